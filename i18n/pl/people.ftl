# Signing in, invitations, accounts, lists of people.

## Signing in
sign-in-title = Logowanie
sign-in-heading = Zaloguj się do portalu partnerskiego { $vendor }
sign-in-email = Adres e-mail
sign-in-password = Hasło
sign-in-act = Zaloguj się
sign-in-letter = Wyślij mi link e-mailem
sign-in-wrong = Adres i hasło do siebie nie pasują. Sprawdź jedno i drugie albo poproś o link e-mailem.
sign-in-link-spent = Ten link został już użyty albo stracił ważność. Poproś o nowy na stronie logowania.
sign-in-demo = Kim chcesz być?
sign-in-demo-text = To jest wersja demonstracyjna. Wybierz osobę, a zalogujesz się od razu.
letter-sent-title = Zajrzyj do skrzynki
letter-sent-text = Jeśli adres { $email } należy do kogoś z portalu, wiadomość z linkiem jest już w drodze. Link działa raz, przez piętnaście minut.
letter-sent-back = Wróć do logowania
letter-opened-text = Jeszcze jedno naciśnięcie i jesteś w środku.

## Invitations
invitation-title = Zaproszenie
invitation-heading = Witamy w { $firm }
invitation-text = To zaproszenie do roli „{ $role }” na adres { $email }.
invitation-known = Masz już tutaj konto. Przyjmij zaproszenie i zaloguj się jak zwykle.
invitation-act = Przyjmij
invitation-spent = To zaproszenie zostało już użyte albo straciło ważność. Poproś o nowe osobę, która je wysłała.

## Passwords
password-old = Obecne hasło
password-new = Nowe hasło
password-hint = Co najmniej dziesięć znaków. Kilka słów z rzędu łatwo zapamiętać, a trudno odgadnąć.
password-old-wrong = To nie jest Twoje obecne hasło.
password-too-short = Użyj co najmniej { $least } znaków.
password-too-long = Użyj najwyżej { $most } znaków.
password-too-common = To hasło łatwo odgadnąć. Wybierz takie, które nie jest popularnym słowem, Twoim nazwiskiem ani adresem.

## The account
account-title = Twoje konto
account-you = Twoje dane
account-scheme = Jasny czy ciemny
account-scheme-system = Jak w urządzeniu
account-scheme-light = Jasny
account-scheme-dark = Ciemny
account-password = Hasło
account-password-act = Ustaw hasło
account-sessions = Gdzie jesteś zalogowany
account-session-agent = Przeglądarka
account-session-since = Od
account-session-seen = Ostatnio
account-sessions-end = Wyloguj wszędzie indziej
account-sessions-confirm = Wylogować na wszystkich innych urządzeniach?

## People
people-title = Osoby
people-count = { $count ->
    [one] { $shown } osoba
    [few] { $shown } osoby
   *[other] { $shown } osób
}
people-search = Nazwisko lub adres e-mail
people-none = Nikogo nie znaleziono
people-none-text = Wpisz mniej liter albo wybierz inną rolę.
people-invite = Zaproś osobę
people-invite-text = Będzie należeć do firmy { $firm }. Z wiadomości dowie się, jak wejść do portalu.
people-invite-email-hint = Na ten adres trafi zaproszenie.
people-invite-language-hint = W tym języku będzie wiadomość i portal; można go później zmienić.
people-invite-act = Wyślij zaproszenie
people-invited = Zaproszeni, jeszcze nieobecni
people-invited-until = Ważne do
people-last-admin = To ostatni administrator firmy. Najpierw nadaj tę rolę komuś innemu.
person-name = Imię i nazwisko
person-email = Adres e-mail
person-firm = Firma
person-role = Rola
person-language = Język
person-time-zone = Strefa czasowa
person-seen = Ostatnio
person-never = Jeszcze nie
person-inactive = Nieaktywny
person-may-sign-in = Może się logować w imieniu tej firmy
person-may-sign-in-hint = Bez tego nastąpi natychmiastowe wylogowanie. Historia działań pozostaje.

