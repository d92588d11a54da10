### Comandos, sus opciones, ayuda y errores, en español.

## Comandos

brief-description = Qué pasó: la historia de un tema hasta ahora, con las palabras de los artículos
quotes-description = Quién dijo qué: citas textuales, por persona y tema
figures-description = Qué cifras: las cifras clave de un tema y lo que miden
timeline-description = Cuándo: lo ocurrido y lo anunciado sobre un tema, por fecha
people-description = Quién aparece: las personas de un tema, sus cargos, cuántas menciones y citas
compare-description = Los medios frente a frente: qué destaca cada uno y dónde no coinciden sus cifras
search-description = Dónde están las palabras: todos los artículos que las contienen, con sus frases
help-description = Lo que puedo hacer, con un ejemplo de cada cosa
brief-message = Informe de este mensaje
add-description = Entregar un artículo
add-text-description = Pegar el texto de un artículo en un formulario
add-url-description = Descargar un artículo de su dirección web
add-file-description = Entregar un archivo que contiene un artículo
digest-description = Lo nuevo, a horas fijas, en un canal
digest-create-description = Programar un boletín: lo nuevo, a la hora que usted elija
digest-list-description = Todos los boletines, con sus próximas horas
digest-edit-description = Cambiar un boletín
digest-pause-description = Dejar de publicar un boletín por ahora
digest-resume-description = Reanudar un boletín en pausa
digest-delete-description = Eliminar un boletín
digest-preview-description = Lo que contendría una edición ahora, solo para usted
digest-send-now-description = Publicar una edición ahora
digest-log-description = Las últimas ediciones de un boletín y qué fue de cada una
data-description = Todo lo guardado de este equipo: obtenerlo o eliminarlo
data-export-description = Todo lo guardado, como JSON, solo para usted
data-delete-description = Eliminar para siempre todo lo guardado de este equipo
privacy-description = Qué guardo, cuánto tiempo, quién lo ve y cómo se elimina
option-after = El número con que terminó el último archivo, para el resto
option-topic = Un lugar, una persona, una organización o un asunto
brief-option-days = Solo las noticias de tantos días (7)
option-outlet = Solo un medio: su nombre, o cómo empieza
option-words = Palabras, "frases", -sin; speaker:NOMBRE, outlet:NOMBRE, after:2031-05-01
option-kind = Solo cifras de un tipo
option-link = La dirección del artículo: https://…
option-file = Un archivo de texto o una página web guardada (.txt, .md, .html)
sources-description = Las fuentes RSS que lee este equipo
sources-follow-description = Seguir una fuente (RSS, Atom, JSON Feed), o seguirla de nuevo con otras palabras
sources-unfollow-description = Dejar de seguir una fuente
sources-list-description = Lo que se sigue y cómo va
sources-test-description = Probar una fuente sin seguirla
sources-import-description = Seguir las fuentes de un archivo OPML
sources-export-description = Lo que se sigue, como archivo OPML
option-feed = La dirección de la fuente, o de una página que nombra una: https://…
option-source = El nombre de una fuente que se sigue
option-with = Solo artículos con una de estas palabras; separadas por comas
option-without = Ningún artículo con una de estas palabras; separadas por comas
option-opml = Un archivo de fuentes de otro lector (.opml)
option-speaker = El nombre de alguien, con cualquier grafía
option-digest = Qué boletín
option-at = La hora: 08:00, 7:30 pm
option-days = Los días: elija entre las sugerencias
option-topics = Solo estos temas, separados por comas; «all» para todo
option-sources = Solo de estas fuentes, separadas por comas; «all» para todo lo que lee el equipo
option-zone = La zona horaria: Europe/Paris, New York
option-channel = Dónde aparece; aquí, si no se indica
option-items = Cuántas noticias como máximo (8)
option-empty = Qué pasa cuando no hay nada nuevo
option-role = Un rol que se menciona; @everyone para ninguno
option-quiet = Horas sin ediciones: 22:00-07:00, o «none»
option-grace = Durante cuántas horas se publica todavía una edición con retraso (2)
option-cron = En vez de hora y días, una línea cron: minuto hora día mes día-semana
settings-description = Los ajustes de este equipo
settings-set-description = Decir quién edita, zona horaria, idioma, temas y cuánto se guardan los artículos
settings-show-description = Los ajustes de este equipo
option-keep = Cuánto se guardan los artículos: días, o «forever» para siempre
option-language = El idioma de lo que todos ven; sus propias respuestas llegan en el suyo
option-editor-role = Un rol cuyos miembros también editan; @everyone para ninguno
language-in-servers = El del servidor
language-in-en = English
language-in-de = Deutsch
language-in-fr = Français
language-in-es = Español
language-in-pl = Polski
language-in-uk = Українська
empty-skip = Omitir la edición
empty-say = Decir que no hay nada nuevo

