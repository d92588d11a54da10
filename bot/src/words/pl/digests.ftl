### Przeglądy i to, co się o nich mówi, po polsku.

## Wydania

digest-heading = { $what ->
    [everything] **Przegląd**
   *[topics] **Przegląd: { $topics }**
} { $sources ->
    [all] · { $time }
   *[some] · { $sources } · { $time }
}
digest-post = Przegląd · { $time }
digest-late = Opublikowano z opóźnieniem: { $time }.
digest-left-out = { $count ->
    [one] Jest jeszcze { $count } nowa wiadomość, na którą brak tu miejsca. Znajdziesz ją przez /brief.
    [few] Są jeszcze { $count } nowe wiadomości, na które brak tu miejsca. Znajdziesz je przez /brief.
    [many] Jest jeszcze { $count } nowych wiadomości, na które brak tu miejsca. Znajdziesz je przez /brief.
   *[other] Jest jeszcze { $count } nowej wiadomości, na którą brak tu miejsca. Znajdziesz ją przez /brief.
}
digest-nothing-new = Nic nowego
digest-story = { $updated ->
    [yes] { $number } · zaktualizowano
   *[no] { $number }
}
digest-also = { $count ->
    [one] { $named ->
        [0] i jeszcze { $count } źródło
       *[other] także { $outlets }
    }
    [few] { $named ->
        [0] i jeszcze { $count } źródła
       *[other] także { $outlets }
    }
    [many] { $named ->
        [0] i jeszcze { $count } źródeł
       *[other] także { $outlets }
    }
   *[other] { $named ->
        [0] i jeszcze { $count } źródła
       *[other] także { $outlets }
    }
}

## Zamówione przeglądy

digest-created = **Przegląd { $number } ustawiony.** Co zawierałby teraz, pokazuje /digest preview.
digest-zone-kept = { $zone } to odtąd strefa czasowa zespołu; zmienia się ją przez /settings set
digest-edited = **Przegląd { $number } zmieniony.**
digest-paused = **Przegląd { $number } wstrzymany.** Wznawia go /digest resume.
digest-resumed = **Przegląd { $number } znów działa.**
digest-deleted = **Przegląd { $number } usunięty.**
digest-sending = **Wydanie przeglądu { $number } jest w drodze.**
digest-none = Nie ma jeszcze żadnego przeglądu. Ustaw go, na przykład: /digest create at:08:00 days:weekdays zone:Europe/Paris
digest-unknown = Nie ma tu przeglądu { $number }. Wszystkie pokazuje /digest list.
digest-too-many = Ten zespół ma już tyle przeglądów: { $most }. Najpierw usuń jeden przez /digest delete.
digest-not-here = Nie ma mnie na tym serwerze i nie mogę tu publikować. Zaproś mnie albo ustaw przegląd w wiadomościach bezpośrednich ze mną.
digest-no-time = Przegląd wymaga godziny. Przykład: /digest create at:08:00 days:weekdays zone:Europe/Paris
digest-too-often = Przegląd ukazuje się najwyżej co 15 minut; ten ukazywałby się częściej. Nic nie zmieniono.
digest-never = Przy tych dniach, tej godzinie i tych godzinach ciszy przegląd nie ukazałby się nigdy. Nic nie zmieniono.
digest-unreadable = jego harmonogramu nie da się odczytać; ustaw godzinę na nowo przez /digest edit
digest-everything = wszystko, co nowe
digest-no-source = Nic, co czyta ten zespół, nie nazywa się „{ $typed }”. Jest: { $sources }
digest-several-sources = Nazwa „{ $typed }” może oznaczać kilka źródeł: { $sources }. Podaj pełną nazwę lub adres.
source-handed-in = dodane ręcznie
source-samples = przykłady
source-not-followed = { $name } (kanał nie jest już obserwowany i nic nie wnosi)
rights-lacking = **Nie mogę publikować na kanale { $channel } zgodnie z zamówieniem.** Brakuje: { $rights }. Osoba zarządzająca kanałem nada mi to w: Edytuj kanał → Uprawnienia.
rights-not-yours = Na kanale { $channel } nie masz tego uprawnienia: { $rights }. Dlatego nie publikuję tam na Twoje zlecenie; zapytaj kogoś, kto je ma.
rights-unknown = Discord nie mówi teraz, co wolno na kanale { $channel }. Nic nie zmieniono; spróbuj ponownie.
right-view = Wyświetlanie kanału
right-send = Wysyłanie wiadomości
right-send-in-threads = Wysyłanie wiadomości w wątkach
right-create-posts = Tworzenie postów
right-send-in-posts = Wysyłanie wiadomości w postach
right-embed-links = Osadzanie linków
right-read-history = Czytanie historii wiadomości (aby po awarii znaleźć to, co już opublikowano)
right-mention-roles = Wspominanie @everyone, @here i wszystkich ról (albo zezwolenie wszystkim na wspominanie roli)
digest-head = **#{ $number }** { $channel } · { $what }
    { $when } ({ $zone })
