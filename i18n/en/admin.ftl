# Administration: audiences, settings, the programme, jobs, the audit trail.

## Who something is for
audience-tiers = Tier
audience-regions = Region
audience-types = Partner type
audience-roles = Role
audience-languages = Language
audience-firms = Firm
audience-part = { $part }: { $words }
audience-everybody = Everybody
audience-nobody = Nobody
audience-unknown-firm = a firm that is gone
audience-hint = Tick what must fit. A part without a tick leaves nobody out.
audience-now = So far:
audience-too-many-firms = Name at most { $most } single firms; use a tier, region or type for more.

## What happened: one message for each kind of event (dots and underscores become dashes)
event-session-begun = Signed in
event-session-refused = Sign-in refused
event-session-ended = Signed out
event-session-all-ended = Signed out everywhere else
event-person-changed = Account changed
event-person-password-changed = Password set
event-person-invited = Somebody invited
event-invitation-accepted = Invitation accepted
event-membership-changed = Seat changed
event-firm-added = Firm added
event-firm-changed = Firm changed
event-firm-closed = Firm closed
event-firm-opened = Firm opened again
event-firms-exported = List of firms saved as a file
event-settings-changed = Settings changed
event-term-added = Word of the programme added
event-term-changed = Word of the programme changed
event-term-moved = Order of the programme changed
event-term-removed = Word of the programme removed
event-audience-added = Audience added
event-audience-changed = Audience changed
event-audience-removed = Audience removed
event-job-retried = Job tried again
event-audit-exported = Audit trail saved as a file
event-item-added = Item added
event-item-changed = Item changed
event-item-submitted = Item sent to a reviewer
event-item-published = Item published
event-item-returned = Item sent back to its author
event-item-archived = Item archived
event-item-deleted = Item moved to the bin
event-item-restored = Item taken back from the bin
event-item-imported = Item imported
event-item-downloaded = File downloaded
event-edition-added = Language added to an item
event-edition-changed = Words of an item changed
event-version-added = New version
event-version-restored = Earlier version made current
event-version-deleted = Version deleted
event-folder-added = Folder added
event-folder-changed = Folder changed
event-folder-ordered = Order of folders changed
event-folder-deleted = Folder deleted
event-import-tried = Import tried out
event-import-begun = Import begun
event-library-exported = Library exported
event-usage-exported = Figures of use saved as a file

## Kinds of records
subject-person = Person
subject-firm = Firm
subject-term = Word of the programme
subject-audience = Audience
subject-job = Job
subject-item = Item of the library
subject-folder = Folder of the library
subject-import = Import
subject-synonym = Synonyms

## Facts of an event
fact-yes = Yes
fact-no = No
fact-empty = nothing
fact-name = Name
fact-name-in = Name in { $language }
fact-email = Mail address
fact-role = Role
fact-active = Active
fact-tier = Tier
fact-region = Region
fact-type = Partner type
fact-country = Country
fact-city = City
fact-website = Website
fact-language = Language
fact-time-zone = Time zone
fact-manager = Channel manager
fact-parent = Branch of
fact-vendor = The vendor’s name
fact-theme = Theme
fact-review-required = A reviewer looks before partners see it
fact-file-types = What each role may upload
fact-kind = Kind
fact-code = Code
fact-rule = Who is meant
fact-rows = Rows
fact-filter = Filter
fact-sessions-ended = Sessions ended
fact-account = Account (fingerprint)
fact-way = Direction
fact-up = Up
fact-down = Down
fact-title = Title
fact-version = Version
fact-note = Note
fact-url = Address
fact-folder = Folder
fact-file = File
fact-files = Files
fact-product = Product
fact-category = Category
fact-named-audience = Named audience
fact-download = Who may download
fact-publish-at = Published from
fact-expire-at = Published until
fact-path = Path
fact-words = Words

