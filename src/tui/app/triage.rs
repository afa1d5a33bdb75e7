//! Triage: the queue of accounts that need a decision today, one at a time.
//!
//! The order is that of the moment at which triage began; what comes in later is put behind, so
//! that the account under the cursor never changes by itself. What leaves the queue (by a verdict
//! of mine or of a colleague's) leaves the list.

use std::collections::BTreeSet;
use std::time::Duration;

use super::action::Place;
use super::form::FormKind;
use super::msg::Effect;
use super::overlay::{Chooser, Confirm, Overlay, Then, Yes};
use super::{App, Intent, Screen, Status};
use crate::command::Command;
use crate::command::play::{PlayCommand, PlayVerb};
use crate::command::triage::{TriageCommand, TriageVerb};
use crate::domain::codes::{AccountId, Coded};
use crate::domain::day::add_days;
use crate::domain::priority::ReasonCode;
use crate::domain::signal::{Category, Signal};
use crate::domain::standing::{Grounded, Standing};
use crate::protocol::{Acted, QueuePage, QueueQuery, Request};
use crate::say;
use crate::text::safe::safe;

/// So many accounts are read of the queue at first.
const PAGE: usize = 60;

/// More is read when the cursor comes so near to the end of what is there.
const MARGIN: usize = 20;

/// Up to so many accounts are acted on without a question.
const UNASKED: usize = 3;

/// The state of triage.
#[derive(Debug, Clone, Default)]
pub struct Triage {
    /// Whether the queue has been read.
    pub loaded: bool,
    /// Whose queue: a colleague's, where it is covered; else my own.
    pub covering: Option<String>,
    /// The accounts still to decide on, in the order of this session.
    pub queue: Vec<Grounded>,
    /// The one under the cursor.
    pub at: Option<AccountId>,
    /// Whether the whole list is shown in place of one account.
    pub list: bool,
    /// Accounts marked for a verdict together.
    pub marked: BTreeSet<AccountId>,
    /// Accounts that have left the queue since it was first read.
    pub decided: BTreeSet<AccountId>,
    /// What was done, oldest first: the verb, and the names of the accounts.
    pub acts: Vec<(String, Vec<String>)>,
    /// What was done and taken back, to be done again.
    undone: Vec<(String, Vec<String>)>,
    /// An account that an undo brings back: it comes under the cursor, not behind.
    coming: Option<AccountId>,
    /// Accounts in the queue, read or not.
    pub left: usize,
    /// Accounts called done today, whoever did.
    pub done_today: usize,
    /// Accounts that are snoozed.
    pub snoozed: usize,
    /// When the queue was first read.
    pub began: Option<Duration>,
}

impl Triage {
    /// The account under the cursor.
    pub fn selected(&self) -> Option<&Grounded> {
        self.queue.iter().find(|row| Some(row.card.account_id) == self.at)
    }

    /// Its position in the list.
    pub fn position(&self) -> usize {
        self.queue.iter().position(|row| Some(row.card.account_id) == self.at).unwrap_or(0)
    }

    /// Moves the cursor by so many accounts.
    pub fn step(&mut self, by: isize) {
        let last = self.queue.len() as isize - 1;
        if last >= 0 {
            let at = (self.position() as isize + by).clamp(0, last) as usize;
            self.at = Some(self.queue[at].card.account_id);
        }
    }

    /// Puts the account under the cursor at the end of the list and goes to the next.
    pub fn skip(&mut self) {
        let at = self.position();
        if at < self.queue.len() {
            let row = self.queue.remove(at);
            self.queue.push(row);
            let next = if at + 1 == self.queue.len() { 0 } else { at };
            self.at = self.queue.get(next).map(|row| row.card.account_id);
        }
    }

    /// Takes accounts off the list; the cursor goes on to the one behind.
    pub fn leave(&mut self, gone: &[AccountId]) {
        let at = self.position();
        let behind = self.queue.iter().skip(at).map(|row| row.card.account_id).find(|id| !gone.contains(id));
        let before = self.queue.iter().take(at).rev().map(|row| row.card.account_id).find(|id| !gone.contains(id));
        let listed = self.queue.len();
        self.queue.retain(|row| !gone.contains(&row.card.account_id));
        self.left = self.left.saturating_sub(listed - self.queue.len());
        self.marked.retain(|id| !gone.contains(id));
        self.decided.extend(gone);
        self.at = behind.or(before);
    }

