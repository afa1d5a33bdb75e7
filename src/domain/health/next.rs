//! The single most useful act, for a card or a queue: what wins most back.

use super::measure::{At, Found, Sheet, detail};
use super::{Measure, Recover, Veto, veto};
use crate::domain::codes::Coded;
use crate::domain::day::Day;
use crate::domain::scoring::Scoring;
use crate::domain::view::View;

/// The single most useful act: what lifts the lowest veto where one
/// acts, else what wins most points back. None where nothing was lost or nothing can be done.
pub fn next_move(view: &View<'_>, day: Day, scoring: &Scoring) -> Option<Recover> {
    let at = At::new(view, day, day, scoring);
    let sheet = Sheet::of(&at);
    let (measured, _) = sheet.measured();
    let caps = Veto::ALL.iter().zip(veto::caps(&at)).filter_map(|(veto, cap)| Some((cap?, *veto)));
    if let Some((cap, veto)) = caps.filter(|(cap, _)| *cap < measured).min() {
        let name = veto::evidence(veto, &at).into_iter().next().map(|evidence| evidence.name).unwrap_or_default();
        return Some(Recover { code: lifts(veto).into(), name, points: measured - cap });
    }
    // Only the measures that could bring most are looked at closely: evidence costs more than points.
    let short = |place: usize| match sheet.found[place] {
        Found::Known(known) => sheet.effective(place) * (super::measure::FULL - known.score),
        Found::NotExpected | Found::Missing => 0,
    };
    let mut places: [usize; super::MEASURES] = std::array::from_fn(|place| place);
    places.sort_by_key(|place| (-short(*place), *place));
    let mut best: Option<(i64, Recover)> = None;
    for place in places.into_iter().filter(|place| short(*place) > 0) {
        if best.as_ref().is_some_and(|(gain, _)| *gain >= short(place)) {
            break;
        }
        let Some(fix) = detail(Measure::ALL[place], &at).fix else { continue };
        let gain = sheet.effective(place) * (fix.score - sheet.scored(place));
        if gain > best.as_ref().map_or(0, |(most, _)| *most) {
            best = Some((gain, Recover { code: fix.code.into(), points: sheet.gain(place, fix.score), name: fix.name }));
        }
    }
    best.map(|(_, act)| act)
}

/// What lifts a veto.
fn lifts(veto: Veto) -> &'static str {
    match veto {
        Veto::ExecutiveEscalation => "close_escalation",
        Veto::GoLiveOverdue => "finish_milestone",
        Veto::DecisionMakersSilent => "reach",
        Veto::BlockerBreached => "close_blocker",
    }
}
