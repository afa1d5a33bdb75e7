//! Leading indicators: what tells early, week by week, whether an onboarding is on course (guide,
//! "Métricas de Sucesso", indicators by week). The checklist fills itself from what is known.

use super::account::Stage;
use super::codes::codes;
use super::day::{Day, add_days};
use super::metric::Metric;
use super::touch::TouchKind;
use super::view::{GO_LIVE, View};

codes! {
    /// What one half of an indicator asks for.
    Sign("leading indicator") {
        /// Users have access.
        Access = "access",
        /// The kickoff was held.
        Kickoff = "kickoff",
        /// The first technical milestone is done.
        TechnicalBegun = "technical_begun",
        /// Half of the technical milestones are done.
        TechnicalHalf = "technical_half",
        /// A training is on its way.
        TrainingBooked = "training_booked",
        /// The user acceptance test can begin.
        UatUnderWay = "uat_under_way",
        /// The account is live.
        Live = "live",
        /// Users log in.
        LoggingIn = "logging_in",
        /// More users are active than before.
        AdoptionRising = "adoption_rising",
        /// A first result can be seen.
        FirstResults = "first_results",
    }
}

/// How one half of an indicator stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartState {
    /// It came true on a day.
    Met(Day),
    /// It has not come true.
    Open,
    /// Nothing is known that could tell.
    NoData,
}

/// One half of an indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// What it asks for.
    pub sign: Sign,
    /// How it stands.
    pub state: PartState,
}

/// How an indicator stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IndicatorState {
    /// Both halves came true, the later one on this day.
    Met(Day),
    /// Its week is not over yet.
    NotYet,
    /// Its week is over, and it has not come true.
    Missed,
    /// What is still open cannot be told from what is known.
    NoData,
}

/// What is expected by the end of a week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indicator {
    /// The week, counted from the contract.
    pub week: i64,
    /// The last day of that week.
    pub by: Day,
    /// How it stands.
    pub state: IndicatorState,
    /// Its two halves.
    pub parts: [Part; 2],
}

/// The indicators of weeks 2, 4, 6, 8 and 10, as they stand on a day.
pub fn indicators(view: &View<'_>, day: Day) -> [Indicator; 5] {
    let done = |code: &str| {
        let planned = view.facts.milestones.iter().any(|milestone| milestone.code == code);
        let otherwise = if planned { PartState::Open } else { PartState::NoData };
        view.done_on(code, day).map_or(otherwise, PartState::Met)
    };
    let part = |sign, state| Part { sign, state };
    let rows = [
        (2, [part(Sign::Access, done("access_provisioned")), part(Sign::Kickoff, done("kickoff_held"))]),
        (4, [part(Sign::TechnicalBegun, technical(view, day, (0, 1))), part(Sign::TechnicalHalf, technical(view, day, (1, 2)))]),
        (6, [part(Sign::TrainingBooked, training(view, day)), part(Sign::UatUnderWay, uat(view, day))]),
        (8, [part(Sign::Live, done(GO_LIVE)), part(Sign::LoggingIn, logging_in(view, day))]),
        (10, [part(Sign::AdoptionRising, rising(view, day)), part(Sign::FirstResults, results(view, day))]),
    ];
    rows.map(|(week, parts)| {
        let by = add_days(view.facts.account.contract_date, week * 7);
        let met = |part: &Part| match part.state {
            PartState::Met(on) => Some(on),
            _ => None,
        };
        let state = match (met(&parts[0]), met(&parts[1])) {
            (Some(one), Some(other)) => IndicatorState::Met(one.max(other)),
            _ if day <= by => IndicatorState::NotYet,
            _ if parts.iter().any(|part| part.state == PartState::Open) => IndicatorState::Missed,
            _ => IndicatorState::NoData,
        };
        Indicator { week, by, state, parts }
    })
}

/// The day on which a share of the technical milestones was done, rounded up and at least one.
fn technical(view: &View<'_>, day: Day, (share, of): (usize, usize)) -> PartState {
    let mut all = 0;
    let mut done: Vec<Day> = Vec::new();
    for milestone in view.milestones(day).filter(|milestone| milestone.spec.is_some_and(|spec| spec.stage == Stage::Technical)) {
        all += 1;
        done.extend(milestone.done_on);
    }
    if all == 0 {
        return PartState::NoData;
    }
    done.sort_unstable();
    let wanted = (all * share).div_ceil(of).max(1);
    done.get(wanted - 1).map_or(PartState::Open, |on| PartState::Met(*on))
}

/// The first sign that training is on its way: a training held, a training task done, or its
/// milestone.
fn training(view: &View<'_>, day: Day) -> PartState {
    let held = view.contacts(day).iter().filter(|contact| contact.touch.kind == TouchKind::Training);
    let held = held.map(|contact| contact.touch.happened_on);
    let tasks = view.facts.tasks.iter().filter(|task| task.code.starts_with("training.")).map(|task| task.done_on);
    let milestone = view.done_on("training_delivered", day);
    held.chain(tasks.filter(|on| *on <= day)).chain(milestone).min().map_or(PartState::Open, PartState::Met)
}

/// The user acceptance test can begin when all that it depends on is done.
fn uat(view: &View<'_>, day: Day) -> PartState {
    const UAT: &str = "uat_signed_off";
    let Some(spec) = view.playbook.milestone(UAT) else { return PartState::NoData };
    let ready: Option<Vec<Day>> = spec.depends_on.iter().map(|code| view.done_on(code, day)).collect();
    let ready = ready.and_then(|days| days.into_iter().max());
    let signed = view.done_on(UAT, day);
    [ready, signed].into_iter().flatten().min().map_or(PartState::Open, PartState::Met)
}

