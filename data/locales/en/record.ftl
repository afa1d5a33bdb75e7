# The onboarding record: its tabs, forms and verbs.

place-overview = Overview
place-roles = RACI
place-wins = Quick wins
place-training = Training
place-risks = Risks
place-resources = Resources
place-expectations = Expectations
place-review = Review
tab-overview = Overview
tab-roles = RACI
tab-wins = Wins
tab-training = Training
tab-risks = Risks
tab-resources = Resources
tab-expectations = Expectations
tab-review = Review
tab-letter-overview = o
tab-letter-tasks = t
tab-letter-milestones = p
tab-letter-cadence = e
tab-letter-roles = r
tab-letter-signals = s
tab-letter-score = c
tab-letter-metrics = m
tab-letter-actions = a
tab-letter-wins = w
tab-letter-training = n
tab-letter-risks = k
tab-letter-resources = u
tab-letter-expectations = x
tab-letter-review = v
tab-letter-touches = h
tab-letter-history = i
detail-overview = About this
detail-roles = About this
detail-wins = About this quick win
detail-training = About this
detail-risks = About this risk
detail-resources = About this
detail-expectations = About this
detail-review = About this
pane-empty-overview = There is nothing to show yet.
pane-empty-roles = There is nothing to show yet.
pane-empty-wins = There is nothing to show yet.
pane-empty-training = There is nothing to show yet.
pane-empty-risks = There is nothing to show yet.
pane-empty-resources = There is nothing to show yet.
pane-empty-expectations = There is nothing to show yet.
pane-empty-review = There is nothing to show yet.

section-risks = Risk register
section-concerns = Concerns
section-empty-concerns = Nothing is open here. a adds a blocker, complaint, escalation or scope request.

go-to-title = Go to
go-to-top = First row

point-unsaid = not said
point-said = { $finding }, { $day }, { $who }
point-nobody-said = Nobody has said anything of this yet: Space says that it holds, e asks for more.
offered = from the playbook
offer-take = a takes it over into the record.
status-nothing-to-edit = There is nothing to change in this row.
status-nothing-to-drop = This row cannot be taken away.
status-settled-already = That is settled already; e changes it.

action-add-record = Add to this section
action-edit-record = Edit this row
action-settle-record = Settle: done, held, confirmed, closed
action-drop-record = Remove this row
action-go-to = Go to a tab…

level-1 = 1, very low
level-2 = 2, low
level-3 = 3, medium
level-4 = 4, high
level-5 = 5, very high
risk-total = { $count ->
    [0] none open
    [one] one open, exposure { $exposure }
   *[other] { $count } open, exposure { $exposure }
  }
risk-score = p{ $probability } × i{ $impact }
risk-exposure = Exposure { $exposure } of 25: probability { $probability }; impact { $impact }
risk-impact = Impact: { $words }
risk-mitigation = Mitigation: { $words }
risk-found = Found on { $day }; { $owner } looks after it
risk-review = review on { $day }
risk-came-true = Came true: { $signal }, { $day }
risk-closed = Closed on { $day }: { $outcome }
risk-history = Scores so far
risk-scored = { $day }: { $probability } × { $impact } = { $exposure } ({ $who })
risk-matrix = Open risks, probability by impact
risk-matrix-axes = upwards probability, to the right impact
form-risk-add = Add a risk
form-risk-edit = Edit the risk
form-risk-settle = Close the risk
form-no-signal = None
form-assessment-add = Assess this point
verb-risk-add = risk added
verb-risk-edit = risk changed
verb-risk-drop = risk removed

code-finding-met = holds
code-finding-partly = in part
code-finding-not-met = does not hold
code-finding-waived = waived

code-kind-of-thing-point = point
code-kind-of-thing-handoff-item = handoff line
code-kind-of-thing-raci = RACI part
code-kind-of-thing-recognition = recognition
code-kind-of-thing-commitment = resource
code-kind-of-thing-session = training session
code-kind-of-thing-low-adopter = low adopter
code-kind-of-thing-risk = risk
code-kind-of-thing-expectation = expectation
code-kind-of-thing-review = review
code-kind-of-thing-golive = go-live decision
code-kind-of-thing-note = note
code-kind-of-thing-renewal = renewal
code-kind-of-thing-opportunity = opportunity
code-kind-of-thing-reference = reference
code-kind-of-thing-absence = absence
code-kind-of-thing-capacity = capacity

