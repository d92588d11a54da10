### Co mówią odpowiedzi, po polsku.

## Nic nie znaleziono

no-card = W zbiorze nie ma nic na temat „{ $topic }”.
none-within = { $limits ->
    [outlet] Nic na temat „{ $topic }” nie pochodzi z „{ $outlet }”.
    [days] Nic na temat „{ $topic }” nie pochodzi z okresu od { $day }.
   *[both] Nic na temat „{ $topic }” nie pochodzi z „{ $outlet }” z okresu od { $day }.
}
without-limits = { $count ->
    [one] Bez ograniczenia dni i wydawcy jest { $count } artykuł{ $known ->
        [none] .
       *[some] , z: { $outlets }
    }
    [few] Bez ograniczenia dni i wydawcy są { $count } artykuły{ $known ->
        [none] .
       *[some] , z: { $outlets }
    }
   *[other] Bez ograniczenia dni i wydawcy jest { $count } artykułów{ $known ->
        [none] .
       *[some] , z: { $outlets }
    }
}
nothing-held = Zbiór tego zespołu jest jeszcze pusty. Osoba prowadząca bota dodaje artykuły poleceniem: briefbot import PLIK
no-speaker = { $topic ->
    [none] Żaden cytat nie jest na pewno przypisany do nazwiska „{ $speaker }”.
   *[other] Żaden cytat na temat „{ $about }” nie jest na pewno przypisany do nazwiska „{ $speaker }”.
}
no-quotes = W tych artykułach nie ma cytatów.
no-figures = W tych artykułach nie ma ważnych liczb.
no-figures-of-kind = W tych artykułach nie ma liczb rodzaju „{ $kind }”. Są liczby rodzaju: { $others }
no-events = W tych artykułach nie ma zdarzeń o znanej dacie.
nobody-named = W tych artykułach nie pada żadne nazwisko.
no-such-card = Tego artykułu nie ma już w zbiorze. Zapytaj ponownie przez /brief.
nothing-found = Nic w zbiorze nie pasuje do zapytania „{ $search }”.
leave-out = Bez jednej z tych części są wyniki: { $parts }
leave-out-more = Kilka części naraz nie daje wyników: szukaj mniejszej liczby słów.
nearest = Może chodziło o: { $topics }
counted-topic = { $name } ({ $count })

## Nagłówki

quotes-of = { $who ->
    [anybody] { $what ->
        [everything] Cytaty
       *[topic] Cytaty · temat: { $topic }
    }
   *[speaker] { $what ->
        [everything] { $speaker } – wypowiedzi
       *[topic] { $speaker } – wypowiedzi · temat: { $topic }
    }
}
figures-of = { $what ->
    [everything] Ważne liczby
   *[topic] Ważne liczby · temat: { $topic }
}
figures-of-kind = { $what ->
    [everything] Ważne liczby · { $kind }
   *[topic] Ważne liczby · temat: { $topic } · { $kind }
}
timeline-of = { $what ->
    [everything] Oś czasu
   *[topic] Oś czasu · temat: { $topic }
}
so-far = Dotychczasowy przebieg: { $topic }
sources-of = Artykuły · temat: { $topic }
among = { $count ->
    [one] { $count } artykuł
   *[other] { $all ->
        [yes] Artykuły: { $count }, od najnowszego
       *[no] Najważniejsze artykuły: { $told } z { $count }, od najnowszego
    }
}{ $limits ->
    [none] {""}
    [outlet] {" "}· tylko { $outlet }
    [days] {" "}· od { $day }
   *[both] {" "}· tylko { $outlet } · od { $day }
}
since-asked = { $count ->
    [0] Nic nowego od ostatniego pytania ({ $who }, { $when }).
    [one] { $count } nowa wiadomość od ostatniego pytania ({ $who }, { $when }).
    [few] { $count } nowe wiadomości od ostatniego pytania ({ $who }, { $when }).
   *[other] { $count } nowych wiadomości od ostatniego pytania ({ $who }, { $when }).
}
story-new = Nowe
people-of = { $what ->
    [everything] Osoby ({ $count })
   *[topic] Osoby · temat: { $topic } ({ $count })
}
compared = { $what ->
    [everything] { $outlets ->
        [one] { $outlets } medium
       *[other] Porównanie mediów ({ $outlets })
    }
   *[topic] { $outlets ->
        [one] { $outlets } medium · temat: { $topic }
       *[other] Porównanie mediów ({ $outlets }) · temat: { $topic }
    }
}
told-by-outlets = Jedna historia w różnych mediach ({ $outlets }). Najnowszy artykuł każdego z nich zaczyna się tak:
told-alone = Od czego zaczyna każde medium w historii, której nie opowiada tu żadne inne:
disagreement = Liczby się nie zgadzają · { $measured }
no-disagreement = { $outlets ->
    [one] Nie ma tu innego medium, z którym można by porównać liczby.
   *[other] Wśród liczb, które na pewno dotyczą tego samego, nie ma rozbieżności.
}
searched = { $count ->
    [one] { $count } artykuł dla: { $search }
    [few] { $count } artykuły dla: { $search }
    [many] { $count } artykułów dla: { $search }
   *[other] { $count } artykułu dla: { $search }
}
untitled = Artykuł bez nagłówka
heading-figures = Ważne liczby
heading-quotes = Cytaty
heading-people = Osoby
heading-dates = Daty
heading-sections = Części
heading-sources = Źródła
heading-topics = Tematy
no-summary = Żadne zdanie tego artykułu nie może go samodzielnie zastąpić.

