# The first page, and the places to go.

nav-home = Home
nav-library = Library
nav-partners = Partners
nav-people = People
nav-admin = Administration

home-hello = Welcome, { $name }
home-needs-you = Needs you
home-nothing = Nothing waits for you. What is new in the library stands below.
home-read-all = Mark all as read
home-more = { $count ->
    [one] { $shown } more
   *[other] { $shown } more
}
home-review = Waits for your decision
home-returned = Came back: “{ $note }”
home-expires = Its time ends; renew it or let it go
home-old-copy = You have version { $number }, downloaded on { $day }
home-act-review = Review
home-act-mend = Mend
home-act-renew = Renew
home-act-get = Get
home-new = New for you
home-published = Items published
home-in-review = In review
home-downloads = Downloads by partners
home-last-month = in the last 30 days
home-demo-progress = The demo’s library is being furnished: { $there } of { $all } items are there.
home-protection-ends = Protection ends
home-act-deal = Open
home-deal-returned = Needs more from you
home-deal-waits = waits for your answer
home-open-deals = Open deals
home-lead-offered = is offered to you
home-act-lead = Answer
home-leads-manual = { $count ->
    [one] { $shown } lead waits to be assigned
   *[other] { $shown } leads wait to be assigned
}
home-consents = { $count ->
    [one] You are asked for one consent.
   *[other] You are asked for { $count } consents.
}
