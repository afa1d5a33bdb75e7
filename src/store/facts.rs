//! Reading everything about one account, and the team's settings.

use rusqlite::types::ToSql;
use rusqlite::{Connection, OptionalExtension, params};

use super::Store;
use super::error::failure;
use super::records::Record;
use crate::command::refusal::{Refusal, Thing};
use crate::domain::account::Account;
use crate::domain::calendar::Holiday;
use crate::domain::codes::AccountId;
use crate::domain::facts::AccountFacts;
use crate::domain::resource::{Absence, Capacity};
use crate::domain::scoring::Coefficient;
use crate::domain::team::{Setting, Team};
use crate::protocol::Failure;

/// All rows of a record under a condition.
pub(super) fn rows<T: Record>(db: &Connection, rest: &str, values: &[&dyn ToSql]) -> rusqlite::Result<Vec<T>> {
    db.prepare_cached(&T::select(rest))?.query_map(values, |row| T::read(row))?.collect()
}

/// Everything about an account; none when there is no such account.
pub(super) fn facts(db: &Connection, id: AccountId) -> rusqlite::Result<Option<AccountFacts>> {
    let Some(mut facts) = facts_of_standing(db, id)? else { return Ok(None) };
    facts.tasks = rows(db, "WHERE account_id = ?1 ORDER BY id", params![id])?;
    facts.assessments = rows(db, "WHERE account_id = ?1 ORDER BY on_day, id", params![id])?;
    facts.handoff = rows(db, "WHERE account_id = ?1 ORDER BY id", params![id])?;
    facts.raci = rows(db, "WHERE account_id = ?1 ORDER BY id", params![id])?;
    facts.recognitions = rows(db, "WHERE account_id = ?1 ORDER BY on_day, id", params![id])?;
    facts.commitments = rows(db, "WHERE account_id = ?1 ORDER BY id", params![id])?;
    facts.sessions = rows(db, "WHERE account_id = ?1 ORDER BY planned_on, id", params![id])?;
    facts.low_adopters = rows(db, "WHERE account_id = ?1 ORDER BY id", params![id])?;
    facts.risks = rows(db, "WHERE account_id = ?1 ORDER BY id", params![id])?;
    facts.risk_scores = rows(db, "WHERE account_id = ?1 ORDER BY on_day, id", params![id])?;
    facts.reviews = rows(db, "WHERE account_id = ?1 ORDER BY due_on, id", params![id])?;
    facts.golive = rows(db, "WHERE account_id = ?1 ORDER BY on_day, id", params![id])?;
    facts.notes = rows(db, "WHERE account_id = ?1 ORDER BY on_day, id", params![id])?;
    facts.renewals = rows(db, "WHERE account_id = ?1 ORDER BY due_on, id", params![id])?;
    facts.opportunities = rows(db, "WHERE account_id = ?1 ORDER BY id", params![id])?;
    facts.references = rows(db, "WHERE account_id = ?1 ORDER BY id", params![id])?;
    facts.next_steps = rows(db, "WHERE account_id = ?1 ORDER BY due_on, id", params![id])?;
    Ok(Some(facts))
}

/// The facts that a standing and the rules rest on: all but tasks, next steps and what no score looks at.
pub(super) fn facts_of_standing(db: &Connection, id: AccountId) -> rusqlite::Result<Option<AccountFacts>> {
    let account = db.prepare_cached(&Account::select("WHERE id = ?1"))?.query_row([id], Account::read).optional()?;
    let Some(account) = account else { return Ok(None) };
    let of = params![id];
    let mut plans = rows(db, "WHERE account_id = ?1", of)?;
    let Some(plan) = plans.pop() else {
        return Err(rusqlite::Error::QueryReturnedNoRows);
    };
    Ok(Some(AccountFacts {
        milestones: rows(db, "WHERE account_id = ?1 ORDER BY due, id", of)?,
        slips: rows(db, "WHERE account_id = ?1 ORDER BY id", of)?,
        visits: rows(db, "WHERE account_id = ?1 ORDER BY id", of)?,
        stakeholders: rows(db, "WHERE account_id = ?1 ORDER BY id", of)?,
        touches: rows(db, "WHERE account_id = ?1 ORDER BY happened_on DESC, id DESC", of)?,
        attendances: rows(db, "WHERE account_id = ?1 ORDER BY id", of)?,
        signals: rows(db, "WHERE account_id = ?1 ORDER BY raised_on DESC, id DESC", of)?,
        readings: rows(db, "WHERE account_id = ?1 ORDER BY on_day, id", of)?,
        goals: rows(db, "WHERE account_id = ?1 ORDER BY id", of)?,
        quick_wins: rows(db, "WHERE account_id = ?1 ORDER BY id", of)?,
        concerns: rows(db, "WHERE account_id = ?1 ORDER BY opened_on, id", of)?,
        plays: rows(db, "WHERE account_id = ?1 ORDER BY started_on, id", of)?,
        expectations: rows(db, "WHERE account_id = ?1 ORDER BY on_day, id", of)?,
        baselines: rows(db, "WHERE account_id = ?1 ORDER BY number", of)?,
        overrides: rows(db, "WHERE account_id = ?1 ORDER BY set_on, id", of)?,
        mark: rows(db, "WHERE account_id = ?1", of)?.pop(),
        ..AccountFacts::new(account, plan)
    }))
}

/// The team's settings and holidays.
pub(super) fn team(db: &Connection) -> rusqlite::Result<Team> {
    Ok(Team {
        settings: rows::<Setting>(db, "ORDER BY id", &[])?,
        holidays: rows::<Holiday>(db, "ORDER BY day", &[])?,
        figures: rows::<Coefficient>(db, "ORDER BY path", &[])?,
        capacities: rows::<Capacity>(db, "ORDER BY login, id", &[])?,
        absences: rows::<Absence>(db, "ORDER BY from_day, id", &[])?,
    })
}

impl Store {
    /// Everything about an account that must be there. One snapshot, so that no table is newer
    /// than another.
    pub(super) fn known_facts(&self, id: AccountId) -> Result<AccountFacts, Failure> {
        let read = || {
            let snapshot = self.db.unchecked_transaction()?;
            facts(&snapshot, id)
        };
        read()
            .map_err(failure("reading an account"))?
            .ok_or_else(|| Refusal::NotFound { thing: Thing::Account, named: id.to_string() }.into())
    }

    /// Reads the team's settings anew.
    pub(super) fn reload_team(&mut self) -> Result<(), Failure> {
        self.team = team(&self.db).map_err(failure("reading the team's settings"))?;
        Ok(())
    }

    /// Every login that owns an account, by name.
    pub(super) fn owners(&self) -> Result<Vec<String>, Failure> {
        self.db
            .prepare_cached("SELECT DISTINCT owner FROM tally WHERE cards > 0 ORDER BY owner")
            .and_then(|mut query| query.query_map([], |row| row.get(0))?.collect())
            .map_err(failure("reading the owners"))
    }
}
