## The follow-up note of a meeting, and what the trail says of it and of the speaking list

follow-title = Nota de seguimiento
follow-lead = Solo para el Coordinador y la Secretaría. Parte de lo que se ha comunicado; cada vez que se guarda queda una revisión. Cada idioma tiene su propia nota.
follow-field_remarks = Observaciones
follow-field_decisions = Decisiones o próximos pasos
follow-field_dates = Fechas clave
follow-field_how_to_add = Cómo añadir puntos
follow-other = Otros asuntos
follow-of = { $item }: { $field }
follow-reviews_rest = { $count ->
    [one] 1 de los { $of } exámenes que podrían tener lugar en los próximos 18 meses no se enumera aquí: su período termina después de { $year }.
   *[other] { $count } de los { $of } exámenes que podrían tener lugar en los próximos 18 meses no se enumeran aquí: su período termina después de { $year }.
}
follow-how_to_add = Se invita a las delegaciones que deseen añadir un punto, o ver sus palabras formuladas de otro modo, a escribir a la Secretaría.
follow-state_drafted = Redactada a partir de lo que se ha comunicado. Aún no se ha guardado.
follow-state_typed = Aún no se ha guardado lo que se ha escrito aquí. Guárdelo antes de salir de esta página.
follow-state_changed = Aún no se ha guardado lo que se ha cambiado aquí desde la revisión { $revision }. Guárdelo antes de salir de esta página.
follow-state_behind = Aún no se ha guardado lo que se ha escrito aquí. Entretanto se guardó la revisión { $revision }: { $by }, { $at }. Elija entre las dos, o reúnalas antes en los campos.
follow-state_saved = Guardada como revisión { $revision }: { $by }, { $at }.
follow-save = Guardar
follow-save_over = Guardar estas palabras como revisión { $revision }
follow-take = Tomar en su lugar la revisión { $revision }
follow-begin = Volver a partir de lo que se ha comunicado
follow-begin_ask = Un texto nuevo ocupa el lugar de lo que figura en los campos. Las revisiones guardadas se conservan.
follow-begin_do = Volver a partir
follow-saved = La nota de seguimiento queda guardada como revisión { $revision }.
follow-begun = En los campos figura un texto nuevo, tomado de lo que se ha comunicado. Aún no se ha guardado.
follow-taken = Los campos contienen la última revisión.
follow-changed_meanwhile = Entretanto se guardó una revisión más reciente de esta nota ({ $by }). No se ha puesto nada en su lugar.
follow-meeting_has_note = «{ $found }» tiene una nota de seguimiento, de la que se conserva cada revisión, y permanece en el calendario. Su día se puede cambiar.
follow-meeting_has_list = «{ $found }» tiene una lista de oradores y permanece en el calendario mientras alguien figure en ella.
follow-both = Las dos versiones de esta nota
follow-both_note = Solo lo que difiere. Sus palabras figuran en los campos de abajo y aún se pueden cambiar.
follow-both_field = Campo
follow-mine = La suya, aún no guardada
follow-revisions = Revisiones de la nota
follow-revision = Revisión { $revision }: { $by }, { $at }
follow-revision_note = Subrayado: añadido desde la revisión anterior. Tachado: retirado.
follow-revision_empty = Esta revisión no contiene palabras.
follow-docx = Nota (DOCX)
follow-pdf = Nota (PDF)
follow-files = Los archivos contienen la revisión { $revision }, tal como se guardó.
trail-done_speaking_put = lista de oradores: línea añadida
trail-done_speaking_note = lista de oradores: nota cambiada
trail-done_speaking_take_out = lista de oradores: línea retirada
trail-done_speaking_move = lista de oradores: orden cambiado
trail-done_follow_up_save = nota de seguimiento guardada
