//! Touches: logged interactions with stakeholders.

use serde::{Deserialize, Serialize};

use super::codes::{AccountId, AttendanceId, StakeholderId, TouchId, codes};
use super::day::{Day, Moment};

codes! {
    /// How the interaction took place.
    TouchKind("touch kind") {
        /// A meeting, in a room or on a screen.
        Meeting = "meeting",
        /// A phone call.
        Call = "call",
        /// An e-mail.
        Email = "email",
        /// A chat message.
        Chat = "chat",
        /// A training session.
        Training = "training",
        /// A status or business review.
        Review = "review",
    }
}

codes! {
    /// Who started it.
    Direction("direction") {
        /// We reached out.
        Outbound = "outbound",
        /// They reached out.
        Inbound = "inbound",
    }
}

codes! {
    /// How the customer came across.
    Sentiment("sentiment") {
        /// Pleased, eager.
        Positive = "positive",
        /// Neither.
        Neutral = "neutral",
        /// Frustrated, sceptical.
        Negative = "negative",
    }
}

/// One logged interaction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Touch {
    /// Identity in the database.
    pub id: TouchId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// The day on which it happened.
    pub happened_on: Day,
    /// When it was recorded.
    pub recorded_at: Moment,
    /// How it took place.
    pub kind: TouchKind,
    /// Who started it.
    pub direction: Direction,
    /// Whether an outbound message got its reply; none where the question does not arise or is open.
    pub replied: Option<bool>,
    /// How the customer came across; none when not judged.
    pub sentiment: Option<Sentiment>,
    /// What was said. About the customer, never sent to them.
    pub note: String,
    /// Login of who logged it.
    pub logged_by: String,
}

/// A stakeholder's part in a touch: was there, or missed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendance {
    /// Identity in the database.
    pub id: AttendanceId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// The touch.
    pub touch_id: TouchId,
    /// The person.
    pub stakeholder_id: StakeholderId,
    /// True when the person was there or was reached, false for a no-show.
    pub attended: bool,
}
