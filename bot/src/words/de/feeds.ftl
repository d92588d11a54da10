### Feeds, auf Deutsch.

sources-followed = Sie folgen jetzt { $name }.
sources-unfollowed = Sie folgen { $name } nicht mehr und sehen keine Artikel mehr daraus.
sources-with = Nur mit: { $words }.
sources-without = Nicht mit: { $words }.
sources-headline = - { $headline }
sources-tested = { $name } lässt sich lesen. { $count ->
    [0] Der Feed enthält jetzt nichts.
    [one] Der Feed enthält einen Eintrag:
   *[other] Der Feed enthält { $count } Einträge, darunter:
}
sources-not-followed-yet = Sie folgen ihm dadurch noch nicht. Um ihm zu folgen: /sources follow
sources-unread = Diesem Feed können Sie nicht folgen. { $why }
sources-none = Sie folgen keinem Feed. Um einem zu folgen: /sources follow
sources-list = { $count ->
    [one] Sie folgen einem Feed:
   *[other] Sie folgen { $count } Feeds:
}
sources-line = - { $name }: { $fares }
sources-read = gelesen { $at }.
sources-unread-yet = noch nicht gelesen.
sources-failing = fehlerhaft seit { $since }. { $why }
sources-given-up = aufgegeben, fehlerhaft seit { $since }. { $why } Um es erneut zu versuchen: /sources follow
sources-more = … und { $count } weitere; /sources export gibt alle aus.
sources-imported = { $new ->
    [0] Kein Feed der Datei ist neu.
    [one] Sie folgen jetzt einem Feed mehr.
   *[other] Sie folgen jetzt { $new } Feeds mehr.
} { $known ->
    [0] {""}
    [one] Einem aus der Datei folgten Sie schon.
   *[other] { $known } aus der Datei folgten Sie schon.
}
sources-left-out = { $count ->
    [0] {""}
    [one] Einer aus der Datei fehlt, denn ein Team folgt höchstens { $most } Feeds: Beenden Sie einige mit /sources unfollow.
   *[other] { $count } aus der Datei fehlen, denn ein Team folgt höchstens { $most } Feeds: Beenden Sie einige mit /sources unfollow.
}
sources-exported = { $count ->
    [one] Der Feed, dem Sie folgen, für jedes Leseprogramm.
   *[other] Die { $count } Feeds, denen Sie folgen, für jedes Leseprogramm.
}
sources-no-feeds = In „{ $name }“ steht kein Feed: Reichen Sie eine OPML-Datei ein, wie andere Leseprogramme sie ausgeben.
sources-not-followed = Kein Feed, dem Sie folgen, heißt „{ $name }“. Alle Feeds zeigt: /sources list
sources-several = Mit „{ $name }“ können mehrere Feeds gemeint sein. Geben Sie den ganzen Namen oder die Adresse an:
sources-one = - { $name }: { $address }
sources-too-many = Ein Team folgt höchstens { $most } Feeds: Beenden Sie einige mit /sources unfollow.

feed-gone = Er ist endgültig verschwunden.
feed-status = Sein Server gibt ihn nicht heraus (er antwortet { $status }).
feed-no-such-host = Im Internet gibt es kein „{ $host }“.
feed-unreachable = „{ $host }“ ist nicht oder nicht sicher erreichbar.
feed-not-public = „{ $host }“ liegt nicht oder nicht nur im öffentlichen Internet und wird nicht abgerufen.
feed-too-long = Er ist länger als { $most } MB.
feed-too-slow = Er kam nicht rechtzeitig.
feed-broken = Die Antwort von „{ $host }“ bricht ab oder ergibt keinen Sinn.
feed-page = Es ist eine Webseite, kein Feed.
feed-none = Es ist weder RSS noch Atom noch JSON Feed.
feed-overgrown = Er ist gebaut, um Leseprogrammen zu schaden, und wird nicht gelesen.
feed-early = Das Lesen ist hier fehlgeschlagen; warum, steht im Protokoll des Betriebs.
