//! Several processes at one database: nothing lost, nothing failed, whatever is killed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking, in its helpers too")]

mod support;

use std::fs::{self, Permissions};
use std::io::{BufRead, BufReader};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::process::Child;

use nix::unistd::{Gid, Uid};
use orquestra::command::detect;
use orquestra::domain::filter::Filter;
use orquestra::protocol::{JournalQuery, ListQuery, Reply, Request};
use orquestra::store::Store;

use support::acts::rename;
use support::worker::{Job, NOBODY, my_job, said};
use support::{Bench, Desk, day, options};

/// The jobs of workers: open the database and write, saying each step once it is acknowledged.
#[test]
#[ignore = "runs as another process of the tests below"]
fn worker() {
    let (job, path, actor, times) = my_job();
    let mut desk = Desk { store: Store::open(options(&path, &actor)).unwrap() };
    match job.as_str() {
        "create" => {
            desk.add(&format!("Account of {actor}"), day(2026, 11, 2));
        }
        "write" => {
            let account = desk.add(&format!("Account of {actor}"), day(2026, 11, 2));
            for time in 1..times {
                let acted = desk.done(rename(account, &format!("{actor} {time}")));
                println!("say {}", acted.step.unwrap());
            }
        }
        "write until killed" => {
            let account = desk.add(&format!("Account of {actor}"), day(2026, 11, 2));
            for time in 1.. {
                let acted = desk.done(rename(account, &format!("{actor} {time}")));
                println!("say {} {time}", acted.step.unwrap());
            }
        }
        other => panic!("no job {other}"),
    }
}

fn names(desk: &mut Desk) -> Vec<String> {
    let query = ListQuery { owner: None, filter: Filter::default(), all: true, on: None };
    match desk.ask(Request::List(query)) {
        Reply::Listed(accounts) => accounts.into_iter().map(|listed| listed.account.name).collect(),
        other => panic!("no list: {other:?}"),
    }
}

fn steps(desk: &mut Desk) -> usize {
    match desk.ask(Request::ReadJournal(JournalQuery { account: None, limit: 100_000 })) {
        // What the rules saw is nobody's act.
        Reply::JournalRead(steps) => steps.iter().filter(|step| step.actor != detect::ACTOR).count(),
        other => panic!("no journal: {other:?}"),
    }
}

#[test]
fn eight_writers_lose_nothing_and_none_fails() {
    const WRITERS: usize = 8;
    const COMMITS: usize = 100;
    let bench = Bench::new();
    drop(bench.open("ana"));
    let path = bench.path();
    let actors: Vec<String> = (0..WRITERS).map(|number| format!("w{number}")).collect();
    let workers: Vec<Child> =
        actors.iter().map(|actor| Job { actor, times: COMMITS, ..Job::new("write", &path) }.start()).collect();
    // Somebody reads all the while, as a board does, and is never turned away.
    let mut ana = bench.open("ana");
    let mut changes = 0;
    let mut acknowledged = Vec::new();
    for worker in workers {
        changes += usize::from(ana.news().is_some());
        ana.board();
        let output = worker.wait_with_output().unwrap();
        assert!(output.status.success(), "a writer failed");
        acknowledged.extend(said(&String::from_utf8_lossy(&output.stdout)).map(|step| step.parse::<i64>().unwrap()));
    }
    assert!(changes > 0);
    acknowledged.sort_unstable();
    acknowledged.dedup();
    assert_eq!(acknowledged.len(), WRITERS * (COMMITS - 1));
    assert_eq!(steps(&mut ana), WRITERS * COMMITS);
    let mut found = names(&mut ana);
    found.sort();
    assert_eq!(found, actors.iter().map(|actor| format!("{actor} {}", COMMITS - 1)).collect::<Vec<_>>());
    let report = ana.store.check().unwrap();
    assert!(report.ok, "{report:?}");
}

#[test]
fn several_processes_may_make_the_database_at_once() {
    for round in 0..6 {
        let bench = Bench::new();
        let path = bench.path();
        let actors: Vec<String> = (0..4).map(|number| format!("w{number}")).collect();
        let workers: Vec<Child> = actors.iter().map(|actor| Job { actor, ..Job::new("create", &path) }.start()).collect();
        for worker in workers {
            assert!(worker.wait_with_output().unwrap().status.success(), "round {round}: one could not open it");
        }
        let mut ana = bench.open("ana");
        assert_eq!(names(&mut ana).len(), 4, "round {round}");
        let report = ana.store.check().unwrap();
        assert!(report.ok, "{report:?}");
    }
}

