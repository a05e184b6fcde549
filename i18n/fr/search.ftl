search-title = Recherche
search-title-for = { $words } – recherche
search-heading = « { $words } »
search-heading-all = Tout ce que vous pouvez ouvrir, du plus récent au plus ancien
search-count = { $count ->
    [one] { $shown } résultat
   *[other] { $shown } résultats
}
search-all-languages = chercher dans toutes les langues
search-own-languages = seulement en { $languages }
search-preparing = La recherche se prépare : certains documents ne sont pas encore trouvables. Réessayez dans une minute.
search-narrow = Affiner
search-narrowed = Limité à
search-widen-by = Retirer :
search-widen = Retirer tous les filtres
search-hits = Résultats
search-did-you-mean = Vouliez-vous dire
search-loosened = Peu de documents correspondent exactement. Les plus proches suivent.
search-sort = Ordre
search-sort-relevance = Meilleurs
search-sort-newest = Plus récents
search-approved = Approuvé
search-page = page { $page } sur { $pages }
search-version = Version { $number }
search-other-languages = Aussi en { $languages }
search-none = Aucun résultat
search-none-text = Rien de ce qui vous est ouvert ne contient ces mots.
search-advice-words = Essayez moins de mots, ou le numéro inscrit sur l’appareil.
search-advice-language = Essayez les mots d’une autre langue : les documents de toutes les langues sont parcourus.
search-advice-narrowed = Retirez un filtre.
search-browse = Parcourir la bibliothèque
search-facet-kind = Type
search-facet-language = Langue
search-facet-product = Produit
search-facet-tier = Niveau
search-facet-tag = Mot-clé
search-facet-changed = Modifié
search-changed-month = Ce mois-ci
search-changed-quarter = Trois derniers mois
search-changed-year = Douze derniers mois
search-changed-since = Depuis le { $day }
kind-partner = Partenaire
desk-title = Atelier de recherche
desk-text = Ce que l’on a cherché ces trente derniers jours, et les mots qui aident à le trouver. On ne garde pas qui a cherché.
desk-vain = Cherché en vain
desk-totals = { $vain } recherches sur { $all } n’ont rien trouvé
desk-vain-none = Rien n’a été cherché en vain
desk-words = Mots
desk-times = Fois
desk-last = Dernière fois
desk-found = Trouvés
desk-today = Trouve aujourd’hui
desk-often = Les plus cherchés
desk-window = Ces trente derniers jours
desk-often-none = Personne n’a encore cherché
desk-synonyms = Synonymes
desk-synonyms-count = { $count ->
    [one] { $shown } liste
   *[other] { $shown } listes
}
desk-synonyms-none = Pas encore de synonymes
desk-synonyms-none-text = Si vos partenaires disent « compteur de débit » et vos documents « débitmètre », mettez les deux dans une liste.
desk-acts = Modifier
desk-edit = Modifier
desk-delete = Supprimer
synonym-new = Ajouter des synonymes
synonym-new-for = Ajouter des synonymes de { $words }
synonym-edit = Modifier les synonymes
synonym-edit-these = Modifier { $words }
synonym-delete-these = Supprimer { $words } ?
synonym-text = Qui cherche l’un de ces mots trouve les documents contenant n’importe lequel. Effet dès la prochaine recherche.
synonym-words = Mots de même sens
synonym-words-hint = Un par ligne ; les expressions courtes conviennent aussi.
synonym-language = Valable en
synonym-language-hint = Choisissez une langue si ces mots ont un autre sens ailleurs.
synonym-all-languages = Toutes les langues
synonym-too-few = Saisissez au moins deux mots différents, un par ligne.
synonym-too-many = Ramenez la liste à { $most } mots ; elle en a { $count }.
desk-index = Index
desk-index-current = À jour
desk-index-building = { $count ->
    [one] En construction : { $shown } fiche lue
   *[other] En construction : { $shown } fiches lues
}
desk-index-behind = { $count ->
    [one] { $shown } changement de retard
   *[other] { $shown } changements de retard
}
desk-index-documents = Documents
desk-index-documents-hint = Chaque langue compte
desk-index-size = Taille
desk-index-size-hint = Sur cette machine
desk-index-waiting = Illisibles
desk-index-waiting-hint = Nouvel essai automatique
desk-rebuild-text = L’index est construit à partir des tables et peut être refait à tout moment ; la recherche reste ouverte.
desk-rebuild = Le reconstruire
event-synonym-added = Synonymes ajoutés
event-synonym-changed = Synonymes modifiés
event-synonym-deleted = Synonymes supprimés
event-search-rebuilt = Index de recherche reconstruit
kind-deal = Affaire
kind-lead = Piste
