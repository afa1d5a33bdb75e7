//! The rules that detect signals: twenty, one file for each category. Pure: a rule looks at an
//! account's facts as of a day and says whether it fires, how strongly, and on which evidence.
//! What is dated after that day does not exist for it.
//!
//! - Thresholds stand in `data/scoring.toml` under `rule.<code>`.
//! - A rule never fires for want of data, except where absence is what it is about.
//! - Nothing fires on an account that is not on the board. On a paused one, rules rest that measure
//!   silence, lateness or use: it waits by agreement. What the customer says and asks for counts on.
//! - What is new in engagement and adoption within some days of a quick win or go-live waits: dips
//!   are normal then (journey, chapter 1). What was wrong before goes on.

mod adoption;
mod engagement;
mod hysteresis;
pub mod index;
mod outcome;
mod relationship;
mod technical;

use super::codes::StakeholderId;
use super::day::{Day, add_days};
use super::evidence::Evidence;
use super::scoring::{Scoring, TriageScoring};
use super::signal::{Category, Severity};
use super::standing::on_board;
use super::view::View;

pub use hysteresis::detected;

/// A rule that fires.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Firing {
    /// The kind of signal, as the playbook names it.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// How strongly it fires, in percent of the threshold: 100 just at it, at most 1000.
    pub strength: i64,
    /// The facts that it rests on.
    pub evidence: Vec<Evidence>,
}

/// What a condition that holds comes to: severity, strength, evidence.
type Found = (Severity, i64, Vec<Evidence>);

/// The codes of evidence that rules give, besides `reading` and `reading_about`, which they share with
/// the health score. The words stand in the message files.
pub const EVIDENCE: &[&str] = &[
    "last_reply",
    "never_replied",
    "unanswered",
    "checkin_missed",
    "last_checkin",
    "no_checkin",
    "meeting_missed",
    "champion_left",
    "no_champion",
    "single_threaded",
    "nobody_live",
    "milestone_late",
    "milestone_overdue",
    "milestone_open",
    "blockers",
    "blocker_since",
    "scope_request",
    "answers",
    "reading_fell",
    "trained",
    "no_quick_win",
    "quick_win_due",
    "goal_behind",
    "last_business_reading",
    "no_business_reading",
    "live",
    "last_positive",
    "no_positive",
    "no_pulse",
    "pulse_stale",
    "negative",
    "negative_touch",
    "complaints",
    "complaint",
    "escalation",
];

/// A rule.
pub struct Rule {
    /// The kind of signal that it detects.
    pub code: &'static str,
    /// Its family.
    pub category: Category,
    /// Whether it rests while the account is paused.
    pub rests: bool,
    /// Whether its condition holds on a day.
    check: fn(&View<'_>, Day, &Scoring) -> Option<Found>,
}

impl std::fmt::Debug for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Rule").field(&self.code).finish()
    }
}

/// A row of the table below.
const fn rule(code: &'static str, category: Category, rests: bool, check: fn(&View<'_>, Day, &Scoring) -> Option<Found>) -> Rule {
    Rule { code, category, rests, check }
}

/// The rules, in the order of the playbook's signals.
pub static RULES: [Rule; 20] = [
    rule("engagement.lead_unresponsive", Category::Engagement, true, engagement::lead_unresponsive),
    rule("engagement.sponsor_absent", Category::Engagement, true, engagement::sponsor_absent),
    rule("engagement.meetings_missed", Category::Engagement, true, engagement::meetings_missed),
    rule("engagement.champion_disengaged", Category::Engagement, true, engagement::champion_disengaged),
    rule("technical.milestones_missed", Category::Technical, true, technical::milestones_missed),
    rule("technical.problems_multiplying", Category::Technical, false, technical::problems_multiplying),
    rule("technical.it_unresponsive", Category::Technical, true, technical::it_unresponsive),
    rule("technical.scope_creep", Category::Technical, false, technical::scope_creep),
    rule("adoption.low_attendance", Category::Adoption, true, adoption::low_attendance),
    rule("adoption.bad_feedback", Category::Adoption, true, adoption::bad_feedback),
    rule("adoption.no_logins_after_training", Category::Adoption, true, adoption::no_logins_after_training),
    rule("adoption.tickets_high", Category::Adoption, true, adoption::tickets_high),
    rule("outcome.no_quick_win", Category::Outcome, true, outcome::no_quick_win),
    rule("outcome.metrics_flat", Category::Outcome, true, outcome::metrics_flat),
    rule("outcome.not_tracked", Category::Outcome, true, outcome::not_tracked),
    rule("outcome.no_enthusiasm", Category::Outcome, true, outcome::no_enthusiasm),
    rule("relationship.frustrated", Category::Relationship, false, relationship::frustrated),
    rule("relationship.complaints_rising", Category::Relationship, false, relationship::complaints_rising),
    rule("relationship.escalated", Category::Relationship, false, relationship::escalated),
    rule("relationship.team_unsure", Category::Relationship, false, relationship::team_unsure),
];

