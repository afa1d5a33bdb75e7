//! What is told of an account besides its plan and its people: how the product is used, what it is
//! to bring, what stands in the way, and what is being done about it.

use super::sketch::Both;
use crate::domain::concern::{ConcernKind, Level};
use crate::domain::signal::{Category, Severity};
use crate::domain::stakeholder::Role;

/// How the product is taken up. Shares are in percent of what is expected on each day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Use {
    /// Users who have logged in.
    pub(super) logged_in: i64,
    /// Users active in the week.
    pub(super) active: i64,
    /// Points by which those are fewer in each of the last three weeks.
    pub(super) falling: i64,
    /// Core features in use.
    pub(super) features: i64,
    /// Tickets a week: in the first week, and now.
    pub(super) tickets: (i64, i64),
    /// Attendance of training, in percent of those invited; the last session has its own.
    pub(super) attendance: (i64, i64),
    /// Feedback on training, in tenths.
    pub(super) feedback: i64,
    /// Progress of the goals against the time that has gone.
    pub(super) goal: i64,
    /// Benefit over cost against its course.
    pub(super) roi: i64,
    /// Days since anybody recorded a business figure; 0 for as often as usual.
    pub(super) untracked: i64,
    /// Users who have logged in, in percent, and core features in use, as they are published.
    pub(super) published: Option<(i64, i64)>,
}

/// Ahead of what is expected.
pub(super) const STRONG: Use = Use {
    logged_in: 108,
    active: 114,
    falling: 0,
    features: 150,
    tickets: (6, 2),
    attendance: (97, 95),
    feedback: 46,
    goal: 115,
    roi: 130,
    untracked: 0,
    published: None,
};

/// About as expected.
pub(super) const FAIR: Use = Use {
    logged_in: 103,
    active: 101,
    features: 100,
    tickets: (8, 3),
    attendance: (91, 88),
    feedback: 41,
    goal: 95,
    roi: 98,
    ..STRONG
};

/// Behind, but not so far that anybody would raise an alarm.
pub(super) const SLOW: Use = Use {
    logged_in: 101,
    active: 78,
    features: 60,
    tickets: (9, 5),
    attendance: (80, 76),
    feedback: 37,
    goal: 62,
    roi: 60,
    ..STRONG
};

/// Far behind.
pub(super) const WEAK: Use = Use {
    logged_in: 70,
    active: 55,
    features: 45,
    tickets: (9, 8),
    attendance: (76, 71),
    feedback: 36,
    goal: 40,
    roi: 40,
    ..STRONG
};

/// A business goal: how it is called, its unit, and where it comes from and goes, in tenths.
#[derive(Debug, Clone, Copy)]
pub(super) struct GoalSketch {
    pub(super) name: Both,
    pub(super) unit: Both,
    pub(super) from: i64,
    pub(super) to: i64,
}

pub(super) const fn goal(name: Both, unit: Both, from: i64, to: i64) -> GoalSketch {
    GoalSketch { name, unit, from, to }
}

/// A quick win: planned for a day after the contract, and delivered on one.
#[derive(Debug, Clone, Copy)]
pub(super) struct WinSketch {
    pub(super) title: Both,
    pub(super) effect: Both,
    pub(super) due: i64,
    pub(super) done: Option<i64>,
    /// What it is measured by: from where, to where, and what it came to.
    pub(super) by: Option<(Both, i64, i64, i64)>,
}

impl WinSketch {
    /// The same, measured by something.
    pub(super) const fn by(mut self, metric: Both, from: i64, to: i64, at: i64) -> Self {
        self.by = Some((metric, from, to, at));
        self
    }
}

pub(super) const fn won(due: i64, done: i64, title: Both, effect: Both) -> WinSketch {
    WinSketch { title, effect, due, done: Some(done), by: None }
}

pub(super) const fn planned(due: i64, title: Both) -> WinSketch {
    WinSketch { title, effect: ["", ""], due, done: None, by: None }
}

/// A blocker, complaint, escalation or request beyond the scope.
#[derive(Debug, Clone, Copy)]
pub(super) struct ConcernSketch {
    pub(super) kind: ConcernKind,
    pub(super) severity: Severity,
    pub(super) level: Option<Level>,
    pub(super) who: Role,
    /// Days ago on which it came up, and days that it may take.
    pub(super) ago: i64,
    pub(super) sla: i64,
    /// Days ago on which it was closed, and how.
    pub(super) closed: Option<(i64, Both)>,
    pub(super) title: Both,
}

const fn concern(kind: ConcernKind, severity: Severity, who: Role, ago: i64, sla: i64, title: Both) -> ConcernSketch {
    ConcernSketch { kind, severity, level: None, who, ago, sla, closed: None, title }
}

pub(super) const fn blocker(severity: Severity, who: Role, ago: i64, sla: i64, title: Both) -> ConcernSketch {
    concern(ConcernKind::Blocker, severity, who, ago, sla, title)
}

