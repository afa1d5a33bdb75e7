# Words that several screens and commands share.

month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec

weekday-1 = Mon
weekday-2 = Tue
weekday-3 = Wed
weekday-4 = Thu
weekday-5 = Fri
weekday-6 = Sat
weekday-7 = Sun

days-signed = { $days } d

code-status-active = active
code-status-paused = paused
code-status-graduated = graduated
code-status-churned = churned

code-side-ours = ours
code-side-theirs = customer

code-cause-customer = customer
code-cause-us = us
code-cause-third-party = third party

code-task-kind-handoff = handoff
code-task-kind-activity = activity
code-task-kind-deliverable = deliverable
code-task-kind-criterion = exit criterion

code-role-executive-sponsor = Executive sponsor
code-role-project-lead = Project lead
code-role-technical-lead = Technical lead
code-role-champion = Champion
code-role-manager = Manager
code-role-power-user = Power user
code-role-subject-expert = Subject expert
code-role-end-user = End user

code-training-role-admin = Administrators and power users
code-training-role-manager = Managers
code-training-role-end-user = End users
code-training-role-executive = Executives

code-training-format-live = live
code-training-format-recorded = recorded
code-training-format-written = written
code-training-format-hands-on = hands-on
code-training-format-office-hours = office hours

content-group = { $group ->
    [getting_started] Getting started
    [by_role] By role
    [features] Features
   *[videos] Videos
}

code-touch-kind-meeting = meeting
code-touch-kind-call = call
code-touch-kind-email = email
code-touch-kind-chat = chat
code-touch-kind-training = training
code-touch-kind-review = review

code-direction-outbound = we reached out
code-direction-inbound = they reached out

code-sentiment-positive = positive
code-sentiment-neutral = neutral
code-sentiment-negative = negative

code-category-engagement = Engagement
code-category-technical = Technical
code-category-adoption = Adoption
code-category-outcome = Outcomes
code-category-relationship = Relationship

code-severity-low = low
code-severity-medium = medium
code-severity-high = high

code-signal-state-open = open
code-signal-state-acknowledged = acknowledged
code-signal-state-snoozed = snoozed
code-signal-state-resolved = resolved
code-signal-state-false-alarm = false alarm

code-origin-hand = by hand
code-origin-rule = by rule

code-factor-complexity = Complexity
code-factor-integrations = Integrations
code-factor-data-volume = Data volume
code-factor-customer-resources = Customer resources

code-level-low = low
code-level-medium = medium
code-level-high = high

code-team-setting-timezone = time zone
code-team-setting-currency = currency

code-kind-of-thing-account = account
code-kind-of-thing-milestone = milestone
code-kind-of-thing-task = task
code-kind-of-thing-stakeholder = stakeholder
code-kind-of-thing-touch = touch
code-kind-of-thing-signal = signal
code-kind-of-thing-signal-code = signal code
code-kind-of-thing-playbook = playbook
code-kind-of-thing-holiday = team holiday
code-kind-of-thing-timezone = time zone
code-kind-of-thing-goal = goal
code-kind-of-thing-quick-win = quick win
code-kind-of-thing-concern = concern
code-kind-of-thing-next-step = next step
code-kind-of-thing-play = play
code-kind-of-thing-override = override
code-kind-of-thing-figure = figure

code-field-name = Name
code-field-handle = Handle
code-field-owner = Owner
code-field-segment = Segment
code-field-arr = ARR
code-field-currency = Currency
code-field-seats = Seats
code-field-contract-date = Contract date
code-field-kickoff-date = Kickoff date
code-field-renewal-date = Renewal date
code-field-goal = Goal
code-field-tags = Tags
code-field-external-id = External id
code-field-status = Status
code-field-stage = Stage
code-field-stage-since = In stage since
code-field-role = Role
code-field-email = Email
code-field-ideal-days = Ideal interval
code-field-max-days = Longest interval
code-field-day = Date
code-field-reason = Reason
code-field-note = Note
code-field-busy = Busy periods
code-field-attendance = Who took part
code-field-kind = Kind
code-field-direction = Direction
code-field-replied = Reply
code-field-sentiment = Sentiment
code-field-signal-code = Signal
code-field-severity = Severity
code-field-until = Until
code-field-cause = Caused by
code-field-cascade = Dependents
code-field-playbook = Playbook
code-field-timezone = Time zone
code-field-holiday = Team holiday
code-field-complexity = Complexity
code-field-integrations = Integrations
code-field-data-volume = Data volume
code-field-customer-resources = Their resources
code-field-metric = Metric
code-field-value = Value
code-field-answers = Answers
code-field-about = About
code-field-unit = Unit
code-field-baseline = Baseline
code-field-target = Target
code-field-primary = Primary
code-field-title = Title
code-field-effect = Effect
code-field-outcome = Outcome
code-field-concern-kind = Kind
code-field-level = Level
code-field-stakeholder = Brought up by
code-field-opened-on = Opened on
code-field-score = Score
code-field-wake = Or when
code-field-line = In one line
code-field-figure = Figure
code-field-play = Play
code-field-resolve = Resolve the signal

