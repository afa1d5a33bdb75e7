//! What holds of the health score whatever the facts.

use std::sync::OnceLock;

use proptest::prelude::*;

use super::super::fixture::playbook;
use super::random::{any_facts, concern, contract, reading, touch};
use super::{Cause, EVIDENCE, Health, Measure, RECOVER, explain, forecast, health, score, weekly};
use crate::domain::calendar::Calendar;
use crate::domain::codes::{AccountId, Coded, NextStepId, QuickWinId};
use crate::domain::concern::{ConcernKind, Level};
use crate::domain::day::{Day, add_days};
use crate::domain::facts::AccountFacts;
use crate::domain::metric::{Metric, QuickWin};
use crate::domain::play::NextStep;
use crate::domain::scoring::{Coefficient, Scoring};
use crate::domain::signal::Severity;
use crate::domain::touch::{Sentiment, TouchKind};
use crate::domain::view::View;

fn scoring() -> &'static Scoring {
    static SHIPPED: OnceLock<Scoring> = OnceLock::new();
    SHIPPED.get_or_init(|| Scoring::shipped().unwrap())
}

fn with<T>(facts: &AccountFacts, ask: impl FnOnce(&View<'_>) -> T) -> T {
    let calendar = Calendar::default();
    ask(&View::new(facts, playbook(), &calendar))
}

fn health_of(facts: &AccountFacts, day: Day) -> Health {
    with(facts, |view| health(view, day, scoring()))
}

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { failure_persistence: None, cases, ..ProptestConfig::default() }
}

/// Betters one fact; false where there is none of this kind to better.
fn better(facts: &mut AccountFacts, what: u8, which: usize, day: Day) -> bool {
    fn pick<T>(list: &mut [T], which: usize) -> Option<&mut T> {
        let len = list.len().max(1);
        list.get_mut(which % len)
    }
    let by = (which % 17) as i64 + 1;
    match what {
        // A higher reading where more is better, a lower one where less is.
        0 | 1 => pick(&mut facts.readings, which).is_some_and(|reading| {
            let more = scoring().metric.of(reading.metric).more_is_better;
            reading.value = if more { reading.value + by * 1000 } else { (reading.value - by * 1000).max(0) };
            true
        }),
        // A better sentiment.
        2 => pick(&mut facts.touches, which).is_some_and(|touch| {
            let better = match touch.sentiment {
                Some(Sentiment::Negative) => Sentiment::Neutral,
                Some(_) => Sentiment::Positive,
                None => return false,
            };
            touch.sentiment = Some(better);
            true
        }),
        // They came.
        3 => pick(&mut facts.attendances, which).is_some_and(|part| !std::mem::replace(&mut part.attended, true)),
        // They replied.
        4 => pick(&mut facts.touches, which)
            .is_some_and(|touch| touch.replied == Some(false) && touch.replied.replace(true).is_some()),
        // A milestone done, or done earlier.
        5 => pick(&mut facts.milestones, which).is_some_and(|milestone| {
            milestone.done_on = Some(milestone.done_on.map_or(day, |done| add_days(done, -by)));
            true
        }),
        // A concern closed, or closed earlier.
        6 => pick(&mut facts.concerns, which).is_some_and(|concern| {
            let closed = concern.closed_on.map_or(day, |closed| add_days(closed, -by));
            concern.closed_on = Some(closed.max(concern.opened_on));
            true
        }),
        // A concern less bad, less high up, or due later.
        7 => pick(&mut facts.concerns, which).is_some_and(|concern| {
            concern.severity = if concern.severity == Severity::High { Severity::Medium } else { Severity::Low };
            true
        }),
        8 => pick(&mut facts.concerns, which).is_some_and(|concern| {
            concern.level = concern.level.map(|_| Level::Team);
            concern.due_on = concern.due_on.map(|due| add_days(due, by));
            true
        }),
        // A quick win delivered, or delivered earlier.
        _ => pick(&mut facts.quick_wins, which).is_some_and(|win| {
            win.delivered_on = Some(win.delivered_on.map_or(day, |on| add_days(on, -by)).max(contract()));
            true
        }),
    }
}

