audience-tiers = Nivel
audience-regions = Región
audience-types = Tipo de socio
audience-roles = Función
audience-languages = Idioma
audience-firms = Empresa
audience-part = { $part }: { $words }
audience-everybody = Todos
audience-nobody = Nadie
audience-unknown-firm = una empresa que ya no existe
audience-hint = Marque lo que deba cumplirse. Una parte sin marcas no excluye a nadie.
audience-now = Hasta ahora:
audience-too-many-firms = Nombre como máximo { $most } empresas sueltas; para más, use un nivel, una región o un tipo.
event-session-begun = Sesión iniciada
event-session-refused = Inicio de sesión rechazado
event-session-ended = Sesión cerrada
event-session-all-ended = Demás sesiones cerradas
event-person-changed = Cuenta modificada
event-person-password-changed = Contraseña cambiada
event-person-invited = Persona invitada
event-invitation-accepted = Invitación aceptada
event-membership-changed = Puesto modificado
event-firm-added = Empresa añadida
event-firm-changed = Empresa modificada
event-firm-closed = Empresa cerrada
event-firm-opened = Empresa reabierta
event-firms-exported = Lista de empresas guardada como archivo
event-settings-changed = Ajustes modificados
event-term-added = Término del programa añadido
event-term-changed = Término del programa modificado
event-term-moved = Orden del programa modificado
event-term-removed = Término del programa eliminado
event-audience-added = Audiencia añadida
event-audience-changed = Audiencia modificada
event-audience-removed = Audiencia eliminada
event-job-retried = Tarea reintentada
event-audit-exported = Registro de auditoría guardado como archivo
subject-person = Persona
subject-firm = Empresa
subject-term = Término del programa
subject-audience = Audiencia
subject-job = Tarea
subject-item = Elemento de la biblioteca
subject-folder = Carpeta de la biblioteca
fact-yes = Sí
fact-no = No
fact-empty = nada
fact-name = Nombre
fact-name-in = Nombre en { $language }
fact-email = Correo electrónico
fact-role = Función
fact-active = Activo
fact-tier = Nivel
fact-region = Región
fact-type = Tipo de socio
fact-country = País
fact-city = Ciudad
fact-website = Sitio web
fact-language = Idioma
fact-time-zone = Zona horaria
fact-manager = Responsable de canal
fact-parent = Filial de
fact-vendor = Nombre del fabricante
fact-theme = Tema
fact-review-required = Un revisor mira antes de que lo vean los socios
fact-kind = Tipo
fact-code = Código
fact-rule = A quién se refiere
fact-rows = Filas
fact-filter = Filtro
fact-sessions-ended = Sesiones cerradas
fact-account = Cuenta (huella)
fact-way = Sentido
admin-settings = Ajustes
admin-settings-text = Nombre, aspecto, idioma y zona horaria del portal.
admin-programme = Programa
admin-programme-text = Niveles, regiones, tipos de socio y productos, con sus propias palabras.
admin-audiences = Audiencias
admin-audiences-text = Reglas con nombre: diga una vez a quién se refieren y úselas en muchas carpetas y elementos.
admin-audit = Registro de auditoría
admin-audit-text = Quién hizo qué, cuándo, desde dónde y cómo era antes.
admin-jobs = Tareas en segundo plano
admin-jobs-text = Mensajes, lectura de documentos, importaciones: lo que espera y lo que falló.
admin-health = Estado
admin-health-text = Sobre qué funciona el portal y cuánto espacio usa.
admin-roles = Funciones y permisos
admin-roles-text = Qué puede hacer cada función.
admin-roles-lead = Cada persona tiene una función en cada empresa a la que pertenece. Solo tiene abierto lo que esa función incluye.
admin-roles-vendor = Gente del fabricante
admin-roles-firms = Gente de las empresas socias
admin-roles-right = Puede
right-see-library = Abrir la biblioteca y buscar en ella
right-edit-library = Añadir y cambiar elementos y carpetas, y ver borradores
right-publish-library = Publicar lo que otros enviaron a revisión, o devolverlo
right-import-library = Importar y exportar la biblioteca en bloque
right-see-usage = Ver quién vio y descargó qué
right-tune-search = Leer lo que la gente buscó y editar sinónimos
right-see-people = Ver a la gente de la propia empresa; el fabricante ve a todos
right-invite-people = Invitar a personas: a la propia empresa o a las que gestiona
right-manage-people = Dar sus funciones a la gente de la propia empresa
right-see-firms = Ver las empresas socias
right-manage-firms = Añadir empresas socias, cambiarlas e invitar a gente a ellas; un responsable de canal, solo las suyas
right-manage-programme = Cambiar niveles, regiones, tipos, productos y audiencias
right-manage-settings = Cambiar los ajustes del portal
right-see-jobs = Ver las tareas en segundo plano y reintentarlas
right-see-audit = Leer el registro de auditoría
settings-vendor-hint = Aparece arriba en cada página y en los mensajes.
settings-theme-hint = Lo ven todos aquellos cuyo nivel no tiene tema propio.
settings-language-hint = Para quien no ha elegido ninguno, y para los términos nuevos del programa.
settings-time-zone-hint = Para quien no ha elegido ninguna.
settings-review-hint = Sin ello, un editor puede publicar directamente.
term-tiers = Niveles
term-regions = Regiones
term-types = Tipos de socio
term-products = Productos
term-none = Aún no hay ninguno
term-none-text = Añada el primero; las empresas, los elementos y las reglas podrán usarlo.
term-languages = { $count ->
    [one] con nombre en { $shown } idioma
   *[other] con nombre en { $shown } idiomas
}
term-theme-of = tema { $theme }
term-tier-order = El nivel más bajo va primero.
term-add = Añadir
term-add-act = Añadir
term-name = Nombre
term-names = Nombres
term-code = Código
term-code-hint = Aparece en reglas, importaciones y direcciones, y es para siempre. Si lo deja vacío, sale del nombre.
term-code-needed = Escriba un código de letras y cifras sencillas; de este nombre no puede obtenerse.
term-code-plain = Use como máximo 40 letras sencillas, cifras, puntos y guiones.
term-code-taken = Otro ya tiene este código.
term-theme-none = Como todos
term-theme-hint = Lo que ve la gente de las empresas de este nivel.
term-remove = Quitarlo del programa
term-remove-ask = ¿Quitarlo del programa?
term-in-use = No se puede quitar lo que está en uso. Cambie antes dónde se usa.
use-title = Dónde se usa
use-nowhere = No se usa en ningún sitio.
use-firms = { $count ->
    [one] { $shown } empresa
   *[other] { $shown } empresas
}
use-audiences = { $count ->
    [one] { $shown } audiencia con nombre
   *[other] { $shown } audiencias con nombre
}
use-folders = { $count ->
    [one] { $shown } carpeta
   *[other] { $shown } carpetas
}
use-items = { $count ->
    [one] { $shown } elemento de la biblioteca
   *[other] { $shown } elementos de la biblioteca
}
audience-add = Añadir una audiencia
audience-none = Aún no hay audiencias con nombre
audience-none-text = Dé nombre a las que use a menudo, como «Distribuidores de Europa».
audience-name = Nombre
audience-name-hint = Los editores la eligen por este nombre.
audience-name-taken = Otra audiencia ya se llama así.
audience-who = A quién se refiere
audience-firms-now = { $count ->
    [one] coincide con { $shown } empresa ahora
   *[other] coincide con { $shown } empresas ahora
}
audience-people-now = { $count ->
    [one] { $shown } persona
   *[other] { $shown } personas
}
audience-used = Un cambio vale enseguida para:
audience-remove = Eliminar esta audiencia
audience-remove-ask = ¿Eliminar esta audiencia?
audience-in-use = Esta audiencia está en uso. Quítela antes de sus carpetas y elementos.
jobs-lead = Lo que no tiene por qué hacer esperar a nadie. Una tarea que falla se reintenta cada vez más tarde y, al final, se aparta aquí.
jobs-waiting = En espera
jobs-running = En curso
jobs-done = Hechas
jobs-failed = Apartadas
jobs-none = Aquí no hay nada
jobs-none-text = Ninguna tarea está en este estado.
jobs-kind = Tarea
jobs-attempts = Intentos
jobs-queued = En cola desde
jobs-due = Prevista
jobs-at = Última vez
jobs-acts = Qué hacer
jobs-retry = Reintentar
job-send-letter = Enviar un mensaje
job-read-file = Leer un documento
job-sweep-queries = Limpiar búsquedas antiguas
job-sweep-jobs = Limpiar tareas antiguas
job-sweep-sessions = Limpiar sesiones antiguas
audit-count = { $count ->
    [one] { $shown } línea
   *[other] { $shown } líneas
}
audit-what = Qué
audit-who = Quién
audit-who-key = Quién (clave)
audit-kind = Tipo
audit-subject = Sobre
audit-subject-key = Clave
audit-subject-name = Sobre (nombre)
audit-firm = Empresa
audit-from = Desde el día
audit-to = Hasta el día
audit-at = Cuándo (UTC)
audit-when = Cuándo
audit-address = Dirección
audit-request = Petición
audit-facts = Datos
audit-export = Guardar estas líneas en CSV
audit-none = No se anotó nada
audit-none-text = Pruebe con otro día o menos filtros.
audit-all = Mostrar todo
audit-history = Todo sobre ello
audit-portal = El portal
audit-stranger = Nadie con sesión
health-version = Versión
health-database = Base de datos
health-change = Número del último cambio
health-files = Archivos subidos
health-files-count = { $count ->
    [one] { $shown } archivo
   *[other] { $shown } archivos
}
health-quota = Espacio para archivos
health-of = { $now } de { $most }
