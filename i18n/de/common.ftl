# Words of the frame around every page, of forms, lists and error pages.

## The frame
shell-skip = Zum Inhalt springen
shell-search = Suchen
shell-search-hint = Dokumente, Produkte, Antworten suchen
shell-menu = Menü
shell-nav = Hauptmenü
shell-crumbs = Sie sind hier
shell-waiting = { $count ->
    [one] { $count } Sache wartet auf Sie
   *[other] { $count } Dinge warten auf Sie
}
shell-foot = Partnerportal von { $vendor }
shell-description = Das Portal, in dem { $vendor } und seine Partner zusammenarbeiten.

## The menu of the person
menu-account = Ihr Konto
menu-firms = Sie arbeiten für
menu-language = Sprache
menu-sign-out = Abmelden

## Forms
form-optional = (freiwillig)
form-cancel = Abbrechen
form-problems = { $count ->
    [one] Eine Angabe ist zu berichtigen
   *[other] { $count } Angaben sind zu berichtigen
}
form-problems-title = { $count ->
    [one] 1 Berichtigung:
   *[other] { $count } Berichtigungen:
}
form-drop = Dateien hier ablegen oder auswählen
form-upload-sending = Unterwegs …
form-upload-done = Angekommen
form-upload-failed = Diese Datei ist nicht angekommen. Wählen Sie sie noch einmal, dann geht es an derselben Stelle weiter.
form-upload-retry = Die Verbindung ist abgerissen. Neuer Versuch …
form-upload-remove = Entfernen
form-copy = Kopieren
form-copied = Kopiert
form-move-up = { $name } nach oben
form-move-down = { $name } nach unten

## Pages of a list
pager-pages = Seiten
pager-where = Seite { $page } von { $pages }
pager-page = Seite { $page }
pager-here = Diese Seite:
pager-previous = Zurück
pager-next = Weiter

## When something went wrong
error-home = Zur Startseite
error-back = Zurück zur Seite
error-you-typed = Ihr Text, zum Wiederverwenden
error-search = Suchen
error-again = Noch einmal versuchen
error-trace = Wenn Sie uns dazu schreiben, nennen Sie bitte:
error-not-found-title = Hier ist nichts
error-not-found-help = Vielleicht ist die Adresse falsch geschrieben, die Seite umgezogen oder nicht für Sie freigegeben. Suchen Sie, oder beginnen Sie auf der Startseite.
error-sign-in-title = Bitte melden Sie sich an
error-sign-in-help = Diese Seite ist für Teilnehmer des Programms. Nach der Anmeldung kommen Sie hierher zurück.
error-forbidden-title = Das ist für Sie nicht zugänglich
error-forbidden-help = Ihre Rolle schließt das nicht ein. Der Administrator Ihrer Firma weiß, wer Zugang hat.
error-bad-request-title = Das ließ sich nicht lesen
error-bad-request-help = Das Formular kam beschädigt oder von einer anderen Website an. Gehen Sie zurück, laden Sie die Seite neu und senden Sie es noch einmal.
error-refused-title = Das geht gerade nicht
error-refused-help = Es wurde nichts geändert. Gehen Sie zurück, laden Sie die Seite neu und sehen Sie nach dem Stand.
error-too-large-title = Das ist zu groß
error-too-large-help = Senden Sie eine kleinere Datei, oder teilen Sie sie. Es wurde nichts behalten.
error-too-many-title = Das ging zu schnell
error-too-many-help = In kurzer Zeit kamen zu viele Anfragen. Warten Sie eine Minute, dann geht es weiter.
error-busy-title = Einen Moment, bitte
error-busy-help = Das Portal ist gerade ausgelastet. Nichts ging verloren; versuchen Sie es in einigen Sekunden noch einmal.
error-internal-title = Bei uns ist etwas kaputtgegangen
error-internal-help = Es steht in unserem Protokoll. Nichts wurde halb erledigt; versuchen Sie es noch einmal, und sagen Sie uns Bescheid, wenn es wieder vorkommt.

