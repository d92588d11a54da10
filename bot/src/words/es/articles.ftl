### Artículos entregados y descargados, en español.

## Entregar

form-text-title = Añadir un artículo
form-text = Titular y texto
form-rest = El texto, continuado desde un párrafo nuevo
form-outlet = Publicado por
form-link = Enlace
form-date = Publicado el
form-date-example = 6 May 2031, o 2031-05-06
nothing-in-message = Este mensaje no contiene ni una dirección web ni texto: no hay ningún artículo.
held-already = Este mismo texto ya está guardado; su ficha queda como estaba.
add-empty = El formulario no tenía texto: pegue el artículo, con el titular primero.
add-enough = { $again ->
    [never] Aquí no se pueden entregar artículos: quien opera este bot no permite ninguno.
   *[later] Este equipo ha entregado { $most } artículos en 24 horas, tantos como permite quien opera este bot. Volverá a haber sitio { $again }. No se ha añadido nada.
}
add-no-link = «{ $link }» no es una dirección web: empieza por https:// o http://. No se ha añadido nada.
add-no-date = «{ $date }» no se puede leer como una única fecha: escriba por ejemplo 6 May 2031 o 2031-05-06. No se ha añadido nada.

add-file-kind = «{ $name }» no se lee: entregue un archivo de texto o una página web (.txt, .md, .html), o pegue el texto con /add text.
add-binary = «{ $name }» contiene datos binarios, no texto: guarde el artículo como texto sin formato e inténtelo de nuevo.
add-encoding = «{ $name }» no es texto en la codificación { $encoding }: guárdelo como UTF-8 e inténtelo de nuevo.
add-nothing = «{ $name }» no contiene texto: no hay ningún artículo.

## En la línea de comandos

imported = { $new ->
    [one] Un artículo incorporado
   *[other] { $new } artículos incorporados
}, { $known } ya guardados
import-failed = { $failed ->
    [one] Un artículo no se pudo leer
   *[other] { $failed } artículos no se pudieron leer
}

## Descargas

fetch-no-address = «{ $address }» no es una dirección web: empieza por https:// o http://.
fetch-scheme = Solo se descargan direcciones que empiezan por https:// o http://, no { $scheme }:.
fetch-credentials = Esta dirección contiene un nombre de usuario o una contraseña, que nunca se envía: use la dirección sin ellos.
fetch-port = Las direcciones con el puerto { $port } no se descargan; quite el puerto.
fetch-not-public = «{ $host }» no está en la Internet pública, o no solo allí, y no se descarga.
fetch-no-such-host = No hay ningún «{ $host }» en Internet: compruebe la dirección.
fetch-unreachable = No se puede acceder a «{ $host }», o no de forma segura: inténtelo más tarde, o pegue el texto con /add text.
fetch-too-many-redirects = Esta dirección lleva a otra más de { $most } veces: use la dirección donde está el artículo.
fetch-bad-redirect = «{ $host }» lleva a algo que no es una dirección: use la dirección donde está el artículo.
fetch-status = El servidor no da esta página (responde { $status }): compruebe la dirección, o pegue el texto con /add text.
fetch-type = Lo que hay allí es «{ $kind }», que no es un artículo: dé la dirección de una página o de un texto sin formato.
fetch-no-type = El servidor no dice qué hay allí: pegue el texto con /add text.
fetch-packing = El contenido está comprimido como «{ $packing }», que no se puede leer: pegue el texto con /add text.
fetch-too-long = El contenido pasa de { $most } MB: no es un artículo.
fetch-too-slow = Ha tardado demasiado: inténtelo más tarde, o pegue el texto con /add text.
fetch-broken = La respuesta de «{ $host }» se corta o no tiene sentido: inténtelo más tarde, o pegue el texto con /add text.
