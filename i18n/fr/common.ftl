# Words of the frame around every page, of forms, lists and error pages.

## The frame
shell-skip = Aller au contenu
shell-search = Rechercher
shell-search-hint = Rechercher documents, produits, réponses
shell-menu = Menu
shell-nav = Menu principal
shell-crumbs = Vous êtes ici
shell-waiting = { $count ->
    [one] { $count } chose vous attend
   *[other] { $count } choses vous attendent
}
shell-foot = Portail partenaires de { $vendor }
shell-description = Le portail où { $vendor } et ses partenaires travaillent ensemble.

## The menu of the person
menu-account = Votre compte
menu-firms = Vous travaillez pour
menu-language = Langue
menu-sign-out = Se déconnecter

## Forms
form-optional = (facultatif)
form-cancel = Annuler
form-problems = { $count ->
    [one] Un point à corriger
   *[other] { $count } points à corriger
}
form-problems-title = { $count ->
    [one] 1 correction :
   *[other] { $count } corrections :
}
form-drop = Déposez des fichiers ici ou choisissez-les
form-upload-sending = Envoi en cours…
form-upload-done = Reçu
form-upload-failed = Ce fichier n’est pas arrivé. Choisissez-le à nouveau : l’envoi reprendra où il s’est arrêté.
form-upload-retry = La connexion a été coupée. Nouvel essai…
form-upload-remove = Retirer
form-copy = Copier
form-copied = Copié
form-move-up = Monter { $name }
form-move-down = Descendre { $name }

## Pages of a list
pager-pages = Pages
pager-where = Page { $page } sur { $pages }
pager-page = Page { $page }
pager-here = Cette page :
pager-previous = Précédente
pager-next = Suivante

## When something went wrong
error-home = Page d’accueil
error-back = Revenir à la page
error-you-typed = Votre texte, pour le réutiliser
error-search = Rechercher
error-again = Réessayer
error-trace = Si vous nous écrivez à ce sujet, indiquez :
error-not-found-title = Il n’y a rien ici
error-not-found-help = L’adresse est peut-être mal saisie, la page a pu être déplacée ou ne vous est pas ouverte. Cherchez, ou repartez de l’accueil.
error-sign-in-title = Connectez-vous d’abord
error-sign-in-help = Cette page est réservée aux membres du programme. Après connexion, vous reviendrez ici.
error-forbidden-title = Cette page ne vous est pas ouverte
error-forbidden-help = Votre rôle n’y donne pas droit. L’administrateur de votre société peut vous dire qui y a accès.
error-bad-request-title = Impossible de lire cet envoi
error-bad-request-help = Le formulaire est arrivé abîmé ou depuis un autre site. Revenez en arrière, rechargez la page et renvoyez-le.
error-refused-title = Impossible pour le moment
error-refused-help = Rien n’a été modifié. Revenez en arrière, rechargez la page et voyez où en sont les choses.
error-too-large-title = C’est trop volumineux
error-too-large-help = Envoyez un fichier plus petit ou divisez-le. Rien n’a été conservé.
error-too-many-title = Un peu trop vite
error-too-many-help = Trop de demandes en peu de temps. Attendez une minute, puis continuez.
error-busy-title = Un instant, s’il vous plaît
error-busy-help = Le portail est très sollicité. Rien n’est perdu ; réessayez dans quelques secondes.
error-internal-title = Une panne s’est produite chez nous
error-internal-help = Elle est notée dans notre journal. Rien n’a été fait à moitié ; réessayez et prévenez-nous si cela se reproduit.

## Forms, in words that come with a field
form-save = Enregistrer
form-required = Remplissez ce champ.
form-choose = Choisissez un élément de la liste.
form-too-long = Raccourcissez à { $most } caractères ; il y en a { $length }.
form-control-characters = Retirez les caractères invisibles ; retapez le texte s’il a été collé.
form-email = Saisissez une adresse comme nom@societe.example.
form-link = Saisissez l’adresse entière, en commençant par https://
form-day = Saisissez le jour sous la forme 2026-11-30.

## Filters
filter-all = Tous
filter-act = Afficher

error-too-large-limit = { $limit } au maximum ici. Envoyez un fichier plus petit ou divisez-le.
crumbs = Où vous êtes
form-amount = Saisissez le montant en chiffres, par exemple 42000.
form-amount-decimals = Cette devise a { $places } décimales. Retirez le reste.
form-amount-unclear = On ne sait pas si la virgule sépare les milliers. Écrivez le montant sans elle.
form-number = Saisissez un nombre entier.
nav-deals = Affaires
nav-leads = Pistes
form-number-between = Saisissez un nombre entier de { $least } à { $most }.
count-more-than = Plus de { $count }
rates-together = { $sum } aux taux du { $day } ({ $source })
sheet-file = Tableau
sheet-columns = Colonnes :
sheet-look = Vérifier d’abord
sheet-bring = Importer
sheet-looked = Ce qui en résulterait (rien n’a été modifié)
sheet-brought = Résultat
sheet-mend = À corriger
sheet-row = Ligne
sheet-about = Concerne
sheet-column = Colonne
sheet-why = Pourquoi
sheet-added = Ajoutées
sheet-changed = Modifiées
sheet-unchanged = Déjà présentes
sheet-refused = Refusées
sheet-unread = Impossible de lire ceci comme un tableau avec ces colonnes. Enregistrez-le en CSV UTF-8, noms de colonnes en première ligne.
sheet-long = Le fichier a plus de { $most } lignes. Divisez-le ou utilisez la commande.
sheet-outcome = Résultat
filter-more = Plus de filtres
form-take-away = Retirer { $name }
form-outrun = Quelqu’un d’autre a modifié ceci entre-temps. Votre saisie est toujours ici : enregistrez à nouveau pour la garder, ou quittez la page pour garder l’autre.
error-prove-again-title = Confirmez que c’est bien vous
error-prove-again-help = Votre connexion date un peu. Reconnectez-vous, puis recommencez.
error-second-factor-title = D’abord un second facteur
error-second-factor-help = Votre rôle exige un second facteur. Configurez-le dans Connexion et sécurité.
error-bad-token-title = Ce jeton n’est pas valable
error-bad-token-help = Il est inconnu, révoqué ou expiré. Créez-en un sous « Compte », « Sécurité ».
error-not-by-token-title = Pas avec ce jeton
error-not-by-token-help = Le jeton ne permet que de lire, ou ceci est réservé à la personne. Connectez-vous ou prenez un jeton qui peut modifier.
error-only-watching-title = Vous ne faites que regarder
error-only-watching-help = Vous voyez le portail en tant que quelqu’un d’autre. Terminez avec le bouton en bas, puis agissez en votre nom.
error-send-again = Renvoyer
error-files-away-title = Les fichiers sont momentanément inaccessibles
error-files-away-help = Rien n’a été modifié. Tout fonctionne sauf les fichiers ; réessayez dans quelques minutes.
error-no-room-title = Plus d’espace disponible
error-no-room-help = Le disque du portail est plein : rien n’a été enregistré. La lecture fonctionne. L’exploitant du portail doit libérer de l’espace ; renvoyez ensuite.
