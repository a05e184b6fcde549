# Administration: audiences, settings, the programme, jobs, the audit trail.

## Who something is for
audience-tiers = Poziom
audience-regions = Region
audience-types = Typ partnera
audience-roles = Rola
audience-languages = Język
audience-firms = Firma
audience-part = { $part }: { $words }
audience-everybody = Wszyscy
audience-nobody = Nikt
audience-unknown-firm = firma, której już nie ma
audience-hint = Zaznacz, co ma pasować. Część bez zaznaczenia nikogo nie wyklucza.
audience-now = Dotychczas:
audience-too-many-firms = Wskaż najwyżej { $most } pojedynczych firm; przy większej liczbie użyj poziomu, regionu lub typu.

## What happened: one message for each kind of event (dots and underscores become dashes)
event-session-begun = Zalogowano
event-session-refused = Odmowa logowania
event-session-ended = Wylogowano
event-session-all-ended = Wylogowano wszędzie indziej
event-person-changed = Zmieniono konto
event-person-password-changed = Ustawiono hasło
event-person-invited = Zaproszono osobę
event-invitation-accepted = Przyjęto zaproszenie
event-membership-changed = Zmieniono miejsce w firmie
event-firm-added = Dodano firmę
event-firm-changed = Zmieniono firmę
event-firm-closed = Zamknięto firmę
event-firm-opened = Ponownie otwarto firmę
event-firms-exported = Zapisano listę firm do pliku
event-settings-changed = Zmieniono ustawienia
event-term-added = Dodano pojęcie programu
event-term-changed = Zmieniono pojęcie programu
event-term-moved = Zmieniono kolejność w programie
event-term-removed = Usunięto pojęcie programu
event-audience-added = Dodano grupę odbiorców
event-audience-changed = Zmieniono grupę odbiorców
event-audience-removed = Usunięto grupę odbiorców
event-job-retried = Ponowiono zadanie
event-audit-exported = Zapisano dziennik zdarzeń do pliku
event-item-added = Dodano materiał
event-item-changed = Zmieniono materiał
event-item-submitted = Wysłano materiał do sprawdzenia
event-item-published = Opublikowano materiał
event-item-returned = Zwrócono materiał autorowi
event-item-archived = Przeniesiono materiał do archiwum
event-item-deleted = Przeniesiono materiał do kosza
event-item-restored = Przywrócono materiał z kosza
event-item-imported = Zaimportowano materiał
event-item-downloaded = Pobrano plik
event-edition-added = Dodano język materiału
event-edition-changed = Zmieniono opis materiału
event-version-added = Nowa wersja
event-version-restored = Przywrócono wcześniejszą wersję
event-version-deleted = Usunięto wersję
event-folder-added = Dodano folder
event-folder-changed = Zmieniono folder
event-folder-ordered = Zmieniono kolejność folderów
event-folder-deleted = Usunięto folder
event-import-tried = Wypróbowano import
event-import-begun = Rozpoczęto import
event-library-exported = Wyeksportowano bibliotekę
event-usage-exported = Zapisano dane o wykorzystaniu do pliku

## Kinds of records
subject-person = Osoba
subject-firm = Firma
subject-term = Pojęcie programu
subject-audience = Grupa odbiorców
subject-job = Zadanie
subject-item = Materiał w bibliotece
subject-folder = Folder w bibliotece
subject-import = Import
subject-synonym = Synonimy

