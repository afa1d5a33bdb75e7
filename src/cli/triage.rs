//! `orquestra triage …`

use std::io::IsTerminal as _;

use clap::{Args, Subcommand};
use serde::Serialize;
use serde_json::{Value, json};

use super::error::CliError;
use super::out::Table;
use super::session::{Session, unexpected};
use super::setup::Setup;
use super::{Screen, ui};
use crate::command::Command;
use crate::command::triage::{TriageCommand, TriageVerb};
use crate::domain::day::Day;
use crate::domain::health::Recover;
use crate::domain::priority::{Reason, ReasonCode};
use crate::domain::scoring::Band;
use crate::domain::standing::Grounded;
use crate::domain::triage::Wake;
use crate::protocol::{QueuePage, QueueQuery, Reply, Request, Since};
use crate::say;
use crate::store::{Creation, Store};

/// A login shell gets no more than so many lines.
const BRIEF_LINES: usize = 6;

#[allow(clippy::struct_excessive_bools)] // each is a switch of its own
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct TriageArgs {
    /// Prints the queue, even on a terminal.
    #[arg(long)]
    list: bool,
    #[arg(long)]
    brief: bool,
    #[arg(long)]
    json: bool,
    #[arg(long, value_name = "LOGIN", conflicts_with = "all")]
    owner: Option<String>,
    #[arg(long)]
    all: bool,
    #[command(subcommand)]
    verb: Option<TriageVerbArgs>,
}

#[derive(Debug, Subcommand)]
pub(super) enum TriageVerbArgs {
    Done(AccountsArgs),
    Snooze(SnoozeArgs),
    Wake(AccountsArgs),
    Since(SinceArgs),
}

#[derive(Debug, Args)]
pub(super) struct AccountsArgs {
    #[arg(required = true, num_args = 1..)]
    accounts: Vec<String>,
}

#[derive(Debug, Args)]
pub(super) struct SnoozeArgs {
    #[arg(required = true, num_args = 1..)]
    accounts: Vec<String>,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    until: String,
    #[arg(long, value_name = "CONDITION")]
    when: Option<String>,
    #[arg(long, default_value = "")]
    reason: String,
}

#[derive(Debug, Args)]
pub(super) struct SinceArgs {
    #[arg(long)]
    json: bool,
}

/// Runs it. On a terminal the bare command opens the triage screen.
pub(super) fn run(setup: &mut Setup, args: TriageArgs) -> Result<u8, CliError> {
    if args.brief {
        return brief(setup, &args);
    }
    let bare = args.verb.is_none() && !args.list && !args.json && args.owner.is_none() && !args.all;
    if bare && std::io::stdout().is_terminal() && std::io::stdin().is_terminal() {
        return ui::open(setup, false, None, Screen::Triage);
    }
    let session = &mut Session::open(setup)?;
    match args.verb {
        None => queue(session, &args),
        Some(TriageVerbArgs::Done(args)) => each(session, &args.accounts, &TriageVerb::Done),
        Some(TriageVerbArgs::Wake(args)) => each(session, &args.accounts, &TriageVerb::Wake),
        Some(TriageVerbArgs::Snooze(args)) => {
            let until = session.day(&args.until)?;
            let wake = condition(session, args.when.as_deref())?;
            each(session, &args.accounts, &TriageVerb::Snooze { until, wake, reason: args.reason })
        }
        Some(TriageVerbArgs::Since(args)) => since(session, &args),
    }
    .map(|()| 0)
}

/// A condition as it is typed: `done:MILESTONE`, `below:SCORE`, `worse`.
pub(super) fn condition(session: &Session<'_>, typed: Option<&str>) -> Result<Option<Wake>, CliError> {
    let read =
        |typed: &str| typed.parse().map_err(|_| CliError::Usage(say!(session.texts, "cli-usage-bad-condition", given = typed)));
    typed.map(read).transpose()
}

