//! Rows in and out of their tables. One list of columns per record serves reading, inserting and
//! updating, so the three cannot drift apart.

use std::sync::LazyLock;

use rusqlite::types::ToSql;
use rusqlite::{Connection, Row as SqlRow};

use super::sql_types::{Column, Json};
use crate::command::edit::Row;
use crate::domain::account::{Account, StageVisit};
use crate::domain::assessment::Assessment;
use crate::domain::baseline::Baseline;
use crate::domain::calendar::Holiday;
use crate::domain::concern::Concern;
use crate::domain::expectation::{Expectation, Review};
use crate::domain::golive::{GoLive, Note};
use crate::domain::intake::HandoffItem;
use crate::domain::metric::{Goal, QuickWin, Reading};
use crate::domain::milestone::{Milestone, Slip};
use crate::domain::plan::Plan;
use crate::domain::play::{NextStep, PlayRun};
use crate::domain::raci::Raci;
use crate::domain::recognition::Recognition;
use crate::domain::renewal::{Opportunity, Reference, Renewal};
use crate::domain::resource::{Absence, Capacity, Commitment};
use crate::domain::risk::{Risk, RiskScore};
use crate::domain::scoring::Coefficient;
use crate::domain::signal::Signal;
use crate::domain::stakeholder::Stakeholder;
use crate::domain::standing::Standing;
use crate::domain::task::Task;
use crate::domain::team::Setting;
use crate::domain::touch::{Attendance, Touch};
use crate::domain::training::{LowAdopter, Session};
use crate::domain::triage::{ScoreOverride, TriageMark};

/// A record that has a table of its own.
pub(super) trait Record: Sized {
    /// Its table.
    const TABLE: &'static str;
    /// Its columns, in the order of `read` and `bind`.
    const COLUMNS: &'static [&'static str];
    /// Reads it from a row whose columns begin with `COLUMNS`.
    fn read(row: &SqlRow<'_>) -> rusqlite::Result<Self>;
    /// Hands its values to a statement, in the order of `COLUMNS`.
    fn bind<R>(&self, run: impl FnOnce(&[&dyn ToSql]) -> R) -> R;

    /// `SELECT` of all columns, followed by `rest`.
    fn select(rest: &str) -> String {
        format!("SELECT {} FROM {} {rest}", Self::COLUMNS.join(", "), Self::TABLE)
    }

    /// The statement that inserts one, put together once.
    fn insert_sql() -> &'static str;

    /// Inserts it.
    fn insert(&self, db: &Connection) -> rusqlite::Result<()> {
        let mut statement = db.prepare_cached(Self::insert_sql())?;
        self.bind(|values| statement.execute(values)).map(|_| ())
    }
}

fn insert_sql(table: &str, columns: &[&str]) -> String {
    let places: Vec<String> = (1..=columns.len()).map(|at| format!("?{at}")).collect();
    format!("INSERT INTO {table} ({}) VALUES ({})", columns.join(", "), places.join(", "))
}

macro_rules! record {
    ($name:ident $table:literal { $($column:ident),+ $(,)? } json { $($list:ident),* $(,)? }) => {
        impl Record for $name {
            const TABLE: &'static str = $table;
            const COLUMNS: &'static [&'static str] = &[$(stringify!($column),)+ $(stringify!($list),)*];

            fn insert_sql() -> &'static str {
                static SQL: LazyLock<String> = LazyLock::new(|| insert_sql($name::TABLE, $name::COLUMNS));
                &SQL
            }

            fn read(row: &SqlRow<'_>) -> rusqlite::Result<Self> {
                let mut at = 0usize;
                let mut next = || { at += 1; at - 1 };
                Ok(Self {
                    $($column: Column::get(row, next())?,)+
                    $($list: row.get::<_, Json<_>>(next())?.0,)*
                })
            }

            fn bind<R>(&self, run: impl FnOnce(&[&dyn ToSql]) -> R) -> R {
                run(&[$(&self.$column as &dyn ToSql,)+ $(&Json(&self.$list) as &dyn ToSql,)*])
            }
        }
    };
}

