search-title = Suche
search-title-for = { $words } – Suche
search-heading = „{ $words }“
search-heading-all = Alles, was Sie öffnen können, Neues zuerst
search-count = { $count ->
    [one] { $shown } Treffer
   *[other] { $shown } Treffer
}
search-all-languages = in allen Sprachen suchen
search-own-languages = nur in { $languages }
search-preparing = Die Suche wird vorbereitet; einige Dokumente sind noch nicht zu finden. Versuchen Sie es in einer Minute wieder.
search-narrow = Eingrenzen
search-narrowed = Eingegrenzt auf
search-widen-by = Entfernen:
search-widen = Alle Filter entfernen
search-hits = Treffer
search-did-you-mean = Meinten Sie
search-loosened = Wenige Dokumente passen genau. Was nahekommt, steht darunter.
search-sort = Reihenfolge
search-sort-relevance = Beste zuerst
search-sort-newest = Neueste
search-approved = Freigegeben
search-page = Seite { $page } von { $pages }
search-version = Version { $number }
search-other-languages = Auch auf { $languages }
search-none = Nichts gefunden
search-none-text = Nichts, was für Sie freigegeben ist, enthält diese Wörter.
search-advice-words = Versuchen Sie weniger Wörter oder die Nummer auf dem Gerät.
search-advice-language = Versuchen Sie Wörter einer anderen Sprache: Gesucht wird in Dokumenten aller Sprachen.
search-advice-narrowed = Entfernen Sie einen Filter.
search-browse = In der Bibliothek stöbern
search-facet-kind = Art
search-facet-language = Sprache
search-facet-product = Produkt
search-facet-tier = Stufe
search-facet-tag = Stichwort
search-facet-changed = Geändert
search-changed-month = Diesen Monat
search-changed-quarter = Letzte drei Monate
search-changed-year = Letzte zwölf Monate
search-changed-since = Seit { $day }
kind-partner = Partner
desk-title = Suchwerkstatt
desk-text = Wonach in den letzten dreißig Tagen gesucht wurde, und die Wörter, die beim Finden helfen. Wer gefragt hat, wird nicht festgehalten.
desk-vain = Vergeblich gesucht
desk-totals = { $vain } von { $all } Suchen fanden nichts
desk-vain-none = Nichts wurde vergeblich gesucht
desk-words = Wörter
desk-times = Anzahl
desk-last = Zuletzt
desk-found = Gefunden
desk-today = Findet heute
desk-often = Am häufigsten gesucht
desk-window = In den letzten dreißig Tagen
desk-often-none = Noch hat niemand gesucht
desk-synonyms = Synonyme
desk-synonyms-count = { $count ->
    [one] { $shown } Liste
   *[other] { $shown } Listen
}
desk-synonyms-none = Noch keine Synonyme
desk-synonyms-none-text = Sagen Partner „Durchflusszähler“ und Ihre Dokumente „Durchflussmesser“, setzen Sie beides in eine Liste.
desk-acts = Ändern
desk-edit = Bearbeiten
desk-delete = Löschen
synonym-new = Synonyme hinzufügen
synonym-new-for = Synonyme zu { $words } hinzufügen
synonym-edit = Synonyme bearbeiten
synonym-edit-these = { $words } bearbeiten
synonym-delete-these = { $words } löschen?
synonym-text = Wer nach einem dieser Wörter sucht, findet Dokumente mit jedem davon. Das gilt ab der nächsten Suche.
synonym-words = Wörter mit derselben Bedeutung
synonym-words-hint = Eines je Zeile; auch kurze Wendungen sind möglich.
synonym-language = Gilt in
synonym-language-hint = Wählen Sie eine Sprache, wenn die Wörter in einer anderen etwas anderes bedeuten.
synonym-all-languages = Alle Sprachen
synonym-too-few = Geben Sie mindestens zwei verschiedene Wörter ein, eines je Zeile.
synonym-too-many = Kürzen Sie die Liste auf { $most } Wörter; es sind { $count }.
desk-index = Index
desk-index-current = Auf dem Stand
desk-index-building = { $count ->
    [one] Im Aufbau: { $shown } Datensatz gelesen
   *[other] Im Aufbau: { $shown } Datensätze gelesen
}
desk-index-behind = { $count ->
    [one] { $shown } Änderung zurück
   *[other] { $shown } Änderungen zurück
}
desk-index-documents = Dokumente
desk-index-documents-hint = Jede Sprache zählt
desk-index-size = Größe
desk-index-size-hint = Auf dieser Maschine
desk-index-waiting = Nicht lesbar
desk-index-waiting-hint = Wird von selbst wieder versucht
desk-rebuild-text = Der Index entsteht aus den Tabellen und lässt sich jederzeit neu aufbauen; gesucht werden kann währenddessen.
desk-rebuild = Neu aufbauen
event-synonym-added = Synonyme hinzugefügt
event-synonym-changed = Synonyme geändert
event-synonym-deleted = Synonyme gelöscht
event-search-rebuilt = Suchindex neu aufgebaut
kind-deal = Deal
kind-lead = Lead
