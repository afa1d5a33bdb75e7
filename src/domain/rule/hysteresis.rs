//! A rule that has stopped firing is believed some days later only: one touch between two silences
//! would otherwise close a signal and raise it anew. Nothing is remembered for it; the rule is asked
//! about each of the last days.

use super::{Firing, RULES};
use crate::domain::day::{Day, add_days};
use crate::domain::scoring::Scoring;
use crate::domain::view::View;

/// The rules that fire on a day, hysteresis included: those whose condition held on one of the
/// last three days. The flag says whether it holds today.
pub fn detected(view: &View<'_>, day: Day, scoring: &Scoring) -> Vec<(Firing, bool)> {
    RULES
        .iter()
        .filter_map(|rule| {
            if let Some(firing) = rule.fires(view, day, scoring) {
                return Some((firing, true));
            }
            // A rule of no days has nothing to look back on.
            (1..=scoring.rule.hysteresis_days)
                .find_map(|ago| rule.fires(view, add_days(day, -ago), scoring))
                .map(|firing| (firing, false))
        })
        .collect()
}
