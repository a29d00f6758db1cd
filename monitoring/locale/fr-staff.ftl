## The Secretariat's desk: reports to answer

staff-title = Bureau du Secrétariat
staff-entrance = Le Secrétariat et le Coordonnateur du Groupe travaillent ici.
staff-part = Partie du bureau
staff-part_waiting = Rapports
staff-part_record = Sources publiques
staff-part_rounds = Réunions et périodes
staff-part_trail = Journal
staff-lead_waiting = Une réponse dit qu'un rapport est arrivé, ou demande quelques mots de plus. Elle ne change aucun décompte.
staff-lead_record = Ce qui a été dit en public, avec son jour et sa source, au nom de personne.
staff-lead_rounds = Une période de présentation des rapports est une invitation: un rapport peut être fait avant, après, ou en dehors.
staff-lead_trail = Chaque modification laisse une ligne: qui, quand, quoi, de quel état à quel autre.
staff-waiting = Rapports en attente d'une réponse
staff-waiting_none = Aucun rapport n'attend de réponse.
staff-waiting_count = { $count ->
    [one] { $count } rapport attend une réponse
   *[other] { $count } rapports attendent une réponse, le plus ancien d'abord
}
staff-column_member = Membre
staff-column_recommendation = Recommandation
staff-column_stage = Stade
staff-column_received = Reçu
staff-column_words = Texte
staff-report = Rapport { $report }, révision { $number } (présentation: { $at })
staff-text_now = Tel qu'il est maintenant
staff-text_before = Révision précédente
staff-text_first = C'est la première révision.
staff-revision_before = Révision { $number } (présentation: { $at })
staff-changed = Modifié en dehors du texte
staff-corrects = Figure à côté de cette ligne de source publique
staff-confirms = Confirme cette intervention
staff-answered = Réponse: { $status } ({ $by }, { $at })
staff-acknowledge = Confirmer la réception
staff-note = Note à la délégation: quels mots sont demandés
staff-send_back = Renvoyer avec une note
staff-acknowledged = Réception confirmée: { $member }, rapport { $report } (numéro de registre { $record }).
staff-sent_back = Renvoyé avec une note: { $member }, rapport { $report } (numéro de registre { $record }). Il reste compté tel quel.
staff-revised_meanwhile = { $by } a présenté entre-temps une révision plus récente. Elle figure ci-dessous, aucune réponse n'a été donnée et votre note est conservée.
staff-again = Ce que vous avez saisi est conservé. Enregistrer de nouveau le met à la place de ce qui figure maintenant au registre.
staff-next = Le suivant figure ci-dessous.
staff-next_none = Aucun autre rapport n'attend de réponse.
staff-problems = { $count ->
    [one] Un point à revoir
   *[other] { $count } points à revoir
}

## The public record

staff-enter = Saisir une ligne de source publique
staff-enter_do = Saisir cette ligne
staff-entered = Au registre: { $statement } (numéro de registre { $record }).
staff-entered_open = Ouvrir { $statement }
staff-optional = { $label }, facultatif
staff-choose = Choisir
staff-line_member = Membre
staff-line_recommendation = Recommandation
staff-line_stage = Stade que le Membre a nommé
staff-line_said_on = Jour où cela a été dit
staff-precision = Précision du jour
staff-precision_day = Au jour près
staff-precision_month = Au mois près
staff-precision_year = À l'année près
staff-precision_by = Au plus tard ce jour
staff-line_forum = Enceinte
staff-line_meeting = Réunion
staff-meeting_none = Aucune en particulier
staff-line_event = Où cela a été dit ({ $language })
staff-line_words = Ce qui a été dit, dans nos mots ({ $language })
staff-line_words_empty = Le texte figurera ici.
staff-line_source_title = Titre de la source
staff-line_source_url = Adresse de la source
staff-preview_empty = La ligne figurera ici dès que Membre, recommandation, stade et jour seront choisis.
staff-reach = Jusqu'où les sources publiques ont été lues
staff-reach_day = Lues jusqu'à ce jour
staff-reach_source = Adresse de ce qui a été lu (facultatif)
staff-reach_note = Note (facultatif)
staff-reach_do = Avancer ce jour
staff-reach_moved = Sources publiques relevées jusqu'au { $day }.

## Meetings and rounds