code-field-answer = Answer
code-field-answered-on = Answered on
code-field-contact = Contact in sales
code-field-hours = Hours a week
code-field-from = From
code-field-confirmed = Confirmed on
code-field-held-on = Held on
code-field-trainer = Trainer
code-field-recording = Recording
code-field-people = People
code-field-who = Who
code-field-told-to = Told to
code-field-told-on = Told on
code-field-probability = Probability
code-field-impact = Impact
code-field-review-on = Review on
code-field-closed-on = Closed on
code-field-mitigation = Mitigation
code-field-effect-days = Effect in days
code-field-decided-on = Decided on
code-field-decided-by = Decided by
code-field-every-days = Every (days)
code-field-said-by = Said by
code-field-reasons = Reasons
code-field-next-step = Next step
code-field-finding = Finding

code-barrier-time = no time
code-barrier-knowledge = not trained enough
code-barrier-fit = does not fit the work
code-barrier-access = no access
code-barrier-motivation = not convinced
code-barrier-unknown = not known yet
code-handoff-kind-promise = promise
code-handoff-kind-goal = goal
code-handoff-kind-stakeholder = stakeholder
code-handoff-kind-risk = risk
code-handoff-kind-term = contract term
code-handoff-kind-question = question
code-part-responsible = responsible
code-part-accountable = accountable
code-part-consulted = consulted
code-part-informed = informed
code-recognition-training = advanced training
code-recognition-certification = certification
code-recognition-praise = recognition
code-resource-role-csm = CSM
code-resource-role-implementation = implementation specialist
code-resource-role-technical = engineering
code-resource-role-training-lead = training lead
code-resource-role-project-lead = project lead
code-resource-role-technical-lead = technical lead
code-resource-role-subject-expert = experts and power users
code-resource-role-end-user = end users
code-expectation-kind-expectation = expectation
code-expectation-kind-decision = decision
code-expectation-kind-scope-change = scope change
code-expectation-kind-parked = phase 2
code-ruling-open = open
code-ruling-agreed = agreed
code-ruling-declined = declined
code-review-kind-alignment = expectations review
code-review-kind-usage-report = usage report
code-review-kind-business-review = business review
code-review-kind-check-in = check-in
code-review-kind-strategy = strategy session
code-note-kind-internal = internal
code-note-kind-customer = for the customer
code-note-kind-feedback = feedback
code-outlook-certain = certain
code-outlook-likely = likely
code-outlook-unsure = unsure
code-outlook-unlikely = unlikely
code-outcome-early = renewed early
code-outcome-on-time = renewed on time
code-outcome-churned = churned
code-opportunity-state-open = open
code-opportunity-state-won = won
code-opportunity-state-lost = lost
code-reference-kind-reference = reference
code-reference-kind-case-study = case study
code-reference-state-candidate = candidate
code-reference-state-asked = asked
code-reference-state-agreed = agreed
code-reference-state-published = published
code-reference-state-declined = declined
code-condition-milestones = milestones done
code-condition-adoption = adoption at target
code-condition-results = results visible
code-condition-self-sufficient = self-sufficient
code-condition-timing = the time has come

# Resources, capacity and the agenda.

section-ours = Our people
section-theirs = Their people
hours-a-week = { $hours } h/week
staff-covered = all covered
staff-to-confirm = { $count } to confirm
staff-gaps = { $count ->
    [one] 1 gap: { $hours } h/week missing
   *[other] { $count } gaps: { $hours } h/week missing
  }
staff-missing = { $hours } h missing
staff-effect = { $hours } h/week missing; may cost up to { $days } d
staff-effect-all = { $days ->
    [one] The plan may lose up to 1 day by it.
   *[other] The plan may lose up to { $days } days by it.
  }
