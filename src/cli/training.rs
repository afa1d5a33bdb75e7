//! `orquestra session …`: training sessions.

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::error::CliError;
use super::metric::number;
use super::out::Table;
use super::record::{drop_row, find, put, table, with};
use super::session::{Session, unexpected};
use super::values::codes;
use crate::command::Command;
use crate::command::record::{Record, RecordCommand, RecordVerb};
use crate::command::refusal::{Refusal, Thing};
use crate::domain::attendance::{Turnout, by_role, turnout};
use crate::domain::facts::AccountFacts;
use crate::domain::playbook::Playbook;
use crate::domain::training::{Session as Training, TrainingFormat, TrainingRole};
use crate::domain::training_agenda::{Due, agenda};
use crate::protocol::{Reply, Request};
use crate::say;

#[derive(Debug, Subcommand)]
pub(super) enum SessionArgs {
    Agenda(ReadArgs),
    Plan(PlanArgs),
    Add(AddArgs),
    Hold(HoldArgs),
    Edit(Box<EditArgs>),
    Drop(OneArgs),
    List(ReadArgs),
}

#[derive(Debug, Args)]
pub(super) struct ReadArgs {
    account: String,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(super) struct OneArgs {
    account: String,
    session: String,
}

#[derive(Debug, Args)]
pub(super) struct PlanArgs {
    account: String,
    #[arg(required_unless_present = "all", conflicts_with = "all")]
    session: Option<String>,
    #[arg(long)]
    all: bool,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true, conflicts_with = "all")]
    on: Option<String>,
    #[arg(long, value_name = "NAME")]
    trainer: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct AddArgs {
    account: String,
    title: String,
    #[arg(long, value_parser = codes::<TrainingRole>(), default_value = "end_user")]
    role: TrainingRole,
    #[arg(long, value_parser = codes::<TrainingFormat>(), default_value = "live")]
    format: TrainingFormat,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
    #[command(flatten)]
    plan: PlannedArgs,
    #[command(flatten)]
    held: HeldArgs,
}

#[derive(Debug, Args)]
pub(super) struct HoldArgs {
    account: String,
    session: String,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
    #[command(flatten)]
    held: HeldArgs,
}

#[derive(Debug, Args)]
pub(super) struct EditArgs {
    account: String,
    session: String,
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    #[arg(long, value_parser = codes::<TrainingRole>())]
    role: Option<TrainingRole>,
    #[arg(long, value_parser = codes::<TrainingFormat>())]
    format: Option<TrainingFormat>,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    held: Option<String>,
    #[command(flatten)]
    plan: PlannedArgs,
    #[command(flatten)]
    outcome: HeldArgs,
}

/// What can be said of a session before it is held.
#[derive(Debug, Args)]
pub(super) struct PlannedArgs {
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    minutes: Option<i64>,
    #[arg(long, value_name = "NAME")]
    trainer: Option<String>,
    #[arg(long, value_name = "yes|no", value_parser = ["yes", "no"])]
    hands_on: Option<String>,
    #[arg(long, value_name = "yes|no", value_parser = ["yes", "no"])]
    train_the_trainer: Option<String>,
}

/// What can be said of how it went.
#[derive(Debug, Args)]
pub(super) struct HeldArgs {
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    invited: Option<i64>,
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    attended: Option<i64>,
    #[arg(long, value_name = "1-5", allow_hyphen_values = true)]
    feedback: Option<String>,
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    answers: Option<i64>,
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    assessed: Option<i64>,
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    passed: Option<i64>,
    #[arg(long, value_name = "LINK")]
    recording: Option<String>,
}

pub(super) fn run(session: &mut Session<'_>, verb: SessionArgs) -> Result<(), CliError> {
    match verb {
        SessionArgs::Agenda(args) => show_agenda(session, &args),
        SessionArgs::Plan(args) => plan(session, &args),
        SessionArgs::Add(args) => {
            let facts = session.account(&args.account)?;
            let on = session.day_or(args.on.as_deref(), session.today())?;
            let trainer = session.actor().to_owned();
            let new = Training { trainer, ..Training::new(&args.title, args.role, args.format, on) };
            let new = went(session, prepared(new, args.plan), args.held)?;
            let about = new.title.clone();
            put(session, facts.account.id, new, &about)
        }
        SessionArgs::Hold(args) => {
            let facts = session.account(&args.account)?;
            let before = one(session, &facts, &args.session)?.clone();
            if let Some(day) = before.held_on {
                return Err(session.refuse(Refusal::AlreadyDone(day)));
            }
            let held_on = Some(session.day_or(args.on.as_deref(), session.today())?);
            let after = went(session, Training { held_on, ..before }, args.held)?;
            let about = after.title.clone();
            put(session, facts.account.id, after, &about)
        }
        SessionArgs::Edit(args) => edit(session, *args),
        SessionArgs::Drop(args) => {
            let facts = session.account(&args.account)?;
            let gone = one(session, &facts, &args.session)?.clone();
            let about = gone.title.clone();
            drop_row(session, facts.account.id, gone, &about)
        }
        SessionArgs::List(args) => list(session, &args),
    }
}

