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
point-nobody-said = Nobody has assessed this point yet: Space says that it holds, e asks for details.
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
risk-matrix-axes = probability upwards, impact to the right
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
code-barrier-fit = does not fit how they work
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

# Expectations, reviews, notes, go-live, steady state and renewal.
section-expectations = Expectations and scope
section-parked = Parked for phase 2
section-reviews = Reviews
section-notes = Notes and comments
section-readiness = Readiness for go-live
section-hypercare = Hypercare
section-gate = Gate of steady state
section-renewal = Renewal
section-opportunities = Opportunities
section-references = Reference and case study
code-field-ruling = Decision
code-field-go = Decision
code-field-outlook = Outlook
code-field-next = Next step
code-field-state = State
code-sla-clock-none = no SLA
code-sla-clock-running = running
code-sla-clock-breached = breached
code-sla-clock-kept = kept
code-sla-clock-late = late
code-gate-state-met = holds
code-gate-state-open = does not hold
code-gate-state-unknown = not known
code-gate-state-waived = waived
code-countdown-overdue = overdue
code-countdown-in-30 = within 30 days
code-countdown-in-60 = within 60 days
code-countdown-in-90 = within 90 days
code-countdown-in-180 = within 180 days
code-countdown-later = later
code-outlook-reason-healthy = the health score is good
code-outlook-reason-watch = the health score needs watching
code-outlook-reason-at-risk = the health score is at risk
code-outlook-reason-rising = the score is rising
code-outlook-reason-falling = the score is falling
code-outlook-reason-adopted = weekly active users are at target
code-outlook-reason-not-adopted = weekly active users are below target
code-outlook-reason-sponsor-near = the sponsor was reached in the last 45 days
code-outlook-reason-sponsor-far = the sponsor was not reached in the last 45 days
code-outlook-reason-no-sponsor = there is no sponsor
verb-expectation-add = logged
verb-expectation-edit = log changed
verb-expectation-drop = removed from the log
verb-review-add = review planned
verb-review-edit = review changed
verb-review-drop = review removed
verb-note-add = note written
verb-note-edit = note changed
verb-note-drop = note removed
verb-golive-add = go-live decision recorded
verb-golive-edit = go-live decision changed
verb-golive-drop = go-live decision removed
verb-assessment-add = point assessed
verb-assessment-edit = assessment changed
verb-assessment-drop = assessment removed
verb-steady-graduate = moved to steady state
verb-steady-return = back in onboarding
verb-renewal-add = renewal opened
verb-renewal-edit = renewal changed
verb-renewal-drop = renewal removed
verb-renewal-close = renewal closed
verb-opportunity-add = opportunity noted
verb-opportunity-edit = opportunity changed
verb-opportunity-drop = opportunity removed
verb-reference-add = reference added
verb-reference-edit = reference changed
verb-reference-drop = reference removed
expectation-plan-waits = The plan has to move by { $days }: `orquestra plan replan`, or R on the Plan tab, works it in.
review-every = every { $days } d
golive-go = go
golive-no-go = no-go
golive-blocking = blocks
golive-ready = { $ready } of { $of } ready, { $blocking ->
    [0] nothing blocks
    [one] one point blocks
   *[other] { $blocking } points block
  }
hypercare-not-live = Not live yet: hypercare begins with the go-live milestone.
hypercare-day = Day { $day } of { $of }, until { $until }
hypercare-over = Over since { $until } ({ $of } days; today would be day { $day })
hypercare-problems = Problems
hypercare-reports = Usage reports
hypercare-feedback = First feedback
sla-none = no SLA
sla-running = { $days } d left
sla-breached = breached, { $days } d over
sla-kept = kept
sla-late = { $days } d late
gate-too-early = Moving now would cost:
gate-too-late = Waiting costs:
renewal-suggested = { $outlook } (suggested)
opportunity-weighted = Weighted value of what is open: { $total }
evidence-gate-milestones = { $value } of { $of } milestones done
evidence-gate-no-reading = { $name }: never recorded
evidence-gate-reading-old = { $name }: last recorded { $on }, too old to count
evidence-gate-win = quick win “{ $name }” delivered { $on }, with a measured effect
evidence-gate-no-result = no goal reading, no ROI, no quick win with a measured effect
evidence-gate-not-trained = training is not complete
evidence-gate-day = day { $value }; usual is { $name }
evidence-gate-touches = { $value ->
    [one] one touch in the last { $of } days
   *[other] { $value } touches in the last { $of } days
  } would become one a month
evidence-gate-issues = { $value ->
    [one] one concern
   *[other] { $value } concerns
  } and { $of ->
    [one] one signal
   *[other] { $of } signals
  } open
