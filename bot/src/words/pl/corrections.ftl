### Poprawki redakcji, po polsku.

## Co widzą wszyscy

corrected-by = poprawka: { $name }, { $day }
retracted = **Wycofano**: { $name }, { $day }. Powód: { $reason }
heading-corrections = Poprawki
correction = { $what } · poprawka: { $name }, { $day } · { $reason }
correction-speaker = { $now }, nie { $was }: „{ $words }”
correction-speaker-unknown-before = { $now }: „{ $words }”
correction-speaker-unknown-now = Nie wiadomo, czy to { $was }: „{ $words }”
correction-speaker-unknown = Nie wiadomo, czyje to słowa: „{ $words }”
correction-quote-hidden = Cytat nie jest pokazywany
correction-figure-hidden = Liczba nie jest pokazywana
correction-retracted = Artykuł jest wycofany
correction-merged = { $person } i { $into } to jedna osoba
correction-split = { $other } i { $person } to dwie osoby

## Jak poprawia redakcja

button-correct = Popraw…
correct-which = Który artykuł wymaga poprawki?
correct-what = Co na tej karcie się nie zgadza? Sam artykuł pozostaje bez zmian, a inne zespoły niczego nie widzą.
correct-quotes = Cytat ({ $count })
correct-figures = Liczba ({ $count })
correct-people = Dwie osoby to jedna albo jedna to dwie ({ $count })
correct-article = Cały artykuł
correct-choose = Wybierz…
correct-choose-undo = Cofnij poprawkę…
correct-which-quote = Który cytat?
correct-which-figure = Która liczba?
correct-which-person = O kogo chodzi?
correct-quote = Co jest prawidłowe?
correct-said-by = To słowa: { $name }
correct-unattributed = Nie wiadomo, czyje to słowa
correct-hide-quote = Nie pokazuj tego cytatu
correct-figure = Czy to nie liczba albo nie taka, którą warto pokazać?
correct-hide-figure = Nie pokazuj tej liczby
correct-person = Co jest prawidłowe?
correct-merge = Ta sama osoba co { $name }
correct-split = „{ $name }” to ktoś inny
correct-retract = Nic z tego artykułu nie będzie już pokazywane temu zespołowi i nie trafi on do żadnego przeglądu; kto otworzy go przyciskiem, zobaczy, że jest wycofany, przez kogo, kiedy i dlaczego.
correct-retract-button = Wycofaj ten artykuł
correct-retracted = Ten artykuł jest wycofany: dopóki się tego nie cofnie, na jego karcie nie można poprawić nic innego.
correct-back = ◀ Wstecz
correct-nobody = Na karcie nie ma nic takiego.
correct-no-other = Na tej karcie nie ma nikogo innego ani innej pisowni nazwiska.

correct-why-title = Dlaczego to błąd?
correct-why = Powód (widzą go wszyscy)
correct-no-reason = Potrzebny jest powód: widzą go wszyscy. Nic nie zmieniono.

correct-made = **Poprawiono.** Zespół widzi to od teraz; przeglądy jeszcze niewysłane będą to zawierać, a wysłane są oznaczone.
correct-undone = **Cofnięto.** Karta jest znów taka jak przed tą poprawką.
correct-undone-before = Tę poprawkę już cofnięto: { $name }, { $day }.
correct-before = Przedtem
correct-now = Teraz
correct-not-shown = Nie jest pokazywane
correct-undo = Cofnij
correct-more = Popraw na tej karcie coś jeszcze
correct-stale = Karta zmieniła się od czasu otwarcia tego okna: ma nową wersję albo ktoś ją poprawił. Nic nie zmieniono; oto jej obecna postać.
correct-no-such = Nie ma tu takiej poprawki.

## Lista poprawek

corrections-description = Co poprawiła redakcja
corrections-list-description = Najnowsze poprawki tego zespołu i ich cofanie
corrections-title = Poprawki
corrections-none = Nic nie jest poprawione. Pod skrótem, cytatami lub liczbami naciśnij „Popraw…”.
corrections-entry = **{ $number }** · { $what }
    { $headline } · { $name }, { $day } · { $reason }
corrections-of-quote = „{ $words }” nie jest pokazywane
corrections-of-figure = „{ $words }” nie jest pokazywane jako liczba
corrections-undone = cofnięto: { $name }, { $day }
corrections-no-more = już nie obowiązuje: artykuł się zmienił
corrections-unseen = artykuł nie jest już obserwowany
editors-only-corrections = { $role ->
    [none] Poprawiać karty mogą tylko osoby, które mogą zarządzać tym serwerem. Proszę zwrócić się do jednej z nich.
   *[some] Poprawiać karty mogą tylko osoby, które mogą zarządzać tym serwerem lub mają rolę { $role }. Proszę zwrócić się do jednej z nich.
}
an-editor = redakcja