code-kind-of-concern-blocker = blocker
code-kind-of-concern-complaint = complaint
code-kind-of-concern-escalation = escalation
code-kind-of-concern-scope-request = scope request

code-escalation-level-team = team
code-escalation-level-management = management
code-escalation-level-executive = executives

code-metric-activation = Activation
code-metric-weekly-active = Weekly active
code-metric-core-features = Core features
code-metric-training-attendance = Training attendance
code-metric-training-feedback = Training feedback
code-metric-tickets = Tickets a week
code-metric-open-tickets = Open tickets
code-metric-resolution-hours = Hours to resolution
code-metric-goal = Goal
code-metric-benefit = Benefit to date
code-metric-cost = Cost to date
code-metric-pulse = Pulse

code-band-healthy = healthy
code-band-watch = watch
code-band-at-risk = at risk

code-verdict-confirmed = confirmed
code-verdict-false-alarm = false alarm

cadence-on_time = on time
cadence-due = due
cadence-overdue = overdue { $days } d
cadence-never = never
cadence-never-overdue = never, { $days } d over
cadence-as_needed = as needed
cadence-left = left

# What was done, as journal, undo and colleagues' changes name it.
verb-account-add = account added
verb-account-edit = account edited
verb-account-move = stage moved
verb-account-archive = account archived
verb-account-restore = account restored
verb-milestone-done = milestone done
verb-milestone-reopen = milestone reopened
verb-milestone-move = milestone moved
verb-task-done = task done
verb-task-reopen = task reopened
verb-plan-adjust = plan adjusted
verb-stakeholder-add = stakeholder added
verb-stakeholder-edit = stakeholder edited
verb-stakeholder-left = stakeholder left
verb-touch-log = touch logged
verb-signal-raise = signal raised
verb-signal-ack = signal acknowledged
verb-signal-snooze = signal snoozed
verb-signal-resolve = signal resolved
verb-signal-dismiss = signal called a false alarm
verb-signal-reopen = signal reopened
verb-team-timezone = time zone set
verb-team-currency = currency set
verb-team-holiday-add = team holiday added
verb-team-holiday-remove = team holiday removed
verb-metric-record = reading recorded
verb-goal-add = goal set
verb-goal-edit = goal changed
verb-goal-close = goal closed
verb-win-add = quick win added
verb-win-deliver = quick win delivered
verb-concern-open = concern opened
verb-concern-escalate = escalated
verb-concern-close = concern closed
verb-concern-reopen = concern reopened
verb-next-add = next step added
verb-next-done = next step done
verb-next-reopen = next step reopened
verb-next-move = next step moved
verb-next-drop = next step dropped
verb-play-start = play started
verb-play-finish = play finished
verb-triage-done = done for today
verb-triage-snooze = account snoozed
verb-triage-wake = back in the queue
verb-score-override = score set by hand
verb-score-lift = override lifted
verb-scoring-set = figure changed
verb-scoring-reset = figure reset
verb-signal-detect = rules ran
verb-import-readings = readings imported
verb-import-accounts = accounts imported
verb-undo = undone
verb-redo = redone

