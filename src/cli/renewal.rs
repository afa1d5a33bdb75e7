//! `orquestra renewal …`: the countdown of renewals, how each looks, and how it ended.

use clap::{Args, Subcommand};

use super::error::CliError;
use super::out::Table;
use super::record::{optional_day, put, table};
use super::session::{Session, unexpected};
use super::values::codes;
use crate::command::Command;
use crate::command::refusal::{Field, Refusal};
use crate::command::renewal::RenewalCommand;
use crate::domain::codes::RenewalId;
use crate::domain::renewal::{COUNTDOWN_DAYS, Outlook, Renewal, RenewalOutcome, Signs, open, suggest};
use crate::domain::view::View;
use crate::protocol::{RenewalQuery, Reply, Request};
use crate::say;
use crate::text::read::read_cents;

/// No more accounts than this are listed of those with a renewal near, nor of those in steady state.
const MOST: usize = 10_000;

#[derive(Debug, Subcommand)]
pub(super) enum RenewalArgs {
    List(ListArgs),
    Set(SetArgs),
    Close(CloseArgs),
}

#[derive(Debug, Args)]
pub(super) struct ListArgs {
    #[arg(long, value_name = "DAYS", default_value_t = COUNTDOWN_DAYS)]
    days: i64,
    #[arg(long)]
    mine: bool,
    #[arg(long)]
    steady: bool,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(super) struct SetArgs {
    account: String,
    #[arg(long, value_parser = codes::<Outlook>())]
    outlook: Option<Outlook>,
    #[arg(long, value_name = "TEXT")]
    reasons: Option<String>,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    due: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct CloseArgs {
    account: String,
    #[arg(value_parser = codes::<RenewalOutcome>())]
    outcome: RenewalOutcome,
    #[arg(long, value_name = "TEXT", default_value = "")]
    reason: String,
    #[arg(long, value_name = "AMOUNT")]
    arr: Option<String>,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    next: Option<String>,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
}

pub(super) fn run(session: &mut Session<'_>, verb: RenewalArgs) -> Result<(), CliError> {
    match verb {
        RenewalArgs::List(args) => list(session, &args),
        RenewalArgs::Set(args) => set(session, args),
        RenewalArgs::Close(args) => {
            let facts = session.account(&args.account)?;
            let command = RenewalCommand {
                account: facts.account.id,
                rev: None,
                outcome: args.outcome,
                on: session.day_or(args.on.as_deref(), session.today())?,
                reason: args.reason,
                arr_cents: args.arr.as_deref().map(|typed| amount(session, typed)).transpose()?,
                next: optional_day(session, args.next.as_deref())?,
            };
            let about = session.texts.code(args.outcome);
            session.act_and_say(Command::Renewal(command), &about)
        }
    }
}

/// An amount of money as it was typed, in hundredths.
pub(super) fn amount(session: &Session<'_>, typed: &str) -> Result<i64, CliError> {
    read_cents(typed).ok_or_else(|| CliError::Usage(say!(session.texts, "cli-usage-bad-amount", given = typed)))
}

/// Opens the renewal or changes the one that is open. Where nobody says how it looks, a new one looks as the figures suggest.
fn set(session: &mut Session<'_>, args: SetArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let due = optional_day(session, args.due.as_deref())?;
    let before = open(&facts.renewals).cloned();
    let said_on = session.today();
    let new = if let Some(before) = before {
        let said = args.outlook.is_some() || args.reasons.is_some();
        Renewal {
            due_on: due.unwrap_or(before.due_on),
            outlook: args.outlook.unwrap_or(before.outlook),
            reasons: args.reasons.unwrap_or_else(|| before.reasons.clone()),
            said_on: if said { said_on } else { before.said_on },
            ..before
        }
    } else {
        let due_on = due.or(facts.account.renewal_date);
        let due_on = due_on.ok_or_else(|| session.refuse(Refusal::Empty(Field::RenewalDate)))?;
        let (playbook, scoring) = (session.playbook(&facts), session.scoring()?);
        let calendar = session.store.team().calendar(&facts.plan.factors.busy);
        let suggestion = suggest(&Signs::of(&View::new(&facts, &playbook, &calendar), said_on, &scoring));
        Renewal {
            id: RenewalId(0),
            rev: 0,
            account_id: facts.account.id,
            due_on,
            outlook: args.outlook.unwrap_or(suggestion.outlook),
            reasons: args.reasons.unwrap_or_default(),
            said_on,
            outcome: None,
            closed_on: None,
            reason: String::new(),
            arr_cents: None,
        }
    };
    let about = format!("{}, {}", session.texts.code(new.outlook), session.texts.day(new.due_on));
    put(session, facts.account.id, new, &about)
}

fn list(session: &mut Session<'_>, args: &ListArgs) -> Result<(), CliError> {
    session.store.refresh_all()?;
    let owner = args.mine.then(|| session.actor().to_owned());
    let query = RenewalQuery { owner, days: args.days, steady: args.steady, limit: MOST };
    let Reply::Renewals(rows) = session.ask(Request::Renewals(query))? else { return Err(unexpected()) };
    if args.json {
        return session.out.json(&rows);
    }
    let (texts, today) = (session.texts, session.today());
    let mut listed = Table::new([
        say!(texts, "cli-head-handle"),
        say!(texts, "cli-head-countdown"),
        say!(texts, "cli-head-due"),
        say!(texts, "cli-head-when"),
        say!(texts, "cli-head-outlook"),
        say!(texts, "cli-head-arr"),
        say!(texts, "cli-head-at-risk"),
        say!(texts, "cli-head-score"),
        say!(texts, "cli-head-next-review"),
    ])
    .spare(&[8, 7, 5]);
    for row in &rows {
        let standing = &row.standing;
        let outlook = texts.code(row.outlook);
        listed.row([
            standing.handle.clone(),
            texts.code(row.countdown),
            session.show_day(row.due_on),
            row.due_on.map(|day| session.time_left(day, today)).unwrap_or_default(),
            if row.suggested { say!(texts, "renewal-suggested", outlook = outlook) } else { outlook },
            standing.arr_cents.map(|cents| texts.money(cents, &standing.currency)).unwrap_or_default(),
            texts.money(row.at_risk_cents, &standing.currency),
            standing.score.to_string(),
            row.next_review
                .map(|(kind, day)| format!("{} {}", texts.day_short(day, today), texts.code(kind)))
                .unwrap_or_default(),
        ]);
    }
    table(session, listed, rows.is_empty());
    Ok(())
}
