# Partner firms.

partners-title = Partners
partners-count = { $count ->
    [one] { $shown } firm
   *[other] { $shown } firms
}
partners-search = Name
partners-mine = Only mine
partners-sort = Order
partners-sort-name = By name
partners-sort-new = Newest first
partners-active = Active
partners-closed = Closed
partners-none = None
partners-nobody = No firm found
partners-nobody-text = Try fewer letters or fewer filters.
partners-all = Show all firms
partners-export = Save this list as CSV
partners-add = Add a firm
partners-add-branch = Add a branch
partners-edit = Change the firm
partners-open = Open again
partners-close = Close the firm
partners-closing-title = Close { $firm }?
partners-closing-people = { $count ->
    [0] Nobody is seated there.
    [one] { $shown } person is signed out at once and can no longer sign in for this firm.
   *[other] { $shown } people are signed out at once and can no longer sign in for this firm.
}
partners-closing-text = What they did stays on record, branches stay open, and you can open the firm again at any time.
partners-people = People
partners-no-people = Nobody has a seat here yet. Invite somebody to begin.
partners-seen = Last seen { $day }
partners-branches = Branches
partners-facts = About the firm
partners-events = What happened
partners-events-all = All of it
partners-no-events = Nothing has been written down about this firm yet.
partners-use = Use of the library
partners-use-last = Last used { $day }
partners-no-use = Nobody of this firm has opened anything yet.
partners-part-programme = In the programme
partners-part-place = Where it is
partners-parent-unknown = No firm of this name. Write the name as the list of partners shows it.
partners-parent-several = Several firms have this name. Use the key at the end of the right one’s address instead.
partners-parent-foreign = You do not manage that firm. Ask its channel manager or an administrator.
partners-parent-itself = A firm cannot be its own branch.
partners-parent-is-branch = That firm is a branch itself. Name the firm it belongs to.
partners-parent-has-branches = This firm has branches of its own, so it cannot become one.

firm-name = Firm
firm-key = Key
firm-parent = Branch of
firm-parent-hint = The parent firm’s name. People of a branch see what is shared with the parent firm.
firm-tier = Tier
firm-region = Region
firm-type = Partner type
firm-country = Country
firm-city = City
firm-website = Website
firm-website-hint = The whole address, beginning with https://
firm-language = Language
firm-language-hint = Invitations to its people are written in it.
firm-time-zone = Time zone
firm-manager = Channel manager
firm-manager-hint = Looks after the firm: may change it and invite its people.
firm-people = People
firm-state = State
firm-since = Since
firm-distributor = Buys through
firm-distributor-hint = The distributor’s name. Its people may register deals for this firm and see those deals.
partners-distributor-itself = A firm cannot be its own distributor.
partners-import = Bring partners
partners-import-lead = From a table of another system. Firms that are here already stay as they are.
partners-import-hint = A CSV in UTF-8, up to 5,000 rows. A firm is known by its name.
acts-title = What { $vendor } did with your records
acts-text = Who of them opened a deal or changed something of yours, and when. Openings are told once a day.
acts-none = Nothing yet
acts-none-text = Once somebody there opens a deal of yours, it stands here.
domains-title = Mail domains
domains-text = Who has an address at one of these may ask to join the firm. Its admin decides.
domains-field = Domains
domains-hint = One a line, such as nowak.example. Not those where anybody can have an address.
domains-not-one = “{ $domain }” is not the domain of one firm.
domains-too-many = At most { $most } domains.
domains-taken = “{ $domain }” is another firm’s already.
