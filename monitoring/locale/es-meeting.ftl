## The page of a meeting: since an earlier one, whom to hear, the brief to take away

nav-meeting = Reunión
meeting-on = { $precision ->
    [day] del { $day }
    [by] celebrada { $day }
   *[month] de { $day }
}
meeting-of = Reunión { $on }
meeting-the = la reunión { $on }
meeting-today = Hoy
meeting-coming = { $day } (próxima)
meeting-title_meeting = Desde la reunión { $on }
meeting-title_day = Desde el { $day }
meeting-until_meeting = Hasta la reunión { $on } inclusive
meeting-until_day = Hasta el { $day }
meeting-until_coming = Para la reunión { $on }, hasta el { $today }
meeting-lead_new =
    { $statements ->
        [one] <b>1 intervención</b>
       *[other] <b>{ $statements } intervenciones</b>
    } de { $speakers ->
        [one] 1 delegación
       *[other] { $speakers } delegaciones
    }{ $states ->
        [0] {""}
        [one] {" "}y 1 Estado de la Unión Europea
       *[other] {" "}y { $states } Estados de la Unión Europea
    }: { $first } por primera vez sobre una recomendación, { $moved } en una nueva etapa.
meeting-lead_nothing = No hay nada nuevo en el registro en este período.
meeting-lead_stopped =
    { $count ->
        [one] 1 intervención ya no se cuenta.
       *[other] { $count } intervenciones ya no se cuentan.
    }
meeting-lead_silent =
    { $count ->
        [0] Todas las delegaciones se han expresado sobre al menos una de las seis.
       *[other] Sin informe por el momento sobre ninguna de las seis: <b>{ $delegations }</b> · { $members }.
    }
meeting-compared = Comparada con
meeting-new = Novedades y cambios
meeting-all_words = Todos los textos: { $count }
change-heard = primera intervención
change-stage = en una nueva etapa
change-confirmed = confirmado: sigue siendo así
change-revised = informe revisado
change-renewed = nueva intervención
change-corrected = corregido por el Miembro; ya no se cuenta
change-withdrawn = retirado por el Miembro; ya no se cuenta
change-heard_at = primera intervención: { $stage }
change-moved = de «{ $before }» a «{ $after }»
change-before_now = «{ $before }» antes, «{ $after }» ahora
meeting-late = registrado más tarde
meeting-nearest =
    Comparar con la reunión { $on }: { $count ->
        [one] 1 intervención
       *[other] { $count } intervenciones
    } desde entonces
meeting-nothing_ever = Sin informe por el momento: no se ha dicho nada hasta este día.
meeting-six = Las seis, antes y ahora
meeting-hear = A quién escuchar
meeting-hear_choose = Qué delegaciones
meeting-hear_any = Sobre ninguna
meeting-hear_one = No sobre todas
meeting-hear_all = Todas las delegaciones
meeting-hear_none = Ninguna delegación corresponde a estas opciones.
meeting-every_region = Todas las regiones
meeting-circle = Grupo de Miembros
meeting-every_circle = Todos los grupos
meeting-rows =
    { $count ->
        [one] 1 delegación
       *[other] { $count } delegaciones
    }; sin informe por el momento sobre ninguna de las seis: { $silent } de { $count }. Las columnas 1 a 6 son las seis recomendaciones.
meeting-reviews = Exámenes de las políticas comerciales en los próximos 18 meses
meeting-reviews_many =
    { $count ->
        [0] No se prevé ningún examen
        [one] Podría celebrarse 1 examen
       *[other] Podrían celebrarse { $count } exámenes
    }{ $passed ->
        [0] {""}
        [one] ; para 1 Miembro más no se conoce aquí ningún examen posterior
       *[other] ; para { $passed } Miembros más no se conoce aquí ningún examen posterior
    }
meeting-reviews_none = No se espera ningún examen en este período, según lo que aquí se conoce.
meeting-reviews_note = Deducido de los exámenes ya celebrados, en años; las fechas se mueven, y lo que vale es el calendario de la OMC.
meeting-review_last = Último examen
meeting-review_window = Próximo esperado
meeting-review_why = Por qué
meeting-review_passed = { $years }; no se conoce aquí ningún examen posterior
reason-four_largest = uno de los cuatro Miembros con mayor comercio: de tres a cuatro años después del último
reason-own_interval = tantos años después del último como entre los dos últimos, o uno más
reason-usual = de cinco a ocho años después del último, como es habitual
meeting-offers = Buenas prácticas y ayuda desde entonces
meeting-offers_practice = Ofrecidas
meeting-offers_need = Ayuda solicitada
meeting-offers_none_practice = No se ofreció ninguna buena práctica en este período.
meeting-offers_none_need = No se solicitó ayuda en este período.
meeting-matches = Ofrecidas por: { $names }
meeting-waiting = Informes en espera de respuesta
meeting-waiting_none = Ningún informe espera respuesta.
meeting-waiting_many =
    { $count ->
        [one] 1 informe, visible solo para el Coordinador y la Secretaría.
       *[other] { $count } informes, el más antiguo primero; visibles solo para el Coordinador y la Secretaría.
    }
meeting-waiting_since = presentado { $day }
meeting-brief = Llevarse el informe
meeting-brief_format = Formato
meeting-format_pptx = Diapositivas (PPTX)
meeting-format_pdf = Documento para imprimir (PDF)
meeting-format_docx = Texto (DOCX)
meeting-format_xlsx = Cuadros (XLSX)
meeting-format_html = Página web (HTML)
meeting-brief_for = Para
meeting-audience_public = Todos (solo fuentes e informes públicos)
meeting-audience_group = El Grupo
meeting-audience_chair = El Coordinador, con la lista de oradores
meeting-brief_download = Descargar
meeting-brief_note = Lleva su fecha, el número del registro, los denominadores y las fuentes.
meeting-speaking = Lista de oradores
meeting-speaking_note = Se conserva para esta reunión. Solo la ven el Coordinador y la Secretaría.
meeting-speaking_none = Aún no hay nadie en la lista.
meeting-speaking_on = Invitar a hablar sobre
meeting-speaking_who = Delegaciones
meeting-speaking_add = Añadir a la lista
meeting-speaking_private = Nota privada sobre { $member }, recomendación { $number }
meeting-speaking_words = Nota privada
meeting-speaking_up = Subir
meeting-speaking_up_of = { $member }: un lugar más arriba
meeting-speaking_down = Bajar
meeting-speaking_down_of = { $member }: un lugar más abajo
meeting-speaking_out = Retirar
meeting-speaking_out_of = Retirar a { $member } de la lista
meeting-speaking_undo = Volver a poner a quien se retiró
table-news = Novedades y cambios
table-hear = A quién escuchar
table-reviews = Exámenes posibles
column-change = Novedad
column-before = Etapa anterior
column-after = Etapa actual
column-is_late = Registrado más tarde
column-last_on = Último examen
column-first_year = Esperado desde
column-last_year = Esperado hasta
column-reason = Por qué
column-is_passed = Período transcurrido
meeting-brief_short = Breve: palabra por palabra, solo lo nuevo
