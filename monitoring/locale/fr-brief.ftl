## La note d'information d'une réunion: couverture, parties, et les phrases en tête

brief-title = Les six recommandations: ce que les Membres ont dit
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
}, de { $delegations }{ $states ->
        [0] {""}
        [one] {" "}et { $states } État de l'Union européenne
       *[other] {" "}et { $states } États de l'Union européenne
    }: { $first } pour la première fois sur une recommandation, { $moved } à un nouveau stade.
brief-new_listed = Nouveau ou modifié, par recommandation
brief-nothing = Rien de nouveau ne figure au registre depuis { $since }.
brief-nearest = Par rapport à la réunion { $on }: { $count ->
    [one] { $count } intervention
   *[other] { $count } interventions
} depuis.
brief-stopped = { $count ->
    [one] { $count } intervention n'est plus comptée: retirée ou corrigée par le Membre.
   *[other] { $count } interventions ne sont plus comptées: retirées ou corrigées par le Membre.
}
brief-unheard = Encore aucun rapport sur l'une quelconque des six: { $counts }.
brief-late = dit un jour antérieur, inscrit au registre depuis
brief-then = À la date du { $day }: { $counts }.
brief-moved = Depuis { $since }: { $gained ->
    [0] aucune délégation de plus entendue
    [one] { $gained } délégation de plus entendue
   *[other] { $gained } délégations de plus entendues
}; { $count ->
    [0] rien d'autre de nouveau
   *[other] avec du nouveau: { $changed }
}.
brief-stages = Par stade, au { $day } ({ $of }) et au { $then } ({ $of_then })
brief-column_then = { $column }, { $day }
brief-said = Qui a dit quoi
brief-hear = Qui entendre
brief-silent = Encore aucun rapport sur l'une quelconque des six, par région
brief-silent_none = Chaque délégation s'est exprimée sur l'une au moins des six.
brief-silence = « Pas encore de rapport » ne dit rien de ce qu'un Membre a fait.
brief-matrix = Chaque délégation sur les six
brief-reviews = Examens des politiques commerciales dans les 18 prochains mois
brief-reviews_lead = { $count ->
    [0] Aucun examen n'est prévu ici dans les 18 prochains mois.
    [one] { $count } examen pourrait avoir lieu dans les 18 prochains mois.
   *[other] { $count } examens pourraient avoir lieu dans les 18 prochains mois.
}
brief-reviews_passed = { $count ->
    [one] { $count } autre période d'années est écoulée sans qu'un examen ultérieur soit connu ici; elle figure aussi dans la liste.
   *[other] { $count } autres périodes d'années sont écoulées sans qu'un examen ultérieur soit connu ici; elles figurent aussi dans la liste.
}
brief-reviews_note = Déduit des examens précédents, en années et non en jours; le calendrier de l'OMC fait foi.
brief-review_last = Dernier examen
brief-review_report = Rapport
brief-review_window = Le prochain pourrait avoir lieu
brief-review_why = Pourquoi
brief-practices = Bonnes pratiques et aide
brief-practices_lead = Dans les rapports comptés, { $offered ->
    [0] aucune bonne pratique n'est offerte
    [one] { $offered } bonne pratique est offerte
   *[other] { $offered } bonnes pratiques sont offertes
} et { $asked ->
    [0] aucune aide n'est demandée
    [one] une aide est demandée { $asked } fois
   *[other] une aide est demandée { $asked } fois
}.
brief-offered = Bonnes pratiques offertes
brief-asked = Aide demandée
brief-offered_none = Aucune bonne pratique n'est offerte dans un rapport compté.
brief-asked_none = Aucune aide n'est demandée dans un rapport compté.
brief-offered_by = Offertes par: { $names }
brief-letters = { $count } caractères que ce fichier ne peut pas afficher; la page sur le Web les montre
brief-speaking = Liste des orateurs
brief-speaking_lead = Pour le Coordonnateur et le Secrétariat seulement; à ne pas distribuer.
brief-column_order = Ordre
brief-sources = { $count ->
    [one] La source citée ici
   *[other] Les { $count } sources citées ici, par ordre alphabétique
}
brief-source_review = Examen des politiques commerciales: { $member }
brief-source_size = Taille: { $scope }
brief-sources_none = Aucune source n'est citée ici.
brief-slides_on = Suite { $count ->
    [one] à la diapositive { $first }
   *[other] aux diapositives { $first } à { $last }
}

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
brief-length = Longueur
brief-length_short = abrégée: seul ce qui est nouveau figure mot pour mot; tous les nombres portent sur l'ensemble
brief-practices_new = Dans les rapports nouveaux, { $offered ->
    [0] aucune bonne pratique n'est offerte
    [one] { $offered } bonne pratique est offerte
   *[other] { $offered } bonnes pratiques sont offertes
}, et { $asked ->
    [0] aucune aide n'est demandée
    [one] une aide est demandée { $asked } fois
   *[other] une aide est demandée { $asked } fois
}.
