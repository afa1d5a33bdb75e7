//! Two people at one file: what each is told, and that nobody's news or day is lost.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking, in its helpers too")]

mod support;

use orquestra::command::account::AccountPatch;
use orquestra::command::milestone::MilestoneVerb;
use orquestra::command::refusal::Refusal;
use orquestra::domain::account::{Stage, Status};
use orquestra::domain::filter::Filter;
use orquestra::domain::priority::Surroundings;
use orquestra::domain::scoring::Scoring;
use orquestra::domain::signal::Severity;
use orquestra::domain::stakeholder::Role;
use orquestra::domain::standing::{Grounded, Standing, standing};
use orquestra::domain::view::View;
use orquestra::protocol::{BoardQuery, Failure, ListQuery, Notice, Reply, Request, Window};

use support::acts::{archive, edit, holiday, milestone, person, raise, rename, touch};
use support::{Bench, Desk, day};

fn listed(desk: &mut Desk, line: &str, all: bool) -> Vec<Standing> {
    grounded(desk, line, all).into_iter().map(|standing| standing.card).collect()
}

fn grounded(desk: &mut Desk, line: &str, all: bool) -> Vec<Grounded> {
    let query = ListQuery { owner: None, filter: Filter::parse(line, "ana").unwrap(), all, on: None };
    match desk.ask(Request::List(query)) {
        Reply::Listed(accounts) => accounts.into_iter().map(|listed| listed.standing).collect(),
        other => panic!("refused: {other:?}"),
    }
}

/// Every stored standing is what a fresh look at the facts gives.
fn standings_hold(desk: &mut Desk) {
    for stored in grounded(desk, "", true) {
        let facts = desk.facts(stored.card.account_id);
        let playbooks = orquestra::domain::playbook::Playbooks::shipped().unwrap();
        let calendar = desk.store.team().calendar(&facts.plan.factors.busy);
        let scoring = Scoring::shipped().unwrap();
        let view = View::new(&facts, playbooks.get_or_default(&facts.plan.playbook), &calendar);
        let around = Surroundings { average_arr_cents: None, distrusted: &[] };
        // Who changed it last and since when it has been in its band is not for the facts to say.
        let Grounded { card, grounds } = standing(&view, desk.store.today(), around, &scoring);
        let card = Standing {
            band_since: stored.card.band_since,
            changed_step: stored.card.changed_step,
            changed_by: stored.card.changed_by.clone(),
            ..card
        };
        assert_eq!(stored, Grounded { card, grounds });
    }
}

#[test]
fn a_colleagues_change_is_told_with_who_what_and_where() {
    let bench = Bench::new();
    let (mut ana, mut bruno) = (bench.open("ana"), bench.open("bruno"));
    assert_eq!(ana.news(), None);
    let account = bruno.add("Acme", day(2026, 11, 2));
    let told = |verb: &str| Some(("bruno".to_owned(), verb.to_owned(), Some("Acme".to_owned())));
    assert_eq!(ana.news(), Some(Notice::Changed { last: told("account.add"), accounts: vec![account] }));
    assert_eq!(ana.news(), None);
    bruno.done(raise(account, "engagement.meetings_missed", Severity::High));
    assert_eq!(ana.news(), Some(Notice::Changed { last: told("signal.raise"), accounts: vec![account] }));
    assert_eq!(bruno.news(), None);
}

#[test]
fn nobody_is_told_their_own_change_as_news() {
    let bench = Bench::new();
    let (mut ana, mut bruno) = (bench.open("ana"), bench.open("bruno"));
    let acme = ana.add("Acme", day(2026, 11, 2));
    assert_eq!(ana.news(), None);
    bruno.news();
    // His change, then two of hers before she looks: what she is told is his.
    let borba = bruno.add("Borba", day(2026, 11, 2));
    ana.done(rename(acme, "Acme 2"));
    ana.undo();
    let last = Some(("bruno".to_owned(), "account.add".to_owned(), Some("Borba".to_owned())));
    assert_eq!(ana.news(), Some(Notice::Changed { last, accounts: vec![borba] }));
    assert_eq!(ana.news(), None);
    let last = Some(("ana".to_owned(), "undo".to_owned(), Some("Acme".to_owned())));
    assert_eq!(bruno.news(), Some(Notice::Changed { last, accounts: vec![acme] }));
}