actor-rules = the rules
capture-follow-up = Follow up
capture-touch = Touch: { $what }
capture-concern = Opens: { $kind }: { $title }
capture-next = Next: { $day } · { $title }
capture-unknown = ? “{ $word }” is nobody here; it stays in the note
capture-ambiguous = ? “{ $word }” may be { $names }; say which
capture-unread = ? the date “{ $word }” could not be taken
reason-signal = { $title } ({ $severity }, { $days } d)
reason-milestone = { $title } overdue by { $days } d
reason-turns-red = Turns red in { $days } d if nothing is logged
reason-turns-red-by = Turns red in { $days } d if nothing is logged ({ $measure })
reason-health = Health score { $score }
reason-fall = Fell by { $points } in 14 days
reason-coverage = Only { $percent } % of the score rests on fresh evidence
reason-renewal = Renewal in { $days } d
reason-revenue = ARR is { $percent } % of the average account
reason-unseen = Nothing logged for { $days } d
reason-woken = The snooze ended early: things changed
what-if = If { $what }: score { $score } · priority { $priority } · plan ends { $end }. Nothing was changed.
since-never = This is your first look.
since-title = Since you last looked, { $day }
since-line = { $name } · { $score } · { $what }
since-nothing = Nothing of yours has changed.
triage-clear = Nothing needs a decision from you now.
# What is measured for the health score.
code-measure-cadence-kept = Cadence kept
code-measure-meetings-attended = Meetings attended
code-measure-milestones-on-time = Milestones on time
code-measure-plan-slippage = Plan slippage
code-measure-blockers = Blockers
code-measure-activation = Activation
code-measure-weekly-active = Weekly active
code-measure-core-features = Core features
code-measure-training-attendance = Training attendance
code-measure-training-feedback = Training feedback
code-measure-tickets = Support tickets
code-measure-time-to-value = Time to first value
code-measure-goal-progress = Primary goal
code-measure-return-on-investment = ROI
code-measure-sentiment = Sentiment
code-measure-pulse = Pulse
code-measure-complaints = Complaints
code-measure-escalations = Escalations

# Rules that hold the health score down.
code-veto-executive-escalation = Executive escalation open
code-veto-go-live-overdue = Go-live long overdue
code-veto-decision-makers-silent = Sponsor and project lead silent
code-veto-blocker-breached = Severe blocker past its SLA

# What changed a health score.
code-cause-of-a-change-settings = settings
code-cause-of-a-change-time = time passing
code-cause-of-a-change-facts = new facts
code-cause-of-a-change-override = override

# What a line of the health score rests on: who or what, a figure, what it is held against, a day.
evidence-contact-overdue = { $name }: last reached { $on }, { $value } d past { $of } d
evidence-never-reached = { $name }: never reached since { $on }, { $value } d past { $of } d
evidence-contacts-kept =
    { $value ->
        [one] 1 contact within its cadence
       *[other] { $value } contacts, all within their cadence
    }
evidence-meetings-attended = { $value } of { $of } came to meetings
evidence-no-show = { $name } missed the meeting on { $on }
evidence-milestone-done-late = { $name }: done { $on }, { $value } d late
evidence-milestone-past-due = { $name }: due { $on }, { $value } d overdue
evidence-milestones-on-time =
    { $value ->
        [one] 1 milestone due, on time
       *[other] { $value } milestones due, all on time
    }
evidence-plan-slipped = Plan ends { $value } d later than baseline
evidence-plan-on-course = Plan ends no later than baseline
evidence-blocker-open = { $name }: open since { $on }, { $value } d
evidence-blocker-overdue = { $name }: SLA ended { $on }, { $value } d over
evidence-blockers-closed =
    { $value ->
        [one] 1 recent blocker, closed
       *[other] { $value } recent blockers, all closed
    }
evidence-reading = { $name } { $value } against { $of }, { $on }
evidence-reading-about = { $name }: { $value } against { $of }, { $on }
evidence-first-value = { $name }: first value on day { $value }, { $on }
evidence-no-first-value = No quick win by day { $value }; expected by day { $of }
evidence-goal-course = { $name }: { $value } % done, { $of } % of the time gone, { $on }
evidence-return-on-investment = Benefit covers { $value } % of cost; { $of } % expected by now, { $on }
evidence-touches-negative = { $value } of { $of } recent touches negative, last { $on }
evidence-touches-positive = { $value } of { $of } recent touches positive, last { $on }
evidence-touches-neutral = { $value } of { $of } recent touches neutral, last { $on }
evidence-complaint-open = { $name }: complaint open since { $on }, { $value } d
evidence-complaint-overdue = { $name }: answer was due { $on }, { $value } d ago
evidence-complaints-closed =
    { $value ->
        [one] 1 recent complaint, closed
       *[other] { $value } recent complaints, all closed
    }
