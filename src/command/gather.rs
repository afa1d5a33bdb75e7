//! An account's rows put together as facts, in the order in which the store reads them.

use super::edit::Row;
use crate::domain::account::{Account, StageVisit};
use crate::domain::facts::AccountFacts;
use crate::domain::plan::Plan;

/// The facts of an account from its rows; none without the account itself and its plan.
pub fn gather(rows: Vec<Row>) -> Option<AccountFacts> {
    let mut account: Option<Account> = None;
    let mut plan: Option<Plan> = None;
    let (mut milestones, mut slips, mut tasks) = (Vec::new(), Vec::new(), Vec::new());
    let mut visits: Vec<StageVisit> = Vec::new();
    let (mut stakeholders, mut touches, mut attendances, mut signals) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let (mut readings, mut goals, mut quick_wins, mut concerns) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let (mut plays, mut next_steps, mut overrides, mut mark) = (Vec::new(), Vec::new(), Vec::new(), None);
    for row in rows {
        match row {
            Row::Account(row) => account = Some(row),
            Row::Plan(row) => plan = Some(row),
            Row::Milestone(row) => milestones.push(row),
            Row::Slip(row) => slips.push(row),
            Row::Task(row) => tasks.push(row),
            Row::StageVisit(row) => visits.push(row),
            Row::Stakeholder(row) => stakeholders.push(row),
            Row::Touch(row) => touches.push(row),
            Row::Attendance(row) => attendances.push(row),
            Row::Signal(row) => signals.push(row),
            Row::Reading(row) => readings.push(row),
            Row::Goal(row) => goals.push(row),
            Row::QuickWin(row) => quick_wins.push(row),
            Row::Concern(row) => concerns.push(row),
            Row::PlayRun(row) => plays.push(row),
            Row::NextStep(row) => next_steps.push(row),
            Row::ScoreOverride(row) => overrides.push(row),
            Row::TriageMark(row) => mark = Some(row),
            Row::Holiday(_) | Row::Setting(_) | Row::Coefficient(_) => {}
        }
    }
    milestones.sort_by_key(|milestone| (milestone.due, milestone.id));
    Some(AccountFacts {
        account: account?,
        plan: plan?,
        milestones,
        slips,
        tasks,
        visits,
        stakeholders,
        touches,
        attendances,
        signals,
        readings,
        goals,
        quick_wins,
        concerns,
        plays,
        next_steps,
        overrides,
        mark,
    })
}
