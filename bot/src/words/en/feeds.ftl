### Feeds, in English.

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