## The first page
admin-settings = Settings
admin-settings-text = The portal’s name, look, language and time zone.
admin-programme = Programme
admin-programme-text = Tiers, regions, partner types and products, in your own words.
admin-audiences = Audiences
admin-audiences-text = Rules with a name: say once who is meant, and use it for many folders and items.
admin-audit = Audit trail
admin-audit-text = Who did what, when, from where, and what it was before.
admin-jobs = Background jobs
admin-jobs-text = Letters, reading of documents, imports: what waits and what failed.
admin-health = Health
admin-health-text = What the portal runs on and how full it is.
admin-roles = Roles and rights
admin-roles-text = Which role may do what.
admin-search = Search desk
admin-search-text = What people asked in vain, synonyms, and the state of the index.
admin-import = Import
admin-import-text = Many documents into the library at once, and all of it out again.
admin-usage = Use of the library
admin-usage-text = What partners viewed and downloaded, and what nobody did.
admin-file-types = File types
admin-file-types-text = Which role may upload what.
admin-file-types-lead = A role uploads only what is ticked here. What is in the library already stays.

## Roles and rights
admin-roles-lead = A person has one role in each firm they belong to. Only what a role includes is open to them.
admin-roles-vendor = The vendor’s people
admin-roles-firms = People of partner firms
admin-roles-right = May
right-see-library = Open the library and search it
right-edit-library = Add and change items and folders, and see drafts
right-publish-library = Publish what others submitted for review, or send it back
right-import-library = Import and export the library in bulk
right-see-usage = See who viewed and downloaded what
right-tune-search = Read what people searched for and edit synonyms
right-see-people = See the people of one’s own firm; staff see everybody
right-invite-people = Invite people: to one’s own firm, or to firms one manages
right-manage-people = Give the people of one’s own firm their roles
right-see-firms = See partner firms
right-manage-firms = Add partner firms, change them, and invite people into them; a channel manager’s own ones only
right-manage-programme = Change tiers, regions, types, products and audiences
right-manage-settings = Change the portal’s settings
right-see-jobs = See background jobs and have them tried again
right-see-audit = Read the audit trail
right-see-deals = See deals: one’s own, the firm’s, or all, as the role says
right-register-deals = Register deals and work on them
right-review-deals = Decide on registrations and on what partners ask for them
right-manage-deals = Register for a partner, reopen, import, and keep the accounts
right-manage-deal-programmes = Change how deals are registered and decided
right-see-leads = See leads: those offered to one’s firm, or all
right-work-leads = Accept, decline and work on leads
right-route-leads = Add leads, assign them, and keep the routing rules

## Settings
settings-vendor-hint = Stands at the top of every page and in letters.
settings-theme-hint = Everybody sees it whose tier has no theme of its own.
settings-language-hint = For those who have not chosen one, and for new words of the programme.
settings-time-zone-hint = For those who have not chosen one.
settings-review-hint = Without it, an editor can publish at once.

## The programme
term-tiers = Tiers
term-regions = Regions
term-types = Partner types
term-products = Products
term-none = None yet
term-none-text = Add the first one; firms, items and rules can then use it.
term-languages = { $count ->
    [one] named in { $shown } language
   *[other] named in { $shown } languages
}
term-theme-of = theme { $theme }
term-tier-order = The lowest tier stands first.
term-add = Add one
term-add-act = Add
term-name = Name
term-names = Names
term-code = Code
term-code-hint = Stands in rules, imports and addresses, and stays for ever. Made from the name if you leave it empty.
term-code-needed = Enter a code of plain letters and digits; none can be made from this name.
term-code-plain = Use at most 40 plain letters, digits, dots and hyphens.
term-code-taken = Another one has this code.
term-theme-none = As everybody
term-theme-hint = What people of firms on this tier see.
term-remove = Take it out of the programme
term-remove-ask = Take it out of the programme?
term-in-use = What is in use cannot be taken away. Change those first.

## Where something is used
use-title = Where it is used
use-nowhere = Not used anywhere.
use-firms = { $count ->
    [one] { $shown } firm
   *[other] { $shown } firms
}
use-audiences = { $count ->
    [one] { $shown } named audience
   *[other] { $shown } named audiences
}
use-folders = { $count ->
    [one] { $shown } folder
   *[other] { $shown } folders
}
use-items = { $count ->
    [one] { $shown } item of the library
   *[other] { $shown } items of the library
}

