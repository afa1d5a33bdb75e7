//! `orquestra plan replan`, `plan baselines`, `plan slips`: the alternative path.

use clap::Args;
use serde_json::json;

use super::error::CliError;
use super::milestone;
use super::out::Table;
use super::session::{Session, unexpected};
use super::values::{FactorArgs, codes};
use crate::command::Command;
use crate::command::refusal::{Field, Refusal};
use crate::command::replan::ReplanCommand;
use crate::domain::baseline::{BaselineDate, Difference, Version, compare, slipped_by, versions};
use crate::domain::facts::AccountFacts;
use crate::domain::milestone::{Cause, Milestone};
use crate::protocol::{Reply, Request};
use crate::say;
use crate::text::read::read_stages;

#[derive(Debug, Args)]
pub(super) struct ReplanArgs {
    account: String,
    #[arg(long, value_name = "TEXT")]
    reason: String,
    #[arg(long, value_parser = codes::<Cause>())]
    cause: Cause,
    #[arg(long, value_name = "STAGES", default_value = "")]
    redo: String,
    #[arg(long, value_name = "TEXT", default_value = "")]
    insights: String,
    #[arg(long, value_name = "TEXT", default_value = "")]
    expectations: String,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    from: Option<String>,
    #[command(flatten)]
    factors: FactorArgs,
    #[arg(long)]
    dry_run: bool,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(super) struct BaselinesArgs {
    account: String,
    #[arg(long, num_args = 2, value_names = ["N", "M"])]
    compare: Vec<i64>,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(super) struct SlipsArgs {
    account: String,
    #[arg(long)]
    json: bool,
}

/// The milestones as they stand, for a comparison.
fn standing(milestones: &[Milestone]) -> Vec<BaselineDate> {
    milestones.iter().map(BaselineDate::of).collect()
}

pub(super) fn replan(session: &mut Session<'_>, args: ReplanArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let factors = args.factors.over(facts.plan.factors.clone(), session)?;
    let redo = read_stages(&args.redo)
        .ok_or_else(|| CliError::Usage(say!(session.texts, "cli-usage-bad-stages", given = args.redo.as_str())))?;
    let from_day = args.from.as_deref().map(|typed| session.day(typed)).transpose()?;
    let command = Command::Replan(ReplanCommand {
        account: facts.account.id,
        rev: None,
        factors,
        cause: args.cause,
        reason: args.reason,
        redo,
        insights: args.insights,
        expectations: args.expectations,
        from_day,
    });
    let after = if args.dry_run {
        // The rules have their say, and nothing is changed.
        let Reply::Tried(tried) = session.ask(Request::Try(command))? else { return Err(unexpected()) };
        *tried.facts
    } else {
        let acted = session.act(command)?;
        if !args.json {
            session.say_acted(&acted, "");
        }
        *acted.account.ok_or_else(unexpected)?
    };
    let rows = compare(&standing(&facts.milestones), &standing(&after.milestones));
    if args.json {
        return session.out.json(&json!({
            "account": facts.account.handle,
            "dry_run": args.dry_run || session.what_if,
            "plan": after.plan,
            "stage": after.account.stage,
            "end_before": facts.plan_end(),
            "end_after": after.plan_end(),
            "milestones": rows,
            "baselines": after.baselines,
        }));
    }
    let texts = session.texts;
    if after.account.stage != facts.account.stage {
        let stage = texts.stage(after.account.stage, &session.playbook(&after));
        session.out.line(say!(texts, "form-replan-back", stage = stage));
    }
    let reopened = rows.iter().filter(|row| done(row.before.as_ref()) && !done(row.after.as_ref())).count() as i64;
    let tasks = facts.tasks.len() as i64 - after.tasks.len() as i64;
    if reopened + tasks > 0 {
        session.out.line(say!(texts, "form-replan-reopened", milestones = reopened, tasks = tasks));
    }
    side_by_side(session, &after, &rows, None);
    let (before, end) = (texts.day(facts.plan_end()), texts.day(after.plan_end()));
    session.out.line(if before == end {
        say!(texts, "cli-move-end-same", after = end)
    } else {
        say!(texts, "cli-move-end", before = before, after = end)
    });
    if args.dry_run {
        session.out.line(say!(texts, "cli-replan-dry-run"));
    }
    Ok(())
}

fn done(date: Option<&BaselineDate>) -> bool {
    date.is_some_and(|date| date.done_on.is_some())
}

/// Two plans side by side: when each milestone was agreed and due in the one, and is in the other.
fn side_by_side(session: &mut Session<'_>, facts: &AccountFacts, rows: &[Difference], numbers: Option<(i64, i64)>) {
    let texts = session.texts;
    let head = |key: &str, number: Option<i64>| match number {
        Some(number) => format!("{} {number}", texts.get(key)),
        None => texts.get(key).into_owned(),
    };
    let (first, second) = (numbers.map(|(first, _)| first), numbers.map(|(_, second)| second));
    let mut table = Table::new([
        say!(texts, "cli-head-milestone"),
        head("cli-head-agreed-before", first),
        head("cli-head-due-before", first),
        head("cli-head-agreed-after", second),
        head("cli-head-due-after", second),
        format!(">{}", say!(texts, "cli-head-days")),
        say!(texts, "cli-head-state"),
    ])
    .spare(&[4, 2]);
    let playbook = session.playbook(facts);
    for row in rows {
        let title = playbook.milestone(&row.code).map_or(row.code.as_str(), |spec| spec.title.get(texts.tag()));
        let day = |date: Option<&BaselineDate>, of: fn(&BaselineDate) -> crate::domain::day::Day| {
            date.map_or_else(|| "–".to_owned(), |date| texts.day(of(date)))
        };
        let state = match (done(row.before.as_ref()), done(row.after.as_ref())) {
            (true, false) => say!(texts, "cli-replan-reopened"),
            (_, true) => say!(texts, "state-done"),
            _ => String::new(),
        };
        table.row([
            title.to_owned(),
            day(row.before.as_ref(), |date| date.baseline),
            day(row.before.as_ref(), |date| date.due),
            day(row.after.as_ref(), |date| date.baseline),
            day(row.after.as_ref(), |date| date.due),
            row.days.filter(|days| *days != 0).map_or_else(String::new, |days| format!("{days:+}")),
            state,
        ]);
    }
    session.out.table(table);
}

pub(super) fn baselines(session: &mut Session<'_>, args: &BaselinesArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let all = versions(&facts.baselines, &facts.milestones);
    if let [one, other] = args.compare[..] {
        let find = |number: i64| -> Result<&Version, CliError> {
            let out_of_range = Refusal::OutOfRange { field: Field::Baseline, min: 1, max: all.len() as i64 };
            all.iter().find(|version| version.number == number).ok_or_else(|| session.refuse(out_of_range))
        };
        let rows = compare(&find(one)?.dates, &find(other)?.dates);
        if args.json {
            return session.out.json(&json!({ "before": one, "after": other, "milestones": rows }));
        }
        side_by_side(session, &facts, &rows, Some((one, other)));
        return Ok(());
    }
    if args.json {
        return session.out.json(&json!({ "account": facts.account.handle, "replaced": facts.baselines, "plans": all }));
    }
    let texts = session.texts;
    let mut table = Table::new([
        format!(">{}", say!(texts, "cli-head-plan")),
        say!(texts, "cli-head-replaced"),
        say!(texts, "cli-head-end"),
        say!(texts, "cli-head-cause"),
        say!(texts, "cli-head-redo"),
        say!(texts, "cli-head-who"),
        say!(texts, "cli-head-reason"),
    ])
    .spare(&[5, 4]);
    for version in &all {
        let row = facts.baselines.iter().find(|row| row.number == version.number);
        let stages = |row: &crate::domain::baseline::Baseline| {
            row.redo.iter().map(|stage| stage.number().to_string()).collect::<Vec<_>>().join(", ")
        };
        table.row([
            version.number.to_string(),
            version.replaced_on.map_or_else(|| say!(texts, "cli-plan-in-force"), |day| texts.day(day)),
            session.show_day(version.ends_on()),
            row.map_or_else(String::new, |row| texts.code(row.cause)),
            row.map_or_else(String::new, stages),
            row.map_or_else(String::new, |row| row.made_by.clone()),
            row.map_or_else(String::new, |row| row.reason.clone()),
        ]);
    }
    session.out.table(table);
    if all.len() > 1 {
        session.out.line(say!(texts, "cli-baselines-how", handle = facts.account.handle.as_str(), count = all.len() as i64));
    }
    Ok(())
}

pub(super) fn slips(session: &mut Session<'_>, args: &SlipsArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    if args.json {
        let causes: Vec<_> = slipped_by(&facts.slips)
            .into_iter()
            .map(|(cause, days, moves)| json!({ "cause": cause, "days": days, "moves": moves }))
            .collect();
        return session.out.json(&json!({ "account": facts.account.handle, "by_cause": causes, "slips": facts.slips }));
    }
    ledger(session, &facts);
    Ok(())
}

/// The slip ledger: whose days they were, then each move.
pub(super) fn ledger(session: &mut Session<'_>, facts: &AccountFacts) {
    let texts = session.texts;
    if facts.slips.is_empty() {
        session.out.line(say!(texts, "cli-list-no-slips"));
        return;
    }
    for (cause, days, moves) in slipped_by(&facts.slips) {
        let line = say!(texts, "cli-slips-by-cause", cause = texts.code(cause), days = format!("{days:+}"), moves = moves as i64);
        session.out.line(line);
    }
    let mut table = Table::new([
        say!(texts, "cli-head-moved-on"),
        say!(texts, "cli-head-from"),
        say!(texts, "cli-head-to"),
        format!(">{}", say!(texts, "cli-head-days")),
        say!(texts, "cli-head-cause"),
        say!(texts, "cli-head-milestone"),
        say!(texts, "cli-head-reason"),
    ]);
    for slip in &facts.slips {
        let title = facts.milestone(slip.milestone_id).map(|moved| milestone::title(session, facts, moved)).unwrap_or_default();
        table.row([
            texts.day(slip.moved_on),
            texts.day(slip.from_due),
            texts.day(slip.to_due),
            format!("{:+}", slip.days()),
            texts.code(slip.cause),
            title,
            if slip.cascaded { say!(texts, "cli-slip-cascaded", reason = slip.reason.as_str()) } else { slip.reason.clone() },
        ]);
    }
    session.out.table(table);
}
