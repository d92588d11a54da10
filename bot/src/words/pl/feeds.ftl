### Kanały RSS, po polsku.

sources-followed = Zespół obserwuje teraz: { $name }.
sources-unfollowed = Zespół nie obserwuje już: { $name }, i nie widzi artykułów z tego kanału.
sources-with = Tylko z: { $words }.
sources-without = Bez: { $words }.
sources-headline = - { $headline }
sources-tested = { $name }: można obserwować. { $count ->
    [0] Teraz nic tam nie ma.
    [one] Kanał zawiera { $count } wpis:
    [few] Kanał zawiera { $count } wpisy, między innymi:
    [many] Kanał zawiera { $count } wpisów, między innymi:
   *[other] Kanał zawiera { $count } wpisu, między innymi:
}
sources-not-followed-yet = To jeszcze nie znaczy, że jest obserwowany. Aby go obserwować: /sources follow
sources-unread = Tego kanału nie można obserwować. { $why }
sources-none = Żaden kanał nie jest obserwowany. Aby to zmienić: /sources follow
sources-list = { $count ->
    [one] Obserwowany jest { $count } kanał:
    [few] Obserwowane są { $count } kanały:
    [many] Obserwowanych jest { $count } kanałów:
   *[other] Obserwowane są { $count } kanału:
}
sources-line = - { $name }: { $fares }
sources-read = odczytano { $at }.
sources-unread-yet = jeszcze nie odczytano.
sources-failing = błąd od { $since }. { $why }
sources-given-up = porzucono, błąd od { $since }. { $why } Aby spróbować ponownie: /sources follow
sources-more = … i jeszcze { $count }; wszystkie podaje /sources export.
sources-imported = { $new ->
    [0] Żaden kanał z pliku nie jest nowy.
    [one] Przybył { $new } obserwowany kanał.
    [few] Przybyły { $new } obserwowane kanały.
    [many] Przybyło { $new } obserwowanych kanałów.
   *[other] Przybyło { $new } obserwowanego kanału.
} { $known ->
    [0] {""}
   *[other] Już wcześniej obserwowane z tego pliku: { $known }.
}
sources-left-out = { $count ->
    [0] {""}
   *[other] Pominięte z pliku: { $count }, bo zespół obserwuje najwyżej { $most } kanałów: zakończ niektóre przez /sources unfollow.
}
sources-exported = { $count ->
    [one] Obserwowany kanał, do dowolnego czytnika.
   *[other] Obserwowane kanały ({ $count }), do dowolnego czytnika.
}
sources-no-feeds = W pliku „{ $name }” nie ma kanału: dodaj plik OPML, jaki eksportują inne czytniki.
sources-not-followed = Żaden obserwowany kanał nie nazywa się „{ $name }”. Lista: /sources list
sources-several = Nazwa „{ $name }” może oznaczać kilka obserwowanych kanałów. Podaj pełną nazwę lub adres:
sources-one = - { $name }: { $address }
sources-too-many = Zespół obserwuje najwyżej { $most } kanałów: zakończ niektóre przez /sources unfollow.

feed-gone = Kanał zniknął na dobre.
feed-status = Serwer go nie udostępnia (odpowiada { $status }).
feed-no-such-host = W internecie nie ma „{ $host }”.
feed-unreachable = Nie można połączyć się z „{ $host }” albo nie da się tego zrobić bezpiecznie.
feed-not-public = „{ $host }” nie leży w publicznym internecie albo nie tylko tam i nie jest pobierany.
feed-too-long = Jest dłuższy niż { $most } MB.
feed-too-slow = Nie przyszedł na czas.
feed-broken = Odpowiedź z „{ $host }” urywa się lub nie ma sensu.
feed-page = To strona internetowa, a nie kanał.
feed-none = To nie RSS, nie Atom i nie JSON Feed.
feed-overgrown = Jest zbudowany tak, by szkodzić czytnikom, i nie jest odczytywany.
feed-early = Odczyt się tu nie udał; dlaczego, mówi dziennik osoby prowadzącej bota.
