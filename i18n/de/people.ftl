# Signing in, invitations, accounts, lists of people.

## Signing in
sign-in-title = Anmelden
sign-in-heading = Anmeldung im Partnerportal von { $vendor }
sign-in-email = Mailadresse
sign-in-password = Passwort
sign-in-act = Anmelden
sign-in-letter = Link per Mail senden
sign-in-wrong = Adresse und Passwort passen nicht zusammen. Prüfen Sie beides, oder lassen Sie sich einen Link senden.
sign-in-link-spent = Dieser Link wurde schon benutzt oder ist abgelaufen. Fordern Sie auf der Anmeldeseite einen neuen an.
sign-in-demo = Wer möchten Sie sein?
sign-in-demo-text = Dies ist eine Demo. Wählen Sie eine Person, und Sie sind angemeldet.
letter-sent-title = Sehen Sie in Ihr Postfach
letter-sent-text = Wenn { $email } hier jemandem gehört, ist eine Mail mit einem Link unterwegs. Er gilt einmal, fünfzehn Minuten lang.
letter-sent-back = Zurück zur Anmeldung
letter-opened-text = Ein Klick noch, dann sind Sie da.

## Invitations
invitation-title = Ihre Einladung
invitation-heading = Willkommen bei { $firm }
invitation-text = Sie wurden als { $role } eingeladen, mit der Adresse { $email }.
invitation-known = Sie haben hier schon ein Konto. Nehmen Sie an, und melden Sie sich wie immer an.
invitation-act = Annehmen
invitation-spent = Diese Einladung wurde schon benutzt oder ist abgelaufen. Bitten Sie die Person, die Sie eingeladen hat, um eine neue.

## Passwords
password-old = Bisheriges Passwort
password-new = Neues Passwort
password-hint = Mindestens zehn Zeichen. Ein paar Wörter hintereinander merkt man sich leicht und errät sie schwer.
password-old-wrong = Das ist nicht Ihr bisheriges Passwort.
password-too-short = Verwenden Sie mindestens { $least } Zeichen.
password-too-long = Verwenden Sie höchstens { $most } Zeichen.
password-too-common = Dieses Passwort ist leicht zu erraten. Nehmen Sie kein gebräuchliches Wort, nicht Ihren Namen und nicht Ihre Adresse.

## The account
account-title = Ihr Konto
account-you = Sie
account-scheme = Hell oder dunkel
account-scheme-system = Wie mein Gerät
account-scheme-light = Hell
account-scheme-dark = Dunkel
account-password = Passwort
account-password-act = Passwort setzen
account-sessions = Wo Sie angemeldet sind
account-session-agent = Browser
account-session-since = Seit
account-session-seen = Zuletzt
account-sessions-end = Überall sonst abmelden
account-sessions-confirm = Auf allen anderen Geräten abmelden?

## People
people-title = Personen
people-count = { $count ->
    [one] { $shown } Person
   *[other] { $shown } Personen
}
people-search = Name oder Mailadresse
people-none = Niemand gefunden
people-none-text = Versuchen Sie weniger Buchstaben oder eine andere Rolle.
people-invite = Jemanden einladen
people-invite-text = Die Person gehört dann zu { $firm }. Eine Mail sagt ihr, wie sie hereinkommt.
people-invite-email-hint = An diese Adresse geht die Einladung.
people-invite-language-hint = In dieser Sprache kommen Mail und Portal; sie lässt sich später ändern.
people-invite-act = Einladung senden
people-invited = Eingeladen, noch nicht hier
people-invited-until = Gültig bis
people-last-admin = Das ist der letzte Administrator der Firma. Geben Sie zuerst jemand anderem diese Rolle.
person-name = Name
person-email = Mailadresse
person-firm = Firma
person-role = Rolle
person-language = Sprache
person-time-zone = Zeitzone
person-seen = Zuletzt
person-never = Noch nie
person-inactive = Gesperrt
person-may-sign-in = Darf sich für diese Firma anmelden
person-may-sign-in-hint = Ohne das Häkchen wird die Person sofort abgemeldet. Was sie getan hat, bleibt festgehalten.

