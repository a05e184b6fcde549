partners-title = Socios
partners-count = { $count ->
    [one] { $shown } empresa
   *[other] { $shown } empresas
}
partners-search = Nombre
partners-mine = Solo las mías
partners-sort = Orden
partners-sort-name = Por nombre
partners-sort-new = Las más nuevas primero
partners-active = Activa
partners-closed = Cerrada
partners-none = Ninguno
partners-nobody = No se encontró ninguna empresa
partners-nobody-text = Pruebe con menos letras o menos filtros.
partners-all = Mostrar todas las empresas
partners-export = Guardar esta lista en CSV
partners-add = Añadir una empresa
partners-add-branch = Añadir una filial
partners-edit = Cambiar la empresa
partners-open = Reabrir
partners-close = Cerrar la empresa
partners-closing-title = ¿Cerrar { $firm }?
partners-closing-people = { $count ->
    [0] No hay nadie en ella.
    [one] A { $shown } persona se le cierra la sesión al instante y ya no puede entrar por esta empresa.
   *[other] A { $shown } personas se les cierra la sesión al instante y ya no pueden entrar por esta empresa.
}
partners-closing-text = Lo que hicieron queda registrado, las filiales siguen abiertas y puede reabrir la empresa cuando quiera.
partners-people = Personas
partners-seen = Última visita: { $day }
partners-no-people = Aún no hay nadie. Invite a alguien para empezar.
partners-branches = Filiales
partners-facts = Sobre la empresa
partners-events = Qué ocurrió
partners-events-all = Todo
partners-no-events = Aún no se ha anotado nada sobre esta empresa.
partners-use = Uso de la biblioteca
partners-use-last = Último uso: { $day }
partners-no-use = Nadie de esta empresa ha abierto nada todavía.
partners-part-programme = En el programa
partners-part-place = Dónde está
partners-parent-unknown = Ninguna empresa se llama así. Escriba el nombre como aparece en la lista de socios.
partners-parent-several = Varias empresas se llaman así. Use la clave del final de la dirección de la correcta.
partners-parent-foreign = Usted no gestiona esa empresa. Pregunte a su responsable de canal o a un administrador.
partners-parent-itself = Una empresa no puede ser su propia filial.
partners-parent-is-branch = Esa empresa es a su vez una filial. Indique la empresa a la que pertenece.
partners-parent-has-branches = Esta empresa tiene filiales, así que no puede serlo.
firm-name = Empresa
firm-key = Clave
firm-parent = Filial de
firm-parent-hint = El nombre de la matriz. La gente de una filial ve lo que se comparte con la matriz.
firm-tier = Nivel
firm-region = Región
firm-type = Tipo de socio
firm-country = País
firm-city = Ciudad
firm-website = Sitio web
firm-website-hint = La dirección completa, empezando por https://
firm-language = Idioma
firm-language-hint = En él se escriben las invitaciones a su gente.
firm-time-zone = Zona horaria
firm-manager = Responsable de canal
firm-manager-hint = Atiende a la empresa: puede cambiarla e invitar a su gente.
firm-people = Personas
firm-state = Estado
firm-since = Desde
firm-distributor = Compra a través de
firm-distributor-hint = El nombre del distribuidor. Su gente puede registrar oportunidades para esta empresa y las ve.
partners-distributor-itself = Una empresa no puede ser su propio distribuidor.
partners-import = Traer socios
partners-import-lead = De una tabla de otro sistema. Las empresas que ya están aquí quedan como están.
partners-import-hint = Un CSV en UTF-8, hasta 5.000 filas. Una empresa se reconoce por su nombre.
acts-title = Qué hizo { $vendor } con sus registros
acts-text = Quién abrió un negocio o cambió algo suyo, y cuándo. Las aperturas se cuentan una vez al día.
acts-none = Nada todavía
acts-none-text = En cuanto alguien abra un negocio suyo, figurará aquí.
