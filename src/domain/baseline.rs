//! Baselines: every plan that was agreed with a customer, kept when a new one takes its place (journey
//! e-book, chapter 1: when a customer changes direction, part of the path is walked again).

use serde::{Deserialize, Serialize};

use super::account::Stage;
use super::codes::{AccountId, BaselineId, Coded};
use super::day::Day;
use super::milestone::{Cause, Milestone, Slip};

/// When a milestone was due in a baseline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BaselineDate {
    /// The milestone's id in the playbook.
    pub code: String,
    /// When it was due as agreed.
    pub baseline: Day,
    /// When it was due at the moment the next plan took its place.
    pub due: Day,
    /// When it had been done by then.
    pub done_on: Option<Day>,
}

/// A plan that was replaced by a new one, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Baseline {
    /// Identity in the database; 0 for one that is not there yet.
    pub id: BaselineId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// Counts the plans of the account: 1 is the first.
    pub number: i64,
    /// The day on which the next plan took its place.
    pub replaced_on: Day,
    /// Whose days the change costs.
    pub cause: Cause,
    /// What changed, and why.
    pub reason: String,
    /// The stages to go through again.
    pub redo: Vec<Stage>,
    /// What has to be learned anew from the customer.
    pub insights: String,
    /// What has to be agreed anew with the customer.
    pub expectations: String,
    /// Login of who replanned.
    pub made_by: String,
    /// Its day 0.
    pub starts_on: Day,
    /// Its length in days.
    pub length_days: i64,
    /// Its milestones.
    pub dates: Vec<BaselineDate>,
}

impl BaselineDate {
    /// How a milestone stands in the plan that is in force.
    pub fn of(milestone: &Milestone) -> Self {
        Self { code: milestone.code.clone(), baseline: milestone.baseline, due: milestone.due, done_on: milestone.done_on }
    }
}

/// A plan of an account, replaced or in force, as it can be laid beside another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Version {
    /// Counts the plans of the account: 1 is the first.
    pub number: i64,
    /// When the next one took its place; none for the plan in force.
    pub replaced_on: Option<Day>,
    /// Its milestones.
    pub dates: Vec<BaselineDate>,
}

impl Version {
    /// When the plan was to end as agreed.
    pub fn ends_on(&self) -> Option<Day> {
        self.dates.iter().map(|date| date.baseline).max()
    }
}

/// Every plan of an account in order, the one in force last.
pub fn versions(baselines: &[Baseline], milestones: &[Milestone]) -> Vec<Version> {
    let mut all: Vec<Version> = baselines
        .iter()
        .map(|one| Version { number: one.number, replaced_on: Some(one.replaced_on), dates: one.dates.clone() })
        .collect();
    all.sort_by_key(|version| version.number);
    let number = all.last().map_or(1, |last| last.number + 1);
    all.push(Version { number, replaced_on: None, dates: milestones.iter().map(BaselineDate::of).collect() });
    all
}

/// A milestone in two plans.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// The milestone's id in the playbook.
    pub code: String,
    /// In the one plan; none where it has no such milestone.
    pub before: Option<BaselineDate>,
    /// In the other.
    pub after: Option<BaselineDate>,
    /// Days by which the agreed date moved: positive when later. None where only one of them has it.
    pub days: Option<i64>,
}

/// Two plans side by side: every milestone of either, by its agreed date in the second plan, else in the first.
pub fn compare(before: &[BaselineDate], after: &[BaselineDate]) -> Vec<Difference> {
    let find = |dates: &[BaselineDate], code: &str| dates.iter().find(|date| date.code == code).cloned();
    let gone = before.iter().filter(|date| !after.iter().any(|other| other.code == date.code));
    let mut rows: Vec<Difference> = after
        .iter()
        .chain(gone)
        .map(|date| {
            let (before, after) = (find(before, &date.code), find(after, &date.code));
            let days = before.as_ref().zip(after.as_ref()).map(|(before, after)| (after.baseline - before.baseline).num_days());
            Difference { code: date.code.clone(), before, after, days }
        })
        .collect();
    rows.sort_by_key(|row| row.after.as_ref().or(row.before.as_ref()).map(|date| date.baseline));
    rows
}

/// Whose days they were: for each cause the days and the number of the moves that somebody asked for. What moved
/// only because another milestone did is not counted twice.
pub fn slipped_by(slips: &[Slip]) -> Vec<(Cause, i64, usize)> {
    let own = |cause: Cause| slips.iter().filter(move |slip| slip.cause == cause && !slip.cascaded);
    let causes = Cause::ALL.iter().map(|cause| (*cause, own(*cause).map(Slip::days).sum(), own(*cause).count()));
    causes.filter(|(_, _, moves)| *moves > 0).collect()
}

#[cfg(test)]
mod tests {
    use super::super::codes::{MilestoneId, SlipId};
    use super::super::fixture::day;
    use super::*;

    fn date(code: &str, baseline: u32, due: u32) -> BaselineDate {
        BaselineDate { code: code.into(), baseline: day(2026, 11, baseline), due: day(2026, 11, due), done_on: None }
    }

    #[test]
    fn two_plans_stand_side_by_side_by_the_second_ones_dates() {
        let first = [date("a", 2, 3), date("b", 5, 9), date("gone", 4, 4)];
        let second = [date("b", 20, 20), date("a", 2, 3), date("new", 8, 8)];
        let rows = compare(&first, &second);
        let told: Vec<(&str, Option<i64>)> = rows.iter().map(|row| (row.code.as_str(), row.days)).collect();
        assert_eq!(told, [("a", Some(0)), ("gone", None), ("new", None), ("b", Some(15))]);
        assert_eq!(rows[3].before.as_ref().unwrap().due, day(2026, 11, 9), "as it stood when it was replaced");
        assert!(rows[1].after.is_none() && rows[2].before.is_none());
    }

    #[test]
    fn days_are_counted_once_and_for_whoever_caused_them() {
        let slip = |cause, days: u32, cascaded| Slip {
            id: SlipId(1),
            rev: 1,
            account_id: AccountId(1),
            milestone_id: MilestoneId(1),
            moved_on: day(2026, 11, 1),
            from_due: day(2026, 11, 1),
            to_due: day(2026, 11, 1 + days),
            cause,
            reason: String::new(),
            cascaded,
        };
        let ledger = [slip(Cause::Customer, 5, false), slip(Cause::Customer, 5, true), slip(Cause::Us, 2, false)];
        assert_eq!(slipped_by(&ledger), [(Cause::Customer, 5, 1), (Cause::Us, 2, 1)]);
        assert_eq!(slipped_by(&[]), []);
    }
}
