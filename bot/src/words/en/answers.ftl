### What answers say, in English.

## Nothing found

no-card = Nothing held is about “{ $topic }”.
none-within = { $limits ->
    [outlet] Nothing held about “{ $topic }” is from “{ $outlet }”.
    [days] Nothing held about “{ $topic }” is from { $day } or later.
   *[both] Nothing held about “{ $topic }” is from “{ $outlet }” and from { $day } or later.
}
without-limits = { $count ->
    [one] Leave the days and the outlet out, and there is one article{ $known ->
        [none] .
       *[some] , from: { $outlets }
    }
   *[other] Leave the days and the outlet out, and there are { $count } articles{ $known ->
        [none] .
       *[some] , from: { $outlets }
    }
}
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
so-far = The story so far: { $topic }
sources-of = Articles about { $topic }
among = { $count ->
    [one] One article
   *[other] { $all ->
        [yes] { $count } articles, the newest first
       *[no] The { $told } foremost of { $count } articles, the newest first
    }
}{ $limits ->
    [none] { "" }
    [outlet] { " " }· only from { $outlet }
    [days] { " " }· since { $day }
   *[both] { " " }· only from { $outlet } · since { $day }
}
since-asked = { $count ->
    [0] Nothing new since { $who } last asked, { $when }.
    [one] One new story since { $who } last asked, { $when }.
   *[other] { $count } new stories since { $who } last asked, { $when }.
}
story-new = New
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

in-the-article = in the article
worded-otherwise = in other words
no-such-quote = This quote is not in its article any more. Ask again with /quotes.
outlet-unknown = Outlet not known
heading-also-in = Also in

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
by = by { $byline }
days = { $from } to { $to }
# $of: whether the time is a day, a month or a year.
since = since { $time }
# $of: whether the time is a day, a month or a year.
from = from { $time }
# $of: whether the time is a day, a month or a year.
up-to = up to { $time }
# $of: whether the time is a month or a year.
up-to-end = up to the end of { $time }
published-at = { $day }, { $time } ({ $offset })
moment = { $day }, { $time } ({ $zone })
moment-short = { $day }, { $time }
report = { $outlet }, { $date }
announced = announced

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
button-sources = Sources
menu-articles = Open an article
menu-quotes = Show a quote where it stands
button-more = More on { $number }
