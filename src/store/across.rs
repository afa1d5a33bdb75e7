//! Records of one kind over many accounts: next steps, concerns, low adopters, plays, reviews.

use rusqlite::types::ToSql;

use super::Store;
use super::error::failure;
use super::records::Record;
use crate::command::Row;
use crate::domain::concern::Concern;
use crate::domain::expectation::Review;
use crate::domain::play::{NextStep, PlayRun};
use crate::domain::training::LowAdopter;
use crate::protocol::{Across, Failure, Filed};

/// A condition for accounts that are on the board.
const ON_BOARD: &str = "account_id IN (SELECT account_id FROM standing WHERE on_board = 1)";

impl Store {
    /// Records with their accounts.
    pub(super) fn across(&self, what: &Across) -> Result<Vec<Filed>, Failure> {
        let found = match what {
            Across::NextSteps { owner, done } => self.filed::<NextStep>(
                &format!(
                    "WHERE (?1 IS NULL OR owner = ?1) AND (?2 OR done_on IS NULL) AND {ON_BOARD} ORDER BY due_on, account_id, id"
                ),
                &[owner, done],
            ),
            Across::Concerns { closed } => self.filed::<Concern>(
                &format!(
                    "WHERE (?1 OR closed_on IS NULL) AND {ON_BOARD} ORDER BY due_on IS NULL, due_on, opened_on, account_id, id"
                ),
                &[closed],
            ),
            Across::Reviews { owner, held } => self.filed::<Review>(
                "WHERE (?2 OR held_on IS NULL) AND account_id IN (SELECT id FROM account
                     WHERE archived_on IS NULL AND status <> 'churned' AND (?1 IS NULL OR owner = ?1))
                 ORDER BY coalesce(held_on, due_on), account_id, id",
                &[owner, held],
            ),
            Across::LowAdopters { closed } => self.filed::<LowAdopter>(
                &format!(
                    "WHERE (?1 OR closed_on IS NULL) AND {ON_BOARD} ORDER BY reached_on IS NOT NULL, due_on, account_id, id"
                ),
                &[closed],
            ),
            Across::Plays => self.filed::<PlayRun>("ORDER BY started_on, account_id, id", &[]),
        };
        found.map_err(failure("reading records of all accounts"))
    }

    fn filed<T: Record + Into<Row>>(&self, rest: &str, values: &[&dyn ToSql]) -> rusqlite::Result<Vec<Filed>> {
        let snapshot = self.db.unchecked_transaction()?;
        let mut account = snapshot.prepare_cached(
            "SELECT handle, playbook FROM account JOIN plan ON plan.account_id = account.id WHERE account.id = ?1",
        )?;
        let mut records = snapshot.prepare_cached(&T::select(rest))?;
        let rows: Vec<Row> = records.query_map(values, |row| T::read(row).map(Into::into))?.collect::<Result<_, _>>()?;
        rows.into_iter()
            .map(|row| {
                let (handle, playbook) = account.query_row([row.account()], |found| Ok((found.get(0)?, found.get(1)?)))?;
                Ok(Filed { handle, playbook, row })
            })
            .collect()
    }
}
