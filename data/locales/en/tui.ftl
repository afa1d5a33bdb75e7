# The terminal UI.

too-small = Orquestra needs a terminal of at least { $width }×{ $height }. Enlarge this one, or press q to leave.

header-all = all { $count }
header-mine = mine { $count }
header-at-risk = { $count } at risk
header-temporary = [temporary]

card-day = D{ $day }
card-late = { $days } d late
card-late-short = { $days }d late
card-in-short = in { $days }d
card-done-short = all done
card-today = today
card-in = in { $days } d
card-in-stage = { $days } d here
card-all-done = all milestones done

place-board = Board
place-milestones = Milestones
place-cadence = Cadence
place-signals = Signals
place-tasks = Tasks
place-everywhere = Everywhere

tab-tasks = Tasks
tab-milestones = Plan
tab-cadence = People
tab-signals = Signals

label-baseline = baseline
label-due = due
label-slip = slip
label-state = state
label-last = last
label-next = next
label-age = age
label-precision = prec.

state-done = done
state-overdue = { $days } d late
state-today = today
state-in = in { $days } d
age = { $days } d

signal-until = to { $day }
signal-awake = awake again

pane-nothing-selected = No account is selected.
pane-empty-milestones = This plan has no milestones.
pane-empty-cadence = Nobody is known here yet: p adds a stakeholder.
pane-empty-signals = No warning signals: s raises one.
pane-empty-tasks = This playbook has no tasks.

detail-tasks = About this task
detail-milestones = About this milestone
detail-cadence = About this person
detail-signals = About this signal

account-day = day { $day }, planned { $length }
account-in-stage = { $days } d in this stage
account-ends = ends { $day }
account-owner = owner { $owner }
account-seats = { $seats } seats
account-renewal = renewal { $day }

task-handoff = handoff
task-activity = activity
task-deliverable = deliverable
task-criterion = criterion
task-done-by = Done on { $day }, said { $who }.
task-due = Due { $day } ({ $side }).
stage-window = Planned { $from } to { $to }; { $days ->
    [one] one day spent here so far
   *[other] { $days } days spent here so far
  }.
stage-goes-wrong = Where this stage goes wrong

milestone-dates = Baseline { $baseline }, due { $due }, { $slip ->
    [0] no slippage
   *[other] slippage { $slip } d
  }: { $state }.
milestone-side = Whose move: { $side }.
milestone-needs = Comes after: { $names }.
milestone-needed-by = Holds up: { $names }.
slip-line = { $day }: { $days }, { $cause }: { $reason }
plan-length = Plan of { $days } days (standard { $standard })
plan-standard = Nothing stretches it.
plan-slips = Days slipped so far: { $causes }

person-cadence = Ideally every { $ideal } d, at most { $max } d apart: { $state }.
person-left = Left the company on { $day }.
person-minutes = { $minutes } minutes

signal-line = { $code } · { $severity } · { $state } · raised { $origin }
signal-raised = Raised on { $day }, { $days ->
    [0] today
    [one] a day ago
   *[other] { $days } days ago
  }.
signal-snoozed = Quiet until { $day }, or until things worsen.
signal-snoozed-done = Quiet until { $day }, until “{ $milestone }” is done, or until things worsen.
signal-snoozed-below = Quiet until { $day }, until the score is below { $score }, or until things worsen.
signal-closed = Closed on { $day }. { $reason }
signal-closed-by-rule = Closed by its rule on { $day }.
signal-closed-silently = Closed on { $day }, no reason given.
signal-verdict = Verdict: { $verdict }.
signal-strength = Strength: { $percent } % of the threshold.
signal-precision = Its rule: { $confirmed } of { $all } confirmed, { $percent } %.
signal-no-verdicts = Its rule: no verdicts yet.
signal-distrusted = The rule is wrong too often: it does not add priority; for CS ops.

touch-missed = { $name } (missed it)
touch-sentiment = Sentiment: { $sentiment }
touch-logged = Logged by { $who }.

