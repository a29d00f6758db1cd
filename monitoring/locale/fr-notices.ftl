## Letters: an invitation, and never a reproach. Each sentence is a paragraph of a plain text.

notice-subject_round_opens = Rapports volontaires sur l'ensemble MPME: invitation jusqu'au { $closes }
notice-subject_round_closes = Rapports volontaires sur l'ensemble MPME: période ouverte jusqu'au { $closes }
notice-subject_sent_back = Votre rapport ({ $member }, { $title }): note du Secrétariat
notice-subject_acknowledged = Votre rapport ({ $member }, { $title }) est bien arrivé
notice-greeting = Bonjour { $name },
notice-greeting_unnamed = Bonjour,
notice-text_round_opens = Du { $opens } au { $closes }, les délégations sont invitées à dire, sur une base volontaire, où elles en sont en ce qui concerne les six recommandations de l'ensemble de textes de décembre 2020 concernant les MPME. Quelques minutes suffisent.
notice-text_round_closes = La période de présentation des rapports qui a commencé le { $opens } est ouverte jusqu'au { $closes }. Si votre délégation souhaite ajouter un mot sur les six recommandations de l'ensemble de textes de décembre 2020 concernant les MPME, quelques minutes suffisent. Les rapports sont volontaires et peuvent aussi être présentés après ce jour.
notice-meeting = Les rapports sont réunis pour la réunion suivante du Groupe: { $title } ({ $day }).
notice-text_sent_back = Le Secrétariat a lu le rapport suivant de votre délégation et le renvoie pour complément, avec une note. Ce qui a été présenté reste au registre et compte tel quel, jusqu'à ce que votre délégation le révise ou le retire.
notice-text_acknowledged = Le rapport suivant de votre délégation est bien arrivé, et le Secrétariat en confirme la réception. Cette réponse ne dit rien de ce que le rapport contient.
notice-report = { $member }: { $number }. { $title }, révision { $revision }
notice-note = Note du Secrétariat:
notice-open_round = Vous pouvez voir ici ce que dit le registre, le confirmer d'un clic ou rédiger un rapport:
notice-open_report = Vous pouvez ouvrir ici le rapport, le réviser ou le retirer:
notice-opt_out = Vous recevez ce message parce que vous avez un compte au titre d'une délégation. Si vous préférez ne plus recevoir de tels messages, indiquez-le dans votre compte:
notice-calendar_round = Ensemble MPME: les délégations sont invitées à présenter des rapports volontaires

## What the command line says of them

notice-no_server = { $name } n'est pas défini («{ $found }»), aucun message ne peut donc être envoyé; smtp://USER:PASSWORD@HOST:PORT ou smtps://… est attendu. Pour lire les messages sans les envoyer: --dry-run.
notice-illustrative = Les rapports de cette base sont inventés, pour essai; aucun message n'est envoyé à leur sujet. Pour lire les messages: --dry-run.
notice-no_encryption = { $name }: «{ $found }» n'offre pas de chiffrement, et aucun mot de passe n'est envoyé à un serveur sans chiffrement; smtps://… est attendu.
notice-no_answer = Le serveur de messagerie «{ $found }» ne peut pas être utilisé ({ $reason }); ce qui n'a pas été envoyé le sera la prochaine fois.
notice-said_sent = { $place } sur { $count }: { $kind } à { $email }, envoyé.
notice-said_taken = { $place } sur { $count }: { $kind } à { $email }, laissé de côté; envoyé entre-temps, ou plus souhaité.
notice-said_again = { $place } sur { $count }: { $kind } à { $email }, non accepté par le serveur pour l'instant; nouvel essai la prochaine fois.
notice-said_troubled = { $place } sur { $count }: { $kind } à { $email }, non envoyé; le journal dit pourquoi.
notice-said_due = { $count ->
    [0] Aucun message n'est à envoyer.
    [one] 1 message est à envoyer.
   *[other] { $count } messages sont à envoyer.
}
notice-said_done = Messages envoyés: { $sent }; non envoyés: { $troubled }.
