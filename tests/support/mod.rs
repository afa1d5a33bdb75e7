//! What the tests share: databases in temporary directories and people at them.
#![allow(dead_code, reason = "each test binary uses its own part")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking, in its helpers too")]

pub mod acts;
pub mod worker;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use orquestra::clock::Clock;
use orquestra::command::Command;
use orquestra::command::account::{AccountCommand, AccountPatch, NewAccount};
use orquestra::command::refusal::Refusal;
use orquestra::domain::codes::AccountId;
use orquestra::domain::day::Day;
use orquestra::domain::facts::AccountFacts;
use orquestra::domain::filter::Filter;
use orquestra::domain::playbook::Playbooks;
use orquestra::protocol::{
    AccountRef, Acted, Answer, BoardPage, BoardQuery, Failure, ImportBatch, ImportOutcome, Notice, Reply, Request, Window,
};
use orquestra::store::{Creation, OpenOptions, Store};

/// The day on which tests take place: a Monday.
pub const TODAY: &str = "2026-11-23";

/// A day by its numbers.
pub fn day(year: i32, month: u32, day: u32) -> Day {
    Day::from_ymd_opt(year, month, day).unwrap()
}

/// A database in a temporary directory.
pub struct Bench {
    directory: tempfile::TempDir,
}

impl Bench {
    pub fn new() -> Self {
        Self { directory: tempfile::tempdir().unwrap() }
    }

    pub fn path(&self) -> PathBuf {
        self.directory.path().join("orquestra.db")
    }

    pub fn directory(&self) -> &Path {
        self.directory.path()
    }

    /// Somebody opens the database.
    pub fn open(&self, actor: &str) -> Desk {
        self.open_on(actor, TODAY.parse().unwrap())
    }

    /// Somebody opens the database on a day.
    pub fn open_on(&self, actor: &str, today: Day) -> Desk {
        Desk { store: Store::open(OpenOptions { clock: Clock::held_at(today), ..options(&self.path(), actor) }).unwrap() }
    }
}

/// How a database is opened: made where it is missing, on the day of the tests.
pub fn options(path: &Path, actor: &str) -> OpenOptions {
    OpenOptions {
        path: path.to_owned(),
        actor: actor.to_owned(),
        clock: Clock::held_at(TODAY.parse().unwrap()),
        playbooks: Arc::new(Playbooks::shipped().unwrap()),
        creation: Creation::IfMissing,
    }
}

/// Somebody at the database.
pub struct Desk {
    pub store: Store,
}

impl Desk {
    pub fn ask(&mut self, request: Request) -> Reply {
        self.store.answer(request)
    }

    /// Does something that must succeed.
    pub fn done(&mut self, command: Command) -> Acted {
        match self.ask(Request::Act(command)) {
            Reply::Acted(acted) => acted,
            other => panic!("refused: {other:?}"),
        }
    }

    pub fn add(&mut self, name: &str, contract_date: Day) -> AccountId {
        let fields = AccountPatch { name: Some(name.into()), contract_date: Some(contract_date), ..AccountPatch::default() };
        let new = NewAccount { fields, ..NewAccount::default() };
        let acted = self.done(Command::Account(AccountCommand::Add(Box::new(new))));
        acted.account.unwrap().account.id
    }

    pub fn facts(&mut self, account: AccountId) -> AccountFacts {
        match self.ask(Request::Open(AccountRef::Id(account))) {
            Reply::Opened(facts) => *facts,
            other => panic!("refused: {other:?}"),
        }
    }

    pub fn board(&mut self) -> BoardPage {
        let query =
            BoardQuery { owner: None, filter: Filter::default(), windows: [Window { offset: 0, limit: 50 }; 6], anchor: None };
        match self.ask(Request::Board(query)) {
            Reply::Board(page) => *page,
            other => panic!("refused: {other:?}"),
        }
    }

    /// Asks for something that the rules must refuse, and gives the refusal.
    pub fn refused(&mut self, request: Request) -> Refusal {
        match self.ask(request) {
            Reply::Failed(Failure::Refused(refusal)) => refusal,
            other => panic!("not refused: {other:?}"),
        }
    }

    /// Takes back the last step, which must succeed.
    pub fn undo(&mut self) -> Acted {
        match self.ask(Request::Undo) {
            Reply::Acted(acted) => acted,
            other => panic!("undo failed: {other:?}"),
        }
    }

    /// Does again what was taken back last, which must succeed.
    pub fn redo(&mut self) -> Acted {
        match self.ask(Request::Redo) {
            Reply::Acted(acted) => acted,
            other => panic!("redo failed: {other:?}"),
        }
    }

    /// What another session changed, if anything.
    pub fn news(&mut self) -> Option<Notice> {
        self.store.look().unwrap()
    }

    /// Imports accounts, which must succeed as a whole; single lines may be refused.
    pub fn import(&mut self, rows: Vec<(u64, NewAccount)>) -> ImportOutcome {
        match self.ask(Request::Import(ImportBatch { rows, dry_run: false })) {
            Reply::Imported(outcome) => outcome,
            other => panic!("import failed: {other:?}"),
        }
    }
}
