### Befehle, ihre Optionen, Hilfe und Irrtümer, auf Deutsch.

## Befehle

brief-description = Was geschah: die Geschichte bisher zu einem Thema, in den Worten der Artikel
quotes-description = Wer was sagte: wörtliche Zitate, nach Person und Thema
figures-description = Welche Zahlen: wichtige Zahlen zu einem Thema, und was sie messen
timeline-description = Wann: was zu einem Thema geschah und angekündigt ist, nach Datum
people-description = Wer vorkommt: Personen zu einem Thema, ihre Rollen, wie oft genannt und zitiert
compare-description = Medien im Vergleich: womit jedes beginnt, und wo ihre Zahlen sich widersprechen
search-description = Wo Wörter stehen: alle Artikel, die sie enthalten, mit den Sätzen
help-description = Was ich kann, mit je einem Beispiel
brief-message = Überblick zur Nachricht
add-description = Einen Artikel einreichen
add-text-description = Den Text eines Artikels in ein Formular einfügen
add-url-description = Einen Artikel von seiner Webadresse abrufen
add-file-description = Eine Datei mit einem Artikel einreichen
digest-description = Was neu ist, zu festen Zeiten, in einem Kanal
digest-create-description = Einen Digest einrichten: was neu ist, zu Ihrer Zeit
digest-list-description = Alle Digests mit ihren nächsten Terminen
digest-edit-description = Einen Digest ändern
digest-pause-description = Vorerst keine Ausgaben eines Digests mehr
digest-resume-description = Einen pausierten Digest wieder laufen lassen
digest-delete-description = Einen Digest löschen
digest-preview-description = Was eine Ausgabe jetzt enthielte, nur für Sie
digest-send-now-description = Jetzt eine Ausgabe veröffentlichen
digest-log-description = Die letzten Ausgaben eines Digests, und was aus jeder wurde
data-description = Alles, was über dieses Team gespeichert ist: holen oder löschen
data-export-description = Alles, was gespeichert ist, als JSON, nur für Sie
data-delete-description = Alles, was über dieses Team gespeichert ist, endgültig löschen
privacy-description = Was ich speichere, wie lange, wer es sieht und wie es verschwindet
option-after = Die Nummer, mit der die letzte Datei endete, für den Rest
option-topic = Ein Ort, eine Person, eine Organisation oder ein Sachthema
brief-option-days = Nur die Nachrichten so vieler Tage (7)
option-outlet = Nur ein Medium: sein Name oder dessen Anfang
option-words = Wörter, "Wortfolgen", -ohne; speaker:NAME, outlet:NAME, after:2031-05-01
option-kind = Nur Zahlen einer Art
option-link = Die Adresse des Artikels: https://…
option-file = Eine Textdatei oder gespeicherte Webseite (.txt, .md, .html)
sources-description = Die Feeds, die dieses Team liest
sources-follow-description = Einem Feed folgen (RSS, Atom, JSON Feed), oder erneut mit anderen Wörtern
sources-unfollow-description = Einem Feed nicht mehr folgen
sources-list-description = Welchen Feeds das Team folgt, und wie es um sie steht
sources-test-description = Einen Feed ausprobieren, ohne ihm zu folgen
sources-import-description = Den Feeds einer OPML-Datei folgen
sources-export-description = Die gelesenen Feeds als OPML-Datei
option-feed = Die Adresse des Feeds oder einer Seite, die einen nennt: https://…
option-source = Der Name eines gelesenen Feeds
option-with = Nur Artikel mit einem dieser Wörter; dazwischen Kommas
option-without = Keine Artikel mit einem dieser Wörter; dazwischen Kommas
option-opml = Eine Feed-Liste aus einem anderen Leseprogramm (.opml)
option-speaker = Der Name einer Person, in beliebiger Schreibweise
option-digest = Welcher Digest
option-at = Die Uhrzeit: 08:00, 7:30 pm
option-days = Die Tage: Wählen Sie aus den Vorschlägen
option-topics = Nur diese Themen, durch Kommas getrennt; „all“ für alles
option-sources = Nur aus diesen Quellen, durch Kommas getrennt; „all“ für alle, die das Team liest
option-zone = Die Zeitzone: Europe/Paris, New York
option-channel = Wo er erscheint; ohne Angabe hier
option-items = Höchstens so viele Meldungen (8)
option-empty = Was geschieht, wenn es nichts Neues gibt
option-role = Eine Rolle, die erwähnt wird; @everyone für keine
option-quiet = Stunden ohne Ausgaben: 22:00-07:00, oder „none“
option-grace = Wie viele Stunden nach seiner Zeit ein verspäteter Digest noch erscheint (2)
option-cron = Statt Zeit und Tagen eine cron-Zeile: Minute Stunde Tag Monat Wochentag
settings-description = Was für dieses Team eingestellt ist
settings-set-description = Wer redigiert, Zeitzone, Sprache, Standardthemen, wie lange Artikel bleiben
settings-show-description = Was für dieses Team eingestellt ist
option-keep = Wie lange Artikel bleiben: Tage, oder „forever“ für immer
option-language = Die Sprache für das, was alle sehen; eigene Antworten kommen in Ihrer
option-editor-role = Eine Rolle, deren Mitglieder auch redigieren; @everyone für keine
language-in-servers = Die des Servers
language-in-en = English
language-in-de = Deutsch
language-in-fr = Français
language-in-es = Español
language-in-pl = Polski
language-in-uk = Українська
empty-skip = Die Ausgabe auslassen
empty-say = Sagen, dass es nichts Neues gibt

