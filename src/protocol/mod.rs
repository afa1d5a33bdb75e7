//! What a face asks of the store, and what comes back.
//!
//! A request is a verb, a reply is past tense. The terminal UI sends requests to a worker thread
//! and the command line calls the store directly; both speak these types, and another engine
//! could answer them.

mod lists;

use serde::Serialize;

use crate::command::account::NewAccount;
use crate::command::metric::NewReading;
use crate::command::refusal::Refusal;
use crate::command::{Command, Ids, Row};
use crate::domain::account::{Account, Stage};
use crate::domain::agenda::Due;
use crate::domain::capacity::TeamLoad;
use crate::domain::codes::AccountId;
use crate::domain::day::{Day, Moment};
use crate::domain::facts::AccountFacts;
use crate::domain::filter::Filter;
use crate::domain::plan::Plan;
use crate::domain::playbook::Playbook;
use crate::domain::scoring::Coefficient;
use crate::domain::standing::{Grounded, Grounds, Standing};
use crate::domain::team::Team;

pub use lists::{AgendaQuery, QueuePage, QueueQuery, RenewalQuery, Renewing};

/// Something a face asks.
#[derive(Debug, Clone)]
pub enum Request {
    /// The board as far as it is on the screen.
    Board(BoardQuery),
    /// The board as it was at the end of a past day.
    BoardOn(Day, BoardQuery),
    /// Everything about one account.
    Open(AccountRef),
    /// Everything about one account as it was at the end of a past day.
    OpenOn(Day, AccountRef),
    /// Accounts with their standing, in the order of the board.
    List(ListQuery),
    /// Records of one kind over many accounts.
    Across(Across),
    /// Steps of the journal, newest first.
    ReadJournal(JournalQuery),
    /// The team's settings, and who owns accounts.
    ReadTeam,
    /// Do something.
    Act(Command),
    /// Take back the last thing that I did.
    Undo,
    /// Do again what I last took back.
    Redo,
    /// Add or update many accounts in one transaction.
    Import(ImportBatch),
    /// Record readings of many accounts in one transaction.
    ImportReadings(ReadingBatch),
    /// The triage queue.
    Queue(QueueQuery),
    /// Renewals that are near, and the accounts in steady state.
    Renewals(RenewalQuery),
    /// Do several things as one step: all of them or none.
    ActAll(Vec<Command>),
    /// What a command would do to score, dates and priority. Nothing is changed.
    Try(Command),
    /// Why an account stands where it stands, and the figures of the scoring that the team had changed
    /// by the end of a day.
    Why(AccountId, Day),
    /// How often each rule was confirmed and called a false alarm.
    Rules,
    /// What changed since the user last looked.
    Since,
    /// What is due over the accounts on the board.
    Agenda(AgendaQuery),
    /// The hours of everybody in so many weeks, over the accounts on the board.
    Load(usize),
    /// The user has seen everything up to now.
    Seen,
}

/// How an account is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AccountRef {
    /// By its id.
    Id(AccountId),
    /// By what a person types: handle, external id, or a name that only one account has.
    Named(String),
}

/// Which part of the board is wanted.
#[derive(Debug, Clone, PartialEq)]
pub struct BoardQuery {
    /// Only accounts of this owner.
    pub owner: Option<String>,
    /// Only accounts that the filter lets through.
    pub filter: Filter,
    /// For each stage, the first card wanted and how many.
    pub windows: [Window; 6],
    /// An account whose place is wanted: its column's window moves to hold it.
    pub anchor: Option<AccountId>,
}

/// A stretch of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Window {
    /// Position of the first card, from 0.
    pub offset: usize,
    /// How many cards.
    pub limit: usize,
}

/// A part of the board.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BoardPage {
    /// The six columns.
    pub columns: [ColumnPage; 6],
    /// Where the anchor stands: its stage and its position in the column. None when it is not
    /// on the board as asked for.
    pub anchor: Option<(Stage, usize)>,
    /// Accounts in the database, on the board or not: 0 means that it is empty.
    pub accounts: usize,
}

/// A part of a column.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ColumnPage {
    /// Cards in the whole column.
    pub total: usize,
    /// Cards in the whole column that count as at risk.
    pub at_risk: usize,
    /// Cards in the whole column whose accounts are in intake.
    pub intake: usize,
    /// Position of the first card below.
    pub offset: usize,
    /// The cards.
    pub cards: Vec<Standing>,
}

