## Mots du domaine (libellés selon terms.csv)

stage-in_place = En place
stage-under_way = En cours
stage-planned = Prévu
stage-reported = Évoqué, sans stade indiqué
stage-no_report = Pas encore de rapport
stage-spoken = S'est exprimé
stage-through_union = Par l'intermédiaire de l'Union européenne
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
union-report = rapport de l'Union européenne
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
note-origins = Parmi { $count ->
    [one] l’unique intervention comptée
   *[other] les { $count } interventions comptées
}, { $reported ->
    [one] 1 est un rapport présenté par un Membre lui-même
   *[other] { $reported } sont des rapports présentés par les Membres eux-mêmes
}; le reste provient des sources publiques.

## Le cadre de chaque page

nav-title = Ensemble MPME: ce que les Membres ont dit
nav-overview = Vue d'ensemble
nav-recommendation = Recommandations
nav-member = Membres
nav-statements = Interventions
nav-about = À propos
nav-report = Rapport
nav-desk = Bureau
nav-accounts = Comptes
bar-sign_in = Se connecter
bar-account = Votre compte: { $name }
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
problem-unexpected_title = Cette page n'a pu être affichée
problem-unexpected = Une erreur s'est produite dans le programme; rien n'a été modifié de votre côté. Les responsables en trouveront la cause dans son journal.

## Pages

overview-every = Tous les Membres
overview-any = L'une des six
overview-choose = Montrer les Membres selon
overview-heard = Délégations entendues depuis l'adoption
recommendation-choose = Recommandation
recommendation-stand = Qui en est où
recommendation-every = Tous les Membres
recommendation-when = Qui s'est exprimé, et quand
related-title = Travaux connexes à l'OMC
related-note = Interventions dans des organes connexes de l'OMC, ou au sein du Groupe sur un sujet voisin; elles ne sont pas comptées ici.
related-note_counted = Interventions dans des organes connexes de l'OMC, ou au sein du Groupe sur un sujet voisin; elles sont comptées ici, les travaux connexes étant affichés.
members-title = Membres
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
statements-none_in_group = Aucune intervention au sein du Groupe sur l'ensemble n'est consignée au { $day }; les travaux connexes figurent ci-dessous.
member-none_own = Aucune intervention propre n'est consignée au { $day }. Voir les interventions de l'Union européenne:
statements-clear = Montrer toutes les interventions
statements-more = Afficher { $count } de plus
statements-back = Toutes les interventions
take-table = Afficher en tableau
take-png = Image (PNG)
take-svg = Image (SVG)
take-csv = Données (CSV)
take-xlsx = Tableau (XLSX)
filter-member = Membre
filter-rec = Recommandation
filter-stage = Stade
filter-origin = Origine
filter-forum = Lieu de l'intervention
filter-meeting = Réunion
filter-since = Nouveau depuis
filter-words = Mots
filter-any = Tous
filter-words_hint = Dans le texte, l'événement ou la source
address-code = « { $found } » n'est pas un choix possible ici. Choix: { $options }.
address-rec = « { $found } » n'est pas l'une des six recommandations. Choix possibles: { $options }.
address-member = « { $found } » n'est pas le code d'un Membre de l'OMC; les codes ont trois ou quatre lettres, par exemple URY.
address-lang = « { $found } » n'est pas une langue de cet outil. Choix possibles: { $options }.
address-unreadable = Cette adresse ne peut être lue.
statement-not_found = Aucune intervention « { $found } » n'est consignée au { $day }.

## Images: les mots qui les accompagnent. Seuls <b> et <a href> sont admis dans une phrase.

