//! Which facts answer which criterion, and when somebody's word counts before them.

use crate::domain::assessment::{Assessment, Finding, PointList};
use crate::domain::calendar::Calendar;
use crate::domain::codes::{
    AccountId, AssessmentId, ConcernId, GoLiveId, GoalId, QuickWinId, ReadingId, ReferenceId, SessionId, StakeholderId,
};
use crate::domain::concern::{Concern, ConcernKind};
use crate::domain::day::{Day, add_days};
use crate::domain::facts::AccountFacts;
use crate::domain::fixture;
use crate::domain::golive::GoLive;
use crate::domain::metric::{Goal, Metric, QuickWin, Reading, SCALE};
use crate::domain::objectives::{Answer, Mark, Objective, Source, judged_by_data, objectives};
use crate::domain::renewal::{Reference, ReferenceKind, ReferenceState};
use crate::domain::scoring::Scoring;
use crate::domain::signal::Severity;
use crate::domain::stakeholder::Role;
use crate::domain::touch::Sentiment;
use crate::domain::training::{Session, TrainingFormat, TrainingRole};
use crate::domain::view::View;

fn start() -> Day {
    fixture::day(2026, 8, 3)
}

fn on(after: i64) -> Day {
    add_days(start(), after)
}

fn facts() -> AccountFacts {
    fixture::facts(start())
}

fn all(facts: &AccountFacts, after: i64) -> Vec<Objective> {
    let calendar = Calendar::default();
    objectives(&View::new(facts, fixture::playbook(), &calendar), on(after), &Scoring::shipped().unwrap())
}

fn answer(facts: &AccountFacts, code: &str, after: i64) -> Answer {
    all(facts, after).into_iter().flat_map(|one| one.criteria).find(|one| one.code == code).unwrap()
}

/// Finding and first fact of a criterion by data.
fn data(facts: &AccountFacts, code: &str, after: i64) -> (Option<Finding>, String) {
    let found = answer(facts, code, after);
    (found.data, found.facts.first().map_or_else(String::new, |fact| fact.code.to_string()))
}

fn done(facts: &mut AccountFacts, code: &str, after: i64) {
    facts.milestones.iter_mut().find(|one| one.code == code).unwrap().done_on = Some(on(after));
}

fn read(facts: &mut AccountFacts, metric: Metric, after: i64, value: i64) {
    let goal_id = (metric == Metric::Goal).then_some(GoalId(7));
    facts.readings.push(Reading {
        id: ReadingId(facts.readings.len() as i64 + 1),
        rev: 1,
        account_id: AccountId(1),
        metric,
        goal_id,
        on_day: on(after),
        value: value * SCALE,
        answers: None,
        about: String::new(),
        recorded_at: on(after).and_hms_opt(12, 0, 0).unwrap().and_utc(),
        recorded_by: "ana".into(),
    });
}

fn win(facts: &mut AccountFacts, due: Option<i64>, delivered: Option<i64>) -> &mut QuickWin {
    facts.quick_wins.push(QuickWin {
        id: QuickWinId(facts.quick_wins.len() as i64 + 1),
        rev: 1,
        account_id: AccountId(1),
        title: "First report".into(),
        due_on: due.map(on),
        delivered_on: delivered.map(on),
        ..QuickWin::default()
    });
    facts.quick_wins.last_mut().unwrap()
}

fn concern(kind: ConcernKind, opened: i64, closed: Option<i64>) -> Concern {
    Concern {
        id: ConcernId(900),
        rev: 1,
        account_id: AccountId(1),
        kind,
        title: "Late".into(),
        severity: Severity::Medium,
        level: None,
        stakeholder_id: None,
        opened_on: on(opened),
        due_on: None,
        closed_on: closed.map(on),
        outcome: String::new(),
    }
}

