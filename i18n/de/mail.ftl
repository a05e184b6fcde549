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
