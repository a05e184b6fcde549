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