#[test]
fn the_same_person_at_two_terminals_is_told_at_the_other_one() {
    let bench = Bench::new();
    let (mut here, mut there) = (bench.open("ana"), bench.open("ana"));
    let account = here.add("Acme", day(2026, 11, 2));
    let last = Some(("ana".to_owned(), "account.add".to_owned(), Some("Acme".to_owned())));
    assert_eq!(there.news(), Some(Notice::Changed { last, accounts: vec![account] }));
}

#[test]
fn the_order_of_the_board_follows_a_colleague() {
    let bench = Bench::new();
    let (mut ana, mut bruno) = (bench.open("ana"), bench.open("bruno"));
    ana.add("Acme", day(2026, 11, 20));
    let borba = ana.add("Borba", day(2026, 11, 20));
    let names = |desk: &mut Desk| -> Vec<String> { desk.board().columns[0].cards.iter().map(|card| card.name.clone()).collect() };
    assert_eq!(names(&mut ana), ["Acme", "Borba"]);
    bruno.done(raise(borba, "engagement.meetings_missed", Severity::High));
    assert!(matches!(ana.news(), Some(Notice::Changed { .. })));
    assert_eq!(names(&mut ana), ["Borba", "Acme"]);
    assert_eq!(ana.board().columns[0].cards[0].severity, Some(Severity::High));
}

#[test]
fn the_columns_are_sorted_by_urgency_then_by_name_without_accents() {
    let bench = Bench::new();
    let mut ana = bench.open("ana");
    for name in ["Zebra", "Árvore", "abelha", "Águia"] {
        ana.add(name, day(2026, 11, 20));
    }
    let names: Vec<String> = ana.board().columns[0].cards.iter().map(|card| card.name.clone()).collect();
    assert_eq!(names, ["abelha", "Águia", "Árvore", "Zebra"]);
}

#[test]
fn a_new_holiday_makes_every_standing_stale_and_any_session_works_with_it() {
    let bench = Bench::new();
    let (mut ana, mut bruno) = (bench.open("ana"), bench.open("bruno"));
    let account = ana.add("Acme", day(2026, 11, 2));
    ana.done(person(account, "Carla", Role::ProjectLead));
    let carla = ana.facts(account).stakeholders[0].id;
    // Longest interval 10 days: overdue since yesterday, unless yesterday had been a holiday.
    ana.done(touch(account, day(2026, 11, 10), &[carla], &[]));
    assert_eq!(listed(&mut ana, "", false)[0].cadence_days, 3);
    bruno.done(holiday(day(2026, 11, 20)));
    // She has not looked yet: her session must not work the standing out without his holiday.
    ana.store.refresh_all().unwrap();
    assert_eq!(listed(&mut ana, "", false)[0].cadence_days, 0);
    ana.news();
    standings_hold(&mut ana);
    assert_eq!(bruno.store.refresh().unwrap(), 0);
}

#[test]
fn a_new_day_is_noticed_once_and_brings_every_standing_up_to_date() {
    let bench = Bench::new();
    let mut ana = bench.open_on("ana", day(2026, 11, 3));
    for number in 0..120 {
        ana.add(&format!("Acme {number}"), day(2026, 11, 2));
    }
    drop(ana);
    let mut ana = bench.open_on("ana", day(2026, 11, 23));
    // 120 accounts, some at a time, so that nobody waits long for the lock.
    let mut left = 120;
    while left > 0 {
        let still = ana.store.refresh().unwrap();
        assert!(still < left && left - still < 120, "{left} to {still}");
        left = still;
    }
    assert!(!ana.store.is_stale().unwrap());
    let standings = listed(&mut ana, "", false);
    assert!(standings.iter().all(|standing| standing.day == day(2026, 11, 23) && standing.overdue > 0));
    standings_hold(&mut ana);
    assert!(ana.store.check().unwrap().ok);
}

