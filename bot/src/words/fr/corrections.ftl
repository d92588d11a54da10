### Corrections de la rédaction, en français.

## Ce que tous voient

corrected-by = corrigé par { $name }, { $day }
retracted = **Retiré** par { $name }, { $day }. Motif : { $reason }
heading-corrections = Corrections
correction = { $what } · corrigé par { $name }, { $day } · { $reason }
correction-speaker = { $now }, et non { $was } : « { $words } »
correction-speaker-unknown-before = { $now } : « { $words } »
correction-speaker-unknown-now = On ne sait pas si c’est { $was } : « { $words } »
correction-speaker-unknown = On ne sait pas qui l’a dit : « { $words } »
correction-quote-hidden = Une citation n’est pas montrée
correction-figure-hidden = Un chiffre n’est pas montré
correction-retracted = L’article est retiré
correction-merged = { $person } et { $into } : une seule personne
correction-split = { $other } et { $person } : deux personnes

## Comment la rédaction corrige

button-correct = Corriger…
correct-which = Quel article faut-il corriger ?
correct-what = Qu’est-ce qui est faux sur cette fiche ? L’article lui-même reste tel quel, et les autres équipes n’en voient rien.
correct-quotes = Une citation ({ $count })
correct-figures = Un chiffre ({ $count })
correct-people = Deux personnes n’en font qu’une, ou une en fait deux ({ $count })
correct-article = L’article entier
correct-choose = Choisissez…
correct-choose-undo = Annuler une correction…
correct-which-quote = Quelle citation ?
correct-which-figure = Quel chiffre ?
correct-which-person = De qui s’agit-il ?
correct-quote = Qu’est-ce qui est juste ?
correct-said-by = C’est { $name } qui l’a dit
correct-unattributed = On ne sait pas qui l’a dit
correct-hide-quote = Ne pas montrer cette citation
correct-figure = N’est-ce pas un chiffre, ou pas un chiffre à montrer ?
correct-hide-figure = Ne pas montrer ce chiffre
correct-person = Qu’est-ce qui est juste ?
correct-merge = La même personne que { $name }
correct-split = « { $name } » est quelqu’un d’autre
correct-retract = Plus rien de cet article ne sera montré à cette équipe, et il ne sera dans aucun digest ; qui le demande par un bouton voit qu’il est retiré, par qui, quand et pourquoi.
correct-retract-button = Retirer cet article
correct-retracted = Cet article est retiré : rien d’autre ne peut être corrigé sur sa fiche tant que ce n’est pas annulé.
correct-back = ◀ Retour
correct-nobody = Il n’y a rien de tel sur la fiche.
correct-no-other = Il n’y a personne d’autre sur cette fiche, ni d’autre graphie du nom.

correct-why-title = Pourquoi est-ce faux ?
correct-why = Motif (tous le voient)
correct-no-reason = Il faut un motif : tous le voient. Rien n’a été modifié.

correct-made = **Corrigé.** Cette équipe le voit désormais ; les digests pas encore envoyés en tiennent compte, et ceux qui l’étaient sont signalés.
correct-undone = **Annulé.** La fiche est de nouveau comme avant cette correction.
correct-undone-before = Cette correction a déjà été annulée, par { $name }, { $day }.
correct-before = Avant
correct-now = Maintenant
correct-not-shown = Non montré
correct-undo = Annuler
correct-more = Corriger autre chose sur cette fiche
correct-stale = La fiche a changé depuis que vous avez ouvert ceci : elle a une nouvelle version, ou quelqu’un l’a corrigée. Rien n’a été modifié ; la voici telle qu’elle est maintenant.
correct-no-such = Cette correction n’existe pas ici.

## La liste des corrections

corrections-description = Ce que la rédaction a corrigé
corrections-list-description = Les dernières corrections de cette équipe, et comment les annuler
corrections-title = Corrections
corrections-none = Rien n’est corrigé. Sous un aperçu, des citations ou des chiffres, appuyez sur « Corriger… ».
corrections-entry = **{ $number }** · { $what }
    { $headline } · { $name }, { $day } · { $reason }
corrections-of-quote = « { $words } » n’est pas montré
corrections-of-figure = « { $words } » n’est pas montré comme chiffre
corrections-undone = annulé par { $name }, { $day }
corrections-no-more = ne s’applique plus : l’article a changé
corrections-unseen = l’article n’est plus suivi
editors-only-corrections = { $role ->
    [none] Seules les personnes qui peuvent gérer ce serveur peuvent corriger des fiches : adressez-vous à l’une d’elles.
   *[some] Seules les personnes qui peuvent gérer ce serveur ou qui ont le rôle { $role } peuvent corriger des fiches : adressez-vous à l’une d’elles.
}
an-editor = la rédaction
