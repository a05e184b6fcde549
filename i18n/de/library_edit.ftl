# Adding to the library and changing it: items, languages, versions, reviews, folders, the bin.

## Around every page of it
edit-crumbs = Sie sind hier
edit-tabs = Teile dieses Eintrags
edit-tab-item = Einstellungen
edit-tab-versions = Versionen
edit-back = Seite ansehen
edit-title = { $title } bearbeiten
edit-add-language = Sprache hinzufügen
edit-add-language-act = Hinzufügen
edit-outrun = Jemand anderes hat dies inzwischen geändert
edit-outrun-text = Ihre Eingaben stehen noch im Formular. Vergleichen Sie; speichern Sie noch einmal, um Ihre Fassung zu behalten, oder verlassen Sie die Seite, um die andere zu behalten.
edit-outrun-field = Angabe
edit-outrun-stands = Jetziger Stand
edit-outrun-typed = Ihre Eingabe

## Adding
new-title = Zur Bibliothek hinzufügen
new-text = Zunächst entsteht ein Entwurf, den nur Redakteure sehen.
new-kinds = Was hinzukommt
new-kind-file = Dateien
new-kind-page = Seite
new-kind-link = Link
new-kind-video = Video
new-files = Dateien
new-same-name = Heißt eine Datei wie eine, die schon im Ordner liegt, wird sie deren neue Version.
new-title-hint = Für eine einzelne Datei. Ohne Angabe entstehen die Titel aus den Dateinamen.
new-note-hint = Was neu ist, falls eine Datei zur neuen Version wird.
new-act = Hinzufügen
new-homeless = Es gibt noch keinen Ordner
new-homeless-text = Alles in der Bibliothek liegt in einem Ordner. Legen Sie den ersten an.

## Uploads
upload-hint = Höchstens je { $limit }. { $endings }.
upload-none = Wählen Sie eine Datei.
upload-kind-not-yours = Mit Ihrer Rolle wird diese Art Datei hier nicht hochgeladen. Fragen Sie die Administration oder speichern Sie sie in einem anderen Format.
upload-refused = { $name }: { $reason }
upload-unfinished = Eine Datei ist nicht vollständig angekommen. Wählen Sie sie noch einmal, dann geht es an derselben Stelle weiter.
upload-broken = Eine Datei ist beschädigt angekommen. Wählen Sie sie noch einmal.
upload-outcomes = Einige Dateien wurden nicht übernommen
upload-outcomes-text = Die übrigen sind in der Bibliothek.
upload-outcomes-folder = Zum Ordner
upload-file = Datei
upload-outcome = Ergebnis
upload-outcome-added = Als Entwurf hinzugefügt
upload-outcome-version = Neue Version
upload-outcome-waits = Neue Version, wartet auf Prüfung
upload-outcome-unchanged = Unverändert
upload-outcome-refused = Nicht übernommen

## An item’s settings
edit-folder = Ordner
edit-category = Art
edit-product = Produkt
edit-no-product = Kein bestimmtes Produkt
edit-days = Wann es zu sehen ist
edit-publish = Erster Tag
edit-publish-hint = Leer: sobald es veröffentlicht ist.
edit-expire = Letzter Tag
edit-expire-hint = Leer: bis jemand es archiviert. Ab dem Tag danach finden Partner es nicht mehr.
edit-expires-before = Wählen Sie einen letzten Tag, der nicht vor dem ersten liegt.
edit-readers = Wer es sehen darf
edit-takers = Wer es herunterladen darf
edit-above = Die Ordner darüber erlauben:
edit-named-audience = Zielgruppe
edit-named-audience-hint = Eine Zielgruppe des Programms. Häkchen darunter engen sie weiter ein.
audience-none-named = Keine
edit-audience = Sichtbar für
edit-download = Herunterladbar für
edit-download-hint = Von denen, die es sehen dürfen. Ohne Häkchen dürfen es alle herunterladen.

## From draft to reader
edit-way = Auf dem Weg zu den Lesern
edit-submit = Zur Prüfung geben
edit-publish-act = Veröffentlichen
edit-archive = Archivieren
edit-delete = Löschen
edit-delete-confirm = Diesen Eintrag in den Papierkorb legen?
edit-delete-more = Partner finden ihn dann nicht mehr. Er lässt sich aus dem Papierkorb zurückholen.
edit-return = An den Verfasser zurückgeben
edit-return-note = Was fehlt
edit-return-hint = Der Verfasser liest dies.
edit-return-act = Zurückgeben
edit-own-review-waits = Der Eintrag stammt von Ihnen, deshalb prüft ihn jemand anderes.
item-not-a-draft = Nur ein Entwurf kann zur Prüfung gegeben werden. Laden Sie die Seite neu, um den jetzigen Stand zu sehen.
item-own-review = Der Eintrag stammt von Ihnen, deshalb muss ihn ein anderer Prüfer veröffentlichen.
item-not-in-review = Dieser Eintrag ist nicht in Prüfung. Laden Sie die Seite neu, um den jetzigen Stand zu sehen.
item-already-published = Dies ist bereits veröffentlicht.
item-not-published = Nur Veröffentlichtes kann archiviert werden.
notice-item-submitted = { $by } hat „{ $title }“ zur Prüfung gegeben.
notice-item-published = { $by } hat „{ $title }“ veröffentlicht.
notice-item-returned = { $by } hat „{ $title }“ zurückgegeben.
notice-version-waits = { $by } hat „{ $title }“ eine neue Version gegeben. Sie wartet auf Prüfung.

