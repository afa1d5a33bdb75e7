//! What all measures share: the day they look from, what they say, and all of them together.

use super::{MEASURES, Measure, adoption, engagement, outcome, relationship, technical};
use crate::domain::account::Stage;
use crate::domain::codes::Coded;
use crate::domain::concern::ConcernKind;
use crate::domain::day::Day;
use crate::domain::evidence::Evidence;
use crate::domain::scoring::Scoring;
use crate::domain::view::View;

/// A full score, in thousandths of a point.
pub(super) const FULL: i64 = 100_000;

/// Where the measures look from: what is known up to a day, as it stands on a day that may be
/// later, as if nothing more had happened.
#[derive(Debug, Clone, Copy)]
pub(super) struct At<'v, 'a> {
    pub view: &'v View<'a>,
    pub scoring: &'v Scoring,
    /// Facts up to here.
    pub known: Day,
    /// Time up to here.
    pub day: Day,
    /// The stage, as known.
    pub stage: Stage,
    /// Days since the contract.
    pub number: i64,
}

impl<'v, 'a> At<'v, 'a> {
    pub fn new(view: &'v View<'a>, known: Day, day: Day, scoring: &'v Scoring) -> Self {
        Self { view, scoring, known, day, stage: view.stage(known), number: view.day_number(day) }
    }

    /// Days from a day to the one looked at.
    pub fn since(&self, day: Day) -> i64 {
        (self.day - day).num_days()
    }
}

/// What a measure says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// Nothing is expected of it here.
    NotExpected,
    /// It is expected, and nothing is known.
    Missing,
    /// It is known.
    Known(Known),
}

/// What is known of a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Known {
    /// From 0 to [`FULL`].
    pub score: i64,
    /// From 1000, fresh, to 1.
    pub fresh: i64,
    /// Days since the newest fact that it rests on.
    pub age: Option<i64>,
}

impl Found {
    /// Known, unless it has aged out.
    pub fn known(score: i64, fresh: i64, age: Option<i64>) -> Self {
        if fresh <= 0 {
            return Self::Missing;
        }
        Self::Known(Known { score: score.clamp(0, FULL), fresh: fresh.min(1000), age: age.map(|age| age.max(0)) })
    }
}

/// The mean of scores, by weight and freshness.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Mean {
    sum: i64,
    weight: i64,
    newest: Option<i64>,
    freshest: i64,
}

impl Mean {
    /// Takes in a score of a weight, a freshness and an age.
    pub fn take(&mut self, score: i64, weight: i64, fresh: i64, age: i64) {
        if weight > 0 && fresh > 0 {
            self.sum += score * weight * fresh;
            self.weight += weight * fresh;
            self.freshest = self.freshest.max(fresh);
            self.newest = Some(self.newest.map_or(age, |newest| newest.min(age)));
        }
    }

    /// What it comes to, with the freshness of the freshest part.
    pub fn found(self, otherwise: Found) -> Found {
        if self.weight == 0 {
            return otherwise;
        }
        Found::known(self.sum / self.weight, self.freshest, self.newest)
    }
}

/// What a line of the ledger says besides its points.
#[derive(Debug, Default)]
pub(super) struct Detail {
    /// One to three pieces.
    pub evidence: Vec<Evidence>,
    /// What would better it.
    pub fix: Option<Fix>,
}

/// What would better a measure, and its score then.
#[derive(Debug)]
pub(super) struct Fix {
    /// As in `recover-<code>`.
    pub code: &'static str,
    /// Whom or what it names.
    pub name: String,
    /// The score of the measure once it is done, from 0 to [`FULL`].
    pub score: i64,
}

/// What a measure says.
fn look(measure: Measure, at: &At<'_, '_>) -> Found {
    match measure {
        Measure::CadenceKept => engagement::cadence(at),
        Measure::MeetingsAttended => engagement::meetings(at),
        Measure::MilestonesOnTime => technical::milestones(at),
        Measure::PlanSlippage => technical::slippage(at),
        Measure::Blockers => technical::blockers(at),
        Measure::Activation
        | Measure::WeeklyActive
        | Measure::CoreFeatures
        | Measure::TrainingAttendance
        | Measure::TrainingFeedback
        | Measure::Tickets => adoption::against_target(adoption::metric(measure), at),
        Measure::TimeToValue => outcome::time_to_value(at),
        Measure::GoalProgress => outcome::goal(at),
        Measure::ReturnOnInvestment => outcome::roi(at),
        Measure::Sentiment => relationship::sentiment(at),
        Measure::Pulse => relationship::pulse(at),
        Measure::Complaints => relationship::complaints(at),
        Measure::Escalations => relationship::escalations(at),
    }
}

