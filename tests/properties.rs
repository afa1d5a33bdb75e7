//! Properties of the store under random work: undo is the inverse of act, and what is derived is
//! always what a fresh look gives.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking, in its helpers too")]

mod support;

use orquestra::command::Command;
use orquestra::command::account::{AccountPatch, NewAccount};
use orquestra::command::milestone::MilestoneVerb;
use orquestra::command::signal::SignalVerb;
use orquestra::command::stakeholder::{StakeholderPatch, StakeholderVerb, Succession};
use orquestra::command::team::TeamCommand;
use orquestra::domain::account::{Stage, Status};
use orquestra::domain::calendar::Period;
use orquestra::domain::codes::{AccountId, Coded};
use orquestra::domain::day::{Day, add_days};
use orquestra::domain::factor::{FactorKind, Factors, Level};
use orquestra::domain::facts::AccountFacts;
use orquestra::domain::filter::Filter;
use orquestra::domain::playbook::Playbooks;
use orquestra::domain::priority::{ReasonCode, Surroundings};
use orquestra::domain::scoring::Scoring;
use orquestra::domain::signal::Severity;
use orquestra::domain::stakeholder::Role;
use orquestra::domain::standing::{Grounded, Standing, standing};
use orquestra::domain::team::SettingKey;
use orquestra::domain::view::View;
use orquestra::protocol::{ImportBatch, ListQuery, Reply, Request};
use proptest::collection::vec;
use proptest::prelude::*;

use support::acts::{
    add, adjust, archive, contents, edit, holiday, milestone, move_due, move_to, new_account, no_holiday, person, raise, signal,
    stakeholder, task, touch,
};
use support::{Bench, Desk, TODAY};

/// One random intent: numbers that are turned into something that makes sense, or nearly so,
/// once the database is known.
#[derive(Debug, Clone, Copy)]
struct Intent {
    kind: usize,
    which: usize,
    what: usize,
    number: i64,
}

fn intents(most: usize) -> impl Strategy<Value = Vec<Intent>> {
    let one = (0..22usize, 0..40usize, 0..40usize, -60..60i64);
    vec(one.prop_map(|(kind, which, what, number)| Intent { kind, which, what, number }), 1..most)
}

fn pick<T>(list: &[T], at: usize) -> Option<&T> {
    if list.is_empty() { None } else { list.get(at % list.len()) }
}

fn level(at: usize) -> Level {
    Level::ALL[at % 3]
}

fn accounts(desk: &mut Desk) -> Vec<AccountId> {
    let query = ListQuery { owner: None, filter: Filter::default(), all: true };
    match desk.ask(Request::List(query)) {
        Reply::Listed(accounts) => accounts.into_iter().map(|listed| listed.account.id).collect(),
        other => panic!("no list: {other:?}"),
    }
}

fn fresh_account(intent: Intent, today: Day) -> NewAccount {
    let name = format!("Conta {}", intent.which % 6);
    let mut new = new_account(&name, add_days(today, intent.number - 40));
    if intent.what.is_multiple_of(2) {
        new.fields.external_id = Some(Some(format!("ext-{}", intent.which)));
    }
    new.fields.seats = Some(Some(intent.what as i64));
    new.fields.owner = Some(["ana", "bruno"][intent.what % 2].into());
    new.factors = Factors::default().with(FactorKind::ALL[intent.what % 4], level(intent.which));
    new
}

fn request(intent: Intent, desk: &mut Desk) -> Option<Request> {
    let today: Day = TODAY.parse().unwrap();
    let Intent { kind, which, what, number } = intent;
    match kind {
        0 | 1 => return Some(Request::Act(add(fresh_account(intent, today)))),
        2 => {
            let rows = (0..4).map(|at| {
                let each = Intent { which: which + at % 3, what: what + at, ..intent };
                (at as u64 + 2, fresh_account(each, today))
            });
            return Some(Request::Import(ImportBatch { rows: rows.collect(), dry_run: what % 7 == 0 }));
        }
        3 => return Some(Request::Act(holiday(add_days(today, number)))),
        4 => return Some(Request::Act(no_holiday(pick(&desk.store.team().holidays, which)?.day))),
        5 => {
            let (key, values) = [
                (SettingKey::Currency, ["BRL", "usd", "EUR"]),
                (SettingKey::Timezone, ["America/Sao_Paulo", "UTC", "Asia/Tokyo"]),
            ][which % 2];
            return Some(Request::Act(Command::Team(TeamCommand::Set(key, values[what % 3].into()))));
        }
        _ => {}
    }
    let account = *pick(&accounts(desk), which)?;
    let facts = desk.facts(account);
    Some(Request::Act(about(intent, account, &facts, today)?))
}

