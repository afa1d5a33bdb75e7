//! Go-live: who said go or no-go, and what they had before them (guide, stage 4).

use serde::{Deserialize, Serialize};

use super::assessment::{Assessment, Finding, PointList, latest};
use super::codes::{AccountId, GoLiveId, NoteId, StakeholderId, codes};
use super::concern::{Concern, ConcernKind};
use super::day::{Day, add_days};
use super::facts::AccountFacts;
use super::playbook::{Playbook, ReadinessItem};
use super::view::GO_LIVE;

/// A decision on go-live.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoLive {
    /// Identity in the database; 0 for one that is not there yet.
    pub id: GoLiveId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// Go, or no-go.
    pub go: bool,
    /// The day on which it was said.
    pub on_day: Day,
    /// Who said it.
    pub said_by: String,
    /// Readiness items that held then.
    pub ready: i64,
    /// Of how many.
    pub of: i64,
    /// Why.
    pub note: String,
}

codes! {
    /// Whom a note is for. Only a comment for the customer may ever leave in a report (field notes, "a note *about*
    /// the customer kept apart from a comment *for* the customer").
    NoteKind("note kind") {
        /// About the customer, for us alone.
        Internal = "internal",
        /// For the customer.
        Customer = "customer",
        /// What a user of theirs said.
        Feedback = "feedback",
    }
}

/// Something written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Identity in the database; 0 for one that is not there yet.
    pub id: NoteId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// Whom it is for.
    pub kind: NoteKind,
    /// The day.
    pub on_day: Day,
    /// Who said it, for feedback.
    pub stakeholder_id: Option<StakeholderId>,
    /// What it says.
    pub text: String,
    /// Login of who wrote it down.
    pub written_by: String,
}

/// Days between two reports on usage while hypercare lasts (guide, stage 4, "Relatórios de uso"; the interval is a
/// starting value).
pub const REPORT_DAYS: i64 = 7;

/// The notes that may ever leave: comments for the customer. What is said *about* the customer, and what their users said
/// to us, stays. Whatever is sent or exported for a customer takes its notes from here.
pub fn for_customer(notes: &[Note]) -> impl Iterator<Item = &Note> {
    notes.iter().filter(|note| note.kind == NoteKind::Customer)
}

/// A point of the readiness assessment as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadyPoint<'a> {
    /// Its id in the playbook.
    pub code: &'a str,
    /// Whether nobody goes live without it.
    pub blocking: bool,
    /// What was last said of it.
    pub said: Option<&'a Assessment>,
}

impl ReadyPoint<'_> {
    /// Whether it holds, or was waived.
    pub fn holds(&self) -> bool {
        self.said.is_some_and(|said| matches!(said.finding, Finding::Met | Finding::Waived))
    }
}

/// The readiness assessment of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Readiness<'a> {
    /// Its points, in the order of the playbook.
    pub points: Vec<ReadyPoint<'a>>,
}

impl<'a> Readiness<'a> {
    /// The assessment as it stood on a day.
    pub fn on(facts: &'a AccountFacts, playbook: &'a Playbook, day: Day) -> Self {
        let point = |item: &'a ReadinessItem| ReadyPoint {
            code: &item.id,
            blocking: item.blocking,
            said: latest(&facts.assessments, PointList::Readiness, &item.id, day),
        };
        Self { points: playbook.readiness.iter().map(point).collect() }
    }

    /// How many points hold.
    pub fn ready(&self) -> i64 {
        self.points.iter().filter(|point| point.holds()).count() as i64
    }

    /// How many there are.
    pub fn of(&self) -> i64 {
        self.points.len() as i64
    }

    /// The blocking points that do not hold.
    pub fn blocking(&self) -> impl Iterator<Item = &ReadyPoint<'a>> {
        self.points.iter().filter(|point| point.blocking && !point.holds())
    }
}

/// The time of intensive support after go-live (guide, stage 4: the first two weeks).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Hypercare {
    /// Its first day: that of go-live.
    pub from: Day,
    /// Its last day.
    pub to: Day,
    /// Which day of it a day is, from 1; more than `of` once it is over.
    pub day: i64,
    /// How many days it has.
    pub of: i64,
}

impl Hypercare {
    /// Hypercare as of a day; none before go-live.
    pub fn on(facts: &AccountFacts, playbook: &Playbook, day: Day) -> Option<Self> {
        let live = facts.milestones.iter().find(|milestone| milestone.code == GO_LIVE)?.done_on.filter(|live| *live <= day)?;
        let of = playbook.golive.hypercare_days.max(1);
        Some(Self { from: live, to: add_days(live, of - 1), day: (day - live).num_days() + 1, of })
    }

    /// Whether it lasts.
    pub fn lasts(&self) -> bool {
        self.day <= self.of
    }
}

codes! {
    /// How a problem stands against the day by which it was to be resolved (its SLA).
    Clock("sla clock") {
        /// No day was agreed.
        None = "none",
        /// There is time left.
        Running = "running",
        /// The day has passed and it is open.
        Breached = "breached",
        /// It was resolved in time.
        Kept = "kept",
        /// It was resolved, but too late.
        Late = "late",
    }
}

/// A problem of hypercare with its clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Problem<'a> {
    /// What it is.
    pub concern: &'a Concern,
    /// How it stands against its day.
    pub clock: Clock,
    /// Days left until that day, or days past it; 0 where none was agreed.
    pub days: i64,
}

