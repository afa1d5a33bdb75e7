//! The only place that knows SQL: a SQLite file shared by several users of one host.
//!
//! Every write is one `BEGIN IMMEDIATE` transaction that holds the rows, the journal and the
//! derived standing, with `synchronous=FULL`: what was answered is on disk. No read transaction
//! outlives its request, so an idle session holds no lock.

mod access;
mod across;
mod agenda;
mod attempt;
mod board;
mod check;
mod conflict;
mod copy;
mod error;
mod facts;
mod import;
mod journal;
mod list;
mod load;
mod lookup;
mod open;
mod queue;
mod readings;
mod records;
mod renewals;
mod seed;
mod sql_types;
mod stand;
mod undo;
mod watch;
mod write;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use rusqlite::Connection;

use crate::clock::Clock;
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
    /// The accounts that were last asked for together: they are brought up to date first.
    on_screen: Vec<AccountId>,
    /// Standings of another day that are left, as far as was counted.
    left: usize,
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
        match reference {
            AccountRef::Id(id) => Ok(*id),
            AccountRef::Named(named) => lookup::account(&self.db, named),
        }
    }

    fn try_answer(&mut self, request: Request) -> Result<Reply, Failure> {
        Ok(match request {
            Request::Board(query) => {
                let page = self.board(&query)?;
                self.on_screen = page.columns.iter().flat_map(|column| column.cards.iter().map(|card| card.account_id)).collect();
                Reply::Board(Box::new(page))
            }
            Request::Open(reference) => {
                let id = self.resolve(&reference)?;
                Reply::Opened(Box::new(self.known_facts(id)?))
            }
            Request::List(query) => Reply::Listed(self.list(&query)?),
            Request::Across(what) => Reply::Filed(self.across(&what)?),
            Request::ReadJournal(query) => Reply::JournalRead(self.read_journal(&query)?),
            Request::ReadTeam => {
                self.reload_team()?;
                Reply::TeamRead(self.team.clone(), self.owners()?)
            }
            Request::Act(command) => Reply::Acted(self.act(&command)?),
            Request::Undo => Reply::Acted(self.undo()?),
            Request::Redo => Reply::Acted(self.redo()?),
            Request::Import(batch) => Reply::Imported(self.import(&batch)?),
            Request::ImportReadings(batch) => Reply::Imported(self.import_readings(&batch)?),
            Request::Queue(query) => Reply::Queued(Box::new(self.queue(&query)?)),
            Request::Renewals(query) => Reply::Renewals(self.renewals(&query)?),
            Request::ActAll(commands) => Reply::Acted(self.act_all(&commands)?),
            Request::Try(command) => Reply::Tried(Box::new(self.attempt(&command)?)),
            Request::Why(account, day) => Reply::Why(Box::new(self.why(account, day)?)),
            Request::Since => Reply::Changed(Box::new(self.since_last_look()?)),
            Request::Rules => Reply::Rules(stand::tallies(&self.db).map_err(error::failure("reading verdicts on rules"))?),
            Request::Agenda(query) => Reply::AgendaRead(self.agenda(&query)?),
            Request::Load(weeks) => Reply::Loaded(Box::new(self.load(weeks)?)),
            Request::Seen => {
                self.seen()?;
                Reply::Noted
            }
        })
    }
}

impl Answer for Store {
    fn answer(&mut self, request: Request) -> Reply {
        self.try_answer(request).unwrap_or_else(Reply::Failed)
    }
}
