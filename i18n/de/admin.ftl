# Administration: audiences, settings, the programme, jobs, the audit trail.

## Who something is for
audience-tiers = Stufe
audience-regions = Region
audience-types = Partnertyp
audience-roles = Rolle
audience-languages = Sprache
audience-firms = Firma
audience-part = { $part }: { $words }
audience-everybody = Alle
audience-nobody = Niemand
audience-unknown-firm = eine Firma, die es nicht mehr gibt
audience-hint = Haken Sie an, was zutreffen muss. Ein Teil ohne Häkchen schließt niemanden aus.
audience-now = Bisher:
audience-too-many-firms = Nennen Sie höchstens { $most } einzelne Firmen; für mehr wählen Sie Stufe, Region oder Typ.

## What happened: one message for each kind of event (dots and underscores become dashes)
event-session-begun = Angemeldet
event-session-refused = Anmeldung abgelehnt
event-session-ended = Abgemeldet
event-session-all-ended = Überall sonst abgemeldet
event-person-changed = Konto geändert
event-person-password-changed = Passwort gesetzt
event-person-invited = Person eingeladen
event-invitation-accepted = Einladung angenommen
event-membership-changed = Platz in der Firma geändert
event-firm-added = Firma hinzugefügt
event-firm-changed = Firma geändert
event-firm-closed = Firma geschlossen
event-firm-opened = Firma wieder geöffnet
event-firms-exported = Firmenliste als Datei gespeichert
event-settings-changed = Einstellungen geändert
event-term-added = Begriff des Programms hinzugefügt
event-term-changed = Begriff des Programms geändert
event-term-moved = Reihenfolge im Programm geändert
event-term-removed = Begriff des Programms entfernt
event-audience-added = Zielgruppe hinzugefügt
event-audience-changed = Zielgruppe geändert
event-audience-removed = Zielgruppe entfernt
event-job-retried = Aufgabe erneut versucht
event-audit-exported = Protokoll als Datei gespeichert
event-item-added = Eintrag hinzugefügt
event-item-changed = Eintrag geändert
event-item-submitted = Eintrag zur Prüfung gegeben
event-item-published = Eintrag veröffentlicht
event-item-returned = Eintrag an den Autor zurückgegeben
event-item-archived = Eintrag archiviert
event-item-deleted = Eintrag in den Papierkorb gelegt
event-item-restored = Eintrag aus dem Papierkorb geholt
event-item-imported = Eintrag importiert
event-item-downloaded = Datei heruntergeladen
event-edition-added = Sprache zu einem Eintrag hinzugefügt
event-edition-changed = Texte eines Eintrags geändert
event-version-added = Neue Version
event-version-restored = Frühere Version wieder aktuell gemacht
event-version-deleted = Version gelöscht
event-folder-added = Ordner hinzugefügt
event-folder-changed = Ordner geändert
event-folder-ordered = Reihenfolge der Ordner geändert
event-folder-deleted = Ordner gelöscht
event-import-tried = Import ausprobiert
event-import-begun = Import begonnen
event-library-exported = Bibliothek exportiert
event-usage-exported = Nutzungszahlen als Datei gespeichert

## Kinds of records
subject-person = Person
subject-firm = Firma
subject-term = Begriff des Programms
subject-audience = Zielgruppe
subject-job = Aufgabe
subject-item = Eintrag der Bibliothek
subject-folder = Ordner der Bibliothek
subject-import = Import
subject-synonym = Synonyme