#[test]
fn a_stale_revision_is_refused_for_every_kind_that_has_one() {
    let bench = Bench::new();
    let (mut ana, mut bruno) = (bench.open("ana"), bench.open("bruno"));
    let account = ana.add("Acme", day(2026, 11, 2));
    let first = ana.facts(account).milestones[0].clone();
    bruno.done(milestone(account, first.id, MilestoneVerb::Done { on: day(2026, 11, 9) }));
    let mut late = milestone(account, first.id, MilestoneVerb::Reopen);
    if let orquestra::command::Command::Milestone(command) = &mut late {
        command.rev = Some(first.rev);
    }
    assert!(matches!(ana.refused(Request::Act(late)), Refusal::ChangedBy { who, .. } if who == "bruno"));
    assert_eq!(ana.facts(account).milestones[0].done_on, Some(day(2026, 11, 9)));
}

#[test]
fn a_filter_by_status_finds_who_has_gone_but_not_who_was_put_away() {
    let bench = Bench::new();
    let mut ana = bench.open("ana");
    let (acme, borba) = (ana.add("Acme", day(2026, 11, 2)), ana.add("Borba", day(2026, 11, 2)));
    let cruz = ana.add("Cruz", day(2026, 11, 2));
    let churned = AccountPatch { status: Some(Status::Churned), ..AccountPatch::default() };
    ana.done(edit(acme, churned.clone()));
    ana.done(edit(cruz, churned));
    ana.done(archive(cruz, true));
    ana.done(archive(borba, true));
    let mut board = |line: &str| -> Vec<String> {
        let windows = [Window { offset: 0, limit: 50 }; 6];
        let query = BoardQuery { owner: None, filter: Filter::parse(line, "ana").unwrap(), windows, anchor: None };
        let Reply::Board(page) = ana.ask(Request::Board(query)) else { panic!("no board") };
        assert_eq!(page.columns.iter().map(|column| column.total).sum::<usize>(), page.columns[0].cards.len());
        page.columns[Stage::Welcome.index()].cards.iter().map(|card| card.name.clone()).collect()
    };
    assert_eq!(board("status:churned"), ["Acme"]);
    assert_eq!(board("status:active"), Vec::<String>::new());
    let names = |line: &str, all: bool, desk: &mut Desk| -> Vec<String> {
        listed(desk, line, all).into_iter().map(|standing| standing.name).collect()
    };
    assert_eq!(names("status:churned", false, &mut ana), ["Acme"]);
    assert_eq!(names("status:churned", true, &mut ana), ["Acme", "Cruz"]);
    assert_eq!(names("", true, &mut ana), ["Acme", "Borba", "Cruz"]);
    assert_eq!(names("", false, &mut ana), Vec::<String>::new());
}

#[test]
fn a_database_that_was_deleted_or_replaced_takes_no_more_writes() {
    let bench = Bench::new();
    let mut ana = bench.open("ana");
    let account = ana.add("Acme", day(2026, 11, 2));
    let moved = bench.directory().join("moved.db");
    std::fs::rename(bench.path(), &moved).unwrap();
    let lost = |desk: &mut Desk| matches!(desk.ask(Request::Act(rename(account, "Lost"))), Reply::Failed(Failure::Gone(_)));
    assert!(lost(&mut ana), "what is written to a file without a name is lost");
    assert!(ana.store.look().is_err());
    // Another database in its place is not hers either.
    let mut bruno = bench.open("bruno");
    assert!(lost(&mut ana));
    assert_eq!(bruno.board().accounts, 0);
}
