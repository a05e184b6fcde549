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
