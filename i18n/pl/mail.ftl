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
