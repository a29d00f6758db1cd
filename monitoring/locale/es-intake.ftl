## Informes de un libro de cálculo o de un CSV

intake-problems = { $count ->
    [one] No se ha presentado nada. Hay una cosa que revisar en el archivo.
   *[other] No se ha presentado nada. Hay { $count } cosas que revisar en el archivo.
}
intake-place_line = línea { $line }, columna { $column }
intake-place_row = línea { $line }
intake-at = { $place }: { $said }
intake-large = El archivo tiene { $size } MB; pueden recibirse hasta { $limit } MB.
intake-empty = El archivo está vacío.
intake-type = El archivo es de otro tipo ({ $found }). Se espera uno de estos: { $expected }; guárdelo así en Excel o LibreOffice y tráigalo de nuevo.
intake-encoding = El archivo no está escrito en UTF-8. Se espera un archivo guardado como «CSV UTF-8», o como .xlsx.
intake-entities = El archivo define entidades propias, que ningún programa de oficina escribe. Se espera un libro tal como Excel o LibreOffice lo guarda.
intake-header = En { $found } no hay ningún encabezamiento con las columnas de los informes. Se esperan, en cualquier orden: { $expected }.
intake-column = Este encabezamiento no tiene la columna «{ $expected }». Se espera esa columna, con el título que le dio el libro o con este código.
intake-column_twice = La columna «{ $found }» figura aquí por segunda vez. Se espera una sola columna de cada clase.
intake-rows = Hay más de { $limit } filas. Se espera a lo sumo ese número en un archivo.
intake-no_rows = No hay ninguna fila bajo el encabezamiento. Se espera una fila por informe.
intake-formula = La fórmula { $found } no tiene resultado en este archivo. Se espera el propio resultado, como simple valor.
intake-error = La celda muestra { $found }. Se espera un simple valor.
intake-wide = Esta línea tiene { $found } celdas y el encabezamiento { $expected }. Un texto que contenga una coma o un punto y coma se espera entre comillas rectas.
intake-line = El archivo no puede leerse a partir de esta línea ({ $found }). Se espera un CSV en el que se cierren todas las comillas que se abren, y un texto de 4.000 caracteres a lo sumo.
intake-member = Aquí no se nombra ningún Miembro. Se espera su código, por ejemplo URY, o su nombre.
intake-access = «{ $found }» no se encuentra para esta cuenta. Se espera un Miembro en cuyo nombre habla la cuenta.
intake-recommendation = «{ $found }» no es ninguna de las seis. Se espera uno de estos números: { $expected }.
intake-stage = «{ $found }» no es una etapa. Se espera una de estas: { $expected }, o la palabra de la lista desplegable.
intake-visibility = «{ $found }» no dice quién puede leer este informe. Se espera uno de estos códigos: { $expected }, o las palabras de la lista desplegable.
intake-language = «{ $found }» no es un idioma del texto. Se espera uno de estos: { $expected }.
intake-day = «{ $found }» no se lee como un día. Se espera un día como { $expected } o, con el día primero, 24/11/2026.
intake-evidence = «{ $found }» es más de lo que se lee aquí. Se espera la signatura de un documento de la OMC, una dirección https, o una de cada con un espacio entre ambas.
intake-meeting = «{ $found }» no es una reunión del calendario. Se espera su código, su día o una celda vacía.
intake-report = «{ $found }» no es un informe de este Miembro sobre esta recomendación que pueda revisarse. Se espera el código de uno, o una celda vacía para un informe nuevo.
intake-several = Consta más de un informe de ese día sobre esta recomendación ({ $found }). Se espera el código del que corresponda.
intake-twice = Esta fila se refiere al mismo informe que otra ({ $other }). Se espera una fila por informe.
intake-changed_meanwhile = El registro ha cambiado desde que se examinó este archivo y no se ha presentado nada. Traiga el archivo de nuevo para ver lo que haría ahora.

## Lo que haría un archivo, y lo que hizo

