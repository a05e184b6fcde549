# The first page, and the places to go.

nav-home = Inicio
nav-library = Biblioteca
nav-partners = Socios
nav-people = Personas
nav-admin = Administración

home-hello = Hola, { $name }
home-needs-you = Le espera
home-nothing = No hay nada pendiente. Lo nuevo de la biblioteca está más abajo.
home-read-all = Marcar todo como leído
home-more = { $count ->
    [one] { $shown } más
   *[other] { $shown } más
}
home-review = Espera su decisión
home-returned = Devuelto: «{ $note }»
home-expires = Su plazo termina; renuévelo o déjelo ir
home-old-copy = Tiene la versión { $number }, descargada el { $day }
home-act-review = Revisar
home-act-mend = Corregir
home-act-renew = Renovar
home-act-get = Obtener
home-new = Nuevo para usted
home-published = Elementos publicados
home-in-review = En revisión
home-downloads = Descargas de los socios
home-last-month = en los últimos 30 días
home-demo-progress = Se está llenando la biblioteca de demostración: { $there } de { $all } elementos ya están.
home-protection-ends = Termina la protección
home-act-deal = Abrir
home-deal-returned = Necesita más datos
home-deal-waits = espera su respuesta
home-open-deals = Oportunidades abiertas
home-lead-offered = se le ofrece
home-act-lead = Responder
home-leads-manual = { $count ->
    [one] { $shown } lead por asignar
   *[other] { $shown } leads por asignar
}
home-consents = { $count ->
    [one] Se le pide un consentimiento.
   *[other] Se le piden { $count } consentimientos.
}
