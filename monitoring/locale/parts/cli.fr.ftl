## La ligne de commande

cli-ready = Le registre est prêt: numéro { $record }, { $at }.
cli-sound = Le registre est en bon état et son journal ininterrompu, au numéro { $record }.
cli-size_agrees = { $day }, { $scope }: { $stated } indiqués, { $named } nommés.
cli-size_differs = { $day }, { $scope }: { $stated } indiqués, { $named } nommés; les deux nombres diffèrent.
cli-nothing = Rien n'est consigné ici.
cli-as_of = --as-of: « { $found } » n'est ni un jour (AAAA-MM-JJ) ni le code d'une réunion. Réunions: { $options }.
cli-out = --out: « { $found } » ne peut être écrit ({ $reason }). Indiquez un fichier dans un dossier existant et accessible en écriture.
address-chart = « { $found } » n'est pas le nom d'un graphique. Choix possibles: { $options }.
