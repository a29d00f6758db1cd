## La note et les tableaux annuels, en ligne de commande

cli-since = --since: « { $found } » n'est ni un jour (AAAA-MM-JJ) ni le code d'une réunion. Réunions: { $options }.
package-format = --format: « { $found } » n'est pas un format de fichier. Choix possibles: { $options }; sans --format, la fin de --out en décide.
package-brief = { $file } contient la note au { $day }, numéro { $record } du registre.
package-annual = { $file } contient les tableaux de { $year }, numéro { $record } du registre.
