# Administration: audiences, settings, the programme, jobs, the audit trail.

## Who something is for
audience-tiers = Niveau
audience-regions = Région
audience-types = Type de partenaire
audience-roles = Rôle
audience-languages = Langue
audience-firms = Société
audience-part = { $part } : { $words }
audience-everybody = Tout le monde
audience-nobody = Personne
audience-unknown-firm = une société disparue
audience-hint = Cochez ce qui doit correspondre. Une partie où rien n’est coché n’exclut personne.
audience-now = Jusqu’ici :
audience-too-many-firms = Nommez au plus { $most } sociétés ; au-delà, utilisez un niveau, une région ou un type.

## What happened: one message for each kind of event (dots and underscores become dashes)
event-session-begun = Connexion
event-session-refused = Connexion refusée
event-session-ended = Déconnexion
event-session-all-ended = Déconnexion partout ailleurs
event-person-changed = Compte modifié
event-person-password-changed = Mot de passe défini
event-person-invited = Personne invitée
event-invitation-accepted = Invitation acceptée
event-membership-changed = Place dans la société modifiée
event-firm-added = Société ajoutée
event-firm-changed = Société modifiée
event-firm-closed = Société fermée
event-firm-opened = Société rouverte
event-firms-exported = Liste des sociétés enregistrée dans un fichier
event-settings-changed = Réglages modifiés
event-term-added = Terme du programme ajouté
event-term-changed = Terme du programme modifié
event-term-moved = Ordre du programme modifié
event-term-removed = Terme du programme retiré
event-audience-added = Public ajouté
event-audience-changed = Public modifié
event-audience-removed = Public retiré
event-job-retried = Tâche relancée
event-audit-exported = Journal enregistré dans un fichier
event-item-added = Ressource ajoutée
event-item-changed = Ressource modifiée
event-item-submitted = Ressource soumise à relecture
event-item-published = Ressource publiée
event-item-returned = Ressource renvoyée à son auteur
event-item-archived = Ressource archivée
event-item-deleted = Ressource mise à la corbeille
event-item-restored = Ressource reprise de la corbeille
event-item-imported = Ressource importée
event-item-downloaded = Fichier téléchargé
event-edition-added = Langue ajoutée à une ressource
event-edition-changed = Textes d’une ressource modifiés
event-version-added = Nouvelle version
event-version-restored = Version antérieure rendue actuelle
event-version-deleted = Version supprimée
event-folder-added = Dossier ajouté
event-folder-changed = Dossier modifié
event-folder-ordered = Ordre des dossiers modifié
event-folder-deleted = Dossier supprimé
event-import-tried = Importation essayée
event-import-begun = Importation commencée
event-library-exported = Bibliothèque exportée
event-usage-exported = Chiffres d’utilisation enregistrés dans un fichier

## Kinds of records
subject-person = Personne
subject-firm = Société
subject-term = Terme du programme
subject-audience = Public
subject-job = Tâche
subject-item = Ressource de la bibliothèque
subject-folder = Dossier de la bibliothèque
subject-import = Importation
subject-synonym = Synonymes

## Facts of an event
fact-yes = Oui
fact-no = Non
fact-empty = rien
fact-name = Nom
fact-name-in = Nom ({ $language })
fact-email = Adresse e-mail
fact-role = Rôle
fact-active = Actif
fact-tier = Niveau
fact-region = Région
fact-type = Type de partenaire
fact-country = Pays
fact-city = Ville
fact-website = Site web
fact-language = Langue
fact-time-zone = Fuseau horaire
fact-manager = Responsable réseau
fact-parent = Agence de
fact-vendor = Nom du fabricant
fact-theme = Thème
fact-review-required = Relecture avant que les partenaires ne voient
fact-file-types = Ce que chaque rôle peut téléverser
fact-kind = Type
fact-code = Code
fact-rule = Qui est visé
fact-rows = Lignes
fact-filter = Filtre
fact-sessions-ended = Sessions terminées
fact-account = Compte (empreinte)
fact-way = Sens
fact-up = Vers le haut
fact-down = Vers le bas
fact-title = Titre
fact-version = Version
fact-note = Note
fact-url = Adresse
fact-folder = Dossier
fact-file = Fichier
fact-files = Fichiers
fact-product = Produit
fact-category = Catégorie
fact-named-audience = Public nommé
fact-download = Qui peut télécharger
fact-publish-at = Publiée à partir de
fact-expire-at = Publiée jusqu’au
fact-path = Chemin
fact-words = Mots

