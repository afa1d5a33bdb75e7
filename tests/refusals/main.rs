//! Every refusal: what brings it about, and that nothing is changed by it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking, in its helpers too")]

#[path = "../support/mod.rs"]
mod support;

mod people;
mod record;

use std::collections::BTreeSet;

use orquestra::clock::Clock;
use orquestra::command::account::{AccountCommand, AccountPatch, MAX_NAME};
use orquestra::command::concern::{ConcernCommand, ConcernVerb, NewConcern};
use orquestra::command::metric::{MetricCommand, MetricVerb, NewGoal, NewReading};
use orquestra::command::milestone::MilestoneVerb;
use orquestra::command::next_step::{NextStepCommand, NextStepVerb};
use orquestra::command::plan::PlanCommand;
use orquestra::command::play::{PlayCommand, PlayVerb};
use orquestra::command::refusal::{Blocked, Field, Refusal, Thing};
use orquestra::command::signal::SignalVerb;
use orquestra::command::stakeholder::{StakeholderPatch, StakeholderVerb, Succession};
use orquestra::command::team::TeamCommand;
use orquestra::command::triage::{TriageCommand, TriageVerb};
use orquestra::command::{Command, Context, Directory, Ids, decide};
use orquestra::domain::account::Stage;
use orquestra::domain::calendar::Period;
use orquestra::domain::codes::{AccountId, ConcernId, MilestoneId, NextStepId, SignalId, StakeholderId};
use orquestra::domain::concern::ConcernKind;
use orquestra::domain::day::Day;
use orquestra::domain::factor::Factors;
use orquestra::domain::facts::AccountFacts;
use orquestra::domain::metric::Metric;
use orquestra::domain::milestone::Cause;
use orquestra::domain::playbook::Playbooks;
use orquestra::domain::scoring::Scoring;
use orquestra::domain::signal::{Category, Severity};
use orquestra::domain::stakeholder::Role;
use orquestra::domain::team::SettingKey;
use orquestra::domain::triage::Wake;
use orquestra::protocol::{AccountRef, JournalQuery, Reply, Request};

use support::acts::{
    add, adjust, archive, contents, edit, holiday, milestone, move_due, move_to, new_account, no_holiday, person, raise, rename,
    signal, stakeholder, task, touch,
};
use support::{Bench, Desk, TODAY, day};

/// The variant's name. Without a wildcard, so that a new refusal cannot be forgotten here.
fn name(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::NotFound { .. } => "not found",
        Refusal::Ambiguous { .. } => "ambiguous",
        Refusal::Empty(_) => "empty",
        Refusal::TooLong { .. } => "too long",
        Refusal::OutOfRange { .. } => "out of range",
        Refusal::BadHandle(_) => "bad handle",
        Refusal::HandleTaken(_) => "handle taken",
        Refusal::ExternalIdTaken(_) => "external id taken",
        Refusal::BadEmail(_) => "bad email",
        Refusal::BadCurrency(_) => "bad currency",
        Refusal::DateOrder { .. } => "date order",
        Refusal::InFuture { .. } => "in future",
        Refusal::NotInFuture { .. } => "not in future",
        Refusal::OpenWork { .. } => "open work",
        Refusal::ReasonNeeded => "reason needed",
        Refusal::SameStage(_) => "same stage",
        Refusal::AlreadyDone(_) => "already done",
        Refusal::NotDone => "not done",
        Refusal::DayBlocked { .. } => "day blocked",
        Refusal::BreaksOrder { .. } => "breaks order",
        Refusal::PlanUnderWay => "plan under way",
        Refusal::SignalClosed => "signal closed",
        Refusal::SignalNotClosed => "signal not closed",
        Refusal::SignalLive(_) => "signal live",
        Refusal::BelowAlready { .. } => "below already",
        Refusal::HasLeft(..) => "has left",
        Refusal::ChangedBy { .. } => "changed by",
        Refusal::Stale { .. } => "stale",
        Refusal::NotOpen(_) => "not open",
        Refusal::NoDifference { .. } => "no difference",
        Refusal::PlayRuns(_) => "play runs",
        Refusal::PartOfPlay => "part of play",
        Refusal::NotQuiet => "not quiet",
        Refusal::BadFigure(_) => "bad figure",
        Refusal::NotWaivable => "not waivable",
        Refusal::NoQuestion => "no question",
        Refusal::RiskOpen(_) => "risk open",
        Refusal::Accountable(_) => "accountable",
        Refusal::HasPart(_) => "has part",
        Refusal::OwnSuccessor => "own successor",
        Refusal::NoChampion(_) => "no champion",
        Refusal::NotReady(_) => "not ready",
        Refusal::GateShut(_) => "gate shut",
        Refusal::ByTheGate { .. } => "by the gate",
        Refusal::NotGraduated => "not graduated",
        Refusal::HasChurned => "has churned",
        Refusal::RenewalOpen(_) => "renewal open",
        Refusal::NotEarly(_) => "not early",
        Refusal::MoreThan { .. } => "more than",
        Refusal::SessionPlanned(_) => "session planned",
        Refusal::NothingToUndo => "nothing to undo",
        Refusal::NothingToRedo => "nothing to redo",
    }
}

