//! The path back to green: the fewest possible acts that reach a score, each with what it brings.
//!
//! Acts are read off the lines that lost points and the vetoes that act. What a set of acts brings
//! is found by doing them on a copy of the facts and looking again, so it holds whatever the
//! weights. Up to three acts are found by trying every set, the best first; beyond that the best
//! act is added one by one, and what turns out not to be needed is dropped again.

use serde::{Deserialize, Serialize};

use super::apply::apply;
use super::measure::{At, Sheet};
use super::{Health, Measure, Veto, health};
use crate::domain::codes::{Coded, codes};
use crate::domain::concern::{ConcernKind, Level};
use crate::domain::day::Day;
use crate::domain::facts::AccountFacts;
use crate::domain::metric::{Metric, SCALE};
use crate::domain::scoring::Scoring;
use crate::domain::stakeholder::Role;
use crate::domain::view::{GO_LIVE, View};

codes! {
    /// What can be done for an account. The words stand in the message files as `recover-<code>`.
    ActKind("act") {
        /// Reach a person.
        Reach = "reach",
        /// Hold a meeting to which people come.
        HoldMeeting = "hold_meeting",
        /// Get a milestone done.
        FinishMilestone = "finish_milestone",
        /// Close a blocker.
        CloseBlocker = "close_blocker",
        /// Bring a metric to its target.
        RaiseMetric = "raise_metric",
        /// Bring support tickets down to their target.
        LowerTickets = "lower_tickets",
        /// Settle the CSM's own doubts, so that the pulse is at its target.
        SettleDoubts = "settle_doubts",
        /// Deliver a first quick win.
        DeliverQuickWin = "deliver_quick_win",
        /// Bring the primary goal to where time asks for it.
        AdvanceGoal = "advance_goal",
        /// Bring benefit over cost on its course.
        RaiseReturn = "raise_return",
        /// A conversation that goes well.
        WinBack = "win_back",
        /// Answer a complaint.
        AnswerComplaint = "answer_complaint",
        /// Close an escalation.
        CloseEscalation = "close_escalation",
    }
}

/// Something that can be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Act {
    /// What.
    pub kind: ActKind,
    /// Whom or what it names: a person, a milestone's or metric's code, a title.
    pub name: String,
    /// Which row it is about; 0 where none is.
    pub id: i64,
    /// The metric, where one is to be raised.
    pub metric: Option<Metric>,
    /// The value that it is brought to, in thousandths, where there is one.
    pub value: i64,
    /// The points that it brings after those before it.
    pub points: i64,
}

/// A way to a score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Path {
    /// The score wanted.
    pub target: i64,
    /// The score now.
    pub from: i64,
    /// The score once the acts are done: the best there is where the target is out of reach.
    pub reaches: i64,
    /// Whether the target is reached.
    pub reached: bool,
    /// The acts, in the order in which they are best done.
    pub acts: Vec<Act>,
}

/// Sets of up to so many acts are all tried, among the most promising of so many.
const TRIED: usize = 12;

/// The smallest set of possible acts that reaches a score. A score set by hand is left aside: no
/// act moves it. What the acts add together is what counts, so an act may bring nothing before
/// another one has lifted a veto.
pub fn path(view: &View<'_>, day: Day, target: i64, scoring: &Scoring) -> Path {
    let facts = slim(view.facts);
    let search = Search { view, facts, day, scoring };
    let start = search.reach(&[]);
    let mut possible = search.acts();
    let gain = |act: &Act| search.reach(std::slice::from_ref(act));
    let mut gains: Vec<Reach> = possible.iter().map(gain).collect();
    let mut order: Vec<usize> = (0..possible.len()).collect();
    order.sort_by(|a, b| gains[*b].cmp(&gains[*a]).then(a.cmp(b)));
    possible = order.iter().map(|at| possible[*at].clone()).collect();
    gains = order.iter().map(|at| gains[*at]).collect();

    let chosen = if start.score >= target {
        Vec::new()
    } else {
        search.few(&possible, &gains, target).unwrap_or_else(|| search.many(&possible, start, target))
    };
    search.walk(chosen, start, target)
}

/// The facts that the measures look at. They are copied for every set of acts, so what nobody reads
/// stays behind.
fn slim(facts: &AccountFacts) -> AccountFacts {
    let mut slim = facts.clone();
    slim.overrides.clear();
    slim.signals.clear();
    slim.tasks.clear();
    slim.plays.clear();
    slim.next_steps.clear();
    for touch in &mut slim.touches {
        touch.note = String::new();
        touch.logged_by = String::new();
    }
    for reading in &mut slim.readings {
        reading.recorded_by = String::new();
    }
    slim
}

/// How good a set of acts is: the score, then how few vetoes hold it, then the measures alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Reach {
    score: i64,
    free: i64,
    mean: i64,
}

struct Search<'v, 'a> {
    view: &'v View<'a>,
    facts: AccountFacts,
    day: Day,
    scoring: &'v Scoring,
}

