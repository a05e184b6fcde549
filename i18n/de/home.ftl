# The first page, and the places to go.

nav-home = Start
nav-library = Bibliothek
nav-partners = Partner
nav-people = Personen
nav-admin = Verwaltung

home-hello = Willkommen, { $name }
home-needs-you = Wartet auf Sie
home-nothing = Es wartet nichts auf Sie. Neues aus der Bibliothek steht unten.
home-read-all = Alles als gelesen markieren
home-more = { $count ->
    [one] noch { $shown }
   *[other] noch { $shown }
}
home-review = Wartet auf Ihre Entscheidung
home-returned = Kam zurück: „{ $note }“
home-expires = Läuft bald ab; verlängern oder auslaufen lassen
home-old-copy = Sie haben Version { $number }, heruntergeladen am { $day }
home-act-review = Prüfen
home-act-mend = Nachbessern
home-act-renew = Verlängern
home-act-get = Holen
home-new = Neu für Sie
home-published = Veröffentlichte Einträge
home-in-review = In Prüfung
home-downloads = Downloads durch Partner
home-last-month = in den letzten 30 Tagen
home-demo-progress = Die Demo-Bibliothek wird gerade eingerichtet: { $there } von { $all } Einträgen sind da.
home-protection-ends = Schutz endet
home-act-deal = Öffnen
home-deal-returned = Braucht noch etwas von Ihnen
home-deal-waits = wartet auf Ihre Antwort
home-open-deals = Offene Deals
home-lead-offered = wird Ihnen angeboten
home-act-lead = Antworten
home-leads-manual = { $count ->
    [one] { $shown } Lead wartet auf Zuteilung
   *[other] { $shown } Leads warten auf Zuteilung
}
home-consents = { $count ->
    [one] Sie werden um eine Einwilligung gebeten.
   *[other] Sie werden um { $count } Einwilligungen gebeten.
}
