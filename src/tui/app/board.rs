//! The board's state: which part of the columns is here, and where the cursor stands.
//!
//! The cursor of a column is an account, not a position: what others do moves the position, never
//! the selection. Only where the account under it is not loaded yet (a long jump) does a position
//! stand in for it until the answer comes.

use crate::domain::account::Stage;
use crate::domain::codes::AccountId;
use crate::domain::filter::Filter;
use crate::domain::standing::Standing;
use crate::protocol::{BoardPage, BoardQuery, Window};

/// Cards kept around the visible ones in the focused column, so that single steps need no
/// reading.
const MARGIN: usize = 48;

/// Where a column's cursor stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cursor {
    /// Position in the whole column.
    pub at: usize,
    /// The account there, where it is loaded.
    pub id: Option<AccountId>,
    /// Position of the first visible card.
    pub top: usize,
}

/// The board's state.
#[derive(Debug, Clone, Default)]
pub struct Board {
    /// What is loaded.
    pub page: BoardPage,
    /// Whether anything has been loaded yet.
    pub loaded: bool,
    /// The focused column, 0 to 5.
    pub column: usize,
    /// The cursor of each column.
    pub cursors: [Cursor; 6],
    /// Only my own accounts.
    pub mine: bool,
    /// The filter as it was typed.
    pub filter_line: String,
    /// The filter as it was read.
    pub filter: Filter,
}

impl Board {
    /// The account under the cursor of the focused column.
    pub fn selected(&self) -> Option<AccountId> {
        self.cursors[self.column].id
    }

    /// The card under the cursor of the focused column.
    pub fn selected_card(&self) -> Option<&Standing> {
        self.card(self.column, self.cursors[self.column].at)
    }

    /// The card at a position of a column, where it is loaded.
    pub fn card(&self, column: usize, at: usize) -> Option<&Standing> {
        let page = &self.page.columns[column];
        page.cards.get(at.checked_sub(page.offset)?)
    }

    /// The stage of the focused column.
    pub fn stage(&self) -> Stage {
        Stage::ALL[self.column.min(5)]
    }

    /// Moves the cursor of the focused column by so many cards.
    pub fn step(&mut self, by: isize) {
        let total = self.page.columns[self.column].total;
        let at = self.cursors[self.column].at as isize;
        self.put((at + by).clamp(0, total.max(1) as isize - 1) as usize);
    }

    /// Puts the cursor of the focused column on a position.
    pub fn put(&mut self, at: usize) {
        let id = self.card(self.column, at).map(|card| card.account_id);
        let cursor = &mut self.cursors[self.column];
        cursor.at = at;
        cursor.id = id;
    }

    /// Moves the focus by so many columns.
    pub fn sidestep(&mut self, by: isize) {
        self.column = (self.column as isize + by).clamp(0, 5) as usize;
        let cursor = self.cursors[self.column];
        if cursor.id.is_none() {
            self.put(cursor.at.min(self.page.columns[self.column].total.saturating_sub(1)));
        }
    }

    /// Scrolls each column so that its cursor is visible among so many cards.
    pub fn scroll(&mut self, visible: [usize; 6]) {
        for (column, visible) in visible.into_iter().enumerate() {
            let total = self.page.columns[column].total;
            let cursor = &mut self.cursors[column];
            let visible = visible.max(1);
            if cursor.at < cursor.top {
                cursor.top = cursor.at;
            } else if cursor.at >= cursor.top + visible {
                cursor.top = cursor.at + 1 - visible;
            }
            cursor.top = cursor.top.min(total.saturating_sub(visible));
        }
    }

    /// Whether a card that ought to be visible is not loaded.
    pub fn lacks_cards(&self, visible: [usize; 6]) -> bool {
        (0..6).any(|column| {
            let page = &self.page.columns[column];
            let top = self.cursors[column].top;
            let end = (top + visible[column]).min(page.total);
            top < end && (top < page.offset || end > page.offset + page.cards.len())
        })
    }

    /// The question for what ought to be visible. `hold` asks for the place of the account under
    /// the cursor, wherever it has gone.
    pub fn query(&self, me: &str, visible: [usize; 6], hold: bool) -> BoardQuery {
        let mut windows = [Window::default(); 6];
        for (column, window) in windows.iter_mut().enumerate() {
            let margin = if column == self.column { MARGIN } else { 0 };
            let offset = self.cursors[column].top.saturating_sub(margin);
            let limit = self.cursors[column].top - offset + visible[column].max(1) + margin;
            *window = Window { offset, limit };
        }
        BoardQuery {
            owner: self.mine.then(|| me.to_owned()),
            filter: self.filter.clone(),
            windows,
            anchor: if hold { self.selected() } else { None },
        }
    }

    /// Takes a page in. The account under the cursor stays under it, wherever it has gone: a key
    /// must never act on another account than the one that was looked at.
    pub fn take(&mut self, page: BoardPage) {
        self.page = page;
        let first = !self.loaded;
        self.loaded = true;
        if let Some((stage, at)) = self.page.anchor {
            // The cursor may have moved on while the question was on its way.
            let asked = self.card(stage.index(), at).map(|card| card.account_id);
            if asked.is_some() && asked == self.selected() {
                self.column = stage.index();
                self.cursors[self.column] = Cursor { at, id: asked, ..self.cursors[self.column] };
            }
        }
        if first && self.page.columns[self.column].total == 0 {
            // Begin where there is something to see.
            self.column = self.page.columns.iter().position(|column| column.total > 0).unwrap_or(0);
        }
        for column in 0..6 {
            let page = &self.page.columns[column];
            let cursor = self.cursors[column];
            let still = page.cards.iter().position(|card| Some(card.account_id) == cursor.id).map(|at| page.offset + at);
            let at = still.unwrap_or(cursor.at).min(page.total.saturating_sub(1));
            let id = self.card(column, at).map(|card| card.account_id);
            self.cursors[column] = Cursor { at, id, ..cursor };
        }
    }
}