fn said(facts: &mut AccountFacts, code: &str, after: i64, finding: Finding) {
    facts.assessments.push(Assessment {
        id: AssessmentId(facts.assessments.len() as i64 + 1),
        rev: 1,
        account_id: AccountId(1),
        list: PointList::Objective,
        code: code.into(),
        finding,
        on_day: on(after),
        note: String::new(),
        said_by: "ana".into(),
    });
}

fn touched(facts: &mut AccountFacts, person: i64, after: i64, attended: bool, sentiment: Option<Sentiment>) {
    facts.touched(person, on(after), attended, None);
    facts.touches[0].kind = crate::domain::touch::TouchKind::Meeting;
    facts.touches[0].sentiment = sentiment;
}

use Finding::{Met, NotMet, Partly};

#[test]
fn every_objective_of_the_shipped_playbook_has_its_criteria() {
    let counts: Vec<usize> = all(&facts(), 0).iter().map(|one| one.criteria.len()).collect();
    assert_eq!(counts, [5, 4, 4, 4, 4, 4]);
}

#[test]
fn a_milestone_answers_when_done_or_late_and_not_before() {
    let mut facts = facts();
    let code = "working_solution.integrations";
    assert_eq!(data(&facts, code, 10), (None, "milestone_due".into()));
    let due = facts.milestones.iter().find(|one| one.code == "integrations_live").unwrap().due;
    let late = (due - start()).num_days() + 3;
    assert_eq!(data(&facts, code, late), (Some(NotMet), "milestone_late".into()));
    done(&mut facts, "integrations_live", 30);
    assert_eq!(data(&facts, code, 31), (Some(Met), "milestone_done".into()));
    assert_eq!(data(&facts, code, 29).0, None, "as of a day before");
    facts.concerns.push(concern(ConcernKind::Blocker, 33, Some(40)));
    assert_eq!(data(&facts, code, 35).0, Some(Partly), "a blocker is open");
    assert_eq!(data(&facts, code, 41).0, Some(Met));
    for (criterion, milestone) in [
        ("working_solution.configured", "configuration_complete"),
        ("working_solution.data_migrated", "data_migrated"),
        ("working_solution.validated", "uat_signed_off"),
        ("working_solution.ready", "go_live"),
        ("business_value.case_validated", "roi_validated"),
    ] {
        let mut facts = self::facts();
        done(&mut facts, milestone, 30);
        assert_eq!(data(&facts, criterion, 31).0, Some(Met), "{criterion}");
    }
}

#[test]
fn go_and_no_go_answer_until_the_account_is_live() {
    let mut facts = facts();
    let decide = |facts: &mut AccountFacts, after, go| {
        facts.golive.push(GoLive {
            id: GoLiveId(after),
            rev: 1,
            account_id: AccountId(1),
            go,
            on_day: on(after),
            said_by: "Rita".into(),
            ready: 4,
            of: 5,
            note: String::new(),
        });
    };
    decide(&mut facts, 50, false);
    assert_eq!(data(&facts, "working_solution.ready", 51), (Some(NotMet), "no_go_said".into()));
    decide(&mut facts, 55, true);
    assert_eq!(data(&facts, "working_solution.ready", 56), (Some(Met), "go_said".into()));
    done(&mut facts, "go_live", 60);
    assert_eq!(data(&facts, "working_solution.ready", 61).1, "milestone_done");
}

