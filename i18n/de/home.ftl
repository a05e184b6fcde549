# The first page, and the places to go.

nav-home = Start
nav-library = Bibliothek
nav-partners = Partner
nav-people = Personen
nav-admin = Verwaltung

home-hello = Willkommen, { $name }
home-needs-you = Wartet auf Sie
home-nothing = Es wartet nichts auf Sie. Neues aus der Bibliothek steht unten.
