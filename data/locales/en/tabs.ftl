# The account's tabs of score, metrics and actions, with their forms.

place-score = Score
place-metrics = Metrics
place-actions = Actions
tab-score = Score
tab-metrics = Metrics
tab-actions = Actions
detail-score = About this line
detail-metrics = About this metric
detail-actions = About this
pane-empty-score = Nothing is known here yet that a score could rest on.
pane-empty-metrics = There is nothing to measure.
pane-empty-actions = Nothing to do: a adds a next step, b opens a blocker, w plans a quick win.
label-points = points
label-fresh = fresh
label-value = value
label-target = target
label-trend = trend

score-coverage = coverage { $percent } %
score-assumed = nothing is known yet: { $points } points are assumed
score-red-on = at risk on { $day } ({ $days } d) if nothing is logged
score-no-red = not at risk within 30 days, even if nothing is logged
score-short = { $points ->
    [one] one point
   *[other] { $points } points
  } short of { $band }
score-veto = Veto
score-by-hand = By hand
score-no-evidence = no evidence
score-line-points = { $points } of { $of } points
score-line-age = Newest fact { $days ->
    [0] of today
    [one] a day old
   *[other] { $days } days old
  }; { $percent } % fresh.
score-recover = To win back { $points }: { $what }
score-nothing-lost = Nothing lost here.
score-veto-cap = Holds the score at { $cap } at most: { $points } points.
score-set-by-hand = Set by hand to { $score } ({ $points })
score-set-by = By { $who }, until { $until }.
score-how-to-lift = L lifts it; the score is then worked out again.
score-missing = Expected by now, but nothing fresh is known. Its weight goes to the other lines, and the coverage falls.
score-missing-all = No evidence: { $names }
score-no-lines = The score will explain itself here once there is something to go by.

metric-stale = stale, { $days } d
metric-time-to-value = Time to first value
metric-return = ROI
code-gauge-state-on-target = on target
code-gauge-state-off-target = off target
code-gauge-state-stale = stale
code-gauge-state-no-target = no target yet
code-gauge-state-never = never measured
metric-now = { $value } on { $day }: { $state }.
metric-point = day { $day } { $value }
metric-course-least = Target, at least: { $points }.
metric-course-most = Target, at most: { $points }.
metric-no-course = There is no target for it.
metric-fresh = A value speaks for { $days } days.
metric-goal-course = From { $from } on { $start } to { $to } by { $by }.
metric-goal-primary = The goal that the account is judged by.
metric-value-course = Days from the contract to the first quick win; { $days } at most.
metric-return-course = Benefit over cost: 100 % or more from day { $day } on.
metric-today = Target for today: { $target }.
metric-chart = • value, · target, { $from } to { $to }
metric-reading = { $day } · { $value } · { $who }
metric-answers = { $count ->
    [one] one answer
   *[other] { $count } answers
  }

indicator-week = Week { $week }
indicator-by = Leading indicators of week { $week }, by { $day }
indicator-met = met { $day }
indicator-not-yet = by { $day }
indicator-missed = missed { $day }
indicator-no-data = no data
indicator-fills-itself = Fills itself from milestones, tasks, trainings, readings and quick wins.
code-leading-indicator-access = access provided
code-leading-indicator-kickoff = kickoff held
code-leading-indicator-technical-begun = technical set-up begun
code-leading-indicator-technical-half = technical set-up half done
code-leading-indicator-training-booked = training booked
code-leading-indicator-uat-under-way = UAT under way
code-leading-indicator-live = live
code-leading-indicator-logging-in = users logging in
code-leading-indicator-adoption-rising = adoption rising
code-leading-indicator-first-results = first results

entry-step = step
entry-move = move of a play
entry-play = play
entry-win = quick win
entry-due = Due { $day }{ $late ->
    [0] .
    [one] , a day late.
   *[other] , { $late } days late.
  }
entry-no-due = No due date.
entry-done = Done on { $day }.
entry-owner = { $who } does it.
entry-of-play = Part of the play: { $play }
play-started = Started on { $day } by { $who }.
play-signal = Answers the signal: { $signal } ({ $state })
play-judged = Score { $before } → { $after }, { $days } days after the start.
play-not-judged = Score { $before } at the start; judged on { $day }.
play-finished = Finished on { $day }. { $outcome }
concern-opened = Opened on { $day }, { $days ->
    [0] less than a day
    [one] a day
   *[other] { $days } days
  } open.
