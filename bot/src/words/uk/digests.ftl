### Дайджести, і що про них кажуть, українською.

## Випуски

digest-heading = { $what ->
    [everything] **Дайджест**
   *[topics] **Дайджест: { $topics }**
} { $sources ->
    [all] · { $time }
   *[some] · { $sources } · { $time }
}
digest-post = Дайджест · { $time }
digest-late = Опубліковано із запізненням: { $time }.
digest-left-out = { $count ->
    [one] Є ще { $count } нова новина, якій тут бракує місця. Її можна знайти через /brief.
    [few] Є ще { $count } нові новини, яким тут бракує місця. Їх можна знайти через /brief.
    [many] Є ще { $count } нових новин, яким тут бракує місця. Їх можна знайти через /brief.
   *[other] Є ще { $count } нової новини, якій тут бракує місця. Її можна знайти через /brief.
}
digest-nothing-new = Нічого нового
digest-story = { $updated ->
    [yes] { $number } · оновлено
   *[no] { $number }
}
digest-also = { $count ->
    [one] { $named ->
        [0] і ще { $count } джерело
       *[other] також { $outlets }
    }
    [few] { $named ->
        [0] і ще { $count } джерела
       *[other] також { $outlets }
    }
    [many] { $named ->
        [0] і ще { $count } джерел
       *[other] також { $outlets }
    }
   *[other] { $named ->
        [0] і ще { $count } джерела
       *[other] також { $outlets }
    }
}

## Замовлені дайджести

digest-created = **Дайджест { $number } налаштовано.** Що він містив би зараз, показує /digest preview.
digest-zone-kept = { $zone } відтепер часовий пояс команди; змінити його: /settings set
digest-edited = **Дайджест { $number } змінено.**
digest-paused = **Дайджест { $number } призупинено.** Відновити його: /digest resume.
digest-resumed = **Дайджест { $number } знову працює.**
digest-deleted = **Дайджест { $number } видалено.**
digest-sending = **Випуск дайджесту { $number } вже в дорозі.**
digest-none = Дайджестів ще немає. Налаштуйте перший, наприклад: /digest create at:08:00 days:weekdays zone:Europe/Paris
digest-unknown = Дайджесту { $number } тут немає. Усі показує /digest list.
digest-too-many = Ця команда вже має стільки дайджестів: { $most }. Спершу видаліть один через /digest delete.
digest-not-here = Мене немає на цьому сервері, і я не можу тут публікувати. Запросіть мене або налаштуйте дайджест в особистих повідомленнях зі мною.
digest-no-time = Дайджесту потрібен час. Наприклад: /digest create at:08:00 days:weekdays zone:Europe/Paris
digest-too-often = Дайджест виходить щонайбільше раз на 15 хвилин; цей виходив би частіше. Нічого не змінено.
digest-never = За цих днів, цього часу й цих тихих годин дайджест не вийшов би ніколи. Нічого не змінено.
digest-unreadable = його розклад неможливо прочитати; задайте час наново через /digest edit
digest-everything = усе нове
digest-no-source = Ніщо з того, що читає ця команда, не зветься «{ $typed }». Є: { $sources }
digest-several-sources = Назва «{ $typed }» може означати кілька джерел: { $sources }. Вкажіть повну назву або адресу.
source-handed-in = надані статті
source-samples = приклади
source-not-followed = { $name } (за стрічкою більше не стежать, вона нічого не дає)
rights-lacking = **Я не можу публікувати в { $channel }, як замовлено.** Бракує: { $rights }. Той, хто керує каналом, дозволить це мені в: Редагувати канал → Права доступу.
rights-not-yours = У { $channel } ви самі не маєте цього права: { $rights }. Тому я не публікую там на ваше замовлення; зверніться до того, хто його має.
rights-unknown = Discord зараз не каже, що дозволено в { $channel }. Нічого не змінено; спробуйте ще раз.
right-view = Перегляд каналу
right-send = Надсилання повідомлень
right-send-in-threads = Надсилання повідомлень у гілках
right-create-posts = Створення дописів
right-send-in-posts = Надсилання повідомлень у дописах
right-embed-links = Вбудовування посилань
right-read-history = Читання історії повідомлень (щоб після збою знайти вже опубліковане)
right-mention-roles = Згадування @everyone, @here та всіх ролей (або дозвіл усім згадувати роль)
digest-head = **#{ $number }** { $channel } · { $what }
    { $when } ({ $zone })
digest-weekly = { $days }, { $time }
digest-cron = cron { $line }
digest-items = { $count ->
    [one] щонайбільше { $count } новина
    [few] щонайбільше { $count } новини
    [many] щонайбільше { $count } новин
   *[other] щонайбільше { $count } новини
}
digest-says-empty = повідомляє, коли немає нічого нового
digest-skips-empty = пропускається, коли немає нічого нового
digest-mentions = згадує { $role }
digest-quiet = тиша { $hours }
digest-grace = { $hours ->
    [0] запізнілі випуски пропускаються
    [one] запізнення до { $hours } години
   *[other] запізнення до { $hours } годин
}
digest-is-paused = Призупинено. Відновити: /digest resume.
digest-is-stopped = Призупинено, бо Discord відмовив ({ $why }). Усуньте причину, тоді: /digest resume.
digest-next = Наступний випуск { $in }:
digest-time = - { $there } · { $yours } за вашим годинником
digest-from = джерела: { $sources }
digest-log = **Останні випуски дайджесту { $number }**
digest-log-empty = Ще не було жодного.
edition = { $time }: { $became }
edition-open = { $tried ->
    [yes] публікується; попередня спроба: { $why }
   *[no] публікується
}
edition-sent = { $how ->
    [late] опубліковано із запізненням
    [asked] опубліковано на вимогу
   *[schedule] опубліковано
}, { $stories ->
    [0] нічого нового
    [one] { $stories } новина
    [few] { $stories } новини
    [many] { $stories } новин
   *[other] { $stories } новини
}
edition-empty = пропущено, нічого нового не було
edition-missed = втрачено: бот або Discord не працював надто довго чи аж до тихих годин
edition-stopped = не опубліковано: { $why }
edition-unsure = можливо, не опубліковано: { $why }
days-weekdays = з понеділка до п’ятниці
days-all = щодня
days-weekend = у вихідні
days-some = понеділок, середа, п’ятниця
trouble-stopped = Дайджест { $number } у { $channel } призупинено: Discord відмовив його випускові ({ $time }; { $why }). Надайте мені права бачити цей канал, надсилати повідомлення та вбудовувати посилання або перенесіть дайджест через /digest edit; тоді використайте /digest resume.
trouble-unsure = Я не знаю, чи опубліковано цей випуск дайджесту { $number } у { $channel } ({ $time }): { $why }. Я не надсилаю його знову, щоб ніхто не отримав його двічі. Якщо його немає, використайте /digest send-now.
trouble-history = мені не дозволено читати історію каналу, а з’єднання обірвалося під час публікації
trouble-put-back = дані бота відновлено з копії, старішої за цей випуск
trouble-body = його повідомлення не вдалося прочитати з файлу даних
trouble-data = файл даних підвів
trouble-slow = Discord відповідає надто довго
