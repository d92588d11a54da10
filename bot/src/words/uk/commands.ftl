### Команди, їхні параметри, довідка й помилки, українською.

## Команди

brief-description = Що сталося: історія теми досі, словами самих статей
quotes-description = Хто що сказав: дослівні цитати, за особою й темою
figures-description = Які цифри: ключові цифри на тему і що вони вимірюють
timeline-description = Коли: що сталося і що оголошено на тему, за датами
people-description = Хто з’являється: люди в темі, їхні ролі, кількість згадок і цитат
compare-description = Видання поруч: з чого кожне починає і де їхні цифри розходяться
search-description = Де стоять слова: усі статті, що їх містять, з їхніми реченнями
help-description = Що я вмію, з прикладом для кожної команди
brief-message = Огляд повідомлення
add-description = Додати статтю
add-text-description = Вставити текст статті у форму
add-url-description = Завантажити статтю з її веб-адреси
add-file-description = Надати файл зі статтею
digest-description = Що нового, у визначений час, у каналі
digest-create-description = Налаштувати дайджест: що нового, у зручний вам час
digest-list-description = Усі дайджести з їхнім найближчим часом
digest-edit-description = Змінити дайджест
digest-pause-description = Поки що без нових випусків дайджесту
digest-resume-description = Відновити призупинений дайджест
digest-delete-description = Видалити дайджест
digest-preview-description = Що містив би випуск зараз, лише для вас
digest-send-now-description = Опублікувати випуск зараз
digest-log-description = Останні випуски дайджесту і що з ними сталося
data-description = Усе, що збережено про цю команду: отримати або видалити
data-export-description = Усе, що збережено, у форматі JSON, лише для вас
data-delete-description = Видалити назавжди все, що збережено про цю команду
privacy-description = Що я зберігаю, як довго, хто це бачить і як це видалити
option-after = Номер, на якому закінчився останній файл, щоб отримати решту
option-topic = Місце, особа, організація або предмет
brief-option-days = Лише новини за стільки днів (7)
option-outlet = Лише одне видання: його назва або її початок
option-words = Слова, "фрази", -без; speaker:ІМ’Я, outlet:НАЗВА, after:2031-05-01
option-kind = Лише цифри одного виду
option-link = Адреса статті: https://…
option-file = Текстовий файл або збережена вебсторінка (.txt, .md, .html)
sources-description = Стрічки, які читає ця команда
sources-follow-description = Стежити за стрічкою (RSS, Atom, JSON Feed) або наново з іншими словами
sources-unfollow-description = Більше не стежити за стрічкою
sources-list-description = За чим стежить команда і в якому воно стані
sources-test-description = Спробувати стрічку, не стежачи за нею
sources-import-description = Стежити за стрічками з файлу OPML
sources-export-description = Стрічки команди як файл OPML
option-feed = Адреса стрічки або сторінки, що її називає: https://…
option-source = Назва стрічки, за якою стежить команда
option-with = Лише статті з одним із цих слів; між ними коми
option-without = Без статей з одним із цих слів; між ними коми
option-opml = Файл стрічок з іншої читалки (.opml)
option-speaker = Чиєсь ім’я, у будь-якому написанні
option-digest = Який дайджест
option-at = Час доби: 08:00, 7:30 pm
option-days = Дні: виберіть із підказок
option-topics = Лише ці теми, через кому; «all» – усе
option-sources = Лише з цих джерел, через кому; «all» – з усіх, які читає команда
option-zone = Часовий пояс: Europe/Paris, New York
option-channel = Де він з’являється; якщо не вказати – тут
option-items = Скільки новин щонайбільше (8)
option-empty = Що відбувається, коли немає нічого нового
option-role = Роль, яку згадати; @everyone – жодної
option-quiet = Години без випусків: 22:00-07:00 або «none»
option-grace = Скільки годин після свого часу ще публікується запізнілий випуск (2)
option-cron = Замість часу й днів рядок cron: хвилина година день місяць день-тижня
settings-description = Налаштування цієї команди
settings-set-description = Визначити редакцію, часовий пояс, мову, сталі теми й термін зберігання
settings-show-description = Налаштування цієї команди
option-keep = Як довго зберігати статті: кількість днів або «forever» – завжди
option-language = Мова того, що бачать усі; ваші відповіді приходять вашою
option-editor-role = Роль, учасники якої теж редагують; @everyone – жодної
language-in-servers = Мова сервера
language-in-en = English
language-in-de = Deutsch
language-in-fr = Français
language-in-es = Español
language-in-pl = Polski
language-in-uk = Українська
empty-skip = Пропустити випуск
empty-say = Сказати, що нічого нового немає

