# Letters.

mail-greeting = Hola, { $name }:
mail-footer = Este mensaje viene del portal de socios de { $vendor }.
mail-sign-in-subject = Su enlace al portal de socios de { $vendor }
mail-sign-in-text = Pidió un enlace para iniciar sesión. Sirve una vez, durante quince minutos.
mail-sign-in-not-you = Si no fue usted, no haga nada: sin este mensaje nadie entra.
mail-sign-in-act = Iniciar sesión
mail-invitation-subject = Su invitación al portal de socios de { $vendor }
mail-invitation-text = Le invitan a trabajar para { $firm } en el portal de socios de { $vendor }. La invitación vale dos semanas.
mail-invitation-act = Aceptar la invitación
mail-lead-subject = Un lead para usted: { $place }
mail-lead-text = Alguien cerca de usted ha preguntado. Acepte para ver quién; si no responde a tiempo, se pregunta a la siguiente empresa.
mail-lead-act = Ver el lead
mail-notices-act = Abrir el portal
mail-notices-why = Usted decide con qué frecuencia y a qué horas le escribimos: { $url }
mail-wish-title = Correos sobre avisos
mail-wish-lead = Le escribimos sobre lo que no ha leído en el portal. Los leads con plazo y los enlaces de acceso llegan siempre al momento.
mail-pace = Con qué frecuencia
mail-pace-soon = En minutos, varios juntos
mail-pace-daily = Una vez al día, por la mañana
mail-pace-never = Nunca
mail-quiet-from = Silencio desde
mail-quiet-until = Silencio hasta
mail-quiet-hint = En su zona horaria. La misma hora dos veces significa sin horas de silencio.
mail-notices-subject = { $count ->
    [one] { $count } novedad en el portal de partners de { $vendor }
   *[other] { $count } novedades en el portal de partners de { $vendor }
}
mail-notices-more = { $count ->
    [one] Y { $count } más.
   *[other] Y { $count } más.
}
mail-deal-subject = Su registro por correo
mail-deal-kept = El borrador para { $customer } está guardado.
mail-deal-not-kept = De su correo no salió ningún borrador: hace falta una línea con el cliente.
mail-deal-wrong = No entendido y omitido:
mail-deal-missing = Falta aún:
mail-deal-whole = No falta nada. Revíselo y envíelo.
mail-deal-review = Revisar
mail-deal-mend = Completar el resto
mail-deal-how = Cómo se escribe el correo
mail-deal-why = Recibe esto porque llegó un correo desde su dirección. Solo su empresa ve un borrador. Si no fue usted, elimínelo.
mail-join-subject = Unirse a { $firm } en el portal de socios de { $vendor }
mail-join-text = Pidió unirse a { $firm }. Abra el enlace para demostrar que esta dirección es suya; después se preguntará al administrador de la empresa. Si no fue usted, no haga nada.
mail-join-act = Es mi dirección
mail-join-declined = El administrador de { $firm } no ha aceptado. Hable con él si le sorprende.
