use proptest::prelude::*;

use super::*;
use crate::command::Row;
use crate::domain::account::Status;
use crate::domain::calendar::Calendar;
use crate::domain::codes::{Coded as _, ConcernId, PlayRunId, QuickWinId, ReadingId, TouchId};
use crate::domain::concern::{Concern, ConcernKind, Level};
use crate::domain::facts::AccountFacts;
use crate::domain::fixture::{self, playbook};
use crate::domain::metric::{Metric, QuickWin, Reading};
use crate::domain::signal::Category;
use crate::domain::stakeholder::Role;
use crate::domain::touch::{Direction, Sentiment, Touch, TouchKind};
use crate::domain::triage::Wake;

/// An account whose last two touches were negative on the days 10 and 12.
struct Case {
    facts: AccountFacts,
    scoring: Scoring,
    ids: Ids,
}

const FRUSTRATED: &str = "relationship.frustrated";

impl Case {
    fn new() -> Self {
        let mut facts = fixture::facts(fixture::day(2026, 1, 5));
        for milestone in facts.milestones.iter_mut().filter(|milestone| milestone.due < fixture::day(2026, 1, 20)) {
            milestone.done_on = Some(milestone.due);
        }
        let mut case = Self { facts, scoring: Scoring::shipped().unwrap(), ids: Ids::after(10_000) };
        case.tone(10, Sentiment::Negative);
        case.tone(12, Sentiment::Negative);
        case
    }

    fn on(&self, day: i64) -> Day {
        add_days(self.facts.account.contract_date, day)
    }

    fn tone(&mut self, day: i64, sentiment: Sentiment) {
        let touch = touch(self.ids.new_id(), self.on(day), Some(sentiment));
        self.facts.touches.push(touch);
    }

    /// Lets the rules look on a day, writes what they change, and looks again: nothing is left.
    fn day(&mut self, day: i64) -> Vec<Edit> {
        let today = self.on(day);
        let edits = looked(&self.facts, today, &self.scoring, &mut self.ids);
        apply(&mut self.facts, &edits);
        assert_eq!(looked(&self.facts, today, &self.scoring, &mut self.ids), []);
        edits
    }

    /// The signal of the kind that was raised last.
    fn last(&self) -> &Signal {
        self.facts.signals.iter().filter(|signal| signal.code == FRUSTRATED).max_by_key(|signal| signal.id).unwrap()
    }

    fn say(&mut self, change: impl FnOnce(&mut Signal)) {
        let id = self.last().id;
        change(self.facts.signals.iter_mut().find(|signal| signal.id == id).unwrap());
    }

    fn count(&self) -> usize {
        self.facts.signals.iter().filter(|signal| signal.code == FRUSTRATED).count()
    }
}

fn touch(id: i64, on: Day, sentiment: Option<Sentiment>) -> Touch {
    Touch {
        id: TouchId(id),
        rev: 1,
        account_id: fixture::facts(on).account.id,
        happened_on: on,
        recorded_at: on.and_hms_opt(12, 0, 0).unwrap().and_utc(),
        kind: TouchKind::Call,
        direction: Direction::Outbound,
        replied: None,
        sentiment,
        note: String::new(),
        logged_by: "ana".into(),
    }
}

fn looked(facts: &AccountFacts, today: Day, scoring: &Scoring, ids: &mut Ids) -> Vec<Edit> {
    detect(&View::new(facts, playbook(), &Calendar::default()), today, scoring, ids)
}

fn apply(facts: &mut AccountFacts, edits: &[Edit]) {
    for edit in edits {
        match edit {
            Edit::Insert(Row::Signal(signal)) => facts.signals.push(signal.clone()),
            Edit::Update(Row::Signal(before), Row::Signal(after)) => {
                assert_eq!(after.rev, before.rev + 1);
                *facts.signals.iter_mut().find(|signal| *signal == before).unwrap() = after.clone();
            }
            Edit::Update(Row::PlayRun(before), Row::PlayRun(after)) => {
                *facts.plays.iter_mut().find(|run| *run == before).unwrap() = after.clone();
            }
            other => panic!("rules do no such thing: {other:?}"),
        }
    }
}

