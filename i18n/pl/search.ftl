search-title = Szukaj
search-title-for = { $words } – wyszukiwanie
search-heading = „{ $words }”
search-heading-all = Wszystko, co możesz otworzyć, od najnowszych
search-count = { $count ->
    [one] { $shown } wynik
    [few] { $shown } wyniki
   *[other] { $shown } wyników
}
search-all-languages = szukaj we wszystkich językach
search-own-languages = tylko: { $languages }
search-preparing = Wyszukiwarka jest przygotowywana, więc niektórych dokumentów jeszcze nie widać. Spróbuj za minutę.
search-narrow = Zawęź
search-narrowed = Zawężono do
search-widen-by = Usuń:
search-widen = Usuń wszystkie filtry
search-hits = Wyniki
search-did-you-mean = Czy chodziło o
search-loosened = Niewiele dokumentów pasuje dokładnie. Poniżej są też zbliżone.
search-sort = Kolejność
search-sort-relevance = Najlepsze
search-sort-newest = Najnowsze
search-approved = Zatwierdzone
search-page = strona { $page } z { $pages }
search-version = Wersja { $number }
search-other-languages = Także: { $languages }
search-none = Niczego nie znaleziono
search-none-text = Nic, co jest Ci udostępnione, nie zawiera tych słów.
search-advice-words = Wpisz mniej słów albo numer z urządzenia.
search-advice-language = Spróbuj słów w innym języku: przeszukiwane są dokumenty we wszystkich językach.
search-advice-narrowed = Usuń filtr.
search-browse = Przeglądaj bibliotekę
search-facet-kind = Rodzaj
search-facet-language = Język
search-facet-product = Produkt
search-facet-tier = Poziom
search-facet-tag = Hasło
search-facet-changed = Zmieniono
search-changed-month = W tym miesiącu
search-changed-quarter = Ostatnie trzy miesiące
search-changed-year = Ostatnie dwanaście miesięcy
search-changed-since = Od { $day }
kind-partner = Partner
desk-title = Warsztat wyszukiwania
desk-text = Czego szukano przez ostatnie trzydzieści dni i jakie słowa pomogą to znaleźć. Kto pytał, nie jest zapisywane.
desk-vain = Szukano na próżno
desk-totals = { $vain } z { $all } wyszukiwań nic nie znalazło
desk-vain-none = Niczego nie szukano na próżno
desk-words = Słowa
desk-times = Razy
desk-last = Ostatnio
desk-found = Znaleziono
desk-today = Dziś znajduje
desk-often = Najczęściej szukane
desk-window = W ostatnich trzydziestu dniach
desk-often-none = Nikt jeszcze nie szukał
desk-synonyms = Synonimy
desk-synonyms-count = { $count ->
    [one] { $shown } lista
    [few] { $shown } listy
   *[other] { $shown } list
}
desk-synonyms-none = Nie ma jeszcze synonimów
desk-synonyms-none-text = Jeśli partnerzy mówią „miernik przepływu”, a dokumenty „przepływomierz”, wpisz oba na jedną listę.
desk-acts = Zmień
desk-edit = Edytuj
desk-delete = Usuń
synonym-new = Dodaj synonimy
synonym-new-for = Dodaj synonimy do: { $words }
synonym-edit = Edytuj synonimy
synonym-edit-these = Edytuj: { $words }
synonym-delete-these = Usunąć: { $words }?
synonym-text = Kto szuka jednego z tych słów, znajdzie dokumenty z każdym z nich. Działa od następnego wyszukiwania.
synonym-words = Słowa o tym samym znaczeniu
synonym-words-hint = Po jednym w wierszu; krótkie zwroty też są dobre.
synonym-language = Obowiązuje w języku
synonym-language-hint = Wybierz język, jeśli w innym te słowa znaczą co innego.
synonym-all-languages = Wszystkie języki
synonym-too-few = Podaj co najmniej dwa różne słowa, po jednym w wierszu.
synonym-too-many = Skróć listę do { $most } słów; teraz ma { $count }.
desk-index = Indeks
desk-index-current = Aktualny
desk-index-building = { $count ->
    [one] W budowie: przeczytano { $shown } rekord
    [few] W budowie: przeczytano { $shown } rekordy
   *[other] W budowie: przeczytano { $shown } rekordów
}
desk-index-behind = { $count ->
    [one] { $shown } zmiana do nadrobienia
    [few] { $shown } zmiany do nadrobienia
   *[other] { $shown } zmian do nadrobienia
}
desk-index-documents = Dokumenty
desk-index-documents-hint = Każdy język liczy się osobno
desk-index-size = Rozmiar
desk-index-size-hint = Na tej maszynie
desk-index-waiting = Nie do odczytania
desk-index-waiting-hint = Ponawiane automatycznie
desk-rebuild-text = Indeks powstaje z tabel i w każdej chwili można zbudować go od nowa; wyszukiwanie działa przez ten czas dalej.
desk-rebuild = Zbuduj od nowa
event-synonym-added = Dodano synonimy
event-synonym-changed = Zmieniono synonimy
event-synonym-deleted = Usunięto synonimy
event-search-rebuilt = Zbudowano indeks od nowa
kind-deal = Transakcja
kind-lead = Lead