fn about(intent: Intent, account: AccountId, facts: &AccountFacts, today: Day) -> Option<Command> {
    let Intent { kind, which, what, number } = intent;
    let on = add_days(today, number);
    let past = add_days(today, -number.abs());
    let codes = ["engagement.meetings_missed", "technical.scope_creep"];
    Some(match kind {
        6 => {
            let mut patch = AccountPatch { goal: Some(format!("goal {what}")), ..AccountPatch::default() };
            match what % 8 {
                0 => patch.status = Some(Status::ALL[which % 4]),
                1 => patch.contract_date = Some(on),
                2 => patch.handle = Some(format!("handle-{}", which % 5)),
                3 => patch.tags = Some(vec![format!("tag{number}"), "pilot".into()]),
                4 => patch.external_id = Some((number > 0).then(|| format!("ext-{which}"))),
                5 => patch.stage_since = Some(past),
                6 => patch.stage = Some(Stage::ALL[which % 6]),
                _ => patch.arr_cents = Some(Some(number)),
            }
            edit(account, patch)
        }
        7 => move_to(account, Stage::ALL[what % 6]),
        8 => archive(account, what % 2 == 0),
        9 => milestone(account, pick(&facts.milestones, what)?.id, MilestoneVerb::Done { on: past }),
        10 => milestone(account, pick(&facts.milestones, what)?.id, MilestoneVerb::Reopen),
        11 | 12 => {
            let moved = pick(&facts.milestones, what)?;
            move_due(account, moved.id, add_days(moved.due, number), kind == 11)
        }
        13 => task(account, ["welcome.raci", "handoff.goals", "welcome.timeline"][what % 3], (number > -30).then_some(past)),
        14 => {
            let mut factors = facts.plan.factors.clone().with(FactorKind::ALL[what % 4], level(which));
            if what % 3 == 0 {
                factors.busy = vec![Period { from: on, to: add_days(on, which as i64) }];
            }
            adjust(account, factors)
        }
        15 => person(account, &format!("Pessoa {what}"), Role::ALL[what % Role::ALL.len()]),
        16 => {
            let id = pick(&facts.stakeholders, what)?.id;
            let days = |at: i64| Some((at > 0).then_some(at));
            let patch =
                StakeholderPatch { ideal_days: days(number), max_days: days(which as i64), ..StakeholderPatch::default() };
            stakeholder(account, StakeholderVerb::Edit { stakeholder: id, rev: None, patch })
        }
        17 => {
            let id = pick(&facts.stakeholders, what)?.id;
            let succession = match which % 4 {
                0 => Succession::NotNeeded,
                1 => Succession::Search(format!("Find somebody for {what}")),
                2 => Succession::Known { successor: pick(&facts.stakeholders, what + 1)?.id, role: None },
                _ => Succession::New(StakeholderPatch { name: Some(format!("Nova {what}")), ..StakeholderPatch::default() }),
            };
            stakeholder(account, StakeholderVerb::Left { stakeholder: id, on: (number > 0).then_some(past), succession })
        }
        18 => {
            let people: Vec<_> = facts.stakeholders.iter().map(|person| person.id).collect();
            let (there, missed) = people.split_at(which % (people.len() + 1));
            touch(account, past, there, missed)
        }
        19 => raise(account, codes[what % 2], Severity::ALL[which % 3]),
        _ => {
            let id = pick(&facts.signals, what)?.id;
            let verb = match number.rem_euclid(5) {
                0 => SignalVerb::Acknowledge(id),
                1 => SignalVerb::Snooze(id, on, None),
                2 => SignalVerb::Resolve(id, "over".into()),
                3 => SignalVerb::Dismiss(id, "never was".into()),
                _ => SignalVerb::Reopen(id),
            };
            signal(account, verb)
        }
    })
}

/// The database as it is once every standing is of today: a change of the team's settings only
/// marks them.
fn settled(bench: &Bench, desk: &mut Desk) -> Vec<String> {
    desk.store.refresh_all().unwrap();
    contents(&bench.path())
}

/// Does what is asked; true when it changed something. A refusal must have changed nothing.
fn carried_out(bench: &Bench, desk: &mut Desk, request: Request, before: &[String]) -> bool {
    match desk.ask(request) {
        Reply::Acted(acted) => acted.changed,
        Reply::Imported(outcome) => outcome.added + outcome.updated > 0 && settled(bench, desk) != before,
        Reply::Failed(failure) => {
            let refused = matches!(failure, orquestra::protocol::Failure::Refused(_));
            assert!(refused, "not a refusal: {failure:?}");
            assert_eq!(contents(&bench.path()), before);
            false
        }
        other => panic!("{other:?}"),
    }
}

/// Something to work on from the first intent.
fn furnish(desk: &mut Desk) {
    for name in ["Acme", "Borba"] {
        let account = desk.add(name, add_days(TODAY.parse().unwrap(), -20));
        desk.done(person(account, "Carla", Role::Champion));
        desk.done(raise(account, "engagement.meetings_missed", Severity::Low));
    }
}

