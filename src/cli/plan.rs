//! `orquestra plan …`

use clap::{Args, Subcommand};
use serde_json::json;

use super::error::CliError;
use super::milestone;
use super::out::Table;
use super::replan::{self, BaselinesArgs, ReplanArgs, SlipsArgs};
use super::session::Session;
use super::values::{FactorArgs, codes};
use crate::command::Command;
use crate::command::plan::PlanCommand;
use crate::domain::baseline::slipped_by;
use crate::domain::calendar::Period;
use crate::domain::codes::Coded;
use crate::domain::factor::{FactorKind, Factors, Level};
use crate::domain::facts::AccountFacts;
use crate::domain::milestone::Cause;
use crate::domain::plan::{PlanDraft, StretchLine, draft};
use crate::domain::playbook::Playbook;
use crate::say;

#[derive(Debug, Subcommand)]
pub(super) enum PlanArgs {
    Show(ShowArgs),
    Preview(PreviewArgs),
    Adjust(AdjustArgs),
    Replan(Box<ReplanArgs>),
    Baselines(BaselinesArgs),
    Slips(SlipsArgs),
}

#[derive(Debug, Args)]
pub(super) struct ShowArgs {
    account: String,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(super) struct PreviewArgs {
    account: Option<String>,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    contract_date: Option<String>,
    #[arg(long, value_name = "ID")]
    playbook: Option<String>,
    #[command(flatten)]
    factors: FactorArgs,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(super) struct AdjustArgs {
    account: String,
    #[command(flatten)]
    factors: FactorArgs,
    #[arg(long, value_parser = codes::<Cause>())]
    cause: Cause,
    #[arg(long)]
    reason: String,
}

pub(super) fn run(session: &mut Session<'_>, verb: PlanArgs) -> Result<(), CliError> {
    match verb {
        PlanArgs::Show(args) => show(session, &args),
        PlanArgs::Preview(args) => preview(session, &args),
        PlanArgs::Replan(args) => replan::replan(session, *args),
        PlanArgs::Baselines(args) => replan::baselines(session, &args),
        PlanArgs::Slips(args) => replan::slips(session, &args),
        PlanArgs::Adjust(args) => {
            let facts = session.account(&args.account)?;
            let factors = args.factors.over(facts.plan.factors.clone(), session)?;
            let command = PlanCommand { account: facts.account.id, factors, cause: args.cause, reason: args.reason };
            let before = facts.plan_end();
            let acted = session.act(Command::Plan(command))?;
            session.say_acted(&acted, "");
            if let Some(after) = acted.account.filter(|_| acted.changed).map(|facts| facts.plan_end()) {
                let (before, after) = (session.texts.day(before), session.texts.day(after));
                session.out.line(if before == after {
                    say!(session.texts, "cli-move-end-same", after = after)
                } else {
                    say!(session.texts, "cli-move-end", before = before, after = after)
                });
            }
            Ok(())
        }
    }
}

/// A line of why a plan is not the standard one, in words: `+9 days: three integrations or more`.
fn stretch_words(session: &Session<'_>, playbook: &Playbook, line: &StretchLine) -> String {
    let texts = session.texts;
    let (days, why) = match line {
        StretchLine::Factor { factor, level, days } => {
            let words = playbook.factor(*factor).and_then(|spec| spec.level(*level)).map(|spec| spec.reason.get(texts.tag()));
            (*days, words.map_or_else(|| texts.code(*factor), str::to_owned))
        }
        StretchLine::Busy { period, days } => {
            (*days, say!(texts, "cli-stretch-busy", from = texts.day(period.from), to = texts.day(period.to)))
        }
        StretchLine::Held { at, days } if *days < 0 => (*days, say!(texts, "cli-stretch-longest", at = *at)),
        StretchLine::Held { at, days } => (*days, say!(texts, "cli-stretch-shortest", at = *at)),
    };
    say!(texts, "cli-stretch-line", count = days.abs(), sign = if days < 0 { "-" } else { "+" }, why = why)
}

fn worked_out(session: &Session<'_>, facts: &AccountFacts) -> PlanDraft {
    let calendar = session.store.team().calendar(&facts.plan.factors.busy);
    draft(&session.playbook(facts), facts.plan.starts_on, &facts.plan.factors, &calendar)
}

/// Length, end, slippage and what stretched the plan.
pub(super) fn summary(session: &mut Session<'_>, facts: &AccountFacts) {
    let texts = session.texts;
    let playbook = session.playbook(facts);
    let baseline_end = facts.milestones.iter().map(|milestone| milestone.baseline).max().unwrap_or(facts.plan.starts_on);
    let end = facts.plan_end();
    let line = say!(
        texts,
        "cli-plan-length",
        days = facts.plan.length_days,
        playbook = playbook.name.get(texts.tag()),
        from = texts.day(facts.plan.starts_on),
        to = texts.day(end),
    );
    session.out.line(line);
    let slipped = (end - baseline_end).num_days();
    if slipped != 0 {
        let line = say!(texts, "cli-plan-slipped", baseline = texts.day(baseline_end), days = format!("{slipped:+}"));
        session.out.line(line);
    }
    let stretch = worked_out(session, facts).stretch;
    stretched(session, &playbook, &stretch);
}

fn stretched(session: &mut Session<'_>, playbook: &Playbook, stretch: &[StretchLine]) {
    if stretch.is_empty() {
        session.out.line(say!(session.texts, "cli-plan-standard"));
    }
    for line in stretch {
        let words = stretch_words(session, playbook, line);
        session.out.line(format!("  {words}"));
    }
}

fn windows(session: &mut Session<'_>, playbook: &Playbook, windows: &[Period]) {
    let texts = session.texts;
    let mut table = Table::new([say!(texts, "cli-head-stage"), say!(texts, "cli-head-from"), say!(texts, "cli-head-to")]);
    for (spec, window) in playbook.stages.iter().zip(windows) {
        table.row([texts.stage(spec.number, playbook), texts.day(window.from), texts.day(window.to)]);
    }
    session.out.table(table);
}

fn show(session: &mut Session<'_>, args: &ShowArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let playbook = session.playbook(&facts);
    let worked = worked_out(session, &facts);
    if args.json {
        let stretch: Vec<_> =
            worked.stretch.iter().map(|line| json!({ "line": line, "words": stretch_words(session, &playbook, line) })).collect();
        // Every cause has its line, also one without a move.
        let by_cause = slipped_by(&facts.slips);
        let causes: Vec<_> = Cause::ALL
            .iter()
            .map(|cause| {
                let (days, moves) =
                    by_cause.iter().find(|(other, ..)| other == cause).map_or((0, 0), |(_, days, moves)| (*days, *moves));
                json!({ "cause": cause, "days": days, "moves": moves })
            })
            .collect();
        return session.out.json(&json!({
            "account": facts.account.handle,
            "plan": facts.plan,
            "plan_end": facts.plan_end(),
            "stretch": stretch,
            "milestones": facts.milestones,
            "slips": facts.slips,
            "slips_by_cause": causes,
        }));
    }
    let texts = session.texts;
    session.out.line(format!("{} ({})", facts.account.name, facts.account.handle));
    summary(session, &facts);
    session.out.heading(&say!(texts, "cli-heading-windows"));
    windows(session, &playbook, &facts.plan.windows);
    session.out.heading(&say!(texts, "cli-heading-milestones"));
    milestone::table(session, &facts);
    session.out.heading(&say!(texts, "cli-heading-slips"));
    replan::ledger(session, &facts);
    Ok(())
}

fn preview(session: &mut Session<'_>, args: &PreviewArgs) -> Result<(), CliError> {
    let facts = args.account.as_deref().map(|named| session.account(named)).transpose()?;
    let base = facts.as_ref().map_or_else(Factors::default, |facts| facts.plan.factors.clone());
    let factors = args.factors.over(base, session)?;
    let otherwise = facts.as_ref().map_or_else(|| session.today(), |facts| facts.plan.starts_on);
    let starts_on = session.day_or(args.contract_date.as_deref(), otherwise)?;
    let wanted = args.playbook.as_deref().or(facts.as_ref().map(|facts| facts.plan.playbook.as_str()));
    let playbook = match (wanted, args.playbook.is_some()) {
        (Some(id), true) => session.playbooks.get(id).cloned().ok_or_else(|| {
            session.refuse(crate::command::Refusal::NotFound { thing: crate::command::Thing::Playbook, named: id.to_owned() })
        })?,
        (Some(id), false) => session.playbooks.get_or_default(id).clone(),
        (None, _) => session.playbooks.default_playbook().clone(),
    };
    let calendar = session.store.team().calendar(&factors.busy);
    let plan = draft(&playbook, starts_on, &factors, &calendar);
    if args.json {
        return session.out.json(&json!({ "playbook": playbook.id, "starts_on": starts_on, "factors": factors, "plan": plan }));
    }
    let texts = session.texts;
    let line = say!(
        texts,
        "cli-plan-length",
        days = plan.length_days,
        playbook = playbook.name.get(texts.tag()),
        from = texts.day(starts_on),
        to = session.show_day(plan.ends_on()),
    );
    session.out.line(line);
    stretched(session, &playbook, &plan.stretch);
    let levels: Vec<String> = FactorKind::ALL
        .iter()
        .filter(|kind| factors.level(**kind) != Level::Medium)
        .map(|kind| format!("{}: {}", texts.code(*kind), texts.code(factors.level(*kind))))
        .collect();
    if !levels.is_empty() {
        session.out.line(format!("  ({})", levels.join(" · ")));
    }
    session.out.heading(&say!(texts, "cli-heading-windows"));
    windows(session, &playbook, &plan.windows);
    session.out.heading(&say!(texts, "cli-heading-milestones"));
    let mut table = Table::new([say!(texts, "cli-head-due"), say!(texts, "cli-head-side"), say!(texts, "cli-head-milestone")]);
    for dated in &plan.milestones {
        let title = playbook.milestone(&dated.code).map_or(dated.code.as_str(), |spec| spec.title.get(texts.tag()));
        table.row([texts.day(dated.due), texts.code(dated.side), title.to_owned()]);
    }
    session.out.table(table);
    Ok(())
}
