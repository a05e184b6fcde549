# The library by the hundred: importing and exporting.

bulk-title = Import do biblioteki
bulk-lead = Z archiwum ZIP z folderami i plikami powstaną foldery i materiały. Najpierw zobaczysz, co się stanie; bez Twojej zgody nic się nie zmieni.
bulk-export = Eksportuj bibliotekę
bulk-archive = Plik ZIP
bulk-archive-hint = Najwyżej { $limit }. Foldery z archiwum staną się folderami biblioteki.
bulk-choose-archive = Wybierz plik ZIP.
bulk-try = Pokaż, co się stanie
bulk-manifest = Z manifestem
bulk-manifest-text = Plik manifest.csv na najwyższym poziomie archiwum ZIP nadaje każdemu plikowi tytuł, język i inne cechy. Wiersze z tą samą wartością translation_group tworzą jeden materiał w kilku językach. Kolumny:
bulk-report = Import
bulk-report-dry = Co się stanie
bulk-progress = Wiersze: { $done } z { $total }
bulk-rows = { $count ->
    [one] { $shown } wiersz
    [few] { $shown } wiersze
   *[other] { $shown } wierszy
}
bulk-failed = Tego pliku nie udało się otworzyć.
bulk-for-real = Importuj teraz
bulk-path = Plik
bulk-outcome = Wynik
bulk-left-out = { $count ->
    [one] i jeszcze { $shown } wiersz
    [few] i jeszcze { $shown } wiersze
   *[other] i jeszcze { $shown } wierszy
}
bulk-added = Dodano
bulk-new-version = Nowa wersja
bulk-unchanged = Bez zmian
bulk-refused = Nie przyjęto
bulk-not-tried = Najpierw sprawdź, co się stanie, potem importuj.
bulk-reason-no-file = Manifest go wymienia, ale takiego pliku nie ma.
bulk-reason-too-large = Jest większy, niż przyjmuje ten portal.
bulk-reason-unreadable = Pliku nie udało się odczytać z dysku.
bulk-reason-not-kept = Nie udało się go zapisać. Przyczyna jest w dzienniku serwera; spróbuj ponownie.
bulk-reason-archive = Nie udało się rozpakować pliku ZIP: jest uszkodzony albo zbyt duży.
