## The Secretariat's desk: what cannot be taken

review-problem_empty = Something is needed here.
review-problem_long = Up to { $longest } characters fit here; there are { $found }.
review-problem_address = “{ $found }” is not a web address; one that begins with https:// or http:// is expected.
review-problem_day_empty = A day is needed.
review-problem_day_range = { $found } cannot be taken; a day from { $first } to { $last } is expected.
review-problem_member = “{ $found }” is not the code of a WTO Member.
review-problem_recommendation = Choose one of the six recommendations.
review-problem_stage = Choose where the Member said that it stands.
review-problem_meeting = There is no meeting “{ $found }” in the calendar.
review-problem_meeting_there = A meeting of the Group on that day is in the calendar already.
review-problem_round_order = The reporting round cannot close before it opens.
review-problem_round_overlaps = Another reporting round, from { $opens } to { $closes }, holds some of these days.
review-line_there = This line is on the record already ({ $found }).
review-meeting_loaded = “{ $found }” comes from the reference data and is changed there.
review-meeting_in_use = “{ $found }” is named by a reporting round or by a statement, and stays in the calendar as long as it is.
review-changed_meanwhile = Somebody else changed this meanwhile. Look at it again; nothing was changed by you.
