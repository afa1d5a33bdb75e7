//! Intake: what sales hands over between contract and kickoff (journey e-book, chapter 1, "O Handoff
//! e o Kick-off").

use serde::{Deserialize, Serialize};

use super::account::Stage;
use super::calendar::Calendar;
use super::codes::{AccountId, Coded as _, HandoffItemId, codes};
use super::day::{Day, add_days};
use super::facts::AccountFacts;
use super::stakeholder::Role;

codes! {
    /// What a line of the handoff is about.
    HandoffKind("handoff kind") {
        /// Something that sales promised.
        Promise = "promise",
        /// A goal of the customer.
        Goal = "goal",
        /// Somebody who matters, and why.
        Stakeholder = "stakeholder",
        /// A risk known from the sale.
        Risk = "risk",
        /// A term of the contract.
        Term = "term",
        /// A question that goes back to sales.
        Question = "question",
    }
}

/// A line of the handoff from sales.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandoffItem {
    /// Identity in the database; 0 for one that is not there yet.
    pub id: HandoffItemId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// What it is about.
    pub kind: HandoffKind,
    /// What it says, or what is asked.
    pub title: String,
    /// The day on which it was noted or asked.
    pub noted_on: Day,
    /// Who of sales it comes from or goes back to.
    pub contact: String,
    /// The answer to a question; empty while open.
    pub answer: String,
    /// The day on which a question was answered.
    pub answered_on: Option<Day>,
}

impl HandoffItem {
    /// Whether it is a question that sales has yet to answer.
    pub fn is_open(&self) -> bool {
        self.kind == HandoffKind::Question && self.answered_on.is_none()
    }
}

/// The milestone with which intake ends (guide, "Marcos Principais": kickoff, day 5).
pub const KICKOFF: &str = "kickoff_held";

/// The activity of the plan that holding the kickoff settles.
pub const KICKOFF_TASK: &str = "welcome.kickoff_meeting";

codes! {
    /// What is looked for in a handoff. What counts as complete is a starting value: the journey e-book names
    /// promises, goals, people, risks and terms, not how much of each.
    HandoffCheck("handoff check") {
        /// What sales promised is written down; also that it promised nothing.
        Promises = "promises",
        /// What the customer wants to achieve is said.
        GoalSaid = "goal_said",
        /// A goal has a figure to start from and one to reach.
        GoalMeasured = "goal_measured",
        /// Somebody on the customer's side is known.
        PeopleKnown = "people_known",
        /// The executive sponsor is among them.
        SponsorKnown = "sponsor_known",
        /// The project lead is among them.
        LeadKnown = "lead_known",
        /// Risks from the sale are written down; also that there are none.
        Risks = "risks",
        /// The contract's worth is known.
        Revenue = "revenue",
        /// How many people the contract is for.
        Seats = "seats",
        /// When the contract is to be renewed.
        Renewal = "renewal",
        /// Another term of the contract is written down.
        Terms = "terms",
    }
}

impl HandoffCheck {
    /// The part of the handoff that it belongs to.
    pub fn part(self) -> HandoffKind {
        match self {
            Self::Promises => HandoffKind::Promise,
            Self::GoalSaid | Self::GoalMeasured => HandoffKind::Goal,
            Self::PeopleKnown | Self::SponsorKnown | Self::LeadKnown => HandoffKind::Stakeholder,
            Self::Risks => HandoffKind::Risk,
            Self::Revenue | Self::Seats | Self::Renewal | Self::Terms => HandoffKind::Term,
        }
    }

    /// What it counts: 20 for each of the five parts, 100 in all.
    pub fn points(self) -> i64 {
        match self {
            Self::Promises | Self::Risks => 20,
            Self::GoalSaid | Self::GoalMeasured | Self::PeopleKnown => 10,
            Self::SponsorKnown | Self::LeadKnown | Self::Revenue | Self::Seats | Self::Renewal | Self::Terms => 5,
        }
    }

    /// Whether an account has it, by a line of the handoff or by what else is known of it.
    pub fn holds(self, facts: &AccountFacts) -> bool {
        let account = &facts.account;
        let line = |kind| facts.handoff.iter().any(|item| item.kind == kind);
        let person = |role| facts.stakeholders.iter().any(|person| person.role == role && person.left_on.is_none());
        match self {
            Self::Promises => line(HandoffKind::Promise),
            Self::GoalSaid => line(HandoffKind::Goal) || !account.goal.is_empty() || !facts.goals.is_empty(),
            Self::GoalMeasured => !facts.goals.is_empty(),
            Self::PeopleKnown => {
                line(HandoffKind::Stakeholder) || facts.stakeholders.iter().any(|person| person.left_on.is_none())
            }
            Self::SponsorKnown => person(Role::ExecutiveSponsor),
            Self::LeadKnown => person(Role::ProjectLead),
            Self::Risks => line(HandoffKind::Risk) || !facts.risks.is_empty(),
            Self::Revenue => account.arr_cents.is_some(),
            Self::Seats => account.seats.is_some(),
            Self::Renewal => account.renewal_date.is_some(),
            Self::Terms => line(HandoffKind::Term),
        }
    }

