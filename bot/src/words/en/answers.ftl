### What answers say, in English.

## Nothing found

no-card = Nothing held is about “{ $topic }”.
nothing-held = Nothing is held for this team yet. An operator adds articles with: briefbot import FILE
no-speaker = { $topic ->
    [none] Nobody named “{ $speaker }” is quoted with a sure name.
   *[other] Nobody named “{ $speaker }” is quoted with a sure name in what is held about “{ $about }”.
}
no-quotes = These articles hold no quotes.
no-figures = These articles hold no key figures.
no-figures-of-kind = These articles hold no figures of the kind “{ $kind }”. There are figures of the kind: { $others }
no-events = These articles tell of nothing whose day is known.
nobody-named = These articles name nobody.
no-such-card = This article is not held any more. Ask again with /brief.
nothing-found = Nothing held fits “{ $search }”.
leave-out = Leave one part out, and there are articles: { $parts }
leave-out-more = Each of several parts keeps it from finding anything: search for fewer words.
nearest = Perhaps you meant: { $topics }
counted-topic = { $name } ({ $count })

## Headlines and headings

quotes-of = { $who ->
    [anybody] { $what ->
        [everything] Quotes
       *[topic] Quotes about { $topic }
    }
   *[speaker] { $what ->
        [everything] What { $speaker } said
       *[topic] What { $speaker } said about { $topic }
    }
}
figures-of = { $what ->
    [everything] Key figures
   *[topic] Key figures about { $topic }
}
figures-of-kind = { $what ->
    [everything] Key figures · { $kind }
   *[topic] Key figures about { $topic } · { $kind }
}
timeline-of = { $what ->
    [everything] Timeline
   *[topic] Timeline of { $topic }
}
people-of = { $what ->
    [everything] People ({ $count })
   *[topic] People in the news about { $topic } ({ $count })
}
compared = { $what ->
    [everything] { $outlets ->
        [one] One outlet
       *[other] { $outlets } outlets side by side
    }
   *[topic] { $outlets ->
        [one] One outlet on { $topic }
       *[other] { $outlets } outlets on { $topic }, side by side
    }
}
told-by-outlets = One story, told by { $outlets } outlets. The newest article of each leads with:
told-alone = What each outlet leads with, in a story that no other outlet tells here:
disagreement = Their figures disagree · { $measured }
no-disagreement = { $outlets ->
    [one] There is no other outlet here to hold its figures against.
   *[other] No disagreement found among the figures that are clearly of the same thing.
}
searched = { $count ->
    [one] One article for { $search }
   *[other] { $count } articles for { $search }
}
untitled = Article without a headline
heading-summary = Summary
heading-figures = Key figures
heading-quotes = Quotes
heading-people = People
heading-dates = Dates
heading-sections = Sections
heading-sources = Sources
heading-topics = Topics
no-summary = No sentence of this article can stand for it alone.

## Quotes

unattributed = unattributed
reported = { $speaker }, as reported
denied = { $speaker }, denying
asked = { $speaker }, asking
quoted-by-other = { $speaker }, quoted by another speaker

## Figures

comparison-about = about
comparison-more-than = more than
comparison-at-least = at least
comparison-less-than = less than
comparison-at-most = at most
claim = claim of { $speaker }

kind-money = Money
kind-count = People and things counted
kind-percent = Percentages
kind-duration = Durations
kind-measure = Measures
kind-age = Ages
kind-rate = Rates
kind-ordinal = Places in an order

## Charts

chart-title = { $kind ->
    [percent] { $name }
    [age] { $name }
   *[other] { $name } ({ $unit })
}
chart-over-time = { $measured } ({ $unit })
chart-alt = Bar chart: { $title }. { $source }.
chart-alt-alone = Bar chart: { $title }.
chart-bar = { $value }: { $label }

people-chart = How often named, how often quoted
timeline-chart = Timeline
timeline-happened = has happened

## People, dates, sources

mentions = { $count ->
    [one] named once
   *[other] named { $count } times
}
quoted = { $count ->
    [0] not quoted
    [one] quoted once
   *[other] quoted { $count } times
}
in-articles = { $count ->
    [one] in one article
   *[other] in { $count } articles
}
also-written = also { $aliases }
undated = undated
undated-added = undated, added by { $name }
added = added by { $name }
line = line { $line }
page = page { $number } of { $of }
card-page = { $number } of { $of }
by = by { $byline }
days = { $from } to { $to }
day-of-month = { $day } { $month }
month-of-year = { $month } { $year }
since = since { $day }
from = from { $day }
up-to = up to { $day }
up-to-end = up to the end of { $period }
report = { $outlet }, { $date }
announced = announced
published-day = { $day } { $month } { $year }
published-at = { $day } { $month } { $year }, { $time } ({ $offset })
moment = { $weekday }, { $day } { $month } { $year }, { $time } ({ $zone })
moment-short = { $weekday } { $day } { $month }, { $time }
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
weekday-short-1 = Mon
weekday-short-2 = Tue
weekday-short-3 = Wed
weekday-short-4 = Thu
weekday-short-5 = Fri
weekday-short-6 = Sat
weekday-short-7 = Sun
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## Buttons

button-previous = Previous
button-next = Next
button-brief = Brief
button-quotes = Quotes
button-figures = Figures
button-timeline = Timeline
button-people = People
button-quotes-of = Quotes of { $speaker }
button-compare = Compare
button-search = Search
button-source = Source
button-more = More on { $number }