/// What came up while hypercare lasted: blockers, complaints and escalations, breached ones first, then open ones by
/// severity, then what is closed.
pub fn problems<'a>(facts: &'a AccountFacts, hypercare: &Hypercare, day: Day) -> Vec<Problem<'a>> {
    let within = |concern: &&Concern| {
        concern.kind != ConcernKind::ScopeRequest
            && hypercare.from <= concern.opened_on
            && concern.opened_on <= hypercare.to.min(day)
    };
    let mut found: Vec<Problem<'a>> = facts.concerns.iter().filter(within).map(|concern| clocked(concern, day)).collect();
    found.sort_by_key(|problem| {
        let concern = problem.concern;
        let open = concern.is_open(day);
        (problem.clock != Clock::Breached, !open, std::cmp::Reverse(concern.severity), concern.due_on, concern.id)
    });
    found
}

/// A problem with its clock as of a day.
fn clocked(concern: &Concern, day: Day) -> Problem<'_> {
    let Some(due) = concern.due_on else { return Problem { concern, clock: Clock::None, days: 0 } };
    let closed = concern.closed_on.filter(|closed| *closed <= day);
    let over = (closed.unwrap_or(day) - due).num_days();
    let clock = match (closed.is_some(), over > 0) {
        (true, true) => Clock::Late,
        (true, false) => Clock::Kept,
        (false, true) => Clock::Breached,
        (false, false) => Clock::Running,
    };
    Problem { concern, clock, days: over.abs() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::codes::{AssessmentId, ConcernId};
    use crate::domain::fixture;
    use crate::domain::signal::Severity;

    fn on(after: i64) -> Day {
        add_days(fixture::day(2026, 8, 3), after)
    }

    #[test]
    fn only_comments_for_the_customer_may_leave() {
        let note = |id: i64, kind| Note {
            id: NoteId(id),
            rev: 1,
            account_id: AccountId(1),
            kind,
            on_day: on(id),
            stakeholder_id: None,
            text: format!("{kind}"),
            written_by: "ana".into(),
        };
        let notes = [note(1, NoteKind::Internal), note(2, NoteKind::Customer), note(3, NoteKind::Feedback)];
        assert_eq!(for_customer(&notes).map(|note| note.id.0).collect::<Vec<_>>(), [2]);
    }

    #[test]
    fn readiness_counts_what_holds_and_names_what_blocks() {
        let mut facts = fixture::facts(on(0));
        let playbook = fixture::playbook();
        let say = |facts: &mut AccountFacts, code: &str, finding, day| {
            facts.assessments.push(Assessment {
                id: AssessmentId(facts.assessments.len() as i64 + 1),
                rev: 1,
                account_id: AccountId(1),
                list: PointList::Readiness,
                code: code.into(),
                finding,
                on_day: on(day),
                note: String::new(),
                said_by: "ana".into(),
            });
        };
        let blocking: Vec<String> = playbook.readiness.iter().filter(|item| item.blocking).map(|item| item.id.clone()).collect();
        for code in &blocking {
            say(&mut facts, code, Finding::Met, 50);
        }
        say(&mut facts, &blocking[0], Finding::Partly, 52);
        say(&mut facts, &blocking[1], Finding::Waived, 52);
        let told = |day| {
            let readiness = Readiness::on(&facts, playbook, on(day));
            let open: Vec<String> = readiness.blocking().map(|point| point.code.to_owned()).collect();
            (readiness.ready(), readiness.of(), open)
        };
        let (all, count) = (playbook.readiness.len() as i64, blocking.len() as i64);
        assert_eq!(told(49), (0, all, blocking.clone()));
        assert_eq!(told(51), (count, all, Vec::new()));
        assert_eq!(told(52), (count - 1, all, vec![blocking[0].clone()]));
    }

    #[test]
    fn hypercare_begins_with_go_live_and_its_problems_have_clocks() {
        let mut facts = fixture::facts(on(0));
        let playbook = fixture::playbook();
        assert_eq!(Hypercare::on(&facts, playbook, on(70)), None);
        facts.milestones.iter_mut().find(|milestone| milestone.code == GO_LIVE).unwrap().done_on = Some(on(60));
        assert_eq!(Hypercare::on(&facts, playbook, on(59)), None, "not known yet on that day");
        let days = [60, 73, 74].map(|day| Hypercare::on(&facts, playbook, on(day)).unwrap());
        assert_eq!(days.map(|one| (one.day, one.lasts())), [(1, true), (14, true), (15, false)]);
        assert_eq!((days[0].from, days[0].to), (on(60), on(73)));
        for (id, kind, severity, opened, due, closed) in [
            (1, ConcernKind::Blocker, Severity::High, 59, None, None),
            (2, ConcernKind::Blocker, Severity::Low, 60, Some(63), None),
            (3, ConcernKind::Complaint, Severity::High, 61, Some(80), None),
            (4, ConcernKind::Blocker, Severity::Medium, 62, Some(64), Some(64)),
            (5, ConcernKind::Escalation, Severity::Medium, 63, Some(64), Some(66)),
            (6, ConcernKind::Blocker, Severity::Medium, 66, None, None),
            (7, ConcernKind::ScopeRequest, Severity::High, 66, Some(67), None),
            (8, ConcernKind::Blocker, Severity::High, 74, None, None),
        ] {
            facts.concerns.push(Concern {
                id: ConcernId(id),
                rev: 1,
                account_id: AccountId(1),
                kind,
                title: String::new(),
                severity,
                level: None,
                stakeholder_id: None,
                opened_on: on(opened),
                due_on: due.map(on),
                closed_on: closed.map(on),
                outcome: String::new(),
            });
        }
        let told: Vec<(i64, Clock, i64)> =
            problems(&facts, &days[1], on(70)).iter().map(|one| (one.concern.id.0, one.clock, one.days)).collect();
        assert_eq!(
            told,
            [(2, Clock::Breached, 7), (3, Clock::Running, 10), (6, Clock::None, 0), (4, Clock::Kept, 0), (5, Clock::Late, 2)]
        );
    }
}
