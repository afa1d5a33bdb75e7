//! The tab of roles: who has which part in the work, who is to be talked to next, and what is done for champions.

use super::{Item, Section, TabRow, TabRows};
use crate::command::Command;
use crate::command::raci::{RaciCommand, RaciVerb};
use crate::command::record::RecordKind;
use crate::domain::codes::{AccountId, StakeholderId};
use crate::domain::raci::{RaciLine, matrix};
use crate::domain::recognition::champions;
use crate::domain::schedule::DueTouch;
use crate::say;
use crate::tui::app::App;
use crate::tui::app::action::{Action, Place};
use crate::tui::app::form::put::PutForm;
use crate::tui::app::msg::Effect;
use crate::tui::app::overlay::{Confirm, Overlay, Yes};
use crate::tui::app::rows::Detail;

/// The rows: the work by stage, what is open first; the contacts that are due; champions, each with what was done.
pub fn rows(detail: &Detail, rows: &mut TabRows) {
    rows.heading(Section::Raci);
    let lines = lines(detail);
    for is_done in [false, true] {
        for line in lines.iter().filter(|line| line.done_on.is_some() == is_done) {
            rows.push(Section::Raci, Item::Figure(line.work.code.to_owned()));
        }
    }
    rows.heading(Section::Schedule);
    for touch in &detail.schedule {
        rows.push(Section::Schedule, Item::Figure(format!("{}:{}", touch.stakeholder_id, touch.on_day)));
    }
    rows.heading(Section::Champions);
    for champion in champions(&detail.facts, detail.today) {
        rows.push(Section::Champions, Item::Figure(champion.person.id.to_string()));
        for done in champion.done {
            rows.push(Section::Champions, Item::Row(RecordKind::Recognition, done.id.0));
        }
    }
}

/// The matrix of an account.
pub fn lines(detail: &Detail) -> Vec<RaciLine<'_>> {
    matrix(&detail.facts, &detail.playbook, detail.today)
}

/// The contact that a row of the schedule shows.
pub fn due_touch<'a>(code: &str, detail: &'a Detail) -> Option<&'a DueTouch> {
    detail.schedule.iter().find(|touch| format!("{}:{}", touch.stakeholder_id, touch.on_day) == code)
}

/// The person whom the chosen row of the tab is about.
pub fn person(detail: &Detail) -> Option<StakeholderId> {
    let row = detail.chosen_tab_row(Place::Roles)?;
    match (&row.item, row.section) {
        (Item::Figure(code), Section::Schedule | Section::Champions) => code.split(':').next()?.parse().ok().map(StakeholderId),
        (Item::Row(RecordKind::Recognition, id), _) => {
            detail.facts.recognitions.iter().find(|row| row.id.0 == *id).map(|row| row.stakeholder_id)
        }
        _ => None,
    }
}

impl App {
    /// Does what a key asks for on this tab, where it is something of its own. Says whether it was.
    pub(super) fn on_roles(&mut self, action: Action, account: AccountId, row: &TabRow, effects: &mut Vec<Effect>) -> bool {
        match (&row.item, row.section) {
            (Item::Figure(code), Section::Raci) => match action {
                Action::SettleRecord => self.offer_parts(account, Some(code)),
                Action::DropRecord => self.clear_part(account, code, effects),
                _ => self.put_form(PutForm::add(account, RecordKind::Raci, code.clone()), effects),
            },
            (Item::Heading, Section::Raci) if action == Action::SettleRecord => self.offer_parts(account, None),
            (_, Section::Schedule) if action != Action::DropRecord => self.perform(Action::LogTouch, effects),
            (Item::Figure(_), Section::Champions) if action != Action::DropRecord => {
                self.put_form(PutForm::add(account, RecordKind::Recognition, String::new()), effects);
            }
            _ => return false,
        }
        true
    }

    /// Shows what is proposed for the gaps of a piece of work, or of all of it, and asks whether to take it.
    fn offer_parts(&mut self, account: AccountId, code: Option<&str>) {
        let Some(detail) = &self.detail else { return };
        let lines = lines(detail);
        let wanted = || lines.iter().filter(|line| code.is_none_or(|code| line.work.code == code));
        let mut words = Vec::new();
        for line in wanted() {
            let parts = self.texts.proposal(line, &detail.facts, detail.today);
            if !parts.is_empty() {
                words.push(format!("{}: {parts}", line.work.title.get(self.texts.tag())));
            }
        }
        if words.is_empty() {
            let gaps = wanted().any(|line| !line.gaps.is_empty());
            return self.tell(if gaps { "raci-no-offer" } else { "raci-no-gap" });
        }
        let verb = RaciVerb::Suggest(code.map(str::to_owned));
        self.overlay = Some(Overlay::Confirm(Confirm {
            question: say!(self.texts, "confirm-raci-suggest", count = words.len() as i64),
            lines: words,
            yes: Yes::Act(Command::Raci(RaciCommand { account, verb })),
            top: 0,
        }));
    }

    /// Takes the only part in a piece of work away; asks which one where there are several.
    fn clear_part(&mut self, account: AccountId, code: &str, effects: &mut Vec<Effect>) {
        let parts: Vec<_> = self.detail.iter().flat_map(|detail| &detail.facts.raci).filter(|part| part.code == code).collect();
        match parts.as_slice() {
            [] => self.tell("status-nothing-to-drop"),
            [only] => {
                let verb = RaciVerb::Clear(vec![only.id]);
                self.act(Command::Raci(RaciCommand { account, verb }), effects);
            }
            _ => {
                let form = PutForm { settles: true, ..PutForm::add(account, RecordKind::Raci, code.to_owned()) };
                self.put_form(form, effects);
            }
        }
    }
}