fn edit(session: &mut Session<'_>, args: EditArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let before = one(session, &facts, &args.session)?.clone();
    let after = Training {
        title: args.title.unwrap_or(before.title),
        role: args.role.unwrap_or(before.role),
        format: args.format.unwrap_or(before.format),
        planned_on: session.day_or(args.on.as_deref(), before.planned_on)?,
        held_on: super::record::optional_day(session, args.held.as_deref())?.or(before.held_on),
        ..before
    };
    let after = went(session, prepared(after, args.plan), args.outcome)?;
    let about = after.title.clone();
    put(session, facts.account.id, after, &about)
}

/// The session that is meant; one that waits where that can be.
fn one<'a>(session: &Session<'_>, facts: &'a AccountFacts, named: &str) -> Result<&'a Training, CliError> {
    find(session, Thing::Session, named, &facts.sessions, |one| (one.id.0, one.title.clone(), one.held_on.is_some()))
}

fn prepared(session: Training, more: PlannedArgs) -> Training {
    Training {
        minutes: more.minutes.or(session.minutes),
        trainer: more.trainer.unwrap_or(session.trainer),
        hands_on: more.hands_on.map_or(session.hands_on, |word| word == "yes"),
        train_the_trainer: more.train_the_trainer.map_or(session.train_the_trainer, |word| word == "yes"),
        ..session
    }
}

fn went(session: &Session<'_>, training: Training, more: HeldArgs) -> Result<Training, CliError> {
    let feedback = more.feedback.as_deref().map(|typed| session.thousandths(typed)).transpose()?;
    Ok(Training {
        invited: more.invited.or(training.invited),
        attended: more.attended.or(training.attended),
        feedback: feedback.or(training.feedback),
        answers: more.answers.or(training.answers),
        assessed: more.assessed.or(training.assessed),
        passed: more.passed.or(training.passed),
        recording: more.recording.unwrap_or(training.recording),
        ..training
    })
}

/// What the playbook has and the account has not.
fn missing<'a>(session: &Session<'_>, facts: &AccountFacts, playbook: &'a Playbook) -> Vec<Due<'a>> {
    let calendar = session.store.team().calendar(&facts.plan.factors.busy);
    agenda(facts, playbook, &calendar, session.today())
}

/// Plans one session of the playbook, or all that the account does not have, in one step.
fn plan(session: &mut Session<'_>, args: &PlanArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let playbook = session.playbook(&facts);
    let due = missing(session, &facts, &playbook);
    let (account, tag) = (facts.account.id, session.texts.tag());
    let trainer = args.trainer.clone().unwrap_or_else(|| session.actor().to_owned());
    if let Some(named) = &args.session {
        if let Some(known) = facts.sessions.iter().find(|known| known.code == *named && known.held_on.is_none()) {
            return Err(session.refuse(Refusal::SessionPlanned(known.code.clone())));
        }
        let known = playbook.training_session(named).filter(|spec| !due.iter().any(|due| due.spec.id == spec.id));
        if let Some(again) = known.and_then(|spec| facts.sessions.iter().rev().find(|held| held.code == spec.id)) {
            // It was held; planning it once more repeats it.
            let on = session.day_or(args.on.as_deref(), session.today())?;
            let more =
                Training { code: again.code.clone(), trainer, ..Training::new(&again.title, again.role, again.format, on) };
            let about = more.title.clone();
            return put(session, account, Training { minutes: again.minutes, ..more }, &about);
        }
        let chosen = if let Some(due) = due.iter().find(|due| due.spec.id == *named) {
            due
        } else {
            let words = |due: &Due<'_>| (0, due.spec.title.get(tag).to_owned(), false);
            find(session, Thing::Session, named, &due, words)?
        };
        let mut new = chosen.session(account, &trainer, tag);
        new.planned_on = session.day_or(args.on.as_deref(), new.planned_on)?;
        let about = new.title.clone();
        return put(session, account, new, &about);
    }
    let put_one = |due: &Due<'_>| {
        let row = Record::Session(due.session(account, &trainer, tag));
        Command::Record(RecordCommand { account, verb: RecordVerb::Put(row) })
    };
    let commands: Vec<Command> = due.iter().map(put_one).collect();
    let count = commands.len() as i64;
    if commands.is_empty() {
        session.out.line(say!(session.texts, "cli-agenda-complete"));
        return Ok(());
    }
    if session.what_if {
        // What is only tried is tried one by one.
        return commands.into_iter().try_for_each(|command| session.act_and_say(command, ""));
    }
    match session.ask(Request::ActAll(commands))? {
        Reply::Acted(_) => {
            session.out.line(say!(session.texts, "cli-agenda-planned", account = facts.account.handle.as_str(), count = count));
            Ok(())
        }
        _ => Err(unexpected()),
    }
}

