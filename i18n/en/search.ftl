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
search-own-languages = only in { $languages }
search-preparing = The search is being prepared, so some documents cannot be found yet. Try again in a minute.
search-narrow = Narrow down
search-narrowed = Narrowed to
search-widen-by = Take out:
search-widen = Clear all filters
search-hits = Results
search-did-you-mean = Did you mean
search-loosened = Few documents have all these words. Those that come close stand below.
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
