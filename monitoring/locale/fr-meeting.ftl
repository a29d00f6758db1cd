## The page of a meeting: since an earlier one, whom to hear, the brief to take away

nav-meeting = Réunion
meeting-on = { $precision ->
    [day] du { $day }
    [by] tenue { $day }
    [vowel] d'{ $day }
   *[month] de { $day }
}
meeting-of = Réunion { $on }
meeting-the = la réunion { $on }
meeting-today = Aujourd'hui
meeting-coming = { $day } (à venir)
meeting-title_meeting = Depuis la réunion { $on }
meeting-title_day = Depuis le { $day }
meeting-until_meeting = Jusqu'à la réunion { $on } incluse
meeting-until_day = Jusqu'au { $day }
meeting-until_coming = Pour la réunion { $on }, jusqu'au { $today }
meeting-lead_new =
    { $statements ->
        [one] <b>{ $statements } intervention</b>
       *[other] <b>{ $statements } interventions</b>
    } de { $speakers ->
        [one] { $speakers } délégation
       *[other] { $speakers } délégations
    }{ $states ->
        [0] {""}
        [one] {" "}et { $states } État de l'Union européenne
       *[other] {" "}et { $states } États de l'Union européenne
    }: { $first } pour la première fois sur une recommandation, { $moved } à un nouveau stade.
meeting-lead_nothing = Rien de nouveau n'a été versé au registre pendant cette période.
meeting-lead_stopped =
    { $count ->
        [one] { $count } intervention ne compte plus.
       *[other] { $count } interventions ne comptent plus.
    }
meeting-lead_silent =
    { $count ->
        [0] Chaque délégation s'est exprimée sur au moins l'une des six.
       *[other] Encore aucun rapport sur l'une quelconque des six: <b>{ $delegations }</b> · { $members }.
    }
meeting-compared = Comparée avec
meeting-new = Nouveautés et changements
meeting-all_words = Tous les textes: { $count }
change-heard = première intervention
change-stage = à un nouveau stade
change-confirmed = confirmé: toujours d'actualité
change-revised = rapport révisé
change-renewed = nouvelle intervention
change-corrected = corrigé par le Membre; n'est plus compté
change-withdrawn = retiré par le Membre; n'est plus compté
change-heard_at = première intervention: { $stage }
change-moved = de « { $before } » à « { $after } »
change-before_now = « { $before } » auparavant, « { $after } » maintenant
meeting-late = entré plus tard
meeting-nearest =
    Comparer avec la réunion { $on }: { $count ->
        [one] { $count } intervention
       *[other] { $count } interventions
    } depuis
meeting-nothing_ever = Pas encore de rapport: rien n'a été dit jusqu'à cette date.
meeting-six = Les six, hier et aujourd'hui
meeting-hear = Qui entendre
meeting-hear_choose = Quelles délégations
meeting-hear_any = Sur aucune
meeting-hear_one = Pas sur toutes
meeting-hear_all = Toutes les délégations
meeting-hear_none = Aucune délégation ne correspond à ces choix.
meeting-every_region = Toutes les régions
meeting-circle = Groupe de Membres
meeting-every_circle = Tous les groupes
meeting-rows =
    { $count ->
        [one] { $count } délégation
       *[other] { $count } délégations
    }; encore aucun rapport sur l'une quelconque des six: { $silent } sur { $count }. Les colonnes 1 à 6 sont les six recommandations.
meeting-reviews = Examens des politiques commerciales des 18 prochains mois
meeting-reviews_many =
    { $count ->
        [0] Aucun examen n'est attendu
        [one] { $count } examen est envisageable
       *[other] { $count } examens sont envisageables
    }{ $passed ->
        [0] {""}
        [one] ; pour { $passed } autre Membre, aucun examen ultérieur n'est connu ici
       *[other] ; pour { $passed } autres Membres, aucun examen ultérieur n'est connu ici
    }
meeting-reviews_none = Aucun examen n'est attendu pendant cette période, pour autant qu'on le sache ici.
meeting-reviews_note = Déduit des examens déjà tenus, sous forme d'années; les dates glissent, et seul le calendrier de l'OMC fait foi.
meeting-review_last = Dernier examen
meeting-review_window = Prochain attendu
meeting-review_why = Pourquoi
meeting-review_passed = { $years }; aucun examen ultérieur n'est connu ici
reason-four_largest = l'un des quatre premiers Membres commerçants: trois à quatre ans après le dernier
reason-own_interval = autant d'années après le dernier qu'entre les deux derniers, ou une de plus
reason-usual = cinq à huit ans après le dernier, comme d'ordinaire
meeting-offers = Bonnes pratiques et aide depuis lors
meeting-offers_practice = Offertes
meeting-offers_need = Aide demandée
meeting-offers_none_practice = Aucune bonne pratique n'a été offerte pendant cette période.
meeting-offers_none_need = Aucune aide n'a été demandée pendant cette période.
meeting-matches = Offertes par: { $names }
meeting-waiting = Rapports en attente d'une réponse
meeting-waiting_none = Aucun rapport n'attend de réponse.
meeting-waiting_many =
    { $count ->
        [one] { $count } rapport, visible du Coordonnateur et du Secrétariat seulement.
       *[other] { $count } rapports, le plus ancien d'abord; visibles du Coordonnateur et du Secrétariat seulement.
    }
meeting-waiting_since = présenté { $day }
meeting-brief = Emporter le dossier
meeting-brief_format = Format
meeting-format_pptx = Diapositives (PPTX)
meeting-format_pdf = Document à imprimer (PDF)
meeting-format_docx = Texte (DOCX)
meeting-format_xlsx = Tableaux (XLSX)
meeting-format_html = Page Web (HTML)
meeting-brief_for = Pour
meeting-audience_public = Tous (sources et rapports publics seulement)
meeting-audience_group = Le Groupe
meeting-audience_chair = Le Coordonnateur, avec la liste des orateurs
meeting-brief_download = Télécharger
meeting-brief_note = Il porte sa date, le numéro du registre, les dénominateurs et les sources.
meeting-speaking = Liste des orateurs
meeting-speaking_note = Conservée pour cette réunion. Seuls le Coordonnateur et le Secrétariat la voient.
meeting-speaking_none = Personne n'est encore sur la liste.
meeting-speaking_on = Inviter à s'exprimer sur
meeting-speaking_who = Délégations
meeting-speaking_add = Ajouter à la liste
meeting-speaking_private = Note privée sur { $member }, recommandation { $number }
meeting-speaking_words = Note privée
meeting-speaking_up = Monter
meeting-speaking_up_of = { $member }: une place plus haut
meeting-speaking_down = Descendre
meeting-speaking_down_of = { $member }: une place plus bas
meeting-speaking_out = Retirer
meeting-speaking_out_of = Retirer { $member } de la liste
meeting-speaking_undo = Remettre qui a été retiré
table-news = Nouveautés et changements
table-hear = Qui entendre
table-reviews = Examens envisageables
column-change = Nouveauté
column-before = Stade précédent
column-after = Stade actuel
column-is_late = Entré plus tard
column-last_on = Dernier examen
column-first_year = Attendu à partir de
column-last_year = Attendu jusqu'en
column-reason = Pourquoi
column-is_passed = Période écoulée
meeting-brief_short = Abrégé: mot pour mot, seulement ce qui est nouveau
