//! Files: how they are made, which are refused and left as they are, and copies of them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking, in its helpers too")]

mod support;

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};

use nix::unistd::Uid;
use orquestra::protocol::{Failure, JournalQuery, ListQuery, Reply, Request};
use orquestra::store::{APPLICATION_ID, Creation, OpenError, OpenOptions, SCHEMA_VERSION, Store};

use support::acts::{contents, person, raise};
use support::worker::{Job, NOBODY, my_job};
use support::{Bench, Desk, day, options};

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().mode() & 0o7777
}

fn chmod(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

/// Every file of a directory with its bytes.
fn files(directory: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(directory)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.clone(), fs::read(&path).unwrap_or_default()))
        .collect();
    files.sort();
    files
}

/// Opens what must be refused, and makes sure that nothing was touched.
fn refused(path: &Path, creation: Creation) -> OpenError {
    let directory = path.parent().unwrap().to_owned();
    let before = directory.exists().then(|| files(&directory));
    let error = Store::open(OpenOptions { creation, ..options(path, "ana") }).map(|_| ()).unwrap_err();
    let after = directory.exists().then(|| files(&directory));
    assert!(before == after, "{error} touched something");
    error
}

/// A closed database with a few accounts.
fn filled() -> Bench {
    let bench = Bench::new();
    let mut ana = bench.open("ana");
    for number in 0..12 {
        let account = ana.add(&format!("Acme {number}"), day(2026, 11, 2));
        ana.done(person(account, "Carla", orquestra::domain::stakeholder::Role::Champion));
        ana.done(raise(account, "engagement.meetings_missed", orquestra::domain::signal::Severity::High));
    }
    bench
}

/// The job of a worker: open the database, say how that went, and stay while others look.
#[test]
#[ignore = "runs as another process of the tests below"]
fn worker() {
    let (job, path, actor, _) = my_job();
    match Store::open(options(&path, &actor)) {
        Ok(store) => {
            let mut desk = Desk { store };
            desk.add("Acme", day(2026, 11, 2));
            for side in ["", "-wal", "-shm"] {
                let mut name = path.clone().into_os_string();
                name.push(side);
                println!("say {job} {:o}", mode(Path::new(&name)));
            }
        }
        Err(OpenError::Denied { path, writing, .. }) => println!("say denied {} {writing}", path.display()),
        Err(other) => println!("say other {other}"),
    }
}

#[test]
fn a_file_is_for_its_owner_alone_or_for_the_group_of_a_shared_directory() {
    for (directory_mode, file_mode) in [(0o700, "600"), (0o755, "600"), (0o770, "600"), (0o2750, "600"), (0o2770, "660")] {
        for umask in ["000", "022", "077"] {
            let bench = Bench::new();
            chmod(bench.directory(), directory_mode);
            let path = bench.path();
            let said = Job { umask: Some(umask), ..Job::new("mode", &path) }.run();
            assert_eq!(said, vec![format!("mode {file_mode}"); 3], "directory {directory_mode:o}, umask {umask}");
        }
    }
}

#[test]
fn a_file_of_a_shared_directory_belongs_to_the_directorys_group() {
    let bench = Bench::new();
    if Uid::effective().is_root() {
        nix::unistd::chown(bench.directory(), None, Some(nix::unistd::Gid::from_raw(12))).unwrap();
    }
    chmod(bench.directory(), 0o2770);
    bench.open("ana").add("Acme", day(2026, 11, 2));
    assert_eq!(fs::metadata(bench.path()).unwrap().gid(), fs::metadata(bench.directory()).unwrap().gid());
}

