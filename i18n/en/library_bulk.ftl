# The library by the hundred: importing and exporting.

bulk-title = Import into the library
bulk-lead = A ZIP with folders and files becomes folders and items. First you see what would happen; nothing changes until you say so.
bulk-export = Export the library
bulk-archive = ZIP file
bulk-archive-hint = At most { $limit }. Folders in it become folders of the library.
bulk-choose-archive = Choose a ZIP file.
bulk-try = Show what would happen
bulk-manifest = With a manifest
bulk-manifest-text = A file named manifest.csv at the top of the ZIP gives each file its title, language and more. Rows with the same translation_group become one item with several languages. Its columns:
bulk-report = Import
bulk-report-dry = What would happen
bulk-progress = { $done } of { $total } rows
bulk-rows = { $count ->
    [one] { $shown } row
   *[other] { $shown } rows
}
bulk-failed = This file could not be opened.
bulk-for-real = Import it now
bulk-path = File
bulk-outcome = Outcome
bulk-left-out = { $count ->
    [one] and { $shown } more row
   *[other] and { $shown } more rows
}
bulk-added = Added
bulk-new-version = New version
bulk-unchanged = Unchanged
bulk-refused = Not taken
bulk-not-tried = Have a look at what would happen first; then import it.
bulk-reason-no-file = The manifest names it, but there is no such file.
bulk-reason-too-large = It is larger than this portal takes.
bulk-reason-unreadable = The file could not be read from the disk.
bulk-reason-not-kept = It could not be kept. The log says why; try again.
bulk-reason-archive = The ZIP could not be unpacked: it is broken, or too large.