/// Which accounts to list.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListQuery {
    /// Only accounts of this owner.
    pub owner: Option<String>,
    /// Only accounts that the filter lets through.
    pub filter: Filter,
    /// Also accounts that are not on the board: graduated, churned, archived.
    pub all: bool,
    /// As they were at the end of this past day; none for today.
    pub on: Option<Day>,
}

/// One account of a list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Listed {
    /// The account.
    pub account: Account,
    /// Its plan.
    pub plan: Plan,
    /// Its standing.
    pub standing: Grounded,
}

/// Records of one kind over many accounts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Across {
    /// Next steps of accounts on the board, by due date.
    NextSteps {
        /// Only those of this login.
        owner: Option<String>,
        /// Also those that are done.
        done: bool,
    },
    /// Concerns of accounts on the board, by the day by which they are to be resolved.
    Concerns {
        /// Also those that are closed.
        closed: bool,
    },
    /// People who use the product too little, of accounts on the board, by the day by which they are to be reached.
    LowAdopters {
        /// Also those that are closed.
        closed: bool,
    },
    /// Plays of all accounts, by the day on which they were started.
    Plays,
    /// Reviews, reports and check-ins of all accounts that are with us, by due date.
    Reviews {
        /// Only those of accounts of this owner.
        owner: Option<String>,
        /// Also those that were held.
        held: bool,
    },
}

/// A record with the account that it belongs to.
#[derive(Debug, Clone, PartialEq)]
pub struct Filed {
    /// The account's handle.
    pub handle: String,
    /// Its playbook.
    pub playbook: String,
    /// The record.
    pub row: Row,
}

/// Which part of the journal to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalQuery {
    /// Only steps that touched this account.
    pub account: Option<AccountId>,
    /// At most so many steps.
    pub limit: usize,
}

/// One step of the journal: what one intent changed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Step {
    /// Its number; later steps have higher ones.
    pub step: i64,
    /// When it was recorded.
    pub at: Moment,
    /// Login of who did it.
    pub actor: String,
    /// What was done, as `family.verb`.
    pub verb: String,
    /// The account it was about.
    pub account_id: Option<AccountId>,
    /// That account's handle.
    pub account: Option<String>,
    /// The step that it took back.
    pub undoes: Option<i64>,
    /// The step that took it back.
    pub undone_by: Option<i64>,
    /// The row changes.
    pub changes: Vec<Change>,
}

/// One row change of a step.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Change {
    /// The table.
    pub table: String,
    /// The row.
    pub row_id: i64,
    /// The row before; none for a new one.
    pub before: Option<serde_json::Value>,
    /// The row after; none for one that went.
    pub after: Option<serde_json::Value>,
}

/// Many accounts to add or update at once, as one step.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportBatch {
    /// The accounts, each with the line of the file that it came from. An account that is known by
    /// external id or handle is updated in the fields given, another is added.
    pub rows: Vec<(u64, NewAccount)>,
    /// Work everything out and change nothing.
    pub dry_run: bool,
}

/// Readings of many accounts, recorded as one step.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadingBatch {
    /// The readings, each with the line of the file that it came from and the account by handle,
    /// external id or name.
    pub rows: Vec<(u64, String, NewReading)>,
    /// Work everything out and change nothing.
    pub dry_run: bool,
}

/// What a command would do.
#[derive(Debug, Clone, PartialEq)]
pub struct Tried {
    /// What was tried, as `family.verb`.
    pub verb: String,
    /// The account before.
    pub before: Standing,
    /// The account after.
    pub after: Standing,
    /// Its facts after.
    pub facts: Box<AccountFacts>,
}

/// Why an account stands where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Why {
    /// The account.
    pub account: AccountId,
    /// The grounds of its standing; empty when it is gone.
    pub grounds: Grounds,
    /// Figures of the scoring that the team had changed by the end of the day asked for.
    pub figures: Vec<Coefficient>,
}

/// The verdicts on a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RuleTally {
    /// The kind of signal that it detects.
    pub code: String,
    /// Signals that a person confirmed.
    pub confirmed: i64,
    /// Signals that a person called a false alarm.
    pub false_alarms: i64,
}

/// What changed since the user last looked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Since {
    /// The last step that the user has seen; 0 when they never looked.
    pub step: i64,
    /// The day on which they last looked; none when they never did.
    pub day: Option<Day>,
    /// Their accounts that somebody else, the rules or time changed since, most pressing first, at
    /// most a hundred.
    pub changed: Vec<Standing>,
}

