### Was Antworten sagen, auf Deutsch.

## Nichts gefunden

no-card = Nichts im Bestand handelt von „{ $topic }“.
none-within = { $limits ->
    [outlet] Nichts zum Thema „{ $topic }“ ist von „{ $outlet }“.
    [days] Nichts zum Thema „{ $topic }“ ist vom { $day } oder später.
   *[both] Nichts zum Thema „{ $topic }“ ist von „{ $outlet }“ und vom { $day } oder später.
}
without-limits = { $count ->
    [one] Ohne die Grenzen für Tage und Medium gibt es einen Artikel{ $known ->
        [none] .
       *[some] {" "}von: { $outlets }
    }
   *[other] Ohne die Grenzen für Tage und Medium gibt es { $count } Artikel{ $known ->
        [none] .
       *[some] {" "}von: { $outlets }
    }
}
nothing-held = Für dieses Team ist noch nichts im Bestand. Wer den Bot betreibt, fügt Artikel hinzu mit: briefbot import DATEI
no-speaker = { $topic ->
    [none] Unter dem Namen „{ $speaker }“ gibt es keine sicher zugeordneten Zitate.
   *[other] Unter dem Namen „{ $speaker }“ gibt es zum Thema „{ $about }“ keine sicher zugeordneten Zitate.
}
no-quotes = Diese Artikel enthalten keine Zitate.
no-figures = Diese Artikel enthalten keine wichtigen Zahlen.
no-figures-of-kind = Diese Artikel enthalten keine Zahlen der Art „{ $kind }“. Vorhanden sind: { $others }
no-events = Diese Artikel nennen kein Ereignis mit bekanntem Datum.
nobody-named = Diese Artikel nennen niemanden.
no-such-card = Dieser Artikel ist nicht mehr im Bestand. Fragen Sie neu mit /brief.
nothing-found = Nichts im Bestand passt zu „{ $search }“.
leave-out = Ohne einen dieser Teile gibt es Treffer: { $parts }
leave-out-more = Mehrere Teile verhindern einen Treffer: Suchen Sie mit weniger Wörtern.
nearest = Vielleicht meinten Sie: { $topics }
counted-topic = { $name } ({ $count })

## Überschriften

quotes-of = { $who ->
    [anybody] { $what ->
        [everything] Zitate
       *[topic] Zitate zum Thema { $topic }
    }
   *[speaker] { $what ->
        [everything] { $speaker } im Wortlaut
       *[topic] { $speaker } im Wortlaut zum Thema { $topic }
    }
}
figures-of = { $what ->
    [everything] Wichtige Zahlen
   *[topic] Wichtige Zahlen zum Thema { $topic }
}
figures-of-kind = { $what ->
    [everything] Wichtige Zahlen · { $kind }
   *[topic] Wichtige Zahlen zum Thema { $topic } · { $kind }
}
timeline-of = { $what ->
    [everything] Chronologie
   *[topic] Chronologie zum Thema { $topic }
}
so-far = Die Geschichte bisher: { $topic }
sources-of = Artikel zum Thema { $topic }
among = { $count ->
    [one] Ein Artikel
   *[other] { $all ->
        [yes] { $count } Artikel, der neueste zuerst
       *[no] Die { $told } wichtigsten von { $count } Artikeln, der neueste zuerst
    }
}{ $limits ->
    [none] {""}
    [outlet] {" "}· nur von { $outlet }
    [days] {" "}· seit dem { $day }
   *[both] {" "}· nur von { $outlet } · seit dem { $day }
}
since-asked = { $count ->
    [0] Nichts Neues seit der letzten Frage von { $who }, { $when }.
    [one] Eine neue Geschichte seit der letzten Frage von { $who }, { $when }.
   *[other] { $count } neue Geschichten seit der letzten Frage von { $who }, { $when }.
}
story-new = Neu
people-of = { $what ->
    [everything] Personen ({ $count })
   *[topic] Personen zum Thema { $topic } ({ $count })
}
compared = { $what ->
    [everything] { $outlets ->
        [one] Ein Medium
       *[other] { $outlets } Medien im Vergleich
    }
   *[topic] { $outlets ->
        [one] Ein Medium zum Thema { $topic }
       *[other] { $outlets } Medien zum Thema { $topic } im Vergleich
    }
}
told-by-outlets = Eine Geschichte, erzählt von { $outlets } Medien. Der neueste Artikel eines jeden beginnt so:
told-alone = Womit jedes Medium beginnt, in einer Geschichte, die hier sonst keines erzählt:
disagreement = Die Zahlen widersprechen sich · { $measured }
no-disagreement = { $outlets ->
    [one] Es gibt hier kein anderes Medium, mit dem sich die Zahlen vergleichen lassen.
   *[other] Unter den Zahlen, die eindeutig dasselbe meinen, widersprechen sich keine.
}
searched = { $count ->
    [one] Ein Artikel zu { $search }
   *[other] { $count } Artikel zu { $search }
}
untitled = Artikel ohne Überschrift
heading-figures = Wichtige Zahlen
heading-quotes = Zitate
heading-people = Personen
heading-dates = Daten
heading-sections = Abschnitte
heading-sources = Quellen
heading-topics = Themen
no-summary = Kein Satz dieses Artikels kann allein für ihn stehen.