evidence-gate-wins-open = { $value } of { $of } quick wins not delivered
evidence-gate-hours = { $value } d past day { $of }, { $name } h/week of the CSM’s still tied up
evidence-gate-hours-since = about { $name } h since day { $of }
evidence-gate-started-by-them = { $value } of { $of } touches in the last 30 days were started by them
evidence-gate-partnership = { $value ->
    [0] no opportunity open
    [one] one opportunity open
   *[other] { $value } opportunities open
  }, { $of ->
    [0] no business review held
    [one] one business review held
   *[other] { $of } business reviews held
  }
# People: RACI, communication schedule, champions, successors.
code-kind-of-thing-work = milestone or deliverable
code-field-work = Work
code-field-part = Part
code-field-successor = Successor
code-field-recognition = What was done
code-field-person = Who
code-field-login = Login
code-gap-no-accountable = nobody accountable
code-gap-several-accountable = several accountable
code-gap-no-responsible = nobody responsible
code-gap-left = somebody has left
raci-summary = { $count ->
    [0] all { $open } open items have one accountable
   *[other] { $count } of { $open } without one accountable
  }
raci-answers = Accountable
raci-done = done { $day }
raci-due = due { $day }
raci-milestone = Milestone
raci-deliverable = Deliverable
raci-our-side = our team
raci-has-left = left on { $day }
raci-proposed = Proposed: { $parts }
raci-by-person = Parts in open work, by person
raci-nobody = Nobody has a part yet.
raci-means-responsible = does the work
raci-means-accountable = answers for it, exactly one person
raci-means-consulted = is asked before
raci-means-informed = is told after
raci-keys = a gives somebody a part, x takes one away, Space fills the gaps with the proposal.
raci-keys-heading = Space fills the gaps of all open work with what the playbook proposes; you see it first.
raci-no-gap = Nothing is missing here: exactly one person is accountable, and somebody is responsible.
raci-no-offer = There is nothing to propose: nobody known here has the role that usually takes this.
confirm-raci-suggest = { $count ->
    [one] Take over the proposed parts?
   *[other] Take over the proposed parts for { $count } items?
  }
confirm-raci-replace = { $who } is accountable for this. Replace them with { $new }?
confirm-raci-replace-why = Exactly one person is accountable for a milestone or deliverable. The old part is removed in the same step.
form-raci-clear = Take a part away
form-one-of-ours = One of ours, by login
form-part-hint = R does it, A answers for it, C is asked before, I is told after
form-login-hint = Only for one of our own
form-all-parts = All of them
form-champion-hint = Champions and power users; p adds one
verb-raci-replace = accountable replaced
verb-raci-suggest = proposed RACI parts taken over
verb-raci-clear = RACI parts removed
schedule-summary = { $count ->
    [0] nothing due in { $weeks } weeks
    [one] one contact in { $weeks } weeks
   *[other] { $count } contacts in { $weeks } weeks
  }
schedule-late = { $count } late
schedule-since = since { $day }
schedule-overdue = Due since { $day }.
schedule-by-week = Contacts by week
schedule-week = Week of { $day }: { $count ->
    [one] one contact
   *[other] { $count } contacts
  }{ $minutes ->
    [0] {""}
   *[other] , { $minutes } min planned
  }
schedule-nobody = Nobody is known at this customer yet: p adds a stakeholder.
schedule-nothing = Nothing is due: no one here needs regular contact at this stage, or the account is paused.
schedule-keys = Space or Enter logs a touch with this person.
engage-how = How: { $words }
engage-style = Style: { $words }
engage-minutes = { $minutes } min
champions-summary = { $count ->
    [0] nobody named
    [one] one named
   *[other] { $count } named
  }{ $waiting ->
    [0] {""}
   *[other] , { $waiting } waiting
  }
champions-none = No champion or power user is named yet: p adds one. Without them, adoption has no voice inside the customer.
champions-overlooked = Some have had neither training nor recognition for over 60 days: a records what you do for them.
champions-well = Everybody here had training or recognition in the last 60 days.
champion-last = { $days ->
    [0] recognised today
   *[other] { $days } d ago
  }
champion-nothing = nothing yet, { $days } d
champion-overlooked = Nothing for { $days } days: time for advanced training, a certificate or public thanks.
champion-keys = a or Space records what was done for this person.
people-one-thread = single-threaded: only { $name }
person-one-thread = Only one live contact: { $name }. Build a second relationship before this one breaks.
person-only-thread = The only live contact here: build a second relationship before this one breaks.
person-successor = { $name } took over.
person-succeeds = Took over from { $name }.
succession-search = Find a successor for { $name }
form-successor-search = Not found yet: add a next step
form-successor-new = Somebody new
form-successor-none = Nobody takes over
form-successor-name-hint = Name of the new person, if there is one
form-successor-role-hint = The successor's role from now on
form-left-parts-pass = { $count ->
    [one] One part in open work passes to the successor.
   *[other] { $count } parts in open work pass to the successor.
  }
