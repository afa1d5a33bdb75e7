//! Accounts: add, edit, move between stages, archive.

use super::edit::{Edit, Ids};
use super::refusal::{self, Field, Refusal, Thing};
use super::{Context, Directory, plan};
use crate::domain::account::{Account, Stage, StageVisit, Status, handle_from, is_handle, tidy_tags};
use crate::domain::codes::{AccountId, StageVisitId};
use crate::domain::day::Day;
use crate::domain::factor::Factors;
use crate::domain::facts::AccountFacts;
use crate::domain::renewal::{Renewal, open};
use crate::domain::task::TaskKind;

/// Longest name, goal and the like that is taken, in characters.
pub const MAX_NAME: usize = 120;
/// Longest free text that is taken, in characters.
pub const MAX_TEXT: usize = 2_000;

/// What can be done with accounts.
#[derive(Debug, Clone, PartialEq)]
pub enum AccountCommand {
    /// Opens an account and dates its plan.
    Add(Box<NewAccount>),
    /// Changes fields of an account.
    Edit {
        /// Which account.
        account: AccountId,
        /// The revision that was on the screen; none takes the current one.
        rev: Option<i64>,
        /// The new values.
        patch: Box<AccountPatch>,
    },
    /// Moves an account to another stage.
    Move {
        /// Which account.
        account: AccountId,
        /// Where to.
        to: Stage,
        /// Why; needed when moving back.
        reason: String,
        /// Whether open work was shown and accepted.
        confirmed: bool,
    },
    /// Puts an account away, or takes it out again.
    Archive {
        /// Which account.
        account: AccountId,
        /// True puts it away.
        archived: bool,
    },
}

/// A new account. Empty and missing values take their defaults.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NewAccount {
    /// Its fields; name and contract date must be there.
    pub fields: AccountPatch,
    /// The playbook; empty takes the default.
    pub playbook: String,
    /// What stretches its plan.
    pub factors: Factors,
}

/// New values for fields of an account; none leaves a field as it is. The inner option of an
/// optional field empties it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AccountPatch {
    /// Name.
    pub name: Option<String>,
    /// Handle.
    pub handle: Option<String>,
    /// Login of the owner.
    pub owner: Option<String>,
    /// Segment.
    pub segment: Option<String>,
    /// Annual recurring revenue in hundredths.
    pub arr_cents: Option<Option<i64>>,
    /// Currency.
    pub currency: Option<String>,
    /// Licensed seats.
    pub seats: Option<Option<i64>>,
    /// Contract date.
    pub contract_date: Option<Day>,
    /// Kickoff date.
    pub kickoff_date: Option<Option<Day>>,
    /// Renewal date.
    pub renewal_date: Option<Option<Day>>,
    /// Goal.
    pub goal: Option<String>,
    /// Tags.
    pub tags: Option<Vec<String>>,
    /// External id.
    pub external_id: Option<Option<String>>,
    /// Status.
    pub status: Option<Status>,
    /// Stage; only an import sets it together with other fields, without asking.
    pub stage: Option<Stage>,
    /// The day on which the stage was entered.
    pub stage_since: Option<Day>,
    /// The day on which the account was put away.
    pub archived_on: Option<Option<Day>>,
}

impl AccountCommand {
    /// The label in the journal.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Add(_) => "account.add",
            Self::Edit { .. } => "account.edit",
            Self::Move { .. } => "account.move",
            Self::Archive { archived: true, .. } => "account.archive",
            Self::Archive { archived: false, .. } => "account.restore",
        }
    }

    /// The account it is about.
    pub fn account(&self) -> Option<AccountId> {
        match self {
            Self::Add(_) => None,
            Self::Edit { account, .. } | Self::Move { account, .. } | Self::Archive { account, .. } => Some(*account),
        }
    }
}

/// Decides a command about an account that is there.
pub fn decide(
    command: &AccountCommand,
    facts: &AccountFacts,
    context: &Context<'_>,
    ids: &mut Ids,
) -> Result<Vec<Edit>, Refusal> {
    match command {
        AccountCommand::Add(new) => add(new, context, ids),
        AccountCommand::Edit { rev, patch, .. } => edit(facts, *rev, patch, context, ids),
        AccountCommand::Move { to, reason, confirmed, .. } => move_stage(facts, *to, reason, *confirmed, context, ids),
        AccountCommand::Archive { archived, .. } => {
            let account = &facts.account;
            if account.archived_on.is_some() == *archived {
                return Ok(Vec::new());
            }
            let after = Account { archived_on: archived.then_some(context.today), ..account.clone() };
            Ok(vec![Edit::update(account, after)])
        }
    }
}

