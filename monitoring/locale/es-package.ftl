## El informe y los cuadros anuales, por la línea de órdenes

cli-since = --since: «{ $found }» no es ni un día (AAAA-MM-DD) ni el código de una reunión. Reuniones: { $options }.
package-format = --format: «{ $found }» no es un formato de archivo. Opciones: { $options }; sin --format, lo indica la terminación de --out.
package-brief = { $file } contiene la nota al { $day }, número { $record } del registro.
package-annual = { $file } contiene los cuadros de { $year }, número { $record } del registro.
