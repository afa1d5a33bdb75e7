//! Filling an empty database with ready-made rows: the demo portfolio.

use super::Store;
use super::error::failure;
use super::facts;
use super::records;
use super::stand::{self, Desk};
use crate::command::edit::{Edit, Ids, Row};
use crate::command::gather::gather;
use crate::domain::codes::AccountId;
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
            if let Some(mut known) = gather(rows) {
                let desk =
                    Desk { playbooks: writing.playbooks, team: &writing.team, scoring: &writing.scoring, today: writing.today };
                // The rules have seen it too, as if the program had always been there.
                for edit in desk.detect(&known, &mut ids) {
                    match &edit {
                        Edit::Insert(row) => records::insert(&writing.tx, row).map_err(failure("writing the demo"))?,
                        Edit::Update(before, row) => {
                            records::update(&writing.tx, row, before.rev()).map_err(failure("writing the demo"))?;
                        }
                        Edit::Delete(_) => {} // rules forget nothing
                    }
                    match edit {
                        Edit::Insert(Row::Signal(signal)) => known.signals.insert(0, signal),
                        Edit::Update(_, Row::Signal(after)) => {
                            known.signals.iter_mut().filter(|signal| signal.id == after.id).for_each(|it| *it = after.clone());
                        }
                        Edit::Update(_, Row::PlayRun(after)) => {
                            known.plays.iter_mut().filter(|run| run.id == after.id).for_each(|it| *it = after.clone());
                        }
                        Edit::Insert(_) | Edit::Update(..) | Edit::Delete(_) => {}
                    }
                }
                let row = desk.standing(&writing.tx, &known).map_err(failure("writing the demo"))?;
                stand::put(&writing.tx, &row).map_err(failure("writing the demo"))?;
            }
            count += 1;
            done(count);
        }
        drop(next);
        for row in seed.team(&mut ids) {
            records::insert(&writing.tx, &row).map_err(failure("writing the demo"))?;
        }
        writing.team = facts::team(&writing.tx).map_err(failure("reading the team's settings"))?;
        writing.ids = ids;
        // Revenue counts against the average of all accounts, which is known only now.
        let queued: Vec<AccountId> = writing
            .tx
            .prepare_cached("SELECT account_id FROM standing WHERE queued = 1")
            .and_then(|mut query| query.query_map([], |row| row.get(0))?.collect())
            .map_err(failure("writing the demo"))?;
        for account in queued {
            writing.restand(account)?;
        }
        let team = writing.commit()?;
        self.finished(team, None);
        Ok(count)
    }
}