form-left-parts-stay = { $count ->
    [one] One part in open work is left without anybody.
   *[other] { $count } parts in open work are left without anybody.
  }
# Training, low adopters, quick wins, checklists.
section-wins = Quick wins
section-wins-30 = 30 days
section-wins-60 = 60 days
section-wins-90 = 90 days
section-sessions = Training sessions
section-contents-getting-started = Content: getting started
section-contents-by-role = Content: by role
section-contents-features = Content: features
section-contents-videos = Content: videos
section-adoption = What makes adoption
section-low-adopters = Low adopters
sessions-held = { $count ->
    [0] none planned
   *[other] { $held } of { $count } held
  }
sessions-attendance = attendance { $percent } %
sessions-overdue = { $count ->
    [one] 1 not held on its day
   *[other] { $count } not held on their day
  }
sessions-none = No session is planned yet: the playbook's agenda is in the list, a takes a session over.
session-mark = { $mark } / 5
session-minutes = { $minutes } min
session-hands-on = hands-on
session-train-the-trainer = train the trainer
session-planned = Planned for { $day }
session-late = Planned for { $day } and not held, { $late ->
    [one] a day late
   *[other] { $late } days late
  }
session-held = Held on { $day }, planned for { $planned }
session-trainer = Given by { $who }
session-invited = { $count } invited
session-attended = { $count } attended
session-recording = Recording: { $link }
turnout-by-role = Attendance by role
turnout-all = All roles: { $figures }
turnout-attendance = attendance { $percent } % ({ $come } of { $of })
turnout-feedback = feedback { $mark } of 5
turnout-passed = { $passed } of { $of } passed the assessment
format-strengths = Strengths: { $words }
format-limits = Limits: { $words }
format-best-for = Best for: { $words }
agenda-all = Plan the whole agenda: { $count } sessions
agenda-all-how = Space or a plans all of these in one step, on open days of this account; u takes it back.
agenda-behind = overdue in plan
agenda-week = Week { $week } of the playbook: { $day } in this plan
agenda-goes-on = Goes on after the sessions, from { $day } in this plan
agenda-every = Repeats every { $days ->
    [one] day
   *[other] { $days } days
  } once it is held
agenda-optional = Optional: nobody misses anything required
low-adopters-open = { $count ->
    [0] nobody open
   *[other] { $count } open
  }{ $late ->
    [0] {""}
   *[other] , { $late } overdue
  }
low-adopters-line = Whoever uses less than { $percent } % of what is expected belongs here: people, teams or shifts. a adds them.
low-adopters-how = Call before anybody complains, ask what holds them back, and offer the help that fits. No blame, and with their manager involved.
low-adopter-group = { $who } ({ $people ->
    [one] 1 person
   *[other] { $people } people
  })
low-adopter-to-reach = reach by
low-adopter-reached = reached
low-adopter-closed = settled
low-adopter-found = Noticed on { $day }, { $people ->
    [one] one person
   *[other] { $people } people
  }
low-adopter-usage = usage { $percent } % of the expected (line: { $line } %)
low-adopter-barrier = What keeps them: { $barrier }
low-adopter-due = To be reached by { $day }{ $late ->
    [0] {""}
    [one] , a day late
   *[other] , { $late } days late
  }
low-adopter-reached-on = Reached on { $day }
low-adopter-manager = { $who } is involved as their manager
low-adopter-no-manager = Their manager is not involved yet
low-adopter-closed-on = Settled on { $day }
factors-in-place = { $met } of { $count } in place
factors-why = Training alone does not bring adoption: people also need a reason, reminders, help when stuck, and somebody who expects it.
factors-how = The record judges each factor; Space or e records your own judgement, which then counts.
factor-said = by hand
factor-derived = by the facts
factor-nothing = nothing to judge by yet
factor-record = The record says: { $finding }
proof-never = never
proof-sessions = { $held } of { $of } sessions held
proof-practice = { $count ->
    [0] no hands-on session yet
    [one] one hands-on session
   *[other] { $count } hands-on sessions
  }
proof-wins = { $told } of { $of } delivered quick wins told to people
proof-goes-on = { $title }: last { $last }
proof-usage-reports = Usage report: last { $last }
proof-office-hours = Office hours: { $held } held in 30 days, { $planned } planned
proof-champions = { $count ->
    [0] no champion or power user named
    [one] one champion or power user
   *[other] { $count } champions and power users
  }
