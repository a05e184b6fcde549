# Signing in, invitations, accounts, lists of people.

## Signing in
sign-in-title = Connexion
sign-in-heading = Connexion au portail partenaires de { $vendor }
sign-in-email = Adresse e-mail
sign-in-password = Mot de passe
sign-in-act = Se connecter
sign-in-letter = Recevoir un lien par e-mail
sign-in-wrong = L’adresse et le mot de passe ne vont pas ensemble. Vérifiez les deux ou faites-vous envoyer un lien.
sign-in-link-spent = Ce lien a déjà servi ou n’est plus valable. Demandez-en un autre sur la page de connexion.
sign-in-demo = Qui souhaitez-vous être ?
sign-in-demo-text = Ceci est une démonstration. Choisissez une personne et vous êtes connecté.
letter-sent-title = Regardez votre messagerie
letter-sent-text = Si { $email } appartient à quelqu’un du portail, un message avec un lien est en route. Le lien sert une fois, pendant quinze minutes.
letter-sent-back = Retour à la connexion
letter-opened-text = Un clic, et vous y êtes.

## Invitations
invitation-title = Votre invitation
invitation-heading = Bienvenue chez { $firm }
invitation-text = Vous êtes invité comme { $role }, à l’adresse { $email }.
invitation-known = Vous avez déjà un compte ici. Acceptez, puis connectez-vous comme d’habitude.
invitation-act = Accepter
invitation-spent = Cette invitation a déjà servi ou n’est plus valable. Demandez-en une autre à la personne qui vous a invité.

## Passwords
password-old = Mot de passe actuel
password-new = Nouveau mot de passe
password-hint = Au moins dix caractères. Quelques mots à la suite se retiennent bien et se devinent mal.
password-old-wrong = Ce n’est pas votre mot de passe actuel.
password-too-short = Utilisez au moins { $least } caractères.
password-too-long = Utilisez au plus { $most } caractères.
password-too-common = Ce mot de passe est facile à deviner. Évitez un mot courant, votre nom ou votre adresse.

## The account
account-title = Votre compte
account-you = Vous
account-scheme = Clair ou sombre
account-scheme-system = Comme mon appareil
account-scheme-light = Clair
account-scheme-dark = Sombre
account-password = Mot de passe
account-password-act = Définir le mot de passe
account-sessions = Où vous êtes connecté
account-session-agent = Navigateur
account-session-since = Depuis
account-session-seen = Dernière activité
account-sessions-end = Se déconnecter partout ailleurs
account-sessions-confirm = Se déconnecter de tous les autres appareils ?

## People
people-title = Personnes
people-count = { $count ->
    [one] { $shown } personne
   *[other] { $shown } personnes
}
people-search = Nom ou adresse e-mail
people-none = Personne trouvée
people-none-text = Essayez moins de lettres ou un autre rôle.
people-invite = Inviter quelqu’un
people-invite-text = Cette personne fera partie de { $firm }. Un message lui dira comment entrer.
people-invite-email-hint = L’invitation part à cette adresse.
people-invite-language-hint = Le message et le portail seront dans cette langue ; elle pourra la changer.
people-invite-act = Envoyer l’invitation
people-invited = Invités, pas encore arrivés
people-invited-until = Valable jusqu’au
people-last-admin = C’est le dernier administrateur de la société. Donnez d’abord ce rôle à quelqu’un d’autre.
person-name = Nom
person-email = Adresse e-mail
person-firm = Société
person-role = Rôle
person-language = Langue
person-time-zone = Fuseau horaire
person-seen = Dernière visite
person-never = Pas encore
person-inactive = Désactivé
person-may-sign-in = Peut se connecter pour cette société
person-may-sign-in-hint = Sinon, la déconnexion est immédiate. Ce qui a été fait reste consigné.

