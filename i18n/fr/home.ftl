# The first page, and the places to go.

nav-home = Accueil
nav-library = Bibliothèque
nav-partners = Partenaires
nav-people = Personnes
nav-admin = Administration

home-hello = Bienvenue, { $name }
home-needs-you = Vous attend
home-nothing = Rien ne vous attend. Les nouveautés de la bibliothèque sont ci-dessous.
