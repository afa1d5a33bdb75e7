use super::Case;
use crate::domain::concern::{ConcernKind, Level};
use crate::domain::metric::Metric;
use crate::domain::signal::Severity;
use crate::domain::stakeholder::Role;
use crate::domain::touch::{Sentiment, TouchKind};

const FRUSTRATED: &str = "relationship.frustrated";
const COMPLAINTS: &str = "relationship.complaints_rising";
const ESCALATED: &str = "relationship.escalated";
const UNSURE: &str = "relationship.team_unsure";

#[test]
fn the_last_two_touches_negative() {
    let mut case = Case::new();
    let ana = case.person("Ana", Role::Manager, 0);
    case.tone(2, Sentiment::Positive);
    case.tone(3, Sentiment::Negative);
    case.meets(4, ana); // which nobody judged
    assert_eq!(case.fires(FRUSTRATED, 4), None);
    case.touch(5, TouchKind::Meeting, None, &[(ana, true)]).sentiment = Some(Sentiment::Negative);
    let firing = case.fires_from(FRUSTRATED, 5);
    assert_eq!((firing.severity, firing.strength), (Severity::High, 100));
    assert_eq!(firing.told(&case), ["negative 5 Ana", "negative_touch 3"]);
    case.tone(6, Sentiment::Negative);
    assert_eq!(case.fires(FRUSTRATED, 6).unwrap().strength, 150);
    // A neutral one ends the row; three of five remain until a fourth that is not negative.
    case.tone(8, Sentiment::Neutral);
    assert_eq!(case.fires(FRUSTRATED, 8).unwrap().strength, 100);
    case.tone(9, Sentiment::Neutral);
    case.tone(10, Sentiment::Positive);
    case.clears_after(FRUSTRATED, 9);
}

#[test]
fn three_of_five_touches_negative() {
    let mut case = Case::new();
    for (day, tone) in [Sentiment::Negative, Sentiment::Neutral, Sentiment::Negative, Sentiment::Neutral].into_iter().enumerate()
    {
        case.tone(day as i64, tone);
    }
    assert_eq!(case.fires(FRUSTRATED, 4), None, "two of four, never two in a row");
    case.tone(5, Sentiment::Negative);
    assert_eq!(case.fires_from(FRUSTRATED, 5).told(&case), ["negative_touch 5", "negative_touch 2", "negative_touch 0"]);
}

#[test]
fn more_complaints_than_in_the_month_before() {
    let mut case = Case::new();
    case.concern(ConcernKind::Complaint, 40, Some(41));
    assert_eq!(case.fires(COMPLAINTS, 41), None, "one");
    case.concern(ConcernKind::Complaint, 45, None);
    let firing = case.fires_from(COMPLAINTS, 45);
    assert_eq!((firing.severity, firing.strength), (Severity::Medium, 100));
    assert_eq!(firing.told(&case), ["complaints 2/0", "complaint 45 complaint 45", "complaint 40 complaint 40"]);
    case.clears_after(COMPLAINTS, 69);
    // As many before: not rising.
    case.concern(ConcernKind::Complaint, 10, None);
    case.concern(ConcernKind::Complaint, 12, None);
    assert_eq!(case.fires(COMPLAINTS, 45), None);
    case.concern(ConcernKind::Complaint, 46, None);
    assert_eq!(case.fires_from(COMPLAINTS, 46).strength, 100, "three against two, as few as can be");
}

#[test]
fn an_escalation_to_executives() {
    let mut case = Case::new();
    case.concern(ConcernKind::Escalation, 10, None).level = Some(Level::Management);
    assert_eq!(case.fires(ESCALATED, 10), None);
    case.concern(ConcernKind::Escalation, 20, Some(22));
    let firing = case.fires_from(ESCALATED, 20);
    assert_eq!((firing.severity, firing.strength), (Severity::High, 100));
    assert_eq!(firing.told(&case), ["escalation 20 escalation 20"]);
    case.clears_after(ESCALATED, 33);
    // While it is open, it counts however old it is.
    case.facts.concerns[1].closed_on = Some(case.on(60));
    case.clears_after(ESCALATED, 59);
}

#[test]
fn our_own_judgement_is_low_or_falls() {
    let mut case = Case::new();
    case.reading(10, Metric::Pulse, 3_000);
    assert_eq!(case.fires(UNSURE, 10), None);
    case.reading(20, Metric::Pulse, 2_000);
    let firing = case.fires_from(UNSURE, 20);
    assert_eq!((firing.severity, firing.strength), (Severity::Medium, 100));
    assert_eq!(firing.told(&case), ["reading 20 pulse 2000/2000"]);
    case.clears_after(UNSURE, 34);
    case.reading(21, Metric::Pulse, 1_000);
    assert_eq!(case.fires(UNSURE, 21).unwrap().strength, 166, "from 3 to 1");
    let mut case = Case::new();
    case.reading(10, Metric::Pulse, 5_000);
    case.reading(15, Metric::Pulse, 4_000);
    assert_eq!(case.fires(UNSURE, 15), None);
    case.reading(20, Metric::Pulse, 3_000);
    let firing = case.fires_from(UNSURE, 20);
    assert_eq!((firing.strength, firing.told(&case).len()), (140, 3));
}
