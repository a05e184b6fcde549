# Partner firms.

partners-title = Partnerzy
partners-count = { $count ->
    [one] { $shown } firma
    [few] { $shown } firmy
   *[other] { $shown } firm
}
partners-search = Nazwa
partners-mine = Tylko moje
partners-sort = Kolejność
partners-sort-name = Według nazwy
partners-sort-new = Od najnowszych
partners-active = Aktywne
partners-closed = Zamknięte
partners-none = Brak
partners-nobody = Nie znaleziono firmy
partners-nobody-text = Wpisz mniej liter albo usuń filtr.
partners-all = Pokaż wszystkie firmy
partners-export = Zapisz tę listę jako CSV
partners-add = Dodaj firmę
partners-add-branch = Dodaj oddział
partners-edit = Zmień dane firmy
partners-open = Otwórz ponownie
partners-close = Zamknij firmę
partners-closing-title = Zamknąć firmę { $firm }?
partners-closing-people = { $count ->
    [0] Nikt nie ma tam miejsca.
    [one] { $shown } osoba zostanie od razu wylogowana i nie zaloguje się już w imieniu tej firmy.
    [few] { $shown } osoby zostaną od razu wylogowane i nie zalogują się już w imieniu tej firmy.
   *[other] { $shown } osób zostanie od razu wylogowanych i nie zaloguje się już w imieniu tej firmy.
}
partners-closing-text = Zapis ich działań pozostaje, oddziały są nadal otwarte, a firmę można w każdej chwili otworzyć ponownie.
partners-people = Osoby
partners-no-people = Nikt nie ma tu jeszcze miejsca. Zacznij od zaproszenia pierwszej osoby.
partners-seen = Ostatnia wizyta: { $day }
partners-branches = Oddziały
partners-facts = O firmie
partners-events = Co się wydarzyło
partners-events-all = Wszystko
partners-no-events = Nic jeszcze nie zapisano o tej firmie.
partners-use = Wykorzystanie biblioteki
partners-use-last = Ostatnio: { $day }
partners-no-use = Nikt z tej firmy jeszcze niczego nie otworzył.
partners-part-programme = W programie
partners-part-place = Lokalizacja
partners-parent-unknown = Nie ma firmy o tej nazwie. Wpisz nazwę tak, jak pokazuje ją lista partnerów.
partners-parent-several = Kilka firm ma tę nazwę. Użyj klucza z końca adresu właściwej firmy.
partners-parent-foreign = Ta firma nie jest pod Twoją opieką. Zwróć się do jej opiekuna kanału albo do administratora.
partners-parent-itself = Firma nie może być własnym oddziałem.
partners-parent-is-branch = Ta firma sama jest oddziałem. Podaj firmę, do której należy.
partners-parent-has-branches = Ta firma ma własne oddziały, więc nie może zostać oddziałem.

firm-name = Firma
firm-key = Klucz
firm-parent = Oddział firmy
firm-parent-hint = Nazwa firmy głównej. Osoby z oddziału widzą to, co udostępniono firmie głównej.
firm-tier = Poziom
firm-region = Region
firm-type = Typ partnera
firm-country = Kraj
firm-city = Miasto
firm-website = Strona WWW
firm-website-hint = Pełny adres, zaczynający się od https://
firm-language = Język
firm-language-hint = W tym języku są pisane zaproszenia dla osób z firmy.
firm-time-zone = Strefa czasowa
firm-manager = Opiekun kanału
firm-manager-hint = Opiekuje się firmą: może ją zmieniać i zapraszać jej ludzi.
firm-people = Osoby
firm-state = Stan
firm-since = Od
firm-distributor = Kupuje przez
firm-distributor-hint = Nazwa dystrybutora. Jego ludzie mogą rejestrować transakcje dla tej firmy i widzą te transakcje.
partners-distributor-itself = Firma nie może być własnym dystrybutorem.
partners-import = Wczytaj partnerów
partners-import-lead = Z tabeli innego systemu. Firmy, które już tu są, pozostają bez zmian.
partners-import-hint = Plik CSV w UTF-8, do 5000 wierszy. Firmę poznaje się po nazwie.
acts-title = Co { $vendor } robił z Waszymi zapisami
acts-text = Kto otworzył sprzedaż albo zmienił coś Waszego i kiedy. Otwarcia podajemy raz dziennie.
acts-none = Jeszcze nic
acts-none-text = Gdy ktoś otworzy Waszą sprzedaż, pojawi się tutaj.
domains-title = Domeny pocztowe
domains-text = Kto ma adres w jednej z nich, może poprosić o dołączenie do firmy. Decyduje jej administrator.
domains-field = Domeny
domains-hint = Jedna w wierszu, np. nowak.example. Nie takie, w których adres może mieć każdy.
domains-not-one = „{ $domain }” nie jest domeną jednej firmy.
domains-too-many = Najwyżej { $most } domen.
domains-taken = „{ $domain }” należy już do innej firmy.
