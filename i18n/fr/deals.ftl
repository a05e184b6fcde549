## Where a deal stands
deal-state-draft = Brouillon
deal-state-open = En attente de réponse
deal-state-returned = Renvoyée
deal-state-approved = Approuvée
deal-state-denied = Refusée
deal-state-expired = Expirée
deal-state-won = Gagnée
deal-state-lost = Perdue

## Why something is refused
deal-already-submitted = Cette affaire est déjà déposée. Ouvrez-la pour voir où elle en est.
deal-already-decided = Quelqu’un vient de décider de cette affaire. Rechargez la page pour voir la décision.
deal-locked = Cette affaire est close et verrouillée. L’équipe du fournisseur peut la rouvrir en donnant un motif.
deal-no-such-move = On ne passe pas de cette étape à celle-là. Rechargez la page et choisissez une des étapes proposées.
deal-not-expired = La protection de cette affaire n’est pas terminée.
deal-not-closed = Seule une affaire gagnée, perdue, expirée ou refusée peut être rouverte.
deal-scope-taken = Un autre enregistrement protège ce client sur un périmètre qui se recoupe. Réduisez le périmètre, attendez sa fin ou refusez celui-ci.
deal-changed-meanwhile = Quelqu’un a modifié cette affaire pendant que vous l’aviez ouverte. Rechargez la page ; en revenant en arrière, votre saisie est encore là.
deals-title = Affaires
deals-register = Enregistrer une affaire
deals-check = Ce client est-il libre ?
deals-queue = En attente de réponse
deals-search = Client ou numéro
deals-sort = Ordre
deals-sort-new = Dernière modification
deals-sort-closing = Clôture la plus proche
deals-sort-ends = Fin de protection la plus proche
deals-mine = Les miennes seulement
deals-export = Télécharger en CSV
deals-none = Aucune affaire
deals-none-text = Changez les filtres, ou enregistrez le client avec qui vous discutez.
deals-queue-none = Rien ne vous attend
deals-queue-none-text = Les nouveaux enregistrements apparaissent ici, les plus urgents d’abord.
deals-late = en retard
deals-likeness = ressemblance { $score }
deals-decide = Décider
deal-programme = Programme
deal-programme-choose = Choisir ce programme
deal-type = Type d’affaire
deal-number = Numéro
deal-state = État
deal-step = Étape
deal-firm = Partenaire
deal-owner = Responsable
deal-currency = Devise
deal-protected = Protégée jusqu’au
deal-submitted = Déposée
deal-updated = Dernière modification
deal-source = Origine
deal-decided-by-label = Décidé par
deal-field-customer = Client
deal-field-website = Site du client
deal-field-country = Pays du client
deal-field-city = Ville du client
deal-field-address = Rue
deal-field-postcode = Code postal
deal-field-tax-id = Numéro fiscal
deal-field-contact-name = Contact
deal-field-contact-email = E-mail du contact
deal-field-contact-phone = Téléphone du contact
deal-field-title = De quoi il s’agit
deal-field-amount = Valeur attendue
deal-field-close-on = Clôture prévue
deal-field-territory = Où ce sera utilisé
deal-field-site = Site d’installation
deal-field-lines = Produits
deal-field-description = Ce qui a été fait jusqu’ici
deal-field-evidence = Justificatifs
deal-hint-customer = L’entreprise qui l’utilisera, sous son propre nom.
deal-hint-website = Aide à la distinguer d’autres du même nom.
deal-hint-description = Qui vous avez rencontré et quand. La personne qui décide le lit.
deal-place-customer = Le client
deal-place-deal = L’affaire
deal-place-products = Produits
deal-place-extra = Compléments
deal-line-product = Produit
deal-line-quantity = Quantité
deal-line-amount = Valeur
deal-to-review = Vérifier et déposer
deal-keep-draft = Garder en brouillon
deal-review = Vérifiez ce que vous déposez
deal-hand-in = Déposer
deal-change = Modifier
deal-returned-because = Renvoyée : { $reason }
deal-refused-because = Refusée : { $reason }
deal-answer-by = Vous aurez notre réponse d’ici le { $when }.
deal-protected-until = À vous jusqu’à la fin du { $day } ({ $zone }).
deal-protected-here = Chez vous : { $when }.
deal-decision = Votre réponse
deal-reason = Motif
deal-reason-hint = Le partenaire le lit. Nécessaire pour refuser ou demander un complément.
deal-approve = Approuver
deal-return = Demander un complément
deal-refuse = Refuser
deal-conflicts = Ce pourrait être le même client que
deal-conflict-this = Cet enregistrement :
deal-why = Pourquoi
deal-points = Points
deal-verdict-same = Le même
deal-verdict-different = Un autre
deal-move = La suite
deal-move-act = Déplacer
deal-loss-reason = Pourquoi perdue
deal-loss-hint = Seulement si elle est perdue.
deal-note = Note
deal-timeline = Chronologie
deal-internal = interne
deal-comment = Commentaire
deal-comment-act = Ajouter le commentaire
deal-comment-internal = Pour notre équipe seulement
deal-facts = Données
deal-approvers = Qui décide
deal-due = échéance { $when }
deal-part-waiting = En attente
deal-part-later = Plus tard
deal-part-agreed = D’accord
deal-part-refused = Refusé
deal-part-closed = Clos
deal-record = Ce partenaire jusqu’ici
deal-record-open = Ouvertes
deal-record-won = Gagnées sur closes
deal-record-expired = Expirées sur closes
deal-reopen = Rouvrir
deal-delete = Supprimer
deal-delete-confirm = Supprimer cette affaire ?
deal-check-lead = Nous répondons sans dire qui discute avec lui. Chaque question est conservée ; une entreprise en a trente par heure.
deal-check-act = Vérifier
deal-check-free = Libre : personne n’est protégé chez ce client.
deal-check-protected = Protégé : un enregistrement de ce client serait sans doute refusé.
deal-check-review = À examiner : enregistrez-le, nous regarderons de près.
deal-cap-used = { $used } sur { $most } ouvertes
deal-cap-reached = Votre entreprise a { $cap } enregistrements ouverts, le maximum. Fermez-en ou supprimez-en un d’abord.
deal-cap-evidence = Votre entreprise a { $cap } enregistrements ouverts. Pour un de plus, décrivez en au moins 40 caractères ce que vous avez fait chez ce client.
deal-no-programme = Aucun programme ne permet à votre entreprise d’enregistrer des affaires. Demandez à votre responsable.
deal-decided-by = { $name } vient de décider de cette affaire. Ouvrez-la pour voir la décision.
deal-not-your-turn = Ce n’est pas à vous de décider. La page de l’affaire dit à qui.
deal-reason-needed = Dites pourquoi, en une phrase. Le partenaire le lit.
deal-loss-reason-needed = Choisissez pourquoi elle est perdue.
deal-comment-needed = Écrivez d’abord le commentaire, 5000 caractères au plus.
deal-not-deletable = Une affaire déposée reste au dossier. Demandez à l’administration du fournisseur si elle doit disparaître.
notice-deal-waits = Un enregistrement de { $title } attend votre réponse.
notice-deal-approved = { $title } est protégé pour vous.
notice-deal-refused = L’enregistrement de { $title } a été refusé.
notice-deal-returned = L’enregistrement de { $title } demande un complément.
notice-deal-reopened = { $title } a été rouvert.
notice-deal-moved = { $title } a changé d’étape.
notice-deal-commented = Un commentaire sur { $title }.
notice-deal-mentioned = { $by } vous mentionne dans { $title }.
notice-deal-deleted = L’affaire avec { $title } a été supprimée.
notice-deal-expired = La protection de { $title } est terminée.
notice-deal-ends-soon = La protection de { $title } se termine bientôt.
deal-entry-created = Commencée
deal-entry-submitted = Déposée
deal-entry-approved = Approuvée
deal-entry-refused = Refusée
deal-entry-returned = Renvoyée
deal-entry-moved = Déplacée
deal-entry-changed = Modifiée
deal-entry-comment = Commentaire
deal-entry-file = Fichier ajouté
deal-entry-shared = Partagée
deal-entry-asked = Demandé
deal-entry-answered = Répondu
deal-entry-expired = Protection terminée
deal-entry-reopened = Rouverte
deal-entry-escalated = Escaladée
deal-entry-verdict = Avis de l’approbateur
deal-entry-reminded = Rappel envoyé
deal-entry-deleted = Supprimée
deal-line-unknown = Choisissez le produit de chaque ligne.
deal-line-count = Saisissez chaque quantité en nombre entier à partir de 1.
deals-count = { $count ->
    [one] { $shown } affaire
   *[other] { $shown } affaires
}
deals-queue-count = { $count ->
    [one] { $shown } enregistrement
   *[other] { $shown } enregistrements
}
deal-place = { $count ->
    [one] Elle est la suivante.
   *[other] Elle est la { $shown }e dans la file.
}
deal-promise = { $count ->
    [one] Réponse sous { $shown } jour ouvré
   *[other] Réponse sous { $shown } jours ouvrés
}
deal-promise-protection = { $count ->
    [one] Protégée { $shown } jour
   *[other] Protégée { $shown } jours
}
deal-review-lead = { $count ->
    [one] Vous aurez notre réponse sous { $shown } jour ouvré.
   *[other] Vous aurez notre réponse sous { $shown } jours ouvrés.
}
deal-check-left = { $count ->
    [one] Encore { $shown } question cette heure-ci
   *[other] Encore { $shown } questions cette heure-ci
}
deal-answer-due = Notre réponse est due pour le { $when }.
deal-requests = Demandes
deal-request-extension = Plus de temps
deal-request-dispute = Réexamen du refus
deal-request-hint = Dites pourquoi, en une phrase.
deal-request-waiting = En attente de réponse
deal-request-granted = Accordée
deal-request-refused = Refusée
deal-request-waits = Une demande de ce genre attend déjà une réponse.
deal-extension-off = La protection de cette affaire ne peut pas être prolongée.
deal-extension-spent = La protection a déjà été prolongée une fois, c’est le maximum.
deal-dispute-off = Seule une affaire refusée peut être contestée, si le programme le permet.
deal-dispute-late = Un refus peut être contesté pendant { $days } jours. Ce délai est passé.
deal-dispute-spent = Ce refus a déjà été réexaminé.
deal-grant = Accorder
deal-ask = Demander
notice-deal-granted = Votre demande pour { $title } est accordée.
notice-deal-not-granted = Votre demande pour { $title } est refusée.
deal-request-void = N’est plus nécessaire
deal-people = Partagé avec
deal-colleague = Collègue
deal-colleague-hint = Partager permet à un collègue de voir l’affaire et de suivre chaque étape. Transmettre en fait le responsable ; vous continuez de la voir.
deal-share = Partager
deal-hand-over = Transmettre
deal-unshare = Ne plus partager
deal-unshare-with = Ne plus partager avec { $name }
deal-share-whom = Choisissez un collègue qui travaille sur les affaires.
deal-shared-share = avec { $name }
deal-shared-unshare = plus avec { $name }
deal-shared-own = transmise à { $name }
notice-deal-shared = { $by } a partagé { $title } avec vous.
sheet-firm-unknown = Aucun partenaire ne porte ce nom. Importez d’abord les entreprises.
sheet-owner-unknown = Personne dans cette entreprise n’a cette adresse e-mail.
sheet-deal-deleted = Cette affaire a été supprimée sur le portail.
sheet-taken-back = C’était un essai à blanc.
deal-receipt = Reçu
deal-receipt-open = Ouvrir le reçu signé
deal-receipt-lead = Ce que le fournisseur a promis, signé. Conservez le fichier : il se vérifie sans ce portail.
deal-receipt-keep = Télécharger
deal-receipt-statement = La déclaration
deal-receipt-check = Comment le vérifier
deal-receipt-how = Chacun le peut : avec cette commande, ou avec tout outil Ed25519 sur les octets de la déclaration.
deal-receipt-keys = Clés publiques du fournisseur