overview-title = Ce que les Membres ont dit au sujet des six recommandations
overview-spoken = { $scope ->
    [sponsors] Parmi les coauteurs de l'ensemble de recommandations, { $count ->
        [0] aucune délégation ne s'est encore exprimée sur l'une des six: <b>{ $delegations }</b> · <b>{ $members }</b>.
        [one] <b>{ $delegations }</b> s'est exprimée sur l'une au moins des six, pour <b>{ $members }</b>.
       *[other] <b>{ $delegations }</b> se sont exprimées sur l'une au moins des six, pour <b>{ $members }</b>.
    }
    [all] Parmi tous les Membres de l'OMC, { $count ->
        [0] aucune délégation ne s'est encore exprimée sur l'une des six: <b>{ $delegations }</b> · <b>{ $members }</b>.
        [one] <b>{ $delegations }</b> s'est exprimée sur l'une au moins des six, pour <b>{ $members }</b>.
       *[other] <b>{ $delegations }</b> se sont exprimées sur l'une au moins des six, pour <b>{ $members }</b>.
    }
   *[group] { $count ->
        [0] Aucune délégation ne s'est encore exprimée sur l'une des six: <b>{ $delegations }</b> · <b>{ $members }</b>.
        [one] <b>{ $delegations }</b> s'est exprimée sur l'une au moins des six, pour <b>{ $members }</b>.
       *[other] <b>{ $delegations }</b> se sont exprimées sur l'une au moins des six, pour <b>{ $members }</b>.
    }
}
overview-empty = Pas encore de rapport. { $delegations ->
    [one] { $delegations } délégation
   *[other] { $delegations } délégations
}, { $scope ->
    [sponsors] { $members } coauteurs de l'ensemble de recommandations.
    [all] { $members } Membres de l'OMC.
   *[group] { $members } membres du Groupe.
}
overview-latest = Dernière intervention: { $member }, { $day }.
overview-latest_many = Dernières interventions: { $count }, { $precision ->
    [day] le { $day }
    [by] { $day }
   *[other] en { $day }
}.
overview-since = Depuis la réunion { $on }: { $statements ->
    [0] rien de nouveau
    [one] <a href="{ $address }">{ $statements } intervention</a>
   *[other] <a href="{ $address }">{ $statements } interventions</a>
}.
overview-six = Les six, côte à côte
overview-latest_title = Dernières interventions
overview-all_statements = Toutes les interventions
view-pinned = Le registre tel qu'il était au numéro { $record }, du { $day }.
view-forum_related = Les travaux connexes à l'OMC sont aussi comptés.
view-sees_group = Y compris des rapports réservés aux lecteurs connectés.

legend-cells = Une case représente une délégation
legend-changed = Une case représente une délégation; un trait dessous: nouveau ou modifié
legend-tiles = Un carreau représente un Membre
strip-alt = { $title }, au { $day }: en place { $in_place }, en cours { $under_way }, prévu { $planned }, évoqué sans stade { $reported }, pas encore de rapport { $no_report }, sur { $of ->
    [one] { $of } délégation
   *[other] { $of } délégations
} ({ $members } Membres).
name-for = { $name } (pour { $members })
name-for_short = pour { $members }, { $day }

recommendation-annex = Annexe { $number }: { $title }
recommendation-translated = notre traduction
recommendation-spoken = { $scope ->
    [sponsors] Parmi les coauteurs de l'ensemble de recommandations, { $count ->
        [0] aucune délégation ne s'est encore exprimée à ce sujet: <b>{ $delegations }</b> · <b>{ $members }</b>.
        [one] <b>{ $delegations }</b> s'est exprimée à ce sujet, pour <b>{ $members }</b>.
       *[other] <b>{ $delegations }</b> se sont exprimées à ce sujet, pour <b>{ $members }</b>.
    }
    [all] Parmi tous les Membres de l'OMC, { $count ->
        [0] aucune délégation ne s'est encore exprimée à ce sujet: <b>{ $delegations }</b> · <b>{ $members }</b>.
        [one] <b>{ $delegations }</b> s'est exprimée à ce sujet, pour <b>{ $members }</b>.
       *[other] <b>{ $delegations }</b> se sont exprimées à ce sujet, pour <b>{ $members }</b>.
    }
   *[group] { $count ->
        [0] Aucune délégation ne s'est encore exprimée à ce sujet: <b>{ $delegations }</b> · <b>{ $members }</b>.
        [one] <b>{ $delegations }</b> s'est exprimée à ce sujet, pour <b>{ $members }</b>.
       *[other] <b>{ $delegations }</b> se sont exprimées à ce sujet, pour <b>{ $members }</b>.
    }
}
recommendation-asks = Ce qui est demandé: { $count ->
    [one] { $count } point
   *[other] { $count } points
}
recommendation-systems = Systèmes en rapport avec elle
recommendation-statements = Interventions
recommendation-silent = Pas encore de rapport: { $delegations }
recommendation-more = et { $count } de plus, dans le tableau
asks-known = Source de cette indication: { $basis }
asks-secretariat = demandé au Secrétariat
asks-note = Dans nos termes; le texte intégral de l'annexe n'était pas disponible pour chaque point: la source est indiquée pour chacun.
asks-source = source
ask-in_place = En place
ask-under_way = En cours
ask-planned = Prévu
ask-not_applicable = Ont indiqué que ce point ne les concerne pas
systems-use-system = Elle s'appuie sur
systems-use-context = À titre de contexte
systems-run_by = Géré par: { $who }

