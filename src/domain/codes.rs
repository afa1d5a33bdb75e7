//! Enums with a stable code: the same word in the database, in JSON, in CSV and on the command line.

/// A value that is one of a closed list, each with a stable code in `snake_case`.
pub trait Coded: Copy + Sized + 'static {
    /// What the list is called in a sentence to the user (`status`, `touch kind`).
    const NAME: &'static str;
    /// Every value, in the order in which it is offered.
    const ALL: &'static [Self];
    /// The stable code of this value.
    fn code(self) -> &'static str;
    /// The value with this code, if there is one.
    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.code() == code)
    }
}

/// Somebody named a value that is not in the list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{given}` is not a {name}; expected one of: {}", expected.join(", "))]
pub struct UnknownCode {
    /// What the list is called.
    pub name: &'static str,
    /// What was given.
    pub given: String,
    /// The codes that would have been taken.
    pub expected: Vec<&'static str>,
}

macro_rules! codes {
    ($(#[$meta:meta])* $name:ident ($title:literal) { $($(#[$vmeta:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$vmeta])* #[serde(rename = $code)] $variant),+
        }

        impl $crate::domain::codes::Coded for $name {
            const NAME: &'static str = $title;
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad($crate::domain::codes::Coded::code(*self))
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::domain::codes::UnknownCode;
            fn from_str(given: &str) -> Result<Self, Self::Err> {
                use $crate::domain::codes::Coded;
                let wanted = given.trim().to_lowercase().replace(['-', ' '], "_");
                Self::from_code(&wanted).ok_or_else(|| $crate::domain::codes::UnknownCode {
                    name: Self::NAME,
                    given: given.to_owned(),
                    expected: Self::ALL.iter().map(|value| value.code()).collect(),
                })
            }
        }
    };
}
pub(crate) use codes;

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {
        $(
            $(#[$meta])*
            #[derive(
                Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
            )]
            #[serde(transparent)]
            pub struct $name(pub i64);

            impl From<i64> for $name {
                fn from(id: i64) -> Self { Self(id) }
            }

            impl std::fmt::Display for $name {
                fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.fmt(f) }
            }
        )+
    };
}

ids! {
    /// Identifies an [`Account`](super::account::Account).
    AccountId,
    /// Identifies a [`Plan`](super::plan::Plan).
    PlanId,
    /// Identifies a [`Milestone`](super::milestone::Milestone).
    MilestoneId,
    /// Identifies a [`Slip`](super::milestone::Slip).
    SlipId,
    /// Identifies a [`Task`](super::task::Task).
    TaskId,
    /// Identifies a [`StageVisit`](super::account::StageVisit).
    StageVisitId,
    /// Identifies a [`Stakeholder`](super::stakeholder::Stakeholder).
    StakeholderId,
    /// Identifies a [`Touch`](super::touch::Touch).
    TouchId,
    /// Identifies an [`Attendance`](super::touch::Attendance).
    AttendanceId,
    /// Identifies a [`Signal`](super::signal::Signal).
    SignalId,
    /// Identifies a [`Holiday`](super::calendar::Holiday).
    HolidayId,
    /// Identifies a [`Setting`](super::team::Setting).
    SettingId,
    /// Identifies a [`Reading`](super::metric::Reading).
    ReadingId,
    /// Identifies a [`Goal`](super::metric::Goal).
    GoalId,
    /// Identifies a [`QuickWin`](super::metric::QuickWin).
    QuickWinId,
    /// Identifies a [`Concern`](super::concern::Concern).
    ConcernId,
    /// Identifies a [`PlayRun`](super::play::PlayRun).
    PlayRunId,
    /// Identifies a [`NextStep`](super::play::NextStep).
    NextStepId,
    /// Identifies a [`ScoreOverride`](super::triage::ScoreOverride).
    OverrideId,
    /// Identifies a [`TriageMark`](super::triage::TriageMark).
    TriageMarkId,
    /// Identifies a [`Coefficient`](super::scoring::Coefficient).
    CoefficientId,
    /// Identifies a [`Assessment`](super::assessment::Assessment).
    AssessmentId,
    /// Identifies a [`HandoffItem`](super::intake::HandoffItem).
    HandoffItemId,
    /// Identifies a [`Baseline`](super::baseline::Baseline).
    BaselineId,
    /// Identifies a [`Raci`](super::raci::Raci).
    RaciId,
    /// Identifies a [`Recognition`](super::recognition::Recognition).
    RecognitionId,
    /// Identifies a [`Commitment`](super::resource::Commitment).
    CommitmentId,
    /// Identifies a [`Capacity`](super::resource::Capacity).
    CapacityId,
    /// Identifies a [`Absence`](super::resource::Absence).
    AbsenceId,
    /// Identifies a [`Session`](super::training::Session).
    SessionId,
    /// Identifies a [`LowAdopter`](super::training::LowAdopter).
    LowAdopterId,
    /// Identifies a [`Risk`](super::risk::Risk).
    RiskId,
    /// Identifies a [`RiskScore`](super::risk::RiskScore).
    RiskScoreId,
    /// Identifies a [`Expectation`](super::expectation::Expectation).
    ExpectationId,
    /// Identifies a [`Review`](super::expectation::Review).
    ReviewId,
    /// Identifies a [`GoLive`](super::golive::GoLive).
    GoLiveId,
    /// Identifies a [`Note`](super::golive::Note).
    NoteId,
    /// Identifies a [`Renewal`](super::renewal::Renewal).
    RenewalId,
    /// Identifies a [`Opportunity`](super::renewal::Opportunity).
    OpportunityId,
    /// Identifies a [`Reference`](super::renewal::Reference).
    ReferenceId,
}