#[test]
fn what_is_not_ours_is_refused_and_left_as_it_is() {
    let bench = Bench::new();
    let path = bench.path();
    assert_eq!(refused(&path, Creation::Never), OpenError::Missing(path.clone()));

    let nowhere = bench.directory().join("nowhere").join("orquestra.db");
    assert_eq!(refused(&nowhere, Creation::IfMissing), OpenError::NoDirectory(bench.directory().join("nowhere")));

    fs::create_dir(&path).unwrap();
    assert_eq!(refused(&path, Creation::IfMissing), OpenError::IsDirectory(path.clone()));
    fs::remove_dir(&path).unwrap();

    nix::unistd::mkfifo(&path, nix::sys::stat::Mode::S_IRUSR).unwrap();
    let opened = Store::open(options(&path, "ana")).map(|_| ()).unwrap_err();
    assert_eq!(opened, OpenError::NotAFile(path.clone()));
    fs::remove_file(&path).unwrap();

    for other in [&b"x"[..], b"name;owner\nAcme;ana\n", &[0; 4096], b"SQLite format 3\0 and no more"] {
        fs::write(&path, other).unwrap();
        assert_eq!(refused(&path, Creation::IfMissing), OpenError::NotADatabase(path.clone()));
    }
    fs::remove_file(&path).unwrap();

    for (application, version, wal) in [(0, 0, false), (0, 1, true), (0x4750_4B47, 1, false), (0x4750_4B47, 1, true)] {
        let db = rusqlite::Connection::open(&path).unwrap();
        if wal {
            db.pragma_update(None, "journal_mode", "wal").unwrap();
        }
        db.execute_batch("CREATE TABLE theirs (id INTEGER)").unwrap();
        db.pragma_update(None, "application_id", application).unwrap();
        db.pragma_update(None, "user_version", version).unwrap();
        drop(db);
        assert_eq!(refused(&path, Creation::IfMissing), OpenError::Foreign(path.clone()));
        fs::remove_file(&path).unwrap();
    }
}

#[test]
fn a_database_that_is_there_is_not_made_again() {
    let bench = filled();
    assert_eq!(refused(&bench.path(), Creation::Always), OpenError::Exists(bench.path()));
}

/// The same database as the second schema had it, as far as that knew what is in it now.
fn of_the_second_schema(now: &Path, then: &Path) {
    let db = rusqlite::Connection::open(then).unwrap();
    for name in ["01-foundation", "02-triage"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/migrations").join(format!("{name}.sql"));
        db.execute_batch(&fs::read_to_string(path).unwrap()).unwrap();
    }
    db.pragma_update(None, "application_id", APPLICATION_ID).unwrap();
    db.pragma_update(None, "user_version", 2).unwrap();
    db.pragma_update(None, "foreign_keys", false).unwrap();
    db.execute("ATTACH ?1 AS now", [now.to_str().unwrap()]).unwrap();
    let names = |sql: &str| -> Vec<String> {
        db.prepare(sql).unwrap().query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
    };
    // What triggers count comes last, over what they have counted.
    let counted = "name IN ('meta', 'tally', 'revenue', 'rule_tally')";
    for table in names(&format!("SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY {counted}, name")) {
        let columns = names(&format!(
            "SELECT name FROM pragma_table_info('{table}', 'main')
             WHERE name IN (SELECT name FROM pragma_table_info('{table}', 'now'))"
        ));
        let columns = columns.join(", ");
        let copy = format!("DELETE FROM main.{table}; INSERT INTO main.{table} ({columns}) SELECT {columns} FROM now.{table}");
        db.execute_batch(&copy).unwrap();
    }
    db.execute_batch(
        "UPDATE main.standing SET (reasons, next_move) =
             (SELECT reasons, next_move FROM now.grounds WHERE grounds.account_id = standing.account_id)",
    )
    .unwrap();
    drop(db);
    chmod(then, 0o600);
}

#[test]
fn a_database_of_an_older_version_comes_up_with_every_standing_and_its_grounds() {
    let (now, then) = (filled(), Bench::new());
    of_the_second_schema(&now.path(), &then.path());
    let listed = |desk: &mut Desk| match desk.ask(Request::List(ListQuery { all: true, ..ListQuery::default() })) {
        Reply::Listed(listed) => listed,
        other => panic!("refused: {other:?}"),
    };
    let mut old = then.open("ana");
    let carried = listed(&mut old);
    // What the schema of today knows besides is worked out with the first look at the day.
    old.store.refresh_all().unwrap();
    assert_eq!(listed(&mut old), listed(&mut now.open("ana")));
    assert!(carried.iter().all(|one| !one.standing.grounds.reasons.is_empty()));
    assert!(carried.iter().any(|one| one.standing.grounds.next_move.is_some()));
    let report = old.store.check().unwrap();
    assert!(report.ok, "{report:?}");
    old.store.refresh_all().unwrap();
    assert_eq!(contents(&then.path()), contents(&now.path()));
    old.undo();
    assert!(old.store.check().unwrap().ok);
}

