//! Weights, curves, ages and caps of the health score. All of them starting values.

use serde::{Deserialize, Serialize};

use super::metrics::Curve;
use crate::domain::account::Stage;
use crate::domain::concern::ConcernKind;
use crate::domain::health::Measure;
use crate::domain::signal::Severity;
use crate::domain::stakeholder::Role;
use crate::domain::touch::Sentiment;

/// Weights of a measure in the six stages, in order; 0 where it says nothing yet.
pub type StageWeights = [i64; 6];

/// The weight of each measure.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)] // the measures are described where they are named
pub struct MeasureWeights {
    pub cadence_kept: StageWeights,
    pub meetings_attended: StageWeights,
    pub milestones_on_time: StageWeights,
    pub plan_slippage: StageWeights,
    pub blockers: StageWeights,
    pub activation: StageWeights,
    pub weekly_active: StageWeights,
    pub core_features: StageWeights,
    pub training_attendance: StageWeights,
    pub training_feedback: StageWeights,
    pub tickets: StageWeights,
    pub time_to_value: StageWeights,
    pub goal_progress: StageWeights,
    pub return_on_investment: StageWeights,
    pub sentiment: StageWeights,
    pub pulse: StageWeights,
    pub complaints: StageWeights,
    pub escalations: StageWeights,
}

impl MeasureWeights {
    /// The weight of a measure in a stage.
    pub fn of(&self, measure: Measure, stage: Stage) -> i64 {
        self.all(measure)[stage.index()]
    }

    fn all(&self, measure: Measure) -> &StageWeights {
        match measure {
            Measure::CadenceKept => &self.cadence_kept,
            Measure::MeetingsAttended => &self.meetings_attended,
            Measure::MilestonesOnTime => &self.milestones_on_time,
            Measure::PlanSlippage => &self.plan_slippage,
            Measure::Blockers => &self.blockers,
            Measure::Activation => &self.activation,
            Measure::WeeklyActive => &self.weekly_active,
            Measure::CoreFeatures => &self.core_features,
            Measure::TrainingAttendance => &self.training_attendance,
            Measure::TrainingFeedback => &self.training_feedback,
            Measure::Tickets => &self.tickets,
            Measure::TimeToValue => &self.time_to_value,
            Measure::GoalProgress => &self.goal_progress,
            Measure::ReturnOnInvestment => &self.return_on_investment,
            Measure::Sentiment => &self.sentiment,
            Measure::Pulse => &self.pulse,
            Measure::Complaints => &self.complaints,
            Measure::Escalations => &self.escalations,
        }
    }
}

/// How evidence ages: it has its full weight while fresh, then linearly less, then none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Ageing {
    /// Days for which it has its full weight.
    pub fresh_days: i64,
    /// Days after which it has dropped out; more than `fresh_days`.
    pub drop_days: i64,
}

impl Ageing {
    /// The freshness of evidence of an age in days: 1000 fresh, 0 dropped out.
    pub fn fresh(self, age: i64) -> i64 {
        if age <= self.fresh_days {
            1000
        } else if age >= self.drop_days {
            0
        } else {
            (self.drop_days - age) * 1000 / (self.drop_days - self.fresh_days).max(1)
        }
    }
}

/// How the evidence of each measure ages. Readings of metrics have their own days, see
/// [`HealthScoring::metric_drop_times`]; cadence and time to first value are states, not events,
/// and do not age.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Ages {
    /// Meetings, from the day they were held.
    pub meetings_attended: Ageing,
    /// Milestones, from the day they were due.
    pub milestones_on_time: Ageing,
    /// Slippage, from the planned end, or the last move where that is later.
    pub plan_slippage: Ageing,
    /// Touches with a judged sentiment, from their day.
    pub sentiment: Ageing,
    /// Blockers, from the day they were opened.
    pub blockers: Ageing,
    /// Complaints, from the day they were opened.
    pub complaints: Ageing,
    /// Escalations, from the day they were opened.
    pub escalations: Ageing,
}

impl Ages {
    /// How concerns of a kind age.
    pub fn of(&self, kind: ConcernKind) -> Ageing {
        match kind {
            ConcernKind::Blocker | ConcernKind::ScopeRequest => self.blockers,
            ConcernKind::Complaint => self.complaints,
            ConcernKind::Escalation => self.escalations,
        }
    }
}