    /// Takes a reading of the queue in: the order stays, what is new comes behind. Gives the
    /// accounts that are no longer in it.
    pub fn take(&mut self, page: QueuePage, now: Option<Duration>) -> Vec<AccountId> {
        if !self.loaded {
            self.loaded = true;
            self.began = now;
        }
        let gone: Vec<AccountId> = self
            .queue
            .iter()
            .map(|row| row.card.account_id)
            .filter(|id| !page.rows.iter().any(|row| row.card.account_id == *id))
            .collect();
        if !gone.is_empty() {
            self.leave(&gone);
        }
        for row in page.rows {
            self.decided.remove(&row.card.account_id);
            match self.queue.iter_mut().find(|known| known.card.account_id == row.card.account_id) {
                Some(known) => *known = row,
                None if self.coming == Some(row.card.account_id) => {
                    let at = self.position();
                    self.at = self.coming.take();
                    self.queue.insert(at, row);
                }
                None => self.queue.push(row),
            }
        }
        self.coming = None;
        if self.selected().is_none() {
            self.at = self.queue.first().map(|row| row.card.account_id);
        }
        self.left = page.total;
        (self.done_today, self.snoozed) = (page.done_today, page.snoozed);
        gone
    }

    /// How many accounts there were and are.
    pub fn total(&self) -> usize {
        self.left.max(self.queue.len()) + self.decided.len()
    }

    /// Whether the cursor comes near the end of what is read, and there is more.
    pub fn wants_more(&self) -> bool {
        self.queue.len() < self.left && self.position() + MARGIN >= self.queue.len()
    }

    /// Seconds for each account decided on so far.
    pub fn pace(&self, now: Option<Duration>) -> Option<i64> {
        let seconds = now?.saturating_sub(self.began?).as_secs() as i64;
        let decided = self.decided.len() as i64;
        (decided > 0).then(|| (seconds + decided / 2) / decided)
    }

    /// The accounts that a verdict is about: those marked, else the one under the cursor.
    pub fn subjects(&self) -> Vec<AccountId> {
        if self.marked.is_empty() { self.at.into_iter().collect() } else { self.marked.iter().copied().collect() }
    }
}

/// The live signal that is worth a word first: the worst, the oldest of them.
pub fn worst_signal(signals: &[Signal], today: crate::domain::day::Day) -> Option<&Signal> {
    signals.iter().filter(|signal| signal.is_live(today)).max_by_key(|signal| (signal.severity, signal.age(today)))
}

/// The same command about another account; none where it would make no sense there.
pub fn retarget(command: &Command, account: AccountId) -> Option<Command> {
    Some(match command {
        Command::Triage(said) => Command::Triage(TriageCommand { account, ..said.clone() }),
        Command::Concern(said) => Command::Concern(crate::command::concern::ConcernCommand { account, ..said.clone() }),
        Command::Play(PlayCommand { verb: PlayVerb::Start(category, _), .. }) => {
            Command::Play(PlayCommand { account, verb: PlayVerb::Start(*category, None) })
        }
        _ => return None,
    })
}

impl App {
    /// Whose queue is worked.
    pub fn queue_owner(&self) -> &str {
        self.triage.covering.as_deref().unwrap_or(&self.me)
    }

    pub(super) fn ask_queue(&mut self) -> Effect {
        self.queue_ticket = self.ticket();
        let triage = &self.triage;
        // As much as can be seen and some more; what is listed already is told of in any case.
        let wanted = (triage.position() + usize::from(self.size.1)).max(triage.queue.len()).max(PAGE);
        let query = QueueQuery {
            owner: Some(self.queue_owner().to_owned()),
            limit: Some(wanted),
            known: triage.queue.iter().map(|row| row.card.account_id).collect(),
        };
        Effect::Ask(self.queue_ticket, Request::Queue(query))
    }

    pub(super) fn go_triage(&mut self, effects: &mut Vec<Effect>) {
        self.screen = Screen::Triage;
        self.home = Screen::Triage;
        self.place = Place::Triage;
        effects.push(self.ask_queue());
    }

    pub(super) fn go_board(&mut self, effects: &mut Vec<Effect>) {
        self.screen = Screen::Board;
        self.home = Screen::Board;
        self.place = Place::Board;
        effects.push(self.ask_board(true));
    }

    pub(super) fn queue_read(&mut self, page: QueuePage, effects: &mut Vec<Effect>) {
        let first = !self.triage.loaded;
        self.triage.take(page, self.now);
        if first && self.triage.covering.is_some() {
            self.brief();
        }
        if self.triage.queue.is_empty() && self.screen == Screen::Account && self.home == Screen::Triage {
            self.go_triage(effects);
        }
    }

    /// Marks or unmarks the account under the cursor and goes on to the next.
    pub(super) fn mark(&mut self) {
        if let Some(at) = self.triage.at {
            if !self.triage.marked.remove(&at) {
                self.triage.marked.insert(at);
            }
            self.triage.step(1);
        }
    }

