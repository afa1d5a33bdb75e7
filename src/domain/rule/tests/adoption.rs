use super::Case;
use crate::domain::metric::Metric;
use crate::domain::signal::Severity;

const ATTENDANCE: &str = "adoption.low_attendance";
const FEEDBACK: &str = "adoption.bad_feedback";
const LOGINS: &str = "adoption.no_logins_after_training";
const TICKETS: &str = "adoption.tickets_high";

#[test]
fn a_session_or_role_with_few_attending() {
    let mut case = Case::new();
    case.reading(40, Metric::TrainingAttendance, 95_000);
    case.reading(40, Metric::TrainingAttendance, 70_000).about = "admins".into();
    assert_eq!(case.fires(ATTENDANCE, 41), None, "70 is not under 70");
    case.reading(42, Metric::TrainingAttendance, 69_999).about = "admins".into();
    case.reading(42, Metric::TrainingAttendance, 35_000).about = "sales".into();
    let firing = case.fires_from(ATTENDANCE, 42);
    assert_eq!((firing.severity, firing.strength), (Severity::Medium, 150));
    assert_eq!(firing.told(&case), ["reading_about 42 sales 35000/70000", "reading_about 42 admins 69999/70000"]);
    // The newest of each speaks, and none for ever.
    case.reading(50, Metric::TrainingAttendance, 90_000).about = "sales".into();
    assert_eq!(case.fires(ATTENDANCE, 50).unwrap().told(&case), ["reading_about 42 admins 69999/70000"]);
    case.clears_after(ATTENDANCE, 87);
}

#[test]
fn training_that_people_rate_badly() {
    let mut case = Case::new();
    case.reading(40, Metric::TrainingFeedback, 3_400).answers = Some(2);
    case.reading(41, Metric::TrainingFeedback, 1_000);
    assert_eq!(case.fires(FEEDBACK, 41), None, "too few answers, or nobody knows how many");
    case.reading(42, Metric::TrainingFeedback, 3_500).answers = Some(9);
    assert_eq!(case.fires(FEEDBACK, 42), None, "3.5 is not under 3.5");
    case.reading(43, Metric::TrainingFeedback, 2_800).answers = Some(3);
    let firing = case.fires_from(FEEDBACK, 43);
    assert_eq!((firing.severity, firing.strength), (Severity::Medium, 120));
    assert_eq!(firing.told(&case), ["reading 43 training_feedback 2800/3500", "answers 43 3/0"]);
    case.reading(50, Metric::TrainingFeedback, 4_200).answers = Some(8);
    case.clears_after(FEEDBACK, 49);
}

#[test]
fn activation_below_its_target_a_week_after_training() {
    let mut case = Case::new();
    case.reading(58, Metric::Activation, 10_000);
    assert_eq!(case.fires(LOGINS, 58), None, "nobody is trained");
    case.done("training_complete", 50);
    case.facts.readings.clear();
    case.reading(56, Metric::Activation, 10_000);
    assert_eq!(case.fires(LOGINS, 57), None, "a reading of six days after training");
    case.reading(60, Metric::Activation, 85_000);
    assert_eq!(case.fires(LOGINS, 60), None, "just at its target");
    case.reading(61, Metric::Activation, 68_000);
    let firing = case.fires_from(LOGINS, 61);
    assert_eq!((firing.severity, firing.strength), (Severity::High, 120));
    assert_eq!(firing.told(&case), ["reading 61 activation 68000/85000", "trained 50"]);
    case.clears_after(LOGINS, 75);
    case.reading(65, Metric::Activation, 90_000);
    case.clears_after(LOGINS, 64);
}

#[test]
fn fewer_users_active_twice_in_a_row() {
    let mut case = Case::new();
    case.done("training_complete", 50);
    case.reading(55, Metric::WeeklyActive, 60_000);
    case.reading(62, Metric::WeeklyActive, 50_000);
    assert_eq!(case.fires(LOGINS, 62), None, "fallen once");
    case.reading(69, Metric::WeeklyActive, 50_000);
    assert_eq!(case.fires(LOGINS, 69), None, "not fallen");
    case.facts.readings.last_mut().unwrap().value = 45_000;
    let firing = case.fires_from(LOGINS, 69);
    assert_eq!(firing.strength, 125);
    assert_eq!(
        firing.told(&case),
        [
            "reading_fell 69 weekly_active 45000/0",
            "reading_fell 62 weekly_active 50000/0",
            "reading_fell 55 weekly_active 60000/0",
            "trained 50"
        ]
    );
}

#[test]
fn adoption_waits_after_go_live() {
    let mut case = Case::new();
    case.done("training_complete", 50);
    case.done("go_live", 60);
    case.reading(61, Metric::Activation, 40_000);
    case.fires_from(LOGINS, 67);
}

#[test]
fn many_tickets_that_do_not_become_fewer() {
    let mut case = Case::new();
    case.reading(10, Metric::Tickets, 5_000);
    case.reading(17, Metric::Tickets, 9_000);
    assert_eq!(case.fires(TICKETS, 17), None, "two weeks only");
    case.reading(24, Metric::Tickets, 4_000);
    assert_eq!(case.fires(TICKETS, 24), None, "four");
    case.facts.readings.last_mut().unwrap().value = 5_000;
    let firing = case.fires_from(TICKETS, 24);
    assert_eq!((firing.severity, firing.strength), (Severity::Medium, 100));
    assert_eq!(
        firing.told(&case),
        ["reading 24 tickets 5000/5000", "reading 17 tickets 9000/5000", "reading 10 tickets 5000/5000"]
    );
    case.clears_after(TICKETS, 38);
    // Falling: no matter how many.
    case.reading(31, Metric::Tickets, 8_000);
    case.clears_after(TICKETS, 30);
}
