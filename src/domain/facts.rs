//! All that is known of one account: what decisions and derived figures are made from.

use serde::Serialize;

use super::account::{Account, StageVisit};
use super::codes::{MilestoneId, SignalId, StakeholderId};
use super::day::Day;
use super::milestone::{Milestone, Slip};
use super::plan::Plan;
use super::signal::Signal;
use super::stakeholder::Stakeholder;
use super::task::Task;
use super::touch::{Attendance, Touch};

/// An account with everything that hangs on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AccountFacts {
    /// The account itself.
    pub account: Account,
    /// Its plan.
    pub plan: Plan,
    /// Its milestones, by due date.
    pub milestones: Vec<Milestone>,
    /// The moves of its milestones, oldest first.
    pub slips: Vec<Slip>,
    /// The tasks that are done.
    pub tasks: Vec<Task>,
    /// Its stays in stages, oldest first.
    pub visits: Vec<StageVisit>,
    /// Its stakeholders, by id.
    pub stakeholders: Vec<Stakeholder>,
    /// Its touches, newest first.
    pub touches: Vec<Touch>,
    /// Who took part in them.
    pub attendances: Vec<Attendance>,
    /// Its signals, newest first.
    pub signals: Vec<Signal>,
}

impl AccountFacts {
    /// The milestone with this id.
    pub fn milestone(&self, id: MilestoneId) -> Option<&Milestone> {
        self.milestones.iter().find(|milestone| milestone.id == id)
    }

    /// The stakeholder with this id.
    pub fn stakeholder(&self, id: StakeholderId) -> Option<&Stakeholder> {
        self.stakeholders.iter().find(|person| person.id == id)
    }

    /// The signal with this id.
    pub fn signal(&self, id: SignalId) -> Option<&Signal> {
        self.signals.iter().find(|signal| signal.id == id)
    }

    /// The last due date of the plan.
    pub fn plan_end(&self) -> Day {
        self.milestones.iter().map(|milestone| milestone.due).max().unwrap_or(self.plan.starts_on)
    }

    /// Days spent in each stage up to a day, over all visits.
    pub fn days_in_stages(&self, today: Day) -> [i64; 6] {
        let mut days = [0; 6];
        for visit in &self.visits {
            days[visit.stage.index()] += visit.days(today);
        }
        days
    }
}
