//! How domain types stand in columns: codes as text, ids and stages as integers, lists as JSON.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::domain::account::{Stage, Status};
use crate::domain::codes::{
    AccountId, AttendanceId, Coded, CoefficientId, ConcernId, GoalId, HolidayId, MilestoneId, NextStepId, OverrideId, PlanId,
    PlayRunId, QuickWinId, ReadingId, SettingId, SignalId, SlipId, StageVisitId, StakeholderId, TaskId, TouchId, TriageMarkId,
};
use crate::domain::concern::{ConcernKind, Level};
use crate::domain::metric::Metric;
use crate::domain::milestone::{Cause, Side};
use crate::domain::scoring::Band;
use crate::domain::signal::{Category, Origin, Severity, SignalState, Verdict};
use crate::domain::stakeholder::Role;
use crate::domain::team::SettingKey;
use crate::domain::touch::{Direction, Sentiment, TouchKind};
use crate::domain::triage::Wake;

macro_rules! coded {
    ($($name:ident),+ $(,)?) => {$(
        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::from(Coded::code(*self)))
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                Self::from_code(value.as_str()?).ok_or(FromSqlError::InvalidType)
            }
        }
    )+};
}

coded!(
    Status,
    Cause,
    Side,
    Origin,
    Severity,
    SignalState,
    Verdict,
    Category,
    Role,
    SettingKey,
    Direction,
    Sentiment,
    TouchKind,
    Metric,
    ConcernKind,
    Level,
    Band
);

macro_rules! ids {
    ($($name:ident),+ $(,)?) => {$(
        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::from(self.0))
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                value.as_i64().map(Self)
            }
        }
    )+};
}

ids!(
    AccountId,
    PlanId,
    MilestoneId,
    SlipId,
    TaskId,
    StageVisitId,
    StakeholderId,
    TouchId,
    AttendanceId,
    SignalId,
    HolidayId,
    SettingId,
    ReadingId,
    GoalId,
    QuickWinId,
    ConcernId,
    PlayRunId,
    NextStepId,
    OverrideId,
    TriageMarkId,
    CoefficientId
);

impl ToSql for Wake {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.to_string()))
    }
}

impl FromSql for Wake {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str()?.parse().map_err(FromSqlError::other)
    }
}

impl ToSql for Stage {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(i64::from(self.number())))
    }
}

impl FromSql for Stage {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let number = value.as_i64()?;
        u8::try_from(number).ok().and_then(Self::from_number).ok_or(FromSqlError::OutOfRange(number))
    }
}

/// A value that stands in its column as JSON.
pub(super) struct Json<T>(pub T);

impl<T: Serialize> ToSql for Json<&T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let text = serde_json::to_string(self.0).map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))?;
        Ok(ToSqlOutput::from(text))
    }
}

impl<T: DeserializeOwned> FromSql for Json<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        serde_json::from_str(value.as_str()?).map(Json).map_err(FromSqlError::other)
    }
}
