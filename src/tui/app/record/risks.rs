//! The tab of risks: the register, what the playbook offers for it, and what has come true already.

use super::{Item, Section, TabRows};
use crate::command::record::RecordKind;
use crate::tui::app::rows::Detail;

/// The rows: open risks by exposure, the playbook's risks that are not in the register, closed ones; then concerns.
pub fn rows(detail: &Detail, rows: &mut TabRows) {
    rows.heading(Section::Risks);
    let mut risks: Vec<_> = detail.facts.risks.iter().collect();
    risks.sort_by_key(|risk| (risk.closed_on.is_some(), std::cmp::Reverse(risk.exposure()), risk.id));
    for risk in risks.iter().filter(|risk| risk.closed_on.is_none()) {
        rows.push(Section::Risks, Item::Row(RecordKind::Risk, risk.id.0));
    }
    for spec in &detail.playbook.risks {
        if !risks.iter().any(|risk| risk.code == spec.id) {
            rows.push(Section::Risks, Item::Offer(RecordKind::Risk, spec.id.clone()));
        }
    }
    for risk in risks.iter().filter(|risk| risk.closed_on.is_some()) {
        rows.push(Section::Risks, Item::Row(RecordKind::Risk, risk.id.0));
    }
    rows.heading(Section::Concerns);
    let mut concerns: Vec<_> = detail.facts.concerns.iter().collect();
    concerns.sort_by_key(|concern| (concern.closed_on.is_some(), concern.due_on.is_none(), concern.due_on, concern.id));
    for concern in concerns {
        rows.push(Section::Concerns, Item::Concern(concern.id));
    }
}