/// The evidence of a measure that is known, and what would better it.
pub(super) fn detail(measure: Measure, at: &At<'_, '_>) -> Detail {
    match measure {
        Measure::CadenceKept => engagement::cadence_detail(at),
        Measure::MeetingsAttended => engagement::meetings_detail(at),
        Measure::MilestonesOnTime => technical::milestones_detail(at),
        Measure::PlanSlippage => technical::slippage_detail(at),
        Measure::Blockers => technical::blockers_detail(at),
        Measure::Activation
        | Measure::WeeklyActive
        | Measure::CoreFeatures
        | Measure::TrainingAttendance
        | Measure::TrainingFeedback
        | Measure::Tickets => adoption::detail(adoption::metric(measure), at),
        Measure::TimeToValue => outcome::time_to_value_detail(at),
        Measure::GoalProgress => outcome::goal_detail(at),
        Measure::ReturnOnInvestment => outcome::roi_detail(at),
        Measure::Sentiment => relationship::sentiment_detail(at),
        Measure::Pulse => relationship::pulse_detail(at),
        Measure::Complaints => relationship::complaints_detail(at),
        Measure::Escalations => relationship::escalations_detail(at),
    }
}

/// All measures with their weights, as seen from a day.
#[derive(Debug)]
pub(super) struct Sheet<'s, 'v, 'a> {
    pub at: &'s At<'v, 'a>,
    /// By the order of [`Measure`].
    pub found: [Found; MEASURES],
    /// Weight in the account's stage.
    pub weight: [i64; MEASURES],
}

impl<'s, 'v, 'a> Sheet<'s, 'v, 'a> {
    /// Measures everything that weighs something.
    pub fn of(at: &'s At<'v, 'a>) -> Self {
        let mut sheet = Self { at, found: [Found::NotExpected; MEASURES], weight: [0; MEASURES] };
        for (place, measure) in Measure::ALL.iter().enumerate() {
            let weight = at.scoring.health.weight.of(*measure, at.stage);
            if weight > 0 {
                sheet.weight[place] = weight;
                sheet.found[place] = look(*measure, at);
            }
        }
        sheet.hold_bad_news_down();
        sheet
    }

    /// An open blocker, complaint or escalation is bad news, however little else is known: its
    /// measure never stands above the mean of the rest, so that opening one cannot lift a score.
    fn hold_bad_news_down(&mut self) {
        const KINDS: [(Measure, ConcernKind); 3] = [
            (Measure::Blockers, ConcernKind::Blocker),
            (Measure::Complaints, ConcernKind::Complaint),
            (Measure::Escalations, ConcernKind::Escalation),
        ];
        let open = KINDS.map(|(measure, kind)| (measure as usize, technical::any_open(kind, self.at)));
        if !open.iter().any(|(_, open)| *open) {
            return;
        }
        let rest = (0..MEASURES).filter(|place| !open.contains(&(*place, true)));
        let (sum, whole) = rest.fold((0, 0), |(sum, whole), place| {
            (sum + self.effective(place) * self.scored(place), whole + self.effective(place))
        });
        if whole == 0 {
            return;
        }
        for (place, _) in open.into_iter().filter(|(_, open)| *open) {
            if let Found::Known(known) = &mut self.found[place] {
                known.score = known.score.min(sum / whole);
            }
        }
    }

    /// Weight by freshness of the measure at a place; 0 when it is not known.
    pub fn effective(&self, place: usize) -> i64 {
        match self.found[place] {
            Found::Known(known) => self.weight[place] * known.fresh,
            Found::NotExpected | Found::Missing => 0,
        }
    }

    /// The score of the measure at a place; 0 when it is not known.
    pub fn scored(&self, place: usize) -> i64 {
        match self.found[place] {
            Found::Known(known) => known.score,
            Found::NotExpected | Found::Missing => 0,
        }
    }

    /// All effective weight.
    pub fn whole(&self) -> i64 {
        (0..MEASURES).map(|place| self.effective(place)).sum()
    }

    /// The mean of what is known, in thousandths of a point; none when nothing is.
    pub fn mean(&self) -> Option<i64> {
        let whole = self.whole();
        (whole > 0).then(|| (0..MEASURES).map(|place| self.effective(place) * self.scored(place)).sum::<i64>() / whole)
    }

    /// The share of what is expected that rests on fresh evidence, in percent.
    pub fn coverage(&self) -> i64 {
        let expected = (0..MEASURES).filter(|place| self.found[*place] != Found::NotExpected).map(|place| self.weight[place]);
        (self.whole() / 10).checked_div(expected.sum::<i64>()).unwrap_or(0)
    }
}
