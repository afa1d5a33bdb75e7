//! `orquestra stakeholder …`

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::error::CliError;
use super::out::Table;
use super::pick;
use super::session::Session;
use super::values::codes;
use crate::command::Command;
use crate::command::stakeholder::{StakeholderCommand, StakeholderPatch, StakeholderVerb, Succession};
use crate::domain::cadence::{Cadence, CadenceState, cadences};
use crate::domain::codes::StakeholderId;
use crate::domain::engage::{Engagement, engage, single_threaded};
use crate::domain::facts::AccountFacts;
use crate::domain::playbook::Text;
use crate::domain::stakeholder::{Role, Stakeholder};
use crate::domain::view::View;
use crate::say;

#[derive(Debug, Subcommand)]
pub(super) enum StakeholderArgs {
    Add(AddArgs),
    List(ListArgs),
    Engage(EngageArgs),
    Edit(EditArgs),
    Left(LeftArgs),
}

#[derive(Debug, Args)]
pub(super) struct EngageArgs {
    account: String,
    stakeholder: Option<String>,
    #[arg(long)]
    json: bool,
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
    #[arg(long, value_name = "STAKEHOLDER", conflicts_with = "undo")]
    successor: Option<String>,
    #[arg(long, value_name = "NAME", conflicts_with_all = ["undo", "successor"])]
    new_successor: Option<String>,
    #[arg(long, value_parser = codes::<Role>(), conflicts_with = "undo")]
    role: Option<Role>,
    #[arg(long, conflicts_with_all = ["undo", "successor", "new_successor", "role"])]
    no_successor: bool,
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
            let succession = succession(session, &facts, person, &args)?;
            let verb = StakeholderVerb::Left { stakeholder: person.id, on: (!args.undo).then_some(on), succession };
            act(session, &facts, verb, &person.name)
        }
        StakeholderArgs::Engage(args) => engage_people(session, &args),
    }
}

/// Who takes the place of somebody who leaves; a search, where nothing else is said.
fn succession(
    session: &Session<'_>,
    facts: &AccountFacts,
    person: &Stakeholder,
    args: &LeftArgs,
) -> Result<Succession, CliError> {
    if let Some(named) = &args.successor {
        let successor = pick::stakeholder(facts, named).map_err(|refusal| session.refuse(refusal))?;
        return Ok(Succession::Known { successor: successor.id, role: args.role });
    }
    if let Some(name) = &args.new_successor {
        let role = args.role.or(Some(person.role));
        return Ok(Succession::New(StakeholderPatch { name: Some(name.clone()), role, ..StakeholderPatch::default() }));
    }
    if args.role.is_some() {
        return Err(CliError::Usage(say!(session.texts, "cli-usage-role-of-nobody")));
    }
    Ok(if args.no_successor || args.undo {
        Succession::NotNeeded
    } else {
        Succession::Search(say!(session.texts, "succession-search", name = person.name.as_str()))
    })
}

/// How to engage one person, or everybody who is there by audience.
fn engage_people(session: &mut Session<'_>, args: &EngageArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let playbook = session.playbook(&facts);
    let today = session.today();
    let people: Vec<&Stakeholder> = match &args.stakeholder {
        Some(named) => vec![pick::stakeholder(&facts, named).map_err(|refusal| session.refuse(refusal))?],
        None => facts.stakeholders.iter().filter(|person| person.left_on.is_none_or(|left| left > today)).collect(),
    };
    let found: Vec<Engagement<'_>> = people.into_iter().map(|person| engage(person, &facts, &playbook, today)).collect();
    let (texts, tag) = (session.texts, session.texts.tag());
    if args.json {
        let text = |text: Option<&Text>| text.map(|text| text.get(tag).to_owned());
        let rows: Vec<Value> = found
            .iter()
            .map(|one| {
                json!({
                    "stakeholder_id": one.person.id,
                    "name": one.person.name,
                    "role": one.person.role,
                    "audience": one.audience.map(|audience| audience.id.as_str()),
                    "engage": text(one.audience.map(|audience| &audience.engage)),
                    "style": text(one.audience.map(|audience| &audience.style)),
                    "purpose": text(one.purpose()),
                    "month": one.month,
                    "topic": text(one.topic()),
                    "minutes": one.minutes(),
                })
            })
            .collect();
        return session.out.json(&rows);
    }
    if found.is_empty() {
        session.out.line(say!(texts, "cli-list-no-stakeholders"));
        return Ok(());
    }
    // By audience in the order of the playbook; roles that none of them names last.
    let place = |one: &Engagement<'_>| playbook.audiences.iter().position(|spec| spec.roles.contains(&one.person.role));
    let mut found = found;
    found.sort_by_key(|one| (place(one).is_none(), place(one)));
    let mut before = None;
    for one in &found {
        if one.audience.is_some() && place(one) != before {
            if before.is_some() {
                session.out.line(String::new());
            }
            if let Some(audience) = one.audience {
                session.out.wrapped(0, &format!("{}: {}", audience.title.get(tag), audience.who.get(tag)));
                session.out.wrapped(2, &say!(texts, "engage-how", words = audience.engage.get(tag)));
                session.out.wrapped(2, &say!(texts, "engage-style", words = audience.style.get(tag)));
            }
            before = place(one);
        }
        let topic = texts.month_topic(one);
        let purpose = one.purpose().map(|text| text.get(tag).to_owned());
        let words: Vec<String> = topic.into_iter().chain(purpose).collect();
        session.out.wrapped(2, &format!("{} ({}): {}", one.person.name, texts.code(one.person.role), words.join(" · ")));
    }
    Ok(())
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
    let thread = thread(session, &facts);
    let rows: Vec<Value> = facts
        .stakeholders
        .iter()
        .zip(worked_out(session, &facts))
        .map(|(person, cadence)| {
            let mut row = json!(person);
            if let Value::Object(fields) = &mut row {
                fields.insert("cadence".into(), json!(cadence));
                fields.insert("only_live_contact".into(), json!(thread == Some(person.id)));
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
    if let Some(only) = thread(session, facts).and_then(|id| facts.stakeholder(id)) {
        session.out.line(say!(texts, "person-one-thread", name = only.name.as_str()));
    }
}

/// The one person on whom the relationship hangs, where it hangs on one.
fn thread(session: &Session<'_>, facts: &AccountFacts) -> Option<StakeholderId> {
    let (playbook, calendar) = (session.playbook(facts), session.store.team().calendar(&facts.plan.factors.busy));
    single_threaded(&View::new(facts, &playbook, &calendar), session.today())
}
