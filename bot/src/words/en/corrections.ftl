### Corrections by editors, in English.

## What readers see

an-editor = an editor
corrected-by = corrected by { $name }, { $day }
retracted = **Retracted** by { $name }, { $day }. Reason: { $reason }
heading-corrections = Corrections
correction = { $what } · corrected by { $name }, { $day } · { $reason }
correction-speaker = { $now }, not { $was }, said “{ $words }”
correction-speaker-unknown-before = { $now } said “{ $words }”
correction-speaker-unknown-now = It is not known that { $was } said “{ $words }”
correction-speaker-unknown = It is not known who said “{ $words }”
correction-quote-hidden = A quote is not shown
correction-figure-hidden = A figure is not shown
correction-retracted = The article is retracted
correction-merged = { $person } and { $into } are one person
correction-split = { $other } is not { $person }

## How an editor corrects

button-correct = Correct…
correct-which = Which article is to be corrected?
correct-what = What is wrong with this card? The article itself stays as it is, and other teams see nothing of this.
correct-quotes = A quote ({ $count })
correct-figures = A figure ({ $count })
correct-people = Two people are one, or one is two ({ $count })
correct-article = The whole article
correct-choose = Choose …
correct-choose-undo = Undo a correction …
correct-which-quote = Which quote?
correct-which-figure = Which figure?
correct-which-person = Whom is it about?
correct-quote = What is right?
correct-said-by = { $name } said it
correct-unattributed = It is not known who said it
correct-hide-quote = Do not show this quote
correct-figure = Is this no figure, or not one to be shown?
correct-hide-figure = Do not show this figure
correct-person = What is right?
correct-merge = The same person as { $name }
correct-split = “{ $name }” is somebody else
correct-retract = Nothing of this article will be shown to this team any more, and it will be in no digest; who asks for it by a button sees that it is retracted, by whom, when and why.
correct-retract-button = Retract this article
correct-retracted = This article is retracted: nothing else on its card can be corrected before that is undone.
correct-back = ◀ Back
correct-nobody = There is nothing of this kind on the card.
correct-no-other = There is nobody else on this card, and no other spelling of the name.

correct-why-title = Why is it wrong?
correct-why = Reason (readers see it)
correct-no-reason = A reason is needed: readers see it. Nothing was changed.

correct-made = **Corrected.** This team sees it from now on; digests not yet sent have it, and those that were are marked.
correct-undone = **Undone.** The card is again as it was before this correction.
correct-undone-before = This correction was undone before, by { $name }, { $day }.
correct-before = Before
correct-now = Now
correct-not-shown = Not shown
correct-undo = Undo
correct-more = Correct more of this card
correct-stale = The card has changed since you opened this: it has a new version, or somebody corrected it. Nothing was changed; here it is as it is now.
correct-no-such = There is no such correction here.

## The list of corrections

corrections-description = What editors have corrected
corrections-list-description = The newest corrections of this team, and undoing them
corrections-title = Corrections
corrections-none = Nothing is corrected. Under a brief, quotes or figures, press “Correct…”.
corrections-entry = **{ $number }** · { $what }
    { $headline } · { $name }, { $day } · { $reason }
corrections-of-quote = “{ $words }” is not shown
corrections-of-figure = “{ $words }” is not shown as a figure
corrections-undone = undone by { $name }, { $day }
corrections-no-more = no longer applies: the article has changed
corrections-unseen = the article is not followed any more
editors-only-corrections = { $role ->
    [none] Only people who may manage this server can correct cards; ask one of them.
   *[some] Only people who may manage this server or have the role { $role } can correct cards; ask one of them.
}
