## Accounts, signing in and out, invitations: the plain pages, and the command line

role-viewer = Accès en lecture
role-delegate = Délégation
role-chair = Coordonnateur
role-secretariat = Secrétariat

account-title_sign_in = Se connecter
account-title_sign_out = Se déconnecter
account-title_password = Changer le mot de passe
account-title_invitation = Invitation
account-field_email = Adresse électronique
account-field_name = Nom
account-hint_name = Tel que le voient vos collègues de la délégation et le Secrétariat.
account-field_language = Langue dans laquelle vous écrire
account-field_password = Mot de passe
account-field_old = Mot de passe actuel
account-field_new = Nouveau mot de passe
account-field_again = Nouveau mot de passe, une seconde fois
account-not_now = Cette opération n'est pas possible
account-problems = { $count ->
    [one] Un point à revoir
   *[other] { $count } points à revoir
}
account-email = «{ $found }» n'est pas une adresse électronique; une adresse telle que nom@example.org est attendue.
account-role = Il n'existe pas de rôle «{ $found }»; les rôles sont: { $options }.
account-language = «{ $found }» n'est pas une langue de ce suivi. Il y a: { $options }.
account-member = «{ $found }» n'est pas le code d'un Membre de l'OMC; les codes ont trois ou quatre lettres, par exemple URY.
account-members_none = Un compte de délégation parle au nom d'au moins un Membre; indiquez son code, par exemple URY.
account-members_only_delegate = Seul un compte de délégation parle au nom d'un Membre; laissez les codes de côté ou choisissez le rôle delegate.
account-name_long = Un nom de { $longest } caractères au plus est attendu.
account-name_marks = Le nom contient des signes qui ne sont pas des lettres; saisissez-le à nouveau.
account-exists = Il existe déjà un compte { $found }.
account-not_found = Il n'existe pas de compte «{ $found }» qui puisse se connecter.
account-changed_meanwhile = Le compte { $found } a été modifié entre-temps; voyez son état actuel.
account-last_secretariat = { $found } est le dernier compte du Secrétariat qui puisse se connecter; créez-en d'abord un autre.
account-setup_link = Il n'y a pas encore de compte. Le premier, celui du Secrétariat, se crée à l'adresse { $link } (ce lien sert une seule fois; un nouveau démarrage du serveur en crée un autre).
account-none = Il n'y a pas encore de compte.
account-added = Le compte { $found } est créé.
account-disabled = Le compte { $found } ne peut plus se connecter.
account-enabled = Le compte { $found } peut de nouveau se connecter.
account-ask_password = Mot de passe pour { $found }
account-state_enabled = peut se connecter
account-state_disabled = désactivé
account-head_email = Adresse électronique
account-head_role = Rôle
account-head_members = Membres
account-head_state = État
account-head_seen = Vu la dernière fois
account-never = jamais

## Signing in

signin-lead = Pour les délégations, le Secrétariat et les autres personnes du Groupe qui ont un compte. Les informations publiques se lisent sans compte.
signin-is_in = Vous êtes connecté en tant que
signin-is_out = Vous n'êtes pas connecté.
signin-provider = Se connecter avec { $name }
signin-provider_unnamed = Se connecter avec le compte de votre organisation
signin-by_password = Ou avec un mot de passe
signin-forgotten = Mot de passe oublié, ou pas encore de compte? Le Secrétariat du Groupe envoie un lien qui permet d'en définir un.
signin-empty_email = Saisissez votre adresse électronique.
signin-empty_password = Saisissez votre mot de passe.
signin-refused = Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez les deux et réessayez.
signin-wait = { $minutes ->
    [one] Plusieurs essais n'ont pas abouti. Réessayez dans une minute.
   *[other] Plusieurs essais n'ont pas abouti. Réessayez dans { $minutes } minutes.
}
signin-out_everywhere = Se déconnecter partout
signin-everywhere = Partout: sur tous les appareils où ce compte est connecté.
signin-elsewhere = Ce formulaire a été envoyé depuis un autre site, et rien n'a été fait. Ouvrez la page ici et réessayez.
signin-too_large = Ce qui a été envoyé est plus grand que tout formulaire de ce site, et rien n'a été fait.

## Passwords

password-hint = Au moins { $shortest } caractères. Plusieurs mots à la suite se retiennent facilement.
password-lead = Tous les autres appareils où ce compte est connecté sont déconnectés.
password-done_title = Le mot de passe est changé
password-done = Le nouveau mot de passe vaut dès maintenant. Tous les autres appareils sont déconnectés.
password-short = Un mot de passe d'au moins { $shortest } caractères est attendu.
password-long = Un mot de passe de { $longest } caractères au plus est attendu.
password-marks = Le mot de passe contient des signes qu'aucun clavier ne produit; choisissez-en un autre.
password-email = Le mot de passe est l'adresse électronique; choisissez-en un autre.
password-plain = Le mot de passe compte très peu de caractères différents; choisissez-en un autre.
password-old = Ce n'est pas le mot de passe actuel.
password-again_differs = Le nouveau mot de passe a été saisi de deux façons différentes; saisissez-le deux fois à nouveau.

## Invitations

invitation-lead_account = Ce lien crée votre compte. Indiquez votre nom et choisissez un mot de passe.
invitation-lead_setup = Ce lien crée le premier compte, celui du Secrétariat. Il pourra ensuite inviter toutes les autres personnes.
invitation-lead_password = Ce lien définit un nouveau mot de passe pour votre compte. Tous les appareils où il est connecté sont déconnectés.
invitation-lead_draft = Un collègue vous confie un brouillon de rapport. Ce lien ouvre ce brouillon et rien d'autre; aucun compte n'est nécessaire.
invitation-until = Le lien sert une seule fois, jusqu'au { $at }.
invitation-do_account = Créer le compte
invitation-do_setup = Créer le compte
invitation-do_password = Définir le nouveau mot de passe
invitation-do_draft = Ouvrir le brouillon
invitation-not_found = Ce lien ne fonctionne pas: il a pu être utilisé, repris ou remplacé, ou il a expiré. Demandez-en un nouveau à la personne qui l'a envoyé.