#[test]
fn a_database_of_a_newer_version_is_refused_and_left_as_it_is() {
    let bench = filled();
    let db = rusqlite::Connection::open(bench.path()).unwrap();
    db.pragma_update(None, "user_version", SCHEMA_VERSION + 1).unwrap();
    drop(db);
    let newer = OpenError::Newer { path: bench.path(), found: SCHEMA_VERSION + 1, known: SCHEMA_VERSION };
    assert_eq!(refused(&bench.path(), Creation::IfMissing), newer);
}

/// Damages the bytes of a database.
type Damage = fn(&mut Vec<u8>);

#[test]
fn a_damaged_header_is_refused_and_left_as_it_is() {
    let whole = fs::read(filled().path()).unwrap();
    let damage: [(&str, Damage); 6] = [
        ("cut within the header", |bytes| bytes.truncate(60)),
        ("cut within the first page", |bytes| bytes.truncate(1000)),
        ("cut after the first page", |bytes| bytes.truncate(4096)),
        ("an impossible page size", |bytes| bytes[16..18].copy_from_slice(&[0x12, 0x34])),
        ("an unknown schema format", |bytes| bytes[44..48].copy_from_slice(&[0, 0, 0, 99])),
        ("a first page of noise", |bytes| bytes[100..4096].fill(0xA5)),
    ];
    for (what, damage) in damage {
        let bench = Bench::new();
        let mut bytes = whole.clone();
        damage(&mut bytes);
        fs::write(bench.path(), bytes).unwrap();
        let error = refused(&bench.path(), Creation::IfMissing);
        let told = match &error {
            OpenError::NotADatabase(_) | OpenError::Failed(Failure::Corrupt(_)) => true,
            OpenError::Failed(Failure::Store { problem, .. }) => problem.contains("unsupported file format"),
            _ => false,
        };
        assert!(told, "{what}: {error:?}");
    }
}

#[test]
fn a_damaged_page_is_found_and_nothing_panics() {
    let bench = filled();
    let whole = fs::read(bench.path()).unwrap();
    let pages = whole.len() / 4096;
    assert!(pages > 30, "too small to mean anything");
    for page in (1..pages).step_by(3) {
        let bench = Bench::new();
        let mut bytes = whole.clone();
        bytes[page * 4096..(page + 1) * 4096].fill(0xA5);
        fs::write(bench.path(), bytes).unwrap();
        let mut store = match Store::open(options(&bench.path(), "ana")) {
            Ok(store) => store,
            Err(error) => {
                assert!(matches!(error, OpenError::Failed(Failure::Corrupt(_))), "page {page}: {error:?}");
                continue;
            }
        };
        match store.check() {
            Ok(report) => assert!(!report.ok, "page {page} was not missed"),
            Err(failure) => assert!(matches!(failure, Failure::Corrupt(_)), "page {page}: {failure:?}"),
        }
        let _ = store.refresh_all();
        let copy = bench.directory().join("copy.db");
        assert!(store.backup(&copy, |_, _| {}).is_err(), "a damaged database was copied as if it were whole");
        let mut desk = Desk { store };
        for id in 0..200 {
            let reply = desk.ask(Request::Open(orquestra::protocol::AccountRef::Id(id.into())));
            let sound = matches!(
                reply,
                Reply::Opened(_) | Reply::Failed(Failure::Corrupt(_) | Failure::Refused(_) | Failure::Store { .. })
            );
            assert!(sound, "page {page}: {reply:?}");
        }
        let left: Vec<_> = files(bench.directory()).into_iter().map(|(path, _)| path).collect();
        assert!(left.iter().all(|path| !path.to_string_lossy().contains("copy")), "{left:?}");
    }
}

#[test]
fn an_empty_file_is_a_new_database() {
    let bench = Bench::new();
    fs::write(bench.path(), b"").unwrap();
    bench.open("ana").add("Acme", day(2026, 11, 2));
    let bytes = fs::read(bench.path()).unwrap();
    assert_eq!(bytes[68..72], APPLICATION_ID.to_be_bytes());
    assert_eq!(bench.open("ana").board().accounts, 1);
}

