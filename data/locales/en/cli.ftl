# The command line. First its help: `help-<command>` says what a command is for,
# `help-<command>--<argument>` what an argument of it is, `arg-<argument>` what an argument is
# wherever no command says otherwise.

help = A terminal cockpit for customer onboarding. Without a command it opens the board.
help-after = Exit codes: 0 done, 1 refused or failed, 2 wrong usage, 4 a colleague was first or is busy: try again.
help-heading-usage = Usage:
help-heading-commands = Commands
help-heading-arguments = Arguments
help-heading-options = Options
help-heading-everywhere = Options of every command
help-word-options = OPTIONS
help-word-command = COMMAND
help-values = {" "}[one of: { $values }]
help-default = {" "}[default: { $value }]
help-help = Show this help or that of a command

help-init = Make an empty database
help-demo = Make a database with fictional accounts, the same for the same seed and day
help-demo--out = Where to make it; there must be no file yet
help-demo--accounts = How many accounts
help-demo--seed = Another number gives other accounts
help-account = Accounts: the customers being onboarded
help-account-add = Open an account and date its plan
help-account-add--name = What the customer is called
help-account-add--playbook = The playbook to follow; the default one if left out
help-account-list = List accounts, the most urgent of each stage first
help-account-show = Show everything about an account
help-account-edit = Change fields of an account
help-account-edit--name = A new name
help-account-edit--tag = The tags it shall have instead; repeat for several
help-account-edit--clear = Empty a field; repeat for several
help-account-move = Move an account to another stage
help-account-move--stage = The stage: 1 to 6, next or back
help-account-move--reason = Why; needed when moving back
help-account-move--yes = Move on although exit criteria or deliverables are open
help-account-archive = Put an account away: it is kept, but on no board
help-account-restore = Take an archived account out again
help-milestone = Milestones: the dated checkpoints of a plan
help-milestone-list = List the milestones of an account
help-milestone-done = Mark a milestone as reached
help-milestone-done--on = The day on which it was reached; today if left out
help-milestone-reopen = Take back that a milestone was reached
help-milestone-move = Move the due date of a milestone
help-milestone-move--date = The new due date
help-milestone-move--cascade = Let what depends on it move along
help-milestone-move--dry-run = Show every move and the new end of the plan, and change nothing
help-milestone-move--json = Print the dry run as JSON
help-task = Tasks: activities, deliverables and exit criteria of each stage, and the handoff
help-task-list = List the tasks of an account
help-task-list--stage = Only those of this stage
help-task-list--open = Only those that are open
help-task-done = Mark tasks as done
help-task-done--on = The day on which they were done; today if left out
help-task-reopen = Take back that tasks were done
help-stakeholder = Stakeholders: the people on the customer's side
help-stakeholder-add = Add a stakeholder
help-stakeholder-add--name = Full name
help-stakeholder-list = List stakeholders with their cadence
help-stakeholder-edit = Change fields of a stakeholder
help-stakeholder-edit--name = A new name
help-stakeholder-edit--clear = Empty a field; repeat for several
help-stakeholder-left = Record that a stakeholder has left the company
help-stakeholder-left--on = The day of leaving; today if left out
help-stakeholder-left--undo = They have not left after all
help-touch = Touches: logged interactions
help-touch-log = Log a touch; cadences follow at once
help-touch-log--on = The day on which it happened; today if left out
help-touch-log--note = What was said; never sent to the customer
help-touch-list = List the touches of an account, newest first
help-signal = Warning signals
help-signal-raise = Raise a warning signal
help-signal-raise--code = What kind, as the playbook names it, or the start of it
help-signal-raise--note = What you have seen
help-signal-list = List live warning signals, of one account or of all
help-signal-list--account = Only those of this account
help-signal-list--all = Also those that are snoozed or closed
help-signal-ack = Say that you are on it
help-signal-snooze = Keep a signal quiet until a day
help-signal-resolve = Close a signal: the trouble is over
help-signal-resolve--reason = What ended it
help-signal-dismiss = Close a signal: it was a false alarm
help-signal-dismiss--reason = Why it was none
help-signal-reopen = Open a closed signal again
help-plan = Plans: a playbook dated for an account
help-plan-show = Show a plan: what stretched it, stage windows, milestones, slips by cause
help-plan-preview = Work out a plan and save nothing
help-plan-preview--account = Start from the plan of this account
help-plan-preview--contract-date = Day 0 of the plan; that of the account, or today, if left out
help-plan-preview--playbook = The playbook to follow
help-plan-adjust = Fit a plan to new factors: open milestones move, baselines stay
help-team = What the whole team shares: time zone, currency, holidays
help-team-show = Show the team's settings and who owns accounts
help-team-timezone = Set the time zone in which a day is a day
help-team-timezone--zone = Its IANA name, such as America/Sao_Paulo
help-team-currency = Set the currency of accounts that name none
help-team-currency--code = Its three letters, such as USD
help-team-holiday = Days on which the whole team is off: nothing falls due there
help-team-holiday-add = Add a day off
help-team-holiday-add--name = What the day is called
help-team-holiday-add--date = The day
help-team-holiday-remove = Remove a day off
help-team-holiday-remove--date = The day
help-undo = Take back the last thing you did
help-redo = Do again what you last took back
help-journal = Show who did what, newest first
help-journal--account = Only steps about this account
help-journal--limit = How many steps at most
help-playbook = Playbooks: stages, tasks, milestones, cadences and signals that plans are made from
help-playbook-list = List the playbooks at hand
help-playbook-show = Show a playbook
help-playbook-show--playbook = Which one, by its id; the default one if left out
help-playbook-check = Check playbook files and say what is wrong, with file and line
help-playbook-check--file = The files
help-import = Bring data in
help-import-accounts = Add and update accounts from a CSV file of a CRM
help-import-accounts--file = The file; - reads standard input
help-import-accounts--map = Fill a field from a column, by its name or by its place as in #3; repeat for several
help-import-accounts--set = Give a field the same value in every row; repeat for several
help-import-accounts--date-format = How dates are written: dmy, mdy, ymd, or a pattern such as %d.%m.%Y
help-import-accounts--delimiter = What stands between cells, if it is not found: , ; | or tab
help-import-accounts--raw = Keep the apostrophe in front of text that a spreadsheet would run as a formula
help-import-accounts--dry-run = Show columns and result, and change nothing
help-import-accounts--rejects = Write rows that were not taken to this file, with line and reason
help-export = Take data out
help-export-accounts = Write accounts to a CSV file that can be imported again
help-export-accounts--file = The file; left out or -, it goes to standard output
help-export-accounts--raw = Leave text as it is even if a spreadsheet would run it as a formula
help-backup = Copy the database to a new file and verify the copy; others can go on working
help-backup--file = The new file
help-check = Check the database: integrity, references, permissions, versions
help-completions = Print completions for a shell
help-completions--shell = The shell
help-man = Print the manual page, or write one for each command to a directory
help-man--directory = The directory

