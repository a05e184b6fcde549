# Letters.

mail-greeting = Hello { $name },
mail-footer = This letter comes from the { $vendor } partner portal.
mail-sign-in-subject = Your link to the { $vendor } partner portal
mail-sign-in-text = You asked for a link to sign in. It works once, for fifteen minutes.
mail-sign-in-not-you = If it was not you, do nothing: without this letter nobody gets in.
mail-sign-in-act = Sign in
mail-invitation-subject = Your invitation to the { $vendor } partner portal
mail-invitation-text = You were invited to work for { $firm } in the { $vendor } partner portal. The invitation stands for two weeks.
mail-invitation-act = Accept the invitation
mail-lead-subject = A lead for you: { $place }
mail-lead-text = Somebody near you asked. Accept it to see who; if you do not answer in time, the next firm is asked.
mail-lead-act = Look at the lead
mail-notices-act = Open the portal
mail-notices-why = You decide how often we write, and when: { $url }
mail-wish-title = Mail about notices
mail-wish-lead = We write about what you have not read in the portal. Leads with a deadline and sign-in links always come at once.
mail-pace = How often
mail-pace-soon = Within minutes, several together
mail-pace-daily = Once a day, in the morning
mail-pace-never = Never
mail-quiet-from = Quiet from
mail-quiet-until = Quiet until
mail-quiet-hint = In your own time zone. The same hour twice means no quiet hours.
mail-notices-subject = { $count ->
    [one] { $count } thing on the { $vendor } partner portal
   *[other] { $count } things on the { $vendor } partner portal
}
mail-notices-more = { $count ->
    [one] And { $count } more.
   *[other] And { $count } more.
}
mail-deal-subject = Your registration by letter
mail-deal-kept = The draft for { $customer } is kept.
mail-deal-not-kept = No draft came of your letter: a line with the customer is needed.
mail-deal-wrong = Not understood, and left out:
mail-deal-missing = Still missing:
mail-deal-whole = Nothing is missing. Look it over and hand it in.
mail-deal-review = Look it over
mail-deal-mend = Fill in the rest
mail-deal-how = How a letter is written
mail-deal-why = You get this because a letter came from your address. A draft is seen by your firm only. If it was not you, delete it.
mail-join-subject = Joining { $firm } in the { $vendor } partner portal
mail-join-text = You asked to join { $firm }. Open the link to show that this address is yours; then the firm’s admin is asked. If it was not you, do nothing.
mail-join-act = This is my address
mail-join-declined = The admin of { $firm } did not let you in. Speak to them if this surprises you.
