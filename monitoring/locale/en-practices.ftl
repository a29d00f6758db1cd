## Good practices and help

nav-practices = Practices
practices-title = Good practices and help
practices-what = What Members offer to others and what would help them, in their own reports.
practices-lead = As of { $day }: <b>{ $offered ->
    [0] no good practice
    [one] 1 good practice
   *[other] { $offered } good practices
}</b> offered, <b>{ $asked ->
    [0] no request
    [one] 1 request
   *[other] { $asked } requests
}</b> for help.
practices-none = No report that counts on this day offers a good practice or asks for help. A delegation does so in its report.
practices-none_wanted = Nothing was found with these choices.
practices-clear = Show all
filter-offer = Offered or asked for
filter-region = Region
offer-practice = Good practice offered
offer-need = Help asked for
table-offers = Good practices and help
column-offer = Offered or asked for
column-text = Words
column-language = Language
