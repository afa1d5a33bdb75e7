//! Typed row changes: what a decision comes to, what the store writes and the journal keeps.

use serde::{Deserialize, Serialize};

use crate::domain::account::{Account, StageVisit};
use crate::domain::assessment::Assessment;
use crate::domain::baseline::Baseline;
use crate::domain::calendar::Holiday;
use crate::domain::codes::AccountId;
use crate::domain::concern::Concern;
use crate::domain::expectation::{Expectation, Review};
use crate::domain::golive::{GoLive, Note};
use crate::domain::intake::HandoffItem;
use crate::domain::metric::{Goal, QuickWin, Reading};
use crate::domain::milestone::{Milestone, Slip};
use crate::domain::plan::Plan;
use crate::domain::play::{NextStep, PlayRun};
use crate::domain::raci::Raci;
use crate::domain::recognition::Recognition;
use crate::domain::renewal::{Opportunity, Reference, Renewal};
use crate::domain::resource::{Absence, Capacity, Commitment};
use crate::domain::risk::{Risk, RiskScore};
use crate::domain::scoring::Coefficient;
use crate::domain::signal::{Origin, Signal};
use crate::domain::stakeholder::Stakeholder;
use crate::domain::task::Task;
use crate::domain::team::Setting;
use crate::domain::touch::{Attendance, Touch};
use crate::domain::training::{LowAdopter, Session};
use crate::domain::triage::{ScoreOverride, TriageMark};

macro_rules! rows {
    ($($variant:ident $table:literal $account:expr),+ $(,)?) => {
        /// A row of any table.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(untagged)]
        pub enum Row {
            $(#[doc = concat!("A row of `", $table, "`.")] $variant($variant)),+
        }

        $(impl From<$variant> for Row {
            fn from(row: $variant) -> Self { Self::$variant(row) }
        })+

        impl Row {
            /// The table that the row lives in.
            pub fn table(&self) -> &'static str {
                match self { $(Self::$variant(_) => $table),+ }
            }

            /// The row's id in its table.
            pub fn id(&self) -> i64 {
                match self { $(Self::$variant(row) => row.id.0),+ }
            }

            /// How often the row has changed.
            pub fn rev(&self) -> i64 {
                match self { $(Self::$variant(row) => row.rev),+ }
            }

            /// The same row at another revision.
            #[must_use]
            pub fn at_rev(mut self, rev: i64) -> Self {
                match &mut self { $(Self::$variant(row) => row.rev = rev),+ }
                self
            }

            /// The account that the row belongs to.
            pub fn account(&self) -> Option<AccountId> {
                match self { $(Self::$variant(row) => { let of: fn(&$variant) -> Option<AccountId> = $account; of(row) }),+ }
            }

            /// A row of a table from its JSON, as the journal keeps it.
            pub fn from_json(table: &str, json: &str) -> Result<Self, serde_json::Error> {
                match table {
                    $($table => serde_json::from_str::<$variant>(json).map(Self::$variant),)+
                    other => Err(serde::de::Error::custom(format!("no table `{other}`"))),
                }
            }

            /// The row as JSON, as the journal keeps it.
            pub fn to_json(&self) -> Result<String, serde_json::Error> {
                serde_json::to_string(self)
            }
        }
    };
}