#[test]
fn what_was_acknowledged_survives_a_kill() {
    let rounds = std::env::var("ORQUESTRA_TEST_ROUNDS").ok().map_or(8, |rounds| rounds.parse().unwrap());
    let bench = Bench::new();
    let path = bench.path();
    let mut expected = 0;
    for round in 0..rounds {
        let actors = [format!("a{round}"), format!("b{round}")];
        let mut workers: Vec<Child> =
            actors.iter().map(|actor| Job { actor, ..Job::new("write until killed", &path) }.start()).collect();
        let mut pipes: Vec<_> = workers.iter_mut().map(|worker| BufReader::new(worker.stdout.take().unwrap())).collect();
        // Each round at another point: after some acknowledged steps, in the middle of the next.
        let mut last = [(0, 0); 2];
        for (pipe, last) in pipes.iter_mut().zip(&mut last) {
            for _ in 0..=(round * 7) % 23 {
                *last = next(pipe).expect("a writer ended before it was killed");
            }
        }
        for worker in &mut workers {
            worker.kill().unwrap();
        }
        for worker in &mut workers {
            worker.wait().unwrap();
        }
        // What was still in the pipe had been acknowledged too.
        for (pipe, last) in pipes.iter_mut().zip(&mut last) {
            while let Some(said) = next(pipe) {
                *last = said;
            }
        }
        let mut ana = bench.open("ana");
        let report = ana.store.check().unwrap();
        assert!(report.ok, "round {round}: {report:?}");
        let names = names(&mut ana);
        for (actor, (_, time)) in actors.iter().zip(last) {
            let kept = names.iter().find_map(|name| name.strip_prefix(&format!("{actor} "))).expect("the account is gone");
            let kept: i64 = kept.parse().unwrap();
            // The step in flight may or may not have made it.
            assert!(kept == time || kept == time + 1, "round {round}: {time} was acknowledged, {kept} is there");
            expected += 1 + kept as usize;
        }
        assert_eq!(steps(&mut ana), expected, "round {round}");
    }
}

#[test]
fn users_of_a_group_share_a_database_and_recover_each_others_work() {
    if !Uid::effective().is_root() {
        eprintln!("NOT TESTED: only root can become two users; run the tests as root for this one");
        return;
    }
    let exe = tempfile::tempdir().unwrap();
    fs::set_permissions(exe.path(), Permissions::from_mode(0o755)).unwrap();
    let copied = exe.path().join("worker");
    fs::copy(std::env::current_exe().unwrap(), &copied).unwrap();
    let bench = Bench::new();
    nix::unistd::chown(bench.directory(), None, Some(Gid::from_raw(NOBODY))).unwrap();
    fs::set_permissions(bench.directory(), Permissions::from_mode(0o2770)).unwrap();
    let path = bench.path();
    let (ana, bruno) = (Some((copied.as_path(), NOBODY - 1)), Some((copied.as_path(), NOBODY)));

    // She makes the database and is killed with her work still in the side file.
    let job = Job { actor: "ana", other: ana, umask: Some("077"), ..Job::new("write until killed", &path) };
    let mut killed = job.start();
    let mut pipe = BufReader::new(killed.stdout.take().unwrap());
    let mut last = (0, 0);
    for _ in 0..20 {
        last = next(&mut pipe).expect("she could not write");
    }
    killed.kill().unwrap();
    killed.wait().unwrap();
    while let Some(said) = next(&mut pipe) {
        last = said;
    }
    let pending = fs::metadata(bench.directory().join("orquestra.db-wal")).unwrap();
    assert!(pending.len() > 0 && pending.uid() == NOBODY - 1);

    // He finds it and goes on; then she does.
    let said = Job { actor: "bruno", times: 5, other: bruno, umask: Some("077"), ..Job::new("write", &path) }.run();
    assert_eq!(said.len(), 4);
    Job { actor: "ana again", other: ana, ..Job::new("create", &path) }.run();
    let meta = fs::metadata(&path).unwrap();
    assert_eq!((meta.mode() & 0o7777, meta.uid(), meta.gid()), (0o660, NOBODY - 1, NOBODY));
    let mut desk = bench.open("root");
    let mut found = names(&mut desk);
    found.sort();
    assert_eq!(found.len(), 3);
    let kept: i64 = found[1].strip_prefix("ana ").unwrap().parse().unwrap();
    assert!(kept == last.1 || kept == last.1 + 1, "{} was acknowledged, {kept} is there", last.1);
    assert_eq!((found[0].as_str(), found[2].as_str()), ("Account of ana again", "bruno 4"));
    assert!(desk.store.check().unwrap().ok);
}

/// The next acknowledged step of a writer, and which of its own it was.
fn next(pipe: &mut impl BufRead) -> Option<(i64, i64)> {
    loop {
        let mut line = String::new();
        if pipe.read_line(&mut line).unwrap() == 0 || !line.ends_with('\n') {
            return None;
        }
        if let Some((step, time)) = line.trim_end().split_once("say ").and_then(|(_, rest)| rest.split_once(' ')) {
            return Some((step.parse().unwrap(), time.parse().unwrap()));
        }
    }
}
