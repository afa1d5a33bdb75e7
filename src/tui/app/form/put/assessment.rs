//! The form of what is said of a point of the playbook.

use super::super::build::{Unreadable, Values};
use super::super::field::FieldState;
use super::super::fields::Fields;
use super::PutForm;
use crate::command::record::Record;
use crate::command::refusal::Field;
use crate::domain::assessment::{Assessment, Finding, PointList, latest};
use crate::domain::codes::{AssessmentId, Coded};
use crate::domain::day::Day;
use crate::domain::facts::AccountFacts;
use crate::tui::app::rows::Detail;

/// What was last said of a point.
pub fn said(list: PointList, code: &str, detail: &Detail) -> Option<Assessment> {
    latest(&detail.facts.assessments, list, code, Day::MAX).cloned()
}

/// The point as one key makes it: met, or not met where it was met.
pub fn toggled(list: PointList, code: &str, detail: &Detail, today: Day) -> Record {
    let known = said(list, code, detail);
    // What the screen shows is turned round, also where data answers it.
    let shown = detail.criterion(code).filter(|_| list == PointList::Objective).and_then(|answer| answer.finding);
    let finding = match shown.or_else(|| known.as_ref().map(|known| known.finding)) {
        Some(Finding::Met) => Finding::NotMet,
        _ => Finding::Met,
    };
    Record::Assessment(said_on(known, list, code, finding, String::new(), today))
}

/// What is said of a point on a day: what was said on that day already is changed, what was said before stays.
fn said_on(known: Option<Assessment>, list: PointList, code: &str, finding: Finding, note: String, on_day: Day) -> Assessment {
    let same_day = known.filter(|known| known.on_day == on_day);
    let (id, rev) = same_day.as_ref().map_or((AssessmentId(0), 0), |known| (known.id, known.rev));
    let said_by = same_day.map(|known| known.said_by).unwrap_or_default();
    Assessment {
        id,
        rev,
        account_id: crate::domain::codes::AccountId(0),
        list,
        code: code.to_owned(),
        finding,
        on_day,
        note,
        said_by,
    }
}

/// The point that a form is about: `list:id`.
fn point(form: &PutForm) -> Option<(PointList, &str)> {
    let (list, code) = form.preset.split_once(':')?;
    Some((PointList::from_code(list)?, code))
}

impl Fields<'_> {
    pub(super) fn assessment(&self, form: &PutForm, facts: &AccountFacts) -> Vec<FieldState> {
        let Some((list, code)) = point(form) else { return Vec::new() };
        let known = latest(&facts.assessments, list, code, self.context.today);
        let mut findings: Vec<(&str, &str)> =
            vec![("met", "code-finding-met"), ("partly", "code-finding-partly"), ("not_met", "code-finding-not-met")];
        // Only these may be done without.
        if matches!(list, PointList::Gate | PointList::Readiness) {
            findings.push(("waived", "code-finding-waived"));
        }
        vec![
            self.options(Field::Finding, &findings, known.map_or(Finding::Met, |known| known.finding).code()),
            self.line(Field::Note, known.map_or("", |known| &known.note)),
            self.some_day(Field::Day, None),
        ]
    }
}

impl Values<'_> {
    pub(super) fn assessment(&self, form: &PutForm, facts: &AccountFacts) -> Result<Assessment, Unreadable> {
        let (list, code) = point(form).ok_or(Unreadable(Field::Finding))?;
        let on_day = self.day(Field::Day)?;
        let known = latest(&facts.assessments, list, code, on_day).cloned();
        Ok(said_on(known, list, code, self.coded(Field::Finding, Finding::Met), self.text(Field::Note), on_day))
    }
}
