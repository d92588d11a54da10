### Boletines, y lo que se dice de ellos, en español.

## Ediciones

digest-heading = { $what ->
    [everything] **Boletín**
   *[topics] **Boletín: { $topics }**
} { $sources ->
    [all] · { $time }
   *[some] · { $sources } · { $time }
}
digest-post = Boletín · { $time }
digest-late = Publicado con retraso: { $time }.
digest-left-out = { $count ->
    [one] Hay una noticia nueva más; aquí no cabe. La encontrará con /brief.
   *[other] Hay { $count } noticias nuevas más; aquí no caben. Las encontrará con /brief.
}
digest-nothing-new = Nada nuevo
digest-story = { $updated ->
    [yes] { $number } · actualizado
   *[no] { $number }
}
digest-also = { $count ->
    [one] { $named ->
        [0] y una fuente más
       *[other] también { $outlets }
    }
   *[other] { $named ->
        [0] y { $count } fuentes más
       *[other] también { $outlets }
    }
}

## Boletines encargados

digest-created = **El boletín { $number } está programado.** Vea lo que contendría ahora con /digest preview.
digest-zone-kept = { $zone } es desde ahora la zona horaria del equipo; para cambiarla: /settings set
digest-edited = **El boletín { $number } se ha cambiado.**
digest-paused = **El boletín { $number } está en pausa.** Reanúdelo con /digest resume.
digest-resumed = **El boletín { $number } vuelve a publicarse.**
digest-deleted = **El boletín { $number } se ha eliminado.**
digest-sending = **Una edición del boletín { $number } está en camino.**
digest-none = Todavía no hay ningún boletín. Programe uno, por ejemplo: /digest create at:08:00 days:weekdays zone:Europe/Paris
digest-unknown = Aquí no hay ningún boletín { $number }. Véalos todos con /digest list.
digest-too-many = Este equipo ya tiene { $most } boletines: elimine antes uno con /digest delete.
digest-not-here = No estoy en este servidor y no puedo publicar aquí. Invíteme, o programe un boletín en mensajes directos conmigo.
digest-no-time = Un boletín necesita una hora. Escriba por ejemplo: /digest create at:08:00 days:weekdays zone:Europe/Paris
digest-too-often = Un boletín sale como máximo cada 15 minutos; este saldría más a menudo. No se ha cambiado nada.
digest-never = Con estos días, esta hora y estas horas de silencio, el boletín no saldría nunca. No se ha cambiado nada.
digest-unreadable = su horario no se puede leer; fije de nuevo la hora con /digest edit
digest-everything = todo lo nuevo
digest-no-source = Nada de lo que lee este equipo se llama «{ $typed }». Hay: { $sources }
digest-several-sources = Más de una fuente puede ser «{ $typed }»: { $sources }. Dé el nombre entero o la dirección.
source-handed-in = artículos entregados
source-samples = ejemplos
source-not-followed = { $name } (ya no se sigue y no aporta nada)
rights-lacking = **No puedo publicar en { $channel } como se me pide.** Falta: { $rights }. Quien gestiona el canal me lo permite en Editar canal → Permisos.
rights-not-yours = En { $channel } usted no tiene este permiso: { $rights }. Por eso no publico allí a petición suya; pregunte a alguien que lo tenga.
rights-unknown = Discord no dice ahora qué está permitido en { $channel }. No se ha cambiado nada; inténtelo de nuevo.
right-view = Ver canal
right-send = Enviar mensajes
right-send-in-threads = Enviar mensajes en hilos
right-create-posts = Crear publicaciones
right-send-in-posts = Enviar mensajes en publicaciones
right-embed-links = Insertar enlaces
right-read-history = Leer el historial de mensajes (para encontrar, tras una caída, lo ya publicado)
right-mention-roles = Mencionar @everyone, @here y todos los roles (o permitir que cualquiera mencione el rol)
digest-head = **#{ $number }** { $channel } · { $what }
    { $when } ({ $zone })
digest-weekly = { $days }, { $time }
digest-cron = cron { $line }
digest-items = { $count ->
    [one] una noticia como máximo
   *[other] { $count } noticias como máximo
}
digest-says-empty = avisa cuando no hay nada nuevo
digest-skips-empty = se omite cuando no hay nada nuevo
digest-mentions = menciona { $role }
digest-quiet = silencio { $hours }
digest-grace = { $hours ->
    [0] las ediciones con retraso se omiten
    [one] hasta una hora de retraso
   *[other] hasta { $hours } horas de retraso
}
digest-is-paused = En pausa. Reanúdelo con /digest resume.
digest-is-stopped = En pausa, porque Discord lo rechazó ({ $why }). Corríjalo y use /digest resume.
digest-next = Próxima edición { $in }:
digest-time = - { $there } · { $yours } en su hora local
digest-from = de { $sources }
digest-log = **Las últimas ediciones del boletín { $number }**
digest-log-empty = Todavía no ha habido ninguna.
edition = { $time }: { $became }
edition-open = { $tried ->
    [yes] publicándose; intento anterior: { $why }
   *[no] publicándose
}
edition-sent = { $how ->
    [late] publicada con retraso
    [asked] publicada a petición
   *[schedule] publicada
}, { $stories ->
    [0] nada nuevo
    [one] una noticia
   *[other] { $stories } noticias
}
edition-empty = omitida, no había nada nuevo
edition-missed = perdida: el bot o Discord estuvo caído demasiado tiempo, o hasta las horas de silencio
edition-stopped = no publicada: { $why }
edition-unsure = quizá no publicada: { $why }
days-weekdays = de lunes a viernes
days-all = todos los días
days-weekend = fines de semana
days-some = lunes, miércoles, viernes
trouble-stopped = El boletín { $number } en { $channel } está en pausa: Discord rechazó su edición ({ $time }; { $why }). Deme permiso para ver ese canal, enviar mensajes e insertar enlaces, o mueva el boletín con /digest edit; después use /digest resume.
trouble-unsure = No sé si esta edición del boletín { $number } en { $channel } se publicó ({ $time }): { $why }. No la envío otra vez, para que nadie la reciba dos veces. Si no está, use /digest send-now.
trouble-history = no puedo leer el historial del canal, y la conexión se cortó mientras se publicaba
trouble-put-back = los datos del bot se restauraron de una copia anterior a esta edición
trouble-body = su mensaje no se pudo volver a leer del archivo de datos
trouble-data = el archivo de datos falló
trouble-slow = Discord tarda demasiado
