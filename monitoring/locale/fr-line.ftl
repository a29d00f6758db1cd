## Quand la ligne entre lecteur et serveur se coupe

line-away = Pas de connexion. Ce que vous avez saisi est conservé, et cette page revient d'elle-même.
line-file = Le fichier n'est pas arrivé. Veuillez cliquer à nouveau.
