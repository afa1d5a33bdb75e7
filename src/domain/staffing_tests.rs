//! Staffing, case by case.

use super::account::{Stage, Status};
use super::calendar::Calendar;
use super::codes::{AccountId, CommitmentId};
use super::day::{Day, add_days};
use super::factor::Level;
use super::facts::AccountFacts;
use super::fixture::{day, facts, playbook};
use super::milestone::Side;
use super::resource::{Commitment, ResourceRole};
use super::staffing::{Cover, Staff, Staffing, staffing};

/// A Monday: the contract date of the account.
fn contract() -> Day {
    day(2026, 11, 23)
}

fn commitment(role: ResourceRole, login: &str, hours: i64, confirmed: bool) -> Commitment {
    Commitment {
        id: CommitmentId(1),
        rev: 1,
        account_id: AccountId(1),
        role,
        login: login.into(),
        stakeholder_id: None,
        hours,
        from_day: contract(),
        to_day: add_days(contract(), 400),
        confirmed_on: confirmed.then(contract),
        note: String::new(),
    }
}

fn of(facts: &AccountFacts, today: Day) -> Staffing {
    staffing(facts, playbook(), &Calendar::default(), today)
}

fn part(staffing: &Staffing, role: ResourceRole) -> &Staff {
    staffing.part(role).unwrap()
}

#[test]
fn hours_are_covered_by_what_was_promised_and_confirmed() {
    let lead = ResourceRole::ProjectLead; // 10 to 15 hours, in all stages
    for (rows, cover, promised, confirmed, missing) in [
        (vec![], Cover::Open, 0, 0, 10),
        (vec![(4, false)], Cover::Short, 4, 0, 6),
        (vec![(4, true)], Cover::Short, 4, 4, 6),
        (vec![(10, false)], Cover::Unconfirmed, 10, 0, 0),
        (vec![(6, true), (4, false)], Cover::Unconfirmed, 10, 6, 0),
        (vec![(6, true), (4, true)], Cover::Confirmed, 10, 10, 0),
        (vec![(20, true)], Cover::Confirmed, 20, 20, 0),
    ] {
        let mut facts = facts(contract());
        facts.commitments = rows.iter().map(|(hours, confirmed)| commitment(lead, "", *hours, *confirmed)).collect();
        let staffing = of(&facts, contract());
        let part = part(&staffing, lead);
        assert_eq!((part.cover, part.promised, part.confirmed, part.missing), (cover, promised, confirmed, missing), "{rows:?}");
        assert_eq!(part.effect_days > 0, missing > 0, "{rows:?}");
    }
}

#[test]
fn the_effect_is_the_missing_share_of_the_time_looked_at() {
    let mut facts = facts(contract());
    facts.commitments = vec![commitment(ResourceRole::ProjectLead, "", 5, true)];
    let whole = of(&AccountFacts { commitments: vec![], ..facts.clone() }, contract());
    let half = of(&facts, contract());
    // To the end of stage 2, the next one.
    let days = (facts.plan.windows[1].to - contract()).num_days() + 1;
    assert_eq!(part(&whole, ResourceRole::ProjectLead).effect_days, days);
    assert_eq!(part(&half, ResourceRole::ProjectLead).effect_days, (days + 1) / 2);
    assert_eq!(half.gaps(Some(Side::Theirs)).effect_days, whole.gaps(None).effect_days, "gaps run side by side");
}

#[test]
fn the_owner_counts_as_promised_until_somebody_says_otherwise() {
    let mut facts = facts(contract());
    let csm = |facts: &AccountFacts| part(&of(facts, contract()), ResourceRole::Csm).clone();
    assert_eq!((csm(&facts).cover, csm(&facts).promised), (Cover::Unconfirmed, 7));
    facts.commitments = vec![commitment(ResourceRole::Csm, "ana", 3, true)];
    assert_eq!((csm(&facts).cover, csm(&facts).missing), (Cover::Short, 2));
    facts.commitments = vec![];
    facts.account.owner = String::new();
    assert_eq!(csm(&facts).cover, Cover::Open);
}

#[test]
fn gaps_are_told_before_the_hours_are_needed_and_not_long_before() {
    let facts = facts(contract());
    let training = facts.plan.windows[2].from;
    for (before, gap) in [(40, false), (22, false), (21, true), (3, true), (-2, true)] {
        let staffing = of(&facts, add_days(training, -before));
        let part = part(&staffing, ResourceRole::TrainingLead);
        assert_eq!((part.is_gap(), part.cover), (gap, Cover::Open), "{before} days before");
    }
}

#[test]
fn the_stage_says_more_than_the_dates() {
    let mut facts = facts(contract());
    let today = contract();
    for (stage, expected) in
        [(Stage::Welcome, (Cover::Open, true)), (Stage::Technical, (Cover::Open, true)), (Stage::Training, (Cover::Over, false))]
    {
        facts.account.stage = stage;
        let staffing = of(&facts, today);
        let part = part(&staffing, ResourceRole::Technical);
        assert_eq!((part.cover, part.is_gap()), expected, "{stage:?}");
    }
    // Long after its dates, as long as the stage is not left.
    facts.account.stage = Stage::Technical;
    let late = of(&facts, add_days(contract(), 200));
    assert!(part(&late, ResourceRole::Technical).is_gap());
    assert!(part(&late, ResourceRole::Technical).effect_days <= 14);
    facts.account.status = Status::Paused;
    assert_eq!(of(&facts, today).gaps(None).count, 0, "nobody is asked for hours while it is paused");
    facts.account.status = Status::Churned;
    assert!(of(&facts, today).parts.iter().all(|part| part.cover == Cover::Over));
}

#[test]
fn gaps_on_their_side_ask_for_a_plan_dated_for_them() {
    let mut facts = facts(contract());
    assert_eq!(of(&facts, contract()).adjust_days, Some(7));
    facts.plan.factors.customer_resources = Level::Low;
    assert_eq!(of(&facts, contract()).adjust_days, None, "it is dated so already");
    facts.plan.factors.customer_resources = Level::Medium;
    for role in [ResourceRole::ProjectLead, ResourceRole::TechnicalLead, ResourceRole::SubjectExpert, ResourceRole::EndUser] {
        facts.commitments.push(commitment(role, "", 20, true));
    }
    let staffing = of(&facts, contract());
    assert_eq!((staffing.adjust_days, staffing.gaps(Some(Side::Theirs)).count), (None, 0));
    assert!(staffing.gaps(Some(Side::Ours)).count > 0);
}
