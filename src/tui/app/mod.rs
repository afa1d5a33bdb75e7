//! The app: its state, and how each message changes it.
//!
//! `update` is pure: it reads no clock, file or terminal. What must happen outside comes back as
//! [`Effect`]s. The screen shows what is committed; nothing is drawn that the store has not said.

pub mod action;
pub mod agenda;
pub mod board;
pub mod entries;
pub mod form;
pub mod help;
pub mod ledger;
pub mod msg;
pub mod overlay;
pub mod portfolio;
pub mod readings;
pub mod record;
pub mod renewals;
pub mod rows;
pub mod triage;

mod act;
mod asking;
mod due;
mod explain;
mod go;
mod keys;
mod replies;
mod tabs;

use std::collections::BTreeMap;
use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::domain::codes::AccountId;
use crate::domain::day::Day;
use crate::domain::playbook::{Playbook, Playbooks};
use crate::domain::scoring::Scoring;
use crate::domain::standing::Standing;
use crate::domain::team::Team;
use crate::protocol::{Request, RuleTally, Since};
use crate::say;
use crate::text::Texts;

use action::Place;
use agenda::Agenda;
use board::Board;
use form::{Draft, FormContext};
use msg::{Effect, Msg, Ticket};
use overlay::{Confirm, Overlay, Yes};
use portfolio::Portfolio;
use renewals::Renewals;
use rows::Detail;
use triage::Triage;

/// Which screen is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    /// The six columns, and the selected account's panes under them.
    Board,
    /// One account, in tabs.
    Account,
    /// The accounts that need a decision today.
    Triage,
    /// Renewals by how near they are, and the accounts in steady state.
    Renewals,
    /// What is due today and this week.
    Agenda,
    /// The hours of the team over all accounts.
    Portfolio,
}

/// The tabs of the account screen, in order.
pub const TABS: [Place; 17] = [
    Place::Overview,
    Place::Tasks,
    Place::Milestones,
    Place::Cadence,
    Place::Roles,
    Place::Signals,
    Place::Score,
    Place::Metrics,
    Place::Actions,
    Place::Wins,
    Place::Training,
    Place::Risks,
    Place::Resources,
    Place::Expectations,
    Place::Review,
    Place::Touches,
    Place::History,
];

/// The places of the board screen, in the order of Tab.
pub const PANES: [Place; 4] = [Place::Board, Place::Milestones, Place::Cadence, Place::Signals];

/// The places of triage, in the order of Tab.
pub const TRIAGE_PANES: [Place; 4] = [Place::Triage, Place::Milestones, Place::Cadence, Place::Signals];

/// No more keys than this are kept while an answer is awaited.
const HELD: usize = 200;

/// What the status line says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Status {
    /// Nothing.
    #[default]
    Quiet,
    /// Something is on its way to the disk.
    Waiting,
    /// It is on the disk.
    Saved(String),
    /// Something worth knowing.
    Told(String),
    /// A colleague's change.
    Colleague(String),
    /// Something was refused or failed.
    Problem(String),
}

