# Letters.

mail-greeting = Dzień dobry, { $name },
mail-footer = Ta wiadomość pochodzi z portalu partnerskiego { $vendor }.
mail-sign-in-subject = Link do portalu partnerskiego { $vendor }
mail-sign-in-text = Oto link do logowania, o który prosisz. Działa raz, przez piętnaście minut.
mail-sign-in-not-you = Jeśli to nie Ty, nie rób nic: bez tej wiadomości nikt nie wejdzie.
mail-sign-in-act = Zaloguj się
mail-invitation-subject = Zaproszenie do portalu partnerskiego { $vendor }
mail-invitation-text = To zaproszenie do pracy w imieniu firmy { $firm } w portalu partnerskim { $vendor }. Jest ważne dwa tygodnie.
mail-invitation-act = Przyjmij zaproszenie
mail-lead-subject = Lead dla Ciebie: { $place }
mail-lead-text = Ktoś w pobliżu zadał pytanie. Przyjmij, aby zobaczyć kto; bez odpowiedzi w terminie zapytamy następną firmę.
mail-lead-act = Zobacz lead
mail-notices-act = Otwórz portal
mail-notices-why = Ty decydujesz, jak często i kiedy piszemy: { $url }
mail-wish-title = E-maile o powiadomieniach
mail-wish-lead = Piszemy o tym, czego nie przeczytano w portalu. Leady z terminem i linki do logowania zawsze przychodzą od razu.
mail-pace = Jak często
mail-pace-soon = W ciągu minut, kilka razem
mail-pace-daily = Raz dziennie, rano
mail-pace-never = Nigdy
mail-quiet-from = Cisza od
mail-quiet-until = Cisza do
mail-quiet-hint = W Twojej strefie czasowej. Ta sama godzina dwa razy oznacza brak godzin ciszy.
mail-notices-subject = { $count ->
    [one] { $count } sprawa w portalu partnerskim { $vendor }
    [few] { $count } sprawy w portalu partnerskim { $vendor }
    [many] { $count } spraw w portalu partnerskim { $vendor }
   *[other] { $count } sprawy w portalu partnerskim { $vendor }
}
mail-notices-more = { $count ->
    [one] I jeszcze { $count }.
    [few] I jeszcze { $count }.
    [many] I jeszcze { $count }.
   *[other] I jeszcze { $count }.
}
mail-deal-subject = Twoja rejestracja listem
mail-deal-kept = Szkic dla { $customer } jest zapisany.
mail-deal-not-kept = Z listu nie powstał szkic: potrzebny jest wiersz z klientem.
mail-deal-wrong = Niezrozumiałe i pominięte:
mail-deal-missing = Jeszcze brakuje:
mail-deal-whole = Niczego nie brakuje. Przejrzyj go i zgłoś.
mail-deal-review = Przejrzyj
mail-deal-mend = Uzupełnij resztę
mail-deal-how = Jak napisać taki list
mail-deal-why = Otrzymujesz to, bo z twojego adresu przyszedł list. Szkic widzi tylko twoja firma. Jeśli to nie ty, usuń go.
mail-join-subject = Dołączenie do { $firm } w portalu partnerskim { $vendor }
mail-join-text = Prosisz o dołączenie do { $firm }. Otwórz link, aby potwierdzić adres; potem zapytamy administratora firmy. Jeśli to nie Ty, nic nie rób.
mail-join-act = To mój adres
mail-join-declined = Administrator firmy { $firm } nie wyraził zgody. Porozmawiaj z nim, jeśli Cię to dziwi.
