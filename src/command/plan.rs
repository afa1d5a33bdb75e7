//! Plans: opened with the account, corrected with its contract date, adjusted when the customer
//! turns out to need more time.

use super::Context;
use super::account::MAX_TEXT;
use super::edit::{Edit, Ids};
use super::refusal::{self, Field, Refusal};
use crate::domain::account::Account;
use crate::domain::codes::AccountId;
use crate::domain::day::{Day, add_days};
use crate::domain::factor::Factors;
use crate::domain::facts::AccountFacts;
use crate::domain::milestone::{Cause, Milestone, Slip};
use crate::domain::plan::{self, Plan, PlanDraft};
use crate::domain::playbook::{MilestoneSpec, Playbook};

/// Adjusts a plan to new factors: open milestones move, baselines stay, each move is a slip. Where the customer
/// takes another direction, the plan is made anew instead: [`super::replan`].
#[derive(Debug, Clone, PartialEq)]
pub struct PlanCommand {
    /// Which account.
    pub account: AccountId,
    /// The new factors.
    pub factors: Factors,
    /// Who made it necessary.
    pub cause: Cause,
    /// Why.
    pub reason: String,
}

impl PlanCommand {
    /// The label in the journal.
    #[allow(clippy::unused_self)] // every family of verbs answers this
    pub fn verb(&self) -> &'static str {
        "plan.adjust"
    }
}

/// Longest list of busy periods that is taken.
const MAX_BUSY: usize = 50;

/// Refuses busy periods that make no sense.
pub(super) fn check_busy(factors: &Factors) -> Result<(), Refusal> {
    refusal::in_range(Field::Busy, factors.busy.len() as i64, 0, MAX_BUSY as i64)?;
    for period in &factors.busy {
        refusal::day(Field::Busy, period.from)?;
        refusal::day(Field::Busy, period.to)?;
        if period.to < period.from {
            return Err(Refusal::DateOrder { earlier: Field::Busy, later: Field::Busy });
        }
        refusal::in_range(Field::Busy, period.days(), 1, 120)?;
    }
    Ok(())
}

/// The rows of a new account's plan.
pub(super) fn open(
    account: &Account,
    playbook: &Playbook,
    factors: &Factors,
    context: &Context<'_>,
    ids: &mut Ids,
) -> Result<Vec<Edit>, Refusal> {
    check_busy(factors)?;
    let draft = plan::draft(playbook, account.contract_date, factors, &context.team.calendar(&factors.busy));
    let row = Plan {
        id: ids.new_id(),
        rev: 1,
        account_id: account.id,
        playbook: playbook.id.clone(),
        starts_on: account.contract_date,
        factors: factors.clone(),
        length_days: draft.length_days,
        windows: draft.windows,
    };
    let mut edits = vec![Edit::insert(row)];
    edits.extend(draft.milestones.into_iter().map(|milestone| {
        Edit::insert(Milestone {
            id: ids.new_id(),
            rev: 1,
            account_id: account.id,
            code: milestone.code,
            side: milestone.side,
            baseline: milestone.due,
            due: milestone.due,
            done_on: None,
        })
    }));
    Ok(edits)
}

/// Corrects the contract date of a plan on which nothing has happened yet: baselines move too.
pub(super) fn redate(facts: &AccountFacts, starts_on: Day, context: &Context<'_>) -> Result<Vec<Edit>, Refusal> {
    if !facts.slips.is_empty() || facts.milestones.iter().any(|milestone| milestone.done_on.is_some()) {
        return Err(Refusal::PlanUnderWay);
    }
    let draft = plan::draft(context.playbook(facts), starts_on, &facts.plan.factors, &context.calendar(facts));
    let mut edits = vec![plan_edit(facts, starts_on, facts.plan.factors.clone(), &draft)];
    for milestone in &facts.milestones {
        if let Some(dated) = draft.milestones.iter().find(|dated| dated.code == milestone.code) {
            edits.push(Edit::update(milestone, Milestone { baseline: dated.due, due: dated.due, ..milestone.clone() }));
        }
    }
    Ok(edits)
}

fn plan_edit(facts: &AccountFacts, starts_on: Day, factors: Factors, draft: &PlanDraft) -> Edit {
    let after = Plan { starts_on, factors, length_days: draft.length_days, windows: draft.windows.clone(), ..facts.plan.clone() };
    Edit::update(&facts.plan, after)
}

/// Decides an adjustment.
pub fn decide(command: &PlanCommand, facts: &AccountFacts, context: &Context<'_>, ids: &mut Ids) -> Result<Vec<Edit>, Refusal> {
    check_busy(&command.factors)?;
    if command.factors == facts.plan.factors {
        return Ok(Vec::new());
    }
    let reason = refusal::text(Field::Reason, &command.reason, MAX_TEXT)?;
    let calendar = context.team.calendar(&command.factors.busy);
    let playbook = context.playbook(facts);
    let draft = plan::draft(playbook, facts.plan.starts_on, &command.factors, &calendar);
    let before = plan::draft(playbook, facts.plan.starts_on, &facts.plan.factors, &context.calendar(facts));
    let mut edits = vec![plan_edit(facts, facts.plan.starts_on, command.factors.clone(), &draft)];
    // What was moved by hand keeps its distance from the plan.
    let mut due: Vec<(&MilestoneSpec, &Milestone, Day)> = Vec::new();
    for (spec, (dated, was)) in playbook.milestones.iter().zip(draft.milestones.iter().zip(&before.milestones)) {
        let open = |milestone: &&Milestone| milestone.code == dated.code && milestone.done_on.is_none();
        if let Some(milestone) = facts.milestones.iter().find(open) {
            let distance = (milestone.due - was.due).num_days();
            due.push((spec, milestone, calendar.open_on_or_after(add_days(dated.due, distance))));
        }
    }
    plan::hold_order(&mut due);
    for (_, milestone, to) in due.into_iter().filter(|(_, milestone, to)| *to != milestone.due) {
        edits.push(Edit::update(milestone, Milestone { due: to, ..milestone.clone() }));
        edits.push(Edit::insert(Slip {
            id: ids.new_id(),
            rev: 1,
            account_id: facts.account.id,
            milestone_id: milestone.id,
            moved_on: context.today,
            from_due: milestone.due,
            to_due: to,
            cause: command.cause,
            reason: reason.clone(),
            cascaded: false,
        }));
    }
    Ok(edits)
}