#[test]
fn a_rule_that_fires_raises_a_signal_once() {
    let mut case = Case::new();
    assert_eq!(case.day(11), []);
    let edits = case.day(12);
    assert_eq!(edits.len(), 1);
    let signal = case.last();
    assert_eq!((signal.origin, signal.state, signal.raised_on), (Origin::Rule, SignalState::Open, case.on(12)));
    assert_eq!((signal.severity, signal.strength, signal.evidence.len()), (Severity::High, 100, 2));
    assert_eq!((&*signal.note, &*signal.close_reason, signal.verdict), ("", "", None));
    // A day that passes is no news.
    for day in 13..29 {
        assert_eq!(case.day(day), [], "day {day}");
    }
}

#[test]
fn a_signal_is_brought_up_to_date_when_there_is_news() {
    let mut case = Case::new();
    case.day(12);
    case.tone(14, Sentiment::Negative);
    assert_eq!(case.day(14).len(), 1);
    assert_eq!((case.last().strength, case.last().evidence.len(), case.last().state), (150, 3, SignalState::Open));
    // Over weeks of silence a strength that grows every day is written down a few times only.
    let mut quiet = Case::new();
    quiet.facts.stakeholders.push(fixture::person(1, Role::TechnicalLead, quiet.on(0)));
    quiet.facts.visits.push(fixture::visit(crate::domain::account::Stage::Technical, quiet.on(0), None));
    let of_it = |edits: &[Edit]| {
        edits.iter().any(|edit| matches!(edit.after(), Some(Row::Signal(signal)) if signal.code == "technical.it_unresponsive"))
    };
    let written = (1..30).filter(|day| of_it(&quiet.day(*day))).count();
    assert!((4..=8).contains(&written), "{written}");
}

#[test]
fn what_a_person_raised_is_left_to_them() {
    let mut case = Case::new();
    case.day(12);
    case.say(|signal| signal.origin = Origin::Hand);
    let before = case.last().clone();
    case.tone(13, Sentiment::Negative);
    assert_eq!(case.day(13), []);
    for day in [16, 17, 18, 19] {
        case.tone(day, Sentiment::Positive);
    }
    assert_eq!(case.day(25), []);
    assert_eq!(*case.last(), before);
}

#[test]
fn a_signal_resolves_itself_once_its_condition_is_gone_for_three_days() {
    let mut case = Case::new();
    case.day(12);
    case.say(|signal| signal.state = SignalState::Acknowledged);
    case.say(|signal| signal.verdict = Some(Verdict::Confirmed));
    case.tone(15, Sentiment::Positive);
    for day in 15..18 {
        assert_eq!(case.day(day), [], "day {day}");
    }
    assert_eq!(case.day(18).len(), 1);
    let signal = case.last();
    assert_eq!((signal.state, signal.closed_on), (SignalState::Resolved, Some(case.on(18))));
    assert_eq!((&*signal.close_reason, signal.verdict), ("", Some(Verdict::Confirmed)));
    // What comes again later is raised again.
    case.tone(20, Sentiment::Negative);
    case.day(20);
    assert_eq!(case.count(), 2);
}

#[test]
fn a_false_alarm_mutes_its_rule_for_two_weeks_unless_it_worsens() {
    let dismissed = || {
        let mut case = Case::new();
        case.day(12);
        let on = case.on(12);
        case.say(|signal| {
            signal.state = SignalState::FalseAlarm;
            signal.closed_on = Some(on);
            signal.verdict = Some(Verdict::FalseAlarm);
            signal.strength_then = 100;
        });
        case
    };
    let mut case = dismissed();
    for day in 12..26 {
        assert_eq!(case.day(day), [], "day {day}");
    }
    case.day(26);
    assert_eq!(case.count(), 2);
    let mut case = dismissed();
    case.tone(14, Sentiment::Negative);
    case.day(14);
    assert_eq!((case.count(), case.last().strength), (2, 150));
}

#[test]
fn what_a_person_resolved_stays_resolved_while_it_goes_on_as_it_was() {
    let resolved = || {
        let mut case = Case::new();
        case.day(12);
        let on = case.on(13);
        case.say(|signal| {
            signal.state = SignalState::Resolved;
            signal.closed_on = Some(on);
            signal.verdict = Some(Verdict::Confirmed);
        });
        case
    };
    let mut case = resolved();
    for day in 13..27 {
        assert_eq!(case.day(day), [], "day {day}");
    }
    case.day(27);
    assert_eq!(case.count(), 2, "it goes on for too long");
    let mut case = resolved();
    case.tone(14, Sentiment::Negative);
    case.day(14);
    assert_eq!(case.count(), 2, "it worsens");
    let mut case = resolved();
    for (day, tone) in [(14, Sentiment::Positive), (15, Sentiment::Neutral), (16, Sentiment::Negative)] {
        case.tone(day, tone);
        case.day(day);
    }
    assert_eq!(case.count(), 2, "it was over, and came again");
}