## The first page
admin-settings = Réglages
admin-settings-text = Nom, apparence, langue et fuseau horaire du portail.
admin-programme = Programme
admin-programme-text = Niveaux, régions, types de partenaires et produits, dans vos propres mots.
admin-audiences = Publics
admin-audiences-text = Des règles nommées : dites une fois qui est visé, et servez-vous-en pour de nombreux dossiers et ressources.
admin-audit = Journal d’audit
admin-audit-text = Qui a fait quoi, quand, d’où, et ce qu’il en était avant.
admin-jobs = Tâches de fond
admin-jobs-text = Messages, lecture des documents, imports : ce qui attend et ce qui a échoué.
admin-health = État du système
admin-health-text = Sur quoi tourne le portail et la place qu’il occupe.
admin-roles = Rôles et droits
admin-roles-text = Ce que chaque rôle peut faire.
admin-search = Atelier de recherche
admin-search-text = Ce qui a été cherché en vain, les synonymes et l’état de l’index.
admin-import = Importation
admin-import-text = Beaucoup de documents d’un coup dans la bibliothèque, et le tout en sortie.
admin-usage = Utilisation de la bibliothèque
admin-usage-text = Ce que les partenaires ont consulté et téléchargé, et ce que personne n’a ouvert.
admin-file-types = Types de fichiers
admin-file-types-text = Quel rôle peut téléverser quoi.
admin-file-types-lead = Un rôle ne téléverse que ce qui est coché ici. Ce qui est déjà dans la bibliothèque y reste.

## Roles and rights
admin-roles-lead = Une personne a un rôle dans chaque société dont elle fait partie. Seul ce que ce rôle comprend lui est ouvert.
admin-roles-vendor = Les équipes du fabricant
admin-roles-firms = Les équipes des sociétés partenaires
admin-roles-right = Droit
right-see-library = Ouvrir la bibliothèque et y chercher
right-edit-library = Ajouter et modifier ressources et dossiers, voir les brouillons
right-publish-library = Publier ce que d’autres ont envoyé en relecture, ou le renvoyer
right-import-library = Importer et exporter la bibliothèque en masse
right-see-usage = Voir qui a consulté et téléchargé quoi
right-tune-search = Lire ce qui a été cherché et modifier les synonymes
right-see-people = Voir les personnes de sa société ; le fabricant voit tout le monde
right-invite-people = Inviter des personnes : dans sa société ou dans celles que l’on suit
right-manage-people = Donner leurs rôles aux personnes de sa société
right-see-firms = Voir les sociétés partenaires
right-manage-firms = Ajouter et modifier des sociétés partenaires et y inviter des personnes ; un responsable réseau, seulement les siennes
right-manage-programme = Modifier niveaux, régions, types, produits et publics
right-manage-settings = Modifier les réglages du portail
right-see-jobs = Voir les tâches de fond et les relancer
right-see-audit = Lire le journal d’audit
right-see-deals = Voir les affaires : les siennes, celles de l’entreprise ou toutes, selon le rôle
right-register-deals = Enregistrer des affaires et y travailler
right-review-deals = Décider des enregistrements et des demandes des partenaires
right-manage-deals = Enregistrer pour un partenaire, rouvrir, importer et tenir les comptes clients
right-manage-deal-programmes = Modifier la façon d’enregistrer et de décider les affaires
right-see-leads = Voir les pistes : celles proposées à l’entreprise, ou toutes
right-work-leads = Accepter, refuser et suivre des pistes
right-route-leads = Ajouter et attribuer des pistes, tenir les règles de routage

## Settings
settings-vendor-hint = Figure en haut de chaque page et dans les messages.
settings-theme-hint = Pour tous ceux dont le niveau n’a pas son propre thème.
settings-language-hint = Pour ceux qui n’en ont pas choisi, et pour les nouveaux termes du programme.
settings-time-zone-hint = Pour ceux qui n’en ont pas choisi.
settings-review-hint = Sans cela, un rédacteur peut publier aussitôt.

