//! Cadence: how long since each stakeholder was last in touch, against how long it should be.
//!
//! Two edges, an ideal and a maximum interval: due past the first, overdue past the second (what
//! users of the field's products ask for; field notes, "Published thresholds").

use serde::Serialize;

use super::account::{Stage, Status};
use super::calendar::Calendar;
use super::codes::StakeholderId;
use super::day::{Day, add_days};
use super::facts::AccountFacts;
use super::playbook::Playbook;
use super::stakeholder::Stakeholder;

/// How the contact with one person stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "state", content = "days", rename_all = "snake_case")]
pub enum CadenceState {
    /// Within the ideal interval.
    OnTime,
    /// Past the ideal interval, within the longest one.
    Due,
    /// Past the longest interval, by this many days (1 or more).
    Overdue(i64),
    /// No touch yet; days past the longest interval, 0 while still within it.
    Never(i64),
    /// The playbook asks for no regular contact here, or the account is paused.
    AsNeeded,
    /// The person has left.
    Left,
}

impl CadenceState {
    /// How much it asks for attention: higher is worse.
    pub fn rank(self) -> (u8, i64) {
        match self {
            Self::Overdue(days) => (4, days),
            Self::Never(days) if days > 0 => (4, days),
            Self::Never(_) => (3, 0),
            Self::Due => (2, 0),
            Self::OnTime => (1, 0),
            Self::AsNeeded | Self::Left => (0, 0),
        }
    }

    /// Days past the longest interval; 0 when not past it.
    pub fn overdue_days(self) -> i64 {
        match self {
            Self::Overdue(days) | Self::Never(days) => days,
            _ => 0,
        }
    }

    /// The stable code of the state without its days.
    pub fn code(self) -> &'static str {
        match self {
            Self::OnTime => "on_time",
            Self::Due => "due",
            Self::Overdue(_) => "overdue",
            Self::Never(_) => "never",
            Self::AsNeeded => "as_needed",
            Self::Left => "left",
        }
    }
}

/// The contact with one person, worked out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cadence {
    /// The person.
    pub stakeholder_id: StakeholderId,
    /// Ideal interval in days.
    pub ideal_days: Option<i64>,
    /// Longest tolerable interval in days.
    pub max_days: Option<i64>,
    /// The day of the last touch that reached the person.
    pub last_touch: Option<Day>,
    /// When the next touch is due: an open day.
    pub next_due: Option<Day>,
    /// How it stands.
    #[serde(flatten)]
    pub state: CadenceState,
}

/// The cadence of every stakeholder of an account, in the order of the facts.
pub fn cadences(facts: &AccountFacts, playbook: &Playbook, calendar: &Calendar, today: Day) -> Vec<Cadence> {
    facts.stakeholders.iter().map(|person| cadence(person, facts, playbook, calendar, today)).collect()
}

/// The cadence of one stakeholder.
pub fn cadence(person: &Stakeholder, facts: &AccountFacts, playbook: &Playbook, calendar: &Calendar, today: Day) -> Cadence {
    let (ideal_days, max_days) = intervals(person, facts.account.stage, playbook);
    let last_touch = last_touch(person.id, facts, today);
    let due_after = |days: i64| calendar.open_on_or_after(add_days(last_touch.unwrap_or(person.since), days));
    let next_due = ideal_days.map(due_after);
    let latest = max_days.or(ideal_days).map(due_after);
    let state = match (next_due, latest) {
        _ if person.left_on.is_some_and(|left| left <= today) => CadenceState::Left,
        _ if facts.account.status == Status::Paused => CadenceState::AsNeeded,
        (Some(next), Some(latest)) => {
            let over = (today - latest).num_days().max(0);
            match last_touch {
                None => CadenceState::Never(over),
                Some(_) if over > 0 => CadenceState::Overdue(over),
                Some(_) if today >= next => CadenceState::Due,
                Some(_) => CadenceState::OnTime,
            }
        }
        _ => CadenceState::AsNeeded,
    };
    let idle = matches!(state, CadenceState::Left | CadenceState::AsNeeded);
    Cadence { stakeholder_id: person.id, ideal_days, max_days, last_touch, next_due: next_due.filter(|_| !idle), state }
}

/// The person's own intervals, ideal and longest, filled up from the playbook's rule for role and
/// stage.
pub(super) fn intervals(person: &Stakeholder, stage: Stage, playbook: &Playbook) -> (Option<i64>, Option<i64>) {
    let rule = playbook.cadence(person.role, stage);
    // An own longest interval draws the rule's ideal one in, and stands alone where the rule asks
    // for no regular contact.
    let usual = rule.and_then(|rule| rule.ideal_days).into_iter().chain(person.max_days).min();
    let ideal = person.ideal_days.or(usual);
    let max = person.max_days.or_else(|| rule.and_then(|rule| rule.max_days));
    // An own ideal interval longer than the rule's maximum speaks for itself.
    (ideal, ideal.map(|ideal| max.unwrap_or(ideal).max(ideal)))
}

/// The last day on which a touch reached the person: there, and not an unanswered message.
fn last_touch(person: StakeholderId, facts: &AccountFacts, today: Day) -> Option<Day> {
    facts
        .touches
        .iter()
        .filter(|touch| touch.happened_on <= today && touch.replied != Some(false))
        .filter(|touch| {
            facts.attendances.iter().any(|part| part.touch_id == touch.id && part.stakeholder_id == person && part.attended)
        })
        .map(|touch| touch.happened_on)
        .max()
}
