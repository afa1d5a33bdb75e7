//! Unfinished forms, kept when the connection is lost and offered the next time.
//!
//! One file for each database, in the user's state directory, readable by the user alone.

use std::fs::{self, OpenOptions};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use crate::tui::app::form::Draft;

/// Where the draft of one database is kept, and what it is right now.
#[derive(Debug, Clone)]
pub struct Drafts {
    file: Option<PathBuf>,
    present: Arc<Mutex<Option<Draft>>>,
}

impl Drafts {
    /// The drafts for a database; kept nowhere without a state directory.
    pub fn new(state_dir: Option<&Path>, database: &Path) -> Self {
        let file = state_dir.map(|directory| {
            let real = fs::canonicalize(database).unwrap_or_else(|_| database.to_owned());
            let mut hasher = DefaultHasher::new();
            real.hash(&mut hasher);
            directory.join(format!("draft-{:016x}.json", hasher.finish()))
        });
        Self { file, present: Arc::default() }
    }

    /// The draft of the last session, taken off the disk. None when there is none that can be read.
    pub fn take(&self) -> Option<Draft> {
        let file = self.file.as_ref()?;
        let text = fs::read_to_string(file).ok()?;
        let draft = serde_json::from_str(&text).ok();
        if let Some(draft) = &draft {
            self.remember(Some(Draft::clone(draft)));
        }
        draft
    }

    /// Remembers the unfinished form as it is now, or that there is none: then its file goes too.
    pub fn remember(&self, draft: Option<Draft>) {
        let none = draft.is_none();
        *self.present.lock().unwrap_or_else(PoisonError::into_inner) = draft;
        if none && let Some(file) = &self.file {
            let _ = fs::remove_file(file); // it may never have been there
        }
    }

    /// Writes the unfinished form to the disk, if there is one.
    pub fn save(&self) -> io::Result<()> {
        let present = self.present.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let (Some(file), Some(draft)) = (&self.file, present) else { return Ok(()) };
        if let Some(directory) = file.parent() {
            fs::DirBuilder::new().recursive(true).mode(0o700).create(directory)?;
        }
        let partial = file.with_extension("partial");
        let mut out = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&partial)?;
        out.write_all(&serde_json::to_vec(&draft)?)?;
        out.sync_all()?;
        fs::rename(partial, file)
    }
}