staff-rounds = Périodes de présentation des rapports
staff-rounds_none = Aucune période de présentation des rapports ne figure au calendrier.
staff-round = Période affichée
staff-round_opens_on = Ouverture
staff-round_closes_on = Clôture
staff-round_meeting = Pour la réunion du
staff-round_note = Note
staff-period = { $opens } - { $closes }
staff-reported = Rapport présenté dans cette période
staff-round_calendar = Cette période pour un agenda (.ics)
staff-round_keep = Ouvrir ou modifier une période de présentation des rapports
staff-which = Laquelle
staff-round_new = Une nouvelle
staff-round_open = Ouvrir cette période
staff-save = Enregistrer
staff-round_withdraw = Retirer cette période
staff-round_withdraw_ask = Les rapports présentés dans cette période restent tels quels.
staff-withdraw_do = Oui, retirer
staff-round_saved = Période enregistrée: { $opens } - { $closes }.
staff-round_withdrawn = La période { $round } est retirée.
staff-meetings = Réunions à venir
staff-meetings_none = Aucune réunion à venir ne figure au calendrier.
staff-calendar = Toutes les réunions et périodes pour un agenda (.ics)
staff-meeting_held_on = Jour
staff-meeting_title = Titre
staff-meeting_symbol = Cote du document
staff-meeting_note = Note
staff-meeting_source = Adresse de la source (facultatif)
staff-meeting_title_in = Titre ({ $language })
staff-meeting_note_in = Note ({ $language }, facultatif)
staff-meeting_keep = Saisir ou modifier une réunion
staff-meeting_new = Une nouvelle
staff-meeting_enter = Saisir cette réunion
staff-meeting_withdraw = Retirer cette réunion
staff-meeting_withdraw_ask = Elle quitte le calendrier. Les registres antérieurs la conservent.
staff-meeting_saved = Réunion enregistrée: { $day }.
staff-meeting_withdrawn = La réunion { $meeting } est retirée.

## The trail

trail-at = Quand
trail-who = Qui
trail-what = Quoi
trail-subject = Objet
trail-states = D'un état à l'autre, et détails
trail-record = Registre
trail-since = Du
trail-until = Au
trail-none = Aucune ligne du journal ne correspond.
trail-caption = { $count ->
    [one] { $count } ligne, la plus récente d'abord
   *[other] { $count } lignes, les plus récentes d'abord
}
trail-more = En afficher { $count } de plus
trail-done_load = données de référence chargées
trail-done_draft_begin = brouillon commencé
trail-done_draft_clash = deux textes enregistrés à la fois
trail-done_draft_discard = brouillon abandonné
trail-done_report_submit = rapport présenté
trail-done_report_revise = rapport révisé
trail-done_report_confirm = intervention confirmée
trail-done_report_withdraw = rapport retiré
trail-done_intake = rapports reçus d’un fichier
trail-done_report_acknowledge = réception confirmée
trail-done_report_send_back = rapport renvoyé
trail-done_statement_enter = ligne de source publique saisie
trail-done_reach_move = date de relevé avancée
trail-done_meeting_enter = réunion saisie
trail-done_meeting_change = réunion modifiée
trail-done_meeting_withdraw = réunion retirée
trail-done_round_open = période ouverte
trail-done_round_change = période modifiée
trail-done_round_withdraw = période retirée
trail-done_account_add = compte créé
trail-done_account_change = compte modifié
trail-done_account_prefer = propre compte modifié
trail-done_account_disable = compte désactivé
trail-done_account_enable = compte réactivé
trail-done_account_password = mot de passe changé
trail-done_invitation_make = invitation créée
trail-done_invitation_use = invitation utilisée
trail-done_invitation_revoke = invitation annulée
trail-done_sign_in_begin = connexion
trail-done_sign_in_end = déconnexion
trail-done_sign_in_end_everywhere = déconnexion partout
trail-done_notice_claim = lettre préparée
trail-done_notice_sent = lettre envoyée
trail-done_notice_trouble = lettre non envoyée

## Accounts

people-title = Comptes
people-lead = Un compte ouvre ce qui est réservé aux lecteurs connectés. Le registre public n'en demande pas.
people-entrance = Votre compte figure ici une fois que vous êtes connecté.
people-own_title = Votre compte
people-own = { $email } · { $role }
people-speaks_for = Présente des rapports pour: { $names }
people-wants_mail = M'envoyer des rappels par courrier électronique: à l'ouverture d'une période de présentation des rapports, avant sa clôture et quand un rapport a reçu une réponse
people-accounts = Tous les comptes
people-count = { $count ->
    [one] { $count } compte
   *[other] { $count } comptes
}
people-which = Compte à modifier
people-more = Autres actions pour ce compte
people-password_note = Pour qui a oublié le mot de passe: un lien qui en définit un nouveau.
people-password_link = Créer un lien pour un nouveau mot de passe
people-disable_note = Un compte désactivé ne peut plus se connecter et il est aussitôt déconnecté partout.
people-disable = Désactiver ce compte
people-enable_note = Ce compte est désactivé. Réactivé, il se connecte avec son mot de passe antérieur.
people-enable = Réactiver ce compte
people-saved = Enregistré: { $email }.
people-link_once = Le lien n'est affiché que cette fois. Copiez-le et envoyez-le à la personne concernée; il fonctionne une seule fois, dans les 14 jours.
people-invite = Inviter quelqu'un
people-invite_do = Créer l'invitation
people-invited = Invitation créée: { $email }.
people-password_made = Lien pour un nouveau mot de passe créé: { $email }.
people-invitations = Invitations ouvertes
people-invitations_none = Aucune invitation n'est ouverte.
people-kind = Objet
people-kind_account = un nouveau compte
people-kind_setup = le premier compte
people-kind_password = un nouveau mot de passe
people-invited_by = Créée par
people-expires = Valable jusqu'à
people-invitation = { $email }, jusqu'au { $expires }
people-revoke_which = Invitation à annuler
people-revoke = Annuler cette invitation
people-revoked = L'invitation est annulée; son lien ne fonctionne plus.
