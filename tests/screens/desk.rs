//! Somebody at a terminal: keys in, screen out.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::{Arc, LazyLock};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use orquestra::clock::Clock;
use orquestra::command::Command;
use orquestra::command::account::{AccountCommand, AccountPatch, NewAccount};
use orquestra::demo::{DemoOptions, HAND_MADE};
use orquestra::domain::codes::AccountId;
use orquestra::domain::day::{Day, add_days};
use orquestra::domain::facts::AccountFacts;
use orquestra::domain::playbook::Playbooks;
use orquestra::domain::scoring::Scoring;
use orquestra::protocol::{AccountRef, Acted, Answer, Reply, Request};
use orquestra::store::{Creation, OpenOptions, Store};
use orquestra::text::{Locale, Texts};
use orquestra::tui::app::form::Draft;
use orquestra::tui::app::msg::{Effect, Msg, Ticket};
use orquestra::tui::app::{App, Beginning, Status};
use orquestra::tui::shell::worker::drop_superseded;
use orquestra::tui::view::theme::Theme;
use orquestra::tui::view::{self};
use ratatui::Terminal;
use ratatui::backend::{Backend, TestBackend};
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthStr;

/// The day on which everything takes place: a Monday.
pub const TODAY: &str = "2026-11-23";

/// The day on which everything takes place, moved by some days.
pub fn day(after: i64) -> Day {
    add_days(TODAY.parse().unwrap(), after)
}

/// A database that several people may sit at.
#[derive(Clone)]
pub struct Office {
    directory: Rc<tempfile::TempDir>,
}

impl Office {
    /// An empty database.
    pub fn new() -> Self {
        Self { directory: Rc::new(tempfile::tempdir().unwrap()) }
    }

    /// The demo portfolio with so many accounts; `ana` owns a third of them.
    pub fn demo(accounts: usize, locale: Locale) -> Self {
        static TEMPLATES: LazyLock<[Vec<u8>; 2]> = LazyLock::new(|| Locale::ALL.map(|locale| seeded(HAND_MADE, locale)));
        let office = Self::new();
        let bytes =
            if accounts == HAND_MADE { TEMPLATES[usize::from(locale == Locale::PtBr)].clone() } else { seeded(accounts, locale) };
        std::fs::write(office.path(), bytes).unwrap();
        office
    }

    pub fn path(&self) -> PathBuf {
        self.directory.path().join("orquestra.db")
    }

    /// Somebody sits down at the database as it is, in English at a terminal of 120 × 40.
    pub fn desk(&self, actor: &str) -> Desk {
        self.seat(actor).open()
    }

    /// Somebody about to sit down.
    pub fn seat(&self, actor: &str) -> Seat {
        Seat {
            office: self.clone(),
            actor: actor.to_owned(),
            locale: Locale::En,
            size: (120, 40),
            mono: false,
            today: day(0),
            temporary: false,
            draft: None,
            notices: Vec::new(),
        }
    }
}

/// The bytes of a database that holds the demo.
fn seeded(accounts: usize, locale: Locale) -> Vec<u8> {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("demo.db");
    let mut store = store(&path, "ana", day(0));
    let demo = DemoOptions {
        accounts,
        seed: 1,
        today: day(0),
        now: day(0).and_hms_opt(9, 0, 0).unwrap().and_utc(),
        me: "ana".to_owned(),
        locale: locale.tag().to_owned(),
    };
    assert_eq!(store.seed(&demo, |_| ()).unwrap(), accounts);
    drop(store); // the last to leave folds the journal into the file
    std::fs::read(path).unwrap()
}

fn store(path: &Path, actor: &str, today: Day) -> Store {
    static PLAYBOOKS: LazyLock<Arc<Playbooks>> = LazyLock::new(|| Arc::new(Playbooks::shipped().unwrap()));
    Store::open(OpenOptions {
        path: path.to_owned(),
        actor: actor.to_owned(),
        clock: Clock::held_at(today),
        playbooks: PLAYBOOKS.clone(),
        creation: Creation::IfMissing,
    })
    .unwrap()
}

/// How somebody sits at a database.
pub struct Seat {
    office: Office,
    actor: String,
    locale: Locale,
    size: (u16, u16),
    mono: bool,
    today: Day,
    temporary: bool,
    draft: Option<Draft>,
    notices: Vec<String>,
}

