### Виправлення редакції, українською.

## Що бачать усі

corrected-by = виправлення: { $name }, { $day }
retracted = **Відкликано**: { $name }, { $day } · Причина: { $reason }
heading-corrections = Виправлення
correction = { $what } · виправлення: { $name }, { $day } · { $reason }
correction-speaker = { $now }, а не { $was }: «{ $words }»
correction-speaker-unknown-before = { $now }: «{ $words }»
correction-speaker-unknown-now = Невідомо, чи це { $was }: «{ $words }»
correction-speaker-unknown = Невідомо, чиї це слова: «{ $words }»
correction-quote-hidden = Цитату не показано
correction-figure-hidden = Цифру не показано
correction-retracted = Статтю відкликано
correction-merged = { $person } та { $into } – одна особа
correction-split = { $other } та { $person } – дві особи

## Як виправляє редакція

button-correct = Виправити…
correct-which = Яку статтю треба виправити?
correct-what = Що не так на цій картці? Сама стаття лишається як є, а інші команди нічого з цього не бачать.
correct-quotes = Цитата ({ $count })
correct-figures = Цифра ({ $count })
correct-people = Дві особи – це одна, або одна – це дві ({ $count })
correct-article = Уся стаття
correct-choose = Виберіть…
correct-choose-undo = Скасувати виправлення…
correct-which-quote = Яка цитата?
correct-which-figure = Яка цифра?
correct-which-person = Про кого йдеться?
correct-quote = Як правильно?
correct-said-by = Це слова: { $name }
correct-unattributed = Невідомо, чиї це слова
correct-hide-quote = Не показувати цю цитату
correct-figure = Це не цифра або не та, яку слід показувати?
correct-hide-figure = Не показувати цю цифру
correct-person = Як правильно?
correct-merge = Та сама особа, що й { $name }
correct-split = «{ $name }» – це хтось інший
correct-retract = Нічого з цієї статті цій команді більше не показуватимуть, і її не буде в жодному дайджесті; хто відкриє її кнопкою, побачить, що її відкликано, ким, коли й чому.
correct-retract-button = Відкликати цю статтю
correct-retracted = Цю статтю відкликано: доки це не скасують, на її картці не можна виправити нічого іншого.
correct-back = ◀ Назад
correct-nobody = На картці немає нічого такого.
correct-no-other = На цій картці немає нікого іншого й немає іншого написання імені.

correct-why-title = Чому це неправильно?
correct-why = Причина (її бачать усі)
correct-no-reason = Потрібна причина: її бачать усі. Нічого не змінено.

correct-made = **Виправлено.** Команда бачить це відтепер; ще не надіслані дайджести це містять, а надіслані позначено.
correct-undone = **Скасовано.** Картка знову така, як до цього виправлення.
correct-undone-before = Це виправлення вже скасовано: { $name }, { $day }
correct-before = Раніше
correct-now = Тепер
correct-not-shown = Не показано
correct-undo = Скасувати
correct-more = Виправити на цій картці ще щось
correct-stale = Картка змінилася, відколи ви це відкрили: вона має нову версію або хтось її виправив. Нічого не змінено; ось вона, якою є тепер.
correct-no-such = Такого виправлення тут немає.

## Список виправлень

corrections-description = Що виправила редакція
corrections-list-description = Найновіші виправлення цієї команди та їх скасування
corrections-title = Виправлення
corrections-none = Нічого не виправлено. Під оглядом, цитатами чи цифрами натисніть «Виправити…».
corrections-entry = **{ $number }** · { $what }
    { $headline } · { $name }, { $day } · { $reason }
corrections-of-quote = «{ $words }» не показано
corrections-of-figure = «{ $words }» не показано як цифру
corrections-undone = скасовано: { $name }, { $day }
corrections-no-more = більше не діє: стаття змінилася
corrections-unseen = за статтею більше не стежать
editors-only-corrections = { $role ->
    [none] Виправляти картки можуть лише ті, хто може керувати цим сервером. Зверніться до когось із них.
   *[some] Виправляти картки можуть лише ті, хто може керувати цим сервером або має роль { $role }. Зверніться до когось із них.
}
an-editor = редакція