## Довідка

help-title = Про що можна запитати
help-hand-in = Додавання
help-for-editors = Для тих, хто може керувати цим сервером
help-about = Про мене
help-marks = Що означають позначки
mark-unattributed = стаття не каже впевнено, чиї це слова
mark-reported = у переказі
mark-reported-means = у статті ці слова стоять без лапок
mark-undated = стаття не каже, коли вона вийшла
mark-announced = на час виходу статті цього ще не сталося
mark-line = рядок 12
mark-line-means = де це стоїть у статті, як її показує «Джерело»
mark-cut = […]
mark-cut-means = тут щось пропущено
help-menu = бере те, що містить повідомлення: у його меню, в розділі «Застосунки»

## Помилки й збої

missing-option = Команді /{ $command } бракує параметра «{ $option }». Наприклад: { $example }
both-empty = Команді /quotes бракує особи або теми. Наприклад: /quotes speaker:zelenskyy
search-nothing = Немає слова для пошуку. Наприклад: { $example }
search-only-without = Це каже лише, чого не має бути: додайте слово або "фразу", яка має стояти у статтях. Наприклад: { $example }
search-unknown-key = Пошук не знає «{ $typed }:». Він знає speaker:, outlet: та after:. Щоб шукати саме ці слова, візьміть їх у лапки.
search-no-value = Після «{ $typed }:» чогось бракує. Наприклад: { $example }
search-without-key = Мінус ставиться перед словом або "фразою"; «{ $typed }:» не можна виключити. Наприклад: { $example }
search-no-date = «{ $typed }» не читається однозначно як дата: напишіть, наприклад, after:2031-05-06 або after:"6 May 2031".
unknown-option = Команда /{ $command } не має параметра «{ $option }». Вона має: { $options }
unknown-choice = Параметр «{ $option }» команди /{ $command } приймає лише: { $choices }
unreadable-at = «{ $typed }» не є часом доби: напишіть, наприклад, 08:00 або 7:30 pm.
unreadable-days = «{ $typed }» не є днями: виберіть із підказок або напишіть weekdays, every day чи, наприклад, Monday, Thursday.
unreadable-zone = «{ $typed }» не є часовим поясом: напишіть, наприклад, Europe/Paris, або почніть писати місто й виберіть.
unreadable-keep = «{ $typed }» не є терміном зберігання: напишіть кількість днів від 1 до 36500 або forever, тобто завжди.
unreadable-quiet = «{ $typed }» не є годинами: напишіть, наприклад, 22:00-07:00, або none.
unreadable-cron = «{ $typed }» не є рядком cron: він має п’ять полів, хвилина, година, день, місяць, день тижня, як-от 0 8 * * 1-5.
unreadable-digest = «{ $typed }» не є дайджестом: вкажіть його номер або виберіть підказку.
unreadable-number = «{ $typed }» не є цілим числом.
only-in-discord = { $command ->
    [add] /add призначено для Discord. У терміналі статті додають командою: briefbot import ФАЙЛ
   *[other] /{ $command } призначено для Discord.
}
unknown-command = Команди «{ $command }» немає. Є: { $commands }
old-form = Ця форма належить до старішої версії бота. Відкрийте її знову.
old-button = Ця кнопка належить до старішої версії бота. Запитайте знову через /brief.
failure = Щось пішло не так у нас, а не у вас. Спробуйте ще раз; якщо не мине, передайте операторові цей ідентифікатор: { $id }