#[test]
fn a_link_leads_to_the_one_file() {
    let bench = filled();
    let links = tempfile::tempdir().unwrap();
    let link = links.path().join("mine.db");
    symlink(bench.path(), &link).unwrap();
    let mut ana = bench.open("ana");
    let mut bruno = Desk { store: Store::open(options(&link, "bruno")).unwrap() };
    bruno.add("Borba", day(2026, 11, 2));
    assert!(ana.news().is_some());
    assert_eq!(ana.board().accounts, 13);
    assert_eq!(files(links.path()).len(), 1, "side files lie beside the file, not beside the link");

    // A link through a directory, and one that leads nowhere.
    let through = links.path().join("team");
    symlink(bench.directory(), &through).unwrap();
    let mut carla = Desk { store: Store::open(options(&through.join("orquestra.db"), "carla")).unwrap() };
    assert_eq!(carla.board().accounts, 13);
    let nowhere = links.path().join("nowhere.db");
    symlink(links.path().join("gone.db"), &nowhere).unwrap();
    assert_eq!(refused(&nowhere, Creation::IfMissing), OpenError::Missing(nowhere.clone()));
}

#[test]
fn who_may_not_read_or_write_is_told_before_anything_is_touched() {
    // As root every file may be written: the worker then runs as nobody.
    let exe = tempfile::tempdir().unwrap();
    chmod(exe.path(), 0o755);
    let copied = exe.path().join("worker");
    fs::copy(std::env::current_exe().unwrap(), &copied).unwrap();
    let other = Uid::effective().is_root().then_some((copied.as_path(), NOBODY));
    let links = tempfile::tempdir().unwrap();
    chmod(links.path(), 0o777);
    for (directory_mode, file_mode, through_link, expected) in [
        (0o777, 0o000, false, "file false"),
        (0o777, 0o444, false, "file true"),
        (0o555, 0o666, false, "directory true"),
        (0o555, 0o666, true, "directory true"),
    ] {
        let bench = filled();
        chmod(&bench.path(), file_mode);
        chmod(bench.directory(), directory_mode);
        let before = files(bench.directory());
        let link = links.path().join("link.db");
        let _ = fs::remove_file(&link);
        symlink(bench.path(), &link).unwrap();
        let path = if through_link { link } else { bench.path() };
        let said = Job { other, ..Job::new("denied", &path) }.run();
        let real = fs::canonicalize(bench.directory()).unwrap();
        let (what, writing) = expected.split_once(' ').unwrap();
        let denied = if what == "file" { real.join("orquestra.db") } else { real };
        assert_eq!(said, [format!("denied {} {writing}", denied.display())]);
        assert!(before == files(bench.directory()), "something was touched");
        chmod(bench.directory(), 0o755);
    }
    // A directory in which no file can be made.
    let bench = Bench::new();
    chmod(bench.directory(), 0o555);
    let path = bench.path();
    let said = Job { other, ..Job::new("denied", &path) }.run();
    assert_eq!(said, [format!("denied {} true", bench.directory().display())]);
    chmod(bench.directory(), 0o755);
}

#[test]
fn a_backup_is_whole_private_and_alone() {
    let bench = filled();
    let mut ana = bench.open("ana");
    let copy = tempfile::tempdir().unwrap();
    let to = copy.path().join("backup.db");
    let mut last = (0, 0);
    ana.store.backup(&to, |done, all| last = (done, all)).unwrap();
    assert!(last.0 == last.1 && last.1 > 0, "{last:?}");
    assert_eq!(mode(&to), 0o600);
    assert_eq!(files(copy.path()).len(), 1, "a copy has no side files");
    // The journal goes along: who opens the copy can still undo.
    let steps = |desk: &mut Desk| match desk.ask(Request::ReadJournal(JournalQuery { account: None, limit: 1000 })) {
        Reply::JournalRead(steps) => steps,
        other => panic!("no journal: {other:?}"),
    };
    let mut copied = Desk { store: Store::open(options(&to, "ana")).unwrap() };
    assert_eq!(steps(&mut copied), steps(&mut ana));
    assert_eq!(contents(&to), contents(&bench.path()));
    assert!(copied.store.check().unwrap().ok);
    assert_eq!(copied.undo().verb, "signal.raise");
}

#[test]
fn a_backup_replaces_nothing_and_leaves_nothing_behind() {
    let bench = filled();
    let ana = bench.open("ana");
    let copy = tempfile::tempdir().unwrap();
    let there = copy.path().join("precious.db");
    fs::write(&there, b"precious").unwrap();
    let dangling = copy.path().join("dangling.db");
    symlink("/nowhere/at/all", &dangling).unwrap();
    let before = files(copy.path());
    for to in [there, dangling, copy.path().join("nowhere").join("backup.db"), copy.path().to_owned()] {
        assert!(matches!(ana.store.backup(&to, |_, _| {}), Err(Failure::Store { .. })), "{}", to.display());
        assert!(before == files(copy.path()), "{}", to.display());
    }
}
