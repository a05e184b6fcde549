# The library by the hundred: importing and exporting.

bulk-title = In die Bibliothek importieren
bulk-lead = Aus einem ZIP mit Ordnern und Dateien werden Ordner und Einträge. Zuerst sehen Sie, was geschehen würde; ohne Ihr Ja ändert sich nichts.
bulk-export = Bibliothek exportieren
bulk-archive = ZIP-Datei
bulk-archive-hint = Höchstens { $limit }. Ordner darin werden zu Ordnern der Bibliothek.
bulk-choose-archive = Wählen Sie eine ZIP-Datei.
bulk-try = Zeigen, was geschehen würde
bulk-manifest = Mit Manifest
bulk-manifest-text = Eine Datei manifest.csv auf der obersten Ebene des ZIP gibt jeder Datei Titel, Sprache und mehr. Zeilen mit gleicher translation_group werden zu einem Eintrag in mehreren Sprachen. Die Spalten:
bulk-report = Import
bulk-report-dry = Was geschehen würde
bulk-progress = { $done } von { $total } Zeilen
bulk-rows = { $count ->
    [one] { $shown } Zeile
   *[other] { $shown } Zeilen
}
bulk-failed = Diese Datei ließ sich nicht öffnen.
bulk-for-real = Jetzt importieren
bulk-path = Datei
bulk-outcome = Ergebnis
bulk-left-out = { $count ->
    [one] und { $shown } weitere Zeile
   *[other] und { $shown } weitere Zeilen
}
bulk-added = Hinzugefügt
bulk-new-version = Neue Version
bulk-unchanged = Unverändert
bulk-refused = Nicht übernommen
bulk-not-tried = Sehen Sie zuerst nach, was geschehen würde; importieren Sie dann.
bulk-reason-no-file = Das Manifest nennt sie, aber es gibt keine solche Datei.
bulk-reason-too-large = Sie ist größer, als dieses Portal annimmt.
bulk-reason-unreadable = Die Datei ließ sich nicht vom Datenträger lesen.
bulk-reason-not-kept = Sie ließ sich nicht speichern. Der Grund steht im Serverprotokoll; versuchen Sie es noch einmal.
bulk-reason-archive = Das ZIP ließ sich nicht entpacken: Es ist beschädigt oder zu groß.
