//! The tab of resources: our parts and theirs, each with the hours promised for it, and what is missing.

use super::{Item, Section, TabRows};
use crate::command::record::RecordKind;
use crate::domain::codes::Coded;
use crate::domain::milestone::Side;
use crate::domain::resource::ResourceRole;
use crate::domain::staffing::Cover;
use crate::tui::app::rows::Detail;

/// The rows: under each side its parts in the playbook's order, what was promised for each, and an offer where
/// hours are missing.
pub fn rows(detail: &Detail, rows: &mut TabRows) {
    for (section, side) in [(Section::Ours, Side::Ours), (Section::Theirs, Side::Theirs)] {
        rows.heading(section);
        let parts: Vec<_> = detail.staffing.parts.iter().filter(|part| part.side == side).collect();
        for part in &parts {
            promised(detail, section, part.role, rows);
            let none = !detail.facts.commitments.iter().any(|row| row.role == part.role);
            if part.cover == Cover::Short || (none && part.cover != Cover::Over) {
                rows.push(section, Item::Offer(RecordKind::Commitment, part.role.code().to_owned()));
            }
        }
        // Parts that the playbook does not know.
        let others = ResourceRole::ALL.iter().filter(|role| role.side() == side);
        for role in others.filter(|role| !parts.iter().any(|part| part.role == **role)) {
            promised(detail, section, *role, rows);
        }
    }
}

fn promised(detail: &Detail, section: Section, role: ResourceRole, rows: &mut TabRows) {
    let mut mine: Vec<_> = detail.facts.commitments.iter().filter(|row| row.role == role).collect();
    mine.sort_by_key(|row| (row.to_day < detail.today, row.from_day, row.id));
    for row in mine {
        rows.push(section, Item::Row(RecordKind::Commitment, row.id.0));
    }
}
