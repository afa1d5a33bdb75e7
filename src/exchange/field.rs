//! The fields that files fill, and what each kind of file can hold.

use crate::domain::codes::{Coded, UnknownCode, codes};
use crate::domain::metric::Metric;

codes! {
    /// A field that a file can fill: of an account, of a reading, of a support ticket.
    Field("field") {
        /// Name; every account needs one.
        Name = "name",
        /// Handle.
        Handle = "handle",
        /// Owner.
        Owner = "owner",
        /// Segment.
        Segment = "segment",
        /// Annual recurring revenue in whole currency.
        Arr = "arr",
        /// Currency.
        Currency = "currency",
        /// Licensed seats.
        Seats = "seats",
        /// Contract date; every account needs one.
        ContractDate = "contract_date",
        /// Kickoff date.
        KickoffDate = "kickoff_date",
        /// Renewal date.
        RenewalDate = "renewal_date",
        /// Goal.
        Goal = "goal",
        /// Tags.
        Tags = "tags",
        /// The account's key in the other system.
        ExternalId = "external_id",
        /// Status.
        Status = "status",
        /// Whether the customer left; true makes the status churned, false leaves it.
        Churned = "churned",
        /// Stage.
        Stage = "stage",
        /// The day on which the stage was entered.
        StageSince = "stage_since",
        /// The day on which the account was put away.
        ArchivedOn = "archived_on",
        /// Id of the playbook.
        Playbook = "playbook",
        /// Factor: complexity.
        Complexity = "complexity",
        /// Factor: integrations.
        Integrations = "integrations",
        /// Factor: data volume.
        DataVolume = "data_volume",
        /// Factor: customer resources.
        CustomerResources = "customer_resources",
        /// The account that a reading or a ticket is about: its handle, external id or name.
        Account = "account",
        /// The metric of a reading.
        Metric = "metric",
        /// The day for which a reading holds.
        Date = "date",
        /// The value of a reading.
        Value = "value",
        /// The session or role that a reading is about.
        About = "about",
        /// How many answers a reading is made of.
        Answers = "answers",
        /// A column of readings: activation.
        Activation = "activation",
        /// A column of readings: weekly active.
        WeeklyActive = "weekly_active",
        /// A column of readings: core features.
        CoreFeatures = "core_features",
        /// A column of readings: training attendance.
        TrainingAttendance = "training_attendance",
        /// A column of readings: training feedback.
        TrainingFeedback = "training_feedback",
        /// A column of readings: tickets a week.
        Tickets = "tickets",
        /// A column of readings: open tickets.
        OpenTickets = "open_tickets",
        /// A column of readings, and of each ticket: hours to resolution.
        ResolutionHours = "resolution_hours",
        /// A column of readings: benefit to date.
        Benefit = "benefit",
        /// A column of readings: cost to date.
        Cost = "cost",
        /// A column of readings: the CSM's own judgement.
        Pulse = "pulse",
        /// The key of a ticket.
        Ticket = "ticket",
        /// The day on which a ticket was opened.
        Opened = "opened",
        /// The day on which a ticket was closed.
        Closed = "closed",
    }
}

impl Field {
    /// Whether the field holds a date.
    pub const fn is_date(self) -> bool {
        matches!(
            self,
            Self::ContractDate
                | Self::KickoffDate
                | Self::RenewalDate
                | Self::StageSince
                | Self::ArchivedOn
                | Self::Date
                | Self::Opened
                | Self::Closed
        )
    }

    /// The metric whose readings a column of this field holds. A goal has no column of its own: there
    /// are several of them.
    pub fn metric(self) -> Option<Metric> {
        Metric::from_code(self.code()).filter(|metric| *metric != Metric::Goal)
    }
}

/// The names of one field in other systems.
#[derive(Debug, PartialEq, Eq)]
pub struct Names {
    /// The field.
    pub field: Field,
    /// Names that are used without asking.
    pub sure: &'static [&'static str],
    /// Names that are proposed.
    pub near: &'static [&'static str],
}

/// What a kind of file can hold.
#[derive(Debug, PartialEq, Eq)]
pub struct Schema {
    /// Its fields with their names.
    pub names: &'static [Names],
    /// The fields without which a row says nothing.
    pub required: &'static [Field],
}

impl Schema {
    /// The field with this code, if files of this kind have it.
    pub fn field(&self, code: &str) -> Result<Field, UnknownCode> {
        let known = || self.names.iter().map(|names| names.field);
        let field = code.parse::<Field>().ok().filter(|field| known().any(|other| other == *field));
        field.ok_or_else(|| UnknownCode {
            name: Field::NAME,
            given: code.to_owned(),
            expected: known().map(Coded::code).collect(),
        })
    }
}
