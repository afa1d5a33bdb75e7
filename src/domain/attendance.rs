//! Who came to training and how they liked it: over all sessions, by role, and as readings (guide,
//! stage 3: high attendance, positive feedback, users who pass assessments).

use serde::Serialize;

use super::codes::Coded;
use super::day::Day;
use super::metric::{Metric, Reading, SCALE};
use super::training::{Session, TrainingRole};

/// Figures of some sessions on a day.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Turnout {
    /// Sessions that wait to be held.
    pub planned: i64,
    /// Of those, sessions whose day has passed.
    pub overdue: i64,
    /// Sessions that were held.
    pub held: i64,
    /// Who was invited, where it is known who came too.
    pub invited: i64,
    /// Who came.
    pub attended: i64,
    /// Attendance in percent of those invited; none where nobody counted.
    pub percent: Option<i64>,
    /// Mean feedback in thousandths, 1000 to 5000, each answer alike.
    pub feedback: Option<i64>,
    /// How many took an assessment.
    pub assessed: i64,
    /// How many passed it.
    pub passed: i64,
}

/// The figures of some sessions on a day.
pub fn turnout<'a>(sessions: impl IntoIterator<Item = &'a Session>, day: Day) -> Turnout {
    let mut sum = Turnout::default();
    let (mut marks, mut answers) = (0, 0);
    for session in sessions {
        if session.held_on.is_none_or(|held| held > day) {
            sum.planned += 1;
            sum.overdue += i64::from(session.is_overdue(day));
            continue;
        }
        sum.held += 1;
        if let (Some(invited), Some(attended)) = (session.invited, session.attended) {
            sum.invited += invited;
            sum.attended += attended;
        }
        if let Some(mark) = session.feedback {
            // Where nobody counted the answers, the session speaks with one voice.
            let voices = session.answers.unwrap_or(1).max(1);
            marks += mark * voices;
            answers += voices;
        }
        sum.assessed += session.assessed.unwrap_or(0);
        sum.passed += session.passed.unwrap_or(0);
    }
    sum.percent = (sum.invited > 0).then(|| sum.attended * 100 / sum.invited);
    sum.feedback = (answers > 0).then(|| marks / answers);
    sum
}

/// The figures of each role that has a session.
pub fn by_role(sessions: &[Session], day: Day) -> Vec<(TrainingRole, Turnout)> {
    let of = |role: TrainingRole| sessions.iter().filter(move |session| session.role == role);
    let roles = TrainingRole::ALL.iter().copied().filter(|role| of(*role).next().is_some());
    roles.map(|role| (role, turnout(of(role), day))).collect()
}

/// What a session that was held says of a metric of training: the day, the value in thousandths,
/// and how many answers it is made of.
pub fn told(session: &Session, metric: Metric) -> Option<(Day, i64, Option<i64>)> {
    let held = session.held_on?;
    match metric {
        Metric::TrainingAttendance => {
            let (invited, attended) = (session.invited.filter(|invited| *invited > 0)?, session.attended?);
            Some((held, attended * 100 * SCALE / invited, None))
        }
        Metric::TrainingFeedback => Some((held, session.feedback?, session.answers)),
        _ => None,
    }
}

/// The values of a metric of training over time, oldest first: what was recorded for the account as a
/// whole, and after that what its sessions say together.
pub fn series(metric: Metric, readings: &[&Reading], sessions: &[Session]) -> Vec<(Day, i64)> {
    let mut days: Vec<Day> = readings.iter().map(|reading| reading.on_day).collect();
    days.dedup();
    days.into_iter().filter_map(|day| Some((day, value_on(metric, readings, sessions, day)?))).collect()
}

