//! The forms of the onboarding record: the fields of each kind of row, and the row that they become.
//! One file for each family.

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

use serde::{Deserialize, Serialize};

pub use assessment::{said, toggled};

use super::build::{Unreadable, Values};
use super::field::FieldState;
use super::fields::Fields;
use crate::command::Command;
use crate::command::record::{Record, RecordCommand, RecordKind, RecordVerb};
use crate::domain::assessment::PointList;
use crate::domain::codes::{AccountId, Coded, StakeholderId};
use crate::domain::day::Day;
use crate::domain::facts::AccountFacts;
use crate::domain::raci::Raci;
use crate::say;

/// A form about a row of the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PutForm {
    /// Of which account.
    pub account: AccountId,
    /// What kind of row.
    pub kind: RecordKind,
    /// Which one; 0 for a new one.
    pub id: i64,
    /// At which revision it was opened.
    pub rev: i64,
    /// What it begins with: an id in the playbook, or the section that it is for; empty for nothing.
    pub preset: String,
    /// Whether it only asks how the row came out.
    pub settles: bool,
}

impl PutForm {
    /// For a new row.
    pub fn add(account: AccountId, kind: RecordKind, preset: String) -> Self {
        Self { account, kind, id: 0, rev: 0, preset, settles: false }
    }

    /// For a row as it stands.
    pub fn edit(account: AccountId, record: &Record) -> Self {
        Self { account, kind: record.kind(), id: record.id(), rev: record.rev(), preset: String::new(), settles: false }
    }

    /// For how a row came out.
    pub fn settle(account: AccountId, record: &Record) -> Self {
        Self { settles: true, ..Self::edit(account, record) }
    }

    /// For what is said of a point of the playbook.
    pub fn point(account: AccountId, list: PointList, code: &str) -> Self {
        Self::add(account, RecordKind::Assessment, format!("{}:{code}", list.code()))
    }

    /// The message key of its heading.
    pub fn title_key(&self) -> String {
        if self.kind == RecordKind::Raci && self.settles {
            return "form-raci-clear".to_owned();
        }
        let verb = match (self.id, self.settles) {
            (_, true) => "settle",
            (0, _) => "add",
            _ => "edit",
        };
        format!("form-{}-{verb}", self.kind.code().replace('_', "-"))
    }

    /// The same for the row as it is now.
    #[must_use]
    pub fn caught_up(self, facts: &AccountFacts) -> Self {
        let rev = Record::find(self.kind, self.id, facts).map_or(self.rev, |record| record.rev());
        Self { rev, ..self }
    }

    /// Its fields. None when the row is gone.
    pub(super) fn fields(&self, fields: &Fields<'_>) -> Option<Vec<FieldState>> {
        let facts = fields.context.facts?;
        let row = match self.id {
            0 => None,
            id => Some(Record::find(self.kind, id, facts)?),
        };
        macro_rules! row {
            ($kind:ident) => {
                match &row {
                    Some(Record::$kind(row)) => Some(row),
                    _ => None,
                }
            };
        }
        Some(match self.kind {
            RecordKind::Assessment => fields.assessment(self, facts),
            RecordKind::HandoffItem => fields.handoff_item(self, row!(HandoffItem)),
            RecordKind::Raci => fields.raci(self, row!(Raci), facts),
            RecordKind::Recognition => fields.recognition(self, row!(Recognition), facts),
            RecordKind::Commitment => fields.commitment(self, row!(Commitment), facts),
            RecordKind::Session => fields.session(self, row!(Session), facts),
            RecordKind::LowAdopter => fields.low_adopter(self, row!(LowAdopter), facts),
            RecordKind::QuickWin => fields.quick_win(self, row!(QuickWin), facts),
            RecordKind::Risk => fields.risk(self, row!(Risk), facts),
            RecordKind::Expectation => fields.expectation(self, row!(Expectation), facts),
            RecordKind::Review => fields.review(self, row!(Review), facts),
            RecordKind::GoLive => fields.golive(row!(GoLive), facts),
            RecordKind::Note => fields.note(self, row!(Note), facts),
            RecordKind::Renewal => fields.renewal(self, row!(Renewal), facts),
            RecordKind::Opportunity => fields.opportunity(self, row!(Opportunity)),
            RecordKind::Reference => fields.reference(row!(Reference)),
        })
    }

