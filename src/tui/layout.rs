//! Where everything stands. Pure: it serves drawing, scrolling and the mouse alike.

use ratatui::layout::Rect;

use super::app::action::Place;

/// Below this the program says that it needs more room.
pub const SMALLEST: (u16, u16) = (60, 16);

/// Rows of one card.
pub const CARD_ROWS: u16 = 2;

/// Rows that the engagement by week needs at least: heading, chart, marks, days, and some words.
pub const ENGAGEMENT_ROWS: u16 = 11;

/// Rows of a column's head: its title and its counts.
pub const HEAD_ROWS: u16 = 2;

/// The board screen, divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BoardRegions {
    /// The line on top.
    pub header: Rect,
    /// The six columns, heads included.
    pub columns: [Rect; 6],
    /// The three panes together.
    pub lower: Rect,
    /// What just happened.
    pub status: Rect,
    /// The keys that apply now.
    pub footer: Rect,
}

/// Divides the board screen. None when the terminal is too small.
pub fn board(size: (u16, u16), focused: usize) -> Option<BoardRegions> {
    let (width, height) = size;
    if width < SMALLEST.0 || height < SMALLEST.1 {
        return None;
    }
    let middle = height - 3;
    let lower = (middle * 2 / 5).clamp(5, 16);
    let upper = middle - lower;
    let narrow = ((width - 36) / 5).clamp(7, 32);
    let wide = width - 5 * narrow;
    let mut columns = [Rect::default(); 6];
    let mut x = 0;
    for (at, column) in columns.iter_mut().enumerate() {
        let own = if at == focused { wide } else { narrow };
        *column = Rect::new(x, 1, own, upper);
        x += own;
    }
    Some(BoardRegions {
        header: Rect::new(0, 0, width, 1),
        columns,
        lower: Rect::new(0, 1 + upper, width, lower),
        status: Rect::new(0, height - 2, width, 1),
        footer: Rect::new(0, height - 1, width, 1),
    })
}

impl BoardRegions {
    /// The panes for milestones, cadence and signals. Where there is little room, the one that
    /// has the focus takes most of it.
    pub fn panes(&self, place: Place) -> [Rect; 3] {
        panes(self.lower, place)
    }
}

/// Divides a stretch of the screen among the panes. Where there is little room, the one that has
/// the focus takes most of it.
fn panes(lower: Rect, place: Place) -> [Rect; 3] {
    let width = lower.width;
    let shares: [u16; 3] = match (width, place) {
        (..100, Place::Milestones) => [56, 22, 22],
        (..100, Place::Cadence) => [20, 60, 20],
        (..100, Place::Signals) => [22, 22, 56],
        (..100, _) => [40, 34, 26],
        (100..160, Place::Cadence) => [30, 44, 26],
        (100..160, Place::Signals) => [30, 32, 38],
        (100..160, _) => [33, 40, 27],
        _ => [36, 36, 28],
    };
    let first = width * shares[0] / 100;
    let second = width * shares[1] / 100;
    let third = width - first - second;
    let Rect { x, y, height, .. } = lower;
    [Rect::new(x, y, first, height), Rect::new(x + first, y, second, height), Rect::new(x + first + second, y, third, height)]
}

/// Cards that fit into each column.
pub fn visible_cards(size: (u16, u16), focused: usize) -> [usize; 6] {
    board(size, focused).map_or([1; 6], |regions| {
        regions.columns.map(|column| usize::from(column.height.saturating_sub(HEAD_ROWS) / CARD_ROWS).max(1))
    })
}

/// The triage screen, divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TriageRegions {
    /// The line on top.
    pub header: Rect,
    /// The queue; no width where there is no room for it.
    pub queue: Rect,
    /// The account; no width where the queue takes the screen.
    pub card: Rect,
    /// The three panes together.
    pub lower: Rect,
}

/// Divides the triage screen. `list` gives the whole of it to the queue.
pub fn triage(size: (u16, u16), list: bool) -> Option<TriageRegions> {
    let (width, height) = size;
    if width < SMALLEST.0 || height < SMALLEST.1 {
        return None;
    }
    let header = Rect::new(0, 0, width, 1);
    let middle = height - 3;
    if list {
        let queue = Rect::new(0, 1, width, middle);
        return Some(TriageRegions { header, queue, card: Rect::default(), lower: Rect::default() });
    }
    // The account needs its reasons and its move; the panes what is left, up to what is useful.
    let upper = 12.min(middle.saturating_sub(4)).max(middle.saturating_sub(18));
    let lower = Rect::new(0, 1 + upper, width, middle - upper);
    let queue = if width >= 110 { (width / 4).min(44) } else { 0 };
    Some(TriageRegions {
        header,
        queue: Rect::new(0, 2, queue, upper.saturating_sub(1)),
        card: Rect::new(queue, 2, width - queue, upper.saturating_sub(1)),
        lower,
    })
}

impl TriageRegions {
    /// The panes for milestones, cadence and signals.
    pub fn panes(&self, place: Place) -> [Rect; 3] {
        panes(self.lower, place)
    }
}

/// The screen of renewals, divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RenewalRegions {
    /// The line on top.
    pub header: Rect,
    /// The accounts.
    pub list: Rect,
    /// The chosen one.
    pub detail: Rect,
}