## Named audiences
audience-add = Add an audience
audience-none = No audience has a name yet
audience-none-text = Name the ones you use often, such as “Distributors in Europe”.
audience-name = Name
audience-name-hint = Editors choose it by this name.
audience-name-taken = Another audience has this name.
audience-who = Who is meant
audience-firms-now = { $count ->
    [one] fits { $shown } firm now
   *[other] fits { $shown } firms now
}
audience-people-now = { $count ->
    [one] { $shown } person
   *[other] { $shown } people
}
audience-used = A change holds at once for:
audience-remove = Delete this audience
audience-remove-ask = Delete this audience?
audience-in-use = This audience is in use. Take it off its folders and items first.
audience-find = Add single firms
audience-find-hint = A part of the name. The firms found join the ticks above; tick those you mean.
audience-find-act = Find
audience-firm-unknown = No firm has that in its name. Try fewer letters.

## Background jobs
jobs-lead = What need not keep anybody waiting. A job that fails is tried again, later and later, and at last set aside here.
jobs-waiting = Waiting
jobs-running = Running
jobs-done = Done
jobs-failed = Set aside
jobs-none = Nothing here
jobs-none-text = No job is in this state.
jobs-kind = Job
jobs-attempts = Tries
jobs-queued = Queued
jobs-due = Due
jobs-at = Last looked at
jobs-acts = What to do
jobs-retry = Try again
job-send-letter = Send a letter
job-read-file = Read a document
job-sweep-jobs = Clear old jobs away
job-sweep-sessions = Clear old sessions away
job-sweep-sendings = Forget which forms were sent
job-run-import = Import into the library
job-tell-followers = Tell those who follow an item
job-drop-pieces = Clear pieces of an upload away
job-sweep-uploads = Clear unfinished uploads away
job-furnish-demo = Fill the demo

## The audit trail
audit-count = { $count ->
    [one] { $shown } line
   *[other] { $shown } lines
}
audit-what = What
audit-who = Who
audit-who-key = Who (key)
audit-kind = Kind
audit-subject = About
audit-subject-key = Key
audit-subject-name = About (name)
audit-firm = Firm
audit-from = From day
audit-to = To day
audit-at = When (UTC)
audit-when = When
audit-address = Address
audit-request = Request
audit-facts = Facts
audit-export = Save these lines as CSV
audit-none = Nothing was written down
audit-none-text = Try another day or fewer filters.
audit-all = Show everything
audit-history = All about it
audit-portal = The portal
audit-stranger = Nobody signed in

