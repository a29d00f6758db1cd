## La note d'information d'une réunion: couverture, parties, et les phrases en tête

brief-title = Les six recommandations: ce que les Membres ont dit
brief-meeting_of = Réunion du { $day }
brief-the_meeting = la réunion du { $day }
brief-the_day = le { $day }
brief-since = Ce qui est nouveau depuis { $since }
brief-days = { $first } à { $last }
brief-compared = Par rapport à
brief-audience = Pour
brief-audience_public = tous: sources publiques et rapports publics seulement
brief-audience_group = le Groupe: avec les rapports réservés aux lecteurs connectés
brief-audience_chair = le Coordonnateur et le Secrétariat: avec les rapports réservés aux lecteurs connectés et la liste des orateurs
brief-new = { $statements ->
    [one] { $statements } intervention
   *[other] { $statements } interventions
}, de { $delegations }: { $first } pour la première fois sur une recommandation, { $moved } à un nouveau stade.
brief-new_listed = Nouveau ou modifié, par recommandation
brief-nothing = Rien de nouveau ne figure au registre depuis { $since }.
brief-nearest = Par rapport à la réunion du { $day }: { $count ->
    [one] { $count } intervention
   *[other] { $count } interventions
} depuis.
brief-stopped = { $count ->
    [one] { $count } intervention n'est plus comptée
   *[other] { $count } interventions ne sont plus comptées
}: retirée ou corrigée par le Membre.
brief-unheard = Pas encore de rapport sur aucune des six: { $counts }.
brief-change_heard = s'exprime pour la première fois sur ce point
brief-change_stage = à un nouveau stade
brief-change_confirmed = confirmé: toujours d'actualité
brief-change_revised = rapport révisé
brief-change_renewed = s'est exprimé de nouveau
brief-change_corrected = corrigé par le Membre; n'est plus compté
brief-change_withdrawn = retiré par le Membre; n'est plus compté
brief-before_now = { $before } auparavant, { $now } maintenant
brief-late = dit un jour antérieur, inscrit au registre depuis
brief-then = À la date du { $day }: { $counts }.
brief-moved = Depuis { $since }: { $gained ->
    [0] aucune délégation de plus entendue
    [one] { $gained } délégation de plus entendue
   *[other] { $gained } délégations de plus entendues
}; du nouveau de { $changed }.
brief-stages = Par stade, au { $day } ({ $of }) et au { $then } ({ $of_then })
brief-column_then = { $column }, { $day }
brief-said = Qui a dit quoi
brief-hear = Qui entendre
brief-silent = Pas encore de rapport sur aucune des six, par région
brief-silent_none = Chaque délégation s'est exprimée sur l'une au moins des six.
brief-silence = « Pas encore de rapport » ne dit rien de ce qu'un Membre a fait.
brief-matrix = Chaque délégation sur les six
brief-reviews = Examens des politiques commerciales dans les 18 prochains mois
brief-reviews_lead = { $count ->
    [0] Aucun examen n'est prévu ici dans les 18 prochains mois.
    [one] { $count } examen pourrait avoir lieu dans les 18 prochains mois.
   *[other] { $count } examens pourraient avoir lieu dans les 18 prochains mois.
}
brief-reviews_note = Déduit des examens précédents, en années et non en jours; le calendrier de l'OMC fait foi.
brief-review_last = Dernier examen
brief-review_report = Rapport
brief-review_window = Le prochain pourrait avoir lieu
brief-review_why = Pourquoi
brief-review_passed = { $years }: ces années sont passées, et aucun examen ultérieur n'est connu ici
brief-reason_four_largest = l'un des quatre premiers Membres commerçants: trois à quatre ans après le dernier
brief-reason_own_interval = autant d'années après le dernier qu'entre les deux derniers
brief-reason_usual = cinq à huit ans après le dernier, comme d'ordinaire
brief-practices = Bonnes pratiques et aide
brief-practices_lead = Dans les rapports comptés, { $offered ->
    [one] { $offered } bonne pratique est offerte
   *[other] { $offered } bonnes pratiques sont offertes
}, et une aide est demandée { $asked ->
    [one] { $asked } fois
   *[other] { $asked } fois
}.
brief-offered = Bonnes pratiques offertes
brief-asked = Aide demandée
brief-offered_none = Aucune bonne pratique n'est offerte dans un rapport compté.
brief-asked_none = Aucune aide n'est demandée dans un rapport compté.
brief-offered_by = Offertes par: { $names }
brief-speaking = Liste des orateurs
brief-speaking_lead = Pour le Coordonnateur et le Secrétariat seulement; à ne pas distribuer.
brief-column_order = Ordre
brief-sources = { $count ->
    [one] La source citée ici
   *[other] Les { $count } sources citées ici, par ordre alphabétique
}
brief-sources_none = Aucune source n'est citée ici.

## La note de suivi, et les tableaux du rapport annuel

brief-revision = Révision
brief-item = Point
brief-nothing_here = Rien à signaler ici.
brief-step_need = Aide demandée: { $member }: { $text }
brief-step_practice = Bonne pratique offerte: { $member }: { $text }
brief-step_review = Examen de la politique commerciale qui pourrait avoir lieu: { $member }, { $years }
brief-annual = Tableaux pour le rapport annuel, { $year }
brief-annual_meetings = Réunions tenues
brief-annual_joined = Membres qui ont rejoint le Groupe
brief-annual_updates = Ce qui a été dit, par recommandation
brief-annual_list = Toutes les interventions de { $year }
brief-annual_lead = { $count ->
    [one] { $count } intervention de { $year } est comptée.
   *[other] { $count } interventions de { $year } sont comptées.
}
brief-annual_said = Interventions de l'année
brief-annual_delegations = Délégations qui se sont exprimées dans l'année, sur { $of }
brief-annual_heard = Délégations entendues à ce jour, sur { $of }
brief-annual_heard_members = Membres représentés à ce jour, sur { $of }
setting-brief_template = { $name }: « { $found } » ne peut pas être lu; un fichier PowerPoint (.pptx) est attendu, ou rien du tout.