/// Curves from what is measured to a score from 0 to 100.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct HealthCurves {
    /// A stakeholder, by days past the longest interval.
    pub contact_overdue: Curve,
    /// A milestone that is done, by days that it was late.
    pub milestone_late: Curve,
    /// A milestone that is open, by days overdue; nowhere above `milestone_late`.
    pub milestone_overdue: Curve,
    /// The plan, by days that its end has moved.
    pub slippage: Curve,
    /// A metric of which more is better, by percent of its target, up to the target.
    pub below_target: Curve,
    /// A metric of which less is better, by percent of its target.
    pub above_target: Curve,
    /// A goal, by percent of the progress that time elapsed asks for; 100 once it is reached.
    pub goal: Curve,
    /// Benefit over cost, by percent of what is expected on the day.
    pub roi: Curve,
    /// Time to first value, by days from the contract.
    pub first_value: Curve,
    /// No first value yet, by days from the contract; nowhere above `first_value`. Nothing is
    /// expected before its first day.
    pub no_first_value: Curve,
}

/// What a touch says by its sentiment, 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SentimentScores {
    /// Pleased.
    pub positive: i64,
    /// Neither.
    pub neutral: i64,
    /// Frustrated.
    pub negative: i64,
    /// So many of the newest judged touches count.
    pub newest: usize,
}

impl SentimentScores {
    /// What a sentiment says.
    pub fn of(&self, sentiment: Sentiment) -> i64 {
        match sentiment {
            Sentiment::Positive => self.positive,
            Sentiment::Neutral => self.neutral,
            Sentiment::Negative => self.negative,
        }
    }
}

/// What open concerns take from a full score, by severity: low, medium, high.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Penalties {
    /// An open blocker.
    pub blocker: [i64; 3],
    /// An open complaint.
    pub complaint: [i64; 3],
    /// An open escalation.
    pub escalation: [i64; 3],
    /// Besides, one that is past its day.
    pub overdue: i64,
}

impl Penalties {
    /// What an open concern takes.
    pub fn of(&self, kind: ConcernKind, severity: Severity) -> i64 {
        let list = match kind {
            ConcernKind::Blocker | ConcernKind::ScopeRequest => &self.blocker,
            ConcernKind::Complaint => &self.complaint,
            ConcernKind::Escalation => &self.escalation,
        };
        list[severity as usize]
    }
}

/// How much the contact with each role counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)] // the roles are described where they are named
pub struct RoleWeights {
    pub executive_sponsor: i64,
    pub project_lead: i64,
    pub technical_lead: i64,
    pub champion: i64,
    pub manager: i64,
    pub power_user: i64,
    pub subject_expert: i64,
    pub end_user: i64,
}

impl RoleWeights {
    /// How much the contact with a role counts.
    pub fn of(&self, role: Role) -> i64 {
        match role {
            Role::ExecutiveSponsor => self.executive_sponsor,
            Role::ProjectLead => self.project_lead,
            Role::TechnicalLead => self.technical_lead,
            Role::Champion => self.champion,
            Role::Manager => self.manager,
            Role::PowerUser => self.power_user,
            Role::SubjectExpert => self.subject_expert,
            Role::EndUser => self.end_user,
        }
    }
}

/// A rule that holds the score down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct VetoSpec {
    /// No score above this.
    pub cap: i64,
    /// It acts after more than so many days.
    pub days: i64,
}

/// The rules that hold the score down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Vetoes {
    /// An escalation to executives has been open for so many days or more.
    pub executive_escalation: VetoSpec,
    /// Go-live is overdue by more than so many days.
    pub go_live_overdue: VetoSpec,
    /// Sponsor and project lead have not been reached for more than so many days.
    pub decision_makers_silent: VetoSpec,
    /// A blocker of high severity is past its day by more than so many days.
    pub blocker_breached: VetoSpec,
}