impl Seat {
    pub fn locale(self, locale: Locale) -> Self {
        Self { locale, ..self }
    }

    pub fn size(self, columns: u16, rows: u16) -> Self {
        Self { size: (columns, rows), ..self }
    }

    pub fn mono(self) -> Self {
        Self { mono: true, ..self }
    }

    pub fn on(self, today: Day) -> Self {
        Self { today, ..self }
    }

    pub fn temporary(self) -> Self {
        Self { temporary: true, ..self }
    }

    pub fn draft(self, draft: Option<Draft>) -> Self {
        Self { draft, ..self }
    }

    pub fn notice(mut self, sentence: &str) -> Self {
        self.notices.push(sentence.to_owned());
        self
    }

    /// Sits down, the board drawn before the first key.
    pub fn open(self) -> Desk {
        self.impatient("")
    }

    /// Sits down and types before anything is answered.
    pub fn impatient(self, keys: &str) -> Desk {
        let mut store = store(&self.office.path(), &self.actor, self.today);
        store.refresh_all().unwrap();
        let _ = store.look().unwrap();
        let (app, effects) = App::new(Beginning {
            texts: Texts::new(self.locale),
            playbooks: Arc::new(Playbooks::shipped().unwrap()),
            me: self.actor,
            today: store.today(),
            team: store.team().clone(),
            scoring: Arc::new(Scoring::with(&store.team().figures).unwrap()),
            size: self.size,
            temporary: self.temporary,
            mouse: false,
            notices: self.notices,
            draft: self.draft,
            screen: orquestra::tui::app::Screen::Board,
        });
        let mut desk = Desk {
            app,
            store,
            theme: if self.mono { Theme::mono() } else { Theme::ansi() },
            queue: VecDeque::new(),
            outside: Vec::new(),
            office: self.office,
        };
        desk.run(effects);
        desk.burst(keys);
        desk
    }
}

/// What the app asked of the terminal.
#[derive(Debug, Clone, PartialEq)]
pub enum Outside {
    Copied(String),
    Mouse(bool),
    Redrawn,
    Suspended,
    Quit,
}

/// Somebody at the database.
pub struct Desk {
    pub app: App,
    pub store: Store,
    theme: Theme,
    queue: VecDeque<(Ticket, Request)>,
    /// What was asked of the terminal, oldest first.
    pub outside: Vec<Outside>,
    /// The database, and who else may sit at it.
    pub office: Office,
}

impl Desk {
    /// `ana` in English at the demo portfolio.
    pub fn demo() -> Self {
        Office::demo(HAND_MADE, Locale::En).desk("ana")
    }

    /// `ana` in English at an empty database.
    pub fn empty() -> Self {
        Office::new().desk("ana")
    }

    /// `ana` at a database with one account, `Acme`, whose contract began 20 days ago.
    pub fn acme() -> Self {
        let mut desk = Self::empty();
        desk.add("Acme", -20);
        desk.sit_again()
    }

    /// The same person leaves and comes back.
    pub fn sit_again(self) -> Self {
        let me = self.app.me.clone();
        let office = self.office.clone();
        drop(self);
        office.desk(&me)
    }

    /// Adds an account behind the screen's back, owned by whoever sits here.
    pub fn add(&mut self, name: &str, contract: i64) -> AccountId {
        let fields = AccountPatch {
            name: Some(name.into()),
            contract_date: Some(day(contract)),
            owner: Some(self.app.me.clone()),
            ..AccountPatch::default()
        };
        let new = NewAccount { fields, ..NewAccount::default() };
        self.done(Command::Account(AccountCommand::Add(Box::new(new)))).account.unwrap().account.id
    }

    /// Does something behind the screen's back, which must succeed.
    pub fn done(&mut self, command: Command) -> Acted {
        match self.store.answer(Request::Act(command)) {
            Reply::Acted(acted) => acted,
            other => panic!("refused: {other:?}"),
        }
    }