#[test]
fn a_snooze_ends_early_when_its_condition_holds_or_things_worsen() {
    let snoozed = |wake: Option<Wake>| {
        let mut case = Case::new();
        case.day(12);
        let until = case.on(60);
        case.say(|signal| {
            signal.state = SignalState::Snoozed;
            signal.snoozed_until = Some(until);
            signal.wake = wake;
            signal.strength_then = 100;
        });
        assert_eq!(case.day(13), []);
        case
    };
    let awake = |case: &Case| {
        let signal = case.last();
        signal.state == SignalState::Open && signal.snoozed_until.is_none() && signal.wake.is_none()
    };
    let mut case = snoozed(Some(Wake::MilestoneDone("go_live".into())));
    let on = case.on(15);
    case.facts.milestones.iter_mut().find(|milestone| milestone.code == "go_live").unwrap().done_on = Some(on);
    assert_eq!(case.day(14), []);
    case.day(15);
    assert!(awake(&case));
    let mut case = snoozed(None);
    case.tone(14, Sentiment::Negative);
    case.day(14);
    assert!(awake(&case), "any snooze ends when things worsen");
    let mut case = snoozed(Some(Wake::ScoreBelow(1)));
    assert_eq!(case.day(14), []);
    case.say(|signal| signal.wake = Some(Wake::ScoreBelow(100)));
    case.day(14);
    assert!(awake(&case));
    // A person's own signal wakes by its condition, too.
    let mut case = snoozed(Some(Wake::MilestoneDone("environment_live".into())));
    case.say(|signal| signal.origin = Origin::Hand);
    let on = case.on(14);
    case.facts.milestones.iter_mut().find(|milestone| milestone.code == "environment_live").unwrap().done_on = Some(on);
    case.day(14);
    assert!(awake(&case));
}

#[test]
fn off_the_board_signals_stay_as_they_are_and_on_a_pause_they_are_void() {
    let mut case = Case::new();
    case.day(40);
    let live = |case: &Case| -> Vec<String> {
        let open = case.facts.signals.iter().filter(|signal| !signal.is_closed());
        open.map(|signal| signal.code.clone()).collect()
    };
    assert!(live(&case).len() > 1);
    let before = case.facts.signals.clone();
    case.facts.account.status = Status::Churned;
    assert_eq!(case.day(60), []);
    assert_eq!(case.facts.signals, before);
    case.facts.account.status = Status::Paused;
    case.day(60);
    assert_eq!(live(&case), [FRUSTRATED]);
}

#[test]
fn a_play_is_judged_by_the_score_of_its_fourteenth_day() {
    let mut case = Case::new();
    case.facts.account.status = Status::Churned; // judged in any case
    let run = PlayRun {
        id: PlayRunId(5),
        rev: 1,
        account_id: case.facts.account.id,
        play: Category::Technical,
        signal_id: None,
        started_on: case.on(10),
        started_by: "ana".into(),
        finished_on: None,
        score_before: 50,
        score_after: None,
        outcome: String::new(),
    };
    case.facts.plays.push(run.clone());
    assert_eq!(case.day(23), []);
    assert_eq!(case.day(40).len(), 1);
    let score = health::score(&View::new(&case.facts, playbook(), &Calendar::default()), case.on(24), &case.scoring).score;
    assert_eq!(case.facts.plays, [PlayRun { rev: 2, score_after: Some(score), ..run }]);
}

/// One random fact: numbers that are turned into something.
type Seed = (usize, i64, usize, i64);

