### Commands, their options, help and mistakes, in English.

## Commands

brief-description = What happened: the story so far about a topic, in the articles' own words
quotes-description = Who said what: verbatim quotes, by speaker and topic
figures-description = Which numbers: key figures about a topic, with what they measure
timeline-description = When: what has happened and what is announced about a topic, by date
people-description = Who appears: people in the news about a topic, their roles, how often named and quoted
compare-description = The outlets side by side: what each leads with, and where their figures disagree
search-description = Where words stand: every article that holds them, with their sentences
help-description = What I can do, with an example of each
brief-message = Brief this message
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
data-description = Everything that is held of this team: get it, or delete it
data-export-description = Everything that is held, as JSON, for you alone
data-delete-description = Delete everything that is held of this team, for good
privacy-description = What I hold, for how long, who sees it, and how it goes
option-after = The number that the last file ended with, for the rest
option-topic = A place, a person, an organisation or a subject
brief-option-days = Only the news of so many days (7)
option-outlet = Only one outlet: its name, or how it begins
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
option-sources = Only from these sources, divided by commas; “all” for all that this team reads
option-zone = The time zone: Europe/Paris, New York
option-channel = Where it appears; here, if you leave it out
option-items = How many stories at most (8)
option-empty = What happens when nothing is new
option-role = A role to mention; @everyone for none
option-quiet = Hours without editions: 22:00-07:00, or “none”
option-grace = For how many hours after its time a late edition is still posted (2)
option-cron = Instead of time and days, a cron line: minute hour day month weekday
settings-description = What is set for this team
settings-set-description = Say who edits, the time zone and language, default topics, and how long articles are kept
settings-show-description = What is set for this team
option-keep = How long articles are kept: days, or “forever”
option-language = The language of what all see; your own answers come in yours
option-editor-role = A role whose members edit too; @everyone for none
language-in-servers = That of the server
language-in-en = English
language-in-de = Deutsch
language-in-fr = Français
language-in-es = Español
language-in-pl = Polski
language-in-uk = Українська
empty-skip = Leave the edition out
empty-say = Say that nothing is new

## Help

help-title = What you can ask
help-hand-in = Hand in
help-for-editors = For who may manage this server
help-about = About me
help-marks = What the marks mean
mark-unattributed = the article does not say surely whose words they are
mark-reported = as reported
mark-reported-means = the words are not in quotation marks in the article
mark-undated = the article does not say when it appeared
mark-announced = it had not happened yet when the article appeared
mark-line = line 12
mark-line-means = where it stands in the article, as Source shows it
mark-cut = […]
mark-cut-means = something is left out here
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
unreadable-keep = “{ $typed }” is no time to keep articles: write a number of days from 1 to 36500, or forever.
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