## Facts of an event
fact-yes = Tak
fact-no = Nie
fact-empty = nic
fact-name = Nazwa
fact-name-in = Nazwa ({ $language })
fact-email = Adres e-mail
fact-role = Rola
fact-active = Aktywne
fact-tier = Poziom
fact-region = Region
fact-type = Typ partnera
fact-country = Kraj
fact-city = Miasto
fact-website = Strona WWW
fact-language = Język
fact-time-zone = Strefa czasowa
fact-manager = Opiekun kanału
fact-parent = Oddział firmy
fact-vendor = Nazwa producenta
fact-theme = Motyw
fact-review-required = Recenzent sprawdza, zanim zobaczą partnerzy
fact-file-types = Co może przesyłać każda rola
fact-kind = Rodzaj
fact-code = Kod
fact-rule = Kogo dotyczy
fact-rows = Wiersze
fact-filter = Filtr
fact-sessions-ended = Zakończone sesje
fact-account = Konto (odcisk)
fact-way = Kierunek
fact-up = W górę
fact-down = W dół
fact-title = Tytuł
fact-version = Wersja
fact-note = Uwaga
fact-url = Adres
fact-folder = Folder
fact-file = Plik
fact-files = Pliki
fact-product = Produkt
fact-category = Kategoria
fact-named-audience = Nazwana grupa odbiorców
fact-download = Kto może pobierać
fact-publish-at = Publikacja od
fact-expire-at = Publikacja do
fact-path = Ścieżka
fact-words = Słowa

## The first page
admin-settings = Ustawienia
admin-settings-text = Nazwa portalu, wygląd, język i strefa czasowa.
admin-programme = Program
admin-programme-text = Poziomy, regiony, typy partnerów i produkty, nazwane po swojemu.
admin-audiences = Grupy odbiorców
admin-audiences-text = Reguły z nazwą: raz określ, o kogo chodzi, i używaj w wielu folderach i materiałach.
admin-audit = Dziennik zdarzeń
admin-audit-text = Kto, co, kiedy i skąd zrobił oraz jak było przedtem.
admin-jobs = Zadania w tle
admin-jobs-text = Wiadomości, czytanie dokumentów, importy: co czeka, a co się nie udało.
admin-health = Stan systemu
admin-health-text = Na czym działa portal i ile zajmuje miejsca.
admin-roles = Role i uprawnienia
admin-roles-text = Która rola co może.
admin-search = Warsztat wyszukiwania
admin-search-text = Czego szukano na próżno, synonimy i stan indeksu.
admin-import = Import
admin-import-text = Wiele dokumentów naraz do biblioteki i całość z powrotem.
admin-usage = Wykorzystanie biblioteki
admin-usage-text = Co partnerzy oglądali i pobierali, a czego nikt.
admin-file-types = Typy plików
admin-file-types-text = Która rola może przesyłać co.
admin-file-types-lead = Rola przesyła tylko to, co tu zaznaczono. To, co już jest w bibliotece, zostaje.

## Roles and rights
admin-roles-lead = W każdej firmie, do której należy, osoba ma jedną rolę. Ma dostęp tylko do tego, co ta rola obejmuje.
admin-roles-vendor = Osoby producenta
admin-roles-firms = Osoby z firm partnerskich
admin-roles-right = Uprawnienie
right-see-library = Otwieranie i przeszukiwanie biblioteki
right-edit-library = Dodawanie i zmienianie materiałów i folderów, wgląd w szkice
right-publish-library = Publikowanie tego, co inni przekazali do recenzji, lub odsyłanie
right-import-library = Zbiorczy import i eksport biblioteki
right-see-usage = Wgląd w to, kto co oglądał i pobierał
right-tune-search = Wgląd w wyszukiwane słowa i edycja synonimów
right-see-people = Wgląd w osoby z własnej firmy; pracownicy producenta widzą wszystkich
right-invite-people = Zapraszanie osób: do własnej firmy lub do firm pod opieką
right-manage-people = Nadawanie ról osobom z własnej firmy
right-see-firms = Wgląd w firmy partnerskie
right-manage-firms = Dodawanie i zmienianie firm partnerskich oraz zapraszanie do nich osób; opiekun kanału tylko w swoich firmach
right-manage-programme = Zmienianie poziomów, regionów, typów, produktów i grup odbiorców
right-manage-settings = Zmienianie ustawień portalu
right-see-jobs = Wgląd w zadania w tle i ich ponawianie
right-see-audit = Wgląd w dziennik zdarzeń
right-see-deals = Przeglądanie transakcji: własnych, firmy lub wszystkich, zależnie od roli
right-register-deals = Rejestrowanie transakcji i praca nad nimi
right-review-deals = Decydowanie o rejestracjach i prośbach partnerów
right-manage-deals = Rejestrowanie za partnera, ponowne otwieranie, import i prowadzenie kont
right-manage-deal-programmes = Zmienianie zasad rejestracji i decyzji
right-see-leads = Przeglądanie leadów: oferowanych firmie lub wszystkich
right-work-leads = Przyjmowanie, odrzucanie i obsługa leadów
right-route-leads = Dodawanie i przydzielanie leadów oraz reguły kierowania

