//! Accounts to CSV. Every column has the name of a field, so that the file is read back without a
//! question.

use std::io;

use super::formula::protect;
use super::mapping::Field;
use super::values::join_tags;
use crate::domain::account::Account;
use crate::domain::codes::Coded;
use crate::domain::day::Day;
use crate::domain::factor::FactorKind;
use crate::domain::plan::Plan;

/// The columns, in order: every field of a row except `churned`, which `status` says already.
const COLUMNS: [Field; 22] = [
    Field::Handle,
    Field::Name,
    Field::Owner,
    Field::Segment,
    Field::Arr,
    Field::Currency,
    Field::Seats,
    Field::ContractDate,
    Field::KickoffDate,
    Field::RenewalDate,
    Field::Goal,
    Field::Tags,
    Field::ExternalId,
    Field::Status,
    Field::Stage,
    Field::StageSince,
    Field::ArchivedOn,
    Field::Playbook,
    Field::Complexity,
    Field::Integrations,
    Field::DataVolume,
    Field::CustomerResources,
];

/// A CSV file of accounts (RFC 4180: commas, lines that end in CR LF, quotes where needed). Dates
/// are ISO, revenue has two decimals, the stage is its number.
pub struct AccountsFile<W: io::Write> {
    out: csv::Writer<W>,
    raw: bool,
}

impl<W: io::Write> AccountsFile<W> {
    /// Starts the file with its header. `raw` leaves cells that a spreadsheet may run as formulas
    /// as they are.
    pub fn new(out: W, raw: bool) -> io::Result<Self> {
        let mut out = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
        out.write_record(COLUMNS.map(Coded::code))?;
        Ok(Self { out, raw })
    }

    /// Adds an account, with its plan if that is at hand.
    pub fn add(&mut self, account: &Account, plan: Option<&Plan>) -> io::Result<()> {
        for field in COLUMNS {
            let cell = cell(field, account, plan);
            let cell = if self.raw { cell.into() } else { protect(&cell) };
            self.out.write_field(cell.as_bytes())?;
        }
        self.out.write_record(None::<&[u8]>)?;
        Ok(())
    }

    /// Ends the file and hands back what it was written to.
    pub fn finish(self) -> io::Result<W> {
        self.out.into_inner().map_err(|error| io::Error::new(error.error().kind(), error.to_string()))
    }
}

/// Writes a whole file of accounts; see [`AccountsFile`].
pub fn write<'a, W: io::Write>(
    out: W,
    accounts: impl IntoIterator<Item = (&'a Account, Option<&'a Plan>)>,
    raw: bool,
) -> io::Result<W> {
    let mut file = AccountsFile::new(out, raw)?;
    for (account, plan) in accounts {
        file.add(account, plan)?;
    }
    file.finish()
}

fn cell(field: Field, account: &Account, plan: Option<&Plan>) -> String {
    let date = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let level = |kind| plan.map(|plan| plan.factors.level(kind).to_string()).unwrap_or_default();
    match field {
        Field::Handle => account.handle.clone(),
        Field::Name => account.name.clone(),
        Field::Owner => account.owner.clone(),
        Field::Segment => account.segment.clone(),
        Field::Arr => account.arr_cents.map(amount).unwrap_or_default(),
        Field::Currency => account.currency.clone(),
        Field::Seats => account.seats.map(|seats| seats.to_string()).unwrap_or_default(),
        Field::ContractDate => date(Some(account.contract_date)),
        Field::KickoffDate => date(account.kickoff_date),
        Field::RenewalDate => date(account.renewal_date),
        Field::Goal => account.goal.clone(),
        Field::Tags => join_tags(&account.tags),
        Field::ExternalId => account.external_id.clone().unwrap_or_default(),
        Field::Status | Field::Churned => account.status.to_string(),
        Field::Stage => account.stage.number().to_string(),
        Field::StageSince => date(Some(account.stage_since)),
        Field::ArchivedOn => date(account.archived_on),
        Field::Playbook => plan.map(|plan| plan.playbook.clone()).unwrap_or_default(),
        Field::Complexity => level(FactorKind::Complexity),
        Field::Integrations => level(FactorKind::Integrations),
        Field::DataVolume => level(FactorKind::DataVolume),
        Field::CustomerResources => level(FactorKind::CustomerResources),
        // Fields of other files: no column of this one.
        _ => String::new(),
    }
}

/// Hundredths with a point and two decimals.
fn amount(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    let cents = cents.unsigned_abs();
    format!("{sign}{}.{:02}", cents / 100, cents % 100)
}
