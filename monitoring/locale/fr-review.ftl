## The Secretariat's desk: what cannot be taken

review-problem_empty = Ce champ est à remplir.
review-problem_long = Ce champ admet { $longest } caractères au plus; il en contient { $found }.
review-problem_address = «{ $found }» n'est pas une adresse Web; une adresse commençant par https:// ou http:// est attendue.
review-problem_day_empty = Un jour est à indiquer.
review-problem_day_range = { $found }: ce jour ne peut pas être retenu; un jour du { $first } au { $last } est attendu.
review-problem_member = «{ $found }» n'est pas le code d'un Membre de l'OMC.
review-problem_recommendation = Choisissez l'une des six recommandations.
review-problem_stage = Choisissez où le Membre a dit en être.
review-problem_meeting = Le calendrier ne contient pas de réunion «{ $found }».
review-problem_meeting_there = Une réunion du Groupe figure déjà à ce jour dans le calendrier.
review-problem_round_order = La période de présentation des rapports ne peut pas se terminer avant de commencer.
review-problem_round_overlaps = Une autre période de présentation des rapports, du { $opens } au { $closes }, contient certains de ces jours.
review-line_there = Cette ligne figure déjà au registre ({ $found }).
review-meeting_loaded = «{ $found }» provient des données de référence et se modifie à cet endroit.
review-meeting_in_use = «{ $found }» est mentionné par une période de présentation des rapports ou une intervention et reste dans le calendrier tant que c'est le cas.
review-changed_meanwhile = Quelqu'un d'autre a modifié ceci entre-temps. Vérifiez-en le contenu; vous n'avez rien modifié.
