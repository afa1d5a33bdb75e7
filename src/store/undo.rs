//! Taking back and doing again. Both are steps of their own: the journal forgets nothing.
//!
//! Only a user's own steps are taken back, newest first, and only while every row holds what that
//! step left in it; otherwise the refusal says who changed it since. It works from the journal, so a
//! restart makes no difference.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::OptionalExtension;

use super::error::failure;
use super::write::Writing;
use super::{Store, facts, records, stand};
use crate::command::detect::ACTOR;
use crate::command::edit::{Edit, Row};
use crate::command::refusal::Refusal;
use crate::domain::codes::AccountId;
use crate::domain::signal::{Origin, Signal};
use crate::protocol::{Acted, Failure};

/// A row change in the journal: table, row, before and after as JSON, account.
type Entry = (String, i64, Option<String>, Option<String>, Option<AccountId>);

impl Store {
    /// Takes back the last step of this user that still stands.
    pub(super) fn undo(&mut self) -> Result<Acted, Failure> {
        self.reverse(
            "SELECT id FROM step WHERE actor = ?1 AND undone_by IS NULL AND verb NOT IN ('undo')
             ORDER BY id DESC LIMIT 1",
            "undo",
            Refusal::NothingToUndo,
        )
    }

    /// Does again what this user last took back, as long as they have done nothing new since.
    pub(super) fn redo(&mut self) -> Result<Acted, Failure> {
        self.reverse(
            "SELECT id FROM step WHERE actor = ?1 AND undone_by IS NULL AND verb = 'undo'
             AND id > coalesce((SELECT max(id) FROM step WHERE actor = ?1 AND verb NOT IN ('undo', 'redo')), 0)
             ORDER BY id DESC LIMIT 1",
            "redo",
            Refusal::NothingToRedo,
        )
    }

    /// Reverses the step that a query finds.
    fn reverse(&mut self, find: &str, verb: &str, nothing: Refusal) -> Result<Acted, Failure> {
        let mut writing = self.writing()?;
        let found: Option<i64> = writing
            .tx
            .prepare_cached(find)
            .and_then(|mut query| query.query_row([writing.actor], |row| row.get(0)).optional())
            .map_err(failure("looking for the last step"))?;
        let Some(step) = found else { return Err(nothing.into()) };
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
        let told = writing.verb_behind(step)?;
        let detected = std::mem::take(&mut writing.detected);
        let team = writing.commit()?;
        self.finished(team, Some(new_step));
        self.own_steps.extend(detected);
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
        // One step may have changed a row several times (two lines of an import). Only its last
        // change is held against the database; the others against what is reversed already.
        let mut stands: BTreeMap<(String, i64), Option<Row>> = BTreeMap::new();
        let mut edits = Vec::with_capacity(changes.len());
        for (table, id, before, after, account) in changes {
            let (before, after) = (parse(&table, before)?, parse(&table, after)?);
            let Some(row) = after.as_ref().or(before.as_ref()) else { continue };
            let key = (table, id);
            let now = match stands.remove(&key) {
                Some(now) => now,
                None => records::current(&self.tx, row).map_err(failure("reading a row"))?,
            };
            // Contents decide, not revisions: a change that was itself taken back is in nobody's way.
            let unchanged = match (&now, &after) {
                (Some(now), Some(after)) => now.same_for_people(after) || self.left_to_rules(now, after)?,
                (None, None) => true,
                _ => false,
            };
            if !unchanged {
                let refusal = self.changed_since(step, &key.0, id, account);
                let by_rules = matches!(&refusal, Refusal::ChangedBy { who, .. } if who == ACTOR);
                if by_rules && matches!(row, Row::Signal(signal) if signal.origin == Origin::Rule) {
                    continue; // a rule's own signal that the rule has moved on since is the rule's again
                }
                return Err(refusal.into());
            }
            // A row that comes back goes on counting its revisions, so that nobody who read it in
            // between can write over it unaware.
            let edit = match (now, before) {
                (Some(now), Some(before)) => {
                    let rev = now.rev() + 1;
                    Edit::Update(now, before.at_rev(rev))
                }
                (Some(now), None) => Edit::Delete(now),
                (None, Some(before)) => {
                    let rev = before.rev() + 1;
                    Edit::Insert(before.at_rev(rev))
                }
                (None, None) => continue,
            };
            stands.insert(key, edit.after().cloned());
            edits.push(edit);
        }
        self.take_along(&mut edits)?;
        Ok(edits)
    }

