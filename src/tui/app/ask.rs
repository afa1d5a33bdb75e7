//! What the app asks the store, and what answers it awaits.

use super::msg::{Effect, Ticket};
use super::{App, Intent, Screen, Status};
use crate::domain::codes::AccountId;
use crate::protocol::{AccountRef, Request};

impl App {
    pub(super) fn ticket(&mut self) -> Ticket {
        self.last_ticket += 1;
        Ticket(self.last_ticket)
    }

    /// Asks for the board; `hold` keeps the account under the cursor.
    pub(super) fn ask_board(&mut self, hold: bool) -> Effect {
        self.board_ticket = self.ticket();
        self.board_awaited = true;
        let query = self.board.query(&self.me, self.visible_cards(), hold);
        Effect::Ask(
            self.board_ticket,
            if self.present.is_some() { Request::BoardOn(self.today, query) } else { Request::Board(query) },
        )
    }

    pub(super) fn ask_detail(&mut self, id: AccountId) -> Effect {
        self.detail_ticket = self.ticket();
        self.opening = Some((id, self.detail_ticket));
        let account = AccountRef::Id(id);
        let past = self.present.is_some();
        Effect::Ask(self.detail_ticket, if past { Request::OpenOn(self.today, account) } else { Request::Open(account) })
    }

    /// Asks for the verdicts on the rules.
    pub(super) fn ask_tallies(&mut self) -> Effect {
        Effect::Ask(self.ticket(), Request::Rules)
    }

    pub(super) fn ask(&mut self, request: Request, intent: Intent) -> Effect {
        let ticket = self.ticket();
        // Where a verb is only tried, nothing is changed.
        let (request, intent) = match request {
            Request::Act(command) if self.trying => (Request::Try(command), Intent::Try),
            other => (other, intent),
        };
        self.waiting.push((ticket, intent));
        self.status = Status::Waiting;
        Effect::Ask(ticket, request)
    }

    /// Whether an answer is awaited without which the screen would show what no longer is, or two
    /// accounts at once.
    pub fn is_reading(&self) -> bool {
        if self.home == Screen::Triage && !self.triage.loaded {
            return true;
        }
        if self.home == Screen::Renewals && !self.renewals.loaded {
            return true;
        }
        if self.board_awaited && self.home == Screen::Board {
            return true;
        }
        match (self.subject(), &self.detail) {
            (Some(id), Some(detail)) => detail.id() != id,
            (Some(_), None) => true,
            (None, _) => self.home == Screen::Board && !self.board.loaded,
        }
    }

    /// Whether a card that ought to be visible is on its way.
    pub fn lacks_cards(&self) -> bool {
        self.home == Screen::Board && self.board.lacks_cards(self.visible_cards())
    }

    /// Whether an act is on its way to the disk.
    pub fn is_waiting(&self) -> bool {
        !self.waiting.is_empty()
    }
}
