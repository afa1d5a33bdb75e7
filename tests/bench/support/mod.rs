//! Demo portfolios for the benchmarks, each made once and kept under `target/`.
#![allow(dead_code, reason = "each benchmark uses its own part")]

use std::path::{Path, PathBuf};
use std::sync::Arc;

use orquestra::clock::Clock;
use orquestra::demo::DemoOptions;
use orquestra::domain::codes::AccountId;
use orquestra::domain::day::Day;
use orquestra::domain::facts::AccountFacts;
use orquestra::domain::playbook::Playbooks;
use orquestra::domain::standing::Standing;
use orquestra::protocol::{AccountRef, Answer, ListQuery, Reply, Request};
use orquestra::store::{Creation, OpenOptions, Store};

/// Accounts at which everything is measured.
pub const SIZES: [usize; 3] = [100, 1_000, 10_000];

/// The day on which it is always today here: a Monday.
pub fn today() -> Day {
    Day::from_ymd_opt(2026, 11, 23).unwrap()
}

fn options(path: &Path, creation: Creation) -> OpenOptions {
    OpenOptions {
        path: path.to_owned(),
        actor: "ana".to_owned(),
        clock: Clock::held_at(today()),
        playbooks: Arc::new(Playbooks::shipped().unwrap()),
        creation,
    }
}

/// Opens a database that is there.
pub fn open(path: &Path) -> Store {
    Store::open(options(path, Creation::Never)).unwrap()
}

/// The file of a demo portfolio, made anew for each run of a benchmark: one of yesterday's program
/// could hold other rows.
pub fn portfolio(accounts: usize) -> PathBuf {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bench");
    std::fs::create_dir_all(&directory).unwrap();
    let path = directory.join(format!("portfolio-{accounts}-{}.db", std::process::id()));
    let mut store = Store::open(options(&path, Creation::Always)).unwrap();
    let demo = DemoOptions {
        accounts,
        seed: 1,
        today: today(),
        now: Clock::real().now(),
        me: "ana".to_owned(),
        locale: "en".to_owned(),
    };
    store.seed(&demo, |_| {}).unwrap();
    path
}

/// A copy of a database that nobody has open.
pub fn copy(of: &Path, name: &str) -> PathBuf {
    let path = of.with_extension(format!("{name}.db"));
    remove(&path);
    std::fs::copy(of, &path).unwrap();
    path
}

/// Removes a database and its side files.
pub fn remove(path: &Path) {
    for end in ["", "-wal", "-shm"] {
        let mut file = path.as_os_str().to_owned();
        file.push(end);
        let _ = std::fs::remove_file(file); // it need not be there
    }
}

/// Every standing of a database, in the order of the board.
pub fn standings(store: &mut Store) -> Vec<Standing> {
    match store.answer(Request::List(ListQuery { all: true, ..ListQuery::default() })) {
        Reply::Listed(listed) => listed.into_iter().map(|row| row.standing.card).collect(),
        other => panic!("no list: {other:?}"),
    }
}

/// Everything about one account.
pub fn facts(store: &mut Store, account: AccountId) -> AccountFacts {
    match store.answer(Request::Open(AccountRef::Id(account))) {
        Reply::Opened(facts) => *facts,
        other => panic!("not opened: {other:?}"),
    }
}
