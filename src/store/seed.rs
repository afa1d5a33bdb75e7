//! Filling an empty database with ready-made rows: the demo portfolio.

use super::Store;
use super::error::failure;
use super::records;
use super::stand::{self, Desk};
use crate::command::edit::{Edit, Ids, Row};
use crate::domain::account::{Account, StageVisit};
use crate::domain::facts::AccountFacts;
use crate::domain::plan::Plan;
use crate::protocol::{Failure, Seed};

impl Store {
    /// Writes the rows of a seed; `done` is told after each account. The rows get no journal: they
    /// were never somebody's acts.
    pub fn seed(&mut self, seed: &dyn Seed, mut done: impl FnMut(usize)) -> Result<usize, Failure> {
        let mut writing = self.writing()?;
        let playbook = writing.playbooks.default_playbook().clone();
        let mut ids = Ids::after(writing.ids.last());
        let mut count = 0;
        let team = writing.team.clone();
        let mut next = seed.accounts(&playbook, &team);
        while let Some(rows) = next(&mut ids) {
            for row in &rows {
                records::insert(&writing.tx, row).map_err(failure("writing the demo"))?;
            }
            if let Some(mut facts) = gather(rows) {
                let desk =
                    Desk { playbooks: writing.playbooks, team: &writing.team, scoring: &writing.scoring, today: writing.today };
                // The rules have seen it too, as if the program had always been there.
                for edit in desk.detect(&facts, &mut ids) {
                    if let Edit::Insert(row) = &edit {
                        records::insert(&writing.tx, row).map_err(failure("writing the demo"))?;
                    }
                    if let Edit::Insert(Row::Signal(signal)) = edit {
                        facts.signals.insert(0, signal);
                    }
                }
                let row = desk.standing(&writing.tx, &facts).map_err(failure("writing the demo"))?;
                stand::put(&writing.tx, &row).map_err(failure("writing the demo"))?;
            }
            count += 1;
            done(count);
        }
        drop(next);
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
