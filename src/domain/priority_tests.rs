//! The sum behind an account's place on board and in triage, and what puts it into the queue.

use super::calendar::Calendar;
use super::codes::{AccountId, TriageMarkId};
use super::day::{Day, add_days};
use super::facts::AccountFacts;
use super::fixture::{day, facts, person, playbook};
use super::health::{Forecast, Score};
use super::priority::{Place, ReasonCode, Surroundings, place};
use super::scoring::{Band, Scoring};
use super::signal::{Origin, Severity, SignalState};
use super::stakeholder::Role;
use super::triage::{TriageMark, Wake};
use super::view::View;

const ALONE: Surroundings<'_> = Surroundings { average_arr_cents: None, distrusted: &[] };

/// What [`place`] is asked with, apart from the facts.
#[derive(Clone)]
struct Asked {
    today: Day,
    score: i64,
    coverage: i64,
    before: i64,
    red: Option<(i64, Band)>,
}

impl Asked {
    fn healthy(today: Day) -> Self {
        Self { today, score: 90, coverage: 100, before: 90, red: None }
    }
}

fn of(facts: &AccountFacts, asked: &Asked, around: Surroundings<'_>) -> Place {
    let scoring = Scoring::shipped().unwrap();
    let calendar = Calendar::default();
    let view = View::new(facts, playbook(), &calendar);
    let score = Score { score: asked.score, band: scoring.bands.band(asked.score), coverage: asked.coverage, overridden: false };
    let red = asked.red.map(|(days, band)| Forecast { on: add_days(asked.today, days), band, measure: None, points: 3 });
    place(&view, asked.today, score, asked.before, red.as_ref(), around, &scoring)
}

/// Signed on Monday, 2 November 2026, kickoff booked for a week later; a champion, in touch on the next day.
fn calm() -> AccountFacts {
    let mut facts = facts(day(2026, 11, 2));
    facts.account.kickoff_date = Some(day(2026, 11, 9));
    facts.stakeholders.push(person(7, Role::Champion, day(2026, 11, 2)));
    facts.touched(7, day(2026, 11, 3), true, None);
    facts
}

const TODAY: fn() -> Day = || day(2026, 11, 3);

fn codes(place: &Place) -> Vec<(ReasonCode, i64)> {
    place.reasons.iter().map(|reason| (reason.code, reason.points)).collect()
}

#[test]
fn nothing_wrong_is_no_reason_at_all() {
    let found = of(&calm(), &Asked::healthy(TODAY()), ALONE);
    assert_eq!((codes(&found), found.priority, found.queued), (vec![], 0, false));
}

#[test]
fn a_kickoff_that_nobody_books_within_five_business_days_puts_the_account_into_the_queue() {
    let weights = Scoring::shipped().unwrap().priority;
    let mut waiting = calm();
    waiting.account.kickoff_date = None;
    let kickoff = |facts: &AccountFacts, today: Day| {
        let found = of(facts, &Asked::healthy(today), ALONE);
        let reason = found.reasons.iter().find(|reason| reason.code == ReasonCode::Kickoff).cloned();
        reason.map(|reason| (reason.points, reason.value, reason.admits))
    };
    // Tuesday to Monday are five business days.
    assert_eq!(kickoff(&waiting, day(2026, 11, 9)), None);
    assert_eq!(kickoff(&waiting, day(2026, 11, 10)), Some((weights.kickoff_unbooked, 8, true)));
    assert_eq!(kickoff(&calm(), day(2026, 11, 10)), None, "it is booked");
    let mut paused = waiting.clone();
    paused.account.status = super::account::Status::Paused;
    assert_eq!(kickoff(&paused, day(2026, 11, 10)), None, "a paused account waits by agreement");
    let mut held = waiting.clone();
    held.milestones.iter_mut().find(|one| one.code == "kickoff_held").unwrap().done_on = Some(day(2026, 11, 6));
    assert_eq!(kickoff(&held, day(2026, 11, 10)), None);
}