status-waiting = Saving…
status-saved = Saved: { $what }
status-saved-perhaps-hidden = Saved: { $what }. Filter or owner may keep it off the board as shown.
status-undone = Undone: { $what }
status-redone = Done again: { $what }
status-unchanged = Nothing to change.
status-colleague = { $who }: { $what }
status-temporary = Temporary database: it goes when you leave. --demo --keep FILE keeps one.
status-refreshing = bringing { $count } accounts up to today
status-nothing-selected = Select an account first.
status-no-signal = Select a signal first.
status-no-person = Select a stakeholder first.
status-nobody-to-touch = Nobody is known at this customer yet: p adds a stakeholder.
status-no-holidays = The team has no holidays yet.
status-first-stage = This is the first stage.
status-last-stage = This is the last stage; S on the Review tab moves the account to steady state.
status-done-cannot-move = A milestone that is done has no due date to move; reopen it first.
status-mouse-on = Mouse on: the terminal’s own copying is off until you press M again.
status-mouse-off = Mouse off.
status-copied = Copied: { $handle }
status-how-to-quit = Press q to leave.
status-finishing = Saving, then leaving…

confirm-title = Please confirm
confirm-open-work = { $count ->
    [one] One item of { $stage } is open. Move on to { $next } all the same?
   *[other] { $count } items of { $stage } are open. Move on to { $next } all the same?
  }
confirm-archive = Put { $name } away? It leaves the board; nothing is lost.
confirm-archive-how-back = u takes it back at once; later: orquestra account restore { $handle }
confirm-draft = Last time a form was left unfinished: { $what }. Go on with it?
draft-gone = What that form was about is no longer there.

form-title = { $what } · { $account }
form-add-account = New account
form-edit-account = Edit account
form-move-back = Move back a stage
form-adjust-plan = Adjust the plan
form-move-milestone = Move milestone
form-log-touch = Log a touch
form-add-stakeholder = New stakeholder
form-edit-stakeholder = Edit stakeholder
form-stakeholder-left = Left the company
form-raise-signal = Raise a signal
form-snooze = Snooze signal
form-resolve = Resolve signal
form-set-timezone = Time zone of the team
form-set-currency = Currency of the team
form-add-holiday = New team holiday
form-remove-holiday = Remove a team holiday
form-false-alarm = False alarm

form-required = This must be filled in.
form-nobody = Mark at least one person: Space.
form-bad-day = No such date: write 2026-11-30, today or +3.
form-bad-number = A whole number, please.
form-bad-amount = An amount such as 120000, 120k or 1.2m.
form-bad-handle = Lower-case letters, digits and single hyphens only.
form-bad-currency = Three letters, such as USD or BRL.
form-bad-busy = Write periods as 2026-12-20..2027-01-05, separated by commas.
form-unreadable = This cannot be read.
form-leave = Leave and lose what you typed? Esc again leaves, any other key stays.

form-day-hint = 2026-11-30, today, +3
form-busy-hint = when the customer has no time: 2026-12-20..2027-01-05, …
form-timezone-hint = IANA name, such as America/Sao_Paulo
form-goal-hint = what they bought it for
form-arr-hint = per year: 120000, 120k, 1.2m
form-tags-hint = separated by commas
form-handle-hint = short name to type; made from the name if left empty
form-external-hint = its key in your CRM
form-people-hint = ←→ choose, Space: ✓ took part, × did not come
form-cadence-hint = days; empty follows the playbook
form-signal-hint = what you saw
form-not-judged = not judged
form-reply-none = no reply needed
form-reply-yes = they replied
form-reply-no = no reply yet
form-cascade-yes = move along
form-cascade-no = stay where they are

form-plan = Plan of { $days } days, ends { $end }
form-end-now = The plan ends { $day } as it stands.
form-new-end = The plan ended { $before }, will end { $after }:
form-blocked = That day is blocked; the next open day is { $next }.
form-agenda = Month { $month }: { $topic }
stretch-line = { $sign }{ $days } { $days ->
    [one] day
   *[other] days
  }: { $why }
stretch-busy = the customer is busy from { $from } to { $to }
stretch-held = held at { $days } days by the playbook

filter-hint = name, owner:ana, stage:3, tag:x, risk; ! inverts
filter-bad-stage = { $word }: stages go from 1 to 6
filter-bad-status = { $word }: active, paused, graduated or churned
filter-empty = { $word }: something must follow the colon

palette-title = Every verb
palette-nothing = Nothing fits.

