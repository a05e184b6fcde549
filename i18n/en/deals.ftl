## Where a deal stands
deal-state-draft = Draft
deal-state-open = Waiting for an answer
deal-state-returned = Sent back
deal-state-approved = Approved
deal-state-denied = Refused
deal-state-expired = Expired
deal-state-won = Won
deal-state-lost = Lost

## Why something is refused
deal-already-submitted = This deal has been handed in already. Open it to see where it stands.
deal-already-decided = Somebody decided on this deal a moment ago. Load the page again to see how.
deal-locked = This deal is closed and locked. The vendor’s staff can reopen it with a reason.
deal-no-such-move = A deal cannot go from this step to that one. Load the page again and choose one of the steps offered.
deal-not-expired = Protection of this deal has not ended.
deal-not-closed = Only a deal that is won, lost, expired or refused can be reopened.
deal-scope-taken = Another registration protects this customer in an overlapping scope. Narrow the scope, wait until it ends, or refuse this one.
deal-changed-meanwhile = Somebody changed this deal while you had it open. Load the page again; what you typed is still in the form if you go back.
deals-title = Deals
deals-register = Register a deal
deals-check = Is this customer free?
deals-queue = Waiting for an answer
deals-search = Customer or number
deals-sort = Order
deals-sort-new = Last changed
deals-sort-closing = Closing soonest
deals-sort-ends = Protection ends soonest
deals-mine = Mine only
deals-export = Download as CSV
deals-none = No deals here
deals-none-text = Change the filters, or register the customer you are talking to.
deals-queue-none = Nothing waits for you
deals-queue-none-text = New registrations appear here, the most urgent first.
deals-late = late
deals-likeness = likeness { $score }
deals-decide = Decide
deal-programme = Programme
deal-programme-choose = Use this programme
deal-type = Kind of deal
deal-number = Number
deal-state = Status
deal-step = Step
deal-firm = Partner
deal-owner = Owner
deal-currency = Currency
deal-protected = Protected until
deal-submitted = Handed in
deal-updated = Last changed
deal-source = Source
deal-decided-by-label = Decided by
deal-field-customer = Customer
deal-field-website = Customer’s website
deal-field-country = Customer’s country
deal-field-city = Customer’s city
deal-field-address = Street
deal-field-postcode = Postcode
deal-field-tax-id = Tax number
deal-field-contact-name = Contact person
deal-field-contact-email = Contact’s e-mail
deal-field-contact-phone = Contact’s phone
deal-field-title = What it is about
deal-field-amount = Expected value
deal-field-close-on = Expected to close
deal-field-territory = Where it will be used
deal-field-site = Site
deal-field-lines = Products
deal-field-description = What you have done so far
deal-field-evidence = Evidence
deal-hint-customer = The company that will use it, as it calls itself.
deal-hint-website = Helps to tell it from others of the same name.
deal-hint-description = Whom you met, and when. An approver reads it.
deal-place-customer = The customer
deal-place-deal = The deal
deal-place-products = Products
deal-place-extra = More
deal-line-product = Product
deal-line-quantity = Quantity
deal-line-amount = Value
deal-to-review = Check and hand in
deal-keep-draft = Keep as a draft
deal-review = Check what you hand in
deal-hand-in = Hand in
deal-change = Change
deal-returned-because = Sent back: { $reason }
deal-refused-because = Refused: { $reason }
deal-answer-by = You have our answer by { $when }.
deal-protected-until = Yours until the end of { $day } ({ $zone }).
deal-protected-here = That is { $when } where you are.
deal-decision = Your answer
deal-reason = Reason
deal-reason-hint = The partner reads it. Needed to refuse or to ask for more.
deal-approve = Approve
deal-return = Ask for more
deal-refuse = Refuse
deal-conflicts = It might be the same customer as
deal-conflict-this = This registration:
deal-why = Why
deal-points = Points
deal-verdict-same = The same
deal-verdict-different = Another
deal-move = What happened next
deal-move-act = Move
deal-loss-reason = Why it was lost
deal-loss-hint = Only if it was lost.
deal-note = Note
deal-timeline = Timeline
deal-internal = internal
deal-comment = Comment
deal-comment-act = Add the comment
deal-comment-internal = For our own people only
deal-facts = Facts
deal-approvers = Who decides
deal-due = due { $when }
deal-part-waiting = Waiting
deal-part-later = Comes later
deal-part-agreed = Agreed
deal-part-refused = Refused
deal-part-closed = Closed
deal-record = This partner so far
deal-record-open = Open
deal-record-won = Won of closed
deal-record-expired = Expired of closed
deal-reopen = Reopen
deal-delete = Delete
deal-delete-confirm = Delete this deal?
deal-check-lead = We answer without saying who is talking to it. Each question is kept, and a firm has thirty an hour.
deal-check-act = Check
deal-check-free = Free: nobody is protected for this customer.
deal-check-protected = Protected: a registration of this customer would most likely be refused.
deal-check-review = Needs review: register it, and we look at it closely.
deal-cap-used = { $used } of { $most } open
deal-cap-reached = Your firm has { $cap } open registrations, the most there may be. Close or delete one first.
deal-cap-evidence = Your firm has { $cap } open registrations. For more, describe what you have done for this customer in at least 40 characters.
deal-no-programme = There is no programme by which your firm can register deals. Ask your channel manager.
deal-decided-by = { $name } decided on this deal a moment ago. Open it to see how.
deal-not-your-turn = It is not your turn to decide on this deal. Its page says who does.
deal-reason-needed = Say why, in a sentence. The partner reads it.
deal-loss-reason-needed = Choose why it was lost.
deal-comment-needed = Write the comment first, at most 5000 characters.
deal-not-deletable = A deal that was handed in stays on record. Ask the vendor’s administrator if it must go.
notice-deal-waits = A registration of { $title } waits for your answer.
notice-deal-approved = { $title } is protected for you.
notice-deal-refused = The registration of { $title } was refused.
notice-deal-returned = The registration of { $title } needs more from you.
notice-deal-reopened = { $title } was reopened.
notice-deal-moved = { $title } moved to another step.
notice-deal-commented = There is a comment on { $title }.
notice-deal-mentioned = { $by } mentioned you at { $title }.
notice-deal-deleted = The deal with { $title } was deleted.
notice-deal-expired = Protection of { $title } has ended.
notice-deal-ends-soon = Protection of { $title } ends soon.
deal-entry-created = Begun
deal-entry-submitted = Handed in
deal-entry-approved = Approved
deal-entry-refused = Refused
deal-entry-returned = Sent back
deal-entry-moved = Moved
deal-entry-changed = Changed
deal-entry-comment = Comment
deal-entry-file = File added
deal-entry-shared = Shared
deal-entry-asked = Asked
deal-entry-answered = Answered
deal-entry-expired = Protection ended
deal-entry-reopened = Reopened
deal-entry-escalated = Escalated
deal-entry-verdict = Approver’s judgement
deal-entry-reminded = Reminded
deal-entry-deleted = Deleted
deal-line-unknown = Choose the product of each line.
deal-line-count = Enter each quantity as a whole number from 1 on.
deals-count = { $count ->
    [one] { $shown } deal
   *[other] { $shown } deals
}
deals-queue-count = { $count ->
    [one] { $shown } registration
   *[other] { $shown } registrations
}
deal-place = { $count ->
    [one] It is the next in the queue.
   *[other] It is number { $shown } in the queue.
}
deal-promise = { $count ->
    [one] Answer within { $shown } working day
   *[other] Answer within { $shown } working days
}
deal-promise-protection = { $count ->
    [one] Protected for { $shown } day
   *[other] Protected for { $shown } days
}
deal-review-lead = { $count ->
    [one] You have our answer within { $shown } working day.
   *[other] You have our answer within { $shown } working days.
}
deal-check-left = { $count ->
    [one] { $shown } question left this hour
   *[other] { $shown } questions left this hour
}
deal-answer-due = Our answer is due by { $when }.
deal-requests = Requests
deal-request-extension = More time
deal-request-dispute = Another look at the refusal
deal-request-hint = Say why, in a sentence.
deal-request-waiting = Waiting for an answer
deal-request-granted = Granted
deal-request-refused = Refused
deal-request-waits = A request of this kind waits for an answer already.
deal-extension-off = Protection of this deal cannot be extended.
deal-extension-spent = Protection of this deal was extended once, and that is all there is.
deal-dispute-off = Only a refused deal can be disputed, where the programme allows it.
deal-dispute-late = A refusal can be disputed for { $days } days. That time is over.
deal-dispute-spent = This refusal was looked at again already.
deal-grant = Grant
deal-ask = Ask
notice-deal-granted = What you asked for { $title } was granted.
notice-deal-not-granted = What you asked for { $title } was not granted.
deal-request-void = No longer needed
deal-people = Shared with
deal-colleague = Colleague
deal-colleague-hint = Sharing lets a colleague see the deal and tells them of every step. Handing over makes them its owner; you keep seeing it.
deal-share = Share
deal-hand-over = Hand over
deal-unshare = Stop sharing
deal-unshare-with = Stop sharing with { $name }
deal-share-whom = Choose a colleague who works on deals.
deal-shared-share = with { $name }
deal-shared-unshare = no longer with { $name }
deal-shared-own = handed over to { $name }
notice-deal-shared = { $by } shared { $title } with you.
sheet-firm-unknown = There is no partner of this name. Import the firms first.
sheet-owner-unknown = Nobody at this firm has this mail address.
sheet-deal-deleted = This deal was deleted in the portal.
sheet-taken-back = This was a dry run.
deal-receipt = Receipt
deal-receipt-open = Open the signed receipt
deal-receipt-lead = What the vendor promised, signed. Keep the file: it can be checked without this portal.
deal-receipt-keep = Download
deal-receipt-statement = The statement
deal-receipt-check = How to check it
deal-receipt-how = Anybody can: with this command, or with any Ed25519 tool over the bytes of the statement.
deal-receipt-keys = The vendor’s public keys
