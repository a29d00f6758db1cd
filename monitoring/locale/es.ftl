## Palabras del ámbito (redacción según terms.csv)

stage-in_place = Establecido
stage-under_way = En curso
stage-planned = Previsto
stage-reported = Mencionado, sin etapa indicada
stage-no_report = Sin informe por el momento
stage-spoken = Se ha pronunciado
stage-through_union = Por conducto de la Unión Europea
stage-outside = Fuera del ámbito
origin-self_report = informe del Miembro
origin-public_record = fuente pública
origin-long-self_report = informe del Miembro
origin-long-public_record = tomado de una fuente pública
forum-group = En el Grupo, sobre el conjunto
forum-related = Trabajos conexos en la OMC
scope-group = Miembros del Grupo
scope-sponsors = Copatrocinadores del conjunto
scope-all = Todos los Miembros de la OMC
visibility-public = público
visibility-group = para lectores con sesión iniciada
affiliation-group = miembro del Grupo
affiliation-sponsor = copatrocinador del conjunto
affiliation-eu = Estado miembro de la Unión Europea
affiliation-ldc = país menos adelantado
affiliation-lldc = país en desarrollo sin litoral
affiliation-sids = pequeño Estado insular en desarrollo
union-through = por conducto de la Unión Europea
union-report = informe de la Unión Europea
day-by = a más tardar el { $day }

## Los números: siempre «de cuántos», sobre las dos bases

count-delegations = { $of ->
    [one] { $count } de { $of } delegación
   *[other] { $count } de { $of } delegaciones
}
count-members = { $of ->
    [one] { $count } de { $of } Miembro
   *[other] { $count } de { $of } Miembros
}

## Las notas fijas

note-voluntary = La presentación de informes es voluntaria y no vinculante; el hecho de que aún no se haya presentado un informe no significa que no se haya hecho nada.
note-without_prejudice = La presente información se entiende sin perjuicio de las posiciones de los Miembros ni de sus derechos y obligaciones.
note-reach = Fuentes públicas recopiladas hasta el { $day }.
note-origins = De { $count ->
    [one] 1 intervención contada
   *[other] { $count } intervenciones contadas
}, { $reported ->
    [one] 1 es un informe del propio Miembro
   *[other] { $reported } son informes de los propios Miembros
}; el resto procede de las fuentes públicas.

## El marco de cada página

nav-title = Conjunto sobre mipymes: lo que han dicho los Miembros
nav-overview = Panorama general
nav-recommendation = Recomendaciones
nav-member = Miembros
nav-statements = Intervenciones
nav-about = Acerca de
nav-report = Informe
nav-desk = Despacho
nav-accounts = Cuentas
bar-sign_in = Iniciar sesión
bar-account = Su cuenta: { $name }
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
problem-unexpected_title = No se ha podido mostrar esta página
problem-unexpected = Se ha producido un error en el programa; nada suyo se ha modificado. Los responsables encontrarán la causa en su registro de eventos.

## Páginas

