//! The tabs of the onboarding record: sections with rows, one file for each tab. What can be done is the
//! same in all of them: add, edit, settle, drop.

mod act;
pub mod expectations;
pub mod overview;
pub mod resources;
pub mod review;
pub mod risks;
pub mod roles;
pub mod training;
pub mod wins;

use super::action::Place;
use super::rows::Detail;
use crate::command::record::RecordKind;
use crate::domain::assessment::PointList;
use crate::domain::codes::{Coded, ConcernId, codes};

codes! {
    /// A section of a tab. Its heading is `section-<code>`.
    Section("section") {
        /// How the account stands now: what comes next, what is open.
        Now = "now",
        /// From contract to kickoff.
        Intake = "intake",
        /// The six objectives with their criteria.
        Objectives = "objectives",
        /// The handoff from sales.
        Handoff = "handoff",
        /// Who has which part in milestones and deliverables.
        Raci = "raci",
        /// Who is to be talked to next, and when.
        Schedule = "schedule",
        /// Champions and power users.
        Champions = "champions",
        /// Quick wins: what they come to.
        Wins = "wins",
        /// Quick wins of the first 30 days.
        Wins30 = "wins_30",
        /// Quick wins of the first 60 days.
        Wins60 = "wins_60",
        /// Quick wins of the first 90 days.
        Wins90 = "wins_90",
        /// Training sessions.
        Sessions = "sessions",
        /// Content of the training: first steps.
        ContentsStart = "contents_getting_started",
        /// Content of the training: for each role.
        ContentsRole = "contents_by_role",
        /// Content of the training: features.
        ContentsFeatures = "contents_features",
        /// Content of the training: videos.
        ContentsVideos = "contents_videos",
        /// What makes adoption.
        Adoption = "adoption",
        /// Who uses the product too little.
        LowAdopters = "low_adopters",
        /// The risk register.
        Risks = "risks",
        /// Blockers, complaints, escalations and scope requests.
        Concerns = "concerns",
        /// What our people have to give.
        Ours = "ours",
        /// What their people have to give.
        Theirs = "theirs",
        /// Expectations, decisions and scope changes.
        Expectations = "expectations",
        /// What waits for a second phase.
        Parked = "parked",
        /// Notes about the customer and for the customer.
        Notes = "notes",
        /// Readiness for go-live, and who said go.
        Readiness = "readiness",
        /// The time after go-live.
        Hypercare = "hypercare",
        /// The conditions of steady state.
        Gate = "gate",
        /// Reviews, reports and check-ins.
        Reviews = "reviews",
        /// The renewal.
        Renewal = "renewal",
        /// Chances to expand.
        Opportunities = "opportunities",
        /// Whether the customer would speak for us.
        References = "references",
    }
}

impl Section {
    /// What is added in it; none where nothing can be.
    pub fn adds(self) -> Option<RecordKind> {
        Some(match self {
            Self::Handoff | Self::Intake => RecordKind::HandoffItem,
            Self::Raci => RecordKind::Raci,
            Self::Champions => RecordKind::Recognition,
            Self::Wins | Self::Wins30 | Self::Wins60 | Self::Wins90 => RecordKind::QuickWin,
            Self::Sessions => RecordKind::Session,
            Self::LowAdopters => RecordKind::LowAdopter,
            Self::Risks => RecordKind::Risk,
            Self::Ours | Self::Theirs => RecordKind::Commitment,
            Self::Expectations | Self::Parked => RecordKind::Expectation,
            Self::Notes => RecordKind::Note,
            Self::Readiness => RecordKind::GoLive,
            Self::Hypercare | Self::Reviews => RecordKind::Review,
            Self::Renewal => RecordKind::Renewal,
            Self::Opportunities => RecordKind::Opportunity,
            Self::References => RecordKind::Reference,
            Self::Now
            | Self::Objectives
            | Self::Schedule
            | Self::ContentsStart
            | Self::ContentsRole
            | Self::ContentsFeatures
            | Self::ContentsVideos
            | Self::Adoption
            | Self::Concerns
            | Self::Gate => return None,
        })
    }
}

/// What a row of a tab shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// The heading of a section.
    Heading,
    /// A row of the record.
    Row(RecordKind, i64),
    /// Something that the playbook offers and the record does not have yet, by its id in the playbook.
    Offer(RecordKind, String),
    /// A point of the playbook, by its list and id.
    Point(PointList, String),
    /// A blocker, complaint, escalation or scope request.
    Concern(ConcernId),
    /// Something worked out, by a code of the tab's own.
    Figure(String),
}

/// A row of a tab.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TabRow {
    /// Unique in the tab, and the same as long as the row is there.
    pub id: i64,
    /// The section that it stands in.
    pub section: Section,
    /// What it shows.
    pub item: Item,
}

/// The rows of a tab as they are put together.
#[derive(Debug, Default)]
pub struct TabRows(Vec<TabRow>);

impl TabRows {
    /// Adds a row. What has an id in the database keeps it; everything else is named by its section and code.
    pub fn push(&mut self, section: Section, item: Item) {
        let id = match &item {
            Item::Row(_, id) => *id,
            Item::Concern(id) => id.0,
            Item::Heading => named(section, ""),
            Item::Offer(_, code) | Item::Point(_, code) | Item::Figure(code) => named(section, code),
        };
        self.0.push(TabRow { id, section, item });
    }

    /// Adds the heading of a section.
    pub fn heading(&mut self, section: Section) {
        self.push(section, Item::Heading);
    }
}

/// An id below zero for what has none in the database: the same for the same words, so that a choice survives what comes
/// and goes around it.
fn named(section: Section, code: &str) -> i64 {
    let seed = 0xcbf2_9ce4_8422_2325u64;
    let hash = code.bytes().fold(seed, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    -(1 + ((section as i64) << 40) + (hash >> 24) as i64)
}

/// The tabs of the record.
pub const RECORD_TABS: [Place; 8] = [
    Place::Overview,
    Place::Roles,
    Place::Wins,
    Place::Training,
    Place::Risks,
    Place::Resources,
    Place::Expectations,
    Place::Review,
];

impl Detail {
    /// The rows of a tab of the record; none of other places.
    pub fn tab_rows(&self, place: Place) -> Vec<TabRow> {
        let mut rows = TabRows::default();
        match place {
            Place::Overview => overview::rows(self, &mut rows),
            Place::Roles => roles::rows(self, &mut rows),
            Place::Wins => wins::rows(self, &mut rows),
            Place::Training => training::rows(self, &mut rows),
            Place::Risks => risks::rows(self, &mut rows),
            Place::Resources => resources::rows(self, &mut rows),
            Place::Expectations => expectations::rows(self, &mut rows),
            Place::Review => review::rows(self, &mut rows),
            _ => {}
        }
        rows.0
    }

    /// The chosen row of a tab of the record.
    pub fn chosen_tab_row(&self, place: Place) -> Option<TabRow> {
        let id = self.chosen(place)?;
        self.tab_rows(place).into_iter().find(|row| row.id == id)
    }
}

/// The code of a section in message keys.
pub fn section_key(section: Section) -> String {
    format!("section-{}", section.code().replace('_', "-"))
}