impl Search<'_, '_> {
    /// What doing acts leads to.
    fn reach(&self, acts: &[Act]) -> Reach {
        let mut facts = self.facts.clone();
        for act in acts {
            apply(&mut facts, act, self.day);
        }
        let view = View::new(&facts, self.view.playbook, self.view.calendar);
        let at = At::new(&view, self.day, self.day, self.scoring);
        let sheet = Sheet::of(&at);
        let vetoes = super::veto::caps(&at).into_iter().flatten().count() as i64;
        Reach { score: sheet.capped(), free: -vetoes, mean: sheet.mean().unwrap_or(0) }
    }

    /// The best set of up to three acts that reaches the target, the smallest first.
    fn few(&self, acts: &[Act], gains: &[Reach], target: i64) -> Option<Vec<Act>> {
        if let Some(at) = gains.iter().position(|gain| gain.score >= target) {
            return Some(vec![acts[at].clone()]);
        }
        let acts = &acts[..acts.len().min(TRIED)];
        let best = |sets: Vec<Vec<Act>>| {
            let tried = sets.into_iter().map(|set| (self.reach(&set), set)).filter(|(reach, _)| reach.score >= target);
            tried.rev().max_by_key(|(reach, _)| *reach).map(|(_, set)| set)
        };
        let pairs = (0..acts.len()).flat_map(|a| (a + 1..acts.len()).map(move |b| vec![acts[a].clone(), acts[b].clone()]));
        let pairs: Vec<Vec<Act>> = pairs.collect();
        let triples = pairs_with_third(acts);
        best(pairs).or_else(|| best(triples))
    }

    /// Acts added one by one, the best each time, until the target is reached or nothing helps;
    /// then without those that are not needed.
    fn many(&self, acts: &[Act], start: Reach, target: i64) -> Vec<Act> {
        let mut rest: Vec<Act> = acts.to_vec();
        let mut chosen: Vec<Act> = Vec::new();
        let mut now = start;
        while now.score < target {
            let mut best: Option<(Reach, usize)> = None;
            for (at, act) in rest.iter().enumerate() {
                chosen.push(act.clone());
                let reach = self.reach(&chosen);
                chosen.pop();
                if reach > best.map_or(now, |(reach, _)| reach) {
                    best = Some((reach, at));
                }
            }
            let Some((reach, at)) = best else { break };
            chosen.push(rest.remove(at));
            now = reach;
        }
        let wanted = now.score.min(target);
        let mut at = 0;
        while at < chosen.len() {
            let mut without = chosen.clone();
            without.remove(at);
            if self.reach(&without).score >= wanted {
                chosen = without;
            } else {
                at += 1;
            }
        }
        chosen
    }

    /// The acts with what each brings after those before it.
    fn walk(&self, mut acts: Vec<Act>, start: Reach, target: i64) -> Path {
        let mut score = start.score;
        for at in 0..acts.len() {
            let reach = self.reach(&acts[..=at]).score;
            acts[at].points = reach - score;
            score = reach;
        }
        Path { target, from: start.score, reaches: score, reached: score >= target, acts }
    }

    /// What can be done, read off what lost points and what holds the score down.
    fn acts(&self) -> Vec<Act> {
        let view = View::new(&self.facts, self.view.playbook, self.view.calendar);
        let health = health(&view, self.day, self.scoring);
        let mut acts = Vec::new();
        for line in health.lines.iter().filter(|line| line.points < line.of) {
            self.for_measure(line.measure, &view, &mut acts);
        }
        self.for_vetoes(&health, &view, &mut acts);
        acts.sort_by_key(|act| (act.kind, act.metric, act.id));
        acts
    }