proof-reached = { $reached } of { $of } low adopters reached
proof-manager-sessions = { $count ->
    [0] no session for managers held
    [one] one session for managers held
   *[other] { $count } sessions for managers held
  }
proof-managers-involved = managers involved with { $involved } of { $of } low adopters
contents-ready = { $ready } of { $count } ready
contents-how = Practical and built around use cases, with pictures, easy to find, and kept up to date. Space says that a piece is ready.
win-horizon = { $day } days: { $title }
win-horizon-delivered = { $count } of { $of } delivered
win-first-value = first value on day { $days }
win-no-value = no value yet, day { $day }
win-next-due = next: { $title }, { $day }
win-next = next: { $title }
win-next-on = next { $day }
win-none-next = none planned
win-tally = { $planned } planned, { $delivered } delivered
win-untold-count = { $count ->
    [one] One was delivered more than { $days } days ago, and nobody was told.
   *[other] { $count } were delivered more than { $days } days ago, and nobody was told.
  }
win-strategy = One small and visible win by day 30, a more substantial one by day 60, one that the business feels by day 90; each is delivered, measured and told.
win-untold = nobody told
win-identify = Choose it: { $words }
win-measure = Measure it: { $words }
win-communicate = Tell of it: { $words }
win-delivered-on = Delivered on { $day }, day { $number }
win-was-due = Was due on { $day }
win-wanted-by = Wanted by { $who }
win-metric = { $metric }: from { $baseline } to { $target }
win-measured-of = Measured { $value }, { $percent } % of the way
win-measured = Measured { $value }
win-not-measured = Not measured yet
win-told = Told to { $who } on { $day }
win-tell-now = Nobody was told within { $days } days: a win that nobody hears of convinces nobody.
win-then-deliver = Space: record the delivery
win-then-measure = Space: record the result
win-then-tell = Space: record who was told
status-win-told = This quick win was delivered, measured and told; nothing is left to do.
code-win-stage-planned = planned
code-win-stage-delivered = delivered
code-win-stage-measured = measured
code-win-stage-told = told
code-field-planned-on = Planned for
code-field-minutes = Minutes
code-field-format = Format
code-field-hands-on = Hands-on
code-field-train-the-trainer = Train the trainer
code-field-invited = Invited
code-field-attended = Attended
code-field-feedback = Feedback
code-field-assessed = Assessed
code-field-passed = Passed
code-field-usage = Usage %
code-field-barrier = What keeps them
code-field-manager = Manager
code-field-reached-on = Reached on
code-field-horizon = By day
code-field-wanted-by = Wanted by
code-field-measured = Measured
code-field-delivered-on = Delivered on
form-win-add = New quick win
form-win-edit = Change the quick win
form-win-settle = Quick win: next step
form-session-add = Plan a training session
form-session-edit = Change the training session
form-session-settle = How the session went
form-low-adopter-add = Add a low adopter
form-low-adopter-edit = Change the low adopter
form-low-adopter-settle = Low adopter: what came of it
form-horizon = day { $day }
form-win-metric-hint = what it is measured by, with its unit: hours a week
form-told-to-hint = people or groups: sponsor, the sales team
form-feedback-hint = the mean, from 1 to 5
form-assessed-hint = how many took the assessment
form-recording-hint = a link, if there is one
form-low-adopter-hint = a person, a team or a shift
form-usage-hint = percent of what is expected, if known
form-reach-by-hint = the day by which to call them
form-reached-hint = what they said, what was agreed
verb-session-add = training session planned
verb-session-edit = training session changed
verb-session-drop = training session removed
verb-win-edit = quick win changed
verb-win-drop = quick win removed
form-handoff-add = Add a handoff line
form-handoff-edit = Edit the handoff line
verb-handoff-add = handoff line added
verb-handoff-edit = handoff line changed
verb-handoff-drop = handoff line removed
form-raci-add = Add a RACI part
form-raci-edit = Edit the RACI part
verb-raci-add = RACI part added
verb-raci-edit = RACI part changed
verb-raci-drop = RACI part removed
form-recognition-add = Add a recognition
form-recognition-edit = Edit the recognition
verb-recognition-add = recognition added
verb-recognition-edit = recognition changed
verb-recognition-drop = recognition removed
form-resource-add = Add hours
form-resource-edit = Edit the hours
verb-resource-add = hours added
verb-resource-edit = hours changed
verb-resource-drop = hours removed
verb-low_adopter-add = low adopter added
verb-low_adopter-edit = low adopter changed
verb-low_adopter-drop = low adopter removed
form-expectation-add = Add a log entry
form-expectation-edit = Edit the log entry
form-review-add = Add a review
form-review-edit = Edit the review
form-golive-add = Add a go-live decision
form-golive-edit = Edit the go-live decision
form-note-add = Add a note
form-note-edit = Edit the note
form-renewal-add = Add a renewal
form-renewal-edit = Edit the renewal
form-opportunity-add = Add an opportunity
form-opportunity-edit = Edit the opportunity
form-reference-add = Add a reference
form-reference-edit = Edit the reference
form-handoff-settle = Answer the question
form-expectation-settle = Decide
form-review-settle = Review held
form-renewal-settle = Close the renewal
form-opportunity-settle = Won or lost
section-objectives = Objectives
section-handoff = Handoff from sales
section-raci = RACI
section-schedule = Communication schedule
section-champions = Champions and power users
section-ours = Our people
section-theirs = Their people
short-add-record = add
short-edit-record = edit
short-settle-record = settle
short-drop-record = remove
short-go-to = go to