/// What is to happen when the answer to an act comes.
#[derive(Debug, Clone, PartialEq)]
enum Intent {
    /// Say that it is saved.
    Plain,
    /// Something said of these accounts in triage: where it settles them, go on to the next.
    Verdict(Vec<AccountId>),
    /// Show what it would do.
    Try,
    /// Close the form, or show in it what was refused.
    Form,
    /// A move to the next stage: ask when work is open, and go along with the account.
    Advance,
    /// Take back or do again.
    Reversal(&'static str),
}

/// The state of the terminal UI.
#[allow(clippy::struct_excessive_bools)] // each is a switch of its own
#[derive(Debug)]
pub struct App {
    /// The words.
    pub texts: Texts,
    /// The playbooks at hand.
    pub playbooks: Arc<Playbooks>,
    /// Login of the user.
    pub me: String,
    /// Today in the team's time zone.
    pub today: Day,
    /// The team's settings.
    pub team: Team,
    /// The figures of score and metrics in force.
    pub scoring: Arc<Scoring>,
    /// Columns and rows of the terminal.
    pub size: (u16, u16),
    /// The screen.
    pub screen: Screen,
    /// Where the keys go: the board or a pane of it, or a tab of the account screen.
    pub place: Place,
    /// The screen to which the account screen goes back.
    pub home: Screen,
    /// The board.
    pub board: Board,
    /// Triage.
    pub triage: Triage,
    /// Renewals.
    pub renewals: Renewals,
    /// The agenda.
    pub agenda: Agenda,
    /// The load of the team.
    pub portfolio: Portfolio,
    /// What changed since the user last looked, as it was at the beginning.
    pub since: Since,
    /// Every login that owns an account.
    pub owners: Vec<String>,
    /// Whether the people of the account give way to its engagement by week where there is no room for both.
    pub weekly: bool,
    /// The verdicts on the rules, by the code of what they detect.
    pub tallies: BTreeMap<String, RuleTally>,
    /// Whether the next verb is only tried.
    pub trying: bool,
    /// How long the session had been going when the last message came; none in tests.
    pub now: Option<Duration>,
    /// The account under the cursor, once it is loaded.
    pub detail: Option<Detail>,
    /// What lies over the screen.
    pub overlay: Option<Overlay>,
    /// What the status line says.
    pub status: Status,
    /// Whether the database goes with the session.
    pub temporary: bool,
    /// Whether the mouse is captured.
    pub mouse: bool,
    /// Accounts whose derived figures are still of another day.
    pub refreshing: usize,
    last_ticket: u64,
    board_ticket: Ticket,
    /// Whether the answer to the newest question about the board is on its way.
    board_awaited: bool,
    detail_ticket: Ticket,
    /// The account that was last asked for and has not come yet, with the ticket of that question.
    opening: Option<(AccountId, Ticket)>,
    queue_ticket: Ticket,
    renewals_ticket: Ticket,
    since_ticket: Ticket,
    why_ticket: Ticket,
    agenda_ticket: Ticket,
    load_ticket: Ticket,
    waiting: Vec<(Ticket, Intent)>,
    /// How long the queue was when more of it was last asked for.
    more_asked: usize,
    /// Keys typed ahead of an answer.
    held: VecDeque<KeyEvent>,
    /// An unfinished form whose account is being loaded.
    restoring: Option<Box<Draft>>,
}

/// What the app begins with.
#[derive(Debug)]
pub struct Beginning {
    /// The words.
    pub texts: Texts,
    /// The playbooks at hand.
    pub playbooks: Arc<Playbooks>,
    /// Login of the user.
    pub me: String,
    /// Today.
    pub today: Day,
    /// The team's settings.
    pub team: Team,
    /// The figures of score and metrics in force.
    pub scoring: Arc<Scoring>,
    /// Columns and rows of the terminal.
    pub size: (u16, u16),
    /// Whether the database goes with the session.
    pub temporary: bool,
    /// Whether the mouse is captured.
    pub mouse: bool,
    /// Sentences to begin with.
    pub notices: Vec<String>,
    /// An unfinished form of the last session.
    pub draft: Option<Draft>,
    /// The screen to begin with: board or triage.
    pub screen: Screen,
}

impl App {
    /// The app, and what it asks for first: the board.
    pub fn new(beginning: Beginning) -> (Self, Vec<Effect>) {
        let Beginning { texts, playbooks, me, today, team, scoring, size, temporary, mouse, notices, draft, screen } = beginning;
        let mut app = Self {
            texts,
            playbooks,
            me,
            today,
            team,
            scoring,
            size,
            screen,
            place: if screen == Screen::Triage { Place::Triage } else { Place::Board },
            home: screen,
            board: Board::default(),
            triage: Triage::default(),
            renewals: Renewals::default(),
            agenda: Agenda::default(),
            portfolio: Portfolio::default(),
            since: Since::default(),
            owners: Vec::new(),
            weekly: false,
            tallies: BTreeMap::new(),
            trying: false,
            now: None,
            detail: None,
            overlay: None,
            status: notices.into_iter().next().map_or(Status::Quiet, Status::Problem),
            temporary,
            mouse,
            refreshing: 0,
            last_ticket: 0,
            board_ticket: Ticket(0),
            board_awaited: false,
            detail_ticket: Ticket(0),
            opening: None,
            queue_ticket: Ticket(0),
            renewals_ticket: Ticket(0),
            since_ticket: Ticket(0),
            why_ticket: Ticket(0),
            agenda_ticket: Ticket(0),
            load_ticket: Ticket(0),
            waiting: Vec::new(),
            more_asked: 0,
            held: VecDeque::new(),
            restoring: None,
        };
        if app.temporary && app.status == Status::Quiet {
            app.status = Status::Told(say!(app.texts, "status-temporary"));
        }
        if let Some(draft) = draft {
            app.offer(draft);
        }
        let first = if screen == Screen::Triage { app.ask_queue() } else { app.ask_board(false) };
        // What is read after the first screen: whose accounts there are, what changed, and how far rules are trusted.
        let team = Effect::Ask(app.ticket(), Request::ReadTeam);
        app.since_ticket = app.ticket();
        let since = Effect::Ask(app.since_ticket, Request::Since);
        let rules = app.ask_tallies();
        (app, vec![first, team, since, rules])
    }

