//! The loop: block, drain, draw once.
//!
//! Five threads at most: this one draws, `input` waits for keys, `signals` for signals, `store`
//! answers requests. All of them speak through one inbox; the loop blocks on it, so an idle
//! program is not woken.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use crossterm::event::{MouseButton, MouseEventKind};
use ratatui::Terminal;

use super::backend::{LeanBackend, Options};
use super::drafts::Drafts;
use super::guard::{self, Guard, Settings, Tty};
use super::input::{self, Input};
use super::signals::{self, Ending, LAST_WORDS, Watchdog};
use super::worker::{Worker, drop_superseded};
use crate::domain::scoring::Scoring;
use crate::protocol::{Failure, Notice, Reply, Request};
use crate::store::{OpenError, Store};
use crate::tui::Start;
use crate::tui::app::msg::{Effect, Msg, Ticket};
use crate::tui::app::{App, Beginning};
use crate::tui::view::{self, theme::Theme};

/// Something that reaches the loop.
#[derive(Debug)]
pub enum Event {
    /// The person at the terminal did something.
    Input(Input),
    /// The store answered.
    Replied(Ticket, Reply),
    /// The store said something unasked.
    Noticed(Notice),
    /// The store could not look after the database.
    Trouble(Failure),
    /// The process shall end.
    Ending(Ending),
    /// A thread that the session cannot do without has panicked, and said so.
    Fallen,
}

/// A thread's end of the inbox. It reports the thread's panic, which nothing else would: the loop would wait for ever.
#[derive(Debug)]
pub struct Sentinel(pub Sender<Event>);

impl Drop for Sentinel {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let _ = self.0.send(Event::Fallen); // fails only when the loop is gone too
        }
    }
}

/// Keeps the unfinished form when the loop itself panics.
struct Rescue(Drafts);

impl Drop for Rescue {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let _ = self.0.save(); // the panic is what is reported
        }
    }
}

/// How long a frame waits for an answer that is on its way, so that a key costs one frame and
/// shows its result. A store that takes longer is shown as busy.
const SETTLE: Duration = Duration::from_millis(12);

/// Why the terminal UI could not run.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The database could not be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The terminal could not be used.
    #[error("the terminal could not be used: {0}")]
    Terminal(#[from] std::io::Error),
    /// One of the program's threads panicked; its report has been printed.
    #[error("a part of the program failed")]
    Fallen,
}

type Screen = Terminal<LeanBackend<Tty>>;

/// Runs until the user leaves. Gives the exit code.
pub fn run(start: Start) -> Result<u8, RunError> {
    let path = start.options.path.clone();
    let actor = start.options.actor.clone();
    let playbooks = start.options.playbooks.clone();
    let store = Store::open(start.options)?;
    store.stay_small().map_err(OpenError::Failed)?;
    let (events, inbox) = channel();
    let (team, today) = (store.team().clone(), store.today());
    let scoring = Scoring::with(&team.figures)
        .map_err(|error| OpenError::Failed(Failure::Store { doing: "reading the scoring", problem: error.to_string() }))?;
    let worker = Worker::start(store, events.clone())?;

    let drafts = Drafts::new(start.state_dir.as_deref(), &path);
    let (app, first) = App::new(Beginning {
        texts: start.texts,
        playbooks,
        me: actor,
        today,
        team,
        scoring: Arc::new(scoring),
        size: guard::size().into(),
        temporary: start.temporary,
        mouse: start.mouse,
        notices: start.notices,
        draft: drafts.take(),
        screen: start.screen,
    });

    // The first answer is being read while the terminal is taken over.
    for effect in first {
        if let Effect::Ask(ticket, request) = effect {
            worker.ask(ticket, request);
        }
    }
    app.texts.warm();
    let _watch = watch_signals(&events, &drafts)?;
    let settings = Settings { title: Some("Orquestra".to_owned()), ascii: start.ascii, mouse: start.mouse };
    let guard = Guard::enter(settings)?;
    let _rescue = Rescue(drafts.clone());
    let keys = Sentinel(events);
    input::spawn(move |input| {
        #[cfg(debug_assertions)]
        super::rehearsal::at_input(&input);
        keys.0.send(Event::Input(input)).is_ok()
    })?;
    let size = guard::size();
    let options = Options { colour: !start.mono, ascii: start.ascii, ..Options::default() };
    let screen = Terminal::new(LeanBackend::new(Tty::open()?, size, options))?;
    let theme = if start.mono { Theme::mono() } else { Theme::ansi() };
    let mut session =
        Session { app, worker, drafts, guard, screen, theme, outgoing: VecDeque::new(), began: Instant::now(), ending: None };
    session.handle(Msg::Resize(size.width, size.height));
    session.dispatch();
    session.settle(&inbox);
    session.work(&inbox)
}

/// Listens for signals. A lost connection saves the unfinished form at once, whatever the loop is
/// doing; the watchdog sees to it that the process ends.
fn watch_signals(events: &Sender<Event>, drafts: &Drafts) -> std::io::Result<signals::Watch> {
    let (events, drafts) = (Sentinel(events.clone()), drafts.clone());
    signals::watch(move |ending| {
        drop(Watchdog::arm(LAST_WORDS, ending.exit_code()));
        let _ = drafts.save(); // there is nobody left to tell
        let _ = events.0.send(Event::Ending(ending));
    })
}

/// How a session ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// The user leaves.
    Quit,
    /// A signal asks for it.
    Signal(Ending),
    /// The terminal is gone.
    Lost,
    /// A thread panicked.
    Fallen,
}

struct Session {
    app: App,
    worker: Worker,
    drafts: Drafts,
    guard: Guard,
    screen: Screen,
    theme: Theme,
    outgoing: VecDeque<(Ticket, Request)>,
    began: Instant,
    ending: Option<End>,
}