    /// Types keys, each answered before the next: single letters as they are, several in a row
    /// letter by letter, `<enter>`, `<ctrl-s>` and the like by name, `type:two_words` as text with
    /// `_` for a space.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        for event in events(keys) {
            self.tell(Msg::Key(event));
        }
        self
    }

    /// The same keys all at once: nothing is answered before the last.
    pub fn burst(&mut self, keys: &str) -> &mut Self {
        for event in events(keys) {
            let effects = self.app.update(Msg::Key(event));
            self.run(effects);
        }
        self.answer();
        self
    }

    /// Types a text as it is.
    pub fn write(&mut self, text: &str) -> &mut Self {
        for letter in text.chars() {
            self.tell(Msg::Key(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::NONE)));
        }
        self
    }

    /// Empties the field in focus and types something else.
    pub fn fill(&mut self, text: &str) -> &mut Self {
        self.keys("<end> <ctrl-u>").write(text)
    }

    pub fn tell(&mut self, msg: Msg) -> &mut Self {
        let effects = self.app.update(msg);
        self.run(effects);
        self.answer();
        self
    }

    /// Looks for what others did, as the worker does once a second.
    pub fn look(&mut self) -> &mut Self {
        if let Some(notice) = self.store.look().unwrap() {
            self.tell(Msg::Noticed(notice));
        }
        self
    }

    fn run(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Ask(ticket, request) => self.queue.push_back((ticket, request)),
                Effect::Copy(text) => self.outside.push(Outside::Copied(text)),
                Effect::Mouse(on) => self.outside.push(Outside::Mouse(on)),
                Effect::Redraw => self.outside.push(Outside::Redrawn),
                Effect::Suspend => self.outside.push(Outside::Suspended),
                Effect::Draft => {}
                Effect::Quit => self.outside.push(Outside::Quit),
            }
        }
    }

    /// Answers what was asked, and what the answers call for.
    fn answer(&mut self) {
        for _ in 0..1_000 {
            drop_superseded(&mut self.queue);
            let Some((ticket, request)) = self.queue.pop_front() else { return };
            let reply = self.store.answer(request);
            let effects = self.app.update(Msg::Replied(ticket, reply));
            self.run(effects);
        }
        panic!("the app never stops asking");
    }

    /// The screen as cells, and where the cursor is shown.
    pub fn cells(&self) -> (Buffer, Option<Position>) {
        let (columns, rows) = self.app.size;
        let mut terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
        let shown = std::cell::Cell::new(false);
        terminal.draw(|frame| view::draw(frame, &self.app, &self.theme)).unwrap();
        let backend = terminal.backend_mut();
        let position = backend.get_cursor_position().unwrap();
        shown.set(matches!(
            self.app.overlay,
            Some(
                orquestra::tui::app::overlay::Overlay::Form(_)
                    | orquestra::tui::app::overlay::Overlay::Palette(_)
                    | orquestra::tui::app::overlay::Overlay::Filter { .. }
            )
        ));
        (backend.buffer().clone(), shown.get().then_some(position))
    }

    /// The screen as text, without spaces at the ends of lines.
    pub fn screen(&self) -> String {
        let (buffer, _) = self.cells();
        lines(&buffer).join("\n")
    }

    /// Weight and colour of every cell: `#` reversed, `=` bold, `-` dim, `_` underlined, and for a
    /// colour its first letter. Lines without any are empty.
    pub fn styles(&self) -> String {
        let (buffer, _) = self.cells();
        let mut out = Vec::new();
        for y in 0..buffer.area.height {
            let mut line = String::new();
            for x in 0..buffer.area.width {
                let cell = &buffer[(x, y)];
                let is = |modifier| cell.modifier.contains(modifier);
                line.push(match cell.fg {
                    _ if is(Modifier::REVERSED) => '#',
                    Color::Red => 'r',
                    Color::Magenta => 'm',
                    Color::Green => 'g',
                    Color::Cyan => 'c',
                    Color::Reset if is(Modifier::UNDERLINED) => '_',
                    Color::Reset if is(Modifier::BOLD) => '=',
                    Color::Reset if is(Modifier::DIM) => '-',
                    Color::Reset => ' ',
                    other => panic!("a colour that the themes do not have: {other:?}"),
                });
            }
            out.push(line.trim_end().to_owned());
        }
        out.join("\n")
    }

    /// Whether the screen shows a text.
    pub fn shows(&self, text: &str) -> bool {
        self.screen().contains(text)
    }

    #[track_caller]
    pub fn see(&mut self, text: &str) -> &mut Self {
        assert!(self.shows(text), "`{text}` is not on the screen:\n{}", self.screen());
        self
    }

    #[track_caller]
    pub fn see_not(&mut self, text: &str) -> &mut Self {
        assert!(!self.shows(text), "`{text}` is on the screen:\n{}", self.screen());
        self
    }

    /// What the status line says.
    pub fn status(&self) -> String {
        match &self.app.status {
            Status::Quiet => String::new(),
            Status::Waiting => "waiting".into(),
            Status::Saved(words) | Status::Told(words) | Status::Colleague(words) | Status::Problem(words) => words.clone(),
        }
    }

    /// The name on the card under the cursor.
    pub fn selected(&self) -> String {
        self.app.board.selected_card().map(|card| card.name.clone()).unwrap_or_default()
    }

    /// The account under the cursor as the store has it.
    pub fn facts(&mut self) -> AccountFacts {
        let id = self.app.board.selected().expect("no account is selected");
        self.facts_of(id)
    }

    pub fn facts_of(&mut self, id: AccountId) -> AccountFacts {
        match self.store.answer(Request::Open(AccountRef::Id(id))) {
            Reply::Opened(facts) => *facts,
            other => panic!("refused: {other:?}"),
        }
    }

    /// Filters the board down to what bears a name.
    pub fn find(&mut self, name: &str) -> &mut Self {
        self.keys("/ <ctrl-u>").write(name).keys("<enter>");
        assert!(self.app.overlay.is_none(), "`{name}` is no filter");
        let column = self.app.board.page.columns.iter().position(|column| column.total > 0).expect("no such account");
        while self.app.board.column != column {
            self.keys(if self.app.board.column < column { "l" } else { "h" });
        }
        self
    }
}