tiles-any = L'une des six
tiles-pale = { $scope ->
    [sponsors] les carreaux pâles ne sont pas coauteurs
   *[other] les carreaux pâles sont hors du Groupe
}
tiles-of = sur { $of ->
    [one] { $of } Membre
   *[other] { $of } Membres
}
tiles-alt = Tous les Membres, { $title }, au { $day }: { $counts }, sur { $of } Membres.
tiles-alt_count = { $stage } { $count }
region-africa = Afrique
region-asia = Asie
region-cis = CEI, y compris certains États associés et anciens États membres
region-europe = Europe
region-middle_east = Moyen-Orient
region-north_america = Amérique du Nord
region-south_central_america = Amérique du Sud et centrale et Caraïbes

coverage-subtitle = Délégations qui se sont exprimées à ce jour, sur { $of }, selon le stade qu'elles indiquent. Repères sous l'axe: réunions du Groupe.
coverage-size = { $count } délégations en { $month }
coverage-size_now = { $count } au { $day }
coverage-alt = Délégations entendues sur chacune des six, du { $first } au { $last }, sur { $of }: { $counts }.
coverage-alt_count = { $title } { $count }
coverage-point = { $title }, { $day }: { $counts }, sur { $of } délégations
lanes-alt = { $lead }: { $list }.
lanes-alt_lead = { $statements ->
    [one] { $statements } intervention
   *[other] { $statements } interventions
}, { $speakers ->
    [one] { $speakers } Membre
   *[other] { $speakers } Membres
}, entre le { $first } et le { $last }
lanes-alt_none = Aucune intervention n'est enregistrée jusqu'au { $last }.
lanes-alt_more = et { $count } de plus, dans le tableau
lanes-dense_alt = Délégations entendues à chaque réunion du Groupe, selon le stade qu'elles indiquent: { $list }.
lanes-dense_point = { $day }: { $counts }
lanes-carried = { $stage }, du { $first } au { $last }
lanes-not_counting = n'est plus compté
lanes-dense_subtitle = Délégations entendues à la date de chaque réunion, sur { $of }.

member-spoken = S'est exprimé sur <b>{ $count } des six</b>, { $precision ->
    [day] en dernier lieu le { $day }
    [by] en dernier lieu { $day }
   *[other] en dernier lieu en { $day }
}.
member-silent = Encore aucun rapport sur l'une quelconque des six, au { $day }.
member-through = Pas encore de rapport propre, au { $day }; pour <b>{ $count } des six</b>, ce qui compte est ce que l'Union européenne a dit.
member-outside = { $scope ->
    [sponsors] Ne figure pas ce jour parmi les coauteurs de l'ensemble de recommandations: montré ici, non compté dans les chiffres.
   *[other] N'est pas membre du Groupe ce jour: montré ici, non compté dans les chiffres.
}
member-statements = Interventions
member-none = Aucune intervention n'est enregistrée au { $day }.
member-facts = Données d'autres sources
member-first_report = Vous faites partie de cette délégation? Faites un premier rapport.
member-tiles = Stade indiqué sur chacune des six
facts-note = À titre de contexte: les sources et les définitions diffèrent, ces chiffres ne se comparent donc pas entre Membres.
facts-figure = Donnée
facts-value = Valeur
facts-year = Année
facts-source = Source
indicator-sme_share_of_employment = Part des PME dans l'emploi
indicator-sme_share_of_enterprises = Part des PME dans les entreprises
indicator-sme_count = Nombre de PME
indicator-sme_share_of_gdp = Part des PME dans le PIB
indicator-small_share_of_employment = Petites entreprises, part de l'emploi
indicator-small_share_of_enterprises = Petites entreprises, part des entreprises
indicator-sme_share_of_value_added = Part des PME dans la valeur ajoutée
indicator-sme_share_of_exports = Part des PME dans les exportations
indicator-micro_small_share_of_enterprises = Micro et petites entreprises, part des entreprises
indicator-sme_employment = Emploi dans les PME
indicator-sme_share_of_output = Part des PME dans la production
indicator-small_share_of_exports = Petites entreprises, part des exportations
unit-percent = { $value }%
unit-enterprises = { $value } entreprises
unit-establishments = { $value } établissements
unit-persons = { $value } personnes

