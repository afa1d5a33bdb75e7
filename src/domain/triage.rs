//! What was said of an account in triage: done for today, or quiet until a day or a condition.

use serde::{Deserialize, Serialize};

use super::codes::{AccountId, OverrideId, TriageMarkId};
use super::day::Day;

/// What ends a snooze before its day. Whatever the condition, a snooze also ends when things
/// worsen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Wake {
    /// A milestone is done, by its id in the playbook.
    MilestoneDone(String),
    /// The health score is below this.
    ScoreBelow(i64),
    /// A signal rises in severity, a new one comes, or the score falls: what ends any snooze.
    Worsens,
}

/// Not a condition.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a condition; expected `done:MILESTONE`, `below:SCORE` or `worse`")]
pub struct NotAWake(pub String);

impl std::fmt::Display for Wake {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::MilestoneDone(code) => write!(f, "done:{code}"),
            Self::ScoreBelow(score) => write!(f, "below:{score}"),
            Self::Worsens => f.write_str("worse"),
        }
    }
}

impl std::str::FromStr for Wake {
    type Err = NotAWake;
    fn from_str(text: &str) -> Result<Self, NotAWake> {
        let bad = || NotAWake(text.to_owned());
        match text.trim().split_once(':') {
            None if text.trim() == "worse" => Ok(Self::Worsens),
            Some(("done", code)) if !code.trim().is_empty() => Ok(Self::MilestoneDone(code.trim().to_owned())),
            Some(("below", score)) => {
                score.trim().parse().ok().filter(|score| (1..=100).contains(score)).map(Self::ScoreBelow).ok_or_else(bad)
            }
            _ => Err(bad()),
        }
    }
}

impl TryFrom<String> for Wake {
    type Error = NotAWake;
    fn try_from(text: String) -> Result<Self, NotAWake> {
        text.parse()
    }
}

impl From<Wake> for String {
    fn from(wake: Wake) -> Self {
        wake.to_string()
    }
}

/// What was last said of an account in triage; at most one for each account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TriageMark {
    /// Identity in the database.
    pub id: TriageMarkId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// The day on which something was last said of it.
    pub marked_on: Day,
    /// Login of who said it.
    pub marked_by: String,
    /// Whether it is done for that day.
    pub is_done: bool,
    /// Quiet until this day.
    pub snoozed_until: Option<Day>,
    /// What ends the quiet before that day.
    pub wake: Option<Wake>,
    /// The health score at that moment: a fall by the points in `data/scoring.toml` wakes it.
    pub score_then: i64,
    /// The sum of live signal severities at that moment (low 1, medium 2, high 3): a rise wakes it.
    pub alarm_then: i64,
    /// Why; may be empty.
    pub reason: String,
}

/// A health score set by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScoreOverride {
    /// Identity in the database.
    pub id: OverrideId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// The score, 0 to 100.
    pub score: i64,
    /// Why; never empty.
    pub reason: String,
    /// First day.
    pub set_on: Day,
    /// Last day.
    pub until: Day,
    /// Login of who set it.
    pub set_by: String,
    /// The day on which it was lifted before its end.
    pub lifted_on: Option<Day>,
}

impl ScoreOverride {
    /// Whether it holds on a day.
    pub fn holds(&self, day: Day) -> bool {
        self.set_on <= day && day <= self.until && self.lifted_on.is_none_or(|lifted| lifted > day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conditions_are_written_and_read_alike() {
        for wake in [Wake::MilestoneDone("uat_signed_off".into()), Wake::ScoreBelow(50), Wake::Worsens] {
            assert_eq!(wake.to_string().parse::<Wake>(), Ok(wake));
        }
        for bad in ["", "done:", "below:0", "below:101", "below:x", "later"] {
            assert_eq!(bad.parse::<Wake>(), Err(NotAWake(bad.into())));
        }
    }
}
