//! What the tests of the health score share: facts of every kind, made by hand or at random.

use proptest::prelude::*;

use super::super::fixture::{day, facts, person, visit};
use crate::domain::account::Stage;
use crate::domain::codes::{
    AccountId, AttendanceId, Coded, ConcernId, GoalId, OverrideId, QuickWinId, ReadingId, SlipId, StakeholderId, TouchId,
};
use crate::domain::concern::{Concern, ConcernKind, Level};
use crate::domain::day::{Day, add_days};
use crate::domain::facts::AccountFacts;
use crate::domain::metric::{Goal, Metric, QuickWin, Reading};
use crate::domain::milestone::{Cause, Slip};
use crate::domain::signal::Severity;
use crate::domain::stakeholder::Role;
use crate::domain::touch::{Attendance, Direction, Sentiment, Touch, TouchKind};
use crate::domain::triage::ScoreOverride;

/// Day 0 of every random account.
pub fn contract() -> Day {
    day(2026, 3, 2)
}

/// A reading, in thousandths.
pub fn reading(id: i64, metric: Metric, on_day: Day, value: i64) -> Reading {
    Reading {
        id: ReadingId(id),
        rev: 1,
        account_id: AccountId(1),
        metric,
        goal_id: (metric == Metric::Goal).then_some(GoalId(1)),
        on_day,
        value,
        answers: None,
        about: String::new(),
        recorded_at: on_day.and_hms_opt(12, 0, 0).unwrap().and_utc(),
        recorded_by: "ana".into(),
    }
}

/// A concern of medium severity.
pub fn concern(id: i64, kind: ConcernKind, opened_on: Day, closed_on: Option<Day>) -> Concern {
    Concern {
        id: ConcernId(id),
        rev: 1,
        account_id: AccountId(1),
        kind,
        title: "VPN".into(),
        severity: Severity::Medium,
        level: (kind == ConcernKind::Escalation).then_some(Level::Team),
        stakeholder_id: None,
        opened_on,
        due_on: None,
        closed_on,
        outcome: String::new(),
    }
}

/// A score set by hand.
pub fn by_hand(id: i64, score: i64, set_on: Day, until: Day) -> ScoreOverride {
    ScoreOverride {
        id: OverrideId(id),
        rev: 1,
        account_id: AccountId(1),
        score,
        reason: "A merger".into(),
        set_on,
        until,
        set_by: "ana".into(),
        lifted_on: None,
    }
}

/// The primary goal, from 0 to 100.
pub fn goal(starts_on: Day, by_day: Day) -> Goal {
    Goal {
        id: GoalId(1),
        rev: 1,
        account_id: AccountId(1),
        name: "Cycle time".into(),
        unit: "%".into(),
        baseline: 0,
        target: 100_000,
        starts_on,
        by_day,
        is_primary: true,
        closed_on: None,
    }
}

/// A touch with the parts of people.
pub fn touch(facts: &mut AccountFacts, kind: TouchKind, on: Day, sentiment: Option<Sentiment>, parts: &[(i64, bool)]) {
    let id = facts.touches.len() as i64 + 500;
    facts.touches.push(Touch {
        id: TouchId(id),
        rev: 1,
        account_id: AccountId(1),
        happened_on: on,
        recorded_at: on.and_hms_opt(12, 0, 0).unwrap().and_utc(),
        kind,
        direction: Direction::Outbound,
        replied: None,
        sentiment,
        note: String::new(),
        logged_by: "ana".into(),
    });
    for (person, attended) in parts {
        let id = AttendanceId(facts.attendances.len() as i64 + 2000);
        facts.attendances.push(Attendance {
            id,
            rev: 1,
            account_id: AccountId(1),
            touch_id: TouchId(500 + facts.touches.len() as i64 - 1),
            stakeholder_id: StakeholderId(*person),
            attended: *attended,
        });
    }
}

/// One random fact: what it is, when, and two figures.
type Seed = (u8, i64, i64, i64);