## Hilfe

help-title = Was Sie fragen können
help-hand-in = Einreichen
help-for-editors = Für alle, die diesen Server verwalten dürfen
help-about = Über mich
help-marks = Was die Zeichen bedeuten
mark-unattributed = der Artikel sagt nicht sicher, wessen Worte es sind
mark-reported = sinngemäß
mark-reported-means = die Worte stehen im Artikel nicht in Anführungszeichen
mark-undated = der Artikel sagt nicht, wann er erschien
mark-announced = es war noch nicht geschehen, als der Artikel erschien
mark-line = Zeile 12
mark-line-means = wo es im Artikel steht, wie „Quelle“ ihn zeigt
mark-cut = […]
mark-cut-means = hier ist etwas weggelassen
help-menu = nimmt auf, was eine Nachricht enthält: in deren Menü, unter Apps

## Irrtümer und Fehler

missing-option = Bei /{ $command } fehlt die Option „{ $option }“. Geben Sie zum Beispiel ein: { $example }
both-empty = Bei /quotes fehlt eine Person oder ein Thema. Geben Sie zum Beispiel ein: /quotes speaker:zelenskyy
search-nothing = Es gibt kein Wort zum Suchen. Geben Sie zum Beispiel ein: { $example }
search-only-without = Das sagt nur, was fehlen soll: Ergänzen Sie ein Wort oder eine "Wortfolge", die in den Artikeln stehen muss. Zum Beispiel: { $example }
search-unknown-key = Die Suche kennt kein „{ $typed }:“. Sie kennt speaker:, outlet: und after:. Um genau diese Wörter zu suchen, setzen Sie sie in Anführungszeichen.
search-no-value = Hinter „{ $typed }:“ fehlt etwas. Geben Sie zum Beispiel ein: { $example }
search-without-key = Ein Minus steht vor einem Wort oder einer "Wortfolge"; „{ $typed }:“ lässt sich nicht ausschließen. Geben Sie zum Beispiel ein: { $example }
search-no-date = „{ $typed }“ lässt sich nicht eindeutig als Datum lesen: Schreiben Sie zum Beispiel after:2031-05-06 oder after:"6 May 2031".
unknown-option = /{ $command } hat keine Option „{ $option }“. Vorhanden sind: { $options }
unknown-choice = Die Option „{ $option }“ von /{ $command } kennt nur: { $choices }
unreadable-at = „{ $typed }“ ist keine Uhrzeit: Schreiben Sie zum Beispiel 08:00 oder 7:30 pm.
unreadable-days = „{ $typed }“ sind keine Tage: Wählen Sie aus den Vorschlägen, oder schreiben Sie weekdays, every day oder zum Beispiel Monday, Thursday.
unreadable-zone = „{ $typed }“ ist keine Zeitzone: Schreiben Sie zum Beispiel Europe/Paris, oder tippen Sie den Anfang einer Stadt und wählen Sie aus.
unreadable-keep = „{ $typed }“ ist keine Dauer: Schreiben Sie eine Zahl von Tagen von 1 bis 36500, oder forever für immer.
unreadable-quiet = „{ $typed }“ sind keine Stunden: Schreiben Sie zum Beispiel 22:00-07:00, oder none.
unreadable-cron = „{ $typed }“ ist keine cron-Zeile: Sie hat fünf Felder, Minute, Stunde, Tag, Monat, Wochentag, wie 0 8 * * 1-5.
unreadable-digest = „{ $typed }“ ist kein Digest: Geben Sie seine Nummer an, oder wählen Sie einen Vorschlag.
unreadable-number = „{ $typed }“ ist keine ganze Zahl.
only-in-discord = { $command ->
    [add] /add ist für Discord. Im Terminal kommen Artikel hinzu mit: briefbot import DATEI
   *[other] /{ $command } ist für Discord.
}
unknown-command = Den Befehl „{ $command }“ gibt es nicht. Es gibt: { $commands }
old-form = Dieses Formular gehört zu einer älteren Version des Bots. Öffnen Sie es erneut.
old-button = Dieser Knopf gehört zu einer älteren Version des Bots. Fragen Sie neu mit /brief.
failure = Hier ist etwas schiefgegangen, nicht bei Ihnen. Bitte versuchen Sie es erneut; wenn es so bleibt, nennen Sie dem Betrieb diese Kennung: { $id }
