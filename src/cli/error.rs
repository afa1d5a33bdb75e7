//! What can stop a subcommand, as one sentence and an exit code.

use std::path::Path;

use super::setup::Setup;
use crate::command::refusal::Refusal;
use crate::domain::playbook::{Playbook, Playbooks};
use crate::protocol::Failure;
use crate::say;
use crate::store::{APPLICATION_ID, OpenError};
use crate::text::Texts;

/// Refused or failed.
pub(super) const REFUSED: u8 = 1;
/// Called the wrong way.
const USAGE: u8 = 2;
/// Somebody else was first, or is busy: trying again helps.
const CONFLICT: u8 = 4;

/// What stopped a subcommand.
#[derive(Debug)]
pub(super) enum CliError {
    /// The rules or the store said no. The playbook, where known, has the words for it.
    Failed(Failure, Option<std::sync::Arc<Playbook>>),
    /// The database could not be opened.
    Open(OpenError),
    /// An argument that cannot be read.
    Usage(String),
    /// Refused for a reason of the command line's own; a whole sentence.
    Refused(String),
}

impl From<Failure> for CliError {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure, None)
    }
}

impl From<Refusal> for CliError {
    fn from(refusal: Refusal) -> Self {
        Self::Failed(refusal.into(), None)
    }
}

impl From<OpenError> for CliError {
    fn from(error: OpenError) -> Self {
        Self::Open(error)
    }
}

impl CliError {
    /// Says it on stderr and gives the exit code. What was to be printed before it is printed.
    pub fn report(self, setup: &mut Setup) -> u8 {
        // A pipe that nobody reads any more is no reason to be silent about the error itself.
        let _ = setup.out.flush();
        let (sentence, code) = match self {
            Self::Failed(failure, playbook) => {
                let code = if failure.is_conflict() { CONFLICT } else { REFUSED };
                (failure_sentence(&failure, playbook.as_deref(), &setup.texts), code)
            }
            Self::Open(error) => {
                let code = if matches!(&error, OpenError::Failed(failure) if failure.is_conflict()) { CONFLICT } else { REFUSED };
                (open_sentence(&error, &setup.texts), code)
            }
            Self::Usage(sentence) => (sentence, USAGE),
            Self::Refused(sentence) => (sentence, REFUSED),
        };
        setup.out.complain(&format!("orquestra: {sentence}"));
        code
    }
}

/// A failure as one sentence. The shipped playbook has the words where no other is at hand.
pub(super) fn failure_sentence(failure: &Failure, playbook: Option<&Playbook>, texts: &Texts) -> String {
    match playbook {
        Some(playbook) => texts.failure(failure, playbook),
        None => match Playbooks::shipped() {
            Ok(playbooks) => texts.failure(failure, playbooks.default_playbook()),
            Err(error) => texts.playbook_error(&error),
        },
    }
}

/// Why a database was not opened, and the way out.
pub(super) fn open_sentence(error: &OpenError, texts: &Texts) -> String {
    let show = |path: &Path| path.display().to_string();
    match error {
        OpenError::Missing(path) => say!(texts, "cli-open-missing", path = show(path), word = shell_word(path)),
        OpenError::NoDirectory(path) => say!(texts, "cli-open-no-directory", path = show(path), word = shell_word(path)),
        OpenError::Exists(path) => say!(texts, "cli-open-exists", path = show(path)),
        OpenError::IsDirectory(path) => say!(texts, "cli-open-directory", path = show(path)),
        OpenError::NotAFile(path) => say!(texts, "cli-open-not-a-file", path = show(path)),
        OpenError::Denied { path, writing, owner, group } => denied(path, *writing, owner, group, texts),
        OpenError::NotADatabase(path) => say!(texts, "cli-open-not-a-database", path = show(path)),
        OpenError::Foreign(path) => say!(texts, "cli-open-foreign", path = show(path), id = format!("{APPLICATION_ID:#x}")),
        OpenError::Newer { path, found, known } => {
            say!(texts, "cli-open-newer", path = show(path), found = *found, known = *known)
        }
        OpenError::NetworkFileSystem { path, kind } => say!(texts, "cli-open-network", path = show(path), kind = *kind),
        OpenError::OldSqlite(version) => say!(texts, "cli-open-old-sqlite", version = version.as_str()),
        OpenError::Failed(Failure::Corrupt(problem)) => say!(texts, "cli-open-corrupt", problem = problem.as_str()),
        OpenError::Failed(failure) => failure_sentence(failure, None, texts),
        OpenError::Io { path, problem } => say!(texts, "cli-open-io", path = show(path), problem = problem.as_str()),
    }
}