fn show_agenda(session: &mut Session<'_>, args: &ReadArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let playbook = session.playbook(&facts);
    let due = missing(session, &facts, &playbook);
    if args.json {
        return session.out.json(&due);
    }
    let (texts, empty) = (session.texts, due.is_empty());
    let mut rows = Table::new([
        say!(texts, "cli-head-id"),
        say!(texts, "cli-head-date"),
        say!(texts, "cli-head-title"),
        say!(texts, "cli-head-role"),
        say!(texts, "cli-head-how"),
        say!(texts, "cli-head-note"),
    ])
    .spare(&[5, 3]);
    for due in due {
        let mut notes = Vec::new();
        if due.is_late() {
            notes.push(say!(texts, "cli-agenda-late", day = texts.day(due.plan_day)));
        }
        if let Some(days) = due.spec.every_days {
            notes.push(say!(texts, "cli-agenda-every", days = days));
        }
        if due.spec.optional {
            notes.push(say!(texts, "cli-agenda-optional"));
        }
        rows.row([
            due.spec.id.clone(),
            texts.day(due.on),
            due.spec.title.get(texts.tag()).to_owned(),
            texts.code(due.spec.role),
            texts.code(due.spec.format),
            notes.join(", "),
        ]);
    }
    if empty {
        session.out.line(say!(texts, "cli-agenda-complete"));
    } else {
        session.out.table(rows);
    }
    Ok(())
}

fn figures(turnout: &Turnout) -> Value {
    let mut row = json!(turnout);
    row["feedback"] = json!(turnout.feedback.map(number));
    row
}

fn list(session: &mut Session<'_>, args: &ReadArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let today = session.today();
    let roles = by_role(&facts.sessions, today);
    let all = turnout(&facts.sessions, today);
    if args.json {
        let row = |one: &Training| {
            let feedback = one.feedback.map(number);
            let more = [("attendance_percent", json!(one.attendance())), ("overdue", json!(one.is_overdue(today)))];
            with(one, &[more.as_slice(), &[("feedback", json!(feedback))]].concat())
        };
        let sessions: Vec<Value> = facts.sessions.iter().map(row).collect();
        let by_role: Vec<Value> = roles
            .iter()
            .map(|(role, turnout)| {
                let mut row = figures(turnout);
                row["role"] = json!(role);
                row
            })
            .collect();
        return session.out.json(&json!({ "sessions": sessions, "all": figures(&all), "by_role": by_role }));
    }
    let texts = session.texts;
    let mut rows = Table::new([
        say!(texts, "cli-head-id"),
        say!(texts, "cli-head-date"),
        say!(texts, "cli-head-title"),
        say!(texts, "cli-head-role"),
        say!(texts, "cli-head-state"),
        format!(">{}", say!(texts, "cli-head-attendance")),
        format!(">{}", say!(texts, "cli-head-feedback")),
        say!(texts, "cli-head-trainer"),
    ])
    .spare(&[7, 3]);
    for one in &facts.sessions {
        let state = match one.held_on {
            Some(day) => say!(texts, "cli-session-held", day = texts.day(day)),
            None => session.time_left(one.planned_on, today),
        };
        rows.row([
            one.id.to_string(),
            texts.day(one.planned_on),
            one.title.clone(),
            texts.code(one.role),
            state,
            attendance(one.attended, one.invited),
            one.feedback.map(|mark| texts.thousandths(mark)).unwrap_or_default(),
            one.trainer.clone(),
        ]);
    }
    table(session, rows, facts.sessions.is_empty());
    if all.held > 0 {
        let mut rows = Table::new([
            say!(texts, "cli-head-role"),
            format!(">{}", say!(texts, "cli-head-sessions")),
            format!(">{}", say!(texts, "cli-head-attendance")),
            format!(">{}", say!(texts, "cli-head-feedback")),
            format!(">{}", say!(texts, "cli-head-passed")),
        ]);
        let line = |name: String, one: &Turnout| {
            [
                name,
                format!("{}/{}", one.held, one.held + one.planned),
                one.percent.map(|percent| format!("{percent} %")).unwrap_or_default(),
                one.feedback.map(|mark| texts.thousandths(mark)).unwrap_or_default(),
                if one.assessed > 0 { format!("{}/{}", one.passed, one.assessed) } else { String::new() },
            ]
        };
        for (role, one) in &roles {
            rows.row(line(texts.code(*role), one));
        }
        rows.row(line(say!(texts, "cli-all-roles"), &all));
        session.out.line("");
        session.out.table(rows);
    }
    Ok(())
}

fn attendance(attended: Option<i64>, invited: Option<i64>) -> String {
    match (attended, invited) {
        (Some(attended), Some(invited)) => format!("{attended}/{invited}"),
        (Some(attended), None) => attended.to_string(),
        (None, Some(invited)) => format!("–/{invited}"),
        (None, None) => String::new(),
    }
}
