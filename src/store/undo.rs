//! Taking back and doing again. Both are steps of their own: the journal forgets nothing.
//!
//! Only a user's own steps are taken back, newest first, and only while every row stands as that
//! step left it; otherwise the refusal says who changed it since. It works from the journal, so a
//! restart makes no difference.

use std::collections::BTreeSet;

use rusqlite::OptionalExtension;

use super::error::failure;
use super::write::Writing;
use super::{Store, records};
use crate::command::edit::{Edit, Row};
use crate::command::refusal::Refusal;
use crate::domain::codes::AccountId;
use crate::protocol::{Acted, Failure};

/// A row change in the journal: table, row, before and after as JSON, account.
type Entry = (String, i64, Option<String>, Option<String>, Option<AccountId>);

impl Store {
    /// Takes back the last step of this user that still stands.
    pub(super) fn undo(&mut self) -> Result<Acted, Failure> {
        self.reverse(
            "SELECT id, verb FROM step WHERE actor = ?1 AND undone_by IS NULL AND verb NOT IN ('undo')
             ORDER BY id DESC LIMIT 1",
            "undo",
            Refusal::NothingToUndo,
        )
    }

    /// Does again what this user last took back, as long as they have done nothing new since.
    pub(super) fn redo(&mut self) -> Result<Acted, Failure> {
        self.reverse(
            "SELECT id, verb FROM step WHERE actor = ?1 AND undone_by IS NULL AND verb = 'undo'
             AND id > coalesce((SELECT max(id) FROM step WHERE actor = ?1 AND verb NOT IN ('undo', 'redo')), 0)
             ORDER BY id DESC LIMIT 1",
            "redo",
            Refusal::NothingToRedo,
        )
    }

    /// Reverses the step that a query finds.
    fn reverse(&mut self, find: &str, verb: &str, nothing: Refusal) -> Result<Acted, Failure> {
        let mut writing = self.writing()?;
        let found: Option<(i64, String)> = writing
            .tx
            .prepare_cached(find)
            .and_then(|mut query| query.query_row([writing.actor], |row| Ok((row.get(0)?, row.get(1)?))).optional())
            .map_err(failure("looking for the last step"))?;
        let Some((step, undone_verb)) = found else { return Err(nothing.into()) };
        let edits = writing.reversal(step)?;
        let accounts: BTreeSet<AccountId> =
            edits.iter().filter_map(|edit| edit.after().or(edit.before()).and_then(Row::account)).collect();
        let account = if accounts.len() == 1 { accounts.first().copied() } else { None };
        writing.clear_standings(&edits)?;
        let new_step = writing.apply(verb, account, Some(step), &edits)?;
        writing
            .tx
            .execute("UPDATE step SET undone_by = ?1 WHERE id = ?2", (new_step, step))
            .map_err(failure("writing the journal"))?;
        let mut fresh = None;
        for id in &accounts {
            fresh = writing.restand(*id)?;
        }
        let fresh = fresh.filter(|_| accounts.len() == 1);
        // An undone undo is told as what it did again.
        let told = if verb == "redo" { writing.verb_behind(step)? } else { undone_verb };
        let team = writing.commit()?;
        self.finished(team, Some(new_step));
        Ok(Acted { verb: told, account: fresh.map(Box::new), changed: true, step: Some(new_step) })
    }
}

impl Writing<'_> {
    /// The edits that take a step back, last first; refused when a row has changed since.
    fn reversal(&self, step: i64) -> Result<Vec<Edit>, Failure> {
        let changes: Vec<Entry> = self
            .tx
            .prepare_cached("SELECT tbl, row_id, before, after, account_id FROM journal WHERE step_id = ?1 ORDER BY seq DESC")
            .and_then(|mut query| {
                query.query_map([step], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?)))?.collect()
            })
            .map_err(failure("reading the journal"))?;
        let parse = |table: &str, json: Option<String>| -> Result<Option<Row>, Failure> {
            json.map(|json| Row::from_json(table, &json))
                .transpose()
                .map_err(|error| Failure::Store { doing: "reading the journal", problem: error.to_string() })
        };
        let mut edits = Vec::with_capacity(changes.len());
        for (table, id, before, after, account) in changes {
            let (before, after) = (parse(&table, before)?, parse(&table, after)?);
            let stands = match (&before, &after) {
                (_, Some(after)) => records::current_rev(&self.tx, after).map_err(failure("reading a row"))? == Some(after.rev()),
                (Some(before), None) => records::current_rev(&self.tx, before).map_err(failure("reading a row"))?.is_none(),
                (None, None) => true,
            };
            if !stands {
                return Err(self.changed_by(&table, id, account).into());
            }
            // A row that comes back goes on counting its revisions, so that nobody who read it in
            // between can write over it unaware.
            edits.push(match (before, after) {
                (Some(before), Some(after)) => {
                    let rev = after.rev() + 1;
                    Edit::Update(after, before.at_rev(rev))
                }
                (None, Some(after)) => Edit::Delete(after),
                (Some(before), None) => {
                    let rev = before.rev() + 1;
                    Edit::Insert(before.at_rev(rev))
                }
                (None, None) => continue,
            });
        }
        Ok(edits)
    }

    /// Removes the standing of accounts that are about to go.
    fn clear_standings(&self, edits: &[Edit]) -> Result<(), Failure> {
        for edit in edits {
            if let Edit::Delete(Row::Account(account)) = edit {
                self.tx
                    .execute("DELETE FROM standing WHERE account_id = ?1", [account.id])
                    .map_err(failure("removing a standing"))?;
            }
        }
        Ok(())
    }

    /// What the step behind an undo did.
    fn verb_behind(&self, undo: i64) -> Result<String, Failure> {
        self.tx
            .query_row("SELECT coalesce(behind.verb, step.verb) FROM step LEFT JOIN step AS behind ON behind.id = step.undoes WHERE step.id = ?1", [undo], |row| row.get(0))
            .map_err(failure("reading the journal"))
    }
}