statement-withdrawn = Retiré le { $day }.
statement-revised = Révisé le { $day }; n'est plus compté depuis.
statement-corrected = Corrigé par le Membre le { $day }; n'est plus compté depuis.
statement-group_only = pour les lecteurs connectés
statement-cite = Citer
statement-cite_label = Citer: { $member }, { $title }, { $day }
statement-new_tab = (s'ouvre dans un nouvel onglet)
statement-none = Aucune intervention ne correspond.
statement-source = Source
statement-said_in = Cadre
statement-meeting = Réunion
statement-origin = Origine
statement-said_on = Jour
statement-record = Registre
statement-entered = Entré au registre sous le numéro { $record }, le { $moment }
statement-versions = Versions
statement-version_now = À partir du numéro { $first }
statement-version_range = Numéros { $first } à { $last }
statement-citation = Comment citer
statement-citation_text = { $member }, sur { $title }, { $day }. MSME package monitor, intervention { $statement }, registre { $record }.
statement-open_member = Toutes les interventions de ce Membre
statement-open_recommendation = Toutes les interventions sur cette recommandation

table-progress = Les six, par stade
table-coverage = Délégations entendues au fil du temps
table-tiles = Tous les Membres
table-strip = Délégations par stade
table-standing = Stade indiqué sur chacune des six
table-lanes = Qui s'est exprimé, et quand
table-statements = Interventions
column-member = Membre
column-recommendation = Recommandation
column-stage = Stade
column-delegations = Délégations
column-members_covered = Membres représentés
column-on = Au
column-region = Région
column-day = Jour
column-through_union = Par l'intermédiaire de l'Union européenne
column-is_counted = Comptée
column-is_delegation = Délégation
column-named_on = Stade indiqué le
column-last_said_on = Dernière intervention le
column-said_on = Dit le
column-precision = Précision
column-statement = Intervention
column-forum = Enceinte
column-origin = Origine
column-visibility = Lecteurs
column-meeting = Réunion
column-event = Cadre
column-event_en = Cadre (anglais)
column-event_fr = Cadre (français)
column-event_es = Cadre (espagnol)
column-summary = Texte
column-summary_en = Texte (anglais)
column-summary_fr = Texte (français)
column-summary_es = Texte (espagnol)
column-source_title = Source
column-source_url = Adresse de la source
column-entered = Numéro de registre
value-yes = oui
value-no = non

about-title = À propos de ce suivi
about-lead = Il montre ce que les Membres de l'OMC ont dit des six, avec le jour et la source, et se tait là où rien n'a été dit.
about-what = De quoi il s'agit
about-what_text = Le Groupe de travail informel sur les MPME a adopté le { $adopted } un ensemble de recommandations et de déclarations concernant les micro, petites et moyennes entreprises. Les Membres disent au Groupe, quand ils le souhaitent, ce qu'ils font à ce sujet. Ce suivi rassemble ces paroles: { $counted ->
    [one] { $counted } intervention
   *[other] { $counted } interventions
} au sein du Groupe sur l'ensemble et { $related } dans des travaux connexes à l'OMC, { $speakers ->
    [one] { $speakers } Membre
   *[other] { $speakers } Membres
} au total, au { $day }.
about-what_short = Des six, quatre sont des recommandations et deux des déclarations. « Les six recommandations » en est la forme abrégée.
about-silence = Ce que signifie le silence
about-silence_text = « Pas encore de rapport » ne dit rien de ce qu'un Membre a fait. C'est une case vide, de la même taille que toutes les autres. Les Membres sont énumérés dans l'ordre alphabétique de la langue affichée.
about-stages = Les cinq remplissages
about-stages_text = Un stade est le point où un Membre dit en être sur une recommandation. Personne d'autre n'en décide.
about-stage-in_place = Le Membre dit que c'est fait et utilisé.
about-stage-under_way = Le Membre dit que les travaux ont commencé.
about-stage-planned = Le Membre l'a décidé ou annoncé.
about-stage-reported = Le Membre en a parlé, par exemple pour partager une expérience, sans indiquer de stade.
about-stage-no_report = Rien n'est enregistré.
about-standing = Le stade retenu est celui de la dernière intervention du Membre qui en indique un. Une parole ultérieure sans stade renouvelle la date et laisse le stade inchangé. Le même jour, ce qui est entré plus tard au registre l'emporte.
about-count = La façon de compter
about-count_text = Chaque chiffre est donné sur deux bases. <b>Délégations</b>: qui parle pour un Membre; l'Union européenne en est une. <b>Membres</b>: chaque Membre de l'OMC une fois, y compris l'Union européenne et ses 27 États membres. Au { $day }: { $delegations } délégations et { $members } Membres.
about-union = Un État membre de l'Union européenne se trouve au stade qu'il a indiqué lui-même en dernier, sinon à celui de l'Union; la mention « par l'intermédiaire de l'Union européenne » le précise alors. Sur la base des délégations, l'Union compte une fois et ses États ne sont pas comptés à côté d'elle.
about-scope = De qui il s'agit
about-scope_text = Les chiffres portent d'abord sur les membres du Groupe au jour affiché. Ils peuvent aussi porter sur les coauteurs de l'ensemble de recommandations, ou sur tous les Membres de l'OMC. Les appartenances sont datées: le total d'un jour passé est celui de ce jour.
about-forum = Où cela a été dit
about-forum_text = Ce qui a été dit au sein du Groupe sur l'ensemble est compté. Les paroles prononcées dans des travaux connexes à l'OMC (par exemple au Comité de la facilitation des échanges), et celles prononcées au sein du Groupe sur un sujet voisin, figurent sous un titre distinct. Elles peuvent être comptées aussi; la page le dit alors.
about-origin = Chaque intervention dit de qui sont les mots: un <b>rapport du Membre</b> vient du Membre; une ligne de <b>source publique</b> a été rédigée par le Secrétariat d'après une source publique, en résumé.
about-time = Le jour affiché et le numéro de registre
about-time_text = Le jour affiché montre ce qui avait été dit jusque-là. Le numéro de registre, { $record } à présent, compte les changements du registre lui-même; une adresse qui le porte montre plus tard les mêmes chiffres. Un jour connu seulement par son mois compte à partir de la fin du mois et s'imprime comme un mois.
about-sees = Qui voit quoi
about-sees_text = Ce qui est public est lu par tous. Un Membre peut réserver un rapport aux lecteurs connectés; les chiffres montrés aux autres ne le comptent pas. Un brouillon n'est vu que de sa délégation et n'est jamais compté.
about-withdrawn = Un rapport retiré cesse de compter le jour de son retrait. Une ligne de source publique que son Membre a corrigée reste, avec une mention, et cesse de compter.
about-titles = Les titres
about-titles_text = Titres officiels lorsque nous les avons vus dans un texte de l'OMC. Les titres français et espagnols sont sinon nos traductions, en attendant les documents officiels.
about-titles_number = Annexe
about-titles_title = Titre
about-titles_seen = Vu dans un texte de l'OMC
about-titles_none = pas encore
about-asks = Ce que chacune demande
about-asks_text = Les points de chaque annexe sont dans nos termes. D'où chacun est connu:
about-asks_basis = Source de cette indication
about-asks_point = Point
about-sizes = Taille du Groupe: chiffre indiqué et Membres nommés
about-sizes_text = L'OMC a indiqué certains jours la taille du Groupe ou le nombre de coauteurs. À côté figure le nombre de Membres que nous pouvons nommer pour ce jour. Lorsqu'ils diffèrent, les deux sont montrés.
about-sizes_day = Jour
about-sizes_scope = De qui
about-sizes_stated = Indiqué
about-sizes_named = Nommés ici
about-sizes_differ = écart de { $count }
about-sizes_same = identique
about-sources = Sources
about-sources_text = Les lignes de source publique reposent sur { $count ->
    [one] { $count } source
   *[other] { $count } sources
}.
about-sources_title = Source
about-sources_count = Interventions
about-reach = Jusqu'où cela va
about-reach_text = Après ce jour, le silence peut être le nôtre.
about-note = Note
language-en = anglais
language-fr = français
language-es = espagnol

