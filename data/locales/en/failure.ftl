# Refusals and failures: what was wrong, where, and what to do.

failure-busy = Somebody else has been writing to the database for too long; nothing was changed, so try again.
failure-disk-full = The disk is full; nothing was changed. Free some space and try again.
failure-corrupt = The database file is damaged ({ $problem }). Run `orquestra check`, and go back to your last backup if it confirms it.
failure-read-only = The database can no longer be written; nothing was changed. Check the permissions of its file and directory.
failure-gone = The database { $path } was deleted, moved or replaced while it was open; nothing was changed. Leave and start again to open what is there now.
failure-store = While { $doing }: { $problem }. Nothing was changed.

refusal-no-account = There is no account “{ $named }”; `orquestra account list --all` shows every handle.
refusal-no-signal-code = There is no signal code “{ $named }”; the playbook knows { $codes }.
refusal-no-timezone = There is no time zone “{ $named }”; give its IANA name, such as America/Sao_Paulo.
refusal-not-found = There is no { $thing } “{ $named }” here.
refusal-ambiguous = “{ $named }” fits more than one { $thing }: { $candidates }. Name one of them.
refusal-empty = { $field }: this must be filled in.
refusal-too-long = { $field }: no more than { $max } characters fit here.
refusal-range = { $field }: give a number from { $min } to { $max }.
refusal-year = { $field }: give a date in the years { $min } to { $max }.
refusal-bad-handle = “{ $given }” is no handle: use lower-case letters, digits and single hyphens, at most 32.
refusal-handle-taken = Another account has the handle “{ $handle }”; choose a different one.
refusal-external-id-taken = Another account has the external id “{ $id }”; every id belongs to one account.
refusal-bad-email = “{ $given }” is no email address; it needs the form name@company.com.
refusal-bad-currency = “{ $given }” is no currency code; give three letters, such as USD or BRL.
refusal-date-order = { $later } lies before { $earlier }; correct one of the two.
refusal-in-future = { $field }: { $day } has not come yet; today is { $today }.
refusal-not-in-future = { $field }: { $day } must lie after today, { $today }.
refusal-open-work = { $count ->
    [one] One exit criterion or deliverable of stage { $stage } is open
   *[other] { $count } exit criteria and deliverables of stage { $stage } are open
  }; confirm to move on all the same.
refusal-reason-needed = Moving back needs a reason: say what has changed.
refusal-same-stage = The account is in stage { $stage } already.
refusal-already-done = That was done on { $day } already.
refusal-not-done = That is not done, so there is nothing to reopen.
refusal-day-blocked = Nothing can fall due on { $day } ({ $why }); the next open day is { $next }.
blocked-weekend = a weekend
blocked-holiday = team holiday: { $name }
blocked-busy = the customer is busy from { $from } to { $to }
refusal-order-before = “{ $other }” must come first and is due { $due }; choose that day or later, or move that milestone first.
refusal-order-after = “{ $other }” depends on this and is due { $due }; let dependent milestones move along, or choose an earlier day.
refusal-plan-under-way = The contract date cannot be corrected any more, because milestones are done or have moved; adjust the plan instead.
refusal-signal-closed = This signal is closed; reopen it first.
refusal-signal-not-closed = This signal is not closed, so there is nothing to reopen.
refusal-signal-live = “{ $title }” is already raised for this account; act on that signal instead.
refusal-below-already = The health score is { $score }, below { $edge } already; wait for a lower one or for a day.
refusal-has-left = { $name } left the company on { $day } and cannot take part after that.
refusal-changed-by = { $who } changed this on { $day } at { $time }, after you opened it; look at it again, then repeat your change.
refusal-stale = Somebody changed this after you opened it; look at it again, then repeat your change.
refusal-nothing-to-undo = There is nothing of yours to undo.
refusal-nothing-to-redo = There is nothing of yours to redo.
refusal-not-open = This { $thing } is closed already, so there is nothing left to end.
refusal-no-difference = { $one } and { $other } must differ: there would be nothing to reach.
refusal-play-runs = The play for { $category } is under way for this account; finish it before you start it again.
refusal-part-of-play = This step belongs to a play; mark it done, or finish the play.
refusal-not-quiet = This account is neither snoozed nor done for today.
refusal-bad-figure = { $problem }. `orquestra scoring show` lists every figure with its value.
refusal-not-waivable = This point has to be met or not: only readiness and the gate have points that can be waived.
refusal-no-question = Only a question takes an answer: choose the kind “question”, or leave the answer empty.
refusal-risk-open = “{ $title }” is in the register already: edit that risk, or close it first.
# Go-live, steady state and renewal.
refusal-not-ready = { $count ->
    [one] A blocking point does not hold: { $points }
   *[other] Blocking points do not hold: { $points }
  }. Settle this first, or say in the note why it is go all the same.
refusal-gate-shut = The gate of steady state is shut: { $conditions }. See to these, or waive each with a reason.
refusal-graduate-instead = An account passes into steady state by its gate: use `orquestra steady graduate`, or S on its Review tab.
refusal-return-instead = An account comes back from steady state with a reason: use `orquestra steady return`, or R on its Review tab.
refusal-not-graduated = This account is not in steady state, so there is nothing to come back from.
refusal-has-churned = This customer has left; set the status to active first if they are back.
refusal-renewal-open = A renewal is open already, due on { $day }: change that one, or close it first.
refusal-not-early = Early is before { $day }, the day of the renewal; choose “on time”, or correct the day.
refusal-accountable = { $who } is accountable for this already, and exactly one person can be: replace them (--replace), or give another part.
refusal-has-part = { $who } has that part already; choose another part or person.
refusal-own-successor = Nobody can take over from themselves: choose somebody else, or a new person.
refusal-no-champion = { $who } is neither a champion nor a power user; change the role first, or choose somebody else.

# training
refusal-more-than = { $part } cannot be more than { $whole }: correct one of the two.
refusal-session-planned = “{ $title }” is planned already: hold or edit that session first.

refusal-in-past = { $field }: { $day } has passed; give today, { $today }, or a later day.
refusal-not-reached = The account has not been in stage { $stage } yet, so there is nothing to redo there; name stages that it has been through.
refusal-same-plan = The new plan would be the one in force: name stages to redo, change a factor or start on another day.
