## Rapports d'un classeur ou d'un CSV

intake-problems = { $count ->
    [one] Rien n'a été présenté. Un point du fichier est à revoir.
   *[other] Rien n'a été présenté. { $count } points du fichier sont à revoir.
}
intake-place_line = ligne { $line }, colonne { $column }
intake-place_row = ligne { $line }
intake-at = { $place }: { $said }
intake-large = Le fichier a { $size } Mo; { $limit } Mo au plus peuvent être reçus.
intake-empty = Le fichier est vide.
intake-type = Le fichier est d'un autre type ({ $found }). Types attendus: { $expected }; enregistrez-le ainsi dans Excel ou LibreOffice, puis apportez-le de nouveau.
intake-encoding = Le fichier n'est pas écrit en UTF-8. Il est attendu un fichier enregistré en «CSV UTF-8», ou en .xlsx.
intake-entities = Le fichier définit ses propres entités, ce qu'aucun programme de bureau n'écrit. Il est attendu un classeur tel qu'Excel ou LibreOffice l'enregistre.
intake-header = Aucun en-tête avec les colonnes des rapports ne figure dans { $found }. Colonnes attendues, dans un ordre quelconque: { $expected }.
intake-column = Cet en-tête n'a pas de colonne «{ $expected }». Cette colonne est attendue, avec l'intitulé que le classeur lui a donné ou avec ce code.
intake-column_twice = La colonne «{ $found }» figure ici une deuxième fois. Il est attendu une seule colonne de chaque sorte.
intake-rows = Il y a plus de { $limit } lignes. Un fichier en compte au plus ce nombre.
intake-no_rows = Aucune ligne ne figure sous l'en-tête. Il est attendu une ligne par rapport.
intake-formula = La formule { $found } n'a pas de résultat dans ce fichier. Il est attendu le résultat lui-même, comme simple valeur.
intake-error = La cellule affiche { $found }. Il est attendu une simple valeur.
intake-wide = Cette ligne a { $found } cellules et l'en-tête { $expected }. Un texte qui contient une virgule ou un point-virgule est attendu entre guillemets droits.
intake-line = Le fichier ne peut être lu à partir de cette ligne ({ $found }). Il est attendu un CSV où chaque guillemet ouvert se ferme, et un texte de 4 000 caractères au plus.
intake-member = Aucun Membre n'est nommé ici. Il est attendu son code, par exemple URY, ou son nom.
intake-access = «{ $found }» n'est pas trouvé pour ce compte. Il est attendu un Membre au nom duquel le compte s'exprime.
intake-recommendation = «{ $found }» n'est aucune des six. Valeurs attendues: { $expected }.
intake-stage = «{ $found }» n'est pas un stade. Valeurs attendues: { $expected }, ou le mot de la liste déroulante.
intake-visibility = «{ $found }» ne dit pas qui peut lire ce rapport. Valeurs attendues: { $expected }, ou les mots de la liste déroulante.
intake-language = «{ $found }» n'est pas une langue du texte. Valeurs attendues: { $expected }.
intake-day = «{ $found }» ne se lit pas comme un jour. Il est attendu un jour tel que { $expected } ou, le jour en premier, 24/11/2026.
intake-evidence = «{ $found }» est plus que ce qui est lu ici. Il est attendu la cote d'un document de l'OMC, une adresse https, ou l'une et l'autre séparées par une espace.
intake-meeting = «{ $found }» n'est pas une réunion du calendrier. Il est attendu son code, son jour, ou une cellule vide.
intake-report = «{ $found }» n'est pas un rapport de ce Membre sur cette recommandation qui puisse être révisé. Il est attendu le code d'un tel rapport, ou une cellule vide pour un nouveau rapport.
intake-several = Plus d'un rapport de ce jour figure au registre sur cette recommandation ({ $found }). Il est attendu le code de celui dont il s'agit.
intake-twice = Cette ligne désigne le même rapport qu'une autre ({ $other }). Il est attendu une ligne par rapport.
intake-changed_meanwhile = Le registre a changé depuis que ce fichier a été examiné, et rien n'a été présenté. Apportez le fichier de nouveau pour voir ce qu'il ferait maintenant.

## Ce qu'un fichier ferait, et a fait

