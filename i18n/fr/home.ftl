# The first page, and the places to go.

nav-home = Accueil
nav-library = Bibliothèque
nav-partners = Partenaires
nav-people = Personnes
nav-admin = Administration

home-hello = Bienvenue, { $name }
home-needs-you = Vous attend
home-nothing = Rien ne vous attend. Les nouveautés de la bibliothèque sont ci-dessous.
home-read-all = Tout marquer comme lu
home-more = { $count ->
    [one] encore { $shown }
   *[other] encore { $shown }
}
home-review = Attend votre décision
home-returned = Renvoyé : « { $note } »
home-expires = Arrive à échéance ; prolongez ou laissez expirer
home-old-copy = Vous avez la version { $number }, téléchargée le { $day }
home-act-review = Relire
home-act-mend = Corriger
home-act-renew = Prolonger
home-act-get = Obtenir
home-new = Nouveau pour vous
home-published = Ressources publiées
home-in-review = En relecture
home-downloads = Téléchargements des partenaires
home-last-month = ces 30 derniers jours
home-demo-progress = La bibliothèque de démonstration se remplit : { $there } éléments sur { $all } sont là.
home-protection-ends = La protection se termine
home-act-deal = Ouvrir
home-deal-returned = Demande un complément
home-deal-waits = attend votre réponse
home-open-deals = Affaires ouvertes
home-lead-offered = vous est proposée
home-act-lead = Répondre
home-leads-manual = { $count ->
    [one] { $shown } piste à attribuer
   *[other] { $shown } pistes à attribuer
}
home-consents = { $count ->
    [one] Un consentement vous est demandé.
   *[other] { $count } consentements vous sont demandés.
}
