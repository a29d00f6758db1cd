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
record-not_found = Il n'y a pas de numéro d'enregistrement { $found }.

## The trail

audit-gap = Le journal est interrompu: la ligne { $line } n'y figure pas.
audit-chain = La ligne { $line } du journal ne fait pas suite à celle qui la précède.
audit-changed = La ligne { $line } du journal a été modifiée après avoir été écrite.
audit-unrecorded = Le numéro d'enregistrement { $line } n'a pas de ligne dans le journal.
audit-record_gap = Le numéro d'enregistrement { $line } n'existe pas.

## Rights

access-refused = Ce compte n'a pas le droit de faire cela.

## Settings and addresses

setting-database_url = { $name }: «{ $found }» ne désigne pas une base de données; sqlite:///CHEMIN ou postgresql://UTILISATEUR@HÔTE/NOM est attendu.
setting-data = { $name }: «{ $found }» n'est pas un dossier; le dossier contenant les fichiers CSV de référence est attendu.
setting-url = { $name }: «{ $found }» n'est pas une adresse Web; une adresse commençant par http:// ou https:// est attendue.
setting-timezone = { $name }: «{ $found }» n'est pas un fuseau horaire; un nom tel que Europe/Zurich est attendu.
address-asof = { $name }: «{ $found }» n'est pas un jour; un jour sous la forme AAAA-MM-JJ est attendu.
address-asof_range = { $name }: { $found } n'est pas proposé; un jour du { $first } au { $last } est attendu.
address-scope = { $name }: il n'y a pas de périmètre «{ $found }»; les choix sont { $options }.
address-related = { $name }: «{ $found }» n'est pas un choix; les choix sont { $options }.
address-record = { $name }: il n'y a pas de numéro d'enregistrement «{ $found }»; un numéro de 1 à { $latest } est attendu.