## Ce que l'on emporte: titres et phrases des images

brief-tiles = Tous les Membres: { $of }
brief-lanes = Qui s'est exprimé, et quand: { $of }
brief-as_of = Au { $day }
brief-heard_any = { $count ->
    [0] aucune délégation ne s'est encore exprimée sur l'une des six: { $delegations } · { $members }
    [one] { $delegations } s'est exprimée sur au moins une, pour { $members }
   *[other] { $delegations } se sont exprimées sur au moins une, pour { $members }
}
brief-heard_one = { $count ->
    [0] aucune délégation ne s'est encore exprimée à ce sujet: { $delegations } · { $members }
    [one] { $delegations } s'est exprimée à ce sujet, pour { $members }
   *[other] { $delegations } se sont exprimées à ce sujet, pour { $members }
}
brief-members = { $scope ->
    [sponsors] { $count } sur { $of } coauteurs de l'ensemble de recommandations
    [all] { $count } sur { $of } Membres de l'OMC
   *[group] { $count } sur { $of } Membres du Groupe
}
brief-of_delegations = sur { $of ->
    [one] { $of } délégation
   *[other] { $of } délégations
}
brief-one_square = Carré: une intervention; barre: le stade jusqu'à la suivante
brief-one_bar = Barre: une réunion; délégations selon leur stade ce jour-là
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

