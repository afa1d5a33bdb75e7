//! What the app asks the store, and whether an answer is awaited.

use super::msg::{Effect, Ticket};
use super::{App, Intent, Screen, Status};
use crate::domain::agenda::week_end;
use crate::domain::codes::AccountId;
use crate::protocol::{AccountRef, AgendaQuery, Request};

/// Weeks of the team's load that are asked for: as many as the widest screen shows.
pub const LOAD_WEEKS: usize = 16;

impl App {
    pub(super) fn ticket(&mut self) -> Ticket {
        self.last_ticket += 1;
        Ticket(self.last_ticket)
    }

    /// Asks for the list that is worked on: board, queue, agenda or load.
    pub(super) fn ask_lists(&mut self, effects: &mut Vec<Effect>) {
        effects.push(match self.home {
            Screen::Triage => self.ask_queue(),
            Screen::Agenda => self.ask_agenda(),
            Screen::Portfolio => self.ask_load(),
            Screen::Renewals => self.ask_renewals(),
            _ => self.ask_board(true),
        });
    }

    /// Asks for what is due in the next days, mine or everybody's.
    pub(super) fn ask_agenda(&mut self) -> Effect {
        self.agenda_ticket = self.ticket();
        let owner = (!self.agenda.team).then(|| self.me.clone());
        Effect::Ask(self.agenda_ticket, Request::Agenda(AgendaQuery { owner, to: week_end(self.today) }))
    }

    /// Asks for the hours of everybody.
    pub(super) fn ask_load(&mut self) -> Effect {
        self.load_ticket = self.ticket();
        Effect::Ask(self.load_ticket, Request::Load(LOAD_WEEKS))
    }

    /// Asks for the board; `hold` keeps the account under the cursor.
    pub(super) fn ask_board(&mut self, hold: bool) -> Effect {
        self.board_ticket = self.ticket();
        self.board_awaited = true;
        let query = self.board.query(&self.me, self.visible_cards(), hold);
        Effect::Ask(self.board_ticket, Request::Board(query))
    }

    pub(super) fn ask_detail(&mut self, id: AccountId) -> Effect {
        self.detail_ticket = self.ticket();
        self.opening = Some((id, self.detail_ticket));
        Effect::Ask(self.detail_ticket, Request::Open(AccountRef::Id(id)))
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
        match self.home {
            Screen::Agenda if !self.agenda.loaded => return true,
            Screen::Portfolio if !self.portfolio.loaded => return true,
            Screen::Renewals if !self.renewals.loaded => return true,
            Screen::Board if self.board_awaited => return true,
            _ => {}
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
