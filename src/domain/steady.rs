//! Steady state: the conditions under which an account leaves onboarding, each with what it rests on; what moving too early
//! or too late costs here; and what is kept up from then on (guide, "Transitando para Steady-State").

mod proof;

use serde::Serialize;

use super::assessment::{Finding, PointList, latest};
use super::codes::codes;
use super::day::{Day, add_days};
use super::evidence::Evidence;
use super::expectation::{ALIGNMENT_DAYS, Review, ReviewKind};
use super::golive::REPORT_DAYS;
use super::playbook::{ConsequenceSpec, Playbook, SteadyCadenceSpec};
use super::scoring::Scoring;
use super::view::View;

pub use proof::EVIDENCE;

codes! {
    /// A condition of the gate.
    Condition("condition") {
        /// Every milestone is done.
        Milestones = "milestones",
        /// Adoption is at its target.
        Adoption = "adoption",
        /// Business results are visible.
        Results = "results",
        /// The customer does standard work without us.
        SelfSufficient = "self_sufficient",
        /// The time has come: day 90 to 120.
        Timing = "timing",
    }
}

codes! {
    /// How a condition stands.
    GateState("gate state") {
        /// It holds.
        Met = "met",
        /// It does not hold.
        Open = "open",
        /// Nothing is known that could tell.
        Unknown = "unknown",
        /// It was waived, with a reason.
        Waived = "waived",
    }
}

/// Days of the plan between which moving is usual where the playbook says nothing (guide, "Quando Transicionar").
const USUAL: (i64, i64) = (90, 120);

/// A condition as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Judged {
    /// Which one.
    pub condition: Condition,
    /// How it stands.
    pub state: GateState,
    /// What that rests on.
    pub evidence: Vec<Evidence>,
    /// What was last said of it by hand, and who said so; empty where nobody did.
    pub said: String,
    /// Login of who said it.
    pub said_by: String,
}

impl Judged {
    /// Whether it is no obstacle.
    pub fn passes(&self) -> bool {
        matches!(self.state, GateState::Met | GateState::Waived)
    }
}

/// What moving at the wrong time costs, with this account's own facts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cost {
    /// The consequence's id in the playbook.
    pub id: String,
    /// What shows it here; empty where nothing does.
    pub evidence: Vec<Evidence>,
}

/// The gate of steady state as it stands on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Gate {
    /// Day of the plan.
    pub day: i64,
    /// First day of the plan on which moving is usual.
    pub from_day: i64,
    /// Last day of the plan on which moving is usual.
    pub to_day: i64,
    /// The five conditions.
    pub conditions: Vec<Judged>,
    /// What moving now would cost; empty where every condition holds.
    pub too_early: Vec<Cost>,
    /// What waiting costs; empty until the usual days are over.
    pub too_late: Vec<Cost>,
}

impl Gate {
    /// Conditions that stand in the way.
    pub fn unmet(&self) -> Vec<Condition> {
        self.conditions.iter().filter(|one| !one.passes()).map(|one| one.condition).collect()
    }

    /// A condition of it.
    pub fn condition(&self, condition: Condition) -> Option<&Judged> {
        self.conditions.iter().find(|one| one.condition == condition)
    }

    /// How many conditions are no obstacle.
    pub fn passed(&self) -> i64 {
        self.conditions.iter().filter(|one| one.passes()).count() as i64
    }
}