pub(super) const fn complaint(severity: Severity, who: Role, ago: i64, title: Both) -> ConcernSketch {
    concern(ConcernKind::Complaint, severity, who, ago, 10, title)
}

pub(super) const fn request(who: Role, ago: i64, title: Both) -> ConcernSketch {
    concern(ConcernKind::ScopeRequest, Severity::Low, who, ago, 14, title)
}

pub(super) const fn escalation(level: Level, severity: Severity, who: Role, ago: i64, sla: i64, title: Both) -> ConcernSketch {
    ConcernSketch { level: Some(level), ..concern(ConcernKind::Escalation, severity, who, ago, sla, title) }
}

impl ConcernSketch {
    /// The same, closed so many days ago.
    pub(super) const fn closed(mut self, ago: i64, how: Both) -> Self {
        self.closed = Some((ago, how));
        self
    }
}

/// Something agreed on: due so many days from today, done or not.
#[derive(Debug, Clone, Copy)]
pub(super) struct StepSketch {
    pub(super) title: Both,
    pub(super) due: i64,
    pub(super) done_ago: Option<i64>,
}

pub(super) const fn step(due: i64, title: Both) -> StepSketch {
    StepSketch { title, due, done_ago: None }
}

/// A play: when it was started, how many of its moves are done, and how it ended.
#[derive(Debug, Clone, Copy)]
pub(super) struct PlaySketch {
    pub(super) play: Category,
    /// The signal that it answers.
    pub(super) code: &'static str,
    pub(super) ago: i64,
    pub(super) moves_done: usize,
    pub(super) before: i64,
    /// The score fourteen days after it began, where that day has come.
    pub(super) after: Option<i64>,
    /// Days ago on which it was finished, and how it ended.
    pub(super) finished: Option<(i64, Both)>,
}

/// A score set by hand so many days ago.
#[derive(Debug, Clone, Copy)]
pub(super) struct HandSketch {
    pub(super) score: i64,
    pub(super) ago: i64,
    pub(super) reason: Both,
}

/// What was last said in triage.
#[derive(Debug, Clone, Copy)]
pub(super) enum MarkSketch {
    /// Done for the day, so many days ago, at a score.
    Done(i64, i64),
    /// Quiet since so many days ago for so many more, or until a milestone is done; at a score and
    /// a sum of severities.
    Snoozed { ago: i64, days: i64, until: &'static str, score: i64, alarm: i64, reason: Both },
}

/// Everything told of a hand-made account.
#[derive(Debug, Clone, Copy)]
pub(super) struct Story {
    pub(super) usage: Use,
    /// The last judgements of the CSM, newest last; before them, what the mood says.
    pub(super) pulse: &'static [i64],
    /// Days since the last of them.
    pub(super) pulse_ago: i64,
    /// The sessions of training, where they have names of their own.
    pub(super) sessions: &'static [Both],
    /// The first is the one that the account is judged by.
    pub(super) goals: &'static [GoalSketch],
    pub(super) wins: &'static [WinSketch],
    pub(super) concerns: &'static [ConcernSketch],
    pub(super) steps: &'static [StepSketch],
    pub(super) plays: &'static [PlaySketch],
    pub(super) by_hand: Option<HandSketch>,
    pub(super) mark: Option<MarkSketch>,
}

/// A story of which nothing is told yet.
pub(super) const STORY: Story = Story {
    usage: FAIR,
    pulse: &[],
    pulse_ago: 3,
    sessions: &[],
    goals: &[],
    wins: &[],
    concerns: &[],
    steps: &[],
    plays: &[],
    by_hand: None,
    mark: None,
};

/// The same for an account that is drawn.
#[derive(Debug, Clone)]
pub(super) struct Told {
    pub(super) usage: Use,
    pub(super) pulse: Vec<i64>,
    pub(super) pulse_ago: i64,
    pub(super) sessions: &'static [Both],
    pub(super) goals: Vec<GoalSketch>,
    pub(super) wins: Vec<WinSketch>,
    pub(super) concerns: Vec<ConcernSketch>,
    pub(super) steps: Vec<StepSketch>,
    pub(super) plays: Vec<PlaySketch>,
    pub(super) by_hand: Option<HandSketch>,
    pub(super) mark: Option<MarkSketch>,
}

impl From<&Story> for Told {
    fn from(story: &Story) -> Self {
        Self {
            usage: story.usage,
            pulse: story.pulse.to_vec(),
            pulse_ago: story.pulse_ago,
            sessions: story.sessions,
            goals: story.goals.to_vec(),
            wins: story.wins.to_vec(),
            concerns: story.concerns.to_vec(),
            steps: story.steps.to_vec(),
            plays: story.plays.to_vec(),
            by_hand: story.by_hand,
            mark: story.mark,
        }
    }
}