/// Adds something that the score knows nothing of.
fn unknown(facts: &mut AccountFacts, what: u8, day: Day) {
    match what {
        // A touch with nobody in it and no sentiment.
        0 => touch(facts, TouchKind::Email, day, None, &[]),
        // Figures that nothing is expected of.
        1 => facts.readings.push(reading(9000, Metric::OpenTickets, day, 40_000)),
        2 => facts.readings.push(reading(9000, Metric::ResolutionHours, day, 400_000)),
        // A request for more than was agreed says nothing of health.
        3 => facts.concerns.push(concern(9000, ConcernKind::ScopeRequest, day, None)),
        // What is to be done, and what is to be delivered.
        4 => facts.next_steps.push(NextStep {
            id: NextStepId(1),
            rev: 1,
            account_id: AccountId(1),
            title: "Call".into(),
            move_code: None,
            run_id: None,
            owner: "ana".into(),
            due_on: day,
            done_on: None,
        }),
        5 => facts.quick_wins.push(QuickWin {
            id: QuickWinId(9000),
            rev: 1,
            account_id: AccountId(1),
            title: "Report".into(),
            due_on: Some(day),
            delivered_on: None,
            effect: String::new(),
            ..QuickWin::default()
        }),
        // A metric whose target has not begun.
        _ => {
            let number = (day - contract()).num_days();
            for (at, metric) in Metric::ALL.iter().enumerate() {
                let spec = scoring().metric.of(*metric);
                let aside = matches!(metric, Metric::Goal | Metric::Benefit | Metric::Cost);
                if !aside && spec.target.at(number).is_none() {
                    facts.readings.push(reading(9000 + at as i64, *metric, day, 3000));
                }
            }
        }
    }
}

/// The facts without everything that is dated after a day.
fn truncated(facts: &AccountFacts, day: Day) -> AccountFacts {
    let mut past = facts.clone();
    past.visits.retain(|visit| visit.entered_on <= day);
    past.touches.retain(|touch| touch.happened_on <= day);
    let kept: Vec<_> = past.touches.iter().map(|touch| touch.id).collect();
    past.attendances.retain(|part| kept.contains(&part.touch_id));
    past.readings.retain(|reading| reading.on_day <= day);
    past.goals.retain(|goal| goal.starts_on <= day);
    past.overrides.retain(|set| set.set_on <= day);
    past.concerns.retain(|concern| concern.opened_on <= day);
    past.stakeholders.retain(|person| person.since <= day);
    for person in &mut past.stakeholders {
        person.left_on = person.left_on.filter(|left| *left <= day);
    }
    for concern in &mut past.concerns {
        concern.closed_on = concern.closed_on.filter(|closed| *closed <= day);
    }
    for win in &mut past.quick_wins {
        win.delivered_on = win.delivered_on.filter(|on| *on <= day);
    }
    for milestone in &mut past.milestones {
        milestone.done_on = milestone.done_on.filter(|done| *done <= day);
        let later = facts.slips.iter().filter(|slip| slip.milestone_id == milestone.id && slip.moved_on > day);
        milestone.due = later.min_by_key(|slip| (slip.moved_on, slip.id)).map_or(milestone.due, |slip| slip.from_due);
    }
    past.slips.retain(|slip| slip.moved_on <= day);
    past
}

