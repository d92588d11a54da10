### Réglages d'une équipe, en français.

settings-shown = **Réglages de cette équipe**
settings-changed = **Les réglages sont modifiés.** Ils sont maintenant :
settings-editors = { $role ->
    [none] Rédaction : toute personne qui peut gérer ce serveur.
   *[some] Rédaction : toute personne qui peut gérer ce serveur, et { $role }.
}
settings-zone = Fuseau horaire : { $zone }. Un nouveau digest le prend si aucun autre n’est indiqué.
settings-zone-not-chosen = Fuseau horaire : { $zone }. Aucun n’est encore choisi ; le premier qu’un digest nomme devient celui de l’équipe.
settings-language = { $language ->
    [none] Langue de ce que tous voient : celle du serveur, sinon celle de qui demande.
   *[some] Langue de ce que tous voient : { $language }.
}
settings-topics = { $topics ->
    [none] Thèmes par défaut : aucun.
   *[some] Thèmes par défaut : { $topics }. Ils sont suggérés d’abord ; un nouveau digest les prend, et /quotes, /figures et /timeline prennent le premier si aucun thème n’est indiqué.
}
settings-keep = { $days ->
    [0] Les articles sont gardés jusqu’à leur suppression.
    [one] Les articles sont gardés { $days } jour.
   *[other] Les articles sont gardés { $days } jours.
}{ $chosen ->
    [no] {" "}C’est l’usage ici.
   *[yes] {""}
}
settings-used = Utilisé sur ce que l’exploitant permet : flux { $sources }, articles remis en 24 heures { $handed }, digests { $digests }.
settings-see-commands = Pour que ce rôle voie les commandes, un admin du serveur l’autorise dans Paramètres du serveur → Intégrations.
settings-nothing = Aucun réglage n’a été indiqué. Tapez par exemple : /settings set zone:Europe/Paris
editors-only = { $role ->
    [none] Seules les personnes qui peuvent gérer ce serveur peuvent ajouter des articles et choisir des flux : adressez-vous à l’une d’elles.
   *[some] Seules les personnes qui peuvent gérer ce serveur ou qui ont le rôle { $role } peuvent ajouter des articles et choisir des flux : adressez-vous à l’une d’elles.
}
editors-only-digests = { $role ->
    [none] Seules les personnes qui peuvent gérer ce serveur peuvent programmer des digests : adressez-vous à l’une d’elles.
   *[some] Seules les personnes qui peuvent gérer ce serveur ou qui ont le rôle { $role } peuvent programmer des digests : adressez-vous à l’une d’elles.
}
managers-only = Seules les personnes qui peuvent gérer ce serveur peuvent en changer les réglages : adressez-vous à l’une d’elles.
managers-only-data = Seules les personnes qui peuvent gérer ce serveur peuvent en faire exporter ou supprimer les données : adressez-vous à l’une d’elles.
privacy-head = **Ce que je conserve, et comment le supprimer**
privacy-what = { $home ->
    [person] **Conservé pour vous :** vos réglages, les flux que vous suivez, ce que vous remettez (texte et page) avec les fiches qui en sont tirées, vos corrections, et vos digests avec les messages qu’ils ont publiés.
   *[server] **Conservé pour ce serveur :** ses réglages, les flux qu’il suit, ce que sa rédaction remet (texte et page) avec les fiches qui en sont tirées, ses corrections, et ses digests avec les messages qu’ils ont publiés.
}
privacy-people = { $home ->
    [person] **De vous :** votre numéro Discord, par lequel tout cela est à vous ; et pendant 30 jours, les thèmes de vos questions à /brief et la date de la dernière, pour signaler ce qui est nouveau.
   *[server] **Des personnes :** le nom de qui remet un article figure sur sa fiche ; le numéro Discord de qui programme un digest (je lui écris s’il échoue) et de qui corrige une fiche ; et pendant 30 jours, avec le numéro de qui demande /brief, le thème et la date de la dernière question, pour signaler ce qui est nouveau.
}
privacy-not = **Non conservé :** vos messages, vos autres questions, et qui d’autre est ici. Je ne lis un message que si quelqu’un utilise « Aperçu de ce message » dessus.
privacy-who = { $home ->
    [person] **Qui le voit :** vous, et l’exploitant de ce bot. Les articles d’un flux sont partagés avec d’autres qui suivent le même flux ; personne ne voit que vous le suivez.
   *[server] **Qui le voit :** les personnes de ce serveur, et l’exploitant de ce bot. Les articles d’un flux sont partagés avec d’autres équipes qui suivent le même flux ; elles ne voient pas que celle-ci le suit.
}
privacy-how-long = **Combien de temps :** { $days ->
    [0] les articles restent jusqu’à leur suppression (/settings set keep: change cela).
    [one] ce qui a été remis part après { $days } jour (/settings set keep: change cela) ; les articles d’un flux partent quand aucune équipe qui le suit ne les garde.
   *[other] ce qui a été remis part après { $days } jours (/settings set keep: change cela) ; les articles d’un flux partent quand aucune équipe qui le suit ne les garde.
} { $home ->
    [person] {""}
   *[server] Si l’on me retire de ce serveur, tout part { $farewell ->
        [0] aussitôt.
        [one] après { $farewell } jour.
       *[other] après { $farewell } jours.
    }
}
privacy-delete = { $home ->
    [person] **À emporter ou à supprimer :** /data export vous donne tout, /data delete supprime tout définitivement.
   *[server] **À emporter ou à supprimer :** /data export donne tout à qui gère ce serveur, /data delete supprime tout définitivement. Les copies de sauvegarde de l’exploitant, c’est à lui de les supprimer.
}
privacy-forget = Retirer mon numéro d’ici
data-forgotten = { $count ->
    [0] Votre numéro Discord n’est pas conservé ici.
    [one] Votre numéro Discord est retiré du seul endroit où il figurait ici.
   *[other] Votre numéro Discord est retiré des { $count } endroits où il figurait ici.
} Un digest que vous aviez programmé continue, et personne n’est averti s’il échoue tant que la rédaction ne l’a pas modifié. Votre nom sur une fiche part avec la fiche.
data-exported = { $of ->
    [one] **Tout ce qui est conservé ici,** en JSON.
   *[other] **Tout ce qui est conservé ici,** en JSON : fichier { $number } sur { $of }.
}
data-too-large = Laissés de côté, car chacun est trop grand pour un fichier dans Discord : articles remis { $numbers }. L’exploitant peut vous les donner.
data-continues = Il y en a plus que ce qui vient en une fois. La suite : /data export after:{ $after }
data-before-deleting = { $home ->
    [person] **Ceci supprime définitivement tout ce qui est conservé pour vous :** réglages, articles remis avec leurs fiches, corrections, digests et flux suivis. C’est irréversible. Pour garder une copie : /data export
   *[server] **Ceci supprime définitivement tout ce qui est conservé pour ce serveur :** réglages, articles remis avec leurs fiches, corrections, digests et flux suivis. C’est irréversible. Pour garder une copie : /data export
}
data-delete-button = Tout supprimer…
data-delete-word = supprimer
form-delete-title = Tout supprimer définitivement
form-delete = Tapez « supprimer » pour tout supprimer
data-not-deleted = Rien n’a été supprimé : le mot à taper est « { $word } ».
data-deleted = **Tout ce qui était conservé ici est supprimé.** Aucune réponse ne le contient plus, et le fichier ne le contiendra plus d’ici quelques minutes. Je reste ; pour me congédier, retirez-moi du serveur.
too-often = C’est assez pour le moment. Vous pourrez recommencer { $again }.
without-picture = Sans image, car il y en a eu beaucoup à l’instant. Les images reviennent { $again }.
greeting-head = **Bonjour ! Je lis les nouvelles pour vous, mot pour mot.** Trois étapes jusqu’au premier digest, pour qui gère ce serveur :
greeting-follow = 1. Suivez un flux avec { $command } : donnez l’adresse d’un site d’information ou de son flux RSS.
greeting-zone = 2. Dites où vous vivez avec { $command } : choisissez votre fuseau horaire.
greeting-digest = 3. Programmez un digest avec { $command }, par exemple à 08:00 du lundi au vendredi, dans un salon de votre choix.
greeting-more = En attendant, tout le monde peut m’interroger : { $command } montre comment, et { $privacy } dit ce que je conserve.