arg-db = The database file
arg-locale = The language
arg-today = Act as if today were this day. Derived figures are then worked out for that day, for everybody who uses this database
arg-ascii = Use ASCII characters only
arg-no-color = Use no colour
arg-demo = Open the board on fictional accounts in a temporary database
arg-keep = Make the demo database here and keep it
arg-help = Show this help
arg-version = Show the version
arg-json = Print JSON
arg-account = The account, by handle, external id or name
arg-milestone = The milestone, by code, start of the code or id
arg-task = The tasks, by code or start of the code
arg-stakeholder = The person, by name, part of the name or id
arg-signal = The signal, by code, start of the code or id
arg-filter = Words that must all hold: text, owner:ana, stage:3, tag:pilot, segment:smb, status:paused, risk; ! inverts one
arg-mine = Only accounts that you own
arg-all = Also accounts that are graduated, churned or archived
arg-handle = The short name that you type for it; made from the name if left out
arg-owner = Login of the CSM in charge; yours if left out
arg-segment = The market segment
arg-arr = Annual recurring revenue: 120000 or 120k
arg-currency = Currency of the revenue, in three letters; the team's if left out
arg-seats = Licensed seats
arg-contract-date = The day on which the contract was signed: day 0 of the plan
arg-kickoff-date = The day of the kickoff
arg-renewal-date = The day on which the contract is up for renewal
arg-goal = What the customer bought this for
arg-tag = A tag; repeat for several
arg-external-id = The account's key in the other system
arg-status = Where the account stands
arg-complexity = How intricate the customer is
arg-integrations = How many systems to connect
arg-data-volume = How much data to move
arg-customer-resources = How much time and people the customer gives
arg-busy = When the customer has no time, as 2026-12-20..2027-01-05; repeat for several
arg-no-busy = The customer has no busy periods
arg-cause = Who caused it
arg-reason = Why
arg-role = The part that the person plays
arg-email = The email address
arg-ideal-days = Own ideal number of days between touches
arg-max-days = Own longest number of days between touches
arg-with = Who was there or was reached; several names may follow
arg-missed = Who was expected and did not come; several names may follow
arg-kind = How it took place
arg-inbound = They reached out to us
arg-replied = Our message was answered
arg-no-reply = Our message was not answered; it does not count as contact
arg-sentiment = How the customer came across
arg-severity = How bad it is
arg-until = The day on which it speaks up again