evidence-escalation-open = { $name }: escalated { $on }, open for { $value } d
evidence-escalation-overdue = { $name }: escalation was due { $on }, { $value } d ago
evidence-escalations-closed =
    { $value ->
        [one] 1 recent escalation, closed
       *[other] { $value } recent escalations, all closed
    }

# What would win points back.
recover-reach = Reach { $name }
recover-hold-meeting = Hold a meeting that everybody comes to
recover-finish-milestone = Get it done: { $name }
recover-pull-in-plan = Win back days on the plan
recover-close-blocker = Resolve the blocker: { $name }
recover-raise-metric = Bring it to target: { $name }
recover-lower-tickets = Bring support tickets down to target
recover-settle-doubts = Settle what weighs on your pulse
recover-deliver-quick-win = Deliver a quick win
recover-advance-goal = Get the goal back on course: { $name }
recover-raise-return = Show more benefit for the cost
recover-win-back = Have a conversation that goes well
recover-answer-complaint = Answer the complaint: { $name }
recover-close-escalation = Settle the escalation: { $name }

# What a rule saw
evidence-last-reply = { $name } last answered or came on { $on }
evidence-never-replied = { $name } has never answered since { $on }
evidence-unanswered = { $name }: no answer to the touch of { $on }
evidence-checkin-missed = { $name } missed the check-in of { $on }
evidence-last-checkin = Last check-in with { $name }: { $on }
evidence-no-checkin = No check-in with { $name } since { $on }
evidence-meeting-missed = { $name } missed the meeting of { $on }
evidence-champion-left = Champion { $name } left on { $on }
evidence-no-champion = No champion named by go-live, { $on }
evidence-single-threaded = Only one live contact: { $name }
evidence-nobody-live = No live contact in { $of } days
evidence-milestone-late = { $name }: done on { $on }, { $value } d late
evidence-milestone-overdue = { $name }: overdue since { $on }
evidence-milestone-open = { $name } is open, due { $on }
evidence-blockers = Blockers of late: { $value } opened, { $of } closed
evidence-blocker-since = { $name }: blocked since { $on }
evidence-scope-request = { $name }: asked for on { $on }, beyond the scope
evidence-answers = { $value } answers
evidence-reading-fell = { $name }: { $value } on { $on }
evidence-trained = Training complete on { $on }
evidence-no-quick-win = No quick win by day { $value } (contract { $on })
evidence-quick-win-due = { $name }: planned for { $on }
evidence-goal-behind = { $name }: { $value } % of the way on { $on }, at least { $of } % expected
evidence-last-business-reading = Last business reading: { $on }
evidence-no-business-reading = No business reading so far
evidence-live = Live since { $on }
evidence-last-positive = Last positive touch: { $on }
evidence-no-positive = No positive touch since the contract, { $on }
evidence-no-pulse = No pulse recorded
evidence-pulse-stale = Last pulse of { $on }: too old
evidence-negative = { $name }: negative touch on { $on }
evidence-negative-touch = Negative touch on { $on }
evidence-complaints = Complaints of late: { $value }; as long before: { $of }
evidence-complaint = { $name }: complaint of { $on }
evidence-escalation = { $name }: escalated on { $on }

# Engagement by week

code-engagement-of-a-week-running = still running
code-engagement-of-a-week-unknown = too few weeks before it
code-engagement-of-a-week-usual = as usual
code-engagement-of-a-week-fell = fell, still usual
code-engagement-of-a-week-rose = rose, still usual
code-engagement-of-a-week-below = below the usual
code-engagement-of-a-week-above = above the usual
code-reason-of-a-dip-quick-win = after a quick win
code-reason-of-a-dip-go-live = after go-live
code-reason-of-a-dip-problem = after a problem
code-reason-of-a-dip-unknown = no cause found
why-forecast = Falls to “{ $band }” on { $day } if nothing is logged: { $measure } loses { $points }.
why-change = From { $from } to { $to }: { $before } → { $after }
why-no-change = Nothing moved.
why-path = The shortest way to { $target } (reaches { $reaches }):
why-path-short = { $target } is out of reach for now; this gets to { $reaches }:
why-title = { $name }: score { $score }
why-assumed = assumed while nothing was known

verb-plan-replan = plan made anew
code-field-redo = Stages to redo
code-field-insights = Learn anew
code-field-expectations = Agree anew