/// Random facts of an account, up to day 220 of its plan.
pub fn any_facts() -> impl Strategy<Value = AccountFacts> {
    (prop::collection::vec((0..12u8, 0..220i64, 0..1000i64, 0..60i64), 0..40), prop::collection::vec(any::<u8>(), 6)).prop_map(
        |(seeds, people)| {
            let mut made = facts(contract());
            for (at, stage) in Stage::ALL.into_iter().enumerate().skip(1) {
                if people[at] < 160 {
                    made.visits.push(visit(stage, add_days(contract(), at as i64 * 15), None));
                }
            }
            for (at, role) in Role::ALL.iter().enumerate().take(usize::from(people[0] % 5)) {
                let mut who = person(at as i64 + 1, *role, add_days(contract(), i64::from(people[at + 1] % 60)));
                who.left_on = (people[at + 1] > 220).then(|| add_days(contract(), 150));
                made.stakeholders.push(who);
            }
            if people[5] % 2 == 0 {
                made.goals.push(goal(contract(), add_days(contract(), 30 + i64::from(people[4]))));
            }
            for (at, seed) in seeds.into_iter().enumerate() {
                grow(&mut made, at as i64, seed);
            }
            made
        },
    )
}

fn grow(made: &mut AccountFacts, id: i64, (what, on, one, two): Seed) {
    let on = add_days(contract(), on);
    let some_person = made.stakeholders.get(one as usize % made.stakeholders.len().max(1)).map(|person| person.id.0);
    match what {
        0..=2 => {
            let kind = TouchKind::ALL[two as usize % TouchKind::ALL.len()];
            let sentiment = Sentiment::ALL.get(one as usize % 4).copied();
            let parts: Vec<(i64, bool)> = some_person.map(|person| (person, two % 3 != 0)).into_iter().collect();
            touch(made, kind, on, sentiment, &parts);
            if let Some(last) = made.touches.last_mut() {
                last.replied = [None, Some(true), Some(false)][(one % 3) as usize];
            }
        }
        3..=5 => {
            let metric = Metric::ALL[two as usize % Metric::ALL.len()];
            let most = if matches!(metric, Metric::TrainingFeedback | Metric::Pulse) { 5 } else { 100 };
            let value = 1000 + one * most;
            let mut new = reading(id, metric, on, value);
            if matches!(metric, Metric::TrainingAttendance | Metric::TrainingFeedback) && one % 2 == 0 {
                new.about = format!("session {id}");
            }
            made.readings.push(new);
        }
        6 => {
            let kind = ConcernKind::ALL[two as usize % 4];
            let mut new = concern(id, kind, on, (one % 2 == 0).then(|| add_days(on, two)));
            new.severity = Severity::ALL[(one % 3) as usize];
            new.due_on = (one % 5 > 1).then(|| add_days(on, 7));
            new.level = (kind == ConcernKind::Escalation).then(|| Level::ALL[(one / 3 % 3) as usize]);
            made.concerns.push(new);
        }
        7 | 8 => {
            let at = one as usize % made.milestones.len();
            made.milestones[at].done_on = Some(add_days(made.milestones[at].due, two - 20));
        }
        9 => made.quick_wins.push(QuickWin {
            id: QuickWinId(id),
            rev: 1,
            account_id: AccountId(1),
            title: "Report".into(),
            due_on: None,
            delivered_on: (one % 3 != 0).then_some(on),
            effect: String::new(),
            ..QuickWin::default()
        }),
        10 => {
            let at = one as usize % made.milestones.len();
            let milestone = &mut made.milestones[at];
            let from_due = milestone.due;
            milestone.due = add_days(milestone.due, two - 10);
            made.slips.push(Slip {
                id: SlipId(id),
                rev: 1,
                account_id: AccountId(1),
                milestone_id: milestone.id,
                moved_on: on,
                from_due,
                to_due: milestone.due,
                cause: Cause::Us,
                reason: "Late".into(),
                cascaded: false,
            });
        }
        _ => {
            if one % 3 == 0 {
                made.overrides.push(by_hand(id, one / 10, on, add_days(on, two)));
            }
        }
    }
}
