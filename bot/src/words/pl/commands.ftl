### Polecenia, ich opcje, pomoc i pomyłki, po polsku.

## Polecenia

brief-description = Co się stało: dotychczasowy przebieg tematu, słowami artykułów
quotes-description = Kto co powiedział: dosłowne cytaty, według osoby i tematu
figures-description = Jakie liczby: ważne liczby na dany temat i to, co mierzą
timeline-description = Kiedy: co się stało i co zapowiedziano na dany temat, według dat
people-description = Kto występuje: osoby w danym temacie, ich role, liczba wzmianek i cytatów
compare-description = Media obok siebie: od czego każde zaczyna i gdzie ich liczby się nie zgadzają
search-description = Gdzie są słowa: wszystkie artykuły, które je zawierają, ze zdaniami
help-description = Co potrafię, z przykładem dla każdej rzeczy
brief-message = Skrót tej wiadomości
add-description = Dodaj artykuł
add-text-description = Wklej tekst artykułu do formularza
add-url-description = Pobierz artykuł spod jego adresu w sieci
add-file-description = Dodaj plik z artykułem
digest-description = Co nowego, o stałych porach, na kanale
digest-create-description = Ustaw przegląd: co nowego, o wybranej porze
digest-list-description = Wszystkie przeglądy z ich najbliższymi terminami
digest-edit-description = Zmień przegląd
digest-pause-description = Na razie bez kolejnych wydań przeglądu
digest-resume-description = Wznów wstrzymany przegląd
digest-delete-description = Usuń przegląd
digest-preview-description = Co zawierałoby wydanie teraz, tylko dla Ciebie
digest-send-now-description = Opublikuj wydanie teraz
digest-log-description = Ostatnie wydania przeglądu i co się z nimi stało
data-description = Wszystko, co przechowuję o tym zespole: pobierz albo usuń
data-export-description = Wszystko, co przechowuję, jako JSON, tylko dla Ciebie
data-delete-description = Usuń na zawsze wszystko, co przechowuję o tym zespole
privacy-description = Co przechowuję, jak długo, kto to widzi i jak to usunąć
option-after = Numer, na którym skończył się ostatni plik, aby dostać resztę
option-topic = Miejsce, osoba, organizacja lub zagadnienie
brief-option-days = Tylko wiadomości z tylu dni (7)
option-outlet = Tylko jeden wydawca: jego nazwa lub jej początek
option-words = Słowa, "frazy", -bez; speaker:NAZWISKO, outlet:NAZWA, after:2031-05-01
option-kind = Tylko liczby jednego rodzaju
option-link = Adres artykułu: https://…
option-file = Plik tekstowy lub zapisana strona (.txt, .md, .html)
sources-description = Kanały RSS czytane przez ten zespół
sources-follow-description = Obserwuj kanał (RSS, Atom, JSON Feed) albo zrób to ponownie z innymi słowami
sources-unfollow-description = Przestań obserwować kanał
sources-list-description = Co jest obserwowane i w jakim jest stanie
sources-test-description = Wypróbuj kanał bez obserwowania
sources-import-description = Obserwuj kanały z pliku OPML
sources-export-description = Obserwowane kanały jako plik OPML
option-feed = Adres kanału albo strony, która go wskazuje: https://…
option-source = Nazwa obserwowanego kanału
option-with = Tylko artykuły z jednym z tych słów; rozdziel je przecinkami
option-without = Bez artykułów z jednym z tych słów; rozdziel je przecinkami
option-opml = Plik z kanałami z innego czytnika (.opml)
option-speaker = Czyjeś nazwisko, w dowolnej pisowni
option-digest = Który przegląd
option-at = Godzina: 08:00, 7:30 pm
option-days = Dni: wybierz z podpowiedzi
option-topics = Tylko te tematy, rozdzielone przecinkami; „all” oznacza wszystko
option-sources = Tylko z tych źródeł, rozdzielonych przecinkami; „all” – ze wszystkich, które czyta zespół
option-zone = Strefa czasowa: Europe/Paris, New York
option-channel = Gdzie się ukazuje; bez podania – tutaj
option-items = Ile wiadomości najwyżej (8)
option-empty = Co się dzieje, gdy nie ma nic nowego
option-role = Rola, która ma być wspomniana; @everyone oznacza żadną
option-quiet = Godziny bez wydań: 22:00-07:00 albo „none”
option-grace = Przez ile godzin po terminie spóźnione wydanie jest jeszcze publikowane (2)
option-cron = Zamiast godziny i dni wiersz cron: minuta godzina dzień miesiąc dzień-tygodnia
settings-description = Ustawienia tego zespołu
settings-set-description = Określ redakcję, strefę czasową, język, stałe tematy i czas przechowywania
settings-show-description = Ustawienia tego zespołu
option-keep = Jak długo przechowywać artykuły: liczba dni albo „forever”, czyli zawsze
option-language = Język tego, co widzą wszyscy; Twoje odpowiedzi są w Twoim języku
option-editor-role = Rola, której członkowie też redagują; @everyone oznacza żadną
language-in-servers = Język serwera
language-in-en = English
language-in-de = Deutsch
language-in-fr = Français
language-in-es = Español
language-in-pl = Polski
language-in-uk = Українська
empty-skip = Pomiń wydanie
empty-say = Powiedz, że nie ma nic nowego

