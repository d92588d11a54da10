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
moment = { $weekday }, { $day } { $month } { $year }, { $time } ({ $zone })
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
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

## Languages of articles

language-eo = in Esperanto
language-ru = in Russian
language-zh = in Chinese
language-es = in Spanish
language-pt = in Portuguese
language-it = in Italian
language-bn = in Bengali
language-fr = in French
language-de = in German
language-uk = in Ukrainian
language-ka = in Georgian
language-ar = in Arabic
language-hi = in Hindi
language-ja = in Japanese
language-he = in Hebrew
language-yi = in Yiddish
language-pl = in Polish
language-am = in Amharic
language-jv = in Javanese
language-ko = in Korean
language-nb = in Norwegian
language-no = in Norwegian
language-nn = in Norwegian
language-da = in Danish
language-sv = in Swedish
language-fi = in Finnish
language-tr = in Turkish
language-nl = in Dutch
language-hu = in Hungarian
language-cs = in Czech
language-el = in Greek
language-bg = in Bulgarian
language-be = in Belarusian
language-mr = in Marathi
language-kn = in Kannada
language-ro = in Romanian
language-sl = in Slovene
language-hr = in Croatian
language-sr = in Serbian
language-mk = in Macedonian
language-lt = in Lithuanian
language-lv = in Latvian
language-et = in Estonian
language-ta = in Tamil
language-vi = in Vietnamese
language-ur = in Urdu
language-th = in Thai
language-gu = in Gujarati
language-uz = in Uzbek
language-pa = in Punjabi
language-az = in Azerbaijani
language-id = in Indonesian
language-te = in Telugu
language-fa = in Persian
language-ml = in Malayalam
language-or = in Odia
language-my = in Burmese
language-ne = in Nepali
language-si = in Sinhala
language-km = in Khmer
language-tk = in Turkmen
language-ak = in Akan
language-zu = in Zulu
language-sn = in Shona
language-af = in Afrikaans
language-la = in Latin
language-sk = in Slovak
language-ca = in Catalan
language-tl = in Tagalog
language-hy = in Armenian
language-cy = in Welsh
language-other = not in English

## Buttons

button-previous = Previous
button-next = Next
button-brief = Brief
button-quotes = Quotes
button-figures = Figures
button-timeline = Timeline
button-search = Search
button-source = Source
button-more = More on { $number }

## Editions

digest-heading = { $what ->
    [everything] **Digest** · { $time }
   *[topics] **Digest: { $topics }** · { $time }
}
digest-post = Digest · { $time }
digest-late = Posted late, on { $time }.
digest-left-out = { $count ->
    [one] One more story is new; there is no room for it here. Find it with /brief.
   *[other] { $count } more stories are new; there is no room for them here. Find them with /brief.
}
digest-nothing-new = Nothing new
digest-story = { $updated ->
    [yes] { $number } · updated
   *[no] { $number }
}
digest-also = { $count ->
    [one] { $named ->
        [0] and one more
       *[other] also { $outlets }
    }
   *[other] { $named ->
        [0] and { $count } more
       *[other] also { $outlets }
    }
}

## Digests ordered

digest-created = **Digest { $number } is set.** See what it would hold now with /digest preview.
digest-zone-kept = { $zone } is the team's time zone from now on; to change it: /settings set
digest-edited = **Digest { $number } is changed.**
digest-paused = **Digest { $number } is paused.** Let it run again with /digest resume.
digest-resumed = **Digest { $number } runs again.**
digest-deleted = **Digest { $number } is deleted.**
digest-sending = **An edition of digest { $number } is on its way.**
digest-none = There is no digest yet. Set one with for example: /digest create at:08:00 days:weekdays zone:Europe/Paris
digest-unknown = There is no digest { $number } here. See them all with /digest list.
digest-too-many = This team has { $most } digests already: delete one with /digest delete first.
digest-no-time = A digest needs a time. Type for example: /digest create at:08:00 days:weekdays zone:Europe/Paris
digest-too-often = A digest comes every 15 minutes at most; this one would come more often. Nothing was changed.
digest-never = With these days, this time and these quiet hours the digest would never come. Nothing was changed.
digest-unreadable = its schedule cannot be read; set its time anew with /digest edit
digest-everything = everything new
digest-head = **#{ $number }** { $channel } · { $what }
    { $when } ({ $zone })
