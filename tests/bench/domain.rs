//! What a plan, a cadence, a standing and a filter cost, on accounts with their whole history.
//!
//! `cargo bench --bench domain`
#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a benchmark fails by panicking")]

mod support;

use std::collections::HashSet;
use std::hint::black_box;

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use orquestra::clock::Clock;
use orquestra::command::Ids;
use orquestra::command::detect::detect;
use orquestra::domain::cadence::cadences;
use orquestra::domain::calendar::{Calendar, Period};
use orquestra::domain::codes::{Coded, ConcernId, ReadingId};
use orquestra::domain::concern::{Concern, ConcernKind};
use orquestra::domain::factor::{FactorKind, Factors, Level};
use orquestra::domain::facts::AccountFacts;
use orquestra::domain::filter::{Filter, Subject};
use orquestra::domain::health::{explain, forecast, health, next_move, path, score};
use orquestra::domain::metric::{Metric, Reading};
use orquestra::domain::plan::draft;
use orquestra::domain::playbook::Playbooks;
use orquestra::domain::priority::Surroundings;
use orquestra::domain::scoring::Scoring;
use orquestra::domain::signal::Severity;
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

/// One account with sixty touches, six people, sixteen readings and three concerns.
fn busy_account() -> AccountFacts {
    let all = histories();
    let mut facts = all.into_iter().max_by_key(|facts| facts.touches.len().min(60)).unwrap();
    facts.touches.sort_by_key(|touch| std::cmp::Reverse((touch.happened_on, touch.id)));
    facts.touches.truncate(60);
    let kept: HashSet<_> = facts.touches.iter().map(|touch| touch.id).collect();
    facts.attendances.retain(|part| kept.contains(&part.touch_id));
    let account_id = facts.account.id;
    for (at, metric) in Metric::ALL.iter().cycle().take(16).enumerate() {
        let on_day = today() - chrono::TimeDelta::days(at as i64);
        facts.readings.push(Reading {
            id: ReadingId(at as i64 + 1_000_000),
            rev: 1,
            account_id,
            metric: *metric,
            goal_id: None,
            on_day,
            value: 4000,
            answers: None,
            about: String::new(),
            recorded_at: Clock::real().now(),
            recorded_by: "ana".to_owned(),
        });
    }
    for (at, kind) in ConcernKind::ALL.iter().take(3).enumerate() {
        facts.concerns.push(Concern {
            id: ConcernId(at as i64 + 1_000_000),
            rev: 1,
            account_id,
            kind: *kind,
            title: "VPN".to_owned(),
            severity: Severity::Medium,
            level: None,
            stakeholder_id: None,
            opened_on: today() - chrono::TimeDelta::days(9),
            due_on: None,
            closed_on: None,
            outcome: String::new(),
        });
    }
    facts
}

fn scores(criterion: &mut Criterion) {
    let playbooks = Playbooks::shipped().unwrap();
    let scoring = Scoring::shipped().unwrap();
    let calendar = Calendar::default();
    let facts = busy_account();
    let view = View::new(&facts, playbooks.default_playbook(), &calendar);
    let mut group = criterion.benchmark_group("health of an account with 60 touches");
    group.bench_function("view", |bench| {
        bench.iter(|| View::new(black_box(&facts), playbooks.default_playbook(), &calendar));
    });
    group.bench_function("score", |bench| bench.iter(|| score(black_box(&view), today(), &scoring)));
    group.bench_function("ledger", |bench| bench.iter(|| health(black_box(&view), today(), &scoring)));
    group.bench_function("forecast over 30 days", |bench| {
        bench.iter(|| forecast(black_box(&view), today(), 30, &scoring));
    });
    group.bench_function("next move", |bench| bench.iter(|| next_move(black_box(&view), today(), &scoring)));
    group.bench_function("change of two weeks", |bench| {
        let before = today() - chrono::TimeDelta::days(14);
        bench.iter(|| explain(black_box(&view), before, today(), &scoring, &scoring));
    });
    group.bench_function("path to healthy", |bench| {
        bench.iter(|| path(black_box(&view), today(), scoring.bands.healthy, &scoring));
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

criterion_group!(benches, plans, derived, scores, filters);
criterion_main!(benches);