# Arguments that cannot be read.
cli-usage-bad-date = “{ $given }” is no date; write 2026-11-23, today, +3 or -3.
cli-usage-bad-period = “{ $given }” is no busy period; write 2026-12-20..2027-01-05.
cli-usage-bad-amount = “{ $given }” is no amount; write 120000 or 120k.
cli-usage-bad-stage = “{ $given }” is no stage to move to; write a number from 1 to 6, next or back. The account is in stage { $at }.
cli-usage-filter-stage = “{ $word }”: a stage is a number from 1 to 6.
cli-usage-filter-status = “{ $word }”: a status is active, paused, graduated or churned.
cli-usage-filter-empty = “{ $word }” needs a value behind the colon.

# The config file.
cli-config-unreadable = The config file { $path } cannot be read: { $problem }.
cli-config-wrong = { $path }:{ $line }: { $problem }. Correct the config file; its keys are db, locale, ascii, color, mouse and playbooks.

# Databases that are not opened.
cli-open-missing = There is no database at { $path }; `orquestra --db { $word } init` makes one.
cli-open-no-directory = There is no directory { $path }; make it with `mkdir -p { $word }`, or name another place with --db.
cli-open-exists = There is a file at { $path } already; nothing was changed. Choose another name.
cli-open-directory = { $path } is a directory; name the file in it, such as { $path }/orquestra.db.
cli-open-not-a-file = { $path } is not a regular file; name a database file with --db.
cli-open-denied-read = You may not read { $path }, which belongs to { $owner } and group { $group }; { $owner } can let the group in with: { $command }
cli-open-denied-write = You may not write { $path }, which belongs to { $owner } and group { $group }; { $owner } can let the group in with: { $command }
cli-open-denied-read-stranger = You may not read { $path }, which belongs to { $owner } and group { $group }, and you are not in that group; ask to be added to it (and { $owner } to run: { $command }), or use another database with --db.
cli-open-denied-write-stranger = You may not write { $path }, which belongs to { $owner } and group { $group }, and you are not in that group; ask to be added to it (and { $owner } to run: { $command }), or use another database with --db.
cli-open-denied-hidden = You may not look into the directories above { $path }; ask their owner for access, or use another database with --db.
cli-open-not-a-database = { $path } is not an Orquestra database and was not touched; name another file with --db.
cli-open-foreign = { $path } is the database of another program (its application id is not { $id }) and was not touched; name another file with --db.
cli-open-newer = { $path } was made by a newer version of Orquestra (schema { $found }, this version knows { $known }) and was not touched; install the newer version.
cli-open-network = { $path } lies on a network file system ({ $kind }), where people would overwrite each other; put the database on a local disk and name it with --db.
cli-open-old-sqlite = This program was built with SQLite { $version }, which can lose data; install a build with SQLite 3.51.3 or later.
cli-open-corrupt = The database is damaged ({ $problem }) and was left as it is; see what `orquestra check` says and go back to your last backup.
cli-open-io = { $path }: { $problem }. Correct that, or name another database with --db.
cli-open-no-home = You have no home directory to keep a database in; name one with --db.

# What was done.
cli-init-made = Made { $path }. Add an account with `orquestra account add`, or import some with `orquestra import accounts`.
cli-demo-made = { $count ->
    [one] Made { $path } with one account.
   *[other] Made { $path } with { $count } accounts.
  }
cli-backup-made = Made { $path } and verified it.
cli-export-made = { $count ->
    [one] Wrote one account to { $path }.
   *[other] Wrote { $count } accounts to { $path }.
  }
