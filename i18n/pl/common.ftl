# Words of the frame around every page, of forms, lists and error pages.

## The frame
shell-skip = Przejdź do treści
shell-search = Szukaj
shell-search-hint = Szukaj dokumentów, produktów, odpowiedzi
shell-menu = Menu
shell-nav = Menu główne
shell-crumbs = Jesteś tutaj
shell-waiting = { $count ->
    [one] { $count } sprawa czeka
    [few] { $count } sprawy czekają
   *[other] { $count } spraw czeka
}
shell-foot = Portal partnerski { $vendor }
shell-description = Portal, w którym { $vendor } i partnerzy pracują razem.

## The menu of the person
menu-account = Twoje konto
menu-firms = W imieniu firmy
menu-language = Język
menu-sign-out = Wyloguj się

## Forms
form-optional = (nieobowiązkowe)
form-cancel = Anuluj
form-problems = { $count ->
    [one] Jedna rzecz do poprawienia
    [few] { $count } rzeczy do poprawienia
   *[other] { $count } rzeczy do poprawienia
}
form-problems-title = { $count ->
    [one] Do poprawienia 1:
   *[other] Do poprawienia { $count }:
}
form-drop = Upuść pliki tutaj albo wybierz je z dysku
form-upload-sending = Wysyłanie…
form-upload-done = Odebrano
form-upload-failed = Plik nie dotarł. Wybierz go jeszcze raz, aby wznowić od miejsca przerwania.
form-upload-retry = Połączenie zostało przerwane. Ponawianie…
form-upload-remove = Usuń
form-copy = Kopiuj
form-copied = Skopiowano
form-move-up = Przesuń { $name } w górę
form-move-down = Przesuń { $name } w dół

## Pages of a list
pager-pages = Strony
pager-where = Strona { $page } z { $pages }
pager-page = Strona { $page }
pager-here = Bieżąca strona:
pager-previous = Poprzednia
pager-next = Następna

## When something went wrong
error-home = Strona główna
error-back = Wróć do strony
error-you-typed = Wpisany tekst do ponownego użycia
error-search = Szukaj
error-again = Spróbuj ponownie
error-trace = Pisząc do nas w tej sprawie, podaj ten numer:
error-not-found-title = Niczego tu nie ma
error-not-found-help = Adres może zawierać błąd, strona mogła zostać przeniesiona albo nie jest Ci udostępniona. Skorzystaj z wyszukiwarki lub zacznij od strony głównej.
error-sign-in-title = Najpierw się zaloguj
error-sign-in-help = Ta strona jest dla uczestników programu. Po zalogowaniu wrócisz w to miejsce.
error-forbidden-title = Brak dostępu
error-forbidden-help = Twoja rola tego nie obejmuje. Administrator Twojej firmy powie Ci, kto ma dostęp.
error-bad-request-title = Nie udało się tego odczytać
error-bad-request-help = Formularz dotarł uszkodzony albo z innej strony. Wróć, odśwież stronę i wyślij go jeszcze raz.
error-refused-title = Teraz nie można tego zrobić
error-refused-help = Niczego nie zmieniono. Wróć, odśwież stronę i sprawdź, jak rzeczy stoją.
error-too-large-title = Plik jest za duży
error-too-large-help = Wyślij mniejszy plik albo podziel go. Niczego nie zachowano.
error-too-many-title = Nie tak szybko
error-too-many-help = W krótkim czasie przyszło zbyt wiele żądań. Odczekaj minutę i spróbuj ponownie.
error-busy-title = Chwileczkę
error-busy-help = Portal jest teraz zajęty. Nic nie przepadło; spróbuj ponownie za kilka sekund.
error-internal-title = Coś się u nas zepsuło
error-internal-help = Zapisaliśmy to w dzienniku. Nic nie zostało zrobione połowicznie; spróbuj ponownie, a jeśli to wróci, daj nam znać.