    /// The command that it asks for.
    pub(super) fn command(&self, values: &Values<'_>) -> Result<Command, Unreadable> {
        let missing = Unreadable(crate::command::refusal::Field::Title);
        let facts = values.context.facts.ok_or(missing)?;
        if self.kind == RecordKind::Renewal && self.settles {
            return values.renewal_end(self);
        }
        if self.kind == RecordKind::Raci && self.settles {
            return Ok(values.cleared(self, facts));
        }
        let row = match self.id {
            0 => None,
            id => Some(Record::find(self.kind, id, facts).ok_or(missing)?),
        };
        macro_rules! read {
            ($kind:ident, $read:ident) => {{
                let before = match row {
                    Some(Record::$kind(mut row)) => {
                        // As it was when the form was opened: who came first in between is told.
                        row.rev = self.rev;
                        Some(row)
                    }
                    _ => None,
                };
                Record::$kind(values.$read(self, before, facts)?)
            }};
        }
        let record = match self.kind {
            RecordKind::Assessment => Record::Assessment(values.assessment(self, facts)?),
            RecordKind::HandoffItem => read!(HandoffItem, handoff_item),
            RecordKind::Raci => {
                let before = match row {
                    Some(Record::Raci(row)) => Some(Raci { rev: self.rev, ..row }),
                    _ => None,
                };
                Record::Raci(values.raci(before, facts))
            }
            RecordKind::Recognition => read!(Recognition, recognition),
            RecordKind::Commitment => read!(Commitment, commitment),
            RecordKind::Session => read!(Session, session),
            RecordKind::LowAdopter => read!(LowAdopter, low_adopter),
            RecordKind::QuickWin => read!(QuickWin, quick_win),
            RecordKind::Risk => read!(Risk, risk),
            RecordKind::Expectation => read!(Expectation, expectation),
            RecordKind::Review => read!(Review, review),
            RecordKind::GoLive => read!(GoLive, golive),
            RecordKind::Note => read!(Note, note),
            RecordKind::Renewal => read!(Renewal, renewal),
            RecordKind::Opportunity => read!(Opportunity, opportunity),
            RecordKind::Reference => read!(Reference, reference),
        };
        Ok(Command::Record(RecordCommand { account: self.account, verb: RecordVerb::Put(record) }))
    }
}

/// What a single key makes of a row.
#[derive(Debug, Clone, PartialEq)]
pub enum Settled {
    /// The row as it is afterwards: there is nothing to ask.
    At(Record),
    /// A form has to ask how it came out.
    Asks,
    /// There is nothing left to settle.
    Already,
}

/// The kinds of rows for which a form asks how they came out.
pub const SETTLED: [RecordKind; 9] = [
    RecordKind::HandoffItem,
    RecordKind::Session,
    RecordKind::LowAdopter,
    RecordKind::QuickWin,
    RecordKind::Risk,
    RecordKind::Expectation,
    RecordKind::Review,
    RecordKind::Renewal,
    RecordKind::Opportunity,
];

/// What the key that settles makes of a row on a day.
pub fn settled(record: &Record, today: Day) -> Settled {
    match record {
        Record::HandoffItem(row) => intake::settled(row),
        Record::Commitment(row) => resource::settled(row, today),
        Record::Session(row) => training::session_settled(row),
        Record::LowAdopter(row) => training::low_adopter_settled(row),
        Record::QuickWin(row) => win::settled(row),
        Record::Risk(row) => risk::settled(row),
        Record::Expectation(row) => expectation::settled(row),
        Record::Review(row) => expectation::review_settled(row),
        Record::Renewal(row) => renewal::settled(row),
        Record::Opportunity(row) => renewal::opportunity_settled(row),
        Record::Reference(row) => renewal::reference_settled(row, today),
        Record::Assessment(_) | Record::Raci(_) | Record::Recognition(_) | Record::GoLive(_) | Record::Note(_) => {
            Settled::Already
        }
    }
}

impl Fields<'_> {
    /// A day that may be left out.
    fn optional_day(&self, field: crate::command::refusal::Field, day: Option<Day>) -> FieldState {
        let value = day.map(|day| self.context.texts.day(day)).unwrap_or_default();
        self.line(field, &value).hint(self.day_hint())
    }

    /// A day that must be given; today to begin with.
    fn some_day(&self, field: crate::command::refusal::Field, day: Option<Day>) -> FieldState {
        self.optional_day(field, Some(day.unwrap_or(self.context.today))).required()
    }

    /// A number that may be left out.
    fn optional_number(&self, field: crate::command::refusal::Field, number: Option<i64>) -> FieldState {
        self.line(field, &number.map(|number| number.to_string()).unwrap_or_default())
    }

    /// One of the people who are there, or nobody.
    fn person_or_nobody(
        &self,
        field: crate::command::refusal::Field,
        facts: &AccountFacts,
        chosen: Option<StakeholderId>,
    ) -> FieldState {
        let mut people = vec![(String::new(), say!(self.context.texts, "form-nobody-named"))];
        let there = facts.stakeholders.iter().filter(|person| person.left_on.is_none() || Some(person.id) == chosen);
        people.extend(there.map(|person| (person.id.0.to_string(), person.name.clone())));
        let chosen = chosen.or(self.context.person).map(|id| id.0.to_string()).unwrap_or_default();
        FieldState::choice(field, self.label(field), people, &chosen)
    }
}

impl Values<'_> {
    /// The person chosen in a field.
    fn person(&self, field: crate::command::refusal::Field) -> Option<StakeholderId> {
        self.text(field).parse().ok().map(StakeholderId)
    }

    /// A number that must be there.
    fn number(&self, field: crate::command::refusal::Field) -> Result<i64, Unreadable> {
        self.optional_number(field)?.ok_or(Unreadable(field))
    }
}