    /// Whether a line of the handoff closes the gap.
    pub fn by_line(self) -> bool {
        matches!(self, Self::Promises | Self::GoalSaid | Self::PeopleKnown | Self::Risks | Self::Terms)
    }
}

codes! {
    /// How far intake has come.
    IntakeState("intake state") {
        /// The contract is closed; sales hands over.
        Handoff = "handoff",
        /// The handoff is complete; kickoff has no date.
        ToBook = "to_book",
        /// Kickoff has a date.
        Planned = "planned",
        /// Kickoff was held: intake is over.
        Held = "held",
    }
}

/// The intake of an account on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Intake {
    /// How far it has come.
    pub state: IntakeState,
    /// Days since the contract; to the kickoff, once that was held.
    pub days: i64,
    /// The day for which kickoff is booked, or on which it was held.
    pub kickoff_on: Option<Day>,
    /// The last day on which a kickoff is booked in time.
    pub book_by: Day,
    /// Whether that day has passed and none is booked.
    pub unbooked: bool,
    /// Whether the day of the kickoff has passed and nobody has said that it was held.
    pub untold: bool,
    /// How complete the handoff is, 0 to 100.
    pub completeness: i64,
    /// What it lacks.
    pub gaps: Vec<HandoffCheck>,
    /// Questions that sales has yet to answer.
    pub open_questions: usize,
}

impl Intake {
    /// Whether the account has yet to come out of it.
    pub fn is_open(&self) -> bool {
        self.state != IntakeState::Held
    }
}

/// How the intake of an account stands on a day. `book_within` is how many business days from the contract a kickoff
/// is to be booked in (HubSpot partner practice, field notes: five).
pub fn intake(facts: &AccountFacts, calendar: &Calendar, book_within: i64, day: Day) -> Intake {
    let account = &facts.account;
    let gaps: Vec<HandoffCheck> = HandoffCheck::ALL.iter().copied().filter(|check| !check.holds(facts)).collect();
    let open_questions = facts.handoff.iter().filter(|item| item.is_open()).count();
    let held_on = held_on(facts, day);
    let state = if held_on.is_some() || account.stage > Stage::Welcome {
        IntakeState::Held
    } else if account.kickoff_date.is_some() {
        IntakeState::Planned
    } else if gaps.is_empty() && open_questions == 0 {
        IntakeState::ToBook
    } else {
        IntakeState::Handoff
    };
    let book_by = business_day(account.contract_date, book_within, calendar);
    let kickoff_on = held_on.or(account.kickoff_date);
    Intake {
        state,
        days: account.day_number(if state == IntakeState::Held { kickoff_on.unwrap_or(day).min(day) } else { day }).max(0),
        kickoff_on,
        book_by,
        unbooked: matches!(state, IntakeState::Handoff | IntakeState::ToBook) && day > book_by,
        untold: state == IntakeState::Planned && kickoff_on.is_some_and(|on| on < day),
        completeness: 100 - gaps.iter().map(|gap| gap.points()).sum::<i64>(),
        gaps,
        open_questions,
    }
}

/// The day on which kickoff was held, up to a day: its milestone was done; where a plan has none, its task.
pub fn held_on(facts: &AccountFacts, day: Day) -> Option<Day> {
    match facts.milestones.iter().find(|milestone| milestone.code == KICKOFF) {
        Some(milestone) => milestone.done_on.filter(|on| *on <= day),
        None => facts.tasks.iter().find(|task| task.code == KICKOFF_TASK).map(|task| task.done_on).filter(|on| *on <= day),
    }
}

