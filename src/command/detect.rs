//! What the rules change: signals raised, brought up to date, woken and resolved, and plays judged
//! once their day has come. Nobody asked for it, so it is a step of its own, by [`ACTOR`].

use super::edit::{Edit, Ids};
use crate::domain::day::Day;
use crate::domain::scoring::Scoring;
use crate::domain::view::View;

/// Who does what nobody asked for: no login has a colon.
pub const ACTOR: &str = ":rules";

/// The label under which the journal keeps it.
pub const VERB: &str = "signal.detect";

/// Works out what the rules change on a day.
pub fn detect(view: &View<'_>, today: Day, scoring: &Scoring, ids: &mut Ids) -> Vec<Edit> {
    let _ = (view, today, scoring, ids);
    Vec::new()
}
