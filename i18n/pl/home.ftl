# The first page, and the places to go.

nav-home = Start
nav-library = Biblioteka
nav-partners = Partnerzy
nav-people = Osoby
nav-admin = Administracja

home-hello = Witaj, { $name }
home-needs-you = Czeka na Ciebie
home-nothing = Nic na Ciebie nie czeka. Nowości z biblioteki są poniżej.