foot-source = Source: ce que les Membres ont dit au sein du Groupe de travail informel de l'OMC sur les MPME (sources publiques et rapports des Membres)
foot-source_public = Source: sources publiques du Groupe de travail informel de l'OMC sur les MPME
foot-source_reports = Source: sources publiques du Groupe de travail informel de l'OMC sur les MPME et rapports des Membres
foot-statements = { $count ->
    [one] { $count } intervention
   *[other] { $count } interventions
}
foot-statements_reported = { $count ->
    [one] { $count } intervention
   *[other] { $count } interventions
}{ $reported ->
    [one] , dont { $reported } rapportée par le Membre
   *[other] , dont { $reported } rapportées par des Membres
}
foot-record = version { $number } du registre
foot-reach = Sources publiques relevées jusqu'au { $day }
foot-related = y compris les travaux connexes à l'OMC
foot-group_only = y compris des rapports visibles seulement pour le Groupe

## Feuilles et tableaux

sheet-about = À propos de ce tableau
sheet-as_of = Situation au
sheet-scope = De qui il s'agit
sheet-delegations = Délégations
sheet-members = Membres représentés
sheet-statements = Interventions comptées
sheet-record = Registre
sheet-reach = Étendue des sources publiques
sheet-counted = Compté
sheet-source = Source
sheet-address = Adresse
sheet-note = Note
sheet-counted_group = interventions au sein du Groupe sur l'ensemble de recommandations
sheet-counted_related = interventions au sein du Groupe sur l'ensemble de recommandations, y compris les travaux connexes à l'OMC

## La ligne de commande

cli-ready = Le registre est prêt: numéro { $record }, { $at }.
cli-sound = Le registre est en bon état et son journal ininterrompu, au numéro { $record }.
cli-size_agrees = { $day }, { $scope }: { $stated } indiqués, { $named } nommés.
cli-size_differs = { $day }, { $scope }: { $stated } indiqués, { $named } nommés; les deux nombres diffèrent.
cli-nothing = Rien n'est consigné ici.
cli-as_of = --as-of: « { $found } » n'est ni un jour (AAAA-MM-JJ) ni le code d'une réunion. Réunions: { $options }.
cli-out = --out: « { $found } » ne peut être écrit ({ $reason }). Indiquez un fichier dans un dossier existant et accessible en écriture.
address-chart = « { $found } » n'est pas le nom d'un graphique. Choix possibles: { $options }.

## Files of data/ that cannot be loaded: where, what was found, what is expected

