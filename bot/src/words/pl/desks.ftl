### Ustawienia zespołu, po polsku.

settings-shown = **Ustawienia tego zespołu**
settings-changed = **Ustawienia zmienione.** Teraz obowiązują:
settings-editors = { $role ->
    [none] Redakcja: osoby, które mogą zarządzać tym serwerem.
   *[some] Redakcja: osoby, które mogą zarządzać tym serwerem, oraz { $role }.
}
settings-zone = Strefa czasowa: { $zone }. Obowiązuje dla nowych przeglądów, jeśli nie podano innej.
settings-zone-not-chosen = Strefa czasowa: { $zone }. Żadnej jeszcze nie wybrano; pierwsza podana przy przeglądzie stanie się strefą zespołu.
settings-language = { $language ->
    [none] Język tego, co widzą wszyscy: język serwera, a jeśli go nie wybrano – język osoby pytającej.
   *[some] Język tego, co widzą wszyscy: { $language }.
}
settings-topics = { $topics ->
    [none] Stałe tematy: brak.
   *[some] Stałe tematy: { $topics }. Są podpowiadane jako pierwsze; nowy przegląd je przejmuje, a /quotes, /figures i /timeline biorą pierwszy z nich, gdy nie podano tematu.
}
settings-keep = { $days ->
    [0] Artykuły pozostają do czasu usunięcia.
    [one] Artykuły są przechowywane przez { $days } dzień.
    [few] Artykuły są przechowywane przez { $days } dni.
   *[other] Artykuły są przechowywane przez { $days } dni.
}{ $chosen ->
    [no] {" "}Tak jest tu zwykle.
   *[yes] {""}
}
settings-used = Wykorzystano z tego, co dopuszcza osoba prowadząca bota: kanały RSS { $sources }, artykuły dodane w ciągu 24 godzin { $handed }, przeglądy { $digests }.
settings-see-commands = Aby rola widziała polecenia, admin serwera zezwala na to w: Ustawienia serwera → Integracje.
settings-nothing = Nie podano, co ustawić. Przykład: /settings set zone:Europe/Paris
editors-only = { $role ->
    [none] Dodawać artykuły i wybierać kanały RSS mogą tylko osoby, które mogą zarządzać tym serwerem. Proszę zwrócić się do jednej z nich.
   *[some] Dodawać artykuły i wybierać kanały RSS mogą tylko osoby, które mogą zarządzać tym serwerem lub mają rolę { $role }. Proszę zwrócić się do jednej z nich.
}
editors-only-digests = { $role ->
    [none] Ustawiać przeglądy mogą tylko osoby, które mogą zarządzać tym serwerem. Proszę zwrócić się do jednej z nich.
   *[some] Ustawiać przeglądy mogą tylko osoby, które mogą zarządzać tym serwerem lub mają rolę { $role }. Proszę zwrócić się do jednej z nich.
}
managers-only = Zmieniać ustawienia mogą tylko osoby, które mogą zarządzać tym serwerem. Proszę zwrócić się do jednej z nich.
managers-only-data = Wydać lub usunąć dane tego serwera mogą tylko osoby, które mogą nim zarządzać. Proszę zwrócić się do jednej z nich.
privacy-head = **Co przechowuję i jak to usunąć**
privacy-what = { $home ->
    [person] **Przechowywane dla Ciebie:** Twoje ustawienia, obserwowane kanały, to, co dodajesz (tekst i strona), z odczytanymi kartami, Twoje poprawki oraz Twoje przeglądy z opublikowanymi wiadomościami.
   *[server] **Przechowywane dla tego serwera:** jego ustawienia, obserwowane kanały, to, co dodaje redakcja (tekst i strona), z odczytanymi kartami, jej poprawki oraz przeglądy z opublikowanymi wiadomościami.
}
privacy-people = { $home ->
    [person] **O Tobie:** Twój numer w Discordzie, dzięki któremu to wszystko należy do Ciebie; a przez 30 dni tematy pytań do /brief i czas ostatniego z nich, aby oznaczyć to, co nowe.
   *[server] **O osobach:** imię tego, kto coś dodał, jest na karcie; numer w Discordzie tego, kto ustawił przegląd (piszę tam, gdy coś się nie uda), i tego, kto poprawił kartę; a przez 30 dni, z numerem pytającego o /brief, temat i czas ostatniego pytania, aby oznaczyć to, co nowe.
}
privacy-not = **Nieprzechowywane:** Twoje wiadomości, inne pytania oraz to, kto jeszcze tu jest. Czytam wiadomość tylko wtedy, gdy ktoś użyje na niej „Skrót tej wiadomości”.
privacy-who = { $home ->
    [person] **Kto to widzi:** Ty i osoba prowadząca tego bota. Artykuły z kanału są wspólne z innymi, którzy go obserwują; nikt nie widzi, że Ty też.
   *[server] **Kto to widzi:** osoby na tym serwerze i osoba prowadząca tego bota. Artykuły z kanału są wspólne z innymi zespołami, które go obserwują; nie widzą one, że ten też.
}
privacy-how-long = **Jak długo:** { $days ->
    [0] artykuły pozostają do czasu usunięcia (zmienia to /settings set keep:).
    [one] to, co dodano, znika po { $days } dniu (zmienia to /settings set keep:); artykuły z kanału znikają, gdy nie zachowuje ich żaden obserwujący go zespół.
   *[other] to, co dodano, znika po { $days } dniach (zmienia to /settings set keep:); artykuły z kanału znikają, gdy nie zachowuje ich żaden obserwujący go zespół.
} { $home ->
    [person] {""}
   *[server] Po usunięciu mnie z tego serwera wszystko znika { $farewell ->
        [0] natychmiast.
        [one] po { $farewell } dniu.
       *[other] po { $farewell } dniach.
    }
}
privacy-delete = { $home ->
    [person] **Do zabrania lub usunięcia:** /data export daje Ci wszystko, /data delete usuwa wszystko na zawsze.
   *[server] **Do zabrania lub usunięcia:** /data export daje wszystko osobom zarządzającym serwerem, /data delete usuwa wszystko na zawsze. Kopie zapasowe usuwa osoba prowadząca bota.
}
privacy-forget = Usuń stąd mój numer
data-forgotten = { $count ->
    [0] Twój numer w Discordzie nie jest tu przechowywany.
    [one] Twój numer w Discordzie usunięto z { $count } miejsca, w którym tu był.
   *[other] Twój numer w Discordzie usunięto z miejsc, w których tu był: { $count }.
} Ustawiony przez Ciebie przegląd działa dalej, ale nikt nie dowie się o jego niepowodzeniu, póki redakcja go nie zmieni. Twoje imię na karcie zniknie razem z kartą.
data-exported = { $of ->
    [one] **Wszystko, co jest tu przechowywane,** jako JSON.
   *[other] **Wszystko, co jest tu przechowywane,** jako JSON: plik { $number } z { $of }.
}
data-too-large = Pominięto, bo każdy jest za duży na plik w Discordzie: dodane artykuły { $numbers }. Może je przekazać osoba prowadząca bota.
data-continues = Jest tego więcej, niż przychodzi za jednym razem. Reszta: /data export after:{ $after }
data-before-deleting = { $home ->
    [person] **To usuwa na zawsze wszystko, co jest przechowywane dla Ciebie:** ustawienia, dodane artykuły z kartami, poprawki, przeglądy i obserwowane kanały. Nie da się tego cofnąć. Aby zachować kopię: /data export
   *[server] **To usuwa na zawsze wszystko, co jest przechowywane dla tego serwera:** ustawienia, dodane artykuły z kartami, poprawki, przeglądy i obserwowane kanały. Nie da się tego cofnąć. Aby zachować kopię: /data export
}
data-delete-button = Usuń wszystko…
data-delete-word = usuń
form-delete-title = Usuń wszystko na zawsze
form-delete = Wpisz „usuń”, aby usunąć wszystko
data-not-deleted = Nic nie usunięto: słowo do wpisania to „{ $word }”.
data-deleted = **Wszystko, co było tu przechowywane, jest usunięte.** Nie ma tego już w żadnej odpowiedzi, a za kilka minut nie będzie też w pliku. Ja zostaję; aby mnie pożegnać, usuń mnie z serwera.
too-often = Na razie wystarczy. Znów będzie można { $again }.
without-picture = Bez obrazu, bo przed chwilą było ich wiele. Obrazy będą znów { $again }.
greeting-head = **Dzień dobry! Czytam wiadomości słowo w słowo.** Trzy kroki do pierwszego przeglądu, dla osób zarządzających tym serwerem:
greeting-follow = 1. Obserwuj kanał przez { $command }: podaj adres serwisu informacyjnego albo jego kanału RSS.
greeting-zone = 2. Powiedz przez { $command }, gdzie mieszkacie: wybierz strefę czasową.
greeting-digest = 3. Ustaw przegląd przez { $command }, na przykład na 08:00 od poniedziałku do piątku na wybranym kanale.
greeting-more = Pytać mogą tymczasem wszyscy: { $command } pokazuje jak, a { $privacy } mówi, co przechowuję.
