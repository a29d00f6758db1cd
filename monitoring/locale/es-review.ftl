## The Secretariat's desk: what cannot be taken

review-problem_empty = Este campo debe rellenarse.
review-problem_long = Este campo admite { $longest } caracteres como máximo; contiene { $found }.
review-problem_address = «{ $found }» no es una dirección web; se espera una que comience por https:// o http://.
review-problem_day_empty = Indique un día.
review-problem_day_range = { $found }: este día no puede utilizarse; se espera un día del { $first } al { $last }.
review-problem_member = «{ $found }» no es el código de un Miembro de la OMC.
review-problem_recommendation = Elija una de las seis recomendaciones.
review-problem_stage = Elija en qué punto dijo encontrarse el Miembro.
review-problem_meeting = No hay ninguna reunión «{ $found }» en el calendario.
review-problem_meeting_there = Ya figura en el calendario una reunión del Grupo en ese día.
review-problem_round_order = El período de presentación de informes no puede cerrarse antes de abrirse.
review-problem_round_overlaps = Otro período de presentación de informes, del { $opens } al { $closes }, contiene algunos de estos días.
review-line_there = Esta línea ya figura en el registro ({ $found }).
review-meeting_loaded = «{ $found }» procede de los datos de referencia y se modifica allí.
review-meeting_in_use = «{ $found }» se menciona en un período de presentación de informes o en una intervención y permanece en el calendario mientras sea así.
review-changed_meanwhile = Otra persona ha modificado esto entretanto. Vuelva a consultarlo; usted no ha modificado nada.