## Roles
role-administrator = Administrator
role-channel-manager = Opiekun kanału
role-content-editor = Redaktor treści
role-approver = Osoba zatwierdzająca
role-moderator = Moderator
role-admin = Administrator firmy
role-manager = Kierownik
role-seller = Sprzedawca
role-learner = Uczestnik szkoleń
substitute-title = Podczas nieobecności
substitute-lead = Zastępca widzi Twoje transakcje i decyduje o nich w tych dniach.
substitute-who = Kto decyduje za Ciebie
substitute-from = Pierwszy dzień
substitute-until = Ostatni dzień
substitute-days = Ostatni dzień nie może być przed pierwszym ani dalej niż rok po nim.
substitute-remove = Cofnij
substitute-remove-named = Cofnij: { $name }
account-currency = Waluta sum
account-currency-hint = Pojedyncze kwoty pozostają w swojej walucie.
people-role-beyond = Ta rola pozwala na więcej niż Twoja albo pokazuje więcej. Nadać ją może ktoś, kto to ma.
view-as-title = Zobacz portal oczami tej osoby
view-as-text = Przez pół godziny widzisz to, co { $name }, i nic nie możesz zmienić. { $name } dowie się o tym, a wpis trafi do dziennika, który czytają administratorzy firmy.
view-as-reason = Powód
view-as-reason-hint = Przeczyta go ta osoba i jej firma.
view-as-begin = Zobacz jako ta osoba
view-as-banner = Widzisz portal jako { $name }, do { $until }. Nic nie możesz zmienić.
view-as-end = Zakończ
notice-viewed-as = { $by }: oglądanie portalu Twoimi oczami. Powód: { $note }
people-import = Zaproś wiele osób
people-import-lead = Jeden wiersz na osobę. Każda dostaje jedną wiadomość w swoim języku.
people-import-hint = Plik CSV z nagłówkiem. Podgląd niczego nikomu nie wysyła.
people-import-firm = Możesz zapraszać do własnej firmy lub do firm, którymi się opiekujesz. Wpisz nazwę tak, jak na stronie firmy.
people-import-role = Wpisz rolę, którą możesz nadać, np. seller.
people-import-language = Wpisz język portalu: en, pl, de, fr, es, ja, ar.
join-link = Twoja firma z nami pracuje? Poproś tu o dołączenie.
join-title = Poproś o dołączenie do firmy
join-text = Decyduje administrator Twojej firmy. Najpierw napiszemy na Twój adres, by sprawdzić, że jest Twój.
join-email-hint = Służbowy adres: wskazuje Twoją firmę.
join-act = Napisz do mnie
join-sent-text = Jeśli firma z programu ma adresy takie jak { $email }, wysłaliśmy tam wiadomość. Otwórz link z tej wiadomości, aby kontynuować.
join-proof-text = Poprosić administratora firmy { $firm } o przyjęcie?
join-proof-act = Poproś o dołączenie
join-asked-title = Prośba została wysłana
join-asked-text = Przeczyta ją administrator firmy { $firm }. Odpowiedź przyjdzie w wiadomości.
join-spent = Ten link został użyty lub jest za stary. Poproś ponownie.
joins-title = Proszą o dołączenie
join-accept = Zaproś
join-decline = Odrzuć
standing-title = Uprawnienia i powody
standing-text = Co { $name } może w tej chwili i z czego to wynika.
standing-closed = Nikt nie może teraz zająć tego miejsca: miejsce, osoba lub firma jest nieaktywna.
standing-why = Dlaczego
standing-by-role = Z roli { $role }
standing-decides = Decydowanie o transakcjach w zastępstwie
standing-for = Zastępuje dziś: { $name } ({ $role })
standing-not = Czego nie może
standing-audiences = Grupy odbiorców, do których należy
sees-all = Widzi transakcje i leady wszystkich firm.
sees-managed = Widzi transakcje i leady firm, którymi się opiekuje.
sees-firm = Widzi transakcje i leady firmy.
sees-own = Widzi własne transakcje i leady oraz udostępnione.
sees-none = Nie widzi transakcji ani leadów.
notice-join-asked = { $by } prosi o dołączenie do Twojej firmy.
person-sign-out = Wyloguj wszędzie
person-sign-out-ask = Zakończyć wszystkie sesje tej osoby?
people-move = Przenieś do innej firmy
people-move-text = Dostaje nowe miejsce, stare zostaje zamknięte. Transakcje, leady i wszystko, co robiła ta osoba, zostają przy dotychczasowej firmie. Osoba zostanie wylogowana.
people-move-from = Z firmy
people-move-into = Do firmy
people-move-into-hint = Nazwa firmy, jak na jej stronie.
people-move-to = Podaj inną otwartą firmę, którą się opiekujesz.
