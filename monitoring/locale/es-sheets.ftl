## La nota como documento de Word y como libro de cálculo

sheets-page = página { $page } de { $pages }
sheets-contents = Índice
sheets-figure = Gráfico { $number }
sheets-table = Cuadro { $number }
sheets-basis = Base
sheets-of = De
sheets-rows = { $count ->
    [one] 1 fila
   *[other] { $count } filas
}: { $columns }
sheets-letter-in_place = E
sheets-letter-under_way = C
sheets-letter-planned = P
sheets-letter-reported = M
sheets-letter-no_report = –
sheets-about = Acerca de
sheets-change = Novedad
sheets-before = Antes
sheets-sizes = Tamaño del Grupo
sheets-updates = Por recomendación
