//! Quick wins on their way: planned, delivered, measured, told; and which comes next (guide, "A
//! Estratégia de Vitórias Rápidas").

use serde::Serialize;

use super::codes::codes;
use super::day::{Day, add_days};
use super::facts::AccountFacts;
use super::metric::QuickWin;

/// The days by which quick wins are meant to be delivered (guide, "A Estratégia de Vitórias
/// Rápidas": one in 30 days, one in 60, one in 90).
pub const HORIZONS: [i64; 3] = [30, 60, 90];

/// Days after its delivery within which a win is told of. Starting value: the guide asks to measure and
/// communicate it, and sets no day.
pub const TELL_DAYS: i64 = 7;

codes! {
    /// How far a quick win has come.
    WinStage("win stage") {
        /// It is planned.
        Planned = "planned",
        /// The customer has it.
        Delivered = "delivered",
        /// What it brought is known.
        Measured = "measured",
        /// Those who should know of it do.
        Told = "told",
    }
}

impl QuickWin {
    /// How far it has come.
    pub fn stage(&self) -> WinStage {
        // What is measured by nothing has its effect in words.
        let measured = self.measured.is_some() || (self.metric.is_empty() && !self.effect.is_empty());
        match (self.delivered_on, self.told_on) {
            (None, _) => WinStage::Planned,
            (Some(_), Some(_)) => WinStage::Told,
            (Some(_), None) if measured => WinStage::Measured,
            (Some(_), None) => WinStage::Delivered,
        }
    }

    /// Whether it was delivered and nobody was told of it in time.
    pub fn is_untold(&self, day: Day) -> bool {
        self.told_on.is_none() && self.delivered_on.is_some_and(|delivered| add_days(delivered, TELL_DAYS) < day)
    }

    /// Days by which it is late on a day; 0 when it is not, was delivered or has no date.
    pub fn overdue(&self, day: Day) -> i64 {
        match (self.delivered_on, self.due_on) {
            (None, Some(due)) => (day - due).num_days().max(0),
            _ => 0,
        }
    }

    /// The horizon that it belongs to: the one that was named, else the nearest to its date; that of day 30
    /// where it has none.
    pub fn horizon_from(&self, contract_date: Day) -> i64 {
        let number = self.due_on.or(self.delivered_on).map_or(0, |day| (day - contract_date).num_days());
        self.horizon.unwrap_or_else(|| HORIZONS.into_iter().min_by_key(|horizon| (horizon - number).abs()).unwrap_or(30))
    }

    /// How far the measured value has come from baseline to target, in percent; none where one of the three is missing.
    pub fn reached(&self) -> Option<i64> {
        let (from, to, at) = (self.baseline?, self.target?, self.measured?);
        let way = i128::from(to) - i128::from(from);
        if way == 0 {
            return None;
        }
        i64::try_from((i128::from(at) - i128::from(from)) * 100 / way).ok()
    }
}

/// The quick win to deliver next: the earliest that is due, before those without a date.
pub fn next_win(facts: &AccountFacts) -> Option<&QuickWin> {
    let open = facts.quick_wins.iter().filter(|win| win.delivered_on.is_none());
    open.min_by_key(|win| (win.due_on.is_none(), win.due_on, win.id))
}

/// How the quick wins of an account stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WinTally {
    /// Days from the contract to the first one delivered.
    pub first_value_days: Option<i64>,
    /// How many are planned.
    pub planned: usize,
    /// How many were delivered, told of or not.
    pub delivered: usize,
    /// How many were delivered and nobody was told of in time.
    pub untold: usize,
}

