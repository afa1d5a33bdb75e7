//! An account's rows put together as facts, in the order in which the store reads them.

use super::edit::Row;
use crate::domain::facts::AccountFacts;

/// The facts of an account from its rows; none without the account itself and its plan.
pub fn gather(rows: Vec<Row>) -> Option<AccountFacts> {
    let find = |wanted: fn(&Row) -> bool| rows.iter().find(|row| wanted(row)).cloned();
    let (Some(Row::Account(account)), Some(Row::Plan(plan))) =
        (find(|row| matches!(row, Row::Account(_))), find(|row| matches!(row, Row::Plan(_))))
    else {
        return None;
    };
    let mut facts = AccountFacts::new(account, plan);
    for row in rows {
        match row {
            Row::Milestone(row) => facts.milestones.push(row),
            Row::Slip(row) => facts.slips.push(row),
            Row::Task(row) => facts.tasks.push(row),
            Row::StageVisit(row) => facts.visits.push(row),
            Row::Stakeholder(row) => facts.stakeholders.push(row),
            Row::Touch(row) => facts.touches.push(row),
            Row::Attendance(row) => facts.attendances.push(row),
            Row::Signal(row) => facts.signals.push(row),
            Row::Reading(row) => facts.readings.push(row),
            Row::Goal(row) => facts.goals.push(row),
            Row::QuickWin(row) => facts.quick_wins.push(row),
            Row::Concern(row) => facts.concerns.push(row),
            Row::PlayRun(row) => facts.plays.push(row),
            Row::NextStep(row) => facts.next_steps.push(row),
            Row::ScoreOverride(row) => facts.overrides.push(row),
            Row::Assessment(row) => facts.assessments.push(row),
            Row::HandoffItem(row) => facts.handoff.push(row),
            Row::Baseline(row) => facts.baselines.push(row),
            Row::Raci(row) => facts.raci.push(row),
            Row::Recognition(row) => facts.recognitions.push(row),
            Row::Commitment(row) => facts.commitments.push(row),
            Row::Session(row) => facts.sessions.push(row),
            Row::LowAdopter(row) => facts.low_adopters.push(row),
            Row::Risk(row) => facts.risks.push(row),
            Row::RiskScore(row) => facts.risk_scores.push(row),
            Row::Expectation(row) => facts.expectations.push(row),
            Row::Review(row) => facts.reviews.push(row),
            Row::GoLive(row) => facts.golive.push(row),
            Row::Note(row) => facts.notes.push(row),
            Row::Renewal(row) => facts.renewals.push(row),
            Row::Opportunity(row) => facts.opportunities.push(row),
            Row::Reference(row) => facts.references.push(row),
            Row::TriageMark(row) => facts.mark = Some(row),
            // Taken above, or the team's.
            Row::Account(_)
            | Row::Plan(_)
            | Row::Holiday(_)
            | Row::Setting(_)
            | Row::Coefficient(_)
            | Row::Capacity(_)
            | Row::Absence(_) => {}
        }
    }
    facts.milestones.sort_by_key(|milestone| (milestone.due, milestone.id));
    Some(facts)
}
