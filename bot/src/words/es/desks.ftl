### Ajustes de un equipo, en español.

settings-shown = **Ajustes de este equipo**
settings-changed = **Los ajustes se han cambiado.** Ahora son:
settings-editors = { $role ->
    [none] Redacción: quienes pueden gestionar este servidor.
   *[some] Redacción: quienes pueden gestionar este servidor, y { $role }.
}
settings-zone = Zona horaria: { $zone }. La toma un boletín nuevo si no se indica otra.
settings-zone-not-chosen = Zona horaria: { $zone }. Aún no se ha elegido ninguna; la primera que nombre un boletín será la del equipo.
settings-language = { $language ->
    [none] Idioma de lo que todos ven: el del servidor o, si no, el de quien pregunta.
   *[some] Idioma de lo que todos ven: { $language }.
}
settings-topics = { $topics ->
    [none] Temas por defecto: ninguno.
   *[some] Temas por defecto: { $topics }. Se sugieren primero; un boletín nuevo los toma, y /quotes, /figures y /timeline toman el primero si no se nombra ningún tema.
}
settings-keep = { $days ->
    [0] Los artículos se guardan hasta que se eliminan.
    [one] Los artículos se guardan un día.
   *[other] Los artículos se guardan { $days } días.
}{ $chosen ->
    [no] {" "}Es lo habitual aquí.
   *[yes] {""}
}
settings-used = Usado de lo que permite quien opera el bot: fuentes { $sources }, artículos entregados en 24 horas { $handed }, boletines { $digests }.
settings-see-commands = Para que el rol vea los comandos, un admin del servidor lo permite en Ajustes del servidor → Integraciones.
settings-nothing = No se ha indicado ningún ajuste. Escriba por ejemplo: /settings set zone:Europe/Paris
editors-only = { $role ->
    [none] Solo quienes pueden gestionar este servidor pueden añadir artículos y elegir fuentes RSS; consulte a una de esas personas.
   *[some] Solo quienes pueden gestionar este servidor o tienen el rol { $role } pueden añadir artículos y elegir fuentes RSS; consulte a una de esas personas.
}
editors-only-digests = { $role ->
    [none] Solo quienes pueden gestionar este servidor pueden programar boletines; consulte a una de esas personas.
   *[some] Solo quienes pueden gestionar este servidor o tienen el rol { $role } pueden programar boletines; consulte a una de esas personas.
}
managers-only = Solo quienes pueden gestionar este servidor pueden cambiar sus ajustes; consulte a una de esas personas.
managers-only-data = Solo quienes pueden gestionar este servidor pueden pedir o eliminar sus datos; consulte a una de esas personas.
privacy-head = **Qué guardo, y cómo se elimina**
privacy-what = { $home ->
    [person] **Guardado para usted:** sus ajustes, las fuentes que sigue, lo que entrega (texto y página) con las fichas leídas de ello, sus correcciones y sus boletines con los mensajes que publicaron.
   *[server] **Guardado para este servidor:** sus ajustes, las fuentes que sigue, lo que entrega su redacción (texto y página) con las fichas leídas de ello, sus correcciones y sus boletines con los mensajes que publicaron.
}
privacy-people = { $home ->
    [person] **De usted:** su número de Discord, por el que todo esto es suyo; y durante 30 días, los temas por los que preguntó con /brief y cuándo fue la última vez, para señalar lo nuevo.
   *[server] **De las personas:** el nombre de quien entrega algo está en su ficha; el número de Discord de quien programa un boletín (le escribo si falla) y de quien corrige una ficha; y durante 30 días, con el número de quien pregunta /brief, el tema y cuándo fue la última vez, para señalar lo nuevo.
}
privacy-not = **No guardado:** sus mensajes, lo demás que pregunta y quién más está aquí. Solo leo un mensaje cuando alguien usa «Informe de este mensaje» en él.
privacy-who = { $home ->
    [person] **Quién lo ve:** usted y quien opera este bot. Los artículos de una fuente se comparten con otros que la siguen; nadie ve que usted lo hace.
   *[server] **Quién lo ve:** las personas de este servidor y quien opera este bot. Los artículos de una fuente se comparten con otros equipos que la siguen; no ven que este lo hace.
}
privacy-how-long = **Cuánto tiempo:** { $days ->
    [0] los artículos quedan hasta que se eliminan (/settings set keep: lo cambia).
    [one] lo entregado se va tras un día (/settings set keep: lo cambia); los artículos de una fuente se van cuando ningún equipo que la sigue los guarda.
   *[other] lo entregado se va tras { $days } días (/settings set keep: lo cambia); los artículos de una fuente se van cuando ningún equipo que la sigue los guarda.
} { $home ->
    [person] {""}
   *[server] Si se me quita de este servidor, todo se va { $farewell ->
        [0] enseguida.
        [one] tras un día.
       *[other] tras { $farewell } días.
    }
}
privacy-delete = { $home ->
    [person] **Para llevar o eliminar:** /data export le da todo, /data delete lo elimina todo para siempre.
   *[server] **Para llevar o eliminar:** /data export da todo a quien gestiona este servidor, /data delete lo elimina todo para siempre. Las copias de seguridad de quien opera el bot las elimina quien lo opera.
}
privacy-forget = Quitar mi número de aquí
data-forgotten = { $count ->
    [0] Su número de Discord no está guardado aquí.
    [one] Su número de Discord se ha quitado del único lugar en que estaba aquí.
   *[other] Su número de Discord se ha quitado de los { $count } lugares en que estaba aquí.
} Un boletín que usted programó sigue, y no se avisa a nadie si falla hasta que la redacción lo cambie. Su nombre en una ficha se va con la ficha.
data-exported = { $of ->
    [one] **Todo lo que se guarda aquí,** como JSON.
   *[other] **Todo lo que se guarda aquí,** como JSON: archivo { $number } de { $of }.
}
data-too-large = Quedan fuera, pues cada uno es demasiado grande para un archivo en Discord: artículos entregados { $numbers }. Quien opera el bot puede dárselos.
data-continues = Hay más de lo que llega de una vez. El resto: /data export after:{ $after }
data-before-deleting = { $home ->
    [person] **Esto elimina para siempre todo lo guardado para usted:** ajustes, artículos entregados con sus fichas, correcciones, boletines y fuentes que sigue. No se puede deshacer. Para conservar una copia: /data export
   *[server] **Esto elimina para siempre todo lo guardado para este servidor:** ajustes, artículos entregados con sus fichas, correcciones, boletines y fuentes que sigue. No se puede deshacer. Para conservar una copia: /data export
}
data-delete-button = Eliminar todo…
data-delete-word = eliminar
form-delete-title = Eliminar todo para siempre
form-delete = Escriba «eliminar» para eliminarlo todo
data-not-deleted = No se ha eliminado nada: la palabra que hay que escribir es «{ $word }».
data-deleted = **Todo lo que se guardaba aquí se ha eliminado.** Ya no está en ninguna respuesta, y en unos minutos tampoco en el archivo que lo contenía. Yo me quedo; para despedirme, quíteme del servidor.
too-often = Por ahora ya es bastante. Podrá hacerlo de nuevo { $again }.
without-picture = Sin imagen, pues acaba de haber muchas. Habrá imágenes de nuevo { $again }.
greeting-head = **¡Hola! Leo las noticias por usted, palabra por palabra.** Tres pasos hasta el primer boletín, para quien gestiona este servidor:
greeting-follow = 1. Siga una fuente con { $command }: dé la dirección de un sitio de noticias o de su canal RSS.
greeting-zone = 2. Diga dónde vive con { $command }: elija su zona horaria.
greeting-digest = 3. Programe un boletín con { $command }, por ejemplo a las 08:00 de lunes a viernes en el canal que elija.
greeting-more = Mientras tanto, cualquiera puede preguntarme: { $command } muestra cómo, y { $privacy } dice qué guardo.