## Cytaty

unattributed = bez przypisania
reported = { $speaker }, w mowie zależnej
denied = { $speaker } – zaprzeczenie
asked = { $speaker } – pytanie
quoted-by-other = { $speaker }, za inną osobą
in-the-article = w artykule
worded-otherwise = innymi słowami
no-such-quote = Tego cytatu nie ma już w artykule. Zapytaj ponownie przez /quotes.
outlet-unknown = Wydawca nieznany
heading-also-in = Także w

## Liczby

comparison-about = około
comparison-more-than = więcej niż
comparison-at-least = co najmniej
comparison-less-than = mniej niż
comparison-at-most = najwyżej
claim = według: { $speaker }

kind-money = Pieniądze
kind-count = Liczby osób i rzeczy
kind-percent = Wartości procentowe
kind-duration = Okresy
kind-measure = Miary
kind-age = Wiek
kind-rate = Wskaźniki
kind-ordinal = Miejsca w kolejności

## Wykresy

chart-title = { $kind ->
    [percent] { $name }
    [age] { $name }
   *[other] { $name } ({ $unit })
}
chart-over-time = { $measured } ({ $unit })
chart-alt = Wykres słupkowy: { $title }. { $source }.
chart-alt-alone = Wykres słupkowy: { $title }.
chart-bar = { $value }: { $label }
people-chart = Liczba wzmianek i cytatów
timeline-chart = Oś czasu
timeline-happened = wydarzyło się

## Osoby, daty, źródła

mentions = { $count ->
    [one] { $count } wzmianka
    [few] { $count } wzmianki
    [many] { $count } wzmianek
   *[other] { $count } wzmianki
}
quoted = { $count ->
    [0] bez cytatów
    [one] { $count } cytat
    [few] { $count } cytaty
    [many] { $count } cytatów
   *[other] { $count } cytatu
}
in-articles = { $count ->
    [one] w { $count } artykule
   *[other] w { $count } artykułach
}
also-written = także { $aliases }
undated = bez daty
undated-added = bez daty, dodane przez: { $name }
added = dodane przez: { $name }
line = wiersz { $line }
page = strona { $number } z { $of }
by = autorstwo: { $byline }
days = { $from } – { $to }
since = { $of ->
    [month] od: { $time }
    [year] od { $time } roku
   *[day] od { $time }
}
from = { $of ->
    [month] od: { $time }
    [year] od { $time } roku
   *[day] od { $time }
}
up-to = do { $time }
up-to-end = { $of ->
    [year] do końca { $time } roku
   *[month] do końca: { $time }
}
published-at = { $day }, { $time } ({ $offset })
moment = { $day }, { $time } ({ $zone })
moment-short = { $day }, { $time }
report = { $outlet }, { $date }
announced = zapowiedziane

## Przyciski

button-previous = Wstecz
button-next = Dalej
button-brief = Skrót
button-quotes = Cytaty
button-figures = Liczby
button-timeline = Oś czasu
button-people = Osoby
button-quotes-of = Cytaty: { $speaker }
button-compare = Porównanie
button-search = Wyszukiwanie
button-source = Źródło
button-sources = Źródła
menu-articles = Otwórz artykuł
menu-quotes = Pokaż cytat w jego miejscu
button-more = Więcej: { $number }
