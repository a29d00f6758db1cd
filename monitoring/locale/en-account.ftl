## Accounts, signing in and out, invitations: the plain pages, and the command line

role-viewer = Read access
role-delegate = Delegation
role-chair = Coordinator
role-secretariat = Secretariat

account-title_sign_in = Sign in
account-title_sign_out = Sign out
account-title_password = Change the password
account-title_invitation = Invitation
account-field_email = E-mail address
account-field_name = Name
account-hint_name = As colleagues of your delegation and the Secretariat see it.
account-field_language = Language in which you are written to
account-field_password = Password
account-field_old = Present password
account-field_new = New password
account-field_again = New password, once more
account-not_now = This cannot be done
account-problems = { $count ->
    [one] One thing to look at
   *[other] { $count } things to look at
}
account-email = “{ $found }” is not an e-mail address; one such as name@example.org is expected.
account-role = There is no role “{ $found }”; the roles are { $options }.
account-language = “{ $found }” is not a language of this monitor. There are: { $options }.
account-member = “{ $found }” is not the code of a WTO Member; codes are three or four letters, such as URY.
account-members_none = An account of a delegation speaks for at least one Member; name its code, such as URY.
account-members_only_delegate = Only an account of a delegation speaks for a Member; leave the codes out, or choose the role delegate.
account-name_long = A name of at most { $longest } characters is expected.
account-name_marks = The name holds marks that are no letters; type it anew.
account-exists = There is an account of { $found } already.
account-not_found = There is no account “{ $found }” that may sign in.
account-changed_meanwhile = The account { $found } was changed meanwhile; look at it as it is now.
account-last_secretariat = { $found } is the last account of the Secretariat that may sign in; make another one first.
account-setup_link = There is no account yet. The first one, of the Secretariat, is made at { $link } (this link works once; a new start of the server makes a new one).
account-none = There is no account yet.
account-added = The account { $found } is made.
account-disabled = The account { $found } may sign in no more.
account-enabled = The account { $found } may sign in again.
account-ask_password = Password for { $found }
account-state_enabled = may sign in
account-state_disabled = disabled
account-head_email = E-mail address
account-head_role = Role
account-head_members = Members
account-head_state = State
account-head_seen = Seen last
account-never = never

## Signing in

signin-lead = For delegations, the Secretariat and others of the Group who hold an account. The public record needs none.
signin-is_in = You are signed in as
signin-is_out = You are not signed in.
signin-provider = Sign in with { $name }
signin-provider_unnamed = Sign in with your organization's account
signin-by_password = Or with a password
signin-forgotten = Forgotten the password, or no account yet? The Secretariat of the Group sends a link by which you set one.
signin-empty_email = Type your e-mail address.
signin-empty_password = Type your password.
signin-refused = This address and this password do not go together. Look at both and try again.
signin-wait = { $minutes ->
    [one] There were several attempts that did not succeed. Try again in one minute.
   *[other] There were several attempts that did not succeed. Try again in { $minutes } minutes.
}
signin-out_everywhere = Sign out everywhere
signin-everywhere = Everywhere: on every device on which this account is signed in.
signin-elsewhere = This form was sent from another site, and nothing was done. Open the page here and try again.
signin-too_large = What was sent is larger than any form of this site, and nothing was done.

## Passwords

password-hint = At least { $shortest } characters. Several words in a row are easy to keep in mind.
password-lead = Every other device on which this account is signed in is signed out.
password-done_title = The password is changed
password-done = The new password holds from now on. Every other device is signed out.
password-short = A password of at least { $shortest } characters is expected.
password-long = A password of at most { $longest } characters is expected.
password-marks = The password holds marks that no keyboard types; choose another one.
password-email = The password is the e-mail address; choose another one.
password-plain = The password is made of very few different characters; choose another one.
password-old = This is not the present password.
password-again_differs = The new password was typed in two different ways; type it twice anew.

## Invitations

invitation-lead_account = This link makes your account. Say how you are named, and choose a password.
invitation-lead_setup = This link makes the first account, one of the Secretariat. It can then invite everybody else.
invitation-lead_password = This link sets a new password for your account. Every device on which it is signed in is signed out.
invitation-lead_draft = A colleague hands you one draft of a report. This link opens that draft and nothing else; it needs no account.
invitation-until = The link works once, until { $at }.
invitation-do_account = Make the account
invitation-do_setup = Make the account
invitation-do_password = Set the new password
invitation-do_draft = Open the draft
invitation-not_found = This link does not work: it may have been used, taken back or replaced, or have expired. Ask whoever sent it for a new one.
