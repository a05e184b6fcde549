# The library: browsing, an item, its use.

## The library and its folders
library-title = Biblioteka
library-total = { $count ->
    [one] { $shown } materiał
    [few] { $shown } materiały
   *[other] { $shown } materiałów
}
library-where = Jesteś tutaj
library-nothing = Nic jeszcze nie udostępniono
library-nothing-text = Tutaj znajdą się udostępnione Ci dokumenty.
library-newest = Najnowsze
library-newest-none = Nie ma jeszcze nic nowego.
library-favourites = Ulubione
library-favourites-none = Dodaj materiał do ulubionych, a będzie tu pod ręką.
library-recent = Ostatnio oglądane
library-follow = Obserwuj
library-followed = Obserwujesz
library-edit-folder = Edytuj folder
library-new-folder = Nowy folder
library-new-item = Nowy materiał
library-import = Import
library-bin = Kosz
library-sort = Kolejność
sort-title = Według tytułu
sort-newest = Od najnowszych
library-none = Nic nie pasuje do tych filtrów
library-none-text = Usuń jeden z filtrów albo zobacz wszystko w tym folderze.
library-all-here = Wszystko w tym folderze
library-empty = Ten folder jest pusty
library-empty-text = Obserwuj go, a damy znać, gdy coś się pojawi.

## An item
item-title = Tytuł
item-key = Klucz
item-category = Rodzaj
item-product = Produkt
item-language = Język
item-languages = Języki
item-status = Stan
item-size = Rozmiar
item-changed = Zmieniono
item-until = Ważne do
item-from = Widoczne od
item-old-copy = Masz starą kopię
item-old-copy-text = { $day } pobrano wersję { $number }. Jest już nowsza.
item-version = Wersja { $number }
item-version-note = Co się zmieniło
item-approved = Zatwierdzono
item-download = Pobierz
item-open = Otwórz w przeglądarce
item-file = Plik
item-not-for-download = Możesz to przeczytać tutaj. Twoja firma nie może tego pobrać; jeśli potrzebujesz pliku, zwróć się do swojego opiekuna.
item-favourite = Dodaj do ulubionych
item-is-favourite = Ulubione
item-missing-language = Tego wydania jeszcze nie ma: { $wanted }. Wyświetlane jest: { $given }.
item-review-note = Recenzent pisze:
item-expired = Termin minął: partnerzy już tego nie widzą.
item-being-read = Ten plik jest właśnie czytany. Podgląd pojawi się za chwilę.
item-empty = To wydanie nie ma jeszcze treści.
item-visit = Otwórz stronę
item-watch = Obejrzyj wideo
item-leaves = To prowadzi poza portal, do innej witryny.
item-page = Strona { $page }
item-page-of = Strona { $page } z { $pages }
item-page-text = Tekst strony { $page }
item-page-count = { $count ->
    [one] { $shown } strona
    [few] { $shown } strony
   *[other] { $shown } stron
}
item-pages = Strony dokumentu
item-about = O tym materiale
item-keeping = Na później
item-audience = Kto to widzi
item-edit = Edytuj
item-edit-words = Edytuj treść
item-versions = Wersje
item-related = Powiązane
item-reading-encrypted = Ten plik jest chroniony hasłem. Pobierz go i otwórz otrzymanym hasłem.
item-reading-no-text = Ten plik zawiera obrazy bez tekstu, więc nie można go przeszukać ani odczytać na głos.
item-reading-unsupported = Pliki tego rodzaju nie mają podglądu. Pobierz plik, aby go otworzyć.
item-reading-partly = Udało się odczytać tylko część tego pliku.
item-reading-none = Ten plik nie ma podglądu. Pobierz go, aby go otworzyć.

## What an item is made of
kind-file = Plik
kind-page = Strona
kind-link = Link
kind-video = Wideo

## Where an item stands
status-draft = Szkic
status-review = W recenzji
status-published = Opublikowane
status-archived = Zarchiwizowane

## What an item is for
category-datasheet = Karta katalogowa
category-guide = Poradnik
category-price-list = Cennik
category-presentation = Prezentacja
category-case-study = Studium przypadku
category-campaign = Kampania
category-policy = Zasady
category-form = Formularz
category-brand = Materiały marki
category-certificate = Certyfikat
category-release-notes = Informacje o wydaniu
category-training = Szkolenie
category-video = Wideo
category-link = Link
category-faq = Pytania i odpowiedzi
category-other = Inne

## Use
usage-title = Wykorzystanie
usage-text = Co partnerzy oglądali i pobierali. Bez osób z Twojej organizacji.
usage-most = Najczęściej używane
usage-never = Nieużywane
usage-expiring = Wygasające w ciągu 60 dni
usage-none = Ta lista jest pusta
usage-none-text = Zajrzyj do innej.
usage-views = Wyświetlenia
usage-downloads = Pobrania
usage-last = Ostatnio użyte
usage-firms = Firmy
usage-views-count = { $count ->
    [one] { $shown } wyświetlenie
    [few] { $shown } wyświetlenia
   *[other] { $shown } wyświetleń
}
usage-downloads-count = { $count ->
    [one] { $shown } pobranie
    [few] { $shown } pobrania
   *[other] { $shown } pobrań
}
usage-by-firm = Wykorzystanie według firm
usage-firm-count = { $count ->
    [one] { $shown } firma
    [few] { $shown } firmy
   *[other] { $shown } firm
}
usage-nobody = Nikt jeszcze z tego nie korzystał
usage-nobody-text = Tutaj pojawi się liczba wyświetleń i pobrań partnerów.
usage-export = Pobierz jako tabelę

## Notices
notice-item-changed = Zmieniono „{ $title }”