impl Session {
    fn work(mut self, inbox: &Receiver<Event>) -> Result<u8, RunError> {
        loop {
            if self.ending.is_none() && self.draw().is_err() {
                self.ending = Some(if guard::has_panicked() { End::Fallen } else { End::Lost });
            }
            if let Some(end) = self.ending {
                return self.leave(end);
            }
            let Ok(first) = inbox.recv() else {
                self.ending = Some(End::Lost);
                continue;
            };
            self.take(first);
            self.drain(inbox);
            self.settle(inbox);
        }
    }

    fn draw(&mut self) -> std::io::Result<()> {
        let (app, theme) = (&self.app, &self.theme);
        self.screen.draw(|frame| view::draw(frame, app, theme)).map(|_| ())
    }

    /// Takes in everything that is there, then asks what that calls for.
    fn drain(&mut self, inbox: &Receiver<Event>) {
        while self.ending.is_none() {
            match inbox.try_recv() {
                Ok(event) => self.take(event),
                Err(_) => break,
            }
        }
        self.dispatch();
    }

    /// Waits a moment for answers that are on their way, so that one frame shows them.
    fn settle(&mut self, inbox: &Receiver<Event>) {
        let until = Instant::now() + SETTLE;
        while self.ending.is_none() && (self.app.is_reading() || self.app.is_waiting() || self.app.lacks_cards()) {
            match inbox.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(event) => {
                    self.take(event);
                    self.drain(inbox);
                }
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    fn take(&mut self, event: Event) {
        #[cfg(debug_assertions)]
        if let Event::Input(input) = &event {
            super::rehearsal::at_loop(input);
        }
        let msg = match event {
            Event::Input(Input::Key(key)) => Msg::Key(key),
            Event::Input(Input::Paste(text)) => Msg::Paste(text),
            Event::Input(Input::Resize(width, height)) => {
                self.screen.backend_mut().resize(ratatui::layout::Size::new(width, height));
                Msg::Resize(width, height)
            }
            Event::Input(Input::Mouse(mouse)) => match mouse.kind {
                MouseEventKind::Down(MouseButton::Left) => Msg::Click(mouse.column, mouse.row),
                MouseEventKind::ScrollDown => Msg::Scroll(1),
                MouseEventKind::ScrollUp => Msg::Scroll(-1),
                _ => return,
            },
            Event::Input(Input::Lost) => {
                self.ending = Some(End::Lost);
                return;
            }
            Event::Replied(ticket, reply) => Msg::Replied(ticket, reply),
            Event::Noticed(notice) => Msg::Noticed(notice),
            Event::Trouble(failure) => Msg::Trouble(failure),
            Event::Ending(ending) => {
                self.ending = Some(End::Signal(ending));
                return;
            }
            Event::Fallen => {
                self.ending = Some(End::Fallen);
                return;
            }
        };
        self.handle(msg);
    }

    fn handle(&mut self, msg: Msg) {
        self.app.now = Some(self.began.elapsed());
        for effect in self.app.update(msg) {
            match effect {
                Effect::Ask(ticket, request) => self.outgoing.push_back((ticket, request)),
                Effect::Copy(text) => {
                    if let Ok(mut tty) = Tty::open() {
                        let _ = super::clipboard::copy(&text, &mut tty); // a terminal without a clipboard stays silent
                    }
                }
                Effect::Mouse(on) => {
                    let _ = self.guard.set_mouse(on); // fails only with the terminal, and the next frame says so
                }
                Effect::Redraw => self.screen.backend_mut().invalidate(),
                Effect::Suspend => self.suspend(),
                Effect::Draft => self.drafts.remember(self.app.draft()),
                Effect::Quit => self.ending = Some(End::Quit),
            }
        }
    }

    fn dispatch(&mut self) {
        drop_superseded(&mut self.outgoing);
        for (ticket, request) in self.outgoing.drain(..) {
            if !self.worker.ask(ticket, request) {
                self.ending = Some(End::Fallen); // the worker is gone
            }
        }
    }

    fn suspend(&mut self) {
        if signals::suspend(&self.guard).is_err() {
            self.ending = Some(End::Lost);
            return;
        }
        let size = guard::size();
        self.screen.backend_mut().resize(size);
        self.handle(Msg::Resize(size.width, size.height));
        self.handle(Msg::Resumed);
    }

    /// Leaves: the terminal first, where there still is one, then the worker's last commits.
    fn leave(self, end: End) -> Result<u8, RunError> {
        let Self { worker, drafts, guard, mut outgoing, .. } = self;
        for (ticket, request) in outgoing.drain(..) {
            worker.ask(ticket, request);
        }
        // Next time it is told what changed since now.
        worker.ask(Ticket(u64::MAX), Request::Seen);
        match end {
            End::Quit => {
                drop(guard);
                worker.finish();
                Ok(0)
            }
            End::Signal(ending @ (Ending::Terminated | Ending::Interrupted)) => {
                drop(guard);
                worker.finish();
                Ok(ending.exit_code() as u8)
            }
            End::Fallen => {
                drop(guard);
                let _ = drafts.save(); // the panic is what is reported
                worker.finish();
                guard::after_panic();
                Err(RunError::Fallen)
            }
            End::Signal(Ending::HungUp) | End::Lost => {
                // There is no terminal to give back: touching it could hang. The way out is the usual one all the same, so
                // that a temporary database goes.
                drop(Watchdog::arm(LAST_WORDS, Ending::HungUp.exit_code()));
                std::mem::forget(guard);
                let _ = drafts.save();
                worker.finish();
                Ok(Ending::HungUp.exit_code() as u8)
            }
        }
    }
}