## Ayuda

help-title = Lo que puede preguntar
help-hand-in = Entregar
help-for-editors = Para quienes pueden gestionar este servidor
help-about = Sobre mí
help-marks = Qué significan las marcas
mark-unattributed = el artículo no dice con seguridad de quién son las palabras
mark-reported = en estilo indirecto
mark-reported-means = las palabras no están entre comillas en el artículo
mark-undated = el artículo no dice cuándo apareció
mark-announced = aún no había ocurrido cuando apareció el artículo
mark-line = línea 12
mark-line-means = dónde está en el artículo, como lo muestra «Fuente»
mark-cut = […]
mark-cut-means = aquí se omite algo
help-menu = incorpora lo que contiene un mensaje: en su menú, en Aplicaciones

## Errores y fallos

missing-option = A /{ $command } le falta la opción «{ $option }». Escriba por ejemplo: { $example }
both-empty = A /quotes le falta una persona o un tema. Escriba por ejemplo: /quotes speaker:zelenskyy
search-nothing = No hay ninguna palabra que buscar. Escriba por ejemplo: { $example }
search-only-without = Esto solo dice qué debe faltar: añada una palabra o una "frase" que deba estar en los artículos. Escriba por ejemplo: { $example }
search-unknown-key = La búsqueda no conoce «{ $typed }:». Conoce speaker:, outlet: y after:. Para buscar esas mismas palabras, póngalas entre comillas.
search-no-value = Falta algo detrás de «{ $typed }:». Escriba por ejemplo: { $example }
search-without-key = El signo menos va delante de una palabra o una "frase"; «{ $typed }:» no se puede excluir. Escriba por ejemplo: { $example }
search-no-date = «{ $typed }» no se puede leer como una única fecha: escriba por ejemplo after:2031-05-06 o after:"6 May 2031".
unknown-option = /{ $command } no tiene la opción «{ $option }». Tiene: { $options }
unknown-choice = La opción «{ $option }» de /{ $command } solo admite: { $choices }
unreadable-at = «{ $typed }» no es una hora: escriba por ejemplo 08:00 o 7:30 pm.
unreadable-days = «{ $typed }» no son días: elija entre las sugerencias, o escriba weekdays, every day o por ejemplo Monday, Thursday.
unreadable-zone = «{ $typed }» no es una zona horaria: escriba por ejemplo Europe/Paris, o empiece a escribir una ciudad y elija.
unreadable-keep = «{ $typed }» no es un plazo: escriba un número de días de 1 a 36500, o forever para siempre.
unreadable-quiet = «{ $typed }» no son horas: escriba por ejemplo 22:00-07:00, o none.
unreadable-cron = «{ $typed }» no es una línea cron: tiene cinco campos, minuto, hora, día, mes, día de la semana, como 0 8 * * 1-5.
unreadable-digest = «{ $typed }» no es un boletín: indique su número, o elija una sugerencia.
unreadable-number = «{ $typed }» no es un número entero.
only-in-discord = { $command ->
    [add] /add es para Discord. En un terminal, los artículos se añaden con: briefbot import ARCHIVO
   *[other] /{ $command } es para Discord.
}
unknown-command = No existe el comando «{ $command }». Existen: { $commands }
old-form = Este formulario es de una versión anterior del bot. Ábralo de nuevo.
old-button = Este botón es de una versión anterior del bot. Pregunte de nuevo con /brief.
failure = Algo ha fallado aquí, no por su parte. Inténtelo de nuevo; si continúa, dé este identificador a quien opera el bot: { $id }