/// Decides the opening of an account.
pub(super) fn add(new: &NewAccount, context: &Context<'_>, ids: &mut Ids) -> Result<Vec<Edit>, Refusal> {
    let fields = &new.fields;
    let contract_date = fields.contract_date.ok_or(Refusal::Empty(Field::ContractDate))?;
    let stage_since = fields.stage_since.unwrap_or(contract_date.min(context.today));
    let blank = Account {
        id: ids.new_id(),
        rev: 1,
        handle: String::new(),
        name: String::new(),
        owner: context.actor.to_owned(),
        segment: String::new(),
        arr_cents: None,
        currency: context.team.currency().to_owned(),
        seats: None,
        contract_date,
        kickoff_date: None,
        renewal_date: None,
        goal: String::new(),
        tags: Vec::new(),
        external_id: None,
        status: Status::Active,
        stage: fields.stage.unwrap_or(Stage::Welcome),
        stage_since,
        archived_on: None,
        graduated_on: None,
    };
    let mut account = patched(&blank, fields, context)?;
    if account.status == Status::Graduated {
        // A customer who was handed over before we kept this record.
        account.graduated_on = Some(account.stage_since);
    }
    if account.handle.is_empty() {
        account.handle = free_handle(&account.name, account.id, context.directory);
    }
    let playbook = if new.playbook.is_empty() {
        context.playbooks.default_playbook()
    } else {
        context
            .playbooks
            .get(&new.playbook)
            .ok_or_else(|| Refusal::NotFound { thing: Thing::Playbook, named: new.playbook.clone() })?
    };
    let visit = StageVisit {
        id: ids.new_id(),
        rev: 1,
        account_id: account.id,
        stage: account.stage,
        entered_on: account.stage_since,
        left_on: None,
        reason: String::new(),
    };
    let mut edits = vec![Edit::insert(account.clone()), Edit::insert(visit)];
    edits.extend(plan::open(&account, playbook, &new.factors, context, ids)?);
    Ok(edits)
}

/// A handle made from the name that no other account has.
fn free_handle(name: &str, id: AccountId, directory: &dyn Directory) -> String {
    let made = handle_from(name);
    let base = if made.is_empty() { format!("account-{id}") } else { made };
    let mut handle = base.clone();
    let mut number = 2;
    while directory.by_handle(&handle).is_some() {
        let tail = format!("-{number}");
        let keep = 32usize.saturating_sub(tail.len()).min(base.len());
        handle = format!("{}{tail}", base[..keep].trim_end_matches('-'));
        number += 1;
    }
    handle
}

fn edit(
    facts: &AccountFacts,
    rev: Option<i64>,
    patch: &AccountPatch,
    context: &Context<'_>,
    ids: &mut Ids,
) -> Result<Vec<Edit>, Refusal> {
    let account = &facts.account;
    if rev.is_some_and(|rev| rev != account.rev) {
        return Err(Refusal::Stale { table: "account", id: account.id.0 });
    }
    let mut after = patched(account, patch, context)?;
    let steady = |status| status == Status::Graduated;
    if steady(after.status) != steady(account.status) && after.status != Status::Churned {
        return Err(Refusal::ByTheGate { leaves: steady(after.status) });
    }
    if after.handle.is_empty() {
        return Err(Refusal::Empty(Field::Handle));
    }
    // The first stage began with the contract: it is corrected along, so that nobody stands in a
    // stage for longer than they are a customer.
    let began_with_contract = facts.visits.len() == 1 && account.stage_since == account.contract_date;
    if began_with_contract && patch.stage_since.is_none() {
        after.stage_since = after.contract_date.min(context.today);
    }
    let mut edits = Vec::new();
    if let Some(stage) = patch.stage.filter(|stage| *stage != account.stage) {
        after.stage_since = patch.stage_since.unwrap_or(context.today);
        edits.extend(visit_edits(facts, stage, after.stage_since, "", ids));
        after.stage = stage;
    } else if after.stage_since != account.stage_since {
        // A correction of the day on which the present stage was entered.
        if let Some(open) = facts.visits.iter().rev().find(|visit| visit.left_on.is_none()) {
            edits.push(Edit::update(open, StageVisit { entered_on: after.stage_since, ..open.clone() }));
        }
    }
    if after.contract_date != account.contract_date {
        edits.extend(plan::redate(facts, after.contract_date, context)?);
    }
    if let (Some(day), Some(renewal)) = (after.renewal_date, open(&facts.renewals))
        && after.renewal_date != account.renewal_date
        && renewal.due_on != day
    {
        edits.push(Edit::update(renewal, Renewal { due_on: day, ..renewal.clone() }));
    }
    if after != *account {
        edits.insert(0, Edit::update(account, after));
    }
    Ok(edits)
}

