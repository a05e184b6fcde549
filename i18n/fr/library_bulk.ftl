# The library by the hundred: importing and exporting.

bulk-title = Importer dans la bibliothèque
bulk-lead = Un ZIP de dossiers et de fichiers devient des dossiers et des ressources. Vous voyez d’abord ce qui se passerait ; rien ne change sans votre accord.
bulk-export = Exporter la bibliothèque
bulk-archive = Fichier ZIP
bulk-archive-hint = { $limit } au plus. Ses dossiers deviennent des dossiers de la bibliothèque.
bulk-choose-archive = Choisissez un fichier ZIP.
bulk-try = Voir ce qui se passerait
bulk-manifest = Avec un manifeste
bulk-manifest-text = Un fichier nommé manifest.csv, à la racine du ZIP, donne à chaque fichier son titre, sa langue et plus encore. Les lignes de même translation_group forment une seule ressource en plusieurs langues. Ses colonnes :
bulk-report = Import
bulk-report-dry = Ce qui se passerait
bulk-progress = { $done } lignes sur { $total }
bulk-rows = { $count ->
    [one] { $shown } ligne
   *[other] { $shown } lignes
}
bulk-failed = Ce fichier n’a pas pu être ouvert.
bulk-for-real = Importer maintenant
bulk-path = Fichier
bulk-outcome = Résultat
bulk-left-out = { $count ->
    [one] et { $shown } ligne de plus
   *[other] et { $shown } lignes de plus
}
bulk-added = Ajouté
bulk-new-version = Nouvelle version
bulk-unchanged = Inchangé
bulk-refused = Non retenu
bulk-not-tried = Voyez d’abord ce qui se passerait, puis importez.
bulk-reason-no-file = Le manifeste le nomme, mais ce fichier n’existe pas.
bulk-reason-too-large = Il dépasse la taille admise par ce portail.
bulk-reason-unreadable = Le fichier n’a pas pu être lu sur le disque.
bulk-reason-not-kept = Il n’a pas pu être enregistré. Le journal du serveur dit pourquoi ; réessayez.
bulk-reason-archive = Le ZIP n’a pas pu être décompressé : il est abîmé ou trop volumineux.
