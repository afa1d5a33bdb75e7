//! What a line says, as a command and as lines to look at before it is carried out.

use super::Capture;
use crate::command::capture::CaptureCommand;
use crate::command::concern::NewConcern;
use crate::command::touch::TouchCommand;
use crate::domain::codes::{AccountId, StakeholderId};
use crate::domain::concern::{ConcernKind, Level};
use crate::domain::day::Day;
use crate::domain::facts::AccountFacts;
use crate::domain::signal::Severity;
use crate::domain::touch::TouchKind;
use crate::say;
use crate::text::Texts;

impl Capture {
    /// How the touch took place, where the line does not say: a message, if it tells of an answer.
    fn kind(&self) -> TouchKind {
        self.kind.unwrap_or(if self.replied.is_some() { TouchKind::Email } else { TouchKind::Call })
    }

    /// Whether the line tells of a touch at all.
    fn is_touch(&self) -> bool {
        self.kind.is_some()
            || self.replied.is_some()
            || self.sentiment.is_some()
            || !self.attended.is_empty()
            || !self.missed.is_empty()
    }

    /// The command that the line comes to. What it leaves open is decided by the rules: a touch with
    /// nobody is refused there.
    pub fn command(&self, account: AccountId, texts: &Texts) -> CaptureCommand {
        let touch = self.is_touch().then(|| TouchCommand {
            account,
            on: self.on,
            kind: self.kind(),
            direction: self.direction,
            attended: self.attended.clone(),
            missed: self.missed.clone(),
            replied: self.replied,
            sentiment: self.sentiment,
            note: self.note.clone(),
        });
        let concerns = self
            .concerns
            .iter()
            .map(|told| NewConcern {
                kind: told.kind,
                title: told.title.clone(),
                severity: match told.kind {
                    ConcernKind::Escalation => Severity::High,
                    ConcernKind::Blocker | ConcernKind::Complaint => Severity::Medium,
                    ConcernKind::ScopeRequest => Severity::Low,
                },
                level: (told.kind == ConcernKind::Escalation).then_some(Level::Executive),
                stakeholder: self.attended.first().copied(),
                on: self.on,
                due_on: None,
            })
            .collect();
        let next = self.next.as_ref().map(|next| {
            let title = if next.title.is_empty() { say!(texts, "capture-follow-up") } else { next.title.clone() };
            (title, next.due)
        });
        CaptureCommand { account, touch, concerns, next }
    }

    /// What would be written, a line each, and what was not understood.
    pub fn preview(&self, facts: &AccountFacts, today: Day, texts: &Texts) -> Vec<String> {
        let name = |id: &StakeholderId| facts.stakeholder(*id).map_or_else(String::new, |person| person.name.clone());
        let names = |ids: &[StakeholderId]| ids.iter().map(name).collect::<Vec<_>>().join(", ");
        let mut lines = Vec::new();
        if self.is_touch() {
            let mut parts = vec![texts.code(self.kind()), texts.day_short(self.on, today), texts.code(self.direction)];
            if !self.attended.is_empty() {
                parts.push(names(&self.attended));
            }
            if !self.missed.is_empty() {
                parts.push(say!(texts, "touch-missed", name = names(&self.missed)));
            }
            if let Some(replied) = self.replied {
                parts.push(say!(texts, if replied { "form-reply-yes" } else { "form-reply-no" }));
            }
            if let Some(sentiment) = self.sentiment {
                parts.push(texts.code(sentiment));
            }
            lines.push(say!(texts, "capture-touch", what = parts.join(" · ")));
        }
        for told in &self.concerns {
            lines.push(say!(texts, "capture-concern", kind = texts.code(told.kind), title = told.title.as_str()));
        }
        if let Some(next) = &self.next {
            let title = if next.title.is_empty() { say!(texts, "capture-follow-up") } else { next.title.clone() };
            lines.push(say!(texts, "capture-next", title = title, day = texts.day_short(next.due, today)));
        }
        for word in &self.unknown {
            lines.push(say!(texts, "capture-unknown", word = word.as_str()));
        }
        for (word, ids) in &self.ambiguous {
            lines.push(say!(texts, "capture-ambiguous", word = word.as_str(), names = names(ids)));
        }
        for word in &self.unread {
            lines.push(say!(texts, "capture-unread", word = word.as_str()));
        }
        lines
    }
}
