//! The tab of expectations: the log, what waits for a second phase, when it is looked at again, and notes.

use super::{Item, Section, TabRows};
use crate::command::record::RecordKind;
use crate::domain::codes::Coded;
use crate::domain::expectation::{Expectation, ExpectationKind, Review, ReviewKind, Ruling};
use crate::domain::golive::Note;
use crate::tui::app::rows::Detail;

/// The rows: open lines first, then the newest; what is parked; reviews of expectations, the next one first; notes, the
/// newest first.
pub fn rows(detail: &Detail, rows: &mut TabRows) {
    let facts = &detail.facts;
    rows.heading(Section::Expectations);
    let mut log: Vec<&Expectation> = facts.expectations.iter().collect();
    log.sort_by_key(|row| (row.ruling != Ruling::Open, std::cmp::Reverse((row.on_day, row.id))));
    for row in log.iter().filter(|row| row.kind != ExpectationKind::Parked) {
        rows.push(Section::Expectations, Item::Row(RecordKind::Expectation, row.id.0));
    }
    rows.heading(Section::Parked);
    for row in log.iter().filter(|row| row.kind == ExpectationKind::Parked) {
        rows.push(Section::Parked, Item::Row(RecordKind::Expectation, row.id.0));
    }
    rows.heading(Section::Reviews);
    reviews(detail, rows, &[ReviewKind::Alignment], Section::Reviews);
    rows.heading(Section::Notes);
    let mut notes: Vec<&Note> = facts.notes.iter().collect();
    notes.sort_by_key(|note| std::cmp::Reverse((note.on_day, note.id)));
    for note in notes {
        rows.push(Section::Notes, Item::Row(RecordKind::Note, note.id.0));
    }
}

/// Reviews of some kinds: those that are to come by their day, then those that were held, the latest first. A first kind
/// of which none is to come is offered.
pub(super) fn reviews(detail: &Detail, rows: &mut TabRows, kinds: &[ReviewKind], section: Section) {
    let mut found: Vec<&Review> = detail.facts.reviews.iter().filter(|row| kinds.contains(&row.kind)).collect();
    found.sort_by_key(|row| (row.held_on.is_some(), row.held_on.map(std::cmp::Reverse), row.due_on, row.id));
    let waits = |kind: ReviewKind| found.iter().any(|row| row.kind == kind && row.held_on.is_none());
    if let Some(kind) = kinds.first().filter(|kind| !waits(**kind)) {
        rows.push(section, Item::Offer(RecordKind::Review, kind.code().to_owned()));
    }
    for row in found {
        rows.push(section, Item::Row(RecordKind::Review, row.id.0));
    }
}
