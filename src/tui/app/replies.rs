//! What the store's answers and notices change.

use std::sync::Arc;

use super::action::Place;
use super::entries::play_through;
use super::form::field_of;
use super::msg::{Effect, Ticket};
use super::overlay::{Confirm, Overlay, Yes};
use super::rows::Detail;
use super::{App, Intent, Status};
use crate::command::Command;
use crate::command::account::AccountCommand;
use crate::command::raci::{RaciCommand, RaciVerb};
use crate::command::record::{Record, RecordCommand, RecordVerb};
use crate::command::refusal::Refusal;
use crate::domain::facts::AccountFacts;
use crate::domain::scoring::Scoring;
use crate::protocol::{Acted, Failure, Notice, Reply, Request, Tried};
use crate::say;
use crate::text::safe::safe;

impl App {
    pub(super) fn replied(&mut self, ticket: Ticket, reply: Reply, effects: &mut Vec<Effect>) {
        if let Some(at) = self.waiting.iter().position(|(waiting, _)| *waiting == ticket) {
            let (_, intent) = self.waiting.remove(at);
            match reply {
                Reply::Acted(acted) => self.acted(acted, &intent, effects),
                Reply::Failed(failure) => self.failed(&failure, &intent, effects),
                Reply::Tried(tried) => self.tried(&tried),
                _ => {}
            }
            return;
        }
        match reply {
            Reply::Board(page) if ticket == self.board_ticket => {
                self.board_awaited = false;
                self.board.take(*page);
            }
            Reply::Queued(page) if ticket == self.queue_ticket => self.queue_read(*page, effects),
            Reply::Why(why) if ticket == self.figures_ticket => self.take_past_figures(&why.figures),
            Reply::Renewals(rows) if ticket == self.renewals_ticket => self.renewals_read(rows),
            Reply::AgendaRead(lines) if ticket == self.agenda_ticket => self.agenda.take(lines, self.today),
            Reply::Loaded(load) if ticket == self.load_ticket => self.portfolio.take(*load, &self.me),
            Reply::Why(why) if ticket == self.why_ticket => self.explain(&why),
            Reply::Changed(since) if ticket == self.since_ticket => self.since = *since,
            Reply::Opened(facts) if ticket == self.detail_ticket => {
                self.opening = None;
                self.show(*facts, effects);
                self.restore_draft(effects);
            }
            Reply::JournalRead(steps) => {
                if let Some(detail) = &mut self.detail
                    && ticket == self.detail_ticket
                {
                    detail.history = Some(steps);
                }
                self.write_timeline();
            }
            Reply::Rules(tallies) => {
                self.tallies = tallies.into_iter().map(|tally| (tally.code.clone(), tally)).collect();
            }
            Reply::TeamRead(team, owners) => {
                self.owners = owners;
                // Open days may have changed, and with them what is due.
                let moved = self.team != team;
                // The store has refused figures that do not fit; should one slip through, what was in force stays.
                if self.team.figures != team.figures
                    && let Ok(scoring) = Scoring::with(&team.figures)
                {
                    self.scoring = Arc::new(scoring);
                }
                self.team = team;
                if let Some(id) = self.subject().filter(|_| moved) {
                    effects.push(self.ask_detail(id));
                }
            }
            Reply::Failed(Failure::Refused(Refusal::NotFound { .. })) if ticket == self.detail_ticket => {
                if self.restoring.take().is_some() {
                    self.draft_is_gone(effects);
                } else {
                    // It went while we were looking: the board knows better. A form about it stays
                    // to be read; the store will refuse it.
                    if !matches!(self.overlay, Some(Overlay::Form(_))) {
                        self.detail = None;
                    }
                    effects.push(self.ask_board(false));
                }
            }
            Reply::Failed(failure)
                if [
                    self.board_ticket,
                    self.detail_ticket,
                    self.queue_ticket,
                    self.renewals_ticket,
                    self.agenda_ticket,
                    self.load_ticket,
                ]
                .contains(&ticket) =>
            {
                self.board_awaited &= ticket != self.board_ticket;
                self.opening = self.opening.filter(|(_, asked)| *asked != ticket);
                self.status = Status::Problem(self.texts.failure(&failure, self.playbook()));
            }
            _ => {} // an answer to an older question
        }
    }

