## The Secretariat's desk: reports to answer

staff-title = Despacho de la Secretaría
staff-entrance = Aquí trabajan la Secretaría y el Coordinador del Grupo.
staff-part = Parte del despacho
staff-part_waiting = Informes
staff-part_record = Fuentes públicas
staff-part_rounds = Reuniones y períodos
staff-part_trail = Historial
staff-lead_waiting = Una respuesta dice que un informe ha llegado o pide unas palabras más. No cambia ningún recuento.
staff-lead_record = Lo que se dijo en público, con su día y su fuente, en nombre de nadie.
staff-lead_rounds = Un período de presentación de informes es una invitación: un informe puede hacerse antes, después o fuera de él.
staff-lead_trail = Cada cambio deja una línea: quién, cuándo, qué, de qué estado a cuál.
staff-waiting = Informes en espera de respuesta
staff-waiting_none = Ningún informe espera respuesta.
staff-waiting_count = { $count ->
    [one] 1 informe espera respuesta
   *[other] { $count } informes esperan respuesta, primero el más antiguo
}
staff-column_member = Miembro
staff-column_recommendation = Recomendación
staff-column_stage = Etapa
staff-column_received = Recibido
staff-column_words = Texto
staff-report = Informe { $report }, revisión { $number } (presentación: { $at })
staff-text_now = Tal como está ahora
staff-text_before = Revisión anterior
staff-text_first = Esta es la primera revisión.
staff-revision_before = Revisión { $number } (presentación: { $at })
staff-changed = Modificado además del texto
staff-corrects = Figura junto a esta línea de fuente pública
staff-confirms = Confirma esta intervención
staff-answered = Respuesta: { $status } ({ $by }, { $at })
staff-acknowledge = Confirmar la recepción
staff-note = Nota para la delegación: qué palabras se piden
staff-send_back = Devolver con una nota
staff-acknowledged = Recepción confirmada: { $member }, informe { $report } (número de registro { $record }).
staff-sent_back = Devuelto con una nota: { $member }, informe { $report } (número de registro { $record }). Sigue contando tal como está.
staff-revised_meanwhile = { $by } ha presentado entretanto una revisión más reciente. Figura a continuación, no se ha dado ninguna respuesta y su nota se conserva.
staff-again = Lo que escribió se conserva. Guardar de nuevo lo pone en lugar de lo que consta ahora en el registro.
staff-next = A continuación figura el siguiente.
staff-next_none = Ningún otro informe espera respuesta.
staff-problems = { $count ->
    [one] Un punto que revisar
   *[other] { $count } puntos que revisar
}

## The public record

staff-enter = Introducir una línea de fuente pública
staff-enter_do = Introducir esta línea
staff-entered = En el registro: { $statement } (número de registro { $record }).
staff-entered_open = Abrir { $statement }
staff-optional = { $label }, facultativo
staff-choose = Elegir
staff-line_member = Miembro
staff-line_recommendation = Recomendación
staff-line_stage = Etapa que nombró el Miembro
staff-line_said_on = Día en que se dijo
staff-precision = Precisión del día
staff-precision_day = Al día
staff-precision_month = Al mes
staff-precision_year = Al año
staff-precision_by = A más tardar ese día
staff-line_forum = Foro
staff-line_meeting = Reunión
staff-meeting_none = Ninguna en particular
staff-line_event = Dónde se dijo ({ $language })
staff-line_words = Lo que se dijo, en nuestras palabras ({ $language })
staff-line_words_empty = El texto figurará aquí.
staff-line_source_title = Título de la fuente
staff-line_source_url = Dirección de la fuente
staff-preview_empty = La línea figurará aquí una vez elegidos Miembro, recomendación, etapa y día.
staff-reach = Hasta dónde se han leído las fuentes públicas
staff-reach_day = Leídas hasta este día
staff-reach_source = Dirección de lo leído (facultativo)
staff-reach_note = Nota (facultativo)
staff-reach_do = Adelantar este día
staff-reach_moved = Fuentes públicas recopiladas hasta el { $day }.

## Meetings and rounds

staff-rounds = Períodos de presentación de informes
staff-rounds_none = Ningún período de presentación de informes figura en el calendario.
staff-round = Período mostrado
staff-round_opens_on = Apertura
staff-round_closes_on = Cierre
staff-round_meeting = Para la reunión del
staff-round_note = Nota
staff-period = { $opens } - { $closes }
staff-reported = Informe presentado en este período
staff-round_calendar = Este período para un calendario (.ics)
staff-round_keep = Abrir o modificar un período de presentación de informes
staff-which = Cuál
staff-round_new = Uno nuevo
staff-round_open = Abrir este período
staff-save = Guardar
staff-round_withdraw = Retirar este período
staff-round_withdraw_ask = Los informes presentados en él permanecen como están.
staff-withdraw_do = Sí, retirar
staff-round_saved = Período guardado: { $opens } - { $closes }.
staff-round_withdrawn = El período { $round } queda retirado.
staff-meetings = Próximas reuniones
staff-meetings_none = Ninguna próxima reunión figura en el calendario.
staff-calendar = Todas las reuniones y períodos para un calendario (.ics)
staff-meeting_held_on = Día
staff-meeting_title = Título
staff-meeting_symbol = Signatura del documento
staff-meeting_note = Nota
staff-meeting_source = Dirección de la fuente (facultativo)
staff-meeting_title_in = Título ({ $language })
staff-meeting_note_in = Nota ({ $language }, facultativo)
staff-meeting_keep = Introducir o modificar una reunión
staff-meeting_new = Una nueva
staff-meeting_enter = Introducir esta reunión
staff-meeting_withdraw = Retirar esta reunión
staff-meeting_withdraw_ask = Sale del calendario. Los registros anteriores la conservan.
staff-meeting_saved = Reunión guardada: { $day }.
staff-meeting_withdrawn = La reunión { $meeting } queda retirada.

