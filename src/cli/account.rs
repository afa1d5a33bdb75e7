//! `orquestra account …`

use clap::{Args, Subcommand};

use super::account_show;
use super::error::CliError;
use super::out::Table;
use super::session::{Session, unexpected};
use super::values::{FactorArgs, codes};
use crate::command::Command;
use crate::command::account::{AccountCommand, AccountPatch, NewAccount};
use crate::command::refusal::{Field, Refusal};
use crate::domain::account::{Stage, Status};
use crate::domain::codes::Coded;
use crate::domain::day::Day;
use crate::domain::factor::Factors;
use crate::domain::facts::AccountFacts;
use crate::domain::filter::{Filter, FilterError};
use crate::domain::standing::{Grounded, Standing};
use crate::protocol::{Failure, ListQuery, Listed, Reply, Request};
use crate::say;
use crate::text::read::read_cents;

#[derive(Debug, Subcommand)]
pub(super) enum AccountVerb {
    Add(Box<AddArgs>),
    List(ListArgs),
    Show(ShowArgs),
    Edit(Box<EditArgs>),
    Move(MoveArgs),
    Archive(OneArgs),
    Restore(OneArgs),
}

/// Fields that adding and editing have in common.
#[derive(Debug, Args)]
pub(super) struct FieldArgs {
    #[arg(long)]
    handle: Option<String>,
    #[arg(long, value_name = "LOGIN")]
    owner: Option<String>,
    #[arg(long)]
    segment: Option<String>,
    #[arg(long, value_name = "AMOUNT")]
    arr: Option<String>,
    #[arg(long, value_name = "CODE")]
    currency: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    seats: Option<i64>,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    kickoff_date: Option<String>,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    renewal_date: Option<String>,
    #[arg(long)]
    goal: Option<String>,
    #[arg(long)]
    tag: Vec<String>,
    #[arg(long, value_name = "ID")]
    external_id: Option<String>,
    #[arg(long, value_parser = codes::<Status>())]
    status: Option<Status>,
}

#[derive(Debug, Args)]
pub(super) struct AddArgs {
    name: String,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    contract_date: String,
    #[command(flatten)]
    fields: FieldArgs,
    #[arg(long, value_name = "ID", default_value = "")]
    playbook: String,
    #[command(flatten)]
    factors: FactorArgs,
}

#[derive(Debug, Args)]
pub(super) struct EditArgs {
    account: String,
    #[arg(long)]
    name: Option<String>,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    contract_date: Option<String>,
    #[command(flatten)]
    fields: FieldArgs,
    #[arg(long, value_name = "FIELD", value_parser = clap::builder::PossibleValuesParser::new(CLEARABLE.map(Field::code)))]
    clear: Vec<String>,
}

/// Fields that may be empty.
const CLEARABLE: [Field; 8] = [
    Field::Segment,
    Field::Arr,
    Field::Seats,
    Field::KickoffDate,
    Field::RenewalDate,
    Field::Goal,
    Field::Tags,
    Field::ExternalId,
];