## Facts of an event
fact-yes = Ja
fact-no = Nein
fact-empty = nichts
fact-name = Name
fact-name-in = Name ({ $language })
fact-email = E-Mail-Adresse
fact-role = Rolle
fact-active = Aktiv
fact-tier = Stufe
fact-region = Region
fact-type = Partnertyp
fact-country = Land
fact-city = Ort
fact-website = Website
fact-language = Sprache
fact-time-zone = Zeitzone
fact-manager = Channel-Manager
fact-parent = Niederlassung von
fact-vendor = Name des Herstellers
fact-theme = Design
fact-review-required = Prüfung, bevor Partner es sehen
fact-file-types = Was jede Rolle hochladen darf
fact-kind = Art
fact-code = Kürzel
fact-rule = Wer gemeint ist
fact-rows = Zeilen
fact-filter = Filter
fact-sessions-ended = Beendete Sitzungen
fact-account = Konto (Fingerabdruck)
fact-way = Richtung
fact-up = Nach oben
fact-down = Nach unten
fact-title = Titel
fact-version = Version
fact-note = Bemerkung
fact-url = Adresse
fact-folder = Ordner
fact-file = Datei
fact-files = Dateien
fact-product = Produkt
fact-category = Kategorie
fact-named-audience = Benannte Zielgruppe
fact-download = Wer herunterladen darf
fact-publish-at = Veröffentlicht ab
fact-expire-at = Veröffentlicht bis
fact-path = Pfad
fact-words = Wörter

## The first page
admin-settings = Einstellungen
admin-settings-text = Name, Aussehen, Sprache und Zeitzone des Portals.
admin-programme = Programm
admin-programme-text = Stufen, Regionen, Partnertypen und Produkte, in Ihren eigenen Worten.
admin-audiences = Zielgruppen
admin-audiences-text = Regeln mit Namen: einmal sagen, wer gemeint ist, und für viele Ordner und Einträge verwenden.
admin-audit = Protokoll
admin-audit-text = Wer wann von wo was getan hat, und wie es vorher war.
admin-jobs = Hintergrundaufgaben
admin-jobs-text = Mails, Einlesen von Dokumenten, Importe: was wartet und was misslungen ist.
admin-health = Systemzustand
admin-health-text = Worauf das Portal läuft und wie voll es ist.
admin-roles = Rollen und Rechte
admin-roles-text = Welche Rolle was darf.
admin-search = Suchwerkstatt
admin-search-text = Was vergeblich gesucht wurde, Synonyme und der Zustand des Index.
admin-import = Import
admin-import-text = Viele Dokumente auf einmal in die Bibliothek, und alles wieder heraus.
admin-usage = Nutzung der Bibliothek
admin-usage-text = Was Partner ansahen und herunterluden, und was niemand.
admin-file-types = Dateitypen
admin-file-types-text = Welche Rolle was hochladen darf.
admin-file-types-lead = Eine Rolle lädt nur hoch, was hier angekreuzt ist. Was schon in der Bibliothek ist, bleibt.

## Roles and rights
admin-roles-lead = In jeder Firma, zu der sie gehört, hat eine Person eine Rolle. Nur was die Rolle umfasst, steht ihr offen.
admin-roles-vendor = Die Leute des Herstellers
admin-roles-firms = Leute der Partnerfirmen
admin-roles-right = Darf
right-see-library = Die Bibliothek öffnen und durchsuchen
right-edit-library = Einträge und Ordner anlegen und ändern, Entwürfe sehen
right-publish-library = Veröffentlichen, was andere zur Prüfung gegeben haben, oder es zurückgeben
right-import-library = Die Bibliothek im Ganzen importieren und exportieren
right-see-usage = Sehen, wer was angesehen und heruntergeladen hat
right-tune-search = Lesen, wonach gesucht wurde, und Synonyme bearbeiten
right-see-people = Die Personen der eigenen Firma sehen; Leute des Herstellers sehen alle
right-invite-people = Personen einladen: in die eigene Firma oder in betreute Firmen
right-manage-people = Den Personen der eigenen Firma Rollen geben
right-see-firms = Partnerfirmen sehen
right-manage-firms = Partnerfirmen anlegen, ändern und Personen dorthin einladen; Channel-Manager nur bei den eigenen
right-manage-programme = Stufen, Regionen, Typen, Produkte und Zielgruppen ändern
right-manage-settings = Die Einstellungen des Portals ändern
right-see-jobs = Hintergrundaufgaben sehen und erneut versuchen lassen
right-see-audit = Das Protokoll lesen
right-see-deals = Deals sehen: eigene, die der Firma oder alle, je nach Rolle
right-register-deals = Deals registrieren und bearbeiten
right-review-deals = Über Registrierungen und Anträge der Partner entscheiden
right-manage-deals = Für Partner registrieren, wieder öffnen, importieren und Kundenkonten pflegen
right-manage-deal-programmes = Ändern, wie Deals registriert und entschieden werden
right-see-leads = Leads sehen: die der eigenen Firma oder alle
right-work-leads = Leads annehmen, ablehnen und bearbeiten
right-route-leads = Leads anlegen, zuteilen und die Verteilregeln pflegen