## Pomoc

help-title = O co można zapytać
help-hand-in = Dodawanie
help-for-editors = Dla osób, które mogą zarządzać tym serwerem
help-about = O mnie
help-marks = Co znaczą oznaczenia
mark-unattributed = artykuł nie mówi na pewno, czyje to słowa
mark-reported = w mowie zależnej
mark-reported-means = w artykule te słowa nie stoją w cudzysłowie
mark-undated = artykuł nie mówi, kiedy się ukazał
mark-announced = nie wydarzyło się to jeszcze, gdy artykuł się ukazał
mark-line = wiersz 12
mark-line-means = gdzie to stoi w artykule, jak pokazuje „Źródło”
mark-cut = […]
mark-cut-means = coś tu pominięto
help-menu = dodaje to, co zawiera wiadomość: w jej menu, w pozycji Aplikacje

## Pomyłki i błędy

missing-option = W /{ $command } brakuje opcji „{ $option }”. Przykład: { $example }
both-empty = W /quotes brakuje osoby lub tematu. Przykład: /quotes speaker:zelenskyy
search-nothing = Nie ma słowa do wyszukania. Przykład: { $example }
search-only-without = To mówi tylko, czego ma nie być: dodaj słowo albo "frazę", która musi być w artykułach. Przykład: { $example }
search-unknown-key = Wyszukiwanie nie zna „{ $typed }:”. Zna speaker:, outlet: i after:. Aby szukać dokładnie tych słów, ujmij je w cudzysłów.
search-no-value = Po „{ $typed }:” czegoś brakuje. Przykład: { $example }
search-without-key = Minus stoi przed słowem albo "frazą"; „{ $typed }:” nie można wykluczyć. Przykład: { $example }
search-no-date = „{ $typed }” nie daje się jednoznacznie odczytać jako data: napisz na przykład after:2031-05-06 albo after:"6 May 2031".
unknown-option = /{ $command } nie ma opcji „{ $option }”. Są: { $options }
unknown-choice = Opcja „{ $option }” polecenia /{ $command } przyjmuje tylko: { $choices }
unreadable-at = „{ $typed }” to nie godzina: napisz na przykład 08:00 albo 7:30 pm.
unreadable-days = „{ $typed }” to nie dni: wybierz z podpowiedzi albo napisz weekdays, every day lub na przykład Monday, Thursday.
unreadable-zone = „{ $typed }” to nie strefa czasowa: napisz na przykład Europe/Paris albo zacznij pisać nazwę miasta i wybierz.
unreadable-keep = „{ $typed }” to nie czas przechowywania: napisz liczbę dni od 1 do 36500 albo forever, czyli zawsze.
unreadable-quiet = „{ $typed }” to nie godziny: napisz na przykład 22:00-07:00 albo none.
unreadable-cron = „{ $typed }” to nie wiersz cron: ma on pięć pól, minuta, godzina, dzień, miesiąc, dzień tygodnia, na przykład 0 8 * * 1-5.
unreadable-digest = „{ $typed }” to nie przegląd: podaj jego numer albo wybierz podpowiedź.
unreadable-number = „{ $typed }” to nie liczba całkowita.
only-in-discord = { $command ->
    [add] /add działa w Discordzie. W terminalu artykuły dodaje się poleceniem: briefbot import PLIK
   *[other] /{ $command } działa w Discordzie.
}
unknown-command = Nie ma polecenia „{ $command }”. Są: { $commands }
old-form = Ten formularz pochodzi ze starszej wersji bota. Otwórz go ponownie.
old-button = Ten przycisk pochodzi ze starszej wersji bota. Zapytaj ponownie przez /brief.
failure = Coś poszło nie tak po naszej stronie. Spróbuj ponownie; jeśli błąd się powtarza, przekaż osobie prowadzącej bota ten identyfikator: { $id }