#[derive(Debug, Args)]
pub(super) struct ListArgs {
    filter: Vec<String>,
    #[arg(long)]
    mine: bool,
    #[arg(long)]
    all: bool,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(super) struct ShowArgs {
    account: String,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(super) struct MoveArgs {
    account: String,
    stage: String,
    #[arg(long, default_value = "")]
    reason: String,
    #[arg(long)]
    yes: bool,
}

#[derive(Debug, Args)]
pub(super) struct OneArgs {
    account: String,
}

pub(super) fn run(session: &mut Session<'_>, verb: AccountVerb) -> Result<(), CliError> {
    match verb {
        AccountVerb::Add(args) => add(session, *args),
        AccountVerb::List(args) => list(session, &args),
        AccountVerb::Show(args) => {
            let facts = session.account(&args.account)?;
            if args.json {
                return account_show::json(session, &facts);
            }
            account_show::human(session, &facts);
            Ok(())
        }
        AccountVerb::Edit(args) => edit(session, *args),
        AccountVerb::Move(args) => move_stage(session, &args),
        AccountVerb::Archive(args) => archive(session, &args, true),
        AccountVerb::Restore(args) => archive(session, &args, false),
    }
}

fn patch(fields: FieldArgs, session: &Session<'_>) -> Result<AccountPatch, CliError> {
    let day = |typed: Option<String>| -> Result<Option<Option<Day>>, CliError> {
        typed.map(|typed| session.day(&typed).map(Some)).transpose()
    };
    let arr = fields.arr.map(|typed| {
        read_cents(&typed).ok_or_else(|| CliError::Usage(say!(session.texts, "cli-usage-bad-amount", given = typed.as_str())))
    });
    Ok(AccountPatch {
        handle: fields.handle,
        owner: fields.owner,
        segment: fields.segment,
        arr_cents: arr.transpose()?.map(Some),
        currency: fields.currency,
        seats: fields.seats.map(Some),
        kickoff_date: day(fields.kickoff_date)?,
        renewal_date: day(fields.renewal_date)?,
        goal: fields.goal,
        tags: (!fields.tag.is_empty()).then_some(fields.tag),
        external_id: fields.external_id.map(Some),
        status: fields.status,
        ..AccountPatch::default()
    })
}

fn add(session: &mut Session<'_>, args: AddArgs) -> Result<(), CliError> {
    let contract_date = Some(session.day(&args.contract_date)?);
    let fields = AccountPatch { name: Some(args.name), contract_date, ..patch(args.fields, session)? };
    let factors = args.factors.over(Factors::default(), session)?;
    let new = NewAccount { fields, playbook: args.playbook, factors };
    let named = new.fields.owner.is_some() && !session.what_if;
    let acted = session.act(Command::Account(AccountCommand::Add(Box::new(new))))?;
    if let Some(facts) = &acted.account {
        let line = say!(
            session.texts,
            "cli-added",
            name = facts.account.name.as_str(),
            handle = facts.account.handle.as_str(),
            end = session.texts.day(facts.plan_end()),
            days = facts.plan.length_days,
        );
        session.out.line(line);
        if named {
            let owner = facts.account.owner.clone();
            super::capacity::warn(session, &owner)?;
        }
    }
    Ok(())
}

fn edit(session: &mut Session<'_>, args: EditArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let contract_date = args.contract_date.map(|typed| session.day(&typed)).transpose()?;
    let mut patch = AccountPatch { name: args.name, contract_date, ..patch(args.fields, session)? };
    for field in args.clear.iter().filter_map(|code| Field::from_code(code)) {
        match field {
            Field::Segment => patch.segment = Some(String::new()),
            Field::Arr => patch.arr_cents = Some(None),
            Field::Seats => patch.seats = Some(None),
            Field::KickoffDate => patch.kickoff_date = Some(None),
            Field::RenewalDate => patch.renewal_date = Some(None),
            Field::Goal => patch.goal = Some(String::new()),
            Field::Tags => patch.tags = Some(Vec::new()),
            Field::ExternalId => patch.external_id = Some(None),
            _ => {}
        }
    }
    let account = facts.account.id;
    let owner = patch.owner.clone().filter(|owner| !session.what_if && *owner != facts.account.owner);
    session.act_and_say(Command::Account(AccountCommand::Edit { account, rev: None, patch: Box::new(patch) }), "")?;
    match owner {
        Some(owner) => super::capacity::warn(session, owner.trim()),
        None => Ok(()),
    }
}

fn archive(session: &mut Session<'_>, args: &OneArgs, archived: bool) -> Result<(), CliError> {
    let account = session.account(&args.account)?.account.id;
    session.act_and_say(Command::Account(AccountCommand::Archive { account, archived }), "")
}

/// A stage by its number, or relative to where the account stands.
fn stage(typed: &str, facts: &AccountFacts, session: &Session<'_>) -> Result<Stage, CliError> {
    let at = facts.account.stage;
    let found = match typed.trim().to_lowercase().as_str() {
        "next" | "proximo" | "próximo" | "+1" => at.next(),
        "back" | "previous" | "voltar" | "anterior" => at.previous(),
        number => number.parse().ok().and_then(Stage::from_number),
    };
    found.ok_or_else(|| CliError::Usage(say!(session.texts, "cli-usage-bad-stage", given = typed, at = i64::from(at.number()))))
}

fn move_stage(session: &mut Session<'_>, args: &MoveArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let to = stage(&args.stage, &facts, session)?;
    let playbook = session.playbook(&facts);
    let command = |confirmed: bool| {
        Command::Account(AccountCommand::Move { account: facts.account.id, to, reason: args.reason.clone(), confirmed })
    };
    let about = session.texts.stage(to, &playbook);
    match session.act(command(args.yes)) {
        Err(CliError::Failed(Failure::Refused(Refusal::OpenWork { stage, open }), words)) => {
            let count = open.len() as i64;
            let heading = say!(session.texts, "cli-move-open-work", stage = session.texts.stage(stage, &playbook), count = count);
            session.out.line(heading);
            for code in &open {
                if let Some((_, kind, item)) = playbook.task(code) {
                    let line = format!("  - {} ({})", item.title.get(session.texts.tag()), session.texts.code(kind));
                    session.out.line(line);
                }
            }
            let question = say!(session.texts, "cli-move-ask");
            match session.out.ask(&question, &["y", "yes", "s", "sim"])? {
                Some(true) => return session.act_and_say(command(true), &about),
                Some(false) => {}
                None => session.out.line(say!(session.texts, "cli-move-how")),
            }
            Err(CliError::Failed(Failure::Refused(Refusal::OpenWork { stage, open }), words))
        }
        Err(other) => Err(other),
        Ok(acted) => {
            session.say_acted(&acted, &about);
            Ok(())
        }
    }
}

/// Reads filter words.
pub(super) fn filter(words: &[String], session: &Session<'_>) -> Result<Filter, CliError> {
    Filter::parse(&words.join(" "), session.store.actor()).map_err(|error| {
        CliError::Usage(match error {
            FilterError::Stage(word) => say!(session.texts, "cli-usage-filter-stage", word = word),
            FilterError::Status(word) => say!(session.texts, "cli-usage-filter-status", word = word),
            FilterError::Empty(word) => say!(session.texts, "cli-usage-filter-empty", word = word),
        })
    })
}

/// Accounts with standings of today.
pub(super) fn listed(session: &mut Session<'_>, query: ListQuery) -> Result<Vec<Listed>, CliError> {
    session.store.refresh_all()?;
    match session.ask(Request::List(query))? {
        Reply::Listed(listed) => Ok(listed),
        _ => Err(unexpected()),
    }
}

fn list(session: &mut Session<'_>, args: &ListArgs) -> Result<(), CliError> {
    let filter = filter(&args.filter, session)?;
    let owner = args.mine.then(|| session.store.actor().to_owned());
    let listed = listed(session, ListQuery { owner, filter, all: args.all })?;
    if args.json {
        return session.out.json(&listed);
    }
    let texts = session.texts;
    if listed.is_empty() {
        session.out.line(say!(texts, "cli-list-empty"));
        return Ok(());
    }
    let today = session.today();
    let head = |key: &str| texts.get(key).into_owned();
    let mut table = Table::new([
        head("cli-head-handle"),
        head("cli-head-name"),
        head("cli-head-owner"),
        head("cli-head-stage"),
        format!(">{}", head("cli-head-day")),
        format!(">{}", head("cli-head-in-stage")),
        head("cli-head-next"),
        head("cli-head-due"),
        head("cli-head-cadence"),
        format!(">{}", head("cli-head-signals")),
        head("cli-head-risk"),
    ])
    .spare(&[5, 8, 1, 2, 4]);
    for Listed { account, plan, standing: Grounded { card: standing, .. } } in &listed {
        let playbook = session.playbooks.get_or_default(&plan.playbook);
        let stage = playbook.stage(account.stage).map_or("", |spec| spec.short.get(texts.tag()));
        let next = standing
            .next_milestone
            .as_deref()
            .map_or("", |code| playbook.milestone(code).map_or(code, |spec| spec.title.get(texts.tag())));
        table.row([
            account.handle.clone(),
            account.name.clone(),
            account.owner.clone(),
            format!("{} {stage}", account.stage.number()),
            account.day_number(today).to_string(),
            (today - account.stage_since).num_days().max(0).to_string(),
            next.to_owned(),
            standing.next_due.map_or_else(String::new, |due| texts.day_short(due, today)),
            cadence_word(session, standing),
            if standing.signals == 0 { String::new() } else { standing.signals.to_string() },
            state_word(session, account.status, account.archived_on.is_some(), standing.at_risk),
        ]);
    }
    session.out.table(table);
    Ok(())
}

/// The worst cadence of an account in words.
fn cadence_word(session: &Session<'_>, standing: &Standing) -> String {
    let days = standing.cadence_days;
    match standing.cadence.as_deref() {
        None => String::new(),
        Some("overdue") => say!(session.texts, "cadence-overdue", days = days),
        Some("never") if days > 0 => say!(session.texts, "cadence-never-overdue", days = days),
        Some(code) => session.texts.get(&format!("cadence-{code}")).into_owned(),
    }
}

/// What stands out about an account: that it is not active, or at risk.
fn state_word(session: &Session<'_>, status: Status, archived: bool, at_risk: bool) -> String {
    match (archived, status, at_risk) {
        (true, ..) => say!(session.texts, "cli-state-archived"),
        (_, Status::Active, true) => say!(session.texts, "cli-state-at-risk"),
        (_, Status::Active, false) => String::new(),
        (_, status, _) => session.texts.code(status),
    }
}
