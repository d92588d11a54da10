### Fuentes RSS, en español.

sources-followed = Ahora sigue { $name }.
sources-unfollowed = Ya no sigue { $name } ni ve ninguno de sus artículos.
sources-with = Solo con: { $words }.
sources-without = No con: { $words }.
sources-headline = - { $headline }
sources-tested = { $name } se puede seguir. { $count ->
    [0] Ahora no contiene nada.
    [one] Contiene una entrada:
   *[other] Contiene { $count } entradas, entre ellas:
}
sources-not-followed-yet = Con esto todavía no la sigue. Para seguirla: /sources follow
sources-unread = Esta fuente no se puede seguir. { $why }
sources-none = No se sigue ninguna fuente. Para seguir una: /sources follow
sources-list = { $count ->
    [one] Se sigue una fuente:
   *[other] Se siguen { $count } fuentes:
}
sources-line = - { $name }: { $fares }
sources-read = leída { $at }.
sources-unread-yet = aún sin leer.
sources-failing = falla desde { $since }. { $why }
sources-given-up = abandonada, falla desde { $since }. { $why } Para intentarlo de nuevo: /sources follow
sources-more = … y { $count } más; /sources export las da todas.
sources-imported = { $new ->
    [0] Ninguna fuente del archivo es nueva.
    [one] Ahora se sigue una fuente más.
   *[other] Ahora se siguen { $new } fuentes más.
} { $known ->
    [0] {""}
    [one] Una del archivo ya se seguía.
   *[other] { $known } del archivo ya se seguían.
}
sources-left-out = { $count ->
    [0] {""}
    [one] Una del archivo queda fuera, pues un equipo sigue como máximo { $most } fuentes: deje algunas con /sources unfollow.
   *[other] { $count } del archivo quedan fuera, pues un equipo sigue como máximo { $most } fuentes: deje algunas con /sources unfollow.
}
sources-exported = { $count ->
    [one] La fuente que se sigue, para cualquier lector.
   *[other] Las { $count } fuentes que se siguen, para cualquier lector.
}
sources-no-feeds = No hay ninguna fuente en «{ $name }»: entregue un archivo OPML, como los que exportan otros lectores.
sources-not-followed = Ninguna de las que se siguen se llama «{ $name }». Para verlas: /sources list
sources-several = Más de una de las que se siguen puede ser «{ $name }». Dé el nombre entero o la dirección:
sources-one = - { $name }: { $address }
sources-too-many = Un equipo sigue como máximo { $most } fuentes: deje algunas con /sources unfollow.

feed-gone = Ha desaparecido para siempre.
feed-status = Su servidor no la da (responde { $status }).
feed-no-such-host = No hay ningún «{ $host }» en Internet.
feed-unreachable = No se puede acceder a «{ $host }», o no de forma segura.
feed-not-public = «{ $host }» no está en la Internet pública, o no solo allí, y no se descarga.
feed-too-long = Pasa de { $most } MB.
feed-too-slow = No llegó a tiempo.
feed-broken = La respuesta de «{ $host }» se corta o no tiene sentido.
feed-page = Es una página web, no una fuente RSS.
feed-none = No es RSS, ni Atom, ni JSON Feed.
feed-overgrown = Está hecha para dañar a quien la lee, y no se lee.
feed-early = Su lectura falló aquí; el registro del bot dice por qué.