## Forms, in words that come with a field
form-save = Zapisz
form-required = Wypełnij to pole.
form-choose = Wybierz jedną z pozycji listy.
form-too-long = Skróć do { $most } znaków; teraz jest ich { $length }.
form-control-characters = Usuń znaki, których nie widać; jeśli tekst był wklejony, wpisz go ręcznie.
form-email = Podaj adres e-mail w postaci imie@firma.example.
form-link = Podaj cały adres, zaczynając od https://
form-day = Podaj dzień w postaci 2026-11-30.

## Filters
filter-all = Wszystkie
filter-act = Pokaż

error-too-large-limit = Można tu wysłać najwyżej { $limit }. Wyślij mniejszy plik albo podziel go.
crumbs = Gdzie jesteś
form-amount = Podaj kwotę jako liczbę, na przykład 42000.
form-amount-decimals = Ta waluta ma { $places } miejsca po przecinku. Pomiń pozostałe.
form-amount-unclear = Nie wiadomo, czy przecinek oddziela tysiące. Wpisz kwotę bez niego.
form-number = Podaj liczbę całkowitą.
nav-deals = Transakcje
nav-leads = Leady
form-number-between = Podaj liczbę całkowitą od { $least } do { $most }.
count-more-than = Ponad { $count }
rates-together = { $sum } po kursach z { $day } ({ $source })
sheet-file = Tabela
sheet-columns = Kolumny:
sheet-look = Najpierw sprawdź
sheet-bring = Wczytaj
sheet-looked = Co by z tego wyszło (nic nie zmieniono)
sheet-brought = Wynik
sheet-mend = Do poprawienia
sheet-row = Wiersz
sheet-about = Dotyczy
sheet-column = Kolumna
sheet-why = Dlaczego
sheet-added = Dodane
sheet-changed = Zmienione
sheet-unchanged = Już są
sheet-refused = Nieprzyjęte
sheet-unread = Nie da się odczytać tego jako tabeli z tymi kolumnami. Zapisz jako CSV w UTF-8 z nazwami kolumn w pierwszym wierszu.
sheet-long = Plik ma ponad { $most } wierszy. Podziel go lub użyj polecenia.
sheet-outcome = Wynik
filter-more = Więcej filtrów
form-take-away = Usuń { $name }
form-outrun = Ktoś inny zmienił to w międzyczasie. Wpisana treść nadal tu jest: zapisz ponownie, aby zachować swoją, albo wyjdź, aby zostawić tamtą.
error-prove-again-title = Potwierdź, że to Ty
error-prove-again-help = Minęła chwila od zalogowania. Zaloguj się ponownie i powtórz czynność.
error-second-factor-title = Najpierw drugi składnik
error-second-factor-help = Twoja rola wymaga drugiego składnika. Skonfiguruj go w sekcji Logowanie i bezpieczeństwo.
error-bad-token-title = Ten token jest nieważny
error-bad-token-help = Jest nieznany, unieważniony lub wygasł. Utwórz nowy w „Konto”, „Bezpieczeństwo”.
error-not-by-token-title = Nie tym tokenem
error-not-by-token-help = Token pozwala tylko na odczyt albo ta czynność jest zastrzeżona dla człowieka. Zaloguj się lub użyj tokena, który pozwala na zmiany.
error-only-watching-title = Tylko oglądasz
error-only-watching-help = Oglądasz portal jako ktoś inny. Zakończ to przyciskiem na dole i zrób to we własnym imieniu.
error-send-again = Wyślij ponownie
error-files-away-title = Pliki są chwilowo niedostępne
error-files-away-help = Nic nie zostało zmienione. Wszystko poza plikami działa; spróbuj ponownie za kilka minut.
error-no-room-title = Brak miejsca na dysku
error-no-room-help = Dysk portalu jest pełny, więc nic nie zapisano. Czytanie działa. Osoba prowadząca portal musi zwolnić miejsce; potem wyślij ponownie.
