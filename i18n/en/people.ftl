# Signing in, invitations, accounts, lists of people.

## Signing in
sign-in-title = Sign in
sign-in-heading = Sign in to the { $vendor } partner portal
sign-in-email = Mail address
sign-in-password = Password
sign-in-act = Sign in
sign-in-letter = Mail me a link instead
sign-in-wrong = The address and the password do not go together. Check both, or have a link mailed to you.
sign-in-link-spent = This link has been used or has run out. Ask for a new one on the sign-in page.
sign-in-demo = Who would you like to be?
sign-in-demo-text = This is a demo. Choose a person, and you are signed in.
letter-sent-title = Look into your mail
letter-sent-text = If { $email } belongs to somebody here, a letter with a link is on its way. The link works once, for fifteen minutes.
letter-sent-back = Back to the sign-in page
letter-opened-text = One press, and you are in.

## Invitations
invitation-title = Your invitation
invitation-heading = Welcome to { $firm }
invitation-text = You were invited as { $role }, with the address { $email }.
invitation-known = You already have an account here. Accept, and sign in as always.
invitation-act = Accept
invitation-spent = This invitation has been used or has run out. Ask the person who invited you for a new one.

## Passwords
password-old = Present password
password-new = New password
password-hint = At least ten characters. A few words in a row are easy to remember and hard to guess.
password-old-wrong = That is not your present password.
password-too-short = Use at least { $least } characters.
password-too-long = Use at most { $most } characters.
password-too-common = This password is easy to guess. Choose one that is not a common word, your name or your address.

## The account
account-title = Your account
account-you = You
account-scheme = Light or dark
account-scheme-system = As my device
account-scheme-light = Light
account-scheme-dark = Dark
account-password = Password
account-password-act = Set the password
account-sessions = Where you are signed in
account-session-agent = Browser
account-session-since = Since
account-session-seen = Last seen
account-sessions-end = Sign out everywhere else
account-sessions-confirm = Sign out on all other devices?

## People
people-title = People
people-count = { $count ->
    [one] { $shown } person
   *[other] { $shown } people
}
people-search = Name or mail address
people-none = Nobody found
people-none-text = Try fewer letters or another role.
people-invite = Invite somebody
people-invite-text = They will belong to { $firm }. A letter tells them how to come in.
people-invite-email-hint = The invitation goes to this address.
people-invite-language-hint = The letter and the portal speak it; they can change it later.
people-invite-act = Send the invitation
people-invited = Invited, not here yet
people-invited-until = Stands until
people-last-admin = This is the firm’s last admin. Make somebody else an admin first.
person-name = Name
person-email = Mail address
person-firm = Firm
person-role = Role
person-language = Language
person-time-zone = Time zone
person-seen = Last seen
person-never = Not yet
person-inactive = Signed off
person-may-sign-in = May sign in for this firm
person-may-sign-in-hint = Without it, they are signed out at once. What they did stays on record.

## Roles
role-administrator = Administrator
role-channel-manager = Channel manager
role-content-editor = Content editor
role-approver = Approver
role-moderator = Moderator
role-admin = Admin
role-manager = Manager
role-seller = Seller
role-learner = Learner
substitute-title = While you are away
substitute-lead = A substitute sees and decides on the deals you would, on these days.
substitute-who = Who decides for you
substitute-from = First day
substitute-until = Last day
substitute-days = The last day must not be before the first, and at most a year after it.
substitute-remove = Take back
substitute-remove-named = Take back { $name }
account-currency = Currency of totals
account-currency-hint = Single amounts stay in their own currency.
people-role-beyond = This role allows more than yours, or shows more. Somebody who holds that can give it.
view-as-title = See the portal as this person
view-as-text = You see what { $name } sees for half an hour, and can change nothing. { $name } is told, and it stands in the audit trail that the firm’s admins read.
view-as-reason = Reason
view-as-reason-hint = The person and their firm read it.
view-as-begin = See as this person
view-as-banner = You see the portal as { $name }, until { $until }. You can change nothing.
view-as-end = End
notice-viewed-as = { $by } looked at the portal as you: { $note }
people-import = Invite many
people-import-lead = One row for each person. Each is written to once, in their language.
people-import-hint = A CSV file with a heading. Looking first writes to nobody.
people-import-firm = You may invite into your own firm, or into firms you manage. Write the firm’s name as its page does.
people-import-role = Write a role that you may give, such as seller.
people-import-language = Write a language of the portal: en, pl, de, fr, es, ja, ar.
join-link = Does your firm work with us? Ask to join it here.
join-title = Ask to join your firm
join-text = Your firm’s admin decides. First we write to your address, to see that it is yours.
join-email-hint = Your address at work: it shows which firm is yours.
join-act = Write to me
join-sent-text = If a firm of the programme has addresses like { $email }, a letter is on its way there. Open its link to go on.
join-proof-text = Ask the admin of { $firm } to let you in?
join-proof-act = Ask to join
join-asked-title = Your wish has been sent
join-asked-text = The admin of { $firm } reads it. You get a letter with the answer.
join-spent = This link has been used or is too old. Ask once more.
joins-title = Ask to join
join-accept = Invite
join-decline = Decline
standing-title = What they may, and why
standing-text = What { $name } may do at this moment, and where it comes from.
standing-closed = Nobody can sit here now: the seat, the person or the firm is closed.
standing-why = Why
standing-by-role = By the role { $role }
standing-decides = Decide on deals in somebody’s place
standing-for = Stands in for { $name } today ({ $role })
standing-not = What they may not
standing-audiences = Audiences they belong to
sees-all = Sees the deals and leads of all firms.
sees-managed = Sees the deals and leads of the firms they manage.
sees-firm = Sees the deals and leads of the firm.
sees-own = Sees their own deals and leads, and those shared with them.
sees-none = Sees no deals and no leads.
notice-join-asked = { $by } asks to join your firm.
person-sign-out = Sign them out everywhere
person-sign-out-ask = End all sessions of this person?
people-move = Move to another firm
people-move-text = Their seat there is new; the old one is closed. Deals, leads and all they did stay with the firm they did it for. They are signed out.
people-move-from = From
people-move-into = Into
people-move-into-hint = The firm’s name, as its page says it.
people-move-to = Name another open firm that you manage.