/// Counts the quick wins of an account on a day.
pub fn tally(facts: &AccountFacts, day: Day) -> WinTally {
    let delivered = || facts.quick_wins.iter().filter(|win| win.delivered_on.is_some_and(|on| on <= day));
    let first = delivered().filter_map(|win| win.delivered_on).min();
    WinTally {
        first_value_days: first.map(|on| facts.account.day_number(on).max(0)),
        planned: facts.quick_wins.len() - delivered().count(),
        delivered: delivered().count(),
        untold: delivered().filter(|win| win.is_untold(day)).count(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::codes::QuickWinId;
    use crate::domain::fixture;

    fn start() -> Day {
        fixture::day(2026, 8, 3)
    }

    fn win(id: i64) -> QuickWin {
        QuickWin { id: QuickWinId(id), title: "First report".into(), ..QuickWin::default() }
    }

    #[test]
    fn a_win_goes_from_planned_to_told() {
        let on = Some(add_days(start(), 20));
        let told = |metric: &str, measured, effect: &str, told_on| QuickWin {
            delivered_on: on,
            metric: metric.into(),
            measured,
            effect: effect.into(),
            told_on,
            ..win(1)
        };
        for (win, stage) in [
            (win(1), WinStage::Planned),
            (QuickWin { effect: "two hours".into(), ..win(1) }, WinStage::Planned),
            (told("", None, "", None), WinStage::Delivered),
            (told("hours", None, "two hours saved", None), WinStage::Delivered),
            (told("", None, "two hours saved", None), WinStage::Measured),
            (told("hours", Some(2000), "", None), WinStage::Measured),
            (told("", None, "", on), WinStage::Told),
        ] {
            assert_eq!(win.stage(), stage, "{win:?}");
        }
    }

    #[test]
    fn a_delivered_win_is_told_of_within_a_week() {
        let delivered = QuickWin { delivered_on: Some(start()), ..win(1) };
        assert!(!delivered.is_untold(add_days(start(), 7)));
        assert!(delivered.is_untold(add_days(start(), 8)));
        assert!(!QuickWin { told_on: Some(start()), ..delivered }.is_untold(add_days(start(), 90)));
        assert!(!win(1).is_untold(add_days(start(), 90)), "what is not delivered is not told of");
    }

    #[test]
    fn the_horizon_is_the_one_named_or_the_nearest() {
        let due = |days: i64| QuickWin { due_on: Some(add_days(start(), days)), ..win(1) }.horizon_from(start());
        assert_eq!([1, 30, 45, 46, 60, 75, 76, 400].map(due), [30, 30, 30, 60, 60, 60, 90, 90]);
        assert_eq!(win(1).horizon_from(start()), 30);
        assert_eq!(QuickWin { horizon: Some(90), due_on: Some(start()), ..win(1) }.horizon_from(start()), 90);
    }

    #[test]
    fn what_was_measured_is_held_against_the_way_to_the_target() {
        let measured = |baseline, target, measured| QuickWin { baseline, target, measured, ..win(1) }.reached();
        assert_eq!(measured(Some(8000), Some(4000), Some(5000)), Some(75), "less is better");
        assert_eq!(measured(Some(0), Some(10), Some(12)), Some(120));
        assert_eq!(measured(Some(5), Some(5), Some(5)), None);
        assert_eq!(measured(None, Some(5), Some(5)), None);
    }

    #[test]
    fn the_next_win_is_the_earliest_that_is_open() {
        let mut facts = fixture::facts(start());
        assert_eq!(next_win(&facts), None);
        facts.quick_wins.push(win(1));
        facts.quick_wins.push(QuickWin { due_on: Some(add_days(start(), 60)), ..win(2) });
        facts.quick_wins.push(QuickWin { due_on: Some(add_days(start(), 30)), ..win(3) });
        assert_eq!(next_win(&facts).map(|win| win.id.0), Some(3));
        facts.quick_wins[2].delivered_on = Some(add_days(start(), 28));
        assert_eq!(next_win(&facts).map(|win| win.id.0), Some(2));
        let stands = tally(&facts, add_days(start(), 36));
        assert_eq!(stands, WinTally { first_value_days: Some(28), planned: 2, delivered: 1, untold: 1 });
        assert_eq!(tally(&facts, add_days(start(), 27)).first_value_days, None, "as of a day");
        assert_eq!(facts.quick_wins[1].overdue(add_days(start(), 63)), 3);
    }
}