/// Weights, curves, ages and caps of the health score.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct HealthScoring {
    /// A reading drops out after so many times the days for which it is fresh.
    pub metric_drop_times: i64,
    /// Full marks: so many percent of the way from the target to the best value there can be.
    pub full_marks: i64,
    /// Goals are judged once so many percent of their time have gone.
    pub goal_from: i64,
    /// What benefit over cost is expected to be, in percent, by day of the plan.
    pub roi_course: Curve,
    /// The weight of each measure.
    pub weight: MeasureWeights,
    /// How evidence ages.
    pub age: Ages,
    /// From what is measured to a score.
    pub curve: HealthCurves,
    /// How much the contact with each role counts.
    pub role: RoleWeights,
    /// What a touch says.
    pub sentiment: SentimentScores,
    /// What open concerns take.
    pub penalty: Penalties,
    /// The rules that hold the score down.
    pub veto: Vetoes,
}

impl HealthScoring {
    pub(super) fn sound(&self) -> Result<(), String> {
        use crate::domain::codes::Coded as _;
        let share = |value: i64| (0..=100).contains(&value);
        if !(2..=20).contains(&self.metric_drop_times) || !(1..=100).contains(&self.full_marks) || !share(self.goal_from) {
            return Err("health: expected metric_drop_times 2 to 20, full_marks 1 to 100, goal_from 0 to 100".to_owned());
        }
        for measure in Measure::ALL {
            if !self.weight.all(*measure).iter().all(|weight| (0..=1000).contains(weight)) {
                return Err(format!("health.weight.{measure}: expected six weights from 0 to 1000"));
            }
        }
        for stage in Stage::ALL {
            if Measure::ALL.iter().all(|measure| self.weight.of(*measure, stage) == 0) {
                return Err(format!("health.weight: expected a weight above 0 in stage {}", stage.number()));
            }
        }
        let ages = &self.age;
        let ages = [
            ages.meetings_attended,
            ages.milestones_on_time,
            ages.plan_slippage,
            ages.sentiment,
            ages.blockers,
            ages.complaints,
            ages.escalations,
        ];
        if !ages.iter().all(|age| 0 <= age.fresh_days && age.fresh_days < age.drop_days && age.drop_days <= 10_000) {
            return Err("health.age: expected 0 <= fresh_days < drop_days".to_owned());
        }
        self.curves_sound()?;
        if !Role::ALL.iter().all(|role| (0..=1000).contains(&self.role.of(*role))) {
            return Err("health.role: expected weights from 0 to 1000".to_owned());
        }
        let moods = &self.sentiment;
        let ordered = moods.negative <= moods.neutral && moods.neutral <= moods.positive;
        if !ordered || !share(moods.negative) || !share(moods.positive) || moods.newest == 0 {
            return Err("health.sentiment: expected 0 <= negative <= neutral <= positive <= 100 and newest >= 1".to_owned());
        }
        let taken = &self.penalty;
        let rise = |list: [i64; 3]| list[0] <= list[1] && list[1] <= list[2] && share(list[0]) && share(list[2]);
        if ![taken.blocker, taken.complaint, taken.escalation].into_iter().all(rise) || !share(taken.overdue) {
            return Err("health.penalty: expected figures from 0 to 100 that do not fall with severity".to_owned());
        }
        let vetoes = &self.veto;
        let all = [vetoes.executive_escalation, vetoes.go_live_overdue, vetoes.decision_makers_silent, vetoes.blocker_breached];
        if !all.iter().all(|veto| share(veto.cap) && (0..=10_000).contains(&veto.days)) {
            return Err("health.veto: expected caps from 0 to 100 and days from 0".to_owned());
        }
        Ok(())
    }

