//! Noticing what others did, and what a new day changes.

use std::collections::BTreeSet;

use super::error::failure;
use super::queue::stale_among;
use super::stand::{self, Desk};
use super::{Store, facts};
use crate::command::Ids;
use crate::command::detect;
use crate::domain::codes::AccountId;
use crate::domain::day::Day;
use crate::domain::standing::Grounded;
use crate::protocol::{Failure, Notice};

/// Standings brought up to date in one transaction: few enough that the write lock is held for
/// some milliseconds only, many enough that waiting for the disk is not most of it.
const BATCH: usize = 96;

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
            // What the rules saw is no act of a colleague's.
            let mut steps = snapshot.prepare_cached("SELECT id FROM step WHERE id > ?1 AND actor <> ?2 ORDER BY id DESC")?;
            let mut last = None;
            for step in steps.query_map((seen, detect::ACTOR), |row| row.get::<_, i64>(0))? {
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
        self.refresh_while(|| true)
    }

    /// The same, as long as nobody waits for something else: asked after each account.
    pub fn refresh_while(&mut self, go_on: impl FnMut() -> bool) -> Result<usize, Failure> {
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
        let worked_out = self.work_out(&stale, today, go_on)?;
        let done = worked_out.len();
        let mut writing = self.writing()?;
        // Where a setting changed in between, or the day did, all of it is done again.
        let settled_still = last_change(&writing.tx, None).map_err(failure("reading the team's settings"))? == settled;
        if settled_still && writing.today == today {
            for (account, seen, row) in worked_out {
                // What somebody changed in between has been brought up to date by that change.
                let now = last_change(&writing.tx, Some(account)).map_err(failure("reading the journal"))?;
                match row {
                    _ if now != seen => {}
                    Some(row) => stand::put(&writing.tx, &row).map_err(failure("writing the standing"))?,
                    None => {
                        writing.restand(account)?;
                    }
                }
            }
        }
        let detected = writing.detected.clone();
        let team = writing.commit()?;
        self.team = team;
        self.own_steps.extend(detected);
        // Counting costs as much as some of the work: the count goes down by what was done, and is
        // made anew when it has run out.
        let left = self.left.saturating_sub(done);
        self.left = if left > 0 { left } else { self.count_stale(today)? };
        Ok(self.left)
    }

    /// Works standings out before anything is written, so that the write lock is held for the
    /// writing alone: the account, its last change, and its standing; none where the rules change
    /// something, which happens under the lock.
    fn work_out(
        &self,
        stale: &[AccountId],
        today: Day,
        mut go_on: impl FnMut() -> bool,
    ) -> Result<Vec<(AccountId, i64, Option<Grounded>)>, Failure> {
        let scoring = self.figures.of(&self.team)?;
        let desk = Desk { playbooks: &self.playbooks, team: &self.team, scoring: &scoring, today };
        let mut work = || -> rusqlite::Result<_> {
            let snapshot = self.db.unchecked_transaction()?;
            let mut rows = Vec::with_capacity(stale.len());
            for id in stale {
                let Some(facts) = facts::facts_of_standing(&snapshot, *id)? else { continue };
                let seen = last_change(&snapshot, Some(*id))?;
                // Only whether there is anything: the ids are given out under the lock.
                let quiet = desk.detect(&facts, &mut Ids::after(0)).is_empty();
                rows.push((*id, seen, if quiet { Some(desk.standing(&snapshot, &facts)?) } else { None }));
                if !go_on() {
                    break; // what is worked out is kept
                }
            }
            Ok(rows)
        };
        work().map_err(failure("bringing standings up to date"))
    }

    /// How many standings are of another day, counted up to ten thousand.
    fn count_stale(&self, today: Day) -> Result<usize, Failure> {
        self.db
            .prepare_cached("SELECT count(*) FROM (SELECT 1 FROM standing WHERE day < ?1 OR day > ?1 LIMIT 10000)")
            .and_then(|mut query| query.query_row([today], |row| row.get::<_, i64>(0)))
            .map(|left| left as usize)
            .map_err(failure("counting standings of another day"))
    }

    /// Whether any standing is of another day.
    pub fn is_stale(&self) -> Result<bool, Failure> {
        self.stale(self.today()).map(|stale| !stale.is_empty())
    }

    /// Some accounts whose standing is of another day: those on the screen first.
    fn stale(&self, today: Day) -> Result<Vec<AccountId>, Failure> {
        let find = || -> rusqlite::Result<Vec<AccountId>> {
            let snapshot = self.db.unchecked_transaction()?;
            let some: Vec<AccountId> = snapshot
                .prepare_cached("SELECT account_id FROM standing WHERE day < ?1 OR day > ?1 LIMIT ?2")?
                .query_map((today, BATCH as i64), |row| row.get(0))?
                .collect::<rusqlite::Result<_>>()?;
            // Where these are all, there is nothing to put first: most often there are none.
            if some.len() < BATCH {
                return Ok(some);
            }
            let on_screen = stale_among(&snapshot, &self.on_screen, today)?;
            Ok(if on_screen.is_empty() { some } else { on_screen.into_iter().take(BATCH).collect() })
        };
        find().map_err(failure("looking for standings of another day"))
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
