# Ce que le portail a fait d’un document, et pourquoi un fichier n’est pas accepté.

documents-outcome-text = Le texte de ce fichier peut être recherché.
documents-outcome-no-text = Ce fichier ne contient pas de texte : c’est un document numérisé, une image ou des pages vides. On le trouve par son titre et sa description.
documents-outcome-encrypted = Ce fichier est protégé par un mot de passe, son texte ne peut pas être recherché. Envoyez une copie sans mot de passe.
documents-outcome-broken = Ce fichier est endommagé ou incomplet. Vérifiez qu’il s’ouvre, puis envoyez-le de nouveau.
documents-outcome-empty = Ce fichier est vide. Envoyez-le de nouveau.
documents-outcome-too-large = Ce fichier est trop volumineux pour être lu. On peut le télécharger et le trouver par son titre.
documents-outcome-unsupported = Les fichiers de ce type sont conservés tels quels. On le trouve par son titre et sa description.
documents-outcome-timed-out = La lecture de ce fichier a pris trop de temps. Une partie de son texte peut rester introuvable.
documents-outcome-mismatch = Ce fichier n’est pas ce qu’annonce son nom. Donnez-lui la bonne extension et envoyez-le de nouveau.
documents-refused-empty = Le fichier est vide. Choisissez-en un autre.
documents-refused-kind = Les fichiers de ce type ne sont pas acceptés. Enregistrez-le en PDF, document bureautique, texte, image, vidéo ou ZIP.
documents-refused-program = Ce fichier est un programme. Les programmes ne sont pas acceptés.
documents-refused-mismatch = Le contenu du fichier ne correspond pas à son extension. Enregistrez-le de nouveau dans le format annoncé par son nom.
documents-kind-pdf = PDF
documents-kind-text-document = Document texte
documents-kind-presentation = Présentation
documents-kind-spreadsheet = Classeur
documents-kind-plain-text = Texte brut
documents-kind-markdown = Texte mis en forme
documents-kind-table = Tableau
documents-kind-data = Données
documents-kind-web-page = Page web
documents-kind-drawing = Dessin
documents-kind-picture = Image
documents-kind-archive = Archive
documents-kind-video = Vidéo