digest-weekly = { $days }, godz. { $time }
digest-cron = cron { $line }
digest-items = { $count ->
    [one] najwyżej { $count } wiadomość
    [few] najwyżej { $count } wiadomości
    [many] najwyżej { $count } wiadomości
   *[other] najwyżej { $count } wiadomości
}
digest-says-empty = informuje, gdy nie ma nic nowego
digest-skips-empty = pomijany, gdy nie ma nic nowego
digest-mentions = wspomina { $role }
digest-quiet = cisza { $hours }
digest-grace = { $hours ->
    [0] spóźnione wydania są pomijane
    [one] do { $hours } godziny opóźnienia
   *[other] do { $hours } godzin opóźnienia
}
digest-is-paused = Wstrzymany. Wznawia go /digest resume.
digest-is-stopped = Wstrzymany, bo Discord go odrzucił ({ $why }). Po naprawieniu użyj /digest resume.
digest-next = Następne wydanie { $in }:
digest-time = - { $there } · { $yours } Twojego czasu
digest-from = źródła: { $sources }
digest-log = **Ostatnie wydania przeglądu { $number }**
digest-log-empty = Nie było jeszcze żadnego.
edition = { $time }: { $became }
edition-open = { $tried ->
    [yes] w trakcie publikacji; wcześniejsza próba: { $why }
   *[no] w trakcie publikacji
}
edition-sent = { $how ->
    [late] opublikowano z opóźnieniem
    [asked] opublikowano na życzenie
   *[schedule] opublikowano
}, { $stories ->
    [0] nic nowego
    [one] { $stories } wiadomość
    [few] { $stories } wiadomości
    [many] { $stories } wiadomości
   *[other] { $stories } wiadomości
}
edition-empty = pominięto, nie było nic nowego
edition-missed = przepadło: bot lub Discord nie działał zbyt długo albo aż do godzin ciszy
edition-stopped = nie opublikowano: { $why }
edition-unsure = być może nie opublikowano: { $why }
days-weekdays = od poniedziałku do piątku
days-all = codziennie
days-weekend = w weekendy
days-some = poniedziałek, środa, piątek
trouble-stopped = Przegląd { $number } na kanale { $channel } jest wstrzymany: Discord odrzucił jego wydanie ({ $time }; { $why }). Przyznaj mi uprawnienia do wyświetlania tego kanału, wysyłania wiadomości i osadzania linków albo przenieś przegląd przez /digest edit; potem użyj /digest resume.
trouble-unsure = Nie wiem, czy to wydanie przeglądu { $number } na kanale { $channel } zostało opublikowane ({ $time }): { $why }. Nie wysyłam go ponownie, aby nikt nie dostał go dwa razy. Jeśli go nie ma, użyj /digest send-now.
trouble-history = nie wolno mi czytać historii kanału, a połączenie zerwało się podczas publikacji
trouble-put-back = dane bota przywrócono z kopii starszej niż to wydanie
trouble-body = jego wiadomości nie udało się odczytać z pliku danych
trouble-data = plik danych zawiódł
trouble-slow = Discord działa zbyt długo
