//! The board as of a past day is the board that was seen on that day.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking, in its helpers too")]

mod support;

use orquestra::command::Command;
use orquestra::command::account::AccountPatch;
use orquestra::command::milestone::MilestoneVerb;
use orquestra::command::refusal::{Refusal, Thing};
use orquestra::command::replan::ReplanCommand;
use orquestra::domain::account::Stage;
use orquestra::domain::codes::AccountId;
use orquestra::domain::day::Day;
use orquestra::domain::facts::AccountFacts;
use orquestra::domain::filter::Filter;
use orquestra::domain::milestone::Cause;
use orquestra::domain::signal::Severity;
use orquestra::domain::stakeholder::Role;
use orquestra::domain::standing::Standing;
use orquestra::protocol::{AccountRef, BoardPage, BoardQuery, Failure, Reply, Request, Window};

use support::acts::{edit, milestone, move_due, move_to, person, raise, touch};
use support::{Bench, Desk, day};

fn query() -> BoardQuery {
    BoardQuery { owner: None, filter: Filter::default(), windows: [Window { offset: 0, limit: 50 }; 6], anchor: None }
}

fn board_on(desk: &mut Desk, on: Day, query: BoardQuery) -> BoardPage {
    match desk.ask(Request::BoardOn(on, query)) {
        Reply::Board(page) => *page,
        other => panic!("refused: {other:?}"),
    }
}

fn open_on(desk: &mut Desk, on: Day, account: AccountId) -> Result<AccountFacts, Refusal> {
    match desk.ask(Request::OpenOn(on, AccountRef::Id(account))) {
        Reply::Opened(facts) => Ok(*facts),
        Reply::Failed(Failure::Refused(refusal)) => Err(refusal),
        other => panic!("{other:?}"),
    }
}

/// What a card tells, without who changed it last and since when its band was noticed.
fn told(page: &BoardPage) -> Vec<Standing> {
    let cards = page.columns.iter().flat_map(|column| column.cards.iter().cloned());
    cards.map(|card| Standing { changed_step: 0, changed_by: String::new(), band_since: None, ..card }).collect()
}

fn id_of(facts: &AccountFacts, code: &str) -> orquestra::domain::codes::MilestoneId {
    facts.milestones.iter().find(|milestone| milestone.code == code).unwrap().id
}

/// The journal dates what is done by the real clock: has it say that what came last was done on this day.
fn dated(path: &std::path::Path, on: Day) {
    let db = rusqlite::Connection::open(path).unwrap();
    let dated = "SELECT count(*) FROM step WHERE at LIKE '%12:00:00.000+00:00'";
    let moment = format!("{on} 12:00:00.000+00:00");
    db.execute(&format!("UPDATE step SET at = ?1 WHERE id > ({dated})"), [moment]).unwrap();
}

/// Lives through some weeks of two accounts, and keeps what the board showed at the end of each day.
fn lived(bench: &Bench) -> (AccountId, Vec<(Day, Vec<Standing>)>) {
    let mut seen = Vec::new();
    let mut live = |on: Day, deeds: &mut dyn FnMut(&mut Desk)| {
        let mut ana = bench.open_on("ana", on);
        deeds(&mut ana);
        ana.store.refresh_all().unwrap();
        seen.push((on, told(&ana.board())));
        dated(&bench.path(), on);
    };
    let mut acme = AccountId(0);
    live(day(2026, 8, 3), &mut |ana| {
        acme = ana.add("Acme", day(2026, 8, 3));
        ana.done(person(acme, "Carla", Role::ExecutiveSponsor));
    });
    live(day(2026, 8, 10), &mut |ana| {
        let carla = ana.facts(acme).stakeholders[0].id;
        ana.done(touch(acme, day(2026, 8, 10), &[carla], &[]));
        let kickoff = id_of(&ana.facts(acme), "kickoff_held");
        ana.done(milestone(acme, kickoff, MilestoneVerb::Done { on: day(2026, 8, 10) }));
    });
    live(day(2026, 8, 17), &mut |ana| {
        ana.done(move_to(acme, Stage::Technical));
        ana.add("Zeta", day(2026, 8, 17));
    });
    live(day(2026, 8, 24), &mut |ana| {
        ana.done(edit(
            acme,
            AccountPatch { owner: Some("bruno".into()), arr_cents: Some(Some(5_000_000)), ..AccountPatch::default() },
        ));
        ana.done(raise(acme, "engagement.meetings_missed", Severity::High));
        let environment = id_of(&ana.facts(acme), "environment_live");
        ana.done(move_due(acme, environment, day(2026, 9, 14), true));
    });
    live(day(2026, 9, 7), &mut |ana| {
        let facts = ana.facts(acme);
        ana.done(Command::Replan(ReplanCommand {
            account: acme,
            rev: Some(facts.plan.rev),
            factors: facts.plan.factors.clone(),
            cause: Cause::Customer,
            reason: "they merged with a competitor".into(),
            redo: vec![Stage::Welcome],
            insights: "which ERP stays".into(),
            expectations: String::new(),
            from_day: None,
        }));
    });
    live(day(2026, 9, 21), &mut |ana| {
        ana.done(edit(acme, AccountPatch { name: Some("Acme Group".into()), ..AccountPatch::default() }));
    });
    (acme, seen)
}

