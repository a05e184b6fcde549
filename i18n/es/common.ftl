# Words of the frame around every page, of forms, lists and error pages.

## The frame
shell-skip = Ir al contenido
shell-search = Buscar
shell-search-hint = Buscar documentos, productos, respuestas
shell-menu = Menú
shell-nav = Menú principal
shell-crumbs = Está aquí
shell-waiting = { $count ->
    [one] { $count } asunto le espera
   *[other] { $count } asuntos le esperan
}
shell-foot = Portal de socios de { $vendor }
shell-description = El portal donde { $vendor } y sus socios trabajan juntos.

## The menu of the person
menu-account = Su cuenta
menu-firms = Trabaja para
menu-language = Idioma
menu-sign-out = Cerrar sesión

## Forms
form-optional = (opcional)
form-cancel = Cancelar
form-problems = { $count ->
    [one] Hay un punto que corregir
   *[other] Hay { $count } puntos que corregir
}
form-problems-title = { $count ->
    [one] 1 corrección:
   *[other] { $count } correcciones:
}
form-drop = Suelte los archivos aquí o elíjalos
form-upload-sending = Enviando…
form-upload-done = Recibido
form-upload-failed = Este archivo no llegó. Elíjalo de nuevo y seguirá donde se detuvo.
form-upload-retry = Se cortó la conexión. Nuevo intento…
form-upload-remove = Quitar
form-copy = Copiar
form-copied = Copiado
form-move-up = Subir { $name }
form-move-down = Bajar { $name }

## Pages of a list
pager-pages = Páginas
pager-where = Página { $page } de { $pages }
pager-page = Página { $page }
pager-here = Esta página:
pager-previous = Anterior
pager-next = Siguiente

## When something went wrong
error-home = Ir al inicio
error-back = Volver a la página
error-you-typed = Lo que escribió, para volver a usarlo
error-search = Buscar
error-again = Reintentar
error-trace = Si nos escribe por esto, indique:
error-not-found-title = Aquí no hay nada
error-not-found-help = La dirección puede tener un error, la página pudo moverse o no está compartida con usted. Busque o empiece por el inicio.
error-sign-in-title = Primero inicie sesión
error-sign-in-help = Esta página es para miembros del programa. Tras iniciar sesión volverá aquí.
error-forbidden-title = Esta página no está abierta para usted
error-forbidden-help = Su función no lo incluye. El administrador de su empresa sabe quién tiene acceso.
error-bad-request-title = No se pudo leer
error-bad-request-help = El formulario llegó dañado o desde otro sitio. Vuelva atrás, recargue la página y envíelo otra vez.
error-refused-title = Ahora no es posible
error-refused-help = No se cambió nada. Vuelva atrás, recargue la página y vea cómo están las cosas.
error-too-large-title = Es demasiado grande
error-too-large-help = Envíe un archivo más pequeño o divídalo. No se guardó nada.
error-too-many-title = Demasiado rápido
error-too-many-help = Llegaron demasiadas peticiones en poco tiempo. Espere un minuto y continúe.
error-busy-title = Un momento, por favor
error-busy-help = El portal está muy ocupado. No se perdió nada; vuelva a intentarlo en unos segundos.
error-internal-title = Algo se rompió de nuestro lado
error-internal-help = Quedó anotado en nuestro registro. Nada se hizo a medias; vuelva a intentarlo y, si se repite, avísenos.

## Forms, in words that come with a field
form-save = Guardar
form-required = Rellene este campo.
form-choose = Elija un elemento de la lista.
form-too-long = Acorte a { $most } caracteres; tiene { $length }.
form-control-characters = Quite los caracteres invisibles; si pegó el texto, escríbalo a mano.
form-email = Escriba una dirección como nombre@empresa.example.
form-link = Escriba la dirección completa, empezando por https://
form-day = Escriba el día así: 2026-11-30.

## Filters
filter-all = Todos
filter-act = Mostrar

error-too-large-limit = Aquí se admite un máximo de { $limit }. Envíe un archivo más pequeño o divídalo.
crumbs = Dónde está
form-amount = Escriba el importe como número, por ejemplo 42000.
form-amount-decimals = Esta moneda tiene { $places } decimales. Quite el resto.
form-amount-unclear = No está claro si la coma separa miles. Escriba el importe sin ella.
form-number = Escriba un número entero.
nav-deals = Oportunidades
nav-leads = Leads
form-number-between = Introduzca un número entero de { $least } a { $most }.
count-more-than = Más de { $count }
rates-together = { $sum } a los tipos del { $day } ({ $source })
sheet-file = Tabla
sheet-columns = Columnas:
sheet-look = Comprobar antes
sheet-bring = Importar
sheet-looked = Qué resultaría (no se ha cambiado nada)
sheet-brought = Resultado
sheet-mend = Por corregir
sheet-row = Fila
sheet-about = Sobre
sheet-column = Columna
sheet-why = Por qué
sheet-added = Añadidas
sheet-changed = Cambiadas
sheet-unchanged = Ya estaban
sheet-refused = No admitidas
sheet-unread = No se puede leer como una tabla con esas columnas. Guárdelo como CSV en UTF-8 con los nombres en la primera fila.
sheet-long = El archivo tiene más de { $most } filas. Divídalo o use el comando.
sheet-outcome = Resultado
filter-more = Más filtros
form-take-away = Quitar { $name }
form-outrun = Otra persona cambió esto entretanto. Lo que escribió sigue aquí: guarde otra vez para conservarlo o salga para dejar lo otro.
error-prove-again-title = Confirme que es usted
error-prove-again-help = Hace un rato que inició sesión. Entre otra vez y repítalo.
error-second-factor-title = Primero un segundo factor
error-second-factor-help = Su rol exige un segundo factor. Configúrelo en Acceso y seguridad.
error-bad-token-title = Este token no es válido
error-bad-token-help = Es desconocido, está anulado o ha caducado. Cree otro en «Cuenta», «Seguridad».
error-not-by-token-title = No con este token
error-not-by-token-help = El token solo permite leer, o esto es solo para la persona. Inicie sesión o use un token que permita hacer cambios.
error-only-watching-title = Solo está mirando
error-only-watching-help = Ve el portal como otra persona. Termine con el botón de abajo y hágalo en su propio nombre.
error-send-again = Enviar de nuevo
error-files-away-title = Ahora no se puede acceder a los archivos
error-files-away-help = No se ha cambiado nada. Todo funciona salvo los archivos; inténtelo de nuevo en unos minutos.
error-no-room-title = No queda espacio
error-no-room-help = El disco del portal está lleno, así que no se guardó nada. Se puede leer. Quien administra el portal debe liberar espacio; después, envíelo de nuevo.