    /// Shows an account, choices kept.
    fn show(&mut self, facts: AccountFacts, effects: &mut Vec<Effect>) {
        let playbook = self.playbooks.get_or_default(&facts.plan.playbook);
        let mut detail = Detail::new(facts, playbook, &self.team, &self.scoring, self.today);
        if let Some(older) = &self.detail {
            detail.keep_choices(older, self.place);
        }
        let unread = detail.history.is_none();
        self.detail = Some(detail);
        if self.place == Place::Timeline {
            self.write_timeline();
            if unread {
                self.ask_history(effects);
            }
        }
        self.catch_up();
    }

    /// A form that was refused because somebody else was first takes over what they changed, under
    /// what the user changed: saving once more is then a decision, not an accident.
    fn catch_up(&mut self) {
        let Some(Overlay::Form(form)) = &self.overlay else { return };
        let about = self.detail.as_ref().filter(|detail| form.overtaken && Some(detail.id()) == form.kind.account());
        let Some(detail) = about else { return };
        let fresh = form.kind.clone().caught_up(&detail.facts).open(&self.form_context());
        if let (Some(fresh), Some(Overlay::Form(form))) = (fresh, self.overlay.take()) {
            let mut form = form.over(fresh);
            form.check(&self.form_context());
            self.overlay = Some(Overlay::Form(Box::new(form)));
        }
    }

    fn acted(&mut self, acted: Acted, intent: &Intent, effects: &mut Vec<Effect>) {
        let what = say!(self.texts, &format!("verb-{}", acted.verb.replace('.', "-")));
        let name = acted.account.as_ref().map(|facts| facts.account.name.clone());
        let name = name.map(|name| format!(" · {}", safe(&name))).unwrap_or_default();
        self.status = match intent {
            _ if !acted.changed => Status::Told(say!(self.texts, "status-unchanged")),
            Intent::Reversal(key) => Status::Saved(say!(self.texts, *key, what = format!("{what}{name}"))),
            _ => Status::Saved(say!(self.texts, "status-saved", what = format!("{what}{name}"))),
        };
        if let Some(facts) = acted.account.as_ref().filter(|_| acted.verb == "account.add" && intent == &Intent::Form) {
            let others = self.board.mine && facts.account.owner != self.me;
            if others || !self.board.filter.is_empty() {
                self.status = Status::Saved(say!(self.texts, "status-saved-perhaps-hidden", what = format!("{what}{name}")));
            }
        }
        self.noted(&acted, intent);
        self.settled(&acted, intent);
        if matches!(intent, Intent::Form) {
            self.overlay = None;
            effects.push(Effect::Draft);
        }
        if let Some(facts) = acted.account {
            self.follow(&facts);
            // The account that was acted on stays under the cursor, wherever it now stands; a new
            // one is gone to.
            let id = facts.account.id;
            let on_board = crate::domain::standing::on_board(&facts.account);
            let selected = self.board.selected() == Some(id);
            if on_board && (selected || acted.verb == "account.add") {
                let column = facts.account.stage.index();
                let cursor = if selected { self.board.column } else { column };
                self.board.column = cursor;
                self.board.cursors[cursor].id = Some(id);
            }
            if let Some(detail) = &mut self.detail {
                detail.history = None;
            }
            let through = self.detail.as_ref().filter(|detail| detail.id() == id);
            let through = through.and_then(|detail| play_through(&detail.facts, &facts));
            // In triage the next account may be under the cursor already.
            if self.subject().is_none_or(|subject| subject == id) {
                let before = self.detail.as_ref().filter(|detail| detail.id() == id).map(|detail| detail.rows(self.place));
                self.show(*facts, effects);
                if let (Some(before), Some(detail)) = (before, &mut self.detail) {
                    if acted.verb.rsplit('.').next() == Some("add") {
                        detail.choose_new(self.place, &before);
                    } else {
                        detail.choose_near(self.place, &before);
                    }
                }
                if let Some(run) = through.filter(|_| matches!(intent, Intent::Plain) && self.overlay.is_none()) {
                    self.offer_to_finish(run);
                }
            }
        } else if let Some(id) = self.subject() {
            effects.push(self.ask_detail(id));
        }
        if acted.verb.starts_with("team.") || acted.verb.starts_with("scoring.") {
            let ticket = self.ticket();
            effects.push(Effect::Ask(ticket, Request::ReadTeam));
        }
        // A play that ends may resolve its signal, and what is taken back may have been a verdict.
        if acted.changed && ["signal.", "play.", "triage."].iter().any(|family| acted.verb.starts_with(family)) {
            effects.push(self.ask_tallies());
        }
        self.ask_lists(effects);
    }