/// What an import did, or would do.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ImportOutcome {
    /// Accounts added.
    pub added: usize,
    /// Accounts changed.
    pub updated: usize,
    /// Accounts that were as the file has them already.
    pub unchanged: usize,
    /// Lines that were refused, and why.
    pub refused: Vec<(u64, Refusal)>,
}

/// What comes back.
#[derive(Debug, Clone)]
pub enum Reply {
    /// A part of the board.
    Board(Box<BoardPage>),
    /// Everything about one account.
    Opened(Box<AccountFacts>),
    /// Accounts.
    Listed(Vec<Listed>),
    /// Records with their accounts.
    Filed(Vec<Filed>),
    /// Steps of the journal.
    JournalRead(Vec<Step>),
    /// The team's settings, and every login that owns an account, by name.
    TeamRead(Team, Vec<String>),
    /// It is done and on disk.
    Acted(Acted),
    /// The import is done and on disk, or was only worked out.
    Imported(ImportOutcome),
    /// The triage queue.
    Queued(Box<QueuePage>),
    /// Accounts by how near their renewal is, then by what is at risk; those whose renewal is further away at the end, by
    /// their next review.
    Renewals(Vec<Renewing>),
    /// What a command would do.
    Tried(Box<Tried>),
    /// Why an account stands where it stands.
    Why(Box<Why>),
    /// The verdicts on rules; a rule without any is left out.
    Rules(Vec<RuleTally>),
    /// What changed since the user last looked.
    Changed(Box<Since>),
    /// What is due, in order.
    AgendaRead(Vec<Due>),
    /// The hours of everybody.
    Loaded(Box<TeamLoad>),
    /// It has been noted.
    Noted,
    /// It was not done, and nothing was changed.
    Failed(Failure),
}

/// What an act did.
#[derive(Debug, Clone)]
pub struct Acted {
    /// What was done, as `family.verb`. After an undo or redo: what was taken back or done again.
    pub verb: String,
    /// The account as it is now; none when it is gone, or the act was about the team.
    pub account: Option<Box<AccountFacts>>,
    /// Whether anything changed.
    pub changed: bool,
    /// The step in the journal, where something changed.
    pub step: Option<i64>,
}

/// Why something was not done.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Failure {
    /// The rules say no; the sentence says what to do.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// Somebody else held the database for too long: trying again helps.
    #[error("the database stayed busy")]
    Busy,
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// The database file is damaged.
    #[error("the database is damaged: {0}")]
    Corrupt(String),
    /// Permission to write was taken away.
    #[error("the database can no longer be written")]
    ReadOnly,
    /// The database file was deleted, moved or replaced under this session.
    #[error("{0} was deleted, moved or replaced")]
    Gone(String),
    /// Anything else that the store could not do.
    #[error("while {doing}: {problem}")]
    Store {
        /// What the store was doing.
        doing: &'static str,
        /// What went wrong, in the engine's words.
        problem: String,
    },
}

impl Failure {
    /// Whether trying again may help: somebody else was first or is busy.
    pub fn is_conflict(&self) -> bool {
        matches!(self, Self::Busy | Self::Refused(Refusal::ChangedBy { .. }))
    }
}

/// What the worker says unasked.
#[derive(Debug, Clone, PartialEq)]
pub enum Notice {
    /// Another session changed these accounts.
    Changed {
        /// The last of the changes: who, what, and the account's name.
        last: Option<(String, String, Option<String>)>,
        /// The accounts.
        accounts: Vec<AccountId>,
    },
    /// Standings were brought up to the day; so many are left.
    Refreshed {
        /// Accounts still to do.
        left: usize,
    },
    /// A new day has begun.
    DayChanged(Day),
}

/// Makes the rows of the next account; none at the end.
pub type NextAccount<'a> = dyn FnMut(&mut Ids) -> Option<Vec<Row>> + 'a;

/// Ready-made accounts for an empty database: the demo portfolio.
pub trait Seed {
    /// What makes the rows of one account after the other, as they are asked for; none at the end.
    fn accounts<'a>(&'a self, playbook: &'a Playbook, team: &'a Team) -> Box<NextAccount<'a>>;
    /// Rows that belong to no account: hours and absences of the team.
    fn team(&self, ids: &mut Ids) -> Vec<Row>;
}

/// Answers requests: the store, or what stands in for it in a test.
pub trait Answer {
    /// Answers one request.
    fn answer(&mut self, request: Request) -> Reply;
}
