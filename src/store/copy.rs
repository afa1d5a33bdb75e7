//! Backup: a verified copy of the database while others go on working.

use std::fs::{self, OpenOptions as FileOptions};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::backup::Backup;
use rusqlite::{Connection, OpenFlags};

use super::error::failure;
use super::{Store, access};
use crate::protocol::Failure;

impl Store {
    /// Copies the database to a new file, readable by its owner alone, checks the copy and only
    /// then gives it its name. A file of that name is not replaced.
    pub fn backup(&self, to: &Path, mut progress: impl FnMut(u64, u64)) -> Result<(), Failure> {
        let problem = |problem: std::io::Error| Failure::Store { doing: "writing the backup", problem: problem.to_string() };
        if to.exists() {
            return Err(Failure::Store { doing: "writing the backup", problem: format!("{} exists already", to.display()) });
        }
        let partial = partial_name(to);
        let made = FileOptions::new().write(true).create_new(true).mode(0o600).open(&partial).map_err(problem)?;
        drop(made);
        let result = self.copy_into(&partial, &mut progress).and_then(|()| {
            let file = fs::File::open(&partial).map_err(problem)?;
            file.sync_all().map_err(problem)?;
            // A hard link fails where the name was taken in the meantime; a rename would replace it.
            fs::hard_link(&partial, to).map_err(problem)?;
            fs::File::open(access::directory_of(to)).and_then(|directory| directory.sync_all()).map_err(problem)
        });
        let _ = fs::remove_file(&partial);
        result
    }

    fn copy_into(&self, partial: &Path, progress: &mut impl FnMut(u64, u64)) -> Result<(), Failure> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut copy = Connection::open_with_flags(partial, flags).map_err(failure("writing the backup"))?;
        {
            let backup = Backup::new(&self.db, &mut copy).map_err(failure("writing the backup"))?;
            loop {
                let more = backup.step(1_000).map_err(failure("writing the backup"))?;
                let at = backup.progress();
                progress((at.pagecount - at.remaining).max(0) as u64, at.pagecount.max(0) as u64);
                match more {
                    rusqlite::backup::StepResult::Done => break,
                    rusqlite::backup::StepResult::Busy | rusqlite::backup::StepResult::Locked => {
                        std::thread::park_timeout(Duration::from_millis(20));
                    }
                    _ => {}
                }
            }
        }
        // The copy stands alone: no side files, everything in one.
        copy.pragma_update(None, "journal_mode", "delete").map_err(failure("writing the backup"))?;
        let verdict: String =
            copy.query_row("PRAGMA integrity_check", [], |row| row.get(0)).map_err(failure("checking the backup"))?;
        if verdict != "ok" {
            return Err(Failure::Corrupt(verdict));
        }
        copy.close().map_err(|(_, error)| failure("closing the backup")(error))
    }
}

/// A name beside the file that says what it is while it is being written.
fn partial_name(to: &Path) -> PathBuf {
    let mut name = to.file_name().unwrap_or_default().to_owned();
    name.push(format!(".partial-{}", std::process::id()));
    to.with_file_name(name)
}