overview-every = Todos los Miembros
overview-any = Alguna de las seis
overview-choose = Mostrar los Miembros según
overview-heard = Delegaciones que han intervenido desde la adopción
recommendation-choose = Recomendación
recommendation-stand = Quién está en qué etapa
recommendation-every = Todos los Miembros
recommendation-when = Quién intervino, y cuándo
related-title = Trabajos conexos en la OMC
related-note = Intervenciones en órganos conexos de la OMC, o en el Grupo sobre un tema cercano; aquí no se cuentan.
related-note_counted = Intervenciones en órganos conexos de la OMC, o en el Grupo sobre un tema cercano; aquí se cuentan, porque los trabajos conexos están activados.
members-title = Miembros
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
statements-none_in_group = No consta ninguna intervención en el Grupo sobre el conjunto al { $day }; los trabajos conexos figuran más abajo.
member-none_own = No consta ninguna intervención propia al { $day }. Véanse las intervenciones de la Unión Europea:
statements-clear = Mostrar todas las intervenciones
statements-more = Mostrar { $count } más
statements-back = Todas las intervenciones
take-table = Mostrar como cuadro
take-png = Imagen (PNG)
take-svg = Imagen (SVG)
take-csv = Datos (CSV)
take-xlsx = Cuadro (XLSX)
filter-member = Miembro
filter-rec = Recomendación
filter-stage = Etapa
filter-origin = Origen
filter-forum = Dónde se dijo
filter-meeting = Reunión
filter-since = Nuevo desde
filter-words = Palabras
filter-any = Todos
filter-words_hint = En el texto, el acto o la fuente
address-code = «{ $found }» no es una opción aquí. Opciones: { $options }.
address-rec = «{ $found }» no es una de las seis recomendaciones. Opciones: { $options }.
address-member = «{ $found }» no es el código de un Miembro de la OMC; los códigos tienen tres o cuatro letras, por ejemplo URY.
address-lang = «{ $found }» no es un idioma de esta herramienta. Opciones: { $options }.
address-unreadable = Esta dirección no se puede leer.
statement-not_found = No consta ninguna intervención «{ $found }» al { $day }.

## Imágenes: las palabras que las acompañan. En una frase solo se admiten <b> y <a href>.

overview-title = Lo que los Miembros han dicho sobre las seis recomendaciones
overview-spoken = { $scope ->
    [sponsors] De los copatrocinadores del conjunto, { $count ->
        [0] ninguna delegación se ha pronunciado aún sobre alguna de las seis: <b>{ $delegations }</b> · <b>{ $members }</b>.
        [one] <b>{ $delegations }</b> se ha pronunciado sobre al menos una de las seis, por <b>{ $members }</b>.
       *[other] <b>{ $delegations }</b> se han pronunciado sobre al menos una de las seis, por <b>{ $members }</b>.
    }
    [all] De todos los Miembros de la OMC, { $count ->
        [0] ninguna delegación se ha pronunciado aún sobre alguna de las seis: <b>{ $delegations }</b> · <b>{ $members }</b>.
        [one] <b>{ $delegations }</b> se ha pronunciado sobre al menos una de las seis, por <b>{ $members }</b>.
       *[other] <b>{ $delegations }</b> se han pronunciado sobre al menos una de las seis, por <b>{ $members }</b>.
    }
   *[group] { $count ->
        [0] Ninguna delegación se ha pronunciado aún sobre alguna de las seis: <b>{ $delegations }</b> · <b>{ $members }</b>.
        [one] <b>{ $delegations }</b> se ha pronunciado sobre al menos una de las seis, por <b>{ $members }</b>.
       *[other] <b>{ $delegations }</b> se han pronunciado sobre al menos una de las seis, por <b>{ $members }</b>.
    }
}
overview-empty = Sin informe por el momento. { $delegations ->
    [one] 1 delegación
   *[other] { $delegations } delegaciones
}, { $scope ->
    [sponsors] { $members } copatrocinadores del conjunto.
    [all] { $members } Miembros de la OMC.
   *[group] { $members } miembros del Grupo.
}
overview-latest = Última intervención: { $member }, { $day }.
overview-latest_many = Últimas intervenciones: { $count }, { $precision ->
    [day] el { $day }
    [by] { $day }
   *[other] en { $day }
}.
overview-since = Desde la reunión { $on }: { $statements ->
    [0] nada nuevo
    [one] <a href="{ $address }">1 intervención</a>
   *[other] <a href="{ $address }">{ $statements } intervenciones</a>
}.
overview-six = Las seis, una al lado de otra
overview-latest_title = Últimas intervenciones
overview-all_statements = Todas las intervenciones
view-pinned = El registro tal como estaba en el número { $record }, del { $day }.
view-forum_related = También se cuentan los trabajos conexos en la OMC.
view-sees_group = Incluye informes que solo ven los lectores que han iniciado sesión.

