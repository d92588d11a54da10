### Commandes, options, aide et erreurs de saisie, en français.

## Commandes

brief-description = Ce qui s’est passé : l’histoire d’un thème jusqu’ici, avec les mots des articles
quotes-description = Qui a dit quoi : des citations exactes, par personne et par thème
figures-description = Quels chiffres : les chiffres clés d’un thème et ce qu’ils mesurent
timeline-description = Quand : ce qui s’est passé et ce qui est annoncé sur un thème, par date
people-description = Qui apparaît : les personnes d’un thème, leurs rôles, leurs mentions et leurs citations
compare-description = Les médias côte à côte : ce que chacun met en avant, et où leurs chiffres divergent
search-description = Où se trouvent des mots : tous les articles qui les contiennent, avec leurs phrases
help-description = Ce que je sais faire, avec un exemple à chaque fois
brief-message = Aperçu de ce message
add-description = Remettre un article
add-text-description = Coller le texte d’un article dans un formulaire
add-url-description = Récupérer un article à son adresse web
add-file-description = Remettre un fichier qui contient un article
digest-description = Les nouveautés, à heures fixes, dans un salon
digest-create-description = Programmer un digest : les nouveautés, à l’heure de votre choix
digest-list-description = Tous les digests, avec leurs prochaines dates
digest-edit-description = Modifier un digest
digest-pause-description = Suspendre les éditions d’un digest
digest-resume-description = Relancer un digest en pause
digest-delete-description = Supprimer un digest
digest-preview-description = Ce que contiendrait une édition maintenant, pour vous seul·e
digest-send-now-description = Publier une édition maintenant
digest-log-description = Les dernières éditions d’un digest, et ce qu’il en est advenu
data-description = Tout ce qui est conservé sur cette équipe : l’obtenir, ou le supprimer
data-export-description = Tout ce qui est conservé, en JSON, pour vous seul·e
data-delete-description = Supprimer définitivement tout ce qui est conservé sur cette équipe
privacy-description = Ce que je conserve, combien de temps, qui le voit et comment le supprimer
option-after = Le numéro par lequel le dernier fichier finissait, pour la suite
option-topic = Un lieu, une personne, une organisation ou un sujet
brief-option-days = Seulement les nouvelles d’autant de jours (7)
option-outlet = Seulement un média : son nom, ou comment il commence
option-words = Mots, "expressions", -sans ; speaker:NOM, outlet:NOM, after:2031-05-01
option-kind = Seulement les chiffres d’un type
option-link = L’adresse de l’article : https://…
option-file = Un fichier texte ou une page web enregistrée (.txt, .md, .html)
sources-description = Les flux que lit cette équipe
sources-follow-description = Suivre un flux (RSS, Atom, JSON Feed), ou le suivre à nouveau avec d’autres mots
sources-unfollow-description = Ne plus suivre un flux
sources-list-description = Ce qui est suivi, et dans quel état
sources-test-description = Essayer un flux sans le suivre
sources-import-description = Suivre les flux d’un fichier OPML
sources-export-description = Ce qui est suivi, en fichier OPML
option-feed = L’adresse du flux, ou d’une page qui en indique un : https://…
option-source = Le nom d’un flux suivi
option-with = Seulement les articles avec l’un de ces mots ; séparez par des virgules
option-without = Aucun article avec l’un de ces mots ; séparez par des virgules
option-opml = Un fichier de flux venant d’un autre lecteur (.opml)
option-speaker = Le nom de quelqu’un, dans n’importe quelle graphie
option-digest = Quel digest
option-at = L’heure : 08:00, 7:30 pm
option-days = Les jours : choisissez parmi les suggestions
option-topics = Seulement ces thèmes, séparés par des virgules ; « all » pour tout
option-sources = Seulement ces sources, séparées par des virgules ; « all » pour tout ce que lit l’équipe
option-zone = Le fuseau horaire : Europe/Paris, New York
option-channel = Où il paraît ; ici, si vous ne précisez rien
option-items = Le nombre maximal d’articles (8)
option-empty = Ce qui se passe quand il n’y a rien de nouveau
option-role = Un rôle à mentionner ; @everyone pour aucun
option-quiet = Heures sans édition : 22:00-07:00, ou « none »
option-grace = Pendant combien d’heures une édition en retard est encore publiée (2)
option-cron = Au lieu de l’heure et des jours, une ligne cron : minute heure jour mois jour-semaine
settings-description = Les réglages de cette équipe
settings-set-description = La rédaction, le fuseau, la langue, les thèmes et la durée de conservation
settings-show-description = Les réglages de cette équipe
option-keep = Combien de temps garder les articles : un nombre de jours, ou « forever » pour toujours
option-language = La langue de ce que tous voient ; vos propres réponses sont dans la vôtre
option-editor-role = Un rôle dont les membres font aussi partie de la rédaction ; @everyone pour aucun
language-in-servers = Celle du serveur
language-in-en = English
language-in-de = Deutsch
language-in-fr = Français
language-in-es = Español
language-in-pl = Polski
language-in-uk = Українська
empty-skip = Omettre l’édition
empty-say = Dire qu’il n’y a rien de nouveau