## The programme
term-tiers = Niveaux
term-regions = Régions
term-types = Types de partenaires
term-products = Produits
term-none = Rien pour l’instant
term-none-text = Ajoutez un premier terme ; sociétés, ressources et règles pourront alors s’en servir.
term-languages = { $count ->
    [one] nommé en { $shown } langue
   *[other] nommé en { $shown } langues
}
term-theme-of = thème { $theme }
term-tier-order = Le niveau le plus bas vient en premier.
term-add = Ajouter un terme
term-add-act = Ajouter
term-name = Nom
term-names = Noms
term-code = Code
term-code-hint = Figure dans les règles, les imports et les adresses, et ne change jamais. Tiré du nom si vous le laissez vide.
term-code-needed = Saisissez un code en lettres simples et chiffres ; ce nom ne permet pas d’en former un.
term-code-plain = Au plus 40 lettres simples, chiffres, points et traits d’union.
term-code-taken = Ce code est déjà pris.
term-theme-none = Comme tout le monde
term-theme-hint = Ce que voient les équipes des sociétés de ce niveau.
term-remove = Retirer du programme
term-remove-ask = Retirer du programme ?
term-in-use = Ce qui est utilisé ne peut pas être retiré. Modifiez d’abord ces emplois.

## Where something is used
use-title = Où il est utilisé
use-nowhere = N’est utilisé nulle part.
use-firms = { $count ->
    [one] { $shown } société
   *[other] { $shown } sociétés
}
use-audiences = { $count ->
    [one] { $shown } public nommé
   *[other] { $shown } publics nommés
}
use-folders = { $count ->
    [one] { $shown } dossier
   *[other] { $shown } dossiers
}
use-items = { $count ->
    [one] { $shown } ressource de la bibliothèque
   *[other] { $shown } ressources de la bibliothèque
}

## Named audiences
audience-add = Ajouter un public
audience-none = Aucun public n’a encore de nom
audience-none-text = Nommez ceux qui vous servent souvent, par exemple « Distributeurs en Europe ».
audience-name = Nom
audience-name-hint = Les rédacteurs le choisissent sous ce nom.
audience-name-taken = Un autre public porte ce nom.
audience-who = Qui est visé
audience-firms-now = { $count ->
    [one] { $shown } société correspond
   *[other] { $shown } sociétés correspondent
}
audience-people-now = { $count ->
    [one] { $shown } personne
   *[other] { $shown } personnes
}
audience-used = Une modification vaut aussitôt pour :
audience-remove = Supprimer ce public
audience-remove-ask = Supprimer ce public ?
audience-in-use = Ce public est utilisé. Retirez-le d’abord de ses dossiers et ressources.
audience-find = Ajouter des sociétés une à une
audience-find-hint = Une partie du nom. Les sociétés trouvées s’ajoutent aux cases ci-dessus ; cochez celles voulues.
audience-find-act = Chercher
audience-firm-unknown = Aucune société ne porte ce nom. Essayez avec moins de lettres.

## Background jobs
jobs-lead = Ce qui ne doit faire attendre personne. Une tâche qui échoue est retentée, de plus en plus tard, puis mise de côté ici.
jobs-waiting = En attente
jobs-running = En cours
jobs-done = Terminées
jobs-failed = Mises de côté
jobs-none = Rien ici
jobs-none-text = Aucune tâche n’est dans cet état.
jobs-kind = Tâche
jobs-attempts = Essais
jobs-queued = Mise en file
jobs-due = Prévue
jobs-at = Dernier essai
jobs-acts = Actions
jobs-retry = Réessayer
job-send-letter = Envoyer un message
job-read-file = Lire un document
job-sweep-jobs = Effacer les anciennes tâches
job-sweep-sessions = Effacer les anciennes sessions
job-sweep-sendings = Oublier les formulaires envoyés
job-run-import = Importer dans la bibliothèque
job-tell-followers = Prévenir ceux qui suivent une ressource
job-drop-pieces = Effacer les morceaux d’un envoi
job-sweep-uploads = Effacer les envois inachevés
job-furnish-demo = Garnir la démonstration

