# Was das Portal aus einem Dokument gemacht hat und warum eine Datei nicht angenommen wird.

documents-outcome-text = Der Text dieser Datei kann durchsucht werden.
documents-outcome-no-text = Diese Datei enthält keinen Text: Sie ist ein Scan, ein Bild oder leer. Sie wird über Titel und Beschreibung gefunden.
documents-outcome-encrypted = Diese Datei ist durch ein Passwort geschützt, ihr Text kann nicht durchsucht werden. Laden Sie eine Kopie ohne Passwort hoch.
documents-outcome-broken = Diese Datei ist beschädigt oder unvollständig. Prüfen Sie, ob sie sich öffnen lässt, und laden Sie sie erneut hoch.
documents-outcome-empty = Diese Datei ist leer. Laden Sie sie erneut hoch.
documents-outcome-too-large = Diese Datei ist zu groß, um gelesen zu werden. Sie kann heruntergeladen und über ihren Titel gefunden werden.
documents-outcome-unsupported = Dateien dieser Art werden unverändert aufbewahrt. Sie wird über Titel und Beschreibung gefunden.
documents-outcome-timed-out = Das Lesen dieser Datei hat zu lange gedauert. Ein Teil ihres Textes wird vielleicht nicht gefunden.
documents-outcome-mismatch = Diese Datei ist etwas anderes, als ihr Name sagt. Geben Sie ihr die richtige Endung und laden Sie sie erneut hoch.
documents-refused-empty = Die Datei ist leer. Wählen Sie eine andere.
documents-refused-kind = Dateien dieser Art werden nicht angenommen. Speichern Sie sie als PDF, Office-Dokument, Text, Bild, Video oder ZIP.
documents-refused-program = Diese Datei ist ein Programm. Programme werden nicht angenommen.
documents-refused-mismatch = Der Inhalt der Datei passt nicht zu ihrer Endung. Speichern Sie sie erneut in dem Format, das ihr Name nennt.
documents-kind-pdf = PDF
documents-kind-text-document = Textdokument
documents-kind-presentation = Präsentation
documents-kind-spreadsheet = Tabellenkalkulation
documents-kind-plain-text = Einfacher Text
documents-kind-markdown = Formatierter Text
documents-kind-table = Tabelle
documents-kind-data = Daten
documents-kind-web-page = Webseite
documents-kind-drawing = Zeichnung
documents-kind-picture = Bild
documents-kind-archive = Archiv
documents-kind-video = Video
