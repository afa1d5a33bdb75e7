//! `orquestra steady …`: the gate of steady state, the way through it and back.

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::error::CliError;
use super::golive::said_of;
use super::session::Session;
use super::values::codes;
use crate::command::Command;
use crate::command::refusal::Refusal;
use crate::command::steady::{SteadyCommand, SteadyVerb};
use crate::domain::assessment::{Finding, PointList};
use crate::domain::codes::Coded as _;
use crate::domain::facts::AccountFacts;
use crate::domain::steady::{Condition, Cost, Gate, gate, handover};
use crate::domain::view::View;
use crate::say;

#[derive(Debug, Subcommand)]
pub(super) enum SteadyArgs {
    Gate(OneArgs),
    Assess(AssessArgs),
    Waive(WaiveArgs),
    Graduate(GraduateArgs),
    Return(ReturnArgs),
    Handover(HandoverArgs),
}

#[derive(Debug, Args)]
pub(super) struct OneArgs {
    account: String,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(super) struct AssessArgs {
    account: String,
    #[arg(value_parser = codes::<Condition>())]
    condition: Condition,
    #[arg(value_parser = codes::<Finding>(), default_value = "met")]
    finding: Finding,
    #[arg(long, value_name = "TEXT", default_value = "")]
    note: String,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct WaiveArgs {
    account: String,
    #[arg(value_parser = codes::<Condition>())]
    condition: Condition,
    #[arg(long, value_name = "TEXT")]
    reason: String,
}

#[derive(Debug, Args)]
pub(super) struct GraduateArgs {
    account: String,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
    #[arg(long, value_name = "TEXT", default_value = "")]
    note: String,
}

#[derive(Debug, Args)]
pub(super) struct ReturnArgs {
    account: String,
    #[arg(long, value_name = "TEXT", default_value = "")]
    reason: String,
}

#[derive(Debug, Args)]
pub(super) struct HandoverArgs {
    account: String,
}

pub(super) fn run(session: &mut Session<'_>, verb: SteadyArgs) -> Result<(), CliError> {
    match verb {
        SteadyArgs::Gate(args) => show(session, &args),
        SteadyArgs::Assess(args) => {
            let point = (PointList::Gate, args.condition.code());
            said_of(session, &args.account, point, args.finding, args.note, args.on.as_deref())
        }
        SteadyArgs::Waive(args) => {
            said_of(session, &args.account, (PointList::Gate, args.condition.code()), Finding::Waived, args.reason, None)
        }
        SteadyArgs::Graduate(args) => {
            let facts = session.account(&args.account)?;
            let on = session.day_or(args.on.as_deref(), session.today())?;
            act(session, &facts, SteadyVerb::Graduate { on, note: args.note })
        }
        SteadyArgs::Return(args) => {
            let facts = session.account(&args.account)?;
            act(session, &facts, SteadyVerb::Return { reason: args.reason })
        }
        SteadyArgs::Handover(args) => {
            let facts = session.account(&args.account)?;
            let playbook = session.playbook(&facts);
            let Some(spec) = &playbook.steady else {
                session.out.line(say!(session.texts, "steady-no-message"));
                return Ok(());
            };
            // Nobody should send it before its time without knowing.
            if facts.account.graduated_on.is_none() {
                session.out.line(say!(session.texts, "steady-draft"));
                session.out.line("");
            }
            let message = spec.handover.get(session.texts.tag());
            session.out.line(handover(message, &facts.account.name, &facts.account.owner));
            Ok(())
        }
    }
}

fn act(session: &mut Session<'_>, facts: &AccountFacts, verb: SteadyVerb) -> Result<(), CliError> {
    let account = facts.account.id;
    session.act_and_say(Command::Steady(SteadyCommand { account, verb }), "")
}

fn gate_of(session: &Session<'_>, facts: &AccountFacts) -> Result<Gate, CliError> {
    let (playbook, scoring) = (session.playbook(facts), session.scoring()?);
    let calendar = session.store.team().calendar(&facts.plan.factors.busy);
    Ok(gate(&View::new(facts, &playbook, &calendar), session.today(), &scoring))
}

fn show(session: &mut Session<'_>, args: &OneArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let found = gate_of(session, &facts)?;
    let (playbook, today, texts) = (session.playbook(&facts), session.today(), session.texts);
    if args.json {
        let words = |costs: &[Cost]| -> Vec<Value> {
            let cost = |one: &Cost| json!({ "id": one.id, "evidence": one.evidence, "words": texts.cost(one, today, &playbook) });
            costs.iter().map(cost).collect()
        };
        let conditions: Vec<Value> = found
            .conditions
            .iter()
            .map(|one| {
                let facts: Vec<String> = one.evidence.iter().map(|fact| texts.evidence(fact, today, &playbook)).collect();
                super::record::with(one, &[("passes", json!(one.passes())), ("words", json!(facts))])
            })
            .collect();
        return session.out.json(&json!({
            "day": found.day, "from_day": found.from_day, "to_day": found.to_day, "open": found.unmet().is_empty(),
            "unmet": found.unmet(), "conditions": conditions, "too_early": words(&found.too_early),
            "too_late": words(&found.too_late), "graduated_on": facts.account.graduated_on,
        }));
    }
    for line in texts.gate(&found, today, &playbook) {
        session.out.line(line);
    }
    let unmet = found.unmet();
    session.out.line(match facts.account.graduated_on {
        Some(day) => say!(texts, "gate-graduated", day = texts.day(day)),
        None if unmet.is_empty() => say!(texts, "gate-open"),
        None => session.refusal(&Refusal::GateShut(unmet)),
    });
    Ok(())
}
