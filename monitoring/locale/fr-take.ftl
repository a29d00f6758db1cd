## Ce qui peut être emporté d'un graphique ou d'un tableau, outre l'image et les données

take-pptx = Diapositive (PPTX)
take-pdf = Image (PDF)
take-docx = Tableau (DOCX)
take-more = Autres formats
take-words = La même chose en mots, pour un courriel
take-mail_stages = Par stade, sur { $of } délégations ({ $members } Membres): { $list }.
take-mail_six = Entendues sur chacune des six, sur { $of } délégations ({ $members } Membres): { $list }.
take-citation = Comment citer
take-citation_text = { $title }, { $day }, { $record }. Suivi de l'ensemble MPME, Groupe de travail informel de l'OMC sur les MPME.
