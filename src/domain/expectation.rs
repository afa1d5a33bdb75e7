//! What was expected, decided and changed (journey e-book, chapter 3, "Gestão de Expectativas e
//! Alinhamento Contínuo"; guide, risk 5).

use serde::{Deserialize, Serialize};

use super::account::sort_key;
use super::baseline::Baseline;
use super::codes::{AccountId, ExpectationId, ReviewId, StakeholderId, codes};
use super::concern::ConcernKind;
use super::day::{Day, add_days};
use super::facts::AccountFacts;

/// Days between two reviews of expectations and scope (journey e-book, chapter 3, "Gestão de Expectativas": regular; the
/// interval is a starting value).
pub const ALIGNMENT_DAYS: i64 = 30;

codes! {
    /// What a line of the log is.
    ExpectationKind("expectation kind") {
        /// Something that the customer expects.
        Expectation = "expectation",
        /// Something that was decided.
        Decision = "decision",
        /// A change of the scope.
        ScopeChange = "scope_change",
        /// Put off to a second phase.
        Parked = "parked",
    }
}

codes! {
    /// How a line of the log stands.
    Ruling("ruling") {
        /// Nobody has decided.
        Open = "open",
        /// Agreed.
        Agreed = "agreed",
        /// Declined.
        Declined = "declined",
    }
}

codes! {
    /// What is looked at in a review.
    ReviewKind("review kind") {
        /// Expectations and scope.
        Alignment = "alignment",
        /// A report on usage to the customer.
        UsageReport = "usage_report",
        /// The business review of day 90, and quarterly ones after it.
        BusinessReview = "business_review",
        /// The monthly check-in of steady state.
        CheckIn = "check_in",
        /// The annual strategy session.
        Strategy = "strategy",
    }
}

/// A line of the log of expectations, decisions and scope changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Expectation {
    /// Identity in the database; 0 for one that is not there yet.
    pub id: ExpectationId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// What it is.
    pub kind: ExpectationKind,
    /// What it says.
    pub title: String,
    /// The day on which it was said.
    pub on_day: Day,
    /// Who asked, where it was one of theirs.
    pub stakeholder_id: Option<StakeholderId>,
    /// What it does to the plan, in days; below zero where it saves some.
    pub effect_days: i64,
    /// How it stands.
    pub ruling: Ruling,
    /// Who decided.
    pub decided_by: String,
    /// The day of the decision.
    pub decided_on: Option<Day>,
    /// In words.
    pub note: String,
}

/// A review, report or check-in, due or held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// Identity in the database; 0 for one that is not there yet.
    pub id: ReviewId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// What is looked at.
    pub kind: ReviewKind,
    /// When it is due.
    pub due_on: Day,
    /// When it was held.
    pub held_on: Option<Day>,
    /// Days until the next one is due after it was held; none for a single one.
    pub every_days: Option<i64>,
    /// What came of it.
    pub note: String,
}

impl Expectation {
    /// Whether it is an agreed change of the scope that moves the plan, and no plan was made anew since.
    pub fn waits_for_plan(&self, baselines: &[Baseline]) -> bool {
        let decided = self.decided_on.unwrap_or(self.on_day);
        let agreed = self.kind == ExpectationKind::ScopeChange && self.ruling == Ruling::Agreed && self.effect_days != 0;
        agreed && !baselines.iter().any(|plan| plan.replaced_on >= decided)
    }
}

impl Review {
    /// Whether it is due on a day or was before, and has not been held.
    pub fn is_due(&self, day: Day) -> bool {
        self.held_on.is_none() && self.due_on <= day
    }
}

/// Something that the customer asked for beyond what was agreed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScopeRequest<'a> {
    /// What was asked for.
    pub title: &'a str,
    /// When.
    pub on: Day,
}

/// What was asked for beyond the scope after one day and up to another, newest first: concerns of that kind, and changes
/// of the scope in the log. What stands in both under one title on one day counts once.
pub fn scope_requests(facts: &AccountFacts, after: Day, until: Day) -> Vec<ScopeRequest<'_>> {
    let within = |day: Day| after < day && day <= until;
    let mut found: Vec<(Day, i64, &str)> = facts
        .concerns
        .iter()
        .filter(|concern| concern.kind == ConcernKind::ScopeRequest && within(concern.opened_on))
        .map(|concern| (concern.opened_on, concern.id.0, concern.title.as_str()))
        .collect();
    for row in facts.expectations.iter().filter(|row| row.kind == ExpectationKind::ScopeChange && within(row.on_day)) {
        let told = |(on, _, title): &(Day, i64, &str)| *on == row.on_day && sort_key(title) == sort_key(&row.title);
        if !found.iter().any(told) {
            found.push((row.on_day, row.id.0, &row.title));
        }
    }
    found.sort_by_key(|(on, id, _)| std::cmp::Reverse((*on, *id)));
    found.into_iter().map(|(on, _, title)| ScopeRequest { title, on }).collect()
}

/// How the log stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct LogSummary {
    /// Lines that nobody has decided: expectations, decisions and changes of the scope.
    pub open: i64,
    /// Days by which agreed changes of the scope move the plan, taken together.
    pub agreed_days: i64,
    /// Days of those that no plan has taken in yet.
    pub waiting_days: i64,
    /// Lines put off to a second phase.
    pub parked: i64,
    /// What was asked for beyond the scope in the last thirty days.
    pub requests: i64,
}

