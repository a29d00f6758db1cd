## Accounts, signing in and out, invitations: the plain pages, and the command line

role-viewer = Acceso de lectura
role-delegate = Delegación
role-chair = Coordinador
role-secretariat = Secretaría

account-title_sign_in = Iniciar sesión
account-title_sign_out = Cerrar sesión
account-title_password = Cambiar la contraseña
account-title_invitation = Invitación
account-field_email = Correo electrónico
account-field_name = Nombre
account-hint_name = Tal como lo ven sus colegas de la delegación y la Secretaría.
account-field_language = Idioma en que se le escribe
account-field_password = Contraseña
account-field_old = Contraseña actual
account-field_new = Contraseña nueva
account-field_again = Contraseña nueva, otra vez
account-not_now = Esto no se puede hacer
account-problems = { $count ->
    [one] Un punto por revisar
   *[other] { $count } puntos por revisar
}
account-email = «{ $found }» no es una dirección de correo electrónico; se espera una como nombre@example.org.
account-role = No hay ninguna función «{ $found }»; las funciones son: { $options }.
account-language = «{ $found }» no es un idioma de este seguimiento. Hay: { $options }.
account-member = «{ $found }» no es el código de un Miembro de la OMC; los códigos tienen tres o cuatro letras, como URY.
account-members_none = Una cuenta de delegación habla en nombre de al menos un Miembro; indique su código, como URY.
account-members_only_delegate = Solo una cuenta de delegación habla en nombre de un Miembro; omita los códigos o elija la función delegate.
account-name_long = Se espera un nombre de { $longest } caracteres como máximo.
account-name_marks = El nombre contiene signos que no son letras; escríbalo de nuevo.
account-exists = Ya hay una cuenta de { $found }.
account-not_found = No hay ninguna cuenta «{ $found }» que pueda iniciar sesión.
account-changed_meanwhile = La cuenta { $found } se modificó entretanto; vea cómo está ahora.
account-last_secretariat = { $found } es la última cuenta de la Secretaría que puede iniciar sesión; cree otra antes.
account-setup_link = Todavía no hay ninguna cuenta. La primera, de la Secretaría, se crea en { $link } (este enlace sirve una sola vez; al iniciarse de nuevo el servidor se crea otro).
account-none = Todavía no hay ninguna cuenta.
account-added = La cuenta { $found } está creada.
account-disabled = La cuenta { $found } ya no puede iniciar sesión.
account-enabled = La cuenta { $found } puede iniciar sesión de nuevo.
account-ask_password = Contraseña para { $found }
account-state_enabled = puede iniciar sesión
account-state_disabled = desactivada
account-head_email = Correo electrónico
account-head_role = Función
account-head_members = Miembros
account-head_state = Estado
account-head_seen = Última visita
account-never = nunca

## Signing in

signin-lead = Para las delegaciones, la Secretaría y otras personas del Grupo que tienen una cuenta. La información pública se lee sin cuenta.
signin-is_in = Sesión iniciada como
signin-is_out = No ha iniciado sesión.
signin-provider = Iniciar sesión con { $name }
signin-provider_unnamed = Iniciar sesión con la cuenta de su organización
signin-by_password = O con una contraseña
signin-forgotten = ¿Ha olvidado la contraseña o todavía no tiene cuenta? La Secretaría del Grupo envía un enlace para establecer una.
signin-empty_email = Escriba su correo electrónico.
signin-empty_password = Escriba su contraseña.
signin-refused = Esta dirección y esta contraseña no van juntas. Revise ambas e inténtelo de nuevo.
signin-wait = { $minutes ->
    [one] Hubo varios intentos sin éxito. Inténtelo de nuevo en un minuto.
   *[other] Hubo varios intentos sin éxito. Inténtelo de nuevo en { $minutes } minutos.
}
signin-out_everywhere = Cerrar todas las sesiones
signin-everywhere = Todas: en cada dispositivo en que esta cuenta tiene la sesión iniciada.
signin-elsewhere = Este formulario se envió desde otro sitio y no se hizo nada. Abra la página aquí e inténtelo de nuevo.
signin-too_large = Lo enviado es mayor que cualquier formulario de este sitio y no se hizo nada.

## Passwords

password-hint = Al menos { $shortest } caracteres. Varias palabras seguidas se recuerdan con facilidad.
password-lead = Se cierra la sesión en los demás dispositivos en que esta cuenta la tiene iniciada.
password-done_title = La contraseña está cambiada
password-done = La contraseña nueva vale desde ahora. Se cerró la sesión en los demás dispositivos.
password-short = Se espera una contraseña de al menos { $shortest } caracteres.
password-long = Se espera una contraseña de { $longest } caracteres como máximo.
password-marks = La contraseña contiene signos que ningún teclado produce; elija otra.
password-email = La contraseña es el correo electrónico; elija otra.
password-plain = La contraseña tiene muy pocos caracteres distintos; elija otra.
password-old = Esta no es la contraseña actual.
password-again_differs = La contraseña nueva se escribió de dos maneras distintas; escríbala de nuevo dos veces.

## Invitations

invitation-lead_account = Este enlace crea su cuenta. Indique su nombre y elija una contraseña.
invitation-lead_setup = Este enlace crea la primera cuenta, de la Secretaría. Después podrá invitar a todas las demás personas.
invitation-lead_password = Este enlace establece una contraseña nueva para su cuenta. Se cierra la sesión en todos los dispositivos.
invitation-lead_draft = Un colega le confía un borrador de informe. Este enlace abre ese borrador y nada más; no requiere ninguna cuenta.
invitation-until = El enlace sirve una sola vez, hasta el { $at }.
invitation-do_account = Crear la cuenta
invitation-do_setup = Crear la cuenta
invitation-do_password = Establecer la contraseña nueva
invitation-do_draft = Abrir el borrador
invitation-not_found = Este enlace no funciona: puede que se haya usado, retirado o sustituido, o que haya vencido. Pida uno nuevo a quien lo envió.
