//! The account: the customer being onboarded, where it stands and for how long it has stood there.

use serde::{Deserialize, Serialize};

use super::codes::{AccountId, StageVisitId, codes};
use super::day::Day;

/// One of the six onboarding stages (guide, "Os Seis Estágios do Onboarding").
///
/// Stages overlap in time; a board column shows the account's *primary* stage, and work of the
/// neighbouring stages may be open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub enum Stage {
    /// 1 · Welcome and orientation.
    Welcome,
    /// 2 · Technical implementation.
    Technical,
    /// 3 · Training and enablement.
    Training,
    /// 4 · Go-live and launch.
    GoLive,
    /// 5 · Optimisation and adoption.
    Adoption,
    /// 6 · Business review and planning.
    Review,
}

impl Stage {
    /// The six stages in order.
    pub const ALL: [Self; 6] = [Self::Welcome, Self::Technical, Self::Training, Self::GoLive, Self::Adoption, Self::Review];

    /// 1 to 6.
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }

    /// 0 to 5, for arrays with one place per stage.
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The stage with this number, 1 to 6.
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number).checked_sub(1)?).copied()
    }

    /// The stage after this one; none after the sixth.
    pub fn next(self) -> Option<Self> {
        Self::from_number(self.number() + 1)
    }

    /// The stage before this one; none before the first.
    pub fn previous(self) -> Option<Self> {
        Self::from_number(self.number() - 1)
    }
}

/// A stage number outside 1 to 6.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0} is not a stage; stages go from 1 to 6")]
pub struct NotAStage(pub u8);

impl TryFrom<u8> for Stage {
    type Error = NotAStage;
    fn try_from(number: u8) -> Result<Self, NotAStage> {
        Self::from_number(number).ok_or(NotAStage(number))
    }
}

impl From<Stage> for u8 {
    fn from(stage: Stage) -> Self {
        stage.number()
    }
}

codes! {
    /// Where the account stands in its life as a customer.
    Status("status") {
        /// Being onboarded.
        Active = "active",
        /// Onboarding stands still by agreement.
        Paused = "paused",
        /// Handed over to steady state.
        Graduated = "graduated",
        /// Left.
        Churned = "churned",
    }
}

/// The customer being onboarded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Identity in the database.
    pub id: AccountId,
    /// Counts the changes of this row; a writer names the one it saw.
    pub rev: i64,
    /// Unique short name that a person types (`acme`): lower-case letters, digits and hyphens.
    pub handle: String,
    /// Display name, as the customer writes it.
    pub name: String,
    /// Login of the CSM in charge.
    pub owner: String,
    /// Market segment in the team's own words; empty when not said.
    pub segment: String,
    /// Annual recurring revenue in hundredths of `currency`.
    pub arr_cents: Option<i64>,
    /// ISO 4217 code of `arr_cents`.
    pub currency: String,
    /// Licensed users.
    pub seats: Option<i64>,
    /// Day 0 of the plan: the day the contract was signed.
    pub contract_date: Day,
    /// The day on which kickoff was held or is booked.
    pub kickoff_date: Option<Day>,
    /// The day on which the contract is up for renewal.
    pub renewal_date: Option<Day>,
    /// What the customer bought this for, in one sentence.
    pub goal: String,
    /// Free labels, lower case, sorted, each once.
    pub tags: Vec<String>,
    /// The account's key in the system that it was imported from; unique where present.
    pub external_id: Option<String>,
    /// Where it stands in its life as a customer.
    pub status: Status,
    /// The primary stage: the board column.
    pub stage: Stage,
    /// The day on which it entered `stage`.
    pub stage_since: Day,
    /// Set when the account was put away: kept, but on no board and in no list unless asked for.
    pub archived_on: Option<Day>,
    /// The day on which the account passed into steady state; none while it is onboarding.
    #[serde(default)]
    pub graduated_on: Option<Day>,
}

