use super::Case;
use crate::domain::account::Stage;
use crate::domain::codes::SlipId;
use crate::domain::concern::ConcernKind;
use crate::domain::milestone::{Cause, Slip};
use crate::domain::signal::Severity;
use crate::domain::stakeholder::Role;

const MISSED: &str = "technical.milestones_missed";
const PROBLEMS: &str = "technical.problems_multiplying";
const IT: &str = "technical.it_unresponsive";
const SCOPE: &str = "technical.scope_creep";

#[test]
fn two_of_the_last_three_due_milestones_late_or_overdue() {
    let mut case = Case::new();
    case.plan(&[("kickoff_held", 5), ("access_provisioned", 10), ("environment_live", 20), ("go_live", 60)]);
    case.done("kickoff_held", 7);
    assert_eq!(case.fires(MISSED, 10), None, "its day is not over");
    let firing = case.fires_from(MISSED, 11);
    assert_eq!((firing.severity, firing.strength), (Severity::Medium, 100));
    assert_eq!(firing.told(&case), ["milestone_overdue 10 access_provisioned", "milestone_late 7 kickoff_held 2/0"]);
    assert_eq!(case.fires(MISSED, 21).unwrap().strength, 150);
    // On time: two of three stay late, until a fourth is due.
    case.done("access_provisioned", 10);
    case.done("environment_live", 20);
    assert_eq!(case.fires(MISSED, 40), None);
}

#[test]
fn a_milestone_is_held_against_the_date_of_that_day() {
    let mut case = Case::new();
    case.plan(&[("kickoff_held", 5), ("access_provisioned", 10), ("go_live", 60)]);
    case.done("kickoff_held", 7);
    let access = case.facts.milestones.iter().find(|milestone| milestone.code == "access_provisioned").unwrap().id;
    case.plan(&[("kickoff_held", 5), ("access_provisioned", 30), ("go_live", 60)]);
    let slip = Slip {
        id: SlipId(1),
        rev: 1,
        account_id: case.facts.account.id,
        milestone_id: access,
        moved_on: case.on(15),
        from_due: case.on(10),
        to_due: case.on(30),
        cause: Cause::Us,
        reason: "vpn".into(),
        cascaded: false,
    };
    case.facts.slips.push(slip);
    case.clears_after(MISSED, 14);
    case.fires_from(MISSED, 31);
}

#[test]
fn more_blockers_opened_than_closed_and_three_open() {
    let mut case = Case::new();
    case.concern(ConcernKind::Blocker, 2, Some(20));
    case.concern(ConcernKind::Blocker, 10, None);
    case.concern(ConcernKind::Blocker, 12, None);
    let firing = case.fires_from(PROBLEMS, 12);
    assert_eq!((firing.severity, firing.strength), (Severity::Medium, 100));
    assert_eq!(
        firing.told(&case),
        ["blockers 3/0", "blocker_since 12 blocker 12", "blocker_since 10 blocker 10", "blocker_since 2 blocker 2"]
    );
    case.clears_after(PROBLEMS, 19);
    // As many closed as opened within two weeks: no more than before.
    case.concern(ConcernKind::Blocker, 1, None);
    assert!(case.fires(PROBLEMS, 20).is_some(), "two opened since day 6, one closed");
    assert_eq!(case.fires(PROBLEMS, 24), None, "one opened since day 10, one closed");
    // Complaints are no blockers.
    let mut case = Case::new();
    for day in 1..9 {
        case.concern(ConcernKind::Complaint, day, None);
    }
    assert_eq!(case.fires(PROBLEMS, 9), None);
}

#[test]
fn a_technical_lead_who_is_silent_while_technical_work_waits() {
    let mut case = Case::new();
    let ana = case.person("Ana", Role::TechnicalLead, 0);
    case.meets(5, ana);
    assert_eq!(case.fires(IT, 20), None, "the technical stage has not begun");
    case.enters(Stage::Technical, 8);
    let firing = case.fires_from(IT, 12);
    assert_eq!((firing.severity, firing.strength), (Severity::Medium, 100));
    assert_eq!(firing.told(&case), ["last_reply 5 Ana", "milestone_open 30 environment_live"]);
    assert_eq!(case.fires(IT, 19).unwrap().strength, 200);
    case.meets(20, ana);
    case.clears_after(IT, 19);
    // Nothing technical waits any more.
    for code in ["environment_live", "configuration_complete", "integrations_live", "data_migrated", "uat_signed_off"] {
        case.done(code, 40);
    }
    case.clears_after(IT, 39);
}

#[test]
fn two_requests_beyond_the_scope_in_thirty_days() {
    let mut case = Case::new();
    case.concern(ConcernKind::ScopeRequest, 5, Some(6));
    assert_eq!(case.fires(SCOPE, 10), None);
    case.concern(ConcernKind::ScopeRequest, 20, None);
    let firing = case.fires_from(SCOPE, 20);
    assert_eq!((firing.severity, firing.strength), (Severity::Low, 100));
    assert_eq!(firing.told(&case), ["scope_request 20 scope_request 20", "scope_request 5 scope_request 5"]);
    case.clears_after(SCOPE, 34);
    case.concern(ConcernKind::ScopeRequest, 21, None);
    assert_eq!(case.fires(SCOPE, 21).unwrap().strength, 150);
}

#[test]
fn changes_of_the_scope_in_the_log_count_as_requests() {
    let mut case = Case::new();
    case.scope_change("scope_request 5", 5);
    assert_eq!(case.fires(SCOPE, 10), None);
    case.concern(ConcernKind::ScopeRequest, 5, None);
    assert_eq!(case.fires(SCOPE, 10), None, "the same request, noted twice");
    case.scope_change("Second plant", 12);
    let firing = case.fires_from(SCOPE, 12);
    assert_eq!(firing.told(&case), ["scope_request 12 Second plant", "scope_request 5 scope_request 5"]);
}
