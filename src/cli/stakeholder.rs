//! `orquestra stakeholder …`

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::error::CliError;
use super::out::Table;
use super::pick;
use super::session::Session;
use super::values::codes;
use crate::command::Command;
use crate::command::stakeholder::{StakeholderCommand, StakeholderPatch, StakeholderVerb};
use crate::domain::cadence::{Cadence, CadenceState, cadences};
use crate::domain::facts::AccountFacts;
use crate::domain::stakeholder::Role;
use crate::say;

#[derive(Debug, Subcommand)]
pub(super) enum StakeholderArgs {
    Add(AddArgs),
    List(ListArgs),
    Edit(EditArgs),
    Left(LeftArgs),
}

#[derive(Debug, Args)]
pub(super) struct AddArgs {
    account: String,
    name: String,
    #[arg(long, value_parser = codes::<Role>())]
    role: Role,
    #[arg(long)]
    email: Option<String>,
    #[arg(long, value_name = "DAYS")]
    ideal_days: Option<i64>,
    #[arg(long, value_name = "DAYS")]
    max_days: Option<i64>,
}

#[derive(Debug, Args)]
pub(super) struct ListArgs {
    account: String,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(super) struct EditArgs {
    account: String,
    stakeholder: String,
    #[arg(long)]
    name: Option<String>,
    #[arg(long, value_parser = codes::<Role>())]
    role: Option<Role>,
    #[arg(long)]
    email: Option<String>,
    #[arg(long, value_name = "DAYS")]
    ideal_days: Option<i64>,
    #[arg(long, value_name = "DAYS")]
    max_days: Option<i64>,
    #[arg(long, value_name = "FIELD", value_parser = ["email", "ideal_days", "max_days"])]
    clear: Vec<String>,
}

#[derive(Debug, Args)]
pub(super) struct LeftArgs {
    account: String,
    stakeholder: String,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
    #[arg(long, conflicts_with = "on")]
    undo: bool,
}

pub(super) fn run(session: &mut Session<'_>, verb: StakeholderArgs) -> Result<(), CliError> {
    match verb {
        StakeholderArgs::Add(args) => {
            let facts = session.account(&args.account)?;
            let patch = StakeholderPatch {
                name: Some(args.name.clone()),
                role: Some(args.role),
                email: args.email,
                ideal_days: args.ideal_days.map(Some),
                max_days: args.max_days.map(Some),
            };
            act(session, &facts, StakeholderVerb::Add(patch), &args.name)
        }
        StakeholderArgs::List(args) => list(session, &args),
        StakeholderArgs::Edit(args) => edit(session, args),
        StakeholderArgs::Left(args) => {
            let facts = session.account(&args.account)?;
            let person = pick::stakeholder(&facts, &args.stakeholder).map_err(|refusal| session.refuse(refusal))?;
            let on = session.day_or(args.on.as_deref(), session.today())?;
            let verb = StakeholderVerb::Left { stakeholder: person.id, on: (!args.undo).then_some(on) };
            act(session, &facts, verb, &person.name)
        }
    }
}

fn act(session: &mut Session<'_>, facts: &AccountFacts, verb: StakeholderVerb, about: &str) -> Result<(), CliError> {
    let command = StakeholderCommand { account: facts.account.id, verb };
    session.act_and_say(Command::Stakeholder(command), about)
}

fn edit(session: &mut Session<'_>, args: EditArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let person = pick::stakeholder(&facts, &args.stakeholder).map_err(|refusal| session.refuse(refusal))?;
    let cleared = |field: &str| args.clear.iter().any(|cleared| cleared == field);
    let patch = StakeholderPatch {
        name: args.name.clone(),
        role: args.role,
        email: if cleared("email") { Some(String::new()) } else { args.email.clone() },
        ideal_days: if cleared("ideal_days") { Some(None) } else { args.ideal_days.map(Some) },
        max_days: if cleared("max_days") { Some(None) } else { args.max_days.map(Some) },
    };
    let verb = StakeholderVerb::Edit { stakeholder: person.id, rev: None, patch };
    act(session, &facts, verb, args.name.as_deref().unwrap_or(&person.name))
}

fn worked_out(session: &Session<'_>, facts: &AccountFacts) -> Vec<Cadence> {
    let calendar = session.store.team().calendar(&facts.plan.factors.busy);
    cadences(facts, &session.playbook(facts), &calendar, session.today())
}

fn list(session: &mut Session<'_>, args: &ListArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    if !args.json {
        table(session, &facts);
        return Ok(());
    }
    let rows: Vec<Value> = facts
        .stakeholders
        .iter()
        .zip(worked_out(session, &facts))
        .map(|(person, cadence)| {
            let mut row = json!(person);
            if let Value::Object(fields) = &mut row {
                fields.insert("cadence".into(), json!(cadence));
            }
            row
        })
        .collect();
    session.out.json(&rows)
}

/// The cadence with everybody as a table.
pub(super) fn table(session: &mut Session<'_>, facts: &AccountFacts) {
    let (texts, today) = (session.texts, session.today());
    if facts.stakeholders.is_empty() {
        session.out.line(say!(texts, "cli-list-no-stakeholders"));
        return;
    }
    let mut table = Table::new([
        say!(texts, "cli-head-id"),
        say!(texts, "cli-head-name"),
        say!(texts, "cli-head-role"),
        say!(texts, "cli-head-last-touch"),
        say!(texts, "cli-head-next-due"),
        say!(texts, "cli-head-state"),
        say!(texts, "cli-head-interval"),
        say!(texts, "cli-head-email"),
    ])
    .spare(&[7, 6]);
    for (person, cadence) in facts.stakeholders.iter().zip(worked_out(session, facts)) {
        let state = match cadence.state {
            CadenceState::Overdue(days) => say!(texts, "cadence-overdue", days = days),
            CadenceState::Never(days) if days > 0 => say!(texts, "cadence-never-overdue", days = days),
            state => texts.get(&format!("cadence-{}", state.code())).into_owned(),
        };
        let interval = match (cadence.ideal_days, cadence.max_days) {
            (Some(ideal), Some(max)) => format!("{ideal}–{max} d"),
            _ => String::new(),
        };
        table.row([
            person.id.to_string(),
            person.name.clone(),
            texts.code(person.role),
            cadence.last_touch.map_or_else(String::new, |day| texts.day_short(day, today)),
            cadence.next_due.map_or_else(String::new, |day| texts.day_short(day, today)),
            state,
            interval,
            person.email.clone(),
        ]);
    }
    session.out.table(table);
}
