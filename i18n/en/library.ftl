# The library: browsing, an item, its use.

## The library and its folders
library-title = Library
library-total = { $count ->
    [one] { $shown } item
   *[other] { $shown } items
}
library-where = Where you are
library-nothing = Nothing is shared yet
library-nothing-text = Documents that are shared with you will stand here.
library-newest = Newest
library-newest-none = Nothing new yet.
library-favourites = Favourites
library-favourites-none = Mark an item as a favourite, and it will be here at hand.
library-recent = Recently viewed
library-follow = Follow
library-followed = Following
library-edit-folder = Edit folder
library-new-folder = New folder
library-new-item = New item
library-import = Import
library-bin = Bin
library-sort = Order
sort-title = By title
sort-newest = Newest first
library-none = Nothing fits these filters
library-none-text = Take out a filter, or look at everything in this folder.
library-all-here = Everything in this folder
library-empty = This folder is empty
library-empty-text = Follow it, and you will be told when something comes.

## An item
item-title = Title
item-key = Key
item-category = Category
item-product = Product
item-language = Language
item-languages = Languages
item-status = Status
item-size = Size
item-changed = Changed
item-until = Valid until
item-from = Shown from
item-old-copy = You have an old copy
item-old-copy-text = You downloaded version { $number } on { $day }. There is a newer one now.
item-version = Version { $number }
item-version-note = What changed
item-approved = Approved
item-download = Download
item-open = Open in the browser
item-file = File
item-not-for-download = You can read it here. Your firm may not download it; ask your contact if you need the file.
item-favourite = Add to favourites
item-is-favourite = Favourite
item-missing-language = There is no { $wanted } edition yet. You are reading the { $given } one.
item-review-note = The reviewer writes:
item-expired = Its time is over: partners do not see it any more.
item-being-read = This file is being read. Its preview will be here in a moment.
item-empty = There is nothing in this edition yet.
item-visit = Open the page
item-watch = Watch the video
item-leaves = This leads out of the portal, to another site.
item-page = Page { $page }
item-page-of = Page { $page } of { $pages }
item-page-text = Text of page { $page }
item-page-count = { $count ->
    [one] { $shown } page
   *[other] { $shown } pages
}
item-pages = Pages of the document
item-about = About this item
item-keeping = Keeping it
item-audience = Who sees it
item-edit = Edit
item-edit-words = Edit words
item-versions = Versions
item-related = Related
item-reading-encrypted = This file needs a password. Download it, and open it with the password you were given.
item-reading-no-text = This file holds pictures without words, so they cannot be searched or read aloud.
item-reading-unsupported = Files of this kind have no preview. Download it to open it.
item-reading-partly = Only a part of this file could be read.
item-reading-none = There is no preview of this file. Download it to open it.

## What an item is made of
kind-file = File
kind-page = Page
kind-link = Link
kind-video = Video

## Where an item stands
status-draft = Draft
status-review = In review
status-published = Published
status-archived = Archived

## What an item is for
category-datasheet = Datasheet
category-guide = Guide
category-price-list = Price list
category-presentation = Presentation
category-case-study = Case study
category-campaign = Campaign
category-policy = Policy
category-form = Form
category-brand = Brand material
category-certificate = Certificate
category-release-notes = Release notes
category-training = Training
category-video = Video
category-link = Link
category-faq = Questions and answers
category-other = Other

## Use
usage-title = Use
usage-text = What partners viewed and downloaded. Your own people are not counted.
usage-most = Most used
usage-never = Never used
usage-expiring = Ending within 60 days
usage-none = Nothing in this list
usage-none-text = Look at another one.
usage-views = Views
usage-downloads = Downloads
usage-last = Last used
usage-firms = Firms
usage-views-count = { $count ->
    [one] { $shown } view
   *[other] { $shown } views
}
usage-downloads-count = { $count ->
    [one] { $shown } download
   *[other] { $shown } downloads
}
usage-by-firm = Use by firm
usage-firm-count = { $count ->
    [one] { $shown } firm
   *[other] { $shown } firms
}
usage-nobody = Nobody has used it yet
usage-nobody-text = Partners' views and downloads will be counted here.
usage-export = Download as a table

## Notices
notice-item-changed = “{ $title }” has changed
