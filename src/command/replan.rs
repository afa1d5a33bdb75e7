//! Replanning: the customer takes another direction, so part of the path is walked again (journey e-book,
//! chapter 1). The plan in force is kept as a baseline with its dates; a new one is agreed in its place.
//!
//! Adjusting a plan ([`super::plan`]) only stretches it: baselines stay, and what moves counts as slippage. Replanning
//! agrees on new dates: from then on slippage is counted against those, and the old ones stay to be compared with.

use super::Context;
use super::account::{MAX_NAME, MAX_TEXT, visit_edits};
use super::edit::{Edit, Ids};
use super::plan::check_busy;
use super::refusal::{self, Field, Refusal};
use crate::domain::account::{Account, Stage};
use crate::domain::baseline::{Baseline, BaselineDate};
use crate::domain::codes::AccountId;
use crate::domain::day::{Day, add_days};
use crate::domain::expectation::{Expectation, ExpectationKind, Ruling};
use crate::domain::factor::Factors;
use crate::domain::facts::AccountFacts;
use crate::domain::milestone::{Cause, Milestone, Slip};
use crate::domain::plan::Plan;
use crate::domain::play::NextStep;
use crate::domain::replan::{NewPlan, Wish, new_plan};

/// Days within which what has to be learned anew is to be collected: a starting value.
const INSIGHT_DAYS: i64 = 7;

/// Makes the plan of an account anew.
#[derive(Debug, Clone, PartialEq)]
pub struct ReplanCommand {
    /// Which account.
    pub account: AccountId,
    /// The revision of the plan that was on the screen; none takes the current one.
    pub rev: Option<i64>,
    /// What stretches the new plan.
    pub factors: Factors,
    /// Whose days the change costs.
    pub cause: Cause,
    /// What changed, and why.
    pub reason: String,
    /// The stages to go through again, in any order; none only dates anew what is open.
    pub redo: Vec<Stage>,
    /// What has to be learned anew from the customer; it becomes a next step.
    pub insights: String,
    /// What has to be agreed anew with the customer; it becomes an open line of the log of expectations.
    pub expectations: String,
    /// The day from which the path is walked again; none is today.
    pub from_day: Option<Day>,
}

impl ReplanCommand {
    /// The label in the journal.
    #[allow(clippy::unused_self)] // every family of verbs answers this
    pub fn verb(&self) -> &'static str {
        "plan.replan"
    }
}

/// Decides the making of a new plan.
pub fn decide(command: &ReplanCommand, facts: &AccountFacts, context: &Context<'_>, ids: &mut Ids) -> Result<Vec<Edit>, Refusal> {
    if command.rev.is_some_and(|rev| rev != facts.plan.rev) {
        return Err(Refusal::Stale { table: "plan", id: facts.plan.id.0 });
    }
    let reason = refusal::text(Field::Reason, &command.reason, MAX_TEXT)?;
    let insights = refusal::optional_text(Field::Insights, &command.insights, MAX_NAME)?;
    let expectations = refusal::optional_text(Field::Expectations, &command.expectations, MAX_TEXT)?;
    check_busy(&command.factors)?;
    let from_day = command.from_day.unwrap_or(context.today);
    refusal::day(Field::From, from_day)?;
    if from_day < context.today {
        return Err(Refusal::InPast { field: Field::From, day: from_day, today: context.today });
    }
    let furthest = facts.visits.iter().map(|visit| visit.stage).max().unwrap_or(facts.account.stage).max(facts.account.stage);
    if let Some(ahead) = command.redo.iter().find(|stage| **stage > furthest) {
        return Err(Refusal::NotReached(*ahead));
    }
    let calendar = context.team.calendar(&command.factors.busy);
    let wish = Wish { from_day, factors: &command.factors, redo: &command.redo };
    let plan = new_plan(context.playbook(facts), facts, &calendar, &wish);
    if !plan.changes(facts, &command.factors) {
        return Err(Refusal::SamePlan);
    }
    let mut edits = vec![
        Edit::insert(replaced(command, facts, &plan, &reason, &insights, &expectations, context, ids)),
        Edit::update(&facts.plan, in_force(command, facts, &plan)),
    ];
    edits.extend(dated(command, facts, &plan, &reason, context, ids));
    let reopened = |code: &String| plan.reopened_tasks.contains(code);
    edits.extend(facts.tasks.iter().filter(|task| reopened(&task.code)).map(Edit::delete));
    if let Some(to) = plan.back_to {
        let account = &facts.account;
        edits.push(Edit::update(account, Account { stage: to, stage_since: context.today, ..account.clone() }));
        edits.extend(visit_edits(facts, to, context.today, &reason, ids));
    }
    if !insights.is_empty() {
        edits.push(Edit::insert(NextStep {
            id: ids.new_id(),
            rev: 1,
            account_id: facts.account.id,
            title: insights,
            move_code: None,
            run_id: None,
            owner: facts.account.owner.clone(),
            due_on: calendar.open_on_or_after(add_days(from_day, INSIGHT_DAYS)),
            done_on: None,
        }));
    }
    if !expectations.is_empty() {
        edits.push(Edit::insert(Expectation {
            id: ids.new_id(),
            rev: 1,
            account_id: facts.account.id,
            kind: ExpectationKind::Expectation,
            title: expectations,
            on_day: context.today,
            stakeholder_id: None,
            effect_days: (plan.end_after - plan.end_before).num_days().clamp(-365, 365),
            ruling: Ruling::Open,
            decided_by: String::new(),
            decided_on: None,
            note: reason,
        }));
    }
    Ok(edits)
}

