//! The tab of training: sessions, who uses the product too little, what makes adoption, content.

use super::{Item, Section, TabRows};
use crate::command::Command;
use crate::command::record::{Record, RecordCommand, RecordKind, RecordVerb};
use crate::domain::assessment::PointList;
use crate::domain::training_agenda::agenda;
use crate::protocol::Request;
use crate::tui::app::msg::Effect;
use crate::tui::app::rows::Detail;
use crate::tui::app::{App, Intent};

/// Stands for every session of the playbook that is not planned yet.
pub const WHOLE_AGENDA: &str = "*";

/// The sections of content, each with its group in the playbook.
pub const CONTENTS: [(Section, &str); 4] = [
    (Section::ContentsStart, "getting_started"),
    (Section::ContentsRole, "by_role"),
    (Section::ContentsFeatures, "features"),
    (Section::ContentsVideos, "videos"),
];

/// The rows: sessions that wait by day, what the playbook offers, sessions that were held, latest first;
/// open low adopters by due date, then closed ones; the five factors; content by group.
pub fn rows(detail: &Detail, rows: &mut TabRows) {
    let facts = &detail.facts;
    rows.heading(Section::Sessions);
    let mut sessions: Vec<_> = facts.sessions.iter().collect();
    sessions.sort_by_key(|session| (session.planned_on, session.id));
    for session in sessions.iter().filter(|session| session.held_on.is_none()) {
        rows.push(Section::Sessions, Item::Row(RecordKind::Session, session.id.0));
    }
    let due = agenda(facts, &detail.playbook, &detail.calendar, detail.today);
    if due.len() > 1 {
        rows.push(Section::Sessions, Item::Offer(RecordKind::Session, WHOLE_AGENDA.to_owned()));
    }
    for due in &due {
        rows.push(Section::Sessions, Item::Offer(RecordKind::Session, due.spec.id.clone()));
    }
    sessions.sort_by_key(|session| std::cmp::Reverse((session.held_on, session.id)));
    for session in sessions.iter().filter(|session| session.held_on.is_some()) {
        rows.push(Section::Sessions, Item::Row(RecordKind::Session, session.id.0));
    }

    rows.heading(Section::LowAdopters);
    let mut low: Vec<_> = facts.low_adopters.iter().collect();
    low.sort_by_key(|one| (one.closed_on.is_some(), one.reached_on.is_some(), one.due_on, one.id));
    for one in low {
        rows.push(Section::LowAdopters, Item::Row(RecordKind::LowAdopter, one.id.0));
    }

    rows.heading(Section::Adoption);
    for spec in &detail.playbook.adoption {
        rows.push(Section::Adoption, Item::Point(PointList::Adoption, spec.id.clone()));
    }

    for (section, group) in CONTENTS {
        let specs: Vec<_> = detail.playbook.contents.iter().filter(|spec| spec.group == group).collect();
        if specs.is_empty() {
            continue;
        }
        rows.heading(section);
        for spec in specs {
            rows.push(section, Item::Point(PointList::Content, spec.id.clone()));
        }
    }
}

impl App {
    /// Plans every session of the playbook that is not planned yet, in one step.
    pub(super) fn plan_agenda(&mut self, effects: &mut Vec<Effect>) {
        let Some(detail) = &self.detail else { return };
        let account = detail.id();
        let due = agenda(&detail.facts, &detail.playbook, &detail.calendar, self.today);
        let put = |session| Command::Record(RecordCommand { account, verb: RecordVerb::Put(Record::Session(session)) });
        let sessions = due.iter().map(|due| due.session(account, &self.me, self.texts.tag()));
        let commands: Vec<Command> = sessions.map(put).collect();
        effects.push(self.ask(Request::ActAll(commands), Intent::Plain));
    }
}
