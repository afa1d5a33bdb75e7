//! The only place that knows SQL: a SQLite file shared by several users of one host.
//!
//! Every write is one `BEGIN IMMEDIATE` transaction that holds the rows, the journal and the
//! derived standing, with `synchronous=FULL`: what was answered is on disk. No read transaction
//! outlives its request, so an idle session holds no lock.

mod access;
mod board;
mod check;
mod conflict;
mod copy;
mod error;
mod facts;
mod import;
mod journal;
mod list;
mod open;
mod records;
mod seed;
mod sql_types;
mod stand;
mod undo;
mod watch;
mod write;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension};

use crate::clock::Clock;
use crate::command::refusal::{Refusal, Thing};
use crate::domain::codes::AccountId;
use crate::domain::day::Day;
use crate::domain::playbook::Playbooks;
use crate::domain::team::Team;
use crate::protocol::{AccountRef, Answer, Failure, Reply, Request};

pub use check::{CheckReport, Finding};
pub use error::OpenError;
pub use open::{APPLICATION_ID, Creation, SCHEMA_VERSION};

/// What opening a database needs to know.
#[derive(Debug, Clone)]
pub struct OpenOptions {
    /// The database file.
    pub path: PathBuf,
    /// Login of who acts, for the journal.
    pub actor: String,
    /// The clock.
    pub clock: Clock,
    /// The playbooks at hand.
    pub playbooks: Arc<Playbooks>,
    /// Whether a missing file is made.
    pub creation: Creation,
}

/// An open database.
#[derive(Debug)]
pub struct Store {
    db: Connection,
    path: PathBuf,
    actor: String,
    clock: Clock,
    playbooks: Arc<Playbooks>,
    figures: stand::Figures,
    team: Team,
    /// `PRAGMA data_version` when we last looked: it moves when another connection commits.
    data_version: i64,
    /// The last step of the journal that this session has seen.
    seen_step: i64,
    /// Later steps that are this session's own: nothing to be told about.
    own_steps: BTreeSet<i64>,
    /// The file that was opened, by device and inode.
    file: (u64, u64),
    /// The day for which this session last brought standings up to date.
    day: Day,
}

impl Store {
    /// The file.
    pub fn path(&self) -> &std::path::Path {
        &self.path
    }

    /// Login of who acts.
    pub fn actor(&self) -> &str {
        &self.actor
    }

    /// Today in the team's time zone.
    pub fn today(&self) -> Day {
        self.clock.today(self.team.zone())
    }

    /// The team's settings, as last read.
    pub fn team(&self) -> &Team {
        &self.team
    }

    /// The account that a reference means.
    fn resolve(&self, reference: &AccountRef) -> Result<AccountId, Failure> {
        let named = match reference {
            AccountRef::Id(id) => return Ok(*id),
            AccountRef::Named(named) => named.trim(),
        };
        let by = |sql: &str| -> Result<Option<AccountId>, Failure> {
            let found = self.db.prepare_cached(sql).and_then(|mut query| query.query_row([named], |row| row.get(0)).optional());
            found.map_err(error::failure("looking up an account"))
        };
        if let Some(id) = by("SELECT id FROM account WHERE handle = ?1")? {
            return Ok(id);
        }
        if let Some(id) = by("SELECT id FROM account WHERE external_id = ?1")? {
            return Ok(id);
        }
        let handles: Vec<(AccountId, String)> = self
            .db
            .prepare_cached("SELECT id, handle FROM account WHERE name = ?1 COLLATE NOCASE ORDER BY handle LIMIT 6")
            .and_then(|mut query| query.query_map([named], |row| Ok((row.get(0)?, row.get(1)?)))?.collect())
            .map_err(error::failure("looking up an account"))?;
        match handles.as_slice() {
            [] => Err(Refusal::NotFound { thing: Thing::Account, named: named.to_owned() }.into()),
            [(id, _)] => Ok(*id),
            several => Err(Refusal::Ambiguous {
                thing: Thing::Account,
                named: named.to_owned(),
                candidates: several.iter().map(|(_, handle)| handle.clone()).collect(),
            }
            .into()),
        }
    }

    fn try_answer(&mut self, request: Request) -> Result<Reply, Failure> {
        Ok(match request {
            Request::Board(query) => Reply::Board(Box::new(self.board(&query)?)),
            Request::Open(reference) => {
                let id = self.resolve(&reference)?;
                Reply::Opened(Box::new(self.known_facts(id)?))
            }
            Request::List(query) => Reply::Listed(self.list(&query)?),
            Request::ReadJournal(query) => Reply::JournalRead(self.read_journal(&query)?),
            Request::ReadTeam => {
                self.reload_team()?;
                Reply::TeamRead(self.team.clone(), self.owners()?)
            }
            Request::Act(command) => Reply::Acted(self.act(&command)?),
            Request::Undo => Reply::Acted(self.undo()?),
            Request::Redo => Reply::Acted(self.redo()?),
            Request::Import(batch) => Reply::Imported(self.import(&batch)?),
        })
    }
}

impl Answer for Store {
    fn answer(&mut self, request: Request) -> Reply {
        self.try_answer(request).unwrap_or_else(Reply::Failed)
    }
}
