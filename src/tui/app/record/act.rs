//! What the keys do on a tab of the record: add, edit, settle, drop; for every kind of row alike.

use super::training::WHOLE_AGENDA;
use super::{Item, Section, TabRow};
use crate::command::Command;
use crate::command::concern::{ConcernCommand, ConcernVerb};
use crate::command::record::{Record, RecordCommand, RecordKind, RecordVerb};
use crate::domain::assessment::PointList;
use crate::domain::codes::{AccountId, Coded};
use crate::domain::expectation::ReviewKind;
use crate::domain::golive::NoteKind;
use crate::say;
use crate::tui::app::App;
use crate::tui::app::action::{Action, Place};
use crate::tui::app::form::put::{PutForm, Settled, settled};
use crate::tui::app::form::{FormKind, RecordForm};
use crate::tui::app::msg::Effect;
use crate::tui::app::overlay::{Chooser, Overlay, Then};
use crate::tui::app::rows::Detail;

impl App {
    /// Does what a key asks for on a tab of the record.
    pub(in crate::tui::app) fn on_record(&mut self, action: Action, effects: &mut Vec<Effect>) {
        let chosen = self.detail.as_ref().and_then(|detail| Some((detail.id(), detail.chosen_tab_row(self.place)?)));
        let Some((account, row)) = chosen else { return self.nothing_selected() };
        if self.place == Place::Roles && self.on_roles(action, account, &row, effects) {
            return;
        }
        match action {
            Action::AddRecord => self.add_record(account, &row, effects),
            Action::EditRecord => self.edit_record(account, &row, effects),
            Action::SettleRecord => self.settle_record(account, &row, effects),
            Action::DropRecord => self.drop_record(account, &row, effects),
            _ => {}
        }
    }

    /// The form for a row of the record: a new one, or the one with this id.
    pub(in crate::tui::app) fn put_form(&mut self, form: PutForm, effects: &mut Vec<Effect>) {
        self.form(FormKind::Record(RecordForm::Put(form)), effects);
    }

    /// Asks what to add to the record of the account, wherever we are.
    pub(in crate::tui::app) fn choose_kind(&mut self) {
        if self.detail.is_none() {
            return self.nothing_selected();
        }
        // What is said of a point belongs to that point.
        let kinds: Vec<RecordKind> = RecordKind::ALL.iter().copied().filter(|kind| *kind != RecordKind::Assessment).collect();
        let names = kinds.iter().map(|kind| self.texts.get(&add_key(*kind)).into_owned()).collect();
        let title = say!(self.texts, "add-title");
        self.overlay = Some(Overlay::Choose(Chooser { title, then: Then::Add(kinds), names, at: 0 }));
    }

    /// Opens the form for a new row of the kind that was chosen.
    pub(in crate::tui::app) fn add_chosen(&mut self, kind: Option<RecordKind>, effects: &mut Vec<Effect>) {
        if let (Some(kind), Some(account)) = (kind, self.detail.as_ref().map(Detail::id)) {
            self.put_form(PutForm::add(account, kind, String::new()), effects);
        }
    }

    fn found(&self, kind: RecordKind, id: i64) -> Option<Record> {
        self.detail.as_ref().and_then(|detail: &Detail| Record::find(kind, id, &detail.facts))
    }

    fn add_record(&mut self, account: AccountId, row: &TabRow, effects: &mut Vec<Effect>) {
        if matches!(&row.item, Item::Offer(RecordKind::Session, code) if code == WHOLE_AGENDA) {
            return self.plan_agenda(effects);
        }
        let offered = match &row.item {
            Item::Offer(kind, code) => Some((*kind, code.clone())),
            // In hypercare a row says what more of its kind is: reports, feedback, problems.
            Item::Row(RecordKind::Note, _) if row.section == Section::Hypercare => {
                Some((RecordKind::Note, NoteKind::Feedback.code().to_owned()))
            }
            Item::Concern(_) => return self.on_tab(Action::OpenConcern, effects),
            _ => None,
        };
        let preset = section_preset(row.section, self.place);
        match offered.or_else(|| row.section.adds().map(|kind| (kind, preset))) {
            Some((kind, preset)) => self.put_form(PutForm::add(account, kind, preset), effects),
            None if row.section == Section::Concerns => self.on_tab(Action::OpenConcern, effects),
            None if row.section == Section::Now => self.on_tab(Action::AddNextStep, effects),
            None => self.edit_record(account, row, effects),
        }
    }

