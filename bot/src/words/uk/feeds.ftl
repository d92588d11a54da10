### Стрічки, українською.

sources-followed = Тепер ви стежите за стрічкою: { $name }.
sources-unfollowed = Ви більше не стежите за стрічкою: { $name }, і не бачите її статей.
sources-with = Лише зі словами: { $words }.
sources-without = Без слів: { $words }.
sources-headline = - { $headline }
sources-tested = { $name }: можна стежити. { $count ->
    [0] Зараз там нічого немає.
    [one] Стрічка має { $count } запис:
    [few] Стрічка має { $count } записи, серед них:
    [many] Стрічка має { $count } записів, серед них:
   *[other] Стрічка має { $count } запису, серед них:
}
sources-not-followed-yet = Цим ви ще не стежите за нею. Щоб стежити: /sources follow
sources-unread = За цією стрічкою не можна стежити. { $why }
sources-none = Ви не стежите за жодною стрічкою. Щоб стежити: /sources follow
sources-list = { $count ->
    [one] Ви стежите за { $count } стрічкою:
   *[other] Ви стежите за { $count } стрічками:
}
sources-line = - { $name }: { $fares }
sources-read = прочитано { $at }.
sources-unread-yet = ще не прочитано.
sources-failing = збій від { $since } – { $why }
sources-given-up = припинено, збій від { $since } – { $why } Щоб спробувати знову: /sources follow
sources-more = … і ще { $count }; усі дає /sources export.
sources-imported = { $new ->
    [0] У файлі немає нових стрічок.
    [one] Додано { $new } стрічку.
    [few] Додано { $new } стрічки.
    [many] Додано { $new } стрічок.
   *[other] Додано { $new } стрічки.
} { $known ->
    [0] {""}
   *[other] За якими з файлу вже стежили: { $known }.
}
sources-left-out = { $count ->
    [0] {""}
   *[other] Пропущено з файлу: { $count }, бо команда стежить щонайбільше за { $most } стрічками: відмовтеся від деяких через /sources unfollow.
}
sources-exported = { $count ->
    [one] Стрічка, за якою ви стежите, для будь-якої читалки.
   *[other] Стрічки, за якими ви стежите ({ $count }), для будь-якої читалки.
}
sources-no-feeds = У файлі «{ $name }» немає стрічок: надайте файл OPML, який експортують інші читалки.
sources-not-followed = Жодна зі стрічок, за якими ви стежите, не зветься «{ $name }». Список: /sources list
sources-several = Назва «{ $name }» може означати кілька стрічок. Вкажіть повну назву або адресу:
sources-one = - { $name }: { $address }
sources-too-many = Команда стежить щонайбільше за { $most } стрічками: відмовтеся від деяких через /sources unfollow.

feed-gone = Її більше немає.
feed-status = Її сервер її не віддає (відповідь { $status }).
feed-no-such-host = В інтернеті немає «{ $host }».
feed-unreachable = «{ $host }» недоступний або доступний небезпечно.
feed-not-public = «{ $host }» не належить до публічного інтернету або не лише до нього, тож не завантажується.
feed-too-long = Вона довша за { $most } МБ.
feed-too-slow = Вона не прийшла вчасно.
feed-broken = Відповідь від «{ $host }» обривається або не має сенсу.
feed-page = Це вебсторінка, а не стрічка.
feed-none = Це не RSS, не Atom і не JSON Feed.
feed-overgrown = Вона створена, щоб шкодити тим, хто її читає, і не читається.
feed-early = Прочитати її тут не вдалося; чому, каже журнал оператора.