file-absent = { $file } ne se trouve pas dans le dossier des données; tous les fichiers de data/ sont nécessaires.
file-encoding = { $file }, ligne { $line }: l'octet { $found } n'est pas de l'UTF-8; enregistrez le fichier en UTF-8.
file-quotes = { $file }, enregistrement qui commence à la ligne { $line }: les guillemets ne peuvent pas être lus comme du CSV ({ $found }); tout guillemet ouvert doit être fermé, et doublé à l'intérieur d'un texte.
file-column_unknown = { $file }, ligne { $line }: il n'y a pas de colonne «{ $found }»; les colonnes sont { $options }.
file-column_twice = { $file }, ligne { $line }: la colonne «{ $column }» figure deux fois; elle est attendue une seule fois.
file-column_absent = { $file }, ligne { $line }: la colonne «{ $column }» ne figure pas; colonnes trouvées: { $found }.
file-cells = { $file }, ligne { $line }: { $found } cellules trouvées, { $expected } attendues, une par colonne.
file-empty = { $file }, ligne { $line }, colonne { $column }: la cellule est vide; une valeur est attendue.
file-code = { $file }, ligne { $line }, colonne { $column }: «{ $found }» n'est pas un code de cette liste; codes attendus: { $options }.
file-code-shape = { $file }, ligne { $line }, colonne { $column }: «{ $found }» n'est pas un code; des lettres, des chiffres, - et _ sont attendus.
file-day = { $file }, ligne { $line }, colonne { $column }: «{ $found }» n'est pas un jour; un jour du calendrier est attendu, sous la forme AAAA-MM-JJ.
file-day_range = { $file }, ligne { $line }, colonne { $column }: «{ $found }» n'est pas possible; un jour du { $first } au { $last } est attendu.
file-day_ahead = { $file }, ligne { $line }, colonne { $column }: «{ $found }» est encore à venir; un jour jusqu'au { $last } est attendu.
file-part_day = { $file }, ligne { $line }, colonne { $column }: «{ $found }» n'est ni une année, ni un mois, ni un jour; AAAA, AAAA-MM ou AAAA-MM-JJ est attendu.
file-whole = { $file }, ligne { $line }, colonne { $column }: «{ $found }» n'est pas un nombre entier; seuls des chiffres sont attendus.
file-number = { $file }, ligne { $line }, colonne { $column }: «{ $found }» n'est pas un nombre; des chiffres avec un point décimal sont attendus.
file-url = { $file }, ligne { $line }, colonne { $column }: «{ $found }» n'est pas une adresse Web; une adresse commençant par http:// ou https:// est attendue, plusieurs étant séparées par « ; ».
file-symbol = { $file }, ligne { $line }, colonne { $column }: «{ $found }» n'est pas une cote de document; des lettres, des chiffres et ( ) . - / sont attendus, comme dans G/MA/367.
file-member = { $file }, ligne { $line }, colonne { $column }: aucun Membre n'a le code «{ $found }»; un code de members.csv est attendu, par exemple URY.
file-meeting = { $file }, ligne { $line }, colonne { $column }: aucune réunion n'a le code «{ $found }»; un code de meetings.csv est attendu.
file-term = { $file }, ligne { $line }, colonne { $column }: aucun terme n'a la clé «{ $found }»; une clé de terms.csv est attendue.
file-duplicate = { $file }, ligne { $line }, colonne { $column }: «{ $found }» figure déjà à une ligne précédente; une seule occurrence est attendue.
file-tile = { $file }, ligne { $line }, colonne { $column }: la case { $found } est déjà prise par une ligne précédente; une place propre est attendue pour chaque Membre.
file-precision = { $file }, ligne { $line }, colonne { $column }: «{ $found }» ne vont pas ensemble; un jour connu seulement par son mois ou son année est attendu comme le dernier de ce mois ou de cette année.
file-order = { $file }, ligne { $line }, colonne { $column }: «{ $found }» finissent avant de commencer; le dernier jour est attendu au plus tôt le premier jour.

## The store

store-address = «{ $found }» ne désigne pas une base de données; sqlite:///CHEMIN ou postgresql://UTILISATEUR@HÔTE/NOM est attendu.
store-gone = Le fichier de la base de données, { $found }, n'existe plus; rétablissez-le à partir d'une sauvegarde, puis redémarrez.
store-replaced = Le fichier de la base de données, { $found }, a été remplacé alors qu'il était ouvert; redémarrez pour lire le nouveau.
store-no_answer = La base de données ne répond pas ({ $found }); réessayez dans un instant.
store-not_migrated = La base de données est à la version { $found } et ce programme attend { $expected }; exécutez «python -m monitoring init».
store-newer = La base de données est à la version { $found }, créée par une version plus récente de ce programme, qui connaît les versions jusqu'à { $expected }; lancez la plus récente.
record-not_found = Il n'y a pas de numéro d'enregistrement { $found }.

## The trail

