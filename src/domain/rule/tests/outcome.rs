use super::Case;
use crate::domain::metric::Metric;
use crate::domain::signal::Severity;
use crate::domain::touch::Sentiment;

const WIN: &str = "outcome.no_quick_win";
const FLAT: &str = "outcome.metrics_flat";
const TRACKED: &str = "outcome.not_tracked";
const ENTHUSIASM: &str = "outcome.no_enthusiasm";

#[test]
fn no_quick_win_by_day_thirty_and_two_steps_later_on() {
    let mut case = Case::new();
    let firing = case.fires_from(WIN, 30);
    assert_eq!((firing.severity, firing.strength), (Severity::Low, 100));
    assert_eq!(firing.told(&case), ["no_quick_win 0 30/0"]);
    let severities = [59, 60, 89, 90].map(|day| case.fires(WIN, day).unwrap().severity);
    assert_eq!(severities, [Severity::Low, Severity::Medium, Severity::Medium, Severity::High]);
    assert_eq!(case.fires(WIN, 90).unwrap().strength, 300);
    case.win(40);
    case.clears_after(WIN, 39);
    case.facts.quick_wins[0].delivered_on = None;
    case.facts.quick_wins[0].due_on = Some(case.on(45));
    assert_eq!(case.fires(WIN, 40).unwrap().told(&case), ["no_quick_win 0 30/0", "quick_win_due 45 First report"]);
}

#[test]
fn a_goal_that_has_come_less_than_half_as_far_as_it_should() {
    let mut case = Case::new();
    case.reading(20, Metric::Goal, 100_000);
    assert_eq!(case.fires(FLAT, 20), None, "no goal");
    case.goal();
    assert_eq!(case.fires(FLAT, 20), None, "one reading");
    case.reading(40, Metric::Goal, 120_000);
    assert_eq!(case.fires(FLAT, 40), None, "just half of 40 %");
    case.facts.readings.last_mut().unwrap().value = 110_000;
    let firing = case.fires_from(FLAT, 40);
    assert_eq!((firing.severity, firing.strength), (Severity::Medium, 150));
    assert_eq!(firing.told(&case), ["goal_behind 40 Orders a day 10/20", "goal_behind 20 Orders a day 0/10"]);
    case.clears_after(FLAT, 70);
    case.reading(50, Metric::Goal, 140_000);
    case.clears_after(FLAT, 49);
}

#[test]
fn no_business_reading_for_thirty_days_after_going_live() {
    let mut case = Case::new();
    assert_eq!(case.fires(TRACKED, 100), None, "not live");
    case.done("go_live", 60);
    assert_eq!(case.fires_from(TRACKED, 90).told(&case), ["no_business_reading", "live 60"]);
    case.reading(61, Metric::Activation, 80_000);
    case.fires_from(TRACKED, 90);
    case.reading(30, Metric::Cost, 1_000);
    case.fires_from(TRACKED, 90);
    case.reading(65, Metric::Benefit, 1_000);
    let firing = case.fires_from(TRACKED, 95);
    assert_eq!((firing.severity, firing.strength), (Severity::Low, 100));
    assert_eq!(firing.told(&case), ["last_business_reading 65", "live 60"]);
    assert_eq!(case.fires(TRACKED, 125).unwrap().strength, 200);
    case.reading(100, Metric::Benefit, 1_000);
    case.clears_after(TRACKED, 99);
}

#[test]
fn nobody_is_pleased_and_neither_are_we() {
    let mut case = Case::new();
    case.tone(4, Sentiment::Neutral);
    assert_eq!(case.fires_from(ENTHUSIASM, 30).told(&case), ["no_positive 0", "no_pulse"]);
    case.tone(5, Sentiment::Positive);
    case.reading(33, Metric::Pulse, 4_000);
    assert_eq!(case.fires(ENTHUSIASM, 36), None, "our own judgement is good");
    case.facts.readings[0].value = 3_000;
    let firing = case.fires_from(ENTHUSIASM, 35);
    assert_eq!((firing.severity, firing.strength), (Severity::Low, 100));
    assert_eq!(firing.told(&case), ["last_positive 5", "reading 33 pulse 3000/3000"]);
    // A judgement of more than two weeks ago is none.
    case.facts.readings[0].value = 5_000;
    assert_eq!(case.fires_from(ENTHUSIASM, 48).told(&case), ["last_positive 5", "pulse_stale 33"]);
    assert_eq!(case.fires(ENTHUSIASM, 65).unwrap().strength, 200);
    case.tone(70, Sentiment::Positive);
    case.clears_after(ENTHUSIASM, 69);
}