/// The command that lets the user in depends on what is shared: a file or directory of the team's
/// group wants group permissions, somebody's private one wants another place.
fn denied(path: &Path, writing: bool, owner: &str, group: &str, texts: &Texts) -> String {
    use nix::unistd::{Gid, Group, getgroups};
    use std::os::unix::fs::MetadataExt as _;
    let word = shell_word(path);
    let mode = if path.is_dir() { "g+rwxs" } else { "g+rw" };
    let Ok(meta) = std::fs::metadata(path) else {
        return say!(texts, "cli-open-denied-hidden", path = path.display().to_string());
    };
    let in_group = getgroups().is_ok_and(|groups| groups.contains(&Gid::from_raw(meta.gid())));
    let shared_by =
        path.parent().and_then(|parent| std::fs::metadata(parent).ok()).filter(|parent| parent.mode() & 0o2020 == 0o2020);
    let team = shared_by.map(|parent| {
        let gid = Gid::from_raw(parent.gid());
        Group::from_gid(gid).ok().flatten().map_or_else(|| gid.to_string(), |group| group.name)
    });
    let command = match team {
        // The directory is the team's, the file is of another group.
        Some(team) if team != group => format!("chgrp {team} {word} && chmod {mode} {word}"),
        _ => format!("chmod {mode} {word}"),
    };
    let key = match (writing, in_group || command.starts_with("chgrp")) {
        (true, true) => "cli-open-denied-write",
        (false, true) => "cli-open-denied-read",
        (true, false) => "cli-open-denied-write-stranger",
        (false, false) => "cli-open-denied-read-stranger",
    };
    say!(texts, key, path = path.display().to_string(), owner = owner, group = group, command = command)
}

/// A path as a shell takes it.
pub(super) fn shell_word(path: &Path) -> String {
    quoted(&path.display().to_string())
}

/// A text as one word of a shell.
pub(super) fn quoted(text: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "/._-+:,@%=".contains(c);
    if !text.is_empty() && text.chars().all(plain) { text.to_owned() } else { format!("'{}'", text.replace('\'', r"'\''")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Locale;

    #[test]
    fn words_survive_a_shell() {
        for (text, word) in [("a/b.db", "a/b.db"), ("two words", "'two words'"), ("it's", r"'it'\''s'"), ("", "''")] {
            assert_eq!(quoted(text), word);
        }
    }

    #[test]
    fn every_database_that_is_not_opened_names_its_place_and_the_way_out() {
        let path = || std::path::PathBuf::from("/srv/team/orquestra.db");
        let cases = [
            (OpenError::Missing(path()), "init"),
            (OpenError::NoDirectory(path()), "mkdir -p"),
            (OpenError::Exists(path()), ""),
            (OpenError::IsDirectory(path()), "orquestra.db/orquestra.db"),
            (OpenError::NotAFile(path()), "--db"),
            (OpenError::Denied { path: path(), writing: true, owner: "ana".into(), group: "cs".into() }, "--db"),
            (OpenError::NotADatabase(path()), "--db"),
            (OpenError::Foreign(path()), "0x4f727175"),
            (OpenError::Newer { path: path(), found: 9, known: 1 }, "9"),
            (OpenError::NetworkFileSystem { path: path(), kind: "NFS" }, "--db"),
            (OpenError::Io { path: path(), problem: "is odd".into() }, "is odd"),
        ];
        for locale in Locale::ALL {
            let texts = Texts::new(locale);
            for (error, way_out) in &cases {
                let sentence = open_sentence(error, &texts);
                assert!(sentence.contains("/srv/team/orquestra.db"), "{error:?}: {sentence}");
                assert!(sentence.contains(way_out), "{error:?}: {sentence}");
                assert!(!sentence.contains('{') && !sentence.starts_with("cli-"), "{error:?}: {sentence}");
            }
            let corrupt = open_sentence(&OpenError::Failed(Failure::Corrupt("page 3".into())), &texts);
            assert!(corrupt.contains("orquestra check") && corrupt.contains("page 3"), "{corrupt}");
            assert!(open_sentence(&OpenError::OldSqlite("3.40.1".into()), &texts).contains("3.51.3"));
        }
    }

    #[test]
    fn who_is_locked_out_learns_the_exact_command() {
        use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
        let directory = tempfile::tempdir().unwrap();
        let file = directory.path().join("team base.db");
        std::fs::write(&file, "").unwrap();
        let gid = nix::unistd::Gid::from_raw(std::fs::metadata(&file).unwrap().gid());
        let group = nix::unistd::Group::from_gid(gid).unwrap().unwrap().name;
        let texts = Texts::new(Locale::En);
        let sentence = |group: &str| denied(&file, true, "ana", group, &texts);
        let private = sentence(&group);
        assert!(private.contains(&format!("chmod g+rw '{}'", file.display())), "{private}");
        assert!(!private.contains("chgrp"), "{private}");
        // In a directory that a group shares, a file of another group needs that group first.
        std::fs::set_permissions(directory.path(), std::fs::Permissions::from_mode(0o2770)).unwrap();
        let shared = sentence("somebody-elses");
        assert!(shared.contains(&format!("chgrp {group} '{0}' && chmod g+rw '{0}'", file.display())), "{shared}");
    }
}
