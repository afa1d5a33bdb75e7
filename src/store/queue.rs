//! The triage queue, and what changed since somebody last looked: both from standings alone.

use rusqlite::{Connection, OptionalExtension};

use super::Store;
use super::error::failure;
use super::facts::rows;
use super::stand::grounded;
use crate::domain::codes::AccountId;
use crate::domain::day::Day;
use crate::protocol::{Failure, QueuePage, QueueQuery, Since};

/// At most so many accounts are told of as changed.
const MOST_CHANGED: i64 = 100;

impl Store {
    /// The triage queue: by priority, ties by name.
    pub(super) fn queue(&mut self, query: &QueueQuery) -> Result<QueuePage, Failure> {
        let today = self.today();
        let page = self.read_queue(query, today).map_err(failure("reading the queue"))?;
        self.on_screen = page.rows.iter().take(50).map(|row| row.card.account_id).collect();
        Ok(page)
    }

    /// The queue as it was last worked out, for whoever cannot wait.
    pub fn queue_as_it_stands(&self, query: &QueueQuery) -> Result<QueuePage, Failure> {
        self.read_queue(query, self.today()).map_err(failure("reading the queue"))
    }

    fn read_queue(&self, query: &QueueQuery, today: Day) -> rusqlite::Result<QueuePage> {
        let snapshot = self.db.unchecked_transaction()?;
        let owner = query.owner.as_deref();
        let whose = if owner.is_some() { "owner = ?1" } else { "?1 IS NULL" };
        let limit = query.limit.map_or(-1, |limit| limit as i64);
        let mut found = grounded(
            &snapshot,
            &format!("WHERE queued = 1 AND {whose} ORDER BY priority DESC, sort_key, account_id LIMIT ?2"),
            &[&owner, &limit],
        )?;
        let count = |condition: &str| -> rusqlite::Result<usize> {
            snapshot
                .prepare_cached(&format!("SELECT count(*) FROM standing WHERE {condition} AND {whose}"))?
                .query_row([owner], |row| row.get::<_, i64>(0))
                .map(|count| count as usize)
        };
        let in_all = found.len();
        for id in &query.known {
            if !found.iter().any(|row| row.card.account_id == *id) {
                found.extend(grounded(&snapshot, &format!("WHERE {whose} AND account_id = ?2 AND queued = 1"), &[&owner, id])?);
            }
        }
        let total = if limit >= 0 && in_all as i64 == limit { count("queued = 1")? } else { in_all };
        // Few accounts have a mark, whatever their number: they are found from the marks.
        let marked = |condition: &str| -> rusqlite::Result<usize> {
            snapshot
                .prepare_cached(&format!(
                    "SELECT count(*) FROM triage_mark JOIN standing USING (account_id) WHERE on_board = 1 AND {condition} AND {whose}"
                ))?
                .query_row((owner, today), |row| row.get::<_, i64>(0))
                .map(|count| count as usize)
        };
        Ok(QueuePage {
            rows: found,
            total,
            done_today: marked("is_done = 1 AND marked_on = ?2")?,
            snoozed: marked("snoozed_until > ?2")?,
        })
    }

    /// What changed since the user last looked.
    pub fn since_last_look(&self) -> Result<Since, Failure> {
        let read = || -> rusqlite::Result<Since> {
            let snapshot = self.db.unchecked_transaction()?;
            let look = last_look(&snapshot, &self.actor)?;
            let Some((step, day)) = look else { return Ok(Since::default()) };
            let changed = rows(
                &snapshot,
                // The plus keeps it from walking the board in its order instead, all of it where little changed.
                "WHERE account_id IN (SELECT account_id FROM standing WHERE owner = ?1 AND changed_step > ?2 AND changed_by <> ?1
                     UNION SELECT account_id FROM standing WHERE owner = ?1 AND band_since > ?3) AND +on_board = 1
                 ORDER BY priority DESC, sort_key, account_id LIMIT ?4",
                &[&self.actor, &step, &day, &MOST_CHANGED],
            )?;
            Ok(Since { step, day: Some(day), changed })
        };
        read().map_err(failure("reading what changed"))
    }

    /// Notes that the user has seen everything up to now.
    pub(super) fn seen(&mut self) -> Result<(), Failure> {
        self.in_place()?;
        let (actor, day) = (self.actor.clone(), self.today());
        let write = |db: &mut Connection| {
            let tx = db.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
            tx.execute(
                "INSERT INTO last_look (actor, step_id, day) VALUES (?1, (SELECT coalesce(max(id), 0) FROM step), ?2)
                 ON CONFLICT (actor) DO UPDATE SET step_id = excluded.step_id, day = excluded.day",
                (actor, day),
            )?;
            tx.commit()
        };
        write(&mut self.db).map_err(failure("noting what was seen"))
    }
}

/// How far somebody had seen the journal, and on which day.
fn last_look(db: &Connection, actor: &str) -> rusqlite::Result<Option<(i64, Day)>> {
    db.prepare_cached("SELECT step_id, day FROM last_look WHERE actor = ?1")?
        .query_row([actor], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()
}

/// Accounts of another day among these.
pub(super) fn stale_among(db: &Connection, among: &[AccountId], today: Day) -> rusqlite::Result<Vec<AccountId>> {
    let mut query = db.prepare_cached("SELECT day FROM standing WHERE account_id = ?1")?;
    let mut stale = Vec::new();
    for id in among {
        let day: Option<Day> = query.query_row([id], |row| row.get(0)).optional()?;
        if day.is_some_and(|day| day != today) {
            stale.push(*id);
        }
    }
    Ok(stale)
}