## Roles
role-administrator = Administrator
role-channel-manager = Channel-Manager
role-content-editor = Redaktion
role-approver = Freigabe
role-moderator = Moderation
role-admin = Firmenadministrator
role-manager = Leitung
role-seller = Vertrieb
role-learner = Lernende
substitute-title = Während Sie weg sind
substitute-lead = Eine Vertretung sieht an diesen Tagen, was Sie sähen, und entscheidet darüber.
substitute-who = Wer für Sie entscheidet
substitute-from = Erster Tag
substitute-until = Letzter Tag
substitute-days = Der letzte Tag darf nicht vor dem ersten liegen und höchstens ein Jahr danach.
substitute-remove = Zurücknehmen
substitute-remove-named = { $name } zurücknehmen
account-currency = Währung der Summen
account-currency-hint = Einzelne Beträge bleiben in ihrer Währung.
people-role-beyond = Diese Rolle erlaubt oder zeigt mehr als Ihre. Geben kann sie, wer das selbst hat.
view-as-title = Das Portal als diese Person sehen
view-as-text = Eine halbe Stunde lang sehen Sie, was { $name } sieht, und können nichts ändern. { $name } erfährt davon, und es steht im Prüfprotokoll, das die Administratoren der Firma lesen.
view-as-reason = Grund
view-as-reason-hint = Die Person und ihre Firma lesen ihn.
view-as-begin = Als diese Person sehen
view-as-banner = Sie sehen das Portal als { $name }, bis { $until }. Ändern können Sie nichts.
view-as-end = Beenden
notice-viewed-as = { $by } hat das Portal als Sie angesehen: { $note }
people-import = Viele einladen
people-import-lead = Eine Zeile je Person. Jede bekommt eine Mail in ihrer Sprache.
people-import-hint = Eine CSV-Datei mit Kopfzeile. Bei der Vorschau wird niemand angeschrieben.
people-import-firm = Sie laden in Ihre eigene Firma ein oder in Firmen, die Sie betreuen. Schreiben Sie den Namen wie auf der Seite der Firma.
people-import-role = Schreiben Sie eine Rolle, die Sie geben dürfen, etwa seller.
people-import-language = Schreiben Sie eine Sprache des Portals: en, pl, de, fr, es, ja, ar.
join-link = Arbeitet Ihre Firma mit uns? Bitten Sie hier um Zugang.
join-title = Um Zugang zu Ihrer Firma bitten
join-text = Der Administrator Ihrer Firma entscheidet. Zuerst schreiben wir an Ihre Adresse, um zu prüfen, dass sie Ihnen gehört.
join-email-hint = Ihre dienstliche Adresse: Sie zeigt, zu welcher Firma Sie gehören.
join-act = Schreiben Sie mir
join-sent-text = Wenn eine Firma des Programms Adressen wie { $email } hat, ist eine Mail dorthin unterwegs. Öffnen Sie den Link darin.
join-proof-text = Den Administrator von { $firm } um Zugang bitten?
join-proof-act = Um Zugang bitten
join-asked-title = Ihre Bitte ist gesendet
join-asked-text = Der Administrator von { $firm } liest sie. Die Antwort kommt per Mail.
join-spent = Dieser Link wurde schon benutzt oder ist zu alt. Bitten Sie noch einmal.
joins-title = Bitten um Zugang
join-accept = Einladen
join-decline = Ablehnen
standing-title = Was erlaubt ist, und warum
standing-text = Was { $name } in diesem Augenblick darf und woher es kommt.
standing-closed = Diesen Platz kann jetzt niemand nutzen: Der Platz, die Person oder die Firma ist nicht aktiv.
standing-why = Warum
standing-by-role = Durch die Rolle { $role }
standing-decides = In Vertretung über Deals entscheiden
standing-for = Vertritt heute { $name } ({ $role })
standing-not = Was nicht erlaubt ist
standing-audiences = Zielgruppen, zu denen sie gehört
sees-all = Sieht Deals und Leads aller Firmen.
sees-managed = Sieht Deals und Leads der betreuten Firmen.
sees-firm = Sieht Deals und Leads der Firma.
sees-own = Sieht eigene und geteilte Deals und Leads.
sees-none = Sieht keine Deals und keine Leads.
notice-join-asked = { $by } bittet um Zugang zu Ihrer Firma.
person-sign-out = Überall abmelden
person-sign-out-ask = Alle Sitzungen dieser Person beenden?
people-move = In eine andere Firma versetzen
people-move-text = Der Platz dort ist neu, der alte wird geschlossen. Deals, Leads und alles, was die Person getan hat, bleiben bei der bisherigen Firma. Die Person wird abgemeldet.
people-move-from = Von
people-move-into = Nach
people-move-into-hint = Der Name der Firma wie auf ihrer Seite.
people-move-to = Nennen Sie eine andere offene Firma, die Sie betreuen.