concern-by = Brought up by { $who }.
concern-closed = Closed on { $day }. { $outcome }
win-delivered = Delivered on { $day }.

status-no-goal = Select a goal first; a sets one.
status-no-entry = There is nothing here to act on; a adds a next step.
status-play-finished = This play is finished already.
status-only-steps-move = Only next steps that are open can be moved.
status-only-steps-drop = Only next steps can be dropped.
confirm-finish-play = All moves of the play “{ $play }” are done. Finish it now?
confirm-finish-play-score = Score { $before } when it was started on { $day }, { $now } now.

form-record-metrics = Values of the week
form-add-goal = New goal
form-edit-goal = Change goal
form-open-concern = New blocker, complaint or request
form-close-concern = Close it
form-add-next-step = New next step
form-move-next-step = Move next step
form-finish-play = Finish play
form-override-score = Set the score by hand
form-set-figure = Change a figure of the scoring
form-bad-value = A number, such as 85 or 4.5.
form-out-of-range = A number from { $min } to { $max }.
form-last-value = last { $value } on { $day }
form-no-value = never measured
form-answers-hint = how many answers the feedback is made of
form-goal-name-hint = what the customer wants to reach: faster billing
form-unit-hint = days, %, USD
form-baseline-hint = where it stood at the beginning
form-target-hint = where it shall be; less than the baseline where less is better
form-goal-start-hint = the day from which progress counts
form-primary-hint = the account is judged by one goal
form-win-hint = an early, visible result for the customer
form-win-due-hint = when it is to be delivered; may stay empty
form-win-delivered-hint = when it was delivered, if it was
form-effect-hint = what it brought, in words or figures
form-outcome-hint = how it ended
form-step-hint = what is to be done
form-concern-hint = what stands in the way, or is complained of
form-severity-hint = high: to be resolved within 2 days, medium 5, low 10
form-concern-due-hint = to be resolved by; empty goes by severity
form-level-hint = how far up it went; only for escalations
form-nobody-named = nobody in particular
form-score-hint = 0 to 100
form-override-hint = why the score does not tell the truth; colleagues will see it
form-figure-hint = part of its name: bands, activation, signal_high
form-figure-value-hint = as it stands in the list: 75, or [[30, 70], [60, 85]]
form-figure-line = { $path } = { $value }
form-figure-changed = { $path } = { $value } (shipped: { $shipped })
form-figure-more = and { $count } more

action-record-metrics = Record the values of the week
action-add-goal = Set a goal
action-edit-goal = Change the goal
action-close-goal = Close the goal
action-add-win = Add a quick win
action-open-concern = Open a blocker, complaint or request
action-add-next-step = Add a next step
action-settle = Done, closed, delivered or finished; or open again
action-move-next-step = Move the next step to another day
action-drop-next-step = Drop the next step
action-override-score = Set the score by hand
action-lift-override = Lift the score set by hand
action-show-score = To the score of the account
action-set-figure = Change a figure of the scoring
short-record-metrics = values
short-add-goal = goal
short-edit-goal = edit
short-close-goal = close
short-add-win = win
short-open-concern = blocker
short-add-next-step = next step
short-settle = done
short-move-next-step = move
short-drop-next-step = drop
short-override-score = override
short-lift-override = lift
short-show-score = score

# Engagement by week.

action-engagement = Engagement by week
short-engagement = by week
engagement-title = Engagement by week
engagement-none = No week of this account has begun yet.
engagement-running = This week so far { $index }; it is still running and is not judged.
engagement-too-few = Last week { $index }; what is usual here shows once { $weeks } weeks lie behind.
engagement-week = Week of { $day }: { $index }, usual { $low } to { $high }: { $how }
engagement-look = worth a look
engagement-mark-range = │ usual range
engagement-mark-moved = ↓ fell · ↑ rose
engagement-mark-outside = ! outside the usual
engagement-mark-running = … still running
engagement-made-of = 0 to 100, from touches, attendance, what came from them, and weekly active users.
