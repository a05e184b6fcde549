# Adding to the library and changing it: items, languages, versions, reviews, folders, the bin.

## Around every page of it
edit-crumbs = Vous êtes ici
edit-tabs = Parties de cette ressource
edit-tab-item = Réglages
edit-tab-versions = Versions
edit-back = Voir la page
edit-title = Modifier { $title }
edit-add-language = Ajouter une langue
edit-add-language-act = Ajouter
edit-outrun = Quelqu’un d’autre a modifié ceci entre-temps
edit-outrun-text = Votre saisie est toujours dans le formulaire. Comparez, puis enregistrez à nouveau pour garder la vôtre, ou quittez la page pour garder l’autre.
edit-outrun-field = Champ
edit-outrun-stands = État actuel
edit-outrun-typed = Votre saisie

## Adding
new-title = Ajouter à la bibliothèque
new-text = C’est d’abord un brouillon, visible des seuls rédacteurs.
new-kinds = Que voulez-vous ajouter
new-kind-file = Fichiers
new-kind-page = Page
new-kind-link = Lien
new-kind-video = Vidéo
new-files = Fichiers
new-same-name = Un fichier qui porte le nom d’un autre déjà présent dans le dossier en devient la nouvelle version.
new-title-hint = Pour un seul fichier. Sans titre, ceux-ci sont tirés des noms de fichiers.
new-note-hint = Ce qui est nouveau, si un fichier devient une nouvelle version.
new-act = Ajouter
new-homeless = Il n’y a pas encore de dossier
new-homeless-text = Dans la bibliothèque, tout est rangé dans un dossier. Créez le premier.

## Uploads
upload-hint = { $limit } au plus par fichier. { $endings }.
upload-none = Choisissez un fichier.
upload-kind-not-yours = Votre rôle ne permet pas de téléverser ce type de fichier ici. Demandez à l’administration ou enregistrez-le dans un autre format.
upload-refused = { $name } : { $reason }
upload-unfinished = Un fichier n’est pas arrivé en entier. Choisissez-le à nouveau : l’envoi reprendra où il s’est arrêté.
upload-broken = Un fichier est arrivé abîmé. Choisissez-le à nouveau.
upload-outcomes = Certains fichiers n’ont pas été retenus
upload-outcomes-text = Les autres sont dans la bibliothèque.
upload-outcomes-folder = Aller au dossier
upload-file = Fichier
upload-outcome = Résultat
upload-outcome-added = Ajouté comme brouillon
upload-outcome-version = Nouvelle version
upload-outcome-waits = Nouvelle version, en attente de relecture
upload-outcome-unchanged = Inchangé
upload-outcome-refused = Non retenu

## An item’s settings
edit-folder = Dossier
edit-category = Type
edit-product = Produit
edit-no-product = Aucun produit en particulier
edit-days = Période de diffusion
edit-publish = Premier jour
edit-publish-hint = Vide : dès la publication.
edit-expire = Dernier jour
edit-expire-hint = Vide : jusqu’à l’archivage. Dès le lendemain, les partenaires ne la trouvent plus.
edit-expires-before = Choisissez un dernier jour qui ne précède pas le premier.
edit-readers = Qui peut la voir
edit-takers = Qui peut la télécharger
edit-above = Les dossiers parents autorisent :
edit-named-audience = Public
edit-named-audience-hint = Un public du programme. Les cases ci-dessous le restreignent encore.
audience-none-named = Aucun
edit-audience = Visible par
edit-download = Téléchargeable par
edit-download-hint = Parmi ceux qui peuvent la voir. Si rien n’est coché, tous peuvent la télécharger.

## From draft to reader
edit-way = Vers les lecteurs
edit-submit = Envoyer en relecture
edit-publish-act = Publier
edit-archive = Archiver
edit-delete = Supprimer
edit-delete-confirm = Mettre cette ressource à la corbeille ?
edit-delete-more = Les partenaires ne la trouveront plus. Vous pourrez la sortir de la corbeille.
edit-return = Renvoyer à l’auteur
edit-return-note = Ce qui manque
edit-return-hint = L’auteur lira ce message.
edit-return-act = Renvoyer
edit-own-review-waits = Cette ressource est de vous : quelqu’un d’autre la relit.
item-not-a-draft = Seul un brouillon peut être envoyé en relecture. Rechargez la page pour voir où en est la ressource.
item-own-review = Cette ressource est de vous : un autre relecteur doit la publier.
item-not-in-review = Cette ressource n’est pas en relecture. Rechargez la page pour voir où elle en est.
item-already-published = Cette ressource est déjà publiée.
item-not-published = Seul ce qui est publié peut être archivé.
notice-item-submitted = { $by } a envoyé « { $title } » en relecture.
notice-item-published = { $by } a publié « { $title } ».
notice-item-returned = { $by } a renvoyé « { $title } ».
notice-version-waits = { $by } a ajouté une nouvelle version de « { $title } ». Elle attend un relecteur.

