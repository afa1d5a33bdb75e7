//! The screen of renewals: the countdown, by what is at risk, and the accounts in steady state; and the way into steady
//! state and back, by which an account comes here and leaves.

use super::action::Place;
use super::form::FormKind;
use super::msg::Effect;
use super::overlay::{Confirm, Overlay, Yes};
use super::{App, Screen};
use crate::command::Command;
use crate::command::refusal::Refusal;
use crate::command::steady::{SteadyCommand, SteadyVerb};
use crate::domain::account::Status;
use crate::domain::codes::AccountId;
use crate::domain::facts::AccountFacts;
use crate::domain::renewal::COUNTDOWN_DAYS;
use crate::domain::standing::on_board;
use crate::domain::steady::handover;
use crate::protocol::{RenewalQuery, Renewing, Request};
use crate::say;
use crate::text::safe::safe;

/// So many accounts are read of those with a renewal near, and of those in steady state.
const MOST: usize = 500;

/// The state of the screen.
#[derive(Debug, Clone, Default)]
pub struct Renewals {
    /// Whether the list has been read.
    pub loaded: bool,
    /// The accounts, in their order.
    pub rows: Vec<Renewing>,
    /// The account under the cursor. It may have left the list while it is open.
    pub at: Option<AccountId>,
}

impl Renewals {
    /// The row under the cursor.
    pub fn selected(&self) -> Option<&Renewing> {
        self.rows.iter().find(|row| Some(row.standing.account_id) == self.at)
    }

    /// Its position in the list.
    pub fn position(&self) -> usize {
        self.rows.iter().position(|row| Some(row.standing.account_id) == self.at).unwrap_or(0)
    }

    /// Moves the cursor by so many rows.
    pub fn step(&mut self, by: isize) {
        let last = self.rows.len() as isize - 1;
        if last >= 0 {
            let at = (self.position() as isize + by).clamp(0, last) as usize;
            self.at = Some(self.rows[at].standing.account_id);
        }
    }

    /// Takes a reading in. The account under the cursor stays there; where it has left the list, the one in its place
    /// comes under the cursor, unless it is open.
    fn take(&mut self, rows: Vec<Renewing>, is_open: bool) {
        let position = self.position();
        self.rows = rows;
        self.loaded = true;
        if self.selected().is_none() && !(is_open && self.at.is_some()) {
            let at = position.min(self.rows.len().saturating_sub(1));
            self.at = self.rows.get(at).map(|row| row.standing.account_id);
        }
    }
}

impl App {
    pub(super) fn ask_renewals(&mut self) -> Effect {
        self.renewals_ticket = self.ticket();
        let owner = self.board.mine.then(|| self.me.clone());
        let query = RenewalQuery { owner, days: COUNTDOWN_DAYS, steady: true, limit: MOST };
        Effect::Ask(self.renewals_ticket, Request::Renewals(query))
    }

    pub(super) fn go_renewals(&mut self, effects: &mut Vec<Effect>) {
        self.screen = Screen::Renewals;
        self.home = Screen::Renewals;
        self.place = Place::Renewals;
        effects.push(self.ask_renewals());
    }

    pub(super) fn renewals_read(&mut self, rows: Vec<Renewing>) {
        let is_open = self.screen == Screen::Account;
        self.renewals.take(rows, is_open);
    }

    /// Keeps an account that was open under the cursor when it leaves the board or comes back to it.
    pub(super) fn follow(&mut self, facts: &AccountFacts) {
        let account = &facts.account;
        if self.screen != Screen::Account || self.subject() != Some(account.id) {
            return;
        }
        let gone = matches!(account.status, Status::Graduated | Status::Churned);
        if self.home == Screen::Board && gone && account.archived_on.is_none() {
            self.home = Screen::Renewals;
            self.renewals.at = Some(account.id);
        } else if self.home == Screen::Renewals && on_board(account) && self.came_back(facts) {
            self.home = Screen::Board;
            self.board.column = account.stage.index();
            self.board.cursors[self.board.column].id = Some(account.id);
        }
    }

    /// Whether an account was off the board when it was last shown.
    fn came_back(&self, facts: &AccountFacts) -> bool {
        let before = self.detail.as_ref().filter(|detail| detail.id() == facts.account.id);
        before.is_some_and(|before| !on_board(&before.facts.account))
    }

    /// Shows the gate with what it costs to move now, and moves the account where the gate is open and the answer is yes.
    pub(super) fn graduate(&mut self) {
        let Some(detail) = &self.detail else { return self.nothing_selected() };
        let (texts, playbook) = (&self.texts, self.playbook());
        let account = &detail.facts.account;
        let name = safe(&account.name).into_owned();
        let mut lines = texts.gate(&detail.gate, self.today, playbook);
        let unmet = detail.gate.unmet();
        if !unmet.is_empty() && matches!(account.status, Status::Active | Status::Paused) {
            lines.insert(0, texts.refusal(&Refusal::GateShut(unmet), playbook));
            lines.insert(1, String::new());
            self.overlay = Some(Overlay::Note { title: say!(texts, "gate-shut-title", name = name), lines, top: 0 });
            return;
        }
        if let Some(spec) = &playbook.steady {
            let message = handover(spec.handover.get(texts.tag()), &account.name, &account.owner);
            lines.extend([String::new(), say!(texts, "gate-message"), String::new()]);
            lines.extend(message.lines().map(|line| safe(line).into_owned()));
        }
        let verb = SteadyVerb::Graduate { on: self.today, note: String::new() };
        let command = Command::Steady(SteadyCommand { account: account.id, verb });
        self.overlay = Some(Overlay::Confirm(Confirm {
            question: say!(texts, "confirm-graduate", name = name),
            lines,
            yes: Yes::Act(command),
            top: 0,
        }));
    }

    /// Asks why an account comes back into onboarding.
    pub(super) fn return_account(&mut self, effects: &mut Vec<Effect>) {
        let steady = self.detail.as_ref().is_some_and(|detail| detail.facts.account.status == Status::Graduated);
        if steady || self.detail.is_none() {
            self.account_form(|detail| Some(FormKind::ReturnAccount { account: detail.id() }), effects);
        } else {
            self.tell("refusal-not-graduated");
        }
    }
}
