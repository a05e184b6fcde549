# Adding to the library and changing it: items, languages, versions, reviews, folders, the bin.

## Around every page of it
edit-crumbs = Where you are
edit-tabs = Parts of this item
edit-tab-item = Settings
edit-tab-versions = Versions
edit-back = See the page
edit-title = Edit { $title }
edit-add-language = Add a language
edit-add-language-act = Add
edit-outrun = Somebody else changed this meanwhile
edit-outrun-text = What you typed is still in the form. Compare, then save again to keep yours, or leave to keep theirs.
edit-outrun-field = What
edit-outrun-stands = As it stands now
edit-outrun-typed = As you typed it

## Adding
new-title = Add to the library
new-text = It begins as a draft that only editors see.
new-kinds = What to add
new-kind-file = Files
new-kind-page = A page
new-kind-link = A link
new-kind-video = A video
new-files = Files
new-same-name = A file with the name of one that is already in the folder becomes its new version.
new-title-hint = For a single file. Without it, titles are made of the files’ names.
new-note-hint = What is new, should a file become a new version.
new-act = Add
new-homeless = There is no folder yet
new-homeless-text = Everything in the library lies in a folder. Make the first one.

## Uploads
upload-hint = At most { $limit } each. { $endings }.
upload-none = Choose a file.
upload-kind-not-yours = People of your role do not upload this kind of file here. Ask an administrator, or save it as another kind.
upload-refused = { $name }: { $reason }
upload-unfinished = A file has not arrived completely. Choose it again; it goes on where it stopped.
upload-broken = A file did not arrive whole. Choose it again.
upload-outcomes = Some files were not taken
upload-outcomes-text = The others are in the library.
upload-outcomes-folder = Go to the folder
upload-file = File
upload-outcome = What became of it
upload-outcome-added = Added as a draft
upload-outcome-version = New version
upload-outcome-waits = New version, waits for a reviewer
upload-outcome-unchanged = Unchanged
upload-outcome-refused = Not taken

## An item’s settings
edit-folder = Folder
edit-category = Category
edit-product = Product
edit-no-product = No product in particular
edit-days = When it is out
edit-publish = First day
edit-publish-hint = Empty: as soon as it is published.
edit-expire = Last day
edit-expire-hint = Empty: until somebody archives it. On the day after, partners do not find it any more.
edit-expires-before = Choose a last day that is not before the first.
edit-readers = Who may see it
edit-takers = Who may download it
edit-above = The folders above it allow:
edit-named-audience = Audience
edit-named-audience-hint = An audience of the programme. Ticks below narrow it further.
audience-none-named = None
edit-audience = Seen by
edit-download = Downloaded by
edit-download-hint = Of those who may see it. Without a tick, all of them may take it away.

## From draft to reader
edit-way = On its way to readers
edit-submit = Send to a reviewer
edit-publish-act = Publish
edit-archive = Archive
edit-delete = Delete
edit-delete-confirm = Move this item to the bin?
edit-delete-more = Partners don’t find it any more. It can be taken out of the bin again.
edit-return = Send it back to its author
edit-return-note = What is missing
edit-return-hint = The author reads this.
edit-return-act = Send back
edit-own-review-waits = You made this, so somebody else reviews it.
item-not-a-draft = Only a draft can be sent to a reviewer. Load the page again to see where it stands.
item-own-review = You made this item, so another reviewer has to publish it.
item-not-in-review = This is not in review. Load the page again to see where it stands.
item-already-published = This is published already.
item-not-published = Only what is published can be archived.
notice-item-submitted = { $by } sent “{ $title }” for review.
notice-item-published = { $by } published “{ $title }”.
notice-item-returned = { $by } sent “{ $title }” back.
notice-version-waits = { $by } gave “{ $title }” a new version. It waits for a reviewer.

## One language of an item
edition-new = New: { $language }
edition-language = Language
edition-title = Title
edition-description = Description
edition-description-hint = One or two sentences. Lists and the search show them.
edition-keywords = Keywords
edition-keywords-hint = Words people may search for, separated by commas.
edition-url = Address
edition-url-hint = Begins with https://
edition-url-of-published = This link is published. Ask a reviewer to change its address.
edition-body = Text
edition-body-hint = Markdown: # heading, **strong**, - list, [words](address), tables with |.
edition-file = New file
edition-file-now = The file now:
edition-note = What is new
edition-note-hint = People who downloaded an older version read this.
edition-must-wait = This is published. A new file or text waits until a reviewer lets readers have it; readers keep the present one until then. Title, description and keywords change at once.
edition-preview = Preview
edition-preview-title = Preview

## Versions
versions-title = Versions of { $title }
versions-none = There are no versions here.
versions-must-wait = This is published, so a reviewer decides which version readers get.
version-number = Version
version-current = Current
version-date = Date
version-by = By
version-file = File
version-note = What is new
version-acts = Acts
version-restore = Make current
version-delete = Delete
version-delete-confirm = Delete this version?
version-is-current = This is the version that readers get. Make another one current first.
compare-from = Compare
compare-to = with
compare-act = Compare
compare-title = Compare versions of { $title }
compare-heading = From version { $from } to version { $to }
compare-version = Version { $number }
compare-wordless = There is no text in these versions to compare.
compare-alike = Their words are the same.
compare-cut = These texts are very long. Only their beginnings are compared.
compare-skipped = { $count ->
    [one] … { $shown } word alike …
   *[other] … { $shown } words alike …
}

## Folders
folder-new = New folder
folder-names = Names
folder-names-hint = People see the name in their language; without one, the English name, or any other.
folder-more-languages = Other languages
folder-name-in = Name ({ $language })
folder-description-in = Description ({ $language })
folder-name-needed = Give the folder a name in at least one language.
folder-name-missing = Give the folder a name in each language that has a description.
folder-parent = Inside
folder-top = At the top
folder-into-itself = A folder cannot be put into itself. Choose another one.
folder-sort = Order of its items
folder-sort-title = By title
folder-sort-newest = Newest first
folder-readers = Who may see it
folder-audience = Seen by
folder-audience-hint = Holds for everything inside. Without a tick in a part, everybody is meant.
folder-order = Order among its neighbours
folder-delete = Delete the folder
folder-delete-hint = Only an empty folder can be deleted.
folder-delete-confirm = Delete this folder?
folder-not-empty = There are { $folders } folders and { $items } items inside. Move or delete them first.

## The bin
bin-title = Bin
bin-text = What was deleted from the library. Nobody but editors sees it here. After thirty days it is gone for good.
bin-empty = The bin is empty
bin-empty-text = What you delete from the library comes here first.
bin-count = { $count ->
    [one] { $shown } item
   *[other] { $shown } items
}
bin-since = Deleted
bin-restore = Restore
edition-removal = Take this language away
edition-removal-text = Its words and all its versions go for good. Readers get another language instead.
edition-removal-act = Take it away
edition-removal-confirm = Take { $language } away from this item?
edition-is-only = This is the only language of the item. Delete the item instead, or add another language first.
upload-infected = { $name } was not taken: the scanner found something harmful in it.
upload-unscanned = Files cannot be checked for viruses at the moment, so nothing was taken. Try again in a few minutes.
