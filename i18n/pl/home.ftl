# The first page, and the places to go.

nav-home = Start
nav-library = Biblioteka
nav-partners = Partnerzy
nav-people = Osoby
nav-admin = Administracja

home-hello = Witaj, { $name }
home-needs-you = Czeka na Ciebie
home-nothing = Nic na Ciebie nie czeka. Nowości z biblioteki są poniżej.
home-read-all = Oznacz wszystko jako przeczytane
home-more = { $count ->
    [one] jeszcze { $shown }
   *[other] jeszcze { $shown }
}
home-review = Czeka na Twoją decyzję
home-returned = Odesłano: „{ $note }”
home-expires = Termin się kończy; przedłuż albo pozwól wygasnąć
home-old-copy = Masz wersję { $number }, pobraną { $day }
home-act-review = Oceń
home-act-mend = Popraw
home-act-renew = Przedłuż
home-act-get = Pobierz
home-new = Nowe dla Ciebie
home-published = Opublikowane materiały
home-in-review = W recenzji
home-downloads = Pobrania przez partnerów
home-last-month = w ostatnich 30 dniach
home-demo-progress = Biblioteka demo jest właśnie zapełniana: jest już { $there } z { $all } pozycji.
home-protection-ends = Ochrona się kończy
home-act-deal = Otwórz
home-deal-returned = Wymaga uzupełnienia
home-deal-waits = czeka na Twoją odpowiedź
home-open-deals = Otwarte transakcje
home-lead-offered = jest Ci oferowany
home-act-lead = Odpowiedz
home-leads-manual = { $count ->
    [one] { $shown } lead czeka na przydzielenie
    [few] { $shown } leady czekają na przydzielenie
   *[other] { $shown } leadów czeka na przydzielenie
}
home-consents = { $count ->
    [one] Prosimy Cię o jedną zgodę.
    [few] Prosimy Cię o { $count } zgody.
   *[other] Prosimy Cię o { $count } zgód.
}