    /// Says the same of every account that a verdict is about; asks where they are many.
    pub(super) fn say_of_all(&mut self, command: &Command, effects: &mut Vec<Effect>) {
        let subjects = self.triage.subjects();
        let commands: Vec<Command> = subjects.iter().filter_map(|account| retarget(command, *account)).collect();
        // Only one thing at a time can be tried.
        if commands.len() < subjects.len() || commands.is_empty() || (self.trying && commands.len() > 1) {
            self.status = Status::Told(say!(self.texts, "triage-one-at-a-time"));
            return;
        }
        if commands.len() > UNASKED {
            let names = self.triage.queue.iter().filter(|row| subjects.contains(&row.card.account_id));
            let lines = names.map(|row| safe(&row.card.name).into_owned()).collect();
            let what = say!(self.texts, &format!("verb-{}", command.verb().replace('.', "-")));
            self.overlay = Some(Overlay::Confirm(Confirm {
                question: say!(self.texts, "confirm-bulk", what = what, count = commands.len() as i64),
                lines,
                yes: Yes::ActAll(commands),
                top: 0,
            }));
            return;
        }
        self.act_all(commands, effects);
    }

    pub(super) fn act_all(&mut self, mut commands: Vec<Command>, effects: &mut Vec<Effect>) {
        let about = commands.iter().filter_map(Command::account).collect();
        let request = if commands.len() == 1 { Request::Act(commands.remove(0)) } else { Request::ActAll(commands) };
        effects.push(self.ask(request, Intent::Verdict(about)));
    }

    pub(super) fn done_today(&mut self, effects: &mut Vec<Effect>) {
        let Some(account) = self.triage.at else { return self.nothing_in_queue() };
        self.say_of_all(&Command::Triage(TriageCommand { account, verb: TriageVerb::Done }), effects);
    }

    /// Back into the queue: the account that is open on board or account screen.
    pub(super) fn wake_account(&mut self, effects: &mut Vec<Effect>) {
        match self.subject() {
            Some(account) => {
                let command = Command::Triage(TriageCommand { account, verb: TriageVerb::Wake });
                effects.push(self.ask(Request::Act(command), Intent::Plain));
            }
            None => self.nothing_in_queue(),
        }
    }

    pub(super) fn nothing_in_queue(&mut self) {
        self.status = Status::Told(say!(self.texts, "triage-nothing-left"));
    }

    /// Shows the play for the worst signal, and starts it when that is wanted.
    pub(super) fn start_play(&mut self, effects: &mut Vec<Effect>) {
        let Some(detail) = &self.detail else { return self.nothing_in_queue() };
        let account = detail.id();
        let signal = if self.place == Place::Signals {
            detail.chosen_signal().filter(|signal| !signal.is_closed())
        } else {
            worst_signal(&detail.facts.signals, self.today)
        };
        // Without a signal, the category of what costs most: the relationship, where nothing is known.
        let category =
            signal.and_then(|signal| Category::from_code(signal.code.split('.').next()?)).unwrap_or(Category::Relationship);
        let signal = signal.map(|signal| signal.id);
        let command = Command::Play(PlayCommand { account, verb: PlayVerb::Start(category, signal) });
        if self.trying || self.triage.marked.len() > 1 {
            if self.trying {
                effects.push(self.ask(Request::Act(command), Intent::Plain));
            } else {
                self.say_of_all(&command, effects);
            }
            return;
        }
        let playbook = self.playbook().clone();
        let Some(play) = playbook.play(category) else {
            self.status = Status::Told(say!(self.texts, "play-none", category = self.texts.code(category)));
            return;
        };
        let tag = self.texts.tag();
        let calendar = self.team.calendar(&detail.facts.plan.factors.busy);
        let lines = play
            .moves
            .iter()
            .map(|step| {
                let due = calendar.open_on_or_after(add_days(self.today, step.day));
                format!("{}  {}", self.texts.day_short(due, self.today), step.title.get(tag))
            })
            .collect();
        let name = safe(&detail.facts.account.name).into_owned();
        self.overlay = Some(Overlay::Confirm(Confirm {
            question: say!(self.texts, "confirm-play", play = play.title.get(tag), name = name),
            lines,
            yes: Yes::Act(command),
            top: 0,
        }));
    }

