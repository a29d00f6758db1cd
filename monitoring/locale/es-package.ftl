## El informe y los cuadros anuales, por la línea de órdenes

cli-since = --since: «{ $found }» no es ni un día (AAAA-MM-DD) ni el código de una reunión. Reuniones: { $options }.
package-format = --format: «{ $found }» no es un formato de archivo. Opciones: { $options }; sin --format, lo indica la terminación de --out.
package-brief = { $file } contiene la nota al { $day }, número { $record } del registro.
package-annual = { $file } contiene los cuadros de { $year }, número { $record } del registro.

## El paquete de datos: todas las tablas públicas a la vez

package-title = Datos del seguimiento del conjunto de recomendaciones de diciembre de 2020 sobre las Mipymes
package-what = Lo que los Miembros han dicho sobre las seis recomendaciones y declaraciones que el Grupo de Trabajo Informal de la OMC sobre las Mipymes adoptó el 11 de diciembre de 2020, en tablas para otros programas: las fuentes públicas y los informes públicos de los propios Miembros.
package-of = { $delegations ->
    [one] { $delegations } delegación
   *[other] { $delegations } delegaciones
}, { $members ->
    [one] { $members } Miembro
   *[other] { $members } Miembros
}
package-files = Qué contiene
package-file = Archivo
package-rows = Filas
package-holds = Contenido
package-file_descriptor = El paquete para los programas: tipos, códigos, claves, tamaño y SHA-256 de cada tabla (Data Package, Frictionless Data)
package-file_dictionary = Qué significa y qué puede contener cada columna de cada tabla, en inglés
package-file_sdmx_standings_csv = Dónde se sitúan los Miembros, en SDMX-CSV 2.0
package-file_sdmx_structure_xml = Flujo de datos, estructura, conceptos y listas de códigos correspondientes, en SDMX-ML 2.1, con las palabras en tres idiomas
package-table_standings = Dónde se sitúa cada Miembro en cada recomendación en la fecha elegida
package-table_progress = Cuántos se sitúan en cada etapa, sobre las dos bases
package-table_coverage = Lo mismo a lo largo del tiempo
package-table_asks = Dónde dicen situarse los Miembros en cada punto pedido
package-table_offers = Buenas prácticas ofrecidas y ayuda solicitada en los informes de los Miembros
package-table_members = Los Miembros de la OMC
package-table_affiliations = Quién pertenecía al Grupo, a los copatrocinadores, a la Unión Europea y a las categorías de la ONU, desde cuándo
package-table_group_size = Números de Miembros indicados por la OMC en algunas fechas
package-table_terms = Redacción oficial en tres idiomas
package-table_recommendations = Las seis
package-table_actions = Los puntos pedidos en los anexos
package-table_meetings = Reuniones y otras fechas del calendario del Grupo
package-table_statements = Lo que se dijo hasta la fecha elegida, con su fuente
package-table_systems = Los sistemas en que se apoyan los anexos
package-table_tpr_calendar = Exámenes de las políticas comerciales
package-table_tfa = Aceptaciones del Acuerdo sobre Facilitación del Comercio
package-table_indicators = Cifras de contexto de algunos Miembros
package-table_reach = Hasta dónde se han leído las fuentes públicas
package-reading = Cómo leer las tablas
package-read_codes = CSV, UTF-8, separado por comas. Las celdas contienen códigos (in_place, URY); tables/members.csv, tables/terms.csv y las listas de códigos dan sus palabras.
package-read_days = Los días se escriben AAAA-MM-DD, los momentos están en UTC. Un día del que solo se conoce el mes o el año es el último que puede significar, y su precisión lo dice. Una celda vacía significa que no se sabe nada.
package-read_bases = Cada número se da sobre dos bases: delegaciones (la Unión Europea una vez) y Miembros abarcados (la Unión y cada uno de sus Estados una vez). Cada uno figura junto a su denominador.
package-read_silence = no_report es la etapa de un Miembro de quien no consta ninguna intervención. No dice nada de lo que el Miembro ha hecho.
package-read_figures = Las cifras de contexto proceden de fuentes con definiciones distintas: no se comparan entre Miembros ni se suman nunca.
package-read_formula = Un texto que una hoja de cálculo podría tomar por una fórmula lleva delante un apóstrofo.
package-read_again = El mismo número de registro y la misma fecha dan de nuevo los mismos bytes, aunque después haya entrado algo más en él; un informe que su Miembro haya reservado después al Grupo ya no figura.
package-terms = Fuentes y condiciones
package-terms_text = Cada fila nombra su fuente. Los resúmenes son nuestros; los textos y documentos oficiales siguen sujetos a las condiciones de quienes los publicaron. El paquete no añade condiciones propias: se ruega citarlo como se indica arriba, con el número de registro.
package-flag_yes = sí
package-flag_no = no
package-list_member = Miembros de la OMC
package-list_recommendation = Las seis recomendaciones y declaraciones
package-list_stage = Dónde dice situarse un Miembro
package-list_origin = De quién son las palabras
package-list_precision = Con qué precisión se conoce un día
package-list_flag = Sí o no
package-list_time = A fecha de
package-precision_day = al día
package-precision_month = al mes
package-precision_year = al año
package-precision_by = consta a más tardar ese día

package-export = { $place } contiene { $files } archivos a fecha de { $day }, número { $record } del registro.
package-folder = DIR: «{ $found }» contiene otros archivos que los de un paquete de datos. Indique una carpeta nueva, una vacía, una que contenga un paquete anterior, o un archivo que termine en .zip.
package-not_written = DIR: no se puede escribir en «{ $found }» ({ $reason }). Indique un lugar donde esta cuenta pueda escribir.

about-package = Llevarse los datos
about-package_text = Todas las tablas públicas en CSV, el significado de cada columna, cómo citarlas, y las posiciones en SDMX, en un archivo ZIP. El mismo número de registro da de nuevo los mismos bytes.
take-package = Paquete de datos (ZIP)
about-annual = Cuadros para un informe anual
about-annual_text = Para un año: las reuniones celebradas, los Miembros que se sumaron y lo que se dijo sobre cada recomendación.
about-annual_year = Año
about-annual_docx = Cuadros (DOCX)
about-annual_xlsx = Cuadros (XLSX)
package-file_seal = SHA-256 de cada uno de los demás archivos, para sha256sum --check
package-read_scope = standings, progress, coverage, asks y offers se refieren a quienes se nombran arriba; statements y todas las tablas que le siguen en esta lista, a todos los Miembros, con los trabajos conexos de la OMC.
package-read_counts = Una intervención cuenta en la fecha elegida si su forum es group (o si se cuentan también los trabajos conexos), si su Miembro está entre aquellos de quienes se trata, si said_on y counts_from no son posteriores, y si stops_on está vacío o es posterior.
package-list_scope = De quién hablan los datos
package-stays = DIR: «{ $found }» es la carpeta en uso o un disco aparte, y debe quedarse. Indique una carpeta dentro de ella.