digest-weekly = { $days } at { $time }
digest-cron = cron { $line }
digest-items = { $count ->
    [one] one story at most
   *[other] { $count } stories at most
}
digest-says-empty = says so when nothing is new
digest-skips-empty = skipped when nothing is new
digest-mentions = mentions { $role }
digest-quiet = quiet { $hours }
digest-grace = { $hours ->
    [0] late editions are left out
    [one] up to an hour late
   *[other] up to { $hours } hours late
}
digest-is-paused = Paused. Let it run again with /digest resume.
digest-is-stopped = Paused, because Discord refused it ({ $why }). Put that right, then use /digest resume.
digest-next = Next: { $there } · { $yours }, { $in }
digest-log = **The last editions of digest { $number }**
digest-log-empty = There was none yet.
edition = { $time }: { $became }
edition-open = { $tried ->
    [yes] being posted; tried before: { $why }
   *[no] being posted
}
edition-sent = { $how ->
    [late] posted late
    [asked] posted at an editor's word
   *[schedule] posted
}, { $stories ->
    [0] nothing new
    [one] one story
   *[other] { $stories } stories
}
edition-empty = skipped, nothing was new
edition-missed = missed: the bot or Discord was down for too long, or into the quiet hours
edition-stopped = not posted: { $why }
edition-unsure = perhaps not posted: { $why }
days-weekdays = weekdays
days-all = every day
days-weekend = weekends
days-some = Monday, Wednesday, Friday
trouble-stopped = Digest { $number } in { $channel } is paused: Discord refused its edition of { $time } ({ $why }). Give me the permissions to see that channel, send messages and embed links, or move the digest with /digest edit; then use /digest resume.
trouble-unsure = I do not know whether the edition of digest { $number } in { $channel } of { $time } was posted: { $why }. I do not send it again, so that nobody gets it twice. If it is not there, use /digest send-now.
trouble-history = I may not read the channel's history, and the connection broke while it was posted
trouble-body = its message could not be read back from the data file

## Commands

brief-description = What happened: the newest article about a topic, in its own words
quotes-description = Who said what: verbatim quotes, by speaker and topic
figures-description = Which numbers: key figures about a topic, with what they measure
timeline-description = When: what has happened and what is announced about a topic, by date
search-description = Where words stand: every article that holds them, with their sentences
help-description = What I can do, with an example of each
add-description = Hand an article in
add-text-description = Paste an article's text into a form
add-url-description = Fetch an article from its address on the web
add-file-description = Hand in a file that holds an article
digest-description = What is new, at set times, in a channel
digest-create-description = Set a digest: what is new, at a time of your own
digest-list-description = Every digest, with its next times
digest-edit-description = Change a digest
digest-pause-description = No more editions of a digest for now
digest-resume-description = Let a paused digest run again
digest-delete-description = Delete a digest
digest-preview-description = What an edition would hold now, for you alone
digest-send-now-description = Post an edition now
digest-log-description = The last editions of a digest, and what became of each
option-topic = A place, a person, an organisation or a subject
option-words = Words, "phrases", -without; speaker:NAME, outlet:NAME, after:2031-05-01
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
option-digest = Which digest
option-at = The time of day: 08:00, 7:30 pm
option-days = The days: weekdays, every day, or Monday, Thursday
option-topics = Only these topics, divided by commas; “all” for everything
option-zone = The time zone: Europe/Paris, New York
option-channel = Where it appears; here, if you leave it out
option-items = How many stories at most (8)
option-empty = What happens when nothing is new
option-role = A role to mention; @everyone for none
option-quiet = Hours without editions: 22:00-07:00, or “none”
option-grace = For how many hours after its time a late edition is still posted (2)
option-cron = Instead of time and days, a cron line: minute hour day month weekday
settings-description = What is set for this team
settings-set-description = Say who edits, and in which time zone the team lives
settings-show-description = What is set for this team
option-editor-role = A role whose members edit too; @everyone for none
empty-skip = Leave the edition out
empty-say = Say that nothing is new

## Settings

settings-shown = **What is set for this team**
settings-changed = **The settings are changed.** What is set now:
settings-editors = { $role ->
    [none] Editors: who may manage this server.
   *[some] Editors: who may manage this server, and { $role }.
}
settings-zone = Time zone: { $zone }. A new digest takes it where no other is named.
settings-see-commands = For the role to see the commands, a server admin allows it under Server Settings → Integrations.
settings-nothing = Nothing was given to set. Type for example: /settings set zone:Europe/Paris
editors-only = { $role ->
    [none] Only people who may manage this server can add articles and choose feeds; ask one of them.
   *[some] Only people who may manage this server or have the role { $role } can add articles and choose feeds; ask one of them.
}
editors-only-digests = { $role ->
    [none] Only people who may manage this server can set digests; ask one of them.
   *[some] Only people who may manage this server or have the role { $role } can set digests; ask one of them.
}
managers-only = Only people who may manage this server can change its settings; ask one of them.

