//! The agenda: what is due over all accounts, whoever's move it is to see to it.
//!
//! Each kind of row says for itself when it is due and who looks after it; the contact with people
//! comes from the cadences that every standing keeps.

use serde::Serialize;

use super::codes::{AccountId, StakeholderId, codes};
use super::concern::Concern;
use super::day::{Day, add_days};
use super::expectation::{Review, ReviewKind};
use super::metric::QuickWin;
use super::milestone::Milestone;
use super::play::NextStep;
use super::risk::Risk;
use super::training::{LowAdopter, Session};

/// The agenda of a week reaches so many days past today.
pub const WEEK_DAYS: i64 = 6;

/// The milestone that is reached by holding the kickoff.
pub const KICKOFF: &str = "kickoff_held";

codes! {
    /// What a line of the agenda asks for, in the order in which lines of a day stand.
    DueKind("kind of agenda line") {
        /// The kickoff meeting.
        Kickoff = "kickoff",
        /// A training session.
        Session = "session",
        /// A review, report or check-in.
        Review = "review",
        /// A touch with somebody.
        Touch = "touch",
        /// A milestone.
        Milestone = "milestone",
        /// A move of a play.
        Move = "move",
        /// A next step.
        Step = "step",
        /// A concern that is to be resolved.
        Concern = "concern",
        /// Low adopters to reach out to.
        LowAdopter = "low_adopter",
        /// A quick win to deliver.
        Win = "win",
        /// A risk to look at again.
        Risk = "risk",
    }
}

/// What the agenda says of the account of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Head {
    /// The account.
    pub account_id: AccountId,
    /// Its handle.
    pub account: String,
    /// Its name.
    pub name: String,
    /// Its owner.
    pub owner: String,
    /// Its playbook.
    pub playbook: String,
    /// The day of the kickoff meeting, where it is set.
    pub kickoff_date: Option<Day>,
}

/// What a line is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Matter {
    /// In somebody's words.
    Said(String),
    /// A milestone, by its id in the playbook.
    Milestone(String),
    /// A move of a play, by its id in the playbook.
    Move(String),
    /// A review, and a note on it.
    Review(ReviewKind, String),
}

/// A line of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Due {
    /// The account.
    #[serde(flatten)]
    pub head: Head,
    /// What it asks for.
    pub kind: DueKind,
    /// The row that it stands for; the stakeholder for a touch.
    pub id: i64,
    /// What it is about.
    pub matter: Matter,
    /// When it is due.
    pub due: Day,
    /// Who sees to it: a login, or the trainer of a session.
    pub who: String,
}

impl Due {
    /// Whether it is somebody's to see to: their own line, or one of their accounts that no colleague has taken on.
    pub fn is_of(&self, login: &str) -> bool {
        let taken = matches!(self.kind, DueKind::Step | DueKind::Move);
        self.who == login || (self.head.owner == login && !taken)
    }

    /// Days past its due date; 0 when not past it.
    pub fn overdue(&self, today: Day) -> i64 {
        (today - self.due).num_days().max(0)
    }

    /// The group that it stands in.
    pub fn when(&self, today: Day) -> When {
        match (self.due - today).num_days() {
            ..0 => When::Overdue,
            0 => When::Today,
            1 => When::Tomorrow,
            _ => When::On(self.due),
        }
    }

    /// What names it among all lines.
    pub fn key(&self) -> (AccountId, DueKind, i64) {
        (self.head.account_id, self.kind, self.id)
    }
}

/// A group of the agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    /// Past its day.
    Overdue,
    /// Due today.
    Today,
    /// Due tomorrow.
    Tomorrow,
    /// Due on a later day.
    On(Day),
}

/// Puts lines in order: by day, then by kind, then by account.
pub fn order(lines: &mut [Due]) {
    lines.sort_by(|a, b| (a.due, a.kind, &a.head.name, a.id).cmp(&(b.due, b.kind, &b.head.name, b.id)));
}

/// The last day of the agenda of a week.
pub fn week_end(today: Day) -> Day {
    add_days(today, WEEK_DAYS)
}

/// Something with a due date.
pub trait Dated {
    /// The account that it belongs to.
    fn account(&self) -> AccountId;
    /// Its line in the agenda; none where it is done with or has no date.
    fn due(&self, head: &Head) -> Option<Due>;
}