## Settings
settings-vendor-hint = Widnieje u góry każdej strony i w wiadomościach.
settings-theme-hint = Widzą go wszyscy, których poziom nie ma własnego motywu.
settings-language-hint = Dla osób, które nie wybrały języka, i dla nowych pojęć programu.
settings-time-zone-hint = Dla osób, które nie wybrały strefy.
settings-review-hint = Bez tego redaktor może publikować od razu.

## The programme
term-tiers = Poziomy
term-regions = Regiony
term-types = Typy partnerów
term-products = Produkty
term-none = Jeszcze nic
term-none-text = Dodaj pierwszą pozycję; będą mogły z niej korzystać firmy, materiały i reguły.
term-languages = { $count ->
    [one] nazwa w { $shown } języku
   *[other] nazwa w { $shown } językach
}
term-theme-of = motyw { $theme }
term-tier-order = Najniższy poziom jest pierwszy.
term-add = Dodaj pozycję
term-add-act = Dodaj
term-name = Nazwa
term-names = Nazwy
term-code = Kod
term-code-hint = Używany w regułach, importach i adresach; zostaje na zawsze. Jeśli pole będzie puste, powstanie z nazwy.
term-code-needed = Podaj kod ze zwykłych liter i cyfr; z tej nazwy nie da się go utworzyć.
term-code-plain = Użyj najwyżej 40 zwykłych liter, cyfr, kropek i łączników.
term-code-taken = Ten kod jest już zajęty.
term-theme-none = Jak u wszystkich
term-theme-hint = To widzą osoby z firm na tym poziomie.
term-remove = Usuń z programu
term-remove-ask = Usunąć z programu?
term-in-use = Nie można usunąć tego, co jest w użyciu. Najpierw zmień te miejsca.

## Where something is used
use-title = Gdzie jest używane
use-nowhere = Nigdzie nie jest używane.
use-firms = { $count ->
    [one] { $shown } firma
    [few] { $shown } firmy
   *[other] { $shown } firm
}
use-audiences = { $count ->
    [one] { $shown } grupa odbiorców
    [few] { $shown } grupy odbiorców
   *[other] { $shown } grup odbiorców
}
use-folders = { $count ->
    [one] { $shown } folder
    [few] { $shown } foldery
   *[other] { $shown } folderów
}
use-items = { $count ->
    [one] { $shown } materiał w bibliotece
    [few] { $shown } materiały w bibliotece
   *[other] { $shown } materiałów w bibliotece
}

## Named audiences
audience-add = Dodaj grupę odbiorców
audience-none = Nie ma jeszcze żadnej grupy odbiorców
audience-none-text = Nazwij te, których używasz często, na przykład „Dystrybutorzy w Europie”.
audience-name = Nazwa
audience-name-hint = Po tej nazwie wybierają ją redaktorzy.
audience-name-taken = Inna grupa odbiorców ma już tę nazwę.
audience-who = Kogo dotyczy
audience-firms-now = { $count ->
    [one] obecnie pasuje { $shown } firma
    [few] obecnie pasują { $shown } firmy
   *[other] obecnie pasuje { $shown } firm
}
audience-people-now = { $count ->
    [one] { $shown } osoba
    [few] { $shown } osoby
   *[other] { $shown } osób
}
audience-used = Zmiana od razu obejmie:
audience-remove = Usuń tę grupę odbiorców
audience-remove-ask = Usunąć tę grupę odbiorców?
audience-in-use = Ta grupa odbiorców jest w użyciu. Najpierw usuń ją z folderów i materiałów.
audience-find = Dodaj pojedyncze firmy
audience-find-hint = Część nazwy. Znalezione firmy pojawią się wyżej; zaznacz właściwe.
audience-find-act = Szukaj
audience-firm-unknown = Żadna firma nie ma tego w nazwie. Wpisz mniej liter.

