## La note comme document Word et comme classeur

sheets-page = page { $page } sur { $pages }
sheets-contents = Sommaire
sheets-figure = Figure { $number }
sheets-table = Tableau { $number }
sheets-basis = Base
sheets-of = Sur
sheets-rows = { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}: { $columns }
sheets-letter-in_place = EP
sheets-letter-under_way = EC
sheets-letter-planned = P
sheets-letter-reported = É
sheets-letter-no_report = –
sheets-about = À propos
sheets-change = Nouveau
sheets-before = Avant
sheets-sizes = Taille du Groupe
sheets-updates = Par recommandation