/// Facts from numbers, in the order of the numbers.
fn random(seeds: &[Seed]) -> AccountFacts {
    let mut facts = fixture::facts(fixture::day(2026, 1, 5));
    let account_id = facts.account.id;
    let on = |day: i64| add_days(fixture::day(2026, 1, 5), day);
    for (id, (kind, day, which, value)) in seeds.iter().enumerate().map(|(at, seed)| (at as i64 + 1, *seed)) {
        match kind % 8 {
            0 => {
                let mut person = fixture::person(id, Role::ALL[which % 8], on(day));
                person.left_on = (value % 5 == 0).then(|| on(day + value.rem_euclid(60)));
                facts.stakeholders.push(person);
            }
            1 | 2 => {
                let tone = [None, Some(Sentiment::Positive), Some(Sentiment::Neutral), Some(Sentiment::Negative)];
                let mut new = touch(id, on(day), tone[value.rem_euclid(4) as usize]);
                new.kind = TouchKind::ALL[which % 6];
                new.replied = [None, Some(true), Some(false)][value.rem_euclid(3) as usize];
                facts.touches.push(new);
                let people: Vec<_> = facts.stakeholders.iter().map(|person| person.id).collect();
                for person in people.into_iter().skip(which % 2).take(2) {
                    facts.attendances.push(crate::domain::touch::Attendance {
                        id: crate::domain::codes::AttendanceId(id * 100 + person.0),
                        rev: 1,
                        account_id,
                        touch_id: TouchId(id),
                        stakeholder_id: person,
                        attended: value % 3 != 0,
                    });
                }
            }
            3 | 4 => {
                let metric = Metric::ALL[which % 12];
                if metric != Metric::Goal {
                    facts.readings.push(Reading {
                        id: ReadingId(id),
                        rev: 1,
                        account_id,
                        metric,
                        goal_id: None,
                        on_day: on(day),
                        value: value.saturating_mul([1, 500, i64::MAX / 100][which % 3]),
                        answers: Some(value),
                        about: ["", "admins"][which % 2].into(),
                        recorded_at: on(day).and_hms_opt(12, 0, 0).unwrap().and_utc(),
                        recorded_by: "ana".into(),
                    });
                }
            }
            5 => facts.concerns.push(Concern {
                id: ConcernId(id),
                rev: 1,
                account_id,
                kind: ConcernKind::ALL[which % 4],
                title: String::new(),
                severity: Severity::Low,
                level: Some(Level::Executive),
                stakeholder_id: None,
                opened_on: on(day),
                due_on: None,
                closed_on: (value % 2 == 0).then(|| on(day + value.rem_euclid(40))),
                outcome: String::new(),
            }),
            6 => {
                let count = facts.milestones.len();
                facts.milestones[which % count].done_on = Some(on(day));
            }
            _ => facts.quick_wins.push(QuickWin {
                id: QuickWinId(id),
                rev: 1,
                account_id,
                title: String::new(),
                due_on: Some(on(day)),
                delivered_on: (value % 2 == 0).then(|| on(day)),
                effect: String::new(),
                ..QuickWin::default()
            }),
        }
    }
    facts
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    /// Over random facts and days in a row: asked again it changes nothing more, one signal of a
    /// kind is open at most, and the order in which facts come makes no difference.
    #[test]
    fn detection_is_settled_and_knows_no_order(
        seeds in proptest::collection::vec((0..8usize, 0..120i64, 0..48usize, -60..130i64), 0..60),
        days in proptest::collection::vec(0..130i64, 1..5),
    ) {
        let scoring = Scoring::shipped().unwrap();
        let mut facts = random(&seeds);
        let mut mixed = facts.clone();
        mixed.touches.reverse();
        mixed.attendances.reverse();
        mixed.readings.reverse();
        mixed.concerns.reverse();
        mixed.stakeholders.reverse();
        mixed.milestones.reverse();
        mixed.quick_wins.reverse();
        let (mut ids, mut other_ids) = (Ids::after(100_000), Ids::after(100_000));
        let mut days = days;
        days.sort_unstable();
        for day in days {
            let today = add_days(facts.account.contract_date, day);
            let edits = looked(&facts, today, &scoring, &mut ids);
            prop_assert_eq!(&edits, &looked(&mixed, today, &scoring, &mut other_ids));
            apply(&mut facts, &edits);
            apply(&mut mixed, &edits);
            prop_assert_eq!(looked(&facts, today, &scoring, &mut ids), vec![]);
            let open: Vec<&str> = facts.signals.iter().filter(|signal| !signal.is_closed()).map(|signal| &*signal.code).collect();
            let kinds: std::collections::BTreeSet<&str> = open.iter().copied().collect();
            prop_assert_eq!(open.len(), kinds.len());
            for signal in &facts.signals {
                prop_assert!((100..=1000).contains(&signal.strength) && !signal.evidence.is_empty());
            }
        }
    }
}
