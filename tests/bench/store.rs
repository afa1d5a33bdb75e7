//! What the database costs: a page of the board, an account, an act on disk, an import.
//!
//! `cargo bench --bench store`. The files lie under `target/`, so the disk is the one that holds
//! the sources.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a benchmark fails by panicking")]

mod support;

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use orquestra::command::Command;
use orquestra::command::account::{AccountPatch, NewAccount};
use orquestra::command::task::TaskCommand;
use orquestra::domain::codes::AccountId;
use orquestra::domain::filter::Filter;
use orquestra::protocol::{AccountRef, Answer, BoardQuery, ImportBatch, QueueQuery, Reply, Request, Window};
use orquestra::store::Store;
use support::{SIZES, copy, facts, open, portfolio, remove, standings, today};

/// Rows of the import.
const ROWS: usize = 1_000;

/// Twelve cards of each column, as a high terminal shows them.
fn board(owner: Option<&str>, filter: &str, anchor: Option<AccountId>) -> Request {
    let filter = Filter::parse(filter, "ana").unwrap();
    Request::Board(BoardQuery { owner: owner.map(str::to_owned), filter, windows: [Window { offset: 0, limit: 12 }; 6], anchor })
}

fn page(store: &mut Store, request: &Request) -> usize {
    match store.answer(request.clone()) {
        Reply::Board(page) => page.columns.iter().map(|column| column.cards.len()).sum(),
        other => panic!("no board: {other:?}"),
    }
}

/// A task of the account's playbook that is not done yet.
fn open_task(store: &mut Store, account: AccountId) -> String {
    let known = facts(store, account);
    let playbooks = orquestra::domain::playbook::Playbooks::shipped().unwrap();
    let done = |code: &str| known.tasks.iter().any(|task| task.code == code);
    let found = playbooks.default_playbook().tasks().find(|(.., item)| !done(&item.id)).map(|(.., item)| item.id.clone());
    found.unwrap()
}

fn reading(criterion: &mut Criterion) {
    for accounts in SIZES {
        let path = portfolio(accounts);
        let mut store = open(&path);
        let first = standings(&mut store)[accounts / 2].account_id;
        let mut group = criterion.benchmark_group(format!("read, {accounts} accounts"));
        let pages = [
            ("board page", board(None, "", None)),
            ("board page, mine", board(Some("ana"), "", None)),
            ("board page around an account", board(None, "", Some(first))),
            ("board page, filtered by text", board(None, "usina", None)),
        ];
        for (name, request) in &pages {
            group.bench_function(*name, |bench| bench.iter(|| page(&mut store, request)));
        }
        let queue = Request::Queue(QueueQuery { owner: Some("ana".to_owned()), limit: Some(60), known: Vec::new() });
        group.bench_function("first page of the triage queue", |bench| bench.iter(|| store.answer(queue.clone())));
        group.bench_function("open an account", |bench| bench.iter(|| facts(&mut store, first)));
        group.bench_function("open the database and read the board", |bench| {
            bench.iter(|| page(&mut open(&path), &pages[0].1));
        });
        group.finish();
        drop(store);
        remove(&path);
    }
}

fn writing(criterion: &mut Criterion) {
    for accounts in SIZES {
        let path = portfolio(accounts);
        let mut store = open(&path);
        let account = standings(&mut store)[0].account_id;
        let code = open_task(&mut store, account);
        let mut group = criterion.benchmark_group(format!("write, {accounts} accounts"));
        let mut done = false;
        group.bench_function("a task done or reopened, on disk", |bench| {
            bench.iter(|| {
                done = !done;
                let command = TaskCommand { account, code: code.clone(), done_on: done.then(today) };
                match store.answer(Request::Act(Command::Task(command))) {
                    Reply::Acted(acted) => assert!(acted.changed),
                    other => panic!("refused: {other:?}"),
                }
            });
        });
        drop(store);

        let rows: Vec<(u64, NewAccount)> = (0..ROWS)
            .map(|at| {
                let fields = AccountPatch {
                    name: Some(format!("Imported {at}")),
                    external_id: Some(Some(format!("crm-{at}"))),
                    contract_date: Some(today()),
                    ..AccountPatch::default()
                };
                (at as u64 + 2, NewAccount { fields, ..NewAccount::default() })
            })
            .collect();
        group.sample_size(10).throughput(Throughput::Elements(ROWS as u64));
        group.bench_function("import of 1,000 rows", |bench| {
            bench.iter_batched(
                || open(&copy(&path, "import")),
                |mut store| match store.answer(Request::Import(ImportBatch { rows: rows.clone(), dry_run: false })) {
                    Reply::Imported(outcome) => {
                        assert_eq!(outcome.added, ROWS, "{outcome:?}");
                        store
                    }
                    other => panic!("not imported: {other:?}"),
                },
                BatchSize::PerIteration,
            );
        });
        group.finish();
        remove(&path.with_extension("import.db"));
        remove(&path);
    }
}

/// An account by its handle is found without looking at the others.
fn naming(criterion: &mut Criterion) {
    for accounts in SIZES {
        let path = portfolio(accounts);
        let mut store = open(&path);
        let handle = standings(&mut store)[accounts - 1].handle.clone();
        criterion.bench_function(&format!("find by handle, {accounts} accounts"), |bench| {
            bench.iter(|| match store.answer(Request::Open(AccountRef::Named(handle.clone()))) {
                Reply::Opened(facts) => facts,
                other => panic!("not found: {other:?}"),
            });
        });
        drop(store);
        remove(&path);
    }
}

criterion_group!(benches, reading, naming, writing);
criterion_main!(benches);
