## Le cadre de chaque page

nav-title = Ensemble MPME: ce que les Membres ont dit
nav-overview = Vue d'ensemble
nav-recommendation = Recommandations
nav-member = Membres
nav-statements = Interventions
nav-about = À propos
bar-as_of = Au { $day }
bar-today = { $day }, aujourd'hui
bar-meeting = { $day }, réunion
bar-choose_meeting = À la date d'une réunion du Groupe
bar-any_day = Tout autre jour
bar-choose_scope = De qui parlent les chiffres
bar-scope-group = Groupe
bar-scope-sponsors = Coauteurs
bar-scope-all = Tous les Membres
bar-with_related = { $scope } + connexes
bar-related = Montrer aussi les travaux connexes à l'OMC
bar-language = Langue
bar-language-en = English
bar-language-fr = Français
bar-language-es = Español

## Adresses illisibles

problem-title = Cette adresse ne peut être affichée
problem-start = Ouvrir la vue d'ensemble à ce jour

## Pages

overview-every = Tous les Membres
overview-any = L'une des six
overview-choose = Montrer les Membres selon
overview-heard = Délégations entendues depuis l'adoption
recommendation-choose = Recommandation
recommendation-stand = Qui en est où
recommendation-every = Tous les Membres
recommendation-when = Qui s'est exprimé, et quand
recommendation-movement = Comment on en est arrivé là
related-title = Travaux connexes à l'OMC
related-note = Interventions dans des organes connexes de l'OMC, ou au sein du Groupe sur un sujet voisin; elles ne sont pas comptées ici.
related-note_counted = Interventions dans des organes connexes de l'OMC, ou au sein du Groupe sur un sujet voisin; elles sont comptées ici, les travaux connexes étant affichés.
members-title = Membres
members-lead = { $delegations } délégations, { $members } Membres.
members-choose = Choisir un Membre
members-placeholder = Saisir un nom
member-when = Ce qui a été dit, et quand
statements-title = Tout ce qui a été dit
statements-lead =
    { $count ->
        [one] { $count } intervention
       *[other] { $count } interventions
    } sur { $total }, jusqu'au { $day }.
statements-none = Aucune intervention n'est consignée ici. Choisissez moins de filtres, ou un jour plus récent.
statements-clear = Montrer toutes les interventions
statements-more = Afficher { $count } de plus
statements-back = Toutes les interventions
statements-list = Interventions
take-table = Tableau
take-png = Image (PNG)
take-svg = Image (SVG)
take-csv = Données (CSV)
take-xlsx = Tableau (XLSX)
take-what = À emporter: { $what }
take-address = Adresse de cette vue
filter-member = Membre
filter-rec = Recommandation
filter-stage = Stade
filter-origin = Origine
filter-forum = Lieu de l'intervention
filter-meeting = Réunion
filter-words = Mots
filter-any = Tous
filter-words_hint = Dans le texte, l'événement ou la source
address-code = « { $found } » n'est pas un code pour { $name }. Choix possibles: { $options }.
address-rec = « { $found } » n'est pas l'une des six recommandations. Choix possibles: { $options }.
address-member = « { $found } » n'est pas le code d'un Membre de l'OMC; les codes ont trois ou quatre lettres, par exemple URY.
address-lang = « { $found } » n'est pas une langue de cet outil. Choix possibles: { $options }.
address-unreadable = Cette adresse ne peut être lue.
statement-not_found = Aucune intervention « { $found } » n'est consignée au { $day }.
