## Ce que l'on emporte: titres et phrases des images

brief-overview = Ce que les Membres ont dit au sujet des six recommandations
brief-tiles = Tous les Membres: { $of }
brief-coverage = Délégations entendues depuis l'adoption
brief-lanes = Qui s'est exprimé, et quand: { $of }
brief-as_of = Au { $day }
brief-heard_any = { $count ->
    [one] { $delegations } s'est exprimée sur au moins une, pour { $members }
   *[other] { $delegations } se sont exprimées sur au moins une, pour { $members }
}
brief-heard_one = { $count ->
    [one] { $delegations } s'est exprimée à ce sujet, pour { $members }
   *[other] { $delegations } se sont exprimées à ce sujet, pour { $members }
}
brief-members = { $scope ->
    [sponsors] { $count } sur { $of } coauteurs de l'ensemble de recommandations
    [all] { $count } sur { $of } Membres de l'OMC
   *[group] { $count } sur { $of } membres du Groupe
}
brief-of_delegations = sur { $of ->
    [one] { $of } délégation
   *[other] { $of } délégations
}
brief-one_cell = Une case représente une délégation
brief-one_tile = Un carreau représente un Membre
brief-one_square = Carré: une intervention; barre: le stade jusqu'à la suivante
brief-one_bar = Barre: une réunion; délégations selon leur stade ce jour-là
brief-ticks = Repères sous l'axe: réunions du Groupe
brief-more_names = Les noms figurent dans le tableau.
brief-no_report_yet = Pas encore de rapport:
brief-counted = { $scope ->
    [sponsors] Coauteurs
    [all] OMC
   *[group] Groupe
}: { $delegations ->
    [one] { $delegations } délégation
   *[other] { $delegations } délégations
}, { $members ->
    [one] { $members } Membre
   *[other] { $members } Membres
}

## Ce qui figure au pied de chaque document

foot-source = Source: sources publiques du Groupe de travail informel de l'OMC sur les MPME et rapports des Membres
foot-statements = { $count ->
    [one] { $count } intervention
   *[other] { $count } interventions
}
foot-record = version { $number } du registre
foot-reach = Sources publiques relevées jusqu'au { $day }
foot-related = y compris les travaux connexes à l'OMC
foot-group_only = y compris des rapports visibles seulement pour le Groupe

## Feuilles et tableaux

sheet-about = À propos de ce tableau
sheet-as_of = Situation au
sheet-scope = Champ
sheet-delegations = Délégations
sheet-members = Membres représentés
sheet-statements = Interventions comptées
sheet-record = Registre
sheet-reach = Portée
sheet-counted = Compté
sheet-source = Source
sheet-address = Adresse
sheet-note = Note
sheet-counted_group = interventions au sein du Groupe sur l'ensemble de recommandations
sheet-counted_related = interventions au sein du Groupe sur l'ensemble de recommandations, y compris les travaux connexes à l'OMC