#[test]
fn the_board_of_a_past_day_is_the_one_that_was_seen() {
    let bench = Bench::new();
    let (_, seen) = lived(&bench);
    let mut eva = bench.open_on("eva", day(2026, 10, 5));
    for (on, cards) in seen {
        let then = told(&board_on(&mut eva, on, query()));
        assert_eq!(then.len(), cards.len(), "{on}");
        for (then, card) in then.into_iter().zip(cards) {
            // What rules raised and closed again later is known by its day alone; how severe it was then is not.
            let severity = then.severity;
            assert_eq!(then, Standing { severity, priority: then.priority, ..card }, "{on}");
        }
    }
    assert_eq!(board_on(&mut eva, day(2026, 8, 2), query()).columns.iter().map(|column| column.total).sum::<usize>(), 0);
}

#[test]
fn the_past_follows_what_is_logged_late_and_can_be_narrowed() {
    let bench = Bench::new();
    let (acme, _) = lived(&bench);
    let mut eva = bench.open_on("eva", day(2026, 10, 5));
    let on = day(2026, 8, 20);
    let next = |page: &BoardPage| page.columns[0].cards[0].next_milestone.clone();
    let before = board_on(&mut eva, on, query());
    assert_eq!(before, board_on(&mut eva, on, query()));
    assert_eq!(next(&before).as_deref(), Some("kickoff_held"));
    let zeta = before.columns[0].cards[0].account_id;
    let kickoff = id_of(&eva.facts(zeta), "kickoff_held");
    eva.done(milestone(zeta, kickoff, MilestoneVerb::Done { on: day(2026, 8, 19) }));
    let after = board_on(&mut eva, on, query());
    assert_eq!(next(&after).as_deref(), Some("access_provisioned"), "what was kept of that day is no longer so");

    let mine = |owner: &str, line: &str| BoardQuery {
        owner: (!owner.is_empty()).then(|| owner.to_owned()),
        filter: Filter::parse(line, "eva").unwrap(),
        anchor: Some(acme),
        ..query()
    };
    let count = |page: &BoardPage| page.columns.iter().map(|column| column.total).sum::<usize>();
    let late = day(2026, 9, 1);
    assert_eq!(count(&board_on(&mut eva, late, mine("bruno", ""))), 1);
    assert_eq!(count(&board_on(&mut eva, on, mine("bruno", ""))), 0, "it was not his yet");
    assert_eq!(count(&board_on(&mut eva, late, mine("", "zeta"))), 1);
    assert_eq!(board_on(&mut eva, late, mine("", "")).anchor, Some((Stage::Technical, 0)));
}

#[test]
fn an_account_is_opened_as_it_was() {
    let bench = Bench::new();
    let (acme, _) = lived(&bench);
    let mut eva = bench.open_on("eva", day(2026, 10, 5));
    let then = open_on(&mut eva, day(2026, 8, 20), acme).unwrap();
    assert_eq!((then.account.name.as_str(), then.account.owner.as_str()), ("Acme", "ana"));
    assert_eq!((then.account.stage, then.account.stage_since), (Stage::Technical, day(2026, 8, 17)));
    assert!(then.signals.iter().all(|signal| signal.raised_on <= day(2026, 8, 20)));
    assert!(then.slips.is_empty() && then.baselines.is_empty());
    let kickoff = then.milestones.iter().find(|milestone| milestone.code == "kickoff_held").unwrap();
    assert_eq!(kickoff.done_on, Some(day(2026, 8, 10)), "it was reopened later");
    let refusal = open_on(&mut eva, day(2026, 8, 1), acme).unwrap_err();
    assert_eq!(refusal, Refusal::NotFound { thing: Thing::Account, named: acme.to_string() });
}
