## Informes: lo que no puede aceptarse tal como está, todo a la vez, junto a su campo

report-problems = { $count ->
    [one] Hay un punto que revisar antes de presentar el informe.
   *[other] Hay { $count } puntos que revisar antes de presentar el informe.
}
report-problem_stage = Elija en qué situación se encuentra el Miembro; «Sin etapa que indicar» si no se indica ninguna etapa.
report-problem_asks = La petición { $found } no corresponde a esta recomendación.
report-problem_text = Indique en pocas palabras lo que se ha hecho o lo que sigue.
report-problem_long = Este texto tiene { $count } caracteres; puede aceptarse un máximo de { $longest }.
report-problem_said_on = Indique qué día se dijo.
report-problem_said_on_range = La fecha indicada ({ $found }) no está comprendida entre las siguientes: { $first } y { $last }.
report-problem_symbol = «{ $found }» no tiene la forma de una signatura de documento de la OMC. Forma esperada: por ejemplo, G/MA/367 o WT/MIN(17)/58/Rev.1.
report-problem_link = «{ $found }» no es una dirección que pueda mostrarse. Forma esperada: la dirección https de una página pública, sin nombre ni contraseña.
report-problem_file = El archivo adjunto a este informe ya no está. Añádalo de nuevo o quítelo.
report-problem_visibility = «{ $found }» no indica quién puede leer este informe. Valor esperado: public o group.
report-problem_correction = La corrección de una línea del registro público es pública: si una línea deja de contarse, todos deben poder leer por qué.
report-problem_language = «{ $found }» no es un idioma del texto. Valor esperado: en, fr o es.
report-problem_meeting = No hay ninguna reunión «{ $found }» en el calendario.
report-changed_meanwhile = { $by } ha modificado este borrador entretanto. No se ha presentado nada y no se ha perdido nada: compare los dos textos y preséntelo después.
report-not_counted = La intervención { $found } no se tiene en cuenta hoy, por lo que no puede confirmarse ni corregirse.

## Archivos adjuntos a un informe

report-file_empty = El archivo está vacío.
report-file_large = El archivo ocupa { $size } MB; puede aceptarse un máximo de { $limit } MB.
report-file_type = El archivo es de otro tipo ({ $found }). Tipos esperados: { $expected }.
report-file_broken = El archivo comienza como { $found }, pero no puede leerse como tal. Guárdelo de nuevo y añádalo otra vez.
report-file_bomb = Una vez descomprimido, el archivo excede de lo que contiene un documento de ese tipo, o incluye otros archivos comprimidos; por eso no se ha aceptado.
report-file_macros = El archivo contiene macros u otros programas. Se espera el mismo documento guardado sin ellos.
report-file_locked = El archivo está protegido con una contraseña. Se espera el mismo documento sin ella.
report-file_many = Este borrador contiene ya { $count } archivos. Quite uno primero.
evidence-changed = El archivo adjunto a { $statement } ya no contiene lo que contenía cuando se presentó.

## Borradores

draft-problem_long = El borrador tiene { $count } caracteres; puede conservarse un máximo de { $longest }.
draft-submitted_meanwhile = { $by } ha presentado este borrador entretanto, como informe { $report }.
draft-for_other = Ya existe un borrador sobre esta recomendación, para otra cosa, empezado por { $by }. Figura en el formulario de abajo: continúelo; o descártelo y elija de nuevo.