## Aide

help-title = Ce que vous pouvez demander
help-hand-in = Remettre
help-for-editors = Pour qui peut gérer ce serveur
help-about = À propos de moi
help-marks = Ce que signifient les mentions
mark-unattributed = l’article ne dit pas sûrement de qui sont ces mots
mark-reported = propos rapportés
mark-reported-means = les mots ne sont pas entre guillemets dans l’article
mark-undated = l’article ne dit pas quand il a paru
mark-announced = cela n’avait pas encore eu lieu à la parution de l’article
mark-line = ligne 12
mark-line-means = où cela se trouve dans l’article, tel que « Source » le montre
mark-cut = […]
mark-cut-means = quelque chose est omis ici
help-menu = ajoute ce que contient un message : dans son menu, sous Applications

## Erreurs et pannes

missing-option = Il manque l’option « { $option } » à /{ $command }. Tapez par exemple : { $example }
both-empty = Il manque à /quotes une personne ou un thème. Tapez par exemple : /quotes speaker:zelenskyy
search-nothing = Il n’y a aucun mot à chercher. Tapez par exemple : { $example }
search-only-without = Cela dit seulement ce qui doit être absent : ajoutez un mot ou une "expression" qui doit figurer dans les articles. Tapez par exemple : { $example }
search-unknown-key = La recherche ne connaît pas « { $typed }: ». Elle connaît speaker:, outlet: et after:. Pour chercher ces mots mêmes, mettez-les entre guillemets.
search-no-value = Il manque quelque chose après « { $typed }: ». Tapez par exemple : { $example }
search-without-key = Le signe moins se place devant un mot ou une "expression" ; « { $typed }: » ne peut pas être exclu. Tapez par exemple : { $example }
search-no-date = « { $typed } » ne se lit pas comme une date unique : écrivez par exemple after:2031-05-06 ou after:"6 May 2031".
unknown-option = /{ $command } n’a pas d’option « { $option } ». Options possibles : { $options }
unknown-choice = L’option « { $option } » de /{ $command } accepte seulement : { $choices }
unreadable-at = « { $typed } » n’est pas une heure : écrivez par exemple 08:00 ou 7:30 pm.
unreadable-days = « { $typed } » ne désigne pas des jours : choisissez parmi les suggestions, ou écrivez weekdays, every day ou par exemple Monday, Thursday.
unreadable-zone = « { $typed } » n’est pas un fuseau horaire : écrivez par exemple Europe/Paris, ou tapez le début d’une ville et choisissez.
unreadable-keep = « { $typed } » n’est pas une durée : écrivez un nombre de jours de 1 à 36500, ou forever pour toujours.
unreadable-quiet = « { $typed } » ne désigne pas des heures : écrivez par exemple 22:00-07:00, ou none.
unreadable-cron = « { $typed } » n’est pas une ligne cron : elle a cinq champs, minute, heure, jour, mois, jour de la semaine, comme 0 8 * * 1-5.
unreadable-digest = « { $typed } » n’est pas un digest : donnez son numéro, ou choisissez une suggestion.
unreadable-number = « { $typed } » n’est pas un nombre entier.
only-in-discord = { $command ->
    [add] /add sert dans Discord. Dans un terminal, on ajoute des articles avec : briefbot import FICHIER
   *[other] /{ $command } sert dans Discord.
}
unknown-command = La commande « { $command } » n’existe pas. Commandes possibles : { $commands }
old-form = Ce formulaire vient d’une version plus ancienne du bot. Ouvrez-le à nouveau.
old-button = Ce bouton vient d’une version plus ancienne du bot. Reposez la question avec /brief.
failure = Quelque chose s’est mal passé ici, pas de votre fait. Réessayez ; si cela persiste, donnez cet identifiant à la personne qui exploite le bot : { $id }