    fn curves_sound(&self) -> Result<(), String> {
        let curves = &self.curve;
        let sinking = [
            ("contact_overdue", &curves.contact_overdue),
            ("milestone_late", &curves.milestone_late),
            ("milestone_overdue", &curves.milestone_overdue),
            ("slippage", &curves.slippage),
            ("above_target", &curves.above_target),
            ("first_value", &curves.first_value),
            ("no_first_value", &curves.no_first_value),
        ];
        let climbing = [("below_target", &curves.below_target), ("goal", &curves.goal), ("roi", &curves.roi)];
        let bad = |name: &str, what: &str| Err(format!("health.curve.{name}: expected {what}"));
        for (name, curve) in sinking.iter().chain(&climbing) {
            let inside = curve.0.iter().all(|(at, value)| (0..=100_000).contains(at) && (0..=100).contains(value));
            if curve.0.is_empty() || !inside || !curve.rises() {
                return bad(name, "points with rising places and values from 0 to 100");
            }
        }
        for (name, curve) in &sinking {
            if !curve.0.windows(2).all(|pair| pair[0].1 >= pair[1].1) {
                return bad(name, "values that do not rise");
            }
        }
        for (name, curve) in &climbing {
            if curve.0[0].0 != 0 || !curve.0.windows(2).all(|pair| pair[0].1 <= pair[1].1) {
                return bad(name, "a first point at 0 and values that do not fall");
            }
        }
        // Between two corners both are straight: it is enough to look at the corners of either.
        let under = |low: &Curve, high: &Curve| {
            low.0.iter().chain(&high.0).all(|(at, _)| score_at(low, *at) <= score_at(high, *at) || *at < low.0[0].0)
        };
        if !under(&curves.milestone_overdue, &curves.milestone_late) {
            return bad("milestone_overdue", "nothing above milestone_late");
        }
        // What is not expected yet must not be better than a first value on the same day.
        let first = curves.no_first_value.0[0].0;
        if !under(&curves.no_first_value, &curves.first_value) || score_at(&curves.first_value, first) < 100_000 {
            return bad("no_first_value", "nothing above first_value, which is 100 up to its first day");
        }
        if !self.roi_course.rises() || self.roi_course.0.iter().any(|(_, value)| !(1..=100_000).contains(value)) {
            return Err("health.roi_course: expected rising days and percents above 0".to_owned());
        }
        Ok(())
    }
}

/// The score that a curve gives at a place, in thousandths of a point; before its first point it
/// has that point's value.
pub fn score_at(curve: &Curve, at: i64) -> i64 {
    let first = curve.0.first().map_or(at, |(first, _)| *first);
    curve.at(at.max(first)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::super::{Scoring, ScoringError};
    use super::*;

    #[test]
    fn figures_that_would_make_the_score_unjust_are_refused() {
        for (path, value) in [
            ("health.weight.pulse", "[1, 2, 3]"),
            ("health.weight.pulse", "[-1, 0, 0, 0, 0, 0]"),
            ("health.age.sentiment.drop_days", "21"),
            // Worse is never better.
            ("health.curve.slippage", "[[0, 50], [7, 60]]"),
            ("health.curve.goal", "[[0, 50], [100, 40]]"),
            ("health.curve.below_target", "[[10, 0], [100, 80]]"),
            ("health.curve.roi", "[]"),
            // An open milestone is never better than one done as late.
            ("health.curve.milestone_overdue", "[[0, 100], [30, 50]]"),
            // Nothing delivered is never better than something.
            ("health.curve.no_first_value", "[[30, 70], [90, 70]]"),
            ("health.curve.no_first_value", "[[60, 40], [90, 10]]"),
            ("health.sentiment.neutral", "101"),
            ("health.penalty.blocker", "[30, 15, 55]"),
            ("health.veto.go_live_overdue.cap", "101"),
            ("health.metric_drop_times", "1"),
            ("health.roi_course", "[[60, 0]]"),
            ("health.role.champion", "-1"),
        ] {
            assert!(matches!(Scoring::check(&[], path, value), Err(ScoringError::BadValue { .. })), "{path} = {value}");
        }
        assert_eq!(Scoring::check(&[], "health.veto.go_live_overdue.days", "45"), Ok("45".into()));
    }

    #[test]
    fn freshness_falls_in_a_straight_line() {
        let ageing = Ageing { fresh_days: 10, drop_days: 30 };
        assert_eq!([-1, 0, 10, 15, 20, 29, 30, 99].map(|age| ageing.fresh(age)), [1000, 1000, 1000, 750, 500, 50, 0, 0]);
    }

    #[test]
    fn a_curve_has_its_first_value_before_its_first_point() {
        let curve = Curve(vec![(30, 100), (60, 80)]);
        assert_eq!([0, 30, 45, 60, 90].map(|at| score_at(&curve, at)), [100_000, 100_000, 90_000, 80_000, 80_000]);
    }
}
