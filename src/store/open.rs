//! Opening and making databases.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::time::{Duration, Instant};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};
use rusqlite_migration::{M, Migrations};

use super::error::{OpenError, failure};
use super::{OpenOptions, Store, access, facts};
use crate::protocol::Failure;

/// Marks a SQLite file as ours: `Orqu`.
pub const APPLICATION_ID: i32 = 0x4F72_7175;

/// Append-only: a migration that was released is never edited.
const MIGRATIONS: &[M<'static>] = &[
    M::up(include_str!("../../data/migrations/01-foundation.sql")),
    M::up(include_str!("../../data/migrations/02-triage.sql")),
    M::up(include_str!("../../data/migrations/03-why.sql")),
    M::up(include_str!("../../data/migrations/04-record.sql")),
];

/// The schema that this program knows, as `user_version` counts it.
pub const SCHEMA_VERSION: i64 = MIGRATIONS.len() as i64;

/// Before this version two connections could lose committed data (the WAL-reset race).
const OLDEST_SQLITE: i32 = 3_051_003;

/// How long to wait for another writer.
const PATIENCE: Duration = Duration::from_secs(5);

/// How long to wait before asking again.
const PAUSE: Duration = Duration::from_millis(1);

/// Whether a missing file is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Creation {
    /// It must be there.
    Never,
    /// It is made where it is missing.
    IfMissing,
    /// It must not be there.
    Always,
}

impl Store {
    /// Opens a database, making it first where that is asked for. What is refused is not touched.
    pub fn open(options: OpenOptions) -> Result<Self, OpenError> {
        let path = &options.path;
        if rusqlite::version_number() < OLDEST_SQLITE {
            return Err(OpenError::OldSqlite(rusqlite::version().to_owned()));
        }
        // `try_exists` fails where a directory on the way may not be searched; `existing` says so.
        let there = path.try_exists().unwrap_or(true);
        // A link is followed here and once: side files lie beside the file that it leads to, so
        // that directory is the one that must be right, and everybody's locks meet there.
        let real = std::fs::canonicalize(path).unwrap_or_else(|_| path.clone());
        let filled = match (there, options.creation) {
            (true, Creation::Always) => return Err(OpenError::Exists(path.clone())),
            (true, _) => access::existing(&real)?,
            (false, Creation::Never) => return Err(OpenError::Missing(path.clone())),
            // A link that leads nowhere: where it should lead is not for us to say.
            (false, _) if path.is_symlink() => return Err(OpenError::Missing(path.clone())),
            (false, _) => {
                access::create(path)?;
                false
            }
        };
        let real = std::fs::canonicalize(path).unwrap_or(real);
        let mut db = connect(&real, filled).map_err(OpenError::Failed)?;
        migrate(&mut db, path)?;
        Self::start(db, options).map_err(OpenError::Failed)
    }

    fn start(db: Connection, options: OpenOptions) -> Result<Self, Failure> {
        let team = facts::team(&db).map_err(failure("reading the team's settings"))?;
        let one = |sql: &str| db.query_row(sql, [], |row| row.get::<_, i64>(0)).map_err(failure("opening the database"));
        let data_version = one("PRAGMA data_version")?;
        let seen_step = one("SELECT coalesce(max(id), 0) FROM step")?;
        let day = options.clock.today(team.zone());
        let file = identity(&options.path).unwrap_or_default();
        Ok(Self {
            db,
            path: options.path,
            actor: options.actor,
            clock: options.clock,
            playbooks: options.playbooks,
            figures: super::stand::Figures::default(),
            past: super::replay::Kept::default(),
            team,
            data_version,
            seen_step,
            own_steps: BTreeSet::new(),
            file,
            on_screen: Vec::new(),
            left: 0,
            day,
        })
    }

    /// Keeps little of the file in memory: right for a session that reads a few pages at a time
    /// and shares its host with many others.
    pub fn stay_small(&self) -> Result<(), Failure> {
        self.db.execute_batch("PRAGMA cache_size = -320").map_err(failure("making the session small"))
    }

