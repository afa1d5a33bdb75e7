//! `orquestra risk …`: the risk register.

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::error::CliError;
use super::out::Table;
use super::record::{drop_row, find, optional_day, put, table, with};
use super::session::Session;
use crate::command::refusal::{Refusal, Thing};
use crate::domain::codes::RiskId;
use crate::domain::facts::AccountFacts;
use crate::domain::risk::Risk;
use crate::say;

#[derive(Debug, Subcommand)]
pub(super) enum RiskArgs {
    Add(AddArgs),
    Edit(EditArgs),
    Close(CloseArgs),
    Drop(OneArgs),
    List(ListArgs),
}

#[derive(Debug, Args)]
pub(super) struct AddArgs {
    account: String,
    title: String,
    #[command(flatten)]
    more: MoreArgs,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct EditArgs {
    account: String,
    risk: String,
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    #[command(flatten)]
    more: MoreArgs,
}

/// What can be said of a risk, new or old.
#[derive(Debug, Args)]
pub(super) struct MoreArgs {
    #[arg(long, value_name = "1-5", allow_hyphen_values = true)]
    probability: Option<i64>,
    #[arg(long, value_name = "1-5", allow_hyphen_values = true)]
    impact: Option<i64>,
    #[arg(long, value_name = "TEXT")]
    mitigation: Option<String>,
    #[arg(long, value_name = "LOGIN")]
    owner: Option<String>,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    review: Option<String>,
    #[arg(long, value_name = "SIGNAL")]
    signal: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct CloseArgs {
    account: String,
    risk: String,
    #[arg(long, value_name = "TEXT", default_value = "")]
    outcome: String,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct OneArgs {
    account: String,
    risk: String,
}

#[derive(Debug, Args)]
pub(super) struct ListArgs {
    account: String,
    #[arg(long)]
    all: bool,
    #[arg(long)]
    json: bool,
}

pub(super) fn run(session: &mut Session<'_>, verb: RiskArgs) -> Result<(), CliError> {
    match verb {
        RiskArgs::Add(args) => add(session, args),
        RiskArgs::Edit(args) => {
            let facts = session.account(&args.account)?;
            let before = risk(session, &facts, &args.risk)?.clone();
            let title = args.title.unwrap_or_else(|| before.title.clone());
            let after = said(session, &facts, Risk { title, ..before }, args.more)?;
            let about = after.title.clone();
            put(session, facts.account.id, after, &about)
        }
        RiskArgs::Close(args) => {
            let facts = session.account(&args.account)?;
            let before = risk(session, &facts, &args.risk)?.clone();
            if before.closed_on.is_some() {
                return Err(session.refuse(Refusal::NotOpen(Thing::Risk)));
            }
            let closed_on = Some(session.day_or(args.on.as_deref(), session.today())?);
            let about = before.title.clone();
            put(session, facts.account.id, Risk { closed_on, outcome: args.outcome, ..before }, &about)
        }
        RiskArgs::Drop(args) => {
            let facts = session.account(&args.account)?;
            let risk = risk(session, &facts, &args.risk)?.clone();
            let about = risk.title.clone();
            drop_row(session, facts.account.id, risk, &about)
        }
        RiskArgs::List(args) => list(session, &args),
    }
}

fn risk<'a>(session: &Session<'_>, facts: &'a AccountFacts, named: &str) -> Result<&'a Risk, CliError> {
    // One of the playbook's goes by its id there as well.
    if let Some(risk) = facts.risks.iter().find(|risk| !risk.code.is_empty() && risk.code == named) {
        return Ok(risk);
    }
    find(session, Thing::Risk, named, &facts.risks, |risk| (risk.id.0, risk.title.clone(), risk.closed_on.is_some()))
}

/// A new risk. Where its title is the id of one that the playbook knows, that one's words and scores are taken.
fn add(session: &mut Session<'_>, args: AddArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let playbook = session.playbook(&facts);
    let tag = session.texts.tag();
    let spec = playbook.risk(&args.title);
    let new = Risk {
        id: RiskId(0),
        account_id: facts.account.id,
        code: spec.map_or_else(String::new, |spec| spec.id.clone()),
        title: spec.map_or(args.title.as_str(), |spec| spec.title.get(tag)).to_owned(),
        probability: spec.map_or(3, |spec| spec.probability),
        impact: spec.map_or(3, |spec| spec.severity),
        mitigation: spec.map_or("", |spec| spec.mitigation.get(tag)).to_owned(),
        owner: session.actor().to_owned(),
        found_on: session.day_or(args.on.as_deref(), session.today())?,
        ..Risk::default()
    };
    let new = said(session, &facts, new, args.more)?;
    let about = new.title.clone();
    put(session, facts.account.id, new, &about)
}

/// A risk with what the options say of it.
fn said(session: &Session<'_>, facts: &AccountFacts, risk: Risk, more: MoreArgs) -> Result<Risk, CliError> {
    let signal = more.signal.as_deref().map(|named| super::pick::signal(facts, named, false)).transpose();
    let signal = signal.map_err(|refusal| session.refuse(refusal))?;
    Ok(Risk {
        probability: more.probability.unwrap_or(risk.probability),
        impact: more.impact.unwrap_or(risk.impact),
        mitigation: more.mitigation.unwrap_or(risk.mitigation),
        owner: more.owner.unwrap_or(risk.owner),
        review_on: optional_day(session, more.review.as_deref())?.or(risk.review_on),
        signal_id: signal.map(|signal| signal.id).or(risk.signal_id),
        ..risk
    })
}

fn list(session: &mut Session<'_>, args: &ListArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let mut risks: Vec<&Risk> = facts.risks.iter().filter(|risk| args.all || risk.closed_on.is_none()).collect();
    risks.sort_by_key(|risk| (risk.closed_on.is_some(), std::cmp::Reverse(risk.exposure()), risk.id));
    if args.json {
        let rows: Vec<Value> = risks
            .iter()
            .map(|risk| {
                let scores: Vec<_> = facts.risk_scores.iter().filter(|score| score.risk_id == risk.id).collect();
                with(*risk, &[("exposure", json!(risk.exposure())), ("scores", json!(scores))])
            })
            .collect();
        return session.out.json(&rows);
    }
    let texts = session.texts;
    let mut rows = Table::new([
        say!(texts, "cli-head-id"),
        say!(texts, "cli-head-exposure"),
        say!(texts, "cli-head-score"),
        say!(texts, "cli-head-title"),
        say!(texts, "cli-head-owner"),
        say!(texts, "cli-head-review"),
        say!(texts, "cli-head-mitigation"),
    ])
    .spare(&[6, 3]);
    for risk in &risks {
        let review = match risk.closed_on {
            Some(day) => say!(texts, "cli-closed-on", day = texts.day(day)),
            None => session.show_day(risk.review_on),
        };
        rows.row([
            risk.id.to_string(),
            risk.exposure().to_string(),
            format!("{} × {}", risk.probability, risk.impact),
            risk.title.clone(),
            risk.owner.clone(),
            review,
            if risk.closed_on.is_some() { risk.outcome.clone() } else { risk.mitigation.clone() },
        ]);
    }
    table(session, rows, risks.is_empty());
    Ok(())
}
