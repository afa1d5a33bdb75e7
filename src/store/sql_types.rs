//! How domain types stand in columns: codes as text, ids and stages as integers, lists as JSON.

use rusqlite::Row;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::domain::account::{Stage, Status};
use crate::domain::assessment::{Finding, PointList};
use crate::domain::codes::{
    AbsenceId, AccountId, AssessmentId, AttendanceId, BaselineId, CapacityId, Coded, CoefficientId, CommitmentId, ConcernId,
    ExpectationId, GoLiveId, GoalId, HandoffItemId, HolidayId, LowAdopterId, MilestoneId, NextStepId, NoteId, OpportunityId,
    OverrideId, PlanId, PlayRunId, QuickWinId, RaciId, ReadingId, RecognitionId, ReferenceId, RenewalId, ReviewId, RiskId,
    RiskScoreId, SessionId, SettingId, SignalId, SlipId, StageVisitId, StakeholderId, TaskId, TouchId, TriageMarkId,
};
use crate::domain::concern::{ConcernKind, Level};
use crate::domain::day::{Day, Moment};
use crate::domain::expectation::{ExpectationKind, ReviewKind, Ruling};
use crate::domain::golive::NoteKind;
use crate::domain::intake::HandoffKind;
use crate::domain::metric::Metric;
use crate::domain::milestone::{Cause, Side};
use crate::domain::raci::RaciPart;
use crate::domain::recognition::RecognitionKind;
use crate::domain::renewal::{OpportunityState, Outlook, ReferenceKind, ReferenceState, RenewalOutcome};
use crate::domain::resource::ResourceRole;
use crate::domain::scoring::Band;
use crate::domain::signal::{Category, Origin, Severity, SignalState, Verdict};
use crate::domain::stakeholder::Role;
use crate::domain::team::SettingKey;
use crate::domain::touch::{Direction, Sentiment, TouchKind};
use crate::domain::training::{Barrier, TrainingFormat, TrainingRole};
use crate::domain::triage::Wake;

/// A value read from its column. Days are read by hand: they are half of what there is to read, and
/// a parser that knows every format costs more than all the rest of a row.
pub(super) trait Column: Sized {
    /// Reads it.
    fn read(value: ValueRef<'_>) -> FromSqlResult<Self>;

    /// Reads it from a column of a row.
    fn get(row: &Row<'_>, at: usize) -> rusqlite::Result<Self> {
        let value = row.get_ref(at)?;
        let kind = value.data_type();
        Self::read(value).map_err(|error| rusqlite::Error::FromSqlConversionFailure(at, kind, Box::new(error)))
    }
}

impl<T: Column> Column for Option<T> {
    fn read(value: ValueRef<'_>) -> FromSqlResult<Self> {
        if matches!(value, ValueRef::Null) { Ok(None) } else { T::read(value).map(Some) }
    }
}

/// The number that digits stand for; none where they are something else.
fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0u32, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + u32::from(digit - b'0')))
}

/// A day as it is written: `2026-11-21`.
fn day(text: &[u8]) -> Option<Day> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *text else { return None };
    Day::from_ymd_opt(number(&[y1, y2, y3, y4])? as i32, number(&[m1, m2])?, number(&[d1, d2])?)
}

/// A moment as it is written: `2026-11-21 14:30:00.123+00:00`.
fn moment(text: &[u8]) -> Option<Moment> {
    let (date, rest) = text.split_at_checked(10)?;
    let [b' ' | b'T', h1, h2, b':', m1, m2, b':', s1, s2, rest @ ..] = rest else { return None };
    let millis = match rest.strip_suffix(b"+00:00")? {
        [] => 0,
        [b'.', digits @ ..] if digits.len() == 3 => number(digits)?,
        _ => return None,
    };
    let [hour, minute, second] = [number(&[*h1, *h2])?, number(&[*m1, *m2])?, number(&[*s1, *s2])?];
    Some(day(date)?.and_hms_milli_opt(hour, minute, second, millis)?.and_utc())
}

impl Column for Day {
    fn read(value: ValueRef<'_>) -> FromSqlResult<Self> {
        day(value.as_str()?.as_bytes()).map_or_else(|| FromSql::column_result(value), Ok)
    }
}

impl Column for Moment {
    fn read(value: ValueRef<'_>) -> FromSqlResult<Self> {
        moment(value.as_str()?.as_bytes()).map_or_else(|| FromSql::column_result(value), Ok)
    }
}

macro_rules! plain {
    ($($name:ty),+ $(,)?) => {$(
        impl Column for $name {
            fn read(value: ValueRef<'_>) -> FromSqlResult<Self> {
                FromSql::column_result(value)
            }
        }
    )+};
}

plain!(i64, bool, String, Stage, Wake);

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

        plain!($name);
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
    Band,
    Finding,
    PointList,
    HandoffKind,
    RaciPart,
    RecognitionKind,
    ResourceRole,
    TrainingRole,
    TrainingFormat,
    Barrier,
    ExpectationKind,
    Ruling,
    ReviewKind,
    NoteKind,
    Outlook,
    RenewalOutcome,
    OpportunityState,
    ReferenceKind,
    ReferenceState
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

        plain!($name);
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
    CoefficientId,
    AssessmentId,
    HandoffItemId,
    BaselineId,
    RaciId,
    RecognitionId,
    CommitmentId,
    SessionId,
    LowAdopterId,
    RiskId,
    RiskScoreId,
    ExpectationId,
    ReviewId,
    GoLiveId,
    NoteId,
    RenewalId,
    OpportunityId,
    ReferenceId,
    CapacityId,
    AbsenceId
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_moments_are_read_as_they_are_written() {
        for text in ["2026-11-21", "1900-01-01", "2024-02-29"] {
            let read: Day = Column::read(ValueRef::Text(text.as_bytes())).unwrap();
            assert_eq!(read.to_string(), text);
        }
        for text in ["2026-02-29", "2026-13-01", "2026-11-2x", ""] {
            assert!(<Day as Column>::read(ValueRef::Text(text.as_bytes())).is_err(), "{text}");
        }
        // Whatever chrono writes for a moment is read to the same, by hand or by its own parser.
        for millis in [0, 1, 120, 999, 86_399_999, 1_900_000_000_123] {
            let moment = Moment::from_timestamp_millis(millis).unwrap();
            let ToSqlOutput::Owned(rusqlite::types::Value::Text(text)) = moment.to_sql().unwrap() else { panic!() };
            assert_eq!(<Moment as Column>::read(ValueRef::Text(text.as_bytes())).unwrap(), moment, "{text}");
        }
    }
}