/// Says the same of each account, as one step.
fn each(session: &mut Session<'_>, accounts: &[String], verb: &TriageVerb) -> Result<(), CliError> {
    let mut commands = Vec::with_capacity(accounts.len());
    for named in accounts {
        let account = session.account(named)?.account.id;
        commands.push(Command::Triage(TriageCommand { account, verb: verb.clone() }));
    }
    if commands.len() == 1 || session.what_if {
        // What is only tried is tried one by one.
        return commands.into_iter().try_for_each(|command| session.act_and_say(command, ""));
    }
    match session.ask(Request::ActAll(commands))? {
        Reply::Acted(acted) => {
            session.say_acted(&acted, &accounts.join(", "));
            Ok(())
        }
        _ => Err(unexpected()),
    }
}

fn read(session: &mut Session<'_>, args: &TriageArgs) -> Result<QueuePage, CliError> {
    session.store.refresh_all()?;
    let owner = if args.all { None } else { Some(args.owner.clone().unwrap_or_else(|| session.store.actor().to_owned())) };
    match session.ask(Request::Queue(QueueQuery { owner, limit: None, known: Vec::new() }))? {
        Reply::Queued(page) => Ok(*page),
        _ => Err(unexpected()),
    }
}

fn queue(session: &mut Session<'_>, args: &TriageArgs) -> Result<(), CliError> {
    let page = read(session, args)?;
    let texts = session.texts;
    let playbook = session.playbooks.default_playbook().clone();
    if args.json {
        let rows: Vec<InJson<'_>> = page.rows.iter().map(|row| in_json(row, session)).collect();
        return session.out.json(&rows);
    }
    if page.rows.is_empty() {
        session.out.line(say!(texts, "triage-clear"));
        return Ok(());
    }
    let head = |key: &str| texts.get(key).into_owned();
    let mut table = Table::new([
        head("cli-head-handle"),
        head("cli-head-name"),
        head("cli-head-owner"),
        head("cli-head-stage"),
        format!(">{}", head("cli-head-score")),
        head("cli-head-band"),
        format!(">{}", head("cli-head-trend")),
        format!(">{}", head("cli-head-coverage")),
        format!(">{}", head("cli-head-priority")),
        head("cli-head-why"),
    ])
    .spare(&[7, 2, 6, 1]);
    for Grounded { card: row, grounds } in &page.rows {
        let why = grounds.reasons.first().map(|reason| texts.reason(reason, &playbook)).unwrap_or_default();
        table.row([
            row.handle.clone(),
            row.name.clone(),
            row.owner.clone(),
            row.stage.number().to_string(),
            row.score.to_string(),
            texts.code(row.band),
            if row.trend == 0 { String::new() } else { format!("{:+}", row.trend) },
            format!("{} %", row.coverage),
            row.priority.to_string(),
            why,
        ]);
    }
    session.out.table(table);
    let words =
        say!(texts, "cli-triage-counts", count = page.total as i64, done = page.done_today as i64, snoozed = page.snoozed as i64);
    session.out.line(words);
    Ok(())
}

/// An account of the queue as it is told to scripts.
#[derive(Serialize)]
struct InJson<'a> {
    account: &'a str,
    name: &'a str,
    owner: &'a str,
    stage: u8,
    day: i64,
    score: i64,
    band: Band,
    coverage: i64,
    trend: i64,
    priority: i64,
    reasons: Vec<ReasonInJson>,
    next_move: Option<&'a Recover>,
    red_on: Option<Day>,
}

/// One line of why, in words.
#[derive(Serialize)]
struct ReasonInJson {
    code: ReasonCode,
    points: i64,
    text: String,
}

fn in_json<'a>(row: &'a Grounded, session: &Session<'_>) -> InJson<'a> {
    let Grounded { card: row, grounds } = row;
    let playbook = session.playbooks.default_playbook();
    let reason =
        |reason: &Reason| ReasonInJson { code: reason.code, points: reason.points, text: session.texts.reason(reason, playbook) };
    InJson {
        account: &row.handle,
        name: &row.name,
        owner: &row.owner,
        stage: row.stage.number(),
        day: (row.day - row.contract_date).num_days(),
        score: row.score,
        band: row.band,
        coverage: row.coverage,
        trend: row.trend,
        priority: row.priority,
        reasons: grounds.reasons.iter().map(reason).collect(),
        next_move: grounds.next_move.as_ref(),
        red_on: row.red_on,
    }
}