## Background jobs
jobs-lead = To, na co nikt nie musi czekać. Nieudane zadanie jest ponawiane w coraz dłuższych odstępach, a w końcu odkładane tutaj.
jobs-waiting = Czekają
jobs-running = W toku
jobs-done = Wykonane
jobs-failed = Odłożone
jobs-none = Nic tu nie ma
jobs-none-text = Żadne zadanie nie jest w tym stanie.
jobs-kind = Zadanie
jobs-attempts = Próby
jobs-queued = W kolejce od
jobs-due = Termin
jobs-at = Ostatnia próba
jobs-acts = Działania
jobs-retry = Ponów
job-send-letter = Wysłanie wiadomości
job-read-file = Czytanie dokumentu
job-sweep-jobs = Usuwanie starych zadań
job-sweep-sessions = Usuwanie starych sesji
job-sweep-sendings = Zapominanie wysłanych formularzy
job-run-import = Import do biblioteki
job-tell-followers = Powiadomienie obserwujących
job-drop-pieces = Usuwanie części przesłanego pliku
job-sweep-uploads = Usuwanie niedokończonych przesyłań
job-furnish-demo = Przygotowanie wersji pokazowej

## The audit trail
audit-count = { $count ->
    [one] { $shown } wpis
    [few] { $shown } wpisy
   *[other] { $shown } wpisów
}
audit-what = Co
audit-who = Kto
audit-who-key = Kto (klucz)
audit-kind = Rodzaj
audit-subject = Czego dotyczy
audit-subject-key = Klucz
audit-subject-name = Czego dotyczy (nazwa)
audit-firm = Firma
audit-from = Od dnia
audit-to = Do dnia
audit-at = Kiedy (UTC)
audit-when = Kiedy
audit-address = Adres
audit-request = Żądanie
audit-facts = Szczegóły
audit-export = Zapisz te wpisy jako CSV
audit-none = Nic nie zapisano
audit-none-text = Wybierz inny dzień albo mniej filtrów.
audit-all = Pokaż wszystko
audit-history = Cała historia
audit-portal = Portal
audit-stranger = Osoba niezalogowana