hint-save = save
hint-next-field = next field
hint-leave = leave
hint-yes = yes
hint-no = no
hint-scroll = scroll
hint-run = run
hint-choose = choose
hint-keep = keep
hint-as-before = as before
hint-clear = clear
hint-board = board

help-title = Keys
help-marks = Marks
help-mark-risk = at risk, late, overdue
help-mark-due = due now or within a week
help-mark-done = done, on time
help-mark-never = never in touch yet
help-mark-paused = paused
help-mark-severity = severity of a signal: high, medium, low
help-mark-slip = days behind the baseline
help-filter = Filter
help-filter-words = Words must all hold; ! in front inverts one: acme !risk
help-filter-prefixes = owner:ana  owner:me  stage:3  tag:x  segment:x  status:paused  risk

welcome-title = Nothing here yet. Three ways to begin:
welcome-add = Add your first account here.
welcome-import = Import accounts from a CSV export of your CRM; see first what it would do:
welcome-demo = Look around in a demo portfolio that leaves no trace:

action-down = Next row
action-up = Previous row
action-left = Column to the left
action-right = Column to the right
action-page-down = Half a page down
action-page-up = Half a page up
action-top = First row
action-bottom = Last row
action-next-pane = Next pane or tab
action-previous-pane = Previous pane or tab
action-open = Open the account; on a tab, what the row is for
action-back = Back; clears the filter
action-next-account = Next account of the column
action-previous-account = Previous account of the column
action-add-account = Add an account
action-edit-account = Edit the account
action-advance-stage = Move to the next stage
action-move-back = Move back a stage, with a reason
action-archive-account = Put the account away
action-adjust-plan = Adjust the plan to other factors
action-toggle-done = Done, or open again
action-move-milestone = Move the milestone to another day
action-log-touch = Log a touch
action-add-stakeholder = Add a stakeholder
action-edit-stakeholder = Edit the stakeholder
action-stakeholder-left = The stakeholder left the company
action-raise-signal = Raise a signal
action-acknowledge = Acknowledge the signal
action-snooze = Snooze the signal
action-resolve = Resolve the signal
action-false-alarm = False alarm
action-reopen-signal = Reopen the signal
action-filter = Filter
action-set-timezone = Set the team’s time zone
action-set-currency = Set the team’s currency
action-add-holiday = Add a team holiday
action-remove-holiday = Remove a team holiday
action-clear-filter = Clear the filter
action-toggle-mine = My accounts, or everybody’s
action-undo = Undo what you did last
action-redo = Do again what you undid
action-help = Show the keys
action-palette = Every verb by name
action-toggle-mouse = Mouse on or off
action-copy-handle = Copy the account’s handle
action-redraw = Draw the screen anew
action-suspend = To the shell; fg comes back
action-quit = Leave

short-next-pane = panes
short-open = open
short-add-account = add
short-edit-account = edit
short-advance-stage = advance
short-toggle-done = done
short-move-milestone = move
short-log-touch = touch
short-add-stakeholder = person
short-edit-stakeholder = edit
short-stakeholder-left = left
short-raise-signal = signal
short-acknowledge = acknowledge
short-snooze = snooze
short-resolve = resolve
short-false-alarm = false alarm
short-filter = filter
short-toggle-mine = mine
short-undo = undo
short-help = help
short-palette = verbs
short-quit = quit

place-triage = Triage
action-go-board = Board
action-go-triage = Triage
action-capture = Log by one line
action-done-today = Done for today
action-skip = Leave for later
action-snooze-account = Snooze the account
action-wake-account = Put back into the queue
action-escalate = Escalate
action-start-play = Start the play
action-account-false-alarm = Worst signal is a false alarm
action-toggle-list = List or one account
action-mark = Mark for several
action-cover = Cover a colleague’s queue
action-what-if = What if? (try the next verb)
action-since = What changed since I last looked
short-go-triage = triage
short-capture = log
short-done-today = done
short-skip = skip
short-snooze-account = snooze
short-escalate = escalate
short-start-play = play
short-account-false-alarm = false alarm
short-toggle-list = list
short-what-if = what if
form-capture = Log by one line
form-snooze-account = Snooze
form-escalate = Escalate
form-line-hint = call ana: uat blocked by vpn, next fri
form-escalate-hint = What needs a decision from above
form-due-hint = empty: by severity
wake-worse = only when things worsen
wake-done = “{ $milestone }” is done
wake-below = the score is below { $score }
confirm-bulk = { $count ->
    [one] { $what }: one account
   *[other] { $what }: { $count } accounts
  }?
