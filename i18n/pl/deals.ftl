## Where a deal stands
deal-state-draft = Szkic
deal-state-open = Czeka na odpowiedź
deal-state-returned = Do uzupełnienia
deal-state-approved = Zatwierdzona
deal-state-denied = Odrzucona
deal-state-expired = Wygasła
deal-state-won = Wygrana
deal-state-lost = Przegrana

## Why something is refused
deal-already-submitted = Ta transakcja została już zgłoszona. Otwórz ją, aby zobaczyć jej stan.
deal-already-decided = Ktoś przed chwilą podjął decyzję w tej sprawie. Odśwież stronę, aby ją zobaczyć.
deal-locked = Ta transakcja jest zamknięta i zablokowana. Pracownicy dostawcy mogą ją otworzyć, podając powód.
deal-no-such-move = Z tego etapu nie można przejść do wybranego. Odśwież stronę i wybierz jeden z podanych etapów.
deal-not-expired = Ochrona tej transakcji jeszcze się nie skończyła.
deal-not-closed = Otworzyć ponownie można tylko transakcję wygraną, przegraną, wygasłą lub odrzuconą.
deal-scope-taken = Inna rejestracja chroni tego klienta w pokrywającym się zakresie. Zawęź zakres, poczekaj na jej koniec albo odrzuć tę.
deal-changed-meanwhile = Ktoś zmienił tę transakcję, gdy miałeś ją otwartą. Odśwież stronę; po powrocie wpisany tekst nadal jest w formularzu.
deals-title = Transakcje
deals-register = Zarejestruj transakcję
deals-check = Czy ten klient jest wolny?
deals-queue = Czekają na odpowiedź
deals-search = Klient lub numer
deals-sort = Kolejność
deals-sort-new = Ostatnio zmienione
deals-sort-closing = Najbliższe zamknięcie
deals-sort-ends = Najbliższy koniec ochrony
deals-mine = Tylko moje
deals-export = Pobierz jako CSV
deals-none = Brak transakcji
deals-none-text = Zmień filtry albo zarejestruj klienta, z którym rozmawiasz.
deals-queue-none = Nic na Ciebie nie czeka
deals-queue-none-text = Nowe rejestracje pojawią się tutaj, najpilniejsze najpierw.
deals-late = po terminie
deals-likeness = podobieństwo { $score }
deals-decide = Zdecyduj
deal-programme = Program
deal-programme-choose = Wybierz ten program
deal-type = Rodzaj transakcji
deal-number = Numer
deal-state = Stan
deal-step = Etap
deal-firm = Partner
deal-owner = Opiekun
deal-currency = Waluta
deal-protected = Chroniona do
deal-submitted = Zgłoszona
deal-updated = Ostatnia zmiana
deal-source = Źródło
deal-decided-by-label = Decyzję podjęli
deal-field-customer = Klient
deal-field-website = Strona klienta
deal-field-country = Kraj klienta
deal-field-city = Miasto klienta
deal-field-address = Ulica
deal-field-postcode = Kod pocztowy
deal-field-tax-id = Numer podatkowy
deal-field-contact-name = Osoba kontaktowa
deal-field-contact-email = E-mail kontaktu
deal-field-contact-phone = Telefon kontaktu
deal-field-title = Czego dotyczy
deal-field-amount = Spodziewana wartość
deal-field-close-on = Spodziewane zamknięcie
deal-field-territory = Gdzie będzie używane
deal-field-site = Obiekt
deal-field-lines = Produkty
deal-field-description = Co zrobiono do tej pory
deal-field-evidence = Dowody
deal-hint-customer = Firma, która będzie używać, pod własną nazwą.
deal-hint-website = Pomaga odróżnić ją od innych o tej samej nazwie.
deal-hint-description = Z kim i kiedy były spotkania. Czyta to osoba zatwierdzająca.
deal-place-customer = Klient
deal-place-deal = Transakcja
deal-place-products = Produkty
deal-place-extra = Dodatkowo
deal-line-product = Produkt
deal-line-quantity = Liczba
deal-line-amount = Wartość
deal-to-review = Sprawdź i zgłoś
deal-keep-draft = Zachowaj jako szkic
deal-review = Sprawdź, co zgłaszasz
deal-hand-in = Zgłoś
deal-change = Zmień
deal-returned-because = Do uzupełnienia: { $reason }
deal-refused-because = Odrzucona: { $reason }
deal-answer-by = Odpowiemy do { $when }.
deal-protected-until = Twoja do końca dnia { $day } ({ $zone }).
deal-protected-here = U Ciebie to { $when }.
deal-decision = Twoja odpowiedź
deal-reason = Powód
deal-reason-hint = Partner to przeczyta. Wymagany przy odrzuceniu lub prośbie o uzupełnienie.
deal-approve = Zatwierdź
deal-return = Poproś o uzupełnienie
deal-refuse = Odrzuć
deal-conflicts = To może być ten sam klient co
deal-conflict-this = Ta rejestracja:
deal-why = Dlaczego
deal-points = Punkty
deal-verdict-same = Ten sam
deal-verdict-different = Inny
deal-move = Co dalej
deal-move-act = Przenieś
deal-loss-reason = Dlaczego przegrana
deal-loss-hint = Tylko gdy przegrana.
deal-note = Notatka
deal-timeline = Historia
deal-internal = wewnętrzne
deal-comment = Komentarz
deal-comment-act = Dodaj komentarz
deal-comment-internal = Tylko dla naszych pracowników
deal-facts = Dane
deal-approvers = Kto decyduje
deal-due = termin { $when }
deal-part-waiting = Czeka
deal-part-later = Później
deal-part-agreed = Zgoda
deal-part-refused = Odmowa
deal-part-closed = Zamknięte
deal-record = Ten partner do tej pory
deal-record-open = Otwarte
deal-record-won = Wygrane z zamkniętych
deal-record-expired = Wygasłe z zamkniętych
deal-reopen = Otwórz ponownie
deal-delete = Usuń
deal-delete-confirm = Usunąć tę transakcję?
deal-check-lead = Odpowiadamy, nie mówiąc, kto z nim rozmawia. Każde pytanie jest zapisywane; firma ma ich trzydzieści na godzinę.
deal-check-act = Sprawdź
deal-check-free = Wolny: nikt nie ma ochrony u tego klienta.
deal-check-protected = Chroniony: rejestracja tego klienta najpewniej zostałaby odrzucona.
deal-check-review = Do sprawdzenia: zarejestruj, a przyjrzymy się dokładnie.
deal-cap-used = { $used } z { $most } otwartych
deal-cap-reached = Twoja firma ma { $cap } otwartych rejestracji, więcej nie może. Najpierw zamknij lub usuń jedną.
deal-cap-evidence = Twoja firma ma { $cap } otwartych rejestracji. Przy kolejnych opisz w co najmniej 40 znakach, co zrobiono u tego klienta, albo dodaj plik do szkicu.
deal-no-programme = Nie ma programu, w którym Twoja firma może rejestrować transakcje. Zapytaj opiekuna kanału.
deal-decided-by = { $name } podjął(-ęła) już decyzję w tej sprawie. Otwórz ją, aby zobaczyć.
deal-not-your-turn = To nie Twoja kolej na decyzję. Na stronie transakcji jest napisane, czyja.
deal-reason-needed = Podaj powód w jednym zdaniu. Partner to przeczyta.
deal-loss-reason-needed = Wybierz powód przegranej.
deal-comment-needed = Najpierw wpisz komentarz, najwyżej 5000 znaków.
deal-not-deletable = Zgłoszona transakcja zostaje w aktach. Jeśli musi zniknąć, zapytaj administratora dostawcy.
notice-deal-waits = Rejestracja { $title } czeka na Twoją odpowiedź.
notice-deal-approved = { $title } jest chroniony dla Ciebie.
notice-deal-refused = Rejestrację { $title } odrzucono.
notice-deal-returned = Rejestracja { $title } wymaga uzupełnienia.
notice-deal-reopened = Ponownie otwarto { $title }.
notice-deal-moved = { $title } przeszedł na inny etap.
notice-deal-commented = Nowy komentarz przy { $title }.
notice-deal-mentioned = { $by } wspomina o Tobie przy { $title }.
notice-deal-deleted = Usunięto transakcję z { $title }.
notice-deal-expired = Ochrona { $title } skończyła się.
notice-deal-ends-soon = Ochrona { $title } wkrótce się skończy.
deal-entry-created = Rozpoczęto
deal-entry-submitted = Zgłoszono
deal-entry-approved = Zatwierdzono
deal-entry-refused = Odrzucono
deal-entry-returned = Odesłano
deal-entry-moved = Przeniesiono
deal-entry-changed = Zmieniono
deal-entry-comment = Komentarz
deal-entry-file = Dodano plik
deal-entry-shared = Udostępniono
deal-entry-asked = Zapytano
deal-entry-answered = Odpowiedziano
deal-entry-expired = Ochrona się skończyła
deal-entry-reopened = Otwarto ponownie
deal-entry-escalated = Eskalowano
deal-entry-verdict = Ocena zatwierdzającego
deal-entry-reminded = Przypomniano
deal-entry-deleted = Usunięto
deal-line-unknown = Wybierz produkt w każdym wierszu.
deal-line-count = Podaj każdą liczbę jako liczbę całkowitą od 1.
deals-count = { $count ->
    [one] { $shown } transakcja
    [few] { $shown } transakcje
   *[other] { $shown } transakcji
}
deals-queue-count = { $count ->
    [one] { $shown } rejestracja
    [few] { $shown } rejestracje
   *[other] { $shown } rejestracji
}
deal-place = { $count ->
    [one] Jest pierwsza w kolejce.
    [few] Jest { $shown }. w kolejce.
   *[other] Jest { $shown }. w kolejce.
}
deal-promise = { $count ->
    [one] Odpowiedź w { $shown } dzień roboczy
    [few] Odpowiedź w { $shown } dni robocze
   *[other] Odpowiedź w { $shown } dni roboczych
}
deal-promise-protection = { $count ->
    [one] Ochrona przez { $shown } dzień
    [few] Ochrona przez { $shown } dni
   *[other] Ochrona przez { $shown } dni
}
deal-review-lead = { $count ->
    [one] Odpowiemy w ciągu { $shown } dnia roboczego.
    [few] Odpowiemy w ciągu { $shown } dni roboczych.
   *[other] Odpowiemy w ciągu { $shown } dni roboczych.
}
deal-check-left = { $count ->
    [one] Pozostało { $shown } pytanie w tej godzinie
    [few] Pozostały { $shown } pytania w tej godzinie
   *[other] Pozostało { $shown } pytań w tej godzinie
}
deal-answer-due = Odpowiedź należy się do { $when }.
deal-requests = Prośby
deal-request-extension = Więcej czasu
deal-request-dispute = Ponowne rozpatrzenie odmowy
deal-request-hint = Podaj powód w jednym zdaniu.
deal-request-waiting = Czeka na odpowiedź
deal-request-granted = Przyznano
deal-request-refused = Odmówiono
deal-request-waits = Taka prośba już czeka na odpowiedź.
deal-extension-off = Ochrony tej transakcji nie można przedłużyć.
deal-extension-spent = Ochronę już raz przedłużono; więcej nie można.
deal-dispute-off = Odwołać się można tylko od odmowy, jeśli program to dopuszcza.
deal-dispute-late = Od odmowy można się odwołać przez { $days } dni. Ten czas minął.
deal-dispute-spent = Tę odmowę już ponownie rozpatrzono.
deal-grant = Przyznaj
deal-ask = Poproś
notice-deal-granted = Przyznano to, o co prosisz w sprawie { $title }.
notice-deal-not-granted = Odmówiono prośbie w sprawie { $title }.
deal-request-void = Już niepotrzebne
deal-people = Udostępniono
deal-colleague = Osoba z zespołu
deal-colleague-hint = Udostępnienie pozwala tej osobie widzieć transakcję i śledzić każdy krok. Przekazanie czyni ją właścicielem; nadal ją widzisz.
deal-share = Udostępnij
deal-hand-over = Przekaż
deal-unshare = Nie udostępniaj
deal-unshare-with = Nie udostępniaj: { $name }
deal-share-whom = Wybierz osobę z zespołu, która pracuje z transakcjami.
deal-shared-share = osobie: { $name }
deal-shared-unshare = już nie: { $name }
deal-shared-own = przekazano: { $name }
notice-deal-shared = { $by } udostępnia Ci { $title }.
sheet-firm-unknown = Nie ma partnera o tej nazwie. Najpierw zaimportuj firmy.
sheet-owner-unknown = Nikt w tej firmie nie ma tego adresu e-mail.
sheet-deal-deleted = Tę transakcję usunięto w portalu.
sheet-taken-back = To był przebieg próbny.
deal-receipt = Potwierdzenie
deal-receipt-open = Otwórz podpisane potwierdzenie
deal-receipt-lead = To, co obiecał dostawca, z podpisem. Zachowaj plik: można go sprawdzić bez tego portalu.
deal-receipt-keep = Pobierz
deal-receipt-statement = Treść
deal-receipt-check = Jak to sprawdzić
deal-receipt-how = Może to zrobić każdy: tym poleceniem albo dowolnym narzędziem Ed25519 na bajtach treści.
deal-receipt-keys = Klucze publiczne dostawcy
programme-none = Nie ma jeszcze programu
programme-none-text = Partnerzy mogą zgłaszać transakcje, gdy program istnieje i jest udostępniony.
programme-offered = Udostępniony
programme-not-offered = Nieudostępniony
programme-offer = Udostępnij partnerom
programme-withdraw = Nie udostępniaj
programme-version = Wersja { $number }
programme-add = Nowy program
programme-copy = Zacznij od
programme-copy-none = Podstawowy: sześć pól, jedna osoba zatwierdzająca, dziewięćdziesiąt dni
programme-versions-hint = Zapis tworzy nową wersję. Transakcje zachowują wersję, według której je zgłoszono.
programme-rules = Zasady
programme-rules-said = Co partnerzy czytają najpierw
programme-wording-hint = Wiersz dla każdego języka: en: …, pl: …
programme-audience = Dla kogo
programme-audience-own = Tak jak teraz (własna reguła)
programme-answer-days = Dni robocze do odpowiedzi
programme-answer-hint = Partnerzy widzą tę obietnicę i czy jest dotrzymywana.
programme-review-score = Wynik konfliktu wymagający sprawdzenia
programme-review-hint = Od 1 do 100. Progi sprawdzisz poleceniem: guildhall match
programme-auto-below = Zatwierdzaj samoczynnie poniżej ({ $currency })
programme-auto-hint = Nigdy przy konflikcie. Puste: każdą ogląda człowiek.
programme-protection = Ochrona
programme-protected-days = Dni ochrony
programme-by-product = Tylko dla linii produktów transakcji
programme-by-territory = Tylko dla kraju transakcji
programme-by-site = Tylko dla lokalizacji transakcji
programme-remind = Przypominaj tyle dni przed końcem
programme-remind-hint = Na przykład: 14, 3
programme-extension = Przedłużenie
programme-extension-once = Raz
programme-extension-unlimited = Dowolnie często
programme-extension-off = Nigdy
programme-extension-days = Dni jednego przedłużenia
programme-limits = Limity i spory
programme-cap = Ile otwartych zgłoszeń może mieć firma
programme-cap-hint = Puste: dowolnie wiele.
programme-evidence = Więcej za okazaniem dowodu
programme-dispute-within = Dni na sprzeciw wobec odmowy
programme-dispute-hint = Puste: odmowa jest ostateczna.
programme-dispute-answer = Dni robocze na odpowiedź na sprzeciw
programme-text = Formularz, kroki i osoby zatwierdzające
programme-text-label = Cała definicja
programme-text-hint = TOML. Pola, kroki z typem, warunki i role zatwierdzających; wszystko opisuje docs/deal-programmes.md. Nic nie zostanie zapisane, póki nie jest poprawne.
programme-versions = Wersje
programme-unreadable = Nie można odczytać wiersza { $line }: { $why }
programme-changed-meanwhile = Ktoś zmienił tymczasem ten program. Obejrzyj go ponownie przed zapisaniem.
programme-wants-type = Potrzebny jest typ transakcji.
programme-wants-customer = Pole „customer” musi być zadane i wymagane do złożenia.
programme-wants-open = Potrzebny jest krok typu „open”.
programme-wants-approved = Potrzebny jest krok typu „approved”.
programme-wants-denied = Potrzebny jest krok typu „denied”.
programme-wants-expired = Potrzebny jest krok typu „expired”.
programme-wants-won = Potrzebny jest krok typu „won”.
programme-wants-lost = Potrzebny jest krok typu „lost”.
programme-wants-codes = Dwa pola, kroki lub typy mają ten sam kod.
programme-wants-approver = Reguła zatwierdzania musi wskazywać role uprawnione: administrator, approver lub channel_manager.
programme-wants-choices = Pole wyboru musi mieć co wybierać.
programme-days = { $count ->
    [one] { $shown } dzień ochrony
    [few] { $shown } dni ochrony
    [many] { $shown } dni ochrony
   *[other] { $shown } dnia ochrony
}
notice-deal-overdue = Odpowiedź na zgłoszenie { $title } jest spóźniona.
deals-views = Widoki
deals-list = Lista
deals-board = Tablica
deals-board-none = Nic tu nie ma.
deals-board-all = Zobacz wszystkie
deals-board-move = Przenieś { $name } do
deals-spreadsheet = Pobierz jako XLSX
deal-files = Pliki
deal-file-add = Dodaj pliki
deal-file-hint = Dowód pracy, oferta, rysunek. Widzą je obie strony.
deal-file-act = Prześlij
deal-file-needed = Najpierw wybierz plik.
deal-files-many = Transakcja mieści najwyżej { $most } plików. Najpierw usuń któryś.
deal-file-remove = Usuń
deal-file-remove-named = Usuń { $name }
deal-file-remove-confirm = Usunąć { $name } z tej transakcji?
notice-deal-filed = Nowy plik w transakcji { $title }.
notice-deal-ended = Ochrona { $title } minęła. Zgłoś ponownie, jeśli nadal nad tym pracujesz.
notice-deal-stalled = { $title } od dawna stoi w miejscu.
deal-refusal-common = Częsty powód
deal-refusal-common-hint = W języku partnera, gdy odmawiasz i nic nie piszesz.
deal-request-amendment = Zmiana zgłoszonych danych
deal-amend = Zaktualizuj
deal-amend-free = Zmiany obowiązują od razu; dawne wartości zostają w historii.
deal-amend-asked = Kolejny krok obowiązuje od razu. Zmiana zgłoszonych danych czeka na zgodę dostawcy.
deal-amend-reason = Napisz, dlaczego się zmienia.
deal-amend-reason-hint = Tylko gdy zmieniają się zgłoszone dane.
deal-next = Następny krok
deal-next-activity = Co zrobisz teraz
deal-next-hint = Na przykład: wizyta w zakładzie
deal-next-on = Kiedy
deal-registered = Zgłoszone dane
deal-amount-in = Wartość ({ $currency })
deal-promise-kept = Dotrzymano w { $percent } % ostatnich odpowiedzi; połowa przyszła w ciągu { $hours } h.
deal-behalf-owner-hint = Kto jest właścicielem u partnera i dostanie wiadomość.
deal-behalf-nobody = U tego partnera nikt jeszcze nie pracuje z transakcjami. Najpierw kogoś zaproś.
deal-to-next = Dalej
deal-to-previous = Wstecz
deal-kept-at = Zapisano o { $time }.
deal-file-missing = Dodaj plik: { $name }.
deal-entry-file-removed = Usunięto plik
deal-for = Dla firmy
deal-for-choose = Użyj tego wyboru
deal-distributor = Dystrybutor
deals-import = Wczytaj transakcje
deals-import-lead = Z innego systemu, w takim stanie, w jakim tam są. Co jest tam zatwierdzone, a koliduje z transakcją tutaj, czeka na decyzję.
deals-import-hint = Plik CSV w UTF-8, do 5000 wierszy. Każda transakcja ma tam własny klucz; wczytana ponownie jest zmieniana, nie podwajana.
deal-by-mail = Rejestracja listem
deal-by-mail-lead = List z wierszem dla każdego pola staje się szkicem. Odpowiedź mówi, że gotowe, albo czego brakuje.
deal-by-mail-to = Napisz na adres
deal-by-mail-from = Z adresu, którym się logujesz. Wiersze, do których nic nie masz, pomiń.
deal-by-mail-needed = Potrzebne przed zgłoszeniem:
deal-by-mail-begin = Zacznij list
deal-by-mail-hint = Albo napisz list na adres { $address }.
deal-receipt-pdf = Pobierz PDF
deal-receipt-approved = Zatwierdzono
deal-receipt-issued = Wystawiono
deal-receipt-inside = Podpisane oświadczenie znajduje się w tym pliku. Każdy może je sprawdzić bez portalu:
deal-receipt-lacking = Niektórych znaków nie dało się tu wydrukować i zapisano je łacińskimi; oświadczenie w środku ma je bez zmian.
deal-eligibility = Warunki
deal-criterion-met = Spełnione
deal-criterion-unmet = Niespełnione
deal-criterion-advisory = Niespełnione, tylko informacja
deal-not-eligible = Ten program jej nie przyjmuje: warunek „{ $criterion }” nie jest spełniony.
deals-closing-from = Zamknięcie od
deals-closing-until = Zamknięcie do
accounts-title = Klienci
accounts-lead = O kim są transakcje. Klient imienny należy do jednej firmy: pozostali czekają na decyzję.
accounts-search = Nazwa zaczyna się od
accounts-named = Tylko klienci imienni
accounts-none = Żaden klient tak się nie zaczyna
accounts-none-text = Klient pojawia się z pierwszą rejestracją.
accounts-like = Żaden tak się nie zaczyna. Może chodzi o tych:
account-name = Nazwa
account-named-for = Klient imienny firmy
account-named-hint = Nazwa firmy albo nic.
account-no-deals = Nie ma transakcji, którą możesz zobaczyć.
account-near = Może ta sama firma
account-same-group = Ta sama grupa
account-facts = Dane
account-firm-several = Kilka firm ma tę nazwę. Zmień nazwę jednej albo zapytaj administratora.
accounts-count = { $count ->
    [one] { $shown } klient
    [few] { $shown } klientów
    [many] { $shown } klientów
   *[other] { $shown } klienta
}