legend-cells = Una casilla representa una delegación
legend-changed = Una casilla representa una delegación; una línea debajo: nuevo o modificado
legend-tiles = Un recuadro representa a un Miembro
strip-alt = { $title }, al { $day }: establecido { $in_place }, en curso { $under_way }, previsto { $planned }, mencionado sin etapa { $reported }, sin informe por el momento { $no_report }, de { $of ->
    [one] 1 delegación
   *[other] { $of } delegaciones
} ({ $members } Miembros).
name-for = { $name } (por { $members })
name-for_short = por { $members }, { $day }

recommendation-annex = Anexo { $number }: { $title }
recommendation-translated = traducción nuestra
recommendation-spoken = { $scope ->
    [sponsors] De los copatrocinadores del conjunto, { $count ->
        [0] ninguna delegación se ha pronunciado aún al respecto: <b>{ $delegations }</b> · <b>{ $members }</b>.
        [one] <b>{ $delegations }</b> se ha pronunciado al respecto, por <b>{ $members }</b>.
       *[other] <b>{ $delegations }</b> se han pronunciado al respecto, por <b>{ $members }</b>.
    }
    [all] De todos los Miembros de la OMC, { $count ->
        [0] ninguna delegación se ha pronunciado aún al respecto: <b>{ $delegations }</b> · <b>{ $members }</b>.
        [one] <b>{ $delegations }</b> se ha pronunciado al respecto, por <b>{ $members }</b>.
       *[other] <b>{ $delegations }</b> se han pronunciado al respecto, por <b>{ $members }</b>.
    }
   *[group] { $count ->
        [0] Ninguna delegación se ha pronunciado aún al respecto: <b>{ $delegations }</b> · <b>{ $members }</b>.
        [one] <b>{ $delegations }</b> se ha pronunciado al respecto, por <b>{ $members }</b>.
       *[other] <b>{ $delegations }</b> se han pronunciado al respecto, por <b>{ $members }</b>.
    }
}
recommendation-asks = Lo que se pide: { $count ->
    [one] 1 punto
   *[other] { $count } puntos
}
recommendation-systems = Sistemas relacionados con ella
recommendation-statements = Intervenciones
recommendation-silent = Sin informe por el momento: { $delegations }
recommendation-more = y { $count } más, en el cuadro
asks-known = Fuente de este punto: { $basis }
asks-secretariat = se pide a la Secretaría
asks-note = En nuestras palabras; no se disponía del texto completo del anexo para cada punto, por lo que en cada uno se indica su fuente.
asks-source = fuente
ask-in_place = Establecido
ask-under_way = En curso
ask-planned = Previsto
ask-not_applicable = Indicaron que este punto no les concierne
systems-use-system = Se apoya en
systems-use-context = Como contexto
systems-run_by = A cargo de: { $who }

tiles-any = Alguna de las seis
tiles-pale = { $scope ->
    [sponsors] los recuadros pálidos no son copatrocinadores
   *[other] los recuadros pálidos están fuera del Grupo
}
tiles-of = de { $of ->
    [one] 1 Miembro
   *[other] { $of } Miembros
}
tiles-alt = Todos los Miembros, { $title }, al { $day }: { $counts }, de { $of } Miembros.
tiles-alt_count = { $stage } { $count }
region-africa = África
region-asia = Asia
region-cis = CEI, incluidos determinados Estados asociados y antiguos Estados miembros
region-europe = Europa
region-middle_east = Oriente Medio
region-north_america = América del Norte
region-south_central_america = América del Sur y Central y el Caribe

