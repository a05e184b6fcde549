# The library: browsing, an item, its use.

## The library and its folders
library-title = Bibliothek
library-total = { $count ->
    [one] { $shown } Eintrag
   *[other] { $shown } Einträge
}
library-where = Sie sind hier
library-nothing = Noch ist nichts freigegeben
library-nothing-text = Hier stehen die Dokumente, die für Sie freigegeben sind.
library-newest = Neueste
library-newest-none = Noch nichts Neues.
library-favourites = Favoriten
library-favourites-none = Merken Sie einen Eintrag als Favoriten vor, dann liegt er hier griffbereit.
library-recent = Zuletzt angesehen
library-follow = Folgen
library-followed = Sie folgen
library-edit-folder = Ordner bearbeiten
library-new-folder = Neuer Ordner
library-new-item = Neuer Eintrag
library-import = Importieren
library-bin = Papierkorb
library-sort = Reihenfolge
sort-title = Nach Titel
sort-newest = Neueste zuerst
library-none = Nichts passt zu diesen Filtern
library-none-text = Entfernen Sie einen Filter oder sehen Sie alles in diesem Ordner an.
library-all-here = Alles in diesem Ordner
library-empty = Dieser Ordner ist leer
library-empty-text = Folgen Sie ihm, dann erfahren Sie, wenn etwas hinzukommt.

## An item
item-title = Titel
item-key = Schlüssel
item-category = Art
item-product = Produkt
item-language = Sprache
item-languages = Sprachen
item-status = Status
item-size = Größe
item-changed = Geändert
item-until = Gültig bis
item-from = Zu sehen ab
item-old-copy = Sie haben eine alte Fassung
item-old-copy-text = Sie haben am { $day } Version { $number } heruntergeladen. Inzwischen gibt es eine neuere.
item-version = Version { $number }
item-version-note = Was sich geändert hat
item-approved = Freigegeben
item-download = Herunterladen
item-open = Im Browser öffnen
item-file = Datei
item-not-for-download = Sie können dies hier lesen. Ihre Firma darf es nicht herunterladen; wenden Sie sich an Ihren Ansprechpartner, wenn Sie die Datei brauchen.
item-favourite = Zu den Favoriten
item-is-favourite = Favorit
item-missing-language = Auf { $wanted } gibt es noch keine Ausgabe. Sie lesen die Ausgabe auf { $given }.
item-review-note = Anmerkung aus der Prüfung:
item-expired = Die Frist ist abgelaufen: Partner sehen dies nicht mehr.
item-being-read = Diese Datei wird gerade eingelesen. Die Vorschau erscheint gleich.
item-empty = Diese Ausgabe hat noch keinen Inhalt.
item-visit = Seite öffnen
item-watch = Video ansehen
item-leaves = Dies führt aus dem Portal hinaus auf eine andere Website.
item-page = Seite { $page }
item-page-of = Seite { $page } von { $pages }
item-page-text = Text von Seite { $page }
item-page-count = { $count ->
    [one] { $shown } Seite
   *[other] { $shown } Seiten
}
item-pages = Seiten des Dokuments
item-about = Über diesen Eintrag
item-keeping = Merken
item-audience = Wer es sieht
item-edit = Bearbeiten
item-edit-words = Text bearbeiten
item-versions = Versionen
item-related = Verwandtes
item-reading-encrypted = Diese Datei ist durch ein Passwort geschützt. Laden Sie sie herunter und öffnen Sie sie mit dem Passwort, das Sie erhalten haben.
item-reading-no-text = Diese Datei enthält Bilder ohne Text; sie lässt sich weder durchsuchen noch vorlesen.
item-reading-unsupported = Für Dateien dieser Art gibt es keine Vorschau. Laden Sie die Datei zum Öffnen herunter.
item-reading-partly = Nur ein Teil dieser Datei konnte gelesen werden.
item-reading-none = Für diese Datei gibt es keine Vorschau. Laden Sie sie zum Öffnen herunter.

## What an item is made of
kind-file = Datei
kind-page = Seite
kind-link = Link
kind-video = Video

## Where an item stands
status-draft = Entwurf
status-review = In Prüfung
status-published = Veröffentlicht
status-archived = Archiviert

## What an item is for
category-datasheet = Datenblatt
category-guide = Leitfaden
category-price-list = Preisliste
category-presentation = Präsentation
category-case-study = Fallstudie
category-campaign = Kampagne
category-policy = Richtlinie
category-form = Formular
category-brand = Markenmaterial
category-certificate = Zertifikat
category-release-notes = Versionshinweise
category-training = Schulung
category-video = Video
category-link = Link
category-faq = Fragen und Antworten
category-other = Sonstiges

## Use
usage-title = Nutzung
usage-text = Was Partner angesehen und heruntergeladen haben. Ihre eigenen Leute zählen nicht mit.
usage-most = Am meisten genutzt
usage-never = Nie genutzt
usage-expiring = Läuft binnen 60 Tagen ab
usage-none = Diese Liste ist leer
usage-none-text = Sehen Sie sich eine andere an.
usage-views = Aufrufe
usage-downloads = Downloads
usage-last = Zuletzt genutzt
usage-firms = Firmen
usage-views-count = { $count ->
    [one] { $shown } Aufruf
   *[other] { $shown } Aufrufe
}
usage-downloads-count = { $count ->
    [one] { $shown } Download
   *[other] { $shown } Downloads
}
usage-by-firm = Nutzung nach Firma
usage-firm-count = { $count ->
    [one] { $shown } Firma
   *[other] { $shown } Firmen
}
usage-nobody = Noch hat es niemand genutzt
usage-nobody-text = Hier werden die Aufrufe und Downloads der Partner gezählt.
usage-export = Als Tabelle herunterladen

## Notices
notice-item-changed = „{ $title }“ wurde geändert