    fn for_measure(&self, measure: Measure, view: &View<'_>, acts: &mut Vec<Act>) {
        let day = self.day;
        let at = At::new(view, day, day, self.scoring);
        let mut add = |kind, name: &str, id| acts.push(act(kind, name, id));
        match measure {
            Measure::CadenceKept => {
                for person in super::engagement::late(&at) {
                    add(ActKind::Reach, &person.name, person.id.0);
                }
            }
            Measure::MeetingsAttended => {
                let lead = |person: &&crate::domain::stakeholder::Stakeholder| (person.role != Role::ProjectLead, person.id);
                if let Some(person) = view.people(day).min_by_key(lead) {
                    add(ActKind::HoldMeeting, &person.name, person.id.0);
                }
            }
            Measure::MilestonesOnTime => {
                for on in view.milestones(day).filter(|on| on.overdue(day) > 0) {
                    add(ActKind::FinishMilestone, &on.milestone.code, on.milestone.id.0);
                }
            }
            // A plan that has moved moves back by keeping the next dates, not by one act.
            Measure::PlanSlippage => {}
            Measure::Blockers => concerns(ConcernKind::Blocker, &at, acts),
            Measure::Complaints => concerns(ConcernKind::Complaint, &at, acts),
            Measure::Escalations => concerns(ConcernKind::Escalation, &at, acts),
            Measure::TimeToValue => {
                if view.first_value_on(day).is_none() {
                    add(ActKind::DeliverQuickWin, "", 0);
                }
            }
            Measure::GoalProgress => {
                if let Some(goal) = view.primary_goal(day) {
                    let whole = i128::from(goal.target) - i128::from(goal.baseline);
                    // Rounded away from the baseline, so that it is not short by a thousandth.
                    let part = whole * i128::from(goal.elapsed(day)) / 1000 + whole.signum();
                    let value = (i128::from(goal.baseline) + part) as i64;
                    acts.push(Act { metric: Some(Metric::Goal), value, ..act(ActKind::AdvanceGoal, &goal.name, goal.id.0) });
                }
            }
            Measure::ReturnOnInvestment => {
                let expected = self.scoring.health.roi_course.at(at.number).unwrap_or(0);
                if let Some(cost) = view.reading(Metric::Cost, day) {
                    let value = (i128::from(cost.value) * i128::from(expected) / 100_000 + 1) as i64;
                    acts.push(Act { metric: Some(Metric::Benefit), value, ..act(ActKind::RaiseReturn, "", 0) });
                }
            }
            Measure::Sentiment => add(ActKind::WinBack, "", 0),
            Measure::Pulse => self.raise(ActKind::SettleDoubts, Metric::Pulse, &at, acts),
            Measure::Tickets => self.raise(ActKind::LowerTickets, Metric::Tickets, &at, acts),
            Measure::Activation
            | Measure::WeeklyActive
            | Measure::CoreFeatures
            | Measure::TrainingAttendance
            | Measure::TrainingFeedback => {
                self.raise(ActKind::RaiseMetric, super::adoption::metric(measure), &at, acts);
            }
        }
    }

    /// A metric that is short of its target is brought to it.
    fn raise(&self, kind: ActKind, metric: Metric, at: &At<'_, '_>, acts: &mut Vec<Act>) {
        let Some(target) = self.scoring.metric.of(metric).target.at(at.number) else { return };
        // Whole units: nobody can have five and a half features in use.
        let value = if self.scoring.metric.of(metric).more_is_better {
            (target + SCALE - 1) / SCALE * SCALE
        } else {
            target / SCALE * SCALE
        };
        acts.push(Act { metric: Some(metric), value, ..act(kind, metric.code(), 0) });
    }

    fn for_vetoes(&self, health: &Health, view: &View<'_>, acts: &mut Vec<Act>) {
        let at = At::new(view, self.day, self.day, self.scoring);
        let mut more = Vec::new();
        for line in &health.vetoes {
            match line.veto {
                Veto::ExecutiveEscalation => concerns(ConcernKind::Escalation, &at, &mut more),
                Veto::BlockerBreached => concerns(ConcernKind::Blocker, &at, &mut more),
                Veto::GoLiveOverdue => {
                    if let Some(on) = view.milestones(self.day).find(|on| on.milestone.code == GO_LIVE) {
                        more.push(act(ActKind::FinishMilestone, &on.milestone.code, on.milestone.id.0));
                    }
                }
                Veto::DecisionMakersSilent => {
                    let deciders = view.people(self.day);
                    for person in deciders.filter(|person| matches!(person.role, Role::ExecutiveSponsor | Role::ProjectLead)) {
                        more.push(act(ActKind::Reach, &person.name, person.id.0));
                    }
                }
            }
        }
        for new in more {
            if !acts.iter().any(|known| (known.kind, known.id) == (new.kind, new.id)) {
                acts.push(new);
            }
        }
    }
}

fn pairs_with_third(acts: &[Act]) -> Vec<Vec<Act>> {
    let mut sets = Vec::new();
    for a in 0..acts.len() {
        for b in a + 1..acts.len() {
            for c in b + 1..acts.len() {
                sets.push(vec![acts[a].clone(), acts[b].clone(), acts[c].clone()]);
            }
        }
    }
    sets
}

fn act(kind: ActKind, name: &str, id: i64) -> Act {
    Act { kind, name: name.to_owned(), id, metric: None, value: 0, points: 0 }
}

/// Closing each open concern of a kind.
fn concerns(kind: ConcernKind, at: &At<'_, '_>, acts: &mut Vec<Act>) {
    let code = match kind {
        ConcernKind::Complaint => ActKind::AnswerComplaint,
        ConcernKind::Escalation => ActKind::CloseEscalation,
        ConcernKind::Blocker | ConcernKind::ScopeRequest => ActKind::CloseBlocker,
    };
    let mut open: Vec<_> = at.view.concerns(kind, at.known).filter(|concern| super::technical::is_open(concern, at)).collect();
    open.sort_by_key(|concern| (concern.level != Some(Level::Executive), concern.id));
    acts.extend(open.into_iter().map(|concern| act(code, &concern.title, concern.id.0)));
}