coverage-subtitle = Delegaciones que se han pronunciado hasta ahora, de { $of }, según la etapa que indican. Marcas bajo el eje: reuniones del Grupo.
coverage-size = { $count } delegaciones en { $month }
coverage-size_now = { $count } al { $day }
coverage-alt = Delegaciones escuchadas sobre cada una de las seis, del { $first } al { $last }, de { $of }: { $counts }.
coverage-alt_count = { $title } { $count }
coverage-point = { $title }, { $day }: { $counts }, de { $of } delegaciones
lanes-alt = { $lead }: { $list }.
lanes-alt_lead = { $statements ->
    [one] 1 intervención
   *[other] { $statements } intervenciones
}, { $speakers ->
    [one] 1 Miembro
   *[other] { $speakers } Miembros
}, entre el { $first } y el { $last }
lanes-alt_none = No consta ninguna intervención hasta el { $last }.
lanes-alt_more = y { $count } más, en el cuadro
lanes-dense_alt = Delegaciones escuchadas en cada reunión del Grupo, según la etapa que indican: { $list }.
lanes-dense_point = { $day }: { $counts }
lanes-carried = { $stage }, del { $first } al { $last }
lanes-not_counting = ya no se cuenta
lanes-dense_subtitle = Delegaciones escuchadas hasta cada reunión, de { $of }.

member-spoken = Se ha pronunciado sobre <b>{ $count } de las seis</b>, { $precision ->
    [day] la última vez el { $day }
    [by] la última vez { $day }
   *[other] la última vez en { $day }
}.
member-silent = Sin informe por el momento sobre ninguna de las seis, al { $day }.
member-through = Sin informe propio por el momento, al { $day }; en <b>{ $count } de las seis</b> cuenta lo que ha dicho la Unión Europea.
member-outside = { $scope ->
    [sponsors] No figura ese día entre los copatrocinadores del conjunto: se muestra aquí y no se cuenta en las cifras.
   *[other] No es miembro del Grupo ese día: se muestra aquí y no se cuenta en las cifras.
}
member-statements = Intervenciones
member-none = No consta ninguna intervención al { $day }.
member-facts = Datos de otras fuentes
member-first_report = ¿Forma parte de esta delegación? Presente un primer informe.
member-tiles = Etapa indicada sobre cada una de las seis
facts-note = Solo como contexto: las fuentes y las definiciones difieren, por lo que estas cifras no se comparan entre Miembros.
facts-figure = Dato
facts-value = Valor
facts-year = Año
facts-source = Fuente
indicator-sme_share_of_employment = Participación de las pymes en el empleo
indicator-sme_share_of_enterprises = Participación de las pymes en las empresas
indicator-sme_count = Número de pymes
indicator-sme_share_of_gdp = Participación de las pymes en el PIB
indicator-small_share_of_employment = Pequeñas empresas, participación en el empleo
indicator-small_share_of_enterprises = Pequeñas empresas, participación en las empresas
indicator-sme_share_of_value_added = Participación de las pymes en el valor añadido
indicator-sme_share_of_exports = Participación de las pymes en las exportaciones
indicator-micro_small_share_of_enterprises = Micro y pequeñas empresas, participación en las empresas
indicator-sme_employment = Empleo en las pymes
indicator-sme_share_of_output = Participación de las pymes en la producción
indicator-small_share_of_exports = Pequeñas empresas, participación en las exportaciones
unit-percent = { $value }{"\u00A0"}%
unit-enterprises = { $value } empresas
unit-establishments = { $value } establecimientos
unit-persons = { $value } personas

statement-withdrawn = Retirado el { $day }.
statement-revised = Revisado el { $day }; no se cuenta desde entonces.
statement-corrected = Corregido por el Miembro el { $day }; no se cuenta desde entonces.
statement-group_only = para lectores que han iniciado sesión
statement-cite = Citar
statement-cite_label = Citar: { $member }, { $title }, { $day }
statement-new_tab = (se abre en una pestaña nueva)
statement-none = Ninguna intervención corresponde.
statement-source = Fuente
statement-said_in = Marco
statement-meeting = Reunión
statement-origin = Origen
statement-said_on = Día
statement-record = Registro
statement-entered = Entró en el registro con el número { $record }, el { $moment }
statement-versions = Versiones
statement-version_now = A partir del número { $first }
statement-version_range = Números { $first } a { $last }
statement-citation = Cómo citar
statement-citation_text = { $member }, sobre { $title }, { $day }. MSME package monitor, intervención { $statement }, registro { $record }.
statement-open_member = Todas las intervenciones de este Miembro
statement-open_recommendation = Todas las intervenciones sobre esta recomendación