impl Rule {
    /// The rule that detects a kind of signal.
    pub fn of(code: &str) -> Option<&'static Self> {
        RULES.iter().find(|rule| rule.code == code)
    }

    /// Whether it fires on a day.
    pub fn fires(&self, view: &View<'_>, day: Day, scoring: &Scoring) -> Option<Firing> {
        if !on_board(&view.facts.account) || (self.rests && view.is_paused()) {
            return None;
        }
        let (severity, strength, evidence) = (self.check)(view, day, scoring)?;
        if matches!(self.category, Category::Engagement | Category::Adoption)
            && let Some(before) = before_grace(view, day, scoring.rule.grace_days)
        {
            (self.check)(view, before, scoring)?;
        }
        Some(Firing { code: self.code, severity, strength: strength.clamp(100, MOST), evidence })
    }
}

/// No strength above this: beyond ten times a threshold nothing is told apart.
const MOST: i64 = 1000;

/// No more facts of a kind than this are named in evidence, newest first.
const NAMED: usize = 3;

/// The rules whose condition holds on a day.
pub fn firing(view: &View<'_>, day: Day, scoring: &Scoring) -> Vec<Firing> {
    RULES.iter().filter_map(|rule| rule.fires(view, day, scoring)).collect()
}

/// The share of verdicts on a rule that confirmed it, in percent; none before the first one.
pub fn precision(confirmed: i64, false_alarms: i64) -> Option<i64> {
    let verdicts = confirmed.saturating_add(false_alarms);
    (verdicts > 0).then(|| percent(confirmed, verdicts))
}

/// Whether a rule still adds priority: false once its precision is too low over enough verdicts.
pub fn is_trusted(confirmed: i64, false_alarms: i64, triage: &TriageScoring) -> bool {
    confirmed.saturating_add(false_alarms) < triage.trusted_after
        || precision(confirmed, false_alarms).is_none_or(|precision| precision >= triage.trusted_precision)
}

/// The day before a grace that holds on a day: the quick win or go-live that began it, and others
/// before that whose grace had not ended when it came.
fn before_grace(view: &View<'_>, day: Day, grace: i64) -> Option<Day> {
    let wins = || view.facts.quick_wins.iter().filter_map(|win| win.delivered_on);
    let latest = |upto: Day| wins().filter(|on| *on <= upto).max().max(view.live_on(upto));
    let recent = |upto: Day, than: Day| latest(upto).filter(|on| (than - *on).num_days() < grace);
    let mut began = recent(day, day)?;
    while let Some(earlier) = recent(add_days(began, -1), began) {
        if earlier >= began {
            break; // at the end of the calendar
        }
        began = earlier;
    }
    Some(add_days(began, -1))
}

/// A value in percent of a threshold.
fn percent(value: i64, threshold: i64) -> i64 {
    value.saturating_mul(100) / threshold.max(1)
}

/// By how many percent a value has fallen short of what it is held against, on top of 100.
fn shortfall(value: i64, against: i64) -> i64 {
    percent(against.saturating_sub(value), against).saturating_add(100)
}

/// Days from a day to another, 0 when it lies ahead.
fn days(from: Day, to: Day) -> i64 {
    (to - from).num_days().max(0)
}

/// A severity some steps up.
fn raised(severity: Severity, steps: usize) -> Severity {
    match (severity, steps) {
        (severity, 0) => severity,
        (Severity::Low, 1) => Severity::Medium,
        _ => Severity::High,
    }
}

/// Since when a person has been silent: the last day on which a touch reached them, or the day on
/// which they joined. The flag says whether any ever did.
fn silent_since(view: &View<'_>, id: StakeholderId, since: Day, day: Day) -> (Day, bool) {
    match view.last_reached(id, day) {
        Some(last) => (last.max(since), true),
        None => (since, false),
    }
}

/// That a person was last reached on a day, or never.
fn silence(name: &str, (since, ever): (Day, bool)) -> Evidence {
    Evidence::new(if ever { "last_reply" } else { "never_replied" }).on(Some(since)).named(name)
}

#[cfg(test)]
mod tests;
