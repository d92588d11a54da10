### Einstellungen eines Teams, auf Deutsch.

settings-shown = **Was für dieses Team eingestellt ist**
settings-changed = **Die Einstellungen sind geändert.** Jetzt ist eingestellt:
settings-editors = { $role ->
    [none] Redaktion: alle, die diesen Server verwalten dürfen.
   *[some] Redaktion: alle, die diesen Server verwalten dürfen, und { $role }.
}
settings-zone = Zeitzone: { $zone }. Sie gilt für neue Digests, wenn keine andere angegeben ist.
settings-zone-not-chosen = Zeitzone: { $zone }. Noch ist keine gewählt; die erste, die ein Digest nennt, wird die des Teams.
settings-language = { $language ->
    [none] Sprache für das, was alle sehen: die des Servers, sonst die der fragenden Person.
   *[some] Sprache für das, was alle sehen: { $language }.
}
settings-topics = { $topics ->
    [none] Standardthemen: keine.
   *[some] Standardthemen: { $topics }. Sie werden zuerst vorgeschlagen; ein neuer Digest übernimmt sie, und /quotes, /figures und /timeline das erste, wenn kein Thema genannt ist.
}
settings-keep = { $days ->
    [0] Artikel bleiben, bis sie gelöscht werden.
    [one] Artikel bleiben einen Tag.
   *[other] Artikel bleiben { $days } Tage.
}{ $chosen ->
    [no] {" "}So ist es hier üblich.
   *[yes] {""}
}
settings-used = Genutzt von dem, was der Betrieb zulässt: Feeds { $sources }, in 24 Stunden eingereichte Artikel { $handed }, Digests { $digests }.
settings-see-commands = Damit die Rolle die Befehle sieht, gibt ein Server-Admin sie unter Servereinstellungen → Integrationen frei.
settings-nothing = Es war nichts zum Einstellen angegeben. Geben Sie zum Beispiel ein: /settings set zone:Europe/Paris
editors-only = { $role ->
    [none] Artikel hinzufügen und Feeds wählen kann nur, wer diesen Server verwalten darf. Bitte fragen Sie dort nach.
   *[some] Artikel hinzufügen und Feeds wählen kann nur, wer diesen Server verwalten darf oder die Rolle { $role } hat. Bitte fragen Sie dort nach.
}
editors-only-digests = { $role ->
    [none] Digests einrichten kann nur, wer diesen Server verwalten darf. Bitte fragen Sie dort nach.
   *[some] Digests einrichten kann nur, wer diesen Server verwalten darf oder die Rolle { $role } hat. Bitte fragen Sie dort nach.
}
managers-only = Die Einstellungen ändern kann nur, wer diesen Server verwalten darf. Bitte fragen Sie dort nach.
managers-only-data = Die Daten dieses Servers ausgeben oder löschen lassen kann nur, wer ihn verwalten darf. Bitte fragen Sie dort nach.
privacy-head = **Was ich speichere, und wie Sie es loswerden**
privacy-what = { $home ->
    [person] **Für Sie gespeichert:** Ihre Einstellungen, die Feeds, denen Sie folgen, was Sie einreichen (Text und Seite) mit den daraus gelesenen Karten, Ihre Korrekturen und Ihre Digests mit den von ihnen veröffentlichten Nachrichten.
   *[server] **Für diesen Server gespeichert:** seine Einstellungen, die Feeds, denen er folgt, was seine Redaktion einreicht (Text und Seite) mit den daraus gelesenen Karten, ihre Korrekturen und die Digests mit den von ihnen veröffentlichten Nachrichten.
}
privacy-people = { $home ->
    [person] **Von Ihnen:** Ihre Discord-Nummer, durch die all das Ihnen gehört; und 30 Tage lang die Themen, zu denen Sie /brief gefragt haben, und wann zuletzt, um Neues zu kennzeichnen.
   *[server] **Von Menschen:** der Name derer, die etwas einreichen, steht auf der Karte; die Discord-Nummer derer, die einen Digest einrichten (ich schreibe ihnen, wenn er scheitert) und die eine Karte korrigieren; und 30 Tage lang, mit der Nummer derer, die /brief fragen, das Thema und wann zuletzt gefragt wurde, um Neues zu kennzeichnen.
}
privacy-not = **Nicht gespeichert:** Ihre Nachrichten, was Sie sonst fragen und wer sonst hier ist. Eine Nachricht lese ich nur, wenn jemand „Überblick zur Nachricht“ auf sie anwendet.
privacy-who = { $home ->
    [person] **Wer es sieht:** Sie und der Betrieb dieses Bots. Artikel eines Feeds werden mit anderen geteilt, die demselben Feed folgen; niemand sieht, dass Sie es tun.
   *[server] **Wer es sieht:** die Menschen auf diesem Server und der Betrieb dieses Bots. Artikel eines Feeds werden mit anderen Teams geteilt, die demselben Feed folgen; diese sehen nicht, dass dieses es tut.
}
privacy-how-long = **Wie lange:** { $days ->
    [0] Artikel bleiben, bis sie gelöscht werden (/settings set keep: ändert das).
    [one] Eingereichtes verschwindet nach einem Tag (/settings set keep: ändert das); die Artikel eines Feeds verschwinden, wenn kein Team, das ihm folgt, sie behält.
   *[other] Eingereichtes verschwindet nach { $days } Tagen (/settings set keep: ändert das); die Artikel eines Feeds verschwinden, wenn kein Team, das ihm folgt, sie behält.
} { $home ->
    [person] {""}
   *[server] Werde ich von diesem Server entfernt, verschwindet alles { $farewell ->
        [0] sofort.
        [one] nach einem Tag.
       *[other] nach { $farewell } Tagen.
    }
}
privacy-delete = { $home ->
    [person] **Mitnehmen oder löschen:** /data export gibt Ihnen alles, /data delete löscht alles endgültig.
   *[server] **Mitnehmen oder löschen:** /data export gibt allen, die diesen Server verwalten, alles; /data delete löscht alles endgültig. Sicherungskopien des Betriebs löscht der Betrieb.
}
privacy-forget = Meine Nummer hier entfernen
data-forgotten = { $count ->
    [0] Ihre Discord-Nummer ist hier nicht gespeichert.
    [one] Ihre Discord-Nummer ist von der einen Stelle entfernt, an der sie hier stand.
   *[other] Ihre Discord-Nummer ist von den { $count } Stellen entfernt, an denen sie hier stand.
} Ein Digest, den Sie eingerichtet haben, läuft weiter, und niemand erfährt, wenn er scheitert, bis die Redaktion ihn ändert. Ihr Name auf einer Karte geht mit der Karte.
data-exported = { $of ->
    [one] **Alles, was hier gespeichert ist,** als JSON.
   *[other] **Alles, was hier gespeichert ist,** als JSON: Datei { $number } von { $of }.
}
data-too-large = Weggelassen, weil jedes für eine Datei in Discord zu groß ist: Eingereichtes { $numbers }. Der Betrieb kann es Ihnen geben.
data-continues = Es gibt mehr, als auf einmal kommt. Der Rest: /data export after:{ $after }
data-before-deleting = { $home ->
    [person] **Das löscht endgültig alles, was für Sie gespeichert ist:** Einstellungen, Eingereichtes mit seinen Karten, Korrekturen, Digests und die Feeds. Es lässt sich nicht rückgängig machen. Für eine Kopie: /data export
   *[server] **Das löscht endgültig alles, was für diesen Server gespeichert ist:** Einstellungen, Eingereichtes mit seinen Karten, Korrekturen, Digests und die Feeds. Es lässt sich nicht rückgängig machen. Für eine Kopie: /data export
}
data-delete-button = Alles löschen …
data-delete-word = löschen
form-delete-title = Alles endgültig löschen
form-delete = Tippen Sie „löschen“, um alles zu löschen
data-not-deleted = Nichts wurde gelöscht: Das Wort, das zu tippen ist, lautet „{ $word }“.
data-deleted = **Alles, was hier gespeichert war, ist gelöscht.** Aus allen Antworten ist es jetzt verschwunden, aus der Datei in wenigen Minuten. Ich bleibe; um mich zu verabschieden, entfernen Sie mich vom Server.
too-often = Das war fürs Erste oft genug. Es geht wieder { $again }.
without-picture = Ohne Bild, denn es waren gerade viele. Bilder gibt es wieder { $again }.
greeting-head = **Hallo! Ich lese Nachrichten für Sie, Wort für Wort.** Drei Schritte zum ersten Digest, für alle, die diesen Server verwalten:
greeting-follow = 1. Folgen Sie einem Feed mit { $command }: Geben Sie die Adresse einer Nachrichtenseite oder ihres RSS-Feeds an.
greeting-zone = 2. Sagen Sie, wo Sie leben, mit { $command }: Wählen Sie Ihre Zeitzone.
greeting-digest = 3. Richten Sie einen Digest ein mit { $command }, zum Beispiel um 08:00 Uhr montags bis freitags in einem Kanal Ihrer Wahl.
greeting-more = Fragen können mich schon jetzt alle: { $command } zeigt, wie, und { $privacy } sagt, was ich speichere.