/// The account with a patch laid over it, every field checked.
fn patched(account: &Account, patch: &AccountPatch, context: &Context<'_>) -> Result<Account, Refusal> {
    let mut after = account.clone();
    let directory = context.directory;
    if let Some(name) = &patch.name {
        after.name = refusal::text(Field::Name, name, MAX_NAME)?;
    }
    if after.name.is_empty() {
        return Err(Refusal::Empty(Field::Name));
    }
    if let Some(handle) = patch.handle.as_deref().map(str::trim).filter(|handle| !handle.is_empty()) {
        if !is_handle(handle) {
            return Err(Refusal::BadHandle(handle.to_owned()));
        }
        if directory.by_handle(handle).is_some_and(|other| other != account.id) {
            return Err(Refusal::HandleTaken(handle.to_owned()));
        }
        handle.clone_into(&mut after.handle);
    }
    if let Some(owner) = &patch.owner {
        after.owner = refusal::text(Field::Owner, owner, 64)?;
    }
    if let Some(segment) = &patch.segment {
        after.segment = refusal::optional_text(Field::Segment, segment, MAX_NAME)?;
    }
    if let Some(arr) = patch.arr_cents {
        if let Some(cents) = arr {
            refusal::in_range(Field::Arr, cents, 0, 100_000_000_000_000)?;
        }
        after.arr_cents = arr;
    }
    if let Some(currency) = &patch.currency {
        let code = currency.trim().to_uppercase();
        if code.len() != 3 || !code.bytes().all(|letter| letter.is_ascii_uppercase()) {
            return Err(Refusal::BadCurrency(currency.clone()));
        }
        after.currency = code;
    }
    if let Some(seats) = patch.seats {
        if let Some(seats) = seats {
            refusal::in_range(Field::Seats, seats, 0, 10_000_000)?;
        }
        after.seats = seats;
    }
    if let Some(day) = patch.contract_date {
        after.contract_date = day;
    }
    if let Some(day) = patch.kickoff_date {
        after.kickoff_date = day;
    }
    if let Some(day) = patch.renewal_date {
        after.renewal_date = day;
    }
    refusal::day(Field::ContractDate, after.contract_date)?;
    for (field, day) in [(Field::KickoffDate, after.kickoff_date), (Field::RenewalDate, after.renewal_date)] {
        if let Some(day) = day {
            refusal::day(field, day)?;
        }
        if day.is_some_and(|day| day < after.contract_date) {
            return Err(Refusal::DateOrder { earlier: Field::ContractDate, later: field });
        }
    }
    if let Some(goal) = &patch.goal {
        after.goal = refusal::optional_text(Field::Goal, goal, MAX_TEXT)?;
    }
    if let Some(tags) = &patch.tags {
        after.tags = tidy_tags(tags.iter().map(String::as_str));
        for tag in &after.tags {
            refusal::optional_text(Field::Tags, tag, 40)?;
        }
    }
    if let Some(external) = &patch.external_id {
        let external = external.as_deref().map(str::trim).filter(|id| !id.is_empty());
        if let Some(id) = external {
            refusal::optional_text(Field::ExternalId, id, MAX_NAME)?;
            if directory.by_external_id(id).is_some_and(|other| other != account.id) {
                return Err(Refusal::ExternalIdTaken(id.to_owned()));
            }
        }
        after.external_id = external.map(str::to_owned);
    }
    if let Some(status) = patch.status {
        after.status = status;
    }
    if let Some(day) = patch.stage_since {
        context.not_in_future(Field::StageSince, day)?;
        after.stage_since = day;
    }
    if let Some(day) = patch.archived_on {
        after.archived_on = day;
    }
    Ok(after)
}

fn move_stage(
    facts: &AccountFacts,
    to: Stage,
    reason: &str,
    confirmed: bool,
    context: &Context<'_>,
    ids: &mut Ids,
) -> Result<Vec<Edit>, Refusal> {
    let account = &facts.account;
    if to == account.stage {
        return Err(Refusal::SameStage(to));
    }
    let reason = refusal::optional_text(Field::Reason, reason, MAX_TEXT)?;
    if to < account.stage {
        if reason.is_empty() {
            return Err(Refusal::ReasonNeeded);
        }
    } else if !confirmed {
        let open = open_work(facts, account.stage, to, context);
        if !open.is_empty() {
            return Err(Refusal::OpenWork { stage: account.stage, open });
        }
    }
    let after = Account { stage: to, stage_since: context.today, ..account.clone() };
    let mut edits = vec![Edit::update(account, after)];
    edits.extend(visit_edits(facts, to, context.today, &reason, ids));
    Ok(edits)
}

/// Ids of the exit criteria and deliverables that are open from one stage up to, not including,
/// another.
pub fn open_work(facts: &AccountFacts, from: Stage, to: Stage, context: &Context<'_>) -> Vec<String> {
    context
        .playbook(facts)
        .tasks()
        .filter(|(stage, kind, _)| from <= *stage && *stage < to && matches!(kind, TaskKind::Criterion | TaskKind::Deliverable))
        .filter(|(_, _, item)| !facts.tasks.iter().any(|done| done.code == item.id))
        .map(|(_, _, item)| item.id.clone())
        .collect()
}

/// Closes the open visit and opens the next.
pub(super) fn visit_edits(facts: &AccountFacts, to: Stage, on: Day, reason: &str, ids: &mut Ids) -> Vec<Edit> {
    let mut edits = Vec::new();
    for visit in facts.visits.iter().filter(|visit| visit.left_on.is_none()) {
        edits.push(Edit::update(visit, StageVisit { left_on: Some(on.max(visit.entered_on)), ..visit.clone() }));
    }
    edits.push(Edit::insert(StageVisit {
        id: ids.new_id::<StageVisitId>(),
        rev: 1,
        account_id: facts.account.id,
        stage: to,
        entered_on: on,
        left_on: None,
        reason: reason.to_owned(),
    }));
    edits
}
