//! Gauges: how each metric of an account stands on a day, against what is expected of it then.
//!
//! A gauge is derived from readings, goals and quick wins; nothing of it is kept.

use super::codes::{Coded, GoalId, codes};
use super::day::{Day, add_days};
use super::facts::AccountFacts;
use super::metric::{Goal, Metric, SCALE};
use super::scoring::Scoring;
use super::view::View;

/// Days from the contract within which the first value is expected (guide, "Vitórias Rápidas": the
/// first quick win by day 30).
pub const FIRST_VALUE_DAYS: i64 = 30;

/// From this day on benefit is expected to cover cost (guide, "Métricas de Sucesso": on course to a
/// positive return by day 120).
pub const EVEN_DAY: i64 = 120;

/// What a gauge is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject {
    /// A metric of the catalogue other than [`Metric::Goal`].
    Metric(Metric),
    /// A goal of the account.
    Goal(GoalId),
    /// Days from the contract to the first quick win delivered.
    TimeToValue,
    /// Benefit to date over cost to date, in percent: 100 is even.
    Return,
}

codes! {
    /// How a gauge stands.
    GaugeState("gauge state") {
        /// As expected on the day, or better.
        OnTarget = "on_target",
        /// Worse than expected on the day.
        OffTarget = "off_target",
        /// The last reading is too old to speak for the day.
        Stale = "stale",
        /// There is a fresh reading, and nothing is expected yet.
        NoTarget = "no_target",
        /// Nothing was ever read.
        Never = "never",
    }
}

/// How a metric stands on a day. Values are in thousandths ([`SCALE`]) of its unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gauge {
    /// What it is about.
    pub subject: Subject,
    /// The newest value for the account as a whole.
    pub value: Option<i64>,
    /// The day for which that holds.
    pub on: Option<Day>,
    /// What is expected on the day.
    pub target: Option<i64>,
    /// How it stands.
    pub state: GaugeState,
    /// Every value up to the day, oldest first.
    pub series: Vec<(Day, i64)>,
}

/// What is expected of something on a day; none where nothing is.
pub fn target(facts: &AccountFacts, subject: Subject, day: Day, scoring: &Scoring) -> Option<i64> {
    let number = facts.account.day_number(day);
    match subject {
        Subject::Metric(metric) => scoring.metric.of(metric).target.at(number),
        Subject::Goal(id) => facts.goal(id).map(|goal| course(goal, day)),
        Subject::TimeToValue => Some(FIRST_VALUE_DAYS * SCALE),
        Subject::Return => (number >= EVEN_DAY).then_some(100 * SCALE),
    }
}

/// Where a goal ought to stand on a day, if progress followed time.
fn course(goal: &Goal, day: Day) -> i64 {
    let way = i128::from(goal.target) - i128::from(goal.baseline);
    (i128::from(goal.baseline) + way * i128::from(goal.elapsed(day)) / 1000) as i64
}

/// Whether more of something is better.
pub fn more_is_better(facts: &AccountFacts, subject: Subject, scoring: &Scoring) -> bool {
    match subject {
        Subject::Metric(metric) => scoring.metric.of(metric).more_is_better,
        Subject::Goal(id) => facts.goal(id).is_none_or(|goal| goal.target > goal.baseline),
        Subject::TimeToValue => false,
        Subject::Return => true,
    }
}

/// Every gauge of an account on a day: the catalogue, the time to first value, the goals pursued,
/// and the return on investment.
pub fn gauges(view: &View<'_>, day: Day, scoring: &Scoring) -> Vec<Gauge> {
    let catalogue = Metric::ALL.iter().filter(|metric| **metric != Metric::Goal).map(|metric| Subject::Metric(*metric));
    let goals = view.facts.goals.iter().filter(|goal| goal.is_open(day)).map(|goal| Subject::Goal(goal.id));
    let mut subjects: Vec<Subject> = catalogue.collect();
    subjects.push(Subject::TimeToValue);
    subjects.extend(goals);
    subjects.push(Subject::Return);
    subjects.into_iter().map(|subject| gauge(view, subject, day, scoring)).collect()
}

