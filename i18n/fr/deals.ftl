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
