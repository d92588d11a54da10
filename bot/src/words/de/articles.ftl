### Artikel, eingereicht und abgerufen, auf Deutsch.

## Einreichen

form-text-title = Artikel hinzufügen
form-text = Überschrift und Text
form-rest = Fortsetzung des Textes ab einem neuen Absatz
form-outlet = Erschienen bei
form-link = Link
form-date = Erschienen am
form-date-example = 6 May 2031 oder 2031-05-06
nothing-in-message = Diese Nachricht enthält weder eine Webadresse noch Text, also keinen Artikel.
held-already = Genau dieser Text ist schon im Bestand; seine Karte bleibt, wie sie war.
add-empty = Das Formular enthielt keinen Text: Fügen Sie den Artikel ein, die Überschrift zuerst.
add-enough = { $again ->
    [never] Hier können keine Artikel eingereicht werden: Der Betrieb dieses Bots lässt keine zu.
   *[later] Dieses Team hat in 24 Stunden { $most } Artikel eingereicht, so viele der Betrieb dieses Bots zulässt. Platz ist wieder { $again }. Nichts wurde hinzugefügt.
}
add-no-link = „{ $link }“ ist keine Webadresse: Sie beginnt mit https:// oder http://. Nichts wurde hinzugefügt.
add-no-date = „{ $date }“ lässt sich nicht eindeutig als Datum lesen: Schreiben Sie zum Beispiel 6 May 2031 oder 2031-05-06. Nichts wurde hinzugefügt.

add-file-kind = „{ $name }“ wird nicht gelesen: Reichen Sie eine Textdatei oder Webseite ein (.txt, .md, .html), oder fügen Sie den Text mit /add text ein.
add-binary = „{ $name }“ enthält binäre Daten, keinen Text: Speichern Sie den Artikel als reinen Text und versuchen Sie es erneut.
add-encoding = „{ $name }“ ist kein Text in der Kodierung { $encoding }: Speichern Sie die Datei als UTF-8 und versuchen Sie es erneut.
add-nothing = „{ $name }“ enthält keinen Text, also keinen Artikel.

## Auf der Kommandozeile

imported = { $new ->
    [one] Ein Artikel aufgenommen
   *[other] { $new } Artikel aufgenommen
}, { $known } schon im Bestand
import-failed = { $failed ->
    [one] Ein Artikel konnte nicht gelesen werden
   *[other] { $failed } Artikel konnten nicht gelesen werden
}

## Abrufen

fetch-no-address = „{ $address }“ ist keine Webadresse: Sie beginnt mit https:// oder http://.
fetch-scheme = Nur Adressen, die mit https:// oder http:// beginnen, werden abgerufen, nicht { $scheme }:.
fetch-credentials = Diese Adresse enthält einen Benutzernamen oder ein Passwort, was nie gesendet wird: Nehmen Sie die Adresse ohne diese.
fetch-port = Adressen mit dem Port { $port } werden nicht abgerufen; lassen Sie den Port weg.
fetch-not-public = „{ $host }“ liegt nicht oder nicht nur im öffentlichen Internet und wird nicht abgerufen.
fetch-no-such-host = Im Internet gibt es kein „{ $host }“: Prüfen Sie die Adresse.
fetch-unreachable = „{ $host }“ ist nicht oder nicht sicher erreichbar: Versuchen Sie es später erneut, oder fügen Sie den Text mit /add text ein.
fetch-too-many-redirects = Diese Adresse führt mehr als { $most }-mal zu einer anderen weiter: Nehmen Sie die, unter der der Artikel steht.
fetch-bad-redirect = „{ $host }“ leitet zu etwas weiter, das keine Adresse ist: Nehmen Sie die, unter der der Artikel steht.
fetch-status = Der Server gibt diese Seite nicht heraus (er antwortet { $status }): Prüfen Sie die Adresse, oder fügen Sie den Text mit /add text ein.
fetch-type = Dort steht „{ $kind }“, also kein Artikel: Geben Sie die Adresse einer Seite oder eines reinen Textes an.
fetch-no-type = Der Server sagt nicht, was dort steht: Fügen Sie den Text mit /add text ein.
fetch-packing = Der Inhalt ist als „{ $packing }“ gepackt, was nicht gelesen werden kann: Fügen Sie den Text mit /add text ein.
fetch-too-long = Der Inhalt ist länger als { $most } MB: Das ist kein Artikel.
fetch-too-slow = Das hat zu lange gedauert: Versuchen Sie es später erneut, oder fügen Sie den Text mit /add text ein.
fetch-broken = Die Antwort von „{ $host }“ bricht ab oder ergibt keinen Sinn: Versuchen Sie es später erneut, oder fügen Sie den Text mit /add text ein.
