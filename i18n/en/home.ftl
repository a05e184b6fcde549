# The first page, and the places to go.

nav-home = Home
nav-library = Library
nav-partners = Partners
nav-people = People
nav-admin = Administration

home-hello = Welcome, { $name }
home-needs-you = Needs you
home-nothing = Nothing waits for you. What is new in the library stands below.
