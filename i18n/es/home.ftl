# The first page, and the places to go.

nav-home = Inicio
nav-library = Biblioteca
nav-partners = Socios
nav-people = Personas
nav-admin = Administración

home-hello = Hola, { $name }
home-needs-you = Le espera
home-nothing = No hay nada pendiente. Lo nuevo de la biblioteca está más abajo.
