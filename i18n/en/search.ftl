# Searching, and the desk where searches are tuned.

## The search page
search-title = Search
search-title-for = { $words } – search
search-heading = “{ $words }”
search-heading-all = All you can open, newest first
search-count = { $count ->
    [one] { $shown } result
   *[other] { $shown } results
}
search-all-languages = search in all languages
search-own-languages = show only { $languages }
search-preparing = The search is being prepared, so some documents cannot be found yet. Try again in a minute.
search-narrow = Narrow down
search-narrowed = Narrowed to
search-widen-by = Take out:
search-widen = Clear all filters
search-hits = Results
search-did-you-mean = Did you mean
search-loosened = Few documents match exactly. What comes close stands below.
search-sort = Order
search-sort-relevance = Best match
search-sort-newest = Newest
search-approved = Approved
search-page = page { $page } of { $pages }
search-version = Version { $number }
search-other-languages = Also in { $languages }
search-none = Nothing found
search-none-text = Nothing that is shared with you has these words.
search-advice-words = Try fewer words, or the number on the device.
search-advice-language = Try the words of another language: documents in all languages are searched.
search-advice-narrowed = Take out a filter.
search-browse = Browse the library

## Facets
search-facet-kind = Kind
search-facet-language = Language
search-facet-product = Product
search-facet-tier = Tier
search-facet-tag = Tag
search-facet-changed = Changed
search-changed-month = This month
search-changed-quarter = Last three months
search-changed-year = Last twelve months
search-changed-since = Since { $day }

## Kinds of things that are not of the library
kind-partner = Partner

## The search desk
desk-title = Search desk
desk-text = What people looked for in the last thirty days, and the words that help them find it. Who asked is not kept.
desk-vain = Asked in vain
desk-totals = { $vain } of { $all } searches found nothing
desk-vain-none = Nothing was asked in vain
desk-words = Words
desk-times = Times
desk-last = Last
desk-found = Found
desk-today = Finds today
desk-often = Asked most
desk-window = In the last thirty days
desk-often-none = Nobody has searched yet
desk-synonyms = Synonyms
desk-synonyms-count = { $count ->
    [one] { $shown } list
   *[other] { $shown } lists
}
desk-synonyms-none = No synonyms yet
desk-synonyms-none-text = If partners say “flow meter” and your documents say “flowmeter”, put both into one list.
desk-acts = Change
desk-edit = Edit
desk-delete = Delete
synonym-new = Add synonyms
synonym-new-for = Add synonyms for { $words }
synonym-edit = Edit synonyms
synonym-edit-these = Edit { $words }
synonym-delete-these = Delete { $words }?
synonym-text = Whoever searches for one of these words finds documents with any of them. It holds from the next search on.
synonym-words = Words that mean the same
synonym-words-hint = One on each line; short phrases are fine too.
synonym-language = Holds in
synonym-language-hint = Choose a language if the words mean something else in another.
synonym-all-languages = All languages
synonym-too-few = Enter at least two different words, one on each line.
synonym-too-many = Shorten this list to { $most } words; it has { $count }.
desk-index = Index
desk-index-current = Up to date
desk-index-building = { $count ->
    [one] Being built: { $shown } record read
   *[other] Being built: { $shown } records read
}
desk-index-behind = { $count ->
    [one] { $shown } change behind
   *[other] { $shown } changes behind
}
desk-index-documents = Documents
desk-index-documents-hint = Each language counts
desk-index-size = Size
desk-index-size-hint = On this machine
desk-index-waiting = Could not be read
desk-index-waiting-hint = Tried again by itself
desk-rebuild-text = The index is built from the tables and can be built anew at any time; searches go on meanwhile.
desk-rebuild = Build it anew

## In the audit trail
event-synonym-added = Synonyms added
event-synonym-changed = Synonyms changed
event-synonym-deleted = Synonyms deleted
event-search-rebuilt = Search index built anew
kind-deal = Deal
kind-lead = Lead