/// The lines of a screen.
pub fn lines(buffer: &Buffer) -> Vec<String> {
    (0..buffer.area.height)
        .map(|y| {
            let mut line = String::new();
            let mut skip = 0;
            for x in 0..buffer.area.width {
                if skip > 0 {
                    skip -= 1;
                    continue;
                }
                let symbol = buffer[(x, y)].symbol();
                line.push_str(symbol);
                skip = symbol.width().saturating_sub(1);
            }
            line.trim_end().to_owned()
        })
        .collect()
}

fn events(keys: &str) -> Vec<KeyEvent> {
    let mut events = Vec::new();
    for token in keys.split_whitespace() {
        if let Some(text) = token.strip_prefix("type:") {
            events.extend(text.chars().map(|letter| plain(if letter == '_' { ' ' } else { letter })));
        } else if let Some(name) = token.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')).filter(|name| !name.is_empty())
        {
            events.push(named(name));
        } else {
            events.extend(token.chars().map(plain));
        }
    }
    events
}

fn plain(letter: char) -> KeyEvent {
    let shift = if letter.is_uppercase() { KeyModifiers::SHIFT } else { KeyModifiers::NONE };
    KeyEvent::new(KeyCode::Char(letter), shift)
}

fn named(name: &str) -> KeyEvent {
    if let Some(letter) = name.strip_prefix("ctrl-") {
        return KeyEvent::new(KeyCode::Char(letter.chars().next().unwrap()), KeyModifiers::CONTROL);
    }
    let code = match name {
        "enter" => KeyCode::Enter,
        "esc" => KeyCode::Esc,
        "tab" => KeyCode::Tab,
        "s-tab" => KeyCode::BackTab,
        "space" => KeyCode::Char(' '),
        "up" => KeyCode::Up,
        "down" => KeyCode::Down,
        "left" => KeyCode::Left,
        "right" => KeyCode::Right,
        "home" => KeyCode::Home,
        "end" => KeyCode::End,
        "pgup" => KeyCode::PageUp,
        "pgdn" => KeyCode::PageDown,
        "backspace" => KeyCode::Backspace,
        other => panic!("`<{other}>` is not the name of a key"),
    };
    KeyEvent::new(code, if name == "s-tab" { KeyModifiers::SHIFT } else { KeyModifiers::NONE })
}
