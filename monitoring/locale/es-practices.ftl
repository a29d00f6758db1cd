## Buenas prácticas y ayuda

nav-practices = Prácticas
practices-title = Buenas prácticas y ayuda
practices-what = Lo que los Miembros ofrecen a los demás y lo que les ayudaría, en sus propios informes.
practices-lead = Al { $day }: <b>{ $offered ->
    [0] ninguna buena práctica ofrecida
    [one] { $offered } buena práctica ofrecida
   *[other] { $offered } buenas prácticas ofrecidas
}</b>, <b>{ $asked ->
    [0] ninguna solicitud de ayuda
    [one] { $asked } solicitud de ayuda
   *[other] { $asked } solicitudes de ayuda
}</b>.
practices-none = Ningún informe que cuente en este día ofrece una buena práctica ni solicita ayuda. Una delegación lo hace en su informe.
practices-none_wanted = No se encontró nada con estas opciones.
practices-clear = Mostrar todo
filter-offer = Ofrecida o solicitada
filter-region = Región
offer-practice = Buena práctica ofrecida
offer-need = Ayuda solicitada
table-offers = Buenas prácticas y ayuda
column-offer = Ofrecida o solicitada
column-text = Texto
column-language = Idioma
