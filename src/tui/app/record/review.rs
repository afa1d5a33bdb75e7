//! The tab of review: go-live and the time after it, the gate of steady state, renewal and expansion. What is of the
//! moment stands on top.

use super::{Item, Section, TabRows};
use crate::command::record::RecordKind;
use crate::domain::account::Status;
use crate::domain::assessment::PointList;
use crate::domain::codes::Coded;
use crate::domain::expectation::ReviewKind;
use crate::domain::golive::{Hypercare, Note, NoteKind, problems};
use crate::domain::renewal::{Opportunity, OpportunityState, Renewal, open};
use crate::tui::app::rows::Detail;

/// The code of the row that shows the message of the hand-over.
pub const HANDOVER: &str = "handover";

/// Before go-live.
const BEFORE: [Section; 7] = [
    Section::Readiness,
    Section::Hypercare,
    Section::Gate,
    Section::Reviews,
    Section::Renewal,
    Section::Opportunities,
    Section::References,
];

/// While hypercare lasts.
const LIVE: [Section; 7] = [
    Section::Hypercare,
    Section::Gate,
    Section::Readiness,
    Section::Reviews,
    Section::Renewal,
    Section::Opportunities,
    Section::References,
];

/// From then until the account graduates.
const ADOPTING: [Section; 7] = [
    Section::Gate,
    Section::Renewal,
    Section::Opportunities,
    Section::References,
    Section::Reviews,
    Section::Hypercare,
    Section::Readiness,
];

/// In steady state.
const STEADY: [Section; 7] = [
    Section::Renewal,
    Section::Opportunities,
    Section::References,
    Section::Reviews,
    Section::Gate,
    Section::Hypercare,
    Section::Readiness,
];

/// The rows, by sections in the order of where the account stands.
pub fn rows(detail: &Detail, rows: &mut TabRows) {
    let hypercare = Hypercare::on(&detail.facts, &detail.playbook, detail.today);
    let order = match (detail.facts.account.status, hypercare) {
        (Status::Graduated | Status::Churned, _) => STEADY,
        (_, None) => BEFORE,
        (_, Some(hypercare)) if hypercare.lasts() => LIVE,
        _ => ADOPTING,
    };
    for section in order {
        rows.heading(section);
        match section {
            Section::Readiness => readiness(detail, rows),
            Section::Hypercare => after_launch(detail, hypercare, rows),
            Section::Gate => gate(detail, rows),
            Section::Reviews => {
                super::expectations::reviews(
                    detail,
                    rows,
                    &[ReviewKind::BusinessReview, ReviewKind::CheckIn, ReviewKind::Strategy],
                    section,
                );
            }
            Section::Renewal => renewals(detail, rows),
            Section::Opportunities => opportunities(detail, rows),
            _ => {
                for row in &detail.facts.references {
                    rows.push(section, Item::Row(RecordKind::Reference, row.id.0));
                }
            }
        }
    }
}

/// The points of the assessment, then who said go, the latest first.
fn readiness(detail: &Detail, rows: &mut TabRows) {
    for item in &detail.playbook.readiness {
        rows.push(Section::Readiness, Item::Point(PointList::Readiness, item.id.clone()));
    }
    for row in detail.facts.golive.iter().rev() {
        rows.push(Section::Readiness, Item::Row(RecordKind::GoLive, row.id.0));
    }
}

/// Problems by urgency, usage reports, and what users said.
fn after_launch(detail: &Detail, hypercare: Option<Hypercare>, rows: &mut TabRows) {
    let Some(hypercare) = hypercare else { return };
    for problem in problems(&detail.facts, &hypercare, detail.today) {
        rows.push(Section::Hypercare, Item::Concern(problem.concern.id));
    }
    if hypercare.lasts() {
        super::expectations::reviews(detail, rows, &[ReviewKind::UsageReport], Section::Hypercare);
    } else {
        for row in detail.facts.reviews.iter().filter(|row| row.kind == ReviewKind::UsageReport) {
            rows.push(Section::Hypercare, Item::Row(RecordKind::Review, row.id.0));
        }
    }
    let feedback: Vec<&Note> = detail.facts.notes.iter().filter(|note| note.kind == NoteKind::Feedback).collect();
    if feedback.is_empty() {
        rows.push(Section::Hypercare, Item::Offer(RecordKind::Note, NoteKind::Feedback.code().to_owned()));
    }
    for note in feedback.iter().rev() {
        rows.push(Section::Hypercare, Item::Row(RecordKind::Note, note.id.0));
    }
}

/// The conditions, what the wrong time costs, and the message of the hand-over.
fn gate(detail: &Detail, rows: &mut TabRows) {
    for one in &detail.gate.conditions {
        rows.push(Section::Gate, Item::Point(PointList::Gate, one.condition.code().to_owned()));
    }
    for cost in detail.gate.too_early.iter().chain(&detail.gate.too_late) {
        rows.push(Section::Gate, Item::Figure(cost.id.clone()));
    }
    if detail.playbook.steady.is_some() {
        rows.push(Section::Gate, Item::Figure(HANDOVER.to_owned()));
    }
}

/// The renewal that is open, an offer to say how it looks where nobody has, and those that ended, the latest first.
fn renewals(detail: &Detail, rows: &mut TabRows) {
    let renewals = &detail.facts.renewals;
    if open(renewals).is_none() && detail.facts.account.status != Status::Churned {
        rows.push(Section::Renewal, Item::Offer(RecordKind::Renewal, RecordKind::Renewal.code().to_owned()));
    }
    let mut sorted: Vec<&Renewal> = renewals.iter().collect();
    sorted.sort_by_key(|row| (!row.is_open(), std::cmp::Reverse((row.due_on, row.id))));
    for row in sorted {
        rows.push(Section::Renewal, Item::Row(RecordKind::Renewal, row.id.0));
    }
}

/// Open opportunities by weighted value, then those that are over.
fn opportunities(detail: &Detail, rows: &mut TabRows) {
    let mut sorted: Vec<&Opportunity> = detail.facts.opportunities.iter().collect();
    sorted.sort_by_key(|row| (row.state != OpportunityState::Open, std::cmp::Reverse(row.weighted_cents()), row.id));
    for row in sorted {
        rows.push(Section::Opportunities, Item::Row(RecordKind::Opportunity, row.id.0));
    }
}
