### Ce que disent les réponses, en français.

## Rien trouvé

no-card = Aucun article conservé ne porte sur « { $topic } ».
none-within = { $limits ->
    [outlet] Rien de ce qui est conservé sur « { $topic } » ne vient de « { $outlet } ».
    [days] Rien de ce qui est conservé sur « { $topic } » ne date du { $day } ou d’après.
   *[both] Rien de ce qui est conservé sur « { $topic } » ne vient de « { $outlet } » et ne date du { $day } ou d’après.
}
without-limits = { $count ->
    [one] Sans limite de jours ni de média, il y a { $count } article{ $known ->
        [none] .
       *[some] , de : { $outlets }
    }
   *[other] Sans limite de jours ni de média, il y a { $count } articles{ $known ->
        [none] .
       *[some] , de : { $outlets }
    }
}
nothing-held = Rien n’est encore conservé pour cette équipe. La personne qui exploite le bot ajoute des articles avec : briefbot import FICHIER
no-speaker = { $topic ->
    [none] Aucune citation n’est attribuée avec certitude à « { $speaker } ».
   *[other] Aucune citation n’est attribuée avec certitude à « { $speaker } » sur le thème « { $about } ».
}
no-quotes = Ces articles ne contiennent aucune citation.
no-figures = Ces articles ne contiennent aucun chiffre clé.
no-figures-of-kind = Ces articles ne contiennent aucun chiffre du type « { $kind } ». Types présents : { $others }
no-events = Ces articles ne parlent d’aucun événement à la date connue.
nobody-named = Ces articles ne nomment personne.
no-such-card = Cet article n’est plus conservé. Reposez la question avec /brief.
nothing-found = Rien de ce qui est conservé ne correspond à « { $search } ».
leave-out = Sans l’un de ces éléments, il y a des articles : { $parts }
leave-out-more = Plusieurs éléments empêchent de trouver quoi que ce soit : cherchez avec moins de mots.
nearest = Vous vouliez peut-être dire : { $topics }
counted-topic = { $name } ({ $count })

## Titres et intertitres

quotes-of = { $who ->
    [anybody] { $what ->
        [everything] Citations
       *[topic] Citations · thème : { $topic }
    }
   *[speaker] { $what ->
        [everything] { $speaker } : citations
       *[topic] { $speaker } : citations · thème : { $topic }
    }
}
figures-of = { $what ->
    [everything] Chiffres clés
   *[topic] Chiffres clés · thème : { $topic }
}
figures-of-kind = { $what ->
    [everything] Chiffres clés · { $kind }
   *[topic] Chiffres clés · thème : { $topic } · { $kind }
}
timeline-of = { $what ->
    [everything] Chronologie
   *[topic] Chronologie · thème : { $topic }
}
so-far = L’histoire jusqu’ici : { $topic }
sources-of = Articles · thème : { $topic }
among = { $count ->
    [one] { $count } article
   *[other] { $all ->
        [yes] { $count } articles, le plus récent d’abord
       *[no] Les { $told } principaux de { $count } articles, le plus récent d’abord
    }
}{ $limits ->
    [none] {""}
    [outlet] {" "}· seulement { $outlet }
    [days] {" "}· depuis le { $day }
   *[both] {" "}· seulement { $outlet } · depuis le { $day }
}
since-asked = { $count ->
    [0] Rien de nouveau depuis la dernière question ({ $who }, { $when }).
    [one] { $count } nouveau sujet depuis la dernière question ({ $who }, { $when }).
   *[other] { $count } nouveaux sujets depuis la dernière question ({ $who }, { $when }).
}
story-new = Nouveau
people-of = { $what ->
    [everything] Personnes ({ $count })
   *[topic] Personnes · thème : { $topic } ({ $count })
}
compared = { $what ->
    [everything] { $outlets ->
        [one] { $outlets } média
       *[other] { $outlets } médias côte à côte
    }
   *[topic] { $outlets ->
        [one] { $outlets } média · thème : { $topic }
       *[other] { $outlets } médias côte à côte · thème : { $topic }
    }
}
told-by-outlets = Une même histoire, racontée par { $outlets } médias. L’article le plus récent de chacun commence ainsi :
told-alone = Ce par quoi chaque média commence, dans une histoire qu’aucun autre ne raconte ici :
disagreement = Les chiffres divergent · { $measured }
no-disagreement = { $outlets ->
    [one] Il n’y a ici aucun autre média avec lequel comparer ses chiffres.
   *[other] Aucune divergence trouvée parmi les chiffres qui portent clairement sur la même chose.
}
searched = { $count ->
    [one] { $count } article pour { $search }
   *[other] { $count } articles pour { $search }
}
untitled = Article sans titre
heading-figures = Chiffres clés
heading-quotes = Citations
heading-people = Personnes
heading-dates = Dates
heading-sections = Sections
heading-sources = Sources
heading-topics = Thèmes
no-summary = Aucune phrase de cet article ne peut le résumer à elle seule.