    /// Calls the worst live signal of the account a false alarm.
    pub(super) fn false_alarm_of_account(&mut self, effects: &mut Vec<Effect>) {
        if self.triage.marked.len() > 1 {
            self.status = Status::Told(say!(self.texts, "triage-one-at-a-time"));
            return;
        }
        let worst =
            self.detail.as_ref().and_then(|detail| Some((detail.id(), worst_signal(&detail.facts.signals, self.today)?.id)));
        match worst {
            Some((account, signal)) => self.form(FormKind::FalseAlarm { account, signal }, effects),
            None => self.status = Status::Told(say!(self.texts, "status-no-signal")),
        }
    }

    /// Asks whose queue to take.
    pub(super) fn choose_owner(&mut self) {
        let mut names: Vec<String> = self.owners.clone();
        if !names.contains(&self.me) {
            names.insert(0, self.me.clone());
        }
        let at = names.iter().position(|name| name == self.queue_owner()).unwrap_or(0);
        self.overlay = Some(Overlay::Choose(Chooser { title: say!(self.texts, "cover-title"), then: Then::Cover, names, at }));
    }

    /// Takes somebody's queue.
    pub(super) fn cover(&mut self, owner: &str, effects: &mut Vec<Effect>) {
        let covering = (owner != self.me).then(|| owner.to_owned());
        if covering != self.triage.covering {
            self.triage = Triage { covering, ..Triage::default() };
        }
        self.go_triage(effects);
    }

    /// What to know before working a colleague's queue.
    fn brief(&mut self) {
        let texts = &self.texts;
        let rows = &self.triage.queue;
        let red = rows.iter().filter(|row| row.card.at_risk).count();
        let mut lines = vec![say!(texts, "brief-counts", count = rows.len() as i64, red = red as i64)];
        let mut list = |key: &str, found: Vec<String>| {
            if !found.is_empty() {
                lines.push(String::new());
                lines.push(say!(texts, key));
                lines.extend(found.into_iter().take(5));
            }
        };
        let named = |row: &Standing, day| format!("  {}  {}", texts.day_short(day, self.today), safe(&row.name));
        list(
            "brief-worst",
            rows.iter()
                .take(5)
                .map(|Grounded { card, grounds }| {
                    let why = grounds.reasons.first().map(|reason| texts.reason(reason, self.playbook())).unwrap_or_default();
                    format!("  {} · {why}", safe(&card.name))
                })
                .collect(),
        );
        list("brief-red", rows.iter().filter_map(|row| Some(named(&row.card, row.card.red_on?))).collect());
        list(
            "brief-renewals",
            rows.iter()
                .filter(|row| row.grounds.reasons.iter().any(|reason| reason.code == ReasonCode::Renewal))
                .filter_map(|row| Some(named(&row.card, row.card.renewal_date?)))
                .collect(),
        );
        let title = say!(texts, "brief-title", owner = self.queue_owner());
        self.overlay = Some(Overlay::Note { title, lines, top: 0 });
    }

    /// Takes note of what was done in triage, for the summary at its end.
    pub(super) fn noted(&mut self, acted: &Acted, intent: &Intent) {
        if self.home != Screen::Triage || !acted.changed || acted.verb.is_empty() {
            return;
        }
        let triage = &mut self.triage;
        if let Intent::Reversal(_) = intent {
            triage.coming = acted.account.as_ref().map(|facts| facts.account.id);
        }
        match intent {
            Intent::Reversal("status-undone") => {
                triage.undone.extend(triage.acts.pop_if(|(verb, _)| *verb == acted.verb));
            }
            Intent::Reversal(_) => triage.acts.extend(triage.undone.pop_if(|(verb, _)| *verb == acted.verb)),
            _ => {
                let names = match (&acted.account, intent) {
                    (Some(facts), _) => vec![safe(&facts.account.name).into_owned()],
                    (None, Intent::Verdict(about)) => {
                        let rows = triage.queue.iter().filter(|row| about.contains(&row.card.account_id));
                        rows.map(|row| safe(&row.card.name).into_owned()).collect()
                    }
                    _ => vec![String::new()],
                };
                triage.undone.clear();
                triage.acts.push((acted.verb.clone(), names));
            }
        }
    }

    /// What was said of accounts and settles them for today takes them off the list.
    pub(super) fn settled(&mut self, acted: &Acted, intent: &Intent) {
        if !acted.changed || self.home != Screen::Triage || matches!(intent, Intent::Reversal(_)) {
            return;
        }
        if matches!(acted.verb.as_str(), "triage.done" | "triage.snooze") {
            let gone = match (intent, &acted.account) {
                (Intent::Verdict(about), _) => about.clone(),
                (_, Some(facts)) => vec![facts.account.id],
                _ => Vec::new(),
            };
            self.triage.leave(&gone);
        } else if matches!(intent, Intent::Verdict(_)) {
            self.triage.marked.clear();
        }
    }
}