## One language of an item
edition-new = Neu: { $language }
edition-language = Sprache
edition-title = Titel
edition-description = Beschreibung
edition-description-hint = Ein oder zwei Sätze. Listen und die Suche zeigen sie.
edition-keywords = Stichwörter
edition-keywords-hint = Wörter, nach denen gesucht werden könnte, durch Kommas getrennt.
edition-url = Adresse
edition-url-hint = Beginnt mit https://
edition-url-of-published = Dieser Link ist veröffentlicht. Bitten Sie einen Prüfer, die Adresse zu ändern.
edition-body = Text
edition-body-hint = Markdown: # Überschrift, **betont**, - Liste, [Wörter](Adresse), Tabellen mit |.
edition-file = Neue Datei
edition-file-now = Jetzige Datei:
edition-note = Was neu ist
edition-note-hint = Das lesen alle, die eine ältere Version heruntergeladen haben.
edition-must-wait = Dies ist veröffentlicht. Eine neue Datei oder ein neuer Text wartet, bis ein Prüfer zustimmt; bis dahin behalten die Leser den jetzigen Stand. Titel, Beschreibung und Stichwörter ändern sich sofort.
edition-preview = Vorschau
edition-preview-title = Vorschau

## Versions
versions-title = Versionen von { $title }
versions-none = Hier gibt es keine Versionen.
versions-must-wait = Dies ist veröffentlicht, deshalb entscheidet ein Prüfer, welche Version die Leser bekommen.
version-number = Version
version-current = Aktuell
version-date = Datum
version-by = Von
version-file = Datei
version-note = Was neu ist
version-acts = Aktionen
version-restore = Aktuell machen
version-delete = Löschen
version-delete-confirm = Diese Version löschen?
version-is-current = Diese Version bekommen die Leser. Machen Sie zuerst eine andere aktuell.
compare-from = Vergleichen:
compare-to = mit
compare-act = Vergleichen
compare-title = Versionen von { $title } vergleichen
compare-heading = Von Version { $from } zu Version { $to }
compare-version = Version { $number }
compare-wordless = Diese Versionen enthalten keinen Text zum Vergleichen.
compare-alike = Ihr Wortlaut ist gleich.
compare-cut = Diese Texte sind sehr lang. Nur ihre Anfänge werden verglichen.
compare-skipped = { $count ->
    [one] … { $shown } gleiches Wort …
   *[other] … { $shown } gleiche Wörter …
}

## Folders
folder-new = Neuer Ordner
folder-names = Namen
folder-names-hint = Jeder sieht den Namen in seiner Sprache; fehlt er, den englischen oder irgendeinen anderen.
folder-more-languages = Weitere Sprachen
folder-name-in = Name ({ $language })
folder-description-in = Beschreibung ({ $language })
folder-name-needed = Geben Sie dem Ordner in mindestens einer Sprache einen Namen.
folder-name-missing = Geben Sie dem Ordner in jeder Sprache mit Beschreibung auch einen Namen.
folder-parent = Liegt in
folder-top = Oberste Ebene
folder-into-itself = Ein Ordner kann nicht in sich selbst liegen. Wählen Sie einen anderen.
folder-sort = Reihenfolge der Einträge
folder-sort-title = Nach Titel
folder-sort-newest = Neueste zuerst
folder-readers = Wer ihn sehen darf
folder-audience = Sichtbar für
folder-audience-hint = Gilt für den ganzen Inhalt. Ein Teil ohne Häkchen meint alle.
folder-order = Platz unter den Nachbarordnern
folder-delete = Ordner löschen
folder-delete-hint = Nur ein leerer Ordner kann gelöscht werden.
folder-delete-confirm = Diesen Ordner löschen?
folder-not-empty = Darin liegen noch Ordner ({ $folders }) und Einträge ({ $items }). Verschieben oder löschen Sie diese zuerst.

## The bin
bin-title = Papierkorb
bin-text = Was aus der Bibliothek gelöscht wurde. Nur Redakteure sehen es hier. Nach dreißig Tagen ist es endgültig fort.
bin-empty = Der Papierkorb ist leer
bin-empty-text = Was Sie aus der Bibliothek löschen, kommt zuerst hierher.
bin-count = { $count ->
    [one] { $shown } Eintrag
   *[other] { $shown } Einträge
}
bin-since = Gelöscht
bin-restore = Wiederherstellen
edition-removal = Diese Sprache entfernen
edition-removal-text = Ihre Texte und alle Versionen verschwinden endgültig. Leser erhalten stattdessen eine andere Sprache.
edition-removal-act = Entfernen
edition-removal-confirm = { $language } von diesem Eintrag entfernen?
edition-is-only = Das ist die einzige Sprache des Eintrags. Löschen Sie den Eintrag, oder fügen Sie zuerst eine andere Sprache hinzu.
upload-infected = { $name } wurde nicht angenommen: Der Scanner hat etwas Schädliches darin gefunden.
upload-unscanned = Dateien können gerade nicht auf Viren geprüft werden, deshalb wurde nichts angenommen. Versuchen Sie es in ein paar Minuten erneut.
