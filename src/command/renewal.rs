//! The end of a renewal: signed early or on time, or not at all.

use chrono::Months;

use super::Context;
use super::account::MAX_TEXT;
use super::edit::{Edit, Ids};
use super::refusal::{self, Field, Refusal, Thing};
use crate::domain::account::{Account, Status};
use crate::domain::codes::{AccountId, RenewalId};
use crate::domain::day::Day;
use crate::domain::facts::AccountFacts;
use crate::domain::renewal::{Outlook, Renewal, RenewalOutcome, open};

/// Months of the next term where no day is named. Starting value: contracts run for a year.
const TERM_MONTHS: u32 = 12;

/// How a renewal ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenewalCommand {
    /// Of which account.
    pub account: AccountId,
    /// The revision of the renewal that was on the screen; none takes the current one.
    pub rev: Option<i64>,
    /// How it ended.
    pub outcome: RenewalOutcome,
    /// The day on which it ended.
    pub on: Day,
    /// Why it ended so; needed where the customer leaves.
    pub reason: String,
    /// Annual revenue from then on, in hundredths; none leaves it as it is.
    pub arr_cents: Option<i64>,
    /// The day of the next renewal; none takes a year after this one.
    pub next: Option<Day>,
}

impl RenewalCommand {
    /// The label in the journal.
    pub fn verb(&self) -> &'static str {
        "renewal.close"
    }
}

/// Decides the end of the renewal that is open; where none is, of the one that the account's own date tells of.
pub fn decide(
    command: &RenewalCommand,
    facts: &AccountFacts,
    context: &Context<'_>,
    ids: &mut Ids,
) -> Result<Vec<Edit>, Refusal> {
    let account = &facts.account;
    let before = open(&facts.renewals);
    if let (Some(rev), Some(before)) = (command.rev, before)
        && rev != before.rev
    {
        return Err(Refusal::Stale { table: "renewal", id: before.id.0 });
    }
    let Some(due_on) = before.map(|renewal| renewal.due_on).or(account.renewal_date) else {
        return Err(Refusal::NotFound { thing: Thing::Renewal, named: account.handle.clone() });
    };
    context.not_in_future(Field::ClosedOn, command.on)?;
    if command.on < account.contract_date {
        return Err(Refusal::DateOrder { earlier: Field::ContractDate, later: Field::ClosedOn });
    }
    if command.outcome == RenewalOutcome::Early && command.on >= due_on {
        return Err(Refusal::NotEarly(due_on));
    }
    let reason = refusal::optional_text(Field::Reason, &command.reason, MAX_TEXT)?;
    let leaves = command.outcome == RenewalOutcome::Churned;
    if leaves && reason.is_empty() {
        return Err(Refusal::Empty(Field::Reason));
    }
    if let Some(cents) = command.arr_cents {
        refusal::in_range(Field::Arr, cents, 0, 100_000_000_000_000)?;
    }
    let ended = |renewal: Renewal| Renewal {
        outcome: Some(command.outcome),
        closed_on: Some(command.on),
        reason: reason.clone(),
        arr_cents: if leaves { None } else { command.arr_cents.or(account.arr_cents) },
        ..renewal
    };
    let mut edits = vec![match before {
        Some(before) => Edit::update(before, ended(before.clone())),
        None => Edit::insert(ended(fresh(account, due_on, context, ids))),
    }];
    if leaves {
        edits.push(Edit::update(account, Account { status: Status::Churned, ..account.clone() }));
        return Ok(edits);
    }
    let next = command.next.or_else(|| due_on.checked_add_months(Months::new(TERM_MONTHS))).unwrap_or(due_on);
    refusal::day(Field::RenewalDate, next)?;
    if next <= command.on || next <= due_on {
        return Err(Refusal::DateOrder { earlier: Field::ClosedOn, later: Field::RenewalDate });
    }
    let after = Account { renewal_date: Some(next), arr_cents: command.arr_cents.or(account.arr_cents), ..account.clone() };
    edits.push(Edit::update(account, after));
    edits.push(Edit::insert(fresh(account, next, context, ids)));
    Ok(edits)
}

/// A renewal of which nobody has said anything yet.
fn fresh(account: &Account, due_on: Day, context: &Context<'_>, ids: &mut Ids) -> Renewal {
    Renewal {
        id: ids.new_id::<RenewalId>(),
        rev: 1,
        account_id: account.id,
        due_on,
        outlook: Outlook::Likely,
        reasons: String::new(),
        said_on: context.today,
        outcome: None,
        closed_on: None,
        reason: String::new(),
        arr_cents: None,
    }
}