rows! {
    Account "account" |row| Some(row.id),
    Plan "plan" |row| Some(row.account_id),
    Milestone "milestone" |row| Some(row.account_id),
    Slip "slip" |row| Some(row.account_id),
    Task "task" |row| Some(row.account_id),
    StageVisit "stage_visit" |row| Some(row.account_id),
    Stakeholder "stakeholder" |row| Some(row.account_id),
    Touch "touch" |row| Some(row.account_id),
    Attendance "attendance" |row| Some(row.account_id),
    Signal "signal" |row| Some(row.account_id),
    Holiday "holiday" |_| None,
    Setting "setting" |_| None,
    Reading "reading" |row| Some(row.account_id),
    Goal "goal" |row| Some(row.account_id),
    QuickWin "quick_win" |row| Some(row.account_id),
    Concern "concern" |row| Some(row.account_id),
    PlayRun "play_run" |row| Some(row.account_id),
    NextStep "next_step" |row| Some(row.account_id),
    ScoreOverride "score_override" |row| Some(row.account_id),
    TriageMark "triage_mark" |row| Some(row.account_id),
    Coefficient "coefficient" |_| None,
    Assessment "assessment" |row| Some(row.account_id),
    HandoffItem "handoff_item" |row| Some(row.account_id),
    Baseline "baseline" |row| Some(row.account_id),
    Raci "raci" |row| Some(row.account_id),
    Recognition "recognition" |row| Some(row.account_id),
    Commitment "commitment" |row| Some(row.account_id),
    Session "session" |row| Some(row.account_id),
    LowAdopter "low_adopter" |row| Some(row.account_id),
    Risk "risk" |row| Some(row.account_id),
    RiskScore "risk_score" |row| Some(row.account_id),
    Expectation "expectation" |row| Some(row.account_id),
    Review "review" |row| Some(row.account_id),
    GoLive "golive" |row| Some(row.account_id),
    Note "note" |row| Some(row.account_id),
    Renewal "renewal" |row| Some(row.account_id),
    Opportunity "opportunity" |row| Some(row.account_id),
    Reference "customer_reference" |row| Some(row.account_id),
    Capacity "capacity" |_| None,
    Absence "absence" |_| None,
}

impl Row {
    /// Whether two versions of a row are the same as far as a person is concerned: whatever their
    /// revision, and, of a signal that a rule raised, whatever the rule measures of it anew.
    pub fn same_for_people(&self, other: &Self) -> bool {
        let other = other.clone().at_rev(self.rev());
        match (self, other) {
            (Self::Signal(now), Self::Signal(then)) if now.origin == Origin::Rule => {
                let (severity, strength, evidence) = (now.severity, now.strength, now.evidence.clone());
                *now == Signal { severity, strength, evidence, ..then }
            }
            (now, then) => *now == then,
        }
    }
}

/// One row change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// A new row.
    Insert(Row),
    /// A changed row: as it was seen, and as it shall be (one revision on).
    Update(Row, Row),
    /// A row that goes, as it was seen.
    Delete(Row),
}

impl Edit {
    /// A new row.
    pub fn insert(row: impl Into<Row>) -> Self {
        Self::Insert(row.into())
    }

    /// A changed row.
    pub fn update<T: Clone + Into<Row>>(before: &T, after: T) -> Self {
        let before: Row = before.clone().into();
        let rev = before.rev() + 1;
        Self::Update(before, after.into().at_rev(rev))
    }

    /// A row that goes.
    pub fn delete<T: Clone + Into<Row>>(row: &T) -> Self {
        Self::Delete(row.clone().into())
    }

    /// The row as it was before; none for a new one.
    pub fn before(&self) -> Option<&Row> {
        match self {
            Self::Insert(_) => None,
            Self::Update(before, _) | Self::Delete(before) => Some(before),
        }
    }

    /// The row as it shall be; none for one that goes.
    pub fn after(&self) -> Option<&Row> {
        match self {
            Self::Insert(after) | Self::Update(_, after) => Some(after),
            Self::Delete(_) => None,
        }
    }
}

/// Hands out row ids. One sequence serves all tables, so an id is never used twice, not even
/// after an undo.
#[derive(Debug)]
pub struct Ids {
    next: i64,
}

impl Ids {
    /// Starts after the last id that was given out.
    pub fn after(last: i64) -> Self {
        Self { next: last + 1 }
    }

    /// A new id.
    pub fn new_id<T: From<i64>>(&mut self) -> T {
        let id = self.next;
        self.next += 1;
        id.into()
    }

    /// The last id given out.
    pub fn last(&self) -> i64 {
        self.next - 1
    }
}
