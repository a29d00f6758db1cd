## La note et les tableaux annuels, en ligne de commande

cli-since = --since: « { $found } » n'est ni un jour (AAAA-MM-JJ) ni le code d'une réunion. Réunions: { $options }.
package-format = --format: « { $found } » n'est pas un format de fichier. Choix possibles: { $options }; sans --format, la fin de --out en décide.
package-brief = { $file } contient la note au { $day }, numéro { $record } du registre.
package-annual = { $file } contient les tableaux de { $year }, numéro { $record } du registre.

## Le paquet de données: toutes les tables publiques à la fois

package-title = Données du suivi de l'ensemble de recommandations de décembre 2020 sur les MPME
package-what = Ce que les Membres ont dit au sujet des six recommandations et déclarations que le Groupe de travail informel de l'OMC sur les MPME a adoptées le 11 décembre 2020, en tables pour d'autres programmes: les sources publiques et les rapports publics des Membres eux-mêmes.
package-of = { $delegations ->
    [one] { $delegations } délégation
   *[other] { $delegations } délégations
}, { $members ->
    [one] { $members } Membre
   *[other] { $members } Membres
}
package-files = Ce qu'il contient
package-file = Fichier
package-rows = Lignes
package-holds = Contenu
package-file_descriptor = Le paquet pour les programmes: types, codes, clés, taille et SHA-256 de chaque table (Data Package, Frictionless Data)
package-file_dictionary = Ce que signifie et peut contenir chaque colonne de chaque table, en anglais
package-file_sdmx_standings_csv = Où en sont les Membres, en SDMX-CSV 2.0
package-file_sdmx_structure_xml = Flux de données, structure, concepts et listes de codes correspondants, en SDMX-ML 2.1, avec les mots en trois langues
package-table_standings = Où en est chaque Membre pour chaque recommandation à la date retenue
package-table_progress = Combien en sont à chaque stade, sur les deux bases
package-table_coverage = La même chose dans le temps
package-table_asks = Où les Membres disent en être pour chaque point demandé
package-table_offers = Bonnes pratiques offertes et aide demandée dans les rapports des Membres
package-table_members = Les Membres de l'OMC
package-table_affiliations = Qui appartenait au Groupe, aux coauteurs, à l'Union européenne et aux catégories de l'ONU, depuis quand
package-table_group_size = Nombres de Membres indiqués par l'OMC à certaines dates
package-table_terms = Formulations officielles en trois langues
package-table_recommendations = Les six
package-table_actions = Les points demandés dans les annexes
package-table_meetings = Réunions et autres dates du calendrier du Groupe
package-table_statements = Ce qui a été dit jusqu'à la date retenue, avec la source
package-table_systems = Les systèmes sur lesquels s'appuient les annexes
package-table_tpr_calendar = Examens des politiques commerciales
package-table_tfa = Acceptations de l'Accord sur la facilitation des échanges
package-table_indicators = Chiffres de contexte de certains Membres
package-table_reach = Jusqu'où les sources publiques ont été lues
package-reading = Comment lire les tables
package-read_codes = CSV, UTF-8, séparé par des virgules. Les cellules contiennent des codes (in_place, URY); tables/members.csv, tables/terms.csv et les listes de codes en donnent les mots.
package-read_days = Les jours sont écrits AAAA-MM-JJ, les moments sont en UTC. Un jour dont on ne connaît que le mois ou l'année est le dernier qu'il puisse désigner, et sa précision le dit. Une cellule vide signifie que rien n'est connu.
package-read_bases = Chaque nombre est donné sur deux bases: délégations (l'Union européenne une fois) et Membres représentés (l'Union et chacun de ses États une fois). Chacun figure à côté de son dénominateur.
package-read_silence = no_report est le stade d'un Membre dont le registre ne contient aucune intervention. Il ne dit rien de ce que le Membre a fait.
package-read_figures = Les chiffres de contexte viennent de sources aux définitions différentes: ils ne sont pas comparés entre Membres et jamais additionnés.
package-read_formula = Un texte qu'un tableur pourrait prendre pour une formule est précédé d'une apostrophe.
package-read_again = Le même numéro du registre et la même date donnent de nouveau les mêmes octets, quoi qu'il y soit entré ensuite; un rapport que son Membre a depuis réservé au Groupe n'y figure plus.
package-terms = Sources et conditions
package-terms_text = Chaque ligne nomme sa source. Les résumés sont de nous; les textes et documents officiels restent soumis aux conditions de ceux qui les ont publiés. Le paquet n'y ajoute aucune condition: merci de le citer comme ci-dessus, avec le numéro du registre.
package-flag_yes = oui
package-flag_no = non
package-list_member = Membres de l'OMC
package-list_recommendation = Les six recommandations et déclarations
package-list_stage = Où un Membre dit en être
package-list_origin = De qui viennent les mots
package-list_precision = Avec quelle précision un jour est connu
package-list_flag = Oui ou non
package-list_time = À la date du
package-precision_day = au jour près
package-precision_month = au mois près
package-precision_year = à l'année près
package-precision_by = établi au plus tard ce jour-là

package-export = { $place } contient { $files } fichiers à la date du { $day }, numéro { $record } du registre.
package-folder = DIR: « { $found } » contient d'autres fichiers que ceux d'un paquet de données. Indiquez un dossier nouveau, un dossier vide, un dossier qui contient un paquet antérieur, ou un fichier qui se termine par .zip.
package-not_written = DIR: « { $found } » ne peut pas être écrit ({ $reason }). Indiquez un endroit où ce compte peut écrire.

about-package = Emporter les données
about-package_text = Toutes les tables publiques en CSV, le sens de chaque colonne, la manière de citer, et les positions en SDMX, dans une archive ZIP. Le même numéro du registre donne de nouveau les mêmes octets.
take-package = Paquet de données (ZIP)
about-annual = Tableaux pour un rapport annuel
about-annual_text = Pour une année: les réunions tenues, les Membres qui ont rejoint le Groupe, et ce qui a été dit sur chaque recommandation.
about-annual_year = Année
about-annual_docx = Tableaux (DOCX)
about-annual_xlsx = Tableaux (XLSX)
package-file_seal = SHA-256 de chaque autre fichier, pour sha256sum --check
package-read_scope = standings, progress, coverage, asks et offers portent sur ceux qui sont nommés plus haut; statements et toutes les tables qui suivent dans cette liste portent sur tous les Membres, travaux connexes de l'OMC compris.
package-read_counts = Une intervention compte à la date retenue si son forum est group (ou si les travaux connexes sont comptés aussi), si son Membre fait partie de ceux dont il s'agit, si said_on et counts_from ne sont pas postérieurs, et si stops_on est vide ou postérieur.
package-list_scope = De qui parlent les données
package-stays = DIR: « { $found } » est le dossier en usage ou un disque à part, et doit rester. Indiquez un dossier à l'intérieur.