## The audit trail
audit-count = { $count ->
    [one] { $shown } ligne
   *[other] { $shown } lignes
}
audit-what = Quoi
audit-who = Qui
audit-who-key = Qui (clé)
audit-kind = Type
audit-subject = Objet
audit-subject-key = Clé
audit-subject-name = Objet (nom)
audit-firm = Société
audit-from = Du
audit-to = Au
audit-at = Quand (UTC)
audit-when = Quand
audit-address = Adresse
audit-request = Requête
audit-facts = Détails
audit-export = Enregistrer ces lignes en CSV
audit-none = Rien n’a été consigné
audit-none-text = Essayez un autre jour ou moins de filtres.
audit-all = Tout afficher
audit-history = Tout l’historique
audit-portal = Le portail
audit-stranger = Personne de connecté

## Health
health-version = Version
health-database = Base de données
health-change = Numéro de la dernière modification
health-files = Fichiers envoyés
health-files-count = { $count ->
    [one] { $shown } fichier
   *[other] { $shown } fichiers
}
health-quota = Place pour les fichiers
health-of = { $now } sur { $most }
event-deal-drafted = Affaire ébauchée
event-deal-submitted = Affaire déposée
event-deal-approved = Affaire approuvée
event-deal-agreed = Accord d’un approbateur
event-deal-refused = Affaire refusée
event-deal-returned = Affaire renvoyée
event-deal-judged = Ressemblance jugée
event-deal-reopened = Affaire rouverte
event-deal-moved = Affaire déplacée
event-deal-commented = Affaire commentée
event-deal-deleted = Affaire supprimée
event-deal-changed = Affaire modifiée
event-deal-expired = Protection terminée
event-deal-checked = Client vérifié
event-deals-exported = Affaires exportées
job-keep-deals = Suivre les protections
job-keep-leads = Faire suivre les pistes sans réponse
event-lead-added = Piste ajoutée
event-lead-pooled = Piste au vivier
event-lead-offered = Piste proposée
event-lead-expired = Proposition expirée
event-lead-accepted = Piste acceptée
event-lead-declined = Piste refusée
event-lead-passed = Piste transmise
event-lead-registered = Piste enregistrée
event-lead-assigned = Piste attribuée
event-lead-judged = Piste jugée
event-lead-rule-added = Règle ajoutée
event-lead-rule-deleted = Règle retirée
event-deal-asked = Demande faite
event-deal-answered = Demande répondue
event-deal-shared = Affaire partagée ou transmise
job-mail-notices = Envoyer les e-mails de notification
event-deal-imported = Affaire importée
admin-deal-programmes = Programmes d’affaires
admin-deal-programmes-text = Comment les affaires sont enregistrées, décidées et protégées.
event-deal-programme-added = Programme d’affaires ajouté
event-deal-programme-changed = Programme d’affaires modifié
event-deal-escalated = Réponse escaladée
event-deal-filed = Fichier ajouté à une affaire
event-deal-file-taken = Fichier d’une affaire téléchargé
event-deal-file-removed = Fichier retiré d’une affaire
event-item-purged = Contenu supprimé définitivement
job-empty-bin = Vider la corbeille
event-substitute-named = Remplaçant nommé
event-substitute-removed = Remplaçant retiré
job-tend-database = Entretien des statistiques de la base
admin-rates = Taux de change
admin-rates-text = Les totaux en plusieurs devises sont donnés dans celle du lecteur, à ces taux.
rates-bring = Importer des taux plus récents
rates-file = Fichier de taux
rates-file-hint = Le fichier eurofxref de la Banque centrale européenne, CSV ou XML.
rates-of = { $day }, { $source }
rates-for-a-euro = Pour un euro
rates-unknown = Ce n’est pas un fichier eurofxref. Choisissez le CSV ou le XML de la Banque centrale européenne.
rates-line = La ligne { $line } n’est pas lisible comme un jour et ses taux.
rates-none = Le fichier ne contient aucun taux.
event-rates-brought = Taux de change importés
event-lead-key-added = Clé de leads créée
event-lead-key-ended = Clé de leads révoquée
event-edition-removed = Langue retirée d’un élément
job-drop-spare-files = Jeter les fichiers inutilisés
event-account-changed = Client modifié
subject-account = Client
event-account-joined = Client réuni avec un autre
event-account-parted = Client séparé d’un autre
fact-second-factor-roles = Rôles qui exigent un second facteur
settings-second-factor-hint = Qui en a un configure une clé d’accès ou une application de codes avant que le reste s’ouvre.
event-factor-added = Second facteur ajouté
event-factor-removed = Second facteur retiré
event-factor-codes-made = Nouveaux codes de secours
event-factor-reset = Seconds facteurs réinitialisés
job-link-audit = Chaîner la piste d’audit
job-log-audit-head = Noter la dernière empreinte de l’audit
event-audit-erased = Lignes de la piste effacées
job-erase-person = Effacer une personne
event-person-erasure-asked = Personne effacée
event-person-held = Conservation légale modifiée
event-person-exported = Données personnelles téléchargées
admin-privacy = Registre des traitements
admin-privacy-text = Ce qui est gardé des personnes, où cela va, combien de temps
admin-providers = Connexion d’entreprise
admin-providers-text = Quelles sociétés se connectent avec leur compte (OpenID Connect)
event-provider-changed = Connexion d’entreprise modifiée
event-person-arrived = Arrivé par la connexion d’entreprise
subject-provider = Connexion d’entreprise
event-deal-opened = Affaire ouverte
role-new = Un rôle à vous
role-based = Fondé sur le rôle « { $role } », qui dit ce que voient ceux qui l’ont.
role-name = Nom
role-name-hint = Tel que vos équipes et partenaires le liront.
role-rights = Ce qu’il permet
role-rights-hint = Un changement vaut pour tous ceux qui ont ce rôle, dès leur page suivante.
role-remove = Supprimer le rôle
role-remove-ask = Supprimer ce rôle ?
role-holders = Qui l’a
role-see-people = Personnes
role-own = Vos rôles
role-edit = Modifier
role-derive = Créer à partir de celui-ci
role-in-use = Quelqu’un a ce rôle ou est invité avec lui. Donnez-lui d’abord un autre rôle.
role-name-taken = Un rôle porte déjà ce nom. Choisissez-en un autre.
right-view-as = Voir le portail comme les personnes d’un partenaire, dans les sociétés que l’on suit
event-role-added = Rôle ajouté
event-role-changed = Rôle modifié
event-role-removed = Rôle supprimé
event-token-added = Jeton d’API créé
event-token-ended = Jeton d’API révoqué
event-token-all-ended = Tous les jetons d’API révoqués
event-view-as-begun = Portail vu en tant que
event-view-as-ended = Fin de la vue en tant que
subject-role = Rôle
subject-token = Jeton d’API
role-used = { $count ->
    [one] Une personne a ce rôle ou est invitée avec lui. Il pourra être supprimé quand plus personne ne l’aura.
   *[other] { $count } personnes ont ce rôle ou sont invitées avec lui. Il pourra être supprimé quand plus personne ne l’aura.
}
event-join-asked = Demande d’accès
event-join-accepted = Demande acceptée
event-join-declined = Demande refusée
subject-join = Demande d’accès
job-keep-retention = Retirer les données échues
event-retention-changed = Conservation modifiée
event-retention-applied = Données échues retirées
admin-retention = Durée de conservation
admin-retention-text = Jours par type, et ce qui partirait cette nuit
admin-consents = Consentements
admin-consents-text = Ce qu’on demande d’accepter, et les réponses
event-consent-answered = Réponse à une demande de consentement
event-consent-added = Consentement demandé
event-consent-changed = Consentement modifié
subject-consent = Consentement
event-firm-exported = Données de la société exportées
audit-session = Cette session
audit-report = Bilan
audit-more-than = Plus de { $count } lignes
event-membership-moved = Déplacé vers une autre société
event-lead-opened = Piste ouverte
event-provider-directory-opened = Jeton donné à l’annuaire
event-provider-directory-closed = Jeton de l’annuaire révoqué
health-index = Index de recherche de ce nœud
health-index-current = à jour
health-jobs = Tâches de fond
health-disk = Libre sur le disque de cette machine
health-backup = Dernière sauvegarde
health-backup-never = aucune pour l’instant
event-backup-made = Sauvegarde effectuée
health-index-behind = { $count ->
    [one] { $count } modification de retard
   *[other] { $count } modifications de retard
}
health-jobs-waiting = { $count ->
    [one] { $count } en attente
   *[other] { $count } en attente
}
health-jobs-failed = { $count ->
    [one] { $count } en échec
   *[other] { $count } en échec
}
event-file-refused = Fichier refusé par l’antivirus
event-setup-brought = Configuration reprise d’un fichier
admin-residence = Où sont les données
admin-residence-text = Stockages des régions et leur contenu
residence-text = Les fichiers des affaires d’une société sont dans le stockage de sa région, si les réglages (file_stores) en nomment un.
residence-files = Fichiers d’affaires par stockage
residence-region = Région
residence-store = Stockage
residence-firms = Sociétés
residence-count = Fichiers
residence-size = Taille
residence-common = Toutes les autres
residence-rest = Ce qu’il y a d’autre
residence-rows = Les enregistrements de toutes les régions sont dans une seule base de données :
residence-library = La bibliothèque est celle du fournisseur et se trouve dans le stockage commun. Listes et exports sont produits à la demande et ne sont pas conservés.
residence-logged = Qui télécharge un fichier du stockage d’une autre région figure dans le journal d’audit, avec la région.
residence-refused = Personne dont la société est ailleurs ne télécharge un fichier du stockage d’une région.
job-bring-files-home = Placer les fichiers dans le stockage de leur région
residence-strays = { $count ->
    [one] Un fichier n’est pas à sa place ; une tâche l’y mettra cette nuit.
    [many] { $count } de fichiers ne sont pas à leur place ; une tâche les y mettra cette nuit.
   *[other] { $count } fichiers ne sont pas à leur place ; une tâche les y mettra cette nuit.
}
admin-setup = Configuration en fichier
admin-setup-text = Télécharger la configuration, la comparer, la reprendre d’un autre portail
setup-text = Réglages, niveaux et autres termes, publics, rôles, synonymes, conservation, consentements, programmes d’affaires et règles de routage, en un fichier. Il ne contient ni personnes, ni entreprises, ni affaires, ni documents.
setup-take = Télécharger le fichier
setup-bring = Reprendre un fichier
setup-bring-act = Reprendre
setup-file = Fichier de configuration
setup-file-hint = Tel qu’un autre portail, ou celui-ci, l’a écrit (TOML). Ce que le fichier ne nomme pas reste inchangé.
setup-only-here = Seulement ici, reste
setup-same = Le fichier dit ce que dit le portail : il n’y a rien à changer.
setup-differences = Différences
setup-details = Avant et après
setup-place = Endroit du fichier :
setup-unread = Le fichier est illisible à la ligne { $line } : { $detail } Prenez un fichier écrit par un portail et corrigez cette ligne.
setup-no-text = Le fichier n’est pas du texte en UTF-8. Prenez un fichier écrit par un portail.
setup-long = Le fichier dépasse 4 Mo. Ce n’est pas un fichier de configuration.
setup-other-layout = Le fichier a la structure { $word }, ce portail connaît la structure { $known }. Écrivez-le à nouveau avec la même version du programme.
setup-no-theme = Le thème { $word } n’existe pas ici. Copiez d’abord son dossier dans les thèmes de ce portail.
setup-no-time-zone = { $word } n’est pas un fuseau horaire. Utilisez un nom comme Europe/Warsaw.
setup-no-language = { $word } n’est pas une langue de ce portail.
setup-no-role = Le rôle { $word } n’existe pas.
setup-no-vendor = Le nom du fournisseur manque ou dépasse 120 caractères.
setup-no-record = { $word } n’est pas un type d’enregistrement conservé pour une durée.
setup-kept-longer = Le plus petit nombre de jours pour { $word } est { $least } ; 0 veut dire sans fin.
setup-bad-code = Un code se compose de lettres simples, de chiffres et de traits d’union.
setup-no-name = Il faut un nom dans au moins une langue.
setup-no-right = Le droit { $word } n’existe pas.
setup-other-base = Un rôle de ce nom existe déjà ici, fondé sur { $word }. Renommez l’un des deux.
setup-no-term = Le fichier nomme { $word }, qui n’est ni ici ni dans le fichier.
setup-no-firm = Il n’y a pas ici d’entreprise { $word }. Ajoutez-la d’abord ou retirez-la de la règle.
setup-several-firms = Plusieurs entreprises s’appellent ici { $word }. Retirez-la de la règle et choisissez l’entreprise à la main.
setup-bad-synonym = Il faut au moins deux mots, dans une langue de ce portail.
setup-bad-consent = Le titre et le texte sont nécessaires.
event-setup-exported = Configuration téléchargée en fichier