fn value_on(metric: Metric, readings: &[&Reading], sessions: &[Session], day: Day) -> Option<i64> {
    let past = || readings.iter().rev().filter(move |reading| reading.on_day <= day);
    let whole = past().find(|reading| reading.about.is_empty());
    let since = whole.map(|reading| reading.on_day);
    let mut parts: Vec<&Reading> = Vec::new();
    for reading in past().filter(|reading| !reading.about.is_empty() && since.is_none_or(|since| reading.on_day > since)) {
        if !parts.iter().any(|known| known.about == reading.about) {
            parts.push(reading);
        }
    }
    if parts.is_empty() {
        return whole.map(|reading| reading.value);
    }
    let weight = |part: &Reading| match metric {
        Metric::TrainingAttendance => {
            let held = sessions.iter().find(|session| session.title == part.about && session.held_on == Some(part.on_day));
            held.and_then(|session| session.invited)
        }
        _ => part.answers,
    };
    // Where one of them cannot be weighed, all weigh alike.
    let weights: Option<Vec<i64>> = parts.iter().map(|part| weight(part).filter(|weight| *weight > 0)).collect();
    let weights = weights.unwrap_or_else(|| vec![1; parts.len()]);
    let sum: i128 = parts.iter().zip(&weights).map(|(part, weight)| i128::from(part.value) * i128::from(*weight)).sum();
    let all: i128 = weights.iter().map(|weight| i128::from(*weight)).sum();
    i64::try_from(sum / all.max(1)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::codes::{AccountId, ReadingId};
    use crate::domain::day::add_days;
    use crate::domain::fixture;
    use crate::domain::training::TrainingFormat;

    fn on(after: i64) -> Day {
        add_days(fixture::day(2026, 9, 7), after)
    }

    fn held(role: TrainingRole, after: i64, invited: Option<i64>, attended: Option<i64>) -> Session {
        Session {
            role,
            planned_on: on(after),
            held_on: Some(on(after)),
            invited,
            attended,
            ..Session::new(&format!("{role} {after}"), role, TrainingFormat::Live, on(after))
        }
    }

    #[test]
    fn attendance_counts_everybody_alike_and_only_where_both_figures_are_known() {
        let mut sessions = vec![
            held(TrainingRole::EndUser, 0, Some(40), Some(20)),
            held(TrainingRole::EndUser, 2, Some(10), Some(10)),
            held(TrainingRole::Manager, 3, None, Some(4)),
            held(TrainingRole::Manager, 4, Some(5), None),
            Session::new("Advanced", TrainingRole::Admin, TrainingFormat::Live, on(5)),
        ];
        let all = turnout(&sessions, on(5));
        assert_eq!((all.planned, all.overdue, all.held, all.percent), (1, 0, 4, Some(60)));
        assert_eq!(turnout(&sessions, on(6)).overdue, 1);
        let roles = by_role(&sessions, on(5));
        let percents: Vec<_> = roles.iter().map(|(role, turnout)| (role.code(), turnout.held, turnout.percent)).collect();
        assert_eq!(percents, [("admin", 0, None), ("manager", 2, None), ("end_user", 2, Some(60))]);
        (sessions[0].feedback, sessions[0].answers) = (Some(3000), Some(9));
        (sessions[1].feedback, sessions[1].answers) = (Some(5000), None);
        assert_eq!(turnout(&sessions, on(5)).feedback, Some(3200), "nine voices and one");
        assert_eq!(turnout(&sessions, on(-1)).held, 0, "as of a day");
    }

    #[test]
    fn a_session_tells_of_attendance_and_feedback_once_it_was_held() {
        let mut session = held(TrainingRole::Admin, 0, Some(8), Some(7));
        assert_eq!(told(&session, Metric::TrainingAttendance), Some((on(0), 87_500, None)));
        assert_eq!(told(&session, Metric::TrainingFeedback), None);
        (session.feedback, session.answers) = (Some(4500), Some(6));
        assert_eq!(told(&session, Metric::TrainingFeedback), Some((on(0), 4500, Some(6))));
        session.invited = Some(0);
        assert_eq!(told(&session, Metric::TrainingAttendance), None, "nobody was invited");
        session.held_on = None;
        assert_eq!(told(&session, Metric::TrainingFeedback), None);
        assert_eq!(told(&session, Metric::Pulse), None);
    }

    fn reading(id: i64, after: i64, about: &str, value: i64) -> Reading {
        Reading {
            id: ReadingId(id),
            rev: 1,
            account_id: AccountId(1),
            metric: Metric::TrainingAttendance,
            goal_id: None,
            on_day: on(after),
            value: value * SCALE,
            answers: None,
            about: about.into(),
            recorded_at: on(after).and_hms_opt(12, 0, 0).unwrap().and_utc(),
            recorded_by: "ana".into(),
        }
    }

    #[test]
    fn sessions_speak_together_until_somebody_speaks_for_the_account() {
        let sessions = [held(TrainingRole::Admin, 0, Some(10), Some(10)), held(TrainingRole::EndUser, 2, Some(30), Some(15))];
        let mut list = vec![reading(1, 0, "admin 0", 100), reading(2, 2, "end_user 2", 50)];
        let values = |list: &[Reading]| -> Vec<i64> {
            let all: Vec<&Reading> = list.iter().collect();
            series(Metric::TrainingAttendance, &all, &sessions).into_iter().map(|(_, value)| value / SCALE).collect()
        };
        assert_eq!(values(&list), [100, 62], "weighed by who was invited");
        list.push(reading(3, 4, "Elsewhere", 90));
        assert_eq!(values(&list), [100, 62, 80], "alike, where one of them cannot be weighed");
        list.push(reading(4, 5, "", 70));
        list.push(reading(5, 6, "Elsewhere", 40));
        assert_eq!(values(&list), [100, 62, 80, 70, 40]);
    }
}