table-progress = Las seis, por etapa
table-coverage = Delegaciones escuchadas a lo largo del tiempo
table-tiles = Todos los Miembros
table-strip = Delegaciones por etapa
table-standing = Etapa indicada sobre cada una de las seis
table-lanes = Quién se pronunció y cuándo
table-statements = Intervenciones
column-member = Miembro
column-recommendation = Recomendación
column-stage = Etapa
column-delegations = Delegaciones
column-members_covered = Miembros abarcados
column-on = Al
column-region = Región
column-day = Día
column-through_union = Por conducto de la Unión Europea
column-is_counted = Se cuenta
column-is_delegation = Delegación
column-named_on = Etapa indicada el
column-last_said_on = Última intervención el
column-said_on = Dicho el
column-precision = Precisión
column-statement = Intervención
column-forum = Foro
column-origin = Origen
column-visibility = Quién puede leer
column-meeting = Reunión
column-event = Marco
column-event_en = Marco (inglés)
column-event_fr = Marco (francés)
column-event_es = Marco (español)
column-summary = Texto
column-summary_en = Texto (inglés)
column-summary_fr = Texto (francés)
column-summary_es = Texto (español)
column-source_title = Fuente
column-source_url = Dirección de la fuente
column-entered = Número de registro
value-yes = sí
value-no = no