const EVERY: &[&str] = &[
    "accountable",
    "already done",
    "ambiguous",
    "bad currency",
    "bad email",
    "bad figure",
    "bad handle",
    "breaks order",
    "by the gate",
    "changed by",
    "date order",
    "day blocked",
    "empty",
    "external id taken",
    "gate shut",
    "handle taken",
    "has churned",
    "has left",
    "has part",
    "in future",
    "more than",
    "no champion",
    "no difference",
    "no question",
    "not done",
    "not early",
    "not found",
    "not graduated",
    "not in future",
    "not open",
    "not quiet",
    "not ready",
    "not waivable",
    "nothing to redo",
    "nothing to undo",
    "open work",
    "out of range",
    "own successor",
    "part of play",
    "plan under way",
    "play runs",
    "reason needed",
    "renewal open",
    "risk open",
    "same stage",
    "session planned",
    "signal closed",
    "signal live",
    "signal not closed",
    "stale",
    "too long",
];

/// An account on which everything has happened once, and another beside it.
struct Scene {
    bench: Bench,
    ana: Desk,
    acme: AccountId,
    facts: AccountFacts,
}

const LIVE: &str = "engagement.meetings_missed";
const CLOSED: &str = "technical.scope_creep";

fn scene() -> Scene {
    let bench = Bench::new();
    let mut ana = bench.open("ana");
    let mut new = new_account("Acme", day(2026, 11, 2));
    new.fields.external_id = Some(Some("001".into()));
    new.factors.busy = vec![Period { from: day(2027, 2, 8), to: day(2027, 2, 12) }];
    let acme = ana.done(add(new)).account.unwrap().account.id;
    ana.add("acme", day(2026, 11, 9)); // handle acme-2
    ana.done(person(acme, "Carla", Role::Champion));
    ana.done(person(acme, "Davi", Role::EndUser));
    let davi = ana.facts(acme).stakeholders[1].id;
    ana.done(stakeholder(
        acme,
        StakeholderVerb::Left { stakeholder: davi, on: Some(day(2026, 11, 10)), succession: Succession::NotNeeded },
    ));
    ana.done(raise(acme, LIVE, Severity::High));
    ana.done(raise(acme, CLOSED, Severity::Low));
    let closed = ana.facts(acme).signals.iter().find(|signal| signal.code == CLOSED).unwrap().id;
    ana.done(signal(acme, SignalVerb::Resolve(closed, "agreed".into())));
    let kickoff = ana.facts(acme).milestones[0].id;
    ana.done(milestone(acme, kickoff, MilestoneVerb::Done { on: day(2026, 11, 9) }));
    ana.done(task(acme, "welcome.raci", Some(day(2026, 11, 9))));
    ana.done(holiday(day(2026, 12, 25)));
    ana.done(of_triage(acme, Said::Start(Category::Technical)));
    ana.done(of_triage(acme, Said::Open));
    let concern = ana.facts(acme).concerns[0].id;
    ana.done(of_triage(acme, Said::Close(concern)));
    record::scene(&mut ana, acme);
    people::scene(&mut ana, acme);
    ana.store.refresh_all().unwrap();
    let facts = ana.facts(acme);
    Scene { bench, ana, acme, facts }
}

