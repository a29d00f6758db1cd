## Images: les mots qui les accompagnent. Seuls <b> et <a href> sont admis dans une phrase.

overview-title = Ce que les Membres ont dit des six recommandations
overview-spoken = { $scope ->
    [sponsors] Parmi les coauteurs de l'ensemble de recommandations, <b>{ $delegations }</b> { $count ->
        [one] s'est exprimée
       *[other] se sont exprimées
    } sur l'une au moins des six, pour <b>{ $members }</b>.
    [all] Parmi tous les Membres de l'OMC, <b>{ $delegations }</b> { $count ->
        [one] s'est exprimée
       *[other] se sont exprimées
    } sur l'une au moins des six, pour <b>{ $members }</b>.
   *[group] <b>{ $delegations }</b> { $count ->
        [one] s'est exprimée
       *[other] se sont exprimées
    } sur l'une au moins des six, pour <b>{ $members }</b>.
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
overview-since = Depuis la réunion du { $day }: <a href="{ $address }">{ $statements ->
    [0] rien de nouveau
    [one] { $statements } intervention
   *[other] { $statements } interventions
}</a>.
overview-six = Les six, côte à côte
overview-latest_title = Dernières interventions
overview-all_statements = Toutes les interventions
view-pinned = Le registre tel qu'il était au numéro { $record }, du { $day }.
view-forum_related = Les travaux connexes à l'OMC sont aussi comptés.
view-sees_group = Y compris des rapports réservés aux lecteurs connectés.

legend-cells = Une case représente une délégation:
legend-changed = Une case représente une délégation; un trait dessous: nouveau ou modifié:
strip-alt = { $title }, au { $day }: en place { $in_place }, en cours { $under_way }, prévu { $planned }, évoqué sans stade { $reported }, pas encore de rapport { $no_report }, sur { $of ->
    [one] { $of } délégation
   *[other] { $of } délégations
} ({ $members } Membres).
name-for = { $name } (pour { $members })
name-for_short = pour { $members }, { $day }

recommendation-annex = Annexe { $number }: { $title }
recommendation-translated = notre traduction
recommendation-spoken = { $scope ->
    [sponsors] Parmi les coauteurs de l'ensemble de recommandations, <b>{ $delegations }</b> { $count ->
        [one] s'est exprimée
       *[other] se sont exprimées
    } à ce sujet, pour <b>{ $members }</b>.
    [all] Parmi tous les Membres de l'OMC, <b>{ $delegations }</b> { $count ->
        [one] s'est exprimée
       *[other] se sont exprimées
    } à ce sujet, pour <b>{ $members }</b>.
   *[group] <b>{ $delegations }</b> { $count ->
        [one] s'est exprimée
       *[other] se sont exprimées
    } à ce sujet, pour <b>{ $members }</b>.
}
recommendation-asks = Ce qui est demandé: { $count ->
    [one] { $count } point
   *[other] { $count } points
}
recommendation-systems = Systèmes sur lesquels elle s'appuie
recommendation-standing = Où en sont les délégations
recommendation-lanes = Qui s'est exprimé, et quand
recommendation-statements = Interventions
recommendation-related = Travaux connexes à l'OMC
recommendation-silent = Pas encore de rapport: { $delegations }
recommendation-more = et { $count } de plus, dans le tableau
asks-known = Source de cette indication: { $basis }
asks-secretariat = demandé au Secrétariat
asks-note = Dans nos termes; le texte intégral de l'annexe n'était pas disponible pour chaque point: la source est indiquée pour chacun.
asks-source = source
systems-use-system = système d'appui
systems-use-context = contexte
systems-run_by = Géré par: { $who }

tiles-any = L'une des six
tiles-note = { $scope ->
    [sponsors] un carreau représente un Membre; les carreaux pâles ne sont pas coauteurs
    [all] un carreau représente un Membre
   *[group] un carreau représente un Membre; les carreaux pâles sont hors du Groupe
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
coverage-size_now = { $count } aujourd'hui
coverage-alt = Délégations entendues sur chacune des six, du { $first } au { $last }, sur { $of }: { $counts }.
coverage-alt_count = { $title } { $count }
coverage-point = { $title }, { $day }: { $counts }, sur { $of } délégations
lanes-alt = { $statements ->
    [one] { $statements } intervention
   *[other] { $statements } interventions
}, { $speakers ->
    [one] { $speakers } Membre
   *[other] { $speakers } Membres
}, entre le { $first } et le { $last }: { $list }.
lanes-alt_none = Aucune intervention n'est enregistrée jusqu'au { $last }.
lanes-alt_more = et { $count } de plus, dans le tableau
lanes-dense_alt = Délégations entendues à chaque réunion du Groupe, selon le stade qu'elles indiquent: { $list }.
lanes-dense_point = { $day }: { $counts }
lanes-carried = { $stage }, du { $first } au { $last }
lanes-dense_subtitle = Délégations qui s'étaient exprimées à chaque réunion du Groupe, sur { $of } aujourd'hui.

member-spoken = S'est exprimé sur <b>{ $count } des six</b>, { $precision ->
    [day] en dernier lieu le { $day }
    [by] en dernier lieu { $day }
   *[other] en dernier lieu en { $day }
}.
member-silent = Pas encore de rapport sur aucune des six, au { $day }.
member-through = Pas encore de rapport propre, au { $day }; sur <b>{ $count } des six</b>, un stade est indiqué par l'intermédiaire de l'Union européenne.
member-outside = { $scope ->
    [sponsors] Ne figure pas ce jour parmi les coauteurs de l'ensemble de recommandations: montré ici, non compté dans les chiffres.
   *[other] N'est pas membre du Groupe ce jour: montré ici, non compté dans les chiffres.
}
member-lanes = Ce qui a été dit, et quand
member-statements = Interventions
member-none = Aucune intervention n'est enregistrée au { $day }.
member-first_report = De cette délégation? Présenter un premier rapport.
member-facts = Données d'autres sources
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
statement-stage = Stade
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
table-open = Tableau
column-member = Membre
column-recommendation = Recommandation
column-stage = Stade
column-delegations = Délégations
column-members_covered = Membres représentés
column-on = Au
column-region = Région
column-day = Jour
column-through_union = Par l'intermédiaire de l'Union européenne
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
