//! Commands in short, and the contents of a database as text.

use std::path::Path;

use orquestra::command::Command;
use orquestra::command::account::{AccountCommand, AccountPatch, NewAccount};
use orquestra::command::milestone::{MilestoneCommand, MilestoneVerb};
use orquestra::command::plan::PlanCommand;
use orquestra::command::signal::{SignalCommand, SignalVerb};
use orquestra::command::stakeholder::{StakeholderCommand, StakeholderPatch, StakeholderVerb};
use orquestra::command::task::TaskCommand;
use orquestra::command::team::TeamCommand;
use orquestra::command::touch::TouchCommand;
use orquestra::domain::account::Stage;
use orquestra::domain::codes::{AccountId, MilestoneId, StakeholderId};
use orquestra::domain::day::Day;
use orquestra::domain::factor::Factors;
use orquestra::domain::milestone::Cause;
use orquestra::domain::signal::Severity;
use orquestra::domain::stakeholder::Role;
use orquestra::domain::touch::{Direction, TouchKind};
use rusqlite::types::Value;

/// A new account with nothing but its name and contract date.
pub fn new_account(name: &str, contract_date: Day) -> NewAccount {
    let fields = AccountPatch { name: Some(name.into()), contract_date: Some(contract_date), ..AccountPatch::default() };
    NewAccount { fields, ..NewAccount::default() }
}

pub fn add(new: NewAccount) -> Command {
    Command::Account(AccountCommand::Add(Box::new(new)))
}

pub fn edit(account: AccountId, patch: AccountPatch) -> Command {
    Command::Account(AccountCommand::Edit { account, rev: None, patch: Box::new(patch) })
}

pub fn rename(account: AccountId, name: &str) -> Command {
    edit(account, AccountPatch { name: Some(name.into()), ..AccountPatch::default() })
}

pub fn move_to(account: AccountId, to: Stage) -> Command {
    Command::Account(AccountCommand::Move { account, to, reason: "they asked for it".into(), confirmed: true })
}

pub fn archive(account: AccountId, archived: bool) -> Command {
    Command::Account(AccountCommand::Archive { account, archived })
}

pub fn milestone(account: AccountId, milestone: MilestoneId, verb: MilestoneVerb) -> Command {
    Command::Milestone(MilestoneCommand { account, milestone, rev: None, verb })
}

pub fn move_due(account: AccountId, id: MilestoneId, to: Day, cascade: bool) -> Command {
    let reason = "their data came late".to_owned();
    milestone(account, id, MilestoneVerb::Move { to, cause: Cause::Customer, reason, cascade })
}

pub fn task(account: AccountId, code: &str, done_on: Option<Day>) -> Command {
    Command::Task(TaskCommand { account, code: code.into(), done_on })
}

pub fn adjust(account: AccountId, factors: Factors) -> Command {
    Command::Plan(PlanCommand { account, factors, cause: Cause::Us, reason: "we had counted wrong".into() })
}

pub fn stakeholder(account: AccountId, verb: StakeholderVerb) -> Command {
    Command::Stakeholder(StakeholderCommand { account, verb })
}

pub fn person(account: AccountId, name: &str, role: Role) -> Command {
    let patch = StakeholderPatch { name: Some(name.into()), role: Some(role), ..StakeholderPatch::default() };
    stakeholder(account, StakeholderVerb::Add(patch))
}

pub fn touch(account: AccountId, on: Day, attended: &[StakeholderId], missed: &[StakeholderId]) -> Command {
    Command::Touch(TouchCommand {
        account,
        on,
        kind: TouchKind::Call,
        direction: Direction::Outbound,
        attended: attended.to_vec(),
        missed: missed.to_vec(),
        replied: None,
        sentiment: None,
        note: String::new(),
    })
}

pub fn signal(account: AccountId, verb: SignalVerb) -> Command {
    Command::Signal(SignalCommand { account, verb })
}

pub fn raise(account: AccountId, code: &str, severity: Severity) -> Command {
    signal(account, SignalVerb::Raise { code: code.into(), severity, note: String::new() })
}

pub fn holiday(day: Day) -> Command {
    Command::Team(TeamCommand::AddHoliday(day, "Carnaval".into()))
}

pub fn no_holiday(day: Day) -> Command {
    Command::Team(TeamCommand::RemoveHoliday(day))
}

/// Columns of a standing and its grounds that follow from signals and the journal.
const DERIVED: &str = "'signals', 'severity', 'priority', 'queued', 'reasons', 'changed_step', 'changed_by', 'band_since'";

/// Everything that a database holds, except the journal, the sequence of ids and revisions:
/// those only ever grow. Tallies of nothing are left out, as they are on the board.
///
/// Left out is what rules saw, which is no act of anybody's and stays when an act is taken back, and
/// what of a standing follows from it or from the journal.
pub fn contents(path: &Path) -> Vec<String> {
    let db = rusqlite::Connection::open(path).unwrap();
    let tables: Vec<String> = db
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('journal', 'step') ORDER BY name")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    assert!(tables.len() >= 14, "tables are missing: {tables:?}");
    let mut lines = Vec::new();
    for table in tables {
        let columns: Vec<String> = db
            .prepare(&format!("SELECT name FROM pragma_table_info('{table}') WHERE name <> 'rev' AND NOT ('{table}' IN ('standing', 'grounds') AND name IN ({DERIVED}))"))
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        let condition = match table.as_str() {
            "meta" => "WHERE key <> 'last_id'",
            "tally" => "WHERE cards <> 0 OR at_risk <> 0",
            "rule_tally" => "WHERE confirmed <> 0 OR false_alarms <> 0",
            "revenue" => "WHERE accounts <> 0 OR cents <> 0",
            "signal" => "WHERE origin <> 'rule'",
            _ => "",
        };
        let list = columns.join(", ");
        let mut select = db.prepare(&format!("SELECT {list} FROM {table} {condition} ORDER BY {list}")).unwrap();
        let mut rows = select.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let values: Vec<String> = columns
                .iter()
                .enumerate()
                .map(|(at, column)| format!("{column}={:?}", row.get::<_, Value>(at).unwrap()))
                .collect();
            lines.push(format!("{table}: {}", values.join(" ")));
        }
    }
    lines
}
