### Digests, and what is told of them, in English.

## Editions

digest-heading = { $what ->
    [everything] **Digest**
   *[topics] **Digest: { $topics }**
} { $sources ->
    [all] · { $time }
   *[some] · { $sources } · { $time }
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
digest-not-here = I am not in this server, and cannot post here. Invite me, or set a digest in direct messages with me.
digest-no-time = A digest needs a time. Type for example: /digest create at:08:00 days:weekdays zone:Europe/Paris
digest-too-often = A digest comes every 15 minutes at most; this one would come more often. Nothing was changed.
digest-never = With these days, this time and these quiet hours the digest would never come. Nothing was changed.
digest-unreadable = its schedule cannot be read; set its time anew with /digest edit
digest-everything = everything new
digest-no-source = Nothing that this team reads is called “{ $typed }”. There is: { $sources }
digest-several-sources = More than one source may be “{ $typed }”: { $sources }. Give the whole name or the address.
source-handed-in = handed in
source-samples = samples
source-not-followed = { $name } (not followed any more, it brings nothing)
rights-lacking = **I cannot post in { $channel } as I am to.** Missing: { $rights }. Somebody who manages the channel gives me that under Edit Channel → Permissions.
rights-not-yours = In { $channel } you are not allowed this yourself: { $rights }. So I do not post there at your word; ask somebody who may.
rights-unknown = Discord does not say now what is allowed in { $channel }. Nothing was changed; please try again.
right-view = View Channel
right-send = Send Messages
right-send-in-threads = Send Messages in Threads
right-create-posts = Create Posts
right-send-in-posts = Send Messages in Posts
right-embed-links = Embed Links
right-read-history = Read Message History (to find what was posted already, after a crash)
right-mention-roles = Mention @everyone, @here, and All Roles (or let anyone mention the role)
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
digest-next = Next { $in }:
digest-time = - { $there } · { $yours } on your clock
digest-from = from { $sources }
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
trouble-put-back = the bot's data was put back from a copy that is older than this edition
trouble-body = its message could not be read back from the data file
trouble-data = the data file failed
trouble-slow = Discord takes too long
