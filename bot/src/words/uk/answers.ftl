### Що кажуть відповіді, українською.

## Нічого не знайдено

no-card = Серед збереженого немає нічого на тему «{ $topic }».
none-within = { $limits ->
    [outlet] Ніщо на тему «{ $topic }» не походить із «{ $outlet }».
    [days] На тему «{ $topic }» немає нічого, починаючи з { $day }
   *[both] На тему «{ $topic }» немає нічого з «{ $outlet }», починаючи з { $day }
}
without-limits = { $count ->
    [one] Без обмеження днів і видання є { $count } стаття{ $known ->
        [none] .
       *[some] , з: { $outlets }
    }
    [few] Без обмеження днів і видання є { $count } статті{ $known ->
        [none] .
       *[some] , з: { $outlets }
    }
   *[other] Без обмеження днів і видання є { $count } статей{ $known ->
        [none] .
       *[some] , з: { $outlets }
    }
}
nothing-held = Для цієї команди ще нічого не збережено. Оператор бота додає статті командою: briefbot import ФАЙЛ
no-speaker = { $topic ->
    [none] Немає цитат, упевнено приписаних імені «{ $speaker }».
   *[other] Немає цитат, упевнено приписаних імені «{ $speaker }», на тему «{ $about }».
}
no-quotes = У цих статтях немає цитат.
no-figures = У цих статтях немає ключових цифр.
no-figures-of-kind = У цих статтях немає цифр виду «{ $kind }». Є цифри такого виду: { $others }
no-events = У цих статтях немає подій із відомою датою.
nobody-named = Ці статті нікого не називають.
no-such-card = Цієї статті вже немає серед збережених. Запитайте знову через /brief.
nothing-found = Серед збереженого ніщо не відповідає запиту «{ $search }».
leave-out = Без однієї з цих частин статті є: { $parts }
leave-out-more = Кілька частин разом не дають нічого знайти: шукайте менше слів.
nearest = Можливо, йшлося про: { $topics }
counted-topic = { $name } ({ $count })

## Заголовки

quotes-of = { $who ->
    [anybody] { $what ->
        [everything] Цитати
       *[topic] Цитати · тема: { $topic }
    }
   *[speaker] { $what ->
        [everything] { $speaker }: цитати
       *[topic] { $speaker }: цитати · тема: { $topic }
    }
}
figures-of = { $what ->
    [everything] Ключові цифри
   *[topic] Ключові цифри · тема: { $topic }
}
figures-of-kind = { $what ->
    [everything] Ключові цифри · { $kind }
   *[topic] Ключові цифри · тема: { $topic } · { $kind }
}
timeline-of = { $what ->
    [everything] Хронологія
   *[topic] Хронологія · тема: { $topic }
}
so-far = Історія досі: { $topic }
sources-of = Статті · тема: { $topic }
among = { $count ->
    [one] { $count } стаття
   *[other] { $all ->
        [yes] Статті: { $count }, від найновішої
       *[no] Головні статті: { $told } з { $count }, від найновішої
    }
}{ $limits ->
    [none] {""}
    [outlet] {" "}· лише { $outlet }
    [days] {" "}· від { $day }
   *[both] {" "}· лише { $outlet } · від { $day }
}
since-asked = { $count ->
    [0] Нічого нового від останнього запитання ({ $who }, { $when }).
    [one] { $count } нова новина від останнього запитання ({ $who }, { $when }).
    [few] { $count } нові новини від останнього запитання ({ $who }, { $when }).
   *[other] { $count } нових новин від останнього запитання ({ $who }, { $when }).
}
story-new = Нове
people-of = { $what ->
    [everything] Люди ({ $count })
   *[topic] Люди · тема: { $topic } ({ $count })
}
compared = { $what ->
    [everything] { $outlets ->
        [one] { $outlets } видання
       *[other] Порівняння видань ({ $outlets })
    }
   *[topic] { $outlets ->
        [one] { $outlets } видання · тема: { $topic }
       *[other] Порівняння видань ({ $outlets }) · тема: { $topic }
    }
}
told-by-outlets = Одна історія в різних виданнях ({ $outlets }). Найновіша стаття кожного починається так:
told-alone = З чого починає кожне видання в історії, якої тут не розповідає жодне інше:
disagreement = Цифри розходяться · { $measured }
no-disagreement = { $outlets ->
    [one] Тут немає іншого видання, з яким можна порівняти цифри.
   *[other] Серед цифр, які точно про те саме, розбіжностей не знайдено.
}
searched = { $count ->
    [one] { $count } стаття за запитом { $search }
    [few] { $count } статті за запитом { $search }
    [many] { $count } статей за запитом { $search }
   *[other] { $count } статті за запитом { $search }
}
untitled = Стаття без заголовка
heading-figures = Ключові цифри
heading-quotes = Цитати
heading-people = Люди
heading-dates = Дати
heading-sections = Розділи
heading-sources = Джерела
heading-topics = Теми
no-summary = Жодне речення цієї статті не може представити її саме.

