## What the server says beside the pages

service-title = Ce que les Membres ont dit des six recommandations sur les MPME
service-noscript = Cette page a besoin de JavaScript, qui est désactivé dans ce navigateur.
service-store_silent = La base de données n'a pas répondu en { $seconds } secondes.
