//! A change of the score, told by what caused it.

use super::super::fixture::{facts, playbook};
use super::random::{by_hand, contract, reading, touch};
use super::{Cause, Change, Measure, explain};
use crate::domain::calendar::Calendar;
use crate::domain::day::add_days;
use crate::domain::facts::AccountFacts;
use crate::domain::metric::Metric;
use crate::domain::scoring::Scoring;
use crate::domain::touch::{Sentiment, TouchKind};
use crate::domain::view::View;

fn change(facts: &AccountFacts, from: i64, to: i64, now: &Scoring) -> Change {
    let calendar = Calendar::default();
    let view = View::new(facts, playbook(), &calendar);
    explain(&view, add_days(contract(), from), add_days(contract(), to), &Scoring::shipped().unwrap(), now)
}

/// Day 20: the pulse is good and so are touches; the plan says nothing.
fn quiet() -> AccountFacts {
    let mut facts = facts(contract());
    facts.milestones.clear();
    facts.readings.push(reading(1, Metric::Pulse, add_days(contract(), 20), 4000));
    touch(&mut facts, TouchKind::Email, add_days(contract(), 20), Some(Sentiment::Positive), &[]);
    facts
}

#[test]
fn what_was_logged_is_told_from_time_going_by() {
    let shipped = Scoring::shipped().unwrap();
    let mut facts = quiet();
    // From day 30 the missing first value counts: time alone.
    let time = change(&facts, 20, 32, &shipped);
    assert!(time.by(Cause::Time) < 0 && time.by(Cause::Time) == time.after - time.before, "{time:#?}");
    assert!(time.lines.iter().any(|line| line.measure == Some(Measure::TimeToValue) && line.before == 0));
    // A bad pulse on day 25: new facts alone.
    facts.readings.push(reading(2, Metric::Pulse, add_days(contract(), 25), 1000));
    let logged = change(&facts, 20, 25, &shipped);
    assert_eq!((logged.by(Cause::Time), logged.by(Cause::Facts)), (0, logged.after - logged.before));
    let worst = &logged.lines[0];
    assert_eq!((worst.measure, worst.difference < 0), (Some(Measure::Pulse), true));
    assert_eq!(worst.evidence[0].on, Some(add_days(contract(), 25)));
}

#[test]
fn settings_and_overrides_have_their_own_lines() {
    let mut now = Scoring::shipped().unwrap();
    now.health.sentiment.positive = 80;
    let mut facts = quiet();
    let settings = change(&facts, 20, 20, &now);
    assert_eq!(settings.by(Cause::Settings), settings.after - settings.before);
    assert!(settings.by(Cause::Settings) < 0);
    facts.overrides.push(by_hand(1, 20, add_days(contract(), 21), add_days(contract(), 40)));
    let both = change(&facts, 20, 22, &now);
    assert_eq!((both.by(Cause::Settings), both.after), (settings.by(Cause::Settings), 20));
    assert_eq!(both.by(Cause::Override), 20 - settings.after);
    // It ends by itself.
    assert!(change(&facts, 22, 41, &now).by(Cause::Override) > 0);
    assert!(change(&facts, 22, 22, &Scoring::shipped().unwrap()).lines.is_empty());
}
