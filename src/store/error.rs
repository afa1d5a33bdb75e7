//! What can go wrong in the store, told apart by what the user can do about it.

use std::path::PathBuf;

use rusqlite::ErrorCode;

use crate::protocol::Failure;

/// Why a database could not be opened. The file was not touched.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum OpenError {
    /// There is no file, and none was to be made.
    #[error("there is no database at {0}")]
    Missing(PathBuf),
    /// The directory for a new file is not there.
    #[error("there is no directory {0}")]
    NoDirectory(PathBuf),
    /// There is a file already where a new one was to be made.
    #[error("{0} exists already")]
    Exists(PathBuf),
    /// It is a directory.
    #[error("{0} is a directory")]
    IsDirectory(PathBuf),
    /// It is a device, a socket or the like.
    #[error("{0} is not a regular file")]
    NotAFile(PathBuf),
    /// The file may not be read or written.
    #[error("{path} may not be {}", if *.writing { "written" } else { "read" })]
    Denied {
        /// The file or directory.
        path: PathBuf,
        /// Whether writing is what is denied.
        writing: bool,
        /// Login of its owner.
        owner: String,
        /// Its group.
        group: String,
    },
    /// It is some other file.
    #[error("{0} is not a SQLite database")]
    NotADatabase(PathBuf),
    /// It is the database of another program.
    #[error("{0} belongs to another program")]
    Foreign(PathBuf),
    /// It was made by a newer version of this program.
    #[error("{path} has schema {found}, newer than {known}")]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its schema version.
        found: i64,
        /// The newest that this program knows.
        known: i64,
    },
    /// It lies on a network file system, where SQLite's locks do not hold.
    #[error("{path} lies on a network file system ({kind})")]
    NetworkFileSystem {
        /// The file.
        path: PathBuf,
        /// What kind.
        kind: &'static str,
    },
    /// The SQLite that this program was built with can lose commits.
    #[error("SQLite {0} is too old")]
    OldSqlite(String),
    /// Reading it failed for a reason that trying again or a backup may mend.
    #[error(transparent)]
    Failed(Failure),
    /// The file system said no.
    #[error("{path}: {problem}")]
    Io {
        /// The file or directory.
        path: PathBuf,
        /// What the system said.
        problem: String,
    },
}

/// Tells a SQLite error apart by what the user can do about it.
pub(super) fn failure(doing: &'static str) -> impl Fn(rusqlite::Error) -> Failure {
    move |error| {
        let problem = error.to_string();
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Failure::Busy,
            Some(ErrorCode::DiskFull) => Failure::DiskFull,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Failure::Corrupt(problem),
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Failure::ReadOnly,
            _ => Failure::Store { doing, problem },
        }
    }
}
