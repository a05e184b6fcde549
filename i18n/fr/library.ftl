# The library: browsing, an item, its use.

## The library and its folders
library-title = Bibliothèque
library-total = { $count ->
    [one] { $shown } ressource
   *[other] { $shown } ressources
}
library-where = Vous êtes ici
library-nothing = Rien n’est encore partagé
library-nothing-text = Les documents partagés avec vous apparaîtront ici.
library-newest = Nouveautés
library-newest-none = Rien de nouveau pour l’instant.
library-favourites = Favoris
library-favourites-none = Ajoutez une ressource à vos favoris : vous l’aurez ici sous la main.
library-recent = Consultées récemment
library-follow = Suivre
library-followed = Suivi
library-edit-folder = Modifier le dossier
library-new-folder = Nouveau dossier
library-new-item = Nouvelle ressource
library-import = Importer
library-bin = Corbeille
library-sort = Ordre
sort-title = Par titre
sort-newest = Plus récentes d’abord
library-none = Rien ne correspond à ces filtres
library-none-text = Retirez un filtre, ou voyez tout le contenu de ce dossier.
library-all-here = Tout ce dossier
library-empty = Ce dossier est vide
library-empty-text = Suivez-le, et vous serez averti de chaque nouveauté.

## An item
item-title = Titre
item-key = Clé
item-category = Type
item-product = Produit
item-language = Langue
item-languages = Langues
item-status = État
item-size = Taille
item-changed = Modifiée
item-until = Valable jusqu’au
item-from = Visible à partir du
item-old-copy = Votre copie est ancienne
item-old-copy-text = Vous avez téléchargé la version { $number } le { $day }. Il en existe une plus récente.
item-version = Version { $number }
item-version-note = Ce qui a changé
item-approved = Approuvée
item-download = Télécharger
item-open = Ouvrir dans le navigateur
item-file = Fichier
item-not-for-download = Vous pouvez la lire ici. Votre société ne peut pas la télécharger ; adressez-vous à votre interlocuteur si vous avez besoin du fichier.
item-favourite = Ajouter aux favoris
item-is-favourite = Favori
item-missing-language = Pas encore d’édition dans cette langue ({ $wanted }). Langue affichée : { $given }.
item-review-note = Le relecteur écrit :
item-expired = Sa période est terminée : les partenaires ne la voient plus.
item-being-read = Ce fichier est en cours de lecture. L’aperçu sera là dans un instant.
item-empty = Cette édition n’a pas encore de contenu.
item-visit = Ouvrir la page
item-watch = Voir la vidéo
item-leaves = Ce lien mène hors du portail, vers un autre site.
item-page = Page { $page }
item-page-of = Page { $page } sur { $pages }
item-page-text = Texte de la page { $page }
item-page-count = { $count ->
    [one] { $shown } page
   *[other] { $shown } pages
}
item-pages = Pages du document
item-about = À propos de cette ressource
item-keeping = La garder
item-audience = Qui la voit
item-edit = Modifier
item-edit-words = Modifier le texte
item-versions = Versions
item-related = Voir aussi
item-reading-encrypted = Ce fichier est protégé par un mot de passe. Téléchargez-le et ouvrez-le avec celui que vous avez reçu.
item-reading-no-text = Ce fichier contient des images sans texte : il ne peut être ni parcouru par la recherche, ni lu à voix haute.
item-reading-unsupported = Les fichiers de ce type n’ont pas d’aperçu. Téléchargez-le pour l’ouvrir.
item-reading-partly = Seule une partie de ce fichier a pu être lue.
item-reading-none = Ce fichier n’a pas d’aperçu. Téléchargez-le pour l’ouvrir.

## What an item is made of
kind-file = Fichier
kind-page = Page
kind-link = Lien
kind-video = Vidéo

## Where an item stands
status-draft = Brouillon
status-review = En relecture
status-published = Publiée
status-archived = Archivée

## What an item is for
category-datasheet = Fiche technique
category-guide = Guide
category-price-list = Tarif
category-presentation = Présentation
category-case-study = Étude de cas
category-campaign = Campagne
category-policy = Règlement
category-form = Formulaire
category-brand = Éléments de marque
category-certificate = Certificat
category-release-notes = Notes de version
category-training = Formation
category-video = Vidéo
category-link = Lien
category-faq = Questions et réponses
category-other = Autre

## Use
usage-title = Utilisation
usage-text = Ce que les partenaires ont consulté et téléchargé. Vos propres équipes ne sont pas comptées.
usage-most = Les plus utilisées
usage-never = Jamais utilisées
usage-expiring = Fin dans les 60 jours
usage-none = Cette liste est vide
usage-none-text = Consultez-en une autre.
usage-views = Consultations
usage-downloads = Téléchargements
usage-last = Dernière utilisation
usage-firms = Sociétés
usage-views-count = { $count ->
    [one] { $shown } consultation
   *[other] { $shown } consultations
}
usage-downloads-count = { $count ->
    [one] { $shown } téléchargement
   *[other] { $shown } téléchargements
}
usage-by-firm = Utilisation par société
usage-firm-count = { $count ->
    [one] { $shown } société
   *[other] { $shown } sociétés
}
usage-nobody = Personne ne l’a encore utilisée
usage-nobody-text = Les consultations et téléchargements des partenaires seront comptés ici.
usage-export = Télécharger en tableau

## Notices
notice-item-changed = « { $title } » a changé
