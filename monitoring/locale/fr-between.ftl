## Quelle réunion est examinée, et avec laquelle elle est comparée

address-meeting = « { $found } » n'est ni le code d'une réunion du Groupe, ni un jour entre l'adoption et aujourd'hui. Il y a: { $options }.
address-since = « { $found } » ne se prête pas à la comparaison: le code d'une réunion antérieure, ou un jour antérieur, est attendu. Il y a: { $options }.
address-year = { $name }: « { $found } » n'est pas proposé; les choix sont { $options }.
