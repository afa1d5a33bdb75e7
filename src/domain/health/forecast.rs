//! When the band falls if nothing is logged: the same facts, seen from later days.

use serde::{Deserialize, Serialize};

use super::measure::{At, Sheet};
use super::{MEASURES, Measure};
use crate::domain::codes::Coded;
use crate::domain::day::{Day, add_days};
use crate::domain::scoring::{Band, Scoring};
use crate::domain::view::View;

/// When an account turns red, or falls to watch, if nothing is logged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forecast {
    /// The first day on which the band is lower.
    pub on: Day,
    /// The band then.
    pub band: Band,
    /// The measure that loses most until then; none where a veto takes more, or an override ends.
    pub measure: Option<Measure>,
    /// The points that it loses.
    pub points: i64,
}

/// The first day within `days` after `day` on which the band falls if nothing is logged.
pub fn forecast(view: &View<'_>, day: Day, days: i64, scoring: &Scoring) -> Option<Forecast> {
    let from = At::new(view, day, day, scoring);
    let now = Sheet::of(&from);
    let today = now.score();
    for ahead in 1..=days {
        let on = add_days(day, ahead);
        let at = At::new(view, day, on, scoring);
        let sheet = Sheet::of(&at);
        let then = sheet.score();
        if then.band > today.band {
            let (measure, points) = loser(&now, &sheet, today.overridden);
            return Some(Forecast { on, band: then.band, measure, points });
        }
    }
    None
}

/// The measure that loses most, and its points. Points shift between lines when evidence drops
/// out, so each is held against what it could win: what it fell short by then and now.
fn loser(now: &Sheet<'_, '_, '_>, then: &Sheet<'_, '_, '_>, overridden: bool) -> (Option<Measure>, i64) {
    let fell = now.score().score - then.score().score;
    if overridden {
        return (None, fell);
    }
    let by_veto = (then.measured().0 - then.capped()) - (now.measured().0 - now.capped());
    let (before, after) = (now.points(), then.points());
    let lost = |place: usize| before.won[place] - after.won[place];
    let short = |place: usize| (after.of[place] - after.won[place]) - (before.of[place] - before.won[place]);
    let worst = (0..MEASURES).rev().max_by_key(|place| (short(*place).max(lost(*place).min(fell)), lost(*place)));
    match worst.map(|place| (Measure::ALL[place], short(place).max(lost(place).min(fell)))) {
        Some((measure, points)) if points > 0 && points >= by_veto => (Some(measure), points),
        _ => (None, by_veto.max(fell)),
    }
}
