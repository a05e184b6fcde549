## Where a deal stands
deal-state-draft = Borrador
deal-state-open = A la espera de respuesta
deal-state-returned = Devuelta
deal-state-approved = Aprobada
deal-state-denied = Rechazada
deal-state-expired = Vencida
deal-state-won = Ganada
deal-state-lost = Perdida

## Why something is refused
deal-already-submitted = Esta oportunidad ya se ha presentado. Ábrala para ver en qué punto está.
deal-already-decided = Alguien acaba de decidir sobre esta oportunidad. Vuelva a cargar la página para verlo.
deal-locked = Esta oportunidad está cerrada y bloqueada. El personal del fabricante puede reabrirla indicando el motivo.
deal-no-such-move = No se puede pasar de esta etapa a esa. Vuelva a cargar la página y elija una de las etapas ofrecidas.
deal-not-expired = La protección de esta oportunidad no ha terminado.
deal-not-closed = Solo se puede reabrir una oportunidad ganada, perdida, vencida o rechazada.
deal-scope-taken = Otro registro protege a este cliente en un ámbito que se solapa. Reduzca el ámbito, espere a que termine o rechace este.
deal-changed-meanwhile = Alguien cambió esta oportunidad mientras la tenía abierta. Vuelva a cargar la página; lo que escribió sigue en el formulario si retrocede.
deals-title = Oportunidades
deals-register = Registrar una oportunidad
deals-check = ¿Está libre este cliente?
deals-queue = A la espera de respuesta
deals-search = Cliente o número
deals-sort = Orden
deals-sort-new = Últimos cambios
deals-sort-closing = Cierre más próximo
deals-sort-ends = Fin de protección más próximo
deals-mine = Solo las mías
deals-export = Descargar en CSV
deals-none = No hay oportunidades
deals-none-text = Cambie los filtros o registre al cliente con el que está hablando.
deals-queue-none = Nada le espera
deals-queue-none-text = Los registros nuevos aparecen aquí, los más urgentes primero.
deals-late = con retraso
deals-likeness = parecido { $score }
deals-decide = Decidir
deal-programme = Programa
deal-programme-choose = Usar este programa
deal-type = Tipo de oportunidad
deal-number = Número
deal-state = Estado
deal-step = Etapa
deal-firm = Partner
deal-owner = Responsable
deal-currency = Moneda
deal-protected = Protegida hasta
deal-submitted = Presentada
deal-updated = Último cambio
deal-source = Origen
deal-decided-by-label = Decidido por
deal-field-customer = Cliente
deal-field-website = Sitio web del cliente
deal-field-country = País del cliente
deal-field-city = Ciudad del cliente
deal-field-address = Calle
deal-field-postcode = Código postal
deal-field-tax-id = Número fiscal
deal-field-contact-name = Persona de contacto
deal-field-contact-email = Correo del contacto
deal-field-contact-phone = Teléfono del contacto
deal-field-title = De qué se trata
deal-field-amount = Valor esperado
deal-field-close-on = Cierre previsto
deal-field-territory = Dónde se usará
deal-field-site = Emplazamiento
deal-field-lines = Productos
deal-field-description = Qué ha hecho hasta ahora
deal-field-evidence = Pruebas
deal-hint-customer = La empresa que lo usará, con su propio nombre.
deal-hint-website = Ayuda a distinguirla de otras con el mismo nombre.
deal-hint-description = A quién vio y cuándo. Lo lee quien decide.
deal-place-customer = El cliente
deal-place-deal = La oportunidad
deal-place-products = Productos
deal-place-extra = Más
deal-line-product = Producto
deal-line-quantity = Cantidad
deal-line-amount = Valor
deal-to-review = Revisar y presentar
deal-keep-draft = Guardar como borrador
deal-review = Revise lo que va a presentar
deal-hand-in = Presentar
deal-change = Cambiar
deal-returned-because = Devuelta: { $reason }
deal-refused-because = Rechazada: { $reason }
deal-answer-by = Tendrá nuestra respuesta antes del { $when }.
deal-protected-until = Suya hasta el final del { $day } ({ $zone }).
deal-protected-here = Donde usted está es { $when }.
deal-decision = Su respuesta
deal-reason = Motivo
deal-reason-hint = El partner lo lee. Necesario para rechazar o pedir más.
deal-approve = Aprobar
deal-return = Pedir más
deal-refuse = Rechazar
deal-conflicts = Podría ser el mismo cliente que
deal-conflict-this = Este registro:
deal-why = Por qué
deal-points = Puntos
deal-verdict-same = El mismo
deal-verdict-different = Otro
deal-move = Qué pasó después
deal-move-act = Mover
deal-loss-reason = Por qué se perdió
deal-loss-hint = Solo si se perdió.
deal-note = Nota
deal-timeline = Cronología
deal-internal = interno
deal-comment = Comentario
deal-comment-act = Añadir el comentario
deal-comment-internal = Solo para nuestro personal
deal-facts = Datos
deal-approvers = Quién decide
deal-due = vence { $when }
deal-part-waiting = Pendiente
deal-part-later = Más tarde
deal-part-agreed = De acuerdo
deal-part-refused = Rechazado
deal-part-closed = Cerrado
deal-record = Este partner hasta ahora
deal-record-open = Abiertas
deal-record-won = Ganadas de las cerradas
deal-record-expired = Vencidas de las cerradas
deal-reopen = Reabrir
deal-delete = Eliminar
deal-delete-confirm = ¿Eliminar esta oportunidad?
deal-check-lead = Respondemos sin decir quién habla con él. Cada pregunta queda registrada; una empresa tiene treinta por hora.
deal-check-act = Comprobar
deal-check-free = Libre: nadie está protegido con este cliente.
deal-check-protected = Protegido: un registro de este cliente probablemente se rechazaría.
deal-check-review = Requiere revisión: regístrelo y lo miraremos con detalle.
deal-cap-used = { $used } de { $most } abiertas
deal-cap-reached = Su empresa tiene { $cap } registros abiertos, el máximo. Cierre o elimine uno antes.
deal-cap-evidence = Su empresa tiene { $cap } registros abiertos. Para más, describa en al menos 40 caracteres lo que ha hecho con este cliente.
deal-no-programme = No hay un programa con el que su empresa pueda registrar. Pregunte a su responsable de canal.
deal-decided-by = { $name } acaba de decidir sobre esta oportunidad. Ábrala para verlo.
deal-not-your-turn = No le toca decidir sobre esta oportunidad. Su página dice a quién.
deal-reason-needed = Diga por qué, en una frase. El partner lo lee.
deal-loss-reason-needed = Elija por qué se perdió.
deal-comment-needed = Escriba primero el comentario, 5000 caracteres como máximo.
deal-not-deletable = Una oportunidad presentada queda registrada. Pregunte a la administración del fabricante si debe eliminarse.
notice-deal-waits = Un registro de { $title } espera su respuesta.
notice-deal-approved = { $title } está protegido para usted.
notice-deal-refused = Se rechazó el registro de { $title }.
notice-deal-returned = El registro de { $title } necesita más datos.
notice-deal-reopened = Se reabrió { $title }.
notice-deal-moved = { $title } cambió de etapa.
notice-deal-commented = Hay un comentario en { $title }.
notice-deal-mentioned = { $by } le mencionó en { $title }.
notice-deal-deleted = Se eliminó la oportunidad con { $title }.
notice-deal-expired = Terminó la protección de { $title }.
notice-deal-ends-soon = La protección de { $title } termina pronto.
deal-entry-created = Iniciada
deal-entry-submitted = Presentada
deal-entry-approved = Aprobada
deal-entry-refused = Rechazada
deal-entry-returned = Devuelta
deal-entry-moved = Movida
deal-entry-changed = Cambiada
deal-entry-comment = Comentario
deal-entry-file = Archivo añadido
deal-entry-shared = Compartida
deal-entry-asked = Solicitado
deal-entry-answered = Respondido
deal-entry-expired = Protección terminada
deal-entry-reopened = Reabierta
deal-entry-escalated = Escalada
deal-entry-verdict = Juicio del aprobador
deal-entry-reminded = Recordatorio
deal-entry-deleted = Eliminada
deal-line-unknown = Elija el producto de cada línea.
deal-line-count = Escriba cada cantidad como número entero desde 1.
deals-count = { $count ->
    [one] { $shown } oportunidad
   *[other] { $shown } oportunidades
}
deals-queue-count = { $count ->
    [one] { $shown } registro
   *[other] { $shown } registros
}
deal-place = { $count ->
    [one] Es la siguiente en la cola.
   *[other] Es la número { $shown } en la cola.
}
deal-promise = { $count ->
    [one] Respuesta en { $shown } día laborable
   *[other] Respuesta en { $shown } días laborables
}
deal-promise-protection = { $count ->
    [one] Protegida { $shown } día
   *[other] Protegida { $shown } días
}
deal-review-lead = { $count ->
    [one] Tendrá nuestra respuesta en { $shown } día laborable.
   *[other] Tendrá nuestra respuesta en { $shown } días laborables.
}
deal-check-left = { $count ->
    [one] Queda { $shown } pregunta esta hora
   *[other] Quedan { $shown } preguntas esta hora
}
deal-answer-due = Debemos responder antes del { $when }.
deal-requests = Solicitudes
deal-request-extension = Más tiempo
deal-request-dispute = Revisar el rechazo
deal-request-hint = Diga por qué, en una frase.
deal-request-waiting = A la espera de respuesta
deal-request-granted = Concedida
deal-request-refused = Rechazada
deal-request-waits = Ya hay una solicitud así a la espera de respuesta.
deal-extension-off = La protección de esta oportunidad no puede ampliarse.
deal-extension-spent = La protección ya se amplió una vez, no puede más.
deal-dispute-off = Solo se puede reclamar un rechazo, si el programa lo permite.
deal-dispute-late = Un rechazo puede reclamarse durante { $days } días. Ese plazo ha pasado.
deal-dispute-spent = Este rechazo ya se revisó.
deal-grant = Conceder
deal-ask = Solicitar
notice-deal-granted = Se concedió su solicitud sobre { $title }.
notice-deal-not-granted = Se rechazó su solicitud sobre { $title }.
deal-request-void = Ya no hace falta
deal-people = Compartido con
deal-colleague = Compañero
deal-colleague-hint = Compartir permite que la persona vea la oportunidad y siga cada paso. Traspasar la convierte en responsable; usted la sigue viendo.
deal-share = Compartir
deal-hand-over = Traspasar
deal-unshare = Dejar de compartir
deal-unshare-with = Dejar de compartir con { $name }
deal-share-whom = Elija a un compañero que trabaje con oportunidades.
deal-shared-share = con { $name }
deal-shared-unshare = ya no con { $name }
deal-shared-own = traspasada a { $name }
notice-deal-shared = { $by } ha compartido { $title } con usted.
sheet-firm-unknown = No hay ningún partner con este nombre. Importe primero las empresas.
sheet-owner-unknown = Nadie de esta empresa tiene esta dirección de correo.
sheet-deal-deleted = Esta oportunidad se eliminó en el portal.
sheet-taken-back = Era una prueba.
deal-receipt = Comprobante
deal-receipt-open = Abrir el comprobante firmado
deal-receipt-lead = Lo que el proveedor prometió, firmado. Guarde el archivo: se puede comprobar sin este portal.
deal-receipt-keep = Descargar
deal-receipt-statement = La declaración
deal-receipt-check = Cómo comprobarlo
deal-receipt-how = Cualquiera puede: con este comando o con cualquier herramienta Ed25519 sobre los bytes de la declaración.
deal-receipt-keys = Claves públicas del proveedor