/// The first reading after go-live that says that somebody logged in.
fn logging_in(view: &View<'_>, day: Day) -> PartState {
    let Some(live) = view.live_on(day) else { return PartState::Open };
    let readings = [Metric::Activation, Metric::WeeklyActive].map(|metric| view.readings(metric, day));
    let mut since = readings.iter().flat_map(|list| list.iter()).filter(|reading| reading.on_day >= live).peekable();
    if since.peek().is_none() {
        return PartState::NoData;
    }
    since.filter(|reading| reading.value > 0).map(|reading| reading.on_day).min().map_or(PartState::Open, PartState::Met)
}

/// Weekly active, or else activation, above the reading before.
fn rising(view: &View<'_>, day: Day) -> PartState {
    for metric in [Metric::WeeklyActive, Metric::Activation] {
        let whole: Vec<_> = view.readings(metric, day).iter().filter(|reading| reading.about.is_empty()).collect();
        if let [.., before, last] = whole.as_slice() {
            return if last.value > before.value { PartState::Met(last.on_day) } else { PartState::Open };
        }
    }
    PartState::NoData
}

/// The first quick win, or the first reading of a goal that is better than its baseline.
fn results(view: &View<'_>, day: Day) -> PartState {
    let better = view.facts.goals.iter().filter_map(|goal| {
        view.goal_readings(goal, day).find(|reading| goal.progress(reading.value) > 0).map(|reading| reading.on_day)
    });
    view.first_value_on(day).into_iter().chain(better).min().map_or(PartState::Open, PartState::Met)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::Calendar;
    use crate::domain::codes::{AccountId, QuickWinId, ReadingId};
    use crate::domain::facts::AccountFacts;
    use crate::domain::fixture;
    use crate::domain::metric::{QuickWin, Reading, SCALE};

    fn on(after: i64) -> Day {
        add_days(fixture::day(2026, 8, 3), after)
    }

    fn states(facts: &AccountFacts, after: i64) -> [IndicatorState; 5] {
        let calendar = Calendar::default();
        indicators(&View::new(facts, fixture::playbook(), &calendar), on(after)).map(|indicator| indicator.state)
    }

    fn reach(facts: &mut AccountFacts, code: &str, after: i64) {
        facts.milestones.iter_mut().find(|milestone| milestone.code == code).unwrap().done_on = Some(on(after));
    }

    fn active(facts: &mut AccountFacts, after: i64, percent: i64) {
        facts.readings.push(Reading {
            id: ReadingId(facts.readings.len() as i64 + 1),
            rev: 1,
            account_id: AccountId(1),
            metric: Metric::WeeklyActive,
            goal_id: None,
            on_day: on(after),
            value: percent * SCALE,
            answers: None,
            about: String::new(),
            recorded_at: on(after).and_hms_opt(12, 0, 0).unwrap().and_utc(),
            recorded_by: "ana".into(),
        });
    }

    #[test]
    fn a_week_is_open_until_it_is_over_and_missed_after_it() {
        use IndicatorState::{Met, Missed, NotYet};
        let mut facts = fixture::facts(on(0));
        assert_eq!(states(&facts, 14), [NotYet; 5]);
        assert_eq!(states(&facts, 15)[..2], [Missed, NotYet]);
        reach(&mut facts, "kickoff_held", 5);
        assert_eq!(states(&facts, 15)[0], Missed, "one half is not enough");
        reach(&mut facts, "access_provisioned", 8);
        assert_eq!(states(&facts, 15)[0], Met(on(8)));
        assert_eq!(states(&facts, 7)[0], NotYet, "nothing is known before its day");
    }

    #[test]
    fn the_technical_half_is_met_with_the_milestone_that_makes_it_half() {
        let mut facts = fixture::facts(on(0));
        reach(&mut facts, "environment_live", 20);
        reach(&mut facts, "configuration_complete", 24);
        assert_eq!(states(&facts, 29)[1], IndicatorState::Missed, "two of five");
        reach(&mut facts, "integrations_live", 27);
        assert_eq!(states(&facts, 29)[1], IndicatorState::Met(on(27)));
    }

    #[test]
    fn testing_is_under_way_once_all_that_it_needs_is_done() {
        let mut facts = fixture::facts(on(0));
        for code in ["configuration_complete", "integrations_live"] {
            reach(&mut facts, code, 35);
        }
        reach(&mut facts, "training_delivered", 41);
        assert_eq!(states(&facts, 43)[2], IndicatorState::Missed);
        reach(&mut facts, "data_migrated", 38);
        assert_eq!(states(&facts, 43)[2], IndicatorState::Met(on(41)));
    }

    #[test]
    fn adoption_asks_for_readings() {
        use IndicatorState::{Met, Missed, NoData};
        let mut facts = fixture::facts(on(0));
        reach(&mut facts, "go_live", 54);
        assert_eq!(states(&facts, 57)[3], NoData, "live, and nobody has looked whether users log in");
        active(&mut facts, 55, 40);
        assert_eq!(states(&facts, 57)[3], Met(on(55)));
        facts.quick_wins.push(QuickWin {
            id: QuickWinId(1),
            rev: 1,
            account_id: AccountId(1),
            title: "First report".into(),
            due_on: None,
            delivered_on: Some(on(40)),
            effect: String::new(),
            ..QuickWin::default()
        });
        assert_eq!(states(&facts, 71)[4], NoData, "one reading has no direction");
        active(&mut facts, 62, 38);
        assert_eq!(states(&facts, 71)[4], Missed);
        active(&mut facts, 69, 45);
        assert_eq!(states(&facts, 71)[4], Met(on(69)));
    }
}