## Roles
role-administrator = Administrateur
role-channel-manager = Responsable réseau
role-content-editor = Rédacteur
role-approver = Valideur
role-moderator = Modérateur
role-admin = Administrateur de la société
role-manager = Responsable
role-seller = Commercial
role-learner = Apprenant
substitute-title = Pendant votre absence
substitute-lead = Un remplaçant voit les affaires que vous verriez et en décide, ces jours-là.
substitute-who = Qui décide à votre place
substitute-from = Premier jour
substitute-until = Dernier jour
substitute-days = Le dernier jour ne peut précéder le premier, ni le suivre de plus d’un an.
substitute-remove = Annuler
substitute-remove-named = Annuler { $name }
account-currency = Devise des totaux
account-currency-hint = Les montants isolés restent dans leur devise.
people-role-beyond = Ce rôle permet ou montre plus que le vôtre. Seul quelqu’un qui dispose de ces droits peut le donner.
view-as-title = Voir le portail comme cette personne
view-as-text = Pendant une demi-heure, vous voyez ce que voit { $name }, sans rien pouvoir changer. { $name } en reçoit un avis, et c’est noté dans le journal d’audit que lisent les admins de la société.
view-as-reason = Motif
view-as-reason-hint = La personne et sa société le liront.
view-as-begin = Voir comme cette personne
view-as-banner = Vous voyez le portail comme { $name }, jusqu’à { $until }. Vous ne pouvez rien changer.
view-as-end = Terminer
notice-viewed-as = { $by } a regardé le portail en tant que vous : { $note }
people-import = Inviter en nombre
people-import-lead = Une ligne par personne. Chacune reçoit un message dans sa langue.
people-import-hint = Un fichier CSV avec une ligne d’en-tête. L’aperçu n’écrit à personne.
people-import-firm = Vous invitez dans votre société ou dans celles que vous suivez. Écrivez le nom comme sur la page de la société.
people-import-role = Écrivez un rôle que vous pouvez donner, par exemple seller.
people-import-language = Écrivez une langue du portail : en, pl, de, fr, es, ja, ar.
join-link = Votre société travaille avec nous ? Demandez à la rejoindre.
join-title = Demander à rejoindre votre société
join-text = L’admin de votre société décide. D’abord, nous écrivons à votre adresse pour vérifier qu’elle est à vous.
join-email-hint = Votre adresse professionnelle : elle indique votre société.
join-act = Écrivez-moi
join-sent-text = Si une société du programme a des adresses comme { $email }, un message est en route. Ouvrez son lien pour continuer.
join-proof-text = Demander à l’admin de { $firm } de vous laisser entrer ?
join-proof-act = Demander l’accès
join-asked-title = Votre demande est envoyée
join-asked-text = L’admin de { $firm } la lira. La réponse arrivera par message.
join-spent = Ce lien a servi ou est trop ancien. Demandez à nouveau.
joins-title = Demandes d’accès
join-accept = Inviter
join-decline = Refuser
standing-title = Ce qui est permis, et pourquoi
standing-text = Ce que { $name } peut faire en ce moment, et d’où cela vient.
standing-closed = Personne ne peut occuper cette place pour l’instant : la place, la personne ou la société n’est pas active.
standing-why = Pourquoi
standing-by-role = Par le rôle { $role }
standing-decides = Décider des affaires à la place de quelqu’un
standing-for = Remplace aujourd’hui { $name } ({ $role })
standing-not = Ce qui n’est pas permis
standing-audiences = Publics dont elle fait partie
sees-all = Voit les affaires et les pistes de toutes les sociétés.
sees-managed = Voit les affaires et les pistes des sociétés suivies.
sees-firm = Voit les affaires et les pistes de la société.
sees-own = Voit ses propres affaires et pistes, et celles partagées avec elle.
sees-none = Ne voit ni affaires ni pistes.
notice-join-asked = { $by } demande à rejoindre votre société.
person-sign-out = Déconnecter partout
person-sign-out-ask = Mettre fin à toutes ses sessions ?
people-move = Déplacer vers une autre société
people-move-text = La place y est nouvelle, l’ancienne est fermée. Affaires, pistes et tout ce qui a été fait restent rattachés à l’ancienne société. La personne est déconnectée.
people-move-from = De
people-move-into = Vers
people-move-into-hint = Le nom de la société, comme sur sa page.
people-move-to = Nommez une autre société ouverte que vous suivez.