# The tabs of expectations and review, and the screen of renewals.
place-renewals = Renewals
action-go-renewals = Renewals and steady state
action-graduate = Move the account to steady state…
action-return-account = Take the account back into onboarding…
short-go-renewals = renewals
short-graduate = steady
short-return-account = return
form-return-account = Back into onboarding
form-effect-days-hint = days that the plan takes longer; -3 saves three
form-every-hint = empty: it does not repeat
form-churn-hint = needed where the customer leaves
form-next-renewal-hint = empty: a year later
form-outlook-hint = the figures suggest: { $outlook }
form-percent-hint = percent, from 0 to 100
log-summary = { $open } open · { $days } d agreed · scope requests/30 d: { $requests }
log-parked = { $count ->
    [0] nothing
    [one] one
   *[other] { $count }
  }
log-asked = { $what }; { $name } asked
log-effect = Effect on the plan: { $days }
log-decided = { $ruling } on { $day } by { $who }
log-undecided = Nobody has decided: Space decides or parks it
review-next = next { $day }
review-none = none planned
review-unplanned = not planned
review-offer-alignment = A regular look at expectations and scope keeps both sides on the same page: every 30 days.
review-offer-usage = A weekly report on usage shows the customer how the first two weeks go.
review-offer-business = The business review shows what was reached, and what comes next.
review-held = Held on { $day }; it was due on { $due }
review-due = Due on { $day }
review-comes-again = Once held, the next one is planned { $days } days later
review-coming = Next: { $what }, { $day }
note-summary = { $leaves } for the customer · { $stays } stay with us
note-mark-internal = ours only
note-mark-customer = FOR THE CUSTOMER
note-mark-feedback = they said
note-says-internal = About the customer: stays with us, out of every report and export
note-says-customer = For the customer: may leave in a report
note-says-feedback = Said by one of their users: stays with us
note-said-by = Said by { $name }
note-written = Written on { $day } by { $who }
feedback-none = none so far
feedback-offer = What do the first users say? a writes it down, with who said it.
golive-said = { $word }, said by { $who }
golive-counted = { $ready }/{ $of } ready
golive-then = Said on { $day }, with { $ready } of { $of } points ready
hypercare-waits = begins with go-live
hypercare-ended = ended { $day }
hypercare-problem-counts = { $all ->
    [0] No problem came up
    [one] One problem came up
   *[other] { $all } problems came up
  }: { $open } open, { $breached } past their SLA, { $late } resolved too late