/// The day so many open days after another.
fn business_day(from: Day, count: i64, calendar: &Calendar) -> Day {
    let mut day = from;
    for _ in 0..count {
        let next = calendar.open_on_or_after(add_days(day, 1));
        if next <= day {
            break; // the end of the calendar
        }
        day = next;
    }
    day
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::Period;
    use crate::domain::codes::{GoalId, TaskId};
    use crate::domain::fixture;
    use crate::domain::metric::{Goal, SCALE};
    use crate::domain::task::Task;

    /// Signed on a Thursday.
    fn signed() -> Day {
        fixture::day(2026, 11, 5)
    }

    fn of(facts: &AccountFacts, day: Day) -> Intake {
        intake(facts, &Calendar::default(), 5, day)
    }

    fn line(kind: HandoffKind, id: i64) -> HandoffItem {
        HandoffItem {
            id: HandoffItemId(id),
            rev: 1,
            account_id: AccountId(1),
            kind,
            title: "…".into(),
            noted_on: signed(),
            contact: String::new(),
            answer: String::new(),
            answered_on: None,
        }
    }

    #[test]
    fn every_part_counts_twenty() {
        for kind in HandoffKind::ALL.iter().filter(|kind| **kind != HandoffKind::Question) {
            let points: i64 = HandoffCheck::ALL.iter().filter(|check| check.part() == *kind).map(|check| check.points()).sum();
            assert_eq!(points, 20, "{kind}");
        }
    }

    #[test]
    fn completeness_follows_lines_and_what_else_is_known() {
        let mut facts = fixture::facts(signed());
        assert_eq!((of(&facts, signed()).completeness, of(&facts, signed()).gaps.len()), (0, HandoffCheck::ALL.len()));
        for (step, (change, expected)) in [
            ((|facts| facts.handoff.push(line(HandoffKind::Promise, 1))) as fn(&mut AccountFacts), 20),
            (|facts| facts.handoff.push(line(HandoffKind::Risk, 2)), 40),
            (|facts| facts.account.goal = "Faster closing".into(), 50),
            (
                |facts| {
                    facts.goals.push(Goal {
                        id: GoalId(1),
                        rev: 1,
                        account_id: AccountId(1),
                        name: "Closing".into(),
                        unit: "d".into(),
                        baseline: 8 * SCALE,
                        target: 4 * SCALE,
                        starts_on: signed(),
                        by_day: fixture::day(2027, 2, 1),
                        is_primary: true,
                        closed_on: None,
                    });
                },
                60,
            ),
            (|facts| facts.stakeholders.push(fixture::person(7, Role::ExecutiveSponsor, signed())), 75),
            (|facts| facts.stakeholders.push(fixture::person(8, Role::ProjectLead, signed())), 80),
            (|facts| facts.account.arr_cents = Some(1), 85),
            (|facts| facts.account.seats = Some(40), 90),
            (|facts| facts.account.renewal_date = Some(fixture::day(2027, 11, 5)), 95),
            (|facts| facts.handoff.push(line(HandoffKind::Term, 3)), 100),
        ]
        .into_iter()
        .enumerate()
        {
            change(&mut facts);
            assert_eq!(of(&facts, signed()).completeness, expected, "step {step}");
        }
        assert_eq!(of(&facts, signed()).state, IntakeState::ToBook);
        // A question to sales keeps the handoff open.
        facts.handoff.push(line(HandoffKind::Question, 4));
        let asked = of(&facts, signed());
        assert_eq!((asked.state, asked.open_questions, asked.completeness), (IntakeState::Handoff, 1, 100));
        facts.handoff[3].answered_on = Some(signed());
        assert_eq!(of(&facts, signed()).state, IntakeState::ToBook);
    }

    #[test]
    fn a_kickoff_is_to_be_booked_within_five_business_days() {
        let mut facts = fixture::facts(signed());
        // Fri 6, Mon 9 … Thu 12.
        assert_eq!(of(&facts, signed()).book_by, fixture::day(2026, 11, 12));
        assert!(!of(&facts, fixture::day(2026, 11, 12)).unbooked);
        let late = of(&facts, fixture::day(2026, 11, 13));
        assert_eq!((late.unbooked, late.days), (true, 8));
        let holiday = Calendar::new([fixture::day(2026, 11, 9)], &[]);
        assert!(!intake(&facts, &holiday, 5, fixture::day(2026, 11, 13)).unbooked);
        let busy = Calendar::new([], &[Period { from: signed(), to: fixture::day(2026, 11, 30) }]);
        assert_eq!(intake(&facts, &busy, 5, signed()).book_by, fixture::day(2026, 12, 7));
        facts.account.kickoff_date = Some(fixture::day(2026, 11, 17));
        let planned = of(&facts, fixture::day(2026, 11, 13));
        assert_eq!((planned.state, planned.unbooked, planned.untold), (IntakeState::Planned, false, false));
        assert!(of(&facts, fixture::day(2026, 11, 18)).untold);
    }

    #[test]
    fn intake_ends_with_the_kickoff_or_beyond_the_first_stage() {
        let mut facts = fixture::facts(signed());
        facts.account.kickoff_date = Some(fixture::day(2026, 11, 17));
        let kickoff = facts.milestones.iter_mut().find(|milestone| milestone.code == KICKOFF).unwrap();
        kickoff.done_on = Some(fixture::day(2026, 11, 10));
        let held = of(&facts, fixture::day(2026, 11, 20));
        assert_eq!((held.state, held.days, held.kickoff_on), (IntakeState::Held, 5, Some(fixture::day(2026, 11, 10))));
        assert!(of(&facts, fixture::day(2026, 11, 9)).is_open(), "as of the day before");

        let mut further = fixture::facts(signed());
        further.account.stage = Stage::Technical;
        assert!(!of(&further, signed()).is_open());

        // A plan without that milestone goes by its task.
        let mut own = fixture::facts(signed());
        own.milestones.retain(|milestone| milestone.code != KICKOFF);
        assert!(of(&own, fixture::day(2026, 11, 20)).unbooked);
        own.tasks.push(Task {
            id: TaskId(1),
            rev: 1,
            account_id: AccountId(1),
            code: KICKOFF_TASK.into(),
            done_on: fixture::day(2026, 11, 10),
            done_by: "ana".into(),
        });
        assert!(!of(&own, fixture::day(2026, 11, 20)).is_open());
    }
}
