# Co portal zrobił z dokumentem i dlaczego plik nie został przyjęty.

documents-outcome-text = Treść tego pliku można przeszukiwać.
documents-outcome-no-text = Ten plik nie zawiera tekstu: to skan, obraz albo puste strony. Można go znaleźć po tytule i opisie.
documents-outcome-encrypted = Ten plik jest chroniony hasłem, więc jego treści nie można przeszukiwać. Prześlij kopię bez hasła.
documents-outcome-broken = Ten plik jest uszkodzony lub niekompletny. Sprawdź, czy się otwiera, i prześlij go ponownie.
documents-outcome-empty = Ten plik jest pusty. Prześlij go ponownie.
documents-outcome-too-large = Ten plik jest za duży, by go odczytać. Można go pobrać i znaleźć po tytule.
documents-outcome-unsupported = Pliki tego rodzaju są przechowywane bez zmian. Można go znaleźć po tytule i opisie.
documents-outcome-timed-out = Odczyt tego pliku trwał zbyt długo. Część jego treści może nie być wyszukiwana.
documents-outcome-mismatch = Ten plik jest czym innym, niż wskazuje jego nazwa. Nadaj mu właściwe rozszerzenie i prześlij ponownie.
documents-refused-empty = Plik jest pusty. Wybierz inny.
documents-refused-kind = Pliki tego rodzaju nie są przyjmowane. Zapisz go jako PDF, dokument biurowy, tekst, obraz, film lub ZIP.
documents-refused-program = Ten plik jest programem. Programy nie są przyjmowane.
documents-refused-mismatch = Zawartość pliku nie zgadza się z rozszerzeniem. Zapisz go ponownie w formacie, na który wskazuje nazwa.
documents-kind-pdf = PDF
documents-kind-text-document = Dokument tekstowy
documents-kind-presentation = Prezentacja
documents-kind-spreadsheet = Arkusz kalkulacyjny
documents-kind-plain-text = Zwykły tekst
documents-kind-markdown = Tekst sformatowany
documents-kind-table = Tabela
documents-kind-data = Dane
documents-kind-web-page = Strona WWW
documents-kind-drawing = Rysunek
documents-kind-picture = Obraz
documents-kind-archive = Archiwum
documents-kind-video = Film
