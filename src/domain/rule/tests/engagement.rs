use super::Case;
use crate::domain::signal::Severity;
use crate::domain::stakeholder::Role;
use crate::domain::touch::{Direction, TouchKind};

const LEAD: &str = "engagement.lead_unresponsive";
const SPONSOR: &str = "engagement.sponsor_absent";
const MISSED: &str = "engagement.meetings_missed";
const CHAMPION: &str = "engagement.champion_disengaged";

#[test]
fn a_project_lead_who_answers_nothing_for_ten_days() {
    let mut case = Case::new();
    let ana = case.person("Ana", Role::ProjectLead, 0);
    case.meets(5, ana);
    case.unanswered(8, ana);
    assert_eq!(case.fires(LEAD, 15), None, "one unanswered touch");
    case.unanswered(12, ana);
    let firing = case.fires_from(LEAD, 15);
    assert_eq!((firing.severity, firing.strength), (Severity::Medium, 100));
    assert_eq!(firing.told(&case), ["last_reply 5 Ana", "unanswered 12 Ana", "unanswered 8 Ana"]);
    // Twice as long and twice as many: twice as strong. Of long silence alone, see below.
    case.unanswered(16, ana);
    case.unanswered(18, ana);
    assert_eq!(case.fires(LEAD, 25).unwrap().strength, 200);
    case.meets(20, ana);
    case.clears_after(LEAD, 19);
}

#[test]
fn a_message_to_somebody_else_is_none_to_the_project_lead() {
    let mut case = Case::new();
    let (ana, bia) = (case.person("Ana", Role::ProjectLead, 0), case.person("Bia", Role::Manager, 0));
    case.meets(5, ana);
    case.unanswered(8, bia);
    case.unanswered(9, bia);
    assert_eq!(case.fires(LEAD, 15), None);
    // Nor is what the lead began a touch of ours.
    case.touch(10, TouchKind::Email, Some(false), &[(ana, true)]).direction = Direction::Inbound;
    case.unanswered(9, ana);
    assert_eq!(case.fires(LEAD, 15), None);
}

#[test]
fn silence_of_three_weeks_is_enough_by_itself_and_a_step_worse() {
    let mut case = Case::new();
    case.person("Ana", Role::ProjectLead, 3);
    let firing = case.fires_from(LEAD, 24);
    assert_eq!((firing.severity, firing.strength), (Severity::High, 100));
    assert_eq!(firing.told(&case), ["never_replied 3 Ana"]);
    // A second lead who answers is enough.
    let bia = case.person("Bia", Role::ProjectLead, 3);
    case.meets(20, bia);
    assert_eq!(case.fires(LEAD, 24), None);
}

#[test]
fn without_a_project_lead_nobody_is_silent() {
    let mut case = Case::new();
    let ana = case.person("Ana", Role::ProjectLead, 0);
    case.leaves(ana, 10);
    assert_eq!(case.fires(LEAD, 60), None);
    assert_eq!(case.fires(SPONSOR, 60), None);
}

#[test]
fn a_sponsor_who_missed_the_last_check_in() {
    let mut case = Case::new();
    let ana = case.person("Ana", Role::ExecutiveSponsor, 0);
    case.touch(10, TouchKind::Call, None, &[(ana, true)]);
    case.touch(20, TouchKind::Review, None, &[(ana, false)]);
    let firing = case.fires_from(SPONSOR, 20);
    assert_eq!((firing.severity, firing.strength), (Severity::Medium, 100));
    assert_eq!(firing.told(&case), ["checkin_missed 20 Ana", "last_checkin 10 Ana"]);
    case.misses(22, ana);
    assert_eq!(case.fires(SPONSOR, 22).unwrap().strength, 200);
    // An e-mail is no check-in; a meeting is.
    case.touch(23, TouchKind::Email, Some(true), &[(ana, true)]);
    assert!(case.fires(SPONSOR, 23).is_some());
    case.meets(25, ana);
    case.clears_after(SPONSOR, 24);
}

#[test]
fn a_sponsor_without_a_check_in_for_five_weeks() {
    let mut case = Case::new();
    let ana = case.person("Ana", Role::ExecutiveSponsor, 2);
    assert_eq!(case.fires_from(SPONSOR, 37).told(&case), ["no_checkin 2 Ana"]);
    case.meets(10, ana);
    let firing = case.fires_from(SPONSOR, 45);
    assert_eq!((firing.strength, firing.told(&case)), (100, vec!["last_checkin 10 Ana".to_owned()]));
    assert_eq!(case.fires(SPONSOR, 80).unwrap().strength, 200);
}

#[test]
fn no_shows_at_two_of_the_last_four_meetings() {
    let mut case = Case::new();
    let (ana, bia) = (case.person("Ana", Role::ProjectLead, 0), case.person("Bia", Role::Manager, 0));
    case.touch(5, TouchKind::Meeting, None, &[(ana, false), (bia, false)]);
    assert_eq!(case.fires(MISSED, 5), None, "two who miss one meeting miss one meeting");
    case.touch(6, TouchKind::Call, None, &[(bia, false)]); // nobody is expected at a call
    assert_eq!(case.fires(MISSED, 6), None);
    case.touch(8, TouchKind::Training, None, &[(ana, true), (bia, false)]);
    let firing = case.fires_from(MISSED, 8);
    assert_eq!((firing.severity, firing.strength), (Severity::Medium, 100));
    assert_eq!(firing.told(&case), ["meeting_missed 8 Bia", "meeting_missed 5 Ana"]);
    // Two good ones keep both among the last four, a third does not.
    case.meets(10, ana);
    case.meets(12, ana);
    case.meets(14, ana);
    case.clears_after(MISSED, 13);
}

#[test]
fn a_champion_who_has_gone_quiet_or_left() {
    let mut case = Case::new();
    let (ana, bia) = (case.person("Ana", Role::Champion, 0), case.person("Bia", Role::Manager, 0));
    let eva = case.person("Eva", Role::EndUser, 0);
    case.meets(5, ana);
    case.meets(18, bia);
    case.meets(18, eva);
    let firing = case.fires_from(CHAMPION, 19);
    assert_eq!((firing.severity, firing.strength), (Severity::Medium, 100));
    assert_eq!(firing.told(&case), ["last_reply 5 Ana"]);
    assert_eq!(case.fires(CHAMPION, 33).unwrap().strength, 200);
    // One live contact alone: a step worse.
    case.leaves(eva, 19);
    let firing = case.fires_from(CHAMPION, 19);
    assert_eq!(firing.severity, Severity::Medium, "the champion is live still");
    let firing = case.fires(CHAMPION, 40).unwrap();
    assert_eq!(
        (firing.severity, firing.told(&case).join(", ")),
        (Severity::High, "last_reply 5 Ana, single_threaded Bia".into())
    );
    // Who has left is no longer silent.
    case.leaves(ana, 42);
    let firing = case.fires(CHAMPION, 50).unwrap();
    assert_eq!(firing.told(&case), ["champion_left 42 Ana", "nobody_live 0/30"]);
    let caio = case.person("Caio", Role::Champion, 52);
    case.meets(52, caio);
    case.clears_after(CHAMPION, 51);
}

#[test]
fn no_champion_named_by_go_live() {
    let mut case = Case::new();
    assert_eq!(case.fires(CHAMPION, 80), None, "not live yet");
    case.done("go_live", 60);
    let firing = case.fires_from(CHAMPION, 67);
    assert_eq!((firing.severity, firing.strength), (Severity::High, 100));
    assert_eq!(firing.told(&case), ["no_champion 60", "nobody_live 0/30"]);
}