gate-since = in steady state since { $day }
gate-summary = { $passed } of { $of } · day { $day }
gate-message = The handover message
gate-shut-title = { $name } is not ready for steady state
confirm-graduate = Move { $name } to steady state? What is open stays open; its reviews are planned, and it leaves the board for the renewals.
condition-help-milestones = Every milestone of the plan is done.
condition-help-adoption = Activation, weekly active users and core features are at their day-90 targets.
condition-help-results = A goal on its course, a return that covers the cost, or a quick win with a measured effect.
condition-help-self-sufficient = Few tickets and training complete; can also be assessed by hand.
condition-help-timing = The account has reached the days when this usually happens.
condition-waive = Space waives it with a reason, or records an assessment by hand.
section-help-expectations = a logs what they expect, what was decided, and what changes in the scope. Two scope requests in 30 days raise a signal.
section-help-parked = What was asked for and waits for a second phase, so that nobody forgets it and nobody builds it too soon.
section-help-reviews = a plans a review; Space records that it was held, and the next one is planned.
section-help-notes = a writes a note. What is about the customer stays with us; only what is for the customer may ever leave.
section-help-readiness = Space says that a point holds, a records go or no-go. A go past a blocking point needs a reason.
section-help-hypercare = b opens a problem with its SLA, a plans a usage report.
section-help-renewal = a records the outlook and the reasons; Space closes it: early, on time, or churned.
section-help-opportunities = a notes a chance to expand: what it is worth, how likely it is, what comes next.
section-help-references = a notes whether they would speak for us; Space takes it a step further.
renewal-no-day = no date
renewal-in = { $day } ({ $days } d)
renewal-suggestion = Figures suggest: { $outlook }
renewal-unsaid = nobody has said
renewal-nobody-said = Nobody has said how it looks.
renewal-offer = a says how it looks, and why.
renewal-risk = { $money } at risk
renewal-risk-of = { $risk } of { $money } at risk
renewal-due = Renewal on { $day }, in { $days } d
renewal-outlook = { $outlook } ({ $percent } %), said on { $day }
renewal-ended = Ended on { $day }; it was due on { $due }
renewal-arr-after = ARR from then on: { $money }
opportunity-total = { $total } weighted
opportunity-worth = { $value } × { $percent } % = { $weighted }
opportunity-next = Next: { $step }
opportunity-found = Found on { $day }
reference-total = { $count } agreed
reference-since = { $state } since { $day }
reference-next = Space takes it a step further.
renewals-near = { $count ->
    [0] none within 180 days
    [one] one within 180 days
   *[other] { $count } within 180 days
  }
renewals-mine = mine
renewals-empty = No renewal within 180 days, and no account in steady state. Accounts get here through the gate: S on the Review tab.
renewals-steady = Steady state, by next review
days-left = { $days } d
action-add-any = Add to the record…
add-title = Add to the record

# Overview, objectives, intake
section-now = Now
section-intake = Intake
now-milestone = Next milestone
now-signals = Signals
now-step = Next step
now-win = Next win
now-renewal = Renewal
now-kickoff = Kickoff
now-no-signals = none open
now-signals-open = { $count ->
    [one] { $worst }
   *[other] { $count } open, first: { $worst }
  }
now-no-win = no quick win planned
now-no-outlook = no outlook recorded
now-days-left = in { $days } d
now-due = Due { $day }: { $state }
now-slipped = Originally due { $day } ({ $days })
now-act-milestone = Space marks it done today, Enter opens the milestones.
now-act-go = Enter opens the full tab.
now-step-due = Due { $day }; { $who } does it
now-act-step = Space marks it done, Enter opens all actions.
now-win-due = To be delivered by { $day }
now-act-win = Space records the delivery, Enter opens the quick wins.
now-plan-win = Space plans the next quick win.
now-act-hold = Space records how the kickoff went.
now-act-plan = Space books the kickoff.
intake-days = day { $days } since contract
intake-handoff = handoff { $percent } % complete
intake-questions = { $count ->
    [one] 1 open question
   *[other] { $count } open questions
  }
intake-lacks = Missing: { $gaps }
kickoff-over = past kickoff
kickoff-was-held = kickoff held { $day }
kickoff-planned = kickoff booked for { $day }
kickoff-untold = kickoff was booked for { $day }; was it held?
kickoff-unbooked = no kickoff booked; it should have been booked by { $day }
kickoff-to-book = kickoff not booked yet; book it by { $day }
kickoff-agenda = Kickoff agenda, { $minutes } min
kickoff-item = { $minutes } min · { $title }
kickoff-promise = Promised: { $words }
kickoff-minutes = { $minutes } min in all
handoff-complete = { $percent } % complete
handoff-open = open
handoff-gap = missing: { $what }
handoff-gap-points = Adds { $points } points; the handoff is { $percent } % complete.
handoff-gap-line = a writes the line; Space does too.
handoff-gap-form = Space opens the form in which it belongs.
handoff-empty = Sales has handed nothing over yet. a adds a line: a promise, a goal, a risk, a term, a question.
handoff-answer = Answered { $day }: { $words }
handoff-ask = Sales has yet to answer. Space records the answer.
code-field-handoff-kind = About
code-handoff-check-promises = what sales promised
code-handoff-check-goal-said = what the customer wants to achieve
code-handoff-check-goal-measured = a goal in numbers
code-handoff-check-people-known = who is who at the customer
code-handoff-check-sponsor-known = an executive sponsor
code-handoff-check-lead-known = a project lead
code-handoff-check-risks = risks known from the sale
code-handoff-check-revenue = ARR
code-handoff-check-seats = number of seats
code-handoff-check-renewal = renewal date
code-handoff-check-terms = contract terms
form-handoff-hint = what was said, in one sentence
form-contact-hint = who in sales knows more
form-answer-hint = empty reopens the question
form-actions = Action items
form-actions-hint = what; who; when — more than one, split by |
form-bad-actions = Write each as what; who; when, split by |
form-plan-kickoff = Book the kickoff
form-hold-kickoff = Kickoff held
action-plan-kickoff = Book the kickoff
action-hold-kickoff = Record the kickoff
verb-kickoff-plan = kickoff booked
verb-kickoff-hold = kickoff held
card-intake-short = intake d{ $days }
card-intake-unbooked = intake d{ $days } · kickoff not booked
card-intake-planned = intake d{ $days } · kickoff { $day }
card-intake-untold = intake d{ $days } · kickoff { $day }: held?
column-intake = { $count } in intake
column-intake-short = { $count } int.
account-coverage = { $percent } % known
account-signals = { $count ->
    [0] no open signals
    [one] 1 open signal
   *[other] { $count } open signals
  }