fn reversed(facts: &AccountFacts) -> AccountFacts {
    let mut other = facts.clone();
    other.milestones.reverse();
    other.slips.reverse();
    other.stakeholders.reverse();
    other.touches.reverse();
    other.attendances.reverse();
    other.readings.reverse();
    other.concerns.reverse();
    other.quick_wins.reverse();
    other.overrides.reverse();
    other.visits.reverse();
    other
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn the_ledger_adds_up_and_stays_within_bounds(facts in any_facts(), at in 0..320i64) {
        let day = add_days(contract(), at);
        let health = health_of(&facts, day);
        let short = with(&facts, |view| score(view, day, scoring()));
        prop_assert_eq!(
            (short.score, short.band, short.coverage, short.overridden),
            (health.score, health.band, health.coverage, health.set_by_hand.is_some())
        );
        prop_assert!((0..=100).contains(&health.score) && (0..=100).contains(&health.coverage));
        let points: i64 = health.lines.iter().map(|line| line.points).sum();
        let vetoes: i64 = health.vetoes.iter().map(|line| line.points).sum();
        let set = health.set_by_hand.as_ref().map_or(0, |line| line.points);
        prop_assert_eq!(points + vetoes + set + health.assumed, health.score);
        let of: i64 = health.lines.iter().map(|line| line.of).sum();
        prop_assert_eq!(of, if health.lines.is_empty() { 0 } else { 100 });
        for line in &health.lines {
            prop_assert!(0 <= line.points && line.points <= line.of, "{line:?}");
            prop_assert!((1..=3).contains(&line.evidence.len()), "{line:?}");
            prop_assert!(line.evidence.iter().all(|evidence| EVIDENCE.contains(&evidence.code.as_ref())), "{line:?}");
            prop_assert!((1..=100).contains(&line.freshness));
            if let Some(recover) = &line.recover {
                prop_assert!(RECOVER.contains(&recover.code.as_ref()));
                prop_assert!(0 <= recover.points && recover.points <= line.of - line.points, "{line:?}");
            }
            prop_assert!(line.points < line.of || line.recover.is_none());
        }
        prop_assert!(health.vetoes.iter().all(|line| !line.evidence.is_empty()));
        let known = |measure: &Measure| health.lines.iter().any(|line| line.measure == *measure);
        prop_assert!(!health.missing.iter().any(known));
    }

    #[test]
    fn the_order_of_facts_makes_no_difference(facts in any_facts(), at in 0..320i64) {
        let day = add_days(contract(), at);
        prop_assert_eq!(health_of(&facts, day), health_of(&reversed(&facts), day));
    }

    #[test]
    fn what_is_dated_later_makes_no_difference(facts in any_facts(), at in 0..240i64) {
        let day = add_days(contract(), at);
        prop_assert_eq!(health_of(&facts, day), health_of(&truncated(&facts, day), day));
    }

    #[test]
    fn an_unknown_makes_no_difference(facts in any_facts(), at in 0..240i64, what in 0..7u8) {
        let day = add_days(contract(), at);
        let mut more = facts.clone();
        unknown(&mut more, what, day);
        prop_assert_eq!(health_of(&facts, day), health_of(&more, day));
    }

    #[test]
    fn a_forecast_is_the_first_fall(facts in any_facts(), at in 0..240i64) {
        let day = add_days(contract(), at);
        // With nothing dated later, later days seen from today are those days themselves.
        let facts = truncated(&facts, day);
        with(&facts, |view| {
            let band = |ahead: i64| score(view, add_days(day, ahead), scoring()).band;
            let first = (1..=30).find(|ahead| band(*ahead) > band(0));
            let found = forecast(view, day, 30, scoring());
            assert_eq!(found.as_ref().map(|found| (found.on, found.band)), first.map(|ahead| (add_days(day, ahead), band(ahead))));
        });
    }

    #[test]
    fn a_change_is_split_exactly(facts in any_facts(), at in 0..200i64, days in 0..60i64, healthy in 70..95i64, weight in 0..30i64) {
        let (from, to) = (add_days(contract(), at), add_days(contract(), at + days));
        let figure = |path: &str, value: String| Coefficient { id: 1.into(), rev: 1, path: path.into(), value };
        let now = Scoring::with(&[
            figure("bands.healthy", healthy.to_string()),
            figure("health.weight.sentiment", format!("[{weight}, {weight}, {weight}, {weight}, {weight}, {weight}]")),
        ]).unwrap();
        let change = with(&facts, |view| explain(view, from, to, scoring(), &now));
        prop_assert_eq!(change.before, health_of(&facts, from).score);
        prop_assert_eq!(change.after, with(&facts, |view| score(view, to, &now).score));
        prop_assert_eq!(change.lines.iter().map(|line| line.difference).sum::<i64>(), change.after - change.before);
        prop_assert!(change.lines.iter().all(|line| line.difference == line.after - line.before && line.difference != 0));
        prop_assert_eq!(Cause::ALL.iter().map(|cause| change.by(*cause)).sum::<i64>(), change.after - change.before);
        if days == 0 {
            // Under an override, what settings move is taken back by its line.
            prop_assert_eq!((change.by(Cause::Time), change.by(Cause::Facts)), (0, 0));
        }
    }

    #[test]
    fn weeks_are_the_scores_of_their_days(facts in any_facts(), at in 0..100i64) {
        let day = add_days(contract(), at);
        let weeks = with(&facts, |view| weekly(view, day, 8, scoring()));
        prop_assert_eq!(weeks.len() as i64, (at / 7 + 1).min(8));
        prop_assert_eq!(weeks.last().copied(), Some((day, health_of(&facts, day).score)));
        prop_assert!(weeks.iter().all(|(on, score)| health_of(&facts, *on).score == *score));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { max_global_rejects: 100_000, ..config(2500) })]

    #[test]
    fn bettering_a_fact_never_lowers_the_score(
        facts in any_facts(), at in 0..260i64, what in 0..10u8, which in 0..1000usize, weak in any::<bool>(),
    ) {
        let day = add_days(contract(), at);
        let mut better_facts = facts.clone();
        prop_assume!(better(&mut better_facts, what, which, day));
        // Also where vetoes do not hide what the measures do.
        let mut figures = scoring().clone();
        if weak {
            let vetoes = &mut figures.health.veto;
            vetoes.executive_escalation.cap = 100;
            vetoes.go_live_overdue.cap = 100;
            vetoes.decision_makers_silent.cap = 100;
            vetoes.blocker_breached.cap = 100;
        }
        let before = with(&facts, |view| score(view, day, &figures).score);
        let after = with(&better_facts, |view| score(view, day, &figures).score);
        prop_assert!(before <= after, "{before} to {after}: {:#?}\n{:#?}", health_of(&facts, day), health_of(&better_facts, day));
    }
}
