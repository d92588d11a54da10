### Digests, et ce qu’on en dit, en français.

## Éditions

digest-heading = { $what ->
    [everything] **Digest**
   *[topics] **Digest : { $topics }**
} { $sources ->
    [all] · { $time }
   *[some] · { $sources } · { $time }
}
digest-post = Digest · { $time }
digest-late = Publié en retard : { $time }.
digest-left-out = { $count ->
    [one] { $count } autre sujet est nouveau, mais n’a pas de place ici. Trouvez-le avec /brief.
   *[other] { $count } autres sujets sont nouveaux, mais n’ont pas de place ici. Trouvez-les avec /brief.
}
digest-nothing-new = Rien de nouveau
digest-story = { $updated ->
    [yes] { $number } · mis à jour
   *[no] { $number }
}
digest-also = { $count ->
    [one] { $named ->
        [0] et une autre source
       *[other] aussi { $outlets }
    }
   *[other] { $named ->
        [0] et { $count } autres sources
       *[other] aussi { $outlets }
    }
}

## Digests commandés

digest-created = **Le digest { $number } est programmé.** Voyez ce qu’il contiendrait maintenant avec /digest preview.
digest-zone-kept = { $zone } est désormais le fuseau horaire de l’équipe ; pour en changer : /settings set
digest-edited = **Le digest { $number } est modifié.**
digest-paused = **Le digest { $number } est en pause.** Relancez-le avec /digest resume.
digest-resumed = **Le digest { $number } est relancé.**
digest-deleted = **Le digest { $number } est supprimé.**
digest-sending = **Une édition du digest { $number } est en route.**
digest-none = Il n’y a pas encore de digest. Programmez-en un, par exemple : /digest create at:08:00 days:weekdays zone:Europe/Paris
digest-unknown = Il n’y a pas de digest { $number } ici. Voyez-les tous avec /digest list.
digest-too-many = Cette équipe a déjà { $most } digests : supprimez-en d’abord un avec /digest delete.
digest-not-here = Je ne suis pas sur ce serveur et ne peux pas publier ici. Invitez-moi, ou programmez un digest en messages privés avec moi.
digest-no-time = Un digest a besoin d’une heure. Tapez par exemple : /digest create at:08:00 days:weekdays zone:Europe/Paris
digest-too-often = Un digest paraît au plus toutes les 15 minutes ; celui-ci paraîtrait plus souvent. Rien n’a été modifié.
digest-never = Avec ces jours, cette heure et ces heures de silence, le digest ne paraîtrait jamais. Rien n’a été modifié.
digest-unreadable = son horaire est illisible ; fixez à nouveau l’heure avec /digest edit
digest-everything = toutes les nouveautés
digest-no-source = Rien de ce que lit cette équipe ne s’appelle « { $typed } ». Il y a : { $sources }
digest-several-sources = Plusieurs sources peuvent être « { $typed } » : { $sources }. Donnez le nom entier ou l’adresse.
source-handed-in = articles remis
source-samples = exemples
source-not-followed = { $name } (n’est plus suivi et n’apporte rien)
rights-lacking = **Je ne peux pas publier comme prévu dans { $channel }.** Il manque : { $rights }. Une personne qui gère le salon me l’accorde dans Modifier le salon → Permissions.
rights-not-yours = Dans { $channel }, vous n’avez pas ce droit vous-même : { $rights }. Je n’y publie donc pas à votre demande ; adressez-vous à quelqu’un qui l’a.
rights-unknown = Discord ne dit pas en ce moment ce qui est permis dans { $channel }. Rien n’a été modifié ; veuillez réessayer.
right-view = Voir le salon
right-send = Envoyer des messages
right-send-in-threads = Envoyer des messages dans les fils
right-create-posts = Créer des posts
right-send-in-posts = Envoyer des messages dans les posts
right-embed-links = Intégrer des liens
right-read-history = Voir les anciens messages (pour trouver, après une panne, ce qui est déjà publié)
right-mention-roles = Mentionner @everyone, @here et tous les rôles (ou permettre à tous de mentionner ce rôle)
digest-head = **#{ $number }** { $channel } · { $what }
    { $when } ({ $zone })
digest-weekly = { $days } à { $time }
digest-cron = cron { $line }
digest-items = { $count ->
    [one] { $count } sujet au plus
   *[other] { $count } sujets au plus
}
digest-says-empty = le dit quand il n’y a rien de nouveau
digest-skips-empty = omis quand il n’y a rien de nouveau
digest-mentions = mentionne { $role }
digest-quiet = silence { $hours }
digest-grace = { $hours ->
    [0] les éditions en retard sont omises
    [one] jusqu’à { $hours } heure de retard
   *[other] jusqu’à { $hours } heures de retard
}
digest-is-paused = En pause. Relancez-le avec /digest resume.
digest-is-stopped = En pause, car Discord l’a refusé ({ $why }). Corrigez cela, puis utilisez /digest resume.
digest-next = Prochaine édition { $in } :
digest-time = - { $there } · { $yours } à votre heure
digest-from = sources : { $sources }
digest-log = **Les dernières éditions du digest { $number }**
digest-log-empty = Il n’y en a pas encore eu.
edition = { $time } : { $became }
edition-open = { $tried ->
    [yes] publication en cours ; essai précédent : { $why }
   *[no] publication en cours
}
edition-sent = { $how ->
    [late] publiée en retard
    [asked] publiée sur demande
   *[schedule] publiée
}, { $stories ->
    [0] rien de nouveau
    [one] { $stories } sujet
   *[other] { $stories } sujets
}
edition-empty = omise, il n’y avait rien de nouveau
edition-missed = manquée : le bot ou Discord était arrêté trop longtemps, ou jusque dans les heures de silence
edition-stopped = non publiée : { $why }
edition-unsure = peut-être non publiée : { $why }
days-weekdays = du lundi au vendredi
days-all = tous les jours
days-weekend = le week-end
days-some = lundi, mercredi, vendredi
trouble-stopped = Le digest { $number } dans { $channel } est en pause : Discord a refusé son édition ({ $time } ; { $why }). Donnez-moi le droit de voir ce salon, d’envoyer des messages et d’intégrer des liens, ou déplacez le digest avec /digest edit ; puis utilisez /digest resume.
trouble-unsure = Je ne sais pas si cette édition du digest { $number } dans { $channel } a été publiée ({ $time }) : { $why }. Je ne la renvoie pas, pour que personne ne la reçoive deux fois. Si elle n’y est pas, utilisez /digest send-now.
trouble-history = je n’ai pas le droit de lire l’historique du salon, et la connexion s’est interrompue pendant la publication
trouble-put-back = les données du bot ont été restaurées depuis une copie plus ancienne que cette édition
trouble-body = son message n’a pas pu être relu dans le fichier de données
trouble-data = le fichier de données a fait défaut
trouble-slow = Discord met trop de temps