account-no-arr = ARR not set
account-no-renewal = no renewal date
reason-kickoff = No kickoff booked { $days } d after the contract
code-mark-achieved = achieved
code-mark-under-way = under way
code-mark-missed = not reached
code-mark-unknown = not known yet
code-source-of-an-answer-data = data
code-source-of-an-answer-hand = by hand
objective-said = { $who } said so, { $day }
objective-met-of = { $met } of { $of } criteria met
objective-counts = { $met } met, { $partly } in part, { $missed } not met, { $unknown } not known
objective-by-data = By the data: { $finding }
objective-over-data = By hand: { $finding }. The data says: { $data }; newer facts will count again.
objective-by-hand = By hand: { $finding }
objective-open = Not known yet.
objective-no-data = No data answers this: somebody has to assess it.
objective-data-says = the data says: { $finding }
objective-total = Portfolio
objective-total-figure = { $achieved } of { $accounts } · { $percent } %
status-objective-by-criteria = An objective follows from its criteria: assess one of them.
fact-milestone-done = { $name } done { $on }
fact-milestone-due = { $name } is due { $on }
fact-milestone-late = { $name } is { $value } d overdue
fact-blockers-open = { $value ->
    [one] 1 blocker is open
   *[other] { $value } blockers are open
  }
fact-reading = { $name } { $value } on { $on }, target { $of }
fact-reading-untold = { $name } { $value } on { $on }; no target yet
fact-reading-stale = { $name } { $value } is from { $on }: too old
fact-steady-use = At target in { $value } of the last { $of } readings
fact-roles-trained = { $value } of { $of } roles have had a session
fact-win-delivered = { $name } delivered { $on }, day { $value }
fact-win-due = { $name } is to be delivered by { $on }
fact-win-late = { $name } is { $value } d overdue
fact-no-win = No quick win delivered by day { $value }
fact-wins-told = { $value } of { $of } delivered wins were told
fact-win-measured = { $name }: measured { $value }, target { $of }
fact-goal = { $name } at { $value } on { $on }, expected { $of }
fact-goal-stale = { $name } at { $value } is from { $on }: too old
fact-roi = ROI { $value } % on { $on }, expected { $of } %
fact-mood = { $value } of { $of } touches in the last 45 days were positive
fact-complaints-open = { $value ->
    [one] 1 complaint or escalation is open
   *[other] { $value } complaints and escalations are open
  }
fact-meetings = { $value } of { $of } people expected at meetings in the last 45 days came
fact-sponsor-reached = Sponsor { $name } last in touch { $on }
fact-sponsor-quiet = Sponsor { $name } has been quiet { $value } d too long
fact-no-sponsor = No executive sponsor is known
fact-champion-reached = Champion { $name } last in touch { $on }
fact-champion-quiet = Champion { $name } has not been in touch lately
fact-no-champion = No champion is known
fact-reference = Agreed to speak for us: { $name }, { $on }
fact-go-said = { $name } said go on { $on }
fact-no-go-said = { $name } said no-go on { $on }
code-field-actions = Action items

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
    [one] The plan may lose up to 1 day because of this.
   *[other] The plan may lose up to { $days } days because of this.
  }
