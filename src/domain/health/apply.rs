//! Doing an act on a copy of the facts, as the journal would show it afterwards.

use super::path::{Act, ActKind};
use crate::domain::codes::{AttendanceId, GoalId, QuickWinId, ReadingId, StakeholderId, TouchId};
use crate::domain::day::Day;
use crate::domain::facts::AccountFacts;
use crate::domain::metric::{Metric, QuickWin, Reading};
use crate::domain::touch::{Attendance, Direction, Sentiment, Touch, TouchKind};

/// Ids of rows that are only thought of: after all others of the day.
const THOUGHT_OF: i64 = i64::MAX / 2;

/// Does an act on a day.
pub(super) fn apply(facts: &mut AccountFacts, act: &Act, day: Day) {
    match act.kind {
        ActKind::Reach => touch(facts, TouchKind::Call, None, Some(act.id), day),
        ActKind::HoldMeeting => touch(facts, TouchKind::Meeting, None, Some(act.id), day),
        ActKind::WinBack => touch(facts, TouchKind::Call, Some(Sentiment::Positive), None, day),
        ActKind::FinishMilestone => {
            if let Some(milestone) = facts.milestones.iter_mut().find(|milestone| milestone.id.0 == act.id) {
                milestone.done_on = Some(day);
            }
        }
        ActKind::CloseBlocker | ActKind::AnswerComplaint | ActKind::CloseEscalation => {
            if let Some(concern) = facts.concerns.iter_mut().find(|concern| concern.id.0 == act.id) {
                concern.closed_on = Some(day);
            }
        }
        ActKind::DeliverQuickWin => facts.quick_wins.push(QuickWin {
            id: QuickWinId(THOUGHT_OF),
            rev: 1,
            account_id: facts.account.id,
            title: String::new(),
            due_on: None,
            delivered_on: Some(day),
            effect: String::new(),
            ..QuickWin::default()
        }),
        ActKind::RaiseMetric | ActKind::LowerTickets | ActKind::SettleDoubts | ActKind::AdvanceGoal | ActKind::RaiseReturn => {
            if let Some(metric) = act.metric {
                read(facts, metric, act, day);
            }
        }
    }
}

fn read(facts: &mut AccountFacts, metric: Metric, act: &Act, day: Day) {
    facts.readings.push(Reading {
        id: ReadingId(THOUGHT_OF + facts.readings.len() as i64),
        rev: 1,
        account_id: facts.account.id,
        metric,
        goal_id: (metric == Metric::Goal).then_some(GoalId(act.id)),
        on_day: day,
        value: act.value,
        answers: None,
        about: String::new(),
        recorded_at: day.and_time(chrono::NaiveTime::MIN).and_utc(),
        recorded_by: String::new(),
    });
}

fn touch(facts: &mut AccountFacts, kind: TouchKind, sentiment: Option<Sentiment>, person: Option<i64>, day: Day) {
    let touch_id = TouchId(THOUGHT_OF + facts.touches.len() as i64);
    facts.touches.push(Touch {
        id: touch_id,
        rev: 1,
        account_id: facts.account.id,
        happened_on: day,
        recorded_at: day.and_time(chrono::NaiveTime::MIN).and_utc(),
        kind,
        direction: Direction::Outbound,
        replied: None,
        sentiment,
        note: String::new(),
        logged_by: String::new(),
    });
    facts.attendances.extend(person.map(|person| Attendance {
        id: AttendanceId(touch_id.0),
        rev: 1,
        account_id: facts.account.id,
        touch_id,
        stakeholder_id: StakeholderId(person),
        attended: true,
    }));
}
