### Correcciones de la redacción, en español.

## Lo que todos ven

corrected-by = corregido por { $name }, { $day }
retracted = **Retirado** por { $name }, { $day }. Motivo: { $reason }
heading-corrections = Correcciones
correction = { $what } · corregido por { $name }, { $day } · { $reason }
correction-speaker = { $now }, no { $was }: «{ $words }»
correction-speaker-unknown-before = { $now }: «{ $words }»
correction-speaker-unknown-now = No se sabe si es de { $was }: «{ $words }»
correction-speaker-unknown = No se sabe quién lo dijo: «{ $words }»
correction-quote-hidden = Una cita no se muestra
correction-figure-hidden = Una cifra no se muestra
correction-retracted = El artículo está retirado
correction-merged = { $person } y { $into } son la misma persona
correction-split = { $other } no es { $person }

## Cómo corrige la redacción

button-correct = Corregir…
correct-which = ¿Qué artículo hay que corregir?
correct-what = ¿Qué está mal en esta ficha? El artículo queda como está, y otros equipos no ven nada de esto.
correct-quotes = Una cita ({ $count })
correct-figures = Una cifra ({ $count })
correct-people = Dos personas son una, o una son dos ({ $count })
correct-article = El artículo entero
correct-choose = Elija…
correct-choose-undo = Deshacer una corrección…
correct-which-quote = ¿Qué cita?
correct-which-figure = ¿Qué cifra?
correct-which-person = ¿De quién se trata?
correct-quote = ¿Qué es lo correcto?
correct-said-by = Lo dijo { $name }
correct-unattributed = No se sabe quién lo dijo
correct-hide-quote = No mostrar esta cita
correct-figure = ¿No es una cifra, o no es para mostrar?
correct-hide-figure = No mostrar esta cifra
correct-person = ¿Qué es lo correcto?
correct-merge = La misma persona que { $name }
correct-split = «{ $name }» es otra persona
correct-retract = Nada de este artículo se mostrará ya a este equipo, y no estará en ningún boletín; quien lo pida con un botón verá que está retirado, por quién, cuándo y por qué.
correct-retract-button = Retirar este artículo
correct-retracted = Este artículo está retirado: no se puede corregir nada más en su ficha hasta que eso se deshaga.
correct-back = ◀ Atrás
correct-nobody = No hay nada de este tipo en la ficha.
correct-no-other = No hay nadie más en esta ficha, ni otra grafía del nombre.

correct-why-title = ¿Por qué está mal?
correct-why = Motivo (todos lo ven)
correct-no-reason = Hace falta un motivo: todos lo ven. No se ha cambiado nada.

correct-made = **Corregido.** Este equipo lo ve desde ahora; los boletines aún no enviados lo llevan, y los enviados quedan señalados.
correct-undone = **Deshecho.** La ficha vuelve a estar como antes de esta corrección.
correct-undone-before = Esta corrección ya se deshizo: { $name }, { $day }.
correct-before = Antes
correct-now = Ahora
correct-not-shown = No se muestra
correct-undo = Deshacer
correct-more = Corregir más en esta ficha
correct-stale = La ficha ha cambiado desde que abrió esto: tiene una versión nueva, o alguien la corrigió. No se ha cambiado nada; aquí está como es ahora.
correct-no-such = Aquí no existe esa corrección.

## La lista de correcciones

corrections-description = Lo que ha corregido la redacción
corrections-list-description = Las últimas correcciones de este equipo, y deshacerlas
corrections-title = Correcciones
corrections-none = No hay nada corregido. Debajo de un informe, de citas o de cifras, pulse «Corregir…».
corrections-entry = **{ $number }** · { $what }
    { $headline } · { $name }, { $day } · { $reason }
corrections-of-quote = «{ $words }» no se muestra
corrections-of-figure = «{ $words }» no se muestra como cifra
corrections-undone = deshecho por { $name }, { $day }
corrections-no-more = ya no se aplica: el artículo ha cambiado
corrections-unseen = el artículo ya no se sigue
editors-only-corrections = { $role ->
    [none] Solo quienes pueden gestionar este servidor pueden corregir fichas; consulte a una de esas personas.
   *[some] Solo quienes pueden gestionar este servidor o tienen el rol { $role } pueden corregir fichas; consulte a una de esas personas.
}
an-editor = la redacción