## The trail

trail-at = Cuándo
trail-who = Quién
trail-what = Qué
trail-subject = Objeto
trail-states = De un estado a otro, y detalles
trail-record = Registro
trail-since = Desde
trail-until = Hasta
trail-none = Ninguna línea del historial corresponde.
trail-caption = { $count ->
    [one] 1 línea, primero la más reciente
   *[other] { $count } líneas, primero las más recientes
}
trail-more = Mostrar { $count } más
trail-done_load = datos de referencia cargados
trail-done_draft_begin = borrador comenzado
trail-done_draft_clash = dos textos guardados a la vez
trail-done_draft_discard = borrador descartado
trail-done_report_submit = informe presentado
trail-done_report_revise = informe revisado
trail-done_report_confirm = intervención confirmada
trail-done_report_withdraw = informe retirado
trail-done_intake = informes recibidos de un archivo
trail-done_report_acknowledge = recepción confirmada
trail-done_report_send_back = informe devuelto
trail-done_statement_enter = línea de fuente pública introducida
trail-done_reach_move = fecha de recopilación adelantada
trail-done_meeting_enter = reunión introducida
trail-done_meeting_change = reunión modificada
trail-done_meeting_withdraw = reunión retirada
trail-done_round_open = período abierto
trail-done_round_change = período modificado
trail-done_round_withdraw = período retirado
trail-done_account_add = cuenta creada
trail-done_account_change = cuenta modificada
trail-done_account_prefer = cuenta propia modificada
trail-done_account_disable = cuenta desactivada
trail-done_account_enable = cuenta reactivada
trail-done_account_password = contraseña cambiada
trail-done_invitation_make = invitación creada
trail-done_invitation_use = invitación utilizada
trail-done_invitation_revoke = invitación anulada
trail-done_sign_in_begin = sesión iniciada
trail-done_sign_in_end = sesión cerrada
trail-done_sign_in_end_everywhere = sesión cerrada en todas partes
trail-done_notice_claim = carta preparada
trail-done_notice_sent = carta enviada
trail-done_notice_trouble = carta no enviada

## Accounts

people-title = Cuentas
people-lead = Una cuenta abre lo reservado a los lectores con sesión iniciada. El registro público no la requiere.
people-entrance = Su cuenta figura aquí una vez iniciada la sesión.
people-own_title = Su cuenta
people-own = { $email } · { $role }
people-speaks_for = Presenta informes por: { $names }
people-wants_mail = Enviarme recordatorios por correo electrónico: cuando se abre un período de presentación de informes, antes de su cierre y cuando un informe ha recibido respuesta
people-accounts = Todas las cuentas
people-count = { $count ->
    [one] 1 cuenta
   *[other] { $count } cuentas
}
people-which = Cuenta que se modifica
people-more = Otras acciones para esta cuenta
people-password_note = Para quien ha olvidado la contraseña: un enlace que establece una nueva.
people-password_link = Crear un enlace para una nueva contraseña
people-disable_note = Una cuenta desactivada ya no puede iniciar sesión y se cierra de inmediato en todas partes.
people-disable = Desactivar esta cuenta
people-enable_note = Esta cuenta está desactivada. Reactivada, inicia sesión con la contraseña que tenía.
people-enable = Reactivar esta cuenta
people-saved = Guardado: { $email }.
people-link_once = El enlace se muestra solo esta vez. Cópielo y envíelo a la persona interesada; funciona una sola vez, en un plazo de 14 días.
people-invite = Invitar a alguien
people-invite_do = Crear la invitación
people-invited = Invitación creada: { $email }.
people-password_made = Enlace para una nueva contraseña creado: { $email }.
people-invitations = Invitaciones abiertas
people-invitations_none = No hay ninguna invitación abierta.
people-kind = Objeto
people-kind_account = una cuenta nueva
people-kind_setup = la primera cuenta
people-kind_password = una nueva contraseña
people-invited_by = Creada por
people-expires = Válida hasta
people-invitation = { $email }, hasta el { $expires }
people-revoke_which = Invitación que se anula
people-revoke = Anular esta invitación
people-revoked = La invitación queda anulada; su enlace ya no funciona.