    fn edit_record(&mut self, account: AccountId, row: &TabRow, effects: &mut Vec<Effect>) {
        match &row.item {
            Item::Row(kind, id) => match self.found(*kind, *id) {
                Some(record) => self.put_form(PutForm::edit(account, &record), effects),
                None => self.nothing_selected(),
            },
            Item::Offer(..) => self.add_record(account, row, effects),
            Item::Point(list, code) => self.put_form(PutForm::point(account, *list, code), effects),
            Item::Concern(id) => self.settle_concern(account, *id, effects),
            Item::Heading if row.section.adds().is_some() || row.section == Section::Concerns => {
                self.add_record(account, row, effects);
            }
            Item::Figure(_) if self.place == Place::Overview => self.open_figure(account, row, effects),
            Item::Heading | Item::Figure(_) => self.tell("status-nothing-to-edit"),
        }
    }

    fn settle_record(&mut self, account: AccountId, row: &TabRow, effects: &mut Vec<Effect>) {
        match &row.item {
            Item::Row(kind, id) => {
                let Some(record) = self.found(*kind, *id) else { return self.nothing_selected() };
                self.settle_row(account, &record, effects);
            }
            // A condition of the gate is judged by figures: what people say of it needs words.
            Item::Point(PointList::Gate, code) => self.put_form(PutForm::point(account, PointList::Gate, code), effects),
            Item::Point(list, code) => {
                let after = self.detail.as_ref().map(|detail| super::super::form::put::toggled(*list, code, detail, self.today));
                if let Some(after) = after {
                    self.put(account, after, effects);
                }
            }
            Item::Concern(id) => self.settle_concern(account, *id, effects),
            Item::Figure(_) if self.place == Place::Overview => self.settle_figure(account, row, effects),
            Item::Offer(..) | Item::Heading | Item::Figure(_) => self.edit_record(account, row, effects),
        }
    }

    /// Settles a row with one key, or asks how it came out.
    pub(in crate::tui::app) fn settle_row(&mut self, account: AccountId, record: &Record, effects: &mut Vec<Effect>) {
        match settled(record, self.today) {
            Settled::At(after) => self.put(account, after, effects),
            Settled::Asks => self.put_form(PutForm::settle(account, record), effects),
            Settled::Already => self.tell("status-settled-already"),
        }
    }

    fn put(&mut self, account: AccountId, record: Record, effects: &mut Vec<Effect>) {
        self.act(Command::Record(RecordCommand { account, verb: RecordVerb::Put(record) }), effects);
    }

    fn settle_concern(&mut self, account: AccountId, id: crate::domain::codes::ConcernId, effects: &mut Vec<Effect>) {
        let closed = self.detail.as_ref().and_then(|detail| detail.facts.concern(id)).is_some_and(|one| one.closed_on.is_some());
        if closed {
            self.act(Command::Concern(ConcernCommand { account, verb: ConcernVerb::Reopen(id) }), effects);
        } else {
            self.form(FormKind::Record(RecordForm::CloseConcern { account, concern: id }), effects);
        }
    }

    fn drop_record(&mut self, account: AccountId, row: &TabRow, effects: &mut Vec<Effect>) {
        let record = match &row.item {
            Item::Row(kind, id) => self.found(*kind, *id),
            Item::Point(list, code) => {
                self.detail.as_ref().and_then(|detail| super::super::form::put::said(*list, code, detail)).map(Record::Assessment)
            }
            _ => None,
        };
        match record {
            Some(record) => {
                self.act(Command::Record(RecordCommand { account, verb: RecordVerb::Drop(record) }), effects);
            }
            None => self.tell("status-nothing-to-drop"),
        }
    }
}

/// The message key of what adds a row of a kind.
fn add_key(kind: RecordKind) -> String {
    PutForm::add(AccountId(0), kind, String::new()).title_key()
}

/// What a new row of a section begins with, where the section says more than the kind.
fn section_preset(section: Section, place: Place) -> String {
    match section {
        Section::Ours | Section::Theirs | Section::Parked | Section::Wins30 | Section::Wins60 | Section::Wins90 => section.code(),
        Section::Hypercare => ReviewKind::UsageReport.code(),
        Section::Reviews if place == Place::Review => ReviewKind::BusinessReview.code(),
        Section::Reviews => ReviewKind::Alignment.code(),
        _ => "",
    }
    .to_owned()
}
