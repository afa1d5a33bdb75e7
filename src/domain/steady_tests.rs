use super::*;
use crate::domain::account::Stage;
use crate::domain::assessment::Assessment;
use crate::domain::calendar::Calendar;
use crate::domain::codes::{AccountId, AssessmentId, Coded, QuickWinId, ReadingId};
use crate::domain::facts::AccountFacts;
use crate::domain::fixture;
use crate::domain::metric::{Metric, QuickWin, Reading, SCALE};

fn on(after: i64) -> Day {
    add_days(fixture::day(2026, 8, 3), after)
}

fn read(facts: &mut AccountFacts, metric: Metric, after: i64, value: i64) {
    facts.readings.push(Reading {
        id: ReadingId(facts.readings.len() as i64 + 1),
        rev: 1,
        account_id: AccountId(1),
        metric,
        goal_id: None,
        on_day: on(after),
        value: value * SCALE,
        answers: None,
        about: String::new(),
        recorded_at: on(after).and_hms_opt(12, 0, 0).unwrap().and_utc(),
        recorded_by: "ana".into(),
    });
}

fn say(facts: &mut AccountFacts, condition: Condition, finding: Finding, after: i64) {
    facts.assessments.push(Assessment {
        id: AssessmentId(facts.assessments.len() as i64 + 1),
        rev: 1,
        account_id: AccountId(1),
        list: PointList::Gate,
        code: condition.code().into(),
        finding,
        on_day: on(after),
        note: "seen".into(),
        said_by: "ana".into(),
    });
}

/// Everything done, adopted, measured and trained, as of day 95.
fn ripe() -> AccountFacts {
    let mut facts = fixture::facts(on(0));
    for milestone in &mut facts.milestones {
        milestone.done_on = Some(milestone.due);
    }
    for (metric, value) in [(Metric::Activation, 88), (Metric::WeeklyActive, 76), (Metric::CoreFeatures, 6), (Metric::Tickets, 2)]
    {
        read(&mut facts, metric, 92, value);
    }
    facts.quick_wins.push(QuickWin {
        id: QuickWinId(1),
        rev: 1,
        account_id: AccountId(1),
        title: "First report".into(),
        delivered_on: Some(on(28)),
        effect: "two days saved".into(),
        ..QuickWin::default()
    });
    facts
}

fn stands(facts: &AccountFacts, after: i64) -> Gate {
    let calendar = Calendar::default();
    gate(&View::new(facts, fixture::playbook(), &calendar), on(after), &Scoring::shipped().unwrap())
}

fn states(facts: &AccountFacts, after: i64) -> [GateState; 5] {
    let gate = stands(facts, after);
    assert_eq!(gate.conditions.iter().map(|one| one.condition).collect::<Vec<_>>(), Condition::ALL);
    std::array::from_fn(|at| gate.conditions[at].state)
}

#[test]
fn an_account_that_is_ripe_passes_and_pays_nothing() {
    let facts = ripe();
    assert_eq!(states(&facts, 95), [GateState::Met; 5]);
    let gate = stands(&facts, 95);
    assert!(gate.unmet().is_empty() && gate.too_early.is_empty() && gate.too_late.is_empty());
    assert_eq!((gate.day, gate.from_day, gate.to_day, gate.passed()), (95, 90, 120, 5));
}

#[test]
fn each_condition_falls_with_what_it_rests_on() {
    use GateState::{Met, Open, Unknown};
    let mut one = ripe();
    one.milestones[3].done_on = None;
    assert_eq!(states(&one, 95), [Open, Met, Met, Met, Met]);
    let mut few = ripe();
    read(&mut few, Metric::WeeklyActive, 94, 41);
    assert_eq!(states(&few, 95), [Met, Open, Met, Met, Met]);
    let gate = stands(&few, 95);
    let evidence = &gate.too_early.iter().find(|cost| cost.id == "adoption_stalls").unwrap().evidence;
    assert_eq!((evidence[0].value, evidence[0].of), (41 * SCALE, 75 * SCALE), "the account's own figures");
    let mut unseen = ripe();
    unseen.quick_wins.clear();
    assert_eq!(states(&unseen, 95), [Met, Met, Unknown, Met, Met]);
    let mut busy = ripe();
    read(&mut busy, Metric::Tickets, 94, 9);
    assert_eq!(states(&busy, 95), [Met, Met, Met, Open, Met]);
    assert_eq!(states(&ripe(), 89)[4], Open, "too early");
    let mut unread = ripe();
    unread.readings.retain(|reading| reading.metric == Metric::Tickets);
    assert_eq!(states(&unread, 95)[1], Unknown);
    assert_eq!(states(&ripe(), 112)[1], Open, "readings of three weeks ago do not speak for today");
}