staff-adjust = Get the hours confirmed, or adjust the plan (P): with scarce customer resources it runs { $days } days longer.
staff-needed = The plan asks for { $min } to { $max } h/week, { $from } to { $to }.
staff-have = Until the end of the next stage: { $promised } h/week promised, { $confirmed } of them confirmed.
staff-span = { $from } to { $to }
staff-confirmed-on = Confirmed on { $day }.
staff-not-confirmed = Not confirmed yet: Space confirms it.
staff-take = a records whose hours these are.
staff-how = a adds hours; Space confirms them; e edits them.
form-hours-hint = the playbook asks for { $min } to { $max } h: { $what }
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
    [0] Nobody is known to have more hours than there are.
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
agenda-empty-day = Nothing is due today. A good moment to call a customer before they need to call you.
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
agenda-due = Due { $day }
agenda-nothing-chosen = There is nothing here to act on.
portfolio-people = { $count ->
    [one] 1 person, hours by week
   *[other] { $count } people, hours by week
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
agenda-late = Was due { $day }, { $days } d ago

raci-goes = without { $part }

account-signals-short = { $count ->
    [0] no signals
    [one] 1 signal
   *[other] { $count } signals
  }

tab-letter-timeline = l
place-timeline = Timeline
tab-timeline = Timeline
detail-timeline = What happened
pane-empty-timeline = Nothing has happened here yet: t logs a touch, a writes a note.
action-add-note = Write a note
action-timeline-kind = Only one kind of event on the timeline
action-filter-timeline = Filter the timeline
short-add-note = note
short-timeline-kind = kind
short-filter-timeline = filter
timeline-hint = words, kind:touch, by:ana, from:2026-11-01, to:-7
timeline-bad-kind = No kind of event is called “{ $word }”; choose one of { $kinds }.
timeline-bad-day = “{ $word }” is not a day; write 2026-11-03, -7 or yesterday.
timeline-nothing-left = The filter lets nothing through: Esc clears it.
timeline-count = { $count ->
    [one] 1 event
   *[other] { $count } events
  }
timeline-recorded = Recorded by { $who }, { $when }
code-event-kind-touch = touch
code-event-kind-milestone = milestone
code-event-kind-task = task
code-event-kind-stage = stage
code-event-kind-plan = plan
code-event-kind-signal = signal
code-event-kind-concern = concern
code-event-kind-reading = reading
code-event-kind-score = score
code-event-kind-win = quick win
code-event-kind-session = training
code-event-kind-decision = decision
code-event-kind-note = note
code-event-kind-next-step = next step
code-event-kind-play = play
code-event-kind-risk = risk
code-event-kind-review = review
code-event-kind-person = person
code-event-kind-record = record
code-event-kind-renewal = renewal
code-event-kind-journal = change
event-with = { $kind } with { $names }
event-go = go ({ $ready } of { $of } points ready)
event-no-go = no-go ({ $ready } of { $of } points ready)
event-hours = { $role }, { $hours } h a week
code-event-touched = { $what }
code-event-milestone-done = { $what }: reached
code-event-milestone-moved = { $what }
code-event-task-done = { $what }
code-event-stage-entered = Entered stage { $what }
code-event-replanned = Plan { $what } replaced by a new one
code-event-signal-raised = Signal raised: { $what }
code-event-signal-closed = Signal closed: { $what }
code-event-concern-opened = Opened, { $what }
code-event-concern-closed = Closed, { $what }
code-event-measured = { $what }
code-event-goal-set = Goal set: { $what }
code-event-goal-closed = Goal closed: { $what }
code-event-score-set = Score set to { $what } by hand
code-event-score-lifted = Score no longer held at { $what }
code-event-win-delivered = Delivered: { $what }
code-event-win-told = Told: { $what }
code-event-session-held = Held: { $what }
code-event-low-adopter-found = Low adopter: { $what }
code-event-low-adopter-reached = Reached: { $what }
code-event-low-adopter-closed = Settled: { $what }
code-event-expected = { $what }
code-event-ruled = Decided, { $what }
code-event-go-live-said = Go-live: { $what }
code-event-noted = Note, { $what }
code-event-step-done = Done: { $what }
code-event-play-started = Play started: { $what }
code-event-play-finished = Play finished: { $what }
code-event-risk-found = New in the register: { $what }
code-event-risk-scored = Rescored: { $what }
code-event-risk-closed = Risk closed: { $what }
code-event-review-held = Held: { $what }
code-event-person-joined = { $what } joined
code-event-person-left = { $what } left
code-event-recognised = { $what }
code-event-handoff-noted = From sales, { $what }
code-event-handoff-answered = Sales answered, { $what }
code-event-assessed = { $what }
code-event-hours-confirmed = Hours confirmed: { $what }
code-event-renewal-closed = Renewal: { $what }
code-event-opportunity-found = Opportunity: { $what }
code-event-opportunity-closed = Opportunity closed: { $what }
code-event-reference-said = { $what }

log-summary-short = { $open } open · { $days } d agreed
handoff-more = a adds a line: a promise, a goal, a risk, a term, a question.
steady-draft = DRAFT: this account has not moved to steady state yet.
