## La línea de órdenes

cli-ready = El registro está listo: número { $record }, de { $at }.
cli-sound = El registro está en buen estado y su historial no presenta interrupciones, en el número { $record }.
cli-size_agrees = { $day }, { $scope }: { $stated } indicados, { $named } nombrados.
cli-size_differs = { $day }, { $scope }: { $stated } indicados, { $named } nombrados; los dos números difieren.
cli-nothing = Aquí no consta nada.
cli-as_of = --as-of: «{ $found }» no es ni un día (AAAA-MM-DD) ni el código de una reunión. Reuniones: { $options }.
cli-out = --out: «{ $found }» no se puede escribir ({ $reason }). Indique un archivo en una carpeta existente y en la que se pueda escribir.
address-chart = «{ $found }» no es el nombre de un gráfico. Opciones: { $options }.