/// The gate of an account on a day.
pub fn gate(view: &View<'_>, day: Day, scoring: &Scoring) -> Gate {
    let spec = view.playbook.steady.as_ref();
    let (from_day, to_day) = spec.map_or(USUAL, |spec| (spec.from_day, spec.to_day));
    let number = view.day_number(day);
    let usual = (from_day, to_day);
    let computed = [
        (Condition::Milestones, proof::milestones(view, day)),
        (Condition::Adoption, proof::adoption(view, day, from_day, scoring)),
        (Condition::Results, proof::results(view, day, scoring)),
        (Condition::SelfSufficient, proof::self_sufficient(view, day, from_day, scoring)),
        (Condition::Timing, proof::timing(number, usual)),
    ];
    let conditions: Vec<Judged> =
        computed.into_iter().map(|(condition, (state, evidence))| judged(view, condition, state, evidence, day)).collect();
    let blocked = conditions.iter().any(|one| !one.passes());
    let costs = |specs: &[ConsequenceSpec]| {
        let cost =
            |spec: &ConsequenceSpec| Cost { id: spec.id.clone(), evidence: proof::cost(&spec.id, view, day, usual, scoring) };
        specs.iter().map(cost).collect()
    };
    let too_early = spec.filter(|_| blocked).map_or_else(Vec::new, |spec| costs(&spec.too_early));
    let too_late = spec.filter(|_| number > to_day).map_or_else(Vec::new, |spec| costs(&spec.too_late));
    Gate { day: number, from_day, to_day, conditions, too_early, too_late }
}

/// A condition with what was said of it by hand. A waiver counts for any; a word that it does not hold does too. A word
/// that it holds counts where figures cannot tell, and for what people judge better than figures: whether the customer
/// does standard work alone.
fn judged(view: &View<'_>, condition: Condition, computed: GateState, evidence: Vec<Evidence>, day: Day) -> Judged {
    use super::codes::Coded as _;
    let said = latest(&view.facts.assessments, PointList::Gate, condition.code(), day);
    let by_hand = computed == GateState::Unknown || condition == Condition::SelfSufficient;
    let state = match said.map(|said| said.finding) {
        Some(Finding::Waived) => GateState::Waived,
        Some(Finding::NotMet | Finding::Partly) => GateState::Open,
        Some(Finding::Met) if by_hand => GateState::Met,
        _ => computed,
    };
    let (note, said_by) = said.map_or_else(Default::default, |said| (said.note.clone(), said.said_by.clone()));
    Judged { condition, state, evidence, said: note, said_by }
}

/// The kind of review that an interval stands for: a month or so is a check-in, a quarter or so a business review, more
/// than that a strategy session (guide, "Modelo de engajamento contínuo"; the edges are starting values).
pub fn review_kind(spec: &SteadyCadenceSpec) -> Option<ReviewKind> {
    Some(match spec.every_days? {
        ..=45 => ReviewKind::CheckIn,
        46..=180 => ReviewKind::BusinessReview,
        _ => ReviewKind::Strategy,
    })
}

/// Days between two reviews of a kind: of expectations and of usage as is usual, of the others as the playbook keeps them
/// up; none for what comes once.
pub fn usual_days(kind: ReviewKind, playbook: &Playbook) -> Option<i64> {
    match kind {
        ReviewKind::Alignment => Some(ALIGNMENT_DAYS),
        ReviewKind::UsageReport => Some(REPORT_DAYS),
        kind => {
            let mut kept = playbook.steady.iter().flat_map(|spec| &spec.engagement);
            kept.find(|spec| review_kind(spec) == Some(kind)).and_then(|spec| spec.every_days)
        }
    }
}

/// Whether a review belongs to the rhythm of steady state and is still to come.
pub fn is_steady(review: &Review) -> bool {
    let kind = matches!(review.kind, ReviewKind::CheckIn | ReviewKind::BusinessReview | ReviewKind::Strategy);
    kind && review.held_on.is_none() && review.every_days.is_some()
}

/// The message that hands an account over, its placeholders filled in.
pub fn handover(message: &str, customer: &str, csm: &str) -> String {
    message.trim().replace("{customer}", customer).replace("{csm}", csm)
}

/// The first days on which the reviews of steady state are due, one of each kind, from the day of moving.
pub fn rhythm(view: &View<'_>, from: Day) -> Vec<(ReviewKind, Day, i64)> {
    let specs = view.playbook.steady.iter().flat_map(|spec| &spec.engagement);
    let dated = specs.filter_map(|spec| Some((review_kind(spec)?, spec.every_days?)));
    dated.map(|(kind, days)| (kind, view.calendar.open_on_or_after(add_days(from, days)), days)).collect()
}

#[cfg(test)]
#[path = "steady_tests.rs"]
mod tests;