/// How one thing stands on a day.
pub fn gauge(view: &View<'_>, subject: Subject, day: Day, scoring: &Scoring) -> Gauge {
    let series = series(view, subject, day);
    let fresh_days = match subject {
        Subject::Metric(metric) => Some(scoring.metric.of(metric).fresh_days),
        Subject::Goal(_) => Some(scoring.metric.goal.fresh_days),
        Subject::Return => Some(scoring.metric.benefit.fresh_days),
        // The first value stays what it was.
        Subject::TimeToValue => None,
    };
    let last = series.last().copied();
    let target = target(view.facts, subject, day, scoring);
    let more = more_is_better(view.facts, subject, scoring);
    let state = match (last, target) {
        // Nobody has read it, but the calendar tells that it is late.
        (None, Some(target)) if subject == Subject::TimeToValue && view.day_number(day) * SCALE > target => GaugeState::OffTarget,
        (None, _) => GaugeState::Never,
        (Some((on, _)), _) if fresh_days.is_some_and(|fresh| add_days(on, fresh) < day) => GaugeState::Stale,
        (Some(_), None) => GaugeState::NoTarget,
        (Some((_, value)), Some(target)) if value == target || (value > target) == more => GaugeState::OnTarget,
        (Some(_), Some(_)) => GaugeState::OffTarget,
    };
    Gauge { subject, value: last.map(|(_, value)| value), on: last.map(|(on, _)| on), target, state, series }
}

fn series(view: &View<'_>, subject: Subject, day: Day) -> Vec<(Day, i64)> {
    match subject {
        Subject::Metric(metric @ (Metric::TrainingAttendance | Metric::TrainingFeedback)) => {
            super::attendance::series(metric, view.readings(metric, day), &view.facts.sessions)
        }
        Subject::Metric(metric) => {
            let whole = view.readings(metric, day).iter().filter(|reading| reading.about.is_empty());
            whole.map(|reading| (reading.on_day, reading.value)).collect()
        }
        Subject::Goal(id) => match view.facts.goal(id) {
            Some(goal) => view.goal_readings(goal, day).map(|reading| (reading.on_day, reading.value)).collect(),
            None => Vec::new(),
        },
        Subject::TimeToValue => view.first_value_on(day).map(|on| (on, view.day_number(on).max(0) * SCALE)).into_iter().collect(),
        Subject::Return => {
            let mut days: Vec<Day> =
                [Metric::Benefit, Metric::Cost].iter().flat_map(|metric| view.readings(*metric, day)).map(|r| r.on_day).collect();
            days.sort_unstable();
            days.dedup();
            days.into_iter().filter_map(|on| Some((on, returned(view, on)?))).collect()
        }
    }
}

