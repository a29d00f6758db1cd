## The follow-up note of a meeting, and what the trail says of it and of the speaking list

follow-title = Note de suivi
follow-lead = Pour le Coordonnateur et le Secrétariat seulement. Elle part de ce qui a été communiqué; chaque enregistrement garde une révision. Chaque langue a sa propre note.
follow-field_remarks = Remarques
follow-field_decisions = Décisions ou étapes suivantes
follow-field_dates = Dates importantes
follow-field_how_to_add = Comment ajouter des points
follow-other = Autres questions
follow-of = { $item }: { $field }
follow-reviews_rest = { $count ->
    [one] 1 des { $of } examens qui pourraient avoir lieu dans les 18 prochains mois n'est pas énuméré ici: sa période se termine après { $year }.
   *[other] { $count } des { $of } examens qui pourraient avoir lieu dans les 18 prochains mois ne sont pas énumérés ici: leur période se termine après { $year }.
}
follow-how_to_add = Les délégations qui souhaitent ajouter un point, ou voir leurs propos formulés autrement, sont invitées à écrire au Secrétariat.
follow-state_drafted = Rédigée à partir de ce qui a été communiqué. Pas encore enregistrée.
follow-state_typed = Pas encore enregistré: ce qui a été écrit ici. Enregistrez avant de quitter cette page.
follow-state_changed = Pas encore enregistré: ce qui a été modifié ici depuis la révision { $revision }. Enregistrez avant de quitter cette page.
follow-state_behind = Pas encore enregistré: ce qui a été écrit ici. La révision { $revision } a été enregistrée entre-temps: { $by }, { $at }. Choisissez entre les deux, ou réunissez-les d'abord dans les champs.
follow-state_saved = Enregistrée comme révision { $revision }: { $by }, { $at }.
follow-save = Enregistrer
follow-save_over = Enregistrer ces mots comme révision { $revision }
follow-take = Prendre plutôt la révision { $revision }
follow-begin = Repartir de ce qui a été communiqué
follow-begin_ask = Un nouveau texte prend la place de ce qui figure dans les champs. Les révisions enregistrées sont gardées.
follow-begin_do = Repartir
follow-saved = La note de suivi est enregistrée comme révision { $revision }.
follow-begun = Un nouveau texte, tiré de ce qui a été communiqué, figure dans les champs. Il n'est pas encore enregistré.
follow-taken = Les champs contiennent la dernière révision.
follow-changed_meanwhile = Une révision plus récente de cette note a été enregistrée entre-temps ({ $by }). Rien n'a été mis à sa place.
follow-meeting_has_note = « { $found } » a une note de suivi, dont chaque révision est conservée, et reste dans le calendrier. Son jour peut être modifié.
follow-meeting_has_list = « { $found } » a une liste d'orateurs et reste dans le calendrier tant que quelqu'un y figure.
follow-both = Les deux versions de cette note
follow-both_note = Seulement ce qui diffère. Vos mots figurent dans les champs ci-dessous et peuvent encore être modifiés.
follow-both_field = Champ
follow-mine = La vôtre, pas encore enregistrée
follow-revisions = Révisions de la note
follow-revision = Révision { $revision }: { $by }, { $at }
follow-revision_note = Souligné: ajouté depuis la révision précédente. Barré: retiré.
follow-revision_empty = Cette révision ne contient aucun mot.
follow-docx = Note (DOCX)
follow-pdf = Note (PDF)
follow-files = Les fichiers contiennent la révision { $revision }, telle qu'elle a été enregistrée.
trail-done_speaking_put = liste des orateurs: ligne ajoutée
trail-done_speaking_note = liste des orateurs: note modifiée
trail-done_speaking_take_out = liste des orateurs: ligne retirée
trail-done_speaking_move = liste des orateurs: ordre modifié
trail-done_follow_up_save = note de suivi enregistrée
