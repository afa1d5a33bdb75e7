//! Stage profiles, ageing, vetoes, overrides and coverage.

use super::super::fixture::{facts, person, playbook, visit};
use super::random::{by_hand, concern, contract, reading, touch};
use super::{Health, Line, Measure, Veto, forecast, health, score};
use crate::domain::account::{Stage, Status};
use crate::domain::cadence::{CadenceState, cadences};
use crate::domain::calendar::Calendar;
use crate::domain::codes::Coded;
use crate::domain::concern::{ConcernKind, Level};
use crate::domain::day::{Day, add_days};
use crate::domain::facts::AccountFacts;
use crate::domain::metric::Metric;
use crate::domain::scoring::{Band, Scoring};
use crate::domain::signal::{Category, Severity};
use crate::domain::stakeholder::Role;
use crate::domain::touch::{Sentiment, TouchKind};
use crate::domain::view::{GO_LIVE, View};

fn with<T>(facts: &AccountFacts, ask: impl FnOnce(&View<'_>, &Scoring) -> T) -> T {
    let calendar = Calendar::default();
    ask(&View::new(facts, playbook(), &calendar), &Scoring::shipped().unwrap())
}

fn on(facts: &AccountFacts, number: i64) -> Health {
    with(facts, |view, scoring| health(view, add_days(contract(), number), scoring))
}

fn line(health: &Health, measure: Measure) -> Option<&Line> {
    health.lines.iter().find(|line| line.measure == measure)
}

fn plan_day(number: i64) -> Day {
    add_days(contract(), number)
}

/// All milestones done when due: the plan says nothing bad.
fn kept() -> AccountFacts {
    let mut facts = facts(contract());
    facts.milestones.iter_mut().for_each(|milestone| milestone.done_on = Some(milestone.due));
    facts
}

#[test]
fn of_an_account_of_which_nothing_is_known_nothing_is_claimed() {
    let fresh = on(&facts(contract()), 0);
    assert_eq!((fresh.score, fresh.band, fresh.coverage, fresh.assumed), (70, Band::Watch, 0, 70));
    assert!(fresh.lines.is_empty() && fresh.vetoes.is_empty());
    assert!(fresh.missing.contains(&Measure::CadenceKept) && fresh.missing.contains(&Measure::Pulse));
}

#[test]
fn adoption_weighs_nothing_before_people_can_log_in() {
    for stage in Stage::ALL {
        let mut facts = facts(contract());
        facts.visits.push(visit(stage, plan_day(1), None));
        for (at, metric) in [Metric::Activation, Metric::TrainingAttendance].into_iter().enumerate() {
            facts.readings.push(reading(at as i64, metric, plan_day(35), 0));
        }
        let adoption: i64 =
            on(&facts, 35).lines.iter().filter(|line| line.dimension == Category::Adoption).map(|line| line.of).sum();
        assert_eq!(adoption > 0, stage >= Stage::Training, "{stage:?}: {adoption}");
    }
}

#[test]
fn a_stage_has_its_own_weights() {
    let share = |stage| {
        let mut facts = kept();
        facts.visits.push(visit(stage, plan_day(1), None));
        facts.readings.push(reading(1, Metric::Pulse, plan_day(20), 4000));
        let health = on(&facts, 20);
        line(&health, Measure::MilestonesOnTime).unwrap().of
    };
    let scoring = Scoring::shipped().unwrap();
    for stage in Stage::ALL {
        let weight = |measure| scoring.health.weight.of(measure, stage);
        let whole = weight(Measure::MilestonesOnTime) + weight(Measure::PlanSlippage) + weight(Measure::Pulse);
        assert!((share(stage) * whole - 100 * weight(Measure::MilestonesOnTime)).abs() <= whole, "{stage:?}");
    }
}

#[test]
fn evidence_ages_and_drops_out() {
    let mut facts = kept();
    facts.readings.push(reading(1, Metric::Pulse, plan_day(20), 2000));
    // Pulse is fresh for 14 days and gone after 42.
    let pulse = |number| line(&on(&facts, number), Measure::Pulse).map(|line| (line.freshness, line.age_days));
    for (age, freshness) in [(0, 100), (14, 100), (21, 75), (28, 50), (41, 4)] {
        assert_eq!(pulse(20 + age), Some((freshness, Some(age))), "{age}");
    }
    assert_eq!(pulse(62), None);
    assert!(on(&facts, 62).missing.contains(&Measure::Pulse));
    // What fades hands its weight to the rest, and coverage says so.
    let of = |number| line(&on(&facts, number), Measure::MilestonesOnTime).unwrap().of;
    assert!(of(20) < of(50));
    let coverage = |number| on(&facts, number).coverage;
    assert!(coverage(20) > coverage(40) && coverage(40) > coverage(62));
}

#[test]
fn coverage_is_the_share_of_what_is_expected_that_is_known() {
    let mut facts = kept();
    let expected = |health: &Health| health.missing.len();
    assert_eq!(expected(&on(&facts, 0)), 5, "cadence, meetings, goal, sentiment and pulse");
    facts.stakeholders.push(person(1, Role::ProjectLead, contract()));
    touch(&mut facts, TouchKind::Meeting, plan_day(2), Some(Sentiment::Positive), &[(1, true)]);
    facts.readings.push(reading(1, Metric::Pulse, plan_day(2), 4000));
    let health = on(&facts, 2);
    let weight = &Scoring::shipped().unwrap().health.weight;
    let known: i64 = health.lines.iter().map(|line| weight.of(line.measure, Stage::Welcome)).sum();
    let goal = weight.of(Measure::GoalProgress, Stage::Welcome);
    assert_eq!(health.missing, [Measure::GoalProgress]);
    assert_eq!(health.coverage, known * 100 / (known + goal));
}

#[test]
fn cadence_stands_as_the_cadence_pane_has_it() {
    let mut facts = facts(contract());
    for (at, role) in Role::ALL.iter().enumerate() {
        facts.stakeholders.push(person(at as i64 + 1, *role, plan_day(at as i64)));
        if at % 2 == 0 {
            touch(&mut facts, TouchKind::Call, plan_day(10 + at as i64), None, &[(at as i64 + 1, true)]);
        }
    }
    for number in [0, 9, 15, 22, 35, 60] {
        let states = cadences(&facts, playbook(), &Calendar::default(), plan_day(number));
        let overdue = states.iter().filter(|cadence| cadence.state.overdue_days() > 0).count();
        let counted = states.iter().filter(|it| !matches!(it.state, CadenceState::AsNeeded | CadenceState::Never(0))).count();
        let health = on(&facts, number);
        let found = line(&health, Measure::CadenceKept);
        assert_eq!(found.is_some(), counted > 0, "{number}");
        let late = found.map_or(0, |line| line.evidence.iter().filter(|it| it.code != "contacts_kept").count());
        assert_eq!(late, overdue.min(3), "{number}");
    }
}

#[test]
fn milestones_count_from_the_day_after_they_were_due() {
    let mut facts = facts(contract());
    let kickoff = facts.milestones.iter().position(|milestone| milestone.code == "kickoff_held").unwrap();
    let due = (facts.milestones[kickoff].due - contract()).num_days();
    let scored = |facts: &AccountFacts, number| {
        let mut figures = Scoring::shipped().unwrap();
        // Alone, so that the score is its own.
        figures.health.weight.plan_slippage = [0; 6];
        figures.health.weight.time_to_value = [0; 6];
        with(facts, |view, _| score(view, plan_day(number), &figures))
    };
    assert_eq!(scored(&facts, due).coverage, 0);
    assert_eq!(scored(&facts, due + 1).score, 60);
    assert!(scored(&facts, due + 14).score < 40);
    facts.milestones[kickoff].done_on = Some(plan_day(due + 1));
    facts.milestones.retain(|milestone| milestone.code == "kickoff_held");
    assert_eq!(scored(&facts, due + 1).score, 97);
    assert_eq!(scored(&facts, due + 100).score, 97);
    // Half a year later it says nothing any more.
    assert_eq!(scored(&facts, due + 180).score, 70);
}

/// Facts that are well but for one thing, the veto that it raises, and a day one short of it.
fn vetoed() -> Vec<(Veto, AccountFacts, i64, i64)> {
    let mut escalated = kept();
    let mut escalation = concern(1, ConcernKind::Escalation, plan_day(20), None);
    escalation.level = Some(Level::Executive);
    escalated.concerns.push(escalation);

    let mut late = kept();
    let go_live = late.milestones.iter_mut().find(|milestone| milestone.code == GO_LIVE).unwrap();
    go_live.done_on = None;
    let overdue = (go_live.due - contract()).num_days() + 31;

    let mut silent = kept();
    silent.stakeholders.push(person(1, Role::ExecutiveSponsor, contract()));
    silent.stakeholders.push(person(2, Role::ProjectLead, contract()));
    touch(&mut silent, TouchKind::Call, plan_day(1), None, &[(1, true)]);

    let mut blocked = kept();
    let mut blocker = concern(1, ConcernKind::Blocker, plan_day(20), None);
    (blocker.severity, blocker.due_on) = (Severity::High, Some(plan_day(22)));
    blocked.concerns.push(blocker);
    vec![
        (Veto::ExecutiveEscalation, escalated, 20, 19),
        (Veto::GoLiveOverdue, late, overdue, overdue - 1),
        (Veto::DecisionMakersSilent, silent, 37, 36),
        (Veto::BlockerBreached, blocked, 30, 29),
    ]
}

#[test]
fn vetoes_hold_the_score_down_and_are_named() {
    let cases = vetoed();
    assert_eq!(cases.iter().map(|case| case.0).collect::<Vec<_>>(), Veto::ALL);
    for (veto, mut facts, acts, short) in cases {
        // Much that is well, so that the cap is what decides.
        for number in [short, acts] {
            facts.readings.push(reading(number, Metric::Pulse, plan_day(number), 5000));
            touch(&mut facts, TouchKind::Email, plan_day(number), Some(Sentiment::Positive), &[]);
        }
        let mut scoring = Scoring::shipped().unwrap();
        scoring.health.weight.pulse = [500; 6];
        let look = |number| with(&facts, |view, _| health(view, plan_day(number), &scoring));
        assert!(look(short).vetoes.is_empty(), "{veto}: {:#?}", look(short));
        let health = look(acts);
        let line = &health.vetoes[0];
        assert_eq!((line.veto, line.cap, health.score), (veto, line.cap, line.cap), "{health:#?}");
        assert!(line.points < 0 && !line.evidence.is_empty());
    }
}

#[test]
fn a_veto_takes_no_more_than_needed() {
    let (_, mut facts, number, _) = vetoed().swap_remove(1);
    // An account that has moved on has gone live.
    facts.visits.push(visit(Stage::Adoption, plan_day(number), None));
    assert!(on(&facts, number).vetoes.is_empty());
    // One that waits by agreement is not late.
    let (_, mut facts, number, _) = vetoed().swap_remove(1);
    facts.account.status = Status::Paused;
    assert!(on(&facts, number).vetoes.is_empty());
    // Nothing is taken twice, nor from a score that is lower anyway.
    let (_, mut facts, number, _) = vetoed().swap_remove(0);
    let mut second = concern(2, ConcernKind::Blocker, plan_day(1), None);
    (second.severity, second.due_on) = (Severity::High, Some(plan_day(2)));
    facts.concerns.push(second);
    let mut scoring = Scoring::shipped().unwrap();
    scoring.health.weight.blockers = [0; 6];
    let health = with(&facts, |view, _| health(view, plan_day(number), &scoring));
    assert_eq!(health.vetoes.iter().map(|line| line.points < 0).collect::<Vec<_>>(), [true, false]);
    scoring.health.weight.escalations = [1000; 6];
    assert!(with(&facts, |view, _| super::health(view, plan_day(number), &scoring)).vetoes.is_empty());
}

#[test]
fn an_override_is_shown_with_what_it_gave_or_took() {
    let mut facts = kept();
    facts.readings.push(reading(1, Metric::Pulse, plan_day(20), 4000));
    let plain = on(&facts, 20).score;
    facts.overrides.push(by_hand(1, 30, plan_day(10), plan_day(40)));
    facts.overrides.push(by_hand(2, 95, plan_day(20), plan_day(25)));
    let set = on(&facts, 20);
    let line = set.set_by_hand.as_ref().unwrap();
    assert_eq!((set.score, line.points, line.until, line.reason.as_str()), (95, 95 - plain, plan_day(25), "A merger"));
    assert_eq!(
        [19, 25, 26, 41].map(|number| on(&facts, number).set_by_hand.map(|line| line.score)),
        [Some(30), Some(95), Some(30), None]
    );
    facts.overrides[0].lifted_on = Some(plan_day(30));
    assert_eq!([29, 30].map(|number| on(&facts, number).set_by_hand.is_some()), [true, false]);
}

#[test]
fn closed_concerns_age_and_open_ones_weigh_heavier() {
    let mut facts = facts(contract());
    facts.concerns.push(concern(1, ConcernKind::Blocker, plan_day(0), None));
    let scored = |facts: &AccountFacts, number| {
        let mut figures = Scoring::shipped().unwrap();
        figures.health.weight.plan_slippage = [0; 6];
        figures.health.weight.milestones_on_time = [0; 6];
        figures.health.weight.time_to_value = [0; 6];
        with(facts, |view, _| score(view, plan_day(number), &figures).score)
    };
    assert_eq!([1, 30, 60, 75, 90].map(|number| scored(&facts, number)), [70, 70, 50, 25, 0]);
    facts.concerns[0].closed_on = Some(plan_day(70));
    assert_eq!([69, 70, 89, 90].map(|number| scored(&facts, number)), [35, 100, 100, 70]);
}

#[test]
fn a_forecast_names_the_day_and_the_measure() {
    let mut facts = kept();
    facts.milestones.retain(|milestone| milestone.code != "hypercare_ended");
    facts.stakeholders.push(person(1, Role::ProjectLead, contract()));
    touch(&mut facts, TouchKind::Meeting, plan_day(20), Some(Sentiment::Positive), &[(1, true)]);
    facts.readings.push(reading(1, Metric::Pulse, plan_day(20), 4000));
    let found = with(&facts, |view, scoring| forecast(view, plan_day(20), 40, scoring)).unwrap();
    assert!(found.on > plan_day(30) && found.points > 0, "{found:?}");
    assert_eq!((found.band, found.measure), (Band::Watch, Some(Measure::CadenceKept)));
    // Nothing falls on what does not change.
    let mut quiet = super::super::fixture::facts(contract());
    quiet.milestones.clear();
    assert_eq!(with(&quiet, |view, scoring| forecast(view, plan_day(0), 20, scoring)), None);
}