    /// Whether nobody but rules has changed a signal since it was left in a state: what they did
    /// follows from facts, and they look at it again once the act is taken back.
    fn left_to_rules(&self, now: &Row, left: &Row) -> Result<bool, Failure> {
        if !matches!(now, Row::Signal(signal) if signal.origin == Origin::Rule) {
            return Ok(false);
        }
        let last: Option<String> = self
            .tx
            .prepare_cached(
                "SELECT journal.after FROM journal JOIN step ON step.id = journal.step_id
                 WHERE journal.account_id IS ?1 AND journal.tbl = 'signal' AND journal.row_id = ?2 AND step.actor <> ?3
                 ORDER BY journal.seq DESC LIMIT 1",
            )
            .and_then(|mut query| query.query_row((now.account(), now.id(), ACTOR), |row| row.get(0)).optional())
            .map_err(failure("reading the journal"))?
            .flatten();
        let Some(last) = last else { return Ok(false) };
        let last = Row::from_json("signal", &last)
            .map_err(|error| Failure::Store { doing: "reading the journal", problem: error.to_string() })?;
        Ok(last.same_for_people(left))
    }

    /// What rules raised on an account goes with it, unless somebody has said something of it since:
    /// nobody's work stands in the way then.
    fn take_along(&self, edits: &mut Vec<Edit>) -> Result<(), Failure> {
        let going = edits.iter().filter_map(|edit| match edit {
            Edit::Delete(Row::Account(account)) => Some(account.id),
            _ => None,
        });
        let mut along = Vec::new();
        for id in going {
            let facts = facts::facts(&self.tx, id).map_err(failure("reading an account"))?;
            let signals = facts.into_iter().flat_map(|facts| facts.signals);
            let goes = |signal: &Signal| {
                edits.iter().any(|edit| matches!(edit, Edit::Delete(Row::Signal(gone)) if gone.id == signal.id))
            };
            for signal in signals.filter(|signal| signal.origin == Origin::Rule && !goes(signal)) {
                let said = self
                    .tx
                    .prepare_cached(
                        "SELECT EXISTS (SELECT 1 FROM journal JOIN step ON step.id = journal.step_id
                         WHERE journal.account_id = ?1 AND journal.tbl = 'signal' AND journal.row_id = ?2
                         AND step.actor NOT IN (?3, ?4))",
                    )
                    .and_then(|mut query| query.query_row((id, signal.id, ACTOR, self.actor), |row| row.get::<_, bool>(0)))
                    .map_err(failure("reading the journal"))?;
                if !said {
                    along.push(Edit::delete(&signal));
                }
            }
        }
        edits.splice(0..0, along);
        Ok(())
    }

    /// Removes the standing of accounts that are about to go.
    fn clear_standings(&self, edits: &[Edit]) -> Result<(), Failure> {
        for edit in edits {
            if let Edit::Delete(Row::Account(account)) = edit {
                stand::remove(&self.tx, account.id).map_err(failure("removing a standing"))?;
            }
        }
        Ok(())
    }

    /// What a step did at first: behind an undo or redo stands the step that it reversed.
    fn verb_behind(&self, step: i64) -> Result<String, Failure> {
        self.tx
            .query_row(
                "WITH RECURSIVE behind (id, verb, undoes) AS (
                     SELECT id, verb, undoes FROM step WHERE id = ?1
                     UNION ALL SELECT step.id, step.verb, step.undoes FROM step JOIN behind ON step.id = behind.undoes)
                 SELECT verb FROM behind ORDER BY id LIMIT 1",
                [step],
                |row| row.get(0),
            )
            .map_err(failure("reading the journal"))
    }
}