fn line(head: &Head, kind: DueKind, id: i64, matter: Matter, due: Day, who: &str) -> Due {
    let who = if who.is_empty() { &head.owner } else { who };
    Due { head: head.clone(), kind, id, matter, due, who: who.to_owned() }
}

/// The line for a person who is to be talked to.
pub fn touch(head: &Head, person: StakeholderId, name: &str, due: Day) -> Due {
    line(head, DueKind::Touch, person.0, Matter::Said(name.to_owned()), due, "")
}

impl Dated for Milestone {
    fn account(&self) -> AccountId {
        self.account_id
    }

    /// The kickoff stands on the day for which it is booked.
    fn due(&self, head: &Head) -> Option<Due> {
        let kickoff = self.code == KICKOFF;
        let day = head.kickoff_date.filter(|_| kickoff).unwrap_or(self.due);
        let kind = if kickoff { DueKind::Kickoff } else { DueKind::Milestone };
        let open = self.done_on.is_none();
        open.then(|| line(head, kind, self.id.0, Matter::Milestone(self.code.clone()), day, ""))
    }
}

impl Dated for Session {
    fn account(&self) -> AccountId {
        self.account_id
    }

    fn due(&self, head: &Head) -> Option<Due> {
        let open = self.held_on.is_none();
        let matter = || Matter::Said(self.title.clone());
        open.then(|| line(head, DueKind::Session, self.id.0, matter(), self.planned_on, &self.trainer))
    }
}

impl Dated for Review {
    fn account(&self) -> AccountId {
        self.account_id
    }

    fn due(&self, head: &Head) -> Option<Due> {
        let matter = || Matter::Review(self.kind, self.note.clone());
        self.held_on.is_none().then(|| line(head, DueKind::Review, self.id.0, matter(), self.due_on, ""))
    }
}

impl Dated for NextStep {
    fn account(&self) -> AccountId {
        self.account_id
    }

    fn due(&self, head: &Head) -> Option<Due> {
        let matter = match &self.move_code {
            Some(code) if self.title.is_empty() => Matter::Move(code.clone()),
            _ => Matter::Said(self.title.clone()),
        };
        let kind = if self.run_id.is_some() { DueKind::Move } else { DueKind::Step };
        self.done_on.is_none().then(|| line(head, kind, self.id.0, matter, self.due_on, &self.owner))
    }
}

impl Dated for LowAdopter {
    fn account(&self) -> AccountId {
        self.account_id
    }

    fn due(&self, head: &Head) -> Option<Due> {
        let open = self.reached_on.is_none() && self.closed_on.is_none();
        open.then(|| line(head, DueKind::LowAdopter, self.id.0, Matter::Said(self.who.clone()), self.due_on, ""))
    }
}

impl Dated for Concern {
    fn account(&self) -> AccountId {
        self.account_id
    }

    fn due(&self, head: &Head) -> Option<Due> {
        let due = self.due_on.filter(|_| self.closed_on.is_none())?;
        Some(line(head, DueKind::Concern, self.id.0, Matter::Said(self.title.clone()), due, ""))
    }
}

impl Dated for QuickWin {
    fn account(&self) -> AccountId {
        self.account_id
    }

    fn due(&self, head: &Head) -> Option<Due> {
        let due = self.due_on.filter(|_| self.delivered_on.is_none())?;
        Some(line(head, DueKind::Win, self.id.0, Matter::Said(self.title.clone()), due, ""))
    }
}

impl Dated for Risk {
    fn account(&self) -> AccountId {
        self.account_id
    }

