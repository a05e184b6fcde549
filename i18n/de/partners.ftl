# Partner firms.

partners-title = Partner
partners-count = { $count ->
    [one] { $shown } Firma
   *[other] { $shown } Firmen
}
partners-search = Name
partners-mine = Nur meine
partners-sort = Reihenfolge
partners-sort-name = Nach Name
partners-sort-new = Neueste zuerst
partners-active = Aktiv
partners-closed = Geschlossen
partners-none = Keine
partners-nobody = Keine Firma gefunden
partners-nobody-text = Versuchen Sie weniger Buchstaben oder weniger Filter.
partners-all = Alle Firmen zeigen
partners-export = Diese Liste als CSV speichern
partners-add = Firma hinzufügen
partners-add-branch = Niederlassung hinzufügen
partners-edit = Firma bearbeiten
partners-open = Wieder öffnen
partners-close = Firma schließen
partners-closing-title = { $firm } schließen?
partners-closing-people = { $count ->
    [0] Niemand hat dort einen Platz.
    [one] { $shown } Person wird sofort abgemeldet und kann sich für diese Firma nicht mehr anmelden.
   *[other] { $shown } Personen werden sofort abgemeldet und können sich für diese Firma nicht mehr anmelden.
}
partners-closing-text = Was sie getan haben, bleibt festgehalten, Niederlassungen bleiben offen, und Sie können die Firma jederzeit wieder öffnen.
partners-people = Personen
partners-no-people = Noch hat hier niemand einen Platz. Laden Sie die erste Person ein.
partners-seen = Zuletzt hier: { $day }
partners-branches = Niederlassungen
partners-facts = Über die Firma
partners-events = Was geschehen ist
partners-events-all = Alles zeigen
partners-no-events = Über diese Firma wurde noch nichts festgehalten.
partners-use = Nutzung der Bibliothek
partners-use-last = Zuletzt { $day }
partners-no-use = Von dieser Firma hat noch niemand etwas geöffnet.
partners-part-programme = Im Programm
partners-part-place = Standort
partners-parent-unknown = Keine Firma heißt so. Schreiben Sie den Namen, wie ihn die Partnerliste zeigt.
partners-parent-several = Mehrere Firmen heißen so. Nehmen Sie den Schlüssel am Ende der Adresse der richtigen Firma.
partners-parent-foreign = Diese Firma betreuen Sie nicht. Fragen Sie ihren Channel-Manager oder einen Administrator.
partners-parent-itself = Eine Firma kann nicht ihre eigene Niederlassung sein.
partners-parent-is-branch = Diese Firma ist selbst eine Niederlassung. Nennen Sie die Firma, zu der sie gehört.
partners-parent-has-branches = Diese Firma hat eigene Niederlassungen und kann deshalb keine werden.

firm-name = Firma
firm-key = Schlüssel
firm-parent = Niederlassung von
firm-parent-hint = Der Name der Hauptfirma. Leute einer Niederlassung sehen, was für die Hauptfirma freigegeben ist.
firm-tier = Stufe
firm-region = Region
firm-type = Partnertyp
firm-country = Land
firm-city = Ort
firm-website = Website
firm-website-hint = Die ganze Adresse, beginnend mit https://
firm-language = Sprache
firm-language-hint = In dieser Sprache gehen Einladungen an ihre Leute.
firm-time-zone = Zeitzone
firm-manager = Channel-Manager
firm-manager-hint = Betreut die Firma: darf sie ändern und ihre Leute einladen.
firm-people = Personen
firm-state = Zustand
firm-since = Seit
firm-distributor = Kauft über
firm-distributor-hint = Der Name des Distributors. Seine Leute können für diese Firma Deals registrieren und sehen diese.
partners-distributor-itself = Eine Firma kann nicht ihr eigener Distributor sein.
partners-import = Partner einlesen
partners-import-lead = Aus einer Tabelle eines anderen Systems. Firmen, die es hier schon gibt, bleiben, wie sie sind.
partners-import-hint = Eine CSV-Datei in UTF-8, bis 5.000 Zeilen. Eine Firma wird an ihrem Namen erkannt.
acts-title = Was { $vendor } mit Ihren Datensätzen tat
acts-text = Wer von dort ein Geschäft geöffnet oder etwas von Ihnen geändert hat, und wann. Öffnungen einmal am Tag.
acts-none = Noch nichts
acts-none-text = Sobald dort jemand ein Geschäft von Ihnen öffnet, steht es hier.
domains-title = Mail-Domains
domains-text = Wer dort eine Adresse hat, darf um Zugang zur Firma bitten. Ihr Admin entscheidet.
domains-field = Domains
domains-hint = Eine je Zeile, etwa nowak.example. Keine, bei denen jeder eine Adresse haben kann.
domains-not-one = „{ $domain }“ ist nicht die Domain einer Firma.
domains-too-many = Höchstens { $most } Domains.
domains-taken = „{ $domain }“ gehört schon einer anderen Firma.
