# Words of the frame around every page, of forms, lists and error pages.

## The frame
shell-skip = Skip to the page
shell-search = Search
shell-search-hint = Search documents, products, answers
shell-menu = Menu
shell-nav = Main
crumbs = Where you are
shell-crumbs = You are here
shell-waiting = { $count ->
    [one] { $count } thing needs you
   *[other] { $count } things need you
}
shell-foot = { $vendor } partner portal
shell-description = The portal where { $vendor } and its partners work together.

## The menu of the person
menu-account = Your account
menu-firms = Working for
menu-language = Language
menu-sign-out = Sign out

## Forms
form-optional = (optional)
form-cancel = Cancel
form-problems = { $count ->
    [one] One thing to mend
   *[other] { $count } things to mend
}
form-problems-title = { $count ->
    [one] 1 thing to mend:
   *[other] { $count } things to mend:
}
form-drop = Drop files here, or choose them
form-upload-sending = On its way …
form-upload-done = Received
form-upload-failed = This file did not arrive. Choose it again to go on where it stopped.
form-upload-retry = The connection broke off. Trying again …
form-upload-remove = Remove
form-copy = Copy
form-copied = Copied
form-move-up = Move { $name } up
form-move-down = Move { $name } down

## Pages of a list
pager-pages = Pages
pager-where = Page { $page } of { $pages }
pager-page = Page { $page }
pager-here = This page,
pager-previous = Previous
pager-next = Next

## When something went wrong
error-home = Go home
error-back = Back to the page
error-you-typed = What you typed, to use it again
error-search = Search
error-again = Try again
error-trace = If you write to us about it, name this:
error-not-found-title = There is nothing here
error-not-found-help = The address may be mistyped, the page may have moved, or it is not shared with you. Search, or begin at the home page.
error-sign-in-title = Sign in first
error-sign-in-help = This page is for people of the programme. Sign in, and you will come back here.
error-forbidden-title = This is not open to you
error-forbidden-help = Your role does not include it. The administrator of your firm can tell you who can.
error-bad-request-title = This could not be read
error-bad-request-help = The form came broken or from another site. Go back, load the page again, and send it once more.
error-refused-title = This can't be done now
error-refused-help = Nothing was changed. Go back, load the page again, and see how things stand.
error-too-large-title = That is too large
error-too-large-help = Send a smaller file, or split it. Nothing was kept.
error-too-many-title = That was quick
error-too-many-help = Too many requests came in a short time. Wait a minute, then go on.
error-busy-title = One moment, please
error-busy-help = The portal is busy. Nothing was lost; try again in a few seconds.
error-internal-title = Something broke on our side
error-internal-help = It is written in our log. Nothing was half done; try again, and if it comes back, tell us.

## Forms, in words that come with a field
form-save = Save
form-required = Fill this in.
form-choose = Choose one of the list.
form-too-long = Shorten this to { $most } characters; it has { $length }.
form-control-characters = Take out characters that cannot be seen; retype the text by hand if you pasted it.
form-email = Enter a mail address like name@firm.example.
form-link = Enter the whole address, beginning with https://
form-day = Enter the day as 2026-11-30.

## Filters
filter-all = All
filter-act = Show

error-too-large-limit = At most { $limit } can be sent here. Send a smaller file, or split it.
form-amount = Enter the amount as a number, such as 42000.
form-amount-decimals = This currency has { $places } decimal places. Leave the rest out.
form-amount-unclear = It is not clear whether the comma groups thousands. Write the amount without it.
form-number = Enter a whole number.
nav-deals = Deals
nav-leads = Leads
form-number-between = Enter a whole number from { $least } to { $most }.
count-more-than = More than { $count }
rates-together = { $sum } at the rates of { $day } ({ $source })
sheet-file = Table
sheet-columns = Columns:
sheet-look = Look first
sheet-bring = Bring them in
sheet-looked = What would come of it (nothing was changed)
sheet-brought = What came of it
sheet-mend = To be mended
sheet-row = Row
sheet-about = About
sheet-column = Column
sheet-why = Why
sheet-added = Added
sheet-changed = Changed
sheet-unchanged = There already
sheet-refused = Not taken
sheet-unread = This cannot be read as a table with those columns. Save it as CSV in UTF-8, with the columns named in the first row.
sheet-long = The file has more than { $most } rows. Split it, or use the command.
sheet-outcome = Outcome
filter-more = More filters
form-take-away = Take { $name } away
form-outrun = Somebody else changed this meanwhile. What you typed is still here: save again to keep yours, or leave to keep theirs.
error-prove-again-title = Confirm that it is you
error-prove-again-help = You signed in a while ago. Sign in again, then repeat this.
error-second-factor-title = A second factor first
error-second-factor-help = Your role needs a second factor. Set one up under Sign-in and security.
error-bad-token-title = This token is not good
error-bad-token-help = It is unknown, ended or expired. Make a new one under “Account”, “Security”.
error-not-by-token-title = Not with this token
error-not-by-token-help = The token may only read, or this is for the person alone. Sign in to do it, or use a token that may change things.
error-only-watching-title = You are only looking
error-only-watching-help = You see the portal as somebody else. End that with the button at the bottom, then do this as yourself.
error-send-again = Send it again
error-files-away-title = Files cannot be reached just now
error-files-away-help = Nothing was changed. Everything but files works; try again in a few minutes.
error-no-room-title = There is no room left
error-no-room-help = The disk of the portal is full, so nothing was saved. Reading works. Whoever runs the portal has to make room; then send it again.
