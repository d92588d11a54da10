### Lo que dicen las respuestas, en español.

## Nada encontrado

no-card = Nada de lo guardado trata de «{ $topic }».
none-within = { $limits ->
    [outlet] Nada de lo guardado sobre «{ $topic }» es de «{ $outlet }».
    [days] Nada de lo guardado sobre «{ $topic }» es del { $day } o posterior.
   *[both] Nada de lo guardado sobre «{ $topic }» es de «{ $outlet }» y del { $day } o posterior.
}
without-limits = { $count ->
    [one] Sin límite de días ni de medio hay un artículo{ $known ->
        [none] .
       *[some] , de: { $outlets }
    }
   *[other] Sin límite de días ni de medio hay { $count } artículos{ $known ->
        [none] .
       *[some] , de: { $outlets }
    }
}
nothing-held = Todavía no hay nada guardado para este equipo. Quien opera el bot añade artículos con: briefbot import ARCHIVO
no-speaker = { $topic ->
    [none] No hay citas atribuidas con certeza a «{ $speaker }».
   *[other] No hay citas atribuidas con certeza a «{ $speaker }» sobre «{ $about }».
}
no-quotes = Estos artículos no contienen citas.
no-figures = Estos artículos no contienen cifras clave.
no-figures-of-kind = Estos artículos no contienen cifras del tipo «{ $kind }». Hay cifras de estos tipos: { $others }
no-events = Estos artículos no hablan de nada cuya fecha se conozca.
nobody-named = Estos artículos no nombran a nadie.
no-such-card = Este artículo ya no está guardado. Pregunte de nuevo con /brief.
nothing-found = Nada de lo guardado coincide con «{ $search }».
leave-out = Sin una de estas partes sí hay artículos: { $parts }
leave-out-more = Varias partes impiden encontrar algo: busque con menos palabras.
nearest = Quizá quería decir: { $topics }
counted-topic = { $name } ({ $count })

## Títulos

quotes-of = { $who ->
    [anybody] { $what ->
        [everything] Citas
       *[topic] Citas sobre { $topic }
    }
   *[speaker] { $what ->
        [everything] { $speaker }: citas
       *[topic] { $speaker }: citas sobre { $topic }
    }
}
figures-of = { $what ->
    [everything] Cifras clave
   *[topic] Cifras clave sobre { $topic }
}
figures-of-kind = { $what ->
    [everything] Cifras clave · { $kind }
   *[topic] Cifras clave sobre { $topic } · { $kind }
}
timeline-of = { $what ->
    [everything] Cronología
   *[topic] Cronología: { $topic }
}
so-far = La historia hasta ahora: { $topic }
sources-of = Artículos sobre { $topic }
among = { $count ->
    [one] Un artículo
   *[other] { $all ->
        [yes] { $count } artículos, primero el más reciente
       *[no] Los { $told } principales de { $count } artículos, primero el más reciente
    }
}{ $limits ->
    [none] {""}
    [outlet] {" "}· solo de { $outlet }
    [days] {" "}· desde el { $day }
   *[both] {" "}· solo de { $outlet } · desde el { $day }
}
since-asked = { $count ->
    [0] Nada nuevo desde la última pregunta de { $who }, { $when }.
    [one] Una noticia nueva desde la última pregunta de { $who }, { $when }.
   *[other] { $count } noticias nuevas desde la última pregunta de { $who }, { $when }.
}
story-new = Nuevo
people-of = { $what ->
    [everything] Personas ({ $count })
   *[topic] Personas en las noticias sobre { $topic } ({ $count })
}
compared = { $what ->
    [everything] { $outlets ->
        [one] Un medio
       *[other] { $outlets } medios frente a frente
    }
   *[topic] { $outlets ->
        [one] Un medio sobre { $topic }
       *[other] { $outlets } medios sobre { $topic }, frente a frente
    }
}
told-by-outlets = Una misma historia, contada por { $outlets } medios. El artículo más reciente de cada uno empieza así:
told-alone = Con qué empieza cada medio, en una historia que aquí ningún otro cuenta:
disagreement = Las cifras no coinciden · { $measured }
no-disagreement = { $outlets ->
    [one] Aquí no hay otro medio con el que comparar sus cifras.
   *[other] No hay discrepancias entre las cifras que son claramente de lo mismo.
}
searched = { $count ->
    [one] Un artículo para { $search }
   *[other] { $count } artículos para { $search }
}
untitled = Artículo sin titular
heading-figures = Cifras clave
heading-quotes = Citas
heading-people = Personas
heading-dates = Fechas
heading-sections = Secciones
heading-sources = Fuentes
heading-topics = Temas
no-summary = Ninguna frase de este artículo puede representarlo por sí sola.

## Citas

unattributed = sin atribuir
reported = { $speaker }, en estilo indirecto
denied = { $speaker } (desmentido)
asked = { $speaker } (pregunta)
quoted-by-other = { $speaker }, según otra persona
in-the-article = en el artículo
worded-otherwise = con otras palabras
no-such-quote = Esta cita ya no está en su artículo. Pregunte de nuevo con /quotes.
outlet-unknown = Medio desconocido
heading-also-in = También en

## Cifras

comparison-about = alrededor de
comparison-more-than = más de
comparison-at-least = al menos
comparison-less-than = menos de
comparison-at-most = como máximo
claim = según { $speaker }

kind-money = Dinero
kind-count = Personas y cosas contadas
kind-percent = Porcentajes
kind-duration = Duraciones
kind-measure = Medidas
kind-age = Edades
kind-rate = Tasas
kind-ordinal = Puestos en un orden

## Gráficos

chart-title = { $kind ->
    [percent] { $name }
    [age] { $name }
   *[other] { $name } ({ $unit })
}
chart-over-time = { $measured } ({ $unit })
chart-alt = Gráfico de barras: { $title }. { $source }.
chart-alt-alone = Gráfico de barras: { $title }.
chart-bar = { $value }: { $label }
people-chart = Cuántas menciones, cuántas citas
timeline-chart = Cronología
timeline-happened = ha ocurrido

## Personas, fechas, fuentes

mentions = { $count ->
    [one] una mención
   *[other] { $count } menciones
}
quoted = { $count ->
    [0] sin citas
    [one] una cita
   *[other] { $count } citas
}
in-articles = { $count ->
    [one] en un artículo
   *[other] en { $count } artículos
}
also-written = también { $aliases }
undated = sin fecha
undated-added = sin fecha, añadido por { $name }
added = añadido por { $name }
line = línea { $line }
page = página { $number } de { $of }
by = por { $byline }
days = { $from } – { $to }
since = { $of ->
    [day] desde el { $time }
   *[other] desde { $time }
}
from = { $of ->
    [day] a partir del { $time }
   *[other] a partir de { $time }
}
up-to = hasta el { $time }
up-to-end = hasta el final de { $time }
published-at = { $day }, { $time } ({ $offset })
moment = { $day }, { $time } ({ $zone })
moment-short = { $day }, { $time }
report = { $outlet }, { $date }
announced = anunciado

## Botones

button-previous = Anterior
button-next = Siguiente
button-brief = Informe
button-quotes = Citas
button-figures = Cifras
button-timeline = Cronología
button-people = Personas
button-quotes-of = Citas: { $speaker }
button-compare = Comparación
button-search = Búsqueda
button-source = Fuente
button-sources = Fuentes
menu-articles = Abrir un artículo
menu-quotes = Mostrar una cita donde está
button-more = Más sobre { $number }