## Settings
settings-vendor-hint = Steht oben auf jeder Seite und in Mails.
settings-theme-hint = Das sehen alle, deren Stufe kein eigenes Design hat.
settings-language-hint = Für alle, die keine gewählt haben, und für neue Begriffe des Programms.
settings-time-zone-hint = Für alle, die keine gewählt haben.
settings-review-hint = Ohne dies kann die Redaktion sofort veröffentlichen.

## The programme
term-tiers = Stufen
term-regions = Regionen
term-types = Partnertypen
term-products = Produkte
term-none = Noch nichts
term-none-text = Fügen Sie den ersten Begriff hinzu; Firmen, Einträge und Regeln können ihn dann verwenden.
term-languages = { $count ->
    [one] in { $shown } Sprache benannt
   *[other] in { $shown } Sprachen benannt
}
term-theme-of = Design { $theme }
term-tier-order = Die niedrigste Stufe steht zuerst.
term-add = Neuer Begriff
term-add-act = Hinzufügen
term-name = Name
term-names = Namen
term-code = Kürzel
term-code-hint = Steht in Regeln, Importen und Adressen und bleibt für immer. Entsteht aus dem Namen, wenn Sie es leer lassen.
term-code-needed = Geben Sie ein Kürzel aus einfachen Buchstaben und Ziffern ein; aus diesem Namen lässt sich keines bilden.
term-code-plain = Höchstens 40 einfache Buchstaben, Ziffern, Punkte und Bindestriche.
term-code-taken = Dieses Kürzel ist schon vergeben.
term-theme-none = Wie alle
term-theme-hint = Was Leute von Firmen dieser Stufe sehen.
term-remove = Aus dem Programm nehmen
term-remove-ask = Aus dem Programm nehmen?
term-in-use = Was verwendet wird, kann nicht entfernt werden. Ändern Sie zuerst diese Stellen.

## Where something is used
use-title = Wo es verwendet wird
use-nowhere = Wird nirgends verwendet.
use-firms = { $count ->
    [one] { $shown } Firma
   *[other] { $shown } Firmen
}
use-audiences = { $count ->
    [one] { $shown } Zielgruppe
   *[other] { $shown } Zielgruppen
}
use-folders = { $count ->
    [one] { $shown } Ordner
   *[other] { $shown } Ordner
}
use-items = { $count ->
    [one] { $shown } Eintrag der Bibliothek
   *[other] { $shown } Einträge der Bibliothek
}

## Named audiences
audience-add = Zielgruppe hinzufügen
audience-none = Noch hat keine Zielgruppe einen Namen
audience-none-text = Benennen Sie, was Sie oft brauchen, etwa „Distributoren in Europa“.
audience-name = Name
audience-name-hint = Unter diesem Namen wählt die Redaktion sie aus.
audience-name-taken = Eine andere Zielgruppe hat diesen Namen.
audience-who = Wer gemeint ist
audience-firms-now = { $count ->
    [one] trifft jetzt auf { $shown } Firma zu
   *[other] trifft jetzt auf { $shown } Firmen zu
}
audience-people-now = { $count ->
    [one] { $shown } Person
   *[other] { $shown } Personen
}
audience-used = Eine Änderung gilt sofort für:
audience-remove = Diese Zielgruppe löschen
audience-remove-ask = Diese Zielgruppe löschen?
audience-in-use = Diese Zielgruppe wird verwendet. Nehmen Sie sie zuerst von ihren Ordnern und Einträgen.
audience-find = Einzelne Firmen hinzufügen
audience-find-hint = Ein Teil des Namens. Gefundene Firmen erscheinen oben; haken Sie an, welche gemeint sind.
audience-find-act = Suchen
audience-firm-unknown = Keine Firma hat das im Namen. Versuchen Sie weniger Buchstaben.

