## The desk of a delegation: what the record says, and one report

delegate-title = Rapport: { $member }
delegate-lead = Les rapports sont volontaires. Vous pouvez quitter cette page à tout moment: ce que vous écrivez est conservé dans un brouillon que seule votre délégation voit.
delegate-handed = Une délégation vous a confié ce seul formulaire. Ce que vous écrivez est conservé dans un brouillon que seules la délégation et vous voyez.
delegate-handed_submit = Il n'y a rien à envoyer: ce que vous avez écrit est conservé, et la délégation le présente.
delegate-entrance = Les délégations font rapport ici. Connectez-vous pour voir ce que le registre dit de votre Membre, et pour le compléter.
delegate-sign_in = Se connecter
delegate-member = Membre pour lequel vous faites rapport
delegate-tiles = Les six, pour en choisir une sur laquelle faire rapport
delegate-tile_draft = brouillon enregistré { $moment }
delegate-tile_sent = renvoyé pour complément: voir la note
delegate-age = { $unit ->
    [year] { $count ->
        [one] il y a 1 an
       *[other] il y a { $count } ans
    }
    [month] il y a { $count } mois
    [day] { $count ->
        [one] il y a 1 jour
       *[other] il y a { $count } jours
    }
   *[today] aujourd'hui
}
delegate-record = Ce que dit actuellement le registre
delegate-record_none = Le registre ne contient encore aucune intervention propre à ce sujet.
delegate-record_more = { $count ->
    [one] 1 ligne antérieure qui compte
   *[other] { $count } lignes antérieures qui comptent
}
delegate-line = Ouvrir
delegate-line_label = Ouvrir cette ligne: { $stage }, { $day }
delegate-confirm = Toujours exact: confirmer à ce jour
delegate-correct = Corriger cette ligne
delegate-revise = Réviser
delegate-withdraw = Retirer
delegate-withdraw_ask = Retirer ce rapport? Il ne compte plus à partir d'aujourd'hui. Son texte et ses révisions restent au registre, marqués comme retirés.
delegate-withdraw_yes = Oui, le retirer
delegate-no = Non, ne rien changer
delegate-new = Faire un nouveau rapport
delegate-stands = Révision { $number }, présentée { $moment } par { $by }
delegate-status_acknowledged = réception confirmée
delegate-status_sent_back = renvoyé pour complément
delegate-status_withdrawn = retiré
delegate-sent_back = Renvoyé pour complément par le Secrétariat, { $moment }. Il compte toujours tel quel.
delegate-form_new = Nouveau rapport
delegate-form_revision = Prochaine révision du rapport { $report }
delegate-form_correction = Dans vos propres termes, à côté de la ligne du { $day }
delegate-field_stage = Où en est-on?
delegate-stage_in_place = En place
delegate-stage_in_place_means = C'est fait et utilisé
delegate-stage_under_way = En cours
delegate-stage_under_way_means = Les travaux ont commencé
delegate-stage_planned = Prévu
delegate-stage_planned_means = Décidé ou annoncé
delegate-stage_reported = Aucun stade à indiquer
delegate-stage_reported_means = Par exemple une expérience à partager
delegate-field_asks = Les différents points de cette annexe (facultatif)
delegate-asks_note = Ce qui est dit ici ne change jamais le stade indiqué plus haut. Un point qui ne vous concerne pas n'est pas compté pour vous.
delegate-ask_none = Rien à dire à ce sujet
delegate-ask_in_place = En place
delegate-ask_under_way = En cours
delegate-ask_planned = Prévu
delegate-ask_not_applicable = Ne nous concerne pas
delegate-field_text = Ce qui a été fait, et la suite
delegate-counter = { $count } caractères sur { $longest }
delegate-field_said_on = Quel jour cela a-t-il été dit? Aujourd’hui, sauf si cela a été dit plus tôt.
delegate-evidence = Pièces à l'appui (facultatif)
delegate-field_symbol = Cote du document de l'OMC
delegate-field_link = Lien
delegate-field_file = Fichier, jusqu'à 5 Mo: PDF, Word, Excel, PowerPoint, OpenDocument, image, texte
delegate-file = Fichier
delegate-file_size = { $count } Ko
delegate-file_remove = Enlever ce fichier
delegate-offers = Une pratique à offrir, ou une aide utile (facultatif)
delegate-field_practice = Bonne pratique à offrir à d'autres
delegate-field_need = Aide qui serait utile
delegate-field_visibility = Qui peut lire ce rapport
delegate-visibility_public = Tout le monde
delegate-visibility_group = Lecteurs connectés seulement
delegate-field_language = Langue du texte
delegate-field_meeting = Pour quelle réunion
delegate-meeting_none = Pour aucune en particulier
delegate-submit = Présenter le rapport
delegate-leave = Enregistrer et quitter
delegate-discard = Supprimer le brouillon
delegate-discard_ask = Supprimer ce brouillon? Son texte et ses versions antérieures disparaissent alors pour toute votre délégation. Rien ne change au registre.
delegate-discard_yes = Oui, le supprimer
delegate-discarded = Le brouillon a été supprimé. Rien n'a changé au registre.
delegate-submitted = Présenté: il figure au registre comme ci-dessous, en tant que révision { $revision }, numéro de registre { $record }.
delegate-submitted_meanwhile = { $by } a présenté ce brouillon entre-temps, sous la forme du rapport { $report }. Ce que vous avez écrit est conservé ci-dessous dans un brouillon et n'a pas été présenté: comparez les deux, puis décidez.
delegate-discarded_meanwhile = Ce brouillon a été supprimé entre-temps. Ce que vous avez écrit est conservé ci-dessous dans un nouveau brouillon et n'a pas été présenté.
delegate-taken_over = Un brouillon était déjà commencé ici. Son texte est conservé; le titre du formulaire dit ce qu'il devient.
delegate-confirmed = Confirmé au { $day }: cela figure au registre comme ci-dessous.
delegate-withdrawn = Le rapport { $report } est retiré. Il ne compte plus à partir d'aujourd'hui.
delegate-state_none = Rien d'écrit pour le moment. Ce que vous écrivez s'enregistre tout seul dans un brouillon.
delegate-state_saved = Brouillon enregistré { $moment } · seule votre délégation le voit
delegate-state_handed = Brouillon enregistré { $moment } · seules la délégation et vous le voyez
delegate-state_changed = Modifié entre-temps par un collègue: voir les deux versions
delegate-state_offline = Pas encore enregistré: pas de connexion. Votre texte est conservé dans cette page et sera enregistré au retour de la connexion.
delegate-problems = { $count ->
    [1] Un point à revoir avant de présenter le rapport
    [2] Deux points à revoir avant de présenter le rapport
    [3] Trois points à revoir avant de présenter le rapport
    [4] Quatre points à revoir avant de présenter le rapport
   *[other] { $count } points à revoir avant de présenter le rapport
}
delegate-preview = Tel qu'il apparaîtra
delegate-preview_empty = Votre texte figurera ici, à mesure que vous l'écrivez.
delegate-annex = Ce que demande l'annexe { $number }
delegate-annex_more = D'où chaque point est connu
delegate-for_meeting = Pour quelle réunion
delegate-meeting_coming = Ce que vous présentez avant la réunion { $on } figure dans sa note d'information. C'est une invitation, non une date limite.
delegate-meeting_unknown = Aucune réunion à venir ne figure encore au calendrier. Ce que vous présentez figure aussitôt au registre.
delegate-round = Les rapports sont les bienvenus jusqu'au { $day }; un rapport présenté ensuite compte tout autant.
delegate-revisions = { $count ->
    [one] Rapport { $report }: 1 révision
   *[other] Rapport { $report }: { $count } révisions
}
delegate-revisions_withdrawn = { $count ->
    [one] Rapport { $report }, retiré: 1 révision
   *[other] Rapport { $report }, retiré: { $count } révisions
}
delegate-revision = Révision { $number }
delegate-no_change = Les mêmes mots et les mêmes champs.
delegate-versions = Versions antérieures de ce brouillon
delegate-versions_none = Aucune pour le moment.
delegate-version = { $by }, { $moment }
delegate-bring = Reprendre
delegate-both = Les deux versions de ce brouillon
delegate-both_note = Seulement ce qui diffère. Les deux restent parmi les versions antérieures de ce brouillon, quelle que soit celle que vous gardez.
delegate-both_field = Champ
delegate-both_mine = La vôtre, telle qu'elle figure dans ce formulaire
delegate-both_theirs = { $by }, { $moment }
delegate-keep_mine = Garder la mienne
delegate-keep_theirs = Garder l'autre
delegate-hand = Confier ce formulaire à un collègue
delegate-hand_note = Le collègue reçoit un lien qui ouvre ce seul formulaire et rien d'autre, sans compte. Votre délégation présente le rapport.
delegate-hand_email = Adresse électronique du collègue
delegate-hand_name = Nom du collègue
delegate-hand_language = Langue pour le collègue
delegate-hand_do = Créer le lien
delegate-hand_done = Le lien n'est montré que cette fois. Copiez-le et envoyez-le à votre collègue; il fonctionne une fois, pendant 14 jours.
delegate-hand_works = Confié à
delegate-hand_unused = { $email }: le lien fonctionne jusqu'au { $expires } et n'a pas encore servi.
delegate-hand_used = { $email }: le lien a servi et ouvre ce formulaire jusqu'au { $expires }.
delegate-hand_revoke = Reprendre le lien
delegate-hand_revoked = C'est fait: ce lien n'ouvre plus ce formulaire.

## Beside a statement

behind-title = Le rapport qui le porte
behind-report = Rapport
behind-corrects = Corrige
behind-confirms = Confirme
behind-file = Pièces à l’appui
