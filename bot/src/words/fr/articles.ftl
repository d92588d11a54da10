### Articles remis et récupérés, en français.

## Remettre un article

form-text-title = Ajouter un article
form-text = Titre et texte
form-rest = Suite du texte, dès un nouveau paragraphe
form-outlet = Publié par
form-link = Lien
form-date = Publié le
form-date-example = 6 May 2031, ou 2031-05-06
nothing-in-message = Ce message ne contient ni adresse web ni texte : il n’y a pas d’article.
held-already = Ce texte exact est déjà conservé ; sa fiche reste telle quelle.
add-empty = Le formulaire ne contenait aucun texte : collez l’article, son titre en premier.
add-enough = { $again ->
    [never] Aucun article ne peut être remis ici : l’exploitant de ce bot n’en permet aucun.
   *[later] Cette équipe a remis { $most } articles en 24 heures, autant que l’exploitant de ce bot le permet. Il y aura de nouveau de la place { $again }. Rien n’a été ajouté.
}
add-no-link = « { $link } » n’est pas une adresse web : elle commence par https:// ou http://. Rien n’a été ajouté.
add-no-date = « { $date } » ne se lit pas comme une date unique : écrivez par exemple 6 May 2031 ou 2031-05-06. Rien n’a été ajouté.

add-file-kind = « { $name } » n’est pas lu : remettez un fichier texte ou une page web (.txt, .md, .html), ou collez le texte avec /add text.
add-binary = « { $name } » contient des données binaires, pas du texte : enregistrez l’article en texte brut et réessayez.
add-encoding = « { $name } » n’est pas du texte encodé en { $encoding } : enregistrez-le en UTF-8 et réessayez.
add-nothing = « { $name } » ne contient aucun texte : il n’y a pas d’article.

## En ligne de commande

imported = { $new ->
    [one] { $new } article ajouté
   *[other] { $new } articles ajoutés
}, { $known } déjà conservés
import-failed = { $failed ->
    [one] { $failed } article n’a pas pu être lu
   *[other] { $failed } articles n’ont pas pu être lus
}

## Récupération

fetch-no-address = « { $address } » n’est pas une adresse web : elle commence par https:// ou http://.
fetch-scheme = Seules les adresses qui commencent par https:// ou http:// sont récupérées, pas { $scheme }:.
fetch-credentials = Cette adresse contient un nom d’utilisateur ou un mot de passe, qui n’est jamais envoyé : utilisez l’adresse sans lui.
fetch-port = Les adresses au port { $port } ne sont pas récupérées ; retirez le port.
fetch-not-public = « { $host } » n’est pas sur l’Internet public, ou pas seulement là, et n’est pas récupéré.
fetch-no-such-host = « { $host } » n’existe pas sur Internet : vérifiez l’adresse.
fetch-unreachable = « { $host } » est injoignable, ou pas de façon sûre : réessayez plus tard, ou collez le texte avec /add text.
fetch-too-many-redirects = Cette adresse renvoie à une autre plus de { $most } fois : utilisez celle où se trouve l’article.
fetch-bad-redirect = « { $host } » renvoie à ce qui n’est pas une adresse : utilisez celle où se trouve l’article.
fetch-status = Le serveur ne donne pas cette page (il répond { $status }) : vérifiez l’adresse, ou collez le texte avec /add text.
fetch-type = On y trouve « { $kind } », qui n’est pas un article : donnez l’adresse d’une page ou d’un texte brut.
fetch-no-type = Le serveur ne dit pas ce qui s’y trouve : collez le texte avec /add text.
fetch-packing = Le contenu est compressé en « { $packing } », qui ne peut pas être lu : collez le texte avec /add text.
fetch-too-long = Le contenu dépasse { $most } Mo : ce n’est pas un article.
fetch-too-slow = Cela a pris trop de temps : réessayez plus tard, ou collez le texte avec /add text.
fetch-broken = La réponse de « { $host } » est interrompue ou incompréhensible : réessayez plus tard, ou collez le texte avec /add text.