## Health
health-version = Version
health-database = Database
health-change = Number of the newest change
health-files = Uploaded files
health-files-count = { $count ->
    [one] { $shown } file
   *[other] { $shown } files
}
health-quota = Room for files
health-of = { $now } of { $most }
event-deal-drafted = Deal drafted
event-deal-submitted = Deal handed in
event-deal-approved = Deal approved
event-deal-agreed = Approver agreed
event-deal-refused = Deal refused
event-deal-returned = Deal sent back
event-deal-judged = Likeness judged
event-deal-reopened = Deal reopened
event-deal-moved = Deal moved
event-deal-commented = Deal commented
event-deal-deleted = Deal deleted
event-deal-changed = Deal changed
event-deal-expired = Protection ended
event-deal-checked = Customer checked
event-deals-exported = Deals exported
job-keep-deals = Look after protections
job-keep-leads = Move unanswered leads on
event-lead-added = Lead added
event-lead-pooled = Lead put in the pool
event-lead-offered = Lead offered
event-lead-expired = Lead offer ran out
event-lead-accepted = Lead accepted
event-lead-declined = Lead declined
event-lead-passed = Lead passed on
event-lead-registered = Lead registered as a deal
event-lead-assigned = Lead assigned
event-lead-judged = Lead judged
event-lead-rule-added = Routing rule added
event-lead-rule-deleted = Routing rule removed
event-deal-asked = Request made
event-deal-answered = Request answered
event-deal-shared = Deal shared or handed over
job-mail-notices = Write letters about notices
event-deal-imported = Deal imported
admin-deal-programmes = Deal programmes
admin-deal-programmes-text = How deals are registered, decided and protected.
event-deal-programme-added = Deal programme added
event-deal-programme-changed = Deal programme changed
event-deal-escalated = Answer escalated
event-deal-filed = File added to a deal
event-deal-file-taken = File of a deal downloaded
event-deal-file-removed = File removed from a deal
event-item-purged = Item gone for good
job-empty-bin = Empty the bin
event-substitute-named = Substitute named
event-substitute-removed = Substitute taken back
job-tend-database = Keep the database’s statistics
admin-rates = Rates of exchange
admin-rates-text = Totals over several currencies are told in the reader’s own, at these rates.
rates-bring = Bring newer rates
rates-file = File of rates
rates-file-hint = The European Central Bank’s eurofxref file, CSV or XML.
rates-of = { $day }, { $source }
rates-for-a-euro = For one euro
rates-unknown = This is no eurofxref file. Choose the CSV or XML of the European Central Bank.
rates-line = Line { $line } cannot be read as a day and its rates.
rates-none = The file has no rates in it.
event-rates-brought = Rates of exchange brought
event-lead-key-added = Key for leads made
event-lead-key-ended = Key for leads ended
event-edition-removed = Language taken away from an item
job-drop-spare-files = Throw away files nothing uses
event-account-changed = Customer changed
subject-account = Customer
event-account-joined = Customer put together with another
event-account-parted = Customer told apart from another
fact-second-factor-roles = Roles that need a second factor
settings-second-factor-hint = Whoever has one of these sets up a passkey or an app for codes before anything else opens.
event-factor-added = Second factor added
event-factor-removed = Second factor removed
event-factor-codes-made = New recovery codes
event-factor-reset = Second factors reset
job-link-audit = Chain the audit trail
job-log-audit-head = Log the audit trail's newest hash
event-audit-erased = Lines of the trail erased
job-erase-person = Erase a person
event-person-erasure-asked = Person erased
event-person-held = Legal hold changed
event-person-exported = Own data downloaded
admin-privacy = Records of processing
admin-privacy-text = What is kept of people, where it goes, how long it stays
admin-providers = Company sign-in
admin-providers-text = Which firms sign in with their own account (OpenID Connect)
event-provider-changed = Company sign-in changed
event-person-arrived = Came through company sign-in
subject-provider = Company sign-in
event-deal-opened = Deal opened
role-new = A role of your own
role-based = Built on the role “{ $role }”, which says what its holders see.
role-name = Name
role-name-hint = As your people and partners will read it.
role-rights = What it allows
role-rights-hint = A change holds for everybody who has the role, from their next page on.
role-remove = Remove the role
role-remove-ask = Remove this role?
role-holders = Who holds it
role-see-people = People
role-own = Roles of your own
role-edit = Change
role-derive = Build on it
role-in-use = Somebody holds this role, or is invited with it. Give them another one first.
role-name-taken = There is a role of this name. Choose another name.
right-view-as = See the portal as a partner’s people do, those of firms one manages
event-role-added = Role added
event-role-changed = Role changed
event-role-removed = Role removed
event-token-added = API token made
event-token-ended = API token ended
event-token-all-ended = All API tokens ended
event-view-as-begun = Saw the portal as
event-view-as-ended = Stopped seeing the portal as
subject-role = Role
subject-token = API token
role-used = { $count ->
    [one] One person holds this role, or is invited with it. It can be removed once nobody is.
   *[other] { $count } people hold this role, or are invited with it. It can be removed once nobody is.
}
event-join-asked = Asked to join
event-join-accepted = Let in
event-join-declined = Not let in
subject-join = Wish to join
job-keep-retention = Take away what has been kept long enough
event-retention-changed = Retention changed
event-retention-applied = Records past their time taken away
admin-retention = How long records are kept
admin-retention-text = Days for each kind, and what would go tonight
admin-consents = Consent
admin-consents-text = What people are asked to agree to, and their answers
event-consent-answered = Consent answered
event-consent-added = Consent asked for
event-consent-changed = Consent changed
subject-consent = Consent
event-firm-exported = Firm’s data taken along
audit-session = This session
audit-report = What it comes to
audit-more-than = More than { $count } lines
event-membership-moved = Moved to another firm
event-lead-opened = Lead opened
event-provider-directory-opened = Directory given a token
event-provider-directory-closed = Directory’s token ended
health-index = Search index of this node
health-index-current = up to date
health-jobs = Background jobs
health-disk = Free on this machine’s disk
health-backup = Last backup
health-backup-never = none made yet
event-backup-made = Backup made
health-index-behind = { $count ->
    [one] { $count } change behind
   *[other] { $count } changes behind
}
health-jobs-waiting = { $count ->
    [one] { $count } waiting
   *[other] { $count } waiting
}
health-jobs-failed = { $count ->
    [one] { $count } failed
   *[other] { $count } failed
}
event-file-refused = File refused by the virus scanner
event-setup-brought = Set-up brought from a file
admin-residence = Where data lies
admin-residence-text = Stores of regions, and what is in them
residence-text = Files of a firm’s deals lie in the store of its region, where the settings (file_stores) name one.
residence-files = Files of deals, by store
residence-region = Region
residence-store = Store
residence-firms = Firms
residence-count = Files
residence-size = Size
residence-common = All others
residence-rest = What else there is
residence-rows = Records of all regions are in one database:
residence-library = The library is the vendor’s and lies in the common store. Lists and exports are made as they are asked for and are not kept.
residence-logged = Whoever downloads a file from another region’s store is told in the audit trail, with the region.
residence-refused = Nobody whose firm is elsewhere downloads a file from a region’s store.
job-bring-files-home = Bring files to the store of their region
residence-strays = { $count ->
    [one] One file lies elsewhere than it belongs; a job brings it home tonight.
   *[other] { $count } files lie elsewhere than they belong; a job brings them home tonight.
}
admin-setup = Set-up as a file
admin-setup-text = Take the set-up away, compare it, bring it from another portal
setup-text = Settings, tiers and other words, audiences, roles, synonyms, retention, consents, deal programmes and lead rules, as one file. People, firms, deals and documents are not in it.
setup-take = Download the file
setup-bring = Bring a file
setup-bring-act = Bring it in
setup-file = Set-up file
setup-file-hint = As another portal, or this one, has written it (TOML). What the file does not name stays as it is.
setup-only-here = Only here, stays
setup-same = The file says what the portal says: there is nothing to change.
setup-differences = What differs
setup-details = Before and after
setup-place = Place in the file:
setup-unread = The file cannot be read at line { $line }: { $detail } Take a file that a portal has written, and mend that line.
setup-no-text = The file is not text in UTF-8. Take a file that a portal has written.
setup-long = The file is larger than 4 MB. That is no set-up file.
setup-other-layout = The file has layout { $word }, and this portal knows layout { $known }. Write it again with the same version of the program.
setup-no-theme = There is no theme { $word } here. Copy its folder to this portal’s themes first.
setup-no-time-zone = { $word } is not a time zone. Use a name such as Europe/Warsaw.
setup-no-language = { $word } is not a language of this portal.
setup-no-role = There is no role { $word }.
setup-no-vendor = The vendor’s name is missing, or longer than 120 letters.
setup-no-record = { $word } is not a kind of record that is kept for a time.
setup-kept-longer = The least number of days for { $word } is { $least }; 0 means for ever.
setup-bad-code = A code has plain letters, digits and hyphens.
setup-no-name = It needs a name in one language at least.
setup-no-right = There is no right { $word }.
setup-other-base = A role of this name is here already, built on { $word }. Rename one of them.
setup-no-term = The file names { $word }, which is neither here nor in it.
setup-no-firm = There is no firm called { $word } here. Add it first, or take it out of the rule.
setup-several-firms = Several firms here are called { $word }. Take it out of the rule, and choose the firm by hand.
setup-bad-synonym = Two words at least are needed, in a language of this portal.
setup-bad-consent = Title and wording are needed.
event-setup-exported = Set-up downloaded as a file
