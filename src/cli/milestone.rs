//! `orquestra milestone …`

use clap::{Args, Subcommand};
use serde_json::json;

use super::error::CliError;
use super::out::Table;
use super::pick;
use super::session::Session;
use super::values::codes;
use crate::command::Command;
use crate::command::milestone::{MilestoneCommand, MilestoneVerb};
use crate::command::refusal::Refusal;
use crate::domain::cascade::{Cascade, broken_order, cascade};
use crate::domain::day::Day;
use crate::domain::facts::AccountFacts;
use crate::domain::milestone::{Cause, Milestone, MilestoneState};
use crate::say;

#[derive(Debug, Subcommand)]
pub(super) enum MilestoneArgs {
    List(ListArgs),
    Done(DoneArgs),
    Reopen(OneArgs),
    Move(MoveArgs),
}

#[derive(Debug, Args)]
pub(super) struct ListArgs {
    account: String,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(super) struct DoneArgs {
    account: String,
    milestone: String,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct OneArgs {
    account: String,
    milestone: String,
}

#[derive(Debug, Args)]
pub(super) struct MoveArgs {
    account: String,
    milestone: String,
    #[arg(allow_hyphen_values = true)]
    date: String,
    #[arg(long, value_parser = codes::<Cause>())]
    cause: Cause,
    #[arg(long)]
    reason: String,
    #[arg(long)]
    cascade: bool,
    #[arg(long)]
    dry_run: bool,
    #[arg(long, requires = "dry_run")]
    json: bool,
}

pub(super) fn run(session: &mut Session<'_>, verb: MilestoneArgs) -> Result<(), CliError> {
    match verb {
        MilestoneArgs::List(args) => list(session, &args),
        MilestoneArgs::Done(args) => {
            let on = session.day_or(args.on.as_deref(), session.today())?;
            act(session, &args.account, &args.milestone, MilestoneVerb::Done { on })
        }
        MilestoneArgs::Reopen(args) => act(session, &args.account, &args.milestone, MilestoneVerb::Reopen),
        MilestoneArgs::Move(args) => move_due(session, &args),
    }
}

fn act(session: &mut Session<'_>, account: &str, named: &str, verb: MilestoneVerb) -> Result<(), CliError> {
    let facts = session.account(account)?;
    let milestone = pick::milestone(&facts, named).map_err(|refusal| session.refuse(refusal))?;
    let about = title(session, &facts, milestone);
    let command = MilestoneCommand { account: facts.account.id, milestone: milestone.id, rev: None, verb };
    session.act_and_say(Command::Milestone(command), &about)
}

fn move_due(session: &mut Session<'_>, args: &MoveArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let milestone = pick::milestone(&facts, &args.milestone).map_err(|refusal| session.refuse(refusal))?;
    let to = session.day(&args.date)?;
    let verb = MilestoneVerb::Move { to, cause: args.cause, reason: args.reason.clone(), cascade: args.cascade };
    let command = MilestoneCommand { account: facts.account.id, milestone: milestone.id, rev: None, verb };
    let what = preview(session, &facts, milestone, to, args.cascade);
    if args.dry_run {
        return match what {
            Ok(cascade) if args.json => session.out.json(&cascade),
            Ok(cascade) => {
                show(session, &facts, &cascade);
                session.out.line(say!(session.texts, "cli-dry-run"));
                Ok(())
            }
            Err(refusal) => Err(session.refuse(refusal)),
        };
    }
    let about = title(session, &facts, milestone);
    session.act_and_say(Command::Milestone(command), &about)?;
    if let Ok(cascade) = what {
        show(session, &facts, &cascade);
    }
    Ok(())
}

/// What a move would do, by the rules that the move itself obeys.
fn preview(
    session: &Session<'_>,
    facts: &AccountFacts,
    milestone: &Milestone,
    to: Day,
    follow: bool,
) -> Result<Cascade, Refusal> {
    let playbook = session.playbook(facts);
    let calendar = session.store.team().calendar(&facts.plan.factors.busy);
    if let Some(day) = milestone.done_on {
        return Err(Refusal::AlreadyDone(day));
    }
    crate::command::milestone::open_for_due(to, &calendar, session.store.team())?;
    let not_found = || Refusal::NotFound { thing: crate::command::Thing::Milestone, named: milestone.code.clone() };
    let what = cascade(&facts.milestones, &playbook, &calendar, &milestone.code, to, follow).ok_or_else(not_found)?;
    match broken_order(&facts.milestones, &playbook, &what.moves) {
        Some((other, due, other_first)) => Err(Refusal::BreaksOrder { other, due, other_first }),
        None => Ok(what),
    }
}

fn show(session: &mut Session<'_>, facts: &AccountFacts, cascade: &Cascade) {
    let texts = session.texts;
    let playbook = session.playbook(facts);
    let mut table = Table::new([
        say!(texts, "cli-head-milestone"),
        say!(texts, "cli-head-from"),
        say!(texts, "cli-head-to"),
        format!(">{}", say!(texts, "cli-head-days")),
    ]);
    for step in &cascade.moves {
        let title = playbook.milestone(&step.code).map_or(step.code.as_str(), |spec| spec.title.get(texts.tag()));
        table.row([
            title.to_owned(),
            texts.day(step.from),
            texts.day(step.to),
            format!("{:+}", (step.to - step.from).num_days()),
        ]);
    }
    session.out.table(table);
    let (before, after) = (texts.day(cascade.end_before), texts.day(cascade.end_after));
    session.out.line(if cascade.end_before == cascade.end_after {
        say!(texts, "cli-move-end-same", after = after)
    } else {
        say!(texts, "cli-move-end", before = before, after = after)
    });
}

/// A milestone's title in the user's language.
pub(super) fn title(session: &Session<'_>, facts: &AccountFacts, milestone: &Milestone) -> String {
    let playbook = session.playbook(facts);
    playbook
        .milestone(&milestone.code)
        .map_or_else(|| milestone.code.clone(), |spec| spec.title.get(session.texts.tag()).to_owned())
}

fn list(session: &mut Session<'_>, args: &ListArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    if !args.json {
        table(session, &facts);
        return Ok(());
    }
    let (today, playbook) = (session.today(), session.playbook(&facts));
    let rows: Vec<_> = facts
        .milestones
        .iter()
        .map(|milestone| {
            let spec = playbook.milestone(&milestone.code);
            let (state, days) = match milestone.state(today) {
                MilestoneState::Done => ("done", None),
                MilestoneState::Overdue(days) => ("overdue", Some(days)),
                MilestoneState::Soon(days) => ("soon", Some(days)),
                MilestoneState::Ahead(days) => ("ahead", Some(days)),
            };
            json!({
                "id": milestone.id,
                "rev": milestone.rev,
                "account_id": milestone.account_id,
                "code": milestone.code,
                "title": spec.map(|spec| spec.title.get(session.texts.tag())),
                "stage": spec.map(|spec| spec.stage),
                "key": spec.is_some_and(|spec| spec.key),
                "side": milestone.side,
                "baseline": milestone.baseline,
                "due": milestone.due,
                "done_on": milestone.done_on,
                "slippage_days": milestone.slippage(),
                "state": state,
                "state_days": days,
            })
        })
        .collect();
    session.out.json(&rows)
}

/// The milestones of an account as a table.
pub(super) fn table(session: &mut Session<'_>, facts: &AccountFacts) {
    let (texts, today, playbook) = (session.texts, session.today(), session.playbook(facts));
    let mut table = Table::new([
        say!(texts, "cli-head-due"),
        say!(texts, "cli-head-baseline"),
        format!(">{}", say!(texts, "cli-head-slippage")),
        say!(texts, "cli-head-state"),
        say!(texts, "cli-head-side"),
        say!(texts, "cli-head-milestone"),
        say!(texts, "cli-head-code"),
    ])
    .spare(&[4, 1]);
    for milestone in &facts.milestones {
        let spec = playbook.milestone(&milestone.code);
        let mark = if spec.is_some_and(|spec| spec.key) { "* " } else { "" };
        let state = match (milestone.state(today), milestone.done_on) {
            (MilestoneState::Done, Some(day)) => say!(texts, "cli-milestone-done", day = texts.day(day)),
            (MilestoneState::Done, None) => String::new(),
            (MilestoneState::Overdue(days), _) => say!(texts, "cli-milestone-overdue", days = days),
            (MilestoneState::Soon(0), _) => say!(texts, "cli-milestone-today"),
            (MilestoneState::Soon(days) | MilestoneState::Ahead(days), _) => say!(texts, "cli-milestone-ahead", days = days),
        };
        table.row([
            texts.day(milestone.due),
            texts.day(milestone.baseline),
            texts.slip_days(milestone.slippage()),
            state,
            texts.code(milestone.side),
            format!("{mark}{}", title(session, facts, milestone)),
            milestone.code.clone(),
        ]);
    }
    session.out.table(table);
}