## Citations

unattributed = sans attribution
reported = { $speaker }, propos rapportés
denied = { $speaker } (démenti)
asked = { $speaker } (question)
quoted-by-other = { $speaker }, d’après une autre personne
in-the-article = dans l’article
worded-otherwise = autrement formulé
no-such-quote = Cette citation n’est plus dans son article. Reposez la question avec /quotes.
outlet-unknown = Média inconnu
heading-also-in = Aussi dans

## Chiffres

comparison-about = environ
comparison-more-than = plus de
comparison-at-least = au moins
comparison-less-than = moins de
comparison-at-most = au plus
claim = selon { $speaker }

kind-money = Argent
kind-count = Personnes et choses comptées
kind-percent = Pourcentages
kind-duration = Durées
kind-measure = Mesures
kind-age = Âges
kind-rate = Taux
kind-ordinal = Rangs

## Graphiques

chart-title = { $kind ->
    [percent] { $name }
    [age] { $name }
   *[other] { $name } ({ $unit })
}
chart-over-time = { $measured } ({ $unit })
chart-alt = Diagramme à barres : { $title }. { $source }.
chart-alt-alone = Diagramme à barres : { $title }.
chart-bar = { $value } : { $label }
people-chart = Nombre de mentions et de citations
timeline-chart = Chronologie
timeline-happened = a eu lieu

## Personnes, dates, sources

mentions = { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
}
quoted = { $count ->
    [0] aucune citation
    [one] { $count } citation
   *[other] { $count } citations
}
in-articles = { $count ->
    [one] dans { $count } article
   *[other] dans { $count } articles
}
also-written = aussi { $aliases }
undated = sans date
undated-added = sans date, ajouté par { $name }
added = ajouté par { $name }
line = ligne { $line }
page = page { $number } sur { $of }
by = par { $byline }
days = { $from } – { $to }
since = { $of ->
    [day] depuis le { $time }
   *[other] depuis { $time }
}
from = { $of ->
    [day] à partir du { $time }
   *[other] à partir de { $time }
}
up-to = jusqu’au { $time }
up-to-end = jusqu’à fin { $time }
published-at = { $day } à { $time } ({ $offset })
moment = { $day } à { $time } ({ $zone })
moment-short = { $day } à { $time }
report = { $outlet }, { $date }
announced = annoncé

## Boutons

button-previous = Précédent
button-next = Suivant
button-brief = Aperçu
button-quotes = Citations
button-figures = Chiffres
button-timeline = Chronologie
button-people = Personnes
button-quotes-of = Citations : { $speaker }
button-compare = Comparaison
button-search = Recherche
button-source = Source
button-sources = Sources
menu-articles = Ouvrir un article
menu-quotes = Montrer une citation là où elle se trouve
button-more = Plus sur { $number }
