### Korrekturen der Redaktion, auf Deutsch.

## Was alle sehen

corrected-by = korrigiert von { $name }, { $day }
retracted = **Zurückgezogen** von { $name }, { $day }. Grund: { $reason }
heading-corrections = Korrekturen
correction = { $what } · korrigiert von { $name }, { $day } · { $reason }
correction-speaker = { $now }, nicht { $was }: „{ $words }“
correction-speaker-unknown-before = { $now }: „{ $words }“
correction-speaker-unknown-now = Es ist nicht bekannt, ob es von { $was } ist: „{ $words }“
correction-speaker-unknown = Es ist nicht bekannt, wer es gesagt hat: „{ $words }“
correction-quote-hidden = Ein Zitat wird nicht gezeigt
correction-figure-hidden = Eine Zahl wird nicht gezeigt
correction-retracted = Der Artikel ist zurückgezogen
correction-merged = { $person } und { $into } sind eine Person
correction-split = { $other } und { $person } sind zwei Personen

## Wie die Redaktion korrigiert

button-correct = Korrigieren …
correct-which = Welcher Artikel soll korrigiert werden?
correct-what = Was stimmt an dieser Karte nicht? Der Artikel selbst bleibt, wie er ist, und andere Teams sehen nichts davon.
correct-quotes = Ein Zitat ({ $count })
correct-figures = Eine Zahl ({ $count })
correct-people = Zwei Personen sind eine, oder eine ist zwei ({ $count })
correct-article = Der ganze Artikel
correct-choose = Wählen Sie …
correct-choose-undo = Eine Korrektur rückgängig machen …
correct-which-quote = Welches Zitat?
correct-which-figure = Welche Zahl?
correct-which-person = Um wen geht es?
correct-quote = Was ist richtig?
correct-said-by = { $name } hat es gesagt
correct-unattributed = Es ist nicht bekannt, wer es gesagt hat
correct-hide-quote = Dieses Zitat nicht zeigen
correct-figure = Ist das keine Zahl, oder keine, die gezeigt werden soll?
correct-hide-figure = Diese Zahl nicht zeigen
correct-person = Was ist richtig?
correct-merge = Dieselbe Person wie { $name }
correct-split = „{ $name }“ ist jemand anders
correct-retract = Nichts aus diesem Artikel wird diesem Team mehr gezeigt, und er kommt in keinen Digest; wer ihn über einen Knopf aufruft, sieht, dass er zurückgezogen ist, von wem, wann und warum.
correct-retract-button = Diesen Artikel zurückziehen
correct-retracted = Dieser Artikel ist zurückgezogen: Sonst kann an seiner Karte nichts korrigiert werden, bis das rückgängig gemacht ist.
correct-back = ◀ Zurück
correct-nobody = Nichts davon steht auf der Karte.
correct-no-other = Auf dieser Karte gibt es sonst niemanden und keine andere Schreibweise des Namens.

correct-why-title = Warum ist es falsch?
correct-why = Grund (alle sehen ihn)
correct-no-reason = Ein Grund ist nötig: Alle sehen ihn. Nichts wurde geändert.

correct-made = **Korrigiert.** Dieses Team sieht es ab jetzt; noch nicht gesendete Digests enthalten es, und gesendete werden gekennzeichnet.
correct-undone = **Rückgängig gemacht.** Die Karte ist wieder wie vor dieser Korrektur.
correct-undone-before = Diese Korrektur wurde schon rückgängig gemacht, von { $name }, { $day }.
correct-before = Vorher
correct-now = Jetzt
correct-not-shown = Nicht gezeigt
correct-undo = Rückgängig
correct-more = Mehr an dieser Karte korrigieren
correct-stale = Die Karte hat sich geändert, seit Sie dies geöffnet haben: Sie hat eine neue Fassung, oder jemand hat sie korrigiert. Nichts wurde geändert; hier ist sie, wie sie jetzt ist.
correct-no-such = Diese Korrektur gibt es hier nicht.

## Die Liste der Korrekturen

corrections-description = Was die Redaktion korrigiert hat
corrections-list-description = Die neuesten Korrekturen dieses Teams, und sie rückgängig machen
corrections-title = Korrekturen
corrections-none = Nichts ist korrigiert. Drücken Sie unter einem Überblick, unter Zitaten oder Zahlen auf „Korrigieren …“.
corrections-entry = **{ $number }** · { $what }
    { $headline } · { $name }, { $day } · { $reason }
corrections-of-quote = „{ $words }“ wird nicht gezeigt
corrections-of-figure = „{ $words }“ wird nicht als Zahl gezeigt
corrections-undone = rückgängig gemacht von { $name }, { $day }
corrections-no-more = gilt nicht mehr: Der Artikel hat sich geändert
corrections-unseen = dem Artikel folgt das Team nicht mehr
editors-only-corrections = { $role ->
    [none] Karten korrigieren kann nur, wer diesen Server verwalten darf. Bitte fragen Sie dort nach.
   *[some] Karten korrigieren kann nur, wer diesen Server verwalten darf oder die Rolle { $role } hat. Bitte fragen Sie dort nach.
}
an-editor = jemand aus der Redaktion