cli-man-made = Wrote the manual pages to { $path }.
cli-progress-backup = Copying
cli-progress-demo = Making accounts
cli-progress-import = Importing
cli-added = { $name } added as { $handle }: { $days } days of plan, until { $end }.
cli-unchanged = Nothing to change: it is so already.
cli-undone = taken back
cli-redone = done again
cli-dry-run = Nothing was changed: this was a dry run.
cli-unreadable = { $path } cannot be read: { $problem }.
cli-unwritable = { $path } cannot be written: { $problem }.
cli-same-file = { $path } is being read by this very command; name another file to write to.
cli-ui-needs-terminal = The board needs a terminal on standard input and output. In scripts use a subcommand: `orquestra account list --json` lists what the board shows, `orquestra --help` names them all.
cli-ui-terminal = The terminal could not be used: { $problem }. Try another terminal, or use a subcommand; `orquestra --help` names them.
cli-ui-dumb-terminal = The board has to move the cursor, which this terminal says it cannot (TERM=dumb). Use another terminal, or a subcommand; `orquestra --help` names them.
cli-ui-fallen = A part of the program failed; its report stands above. Everything that was saved is in the database, and an unfinished form is offered at the next start.

# Moving between stages and dates.
cli-move-open-work = { $count ->
    [one] One thing is still open in stage { $stage }:
   *[other] { $count } things are still open in stage { $stage }:
  }
cli-move-ask = Move on all the same? [y/N]
cli-move-how = `--yes` moves on all the same.
cli-move-end = The plan now ends on { $after }, before on { $before }.
cli-move-end-same = The plan still ends on { $after }.

# Lists.
cli-list-empty = Nothing to list.
cli-list-no-stakeholders = Nobody is known on the customer's side yet.
cli-list-no-touches = No touch has been logged yet.
cli-list-no-signals = No warning signals.
cli-list-no-slips = No milestone has moved.
cli-list-more-touches = … and { $count } more: orquestra touch list { $handle }
cli-age-days = { $days } d
cli-state-archived = archived
cli-state-at-risk = at risk
cli-milestone-done = done { $day }
cli-milestone-overdue = overdue { $days } d
cli-milestone-today = today
cli-milestone-ahead = in { $days } d
cli-signal-snoozed = snoozed until { $day }
cli-touch-replied = answered
cli-touch-no-reply = no reply
cli-journal-undoes = { $what } (takes back { $step })
cli-journal-undone = { $what } (taken back by { $step })

cli-head-age = Age
cli-head-baseline = Baseline
cli-head-cadence = Cadence
cli-head-cause = Cause
cli-head-changes = Changes
cli-head-check = Check
cli-head-code = Code
cli-head-column = Column
cli-head-date = Date
cli-head-day = Day
cli-head-days = Days
cli-head-direction = Direction
cli-head-done = Done
cli-head-due = Due
cli-head-email = Email
cli-head-field = Field
cli-head-found = Found
cli-head-from = From
cli-head-handle = Handle
cli-head-how = How
cli-head-id = Id
cli-head-in-stage = In stage
cli-head-interval = Interval
cli-head-kind = Kind
cli-head-last-touch = Last touch
cli-head-length = Length
cli-head-milestone = Milestone
cli-head-missed = Missed
cli-head-moved-on = Moved on
cli-head-name = Name
cli-head-next = Next milestone
cli-head-next-due = Next due
cli-head-note = Note
cli-head-owner = Owner
cli-head-reason = Reason
cli-head-risk = State
cli-head-role = Role
cli-head-sentiment = Sentiment
cli-head-severity = Severity
cli-head-side = Side
cli-head-signal = Signal
cli-head-signals = Signals
cli-head-slippage = Slippage
cli-head-stage = Stage
cli-head-state = State
cli-head-step = Step
cli-head-task = Task
cli-head-to = To
cli-head-what = What
cli-head-when = When
cli-head-who = Who
cli-head-with = With
cli-heading-plan = Plan
cli-heading-milestones = Milestones (* key)
cli-heading-cadence = Stakeholder cadence
cli-heading-signals = Warning signals
cli-heading-touches = Touches
cli-heading-windows = Stage windows
cli-heading-slips = Slips
cli-heading-holidays = Holidays

cli-show-archived = Archived
cli-show-stage = { $stage }, for { $days ->
    [one] one day
   *[other] { $days } days
  }
cli-show-contract = { $date } (today is day { $day })
cli-show-days-in-stages = Days in stages
cli-plan-length = { $playbook }: { $days } days, { $from } to { $to }
cli-plan-slipped = The baseline ended on { $baseline }; the end has moved by { $days } days.
cli-plan-standard = The standard length: no factor stretches it.
cli-stretch-line = { $sign }{ $count ->
    [one] { $count } day
   *[other] { $count } days
  }: { $why }