## One language of an item
edition-new = Nouvelle langue : { $language }
edition-language = Langue
edition-title = Titre
edition-description = Description
edition-description-hint = Une ou deux phrases, affichées dans les listes et la recherche.
edition-keywords = Mots-clés
edition-keywords-hint = Les mots que l’on pourrait chercher, séparés par des virgules.
edition-url = Adresse
edition-url-hint = Commence par https://
edition-url-of-published = Ce lien est publié. Demandez à un relecteur de changer son adresse.
edition-body = Texte
edition-body-hint = Markdown : # titre, **important**, - liste, [mots](adresse), tableaux avec |.
edition-file = Nouveau fichier
edition-file-now = Fichier actuel :
edition-note = Nouveautés
edition-note-hint = Les personnes qui ont téléchargé une version antérieure le liront.
edition-must-wait = Cette ressource est publiée. Un nouveau fichier ou texte attend l’accord d’un relecteur ; d’ici là, les lecteurs gardent l’actuel. Le titre, la description et les mots-clés changent tout de suite.
edition-preview = Aperçu
edition-preview-title = Aperçu

## Versions
versions-title = Versions de { $title }
versions-none = Il n’y a pas de version ici.
versions-must-wait = Cette ressource est publiée : un relecteur décide de la version proposée aux lecteurs.
version-number = Version
version-current = Actuelle
version-date = Date
version-by = Par
version-file = Fichier
version-note = Nouveautés
version-acts = Actions
version-restore = Rendre actuelle
version-delete = Supprimer
version-delete-confirm = Supprimer cette version ?
version-is-current = C’est la version proposée aux lecteurs. Rendez d’abord actuelle une autre version.
compare-from = Comparer
compare-to = avec
compare-act = Comparer
compare-title = Comparer les versions de { $title }
compare-heading = De la version { $from } à la version { $to }
compare-version = Version { $number }
compare-wordless = Ces versions ne contiennent pas de texte à comparer.
compare-alike = Leur texte est identique.
compare-cut = Ces textes sont très longs. Seul leur début est comparé.
compare-skipped = { $count ->
    [one] … { $shown } mot identique …
   *[other] … { $shown } mots identiques …
}

## Folders
folder-new = Nouveau dossier
folder-names = Noms
folder-names-hint = Chacun voit le nom dans sa langue ; à défaut, le nom anglais, ou un autre.
folder-more-languages = Autres langues
folder-name-in = Nom ({ $language })
folder-description-in = Description ({ $language })
folder-name-needed = Donnez un nom au dossier dans au moins une langue.
folder-name-missing = Donnez un nom au dossier dans chaque langue qui a une description.
folder-parent = Dans le dossier
folder-top = Au premier niveau
folder-into-itself = Un dossier ne peut pas être rangé dans lui-même. Choisissez-en un autre.
folder-sort = Ordre des ressources
folder-sort-title = Par titre
folder-sort-newest = Plus récentes d’abord
folder-readers = Qui peut le voir
folder-audience = Visible par
folder-audience-hint = Vaut pour tout le contenu. Une partie où rien n’est coché désigne tout le monde.
folder-order = Place parmi ses voisins
folder-delete = Supprimer le dossier
folder-delete-hint = Seul un dossier vide peut être supprimé.
folder-delete-confirm = Supprimer ce dossier ?
folder-not-empty = Il contient encore des dossiers ({ $folders }) et des ressources ({ $items }). Déplacez-les ou supprimez-les d’abord.

## The bin
bin-title = Corbeille
bin-text = Ce qui a été supprimé de la bibliothèque. Seuls les rédacteurs le voient ici. Au bout de trente jours, c’est définitif.
bin-empty = La corbeille est vide
bin-empty-text = Ce que vous supprimez de la bibliothèque arrive d’abord ici.
bin-count = { $count ->
    [one] { $shown } ressource
   *[other] { $shown } ressources
}
bin-since = Supprimée
bin-restore = Restaurer
edition-removal = Retirer cette langue
edition-removal-text = Ses textes et toutes ses versions disparaissent définitivement. Les lecteurs reçoivent une autre langue.
edition-removal-act = Retirer
edition-removal-confirm = Retirer la langue { $language } de cet élément ?
edition-is-only = C’est la seule langue de l’élément. Supprimez l’élément, ou ajoutez d’abord une autre langue.
upload-infected = { $name } n’a pas été accepté : l’analyse y a trouvé un élément dangereux.
upload-unscanned = Les fichiers ne peuvent pas être analysés pour le moment ; rien n’a été accepté. Réessayez dans quelques minutes.
