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
