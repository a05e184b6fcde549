# Adding to the library and changing it: items, languages, versions, reviews, folders, the bin.

## Around every page of it
edit-crumbs = Jesteś tutaj
edit-tabs = Części tego materiału
edit-tab-item = Ustawienia
edit-tab-versions = Wersje
edit-back = Zobacz stronę
edit-title = Edycja: { $title }
edit-add-language = Dodaj język
edit-add-language-act = Dodaj
edit-outrun = Ktoś inny zmienił to w międzyczasie
edit-outrun-text = Wpisana treść nadal jest w formularzu. Porównaj obie i zapisz ponownie, aby zachować swoją, albo wyjdź, aby zostawić tamtą.
edit-outrun-field = Pole
edit-outrun-stands = Obecna treść
edit-outrun-typed = Twoja treść

## Adding
new-title = Dodaj do biblioteki
new-text = Na początku jest to szkic, który widzą tylko redaktorzy.
new-kinds = Co dodać
new-kind-file = Pliki
new-kind-page = Strona
new-kind-link = Link
new-kind-video = Wideo
new-files = Pliki
new-same-name = Plik o nazwie, która już jest w folderze, stanie się nową wersją tamtego pliku.
new-title-hint = Dla pojedynczego pliku. Bez niego tytuły powstaną z nazw plików.
new-note-hint = Co nowego, jeśli plik stanie się nową wersją.
new-act = Dodaj
new-homeless = Nie ma jeszcze żadnego folderu
new-homeless-text = Wszystko w bibliotece leży w folderach. Utwórz pierwszy.

## Uploads
upload-hint = Najwyżej { $limit } każdy. { $endings }.
upload-none = Wybierz plik.
upload-kind-not-yours = Osoby w Twojej roli nie przesyłają tu plików tego typu. Zapytaj administratora albo zapisz plik w innym formacie.
upload-refused = { $name }: { $reason }
upload-unfinished = Jeden z plików nie dotarł w całości. Wybierz go jeszcze raz; wysyłanie ruszy od miejsca przerwania.
upload-broken = Jeden z plików dotarł uszkodzony. Wybierz go jeszcze raz.
upload-outcomes = Niektórych plików nie przyjęto
upload-outcomes-text = Pozostałe są w bibliotece.
upload-outcomes-folder = Przejdź do folderu
upload-file = Plik
upload-outcome = Wynik
upload-outcome-added = Dodano jako szkic
upload-outcome-version = Nowa wersja
upload-outcome-waits = Nowa wersja, czeka na recenzenta
upload-outcome-unchanged = Bez zmian
upload-outcome-refused = Nie przyjęto

## An item’s settings
edit-folder = Folder
edit-category = Rodzaj
edit-product = Produkt
edit-no-product = Bez konkretnego produktu
edit-days = Kiedy jest dostępny
edit-publish = Pierwszy dzień
edit-publish-hint = Puste: od razu po opublikowaniu.
edit-expire = Ostatni dzień
edit-expire-hint = Puste: do chwili zarchiwizowania. Od następnego dnia partnerzy już go nie znajdą.
edit-expires-before = Wybierz ostatni dzień nie wcześniejszy niż pierwszy.
edit-readers = Kto może go zobaczyć
edit-takers = Kto może go pobrać
edit-above = Foldery nadrzędne dopuszczają:
edit-named-audience = Grupa odbiorców
edit-named-audience-hint = Grupa odbiorców z programu. Zaznaczenia poniżej zawężają ją jeszcze bardziej.
audience-none-named = Brak
edit-audience = Widzą
edit-download = Pobierają
edit-download-hint = Spośród tych, którzy mogą go zobaczyć. Bez zaznaczenia pobrać mogą wszyscy.

## From draft to reader
edit-way = W drodze do odbiorców
edit-submit = Wyślij do recenzenta
edit-publish-act = Opublikuj
edit-archive = Zarchiwizuj
edit-delete = Usuń
edit-delete-confirm = Przenieść ten materiał do kosza?
edit-delete-more = Partnerzy już go nie znajdą. Z kosza można go przywrócić.
edit-return = Odeślij autorowi
edit-return-note = Czego brakuje
edit-return-hint = Autor to przeczyta.
edit-return-act = Odeślij
edit-own-review-waits = To Twój materiał, więc recenzuje go ktoś inny.
item-not-a-draft = Do recenzenta można wysłać tylko szkic. Odśwież stronę, aby zobaczyć obecny stan.
item-own-review = To Twój materiał, więc opublikować go musi inny recenzent.
item-not-in-review = Ten materiał nie jest w recenzji. Odśwież stronę, aby zobaczyć obecny stan.
item-already-published = To już jest opublikowane.
item-not-published = Zarchiwizować można tylko to, co opublikowano.
notice-item-submitted = { $by } przekazuje „{ $title }” do recenzji.
notice-item-published = { $by } publikuje „{ $title }”.
notice-item-returned = { $by } odsyła „{ $title }”.
notice-version-waits = { $by } dodaje nową wersję „{ $title }”. Czeka ona na recenzenta.