/// The log in figures. `window` is the number of days in which requests beyond the scope count.
pub fn log_summary(facts: &AccountFacts, day: Day, window: i64) -> LogSummary {
    let mut summary = LogSummary {
        open: 0,
        agreed_days: 0,
        waiting_days: 0,
        parked: 0,
        requests: scope_requests(facts, add_days(day, -window), day).len() as i64,
    };
    for row in &facts.expectations {
        match row.kind {
            ExpectationKind::Parked => summary.parked += 1,
            _ => summary.open += i64::from(row.ruling == Ruling::Open),
        }
        if row.kind == ExpectationKind::ScopeChange && row.ruling == Ruling::Agreed {
            summary.agreed_days += row.effect_days;
            summary.waiting_days += if row.waits_for_plan(&facts.baselines) { row.effect_days } else { 0 };
        }
    }
    summary
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::codes::{BaselineId, ConcernId};
    use crate::domain::concern::Concern;
    use crate::domain::fixture;
    use crate::domain::signal::Severity;

    fn on(after: i64) -> Day {
        add_days(fixture::day(2026, 8, 3), after)
    }

    fn line(id: i64, kind: ExpectationKind, title: &str, day: i64) -> Expectation {
        Expectation {
            id: ExpectationId(id),
            rev: 1,
            account_id: AccountId(1),
            kind,
            title: title.into(),
            on_day: on(day),
            stakeholder_id: None,
            effect_days: 0,
            ruling: Ruling::Open,
            decided_by: String::new(),
            decided_on: None,
            note: String::new(),
        }
    }

    fn concern(id: i64, title: &str, day: i64) -> Concern {
        Concern {
            id: ConcernId(id),
            rev: 1,
            account_id: AccountId(1),
            kind: ConcernKind::ScopeRequest,
            title: title.into(),
            severity: Severity::Low,
            level: None,
            stakeholder_id: None,
            opened_on: on(day),
            due_on: None,
            closed_on: None,
            outcome: String::new(),
        }
    }

    #[test]
    fn requests_of_both_lists_count_and_the_same_one_counts_once() {
        let mut facts = fixture::facts(on(0));
        facts.concerns = vec![concern(1, "Single sign-on", 5), concern(2, "SAP", 9)];
        facts.expectations = vec![
            line(3, ExpectationKind::ScopeChange, "single sign-on", 5),
            line(4, ExpectationKind::ScopeChange, "SAP", 10),
            line(5, ExpectationKind::Expectation, "Live by May", 10),
            line(6, ExpectationKind::Parked, "Mobile", 10),
            line(7, ExpectationKind::ScopeChange, "Second plant", 40),
        ];
        let told = |after, until| -> Vec<(String, i64)> {
            let found = scope_requests(&facts, on(after), on(until));
            found.iter().map(|one| (one.title.to_owned(), (one.on - on(0)).num_days())).collect()
        };
        assert_eq!(told(-1, 30), [("SAP".into(), 10), ("SAP".into(), 9), ("Single sign-on".into(), 5)]);
        assert_eq!(told(9, 30), [("SAP".into(), 10)], "the first day is left out");
        assert_eq!(told(9, 9), []);
        let summary = log_summary(&facts, on(40), 30);
        assert_eq!((summary.open, summary.parked, summary.requests), (4, 1, 1), "day 10 is thirty days ago");
    }

    #[test]
    fn an_agreed_change_waits_until_a_plan_takes_it_in() {
        let mut facts = fixture::facts(on(0));
        let agreed = Expectation {
            effect_days: 12,
            ruling: Ruling::Agreed,
            decided_on: Some(on(8)),
            ..line(1, ExpectationKind::ScopeChange, "SAP", 5)
        };
        let declined = Expectation { ruling: Ruling::Declined, ..agreed.clone() };
        let neutral = Expectation { effect_days: 0, ..agreed.clone() };
        let expected = Expectation { kind: ExpectationKind::Expectation, ..agreed.clone() };
        let waits = |row: &Expectation, facts: &AccountFacts| row.waits_for_plan(&facts.baselines);
        assert!(waits(&agreed, &facts));
        assert!(![&declined, &neutral, &expected].into_iter().any(|row| waits(row, &facts)));
        facts.expectations = vec![agreed.clone(), declined];
        let days = |facts: &AccountFacts| {
            let summary = log_summary(facts, on(20), 30);
            (summary.agreed_days, summary.waiting_days)
        };
        assert_eq!(days(&facts), (12, 12));
        let mut plan = Baseline {
            id: BaselineId(9),
            rev: 1,
            account_id: AccountId(1),
            number: 1,
            replaced_on: on(7),
            cause: crate::domain::milestone::Cause::Customer,
            reason: String::new(),
            redo: Vec::new(),
            insights: String::new(),
            expectations: String::new(),
            made_by: String::new(),
            starts_on: on(0),
            length_days: 90,
            dates: Vec::new(),
        };
        facts.baselines = vec![plan.clone()];
        assert!(waits(&agreed, &facts), "that plan was made before the decision");
        plan.replaced_on = on(8);
        facts.baselines = vec![plan];
        assert!(!waits(&agreed, &facts));
        assert_eq!(days(&facts), (12, 0));
    }
}
