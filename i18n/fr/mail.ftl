# Letters.

mail-greeting = Bonjour { $name },
mail-footer = Ce message vient du portail partenaires de { $vendor }.
mail-sign-in-subject = Votre lien vers le portail partenaires de { $vendor }
mail-sign-in-text = Vous avez demandé un lien de connexion. Il sert une fois, pendant quinze minutes.
mail-sign-in-not-you = Si ce n’était pas vous, ne faites rien : sans ce message, personne n’entre.
mail-sign-in-act = Se connecter
mail-invitation-subject = Votre invitation au portail partenaires de { $vendor }
mail-invitation-text = Vous êtes invité à travailler pour { $firm } dans le portail partenaires de { $vendor }. L’invitation vaut deux semaines.
mail-invitation-act = Accepter l’invitation
mail-lead-subject = Une piste pour vous : { $place }
mail-lead-text = Quelqu’un près de chez vous a écrit. Acceptez pour voir qui ; sans réponse à temps, nous demandons à la suivante.
mail-lead-act = Voir la piste
mail-notices-act = Ouvrir le portail
mail-notices-why = Vous décidez de la fréquence et des heures de nos messages : { $url }
mail-wish-title = E-mails de notification
mail-wish-lead = Nous écrivons au sujet de ce que vous n’avez pas lu sur le portail. Les leads avec échéance et les liens de connexion arrivent toujours aussitôt.
mail-pace = À quelle fréquence
mail-pace-soon = Sous quelques minutes, regroupés
mail-pace-daily = Une fois par jour, le matin
mail-pace-never = Jamais
mail-quiet-from = Silence à partir de
mail-quiet-until = Silence jusqu’à
mail-quiet-hint = Dans votre fuseau horaire. Deux fois la même heure : pas d’heures calmes.
mail-notices-subject = { $count ->
    [one] { $count } nouveauté sur le portail partenaires { $vendor }
   *[other] { $count } nouveautés sur le portail partenaires { $vendor }
}
mail-notices-more = { $count ->
    [one] Et { $count } de plus.
   *[other] Et { $count } de plus.
}
mail-deal-subject = Votre enregistrement par courriel
mail-deal-kept = Le brouillon pour { $customer } est enregistré.
mail-deal-not-kept = Votre courriel n’a donné aucun brouillon : il faut une ligne avec le client.
mail-deal-wrong = Non compris, et laissé de côté :
mail-deal-missing = Il manque encore :
mail-deal-whole = Il ne manque rien. Relisez-le et envoyez-le.
mail-deal-review = Relire
mail-deal-mend = Compléter
mail-deal-how = Comment écrire ce courriel
mail-deal-why = Vous recevez ceci parce qu’un courriel est venu de votre adresse. Un brouillon n’est vu que par votre entreprise. Si ce n’était pas vous, supprimez-le.
mail-join-subject = Rejoindre { $firm } dans le portail partenaires { $vendor }
mail-join-text = Vous demandez à rejoindre { $firm }. Ouvrez le lien pour montrer que cette adresse est la vôtre ; l’admin de la société sera alors interrogé. Si ce n’était pas vous, ne faites rien.
mail-join-act = C’est mon adresse
mail-join-declined = L’admin de { $firm } n’a pas accepté. Parlez-lui si cela vous surprend.
