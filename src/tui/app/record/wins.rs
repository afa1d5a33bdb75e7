//! The tab of quick wins: what they come to, then those of the first 30, 60 and 90 days.

use super::{Item, Section, TabRows};
use crate::command::record::RecordKind;
use crate::tui::app::rows::Detail;

/// The sections of quick wins, each with its horizon in days.
pub const BY_HORIZON: [(Section, i64); 3] = [(Section::Wins30, 30), (Section::Wins60, 60), (Section::Wins90, 90)];

/// The rows of each horizon: what is to be delivered by due date, what was delivered, latest first; where there is
/// nothing yet, what others have chosen.
pub fn rows(detail: &Detail, rows: &mut TabRows) {
    rows.heading(Section::Wins);
    let contract = detail.facts.account.contract_date;
    for (section, horizon) in BY_HORIZON {
        rows.heading(section);
        let mut wins: Vec<_> = detail.facts.quick_wins.iter().filter(|win| win.horizon_from(contract) == horizon).collect();
        wins.sort_by_key(|win| {
            let over = win.delivered_on.map(std::cmp::Reverse);
            (over.is_some(), over, win.due_on.is_none(), win.due_on, win.id)
        });
        for win in &wins {
            rows.push(section, Item::Row(RecordKind::QuickWin, win.id.0));
        }
        let spec = detail.playbook.win_horizons.iter().find(|spec| spec.day == horizon);
        if let Some(spec) = spec.filter(|_| wins.is_empty()) {
            for at in 0..spec.examples.len() {
                rows.push(section, Item::Offer(RecordKind::QuickWin, format!("{horizon}:{at}")));
            }
        }
    }
}
