//! Noticing what others did, and what a new day changes.

use std::collections::BTreeSet;

use super::error::failure;
use super::write::put_standing;
use super::{Store, facts};
use crate::domain::codes::AccountId;
use crate::domain::day::Day;
use crate::domain::standing::{Standing, standing};
use crate::protocol::{Failure, Notice};

/// Standings brought up to date in one transaction: few enough that the write lock is held for
/// some milliseconds only.
const BATCH: usize = 32;

impl Store {
    /// What another session has committed since the last look; none when nothing. Costs some
    /// microseconds when nothing has.
    pub fn look(&mut self) -> Result<Option<Notice>, Failure> {
        self.in_place()?;
        let version: i64 = self
            .db
            .prepare_cached("PRAGMA data_version")
            .and_then(|mut query| query.query_row([], |row| row.get(0)))
            .map_err(failure("looking for changes"))?;
        let today = self.today();
        if today != self.day {
            self.day = today;
            return Ok(Some(Notice::DayChanged(today)));
        }
        if version == self.data_version {
            return Ok(None);
        }
        self.data_version = version;
        self.reload_team()?;
        // What this session did itself in between is no news to it; what the same person did at
        // another terminal is.
        let (seen, own) = (self.seen_step, std::mem::take(&mut self.own_steps));
        let read = || -> rusqlite::Result<_> {
            let snapshot = self.db.unchecked_transaction()?;
            let newest: i64 = snapshot
                .prepare_cached("SELECT coalesce(max(id), ?1) FROM step WHERE id > ?1")?
                .query_row([seen], |row| row.get(0))?;
            let mut steps = snapshot.prepare_cached("SELECT id FROM step WHERE id > ?1 ORDER BY id DESC")?;
            let mut last = None;
            for step in steps.query_map([seen], |row| row.get::<_, i64>(0))? {
                let step = step?;
                if !own.contains(&step) {
                    last = Some(step);
                    break;
                }
            }
            let last = last.map(|step| told(&snapshot, step)).transpose()?;
            let mut accounts: BTreeSet<AccountId> = BTreeSet::new();
            let mut changed = snapshot.prepare_cached(
                "SELECT DISTINCT step_id, account_id FROM journal WHERE step_id > ?1 AND account_id IS NOT NULL LIMIT 10000",
            )?;
            for change in changed.query_map([seen], |row| Ok((row.get::<_, i64>(0)?, row.get(1)?)))? {
                let (step, account) = change?;
                if !own.contains(&step) {
                    accounts.insert(account);
                }
            }
            Ok((newest, last, accounts))
        };
        let (newest, last, accounts) = read().map_err(failure("reading what changed"))?;
        self.seen_step = newest;
        Ok(Some(Notice::Changed { last, accounts: accounts.into_iter().collect() }))
    }

    /// Brings some standings of another day up to today, and says how many are left (counted up to
    /// ten thousand: the count must not cost more than the work). Two sessions
    /// share the work: each takes what is still to do.
    pub fn refresh(&mut self) -> Result<usize, Failure> {
        let today = self.today();
        if self.stale(today)?.is_empty() {
            return Ok(0);
        }
        // A colleague may have changed holidays or the time zone since we last looked. Marked
        // before the settings are read, so that a change in between is noticed below.
        let settled = last_change(&self.db, None).map_err(failure("reading the team's settings"))?;
        self.reload_team()?;
        let today = self.today();
        let stale = self.stale(today)?;
        let (playbooks, weights, team) = (self.playbooks.clone(), self.weights, self.team.clone());
        let work = |db: &mut rusqlite::Connection| -> rusqlite::Result<i64> {
            // Work everything out first, so that the write lock is held for the writing alone.
            // What somebody changed in between has been brought up to date by that change.
            let mut fresh: Vec<(i64, Standing)> = Vec::with_capacity(stale.len());
            {
                let snapshot = db.unchecked_transaction()?;
                for id in &stale {
                    if let Some(facts) = facts::facts(&snapshot, *id)? {
                        let playbook = playbooks.get_or_default(&facts.plan.playbook);
                        let calendar = team.calendar(&facts.plan.factors.busy);
                        let seen = last_change(&snapshot, Some(*id))?;
                        fresh.push((seen, standing(&facts, playbook, &calendar, &weights, today)));
                    }
                }
            }
            let tx = db.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
            if last_change(&tx, None)? == settled {
                for (seen, row) in &fresh {
                    if last_change(&tx, Some(row.account_id))? == *seen {
                        put_standing(&tx, row)?;
                    }
                }
            }
            tx.commit()?;
            db.prepare_cached("SELECT count(*) FROM (SELECT 1 FROM standing WHERE day < ?1 OR day > ?1 LIMIT 10000)")?
                .query_row([today], |row| row.get(0))
        };
        work(&mut self.db).map(|left| left as usize).map_err(failure("bringing standings up to date"))
    }

    /// Whether any standing is of another day.
    pub fn is_stale(&self) -> Result<bool, Failure> {
        self.stale(self.today()).map(|stale| !stale.is_empty())
    }

    /// Some accounts whose standing is of another day.
    fn stale(&self, today: Day) -> Result<Vec<AccountId>, Failure> {
        self.db
            .prepare_cached("SELECT account_id FROM standing WHERE day < ?1 OR day > ?1 LIMIT ?2")
            .and_then(|mut query| query.query_map((today, BATCH as i64), |row| row.get(0))?.collect())
            .map_err(failure("looking for standings of another day"))
    }

    /// Brings all standings up to today. For commands that list once and end.
    pub fn refresh_all(&mut self) -> Result<(), Failure> {
        while self.refresh()? > 0 {}
        Ok(())
    }
}

/// The number of the last step that changed an account, or the team's settings: moves with every
/// change to it.
fn last_change(db: &rusqlite::Connection, account: Option<AccountId>) -> rusqlite::Result<i64> {
    db.prepare_cached("SELECT coalesce(max(step_id), 0) FROM journal WHERE account_id IS ?1")?
        .query_row([account], |row| row.get(0))
}

/// A step as it is told: who, what, and the account's name.
fn told(db: &rusqlite::Connection, step: i64) -> rusqlite::Result<(String, String, Option<String>)> {
    db.prepare_cached(
        "SELECT step.actor, step.verb, account.name FROM step
         LEFT JOIN account ON account.id = step.account_id WHERE step.id = ?1",
    )?
    .query_row([step], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}
