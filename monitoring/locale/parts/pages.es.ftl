## El marco de cada página

nav-title = Conjunto sobre mipymes: lo que han dicho los Miembros
nav-overview = Panorama general
nav-recommendation = Recomendaciones
nav-member = Miembros
nav-statements = Intervenciones
nav-about = Acerca de
bar-as_of = Al { $day }
bar-today = { $day }, hoy
bar-meeting = { $day }, reunión
bar-choose_meeting = A la fecha de una reunión del Grupo
bar-any_day = Cualquier otro día
bar-choose_scope = De quién hablan las cifras
bar-scope-group = Grupo
bar-scope-sponsors = Copatrocinadores
bar-scope-all = Todos los Miembros
bar-with_related = { $scope } + conexos
bar-related = Mostrar también los trabajos conexos en la OMC
bar-language = Idioma
bar-language-en = English
bar-language-fr = Français
bar-language-es = Español

## Direcciones que no se pueden leer

problem-title = Esta dirección no se puede mostrar
problem-start = Abrir el panorama general a la fecha de hoy

## Páginas

overview-every = Todos los Miembros
overview-any = Alguna de las seis
overview-choose = Mostrar los Miembros según
overview-heard = Delegaciones que han intervenido desde la adopción
recommendation-choose = Recomendación
recommendation-stand = Quién está en qué etapa
recommendation-every = Todos los Miembros
recommendation-when = Quién intervino, y cuándo
recommendation-movement = Cómo se ha llegado hasta aquí
related-title = Trabajos conexos en la OMC
related-note = Intervenciones en órganos conexos de la OMC, o en el Grupo sobre un tema cercano; aquí no se cuentan.
related-note_counted = Intervenciones en órganos conexos de la OMC, o en el Grupo sobre un tema cercano; aquí se cuentan, porque los trabajos conexos están activados.
members-title = Miembros
members-lead = { $delegations } delegaciones, { $members } Miembros.
members-choose = Elegir un Miembro
members-placeholder = Escribir un nombre
member-when = Lo que ha dicho, y cuándo
statements-title = Todo lo que se ha dicho
statements-lead =
    { $count ->
        [one] { $count } intervención
       *[other] { $count } intervenciones
    } de { $total }, hasta el { $day }.
statements-none = Aquí no consta ninguna intervención. Elija menos filtros, o un día posterior.
statements-clear = Mostrar todas las intervenciones
statements-more = Mostrar { $count } más
statements-back = Todas las intervenciones
statements-list = Intervenciones
take-table = Cuadro
take-png = Imagen (PNG)
take-svg = Imagen (SVG)
take-csv = Datos (CSV)
take-xlsx = Cuadro (XLSX)
take-what = Para llevar: { $what }
take-address = Dirección de esta vista
filter-member = Miembro
filter-rec = Recomendación
filter-stage = Etapa
filter-origin = Origen
filter-forum = Dónde se dijo
filter-meeting = Reunión
filter-words = Palabras
filter-any = Todos
filter-words_hint = En el texto, el acto o la fuente
address-code = «{ $found }» no es un código para { $name }. Opciones: { $options }.
address-rec = «{ $found }» no es una de las seis recomendaciones. Opciones: { $options }.
address-member = «{ $found }» no es el código de un Miembro de la OMC; los códigos tienen tres o cuatro letras, por ejemplo URY.
address-lang = «{ $found }» no es un idioma de esta herramienta. Opciones: { $options }.
address-unreadable = Esta dirección no se puede leer.
statement-not_found = No consta ninguna intervención «{ $found }» al { $day }.