#[test]
fn each_named_figure_adds_its_points() {
    let weights = Scoring::shipped().unwrap().priority;
    let asked = Asked { score: 65, before: 71, red: Some((3, Band::AtRisk)), ..Asked::healthy(TODAY()) };
    let found = of(&calm(), &asked, ALONE);
    assert_eq!(
        codes(&found),
        [(ReasonCode::Health, 15), (ReasonCode::TurnsRed, weights.red_today - 3 * weights.red_per_day), (ReasonCode::Fall, 6),]
    );
    assert_eq!(found.priority, found.reasons.iter().map(|reason| reason.points).sum::<i64>());

    let mut late = calm();
    late.account.renewal_date = Some(day(2026, 12, 1));
    let found = of(&late, &Asked::healthy(day(2026, 11, 10)), ALONE);
    // Kickoff and access were due on the 9th; a week has gone since the last touch.
    assert_eq!(
        codes(&found),
        [
            (ReasonCode::Renewal, weights.renewal_30),
            (ReasonCode::KeyMilestone, weights.key_milestone_overdue),
            (ReasonCode::Unseen, 7 * weights.per_day_unseen),
            (ReasonCode::Milestone, weights.milestone_overdue),
        ]
    );
    let longest = of(&calm(), &Asked::healthy(day(2026, 12, 24)), ALONE);
    assert!(codes(&longest).contains(&(ReasonCode::Unseen, weights.days_unseen_counted * weights.per_day_unseen)));
}

#[test]
fn revenue_orders_what_needs_attention_and_calls_for_none_itself() {
    let weights = Scoring::shipped().unwrap().priority;
    let around = Surroundings { average_arr_cents: Some(100_000), ..ALONE };
    let asked = Asked { score: 70, before: 70, ..Asked::healthy(TODAY()) };
    for (arr, points) in [(None, None), (Some(0), None), (Some(200_000), Some(10)), (Some(i64::MAX), Some(weights.arr_most))] {
        let mut facts = calm();
        facts.account.arr_cents = arr;
        let found = of(&facts, &asked, around);
        let revenue = found.reasons.iter().find(|reason| reason.code == ReasonCode::Revenue).map(|reason| reason.points);
        assert_eq!(revenue, points, "{arr:?}");
        assert!(of(&facts, &Asked::healthy(TODAY()), around).reasons.is_empty());
    }
}

#[test]
fn each_condition_of_the_queue_admits_alone_and_not_one_short_of_it() {
    let scoring = Scoring::shipped().unwrap();
    let (bands, triage) = (scoring.bands, scoring.triage);
    let at = |score, before| Asked { score, before, ..Asked::healthy(TODAY()) };
    for (asked, queued) in [
        (at(bands.watch, bands.watch), false),
        (at(bands.watch - 1, bands.watch - 1), true),
        (at(70, 70 + triage.falling - 1), false),
        (at(70, 70 + triage.falling), true),
        (at(90, 100), false), // falls, and is healthy still
        (Asked { red: Some((triage.red_within, Band::AtRisk)), ..at(70, 70) }, true),
        (Asked { red: Some((triage.red_within + 1, Band::AtRisk)), ..at(70, 70) }, false),
        (Asked { red: Some((1, Band::Watch)), ..at(90, 90) }, false),
        (Asked { coverage: triage.coverage_under, ..at(90, 90) }, false),
        (Asked { coverage: triage.coverage_under - 1, ..at(90, 90) }, true),
        (Asked::healthy(day(2026, 11, 9)), false),
        (Asked::healthy(day(2026, 11, 10)), true), // kickoff was due yesterday
    ] {
        assert_eq!(of(&calm(), &asked, ALONE).queued, queued, "{} {:?}", asked.score, asked.red);
    }
    for (severity, state, until, queued) in [
        (Severity::High, SignalState::Open, None, true),
        (Severity::Medium, SignalState::Open, None, false),
        (Severity::High, SignalState::Acknowledged, None, true),
        (Severity::High, SignalState::Snoozed, Some(day(2026, 11, 4)), false),
        (Severity::High, SignalState::Snoozed, Some(TODAY()), true),
        (Severity::High, SignalState::FalseAlarm, None, false),
    ] {
        let mut facts = calm();
        facts.raised(severity, state, until);
        assert_eq!(of(&facts, &Asked::healthy(TODAY()), ALONE).queued, queued, "{severity} {state}");
    }
}