/// Benefit over cost on a day, in thousandths of a percent; none before both are known.
fn returned(view: &View<'_>, day: Day) -> Option<i64> {
    let benefit = view.reading(Metric::Benefit, day)?.value;
    let cost = view.reading(Metric::Cost, day)?.value;
    if cost <= 0 {
        return None;
    }
    i64::try_from(i128::from(benefit) * 100 * i128::from(SCALE) / i128::from(cost)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::Calendar;
    use crate::domain::codes::{AccountId, QuickWinId, ReadingId};
    use crate::domain::fixture;
    use crate::domain::metric::{QuickWin, Reading};

    fn start() -> Day {
        fixture::day(2026, 8, 3)
    }

    fn on(after: i64) -> Day {
        add_days(start(), after)
    }

    fn read(facts: &mut AccountFacts, metric: Metric, goal: Option<GoalId>, after: i64, value: i64) {
        facts.readings.push(Reading {
            id: ReadingId(facts.readings.len() as i64 + 1),
            rev: 1,
            account_id: AccountId(1),
            metric,
            goal_id: goal,
            on_day: on(after),
            value: value * SCALE,
            answers: None,
            about: String::new(),
            recorded_at: on(after).and_hms_opt(12, 0, 0).unwrap().and_utc(),
            recorded_by: "ana".into(),
        });
    }

    fn stands(facts: &AccountFacts, subject: Subject, after: i64) -> (Option<i64>, Option<i64>, GaugeState) {
        let calendar = Calendar::default();
        let view = View::new(facts, fixture::playbook(), &calendar);
        let gauge = gauge(&view, subject, on(after), &Scoring::shipped().unwrap());
        (gauge.value.map(|value| value / SCALE), gauge.target.map(|target| target / SCALE), gauge.state)
    }

    #[test]
    fn a_metric_is_held_against_its_curve_on_the_day() {
        let mut facts = fixture::facts(start());
        let activation = Subject::Metric(Metric::Activation);
        assert_eq!(stands(&facts, activation, 29), (None, None, GaugeState::Never));
        read(&mut facts, Metric::Activation, None, 28, 72);
        assert_eq!(stands(&facts, activation, 29), (Some(72), None, GaugeState::NoTarget));
        assert_eq!(stands(&facts, activation, 30), (Some(72), Some(70), GaugeState::OnTarget));
        assert_eq!(stands(&facts, activation, 42), (Some(72), Some(76), GaugeState::OffTarget));
        assert_eq!(stands(&facts, activation, 43), (Some(72), Some(76), GaugeState::Stale), "a reading speaks for 14 days");
        read(&mut facts, Metric::Tickets, None, 70, 4);
        assert_eq!(stands(&facts, Subject::Metric(Metric::Tickets), 70), (Some(4), Some(4), GaugeState::OnTarget));
        read(&mut facts, Metric::Tickets, None, 71, 5);
        assert_eq!(
            stands(&facts, Subject::Metric(Metric::Tickets), 71),
            (Some(5), Some(4), GaugeState::OffTarget),
            "fewer is better"
        );
    }

    #[test]
    fn a_goal_is_held_against_its_way_from_baseline_to_target() {
        let mut facts = fixture::facts(start());
        let id = GoalId(7);
        facts.goals.push(Goal {
            id,
            rev: 1,
            account_id: AccountId(1),
            name: "Cycle time".into(),
            unit: "days".into(),
            baseline: 20 * SCALE,
            target: 10 * SCALE,
            starts_on: on(0),
            by_day: on(100),
            is_primary: true,
            closed_on: None,
        });
        read(&mut facts, Metric::Goal, Some(id), 50, 15);
        assert_eq!(stands(&facts, Subject::Goal(id), 50), (Some(15), Some(15), GaugeState::OnTarget));
        read(&mut facts, Metric::Goal, Some(id), 60, 15);
        assert_eq!(stands(&facts, Subject::Goal(id), 60), (Some(15), Some(14), GaugeState::OffTarget), "less is better here");
        let calendar = Calendar::default();
        let view = View::new(&facts, fixture::playbook(), &calendar);
        let all = gauges(&view, on(60), &Scoring::shipped().unwrap());
        assert_eq!(all.len(), 11 + 3);
        assert_eq!(all.iter().find(|gauge| gauge.subject == Subject::Goal(id)).unwrap().series.len(), 2);
    }

    #[test]
    fn first_value_and_return_follow_from_wins_and_money() {
        let mut facts = fixture::facts(start());
        assert_eq!(stands(&facts, Subject::TimeToValue, 30).2, GaugeState::Never);
        assert_eq!(stands(&facts, Subject::TimeToValue, 31).2, GaugeState::OffTarget, "the calendar says that it is late");
        facts.quick_wins.push(QuickWin {
            id: QuickWinId(1),
            rev: 1,
            account_id: AccountId(1),
            title: "First report".into(),
            due_on: None,
            delivered_on: Some(on(28)),
            effect: String::new(),
            ..QuickWin::default()
        });
        assert_eq!(stands(&facts, Subject::TimeToValue, 300), (Some(28), Some(30), GaugeState::OnTarget));
        read(&mut facts, Metric::Benefit, None, 118, 150);
        assert_eq!(stands(&facts, Subject::Return, 119), (None, None, GaugeState::Never));
        read(&mut facts, Metric::Cost, None, 119, 100);
        assert_eq!(stands(&facts, Subject::Return, 119), (Some(150), None, GaugeState::NoTarget));
        assert_eq!(stands(&facts, Subject::Return, 120), (Some(150), Some(100), GaugeState::OnTarget));
        read(&mut facts, Metric::Cost, None, 121, 300);
        assert_eq!(stands(&facts, Subject::Return, 121), (Some(50), Some(100), GaugeState::OffTarget));
    }
}
