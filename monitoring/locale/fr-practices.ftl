## Bonnes pratiques et aide

nav-practices = Pratiques
practices-title = Bonnes pratiques et aide
practices-what = Ce que les Membres offrent aux autres et ce qui les aiderait, dans leurs propres rapports.
practices-lead = Au { $day }: <b>{ $offered ->
    [0] aucune bonne pratique offerte
    [one] { $offered } bonne pratique offerte
   *[other] { $offered } bonnes pratiques offertes
}</b>, <b>{ $asked ->
    [0] aucune demande d'aide
    [one] { $asked } demande d'aide
   *[other] { $asked } demandes d'aide
}</b>.
practices-none = Aucun rapport pris en compte ce jour-là n'offre de bonne pratique ni ne demande d'aide. Une délégation le fait dans son rapport.
practices-none_wanted = Rien ne correspond à ces choix.
practices-clear = Tout montrer
filter-offer = Offre ou demande
filter-region = Région
offer-practice = Bonne pratique offerte
offer-need = Aide demandée
table-offers = Bonnes pratiques et aide
column-offer = Offre ou demande
column-text = Texte
column-language = Langue
