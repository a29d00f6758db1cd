## La nota informativa de una reunión: portada, partes y las frases que las encabezan

brief-title = Las seis recomendaciones: lo que han dicho los Miembros
brief-the_day = el { $day }
brief-since = Lo nuevo desde { $since }
brief-days = { $first } a { $last }
brief-compared = En comparación con
brief-audience = Para
brief-audience_public = todos: solo fuentes públicas e informes públicos
brief-audience_group = el Grupo: con informes que solo ven los lectores que han iniciado sesión
brief-audience_chair = el Coordinador y la Secretaría: con informes que solo ven los lectores que han iniciado sesión, y la lista de oradores
brief-new = { $statements ->
    [one] 1 intervención
   *[other] { $statements } intervenciones
}, de { $delegations }{ $states ->
        [0] {""}
        [one] {" "}y 1 Estado de la Unión Europea
       *[other] {" "}y { $states } Estados de la Unión Europea
    }: { $first } por primera vez sobre una recomendación, { $moved } en una nueva etapa.
brief-new_listed = Nuevo o modificado, por recomendación
brief-nothing = Nada nuevo consta en el registro desde { $since }.
brief-nearest = En comparación con la reunión { $on }: { $count ->
    [one] 1 intervención
   *[other] { $count } intervenciones
} desde entonces.
brief-stopped = { $count ->
    [one] 1 intervención ya no se cuenta: retirada o corregida por el Miembro.
   *[other] { $count } intervenciones ya no se cuentan: retiradas o corregidas por el Miembro.
}
brief-unheard = Sin informe por el momento sobre ninguna de las seis: { $counts }.
brief-late = dicho un día anterior, inscrito en el registro desde entonces
brief-then = A fecha del { $day }: { $counts }.
brief-moved = Desde { $since }: { $gained ->
    [0] ninguna delegación más escuchada
    [one] 1 delegación más escuchada
   *[other] { $gained } delegaciones más escuchadas
}; { $count ->
    [0] nada más que sea nuevo
   *[other] con algo nuevo: { $changed }
}.
brief-stages = Por etapa, al { $day } ({ $of }) y al { $then } ({ $of_then })
brief-column_then = { $column }, { $day }
brief-said = Quién dijo qué
brief-hear = A quién escuchar
brief-silent = Sin informe por el momento sobre ninguna de las seis, por región
brief-silent_none = Cada delegación se ha pronunciado sobre al menos una de las seis.
brief-silence = «Sin informe por el momento» no dice nada de lo que un Miembro ha hecho.
brief-matrix = Cada delegación sobre las seis
brief-reviews = Exámenes de las políticas comerciales en los próximos 18 meses
brief-reviews_lead = { $count ->
    [0] No se prevé aquí ningún examen en los próximos 18 meses.
    [one] 1 examen podría tener lugar en los próximos 18 meses.
   *[other] { $count } exámenes podrían tener lugar en los próximos 18 meses.
}
brief-reviews_passed = { $count ->
    [one] 1 período de años más ha transcurrido sin que se conozca aquí un examen posterior; también figura en la lista.
   *[other] { $count } períodos de años más han transcurrido sin que se conozca aquí un examen posterior; también figuran en la lista.
}
brief-reviews_note = Se deduce de los exámenes anteriores, en años y no en días; lo que cuenta es el calendario de la OMC.
brief-review_last = Último examen
brief-review_report = Informe
brief-review_window = El próximo podría tener lugar
brief-review_why = Por qué
brief-practices = Buenas prácticas y ayuda
brief-practices_lead = En los informes que se cuentan, { $offered ->
    [0] no se ofrece ninguna buena práctica
    [one] se ofrece 1 buena práctica
   *[other] se ofrecen { $offered } buenas prácticas
}, y { $asked ->
    [0] no se pide ayuda
    [one] se pide ayuda 1 vez
   *[other] se pide ayuda { $asked } veces
}.
brief-offered = Buenas prácticas ofrecidas
brief-asked = Ayuda solicitada
brief-offered_none = No se ofrece ninguna buena práctica en un informe que se cuente.
brief-asked_none = No se pide ayuda en ningún informe que se cuente.
brief-offered_by = Ofrecidas por: { $names }
brief-letters = { $count } letras que este archivo no puede mostrar; la página web las muestra
brief-speaking = Lista de oradores
brief-speaking_lead = Solo para el Coordinador y la Secretaría; no distribuir.
brief-column_order = Orden
brief-sources = { $count ->
    [one] La fuente citada aquí
   *[other] Las { $count } fuentes citadas aquí, por orden alfabético
}
brief-source_review = Examen de las Políticas Comerciales: { $member }
brief-source_size = Tamaño: { $scope }
brief-sources_none = No se cita aquí ninguna fuente.
brief-slides_on = Continúa { $count ->
    [one] en la diapositiva { $first }
   *[other] en las diapositivas { $first } a { $last }
}

## La nota de seguimiento y los cuadros del informe anual

brief-revision = Revisión
brief-item = Punto
brief-nothing_here = Nada que señalar aquí.
brief-step_need = Ayuda solicitada: { $member }: { $text }
brief-step_practice = Buena práctica ofrecida: { $member }: { $text }
brief-step_review = Examen de las políticas comerciales que podría tener lugar: { $member }, { $years }
brief-annual = Cuadros para el informe anual, { $year }
brief-annual_meetings = Reuniones celebradas
brief-annual_joined = Miembros que se incorporaron al Grupo
brief-annual_updates = Lo que se dijo, por recomendación
brief-annual_list = Todas las intervenciones de { $year }
brief-annual_lead = { $count ->
    [one] Se cuenta 1 intervención de { $year }.
   *[other] Se cuentan { $count } intervenciones de { $year }.
}
brief-annual_said = Intervenciones del año
brief-annual_delegations = Delegaciones que se pronunciaron en el año, de { $of }
brief-annual_heard = Delegaciones escuchadas hasta la fecha, de { $of }
brief-annual_heard_members = Miembros abarcados hasta la fecha, de { $of }
setting-brief_template = { $name }: «{ $found }» no se puede leer; se espera un archivo de PowerPoint (.pptx), o nada.
brief-length = Extensión
brief-length_short = breve: solo lo nuevo figura palabra por palabra; todos los números se refieren al conjunto
brief-practices_new = En los informes nuevos, { $offered ->
    [0] no se ofrece ninguna buena práctica
    [one] se ofrece 1 buena práctica
   *[other] se ofrecen { $offered } buenas prácticas
}, y { $asked ->
    [0] no se solicita ayuda
    [one] se solicita ayuda 1 vez
   *[other] se solicita ayuda { $asked } veces
}.
