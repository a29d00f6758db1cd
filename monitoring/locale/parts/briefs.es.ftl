## Lo que se lleva: títulos y frases de las imágenes

brief-overview = Lo que los Miembros han dicho sobre las seis recomendaciones
brief-tiles = Todos los Miembros: { $of }
brief-coverage = Delegaciones escuchadas desde la adopción
brief-lanes = Quién se pronunció, y cuándo: { $of }
brief-as_of = Al { $day }
brief-heard_any = { $count ->
    [one] { $delegations } se ha pronunciado sobre al menos una, por { $members }
   *[other] { $delegations } se han pronunciado sobre al menos una, por { $members }
}
brief-heard_one = { $count ->
    [one] { $delegations } se ha pronunciado al respecto, por { $members }
   *[other] { $delegations } se han pronunciado al respecto, por { $members }
}
brief-members = { $scope ->
    [sponsors] { $count } de { $of } copatrocinadores del conjunto
    [all] { $count } de { $of } Miembros de la OMC
   *[group] { $count } de { $of } miembros del Grupo
}
brief-of_delegations = de { $of ->
    [one] { $of } delegación
   *[other] { $of } delegaciones
}
brief-one_cell = Una celda representa una delegación
brief-one_tile = Una casilla representa un Miembro
brief-one_square = Cuadrado: una intervención; barra: la etapa hasta la siguiente
brief-one_bar = Barra: una reunión; delegaciones según su etapa ese día
brief-ticks = Marcas bajo el eje: reuniones del Grupo
brief-more_names = Los nombres figuran en el cuadro.
brief-no_report_yet = Sin informe por el momento:
brief-counted = { $scope ->
    [sponsors] Copatrocinadores
    [all] OMC
   *[group] Grupo
}: { $delegations ->
    [one] { $delegations } delegación
   *[other] { $delegations } delegaciones
}, { $members ->
    [one] { $members } Miembro
   *[other] { $members } Miembros
}

## Lo que figura al pie de cada documento

foot-source = Fuente: fuentes públicas del Grupo de Trabajo Informal de la OMC sobre las Mipymes e informes de los Miembros
foot-statements = { $count ->
    [one] { $count } intervención
   *[other] { $count } intervenciones
}
foot-record = versión { $number } del registro
foot-reach = Fuentes públicas recopiladas hasta el { $day }
foot-related = incluidos los trabajos conexos en la OMC
foot-group_only = incluidos informes visibles solo para el Grupo

## Hojas y cuadros

sheet-about = Acerca de este cuadro
sheet-as_of = Situación al
sheet-scope = Ámbito
sheet-delegations = Delegaciones
sheet-members = Miembros abarcados
sheet-statements = Intervenciones contadas
sheet-record = Registro
sheet-reach = Alcance
sheet-counted = Se cuenta
sheet-source = Fuente
sheet-address = Dirección
sheet-note = Nota
sheet-counted_group = intervenciones en el Grupo sobre el conjunto de recomendaciones
sheet-counted_related = intervenciones en el Grupo sobre el conjunto de recomendaciones, incluidos los trabajos conexos en la OMC
