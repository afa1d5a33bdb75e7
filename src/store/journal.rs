//! Reading the journal.

use std::collections::BTreeMap;

use super::Store;
use super::error::failure;
use super::facts::rows;
use crate::clock::host_zone;
use crate::domain::day::{Day, day_of};
use crate::domain::scoring::Coefficient;
use crate::protocol::{Change, Failure, JournalQuery, Step};

impl Store {
    /// Steps, newest first, each with its row changes.
    pub(super) fn read_journal(&self, query: &JournalQuery) -> Result<Vec<Step>, Failure> {
        self.steps(query).map_err(failure("reading the journal"))
    }

    /// The figures that the team had changed by the end of a day (in its time zone): those of now,
    /// with every later change taken back.
    pub(super) fn figures_on(&self, day: Day) -> Result<Vec<Coefficient>, Failure> {
        let read = || -> rusqlite::Result<Vec<Coefficient>> {
            let snapshot = self.db.unchecked_transaction()?;
            let zone = self.team.zone();
            let mut figures: BTreeMap<i64, Coefficient> =
                rows::<Coefficient>(&snapshot, "ORDER BY id", &[])?.into_iter().map(|figure| (figure.id.0, figure)).collect();
            let mut later = snapshot.prepare_cached(
                "SELECT step.at, journal.row_id, journal.before FROM journal JOIN step ON step.id = journal.step_id
                 WHERE journal.account_id IS NULL AND journal.tbl = 'coefficient' ORDER BY journal.seq DESC",
            )?;
            let mut changes = later.query([])?;
            while let Some(change) = changes.next()? {
                let on = day_of(change.get(0)?, &zone.clone().unwrap_or_else(host_zone));
                if on <= day {
                    break;
                }
                let before: Option<String> = change.get(2)?;
                match before.and_then(|json| serde_json::from_str::<Coefficient>(&json).ok()) {
                    Some(before) => figures.insert(change.get(1)?, before),
                    None => figures.remove(&change.get(1)?),
                };
            }
            Ok(figures.into_values().collect())
        };
        read().map_err(failure("reading earlier figures"))
    }

    fn steps(&self, query: &JournalQuery) -> rusqlite::Result<Vec<Step>> {
        let snapshot = self.db.unchecked_transaction()?;
        let sql = "SELECT step.id, step.at, step.actor, step.verb, step.account_id, account.handle, step.undoes, step.undone_by
                   FROM step LEFT JOIN account ON account.id = step.account_id";
        let of_account = "WHERE step.id IN (SELECT step_id FROM journal WHERE account_id = ?1)";
        let filter = if query.account.is_some() { of_account } else { "WHERE ?1 IS NULL" };
        let mut steps: Vec<Step> = snapshot
            .prepare_cached(&format!("{sql} {filter} ORDER BY step.id DESC LIMIT ?2"))?
            .query_map((query.account, query.limit as i64), |row| {
                Ok(Step {
                    step: row.get(0)?,
                    at: row.get(1)?,
                    actor: row.get(2)?,
                    verb: row.get(3)?,
                    account_id: row.get(4)?,
                    account: row.get(5)?,
                    undoes: row.get(6)?,
                    undone_by: row.get(7)?,
                    changes: Vec::new(),
                })
            })?
            .collect::<rusqlite::Result<_>>()?;
        let mut changes = snapshot.prepare_cached(
            "SELECT tbl, row_id, before, after FROM journal WHERE step_id = ?1 AND (?2 IS NULL OR account_id = ?2) ORDER BY seq",
        )?;
        for step in &mut steps {
            step.changes = changes
                .query_map((step.step, query.account), |row| {
                    let json = |text: Option<String>| text.and_then(|text| serde_json::from_str(&text).ok());
                    Ok(Change { table: row.get(0)?, row_id: row.get(1)?, before: json(row.get(2)?), after: json(row.get(3)?) })
                })?
                .collect::<rusqlite::Result<_>>()?;
        }
        Ok(steps)
    }
}
