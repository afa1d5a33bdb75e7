//! The standing of an account on a day: everything that the board shows of it, in one row.
//!
//! It is derived from facts and nothing else. The store keeps it beside the account, in the same
//! transaction as each change, so that the first screen reads this alone.

use serde::{Deserialize, Serialize};

use super::account::{Account, Stage, Status, sort_key};
use super::cadence::{CadenceState, cadences};
use super::calendar::Calendar;
use super::codes::AccountId;
use super::day::Day;
use super::facts::AccountFacts;
use super::milestone::MilestoneState;
use super::playbook::Playbook;
use super::signal::Severity;
use super::urgency::Weights;

/// What the board shows of an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// The account.
    pub account_id: AccountId,
    /// The day for which this was worked out.
    pub day: Day,
    /// The account's name.
    pub name: String,
    /// The name as it is sorted: lower case, without accents.
    pub sort_key: String,
    /// Its handle.
    pub handle: String,
    /// Its owner's login.
    pub owner: String,
    /// Its segment.
    pub segment: String,
    /// Its tags.
    pub tags: Vec<String>,
    /// Its status.
    pub status: Status,
    /// Its stage.
    pub stage: Stage,
    /// Whether it has a place on the board: active or paused, and not archived.
    pub on_board: bool,
    /// The contract date, from which its day number follows.
    pub contract_date: Day,
    /// The day on which it entered its stage.
    pub stage_since: Day,
    /// Annual recurring revenue in hundredths.
    pub arr_cents: Option<i64>,
    /// Currency of the revenue.
    pub currency: String,
    /// The first milestone that is not done, by due date: its id in the playbook.
    pub next_milestone: Option<String>,
    /// When it is due.
    pub next_due: Option<Day>,
    /// The last due date of the plan.
    pub plan_end: Day,
    /// Days by which the end of the plan has moved from its baseline.
    pub slippage: i64,
    /// Milestones overdue.
    pub overdue: i64,
    /// The worst cadence among the stakeholders, as a stable code; none without stakeholders.
    pub cadence: Option<String>,
    /// Days by which that cadence is past its maximum.
    pub cadence_days: i64,
    /// Live signals.
    pub signals: i64,
    /// The worst severity among them.
    pub severity: Option<Severity>,
    /// The order on the board: higher first.
    pub urgency: i64,
    /// Whether the account counts as at risk.
    pub at_risk: bool,
}

/// Whether an account has a place on the board.
pub fn on_board(account: &Account) -> bool {
    account.archived_on.is_none() && matches!(account.status, Status::Active | Status::Paused)
}

/// Works out the standing of an account on a day.
pub fn standing(facts: &AccountFacts, playbook: &Playbook, calendar: &Calendar, weights: &Weights, today: Day) -> Standing {
    let account = &facts.account;
    let next = facts.milestones.iter().filter(|milestone| milestone.done_on.is_none()).min_by_key(|milestone| milestone.due);
    let mut overdue = 0;
    let mut latest = 0;
    let mut urgency = 0;
    for milestone in &facts.milestones {
        if let MilestoneState::Overdue(days) = milestone.state(today) {
            overdue += 1;
            latest = latest.max(days);
            let key = playbook.milestone(&milestone.code).is_some_and(|spec| spec.key);
            urgency += weights.milestone_overdue + if key { weights.key_milestone_overdue } else { 0 };
        }
    }
    urgency += weights.day_late * latest.min(weights.days_late_counted);

    let worst = cadences(facts, playbook, calendar, today)
        .into_iter()
        .map(|cadence| cadence.state)
        .filter(|state| *state != CadenceState::Left)
        .max_by_key(|state| state.rank());
    urgency += worst.map_or(weights.no_stakeholder, |state| weights.cadence(state));

    let live = || facts.signals.iter().filter(|signal| signal.is_live(today));
    urgency += live().map(|signal| weights.signal(signal.severity)).sum::<i64>();

    // A paused account waits by agreement: it is not late, but what was said of it still holds.
    if account.status == Status::Paused {
        urgency = live().map(|signal| weights.signal(signal.severity)).sum();
    }
    let baseline_end = facts.milestones.iter().map(|milestone| milestone.baseline).max().unwrap_or(account.contract_date);
    let plan_end = facts.plan_end();
    Standing {
        account_id: account.id,
        day: today,
        name: account.name.clone(),
        sort_key: sort_key(&account.name),
        handle: account.handle.clone(),
        owner: account.owner.clone(),
        segment: account.segment.clone(),
        tags: account.tags.clone(),
        status: account.status,
        stage: account.stage,
        on_board: on_board(account),
        contract_date: account.contract_date,
        stage_since: account.stage_since,
        arr_cents: account.arr_cents,
        currency: account.currency.clone(),
        next_milestone: next.map(|milestone| milestone.code.clone()),
        next_due: next.map(|milestone| milestone.due),
        plan_end,
        slippage: (plan_end - baseline_end).num_days(),
        overdue,
        cadence: worst.map(|state| state.code().to_owned()),
        cadence_days: worst.map_or(0, CadenceState::overdue_days),
        signals: live().count() as i64,
        severity: live().map(|signal| signal.severity).max(),
        urgency,
        at_risk: urgency >= weights.at_risk_from,
    }
}
