//! May this file be opened by this user, and is it where it can be shared safely? Answered before
//! SQLite sees it, so that nothing is touched and no side files appear that would lock others out.

use std::fs::{self, OpenOptions as FileOptions};
use std::io::{ErrorKind, Read};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use nix::sys::statfs::statfs;
use nix::unistd::{AccessFlags, Gid, Group, Uid, User, access};

use super::error::OpenError;
use super::open::{APPLICATION_ID, SCHEMA_VERSION};

/// The first bytes of every SQLite file.
const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// Network and user-space file systems by their `statfs` magic: SQLite's shared memory and locks
/// do not hold there.
const NETWORK: &[(i64, &str)] = &[
    (0x6969, "NFS"),
    (0x517B, "SMB"),
    (0xFF53_4D42, "CIFS"),
    (0xFE53_4D42, "SMB2"),
    (0x6573_5546, "FUSE"),
    (0x5346_414F, "AFS"),
    (0x7375_7245, "Coda"),
    (0x564C, "NCP"),
];

fn io(path: &Path) -> impl Fn(std::io::Error) -> OpenError + '_ {
    move |error| OpenError::Io { path: path.to_owned(), problem: error.to_string() }
}

/// The directory that a file lies in.
pub(super) fn directory_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// The refusal for a file or directory that may not be read or written.
fn denied(path: &Path, writing: bool) -> OpenError {
    let (owner, group) = fs::metadata(path).map_or_else(
        |_| ("?".to_owned(), "?".to_owned()),
        |meta| {
            let owner = User::from_uid(Uid::from_raw(meta.uid())).ok().flatten().map(|user| user.name);
            let group = Group::from_gid(Gid::from_raw(meta.gid())).ok().flatten().map(|group| group.name);
            (owner.unwrap_or_else(|| meta.uid().to_string()), group.unwrap_or_else(|| meta.gid().to_string()))
        },
    );
    OpenError::Denied { path: path.to_owned(), writing, owner, group }
}

/// Refuses a path on a network file system.
pub(super) fn local_file_system(path: &Path) -> Result<(), OpenError> {
    let Ok(found) = statfs(path) else { return Ok(()) };
    #[allow(clippy::unnecessary_cast)] // the magic's type differs between platforms
    let magic = found.filesystem_type().0 as i64;
    match NETWORK.iter().find(|(known, _)| *known == magic || *known == (magic & 0xFFFF_FFFF)) {
        Some((_, kind)) => Err(OpenError::NetworkFileSystem { path: path.to_owned(), kind }),
        None => Ok(()),
    }
}

/// Checks an existing file. True when it holds something, false when it is empty and thus new.
pub(super) fn existing(path: &Path) -> Result<bool, OpenError> {
    let meta = match fs::metadata(path) {
        Ok(meta) => meta,
        Err(error) if error.kind() == ErrorKind::PermissionDenied => return Err(denied(&directory_of(path), false)),
        Err(error) => return Err(io(path)(error)),
    };
    if meta.is_dir() {
        return Err(OpenError::IsDirectory(path.to_owned()));
    }
    if !meta.is_file() {
        return Err(OpenError::NotAFile(path.to_owned()));
    }
    for (flag, writing) in [(AccessFlags::R_OK, false), (AccessFlags::W_OK, true)] {
        if access(path, flag).is_err() {
            return Err(denied(path, writing));
        }
    }
    // Whoever opens a shared file makes its side files: without the directory that fails later.
    if access(&directory_of(path), AccessFlags::W_OK).is_err() {
        return Err(denied(&directory_of(path), true));
    }
    local_file_system(path)?;
    header(path)
}

/// Reads the header by hand. This must come before SQLite opens the file in this process: closing
/// a file drops this process's POSIX locks on it.
fn header(path: &Path) -> Result<bool, OpenError> {
    let mut bytes = [0u8; 100];
    let mut file = fs::File::open(path).map_err(io(path))?;
    let mut read = 0;
    while read < bytes.len() {
        match file.read(&mut bytes[read..]).map_err(io(path))? {
            0 => break,
            more => read += more,
        }
    }
    if read == 0 {
        return Ok(false);
    }
    if read < bytes.len() || &bytes[..16] != MAGIC {
        return Err(OpenError::NotADatabase(path.to_owned()));
    }
    let word = |at: usize| i64::from(u32::from_be_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]));
    if word(68) != i64::from(APPLICATION_ID) {
        return Err(OpenError::Foreign(path.to_owned()));
    }
    if word(60) > SCHEMA_VERSION {
        return Err(OpenError::Newer { path: path.to_owned(), found: word(60), known: SCHEMA_VERSION });
    }
    Ok(true)
}

/// Makes an empty file: for one user, or for a group where the directory is shared (setgid and
/// writable by its group). The mode is set before SQLite opens it, so that the side files copy it.
pub(super) fn create(path: &Path) -> Result<(), OpenError> {
    let directory = directory_of(path);
    let meta = fs::metadata(&directory).map_err(|_| OpenError::NoDirectory(directory.clone()))?;
    local_file_system(&directory)?;
    let shared = meta.mode() & 0o2020 == 0o2020;
    let mode = if shared { 0o660 } else { 0o600 };
    let made = FileOptions::new().write(true).create_new(true).mode(mode).open(path);
    match made {
        // The umask takes bits away; put them back.
        Ok(file) => file.set_permissions(fs::Permissions::from_mode(mode)).map_err(io(path)),
        // Somebody else was first: it is there, which is all that was wanted.
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        Err(error) if error.kind() == ErrorKind::PermissionDenied => Err(denied(&directory, true)),
        Err(error) => Err(io(path)(error)),
    }
}