#[test]
fn a_rule_that_is_not_trusted_adds_nothing() {
    let mut facts = calm();
    facts.raised(Severity::High, SignalState::Open, None);
    facts.signals[0].origin = Origin::Rule;
    let distrusted = [facts.signals[0].code.clone()];
    let found = of(&facts, &Asked::healthy(TODAY()), Surroundings { distrusted: &distrusted, ..ALONE });
    assert_eq!((found.priority, found.queued, found.reasons.len()), (0, false, 1));
    // What a person raised counts whatever the rule of that name is worth.
    facts.signals[0].origin = Origin::Hand;
    assert!(of(&facts, &Asked::healthy(TODAY()), Surroundings { distrusted: &distrusted, ..ALONE }).queued);
}

#[test]
fn who_waits_by_agreement_or_has_gone_is_not_in_the_queue() {
    use super::account::Status;
    let red = Asked { score: 20, coverage: 10, ..Asked::healthy(day(2027, 1, 4)) };
    for (status, queued) in
        [(Status::Active, true), (Status::Paused, false), (Status::Graduated, false), (Status::Churned, false)]
    {
        let mut facts = calm();
        facts.account.status = status;
        assert_eq!(of(&facts, &red, ALONE).queued, queued, "{status}");
    }
    // What was said of a paused account still holds.
    let mut facts = calm();
    facts.account.status = Status::Paused;
    facts.raised(Severity::High, SignalState::Open, None);
    assert!(of(&facts, &red, ALONE).queued);
}

fn marked(mut facts: AccountFacts, change: impl FnOnce(&mut TriageMark)) -> AccountFacts {
    let mut mark = TriageMark {
        id: TriageMarkId(1),
        rev: 1,
        account_id: AccountId(1),
        marked_on: TODAY(),
        marked_by: "ana".into(),
        is_done: false,
        snoozed_until: None,
        wake: None,
        score_then: 50,
        alarm_then: 0,
        reason: String::new(),
    };
    change(&mut mark);
    facts.mark = Some(mark);
    facts
}

#[test]
fn done_holds_for_the_day() {
    let red = Asked { score: 50, before: 50, ..Asked::healthy(TODAY()) };
    let facts = marked(calm(), |mark| mark.is_done = true);
    let today = of(&facts, &red, ALONE);
    assert_eq!((today.queued, today.done_today), (false, true));
    let tomorrow = of(&facts, &Asked { today: day(2026, 11, 4), ..red }, ALONE);
    assert_eq!((tomorrow.queued, tomorrow.done_today), (true, false));
}

#[test]
fn a_snooze_holds_until_its_day_its_condition_or_until_things_worsen() {
    let fall = Scoring::shipped().unwrap().triage.wake_fall;
    let red = Asked { score: 50, before: 50, ..Asked::healthy(TODAY()) };
    let snoozed = |wake: Option<Wake>| {
        marked(calm(), |mark| {
            mark.snoozed_until = Some(day(2026, 11, 6));
            mark.wake = wake;
        })
    };
    let queued = |facts: &AccountFacts, asked: &Asked| of(facts, asked, ALONE).queued;
    assert!(!queued(&snoozed(None), &red));
    assert!(queued(&snoozed(None), &Asked { today: day(2026, 11, 6), ..red.clone() }));
    assert!(!queued(&snoozed(None), &Asked { score: 50 - fall + 1, ..red.clone() }));
    assert!(queued(&snoozed(None), &Asked { score: 50 - fall, ..red.clone() }));
    assert!(queued(&snoozed(Some(Wake::ScoreBelow(51))), &red));
    assert!(!queued(&snoozed(Some(Wake::ScoreBelow(50))), &red));
    let mut done = snoozed(Some(Wake::MilestoneDone("kickoff_held".into())));
    assert!(!queued(&done, &red));
    done.milestones.iter_mut().find(|milestone| milestone.code == "kickoff_held").unwrap().done_on = Some(TODAY());
    let found = of(&done, &red, ALONE);
    assert!(found.queued && found.reasons.iter().any(|reason| reason.code == ReasonCode::Woken));
    let mut worse = snoozed(None);
    worse.raised(Severity::Low, SignalState::Open, None);
    assert!(queued(&worse, &red), "a new signal wakes");
}