fn patch(change: impl FnOnce(&mut AccountPatch)) -> AccountPatch {
    let mut patch = AccountPatch::default();
    change(&mut patch);
    patch
}

fn someone(change: impl FnOnce(&mut StakeholderPatch)) -> StakeholderVerb {
    let mut patch = StakeholderPatch { name: Some("Eva".into()), role: Some(Role::Manager), ..StakeholderPatch::default() };
    change(&mut patch);
    StakeholderVerb::Add(patch)
}

/// Verbs of triage, as short as the table needs them.
enum Said {
    Start(Category),
    Open,
    Close(ConcernId),
    Goal(i64, i64),
    Drop(NextStepId),
    Mark(TriageVerb),
    Record(Metric, i64),
}

fn of_triage(account: AccountId, said: Said) -> Command {
    let today: Day = TODAY.parse().unwrap();
    match said {
        Said::Start(category) => Command::Play(PlayCommand { account, verb: PlayVerb::Start(category, None) }),
        Said::Open => {
            let new = NewConcern {
                kind: ConcernKind::Blocker,
                title: "VPN".into(),
                severity: Severity::Low,
                level: None,
                stakeholder: None,
                on: today,
                due_on: None,
            };
            Command::Concern(ConcernCommand { account, verb: ConcernVerb::Open(new) })
        }
        Said::Close(id) => Command::Concern(ConcernCommand { account, verb: ConcernVerb::Close(id, today, String::new()) }),
        Said::Goal(baseline, target) => {
            let (starts_on, by_day) = (today, day(2027, 5, 1));
            let (name, unit) = ("Cycle time".into(), "days".into());
            let new = NewGoal { name, unit, baseline, target, starts_on, by_day, is_primary: true };
            Command::Metric(MetricCommand { account, verb: MetricVerb::AddGoal(new) })
        }
        Said::Drop(id) => Command::NextStep(NextStepCommand { account, verb: NextStepVerb::Drop(id) }),
        Said::Mark(verb) => Command::Triage(TriageCommand { account, verb }),
        Said::Record(metric, value) => {
            let new = NewReading { metric, goal: None, on: today, value, answers: None, about: String::new() };
            Command::Metric(MetricCommand { account, verb: MetricVerb::Record(vec![new]) })
        }
    }
}

/// The same for the verbs of triage.
fn triage_table(scene: &Scene) -> Vec<(Command, Refusal)> {
    let (acme, facts) = (scene.acme, &scene.facts);
    let today: Day = TODAY.parse().unwrap();
    let snooze = |until, wake| Said::Mark(TriageVerb::Snooze { until, wake, reason: String::new() });
    let done = |code: &str| Some(Wake::MilestoneDone(code.to_owned()));
    let tomorrow = day(2026, 11, 24);
    let override_to = |score, reason: &str| Said::Mark(TriageVerb::Override { score, reason: reason.into(), until: None });
    let range = |field, min, max| Refusal::OutOfRange { field, min, max };
    let cases = vec![
        (Said::Start(Category::Technical), Refusal::PlayRuns(Category::Technical)),
        (Said::Close(facts.concerns[0].id), Refusal::NotOpen(Thing::Concern)),
        (Said::Close(ConcernId(9999)), Refusal::NotFound { thing: Thing::Concern, named: "9999".into() }),
        (Said::Goal(5, 5), Refusal::NoDifference { one: Field::Baseline, other: Field::Target }),
        (Said::Drop(facts.next_steps[0].id), Refusal::PartOfPlay),
        (Said::Mark(TriageVerb::Wake), Refusal::NotQuiet),
        (Said::Mark(TriageVerb::Lift), Refusal::NotOpen(Thing::Override)),
        (snooze(today, None), Refusal::NotInFuture { field: Field::Until, day: today, today }),
        (snooze(tomorrow, done("no.such")), Refusal::NotFound { thing: Thing::Milestone, named: "no.such".into() }),
        (snooze(tomorrow, done("kickoff_held")), Refusal::AlreadyDone(day(2026, 11, 9))),
        (override_to(101, "x"), range(Field::Score, 0, 100)),
        (override_to(50, " "), Refusal::Empty(Field::Reason)),
        (Said::Record(Metric::Activation, 101_000), range(Field::Value, 0, 100)),
        (Said::Record(Metric::Pulse, 0), range(Field::Value, 1, 5)),
        (Said::Record(Metric::Goal, 1), Refusal::Empty(Field::Goal)),
    ];
    let mut table: Vec<(Command, Refusal)> = cases.into_iter().map(|(said, refusal)| (of_triage(acme, said), refusal)).collect();
    let figure = |path: &str, value: &str| Command::Team(TeamCommand::SetFigure(path.into(), value.into()));
    let missing = Refusal::NotFound { thing: Thing::Figure, named: "bands.none".into() };
    table.push((figure("bands.none", "1"), missing));
    let bad = Scoring::check(&[], "bands.healthy", "high").unwrap_err();
    table.push((figure("bands.healthy", "high"), Refusal::BadFigure(bad.to_string())));
    table
}

