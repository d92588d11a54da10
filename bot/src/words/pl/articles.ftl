### Artykuły dodawane i pobierane, po polsku.

## Dodawanie

form-text-title = Dodaj artykuł
form-text = Nagłówek i tekst
form-rest = Dalszy ciąg tekstu, od nowego akapitu
form-outlet = Wydawca
form-link = Link
form-date = Data publikacji
form-date-example = 6 May 2031 albo 2031-05-06
nothing-in-message = W tej wiadomości nie ma ani adresu internetowego, ani tekstu, więc nie ma artykułu.
held-already = Dokładnie ten tekst jest już w zbiorze; jego karta pozostaje bez zmian.
add-empty = Formularz był bez tekstu: wklej artykuł, nagłówek na początku.
add-enough = { $again ->
    [never] Nie można tu dodawać artykułów: osoba prowadząca bota na to nie pozwala.
   *[later] Ten zespół dodał w ciągu 24 godzin tyle artykułów, ile dopuszcza osoba prowadząca bota ({ $most }). Miejsce będzie znów { $again }. Nic nie dodano.
}
add-no-link = „{ $link }” nie jest adresem internetowym: taki adres zaczyna się od https:// lub http://. Nic nie dodano.
add-no-date = „{ $date }” nie daje się jednoznacznie odczytać jako data: napisz na przykład 6 May 2031 albo 2031-05-06. Nic nie dodano.

add-file-kind = Plik „{ $name }” nie będzie odczytany: dodaj plik tekstowy lub stronę (.txt, .md, .html) albo wklej tekst przez /add text.
add-binary = Plik „{ $name }” zawiera dane binarne, a nie tekst: zapisz artykuł jako zwykły tekst i spróbuj ponownie.
add-encoding = Plik „{ $name }” nie jest tekstem w kodowaniu { $encoding }: zapisz go jako UTF-8 i spróbuj ponownie.
add-nothing = W pliku „{ $name }” nie ma tekstu, więc nie ma artykułu.

## W wierszu poleceń

imported = { $new ->
    [one] Dodano { $new } artykuł
    [few] Dodano { $new } artykuły
    [many] Dodano { $new } artykułów
   *[other] Dodano { $new } artykułu
}, już w zbiorze: { $known }
import-failed = { $failed ->
    [one] nie udało się odczytać { $failed } artykułu
   *[other] nie udało się odczytać { $failed } artykułów
}

## Pobieranie

fetch-no-address = „{ $address }” nie jest adresem internetowym: taki adres zaczyna się od https:// lub http://.
fetch-scheme = Pobierane są tylko adresy zaczynające się od https:// lub http://, a nie { $scheme }:.
fetch-credentials = Ten adres zawiera nazwę użytkownika lub hasło, których nigdy się nie wysyła: podaj adres bez nich.
fetch-port = Adresy z portem { $port } nie są pobierane; pomiń port.
fetch-not-public = „{ $host }” nie leży w publicznym internecie albo nie tylko tam i nie jest pobierany.
fetch-no-such-host = W internecie nie ma „{ $host }”: sprawdź adres.
fetch-unreachable = Nie można połączyć się z „{ $host }” albo nie da się tego zrobić bezpiecznie: spróbuj później lub wklej tekst przez /add text.
fetch-too-many-redirects = Ten adres przekierowuje dalej więcej niż { $most } razy: podaj adres, pod którym jest artykuł.
fetch-bad-redirect = „{ $host }” przekierowuje do czegoś, co nie jest adresem: podaj adres, pod którym jest artykuł.
fetch-status = Serwer nie udostępnia tej strony (odpowiada { $status }): sprawdź adres lub wklej tekst przez /add text.
fetch-type = Pod tym adresem jest „{ $kind }”, a to nie artykuł: podaj adres strony lub zwykłego tekstu.
fetch-no-type = Serwer nie mówi, co jest pod tym adresem: wklej tekst przez /add text.
fetch-packing = Treść jest spakowana jako „{ $packing }” i nie da się jej odczytać: wklej tekst przez /add text.
fetch-too-long = Treść jest dłuższa niż { $most } MB: to nie artykuł.
fetch-too-slow = To trwało zbyt długo: spróbuj później lub wklej tekst przez /add text.
fetch-broken = Odpowiedź z „{ $host }” urywa się lub nie ma sensu: spróbuj później lub wklej tekst przez /add text.
