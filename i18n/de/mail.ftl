# Letters.

mail-greeting = Guten Tag { $name },
mail-footer = Diese Mail kommt aus dem Partnerportal von { $vendor }.
mail-sign-in-subject = Ihr Link zum Partnerportal von { $vendor }
mail-sign-in-text = Sie haben einen Link zur Anmeldung angefordert. Er gilt einmal, fünfzehn Minuten lang.
mail-sign-in-not-you = Waren Sie es nicht, tun Sie nichts: Ohne diese Mail kommt niemand herein.
mail-sign-in-act = Anmelden
mail-invitation-subject = Ihre Einladung ins Partnerportal von { $vendor }
mail-invitation-text = Sie wurden eingeladen, im Partnerportal von { $vendor } für { $firm } zu arbeiten. Die Einladung gilt zwei Wochen.
mail-invitation-act = Einladung annehmen
mail-lead-subject = Ein Lead für Sie: { $place }
mail-lead-text = Jemand in Ihrer Nähe hat angefragt. Nehmen Sie an, um zu sehen, wer; ohne rechtzeitige Antwort fragen wir die nächste Firma.
mail-lead-act = Lead ansehen
mail-notices-act = Portal öffnen
mail-notices-why = Wie oft und wann wir schreiben, entscheiden Sie: { $url }
mail-wish-title = E-Mails zu Hinweisen
mail-wish-lead = Wir schreiben über das, was Sie im Portal nicht gelesen haben. Leads mit Frist und Anmeldelinks kommen immer sofort.
mail-pace = Wie oft
mail-pace-soon = Binnen Minuten, mehrere zusammen
mail-pace-daily = Einmal am Tag, morgens
mail-pace-never = Nie
mail-quiet-from = Ruhe ab
mail-quiet-until = Ruhe bis
mail-quiet-hint = In Ihrer Zeitzone. Zweimal dieselbe Stunde heißt: keine Ruhezeit.
mail-notices-subject = { $count ->
    [one] { $count } Hinweis im Partnerportal von { $vendor }
   *[other] { $count } Hinweise im Partnerportal von { $vendor }
}
mail-notices-more = { $count ->
    [one] Und { $count } weiterer.
   *[other] Und { $count } weitere.
}
mail-deal-subject = Ihre Registrierung per Mail
mail-deal-kept = Der Entwurf für { $customer } ist gespeichert.
mail-deal-not-kept = Aus Ihrer Mail wurde kein Entwurf: Eine Zeile mit dem Kunden ist nötig.
mail-deal-wrong = Nicht verstanden und weggelassen:
mail-deal-missing = Es fehlt noch:
mail-deal-whole = Es fehlt nichts. Sehen Sie ihn durch und reichen Sie ihn ein.
mail-deal-review = Durchsehen
mail-deal-mend = Den Rest ergänzen
mail-deal-how = Wie die Mail geschrieben wird
mail-deal-why = Sie erhalten dies, weil eine Mail von Ihrer Adresse kam. Einen Entwurf sieht nur Ihre Firma. Wenn Sie es nicht waren, löschen Sie ihn.
mail-join-subject = Zugang zu { $firm } im Partnerportal von { $vendor }
mail-join-text = Sie bitten um Zugang zu { $firm }. Öffnen Sie den Link, um zu zeigen, dass diese Adresse Ihnen gehört; dann wird der Administrator der Firma gefragt. Waren Sie es nicht, tun Sie nichts.
mail-join-act = Das ist meine Adresse
mail-join-declined = Der Administrator von { $firm } hat nicht zugestimmt. Sprechen Sie mit ihm, wenn Sie das überrascht.
