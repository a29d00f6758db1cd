## Letters: an invitation, and never a reproach. Each sentence is a paragraph of a plain text.

notice-subject_round_opens = Informes voluntarios sobre el conjunto relativo a las mipymes: invitación hasta el { $closes }
notice-subject_round_closes = Informes voluntarios sobre el conjunto relativo a las mipymes: período abierto hasta el { $closes }
notice-subject_sent_back = Su informe ({ $member }, { $title }): nota de la Secretaría
notice-subject_acknowledged = Su informe ({ $member }, { $title }) ha llegado
notice-greeting = Buenos días, { $name }:
notice-greeting_unnamed = Buenos días:
notice-text_round_opens = Del { $opens } al { $closes }, se invita a las delegaciones a indicar, con carácter voluntario, en qué punto se encuentran respecto de las seis recomendaciones del conjunto de textos de diciembre de 2020 sobre las mipymes. Bastan unos minutos.
notice-text_round_closes = El período de presentación de informes que comenzó el { $opens } está abierto hasta el { $closes }. Si su delegación desea añadir unas palabras sobre las seis recomendaciones del conjunto de textos de diciembre de 2020 sobre las mipymes, bastan unos minutos. Los informes son voluntarios y pueden presentarse también después de ese día.
notice-meeting = Los informes se reúnen para la siguiente reunión del Grupo: { $title } ({ $day }).
notice-text_sent_back = La Secretaría ha leído el siguiente informe de su delegación y lo devuelve para completar, con una nota. Lo presentado permanece en el registro y cuenta tal como está, hasta que su delegación lo revise o lo retire.
notice-text_acknowledged = El siguiente informe de su delegación ha llegado y la Secretaría confirma su recepción. Esta respuesta no dice nada sobre el contenido del informe.
notice-report = { $member }: { $number }. { $title }, revisión { $revision }
notice-note = Nota de la Secretaría:
notice-open_round = Aquí puede ver lo que consta en el registro, confirmarlo con un clic o redactar un informe:
notice-open_report = Aquí puede abrir el informe, revisarlo o retirarlo:
notice-opt_out = Recibe este mensaje porque tiene una cuenta de delegación. Si prefiere no recibir más mensajes de este tipo, indíquelo en su cuenta:
notice-calendar_round = Conjunto sobre mipymes: se invita a presentar informes voluntarios

## What the command line says of them

notice-no_server = { $name } no está definido («{ $found }»), por lo que no puede enviarse ningún mensaje; se espera smtp://USER:PASSWORD@HOST:PORT o smtps://… Para leer los mensajes sin enviarlos: --dry-run.
notice-illustrative = Los informes de este almacén son inventados, para ensayo; no se envía ningún mensaje sobre ellos. Para leer los mensajes: --dry-run.
notice-no_encryption = { $name }: «{ $found }» no ofrece cifrado, y no se envía ninguna contraseña a un servidor sin él; se espera smtps://…
notice-no_answer = El servidor de correo «{ $found }» no puede utilizarse ({ $reason }); lo que no se ha enviado se enviará la próxima vez.
notice-said_sent = { $place } de { $count }: { $kind } a { $email }, enviado.
notice-said_taken = { $place } de { $count }: { $kind } a { $email }, omitido; se envió entretanto, o ya no se desea.
notice-said_again = { $place } de { $count }: { $kind } a { $email }, no aceptado por el servidor por ahora; se intentará de nuevo la próxima vez.
notice-said_troubled = { $place } de { $count }: { $kind } a { $email }, no enviado; el registro de operaciones indica por qué.
notice-said_due = { $count ->
    [0] No hay ningún mensaje por enviar.
    [one] Hay 1 mensaje por enviar.
   *[other] Hay { $count } mensajes por enviar.
}
notice-said_done = Mensajes enviados: { $sent }; no enviados: { $troubled }.
