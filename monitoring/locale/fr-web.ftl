## Le dossier sous forme de page Web

web-counts = { $title }: délégations · Membres représentés