/// Divides the screen of renewals: the chosen account stands beside the list where there is room, else under it.
pub fn renewals(size: (u16, u16)) -> Option<RenewalRegions> {
    let (width, height) = size;
    if width < SMALLEST.0 || height < SMALLEST.1 {
        return None;
    }
    let header = Rect::new(0, 0, width, 1);
    let body = Rect::new(0, 1, width, height - 3);
    let (list, detail) = if width >= 110 {
        let left = width * 3 / 5;
        (Rect { width: left, ..body }, Rect { x: left, width: width - left, ..body })
    } else {
        let under = (body.height * 2 / 5).clamp(4, 12);
        (Rect { height: body.height - under, ..body }, Rect { y: body.y + body.height - under, height: under, ..body })
    };
    Some(RenewalRegions { header, list, detail })
}

/// What stands between the edges and the two lines at the bottom.
pub fn whole(size: (u16, u16)) -> Option<Rect> {
    let (width, height) = size;
    (width >= SMALLEST.0 && height >= SMALLEST.1).then(|| Rect::new(0, 0, width, height - 2))
}

/// The agenda, divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgendaRegions {
    /// The line on top.
    pub header: Rect,
    /// What is due.
    pub list: Rect,
    /// The line under the cursor in full.
    pub chosen: Rect,
}

/// Divides the agenda.
pub fn agenda(size: (u16, u16)) -> Option<AgendaRegions> {
    let Rect { width, height, .. } = whole(size)?;
    Some(AgendaRegions {
        header: Rect::new(0, 0, width, 1),
        list: Rect::new(0, 2, width, height - 5),
        chosen: Rect::new(0, height - 3, width, 3),
    })
}

/// The account screen, divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AccountRegions {
    /// Who it is and how it stands.
    pub header: Rect,
    /// The tabs.
    pub tabs: Rect,
    /// The rows of the tab.
    pub list: Rect,
    /// The chosen row in full.
    pub detail: Rect,
    /// What just happened.
    pub status: Rect,
    /// The keys that apply now.
    pub footer: Rect,
}

/// Where the engagement by week of an account stands, which has so many people.
///
/// Under the people where there is room for both; else, where it is asked for, in place of the chosen one, who then
/// gives most of the list's rows away too.
pub fn engagement(regions: &mut AccountRegions, people: usize, wanted: bool) -> Option<Rect> {
    let AccountRegions { list, detail, .. } = *regions;
    let taken = u16::try_from(people.max(1) + 1).unwrap_or(u16::MAX);
    let least = if wanted { ENGAGEMENT_ROWS + 4 } else { ENGAGEMENT_ROWS };
    if list.height >= taken.saturating_add(least) {
        return Some(Rect { y: list.y + taken, height: list.height - taken, ..list });
    }
    if !wanted {
        return None;
    }
    if detail.y > list.y {
        let rows = list.height + detail.height;
        let kept = taken.min(rows.saturating_sub(ENGAGEMENT_ROWS + 2)).max(3);
        regions.list = Rect { height: kept, ..list };
        regions.detail = Rect { y: list.y + kept, height: rows - kept, ..detail };
    }
    Some(regions.detail)
}

/// Divides the account screen: the chosen row in full stands beside the list where there is room,
/// else under it.
pub fn account(size: (u16, u16)) -> Option<AccountRegions> {
    let (width, height) = size;
    if width < SMALLEST.0 || height < SMALLEST.1 {
        return None;
    }
    let body = Rect::new(0, 5, width, height - 7);
    let (list, detail) = if width >= 110 {
        let left = width * 3 / 5;
        (Rect { width: left, ..body }, Rect { x: left, width: width - left, ..body })
    } else {
        let under = (body.height * 2 / 5).clamp(3, 12);
        (Rect { height: body.height - under, ..body }, Rect { y: body.y + body.height - under, height: under, ..body })
    };
    Some(AccountRegions {
        header: Rect::new(0, 0, width, 3),
        tabs: Rect::new(0, 3, width, 2),
        list,
        detail,
        status: Rect::new(0, height - 2, width, 1),
        footer: Rect::new(0, height - 1, width, 1),
    })
}

/// The first visible row of a list, so that the chosen one is in sight and the list does not end
/// in empty lines.
pub fn top_for(chosen: usize, rows: usize, visible: usize) -> usize {
    let visible = visible.max(1);
    chosen.saturating_sub(visible / 2).min(rows.saturating_sub(visible))
}

/// A box in the middle of the screen, at most so wide and so high.
pub fn centered(size: (u16, u16), width: u16, height: u16) -> Rect {
    let width = width.min(size.0);
    let height = height.min(size.1);
    Rect::new((size.0 - width) / 2, (size.1 - height) / 2, width, height)
}

/// Whether a cell lies in a region.
pub fn holds(region: Rect, x: u16, y: u16) -> bool {
    x >= region.x && x < region.x + region.width && y >= region.y && y < region.y + region.height
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_board_fills_every_size_without_overlap() {
        for width in 60..=240u16 {
            for height in [16u16, 24, 40, 60, 100] {
                for focused in 0..6 {
                    let regions = board((width, height), focused).unwrap();
                    assert_eq!(regions.columns.iter().map(|column| column.width).sum::<u16>(), width);
                    assert!(regions.columns.iter().all(|column| column.width >= 7));
                    for place in [Place::Board, Place::Milestones, Place::Cadence, Place::Signals] {
                        assert_eq!(regions.panes(place).iter().map(|pane| pane.width).sum::<u16>(), width);
                    }
                    assert_eq!(regions.lower.y + regions.lower.height, regions.status.y);
                    assert_eq!(regions.footer.y + 1, height);
                }
            }
        }
        assert!(board((59, 24), 0).is_none() && board((80, 15), 0).is_none());
    }
}
