## The desk of a delegation: what the record says, and one report

delegate-title = Informe: { $member }
delegate-lead = Los informes son voluntarios. Puede salir en cualquier momento: lo que escribe se guarda en un borrador que solo ve su delegación.
delegate-handed = Una delegación le ha confiado este único formulario. Lo que escribe se guarda en un borrador que solo ven la delegación y usted.
delegate-handed_submit = No hay nada que enviar: lo que ha escrito queda guardado y la delegación lo presenta.
delegate-entrance = Las delegaciones informan aquí. Inicie sesión para ver lo que el registro dice de su Miembro y para completarlo.
delegate-sign_in = Iniciar sesión
delegate-member = Miembro por el que informa
delegate-tiles = Las seis, para elegir una sobre la que informar
delegate-tile_draft = borrador guardado { $moment }
delegate-tile_sent = devuelto para completar: véase la nota
delegate-age = { $unit ->
    [year] { $count ->
        [one] hace 1 año
       *[other] hace { $count } años
    }
    [month] { $count ->
        [one] hace 1 mes
       *[other] hace { $count } meses
    }
    [day] { $count ->
        [one] hace 1 día
       *[other] hace { $count } días
    }
   *[today] hoy
}
delegate-record = Lo que dice ahora el registro
delegate-record_none = El registro no contiene aún ninguna intervención propia sobre esto.
delegate-record_more = { $count ->
    [one] 1 línea anterior que cuenta
   *[other] { $count } líneas anteriores que cuentan
}
delegate-line = Abrir
delegate-line_label = Abrir esta línea: { $stage }, { $day }
delegate-confirm = Sigue así: confirmar a día de hoy
delegate-correct = Corregir esta línea
delegate-revise = Revisar
delegate-withdraw = Retirar
delegate-withdraw_ask = ¿Retirar este informe? Deja de contar a partir de hoy. Su texto y sus revisiones permanecen en el registro, señalados como retirados.
delegate-withdraw_yes = Sí, retirarlo
delegate-no = No, dejarlo como está
delegate-new = Presentar un nuevo informe
delegate-stands = Revisión { $number }, presentada { $moment } por { $by }
delegate-status_acknowledged = recepción confirmada
delegate-status_sent_back = devuelto para completar
delegate-status_withdrawn = retirado
delegate-sent_back = Devuelto para completar por la Secretaría, { $moment }. Sigue contando tal como está.
delegate-form_new = Nuevo informe
delegate-form_revision = Próxima revisión del informe { $report }
delegate-form_correction = Con sus propias palabras, junto a la línea del { $day }
delegate-field_stage = ¿En qué etapa está?
delegate-stage_in_place = Establecido
delegate-stage_in_place_means = Está hecho y se utiliza
delegate-stage_under_way = En curso
delegate-stage_under_way_means = Los trabajos han comenzado
delegate-stage_planned = Previsto
delegate-stage_planned_means = Decidido o anunciado
delegate-stage_reported = Sin etapa que indicar
delegate-stage_reported_means = Por ejemplo, una experiencia que compartir
delegate-field_asks = Los distintos puntos de este anexo (opcional)
delegate-asks_note = Lo que se diga aquí nunca cambia la etapa indicada arriba. Un punto que no es aplicable a ustedes no se cuenta para ustedes.
delegate-ask_none = Nada que decir sobre esto
delegate-ask_in_place = Establecido
delegate-ask_under_way = En curso
delegate-ask_planned = Previsto
delegate-ask_not_applicable = No es aplicable en nuestro caso
delegate-field_text = Qué se ha hecho y qué viene después
delegate-counter = { $count } de { $longest } caracteres
delegate-field_said_on = ¿Qué día se dijo? Hoy, salvo que se haya dicho antes.
delegate-evidence = Documentación de apoyo (opcional)
delegate-field_symbol = Signatura del documento de la OMC
delegate-field_link = Enlace
delegate-field_file = Archivo, hasta 5 MB: PDF, Word, Excel, PowerPoint, OpenDocument, imagen, texto
delegate-file = Archivo
delegate-file_size = { $count } KB
delegate-file_remove = Quitar este archivo
delegate-offers = Una práctica que ofrecer o ayuda que sería útil (opcional)
delegate-field_practice = Buena práctica que se ofrece a otros
delegate-field_need = Ayuda que sería útil
delegate-field_visibility = Quién puede leer este informe
delegate-visibility_public = Todos
delegate-visibility_group = Solo lectores con sesión iniciada
delegate-field_language = Idioma del texto
delegate-field_meeting = Para qué reunión
delegate-meeting_none = Para ninguna en particular
delegate-submit = Presentar el informe
delegate-leave = Guardar y salir
delegate-discard = Descartar el borrador
delegate-discard_ask = ¿Descartar este borrador? Su texto y sus versiones anteriores desaparecen entonces para toda su delegación. Nada cambia en el registro.
delegate-discard_yes = Sí, descartarlo
delegate-discarded = El borrador se ha descartado. Nada ha cambiado en el registro.
delegate-submitted = Presentado: consta en el registro como figura abajo, como revisión { $revision }, número de registro { $record }.
delegate-submitted_meanwhile = { $by } ha presentado este borrador entretanto, como informe { $report }. Lo que ha escrito usted se conserva abajo en un borrador y no se ha presentado: compare los dos y decida después.
delegate-discarded_meanwhile = Este borrador se ha descartado entretanto. Lo que ha escrito usted se conserva abajo en un nuevo borrador y no se ha presentado.
delegate-taken_over = Ya se había empezado aquí un borrador. Su texto se conserva; el título del formulario dice en qué se convierte.
delegate-confirmed = Confirmado al { $day }: consta en el registro como figura abajo.
delegate-withdrawn = El informe { $report } se ha retirado. Deja de contar a partir de hoy.
delegate-state_none = Aún no hay nada escrito. Lo que escribe se guarda solo en un borrador.
delegate-state_saved = Borrador guardado { $moment } · solo lo ve su delegación
delegate-state_handed = Borrador guardado { $moment } · solo lo ven la delegación y usted
delegate-state_changed = Un colega lo ha modificado entretanto: véanse las dos versiones
delegate-state_offline = Aún no guardado: sin conexión. Su texto se conserva en esta página y se guardará cuando vuelva la conexión.
delegate-problems = { $count ->
    [1] Una cosa que revisar antes de presentar
    [2] Dos cosas que revisar antes de presentar
    [3] Tres cosas que revisar antes de presentar
    [4] Cuatro cosas que revisar antes de presentar
   *[other] { $count } cosas que revisar antes de presentar
}
delegate-preview = Cómo aparecerá
delegate-preview_empty = Su texto figurará aquí a medida que lo escriba.
delegate-annex = Qué pide el anexo { $number }
delegate-annex_more = Cómo se conoce cada punto
delegate-for_meeting = Para qué reunión
delegate-meeting_coming = Lo que presente antes de la reunión { $on } figura en su nota informativa. Es una invitación, no una fecha límite.
delegate-meeting_unknown = Aún no hay ninguna reunión próxima en el calendario. Lo que presente consta de inmediato en el registro.
delegate-round = Se invita a presentar informes hasta el { $day }; uno presentado después cuenta igual.
delegate-revisions = { $count ->
    [one] Informe { $report }: 1 revisión
   *[other] Informe { $report }: { $count } revisiones
}
delegate-revisions_withdrawn = { $count ->
    [one] Informe { $report }, retirado: 1 revisión
   *[other] Informe { $report }, retirado: { $count } revisiones
}
delegate-revision = Revisión { $number }
delegate-no_change = Las mismas palabras y los mismos campos.
delegate-versions = Versiones anteriores de este borrador
delegate-versions_none = Ninguna por el momento.
delegate-version = { $by }, { $moment }
delegate-bring = Recuperar
delegate-both = Las dos versiones de este borrador
delegate-both_note = Solo lo que difiere. Ambas quedan entre las versiones anteriores de este borrador, sea cual sea la que conserve.
delegate-both_field = Campo
delegate-both_mine = La suya, tal como figura en este formulario
delegate-both_theirs = { $by }, { $moment }
delegate-keep_mine = Conservar la mía
delegate-keep_theirs = Conservar la otra
delegate-hand = Confiar este formulario a un colega
delegate-hand_note = El colega recibe un enlace que abre este único formulario y nada más, sin cuenta. Su delegación presenta el informe.
delegate-hand_email = Correo electrónico del colega
delegate-hand_name = Nombre del colega
delegate-hand_language = Idioma para el colega
delegate-hand_do = Crear el enlace
delegate-hand_done = El enlace se muestra solo esta vez. Cópielo y envíelo a su colega; funciona una vez, durante 14 días.
delegate-hand_works = Confiado a
delegate-hand_unused = { $email }: el enlace funciona hasta el { $expires } y aún no se ha utilizado.
delegate-hand_used = { $email }: el enlace se ha utilizado y abre este formulario hasta el { $expires }.
delegate-hand_revoke = Retirar el enlace
delegate-hand_revoked = Hecho: ese enlace ya no abre este formulario.

## Beside a statement

behind-title = El informe en que figura
behind-report = Informe
behind-corrects = Corrige
behind-confirms = Confirma
behind-file = Documentación de apoyo