cli-stretch-busy = the customer is busy from { $from } to { $to }
cli-stretch-longest = held at the longest plan, { $at } days
cli-stretch-shortest = held at the shortest plan, { $at } days
cli-slips-by-cause = { $cause }: { $days } days in { $moves ->
    [one] one move
   *[other] { $moves } moves
  }
cli-slip-cascaded = { $reason } (followed another milestone)
cli-team-host-zone = this host's, since none is set
cli-team-today = today
cli-team-owners = owners

# Checking the database.
cli-check-integrity = integrity
cli-check-foreign-keys = references
cli-check-derived = derived figures
cli-check-permissions = permissions
cli-check-journal-mode = journal mode
cli-check-schema = schema version
cli-check-sqlite = SQLite
cli-check-ok = ok
cli-check-wrong = WRONG
cli-check-advice-restore = The database is damaged; stop using it and go back to your last backup.
cli-check-advice-permissions = The file's permissions are neither for its owner alone (chmod 600 { $word }) nor for a team in a shared directory (chmod 660 { $word }); set one of the two.
cli-check-advice-other = The database is not as it should be; keep a copy of the file and report this with the lines above.

# Playbooks.
cli-playbook-fine = { $file }: fine. Playbook { $id } has { $tasks } tasks, { $milestones } milestones and { $signals } signals.
cli-playbook-length = { $standard } days ({ $min }–{ $max })
cli-playbook-handoff = Handoff from sales
cli-playbook-checklist = Checklist:
cli-playbook-window = day { $from } to { $to }
cli-playbook-activities = Activities:
cli-playbook-deliverables = Deliverables:
cli-playbook-criteria = Exit criteria:
cli-playbook-failures = Where it goes wrong:
cli-playbook-day = day { $day }
cli-playbook-phases = Week by week
cli-playbook-weeks = weeks { $from }–{ $to }
cli-playbook-factors = What stretches a plan
cli-playbook-audiences = Audiences
cli-playbook-cadences = Cadences
cli-playbook-interval = every { $ideal } days, { $max } at most
cli-playbook-stages = stages { $from }–{ $to }
cli-playbook-month = month { $month }

book-syntax = not valid TOML: { $words }
book-shape = { $words }
book-none = none
book-bad-id = “{ $id }” cannot be an id; expected lower-case letters, digits, _ and . (and - in the id of a playbook)
book-duplicate-id = “{ $id }” is taken on line { $line } already; expected another id
book-duplicate-playbook = another playbook has the id “{ $id }” already; expected an id of its own
book-empty-text = the text is empty; expected a few words
book-empty-text-locale = the text for { $locale } is empty; expected a few words
book-bad-locale = “{ $locale }” is no locale; expected one such as en or pt-BR
book-count = { $key } is { $value }; expected a number from 1 to { $most }
book-plan-lengths = min_days { $min }, standard_days { $standard } and max_days { $max } are out of order; expected them to grow from the first to the last
book-stage-missing = stage { $stage } is missing; expected six stages, 1 to 6
book-stage-order = stage { $stage } stands after stage { $after }; expected the stages in the order 1 to 6
book-window-range = the window of stage { $stage } runs from day { $start } to day { $end }; expected start_day not after end_day, both from 0 to { $last }
book-window-order = stage { $stage } starts on day { $start }; expected day { $previous } or later, when the stage before it starts
book-task-out-of-stage = “{ $id }” is due on day { $day }; expected a day from 0 to { $last }, the end of stage { $stage }
book-milestone-out-of-plan = milestone “{ $id }” is on day { $day }; expected a day of the standard plan, 0 to { $last }
book-unknown-dependency = milestone “{ $id }” depends on “{ $name }”, which is no milestone; expected one of: { $known }
book-cycle = milestones depend on each other in a circle: { $path }; expected an order in which they can be reached
book-dependency-later = milestone “{ $id }” is on day { $day } but depends on “{ $needs }” on day { $other }; expected day { $other } or later
book-phase-weeks = the phase runs from week { $from } to week { $to }; expected it to start in week { $earliest } or later and not to end before it starts
book-factor-range = factor { $factor } acts from day { $from } to day { $to }; expected from_day before to_day, both from 0 to { $last }
book-factor-levels = factor { $factor } has the levels { $found }; expected low, medium and high, each once
book-factor-not-neutral = the medium level of { $factor } adds { $days } days; expected 0, since medium everywhere is the standard plan
book-factors-too-steep = from day { $day } on, the factors at their shortest take away { $percent } % of each day; expected 99 % at most, or days would change order
book-factors-out-of-plan = with all factors, plans run from { $shortest } to { $longest } days; expected { $min } to { $max }, the limits under [plan]
book-cadence-stages = the rule for { $role } runs from stage { $from } to stage { $to }; expected from_stage not after to_stage
book-cadence-intervals = the rule for { $role } has an ideal interval of { $ideal } and a longest one of { $max } days; expected both or neither, and ideal_days not above max_days
book-bad-signal-code = “{ $code }” cannot be the code of a signal; expected a category, a dot and a name, the category one of: { $categories }

