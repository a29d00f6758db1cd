## Rapports: ce qui ne peut pas être repris tel quel, tout à la fois, à côté de son champ

report-problems = { $count ->
    [one] Un point est à revoir avant la présentation.
   *[other] { $count } points sont à revoir avant la présentation.
}
report-problem_stage = Choisissez où en est le Membre; «Aucun stade à indiquer» si aucun stade n’est indiqué.
report-problem_asks = La demande { $found } ne relève pas de cette recommandation.
report-problem_text = Indiquez en quelques mots ce qui a été fait ou ce qui suit.
report-problem_long = Ce texte compte { $count } caractères; { $longest } au plus peuvent être repris.
report-problem_said_on = Indiquez quel jour cela a été dit.
report-problem_said_on_range = La date indiquée ({ $found }) n'est pas comprise entre les dates suivantes: { $first } et { $last }.
report-problem_symbol = «{ $found }» n'a pas la forme d'une cote de document de l'OMC. Forme attendue: par exemple G/MA/367 ou WT/MIN(17)/58/Rev.1.
report-problem_link = «{ $found }» n'est pas une adresse qui puisse être affichée. Forme attendue: l'adresse https d'une page publique, sans nom ni mot de passe.
report-problem_file = Le fichier joint à ce rapport n'est plus là. Ajoutez-le de nouveau ou retirez-le.
report-problem_visibility = «{ $found }» n'indique pas qui peut lire ce rapport. Valeur attendue: public ou group.
report-problem_correction = La correction d’une ligne du registre public est publique: si une ligne cesse d’être comptée, chacun doit pouvoir lire pourquoi.
report-problem_language = «{ $found }» n'est pas une langue du texte. Valeur attendue: en, fr ou es.
report-problem_meeting = Aucune réunion «{ $found }» ne figure au calendrier.
report-changed_meanwhile = { $by } a modifié ce brouillon entre-temps. Rien n'a été présenté et rien n'est perdu: comparez les deux textes, puis présentez.
report-not_counted = L'intervention { $found } n'est pas prise en compte aujourd'hui; elle ne peut donc être ni confirmée ni corrigée.

## Fichiers joints à un rapport

report-file_empty = Le fichier est vide.
report-file_large = Le fichier fait { $size } Mo; { $limit } Mo au plus peuvent être repris.
report-file_type = Le fichier est d'un autre type ({ $found }). Types attendus: { $expected }.
report-file_broken = Le fichier commence comme { $found }, mais ne peut pas être lu ainsi. Enregistrez-le de nouveau, puis ajoutez-le encore une fois.
report-file_bomb = Une fois décompressé, le fichier dépasse ce que contient un tel document, ou il renferme d'autres archives; il n'a donc pas été repris.
report-file_macros = Le fichier contient des macros ou d'autres programmes. Attendu: le même document enregistré sans eux.
report-file_locked = Le fichier est protégé par un mot de passe. Attendu: le même document sans mot de passe.
report-file_many = Ce brouillon contient déjà { $count } fichiers. Retirez-en un d'abord.
evidence-changed = Le fichier joint à { $statement } ne contient plus ce qu'il contenait lors de la présentation.

## Brouillons

draft-problem_long = Le brouillon compte { $count } caractères; { $longest } au plus peuvent être conservés.
draft-submitted_meanwhile = { $by } a présenté ce brouillon entre-temps, sous la forme du rapport { $report }.
draft-for_other = Un brouillon sur cette recommandation existe déjà, pour autre chose, commencé par { $by }. Il figure dans le formulaire ci-dessous: continuez-le; ou supprimez-le, puis choisissez de nouveau.
