### Settings of a desk, what is held of it, and the first message in a server, in English.

settings-shown = **What is set for this team**
settings-changed = **The settings are changed.** What is set now:
settings-editors = { $role ->
    [none] Editors: who may manage this server.
   *[some] Editors: who may manage this server, and { $role }.
}
settings-zone = Time zone: { $zone }. A new digest takes it where no other is named.
settings-zone-not-chosen = Time zone: { $zone }. None is chosen yet; the first that a digest names becomes the team's.
settings-language = { $language ->
    [none] Language of what all see: that of the server, else of who asks.
   *[some] Language of what all see: { $language }.
}
settings-topics = { $topics ->
    [none] Default topics: none.
   *[some] Default topics: { $topics }. They are suggested first; a new digest takes them, and /quotes, /figures and /timeline the first, where no topic is named.
}
settings-keep = { $days ->
    [0] Articles are kept until they are deleted.
    [one] Articles are kept for one day.
   *[other] Articles are kept for { $days } days.
}{ $chosen ->
    [no] {" "}That is as usual here.
   *[yes] {""}
}
settings-used = Used of what the operator allows: feeds { $sources }, articles handed in within 24 hours { $handed }, digests { $digests }.
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
managers-only-data = Only people who may manage this server can have its data given out or deleted; ask one of them.

## What is held

privacy-head = **What I hold, and how you get rid of it**
privacy-what = { $home ->
    [person] **Held for you:** your settings, the feeds that you follow, what you hand in (text and page) with the cards read from it, your corrections, and your digests with the messages that they posted.
   *[server] **Held for this server:** its settings, the feeds that it follows, what its editors hand in (text and page) with the cards read from it, their corrections, and its digests with the messages that they posted.
}
privacy-people = { $home ->
    [person] **Of you:** your Discord number, by which all of this is yours; and for 30 days, the topics that you asked /brief about and when you last did, so that it can mark what is new.
   *[server] **Of people:** the name of who handed something in stands on its card; the Discord number of who set a digest (I write to them when it fails) and of who corrected a card; and for 30 days, with the number of who asked /brief, the topic and when they last did, so that it can mark what is new for them.
}
privacy-not = **Not held:** your messages, what else you ask, and who else is here. I read a message only when somebody uses “Brief this message” on it.
privacy-who = { $home ->
    [person] **Who sees it:** you, and the operator of this bot. Articles of a feed are shared with others who follow the same feed; nobody sees that you do.
   *[server] **Who sees it:** people of this server, and the operator of this bot. Articles of a feed are shared with other teams that follow the same feed; they do not see that this one does.
}
privacy-how-long = **How long:** { $days ->
    [0] articles stay until they are deleted (/settings set keep: changes that).
    [one] what was handed in goes after one day (/settings set keep: changes that); a feed's articles go when no team that follows it keeps them.
   *[other] what was handed in goes after { $days } days (/settings set keep: changes that); a feed's articles go when no team that follows it keeps them.
} { $home ->
    [person] {""}
   *[server] If I am removed from this server, all of it goes { $farewell ->
        [0] at once.
        [one] after one day.
       *[other] after { $farewell } days.
    }
}
privacy-delete = { $home ->
    [person] **Yours to take or to delete:** /data export gives you everything, /data delete deletes everything for good.
   *[server] **Yours to take or to delete:** /data export gives who manages this server everything, /data delete deletes everything for good. Copies that the operator keeps as backups are theirs to delete.
}
privacy-forget = Take my number out here
data-forgotten = { $count ->
    [0] Your Discord number is not held here.
    [one] Your Discord number is taken out of the one place here that held it.
   *[other] Your Discord number is taken out of the { $count } places here that held it.
} A digest that you had set goes on, and nobody is told when it fails until an editor changes it. Your name on a card goes with the card.
data-exported = { $of ->
    [one] **Everything that is held here,** as JSON.
   *[other] **Everything that is held here,** as JSON: file { $number } of { $of }.
}
data-too-large = Left out, for each is too large for a file in Discord: hand-ins { $numbers }. The operator can give them to you.
data-continues = There is more than comes at one time. The rest: /data export after:{ $after }
data-before-deleting = { $home ->
    [person] **This deletes everything that is held for you, for good:** settings, hand-ins with their cards, corrections, digests and what you follow. It cannot be undone. To keep a copy: /data export
   *[server] **This deletes everything that is held for this server, for good:** settings, hand-ins with their cards, corrections, digests and what it follows. It cannot be undone. To keep a copy: /data export
}
data-delete-button = Delete everything …
data-delete-word = delete
form-delete-title = Delete everything for good
form-delete = Type “delete” to delete everything
data-not-deleted = Nothing was deleted: the word to type is “{ $word }”.
data-deleted = **Everything that was held here is deleted.** It is gone from every answer now, and from the file that held it within a few minutes. I stay; to see me off, remove me from the server.

## Too often

too-often = That was often enough for now. You can do it again { $again }.
without-picture = Without its picture, for there were many just now. There are pictures again { $again }.

## The first message in a server

greeting-head = **Hello! I read news for you, word for word.** Three steps to your first digest, for who manages this server:
greeting-follow = 1. Follow a feed with { $command }: give the address of a news site or its RSS feed.
greeting-zone = 2. Say where you live with { $command }: choose your time zone.
greeting-digest = 3. Set a digest with { $command }, for example at 08:00 on weekdays in a channel of your choice.
greeting-more = Everybody can ask me meanwhile: { $command } shows how, and { $privacy } says what I hold.
