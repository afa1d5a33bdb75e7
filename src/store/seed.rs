//! Filling an empty database with ready-made rows: the demo portfolio.

use super::Store;
use super::error::failure;
use super::records;
use super::write::put_standing;
use crate::command::edit::{Ids, Row};
use crate::domain::account::{Account, StageVisit};
use crate::domain::facts::AccountFacts;
use crate::domain::plan::Plan;
use crate::domain::standing::standing;
use crate::protocol::{Failure, Seed};

impl Store {
    /// Writes the rows of a seed; `done` is told after each account. The rows get no journal: they
    /// were never somebody's acts.
    pub fn seed(&mut self, seed: &dyn Seed, mut done: impl FnMut(usize)) -> Result<usize, Failure> {
        let mut writing = self.writing()?;
        let playbook = writing.playbooks.default_playbook().clone();
        let mut ids = Ids::after(writing.ids.last());
        let mut count = 0;
        for rows in seed.accounts(&playbook, &writing.team, &mut ids) {
            for row in &rows {
                records::insert(&writing.tx, row).map_err(failure("writing the demo"))?;
            }
            if let Some(facts) = gather(rows) {
                let calendar = writing.team.calendar(&facts.plan.factors.busy);
                let row = standing(&facts, &playbook, &calendar, writing.weights, writing.today);
                put_standing(&writing.tx, &row).map_err(failure("writing the demo"))?;
            }
            count += 1;
            done(count);
        }
        writing.ids = ids;
        let team = writing.commit()?;
        self.finished(team, None);
        Ok(count)
    }
}

/// Puts an account's rows together as facts, in the order in which the store reads them.
fn gather(rows: Vec<Row>) -> Option<AccountFacts> {
    let mut account: Option<Account> = None;
    let mut plan: Option<Plan> = None;
    let (mut milestones, mut slips, mut tasks) = (Vec::new(), Vec::new(), Vec::new());
    let mut visits: Vec<StageVisit> = Vec::new();
    let (mut stakeholders, mut touches, mut attendances, mut signals) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
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
            Row::Holiday(_) | Row::Setting(_) => {}
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
    })
}