audit-gap = Le journal est interrompu: la ligne { $line } n'y figure pas.
audit-chain = La ligne { $line } du journal ne fait pas suite à celle qui la précède.
audit-changed = La ligne { $line } du journal a été modifiée après avoir été écrite.
audit-unrecorded = Le numéro d'enregistrement { $line } n'a pas de ligne dans le journal.
audit-record_gap = Le numéro d'enregistrement { $line } n'existe pas.
audit-content = Le numéro d'enregistrement { $line } ne contient plus ce qu'il contenait quand sa ligne du journal a été écrite.

## Rights

access-refused = Ce compte n'a pas le droit de faire cela.
access-not_found = Rien ne se trouve ici.
access-status = Entre-temps, ce rapport est { $found ->
    [submitted] présenté
    [acknowledged] dont la réception est confirmée
    [sent_back] renvoyé pour complément
    [withdrawn] retiré
   *[other] dans un autre état
}, et cela n’est plus possible. Rouvrez-le pour voir où il en est.

## Settings and addresses

setting-database_url = { $name }: «{ $found }» ne désigne pas une base de données; sqlite:///CHEMIN ou postgresql://UTILISATEUR@HÔTE/NOM est attendu.
setting-data = { $name }: «{ $found }» n'est pas un dossier; le dossier contenant les fichiers CSV de référence est attendu.
setting-url = { $name }: «{ $found }» n'est pas une adresse Web; une adresse commençant par http:// ou https://, sans rien après le serveur, est attendue.
setting-timezone = { $name }: «{ $found }» n'est pas un fuseau horaire; un nom tel que Europe/Zurich est attendu.
setting-smtp = { $name }: «{ $found }» ne désigne pas de serveur de courrier; smtp://USER:PASSWORD@HOST:PORT ou smtps://… est attendu.
setting-mail_from = { $name }: «{ $found }» n’est pas une adresse électronique; l’adresse d’envoi des rappels est attendue avec MONITORING_SMTP.
setting-oidc = { $name }: «{ $found }» est indiqué sans client; MONITORING_OIDC_CLIENT_ID et MONITORING_OIDC_CLIENT_SECRET sont attendus avec lui.
address-asof = { $name }: «{ $found }» n'est pas un jour; un jour sous la forme AAAA-MM-JJ est attendu.
address-asof_range = { $name }: { $found } n'est pas proposé; un jour du { $first } au { $last } est attendu.
address-scope = { $name }: il n'y a pas de périmètre «{ $found }»; les choix sont { $options }.
address-related = { $name }: «{ $found }» n'est pas un choix; les choix sont { $options }.
address-record = { $name }: il n'y a pas de numéro d'enregistrement «{ $found }»; un numéro de 1 à { $latest } est attendu.

## What the server says beside the pages

service-title = Ce que les Membres ont dit des six recommandations sur les MPME
service-description = À n'importe quelle date, quels Membres de l'OMC ont dit quoi sur chacune des six recommandations de décembre 2020 concernant les micro, petites et moyennes entreprises, avec la date et la source. Les rapports sont présentés sur une base volontaire et n'ont pas de caractère contraignant.
service-noscript = Cette page a besoin de JavaScript, qui est désactivé dans ce navigateur.
service-nowhere_title = Cette page n'existe pas
service-nowhere = Rien ne se trouve à cette adresse.
service-store_silent = La base de données n'a pas répondu en { $seconds } secondes.
service-picture_busy = De nombreuses images sont en cours de production; celle-ci sera disponible dans une minute.

## Further columns, and why something stopped counting

member-not_yet = Membre: { $member }. Il n'avait pas encore accédé à l'OMC au { $day }.
table-spoken = Qui s'est exprimé sur l'une des six
column-delegations_of = Sur délégations
column-members_of = Sur Membres
column-has_spoken = S'est exprimé lui-même
column-counts_from = Compte à partir du
column-stops_on = Ne compte plus à partir du
column-stopped = Raison
stopped-revised = révisé
stopped-corrected = corrigé
stopped-withdrawn = retiré

# The pages for reading, sent before any script
edition-pages = Pages
edition-show = Afficher
edition-without_related = Ne plus montrer les travaux connexes à l'OMC
edition-noscript = JavaScript est désactivé dans ce navigateur. Tout peut être lu ici; les fichiers à emporter et les formulaires de rapport en ont besoin.
edition-skip = Aller au contenu