## Цитати

unattributed = без авторства
reported = { $speaker }, у переказі
denied = { $speaker } – заперечення
asked = { $speaker } – запитання
quoted-by-other = { $speaker }, зі слів іншої особи
in-the-article = у статті
worded-otherwise = іншими словами
no-such-quote = Цієї цитати вже немає в її статті. Запитайте знову через /quotes.
outlet-unknown = Видання невідоме
heading-also-in = Також у

## Цифри

comparison-about = близько
comparison-more-than = більш ніж
comparison-at-least = щонайменше
comparison-less-than = менш ніж
comparison-at-most = щонайбільше
claim = твердить { $speaker }

kind-money = Гроші
kind-count = Кількість людей і речей
kind-percent = Відсотки
kind-duration = Тривалість
kind-measure = Міри
kind-age = Вік
kind-rate = Показники
kind-ordinal = Місця за порядком

## Діаграми

chart-title = { $kind ->
    [percent] { $name }
    [age] { $name }
   *[other] { $name } ({ $unit })
}
chart-over-time = { $measured } ({ $unit })
chart-alt = Стовпчикова діаграма: { $title }. { $source }.
chart-alt-alone = Стовпчикова діаграма: { $title }.
chart-bar = { $value }: { $label }
people-chart = Кількість згадок і цитат
timeline-chart = Хронологія
timeline-happened = сталося

## Люди, дати, джерела

mentions = { $count ->
    [one] { $count } згадка
    [few] { $count } згадки
    [many] { $count } згадок
   *[other] { $count } згадки
}
quoted = { $count ->
    [0] без цитат
    [one] { $count } цитата
    [few] { $count } цитати
    [many] { $count } цитат
   *[other] { $count } цитати
}
in-articles = { $count ->
    [one] у { $count } статті
   *[other] у { $count } статтях
}
also-written = також { $aliases }
undated = без дати
undated-added = без дати, надано: { $name }
added = надано: { $name }
line = рядок { $line }
page = сторінка { $number } з { $of }
by = автори: { $byline }
days = { $from } – { $to }
since = { $of ->
    [month] від: { $time }
    [year] від { $time } року
   *[day] від { $time }
}
from = { $of ->
    [month] від: { $time }
    [year] від { $time } року
   *[day] від { $time }
}
up-to = до { $time }
up-to-end = { $of ->
    [year] до кінця { $time } року
   *[month] до кінця: { $time }
}
published-at = { $day }, { $time } ({ $offset })
moment = { $day }, { $time } ({ $zone })
moment-short = { $day }, { $time }
report = { $outlet }, { $date }
announced = оголошено

## Кнопки

button-previous = Назад
button-next = Далі
button-brief = Огляд
button-quotes = Цитати
button-figures = Цифри
button-timeline = Хронологія
button-people = Люди
button-quotes-of = Цитати: { $speaker }
button-compare = Порівняння
button-search = Пошук
button-source = Джерело
button-sources = Джерела
menu-articles = Відкрити статтю
menu-quotes = Показати цитату на її місці
button-more = Більше: { $number }
