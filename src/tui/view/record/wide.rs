//! The first tab where there is much room: its rows, and beside them what they point to.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::say;
use crate::tui::app::App;
use crate::tui::app::action::Place;
use crate::tui::app::rows::Detail;
use crate::tui::view::paint::rule;
use crate::tui::view::panes;
use crate::tui::view::theme::Theme;

/// From so many columns on there is room for it.
pub const WIDE: u16 = 160;

/// Rows kept for the chosen row in full.
const LINES: u16 = 10;

/// The places that stand beside the rows, from top to bottom.
const BESIDE: [Place; 4] = [Place::Milestones, Place::Signals, Place::Actions, Place::Cadence];

/// Draws it, and gives what is left for the chosen row in full.
pub fn draw(buf: &mut Buffer, area: Rect, detail: &Detail, app: &App, theme: &Theme) -> Rect {
    let left = area.width / 2;
    panes::list(buf, Rect { width: left.saturating_sub(2), ..area }, Place::Overview, detail, true, app, theme);
    let mut room = Rect { x: area.x + left, width: area.width - left, ..area };
    let heads = 2 * BESIDE.len() as u16;
    let wanted = BESIDE.map(|place| u16::try_from(detail.rows(place).len()).unwrap_or(u16::MAX).max(1));
    let rows = shared(wanted, room.height.saturating_sub(LINES + heads));
    for (place, rows) in BESIDE.into_iter().zip(rows) {
        let heading = say!(app.texts, &format!("place-{}", place.code()));
        let inner = room.width.saturating_sub(1);
        let labels = panes::labels(place, inner, &app.texts);
        rule(buf, room, &heading, &labels, theme.heading, theme.faint);
        panes::list(buf, Rect { y: room.y + 1, height: rows, width: inner, ..room }, place, detail, false, app, theme);
        room = Rect { y: room.y + rows + 2, height: room.height.saturating_sub(rows + 2), ..room };
    }
    Rect { width: room.width.saturating_sub(1), ..room }
}

/// Rows for each, so that all of them fit: who wants most gives way first, down to one row each.
fn shared(wanted: [u16; BESIDE.len()], room: u16) -> [u16; BESIDE.len()] {
    let mut rows = wanted;
    while rows.iter().map(|rows| u32::from(*rows)).sum::<u32>() > u32::from(room) {
        match rows.iter_mut().max() {
            Some(most) if *most > 1 => *most -= 1,
            _ => break,
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_wants_most_gives_way_first() {
        assert_eq!(shared([14, 2, 3, 1], 40), [14, 2, 3, 1]);
        assert_eq!(shared([14, 2, 9, 1], 16), [7, 2, 6, 1]);
        assert_eq!(shared([14, 2, 9, 1], 0), [1, 1, 1, 1], "a row each, come what may");
    }
}