## Background jobs
jobs-lead = Worauf niemand warten muss. Was misslingt, wird in wachsenden Abständen erneut versucht und am Ende hier zurückgestellt.
jobs-waiting = Wartend
jobs-running = Laufend
jobs-done = Erledigt
jobs-failed = Zurückgestellt
jobs-none = Hier ist nichts
jobs-none-text = Keine Aufgabe ist in diesem Zustand.
jobs-kind = Aufgabe
jobs-attempts = Versuche
jobs-queued = Eingereiht
jobs-due = Fällig
jobs-at = Zuletzt versucht
jobs-acts = Aktionen
jobs-retry = Erneut versuchen
job-send-letter = Mail senden
job-read-file = Dokument einlesen
job-sweep-jobs = Alte Aufgaben entfernen
job-sweep-sessions = Alte Sitzungen entfernen
job-sweep-sendings = Gesendete Formulare vergessen
job-run-import = In die Bibliothek importieren
job-tell-followers = Wer einem Eintrag folgt, benachrichtigen
job-drop-pieces = Teile eines Uploads entfernen
job-sweep-uploads = Abgebrochene Uploads entfernen
job-furnish-demo = Die Demo einrichten

## The audit trail
audit-count = { $count ->
    [one] { $shown } Zeile
   *[other] { $shown } Zeilen
}
audit-what = Was
audit-who = Wer
audit-who-key = Wer (Schlüssel)
audit-kind = Art
audit-subject = Betrifft
audit-subject-key = Schlüssel
audit-subject-name = Betrifft (Name)
audit-firm = Firma
audit-from = Vom
audit-to = Bis zum
audit-at = Wann (UTC)
audit-when = Wann
audit-address = Adresse
audit-request = Anfrage
audit-facts = Einzelheiten
audit-export = Diese Zeilen als CSV speichern
audit-none = Nichts wurde festgehalten
audit-none-text = Versuchen Sie einen anderen Tag oder weniger Filter.
audit-all = Alles zeigen
audit-history = Ganze Geschichte
audit-portal = Das Portal
audit-stranger = Niemand angemeldet

