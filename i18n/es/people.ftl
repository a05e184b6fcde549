# Signing in, invitations, accounts, lists of people.

## Signing in
sign-in-title = Iniciar sesión
sign-in-heading = Inicie sesión en el portal de socios de { $vendor }
sign-in-email = Correo electrónico
sign-in-password = Contraseña
sign-in-act = Iniciar sesión
sign-in-letter = Enviarme un enlace
sign-in-wrong = La dirección y la contraseña no coinciden. Revise ambas o pida un enlace por correo.
sign-in-link-spent = Este enlace ya se usó o caducó. Pida otro en la página de inicio de sesión.
sign-in-demo = ¿Quién quiere ser?
sign-in-demo-text = Esto es una demostración. Elija una persona y entrará directamente.
letter-sent-title = Mire su correo
letter-sent-text = Si { $email } pertenece a alguien del portal, ya va en camino un mensaje con un enlace. Sirve una vez, durante quince minutos.
letter-sent-back = Volver al inicio de sesión
letter-opened-text = Un clic más y ya está dentro.

## Invitations
invitation-title = Su invitación
invitation-heading = Le damos la bienvenida a { $firm }
invitation-text = Invitación como { $role }, para la dirección { $email }.
invitation-known = Ya tiene una cuenta aquí. Acepte e inicie sesión como siempre.
invitation-act = Aceptar
invitation-spent = Esta invitación ya se usó o caducó. Pida otra a quien le invitó.

## Passwords
password-old = Contraseña actual
password-new = Contraseña nueva
password-hint = Al menos diez caracteres. Unas cuantas palabras seguidas se recuerdan bien y se adivinan mal.
password-old-wrong = Esa no es su contraseña actual.
password-too-short = Use al menos { $least } caracteres.
password-too-long = Use como máximo { $most } caracteres.
password-too-common = Esta contraseña es fácil de adivinar. Evite palabras corrientes, su nombre o su dirección.

## The account
account-title = Su cuenta
account-you = Usted
account-scheme = Claro u oscuro
account-scheme-system = Como mi dispositivo
account-scheme-light = Claro
account-scheme-dark = Oscuro
account-password = Contraseña
account-password-act = Guardar la contraseña
account-sessions = Dónde tiene la sesión abierta
account-session-agent = Navegador
account-session-since = Desde
account-session-seen = Última actividad
account-sessions-end = Cerrar las demás sesiones
account-sessions-confirm = ¿Cerrar la sesión en todos los demás dispositivos?

## People
people-title = Personas
people-count = { $count ->
    [one] { $shown } persona
   *[other] { $shown } personas
}
people-search = Nombre o correo
people-none = No se encontró a nadie
people-none-text = Pruebe con menos letras u otra función.
people-invite = Invitar a alguien
people-invite-text = Formará parte de { $firm }. Un mensaje le dirá cómo entrar.
people-invite-email-hint = La invitación se envía a esta dirección.
people-invite-language-hint = El mensaje y el portal usarán este idioma; podrá cambiarlo después.
people-invite-act = Enviar la invitación
people-invited = Invitados que aún no han entrado
people-invited-until = Válida hasta
people-last-admin = Es el último administrador de la empresa. Dé antes esa función a otra persona.
person-name = Nombre
person-email = Correo electrónico
person-firm = Empresa
person-role = Función
person-language = Idioma
person-time-zone = Zona horaria
person-seen = Última visita
person-never = Todavía no
person-inactive = Desactivado
person-may-sign-in = Puede iniciar sesión por esta empresa
person-may-sign-in-hint = Sin ello, su sesión se cierra al instante. Lo que hizo queda registrado.

