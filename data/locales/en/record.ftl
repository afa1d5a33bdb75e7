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