/// What is asked, and the refusal that it must meet.
fn table(scene: &Scene) -> Vec<(Command, Refusal)> {
    let (acme, facts) = (scene.acme, &scene.facts);
    let today: Day = TODAY.parse().unwrap();
    let tomorrow = day(2026, 11, 24);
    let (carla, davi) = (facts.stakeholders[0].id, facts.stakeholders[1].id);
    let of_code = |code: &str| facts.milestones.iter().find(|milestone| milestone.code == code).unwrap();
    let signal_of = |code: &str| facts.signals.iter().find(|signal| signal.code == code).unwrap().id;
    let (kickoff, access) = (of_code("kickoff_held"), of_code("access_provisioned"));
    let environment = of_code("environment_live");
    let long = "ã".repeat(MAX_NAME + 1);
    let missing = |thing: Thing, named: &str| Refusal::NotFound { thing, named: named.into() };
    let range = |field, min, max| Refusal::OutOfRange { field, min, max };
    let in_future = |field| Refusal::InFuture { field, day: tomorrow, today };
    let blocked = |day, why, next| Refusal::DayBlocked { day, why, next };
    let mut nameless = new_account("", day(2026, 11, 2));
    let mut undated = nameless.clone();
    nameless.fields.name = None;
    undated.fields = AccountPatch { name: Some("Borba".into()), ..AccountPatch::default() };
    let mut unplanned = new_account("Borba", day(2026, 11, 2));
    unplanned.playbook = "b2c".into();
    let mut taken = new_account("Borba", day(2026, 11, 2));
    taken.fields.external_id = Some(Some("001".into()));
    let busy = |from, to| Factors { busy: vec![Period { from, to }], ..Factors::default() };
    let gone = AccountId(9999);
    vec![
        (archive(gone, true), missing(Thing::Account, "9999")),
        (rename(gone, "Borba"), missing(Thing::Account, "9999")),
        (raise(gone, LIVE, Severity::Low), missing(Thing::Account, "9999")),
        (milestone(acme, MilestoneId(9999), MilestoneVerb::Reopen), missing(Thing::Milestone, "9999")),
        (task(acme, "no.such", Some(today)), missing(Thing::Task, "no.such")),
        (touch(acme, today, &[StakeholderId(9999)], &[]), missing(Thing::Stakeholder, "9999")),
        (
            stakeholder(
                acme,
                StakeholderVerb::Left { stakeholder: StakeholderId(9999), on: Some(today), succession: Succession::NotNeeded },
            ),
            missing(Thing::Stakeholder, "9999"),
        ),
        (signal(acme, SignalVerb::Acknowledge(SignalId(9999))), missing(Thing::Signal, "9999")),
        (raise(acme, "no.such", Severity::Low), missing(Thing::SignalCode, "no.such")),
        (add(unplanned), missing(Thing::Playbook, "b2c")),
        (no_holiday(tomorrow), missing(Thing::Holiday, "2026-11-24")),
        (Command::Team(TeamCommand::Set(SettingKey::Timezone, "Brasília".into())), missing(Thing::Timezone, "Brasília")),
        (add(nameless), Refusal::Empty(Field::Name)),
        (add(undated), Refusal::Empty(Field::ContractDate)),
        (rename(acme, "  "), Refusal::Empty(Field::Name)),
        (edit(acme, patch(|patch| patch.owner = Some(" ".into()))), Refusal::Empty(Field::Owner)),
        (stakeholder(acme, someone(|patch| patch.name = None)), Refusal::Empty(Field::Name)),
        (stakeholder(acme, someone(|patch| patch.role = None)), Refusal::Empty(Field::Role)),
        (touch(acme, today, &[], &[]), Refusal::Empty(Field::Attendance)),
        (Command::Team(TeamCommand::AddHoliday(tomorrow, String::new())), Refusal::Empty(Field::Name)),
        (
            milestone(
                acme,
                access.id,
                MilestoneVerb::Move { to: day(2026, 11, 30), cause: Cause::Us, reason: " ".into(), cascade: true },
            ),
            Refusal::Empty(Field::Reason),
        ),
        (
            Command::Plan(PlanCommand { account: acme, factors: Factors::default(), cause: Cause::Us, reason: String::new() }),
            Refusal::Empty(Field::Reason),
        ),
        (rename(acme, &long), Refusal::TooLong { field: Field::Name, max: MAX_NAME }),
        (edit(acme, patch(|patch| patch.tags = Some(vec!["t".repeat(41)]))), Refusal::TooLong { field: Field::Tags, max: 40 }),
        (edit(acme, patch(|patch| patch.arr_cents = Some(Some(-1)))), range(Field::Arr, 0, 100_000_000_000_000)),
        (edit(acme, patch(|patch| patch.seats = Some(Some(10_000_001)))), range(Field::Seats, 0, 10_000_000)),
        (stakeholder(acme, someone(|patch| patch.ideal_days = Some(Some(0)))), range(Field::IdealDays, 1, 365)),
        (
            stakeholder(acme, someone(|patch| (patch.ideal_days, patch.max_days) = (Some(Some(30)), Some(Some(7))))),
            range(Field::MaxDays, 30, 365),
        ),
        (adjust(acme, busy(day(2026, 12, 1), day(2027, 12, 1))), range(Field::Busy, 1, 120)),
        // A year of two or five digits; a plan cannot be dated from it, nor the database hold it.
        (add(new_account("Borba", day(26, 11, 2))), range(Field::ContractDate, 1900, 2200)),
        (add(new_account("Borba", day(20_261, 11, 2))), range(Field::ContractDate, 1900, 2200)),
        (edit(acme, patch(|patch| patch.renewal_date = Some(Some(Day::MAX)))), range(Field::RenewalDate, 1900, 2200)),
        (move_due(acme, access.id, Day::MAX, true), range(Field::Day, 1900, 2200)),
        (milestone(acme, access.id, MilestoneVerb::Done { on: Day::MIN }), range(Field::Day, 1900, 2200)),
        (adjust(acme, busy(Day::MAX, Day::MAX)), range(Field::Busy, 1900, 2200)),
        (signal(acme, SignalVerb::Snooze(signal_of(LIVE), Day::MAX, None)), range(Field::Day, 1900, 2200)),
        (holiday(Day::MAX), range(Field::Day, 1900, 2200)),
        (edit(acme, patch(|patch| patch.handle = Some("Acme Inc".into()))), Refusal::BadHandle("Acme Inc".into())),
        (edit(acme, patch(|patch| patch.handle = Some("acme-2".into()))), Refusal::HandleTaken("acme-2".into())),
        (add(taken), Refusal::ExternalIdTaken("001".into())),
        (stakeholder(acme, someone(|patch| patch.email = Some("eva@home".into()))), Refusal::BadEmail("eva@home".into())),
        (edit(acme, patch(|patch| patch.currency = Some("R$".into()))), Refusal::BadCurrency("R$".into())),
        (Command::Team(TeamCommand::Set(SettingKey::Currency, "real".into())), Refusal::BadCurrency("real".into())),
        (
            edit(acme, patch(|patch| patch.renewal_date = Some(Some(day(2026, 11, 1))))),
            Refusal::DateOrder { earlier: Field::ContractDate, later: Field::RenewalDate },
        ),
        (adjust(acme, busy(day(2026, 12, 2), day(2026, 12, 1))), Refusal::DateOrder { earlier: Field::Busy, later: Field::Busy }),
        (edit(acme, patch(|patch| patch.stage_since = Some(tomorrow))), in_future(Field::StageSince)),
        (milestone(acme, access.id, MilestoneVerb::Done { on: tomorrow }), in_future(Field::Day)),
        (task(acme, "welcome.timeline", Some(tomorrow)), in_future(Field::Day)),
        (touch(acme, tomorrow, &[carla], &[]), in_future(Field::Day)),
        (
            stakeholder(
                acme,
                StakeholderVerb::Left { stakeholder: carla, on: Some(tomorrow), succession: Succession::NotNeeded },
            ),
            in_future(Field::Day),
        ),
        (
            signal(acme, SignalVerb::Snooze(signal_of(LIVE), today, None)),
            Refusal::NotInFuture { field: Field::Day, day: today, today },
        ),
        (
            Command::Account(AccountCommand::Move { account: acme, to: Stage::Welcome, reason: "x".into(), confirmed: true }),
            Refusal::SameStage(Stage::Welcome),
        ),
        (milestone(acme, kickoff.id, MilestoneVerb::Done { on: today }), Refusal::AlreadyDone(day(2026, 11, 9))),
        (move_due(acme, kickoff.id, today, true), Refusal::AlreadyDone(day(2026, 11, 9))),
        (task(acme, "welcome.raci", Some(today)), Refusal::AlreadyDone(day(2026, 11, 9))),
        (milestone(acme, access.id, MilestoneVerb::Reopen), Refusal::NotDone),
        (task(acme, "welcome.timeline", None), Refusal::NotDone),
        (move_due(acme, access.id, day(2026, 11, 28), true), blocked(day(2026, 11, 28), Blocked::Weekend, day(2026, 11, 30))),
        (
            move_due(acme, access.id, day(2026, 12, 25), true),
            blocked(day(2026, 12, 25), Blocked::Holiday("Carnaval".into()), day(2026, 12, 28)),
        ),
        (
            move_due(acme, access.id, day(2027, 2, 10), true),
            blocked(day(2027, 2, 10), Blocked::Busy(Period { from: day(2027, 2, 8), to: day(2027, 2, 12) }), day(2027, 2, 15)),
        ),
        (
            move_due(acme, access.id, day(2026, 12, 22), false),
            Refusal::BreaksOrder { other: "environment_live".into(), due: environment.due, other_first: false },
        ),
        (
            move_due(acme, environment.id, day(2026, 11, 5), true),
            Refusal::BreaksOrder { other: "access_provisioned".into(), due: access.due, other_first: true },
        ),
        (edit(acme, patch(|patch| patch.contract_date = Some(day(2026, 11, 3)))), Refusal::PlanUnderWay),
        (signal(acme, SignalVerb::Acknowledge(signal_of(CLOSED))), Refusal::SignalClosed),
        (signal(acme, SignalVerb::Snooze(signal_of(CLOSED), tomorrow, None)), Refusal::SignalClosed),
        (signal(acme, SignalVerb::Dismiss(signal_of(CLOSED), String::new())), Refusal::SignalClosed),
        (signal(acme, SignalVerb::Reopen(signal_of(LIVE))), Refusal::SignalNotClosed),
        (raise(acme, LIVE, Severity::Low), Refusal::SignalLive(LIVE.into())),
        (touch(acme, day(2026, 11, 11), &[carla], &[davi]), Refusal::HasLeft("Davi".into(), day(2026, 11, 10))),
        (
            stakeholder(acme, StakeholderVerb::Left { stakeholder: davi, on: Some(today), succession: Succession::NotNeeded }),
            Refusal::HasLeft("Davi".into(), day(2026, 11, 10)),
        ),
    ]
}

