//! The onboarding record: everything that is noted of an account and needs no verb of its own. Each
//! kind of row can be added, edited and dropped; its file says what makes sense in it, and what
//! else a change of it brings about.

mod assessment;
mod expectation;
mod golive;
mod intake;
mod people;
mod renewal;
mod resource;
mod risk;
mod training;
mod win;

#[cfg(test)]
mod fixture;

use super::Context;
use super::edit::{Edit, Ids, Row};
use super::refusal::{Refusal, Thing};
use crate::domain::assessment::Assessment;
use crate::domain::codes::{AccountId, codes};
use crate::domain::expectation::{Expectation, Review};
use crate::domain::facts::AccountFacts;
use crate::domain::golive::{GoLive, Note};
use crate::domain::intake::HandoffItem;
use crate::domain::metric::QuickWin;
use crate::domain::raci::Raci;
use crate::domain::recognition::Recognition;
use crate::domain::renewal::{Opportunity, Reference, Renewal};
use crate::domain::resource::Commitment;
use crate::domain::risk::Risk;
use crate::domain::training::{LowAdopter, Session};

/// Something done with the record of an account.
#[derive(Debug, Clone, PartialEq)]
pub struct RecordCommand {
    /// Which account.
    pub account: AccountId,
    /// What to do.
    pub verb: RecordVerb,
}

/// What can be done with a row of the record.
#[derive(Debug, Clone, PartialEq)]
pub enum RecordVerb {
    /// Adds the row where its id is 0, else changes the row with that id, which was seen at that revision.
    Put(Record),
    /// Takes the row away, which was seen at that revision.
    Drop(Record),
}

/// What a kind of row has to say for itself.
trait Kept: Clone + PartialEq + Into<Row> {
    /// What a sentence calls it.
    const THING: Thing;

    /// The rows of this kind that the account has.
    fn among(facts: &AccountFacts) -> &[Self];