about-title = Acerca de este seguimiento
about-lead = Muestra lo que los Miembros de la OMC han dicho sobre las seis, con el día y la fuente, y calla donde nada se ha dicho.
about-what = De qué se trata
about-what_text = El Grupo de Trabajo Informal sobre las Mipymes adoptó el { $adopted } un conjunto de recomendaciones y declaraciones relativas a las microempresas y pequeñas y medianas empresas. Los Miembros dicen al Grupo, cuando lo desean, lo que hacen al respecto. Este seguimiento reúne esas palabras: { $counted ->
    [one] 1 intervención
   *[other] { $counted } intervenciones
} en el Grupo sobre el conjunto y { $related } en trabajos conexos en la OMC, { $speakers ->
    [one] 1 Miembro
   *[other] { $speakers } Miembros
} en total, al { $day }.
about-what_short = De las seis, cuatro son recomendaciones y dos son declaraciones. «Las seis recomendaciones» es la forma abreviada.
about-silence = Qué significa el silencio
about-silence_text = «Sin informe por el momento» no dice nada de lo que un Miembro ha hecho. Es una casilla vacía, del mismo tamaño que todas las demás. Los Miembros se enumeran en el orden alfabético del idioma mostrado.
about-stages = Los cinco rellenos
about-stages_text = Una etapa es el punto en que un Miembro dice estar respecto de una recomendación. Nadie más lo decide.
about-stage-in_place = El Miembro dice que está hecho y en uso.
about-stage-under_way = El Miembro dice que los trabajos han comenzado.
about-stage-planned = El Miembro lo ha decidido o anunciado.
about-stage-reported = El Miembro habló de ello, por ejemplo para compartir una experiencia, sin indicar etapa.
about-stage-no_report = No consta nada.
about-standing = Vale la etapa de la última intervención del Miembro que indique una. Una palabra posterior sin etapa renueva la fecha y deja la etapa como estaba. En un mismo día, prevalece lo que entró más tarde en el registro.
about-count = Cómo se cuenta
about-count_text = Cada cifra se da sobre dos bases. <b>Delegaciones</b>: quien habla por un Miembro; la Unión Europea es una. <b>Miembros</b>: cada Miembro de la OMC una vez, incluidos la Unión Europea y sus 27 Estados miembros. Al { $day }: { $delegations } delegaciones y { $members } Miembros.
about-union = Un Estado miembro de la Unión Europea está en la etapa que indicó él mismo por última vez; de lo contrario, en la de la Unión, y entonces se indica «por conducto de la Unión Europea». Sobre la base de las delegaciones, la Unión cuenta una vez y sus Estados no se cuentan a su lado.
about-scope = De quién
about-scope_text = Las cifras se refieren primero a los miembros del Grupo en el día mostrado. También pueden referirse a los copatrocinadores del conjunto o a todos los Miembros de la OMC. Las pertenencias llevan fecha: el total de un día anterior es el de ese día.
about-forum = Dónde se dijo
about-forum_text = Se cuenta lo que se dijo en el Grupo sobre el conjunto. Lo dicho en trabajos conexos en la OMC (como el Comité de Facilitación del Comercio), y en el Grupo sobre un tema cercano, figura bajo un título propio. También puede contarse; la página lo indica entonces.
about-origin = Cada intervención dice de quién son las palabras: un <b>informe del Miembro</b> procede del Miembro; una línea de <b>fuente pública</b> la redactó la Secretaría a partir de una fuente pública, en resumen.
about-time = El día mostrado y el número de registro
about-time_text = El día mostrado presenta lo que se había dicho hasta entonces. El número de registro, ahora { $record }, cuenta los cambios del propio registro; una dirección que lo lleva muestra más tarde las mismas cifras. Un día del que solo se conoce el mes cuenta desde el fin de ese mes y se imprime como mes.
about-sees = Quién ve qué
about-sees_text = Todos leen lo que es público. Un Miembro puede reservar un informe a los lectores que han iniciado sesión; las cifras que ven los demás no lo cuentan. Un borrador lo ve solo su delegación y nunca se cuenta.
about-withdrawn = Un informe retirado deja de contar el día en que se retira. Una línea de fuente pública que su Miembro corrigió permanece, marcada, y deja de contar.
about-titles = Los títulos
about-titles_text = Títulos oficiales cuando los hemos visto en un texto de la OMC. Los títulos en francés y español son, por lo demás, traducciones nuestras, hasta disponer de los documentos oficiales.
about-titles_number = Anexo
about-titles_title = Título
about-titles_seen = Visto en un texto de la OMC
about-titles_none = aún no
about-asks = Lo que pide cada una
about-asks_text = Los puntos de cada anexo están en nuestras palabras. Cómo se conoce cada uno:
about-asks_basis = Fuente de este punto
about-asks_point = Punto
about-sizes = Tamaño del Grupo: cifra indicada y Miembros nombrados
about-sizes_text = La OMC indicó algunos días el tamaño del Grupo o el número de copatrocinadores. Al lado figura el número de Miembros que podemos nombrar para ese día. Cuando difieren, se muestran ambos.
about-sizes_day = Día
about-sizes_scope = De quién
about-sizes_stated = Indicado
about-sizes_named = Nombrados aquí
about-sizes_differ = diferencia de { $count }
about-sizes_same = igual
about-sources = Fuentes
about-sources_text = Las líneas de fuente pública se apoyan en { $count ->
    [one] 1 fuente
   *[other] { $count } fuentes
}.
about-sources_title = Fuente
about-sources_count = Intervenciones
about-reach = Hasta dónde llega
about-reach_text = Después de ese día, el silencio puede ser nuestro.
about-note = Nota
language-en = inglés
language-fr = francés
language-es = español

## Lo que se lleva: títulos y frases de las imágenes

