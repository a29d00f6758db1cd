## The trial: a store of made-up reports, and its stamp

trial-stamp = Illustrative: made-up reports, for trial
trial-column = Illustrative
trial-check = This store is a trial: its reports are made up, and everything that leaves it says so.
trial-other = { $found } holds more than the reference data, or is not a store of this program. A trial is written into a store of its own: name another one.
trial-there = { $found } is a trial already. Make it anew with --again, or name another one.
trial-server = { $found } is a trial already, on a database server. Make it anew in an empty database.
trial-two_places = Name one place for the trial: --out FILE or --store URL.
trial-begun = Making the reference data ready in { $found }
trial-wrote = { $day }: { $reports ->
        [one] 1 report
       *[other] { $reports } reports
    } so far
trial-made = { $found } holds { $reports } made-up reports of { $speakers } Members, up to record { $record }. Every page and file of it is stamped: { $stamp }.
trial-accounts = Sign in with any of these; the passwords are shown once:
trial-account = { $email } ({ $role }): { $password }
trial-serve = To look at it:
trail-done_store_mark = store marked as a trial
trail-done_trial_intake = made-up reports taken in