## Roles
role-administrator = Administrador
role-channel-manager = Responsable de canal
role-content-editor = Editor de contenidos
role-approver = Aprobador
role-moderator = Moderador
role-admin = Administrador de la empresa
role-manager = Responsable
role-seller = Vendedor
role-learner = Alumno
substitute-title = Durante su ausencia
substitute-lead = Un sustituto ve las oportunidades que usted vería y decide sobre ellas esos días.
substitute-who = Quién decide por usted
substitute-from = Primer día
substitute-until = Último día
substitute-days = El último día no puede ser anterior al primero ni más de un año después.
substitute-remove = Retirar
substitute-remove-named = Retirar a { $name }
account-currency = Moneda de los totales
account-currency-hint = Los importes sueltos quedan en su moneda.
people-role-beyond = Este rol permite o muestra más que el suyo. Puede darlo quien lo tenga.
view-as-title = Ver el portal como esta persona
view-as-text = Durante media hora ve lo que ve { $name } y no puede cambiar nada. { $name } recibe un aviso y queda constancia en el registro de auditoría que leen los administradores de la empresa.
view-as-reason = Motivo
view-as-reason-hint = Lo leerán la persona y su empresa.
view-as-begin = Ver como esta persona
view-as-banner = Ve el portal como { $name }, hasta las { $until }. No puede cambiar nada.
view-as-end = Terminar
notice-viewed-as = { $by } vio el portal como usted: { $note }
people-import = Invitar a varias personas
people-import-lead = Una fila por persona. Cada una recibe un mensaje en su idioma.
people-import-hint = Un archivo CSV con encabezado. La vista previa no envía nada a nadie.
people-import-firm = Puede invitar a su empresa o a las que gestiona. Escriba el nombre como aparece en la página de la empresa.
people-import-role = Escriba un rol que pueda dar, por ejemplo seller.
people-import-language = Escriba un idioma del portal: en, pl, de, fr, es, ja, ar.
join-link = ¿Su empresa trabaja con nosotros? Pida unirse aquí.
join-title = Pedir unirse a su empresa
join-text = Decide el administrador de su empresa. Primero escribimos a su dirección para comprobar que es suya.
join-email-hint = Su dirección de trabajo: indica cuál es su empresa.
join-act = Escríbanme
join-sent-text = Si una empresa del programa tiene direcciones como { $email }, hay un mensaje en camino. Abra su enlace para seguir.
join-proof-text = ¿Pedir al administrador de { $firm } que le deje entrar?
join-proof-act = Pedir unirse
join-asked-title = Su petición se ha enviado
join-asked-text = El administrador de { $firm } la lee. Recibirá la respuesta en un mensaje.
join-spent = Este enlace se ha usado o es demasiado antiguo. Pídalo de nuevo.
joins-title = Piden unirse
join-accept = Invitar
join-decline = Rechazar
standing-title = Qué puede hacer y por qué
standing-text = Lo que { $name } puede hacer en este momento y de dónde viene.
standing-closed = Nadie puede ocupar este puesto ahora: el puesto, la persona o la empresa no están activos.
standing-why = Por qué
standing-by-role = Por el rol { $role }
standing-decides = Decidir sobre oportunidades en lugar de otra persona
standing-for = Sustituye hoy a { $name } ({ $role })
standing-not = Lo que no puede hacer
standing-audiences = Audiencias a las que pertenece
sees-all = Ve las oportunidades y los leads de todas las empresas.
sees-managed = Ve las oportunidades y los leads de las empresas que gestiona.
sees-firm = Ve las oportunidades y los leads de la empresa.
sees-own = Ve sus propias oportunidades y leads, y los compartidos.
sees-none = No ve oportunidades ni leads.
notice-join-asked = { $by } pide unirse a su empresa.
person-sign-out = Cerrar todas sus sesiones
person-sign-out-ask = ¿Cerrar todas las sesiones de esta persona?
people-move = Mover a otra empresa
people-move-text = Allí tiene un puesto nuevo; el antiguo se cierra. Oportunidades, leads y todo lo hecho se quedan en la empresa anterior. Se cierra su sesión.
people-move-from = Desde
people-move-into = A
people-move-into-hint = El nombre de la empresa, como en su página.
people-move-to = Indique otra empresa abierta que gestione.