#[test]
fn metrics_are_held_against_their_targets() {
    // Activation: 70 % by day 30 (see the figures); feedback at least 4 of 5.
    for (code, metric, after, value, expected) in [
        ("trained_users.confident", Metric::TrainingFeedback, 50, 5, Some(Met)),
        ("trained_users.confident", Metric::TrainingFeedback, 50, 2, Some(NotMet)),
        ("real_adoption.logging_in", Metric::Activation, 30, 70, Some(Met)),
        ("real_adoption.logging_in", Metric::Activation, 30, 60, Some(Partly)),
        ("real_adoption.logging_in", Metric::Activation, 30, 40, Some(NotMet)),
        ("real_adoption.core_features", Metric::CoreFeatures, 90, 10, Some(Met)),
        ("real_adoption.core_features", Metric::CoreFeatures, 90, 1, Some(NotMet)),
    ] {
        let mut facts = facts();
        assert_eq!(data(&facts, code, after).0, None, "{code}");
        read(&mut facts, metric, after, value);
        assert_eq!(data(&facts, code, after).0, expected, "{code} {value}");
    }
    let mut facts = facts();
    read(&mut facts, Metric::Activation, 30, 90);
    assert_eq!(data(&facts, "real_adoption.logging_in", 80), (None, "reading_stale".into()));
    read(&mut facts, Metric::Activation, 79, 90);
    read(&mut facts, Metric::WeeklyActive, 79, 1);
    assert_eq!(data(&facts, "real_adoption.logging_in", 80).0, Some(Partly), "one of two");
}

#[test]
fn a_habit_needs_three_readings_in_a_row() {
    let mut facts = facts();
    let code = "real_adoption.daily_workflow";
    for (after, value, expected) in
        [(90, 10, Some(NotMet)), (97, 95, Some(Partly)), (104, 95, Some(Partly)), (111, 95, Some(Met)), (118, 10, Some(NotMet))]
    {
        read(&mut facts, Metric::WeeklyActive, after, value);
        assert_eq!(data(&facts, code, after).0, expected, "day {after}");
    }
}

#[test]
fn training_by_role_counts_the_roles_that_had_a_session() {
    let mut facts = facts();
    let session = |role, held: Option<i64>| Session {
        id: SessionId(1),
        rev: 1,
        account_id: AccountId(1),
        code: String::new(),
        title: "Basics".into(),
        role,
        format: TrainingFormat::Live,
        planned_on: on(45),
        held_on: held.map(on),
        minutes: None,
        trainer: String::new(),
        hands_on: false,
        train_the_trainer: false,
        invited: None,
        attended: None,
        feedback: None,
        answers: None,
        assessed: None,
        passed: None,
        recording: String::new(),
    };
    let code = "trained_users.by_role";
    assert_eq!(data(&facts, code, 50), (None, String::new()));
    facts.sessions.push(session(TrainingRole::Admin, None));
    assert_eq!(data(&facts, code, 50), (None, "roles_trained".into()));
    facts.sessions.push(session(TrainingRole::Admin, Some(46)));
    assert_eq!(data(&facts, code, 50).0, Some(Partly));
    for role in [TrainingRole::EndUser, TrainingRole::Manager, TrainingRole::Executive] {
        facts.sessions.push(session(role, Some(47)));
    }
    assert_eq!(data(&facts, code, 50).0, Some(Met));
}

#[test]
fn wins_answer_by_when_they_came_what_they_brought_and_who_was_told() {
    let mut facts = facts();
    let results = "quick_wins.results_60_days";
    assert_eq!(data(&facts, results, 60), (None, "no_win".into()));
    assert_eq!(data(&facts, results, 61), (Some(NotMet), "no_win".into()));
    win(&mut facts, Some(40), None);
    assert_eq!(data(&facts, results, 30), (None, "win_due".into()));
    assert_eq!(data(&facts, "quick_wins.momentum", 45), (Some(NotMet), "win_late".into()));
    facts.quick_wins[0].delivered_on = Some(on(62));
    assert_eq!(data(&facts, results, 70).0, Some(Partly), "after day 60");
    facts.quick_wins[0].delivered_on = Some(on(41));
    assert_eq!(data(&facts, results, 70).0, Some(Met));
    assert_eq!(data(&facts, "quick_wins.momentum", 70).0, Some(Partly));
    assert_eq!(data(&facts, "quick_wins.visible", 70).0, Some(NotMet));
    facts.quick_wins[0].told_on = Some(on(44));
    assert_eq!(data(&facts, "quick_wins.visible", 70).0, Some(Met));
    win(&mut facts, None, Some(66));
    assert_eq!(data(&facts, "quick_wins.visible", 70).0, Some(Partly));
    assert_eq!(data(&facts, "quick_wins.momentum", 70).0, Some(Met));
    let early = "quick_wins.early_value";
    assert_eq!(data(&facts, early, 70).0, None, "nobody measured");
    let first = &mut facts.quick_wins[0];
    (first.baseline, first.target, first.measured) = (Some(20_000), Some(10_000), Some(15_000));
    assert_eq!(data(&facts, early, 70).0, Some(Partly));
    facts.quick_wins[0].measured = Some(9_000);
    assert_eq!(data(&facts, early, 70).0, Some(Met), "less is better here");
    facts.quick_wins[0].measured = Some(21_000);
    assert_eq!(data(&facts, early, 70).0, Some(NotMet));
}

