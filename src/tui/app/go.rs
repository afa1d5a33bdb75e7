//! Going to a tab by its letter: one key opens the list, the next one goes.

use crossterm::event::{KeyCode, KeyEvent};

use super::action::{Action, Place};
use super::msg::Effect;
use super::overlay::Overlay;
use super::{App, Screen, TABS};
use crate::say;

impl App {
    /// The letter of a tab in the user's language.
    pub fn tab_letter(&self, place: Place) -> char {
        say!(self.texts, &format!("tab-letter-{}", place.code())).chars().next().unwrap_or(' ')
    }

    /// Goes to the tab with the letter that was typed. `g` once more goes to the first row; any other key closes the list.
    pub(super) fn go_by_letter(&mut self, key: KeyEvent, effects: &mut Vec<Effect>) {
        let KeyCode::Char(letter) = key.code else { return };
        if letter == 'g' {
            return self.perform(Action::Top, effects);
        }
        match TABS.into_iter().find(|place| self.tab_letter(*place) == letter) {
            Some(place) if self.detail.is_some() => self.go_to_tab(place, effects),
            Some(_) => self.nothing_selected(),
            None => self.overlay = Some(Overlay::GoTo),
        }
    }

    /// Shows a tab of the account under the cursor.
    pub(super) fn go_to_tab(&mut self, place: Place, effects: &mut Vec<Effect>) {
        if self.screen != Screen::Account {
            self.home = self.screen;
        }
        self.screen = Screen::Account;
        self.place = place;
        if place == Place::History {
            self.ask_history(effects);
        }
    }
}