    /// Refuses a row that makes no sense; gives it back tidied. `before` is the row as it stands; none for a new one.
    fn checked(self, before: Option<&Self>, facts: &AccountFacts, context: &Context<'_>) -> Result<Self, Refusal>;

    /// What else follows from putting the row in the place of `before`.
    fn consequences(
        &self,
        _before: Option<&Self>,
        _facts: &AccountFacts,
        _context: &Context<'_>,
        _ids: &mut Ids,
    ) -> Result<Vec<Edit>, Refusal> {
        Ok(Vec::new())
    }

    /// What has to go before the row can.
    fn dependents(&self, _facts: &AccountFacts) -> Result<Vec<Edit>, Refusal> {
        Ok(Vec::new())
    }
}

macro_rules! records {
    ($($(#[$meta:meta])* $kind:ident $family:literal),+ $(,)?) => {
        codes! {
            /// A kind of row of the record.
            RecordKind("kind of record") {
                $($(#[$meta])* $kind = $family),+
            }
        }

        /// A row of the record.
        #[derive(Debug, Clone, PartialEq)]
        pub enum Record {
            $($(#[$meta])* $kind($kind)),+
        }

        $(impl From<$kind> for Record {
            fn from(row: $kind) -> Self { Self::$kind(row) }
        })+

        impl Record {
            /// Its kind.
            pub fn kind(&self) -> RecordKind {
                match self { $(Self::$kind(_) => RecordKind::$kind),+ }
            }

            /// Its id in the database; 0 where it is not there yet.
            pub fn id(&self) -> i64 {
                match self { $(Self::$kind(row) => row.id.0),+ }
            }

            /// How often it has changed.
            pub fn rev(&self) -> i64 {
                match self { $(Self::$kind(row) => row.rev),+ }
            }

            /// The row of this kind with this id.
            pub fn find(kind: RecordKind, id: i64, facts: &AccountFacts) -> Option<Self> {
                match kind {
                    $(RecordKind::$kind => <$kind as Kept>::among(facts).iter().find(|row| row.id.0 == id).cloned().map(Self::$kind)),+
                }
            }
        }

        impl RecordCommand {
            /// The label under which the journal keeps it.
            pub fn verb(&self) -> &'static str {
                match &self.verb {
                    $(RecordVerb::Put(Record::$kind(row)) if row.id.0 == 0 => concat!($family, ".add"),
                    RecordVerb::Put(Record::$kind(_)) => concat!($family, ".edit"),
                    RecordVerb::Drop(Record::$kind(_)) => concat!($family, ".drop"),)+
                }
            }
        }

        /// Decides a command about the record.
        pub fn decide(
            command: &RecordCommand,
            facts: &AccountFacts,
            context: &Context<'_>,
            ids: &mut Ids,
        ) -> Result<Vec<Edit>, Refusal> {
            match &command.verb {
                $(RecordVerb::Put(Record::$kind(row)) => {
                    let mut row = row.clone();
                    row.account_id = facts.account.id;
                    let before = match row.id.0 {
                        0 => None,
                        id => Some(seen::<$kind>(id, row.rev, facts, |row| (row.id.0, row.rev))?),
                    };
                    let mut row = row.checked(before, facts, context)?;
                    let edit = match before {
                        Some(before) if *before == row => return Ok(Vec::new()),
                        Some(before) => Edit::update(before, row.clone()),
                        None => {
                            row.id = ids.new_id();
                            row.rev = 1;
                            Edit::insert(row.clone())
                        }
                    };
                    let mut edits = vec![edit];
                    edits.extend(row.consequences(before, facts, context, ids)?);
                    Ok(edits)
                })+
                $(RecordVerb::Drop(Record::$kind(row)) => {
                    let before = seen::<$kind>(row.id.0, row.rev, facts, |row| (row.id.0, row.rev))?;
                    let mut edits = before.dependents(facts)?;
                    edits.push(Edit::delete(before));
                    Ok(edits)
                })+
            }
        }
    };
}

records! {
    /// What somebody said of a point of the playbook.
    Assessment "assessment",
    /// A line of the handoff from sales.
    HandoffItem "handoff",
    /// A person's part in a piece of work.
    Raci "raci",
    /// What was done for a champion.
    Recognition "recognition",
    /// Hours that somebody has.
    Commitment "resource",
    /// A training session.
    Session "session",
    /// Who uses the product too little.
    LowAdopter "low_adopter",
    /// A quick win.
    QuickWin "win",
    /// A risk.
    Risk "risk",
    /// A line of the log of expectations.
    Expectation "expectation",
    /// A review, report or check-in.
    Review "review",
    /// A decision on go-live.
    GoLive "golive",
    /// A note.
    Note "note",
    /// A renewal.
    Renewal "renewal",
    /// A chance to expand.
    Opportunity "opportunity",
    /// Whether the customer would speak for us.
    Reference "reference",
}

/// The row with this id, if it still stands as it was seen.
fn seen<T: Kept>(id: i64, rev: i64, facts: &AccountFacts, key: fn(&T) -> (i64, i64)) -> Result<&T, Refusal> {
    let row = T::among(facts).iter().find(|row| key(row).0 == id);
    let row = row.ok_or_else(|| Refusal::NotFound { thing: T::THING, named: id.to_string() })?;
    if key(row).1 == rev {
        Ok(row)
    } else {
        let known: Row = row.clone().into();
        Err(Refusal::Stale { table: known.table(), id })
    }
}

/// Refuses a person whom the account does not have.
fn known_person(person: Option<crate::domain::codes::StakeholderId>, facts: &AccountFacts) -> Result<(), Refusal> {
    match person {
        Some(id) if facts.stakeholder(id).is_none() => {
            Err(Refusal::NotFound { thing: Thing::Stakeholder, named: id.to_string() })
        }
        _ => Ok(()),
    }
}