#[test]
fn a_target_is_that_of_the_day_on_which_moving_becomes_usual() {
    let mut facts = ripe();
    facts.readings.clear();
    // On day 65 these are what the curves ask for, but not what steady state needs.
    for (metric, value) in [(Metric::Activation, 88), (Metric::WeeklyActive, 66), (Metric::CoreFeatures, 6)] {
        read(&mut facts, metric, 62, value);
    }
    assert_eq!(states(&facts, 65)[1], GateState::Open);
    read(&mut facts, Metric::WeeklyActive, 64, 75);
    assert_eq!(states(&facts, 65)[1], GateState::Met);
}

#[test]
fn what_is_said_by_hand_counts_where_it_may() {
    use GateState::{Met, Open, Waived};
    let mut facts = ripe();
    facts.milestones[3].done_on = None;
    say(&mut facts, Condition::Milestones, Finding::Met, 93);
    assert_eq!(states(&facts, 95)[0], Open, "figures tell otherwise");
    say(&mut facts, Condition::Milestones, Finding::Waived, 94);
    assert_eq!(states(&facts, 95)[0], Waived);
    assert_eq!(states(&facts, 93)[0], Open, "not said yet on that day");
    read(&mut facts, Metric::Tickets, 94, 9);
    say(&mut facts, Condition::SelfSufficient, Finding::Met, 95);
    assert_eq!(states(&facts, 95)[3], Met, "people judge this better than figures");
    say(&mut facts, Condition::Adoption, Finding::NotMet, 95);
    assert_eq!(states(&facts, 95)[1], Open, "somebody knows better than the figures");
    facts.quick_wins.clear();
    say(&mut facts, Condition::Results, Finding::Met, 95);
    assert_eq!(states(&facts, 95)[2], Met, "figures cannot tell");
}

#[test]
fn waiting_has_its_price_once_the_usual_days_are_over() {
    let facts = ripe();
    assert!(stands(&facts, 120).too_late.is_empty());
    let gate = stands(&facts, 134);
    assert_eq!(gate.conditions[4].state, GateState::Met, "being late is no obstacle");
    let told = |id: &str| gate.too_late.iter().find(|cost| cost.id == id).unwrap().evidence[0].clone();
    let hours = told("inefficient");
    assert_eq!((hours.value, hours.of, hours.name.as_str()), (14, 120, "5–8"));
    assert_eq!(told("no_capacity").name, "10–16", "two weeks");
}

#[test]
fn the_rhythm_of_steady_state_comes_from_the_playbook() {
    let facts = ripe();
    let calendar = Calendar::default();
    let view = View::new(&facts, fixture::playbook(), &calendar);
    let rhythm = rhythm(&view, on(95));
    let told: Vec<(ReviewKind, i64)> = rhythm.iter().map(|(kind, _, days)| (*kind, *days)).collect();
    assert_eq!(told, [(ReviewKind::CheckIn, 30), (ReviewKind::BusinessReview, 90), (ReviewKind::Strategy, 365)]);
    assert!(rhythm.iter().all(|(_, due, _)| calendar.is_open(*due)));
    assert_eq!(facts.account.stage, Stage::Welcome, "the gate looks at facts, not at the column");
    assert_eq!(handover("Hello {customer}, {csm}\n", "Acme", "ana"), "Hello Acme, ana");
}