/// The plan that goes, as it stands.
#[allow(clippy::too_many_arguments)] // what was checked, beside what it is made from
fn replaced(
    command: &ReplanCommand,
    facts: &AccountFacts,
    plan: &NewPlan,
    reason: &str,
    insights: &str,
    expectations: &str,
    context: &Context<'_>,
    ids: &mut Ids,
) -> Baseline {
    Baseline {
        id: ids.new_id(),
        rev: 1,
        account_id: facts.account.id,
        number: facts.baselines.iter().map(|baseline| baseline.number).max().unwrap_or(0) + 1,
        replaced_on: context.today,
        cause: command.cause,
        reason: reason.to_owned(),
        redo: plan.redo.clone(),
        insights: insights.to_owned(),
        expectations: expectations.to_owned(),
        made_by: context.actor.to_owned(),
        starts_on: facts.plan.starts_on,
        length_days: facts.plan.length_days,
        dates: facts.milestones.iter().map(BaselineDate::of).collect(),
    }
}

fn in_force(command: &ReplanCommand, facts: &AccountFacts, plan: &NewPlan) -> Plan {
    Plan {
        starts_on: plan.starts_on,
        factors: command.factors.clone(),
        length_days: plan.length_days,
        windows: plan.windows.clone(),
        ..facts.plan.clone()
    }
}

/// The milestones on their new dates, and what the ledger says of each that moved. The ledger counts the days once: those
/// of the last milestone that moves are the days of the plan, the others move along with it.
fn dated(
    command: &ReplanCommand,
    facts: &AccountFacts,
    plan: &NewPlan,
    reason: &str,
    context: &Context<'_>,
    ids: &mut Ids,
) -> Vec<Edit> {
    let mut edits = Vec::new();
    let last = plan.dates.iter().filter(|date| date.from != date.to).max_by_key(|date| (date.to, date.days()));
    for date in &plan.dates {
        let Some(milestone) = facts.milestone(date.milestone_id) else { continue };
        let after = Milestone { baseline: date.to, due: date.to, done_on: None, ..milestone.clone() };
        if after != *milestone {
            edits.push(Edit::update(milestone, after));
        }
        if date.from != date.to {
            edits.push(Edit::insert(Slip {
                id: ids.new_id(),
                rev: 1,
                account_id: facts.account.id,
                milestone_id: milestone.id,
                moved_on: context.today,
                from_due: date.from,
                to_due: date.to,
                cause: command.cause,
                reason: reason.to_owned(),
                cascaded: last.is_some_and(|last| last.milestone_id != date.milestone_id),
            }));
        }
    }
    edits
}
