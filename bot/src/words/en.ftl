### The fixed words of answers, in English. One message a meaning; another language is another file beside this one.

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
no-such-card = This article is not held any more. Ask again with /brief.
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

## People, dates, sources

mentions = { $count ->
    [one] named once
   *[other] named { $count } times
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
button-source = Source

## Commands

brief-description = What happened: the newest article about a topic, in its own words
quotes-description = Who said what: verbatim quotes, by speaker and topic
figures-description = Which numbers: key figures about a topic, with what they measure
timeline-description = When: what has happened and what is announced about a topic, by date
add-description = Hand an article in
add-text-description = Paste an article's text into a form
add-url-description = Fetch an article from its address on the web
add-file-description = Hand in a file that holds an article
option-topic = A place, a person, an organisation or a subject
option-kind = Only figures of one kind
option-link = The article's address: https://…
option-file = A text file or a saved web page (.txt, .md, .html)
sources-description = The feeds that this team reads
sources-follow-description = Follow a feed (RSS, Atom, JSON Feed), or follow it again with other words
sources-unfollow-description = Stop following a feed
sources-list-description = What is followed, and how it fares
sources-test-description = Try a feed without following it
sources-import-description = Follow the feeds of an OPML file
sources-export-description = What is followed, as an OPML file
option-feed = The address of the feed, or of a page that names one: https://…
option-source = The name of a feed that is followed
option-with = Only articles with one of these words; commas between them
option-without = No articles with one of these words; commas between them
option-opml = A file of feeds from another reader (.opml)
option-speaker = Somebody's name, in any spelling

## Handing in

form-text-title = Add an article
form-text = Headline and text
form-rest = The text, continued from a new paragraph
form-outlet = Published by
form-link = Link
form-date = Published on
form-date-example = 6 May 2031, or 2031-05-06
held-already = This very text is held already; its card stays as it was.
editors-only = Only people who may manage this server can add articles and choose feeds; ask one of them.
add-empty = There was no text in the form: paste the article, its headline first.
add-no-link = “{ $link }” is no address on the web: it begins with https:// or http://. Nothing was added.
add-no-date = “{ $date }” is no date that can be read in one way: write it like 6 May 2031 or 2031-05-06. Nothing was added.

add-file-kind = “{ $name }” is not read: hand in a text file or a web page (.txt, .md, .html), or paste its text with /add text.
add-binary = “{ $name }” holds binary data, not text: save the article as plain text and try again.
add-encoding = “{ $name }” is not text in the encoding { $encoding }: save it as UTF-8 and try again.
add-nothing = “{ $name }” holds no text: there is no article in it.

## Fetching

fetch-no-address = “{ $address }” is no address on the web: it begins with https:// or http://.
fetch-scheme = Only addresses that begin with https:// or http:// are fetched, not { $scheme }:.
fetch-credentials = This address holds a user name or a password, which is never sent: use the address without it.
fetch-port = Addresses at port { $port } are not fetched; leave the port out.
fetch-not-public = “{ $host }” is not on the public Internet, or not only there, and is not fetched.
fetch-no-such-host = There is no “{ $host }” on the Internet: check the address.
fetch-unreachable = “{ $host }” cannot be reached, or not securely: try again later, or paste the text with /add text.
fetch-too-many-redirects = This address leads on to another more than { $most } times: use the one where the article stands.
fetch-bad-redirect = “{ $host }” leads on to what is no address: use the one where the article stands.
fetch-status = The server does not give this page (it answers { $status }): check the address, or paste the text with /add text.
fetch-type = What stands there is “{ $kind }”, which is no article: give the address of a page or a plain text.
fetch-no-type = The server does not say what stands there: paste the text with /add text.
fetch-packing = What stands there is packed as “{ $packing }”, which cannot be read: paste the text with /add text.
fetch-too-long = What stands there is longer than { $most } MB: that is no article.
fetch-too-slow = This took too long: try again later, or paste the text with /add text.
fetch-broken = The answer of “{ $host }” breaks off or makes no sense: try again later, or paste the text with /add text.

## Feeds

sources-followed = You follow { $name } now.
sources-unfollowed = You do not follow { $name } any more, and see none of its articles.
sources-with = Only with: { $words }.
sources-without = Not with: { $words }.
sources-headline = - { $headline }
sources-tested = { $name } can be followed. { $count ->
    [0] It holds nothing now.
    [one] It holds one entry:
   *[other] It holds { $count } entries, among them:
}
sources-not-followed-yet = You do not follow it by this. To follow it: /sources follow
sources-unread = This feed cannot be followed. { $why }
sources-none = No feed is followed. To follow one: /sources follow
sources-list = { $count ->
    [one] One feed is followed:
   *[other] { $count } feeds are followed:
}
sources-line = - { $name }: { $fares }
sources-read = read { $at }.
sources-unread-yet = not read yet.
sources-failing = fails since { $since }. { $why }
sources-given-up = given up, it failed since { $since }. { $why } To try it again: /sources follow
sources-more = … and { $count } more; /sources export gives them all.
sources-imported = { $new ->
    [0] No feed of the file is new.
    [one] One more feed is followed now.
   *[other] { $new } more feeds are followed now.
} { $known ->
    [0] {""}
    [one] One of the file was followed already.
   *[other] { $known } of the file were followed already.
}
sources-exported = { $count ->
    [one] The feed that is followed, for any reader.
   *[other] The { $count } feeds that are followed, for any reader.
}
sources-no-feeds = There is no feed in “{ $name }”: hand in an OPML file, as other readers export it.
sources-not-followed = Nothing that is followed is called “{ $name }”. What is: /sources list
sources-too-many = A team follows { $most } feeds at most: end some with /sources unfollow.

feed-gone = It is gone for good.
feed-status = Its server does not give it (it answers { $status }).
feed-no-such-host = There is no “{ $host }” on the Internet.
feed-unreachable = “{ $host }” cannot be reached, or not securely.
feed-not-public = “{ $host }” is not on the public Internet, or not only there, and is not fetched.
feed-too-long = It is longer than { $most } MB.
feed-too-slow = It did not come in time.
feed-broken = The answer of “{ $host }” breaks off or makes no sense.
feed-page = It is a web page, not a feed.
feed-none = It is neither RSS nor Atom nor JSON Feed.
feed-overgrown = It is built to hurt who reads it, and is not read.
feed-early = Reading it failed here; the operator's log says why.

## Mistakes and failures

missing-option = /{ $command } needs a { $option }. Type for example: { $example }
both-empty = /quotes needs a speaker or a topic. Type for example: /quotes speaker:zelenskyy
unknown-option = /{ $command } has no option “{ $option }”. It has: { $options }
unknown-choice = The option “{ $option }” of /{ $command } takes one of: { $choices }
only-in-discord = /{ $command } is for Discord. In a terminal, articles are added with: briefbot import FILE
unknown-command = There is no command “{ $command }”. There are: { $commands }
old-form = This form belongs to an older version of the bot. Open it again.
old-button = This button belongs to an older version of the bot. Ask again with /brief.
failure = Something went wrong here, not with you. Please try again; if it stays, give the operator this id: { $id }
