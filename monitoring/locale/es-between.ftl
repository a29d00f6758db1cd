## Qué reunión se mira, y con cuál se compara

address-meeting = «{ $found }» no es el código de una reunión del Grupo ni un día entre la adopción y hoy. Hay: { $options }.
address-since = Con «{ $found }» no se puede comparar: se espera el código de una reunión anterior, o un día anterior. Hay: { $options }.
address-year = { $name }: «{ $found }» no se ofrece; las opciones son { $options }.