/// What a login shell says: nothing where nothing is wrong, and never a failure.
fn brief(setup: &mut Setup, args: &TriageArgs) -> Result<u8, CliError> {
    let (path, _) = setup.database()?;
    if !path.exists() {
        return Ok(0);
    }
    if let Err(error) = brief_lines(setup, args) {
        error.report(setup);
    }
    Ok(0)
}

fn brief_lines(setup: &mut Setup, args: &TriageArgs) -> Result<(), CliError> {
    let (playbooks, _) = setup.playbooks()?;
    let store = Store::open(setup.open_options(Creation::Never, playbooks.clone())?)?;
    let owner = args.owner.clone().unwrap_or_else(|| store.actor().to_owned());
    // As it was last worked out: a login shell does not wait for ten thousand accounts.
    let query = QueueQuery { owner: Some(owner), limit: Some(BRIEF_LINES - 2), known: Vec::new() };
    let page = store.queue_as_it_stands(&query)?;
    let changed = store.since_last_look()?;
    let (texts, out, today) = (&setup.texts, &mut setup.out, store.today());
    if page.rows.is_empty() && changed.changed.is_empty() {
        return Ok(());
    }
    if page.total > 0 {
        let mut line = say!(texts, "cli-brief-queue", count = page.total as i64);
        if let Some(row) = page.rows.iter().map(|row| &row.card).find(|row| row.day != today) {
            line = format!("{line} {}", say!(texts, "cli-brief-as-of", day = texts.day_short(row.day, today)));
        }
        out.line(line);
        for Grounded { card: row, grounds } in &page.rows {
            let mut reasons = grounds.reasons.iter();
            let why = reasons.find(|reason| reason.code != ReasonCode::Health || grounds.reasons.len() == 1);
            let why = why.map(|reason| texts.reason(reason, playbooks.default_playbook())).unwrap_or_default();
            out.line(format!("  {} {} · {} · {why}", row.score, texts.code(row.band), row.name));
        }
    }
    if !changed.changed.is_empty() {
        let first: Vec<String> = changed.changed.iter().take(3).map(|row| row.name.clone()).collect();
        let line = say!(texts, "cli-brief-since", count = changed.changed.len() as i64, names = first.join(", "));
        out.line(line);
    }
    Ok(())
}

/// What changed since the user last looked.
fn since(session: &mut Session<'_>, args: &SinceArgs) -> Result<(), CliError> {
    session.store.refresh_all()?;
    let Since { step, day, changed } = match session.ask(Request::Since)? {
        Reply::Changed(since) => *since,
        _ => return Err(unexpected()),
    };
    let texts = session.texts;
    if args.json {
        let rows: Vec<Value> = changed
            .iter()
            .map(|row| {
                json!({
                    "account": row.handle,
                    "name": row.name,
                    "score": row.score,
                    "band": row.band,
                    "band_since": row.band_since,
                    "changed_by": (row.changed_step > step).then_some(&row.changed_by),
                })
            })
            .collect();
        return session.out.json(&json!({ "since": day, "changed": rows }));
    }
    match day {
        None => session.out.line(say!(texts, "since-never")),
        Some(day) => {
            session.out.line(say!(texts, "since-title", day = texts.day(day)));
            if changed.is_empty() {
                session.out.line(say!(texts, "since-nothing"));
            }
            for row in &changed {
                let what = if row.changed_step > step { texts.actor(&row.changed_by) } else { texts.code(row.band) };
                session.out.line(say!(texts, "since-line", name = row.name.as_str(), score = row.score, what = what));
            }
        }
    }
    Ok(())
}
