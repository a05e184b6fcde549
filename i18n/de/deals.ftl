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
deals-title = Deals
deals-register = Deal registrieren
deals-check = Ist dieser Kunde frei?
deals-queue = Warten auf Antwort
deals-search = Kunde oder Nummer
deals-sort = Reihenfolge
deals-sort-new = Zuletzt geändert
deals-sort-closing = Nächster Abschluss
deals-sort-ends = Schutz endet zuerst
deals-mine = Nur meine
deals-export = Als CSV herunterladen
deals-none = Keine Deals
deals-none-text = Ändern Sie die Filter oder registrieren Sie den Kunden, mit dem Sie sprechen.
deals-queue-none = Nichts wartet auf Sie
deals-queue-none-text = Neue Registrierungen erscheinen hier, die dringendsten zuerst.
deals-late = überfällig
deals-likeness = Ähnlichkeit { $score }
deals-decide = Entscheiden
deal-programme = Programm
deal-programme-choose = Dieses Programm verwenden
deal-type = Art des Deals
deal-number = Nummer
deal-state = Status
deal-step = Schritt
deal-firm = Partner
deal-owner = Verantwortlich
deal-currency = Währung
deal-protected = Geschützt bis
deal-submitted = Eingereicht
deal-updated = Zuletzt geändert
deal-source = Herkunft
deal-decided-by-label = Entschieden von
deal-field-customer = Kunde
deal-field-website = Website des Kunden
deal-field-country = Land des Kunden
deal-field-city = Ort des Kunden
deal-field-address = Straße
deal-field-postcode = Postleitzahl
deal-field-tax-id = Steuernummer
deal-field-contact-name = Ansprechpartner
deal-field-contact-email = E-Mail des Kontakts
deal-field-contact-phone = Telefon des Kontakts
deal-field-title = Worum es geht
deal-field-amount = Erwarteter Wert
deal-field-close-on = Erwarteter Abschluss
deal-field-territory = Wo es eingesetzt wird
deal-field-site = Standort
deal-field-lines = Produkte
deal-field-description = Was bisher geschah
deal-field-evidence = Nachweise
deal-hint-customer = Die Firma, die es einsetzt, wie sie sich selbst nennt.
deal-hint-website = Hilft, sie von anderen gleichen Namens zu unterscheiden.
deal-hint-description = Wen Sie wann getroffen haben. Das liest, wer entscheidet.
deal-place-customer = Der Kunde
deal-place-deal = Der Deal
deal-place-products = Produkte
deal-place-extra = Weiteres
deal-line-product = Produkt
deal-line-quantity = Menge
deal-line-amount = Wert
deal-to-review = Prüfen und einreichen
deal-keep-draft = Als Entwurf behalten
deal-review = Prüfen, was Sie einreichen
deal-hand-in = Einreichen
deal-change = Ändern
deal-returned-because = Zurückgegeben: { $reason }
deal-refused-because = Abgelehnt: { $reason }
deal-answer-by = Unsere Antwort haben Sie bis { $when }.
deal-protected-until = Ihrer bis zum Ende des { $day } ({ $zone }).
deal-protected-here = Bei Ihnen ist das { $when }.
deal-decision = Ihre Antwort
deal-reason = Begründung
deal-reason-hint = Der Partner liest sie. Nötig zum Ablehnen oder Nachfragen.
deal-approve = Genehmigen
deal-return = Nachfragen
deal-refuse = Ablehnen
deal-conflicts = Es könnte derselbe Kunde sein wie
deal-conflict-this = Diese Registrierung:
deal-why = Warum
deal-points = Punkte
deal-verdict-same = Derselbe
deal-verdict-different = Ein anderer
deal-move = Wie es weiterging
deal-move-act = Weiter
deal-loss-reason = Warum verloren
deal-loss-hint = Nur wenn er verloren ist.
deal-note = Notiz
deal-timeline = Verlauf
deal-internal = intern
deal-comment = Kommentar
deal-comment-act = Kommentar hinzufügen
deal-comment-internal = Nur für unsere eigenen Leute
deal-facts = Angaben
deal-approvers = Wer entscheidet
deal-due = fällig { $when }
deal-part-waiting = Wartet
deal-part-later = Kommt später
deal-part-agreed = Zugestimmt
deal-part-refused = Abgelehnt
deal-part-closed = Geschlossen
deal-record = Dieser Partner bisher
deal-record-open = Offen
deal-record-won = Gewonnen von beendeten
deal-record-expired = Abgelaufen von beendeten
deal-reopen = Wieder öffnen
deal-delete = Löschen
deal-delete-confirm = Diesen Deal löschen?
deal-check-lead = Wir antworten, ohne zu sagen, wer mit ihm spricht. Jede Frage wird festgehalten; eine Firma hat dreißig je Stunde.
deal-check-act = Prüfen
deal-check-free = Frei: Für diesen Kunden ist niemand geschützt.
deal-check-protected = Geschützt: Eine Registrierung dieses Kunden würde wohl abgelehnt.
deal-check-review = Zu prüfen: Registrieren Sie ihn, wir sehen genau hin.
deal-cap-used = { $used } von { $most } offen
deal-cap-reached = Ihre Firma hat { $cap } offene Registrierungen, mehr geht nicht. Schließen oder löschen Sie zuerst eine.
deal-cap-evidence = Ihre Firma hat { $cap } offene Registrierungen. Für weitere beschreiben Sie mit mindestens 40 Zeichen, was Sie bei diesem Kunden getan haben.
deal-no-programme = Es gibt kein Programm, nach dem Ihre Firma Deals registrieren kann. Fragen Sie Ihren Channel-Manager.
deal-decided-by = { $name } hat gerade über diesen Deal entschieden. Öffnen Sie ihn, um das Ergebnis zu sehen.
deal-not-your-turn = Sie sind bei diesem Deal nicht an der Reihe. Auf seiner Seite steht, wer.
deal-reason-needed = Nennen Sie den Grund in einem Satz. Der Partner liest ihn.
deal-loss-reason-needed = Wählen Sie, warum er verloren ist.
deal-comment-needed = Schreiben Sie zuerst den Kommentar, höchstens 5000 Zeichen.
deal-not-deletable = Ein eingereichter Deal bleibt in den Akten. Fragen Sie die Administration des Herstellers, wenn er weg muss.
notice-deal-waits = Eine Registrierung von { $title } wartet auf Ihre Antwort.
notice-deal-approved = { $title } ist für Sie geschützt.
notice-deal-refused = Die Registrierung von { $title } wurde abgelehnt.
notice-deal-returned = Die Registrierung von { $title } braucht noch etwas von Ihnen.
notice-deal-reopened = { $title } wurde wieder geöffnet.
notice-deal-moved = { $title } ist einen Schritt weiter.
notice-deal-commented = Es gibt einen Kommentar zu { $title }.
notice-deal-mentioned = { $by } hat Sie bei { $title } erwähnt.
notice-deal-deleted = Der Deal mit { $title } wurde gelöscht.
notice-deal-expired = Der Schutz von { $title } ist abgelaufen.
notice-deal-ends-soon = Der Schutz von { $title } endet bald.
deal-entry-created = Begonnen
deal-entry-submitted = Eingereicht
deal-entry-approved = Genehmigt
deal-entry-refused = Abgelehnt
deal-entry-returned = Zurückgegeben
deal-entry-moved = Weiterbewegt
deal-entry-changed = Geändert
deal-entry-comment = Kommentar
deal-entry-file = Datei hinzugefügt
deal-entry-shared = Geteilt
deal-entry-asked = Beantragt
deal-entry-answered = Beantwortet
deal-entry-expired = Schutz abgelaufen
deal-entry-reopened = Wieder geöffnet
deal-entry-escalated = Eskaliert
deal-entry-verdict = Urteil der Prüfung
deal-entry-reminded = Erinnert
deal-entry-deleted = Gelöscht
deal-line-unknown = Wählen Sie in jeder Zeile das Produkt.
deal-line-count = Geben Sie jede Menge als ganze Zahl ab 1 ein.
deals-count = { $count ->
    [one] { $shown } Deal
   *[other] { $shown } Deals
}
deals-queue-count = { $count ->
    [one] { $shown } Registrierung
   *[other] { $shown } Registrierungen
}
deal-place = { $count ->
    [one] Sie ist als Nächste dran.
   *[other] Sie steht an { $shown }. Stelle.
}
deal-promise = { $count ->
    [one] Antwort in { $shown } Arbeitstag
   *[other] Antwort in { $shown } Arbeitstagen
}
deal-promise-protection = { $count ->
    [one] { $shown } Tag Schutz
   *[other] { $shown } Tage Schutz
}
deal-review-lead = { $count ->
    [one] Unsere Antwort haben Sie in { $shown } Arbeitstag.
   *[other] Unsere Antwort haben Sie in { $shown } Arbeitstagen.
}
deal-check-left = { $count ->
    [one] Noch { $shown } Frage in dieser Stunde
   *[other] Noch { $shown } Fragen in dieser Stunde
}
deal-answer-due = Unsere Antwort ist bis { $when } fällig.
deal-requests = Anträge
deal-request-extension = Mehr Zeit
deal-request-dispute = Die Ablehnung noch einmal ansehen
deal-request-hint = Sagen Sie in einem Satz, warum.
deal-request-waiting = Wartet auf Antwort
deal-request-granted = Gewährt
deal-request-refused = Abgelehnt
deal-request-waits = Ein solcher Antrag wartet bereits auf Antwort.
deal-extension-off = Der Schutz dieses Deals kann nicht verlängert werden.
deal-extension-spent = Der Schutz wurde einmal verlängert, öfter geht es nicht.
deal-dispute-off = Nur ein abgelehnter Deal kann angefochten werden, wo das Programm es vorsieht.
deal-dispute-late = Eine Ablehnung kann { $days } Tage lang angefochten werden. Diese Zeit ist vorbei.
deal-dispute-spent = Diese Ablehnung wurde schon noch einmal angesehen.
deal-grant = Gewähren
deal-ask = Beantragen
notice-deal-granted = Ihr Antrag zu { $title } wurde gewährt.
notice-deal-not-granted = Ihr Antrag zu { $title } wurde abgelehnt.
deal-request-void = Nicht mehr nötig
deal-people = Geteilt mit
deal-colleague = Kollegin oder Kollege
deal-colleague-hint = Teilen lässt die Person das Geschäft sehen und meldet ihr jeden Schritt. Übergeben macht sie zur Inhaberin; Sie sehen es weiterhin.
deal-share = Teilen
deal-hand-over = Übergeben
deal-unshare = Nicht mehr teilen
deal-unshare-with = Nicht mehr mit { $name } teilen
deal-share-whom = Wählen Sie jemanden aus dem Team, der mit Geschäften arbeitet.
deal-shared-share = mit { $name }
deal-shared-unshare = nicht mehr mit { $name }
deal-shared-own = übergeben an { $name }
notice-deal-shared = { $by } hat { $title } mit Ihnen geteilt.
sheet-firm-unknown = Es gibt keinen Partner dieses Namens. Importieren Sie zuerst die Firmen.
sheet-owner-unknown = Bei dieser Firma hat niemand diese E-Mail-Adresse.
sheet-deal-deleted = Dieses Geschäft wurde im Portal gelöscht.
sheet-taken-back = Das war ein Probelauf.
deal-receipt = Beleg
deal-receipt-open = Unterschriebenen Beleg öffnen
deal-receipt-lead = Was der Hersteller zugesagt hat, unterschrieben. Bewahren Sie die Datei auf: Sie lässt sich ohne dieses Portal prüfen.
deal-receipt-keep = Herunterladen
deal-receipt-statement = Die Aussage
deal-receipt-check = So wird er geprüft
deal-receipt-how = Das kann jeder: mit diesem Befehl oder mit jedem Ed25519-Werkzeug über die Bytes der Aussage.
deal-receipt-keys = Öffentliche Schlüssel des Herstellers
