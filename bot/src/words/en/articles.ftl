### Articles handed in and fetched, in English.

## Handing in

form-text-title = Add an article
form-text = Headline and text
form-rest = The text, continued from a new paragraph
form-outlet = Published by
form-link = Link
form-date = Published on
form-date-example = 6 May 2031, or 2031-05-06
nothing-in-message = This message holds neither an address on the web nor text: there is no article in it.
held-already = This very text is held already; its card stays as it was.
add-empty = There was no text in the form: paste the article, its headline first.
add-enough = { $again ->
    [never] No articles can be handed in here: the operator of this bot allows none.
   *[later] This team has handed in { $most } articles within 24 hours, as many as the operator of this bot allows. There is room again { $again }. Nothing was added.
}
add-no-link = “{ $link }” is no address on the web: it begins with https:// or http://. Nothing was added.
add-no-date = “{ $date }” is no date that can be read in one way: write it like 6 May 2031 or 2031-05-06. Nothing was added.

add-file-kind = “{ $name }” is not read: hand in a text file or a web page (.txt, .md, .html), or paste its text with /add text.
add-binary = “{ $name }” holds binary data, not text: save the article as plain text and try again.
add-encoding = “{ $name }” is not text in the encoding { $encoding }: save it as UTF-8 and try again.
add-nothing = “{ $name }” holds no text: there is no article in it.

## On the command line

imported = { $new ->
    [one] One article taken in
   *[other] { $new } articles taken in
}, { $known } held already
import-failed = { $failed ->
    [one] one article could not be read
   *[other] { $failed } articles could not be read
}

## Fetching

fetch-no-address = “{ $address }” is no address on the web: it begins with https:// or http://.
fetch-scheme = Only addresses that begin with https:// or http:// are fetched, not { $scheme }:.
fetch-credentials = This address holds a user name or a password, which is never sent: use the address without it.
fetch-port = Addresses at port { $port } are not fetched; leave the port out.
fetch-not-public = “{ $host }” is not on the public Internet, or not only there, and is not fetched.
fetch-no-such-host = There is no “{ $host }” on the Internet: check the address.
fetch-unreachable = “{ $host }” cannot be reached, or not securely: try again later, or paste the text with /add text.
fetch-too-many-redirects = This address leads on to another more than { $most } times: use the one where the article stands.
fetch-bad-redirect = “{ $host }” leads on to what is no address: use the one where the article stands.
fetch-status = The server does not give this page (it answers { $status }): check the address, or paste the text with /add text.
fetch-type = What stands there is “{ $kind }”, which is no article: give the address of a page or a plain text.
fetch-no-type = The server does not say what stands there: paste the text with /add text.
fetch-packing = What stands there is packed as “{ $packing }”, which cannot be read: paste the text with /add text.
fetch-too-long = What stands there is longer than { $most } MB: that is no article.
fetch-too-slow = This took too long: try again later, or paste the text with /add text.
fetch-broken = The answer of “{ $host }” breaks off or makes no sense: try again later, or paste the text with /add text.