## Handing in

form-text-title = Add an article
form-text = Headline and text
form-rest = The text, continued from a new paragraph
form-outlet = Published by
form-link = Link
form-date = Published on
form-date-example = 6 May 2031, or 2031-05-06
nothing-in-message = This message holds neither an address on the web nor text: there is no article in it.
held-already = This very text is held already; its card stays as it was.
add-empty = There was no text in the form: paste the article, its headline first.
add-no-link = “{ $link }” is no address on the web: it begins with https:// or http://. Nothing was added.
add-no-date = “{ $date }” is no date that can be read in one way: write it like 6 May 2031 or 2031-05-06. Nothing was added.

add-file-kind = “{ $name }” is not read: hand in a text file or a web page (.txt, .md, .html), or paste its text with /add text.
add-binary = “{ $name }” holds binary data, not text: save the article as plain text and try again.
add-encoding = “{ $name }” is not text in the encoding { $encoding }: save it as UTF-8 and try again.
add-nothing = “{ $name }” holds no text: there is no article in it.

## On the command line

imported = { $new ->
    [one] One article taken in
   *[other] { $new } articles taken in
}, { $known } held already
import-failed = { $failed ->
    [one] one article could not be read
   *[other] { $failed } articles could not be read
}

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
sources-left-out = { $count ->
    [0] {""}
    [one] One of the file is left out, for a team follows { $most } feeds at most: end some with /sources unfollow.
   *[other] { $count } of the file are left out, for a team follows { $most } feeds at most: end some with /sources unfollow.
}
sources-exported = { $count ->
    [one] The feed that is followed, for any reader.
   *[other] The { $count } feeds that are followed, for any reader.
}
sources-no-feeds = There is no feed in “{ $name }”: hand in an OPML file, as other readers export it.
sources-not-followed = Nothing that is followed is called “{ $name }”. What is: /sources list
sources-several = More than one that is followed may be “{ $name }”. Give the whole name or the address:
sources-one = - { $name }: { $address }
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

## Help

help-title = What you can ask
help-for-editors = For who may manage this server
help-menu = takes in what a message holds: in its menu, under Apps

## Mistakes and failures

missing-option = /{ $command } needs a { $option }. Type for example: { $example }
both-empty = /quotes needs a speaker or a topic. Type for example: /quotes speaker:zelenskyy
search-nothing = There is no word to search for. Type for example: { $example }
search-only-without = This only says what to leave out: add a word or a “phrase” that must stand in the articles. Type for example: { $example }
search-unknown-key = A search knows no “{ $typed }:”. It knows speaker:, outlet: and after:. To look for these very words, put them in quotation marks.
search-no-value = Something is missing behind “{ $typed }:”. Type for example: { $example }
search-without-key = A minus goes before a word or a “phrase”; “{ $typed }:” cannot be left out. Type for example: { $example }
search-no-date = “{ $typed }” is no date that can be read in one way: write it like after:2031-05-06 or after:"6 May 2031".
unknown-option = /{ $command } has no option “{ $option }”. It has: { $options }
unknown-choice = The option “{ $option }” of /{ $command } takes one of: { $choices }
unreadable-at = “{ $typed }” is no time of day: write it like 08:00 or 7:30 pm.
unreadable-days = “{ $typed }” are no days: write weekdays, every day, or for example Monday, Thursday.
unreadable-zone = “{ $typed }” is no time zone: write it like Europe/Paris, or begin to type a city and choose.
unreadable-quiet = “{ $typed }” are no hours: write them like 22:00-07:00, or none.
unreadable-cron = “{ $typed }” is no cron line: it has five fields, minute, hour, day, month, weekday, like 0 8 * * 1-5.
unreadable-digest = “{ $typed }” is no digest: give its number, or choose one that is suggested.
unreadable-number = “{ $typed }” is no whole number.
only-in-discord = { $command ->
    [add] /add is for Discord. In a terminal, articles are added with: briefbot import FILE
   *[other] /{ $command } is for Discord.
}
unknown-command = There is no command “{ $command }”. There are: { $commands }
old-form = This form belongs to an older version of the bot. Open it again.
old-button = This button belongs to an older version of the bot. Ask again with /brief.
failure = Something went wrong here, not with you. Please try again; if it stays, give the operator this id: { $id }