confirm-play = Start “{ $play }” for { $name }? It makes these next steps:
play-none = The playbook has no play for { $category }.
cover-title = Whose queue?
brief-title = { $owner }’s queue
brief-counts = { $count } accounts to decide on, { $red } at risk
brief-worst = First in line
brief-red = Turn red if nothing is logged
brief-renewals = Renewals near
triage-one-at-a-time = This is for one account at a time; Esc takes the marks off.
triage-nothing-left = The queue is empty.
what-if-on = What if? The next verb is only tried, nothing is changed. Esc or i to leave.
what-if-off = Verbs are carried out again.
triage-position = { $at } of { $total }
triage-pace = { $seconds } s each
triage-decided = { $count } decided
triage-marked = { $count } marked
triage-snoozed = { $count } snoozed
triage-covering = covering { $owner }
triage-why = Why now
triage-more = and { $count } more, { $points } points
triage-next-move = Next move
triage-last-touch = Last touch
triage-no-touch = none yet
triage-score = { $score } { $band }
triage-trend = { $points } in 14 d
triage-coverage = coverage { $percent } %
triage-overridden = set by hand
triage-red-on = red on { $day }
triage-day = day { $day }, planned { $length }
triage-renewal = renews { $day }
triage-finished = The queue is done.
triage-summary = { $count ->
    [one] One account decided
   *[other] { $count } accounts decided
  } in { $minutes } min, { $seconds } s each
triage-summary-untimed = { $count ->
    [one] One account decided
   *[other] { $count } accounts decided
  }
triage-summary-act = { $count } × { $what }
triage-where-next = 1 board · c cover a colleague’s queue · q leave
triage-column-account = Account
triage-column-score = Score
triage-column-trend = 14 d
triage-column-priority = Prio.
triage-column-why = First reason
hint-try = what if
triage-lost = What costs most
what-if-not-this = Undo and redo cannot be tried; Esc leaves the trial.
action-explain = What moved the score, and the way back

action-replan = Replan: redo stages, agree on new dates
action-baselines = Plans side by side, and whose days were lost
short-replan = replan
short-baselines = plans
form-replan = Replan
form-replan-reason-hint = what changed, and why
form-redo-hint = such as 2, 3 or 2-4; empty only dates anew what is open
form-insights-hint = what to ask the customer again; becomes a next step
form-expectations-hint = what to realign with the customer; goes into the log of expectations
form-bad-stages = Give stages by number, such as 2, 3 or 2-4.
form-replan-end = The plan ends { $before } → { $after } ({ $days })
form-replan-same-end = same day
form-replan-back = The account goes back to stage { $stage }.
form-replan-reopened = Open again: { $milestones } milestones, { $tasks } tasks
plan-baselines = Plans replaced so far: { $count } (B lays them side by side)
status-one-plan = The first plan is still in force, and nothing has moved.
baselines-title = { $count ->
    [one] The plan of this account
   *[other] The { $count } plans of this account
  }
baselines-milestone = Milestone
baselines-plan = plan { $number }
baselines-replaced = Plan { $number } was replaced on { $day } by { $who } ({ $cause })
baselines-redo = to redo: { $stages }
baselines-insights = to learn anew: { $text }
baselines-expectations = to agree anew: { $text }
baselines-slips = Whose days they were
baselines-slip-line = { $cause }: { $days } d in { $moves ->
    [one] one move
   *[other] { $moves } moves
  }

action-replay-board = The board as of a past day
replay-mark = AS OF { $day } · read only · Esc: back to today
replay-mark-short = AS OF { $day } · read only
replay-hint = a past day: 2026-11-03, -7, yesterday; then [ and ] step day by day
replay-not-past = That day is not past; today is { $today }.
replay-read-only = This is how things stood on { $day }: nothing can be changed there. Esc leads back to today.
replay-left = Back to today.
