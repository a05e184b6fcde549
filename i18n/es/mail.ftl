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