## Zitate

unattributed = nicht zugeordnet
reported = { $speaker }, sinngemäß
denied = { $speaker } (Dementi)
asked = { $speaker } (Frage)
quoted-by-other = { $speaker }, von anderen zitiert
in-the-article = im Artikel
worded-otherwise = anders formuliert
no-such-quote = Dieses Zitat steht nicht mehr in seinem Artikel. Fragen Sie neu mit /quotes.
outlet-unknown = Medium unbekannt
heading-also-in = Auch in

## Zahlen

comparison-about = etwa
comparison-more-than = mehr als
comparison-at-least = mindestens
comparison-less-than = weniger als
comparison-at-most = höchstens
claim = Angabe von { $speaker }

kind-money = Geld
kind-count = Gezähltes
kind-percent = Prozentwerte
kind-duration = Zeitspannen
kind-measure = Maße
kind-age = Altersangaben
kind-rate = Raten
kind-ordinal = Rangplätze

## Diagramme

chart-title = { $kind ->
    [percent] { $name }
    [age] { $name }
   *[other] { $name } ({ $unit })
}
chart-over-time = { $measured } ({ $unit })
chart-alt = Balkendiagramm: { $title }. { $source }.
chart-alt-alone = Balkendiagramm: { $title }.
chart-bar = { $value }: { $label }
people-chart = Wie oft genannt, wie oft zitiert
timeline-chart = Chronologie
timeline-happened = geschehen

## Personen, Daten, Quellen

mentions = { $count ->
    [one] einmal genannt
   *[other] { $count }-mal genannt
}
quoted = { $count ->
    [0] nicht zitiert
    [one] einmal zitiert
   *[other] { $count }-mal zitiert
}
in-articles = { $count ->
    [one] in einem Artikel
   *[other] in { $count } Artikeln
}
also-written = auch { $aliases }
undated = ohne Datum
undated-added = ohne Datum, hinzugefügt von { $name }
added = hinzugefügt von { $name }
line = Zeile { $line }
page = Seite { $number } von { $of }
by = von { $byline }
days = { $from } bis { $to }
since = { $of ->
    [day] seit dem { $time }
   *[other] seit { $time }
}
from = { $of ->
    [day] ab dem { $time }
   *[other] ab { $time }
}
up-to = bis zum { $time }
up-to-end = bis Ende { $time }
published-at = { $day }, { $time } Uhr ({ $offset })
moment = { $day }, { $time } Uhr ({ $zone })
moment-short = { $day }, { $time } Uhr
report = { $outlet }, { $date }
announced = angekündigt

## Knöpfe

button-previous = Zurück
button-next = Weiter
button-brief = Überblick
button-quotes = Zitate
button-figures = Zahlen
button-timeline = Chronologie
button-people = Personen
button-quotes-of = Zitate: { $speaker }
button-compare = Vergleich
button-search = Suche
button-source = Quelle
button-sources = Quellen
menu-articles = Einen Artikel öffnen
menu-quotes = Ein Zitat zeigen, wo es steht
button-more = Mehr zu { $number }
