//! What is due over all accounts on the board: rows by their due dates, and contacts as standings keep them.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension};

use super::Store;
use super::error::failure;
use super::records::Record;
use super::sql_types::Json;
use crate::domain::agenda::{Dated, Due, Head, KICKOFF, order, touch};
use crate::domain::codes::{AccountId, StakeholderId};
use crate::domain::concern::Concern;
use crate::domain::day::Day;
use crate::domain::expectation::Review;
use crate::domain::metric::QuickWin;
use crate::domain::milestone::Milestone;
use crate::domain::play::NextStep;
use crate::domain::risk::Risk;
use crate::domain::training::{LowAdopter, Session};
use crate::protocol::{AgendaQuery, Failure};

/// Accounts of a login that are on the board; of everybody where none is named.
const ACCOUNTS: &str = "account_id IN (SELECT account_id FROM standing WHERE on_board = 1 AND (?2 IS NULL OR owner = ?2))";

impl Store {
    /// The agenda, in order.
    pub(super) fn agenda(&self, query: &AgendaQuery) -> Result<Vec<Due>, Failure> {
        self.read_agenda(query).map_err(failure("reading the agenda"))
    }

    fn read_agenda(&self, query: &AgendaQuery) -> rusqlite::Result<Vec<Due>> {
        let snapshot = self.db.unchecked_transaction()?;
        let mut reading = Reading { db: &snapshot, query, heads: BTreeMap::new(), lines: Vec::new() };
        reading.rows::<Milestone>("done_on IS NULL AND due <= ?1", ACCOUNTS)?;
        // The kickoff stands on the day for which it is booked, which may come before its due date.
        let booked = format!(
            "done_on IS NULL AND code = '{KICKOFF}' AND due > ?1
             AND account_id IN (SELECT id FROM account WHERE kickoff_date <= ?1)"
        );
        reading.rows::<Milestone>(&booked, ACCOUNTS)?;
        // A step, a session or a risk may be somebody else's than the account.
        let steps = format!("(owner = ?2 OR {ACCOUNTS})");
        reading.rows::<NextStep>("done_on IS NULL AND due_on <= ?1", &steps)?;
        let sessions = format!("(trainer = ?2 OR {ACCOUNTS})");
        reading.rows::<Session>("held_on IS NULL AND planned_on <= ?1", &sessions)?;
        reading.rows::<Risk>("closed_on IS NULL AND review_on <= ?1", &steps)?;
        reading.rows::<Review>("held_on IS NULL AND due_on <= ?1", ACCOUNTS)?;
        reading.rows::<LowAdopter>("closed_on IS NULL AND due_on <= ?1", ACCOUNTS)?;
        reading.rows::<Concern>("closed_on IS NULL AND due_on <= ?1", ACCOUNTS)?;
        reading.rows::<QuickWin>("delivered_on IS NULL AND due_on <= ?1", ACCOUNTS)?;
        reading.contacts()?;
        let mut lines = reading.lines;
        order(&mut lines);
        Ok(lines)
    }
}

/// Collects the lines of an agenda.
struct Reading<'a> {
    db: &'a Connection,
    query: &'a AgendaQuery,
    /// The accounts seen so far; none for those that are not on the board.
    heads: BTreeMap<AccountId, Option<Head>>,
    lines: Vec<Due>,
}

impl Reading<'_> {
    fn rows<T: Record + Dated>(&mut self, open: &str, whose: &str) -> rusqlite::Result<()> {
        let sql = T::select(&format!("WHERE {open} AND {whose}"));
        let rows: Vec<T> = self
            .db
            .prepare_cached(&sql)?
            .query_map((self.query.to, self.query.owner.as_deref()), T::read)?
            .collect::<Result<_, _>>()?;
        for row in rows {
            if let Some(due) = self.head(row.account())?.and_then(|head| row.due(head)) {
                self.take(due);
            }
        }
        Ok(())
    }

    /// The people who are to be talked to.
    fn contacts(&mut self) -> rusqlite::Result<()> {
        let found: Vec<(AccountId, Vec<(StakeholderId, Day)>)> = self
            .db
            .prepare_cached("SELECT account_id, contacts FROM standing JOIN grounds USING (account_id) WHERE on_board = 1 AND (?1 IS NULL OR owner = ?1)")?
            .query_map([self.query.owner.as_deref()], |row| Ok((row.get(0)?, row.get::<_, Json<_>>(1)?.0)))?
            .collect::<Result<_, _>>()?;
        let mut name = self.db.prepare_cached("SELECT name FROM stakeholder WHERE account_id = ?1 AND id = ?2")?;
        for (account, contacts) in found {
            for (person, due) in contacts.into_iter().filter(|(_, due)| *due <= self.query.to) {
                let known: Option<String> = name.query_row((account, person), |row| row.get(0)).optional()?;
                if let Some(name) = known
                    && let Some(line) = self.head(account)?.map(|head| touch(head, person, &name, due))
                {
                    self.take(line);
                }
            }
        }
        Ok(())
    }

    fn take(&mut self, due: Due) {
        if due.due <= self.query.to && self.query.owner.as_deref().is_none_or(|owner| due.is_of(owner)) {
            self.lines.push(due);
        }
    }

    fn head(&mut self, account: AccountId) -> rusqlite::Result<Option<&Head>> {
        let head = match self.heads.entry(account) {
            std::collections::btree_map::Entry::Occupied(known) => known.into_mut(),
            std::collections::btree_map::Entry::Vacant(unknown) => unknown.insert(read_head(self.db, account)?),
        };
        Ok(head.as_ref())
    }
}

fn read_head(db: &Connection, account: AccountId) -> rusqlite::Result<Option<Head>> {
    db.prepare_cached(
        "SELECT standing.handle, standing.name, standing.owner, playbook, kickoff_date
         FROM standing JOIN plan USING (account_id) JOIN account ON account.id = account_id
         WHERE account_id = ?1 AND on_board = 1",
    )?
    .query_row([account], |row| {
        Ok(Head {
            account_id: account,
            account: row.get(0)?,
            name: row.get(1)?,
            owner: row.get(2)?,
            playbook: row.get(3)?,
            kickoff_date: row.get(4)?,
        })
    })
    .optional()
}
