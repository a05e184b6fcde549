# What the portal made of a document, and why a file is not taken.

documents-outcome-text = The words of this file can be searched.
documents-outcome-no-text = This file holds no words: it is a scan, a picture or blank. It is found by its title and description.
documents-outcome-encrypted = This file needs a password, so its words cannot be searched. Upload a copy without a password.
documents-outcome-broken = This file is damaged or cut short. Check that it opens, then upload it again.
documents-outcome-empty = This file is empty. Upload it again.
documents-outcome-too-large = This file is too large to be read. It can be downloaded and is found by its title.
documents-outcome-unsupported = Files of this kind are kept as they are. It is found by its title and description.
documents-outcome-timed-out = Reading this file took too long. Some of its words may not be found.
documents-outcome-mismatch = This file is not what its name says. Give it the right extension and upload it again.
documents-refused-empty = The file is empty. Choose another one.
documents-refused-kind = Files of this kind are not taken. Save it as PDF, an office document, text, a picture, a video or ZIP.
documents-refused-program = This file is a program. Programs are not taken.
documents-refused-mismatch = The content of the file does not match its extension. Save it again in the kind its name says.
documents-kind-pdf = PDF
documents-kind-text-document = Text document
documents-kind-presentation = Presentation
documents-kind-spreadsheet = Spreadsheet
documents-kind-plain-text = Plain text
documents-kind-markdown = Formatted text
documents-kind-table = Table
documents-kind-data = Data
documents-kind-web-page = Web page
documents-kind-drawing = Drawing
documents-kind-picture = Picture
documents-kind-archive = Archive
documents-kind-video = Video