intake-new = { $count ->
    [one] Una fila es un informe nuevo.
   *[other] { $count } filas son informes nuevos.
}
intake-revised = { $count ->
    [one] Una fila revisa un informe.
   *[other] { $count } filas revisan informes.
}
intake-unchanged = { $count ->
    [one] Una fila dice lo que ya consta en el registro; ahí nada cambia.
   *[other] { $count } filas dicen lo que ya consta en el registro; ahí nada cambia.
}
intake-left_rows = { $count ->
    [one] Una fila no dice nada y se deja de lado.
   *[other] { $count } filas no dicen nada y se dejan de lado.
}
intake-left_columns = Columnas que no se leen: { $names }.
intake-left_sheets = Hojas que no se leen: { $names }.
intake-step = { $place }: { $kind ->
    [new] informe nuevo
    [revised] siguiente revisión de { $report }
   *[unchanged] tal como consta en { $report }
}, { $member }, recomendación { $number }, { $stage }, { $day }
intake-would = Esto es lo que haría el archivo. Aún no se ha presentado nada.
intake-progress = { $done } de { $count }
intake-done = { $count ->
    [one] Se ha presentado un informe, con el número de registro { $record }.
   *[other] Se han presentado { $count } informes, todos con el número de registro { $record }.
}
intake-nothing = Cada fila dice lo que ya consta en el registro. No se ha presentado nada.
intake-file = FILE: «{ $found }» no puede leerse ({ $reason }). Indique un libro (.xlsx) o un CSV.

## En la página

intake-title = Informar sin conexión
intake-lead = Llévese un libro con lo que consta ahora, complételo sin conexión y tráigalo de vuelta. Verá lo que haría antes de que se presente nada.
intake-download = Descargar el libro
intake-upload = Traer un libro o un CSV
intake-submit = { $count ->
    [one] Presentar un informe
   *[other] Presentar { $count } informes
}
intake-found = Lo que haría el archivo
intake-more = { $count ->
    [one] y una más
   *[other] y { $count } más
}

## El libro

template-sheet_how = Instrucciones
template-sheet_reports = Informes
template-sheet_record = Lo que consta ahora
template-title = Informes: { $member }
template-written = El libro, con { $count ->
    [one] un informe
   *[other] { $count } informes
} que pueden revisarse, está en { $file }.
template-how_1 = Cada fila de la hoja «{ $sheet }» es un informe. Rellene una fila para cada recomendación sobre la que haya algo que decir; deje las demás como están.
template-how_2 = Las filas que ya contienen un texto son informes que constan. Si las cambia, se revisan; si las deja, nada cambia. Vaciar una fila no retira un informe.
template-how_3 = Pueden moverse las columnas y añadirse filas. Las demás columnas y hojas no se leen.
template-how_4 = Traiga el archivo de vuelta en la página «Informe». Esta muestra lo que haría antes de que se presente nada; se presentan todas las filas juntas, o ninguna.
template-how_5 = El mismo archivo traído dos veces no cambia nada la segunda vez.
template-columns = Las columnas
template-optional = facultativo
template-column_member = Miembro
template-column_recommendation = Recomendación
template-column_stage = Etapa
template-column_said_on = Dicho el
template-column_text = Lo que se ha hecho y lo que sigue
template-column_visibility = Quién puede leerlo
template-column_evidence = Documentación de apoyo
template-column_language = Idioma del texto
template-column_practice = Buena práctica que se ofrece
template-column_need = Ayuda que sería útil
template-column_meeting = Para qué reunión
template-column_report = Informe
template-means_member = El código del Miembro, o su nombre.
template-means_recommendation = Cuál de las seis, del 1 al 6.
template-means_stage = En qué punto está; «{ $stage }» si no hay etapa que indicar.
template-means_said_on = El día desde el que es así, como 2026-11-24 o 24/11/2026. No es un día futuro.
template-means_text = Con sus propias palabras, hasta { $longest } caracteres.
template-means_visibility = Todos, o solo lectores que hayan iniciado sesión.
template-means_evidence = La signatura de un documento de la OMC, por ejemplo G/MA/367, o una dirección https; o una de cada con un espacio entre ambas. Un archivo se añade en la página.
template-means_language = Inglés, francés o español.
template-means_practice = Lo que otros podrían aprovechar, hasta { $longest } caracteres.
template-means_need = Lo que ayudaría, hasta { $longest } caracteres.
template-means_meeting = El día de la reunión de que se trate.
template-means_report = El código de un informe que consta. Déjelo como está; está vacío para un informe nuevo.
template-record_day = Día
template-record_words = Palabras
template-record_origin = Origen
template-record_source = Fuente
template-record_source_url = Dirección de la fuente