    fn due(&self, head: &Head) -> Option<Due> {
        let due = self.review_on.filter(|_| self.closed_on.is_none())?;
        Some(line(head, DueKind::Risk, self.id.0, Matter::Said(self.title.clone()), due, &self.owner))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::codes::{ConcernId, NextStepId, PlayRunId, RiskId};
    use crate::domain::concern::ConcernKind;
    use crate::domain::fixture::{day, facts};
    use crate::domain::signal::Severity;

    fn head() -> Head {
        Head {
            account_id: AccountId(1),
            account: "acme".into(),
            name: "Acme".into(),
            owner: "ana".into(),
            playbook: String::new(),
            kickoff_date: None,
        }
    }

    fn step(owner: &str) -> NextStep {
        NextStep {
            id: NextStepId(7),
            rev: 1,
            account_id: AccountId(1),
            title: "Call".into(),
            move_code: None,
            run_id: None,
            owner: owner.into(),
            due_on: day(2026, 11, 23),
            done_on: None,
        }
    }

    #[test]
    fn what_is_done_or_has_no_date_is_not_due() {
        let day = day(2026, 11, 23);
        let risk = Risk { id: RiskId(3), review_on: Some(day), ..Risk::default() };
        let concern = Concern {
            id: ConcernId(4),
            rev: 1,
            account_id: AccountId(1),
            kind: ConcernKind::Blocker,
            title: "VPN".into(),
            severity: Severity::High,
            level: None,
            stakeholder_id: None,
            opened_on: day,
            due_on: Some(day),
            closed_on: None,
            outcome: String::new(),
        };
        let cases: Vec<(Option<Due>, bool)> = vec![
            (step("ana").due(&head()), true),
            (NextStep { done_on: Some(day), ..step("ana") }.due(&head()), false),
            (risk.due(&head()), true),
            (Risk { closed_on: Some(day), ..risk.clone() }.due(&head()), false),
            (Risk { review_on: None, ..risk }.due(&head()), false),
            (concern.due(&head()), true),
            (Concern { due_on: None, ..concern.clone() }.due(&head()), false),
            (Concern { closed_on: Some(day), ..concern }.due(&head()), false),
        ];
        for (at, (due, expected)) in cases.into_iter().enumerate() {
            assert_eq!(due.is_some(), expected, "case {at}");
            assert!(due.is_none_or(|due| due.due == day), "case {at}");
        }
    }

    #[test]
    fn the_kickoff_stands_on_the_day_for_which_it_is_booked() {
        let facts = facts(day(2026, 11, 23));
        let kickoff = facts.milestones.iter().find(|milestone| milestone.code == KICKOFF).unwrap();
        let other = facts.milestones.iter().find(|milestone| milestone.code != KICKOFF).unwrap();
        let booked = Head { kickoff_date: Some(day(2026, 12, 24)), ..head() };
        assert_eq!(kickoff.due(&head()).map(|due| (due.kind, due.due)), Some((DueKind::Kickoff, kickoff.due)));
        assert_eq!(kickoff.due(&booked).map(|due| due.due), Some(day(2026, 12, 24)));
        assert_eq!(other.due(&booked).map(|due| (due.kind, due.due)), Some((DueKind::Milestone, other.due)));
    }

    #[test]
    fn a_line_is_of_whoever_sees_to_it() {
        for (owner, bia, ana) in [("bia", true, false), ("ana", false, true), ("", false, true)] {
            let due = step(owner).due(&head()).unwrap();
            assert_eq!((due.is_of("bia"), due.is_of("ana")), (bia, ana), "a step of `{owner}`");
        }
        let risk = Risk { review_on: Some(day(2026, 11, 23)), owner: "bia".into(), ..Risk::default() };
        let due = risk.due(&head()).unwrap();
        assert!(due.is_of("bia") && due.is_of("ana"), "the owner of the account minds its risks too");
        let play = NextStep { run_id: Some(PlayRunId(2)), ..step("ana") };
        assert_eq!(play.due(&head()).unwrap().kind, DueKind::Move);
    }

    #[test]
    fn lines_are_grouped_by_day() {
        let due = step("ana").due(&head()).unwrap();
        for (today, when, overdue) in [
            (day(2026, 11, 25), When::Overdue, 2),
            (day(2026, 11, 23), When::Today, 0),
            (day(2026, 11, 22), When::Tomorrow, 0),
            (day(2026, 11, 20), When::On(day(2026, 11, 23)), 0),
        ] {
            assert_eq!((due.when(today), due.overdue(today)), (when, overdue));
        }
        let mut lines = vec![due.clone(), touch(&head(), StakeholderId(9), "Rita", day(2026, 11, 23)), due.clone()];
        lines[2].due = day(2026, 11, 20);
        order(&mut lines);
        assert_eq!(lines.iter().map(|line| line.kind).collect::<Vec<_>>(), [DueKind::Step, DueKind::Touch, DueKind::Step]);
    }
}