    /// Takes a message in.
    pub fn update(&mut self, msg: Msg) -> Vec<Effect> {
        let mut effects = Vec::new();
        match msg {
            Msg::Key(key) if self.holds(key) => self.held.push_back(key),
            Msg::Key(key) => self.key(key, &mut effects),
            Msg::Paste(text) => self.paste(&text, &mut effects),
            Msg::Click(x, y) => self.click(x, y),
            Msg::Scroll(rows) => self.scroll(rows, &mut effects),
            Msg::Resize(columns, rows) => self.size = (columns, rows),
            Msg::Replied(ticket, reply) => self.replied(ticket, reply, &mut effects),
            Msg::Noticed(notice) => self.noticed(notice, &mut effects),
            Msg::Trouble(failure) => self.status = Status::Problem(self.texts.failure(&failure, self.playbook())),
            Msg::Resumed => effects.push(Effect::Redraw),
        }
        self.settle(&mut effects);
        // What was typed ahead, now that it is known what it is about.
        while let Some(key) = self.held.front().copied().filter(|key| !self.holds(*key)) {
            self.held.pop_front();
            self.key(key, &mut effects);
            self.settle(&mut effects);
        }
        effects
    }

    /// Whether a key waits for an answer that is on its way: in triage and agenda a key is about the account
    /// that is shown, and behind a form that is being saved comes whatever is typed next. The way out
    /// waits for nothing.
    fn holds(&self, key: KeyEvent) -> bool {
        let leaves = key.code == KeyCode::Char('q') || key.modifiers.contains(KeyModifiers::CONTROL);
        let in_turn = matches!(self.home, Screen::Triage | Screen::Agenda);
        let saving = in_turn && matches!(&self.overlay, Some(Overlay::Form(form)) if form.sending);
        let in_turn = matches!(self.screen, Screen::Triage | Screen::Agenda);
        let unsettled = in_turn && self.overlay.is_none() && (self.is_waiting() || self.is_reading());
        let room = self.held.len() < HELD;
        room && (saving || (unsettled && !leaves))
    }

    /// Brings what is derived in line with the state: scrolling, cards that are missing, the
    /// account under the cursor.
    fn settle(&mut self, effects: &mut Vec<Effect>) {
        if self.home == Screen::Triage && self.triage.wants_more() && self.more_asked != self.triage.queue.len() {
            self.more_asked = self.triage.queue.len();
            effects.push(self.ask_queue());
        }
        let visible = self.visible_cards();
        self.board.scroll(visible);
        if self.home == Screen::Board && self.board.loaded && self.board.lacks_cards(visible) && !self.board_awaited {
            effects.push(self.ask_board(false));
        }
        match (self.subject(), &self.detail) {
            // An unfinished form is being taken up: its account is on its way.
            _ if self.restoring.is_some() => {}
            (Some(id), Some(detail)) if detail.id() == id => {}
            // Asked once: asked again with every message, each answer would be to an older question.
            (Some(id), _) if self.opening != Some((id, self.detail_ticket)) => effects.push(self.ask_detail(id)),
            (None, Some(_)) if self.home != Screen::Board => self.detail = None,
            (None, Some(_)) if self.board.loaded && self.board.page.columns[self.board.column].total == 0 => self.detail = None,
            _ => {}
        }
    }