#[test]
fn value_follows_the_goal_the_return_and_those_who_decide() {
    let mut facts = facts();
    facts.goals.push(Goal {
        id: GoalId(7),
        rev: 1,
        account_id: AccountId(1),
        name: "Cycle".into(),
        unit: "d".into(),
        baseline: 20 * SCALE,
        target: 10 * SCALE,
        starts_on: on(0),
        by_day: on(100),
        is_primary: true,
        closed_on: None,
    });
    let code = "business_value.metrics_improving";
    assert_eq!(data(&facts, code, 50).0, None);
    for (after, value, expected) in [(50, 21, NotMet), (51, 18, Partly), (52, 12, Met)] {
        read(&mut facts, Metric::Goal, after, value);
        assert_eq!(data(&facts, code, after).0, Some(expected), "{value}");
    }
    read(&mut facts, Metric::Cost, 60, 100);
    read(&mut facts, Metric::Benefit, 60, 40);
    assert_eq!(data(&facts, "business_value.roi_on_track", 60).0, Some(Met), "40 % by day 60");
    read(&mut facts, Metric::Benefit, 61, 33);
    assert_eq!(data(&facts, "business_value.roi_on_track", 61).0, Some(Partly));
    read(&mut facts, Metric::Benefit, 62, 3);
    assert_eq!(data(&facts, "business_value.roi_on_track", 62).0, Some(NotMet));

    facts.stakeholders.push(fixture::person(7, Role::ExecutiveSponsor, start()));
    facts.stakeholders.push(fixture::person(8, Role::EndUser, start()));
    touched(&mut facts, 8, 60, true, Some(Sentiment::Negative));
    assert_eq!(data(&facts, "business_value.recognised", 62).0, None, "an end user decides nothing");
    touched(&mut facts, 7, 61, true, Some(Sentiment::Positive));
    assert_eq!(data(&facts, "business_value.recognised", 62).0, Some(Met));
    assert_eq!(data(&facts, "relationships.trust", 62).0, Some(Partly));
}

