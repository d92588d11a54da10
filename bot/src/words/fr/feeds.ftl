### Flux, en français.

sources-followed = Vous suivez maintenant { $name }.
sources-unfollowed = Vous ne suivez plus { $name }, et n’en voyez plus aucun article.
sources-with = Seulement avec : { $words }.
sources-without = Pas avec : { $words }.
sources-headline = - { $headline }
sources-tested = { $name } peut être suivi. { $count ->
    [0] Ce flux ne contient rien pour l’instant.
    [one] Ce flux contient { $count } entrée :
   *[other] Ce flux contient { $count } entrées, dont :
}
sources-not-followed-yet = Vous ne le suivez pas pour autant. Pour le suivre : /sources follow
sources-unread = Ce flux ne peut pas être suivi. { $why }
sources-none = Aucun flux n’est suivi. Pour en suivre un : /sources follow
sources-list = { $count ->
    [one] { $count } flux suivi :
   *[other] { $count } flux suivis :
}
sources-line = - { $name } : { $fares }
sources-read = lu { $at }.
sources-unread-yet = pas encore lu.
sources-failing = en échec depuis { $since }. { $why }
sources-given-up = abandonné, en échec depuis { $since }. { $why } Pour réessayer : /sources follow
sources-more = … et { $count } de plus ; /sources export les donne tous.
sources-imported = { $new ->
    [0] Aucun flux du fichier n’est nouveau.
    [one] { $new } flux de plus est suivi.
   *[other] { $new } flux de plus sont suivis.
} { $known ->
    [0] {""}
    [one] { $known } du fichier était déjà suivi.
   *[other] { $known } du fichier étaient déjà suivis.
}
sources-left-out = { $count ->
    [0] {""}
    [one] { $count } flux du fichier est laissé de côté, car une équipe suit au plus { $most } flux : arrêtez-en avec /sources unfollow.
   *[other] { $count } flux du fichier sont laissés de côté, car une équipe suit au plus { $most } flux : arrêtez-en avec /sources unfollow.
}
sources-exported = { $count ->
    [one] Le flux suivi, pour n’importe quel lecteur.
   *[other] Les { $count } flux suivis, pour n’importe quel lecteur.
}
sources-no-feeds = Il n’y a aucun flux dans « { $name } » : remettez un fichier OPML, tel que d’autres lecteurs l’exportent.
sources-not-followed = Aucun flux suivi ne s’appelle « { $name } ». Pour les voir : /sources list
sources-several = Plusieurs flux suivis peuvent être « { $name } ». Donnez le nom entier ou l’adresse :
sources-one = - { $name } : { $address }
sources-too-many = Une équipe suit au plus { $most } flux : arrêtez-en avec /sources unfollow.

feed-gone = Il a disparu pour de bon.
feed-status = Son serveur ne le donne pas (il répond { $status }).
feed-no-such-host = « { $host } » n’existe pas sur Internet.
feed-unreachable = « { $host } » est injoignable, ou pas de façon sûre.
feed-not-public = « { $host } » n’est pas sur l’Internet public, ou pas seulement là, et n’est pas récupéré.
feed-too-long = Il dépasse { $most } Mo.
feed-too-slow = Il n’est pas arrivé à temps.
feed-broken = La réponse de « { $host } » est interrompue ou incompréhensible.
feed-page = C’est une page web, pas un flux.
feed-none = Ce n’est ni du RSS, ni de l’Atom, ni du JSON Feed.
feed-overgrown = Il est conçu pour nuire à qui le lit, et n’est pas lu.
feed-early = Sa lecture a échoué ici ; le journal du serveur du bot dit pourquoi.
