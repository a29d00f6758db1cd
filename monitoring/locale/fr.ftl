## Mots du domaine (libellés selon terms.csv)

stage-in_place = En place
stage-under_way = En cours
stage-planned = Prévu
stage-reported = Évoqué, sans stade indiqué
stage-no_report = Pas encore de rapport
stage-spoken = S'est exprimé
stage-outside = Hors du champ
origin-self_report = rapport du Membre
origin-public_record = source publique
origin-long-self_report = rapport du Membre
origin-long-public_record = tiré d'une source publique
forum-group = Au sein du Groupe, sur l'ensemble
forum-related = Travaux connexes à l'OMC
scope-group = Membres du Groupe
scope-sponsors = Coauteurs de l'ensemble de recommandations
scope-all = Tous les Membres de l'OMC
visibility-public = public
visibility-group = pour les lecteurs connectés
affiliation-group = membre du Groupe
affiliation-sponsor = coauteur de l'ensemble de recommandations
affiliation-eu = État membre de l'Union européenne
affiliation-ldc = pays moins avancé
affiliation-lldc = pays en développement sans littoral
affiliation-sids = petit État insulaire en développement
union-through = par l'intermédiaire de l'Union européenne
day-by = au plus tard le { $day }

## Les nombres: toujours « sur combien », sur les deux bases

count-delegations = { $of ->
    [one] { $count } délégation sur { $of }
   *[other] { $count } sur { $of } délégations
}
count-members = { $of ->
    [one] { $count } Membre sur { $of }
   *[other] { $count } sur { $of } Membres
}

## Les notes fixes

note-voluntary = Les rapports sont présentés sur une base volontaire et n'ont pas de caractère contraignant; l'absence de rapport à ce jour ne signifie pas que rien n'a été fait.
note-without_prejudice = Les présents renseignements sont sans préjudice des positions des Membres ni de leurs droits et obligations.
note-reach = Sources publiques relevées jusqu'au { $day }.