intake-new = { $count ->
    [one] Une ligne est un nouveau rapport.
   *[other] { $count } lignes sont de nouveaux rapports.
}
intake-revised = { $count ->
    [one] Une ligne révise un rapport.
   *[other] { $count } lignes révisent des rapports.
}
intake-unchanged = { $count ->
    [one] Une ligne dit ce que le registre dit déjà; rien n'y change.
   *[other] { $count } lignes disent ce que le registre dit déjà; rien n'y change.
}
intake-left_rows = { $count ->
    [one] Une ligne ne dit rien et est laissée de côté.
   *[other] { $count } lignes ne disent rien et sont laissées de côté.
}
intake-left_columns = Colonnes qui ne sont pas lues: { $names }.
intake-left_sheets = Feuilles qui ne sont pas lues: { $names }.
intake-step = { $place }: { $kind ->
    [new] nouveau rapport
    [revised] prochaine révision du rapport { $report }
   *[unchanged] tel qu'il figure dans { $report }
}, { $member }, recommandation { $number }, { $stage }, { $day }
intake-would = Voici ce que le fichier ferait. Rien n'est encore présenté.
intake-progress = { $done } sur { $count }
intake-done = { $count ->
    [one] Un rapport a été présenté, au numéro de registre { $record }.
   *[other] { $count } rapports ont été présentés, tous au numéro de registre { $record }.
}
intake-nothing = Chaque ligne dit ce que le registre dit déjà. Rien n'a été présenté.
intake-file = FILE: «{ $found }» ne peut être lu ({ $reason }). Indiquez un classeur (.xlsx) ou un CSV.

## Sur la page

intake-title = Rapporter hors ligne
intake-lead = Emportez un classeur avec ce qui figure au registre, remplissez-le sans connexion, puis rapportez-le. Vous voyez ce qu'il ferait avant que rien ne soit présenté.
intake-download = Télécharger le classeur
intake-upload = Rapporter un classeur ou un CSV
intake-submit = { $count ->
    [one] Présenter un rapport
   *[other] Présenter { $count } rapports
}
intake-found = Ce que le fichier ferait
intake-more = { $count ->
    [one] et une autre
   *[other] et { $count } autres
}

## Le classeur

template-sheet_how = Mode d'emploi
template-sheet_reports = Rapports
template-sheet_record = Ce qui figure au registre
template-title = Rapports: { $member }
template-written = Le classeur, avec { $count ->
    [one] un rapport
   *[other] { $count } rapports
} à réviser au besoin, est dans { $file }.
template-how_1 = Une ligne de la feuille «{ $sheet }» est un rapport. Remplissez une ligne pour chaque recommandation sur laquelle il y a quelque chose à dire; laissez les autres telles quelles.
template-how_2 = Les lignes qui contiennent déjà un texte sont des rapports qui figurent au registre. Modifiées, elles sont révisées; laissées, rien ne change. Vider une ligne ne retire pas un rapport.
template-how_3 = Les colonnes peuvent être déplacées et des lignes ajoutées. Les autres colonnes et feuilles ne sont pas lues.
template-how_4 = Rapportez le fichier sur la page «Rapport». Elle montre ce que le fichier ferait avant que rien ne soit présenté; toutes les lignes sont présentées ensemble, ou aucune.
template-how_5 = Le même fichier apporté deux fois ne change rien la deuxième fois.
template-columns = Les colonnes
template-optional = facultatif
template-column_member = Membre
template-column_recommendation = Recommandation
template-column_stage = Stade
template-column_said_on = Dit le
template-column_text = Ce qui a été fait, et la suite
template-column_visibility = Qui peut lire
template-column_evidence = Pièces à l'appui
template-column_language = Langue du texte
template-column_practice = Bonne pratique à offrir
template-column_need = Aide qui serait utile
template-column_meeting = Pour quelle réunion
template-column_report = Rapport
template-means_member = Le code du Membre, ou son nom.
template-means_recommendation = Laquelle des six, de 1 à 6.
template-means_stage = Où cela en est; «{ $stage }» s'il n'y a pas de stade à indiquer.
template-means_said_on = Le jour depuis lequel il en est ainsi, tel que 2026-11-24 ou 24/11/2026. Il n'est pas à venir.
template-means_text = Dans vos propres mots, { $longest } caractères au plus.
template-means_visibility = Tout le monde, ou les lecteurs connectés seulement.
template-means_evidence = La cote d'un document de l'OMC, par exemple G/MA/367, ou une adresse https; ou l'une et l'autre séparées par une espace. Un fichier s'ajoute sur la page.
template-means_language = Anglais, français ou espagnol.
template-means_practice = Ce que d'autres pourraient reprendre, { $longest } caractères au plus.
template-means_need = Ce qui aiderait, { $longest } caractères au plus.
template-means_meeting = Le jour de la réunion concernée.
template-means_report = Le code d'un rapport qui figure au registre. Laissez-le tel quel; il est vide pour un nouveau rapport.
template-record_day = Jour
template-record_words = Termes
template-record_origin = Origine
template-record_source = Source
template-record_source_url = Adresse de la source