brief-tiles = Todos los Miembros: { $of }
brief-lanes = Quién se pronunció, y cuándo: { $of }
brief-as_of = Al { $day }
brief-heard_any = { $count ->
    [0] ninguna delegación se ha pronunciado aún sobre alguna de las seis: { $delegations } · { $members }
    [one] { $delegations } se ha pronunciado sobre al menos una, por { $members }
   *[other] { $delegations } se han pronunciado sobre al menos una, por { $members }
}
brief-heard_one = { $count ->
    [0] ninguna delegación se ha pronunciado aún al respecto: { $delegations } · { $members }
    [one] { $delegations } se ha pronunciado al respecto, por { $members }
   *[other] { $delegations } se han pronunciado al respecto, por { $members }
}
brief-members = { $scope ->
    [sponsors] { $count } de { $of } copatrocinadores del conjunto
    [all] { $count } de { $of } Miembros de la OMC
   *[group] { $count } de { $of } Miembros del Grupo
}
brief-of_delegations = de { $of ->
    [one] { $of } delegación
   *[other] { $of } delegaciones
}
brief-one_square = Cuadrado: una intervención; barra: la etapa hasta la siguiente
brief-one_bar = Barra: una reunión; delegaciones según su etapa ese día
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

foot-source = Fuente: lo que los Miembros han dicho en el Grupo de Trabajo Informal de la OMC sobre las Mipymes (fuentes públicas e informes de los Miembros)
foot-source_public = Fuente: fuentes públicas del Grupo de Trabajo Informal de la OMC sobre las Mipymes
foot-source_reports = Fuente: fuentes públicas del Grupo de Trabajo Informal de la OMC sobre las Mipymes e informes de los Miembros
foot-statements = { $count ->
    [one] { $count } intervención
   *[other] { $count } intervenciones
}
foot-statements_reported = { $count ->
    [one] { $count } intervención
   *[other] { $count } intervenciones
}{ $reported ->
    [one] , una de ellas comunicada por el Miembro
   *[other] , { $reported } de ellas comunicadas por los Miembros
}
foot-record = versión { $number } del registro
foot-reach = Fuentes públicas recopiladas hasta el { $day }
foot-related = incluidos los trabajos conexos en la OMC
foot-group_only = incluidos informes visibles solo para el Grupo

## Hojas y cuadros

sheet-about = Acerca de este cuadro
sheet-as_of = Situación al
sheet-scope = De quién se trata
sheet-delegations = Delegaciones
sheet-members = Miembros abarcados
sheet-statements = Intervenciones contadas
sheet-record = Registro
sheet-reach = Extensión de las fuentes públicas
sheet-counted = Se cuenta
sheet-source = Fuente
sheet-address = Dirección
sheet-note = Nota
sheet-counted_group = intervenciones en el Grupo sobre el conjunto de recomendaciones
sheet-counted_related = intervenciones en el Grupo sobre el conjunto de recomendaciones, incluidos los trabajos conexos en la OMC

## La línea de órdenes

cli-ready = El registro está listo: número { $record }, de { $at }.
cli-sound = El registro está en buen estado y su historial no presenta interrupciones, en el número { $record }.
cli-size_agrees = { $day }, { $scope }: { $stated } indicados, { $named } nombrados.
cli-size_differs = { $day }, { $scope }: { $stated } indicados, { $named } nombrados; los dos números difieren.
cli-nothing = Aquí no consta nada.
cli-as_of = --as-of: «{ $found }» no es ni un día (AAAA-MM-DD) ni el código de una reunión. Reuniones: { $options }.
cli-out = --out: «{ $found }» no se puede escribir ({ $reason }). Indique un archivo en una carpeta existente y en la que se pueda escribir.
address-chart = «{ $found }» no es el nombre de un gráfico. Opciones: { $options }.

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
file-day_range = { $file }, línea { $line }, columna { $column }: «{ $found }» no es posible; se espera un día del { $first } al { $last }.
file-day_ahead = { $file }, línea { $line }, columna { $column }: «{ $found }» está aún por venir; se espera un día hasta el { $last }.
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
store-newer = La base de datos está en la versión { $found }, creada por una versión más reciente de este programa, que conoce versiones hasta la { $expected }; inicie la más reciente.
record-not_found = No hay ningún número de registro { $found }.

## The trail