    /// The account that panes and forms are about: that of an open form, else the one under the
    /// cursor. What others do may move the cursor, but never turns a form to another account.
    pub fn subject(&self) -> Option<AccountId> {
        let form = match &self.overlay {
            Some(Overlay::Form(form)) => form.kind.account(),
            _ => None,
        };
        form.or_else(|| match self.home {
            Screen::Triage => self.triage.selected().map(|row| row.card.account_id),
            Screen::Renewals => self.renewals.at,
            Screen::Agenda => self.agenda.selected(self.today).map(|line| line.head.account_id),
            Screen::Portfolio => self.portfolio.account(),
            _ => self.board.selected(),
        })
    }

    /// The standing of the account under the cursor.
    pub fn standing(&self) -> Option<&Standing> {
        match self.home {
            Screen::Triage => self.triage.selected().map(|row| &row.card),
            Screen::Agenda | Screen::Portfolio => None,
            Screen::Renewals => self.renewals.selected().map(|row| &row.standing),
            _ => self.board.selected_card(),
        }
    }

    /// Cards visible in each column, by the layout of the screen.
    pub fn visible_cards(&self) -> [usize; 6] {
        super::layout::visible_cards(self.size, self.board.column)
    }

    /// The playbook of the account under the cursor.
    pub fn playbook(&self) -> &Arc<Playbook> {
        match &self.detail {
            Some(detail) => self.playbooks.get_or_default(&detail.facts.plan.playbook),
            None => self.playbooks.default_playbook(),
        }
    }

    /// What forms look at.
    pub fn form_context(&self) -> FormContext<'_> {
        let person = match self.place {
            Place::Cadence => self.detail.as_ref().and_then(Detail::chosen_cadence).map(|cadence| cadence.stakeholder_id),
            Place::Roles => self.detail.as_ref().and_then(record::roles::person),
            Place::Agenda => self.agenda.selected(self.today).and_then(agenda::person),
            _ => None,
        };
        FormContext {
            texts: &self.texts,
            today: self.today,
            playbooks: &self.playbooks,
            team: &self.team,
            scoring: &self.scoring,
            me: &self.me,
            facts: self.detail.as_ref().map(|detail| &detail.facts),
            person,
            load: self.portfolio.loaded.then_some(&self.portfolio.load),
        }
    }

    /// The unfinished form, as it is kept when the connection is lost.
    pub fn draft(&self) -> Option<Draft> {
        match &self.overlay {
            Some(Overlay::Form(form)) if form.is_dirty() => {
                let of_account = form.kind.account().is_some();
                let detail = self.detail.as_ref().filter(|_| of_account);
                Some(form.draft(detail.map_or("", |detail| detail.facts.account.handle.as_str())))
            }
            _ => None,
        }
    }

    fn offer(&mut self, draft: Draft) {
        let what = say!(self.texts, &draft.kind.title_key());
        let lines = draft
            .values
            .iter()
            .filter(|(code, value)| !value.is_empty() && code != "attendance")
            .take(6)
            .map(|(_, value)| value.clone())
            .collect();
        let account = if draft.account.is_empty() { String::new() } else { format!(" ({})", draft.account) };
        self.overlay = Some(Overlay::Confirm(Confirm {
            question: say!(self.texts, "confirm-draft", what = format!("{what}{account}")),
            lines,
            yes: Yes::Restore(Box::new(draft)),
            top: 0,
        }));
    }
}