#[test]
fn relations_follow_moods_meetings_sponsor_and_champion() {
    let mut facts = facts();
    assert_eq!(data(&facts, "relationships.strategic_partner", 10), (Some(NotMet), "no_sponsor".into()));
    assert_eq!(data(&facts, "relationships.advocates", 10), (None, "no_champion".into()));
    assert_eq!(data(&facts, "relationships.advocates", 30), (Some(NotMet), "no_champion".into()));
    facts.stakeholders.push(fixture::person(7, Role::ExecutiveSponsor, start()));
    facts.stakeholders.push(fixture::person(8, Role::Champion, start()));
    touched(&mut facts, 7, 9, true, Some(Sentiment::Positive));
    assert_eq!(data(&facts, "relationships.strategic_partner", 10).0, Some(Met));
    assert_eq!(data(&facts, "relationships.trust", 10).0, Some(Met));
    facts.concerns.push(concern(ConcernKind::Escalation, 10, None));
    assert_eq!(data(&facts, "relationships.trust", 10).0, Some(Partly));
    assert_eq!(data(&facts, "relationships.working_relationships", 10).0, Some(Met));
    touched(&mut facts, 8, 10, false, None);
    assert_eq!(data(&facts, "relationships.working_relationships", 10).0, Some(Partly), "one of two came");
    assert_eq!(data(&facts, "relationships.advocates", 10).0, Some(Partly), "named, and not met yet");
    touched(&mut facts, 8, 11, true, None);
    assert_eq!(data(&facts, "relationships.advocates", 11), (Some(Met), "champion_reached".into()));
    facts.stakeholders[1].left_on = Some(on(20));
    facts.references.push(Reference {
        id: ReferenceId(1),
        rev: 1,
        account_id: AccountId(1),
        kind: ReferenceKind::CaseStudy,
        state: ReferenceState::Asked,
        on_day: on(80),
        note: String::new(),
    });
    assert_eq!(data(&facts, "relationships.advocates", 81).0, Some(NotMet), "asked is not agreed");
    facts.references[0].state = ReferenceState::Agreed;
    assert_eq!(data(&facts, "relationships.advocates", 81), (Some(Met), "reference".into()));
    assert_eq!(facts.stakeholders[1].id, StakeholderId(8));
}

#[test]
fn a_word_counts_before_data_only_if_no_fact_came_after_it() {
    let mut facts = facts();
    let code = "real_adoption.core_features";
    said(&mut facts, code, 80, Met);
    let by_hand = answer(&facts, code, 85);
    assert_eq!(
        (by_hand.finding, by_hand.source, by_hand.on, by_hand.overrides()),
        (Some(Met), Some(Source::Hand), Some(on(80)), false)
    );
    read(&mut facts, Metric::CoreFeatures, 86, 1);
    let by_data = answer(&facts, code, 86);
    assert_eq!((by_data.finding, by_data.source, by_data.on), (Some(NotMet), Some(Source::Data), Some(on(86))));
    assert!(by_data.said.is_some(), "what was said before is still told");
    said(&mut facts, code, 87, Partly);
    let newer = answer(&facts, code, 88);
    assert_eq!((newer.finding, newer.source, newer.data), (Some(Partly), Some(Source::Hand), Some(NotMet)));
    assert!(newer.overrides());
    // What no data answers is answered by hand alone.
    assert_eq!(answer(&facts, "trained_users.know_benefit", 88).finding, None);
    said(&mut facts, "trained_users.know_benefit", 88, NotMet);
    assert_eq!(answer(&facts, "trained_users.know_benefit", 88).source, Some(Source::Hand));
}

#[test]
fn an_objective_stands_as_its_criteria_do() {
    let one = |findings: &[Option<Finding>]| Objective {
        code: "x".into(),
        criteria: findings
            .iter()
            .map(|finding| Answer {
                code: "x.y".into(),
                finding: *finding,
                source: None,
                on: None,
                data: None,
                facts: Vec::new(),
                said: None,
            })
            .collect(),
    };
    for (findings, mark) in [
        (&[Some(Met), Some(Met)][..], Mark::Achieved),
        (&[Some(Met), None], Mark::UnderWay),
        (&[Some(Partly), Some(NotMet)], Mark::UnderWay),
        (&[Some(NotMet), None], Mark::Missed),
        (&[None, None], Mark::Unknown),
        (&[], Mark::Unknown),
    ] {
        assert_eq!(one(findings).mark(), mark, "{findings:?}");
    }
    let mixed = one(&[Some(Met), Some(Partly), None]);
    assert_eq!((mixed.count(Met), mixed.count(Partly), mixed.count(NotMet), mixed.unknown()), (1, 1, 0, 1));
}

#[test]
fn a_criterion_of_a_teams_own_playbook_has_no_data() {
    let calendar = Calendar::default();
    let facts = facts();
    let view = View::new(&facts, fixture::playbook(), &calendar);
    assert_eq!(judged_by_data("ours.delight", &view, on(10), &Scoring::shipped().unwrap()).finding, None);
}