    /// Says what a verb would do.
    fn tried(&mut self, tried: &Tried) {
        self.trying = false;
        let (before, after) = (&tried.before, &tried.after);
        let pair = |before: String, after: String| if before == after { after } else { format!("{before} → {after}") };
        let number = |number: i64| self.texts.number(number);
        let what = say!(self.texts, &format!("verb-{}", tried.verb.replace('.', "-")));
        let sentence = say!(
            self.texts,
            "what-if",
            what = what,
            score = pair(number(before.score), number(after.score)),
            priority = pair(number(before.priority), number(after.priority)),
            end = pair(self.texts.day(before.plan_end), self.texts.day(after.plan_end))
        );
        match &mut self.overlay {
            Some(Overlay::Form(form)) => {
                form.sending = false;
                form.error = None;
                form.tried = Some(sentence);
                self.status = Status::Quiet;
            }
            _ => self.status = Status::Told(sentence),
        }
    }

    /// Lists what changed since the user last looked.
    pub(super) fn show_since(&mut self) {
        let texts = &self.texts;
        let Some(day) = self.since.day else {
            self.status = Status::Told(say!(texts, "since-never"));
            return;
        };
        let mut lines: Vec<String> = Vec::new();
        for row in &self.since.changed {
            let who = if row.changed_step > self.since.step && row.changed_by != self.me {
                self.texts.actor(&row.changed_by)
            } else {
                texts.code(row.band)
            };
            lines.push(say!(texts, "since-line", name = safe(&row.name), score = row.score, what = who));
        }
        if lines.is_empty() {
            lines.push(say!(texts, "since-nothing"));
        }
        let title = say!(texts, "since-title", day = texts.day(day));
        self.overlay = Some(Overlay::Note { title, lines, top: 0 });
    }

    fn failed(&mut self, failure: &Failure, intent: &Intent, effects: &mut Vec<Effect>) {
        let intent = if std::mem::take(&mut self.trying) && matches!(self.overlay, Some(Overlay::Form(_))) {
            &Intent::Form
        } else {
            intent
        };
        if let (Failure::Refused(Refusal::OpenWork { stage, open }), Intent::Advance) = (failure, intent) {
            self.ask_about_open_work(*stage, open);
            return;
        }
        if let (Failure::Refused(Refusal::Accountable(who)), Intent::Form) = (failure, intent)
            && self.ask_to_replace(who)
        {
            effects.push(Effect::Draft); // the form has become the question
            return;
        }
        let sentence = self.texts.failure(failure, self.playbook());
        let field = match failure {
            Failure::Refused(refusal) => field_of(refusal),
            _ => None,
        };
        match (&mut self.overlay, intent) {
            (Some(Overlay::Form(form)), Intent::Form) => {
                form.blame(field, sentence);
                form.overtaken = failure.is_conflict();
                self.status = Status::Quiet;
            }
            _ => self.status = Status::Problem(sentence),
        }
        if failure.is_conflict()
            && let Some(id) = self.subject()
        {
            // Show how it is now, so that the user can judge and repeat.
            effects.push(self.ask_detail(id));
        }
    }