    /// Fails when the file was deleted, moved or replaced under this session: what would be
    /// written now could never be found again.
    pub(super) fn in_place(&self) -> Result<(), Failure> {
        if identity(&self.path) == Some(self.file) {
            return Ok(());
        }
        Err(Failure::Gone(self.path.display().to_string()))
    }
}

/// Waits a moment for whoever holds a lock; false once patience is over.
///
/// SQLite's own way of waiting asks ten times a second at last, and a session that writes without
/// a pause leaves gaps far shorter than that: others starve beside it. Asking every millisecond
/// finds a gap, and costs nothing that can be measured.
fn wait_for_turn(asked: i32) -> bool {
    thread_local! {
        static SINCE: Cell<Option<Instant>> = const { Cell::new(None) };
    }
    let now = Instant::now();
    if asked == 0 {
        SINCE.set(Some(now));
    }
    let patient = SINCE.get().is_some_and(|since| now.duration_since(since) < PATIENCE);
    if patient {
        std::thread::park_timeout(PAUSE);
    }
    patient
}

/// Repeats what SQLite gives up at once where two sessions want the same lock for good: both may
/// be making the same database.
fn patiently<T>(mut run: impl FnMut() -> rusqlite::Result<T>) -> rusqlite::Result<T> {
    let since = Instant::now();
    loop {
        match run() {
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) && since.elapsed() < PATIENCE => {
                std::thread::park_timeout(PAUSE);
            }
            done => return done,
        }
    }
}

/// Device and inode of a file.
fn identity(path: &Path) -> Option<(u64, u64)> {
    std::fs::metadata(path).ok().map(|meta| (meta.dev(), meta.ino()))
}

/// Connects with every guard up. The path must lead through no link.
pub(super) fn connect(path: &Path, filled: bool) -> Result<Connection, Failure> {
    let failed = failure("opening the database");
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let db = Connection::open_with_flags(path, flags).map_err(&failed)?;
    let set = || -> rusqlite::Result<()> {
        db.busy_handler(Some(wait_for_turn))?;
        db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
        db.set_prepared_statement_cache_capacity(128);
        if !filled {
            // Marked before it becomes a WAL database, so that the mark is in the file itself.
            patiently(|| db.pragma_update(None, "application_id", APPLICATION_ID))?;
        }
        patiently(|| db.pragma_update(None, "journal_mode", "wal"))?;
        db.execute_batch(
            "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;
             PRAGMA journal_size_limit = 4194304; PRAGMA temp_store = MEMORY;",
        )?;
        Ok(())
    };
    set().map_err(&failed)?;
    let on: i64 = db.query_row("PRAGMA foreign_keys", [], |row| row.get(0)).map_err(&failed)?;
    if on != 1 {
        return Err(Failure::Store { doing: "opening the database", problem: "foreign keys cannot be enforced".to_owned() });
    }
    Ok(db)
}

/// Brings the schema up to the version that we know; refuses one from the future.
fn migrate(db: &mut Connection, path: &Path) -> Result<(), OpenError> {
    let version = |db: &Connection| {
        db.query_row("PRAGMA user_version", [], |row| row.get::<_, i64>(0))
            .map_err(|error| OpenError::Failed(failure("reading the schema version")(error)))
    };
    let mut tries = 0;
    loop {
        let found = version(db)?;
        if found == SCHEMA_VERSION {
            return Ok(());
        }
        if found > SCHEMA_VERSION {
            return Err(OpenError::Newer { path: path.to_owned(), found, known: SCHEMA_VERSION });
        }
        // Two sessions may both find an old schema: one migrates, the other waits for the lock,
        // fails on what is there already, and looks again.
        match Migrations::from_slice(MIGRATIONS).to_latest(db) {
            Ok(()) => return Ok(()),
            Err(_) if tries < 20 => {
                tries += 1;
                db.execute_batch("BEGIN IMMEDIATE; COMMIT")
                    .map_err(|error| OpenError::Failed(failure("waiting for a migration")(error)))?;
            }
            Err(error) => {
                return Err(OpenError::Failed(Failure::Store { doing: "migrating the database", problem: error.to_string() }));
            }
        }
    }
}
