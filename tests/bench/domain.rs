//! What a plan, a cadence, a standing and a filter cost, on accounts with their whole history.
//!
//! `cargo bench --bench domain`
#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a benchmark fails by panicking")]

mod support;

use std::hint::black_box;

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use orquestra::command::Ids;
use orquestra::command::detect::detect;
use orquestra::domain::cadence::cadences;
use orquestra::domain::calendar::{Calendar, Period};
use orquestra::domain::factor::{FactorKind, Factors, Level};
use orquestra::domain::facts::AccountFacts;
use orquestra::domain::filter::{Filter, Subject};
use orquestra::domain::plan::draft;
use orquestra::domain::playbook::Playbooks;
use orquestra::domain::priority::Surroundings;
use orquestra::domain::scoring::Scoring;
use orquestra::domain::standing::standing;
use orquestra::domain::view::View;
use support::{SIZES, facts, open, portfolio, remove, standings, today};

fn plans(criterion: &mut Criterion) {
    let playbooks = Playbooks::shipped().unwrap();
    let playbook = playbooks.default_playbook();
    let mut group = criterion.benchmark_group("plan draft");
    let standard = Factors::default();
    group.bench_function("standard", |bench| {
        let calendar = Calendar::default();
        bench.iter(|| draft(playbook, black_box(today()), &standard, &calendar));
    });
    let mut stretched = standard.clone().with(FactorKind::Integrations, Level::High).with(FactorKind::Complexity, Level::High);
    stretched.busy = vec![Period { from: "2026-12-20".parse().unwrap(), to: "2027-01-05".parse().unwrap() }];
    group.bench_function("two factors and a busy period", |bench| {
        let calendar = Calendar::new(["2026-12-25".parse().unwrap(), "2027-01-01".parse().unwrap()], &stretched.busy);
        bench.iter(|| draft(playbook, black_box(today()), &stretched, &calendar));
    });
    group.finish();
}

/// The hundred accounts that are most urgent, with their histories.
fn histories() -> Vec<AccountFacts> {
    let path = portfolio(100);
    let mut store = open(&path);
    let ids: Vec<_> = standings(&mut store).iter().map(|standing| standing.account_id).collect();
    let all = ids.into_iter().map(|id| facts(&mut store, id)).collect();
    drop(store);
    remove(&path);
    all
}

fn derived(criterion: &mut Criterion) {
    let playbooks = Playbooks::shipped().unwrap();
    let scoring = Scoring::shipped().unwrap();
    let around = Surroundings { average_arr_cents: None, distrusted: &[] };
    let playbook = playbooks.default_playbook();
    let all = histories();
    let mut group = criterion.benchmark_group("100 accounts with their histories");
    group.throughput(Throughput::Elements(all.len() as u64));
    group.bench_function("cadence", |bench| {
        let calendar = Calendar::default();
        bench.iter(|| {
            for facts in &all {
                black_box(cadences(facts, playbook, &calendar, today()));
            }
        });
    });
    group.bench_function("detect", |bench| {
        let calendar = Calendar::default();
        bench.iter(|| {
            for facts in &all {
                let view = View::new(facts, playbook, &calendar);
                black_box(detect(&view, today(), &scoring, &mut Ids::after(0)));
            }
        });
    });
    group.bench_function("standing", |bench| {
        let calendar = Calendar::default();
        bench.iter(|| {
            for facts in &all {
                black_box(standing(&View::new(facts, playbook, &calendar), today(), around, &scoring));
            }
        });
    });
    group.finish();
}

fn filters(criterion: &mut Criterion) {
    for accounts in SIZES {
        let path = portfolio(accounts);
        let mut store = open(&path);
        let all = standings(&mut store);
        drop(store);
        remove(&path);
        let mut group = criterion.benchmark_group(format!("filter over {accounts} standings"));
        group.throughput(Throughput::Elements(all.len() as u64));
        for line in ["usina", "owner:me risk", "!stage:3 tag:pilot cafe"] {
            let filter = Filter::parse(line, "ana").unwrap();
            group.bench_function(line, |bench| {
                bench.iter_batched(
                    || filter.matcher(),
                    |mut matcher| all.iter().filter(|row| matcher.holds(Subject::from(*row))).count(),
                    BatchSize::SmallInput,
                );
            });
        }
        group.finish();
    }
}

criterion_group!(benches, plans, derived, filters);
criterion_main!(benches);