impl Account {
    /// Days since the contract: 0 on the day itself.
    pub fn day_number(&self, today: Day) -> i64 {
        (today - self.contract_date).num_days()
    }
}

/// One stay of an account in a stage. Every stay is kept, also after moving back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StageVisit {
    /// Identity in the database.
    pub id: StageVisitId,
    /// Counts the changes of this row.
    pub rev: i64,
    /// The account.
    pub account_id: AccountId,
    /// The stage visited.
    pub stage: Stage,
    /// First day in the stage.
    pub entered_on: Day,
    /// The day on which it left; none while it is there.
    pub left_on: Option<Day>,
    /// Why it came here, where it came backwards; empty otherwise.
    pub reason: String,
}

impl StageVisit {
    /// Days spent in the stage on this visit, up to `today` while it lasts.
    pub fn days(&self, today: Day) -> i64 {
        (self.left_on.unwrap_or(today) - self.entered_on).num_days().max(0)
    }
}

/// A handle made from a name: letters without accents, digits, single hyphens; at most 32
/// characters. Empty when the name holds nothing that can be kept.
pub fn handle_from(name: &str) -> String {
    let mut handle = String::new();
    for letter in name.chars().flat_map(char::to_lowercase) {
        match plain(letter) {
            "" => {
                if !handle.is_empty() && !handle.ends_with('-') {
                    handle.push('-');
                }
            }
            kept => handle.push_str(kept),
        }
        if handle.len() >= 32 {
            break;
        }
    }
    handle.truncate(32);
    handle.trim_end_matches('-').to_owned()
}

/// The letter without its accent, or nothing when it has no place in a handle.
fn plain(letter: char) -> &'static str {
    const ASCII: &str = "abcdefghijklmnopqrstuvwxyz0123456789";
    if let Some(at) = ASCII.find(letter) {
        return &ASCII[at..=at];
    }
    match letter {
        'á' | 'à' | 'â' | 'ã' | 'ä' | 'å' => "a",
        'é' | 'è' | 'ê' | 'ë' => "e",
        'í' | 'ì' | 'î' | 'ï' => "i",
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' | 'ø' => "o",
        'ú' | 'ù' | 'û' | 'ü' => "u",
        'ç' => "c",
        'ñ' => "n",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        _ => "",
    }
}

/// A name as it is sorted: lower case, accents left out, everything else kept.
pub fn sort_key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    for letter in name.chars().flat_map(char::to_lowercase) {
        match plain(letter) {
            "" => key.push(letter),
            kept => key.push_str(kept),
        }
    }
    key
}

/// Whether a text may serve as a handle: what [`handle_from`] leaves as it is.
pub fn is_handle(text: &str) -> bool {
    !text.is_empty() && handle_from(text) == text
}

/// Tags as they are stored: lower case, trimmed, sorted, each once, none empty.
pub fn tidy_tags<'a>(tags: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut tidy: Vec<String> = tags.into_iter().map(|tag| tag.trim().to_lowercase()).filter(|tag| !tag.is_empty()).collect();
    tidy.sort();
    tidy.dedup();
    tidy
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn handles_are_what_a_person_would_type() {
        for (name, handle) in [
            ("Acme", "acme"),
            ("Padaria São João & Filhos Ltda.", "padaria-sao-joao-filhos-ltda"),
            ("  --Company_0", "company-0"),
            ("東京", ""),
            ("A very long company name that goes on and on", "a-very-long-company-name-that-go"),
        ] {
            assert_eq!(handle_from(name), handle, "{name}");
        }
        assert!(is_handle("acme-2"));
        assert!(!is_handle("Acme"));
        assert!(!is_handle("acme-"));
    }

    #[test]
    fn stages_know_their_neighbours() {
        assert_eq!(Stage::Welcome.previous(), None);
        assert_eq!(Stage::Review.next(), None);
        assert_eq!(Stage::from_number(4), Some(Stage::GoLive));
        assert_eq!(Stage::from_number(0), None);
    }
}
