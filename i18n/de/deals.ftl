## Where a deal stands
deal-state-draft = Entwurf
deal-state-open = Wartet auf Antwort
deal-state-returned = Zurückgegeben
deal-state-approved = Genehmigt
deal-state-denied = Abgelehnt
deal-state-expired = Abgelaufen
deal-state-won = Gewonnen
deal-state-lost = Verloren

## Why something is refused
deal-already-submitted = Dieser Deal ist bereits eingereicht. Öffnen Sie ihn, um den Stand zu sehen.
deal-already-decided = Über diesen Deal wurde gerade eben entschieden. Laden Sie die Seite neu, um das Ergebnis zu sehen.
deal-locked = Dieser Deal ist abgeschlossen und gesperrt. Das Team des Herstellers kann ihn mit Begründung wieder öffnen.
deal-no-such-move = Von diesem Schritt führt kein Weg zu jenem. Laden Sie die Seite neu und wählen Sie einen der angebotenen Schritte.
deal-not-expired = Der Schutz dieses Deals ist noch nicht abgelaufen.
deal-not-closed = Nur gewonnene, verlorene, abgelaufene oder abgelehnte Deals können wieder geöffnet werden.
deal-scope-taken = Eine andere Registrierung schützt diesen Kunden in einem überschneidenden Umfang. Engen Sie den Umfang ein, warten Sie ihr Ende ab oder lehnen Sie diese ab.
deal-changed-meanwhile = Jemand hat diesen Deal geändert, während er bei Ihnen offen war. Laden Sie die Seite neu; Ihre Eingaben stehen noch im Formular, wenn Sie zurückgehen.
