## Palabras del ámbito (redacción según terms.csv)

stage-in_place = Establecido
stage-under_way = En curso
stage-planned = Previsto
stage-reported = Mencionado, sin etapa indicada
stage-no_report = Sin informe por el momento
stage-spoken = Se ha pronunciado
stage-outside = Fuera del ámbito
origin-self_report = informe del Miembro
origin-public_record = fuente pública
origin-long-self_report = informe del Miembro
origin-long-public_record = tomado de una fuente pública
forum-group = En el Grupo, sobre el conjunto
forum-related = Trabajos conexos en la OMC
scope-group = Miembros del Grupo
scope-sponsors = Copatrocinadores del conjunto
scope-all = Todos los Miembros de la OMC
visibility-public = público
visibility-group = para lectores con sesión iniciada
affiliation-group = miembro del Grupo
affiliation-sponsor = copatrocinador del conjunto
affiliation-eu = Estado miembro de la Unión Europea
affiliation-ldc = país menos adelantado
affiliation-lldc = país en desarrollo sin litoral
affiliation-sids = pequeño Estado insular en desarrollo
union-through = por conducto de la Unión Europea
day-by = a más tardar el { $day }

## Los números: siempre «de cuántos», sobre las dos bases

count-delegations = { $of ->
    [one] { $count } de { $of } delegación
   *[other] { $count } de { $of } delegaciones
}
count-members = { $of ->
    [one] { $count } de { $of } Miembro
   *[other] { $count } de { $of } Miembros
}

## Las notas fijas

note-voluntary = La presentación de informes es voluntaria y no vinculante; el hecho de que aún no se haya presentado un informe no significa que no se haya hecho nada.
note-without_prejudice = La presente información se entiende sin perjuicio de las posiciones de los Miembros ni de sus derechos y obligaciones.
note-reach = Fuentes públicas recopiladas hasta el { $day }.
