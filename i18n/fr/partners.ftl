# Partner firms.

partners-title = Partenaires
partners-count = { $count ->
    [one] { $shown } société
   *[other] { $shown } sociétés
}
partners-search = Nom
partners-mine = Les miennes seulement
partners-sort = Ordre
partners-sort-name = Par nom
partners-sort-new = Plus récentes d’abord
partners-active = Actives
partners-closed = Fermées
partners-none = Aucun
partners-nobody = Aucune société trouvée
partners-nobody-text = Essayez moins de lettres ou moins de filtres.
partners-all = Afficher toutes les sociétés
partners-export = Enregistrer cette liste en CSV
partners-add = Ajouter une société
partners-add-branch = Ajouter une agence
partners-edit = Modifier la société
partners-open = Rouvrir
partners-close = Fermer la société
partners-closing-title = Fermer { $firm } ?
partners-closing-people = { $count ->
    [0] Personne n’y a de place.
    [one] { $shown } personne sera aussitôt déconnectée et ne pourra plus se connecter pour cette société.
   *[other] { $shown } personnes seront aussitôt déconnectées et ne pourront plus se connecter pour cette société.
}
partners-closing-text = La trace de ce qu’elles ont fait demeure, les agences restent ouvertes, et vous pourrez rouvrir la société à tout moment.
partners-people = Personnes
partners-no-people = Personne n’a encore de place ici. Commencez par inviter quelqu’un.
partners-seen = Dernière visite : { $day }
partners-branches = Agences
partners-facts = À propos de la société
partners-events = Ce qui s’est passé
partners-events-all = Tout voir
partners-no-events = Rien n’a encore été consigné sur cette société.
partners-use = Utilisation de la bibliothèque
partners-use-last = Dernière utilisation : { $day }
partners-no-use = Personne de cette société n’a encore rien ouvert.
partners-part-programme = Dans le programme
partners-part-place = Localisation
partners-parent-unknown = Aucune société ne porte ce nom. Écrivez-le comme dans la liste des partenaires.
partners-parent-several = Plusieurs sociétés portent ce nom. Utilisez la clé qui termine l’adresse de la bonne.
partners-parent-foreign = Vous ne suivez pas cette société. Adressez-vous à son responsable réseau ou à un administrateur.
partners-parent-itself = Une société ne peut pas être sa propre agence.
partners-parent-is-branch = Cette société est elle-même une agence. Indiquez la société dont elle dépend.
partners-parent-has-branches = Cette société a ses propres agences : elle ne peut pas en devenir une.

firm-name = Société
firm-key = Clé
firm-parent = Agence de
firm-parent-hint = Le nom de la société mère. Les équipes d’une agence voient ce qui est partagé avec elle.
firm-tier = Niveau
firm-region = Région
firm-type = Type de partenaire
firm-country = Pays
firm-city = Ville
firm-website = Site web
firm-website-hint = L’adresse complète, commençant par https://
firm-language = Langue
firm-language-hint = Les invitations à ses équipes sont écrites dans cette langue.
firm-time-zone = Fuseau horaire
firm-manager = Responsable réseau
firm-manager-hint = Suit la société : peut la modifier et inviter ses équipes.
firm-people = Personnes
firm-state = État
firm-since = Depuis
firm-distributor = Achète par
firm-distributor-hint = Le nom du distributeur. Ses collaborateurs peuvent enregistrer des affaires pour cette entreprise et voient celles-ci.
partners-distributor-itself = Une entreprise ne peut pas être son propre distributeur.
partners-import = Importer des partenaires
partners-import-lead = Depuis un tableau d’un autre système. Les entreprises déjà présentes restent telles quelles.
partners-import-hint = Un CSV en UTF-8, jusqu’à 5 000 lignes. Une entreprise est reconnue à son nom.
acts-title = Ce que { $vendor } a fait de vos données
acts-text = Qui a ouvert une affaire ou modifié quelque chose à vous, et quand. Les ouvertures sont dites une fois par jour.
acts-none = Rien encore
acts-none-text = Dès que quelqu’un y ouvre une de vos affaires, cela s’affiche ici.
domains-title = Domaines de messagerie
domains-text = Quiconque a une adresse dans l’un d’eux peut demander à rejoindre la société. Son admin décide.
domains-field = Domaines
domains-hint = Un par ligne, par exemple nowak.example. Pas ceux où chacun peut avoir une adresse.
domains-not-one = « { $domain } » n’est pas le domaine d’une seule société.
domains-too-many = { $most } domaines au plus.
domains-taken = « { $domain } » appartient déjà à une autre société.
