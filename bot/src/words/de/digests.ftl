### Digests, und was von ihnen gesagt wird, auf Deutsch.

## Ausgaben

digest-heading = { $what ->
    [everything] **Digest**
   *[topics] **Digest: { $topics }**
} { $sources ->
    [all] · { $time }
   *[some] · { $sources } · { $time }
}
digest-post = Digest · { $time }
digest-late = Verspätet veröffentlicht: { $time }.
digest-left-out = { $count ->
    [one] Eine weitere Meldung ist neu; hier ist kein Platz für sie. Sie finden sie mit /brief.
   *[other] { $count } weitere Meldungen sind neu; hier ist kein Platz für sie. Sie finden sie mit /brief.
}
digest-nothing-new = Nichts Neues
digest-story = { $updated ->
    [yes] { $number } · aktualisiert
   *[no] { $number }
}
digest-also = { $count ->
    [one] { $named ->
        [0] und eine weitere Quelle
       *[other] auch { $outlets }
    }
   *[other] { $named ->
        [0] und { $count } weitere Quellen
       *[other] auch { $outlets }
    }
}

## Bestellte Digests

digest-created = **Digest { $number } ist eingerichtet.** Was er jetzt enthielte, zeigt /digest preview.
digest-zone-kept = { $zone } ist ab jetzt die Zeitzone des Teams; ändern können Sie sie mit /settings set
digest-edited = **Digest { $number } ist geändert.**
digest-paused = **Digest { $number } ist pausiert.** Weiter geht es mit /digest resume.
digest-resumed = **Digest { $number } läuft wieder.**
digest-deleted = **Digest { $number } ist gelöscht.**
digest-sending = **Eine Ausgabe von Digest { $number } ist unterwegs.**
digest-none = Es gibt noch keinen Digest. Richten Sie einen ein, zum Beispiel: /digest create at:08:00 days:weekdays zone:Europe/Paris
digest-unknown = Hier gibt es keinen Digest { $number }. Alle zeigt /digest list.
digest-too-many = Dieses Team hat schon { $most } Digests: Löschen Sie zuerst einen mit /digest delete.
digest-not-here = Ich bin nicht auf diesem Server und kann hier nichts veröffentlichen. Laden Sie mich ein, oder richten Sie einen Digest in Direktnachrichten mit mir ein.
digest-no-time = Ein Digest braucht eine Zeit. Geben Sie zum Beispiel ein: /digest create at:08:00 days:weekdays zone:Europe/Paris
digest-too-often = Ein Digest kommt höchstens alle 15 Minuten; dieser käme öfter. Nichts wurde geändert.
digest-never = Mit diesen Tagen, dieser Zeit und diesen Ruhestunden käme der Digest nie. Nichts wurde geändert.
digest-unreadable = der Zeitplan ist nicht lesbar; stellen Sie die Zeit mit /digest edit neu ein
digest-everything = alles Neue
digest-no-source = Nichts, was dieses Team liest, heißt „{ $typed }“. Vorhanden sind: { $sources }
digest-several-sources = Mit „{ $typed }“ können mehrere Quellen gemeint sein: { $sources }. Geben Sie den ganzen Namen oder die Adresse an.
source-handed-in = Eingereichtes
source-samples = Beispiele
source-not-followed = { $name } (dem Feed folgt das Team nicht mehr, er bringt nichts)
rights-lacking = **Ich kann in { $channel } nicht wie bestellt veröffentlichen.** Es fehlt: { $rights }. Wer den Kanal verwaltet, erlaubt es mir unter Kanal bearbeiten → Berechtigungen.
rights-not-yours = In { $channel } dürfen Sie das selbst nicht: { $rights }. Darum veröffentliche ich dort nicht in Ihrem Auftrag; fragen Sie jemanden, der es darf.
rights-unknown = Discord sagt gerade nicht, was in { $channel } erlaubt ist. Nichts wurde geändert; bitte versuchen Sie es erneut.
right-view = Kanal anzeigen
right-send = Nachrichten senden
right-send-in-threads = Nachrichten in Threads senden
right-create-posts = Posts erstellen
right-send-in-posts = Nachrichten in Posts senden
right-embed-links = Links einbetten
right-read-history = Nachrichtenverlauf anzeigen (um nach einem Absturz zu finden, was schon veröffentlicht ist)
right-mention-roles = @everyone, @here und alle Rollen erwähnen (oder die Rolle für alle erwähnbar machen)
digest-head = **#{ $number }** { $channel } · { $what }
    { $when } ({ $zone })
digest-weekly = { $days } um { $time }
digest-cron = cron { $line }
digest-items = { $count ->
    [one] höchstens eine Meldung
   *[other] höchstens { $count } Meldungen
}
digest-says-empty = sagt, wenn es nichts Neues gibt
digest-skips-empty = entfällt, wenn es nichts Neues gibt
digest-mentions = erwähnt { $role }
digest-quiet = Ruhe { $hours }
digest-grace = { $hours ->
    [0] verspätete Ausgaben entfallen
    [one] bis zu eine Stunde verspätet
   *[other] bis zu { $hours } Stunden verspätet
}
digest-is-paused = Pausiert. Weiter geht es mit /digest resume.
digest-is-stopped = Pausiert, weil Discord ihn abgelehnt hat ({ $why }). Beheben Sie das, dann geht es weiter mit /digest resume.
digest-next = Nächste Ausgabe { $in }:
digest-time = - { $there } · { $yours } auf Ihrer Uhr
digest-from = aus { $sources }
digest-log = **Die letzten Ausgaben von Digest { $number }**
digest-log-empty = Es gab noch keine.
edition = { $time }: { $became }
edition-open = { $tried ->
    [yes] wird veröffentlicht; früherer Versuch: { $why }
   *[no] wird veröffentlicht
}
edition-sent = { $how ->
    [late] verspätet veröffentlicht
    [asked] auf Anweisung veröffentlicht
   *[schedule] veröffentlicht
}, { $stories ->
    [0] nichts Neues
    [one] eine Meldung
   *[other] { $stories } Meldungen
}
edition-empty = entfallen, es gab nichts Neues
edition-missed = verpasst: Der Bot oder Discord war zu lange weg, oder bis in die Ruhestunden
edition-stopped = nicht veröffentlicht: { $why }
edition-unsure = vielleicht nicht veröffentlicht: { $why }
days-weekdays = montags bis freitags
days-all = täglich
days-weekend = am Wochenende
days-some = Montag, Mittwoch, Freitag
trouble-stopped = Digest { $number } in { $channel } ist pausiert: Discord hat die Ausgabe abgelehnt ({ $time }; { $why }). Geben Sie mir die Rechte, den Kanal zu sehen, Nachrichten zu senden und Links einzubetten, oder verlegen Sie den Digest mit /digest edit; danach /digest resume.
trouble-unsure = Ich weiß nicht, ob diese Ausgabe von Digest { $number } in { $channel } veröffentlicht wurde ({ $time }): { $why }. Ich sende sie nicht noch einmal, damit niemand sie doppelt bekommt. Wenn sie fehlt: /digest send-now.
trouble-history = ich darf den Verlauf des Kanals nicht lesen, und die Verbindung brach beim Veröffentlichen ab
trouble-put-back = die Daten des Bots wurden aus einer Kopie zurückgeholt, die älter ist als diese Ausgabe
trouble-body = ihre Nachricht ließ sich nicht aus der Datendatei zurücklesen
trouble-data = die Datendatei hat versagt
trouble-slow = Discord braucht zu lange