## Forms, in words that come with a field
form-save = Speichern
form-required = Bitte ausfüllen.
form-choose = Bitte einen Eintrag der Liste wählen.
form-too-long = Kürzen Sie auf { $most } Zeichen; es sind { $length }.
form-control-characters = Entfernen Sie unsichtbare Zeichen; tippen Sie eingefügten Text von Hand.
form-email = Geben Sie eine Mailadresse wie name@firma.example ein.
form-link = Geben Sie die ganze Adresse ein, beginnend mit https://
form-day = Geben Sie den Tag als 2026-11-30 ein.

## Filters
filter-all = Alle
filter-act = Anzeigen

error-too-large-limit = Hier sind höchstens { $limit } möglich. Senden Sie eine kleinere Datei, oder teilen Sie sie.
crumbs = Wo Sie sind
form-amount = Geben Sie den Betrag als Zahl ein, etwa 42000.
form-amount-decimals = Diese Währung hat { $places } Nachkommastellen. Lassen Sie den Rest weg.
form-amount-unclear = Es ist unklar, ob das Komma Tausender trennt. Schreiben Sie den Betrag ohne.
form-number = Geben Sie eine ganze Zahl ein.
nav-deals = Deals
nav-leads = Leads
form-number-between = Geben Sie eine ganze Zahl von { $least } bis { $most } ein.
count-more-than = Mehr als { $count }
rates-together = { $sum } zu den Kursen vom { $day } ({ $source })
sheet-file = Tabelle
sheet-columns = Spalten:
sheet-look = Erst prüfen
sheet-bring = Einlesen
sheet-looked = Was daraus würde (nichts wurde geändert)
sheet-brought = Was daraus wurde
sheet-mend = Zu berichtigen
sheet-row = Zeile
sheet-about = Betrifft
sheet-column = Spalte
sheet-why = Warum
sheet-added = Neu
sheet-changed = Geändert
sheet-unchanged = Schon vorhanden
sheet-refused = Nicht übernommen
sheet-unread = Das ist nicht als Tabelle mit diesen Spalten lesbar. Speichern Sie es als CSV in UTF-8, mit den Spaltennamen in der ersten Zeile.
sheet-long = Die Datei hat mehr als { $most } Zeilen. Teilen Sie sie oder nutzen Sie den Befehl.
sheet-outcome = Ergebnis
filter-more = Weitere Filter
form-take-away = { $name } entfernen
form-outrun = Jemand anderes hat dies inzwischen geändert. Ihre Eingaben stehen noch hier: Speichern Sie noch einmal, um sie zu behalten, oder verlassen Sie die Seite, um die andere Fassung zu behalten.
error-prove-again-title = Bestätigen Sie, dass Sie es sind
error-prove-again-help = Ihre Anmeldung liegt eine Weile zurück. Melden Sie sich erneut an und wiederholen Sie dies.
error-second-factor-title = Zuerst ein zweiter Faktor
error-second-factor-help = Ihre Rolle verlangt einen zweiten Faktor. Richten Sie ihn unter Anmeldung und Sicherheit ein.
error-bad-token-title = Dieses Token gilt nicht
error-bad-token-help = Es ist unbekannt, beendet oder abgelaufen. Erstellen Sie ein neues unter „Konto“, „Sicherheit“.
error-not-by-token-title = Nicht mit diesem Token
error-not-by-token-help = Das Token darf nur lesen, oder dies ist der Person vorbehalten. Melden Sie sich an oder nehmen Sie ein Token, das etwas ändern darf.
error-only-watching-title = Sie sehen nur zu
error-only-watching-help = Sie sehen das Portal als jemand anderes. Beenden Sie das mit der Schaltfläche unten und handeln Sie dann als Sie selbst.
error-send-again = Erneut senden
error-files-away-title = Dateien sind gerade nicht erreichbar
error-files-away-help = Es wurde nichts geändert. Alles außer Dateien funktioniert; versuchen Sie es in ein paar Minuten erneut.
error-no-room-title = Kein Speicherplatz mehr
error-no-room-help = Der Speicher des Portals ist voll, deshalb wurde nichts gespeichert. Lesen funktioniert. Wer das Portal betreibt, muss Platz schaffen; danach bitte erneut senden.
