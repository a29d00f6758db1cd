## Words of the field (wording by terms.csv)

stage-in_place = In place
stage-under_way = Under way
stage-planned = Planned
stage-reported = Reported, no stage named
stage-no_report = No report yet
stage-spoken = Has spoken
stage-outside = Outside the scope
origin-self_report = self-report
origin-public_record = public record
origin-long-self_report = reported by the Member
origin-long-public_record = from the public record
forum-group = In the Group, on the package
forum-related = Related WTO work
scope-group = Members of the Group
scope-sponsors = Sponsors of the package
scope-all = All WTO Members
visibility-public = public
visibility-group = for signed-in readers
affiliation-group = Member of the Group
affiliation-sponsor = sponsor of the package
affiliation-eu = member State of the European Union
affiliation-ldc = least-developed country
affiliation-lldc = landlocked developing country
affiliation-sids = small island developing State
union-through = through the European Union
day-by = by { $day }

## Numbers: always of how many, on both bases

count-delegations = { $of ->
    [one] { $count } of { $of } delegation
   *[other] { $count } of { $of } delegations
}
count-members = { $of ->
    [one] { $count } of { $of } Member
   *[other] { $count } of { $of } Members
}

## The fixed notes

note-voluntary = Reporting is voluntary and non-binding; no report yet does not mean that nothing has been done.
note-without_prejudice = This information is without prejudice to the positions and the rights and obligations of Members.
note-reach = Public record gathered up to { $day }.