record!(Account "account" {
    id, rev, handle, name, owner, segment, arr_cents, currency, seats, contract_date, kickoff_date, renewal_date, goal,
    external_id, status, stage, stage_since, archived_on, graduated_on,
} json { tags });
record!(Plan "plan" { id, rev, account_id, playbook, starts_on, length_days } json { factors, windows });
record!(Milestone "milestone" { id, rev, account_id, code, side, baseline, due, done_on } json {});
record!(Slip "slip" {
    id, rev, account_id, milestone_id, moved_on, from_due, to_due, cause, reason, cascaded,
} json {});
record!(Task "task" { id, rev, account_id, code, done_on, done_by } json {});
record!(StageVisit "stage_visit" { id, rev, account_id, stage, entered_on, left_on, reason } json {});
record!(Stakeholder "stakeholder" {
    id, rev, account_id, name, role, email, ideal_days, max_days, since, left_on, succeeds,
} json {});
record!(Touch "touch" {
    id, rev, account_id, happened_on, recorded_at, kind, direction, replied, sentiment, note, logged_by,
} json {});
record!(Attendance "attendance" { id, rev, account_id, touch_id, stakeholder_id, attended } json {});
record!(Signal "signal" {
    id, rev, account_id, code, severity, state, origin, note, raised_on, snoozed_until, closed_on, close_reason,
    verdict, wake, strength, strength_then,
} json { evidence });
record!(Reading "reading" {
    id, rev, account_id, metric, goal_id, on_day, value, answers, about, recorded_at, recorded_by,
} json {});
record!(Goal "goal" {
    id, rev, account_id, name, unit, baseline, target, starts_on, by_day, is_primary, closed_on,
} json {});
record!(QuickWin "quick_win" {
    id, rev, account_id, title, due_on, delivered_on, effect, horizon, wanted_by, metric, baseline, target, measured, told_to, told_on,
} json {});
record!(Concern "concern" {
    id, rev, account_id, kind, title, severity, level, stakeholder_id, opened_on, due_on, closed_on, outcome,
} json {});
record!(PlayRun "play_run" {
    id, rev, account_id, play, signal_id, started_on, started_by, finished_on, score_before, score_after, outcome,
} json {});
record!(NextStep "next_step" { id, rev, account_id, title, move_code, run_id, owner, due_on, done_on } json {});
record!(ScoreOverride "score_override" { id, rev, account_id, score, reason, set_on, until, set_by, lifted_on } json {});
record!(TriageMark "triage_mark" {
    id, rev, account_id, marked_on, marked_by, is_done, snoozed_until, wake, score_then, alarm_then, reason,
} json {});
record!(Assessment "assessment" { id, rev, account_id, list, code, finding, on_day, note, said_by, } json {  });
record!(HandoffItem "handoff_item" { id, rev, account_id, kind, title, noted_on, contact, answer, answered_on, } json {  });
record!(Baseline "baseline" { id, rev, account_id, number, replaced_on, cause, reason, insights, expectations, made_by, starts_on, length_days, } json { redo, dates });
record!(Raci "raci" { id, rev, account_id, code, part, stakeholder_id, login, } json {  });
record!(Recognition "recognition" { id, rev, account_id, stakeholder_id, kind, on_day, note, } json {  });
record!(Commitment "commitment" { id, rev, account_id, role, login, stakeholder_id, hours, from_day, to_day, confirmed_on, note, } json {  });
record!(Session "session" { id, rev, account_id, code, title, role, format, planned_on, held_on, minutes, trainer, hands_on, train_the_trainer, invited, attended, feedback, answers, assessed, passed, recording, } json {  });
record!(LowAdopter "low_adopter" { id, rev, account_id, who, people, usage, found_on, barrier, due_on, reached_on, manager_id, result, closed_on, } json {  });
record!(Risk "risk" { id, rev, account_id, code, title, probability, impact, mitigation, owner, found_on, review_on, signal_id, closed_on, outcome, } json {  });
record!(RiskScore "risk_score" { id, rev, account_id, risk_id, on_day, probability, impact, scored_by, } json {  });
record!(Expectation "expectation" { id, rev, account_id, kind, title, on_day, stakeholder_id, effect_days, ruling, decided_by, decided_on, note, } json {  });
record!(Review "review" { id, rev, account_id, kind, due_on, held_on, every_days, note, } json {  });
record!(GoLive "golive" { id, rev, account_id, go, on_day, said_by, ready, of, note, } json {  });
record!(Note "note" { id, rev, account_id, kind, on_day, stakeholder_id, text, written_by, } json {  });
record!(Renewal "renewal" { id, rev, account_id, due_on, outlook, reasons, said_on, outcome, closed_on, reason, arr_cents, } json {  });
record!(Opportunity "opportunity" { id, rev, account_id, title, value_cents, probability, next_step, due_on, state, found_on, closed_on, } json {  });
record!(Reference "customer_reference" { id, rev, account_id, kind, state, on_day, note, } json {  });
record!(Capacity "capacity" { id, rev, login, role, hours, } json {  });
record!(Absence "absence" { id, rev, login, from_day, to_day, note, } json {  });
record!(Coefficient "coefficient" { id, rev, path, value } json {});
record!(Holiday "holiday" { id, rev, day, name } json {});
record!(Setting "setting" { id, rev, key, value } json {});
record!(Standing "standing" {
    account_id, day, name, sort_key, handle, owner, segment, status, stage, on_board, contract_date, stage_since, arr_cents,
    currency, next_milestone, next_due, plan_end, slippage, overdue, cadence, cadence_days, signals, severity, priority, at_risk,
    score, band, coverage, trend, overridden, red_on, band_since, key_overdue, renewal_date, intake, kickoff_on, queued, quiet_until, done_today,
    changed_step, changed_by,
} json { tags, history });

