//! Orquestra: a terminal cockpit for customer onboarding. This page is the map; read it first.
//!
//! # Modules
//!
//! | module | what it is |
//! |---|---|
//! | [`domain`] | Onboarding itself: accounts, plans, cadence, signals, metrics, standings, the filter, playbooks. In it [`health`](domain::health) is the score with its ledger, [`rule`](domain::rule) the twenty rules, [`priority`](domain::priority) the order of board and triage, [`scoring`](domain::scoring) every figure behind them, [`view`](domain::view) an account's facts as of a day, [`gauge`](domain::gauge) and [`indicators`](domain::indicators) how metrics and early weeks stand. |
//! | | The onboarding record: [`objectives`](domain::objectives) answered by data, [`intake`](domain::intake), [`raci`](domain::raci) and [`schedule`](domain::schedule), [`training_agenda`](domain::training_agenda) and [`adoption`](domain::adoption), [`staffing`](domain::staffing) and [`capacity`](domain::capacity), [`steady`](domain::steady), [`renewal`](domain::renewal), [`agenda`](domain::agenda) over all accounts, [`timeline`](domain::timeline), [`asof`](domain::asof) for accounts as they were. |
//! | [`command`] | The verbs, one file for each family: [`decide`](command::decide) turns a wish into edits or a refusal. |
//! | [`protocol`] | What a face asks of the store, and what comes back. |
//! | [`store`] | SQLite: open, migrate, read, write, journal, undo, watch, back up. |
//! | [`text`] | Words in two languages, dates and amounts as people write them, text made safe for a terminal. |
//! | [`exchange`] | CSV in and out: accounts, readings, tickets. |
//! | [`demo`] | A made-up portfolio, the same for the same seed and day. |
//! | [`tui::app`] | The terminal UI's state, and how each message changes it. |
//! | [`tui::keymap`], [`tui::layout`] | The table of keys; where everything stands on the screen. |
//! | [`tui::view`] | State to cells. |
//! | [`tui::shell`] | The loop, the threads, the terminal. |
//! | [`cli`] | Subcommands, and the way into the terminal UI. |
//! | [`clock`], [`config`] | The one place that reads the clock; the settings of one user. |
//!
//! Beside the code: `data/` holds migrations, playbooks, the figures of the scoring and message files, all built
//! into the program; `tests/` holds what needs a database, a process or a terminal.
//!
//! # The dependency rule
//!
//! ```text
//! domain ← command ← protocol ← { store, demo, text, tui::app, cli }
//! command ← exchange ← cli        domain ← clock ← { store, tui::view, cli }
//! text ← { config, tui, cli }     store ← { tui::shell, cli }
//! tui::app::action ← keymap, layout ← tui::app ← tui::view ← tui::shell ← cli ← main
//! ```
//!
//! An arrow points from what is used to who uses it, and nothing points back. Keys and layout know the
//! *names* of actions and places, never the state; the app asks them what a key or a click means. The
//! store knows neither words nor screens, and neither the app nor the view knows the store.
//!
//! # The life of a keypress
//!
//! 1. [`tui::shell::input`] waits for the terminal on a thread of its own and sends what it reads to the
//!    loop's one inbox ([`tui::shell::run`]).
//! 2. The loop hands it to [`App::update`](tui::app::App::update) as a message. [`keymap::resolve`](tui::keymap::resolve)
//!    says which action the key asks for at this place.
//! 3. The app changes its state and returns effects. Moving the cursor needs none. Completing a milestone
//!    is `Effect::Ask` with a `Request::Act` that holds a [`Command`](command::Command).
//! 4. The loop passes the request to the store's thread ([`tui::shell::worker`]) with a ticket.
//! 5. The store begins a write transaction, reads the account's facts, and lets [`command::decide`] turn
//!    the command into edits. It writes rows and journal, lets the rules look at the account
//!    ([`command::detect`]), and works out its [`Standing`](domain::standing::Standing); then it
//!    commits to disk, and answers with the account as it is now; or it refuses, and nothing has changed.
//! 6. The answer comes back through the inbox. The app shows it; an answer that is older than the last
//!    question of its kind is dropped.
//! 7. The loop drains what else has come, waits at most a few milliseconds for answers on their way, and
//!    draws one frame. The backend writes the cells that changed, in one write.
//!
//! The same verb from the command line takes the path from step 5 without the threads. A colleague's
//! change comes in through the store's watch as a notice: the kernel tells the worker when the
//! database's log is written to, and it looks once a second besides.
//!
//! # What holds everywhere
//!
//! - The screen shows what is committed. The app holds no change that the store has not confirmed.
//! - `domain` and `command` read no clock, file, database, environment or terminal, start no thread and
//!   know no language. What day it is, they are told.
//! - `store` is the only module that names `rusqlite`. No SQL and no quirk of SQLite leaves it.
//! - Every write is one `BEGIN IMMEDIATE` transaction with the rows, the journal and the standings in it.
//!   No read transaction outlives its request.
//! - The journal has no gap: whatever changes a row goes through an [`Edit`](command::Edit), so it can be
//!   shown, undone and told to colleagues. The only rows without a journal are those of the demo's seed.
//! - A row is changed only at the revision that was seen; who comes second is told who was first.
//! - `tui::app` and `tui::view` touch no terminal, file or thread: tests run them with keys in, screen out.
//! - Only `tui::shell` starts threads or writes to the terminal. Nothing ticks: an idle program waits,
//!   but for the store's look at the database once a second.
//! - Nothing that a person or a file wrote reaches a terminal except through [`text::safe`]. The database
//!   and JSON keep it raw.
//! - Selections hold ids, never positions.
//! - A day is a date in the team's time zone. Only [`clock`] asks the system what time it is.
//! - No `unsafe`; no panic on purpose outside tests. There is no async runtime and no network.
//! - A migration that was released is never edited; the next one corrects it.
//!
//! # Words
//!
//! - **account**: the customer being onboarded. **owner**: the CSM in charge, by login.
//! - **stage**: one of six; the board's column is the account's primary one. **handoff**: what sales passes
//!   on before the **kickoff**, the planning meeting.
//! - **playbook**: the reusable description of stages, tasks, milestones, cadences and signals. **plan**: a
//!   playbook dated for one account.
//! - **milestone**: a dated checkpoint. **task**: an activity, deliverable, exit criterion or handoff item.
//! - **baseline**: the due date as agreed; to **replan** is to agree anew, and the plan before is kept. **slippage**:
//!   due date minus baseline, in days. **slip**:
//!   one move of a due date, with who caused it and why.
//! - **factor**: what stretches or shortens a plan. **busy period**: when the customer has no time.
//! - **stakeholder**: a person on the customer's side, with a **role**. **touch**: one logged interaction.
//! - **RACI**: who has which part in milestones and deliverables; a **gap** is what is missing there. **schedule**:
//!   the contacts that are due. **audience**: people engaged in the same way. **single-threaded**: only one live contact.
//! - **cadence**: the expected interval between touches, and how it stands.
//! - **signal**: a warning, of a kind that the playbook names, with its **evidence**; snoozed, resolved or a
//!   **false alarm**. **rule**: what detects it; its **precision** is confirmed ÷ all verdicts. **play**: what
//!   to do about a category of signals; its moves become **next steps**.
//! - **reading**: a dated value of a **metric**. **concern**: a blocker, complaint, escalation or scope request.
//! - **health score**: 0 to 100, of five **dimensions** (the categories of signals), each of **measures**; its
//!   **ledger** has a line for every point. **coverage**: the share that rests on fresh evidence. **band**:
//!   healthy, watch or at risk. **veto**: what holds it down. **override**: set by hand. **figure**: any number
//!   of `data/scoring.toml`.
//! - **standing**: what a **card** of the board shows of an account on a day, worked out from its facts.
//!   **priority**: its place, a sum of **reasons** with points. **grounds**: those reasons and the next move.
//!   **queue**: the accounts that some reason admits to triage.
//! - **go-live**: launch, after its **readiness** was assessed and somebody said go; **hypercare** is the time of intensive
//!   support after it. **steady state**: what comes after onboarding; the **gate** are its conditions, each with its
//!   evidence, met or **waived**. An account **graduates** into it, or **returns**.
//! - **renewal**: the contract's next term, with its **outlook** and, once closed, its **outcome**; the **countdown** lists
//!   those that are near. **opportunity**: a chance to expand. **reference**: whether the customer would speak for us.
//! - **expectation**: a line of the log of what was expected, decided and changed; **parked** waits for a second phase.
//!   **note**: about the customer, for them, or said by them; only the second kind may ever leave.
//! - **facts**: everything known of one account. **edit**: one typed change of a row. **step**: what one
//!   intent wrote into the **journal**. **refusal**: why the rules say no, in words that say what to do.
//! - **commitment**: hours a week that somebody promised for an account, confirmed or not; **gap**: hours that the
//!   plan needs now or soon and nobody promised. **capacity**: hours a week that a colleague has; **load**: what all
//!   accounts take of them, week by week. **agenda**: what is due, over all accounts.
//! - **face**: the terminal UI or the command line. **place**: where keys go, a pane or a tab.
//!
//! # Where to put something new
//!
//! - *A verb*: a variant in its family under `command/`, with its label and its decision; the label's words
//!   (`verb-…`) in `data/locales/*/common.ftl`; an action and a form under `tui/app/`, a row in
//!   [`tui::keymap`]; a subcommand under `cli/`, with its help (`help-…`) in `cli.ftl`. Undo, journal and
//!   watch need nothing. The README's key table is then made anew, see `tests/readme.rs`.
//! - *A kind of row of the record* that is added, edited and dropped: its struct under `domain/`, a list of them in
//!   `AccountFacts`, a table in a migration, its columns in `store/records.rs`, a line in `command/edit.rs`; what makes
//!   sense in it under [`command::record`]; its form under `tui/app/form/put/`, its rows under `tui/app/record/`, what
//!   they look like under `tui/view/record/`; a subcommand on the helpers of `cli/record.rs`.
//! - *A screen*: a `Screen` and its places in `tui/app`, regions in [`tui::layout`], one file in `tui/view`.
//! - *Anything in the shipped playbook*: in `data/playbooks/b2b-saas.toml`; then
//!   `ORQUESTRA_WRITE=1 cargo test --lib the_json_form` writes the JSON form that is read at start.
//! - *A kind of signal*: a `[[signal]]` in the playbook; its rule in the file of its category under
//!   `domain/rule/`, with its thresholds in `data/scoring.toml` and its struct in `domain/scoring/rules.rs`.
//! - *A measure of the score*: `domain/health/`, in the file of its dimension, with its weights in `data/scoring.toml`.
//! - *A figure*: in `data/scoring.toml` and the struct under `domain/scoring/`; teams can then change it by path.
//! - *A field of the playbook*: the struct in `domain/playbook/mod.rs` or `record.rs` (unknown keys are
//!   refused), its checks in `check.rs` or `record_check.rs`, its problem in `problem.rs`, both languages in
//!   the shipped file.
//! - *A text*: a key in both languages under `data/locales/`, asked for with [`say!`].
//! - *A column of the board or a listing*: a field of `Standing`, a new migration, `store/records.rs`. What no card
//!   shows is a field of `Grounds` (`store/stand.rs`): a board page reads some hundred rows.
//! - *A column of a CRM export*: its names in `exchange/names.rs`.

pub mod cli;
pub mod clock;
pub mod command;
pub mod config;
pub mod demo;
pub mod domain;
pub mod exchange;
pub mod protocol;
pub mod store;
pub mod text;
pub mod tui;
