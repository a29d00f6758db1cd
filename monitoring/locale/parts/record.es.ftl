## Files of data/ that cannot be loaded: where, what was found, what is expected

file-absent = { $file } no está en la carpeta de datos; se necesitan todos los archivos de data/.
file-encoding = { $file }, línea { $line }: el byte { $found } no es UTF-8; guarde el archivo en UTF-8.
file-quotes = { $file }, fila que empieza en la línea { $line }: las comillas no se pueden leer como CSV ({ $found }); las que se abren deben cerrarse, y dentro de un texto se duplican.
file-column_unknown = { $file }, línea { $line }: no hay ninguna columna «{ $found }»; las columnas son { $options }.
file-column_twice = { $file }, línea { $line }: la columna «{ $column }» figura dos veces; se espera una sola vez.
file-column_absent = { $file }, línea { $line }: falta la columna «{ $column }»; columnas encontradas: { $found }.
file-cells = { $file }, línea { $line }: se han encontrado { $found } celdas y se esperan { $expected }, una por columna.
file-empty = { $file }, línea { $line }, columna { $column }: la celda está vacía; se espera un valor.
file-code = { $file }, línea { $line }, columna { $column }: «{ $found }» no es un código de esta lista; se espera uno de los siguientes: { $options }.
file-code-shape = { $file }, línea { $line }, columna { $column }: «{ $found }» no es un código; se esperan letras, cifras, - y _.
file-day = { $file }, línea { $line }, columna { $column }: «{ $found }» no es un día; se espera un día del calendario, con la forma AAAA-MM-DD.
file-part_day = { $file }, línea { $line }, columna { $column }: «{ $found }» no es ni un año, ni un mes, ni un día; se espera AAAA, AAAA-MM o AAAA-MM-DD.
file-whole = { $file }, línea { $line }, columna { $column }: «{ $found }» no es un número entero; se esperan solo cifras.
file-number = { $file }, línea { $line }, columna { $column }: «{ $found }» no es un número; se esperan cifras con punto decimal.
file-url = { $file }, línea { $line }, columna { $column }: «{ $found }» no es una dirección web; se espera una que empiece por http:// o https://, y si son varias, separadas por « ; ».
file-symbol = { $file }, línea { $line }, columna { $column }: «{ $found }» no es una signatura de documento; se esperan letras, cifras y ( ) . - /, como en G/MA/367.
file-member = { $file }, línea { $line }, columna { $column }: ningún Miembro tiene el código «{ $found }»; se espera un código de members.csv, por ejemplo URY.
file-meeting = { $file }, línea { $line }, columna { $column }: ninguna reunión tiene el código «{ $found }»; se espera un código de meetings.csv.
file-term = { $file }, línea { $line }, columna { $column }: ningún término tiene la clave «{ $found }»; se espera una clave de terms.csv.
file-duplicate = { $file }, línea { $line }, columna { $column }: «{ $found }» ya figura en una línea anterior; se espera una sola vez.
file-tile = { $file }, línea { $line }, columna { $column }: la casilla { $found } ya está ocupada por una línea anterior; se espera un lugar propio para cada Miembro.
file-precision = { $file }, línea { $line }, columna { $column }: «{ $found }» no concuerdan; un día del que solo se conoce el mes o el año se espera como el último de ese mes o de ese año.
file-order = { $file }, línea { $line }, columna { $column }: «{ $found }» terminan antes de empezar; el último día se espera no antes del primero.

## The store

store-address = «{ $found }» no designa una base de datos; se espera sqlite:///RUTA o postgresql://USUARIO@SERVIDOR/NOMBRE.
store-gone = El archivo de la base de datos, { $found }, ya no existe; recupérelo de una copia de seguridad y vuelva a iniciar el programa.
store-replaced = El archivo de la base de datos, { $found }, fue sustituido mientras estaba abierto; vuelva a iniciar el programa para leer el nuevo.
store-no_answer = La base de datos no responde ({ $found }); vuelva a intentarlo dentro de un momento.
store-not_migrated = La base de datos está en la versión { $found } y este programa espera { $expected }; ejecute «python -m monitoring init».
record-not_found = No hay ningún número de registro { $found }.

## The trail

audit-gap = La traza está interrumpida: falta la línea { $line }.
audit-chain = La línea { $line } de la traza no es continuación de la anterior.
audit-changed = La línea { $line } de la traza se modificó después de escribirse.
audit-unrecorded = El número de registro { $line } no tiene línea en la traza.
audit-record_gap = No existe el número de registro { $line }.

## Rights

access-refused = Esta cuenta no puede hacer eso.

## Settings and addresses

setting-database_url = { $name }: «{ $found }» no designa una base de datos; se espera sqlite:///RUTA o postgresql://USUARIO@SERVIDOR/NOMBRE.
setting-data = { $name }: «{ $found }» no es una carpeta; se espera la carpeta con los archivos CSV de referencia.
setting-url = { $name }: «{ $found }» no es una dirección web; se espera una que empiece por http:// o https://.
setting-timezone = { $name }: «{ $found }» no es una zona horaria; se espera un nombre como Europe/Zurich.
address-asof = { $name }: «{ $found }» no es un día; se espera un día con la forma AAAA-MM-DD.
address-asof_range = { $name }: { $found } no se ofrece; se espera un día entre el { $first } y el { $last }.
address-scope = { $name }: no hay ningún ámbito «{ $found }»; las opciones son { $options }.
address-related = { $name }: «{ $found }» no es una opción; las opciones son { $options }.
address-record = { $name }: no hay ningún número de registro «{ $found }»; se espera un número del 1 al { $latest }.