macro_rules! each_row {
    ($row:expr, $record:ident => $body:expr) => {
        match $row {
            Row::Account($record) => $body,
            Row::Plan($record) => $body,
            Row::Milestone($record) => $body,
            Row::Slip($record) => $body,
            Row::Task($record) => $body,
            Row::StageVisit($record) => $body,
            Row::Stakeholder($record) => $body,
            Row::Touch($record) => $body,
            Row::Attendance($record) => $body,
            Row::Signal($record) => $body,
            Row::Holiday($record) => $body,
            Row::Setting($record) => $body,
            Row::Reading($record) => $body,
            Row::Goal($record) => $body,
            Row::QuickWin($record) => $body,
            Row::Concern($record) => $body,
            Row::PlayRun($record) => $body,
            Row::NextStep($record) => $body,
            Row::ScoreOverride($record) => $body,
            Row::TriageMark($record) => $body,
            Row::Coefficient($record) => $body,
            Row::Assessment($record) => $body,
            Row::HandoffItem($record) => $body,
            Row::Baseline($record) => $body,
            Row::Raci($record) => $body,
            Row::Recognition($record) => $body,
            Row::Commitment($record) => $body,
            Row::Session($record) => $body,
            Row::LowAdopter($record) => $body,
            Row::Risk($record) => $body,
            Row::RiskScore($record) => $body,
            Row::Expectation($record) => $body,
            Row::Review($record) => $body,
            Row::GoLive($record) => $body,
            Row::Note($record) => $body,
            Row::Renewal($record) => $body,
            Row::Opportunity($record) => $body,
            Row::Reference($record) => $body,
            Row::Capacity($record) => $body,
            Row::Absence($record) => $body,
        }
    };
}

/// Inserts a row of any table.
pub(super) fn insert(db: &Connection, row: &Row) -> rusqlite::Result<()> {
    each_row!(row, record => record.insert(db))
}

/// Writes a row of any table over the revision that was seen. False when it has moved on.
pub(super) fn update(db: &Connection, row: &Row, seen_rev: i64) -> rusqlite::Result<bool> {
    each_row!(row, record => update_record(db, record, key_of(row), seen_rev))
}

fn update_record<T: Record>(db: &Connection, record: &T, key: &str, seen_rev: i64) -> rusqlite::Result<bool> {
    let sets: Vec<String> = T::COLUMNS.iter().enumerate().map(|(at, column)| format!("{column} = ?{}", at + 1)).collect();
    let sql = format!("UPDATE {} SET {} WHERE {key} AND rev = ?{}", T::TABLE, sets.join(", "), T::COLUMNS.len() + 1);
    let mut statement = db.prepare_cached(&sql)?;
    let changed = record.bind(|values| {
        let mut values = values.to_vec();
        values.push(&seen_rev);
        statement.execute(values.as_slice())
    })?;
    Ok(changed == 1)
}

/// The condition that finds the row of a record whose columns begin `id, rev, account_id`.
fn key_of(row: &Row) -> &'static str {
    match row {
        Row::Account(_) | Row::Holiday(_) | Row::Setting(_) | Row::Coefficient(_) | Row::Capacity(_) | Row::Absence(_) => {
            "id = ?1"
        }
        _ => "account_id = ?3 AND id = ?1",
    }
}

/// Deletes a row of any table at the revision that was seen. False when it has moved on.
pub(super) fn delete(db: &Connection, row: &Row) -> rusqlite::Result<bool> {
    let table = row.table();
    let changed = match row {
        Row::Account(_) | Row::Holiday(_) | Row::Setting(_) | Row::Coefficient(_) | Row::Capacity(_) | Row::Absence(_) => {
            db.prepare_cached(&format!("DELETE FROM {table} WHERE id = ?1 AND rev = ?2"))?.execute((row.id(), row.rev()))?
        }
        _ => db.prepare_cached(&format!("DELETE FROM {table} WHERE id = ?1 AND rev = ?2 AND account_id = ?3"))?.execute((
            row.id(),
            row.rev(),
            row.account(),
        ))?,
    };
    Ok(changed == 1)
}

/// A row of any table as it stands now; none when it is gone.
pub(super) fn current(db: &Connection, row: &Row) -> rusqlite::Result<Option<Row>> {
    each_row!(row, record => read_again(db, record, row))
}

fn read_again<T: Record + Into<Row>>(db: &Connection, _like: &T, row: &Row) -> rusqlite::Result<Option<Row>> {
    use rusqlite::OptionalExtension as _;
    let found = match row.account() {
        Some(account) if row.table() != Account::TABLE => db
            .prepare_cached(&T::select("WHERE account_id = ?1 AND id = ?2"))?
            .query_row((account, row.id()), T::read)
            .optional()?,
        _ => db.prepare_cached(&T::select("WHERE id = ?1"))?.query_row([row.id()], T::read).optional()?,
    };
    Ok(found.map(Into::into))
}