fn steps(desk: &mut Desk) -> usize {
    match desk.ask(Request::ReadJournal(JournalQuery { account: None, limit: 1000 })) {
        Reply::JournalRead(steps) => steps.len(),
        other => panic!("no journal: {other:?}"),
    }
}

/// A directory without other accounts.
struct Nobody;

impl Directory for Nobody {
    fn by_handle(&self, _: &str) -> Option<AccountId> {
        None
    }

    fn by_external_id(&self, _: &str) -> Option<AccountId> {
        None
    }
}

#[test]
fn every_refusal_says_what_it_should_and_changes_nothing() {
    let mut scene = scene();
    let mut met: BTreeSet<&'static str> = BTreeSet::new();
    let path = scene.bench.path();
    let (before, steps_before) = (contents(&path), steps(&mut scene.ana));
    for (command, expected) in table(&scene)
        .into_iter()
        .chain(triage_table(&scene))
        .chain(record::table(scene.acme, &scene.facts))
        .chain(people::table(scene.acme, &scene.facts))
    {
        let refusal = scene.ana.refused(Request::Act(command.clone()));
        assert_eq!(refusal, expected, "{command:?}");
        assert_eq!(contents(&path), before, "{command:?}");
        met.insert(name(&refusal));
    }
    // What is asked without words of its own.
    let acme = scene.acme;
    let ask = |to, reason: &str, confirmed| AccountCommand::Move { account: acme, to, reason: reason.into(), confirmed };
    let open = scene.ana.refused(Request::Act(Command::Account(ask(Stage::Technical, "", false))));
    let Refusal::OpenWork { stage: Stage::Welcome, open: work } = &open else { panic!("{open:?}") };
    assert!(work.contains(&"welcome.timeline".to_owned()) && !work.contains(&"welcome.raci".to_owned()), "{work:?}");
    assert!(!work.iter().any(|code| code == "welcome.kickoff_meeting"), "an activity keeps nobody in a stage");
    met.insert(name(&open));
    let ambiguous = scene.ana.refused(Request::Open(AccountRef::Named("ACME".into())));
    assert_eq!(
        ambiguous,
        Refusal::Ambiguous { thing: Thing::Account, named: "ACME".into(), candidates: vec!["acme".into(), "acme-2".into()] }
    );
    met.insert(name(&ambiguous));
    let mut bruno = scene.bench.open("bruno");
    met.insert(name(&bruno.refused(Request::Undo)));
    met.insert(name(&bruno.refused(Request::Redo)));
    assert_eq!(contents(&path), before);
    assert_eq!(steps(&mut scene.ana), steps_before, "a refusal leaves no step");

    // A row that has moved on: the decision alone cannot tell by whom, the store can.
    let old = AccountCommand::Edit { account: acme, rev: Some(0), patch: Box::new(patch(|patch| patch.goal = Some("x".into()))) };
    let playbooks = Playbooks::shipped().unwrap();
    let context = Context {
        today: TODAY.parse().unwrap(),
        now: Clock::real().now(),
        actor: "ana",
        playbooks: &playbooks,
        team: scene.ana.store.team(),
        scoring: &Scoring::shipped().unwrap(),
        directory: &Nobody,
    };
    let old = Command::Account(old);
    let stale = decide(&old, Some(&scene.facts), &context, &mut Ids::after(0)).unwrap_err();
    assert_eq!(stale, Refusal::Stale { table: "account", id: acme.0 });
    met.insert(name(&stale));
    let changed = scene.ana.refused(Request::Act(old));
    assert!(matches!(&changed, Refusal::ChangedBy { who, .. } if who == "ana"));
    met.insert(name(&changed));
    assert_eq!(contents(&path), before);

    scene.ana.done(move_to(acme, Stage::Technical));
    let before = contents(&path);
    let back = scene.ana.refused(Request::Act(Command::Account(ask(Stage::Welcome, "  ", true))));
    assert_eq!(back, Refusal::ReasonNeeded);
    met.insert(name(&back));
    assert_eq!(contents(&path), before);
    met.insert(name(&record::churned(&mut scene.ana)));

    assert_eq!(met, EVERY.iter().copied().collect());
}