## Health
health-version = Version
health-database = Datenbank
health-change = Nummer der neuesten Änderung
health-files = Hochgeladene Dateien
health-files-count = { $count ->
    [one] { $shown } Datei
   *[other] { $shown } Dateien
}
health-quota = Platz für Dateien
health-of = { $now } von { $most }
event-deal-drafted = Deal entworfen
event-deal-submitted = Deal eingereicht
event-deal-approved = Deal genehmigt
event-deal-agreed = Zustimmung zum Deal
event-deal-refused = Deal abgelehnt
event-deal-returned = Deal zurückgegeben
event-deal-judged = Ähnlichkeit beurteilt
event-deal-reopened = Deal wieder geöffnet
event-deal-moved = Deal weiterbewegt
event-deal-commented = Deal kommentiert
event-deal-deleted = Deal gelöscht
event-deal-changed = Deal geändert
event-deal-expired = Schutz abgelaufen
event-deal-checked = Kunde geprüft
event-deals-exported = Deals exportiert
job-keep-deals = Schutzfristen überwachen
job-keep-leads = Unbeantwortete Leads weitergeben
event-lead-added = Lead angelegt
event-lead-pooled = Lead im Pool
event-lead-offered = Lead angeboten
event-lead-expired = Angebot abgelaufen
event-lead-accepted = Lead angenommen
event-lead-declined = Lead abgelehnt
event-lead-passed = Lead weitergegeben
event-lead-registered = Lead registriert
event-lead-assigned = Lead zugeteilt
event-lead-judged = Lead beurteilt
event-lead-rule-added = Verteilregel angelegt
event-lead-rule-deleted = Verteilregel entfernt
event-deal-asked = Antrag gestellt
event-deal-answered = Antrag beantwortet
event-deal-shared = Geschäft geteilt oder übergeben
job-mail-notices = E-Mails zu Hinweisen schreiben
event-deal-imported = Geschäft importiert
admin-deal-programmes = Geschäftsprogramme
admin-deal-programmes-text = Wie Geschäfte registriert, entschieden und geschützt werden.
event-deal-programme-added = Geschäftsprogramm hinzugefügt
event-deal-programme-changed = Geschäftsprogramm geändert
event-deal-escalated = Antwort eskaliert
event-deal-filed = Datei zu Geschäft hinzugefügt
event-deal-file-taken = Datei eines Geschäfts heruntergeladen
event-deal-file-removed = Datei von Geschäft entfernt
event-item-purged = Inhalt endgültig gelöscht
job-empty-bin = Papierkorb leeren
event-substitute-named = Vertretung benannt
event-substitute-removed = Vertretung zurückgenommen
job-tend-database = Datenbankstatistik pflegen
admin-rates = Wechselkurse
admin-rates-text = Summen über mehrere Währungen erscheinen zu diesen Kursen in der Währung des Lesers.
rates-bring = Neuere Kurse einlesen
rates-file = Kursdatei
rates-file-hint = Die Datei eurofxref der Europäischen Zentralbank, CSV oder XML.
rates-of = { $day }, { $source }
rates-for-a-euro = Für einen Euro
rates-unknown = Das ist keine eurofxref-Datei. Wählen Sie CSV oder XML der Europäischen Zentralbank.
rates-line = Zeile { $line } ist nicht als Tag mit Kursen lesbar.
rates-none = Die Datei enthält keine Kurse.
event-rates-brought = Wechselkurse eingelesen
event-lead-key-added = Lead-Schlüssel erstellt
event-lead-key-ended = Lead-Schlüssel beendet
event-edition-removed = Sprache von einem Eintrag entfernt
job-drop-spare-files = Nicht mehr gebrauchte Dateien wegwerfen
event-account-changed = Kunde geändert
subject-account = Kunde
event-account-joined = Kunde mit einem anderen zusammengelegt
event-account-parted = Kunde von einem anderen getrennt
fact-second-factor-roles = Rollen, die einen zweiten Faktor brauchen
settings-second-factor-hint = Wer eine davon hat, richtet einen Passkey oder eine App für Codes ein, bevor sich etwas anderes öffnet.
event-factor-added = Zweiter Faktor hinzugefügt
event-factor-removed = Zweiter Faktor entfernt
event-factor-codes-made = Neue Wiederherstellungscodes
event-factor-reset = Zweite Faktoren zurückgesetzt
job-link-audit = Prüfprotokoll verketten
job-log-audit-head = Neuesten Hash des Prüfprotokolls notieren
event-audit-erased = Zeilen des Protokolls gelöscht
job-erase-person = Person löschen
event-person-erasure-asked = Person gelöscht
event-person-held = Aufbewahrungspflicht geändert
event-person-exported = Eigene Daten heruntergeladen
admin-privacy = Verzeichnis der Verarbeitungen
admin-privacy-text = Was von Menschen aufbewahrt wird, wohin es geht, wie lange
admin-providers = Firmenanmeldung
admin-providers-text = Welche Firmen sich mit eigenem Konto anmelden (OpenID Connect)
event-provider-changed = Firmenanmeldung geändert
event-person-arrived = Über Firmenanmeldung gekommen
subject-provider = Firmenanmeldung
event-deal-opened = Geschäft geöffnet
role-new = Eigene Rolle
role-based = Aufgebaut auf der Rolle „{ $role }“; sie bestimmt, was ihre Inhaber sehen.
role-name = Name
role-name-hint = So lesen ihn Ihre Leute und Partner.
role-rights = Was sie erlaubt
role-rights-hint = Eine Änderung gilt für alle mit dieser Rolle ab ihrer nächsten Seite.
role-remove = Rolle entfernen
role-remove-ask = Diese Rolle entfernen?
role-holders = Wer sie hat
role-see-people = Personen
role-own = Eigene Rollen
role-edit = Ändern
role-derive = Darauf aufbauen
role-in-use = Jemand hat diese Rolle oder ist damit eingeladen. Geben Sie der Person zuerst eine andere.
role-name-taken = Eine Rolle dieses Namens gibt es schon. Wählen Sie einen anderen.
right-view-as = Das Portal so sehen wie die Personen eines Partners, nur bei betreuten Firmen
event-role-added = Rolle hinzugefügt
event-role-changed = Rolle geändert
event-role-removed = Rolle entfernt
event-token-added = API-Token erstellt
event-token-ended = API-Token beendet
event-token-all-ended = Alle API-Token beendet
event-view-as-begun = Portal gesehen als
event-view-as-ended = Ansicht beendet als
subject-role = Rolle
subject-token = API-Token
role-used = { $count ->
    [one] Eine Person hat diese Rolle oder ist damit eingeladen. Entfernen lässt sie sich, wenn niemand sie hat.
   *[other] { $count } Personen haben diese Rolle oder sind damit eingeladen. Entfernen lässt sie sich, wenn niemand sie hat.
}
event-join-asked = Zugang erbeten
event-join-accepted = Zugang gewährt
event-join-declined = Zugang abgelehnt
subject-join = Bitte um Zugang
job-keep-retention = Abgelaufene Daten entfernen
event-retention-changed = Aufbewahrung geändert
event-retention-applied = Abgelaufene Daten entfernt
admin-retention = Wie lange Daten bleiben
admin-retention-text = Tage je Art, und was heute Nacht entfernt würde
admin-consents = Einwilligungen
admin-consents-text = Worum gebeten wird, und die Antworten
event-consent-answered = Einwilligung beantwortet
event-consent-added = Einwilligung erbeten
event-consent-changed = Einwilligung geändert
subject-consent = Einwilligung
event-firm-exported = Daten der Firma heruntergeladen
audit-session = Diese Sitzung
audit-report = Zusammenfassung
audit-more-than = Mehr als { $count } Zeilen
event-membership-moved = In eine andere Firma versetzt
event-lead-opened = Lead geöffnet
event-provider-directory-opened = Token für das Verzeichnis erstellt
event-provider-directory-closed = Token des Verzeichnisses beendet
health-index = Suchindex dieses Knotens
health-index-current = aktuell
health-jobs = Hintergrundaufgaben
health-disk = Frei auf der Platte dieser Maschine
health-backup = Letzte Sicherung
health-backup-never = noch keine
event-backup-made = Sicherung erstellt
health-index-behind = { $count ->
    [one] { $count } Änderung zurück
   *[other] { $count } Änderungen zurück
}
health-jobs-waiting = { $count ->
    [one] { $count } wartet
   *[other] { $count } warten
}
health-jobs-failed = { $count ->
    [one] { $count } fehlgeschlagen
   *[other] { $count } fehlgeschlagen
}
event-file-refused = Datei vom Virenscanner abgelehnt
event-setup-brought = Einrichtung aus Datei übernommen
admin-residence = Wo Daten liegen
admin-residence-text = Speicher der Regionen und ihr Inhalt
residence-text = Dateien zu den Deals einer Firma liegen im Speicher ihrer Region, sofern die Einstellungen (file_stores) einen nennen.
residence-files = Dateien zu Deals nach Speicher
residence-region = Region
residence-store = Speicher
residence-firms = Firmen
residence-count = Dateien
residence-size = Größe
residence-common = Alle anderen
residence-rest = Was es noch gibt
residence-rows = Datensätze aller Regionen liegen in einer Datenbank:
residence-library = Die Bibliothek gehört dem Anbieter und liegt im gemeinsamen Speicher. Listen und Exporte entstehen auf Anfrage und werden nicht aufbewahrt.
residence-logged = Wer eine Datei aus dem Speicher einer anderen Region herunterlädt, steht mit der Region im Audit-Trail.
residence-refused = Niemand, dessen Firma anderswo ist, lädt eine Datei aus dem Speicher einer Region herunter.
job-bring-files-home = Dateien in den Speicher ihrer Region bringen
residence-strays = { $count ->
    [one] Eine Datei liegt woanders, als sie gehört; ein Auftrag bringt sie heute Nacht an ihren Ort.
   *[other] { $count } Dateien liegen woanders, als sie gehören; ein Auftrag bringt sie heute Nacht an ihren Ort.
}
admin-setup = Einrichtung als Datei
admin-setup-text = Einrichtung herunterladen, vergleichen, aus einem anderen Portal übernehmen
setup-text = Einstellungen, Stufen und andere Begriffe, Zielgruppen, Rollen, Synonyme, Aufbewahrung, Einwilligungen, Geschäftsprogramme und Verteilregeln in einer Datei. Personen, Firmen, Deals und Dokumente sind nicht darin.
setup-take = Datei herunterladen
setup-bring = Datei übernehmen
setup-bring-act = Übernehmen
setup-file = Einrichtungsdatei
setup-file-hint = Wie ein anderes Portal oder dieses sie geschrieben hat (TOML). Was die Datei nicht nennt, bleibt, wie es ist.
setup-only-here = Nur hier, bleibt
setup-same = Die Datei sagt, was das Portal sagt: Es gibt nichts zu ändern.
setup-differences = Unterschiede
setup-details = Vorher und nachher
setup-place = Stelle in der Datei:
setup-unread = Die Datei ist in Zeile { $line } nicht lesbar: { $detail } Nehmen Sie eine Datei, die ein Portal geschrieben hat, und berichtigen Sie diese Zeile.
setup-no-text = Die Datei ist kein Text in UTF-8. Nehmen Sie eine Datei, die ein Portal geschrieben hat.
setup-long = Die Datei ist größer als 4 MB. Das ist keine Einrichtungsdatei.
setup-other-layout = Die Datei hat Aufbau { $word }, dieses Portal kennt Aufbau { $known }. Schreiben Sie sie mit derselben Programmversion neu.
setup-no-theme = Das Design { $word } gibt es hier nicht. Kopieren Sie zuerst seinen Ordner zu den Designs dieses Portals.
setup-no-time-zone = { $word } ist keine Zeitzone. Nehmen Sie einen Namen wie Europe/Warsaw.
setup-no-language = { $word } ist keine Sprache dieses Portals.
setup-no-role = Die Rolle { $word } gibt es nicht.
setup-no-vendor = Der Name des Herstellers fehlt oder hat mehr als 120 Zeichen.
setup-no-record = { $word } ist keine Art von Datensatz, die eine Zeit lang aufbewahrt wird.
setup-kept-longer = Die kleinste Zahl von Tagen für { $word } ist { $least }; 0 heißt für immer.
setup-bad-code = Ein Code besteht aus einfachen Buchstaben, Ziffern und Bindestrichen.
setup-no-name = Es braucht einen Namen in mindestens einer Sprache.
setup-no-right = Das Recht { $word } gibt es nicht.
setup-other-base = Eine Rolle dieses Namens gibt es hier schon, auf { $word } gebaut. Benennen Sie eine um.
setup-no-term = Die Datei nennt { $word }, das weder hier noch in ihr steht.
setup-no-firm = Eine Firma { $word } gibt es hier nicht. Legen Sie sie zuerst an oder nehmen Sie sie aus der Regel.
setup-several-firms = Mehrere Firmen heißen hier { $word }. Nehmen Sie sie aus der Regel und wählen Sie die Firma von Hand.
setup-bad-synonym = Nötig sind mindestens zwei Wörter in einer Sprache dieses Portals.
setup-bad-consent = Titel und Wortlaut sind nötig.
event-setup-exported = Einrichtung als Datei heruntergeladen