## Health
health-version = Wersja
health-database = Baza danych
health-change = Numer najnowszej zmiany
health-files = Przesłane pliki
health-files-count = { $count ->
    [one] { $shown } plik
    [few] { $shown } pliki
   *[other] { $shown } plików
}
health-quota = Miejsce na pliki
health-of = { $now } z { $most }
event-deal-drafted = Szkic transakcji
event-deal-submitted = Zgłoszono transakcję
event-deal-approved = Zatwierdzono transakcję
event-deal-agreed = Zgoda zatwierdzającego
event-deal-refused = Odrzucono transakcję
event-deal-returned = Odesłano transakcję
event-deal-judged = Oceniono podobieństwo
event-deal-reopened = Otwarto transakcję
event-deal-moved = Przeniesiono transakcję
event-deal-commented = Skomentowano transakcję
event-deal-deleted = Usunięto transakcję
event-deal-changed = Zmieniono transakcję
event-deal-expired = Ochrona się skończyła
event-deal-checked = Sprawdzono klienta
event-deals-exported = Wyeksportowano transakcje
job-keep-deals = Pilnowanie ochrony
job-keep-leads = Przekazywanie leadów bez odpowiedzi
event-lead-added = Dodano lead
event-lead-pooled = Lead w puli
event-lead-offered = Zaoferowano lead
event-lead-expired = Oferta leada wygasła
event-lead-accepted = Przyjęto lead
event-lead-declined = Odrzucono lead
event-lead-passed = Przekazano lead
event-lead-registered = Lead zarejestrowany
event-lead-assigned = Przydzielono lead
event-lead-judged = Oceniono lead
event-lead-rule-added = Dodano regułę kierowania
event-lead-rule-deleted = Usunięto regułę kierowania
event-deal-asked = Złożono prośbę
event-deal-answered = Odpowiedziano na prośbę
event-deal-shared = Transakcję udostępniono lub przekazano
job-mail-notices = Pisanie e-maili o powiadomieniach
event-deal-imported = Transakcję zaimportowano
admin-deal-programmes = Programy transakcji
admin-deal-programmes-text = Jak transakcje są zgłaszane, rozpatrywane i chronione.
event-deal-programme-added = Dodano program transakcji
event-deal-programme-changed = Zmieniono program transakcji
event-deal-escalated = Odpowiedź eskalowano
event-deal-filed = Dodano plik do transakcji
event-deal-file-taken = Pobrano plik transakcji
event-deal-file-removed = Usunięto plik z transakcji
event-item-purged = Materiał usunięty na dobre
job-empty-bin = Opróżnianie kosza
event-substitute-named = Wyznaczono zastępcę
event-substitute-removed = Cofnięto zastępcę
job-tend-database = Aktualizuje statystyki bazy danych
admin-rates = Kursy walut
admin-rates-text = Sumy w kilku walutach są podawane w walucie czytelnika po tych kursach.
rates-bring = Wczytaj nowsze kursy
rates-file = Plik z kursami
rates-file-hint = Plik eurofxref Europejskiego Banku Centralnego, CSV lub XML.
rates-of = { $day }, { $source }
rates-for-a-euro = Za jedno euro
rates-unknown = To nie jest plik eurofxref. Wybierz CSV lub XML Europejskiego Banku Centralnego.
rates-line = Wiersza { $line } nie da się odczytać jako dnia i kursów.
rates-none = Plik nie zawiera kursów.
event-rates-brought = Wczytano kursy walut
event-lead-key-added = Utworzono klucz leadów
event-lead-key-ended = Unieważniono klucz leadów
event-edition-removed = Język usunięty z pozycji
job-drop-spare-files = Usuń pliki, których nic nie używa
event-account-changed = Zmieniono klienta
subject-account = Klient
event-account-joined = Klient połączony z innym
event-account-parted = Klient rozdzielony od innego
fact-second-factor-roles = Role wymagające drugiego składnika
settings-second-factor-hint = Kto ma jedną z nich, konfiguruje klucz dostępu albo aplikację z kodami, zanim otworzy się cokolwiek innego.
event-factor-added = Dodano drugi składnik
event-factor-removed = Usunięto drugi składnik
event-factor-codes-made = Nowe kody zapasowe
event-factor-reset = Zresetowano drugie składniki
job-link-audit = Łączenie dziennika audytu
job-log-audit-head = Zapis najnowszego skrótu audytu
event-audit-erased = Usunięto treść wpisów dziennika
job-erase-person = Usuwanie danych osoby
event-person-erasure-asked = Usunięto dane osoby
event-person-held = Zmieniono wstrzymanie prawne
event-person-exported = Pobrano własne dane
admin-privacy = Rejestr przetwarzania
admin-privacy-text = Co jest przechowywane o ludziach, dokąd trafia, jak długo
admin-providers = Logowanie firmowe
admin-providers-text = Które firmy logują się własnym kontem (OpenID Connect)
event-provider-changed = Zmieniono logowanie firmowe
event-person-arrived = Przyszedł przez logowanie firmowe
subject-provider = Logowanie firmowe
event-deal-opened = Otwarto sprzedaż
role-new = Własna rola
role-based = Oparta na roli „{ $role }”, która określa, co widzą jej posiadacze.
role-name = Nazwa
role-name-hint = Tak będą ją widzieć Twoi ludzie i partnerzy.
role-rights = Na co pozwala
role-rights-hint = Zmiana obowiązuje wszystkich posiadaczy roli od następnej strony.
role-remove = Usuń rolę
role-remove-ask = Usunąć tę rolę?
role-holders = Kto ją ma
role-see-people = Osoby
role-own = Własne role
role-edit = Zmień
role-derive = Utwórz na jej podstawie
role-in-use = Ktoś ma tę rolę albo został z nią zaproszony. Najpierw nadaj inną.
role-name-taken = Rola o tej nazwie już istnieje. Wybierz inną nazwę.
right-view-as = Oglądanie portalu oczami osób partnera, tylko z firm pod opieką
event-role-added = Dodano rolę
event-role-changed = Zmieniono rolę
event-role-removed = Usunięto rolę
event-token-added = Utworzono token API
event-token-ended = Unieważniono token API
event-token-all-ended = Unieważniono wszystkie tokeny API
event-view-as-begun = Oglądanie portalu jako
event-view-as-ended = Koniec oglądania jako
subject-role = Rola
subject-token = Token API
role-used = { $count ->
    [one] Tę rolę ma (lub dostanie z zaproszeniem) jedna osoba. Usunąć ją można, gdy nikt jej nie ma.
    [few] Tę rolę mają (lub dostaną z zaproszeniem) { $count } osoby. Usunąć ją można, gdy nikt jej nie ma.
   *[other] Tę rolę ma (lub dostanie z zaproszeniem) { $count } osób. Usunąć ją można, gdy nikt jej nie ma.
}
event-join-asked = Prośba o dołączenie
event-join-accepted = Przyjęto prośbę o dołączenie
event-join-declined = Odrzucono prośbę o dołączenie
subject-join = Prośba o dołączenie
job-keep-retention = Usuwanie danych po terminie
event-retention-changed = Zmieniono okresy przechowywania
event-retention-applied = Usunięto dane po terminie
admin-retention = Jak długo przechowujemy dane
admin-retention-text = Dni dla każdego rodzaju i co zniknie tej nocy
admin-consents = Zgody
admin-consents-text = O co pytamy i jakie są odpowiedzi
event-consent-answered = Odpowiedź na prośbę o zgodę
event-consent-added = Dodano prośbę o zgodę
event-consent-changed = Zmieniono prośbę o zgodę
subject-consent = Zgoda
event-firm-exported = Pobrano dane firmy
audit-session = Ta sesja
audit-report = Podsumowanie
audit-more-than = Ponad { $count } wierszy
event-membership-moved = Przeniesiono do innej firmy
event-lead-opened = Otwarto lead
event-provider-directory-opened = Przyznano token katalogowi
event-provider-directory-closed = Unieważniono token katalogu
health-index = Indeks wyszukiwania tego węzła
health-index-current = aktualny
health-jobs = Zadania w tle
health-disk = Wolne na dysku tej maszyny
health-backup = Ostatnia kopia zapasowa
health-backup-never = jeszcze żadnej
event-backup-made = Wykonano kopię zapasową
health-index-behind = { $count ->
    [one] { $count } zmiana zaległości
    [few] { $count } zmiany zaległości
    [many] { $count } zmian zaległości
   *[other] { $count } zmiany zaległości
}
health-jobs-waiting = { $count ->
    [one] { $count } czeka
    [few] { $count } czekają
    [many] { $count } czeka
   *[other] { $count } czeka
}
health-jobs-failed = { $count ->
    [one] { $count } nieudane
    [few] { $count } nieudane
    [many] { $count } nieudanych
   *[other] { $count } nieudanych
}
event-file-refused = Plik odrzucony przez skaner antywirusowy
event-setup-brought = Ustawienia wczytane z pliku
admin-residence = Gdzie leżą dane
admin-residence-text = Magazyny regionów i ich zawartość
residence-text = Pliki transakcji firmy leżą w magazynie jej regionu, jeśli ustawienia (file_stores) go wskazują.
residence-files = Pliki transakcji według magazynu
residence-region = Region
residence-store = Magazyn
residence-firms = Firmy
residence-count = Pliki
residence-size = Rozmiar
residence-common = Wszystkie pozostałe
residence-rest = Co jeszcze
residence-rows = Rekordy wszystkich regionów są w jednej bazie danych:
residence-library = Biblioteka należy do dostawcy i leży we wspólnym magazynie. Listy i eksporty powstają na żądanie i nie są przechowywane.
residence-logged = Kto pobiera plik z magazynu innego regionu, jest odnotowany w dzienniku audytu wraz z regionem.
residence-refused = Nikt, czyja firma jest gdzie indziej, nie pobierze pliku z magazynu regionu.
job-bring-files-home = Przenieś pliki do magazynu ich regionu
residence-strays = { $count ->
    [one] Jeden plik leży nie tam, gdzie powinien; zadanie przeniesie go dziś w nocy.
    [few] { $count } pliki leżą nie tam, gdzie powinny; zadanie przeniesie je dziś w nocy.
    [many] { $count } plików leży nie tam, gdzie powinno; zadanie przeniesie je dziś w nocy.
   *[other] { $count } pliku leży nie tam, gdzie powinno; zadanie przeniesie je dziś w nocy.
}
admin-setup = Konfiguracja jako plik
admin-setup-text = Pobierz konfigurację, porównaj ją, wczytaj z innego portalu
setup-text = Ustawienia, poziomy i inne pojęcia, grupy odbiorców, role, synonimy, czas przechowywania, zgody, programy transakcji i reguły kierowania w jednym pliku. Nie ma w nim osób, firm, transakcji ani dokumentów.
setup-take = Pobierz plik
setup-bring = Wczytaj plik
setup-bring-act = Wczytaj
setup-file = Plik konfiguracji
setup-file-hint = Zapisany przez inny portal albo przez ten (TOML). Czego plik nie wymienia, zostaje bez zmian.
setup-only-here = Tylko tutaj, zostaje
setup-same = Plik mówi to samo co portal: nie ma nic do zmiany.
setup-differences = Różnice
setup-details = Przed i po
setup-place = Miejsce w pliku:
setup-unread = Nie można odczytać pliku w wierszu { $line }: { $detail } Weź plik zapisany przez portal i popraw ten wiersz.
setup-no-text = Plik nie jest tekstem w UTF-8. Weź plik zapisany przez portal.
setup-long = Plik ma ponad 4 MB. To nie jest plik konfiguracji.
setup-other-layout = Plik ma układ { $word }, a ten portal zna układ { $known }. Zapisz go ponownie tą samą wersją programu.
setup-no-theme = Nie ma tu motywu { $word }. Najpierw skopiuj jego folder do motywów tego portalu.
setup-no-time-zone = { $word } nie jest strefą czasową. Użyj nazwy takiej jak Europe/Warsaw.
setup-no-language = { $word } nie jest językiem tego portalu.
setup-no-role = Nie ma roli { $word }.
setup-no-vendor = Brakuje nazwy dostawcy albo ma ponad 120 znaków.
setup-no-record = { $word } nie jest rodzajem zapisu przechowywanym przez pewien czas.
setup-kept-longer = Najmniejsza liczba dni dla { $word } to { $least }; 0 oznacza bez końca.
setup-bad-code = Kod składa się ze zwykłych liter, cyfr i łączników.
setup-no-name = Potrzebna jest nazwa w co najmniej jednym języku.
setup-no-right = Nie ma uprawnienia { $word }.
setup-other-base = Rola o tej nazwie już tu jest, oparta na { $word }. Zmień nazwę jednej z nich.
setup-no-term = Plik wymienia { $word }, czego nie ma ani tutaj, ani w nim.
setup-no-firm = Nie ma tu firmy o nazwie { $word }. Najpierw ją dodaj albo usuń z reguły.
setup-several-firms = Kilka firm nosi tu nazwę { $word }. Usuń ją z reguły i wybierz firmę ręcznie.
setup-bad-synonym = Potrzebne są co najmniej dwa słowa w języku tego portalu.
setup-bad-consent = Potrzebne są tytuł i treść.
event-setup-exported = Konfiguracja pobrana jako plik