## One language of an item
edition-new = Nowy język: { $language }
edition-language = Język
edition-title = Tytuł
edition-description = Opis
edition-description-hint = Jedno lub dwa zdania. Pokazują je listy i wyszukiwarka.
edition-keywords = Słowa kluczowe
edition-keywords-hint = Słowa, których można szukać, oddzielone przecinkami.
edition-url = Adres
edition-url-hint = Zaczyna się od https://
edition-url-of-published = Ten link jest opublikowany. O zmianę adresu poproś recenzenta.
edition-body = Treść
edition-body-hint = Markdown: # nagłówek, **wyróżnienie**, - lista, [słowa](adres), tabele z |.
edition-file = Nowy plik
edition-file-now = Obecny plik:
edition-note = Co nowego
edition-note-hint = Przeczytają to osoby, które pobrały starszą wersję.
edition-must-wait = To jest opublikowane. Nowy plik lub treść poczeka, aż dopuści je recenzent; do tego czasu odbiorcy mają obecną wersję. Tytuł, opis i słowa kluczowe zmieniają się od razu.
edition-preview = Podgląd
edition-preview-title = Podgląd

## Versions
versions-title = Wersje: { $title }
versions-none = Nie ma tu żadnych wersji.
versions-must-wait = To jest opublikowane, więc o wersji dla odbiorców decyduje recenzent.
version-number = Wersja
version-current = Bieżąca
version-date = Data
version-by = Kto
version-file = Plik
version-note = Co nowego
version-acts = Działania
version-restore = Ustaw jako bieżącą
version-delete = Usuń
version-delete-confirm = Usunąć tę wersję?
version-is-current = Tę wersję widzą odbiorcy. Najpierw ustaw inną jako bieżącą.
compare-from = Porównaj
compare-to = z
compare-act = Porównaj
compare-title = Porównanie wersji: { $title }
compare-heading = Od wersji { $from } do wersji { $to }
compare-version = Wersja { $number }
compare-wordless = W tych wersjach nie ma tekstu do porównania.
compare-alike = Ich tekst jest taki sam.
compare-cut = Te teksty są bardzo długie. Porównano tylko ich początki.
compare-skipped = { $count ->
    [one] … { $shown } takie samo słowo …
    [few] … { $shown } takie same słowa …
   *[other] … { $shown } takich samych słów …
}

## Folders
folder-new = Nowy folder
folder-names = Nazwy
folder-names-hint = Każdy widzi nazwę w swoim języku; gdy jej brak, angielską albo jakąkolwiek inną.
folder-more-languages = Inne języki
folder-name-in = Nazwa ({ $language })
folder-description-in = Opis ({ $language })
folder-name-needed = Podaj nazwę folderu w co najmniej jednym języku.
folder-name-missing = Podaj nazwę folderu w każdym języku, w którym jest opis.
folder-parent = W folderze
folder-top = Najwyższy poziom
folder-into-itself = Folderu nie można umieścić w nim samym. Wybierz inny.
folder-sort = Kolejność materiałów
folder-sort-title = Według tytułu
folder-sort-newest = Od najnowszych
folder-readers = Kto może go zobaczyć
folder-audience = Widzą
folder-audience-hint = Dotyczy całej zawartości. Część bez zaznaczenia oznacza wszystkich.
folder-order = Miejsce wśród sąsiednich folderów
folder-delete = Usuń folder
folder-delete-hint = Usunąć można tylko pusty folder.
folder-delete-confirm = Usunąć ten folder?
folder-not-empty = W środku są jeszcze foldery ({ $folders }) i materiały ({ $items }). Najpierw je przenieś lub usuń.

## The bin
bin-title = Kosz
bin-text = To, co usunięto z biblioteki. Widzą to tutaj tylko redaktorzy. Po trzydziestu dniach znika na dobre.
bin-empty = Kosz jest pusty
bin-empty-text = To, co usuniesz z biblioteki, najpierw trafia tutaj.
bin-count = { $count ->
    [one] { $shown } materiał
    [few] { $shown } materiały
   *[other] { $shown } materiałów
}
bin-since = Usunięto
bin-restore = Przywróć
edition-removal = Usuń ten język
edition-removal-text = Jego słowa i wszystkie wersje znikają na zawsze. Czytelnicy dostaną inny język.
edition-removal-act = Usuń
edition-removal-confirm = Usunąć z tej pozycji język: { $language }?
edition-is-only = To jedyny język tej pozycji. Usuń całą pozycję albo najpierw dodaj inny język.
upload-infected = Nie przyjęto pliku { $name }: skaner znalazł w nim coś szkodliwego.
upload-unscanned = W tej chwili nie można sprawdzić plików pod kątem wirusów, więc nic nie przyjęto. Spróbuj ponownie za kilka minut.