    /// Shows what is open before an account moves on, and asks once.
    fn ask_about_open_work(&mut self, stage: crate::domain::account::Stage, open: &[String]) {
        let Some(detail) = &self.detail else { return };
        let (account, to) = (detail.id(), detail.facts.account.stage.next());
        let Some(to) = to else { return };
        let playbook = self.playbook();
        let lines = open
            .iter()
            .filter_map(|id| playbook.task(id))
            .map(|(_, kind, item)| format!("{}: {}", self.texts.code(kind), item.title.get(self.texts.tag())))
            .collect();
        let question = say!(
            self.texts,
            "confirm-open-work",
            count = open.len() as i64,
            stage = self.texts.stage(stage, playbook),
            next = self.texts.stage(to, playbook)
        );
        let command = Command::Account(AccountCommand::Move { account, to, reason: String::new(), confirmed: true });
        self.status = Status::Quiet;
        self.overlay = Some(Overlay::Confirm(Confirm { question, lines, yes: Yes::Act(command), top: 0 }));
    }

    /// Asks whether somebody shall answer for the work in place of whoever does. Says whether that was the question.
    fn ask_to_replace(&mut self, who: &str) -> bool {
        let Some(Overlay::Form(form)) = &self.overlay else { return false };
        let Ok(Command::Record(RecordCommand { account, verb: RecordVerb::Put(Record::Raci(row)) })) =
            form.command(&self.form_context())
        else {
            return false;
        };
        let new = self.detail.as_ref().map(|detail| row.name(&detail.facts).to_owned()).unwrap_or_default();
        let command = Command::Raci(RaciCommand { account, verb: RaciVerb::Replace(row) });
        self.status = Status::Quiet;
        self.overlay = Some(Overlay::Confirm(Confirm {
            question: say!(self.texts, "confirm-raci-replace", who = safe(who), new = safe(&new)),
            lines: vec![say!(self.texts, "confirm-raci-replace-why")],
            yes: Yes::Act(command),
            top: 0,
        }));
        true
    }

    pub(super) fn noticed(&mut self, notice: Notice, effects: &mut Vec<Effect>) {
        match notice {
            Notice::Changed { last, accounts } => {
                if let Some((who, verb, name)) = last {
                    let what = say!(self.texts, &format!("verb-{}", verb.replace('.', "-")));
                    let name = name.map(|name| format!(" · {}", safe(&name))).unwrap_or_default();
                    self.status =
                        Status::Colleague(say!(self.texts, "status-colleague", who = who, what = format!("{what}{name}")));
                }
                self.ask_lists(effects);
                if let Some(id) = self.subject().filter(|id| accounts.contains(id)) {
                    if let Some(detail) = &mut self.detail {
                        detail.history = None;
                    }
                    effects.push(self.ask_detail(id));
                }
                let ticket = self.ticket();
                effects.push(Effect::Ask(ticket, Request::ReadTeam));
                effects.push(self.ask_tallies());
            }
            Notice::Refreshed { left } => {
                self.refreshing = left;
                self.ask_lists(effects);
            }
            // A past day stays what it was; the way back leads to the new one.
            Notice::DayChanged(today) if self.present.is_some() => self.present = Some(today),
            Notice::DayChanged(today) => {
                self.today = today;
                self.ask_lists(effects);
                if let Some(id) = self.subject() {
                    effects.push(self.ask_detail(id));
                }
            }
        }
    }

    /// Opens an unfinished form again, once its account is here, and goes to that account.
    fn restore_draft(&mut self, effects: &mut Vec<Effect>) {
        let Some(draft) = self.restoring.take() else { return };
        if let Some(detail) = &self.detail {
            let column = detail.facts.account.stage.index();
            self.board.column = column;
            self.board.cursors[column].id = Some(detail.id());
            self.ask_lists(effects);
        }
        self.reopen(&draft, effects);
    }

    /// Opens a form with the values of a draft.
    pub(super) fn reopen(&mut self, draft: &super::form::Draft, effects: &mut Vec<Effect>) {
        let form = draft.kind.clone().open(&self.form_context());
        match form {
            Some(mut form) => {
                form.restore(draft);
                form.check(&self.form_context());
                self.overlay = Some(Overlay::Form(Box::new(form)));
            }
            None => self.draft_is_gone(effects),
        }
    }

    fn draft_is_gone(&mut self, effects: &mut Vec<Effect>) {
        self.status = Status::Problem(say!(self.texts, "draft-gone"));
        effects.push(Effect::Draft); // there is no form any more: forget it
    }
}