# Import and export.
cli-import-did = { $added } added, { $updated } updated, { $unchanged } unchanged, { $refused } refused.
cli-import-would = Would be: { $added } added, { $updated } updated, { $unchanged } unchanged, { $refused } refused.
cli-import-line = line { $line }: { $reason }
cli-import-more = … and { $count } more; `--rejects FILE` writes them all to a file.
cli-import-rejects = Refused rows are in { $path }, with line and reason; correct them there and import that file.
cli-import-said = said by you
cli-import-found = found by its name
cli-import-proposed = proposed, not used yet
cli-import-unused = Columns that fill nothing: { $columns }
cli-import-ready = Ready to run: { $command }
cli-import-ready-proposed = Ready to run, with every proposal taken: { $command }
cli-import-try = Try: { $command }
cli-import-bad-delimiter = “{ $given }” is no delimiter; write , ; | or tab.
cli-import-windows-1252 = The file is not UTF-8; it was read as Windows-1252. Check that accents are right.
cli-import-date-order = Column “{ $column }”: its values show that dates are written { $order }.
cli-import-no-rows = The file has a header and nothing under it.
cli-file-empty = The file is empty.
cli-file-workbook = The file is a spreadsheet workbook; save it as CSV and import that.
cli-file-not-text = The file is not text; save it as CSV and import that.
cli-file-malformed = The file begins as { $encoding } but goes on otherwise; save it again as CSV in UTF-8.
cli-file-too-many-columns = The file has { $found } columns; { $most } are taken at most.
cli-file-header-too-long = The name of column { $column } is longer than { $kib } KiB; is the delimiter right?
cli-file-unclosed-quote = Line { $line }: a quoted cell is never closed.
cli-file-no-header = The first row holds data; put a row with the names of the columns above it.
cli-file-constant = --set: { $reason }
cli-map-not-a-pair = “{ $given }” is not of the form FIELD=COLUMN.
cli-map-unknown-field = “{ $given }” is no field; the fields are { $fields }.
cli-map-unknown-column = { $field }: there is no column “{ $column }”; the file has { $existing }.
cli-map-ambiguous-column = { $field }: several columns are called “{ $column }”; say which: { $places }.
cli-map-field-twice = { $field } is filled twice.
cli-map-missing = No column is sure to fill { $fields }; the file has { $existing }.
cli-dates-ambiguous = Column “{ $column }”: { $example } may be { $dmy } or { $mdy }; say --date-format dmy or --date-format mdy.
cli-dates-mixed = Column “{ $column }”: { $dmy } (line { $dmyline }) has the day first and { $mdy } (line { $mdyline }) the month; say --date-format dmy or --date-format mdy.
cli-dates-bad-format = “{ $given }” is no date format; write dmy, mdy, ymd or a pattern such as %d/%m/%Y.
cli-row-cell-count = { $found } cells where the header has { $expected }
cli-row-cell-too-long = the cell in column { $column } is longer than { $kib } KiB
cli-row-missing = { $field } is empty
cli-row-bad-date = { $field }: “{ $value }” { $problem }
cli-row-bad-number = { $field }: “{ $value }” is not a clear number
cli-row-unknown-word = { $field }: “{ $value }” is not known; expected one of: { $expected }
cli-row-currency-clash = the revenue is in { $written } and the currency column says { $named }
cli-row-duplicate = { $field } “{ $value }” stands on line { $line } already
cli-date-not-a-date = is not a date
cli-date-two-digit-year = has a year of two digits
cli-date-no-such-day = is not a day of the calendar
cli-date-too-early = lies too far in the past