/// How many cases of each property: `ORQUESTRA_TEST_CASES` asks for more.
fn cases() -> u32 {
    std::env::var("ORQUESTRA_TEST_CASES").ok().map_or(14, |cases| cases.parse().unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn undo_is_the_inverse_of_act_at_every_level(intents in intents(28)) {
        let bench = Bench::new();
        let mut ana = bench.open("ana");
        furnish(&mut ana);
        let mut levels = vec![settled(&bench, &mut ana)];
        for intent in intents {
            let Some(request) = request(intent, &mut ana) else { continue };
            let before = levels.last().unwrap().clone();
            if carried_out(&bench, &mut ana, request, &before) {
                levels.push(settled(&bench, &mut ana));
            }
        }
        for level in levels.iter().rev().skip(1) {
            ana.undo();
            prop_assert_eq!(&settled(&bench, &mut ana), level);
        }
        for level in levels.iter().skip(1) {
            ana.redo();
            prop_assert_eq!(&settled(&bench, &mut ana), level);
        }
        // And all the way back once more, now through redone steps, at another terminal.
        drop(ana);
        let mut ana = bench.open("ana");
        for level in levels.iter().rev().skip(1) {
            ana.undo();
            prop_assert_eq!(&settled(&bench, &mut ana), level);
        }
        prop_assert!(ana.store.check().unwrap().ok);
    }

    #[test]
    fn what_is_derived_is_what_a_fresh_look_gives(intents in intents(40)) {
        let bench = Bench::new();
        let mut desks = [bench.open("ana"), bench.open("bruno")];
        furnish(&mut desks[0]);
        let playbooks = Playbooks::shipped().unwrap();
        let scoring = Scoring::shipped().unwrap();
        let around = Surroundings { average_arr_cents: None, distrusted: &[] };
        for (at, intent) in intents.into_iter().enumerate() {
            let desk = &mut desks[at % 2];
            if let Some(request) = request(intent, desk) {
                let _ = desk.ask(request);
            }
            if intent.what % 5 == 0 {
                let _ = desk.ask(Request::Undo);
            }
            if intent.what % 11 == 0 {
                let _ = desk.ask(Request::Redo);
            }
            // Nothing is looked at in between: each session works with what the file says.
            let desk = &mut desks[intent.which % 2];
            desk.store.refresh_all().unwrap();
            desk.ask(Request::ReadTeam);
            let query = ListQuery { owner: None, filter: Filter::default(), all: true };
            let Reply::Listed(listed) = desk.ask(Request::List(query)) else { panic!("no list") };
            for one in &listed {
                let facts = desk.facts(one.account.id);
                let calendar = desk.store.team().calendar(&facts.plan.factors.busy);
                let view = View::new(&facts, playbooks.get_or_default(&facts.plan.playbook), &calendar);
                // Who changed it last and since when it has been in its band is not for the facts to say.
                let kept = &one.standing.card;
                let Grounded { card, grounds } = standing(&view, desk.store.today(), around, &scoring);
                let card = Standing {
                    band_since: kept.band_since,
                    changed_step: kept.changed_step,
                    changed_by: kept.changed_by.clone(),
                    ..card
                };
                let fresh = Grounded { card, grounds };
                // Revenue is held against the average of the moment, which no account knows alone.
                let mut stored = one.standing.clone();
                let reasons = &mut stored.grounds.reasons;
                let revenue: i64 =
                    reasons.iter().filter(|reason| reason.code == ReasonCode::Revenue).map(|reason| reason.points).sum();
                stored.card.priority -= revenue;
                reasons.retain(|reason| reason.code != ReasonCode::Revenue);
                prop_assert_eq!(&stored, &fresh);
            }
            let page = desk.board();
            prop_assert_eq!(page.accounts, listed.len());
            for stage in Stage::ALL {
                let mut here: Vec<_> = listed.iter().map(|one| &one.standing.card).filter(|row| row.on_board && row.stage == stage).collect();
                here.sort_by(|a, b| (b.priority, &a.sort_key, a.account_id).cmp(&(a.priority, &b.sort_key, b.account_id)));
                let column = &page.columns[stage.index()];
                prop_assert_eq!(column.total, here.len());
                prop_assert_eq!(column.at_risk, here.iter().filter(|row| row.at_risk).count());
                prop_assert!(column.cards.iter().eq(here.into_iter()));
            }
        }
        let report = desks[0].store.check().unwrap();
        prop_assert!(report.ok, "{:?}", report);
    }

    #[test]
    fn importing_the_same_lines_twice_changes_nothing(
        lines in vec((0..12usize, 0..12usize, -60..60i64), 1..20),
    ) {
        let today: Day = TODAY.parse().unwrap();
        let mut seen = std::collections::BTreeSet::new();
        let rows: Vec<_> = lines
            .into_iter()
            .enumerate()
            // A line for each account, as an export has.
            .filter(|(_, (which, what, number))| {
                seen.insert(if what % 2 == 0 { (true, *which, 0) } else { (false, which % 6, *number) })
            })
            .map(|(at, (which, what, number))| (at as u64 + 2, fresh_account(Intent { kind: 0, which, what, number }, today)))
            .collect();
        let bench = Bench::new();
        let mut ana = bench.open("ana");
        let first = ana.import(rows.clone());
        let before = contents(&bench.path());
        let second = ana.import(rows.clone());
        prop_assert_eq!((second.added, second.updated, second.refused.len()), (0, 0, first.refused.len()));
        prop_assert_eq!(contents(&bench.path()), before);
    }
}