audit-gap = La traza está interrumpida: falta la línea { $line }.
audit-chain = La línea { $line } de la traza no es continuación de la anterior.
audit-changed = La línea { $line } de la traza se modificó después de escribirse.
audit-unrecorded = El número de registro { $line } no tiene línea en la traza.
audit-record_gap = No existe el número de registro { $line }.
audit-content = El número de registro { $line } ya no contiene lo que contenía cuando se escribió su línea de la traza.

## Rights

access-refused = Esta cuenta no puede hacer eso.
access-not_found = Aquí no hay nada de eso.
access-status = Entretanto, este informe está { $found ->
    [submitted] presentado
    [acknowledged] con recepción confirmada
    [sent_back] devuelto para completar
    [withdrawn] retirado
   *[other] en otro estado
}, y eso ya no es posible. Ábralo de nuevo para ver cómo se encuentra.

## Settings and addresses

setting-database_url = { $name }: «{ $found }» no designa una base de datos; se espera sqlite:///RUTA o postgresql://USUARIO@SERVIDOR/NOMBRE.
setting-data = { $name }: «{ $found }» no es una carpeta; se espera la carpeta con los archivos CSV de referencia.
setting-url = { $name }: «{ $found }» no es una dirección web; se espera una que empiece por http:// o https:// y no tenga nada después del servidor.
setting-timezone = { $name }: «{ $found }» no es una zona horaria; se espera un nombre como Europe/Zurich.
setting-smtp = { $name }: «{ $found }» no designa un servidor de correo; se espera smtp://USER:PASSWORD@HOST:PORT o smtps://…
setting-mail_from = { $name }: «{ $found }» no es una dirección de correo electrónico; junto con MONITORING_SMTP se espera la dirección desde la que se envían los recordatorios.
setting-oidc = { $name }: «{ $found }» figura sin cliente; se esperan con él MONITORING_OIDC_CLIENT_ID y MONITORING_OIDC_CLIENT_SECRET.
address-asof = { $name }: «{ $found }» no es un día; se espera un día con la forma AAAA-MM-DD.
address-asof_range = { $name }: { $found } no se ofrece; se espera un día entre el { $first } y el { $last }.
address-scope = { $name }: no hay ningún ámbito «{ $found }»; las opciones son { $options }.
address-related = { $name }: «{ $found }» no es una opción; las opciones son { $options }.
address-record = { $name }: no hay ningún número de registro «{ $found }»; se espera un número del 1 al { $latest }.

## What the server says beside the pages

service-title = Lo que los Miembros han dicho sobre las seis recomendaciones sobre las mipymes
service-description = En cualquier fecha, qué Miembros de la OMC han dicho qué sobre cada una de las seis recomendaciones de diciembre de 2020 relativas a las microempresas y pequeñas y medianas empresas, con la fecha y la fuente. La presentación de informes es voluntaria y no vinculante.
service-noscript = Esta página necesita JavaScript, que está desactivado en este navegador.
service-nowhere_title = Esta página no existe
service-nowhere = No hay nada en esta dirección.
service-store_silent = La base de datos no respondió en { $seconds } segundos.
service-picture_busy = Se están elaborando muchas imágenes en este momento; esta podrá obtenerse dentro de un minuto.

## Further columns, and why something stopped counting

member-not_yet = Miembro: { $member }. Aún no había accedido a la OMC al { $day }.
table-spoken = Quién se ha pronunciado sobre alguna de las seis
column-delegations_of = De delegaciones
column-members_of = De Miembros
column-has_spoken = Se ha pronunciado por sí mismo
column-counts_from = Cuenta desde
column-stops_on = Deja de contar el
column-stopped = Motivo
stopped-revised = revisado
stopped-corrected = corregido
stopped-withdrawn = retirado

# The pages for reading, sent before any script
edition-pages = Páginas
edition-show = Mostrar
edition-without_related = Dejar de mostrar los trabajos conexos en la OMC
edition-noscript = JavaScript está desactivado en este navegador. Aquí se puede leer todo; los archivos para llevar y los formularios para informar lo necesitan.
edition-skip = Ir al contenido