staff-adjust = Get the hours confirmed, or adjust the plan (P): with scarce customer resources it runs { $days } days longer.
staff-needed = The plan asks for { $min } to { $max } h/week, { $from } to { $to }.
staff-have = Until the end of the next stage: { $promised } h/week promised, { $confirmed } of them confirmed.
staff-span = { $from } to { $to }
staff-confirmed-on = Confirmed on { $day }.
staff-not-confirmed = Not confirmed yet: Space confirms it.
staff-take = a writes down whose hours these are.
staff-how = a adds hours, Space confirms them, e changes them.
form-resource-add = Add hours
form-resource-edit = Edit the hours
form-hours-hint = the playbook asks for { $min } to { $max } h: { $what }
form-login-hint = login of the colleague
verb-resource-add = hours added
verb-resource-edit = hours changed
verb-resource-drop = hours removed
code-cover-confirmed = confirmed
code-cover-unconfirmed = to confirm
code-cover-short = too few
code-cover-open = open
code-cover-over = over
code-fill-under = room left
code-fill-near = nearly full
code-fill-over = over
code-fill-away = away
code-fill-unknown = no capacity set
code-basis-confirmed = confirmed
code-basis-promised = promised
code-basis-playbook = by the playbook
verb-team-capacity-set = capacity set
verb-team-capacity-drop = capacity removed
verb-team-absence-add = absence added
verb-team-absence-drop = absence removed
load-of = { $login }: { $hours } of { $capacity } h in the week of { $week }
load-of-unknown = { $login }: { $hours } h in the week of { $week }, capacity not set
load-total = All
load-over = { $count ->
    [0] Nobody has more hours than there are.
    [one] 1 person has more hours than there are.
   *[other] { $count } people have more hours than there are.
  }
load-marks = ! over capacity · ~ nearly full · - away · ? capacity not set
load-warning = { $weeks ->
    [one] Mind the load: { $line }; over capacity in 1 of the next weeks.
   *[other] Mind the load: { $line }; over capacity in { $weeks } of the next weeks.
  }
agenda-overdue = Overdue
agenda-today = Today
agenda-tomorrow = Tomorrow
agenda-empty-day = Nothing is due today. A good moment for the call that nobody has asked for.
agenda-empty-week = Nothing is due in the next seven days. Enjoy it, or plan ahead.
code-kind-of-agenda-line-kickoff = kickoff
code-kind-of-agenda-line-session = training
code-kind-of-agenda-line-review = review
code-kind-of-agenda-line-touch = touch
code-kind-of-agenda-line-milestone = milestone
code-kind-of-agenda-line-move = play
code-kind-of-agenda-line-step = next step
code-kind-of-agenda-line-concern = concern
code-kind-of-agenda-line-low-adopter = outreach
code-kind-of-agenda-line-win = quick win
code-kind-of-agenda-line-risk = risk review
place-agenda = Agenda
place-portfolio = Team load
agenda-of-me = mine
agenda-of-team = the team’s
agenda-of-day = today
agenda-of-week = next 7 days
agenda-count = { $count } due, { $late } overdue
agenda-how-further = w shows the week, m the whole team.
agenda-late = Was due { $day }, { $days } d ago
agenda-due = Due { $day }
agenda-nothing-chosen = There is nothing here to act on.
portfolio-people = { $count ->
    [one] 1 person, hours by week over all accounts
   *[other] { $count } people, hours by week over all accounts
  }
portfolio-weeks = Week of
portfolio-marks = ! over · ~ nearly full · × away · ? no capacity set
portfolio-empty = Nobody has hours or accounts yet. c sets the hours a week of a colleague; accounts with an owner count from day one.
portfolio-no-capacity = c sets the capacity
portfolio-accounts = { $count ->
    [0] { $login }: no accounts in these weeks
    [one] { $login }: 1 account
   *[other] { $login }: { $count } accounts
  }
load-nothing = { $login } has no hours taken in the next weeks.
load-weeks-over = over capacity in { $count } of { $weeks } weeks
load-fullest = the fullest of the next weeks
action-go-account = To the account
action-go-agenda = Agenda
action-go-portfolio = Load of the team
action-do-due = Do what this line asks for
action-open-due = Open the account at this line
action-agenda-week = Today, or the week
action-agenda-team = My agenda, or the team’s
action-set-capacity = Set a colleague’s hours a week
action-drop-capacity = Remove a colleague’s hours a week
action-add-absence = Add an absence
action-drop-absence = Remove an absence
short-do-due = do it
short-open-due = open
short-agenda-week = week
short-agenda-team = team
short-go-agenda = agenda
short-go-portfolio = team load
short-set-capacity = capacity
short-add-absence = absence
short-drop-absence = drop absence
form-set-capacity = Hours a week
form-drop-capacity = Remove hours a week
form-add-absence = Absence
form-drop-absence = Remove an absence
form-capacity-hint = hours a week for onboarding, 1 to 60
status-no-capacities = Nobody’s hours are set yet.
status-no-absences = No absence is noted.
