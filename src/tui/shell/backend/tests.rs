//! What arrives in a terminal must be what was drawn, in few bytes.

use super::*;
use proptest::prelude::*;
use ratatui::buffer::{Buffer, CellWidth};
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};
use ratatui::{Terminal, TerminalOptions, Viewport};
use std::cell::RefCell;
use std::num::NonZeroU16;
use std::rc::Rc;

fn nonzero(n: u16) -> NonZeroU16 {
    NonZeroU16::new(n).unwrap()
}

/// A terminal emulator that counts what it is sent.
#[derive(Clone)]
struct Screen(Rc<RefCell<Inner>>);

struct Inner {
    parser: vt100::Parser,
    sent: Vec<u8>,
    writes: usize,
}

impl Screen {
    fn new(width: u16, height: u16) -> Self {
        Self(Rc::new(RefCell::new(Inner {
            parser: vt100::Parser::new(nonzero(height), nonzero(width), 0),
            sent: Vec::new(),
            writes: 0,
        })))
    }

    fn terminal(&self, options: Options) -> Terminal<LeanBackend<Self>> {
        let (height, width) = self.0.borrow().parser.screen().size();
        let backend = LeanBackend::new(self.clone(), Size::new(width.get(), height.get()), options);
        Terminal::with_options(backend, TerminalOptions { viewport: Viewport::Fullscreen }).unwrap()
    }

    fn resize(&self, width: u16, height: u16) {
        self.0.borrow_mut().parser.screen_mut().set_size(nonzero(height), nonzero(width));
    }

    /// What was sent since the last call.
    fn sent(&self) -> Vec<u8> {
        let mut inner = self.0.borrow_mut();
        inner.writes = 0;
        std::mem::take(&mut inner.sent)
    }

    fn writes(&self) -> usize {
        self.0.borrow().writes
    }
}

impl Write for Screen {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut inner = self.0.borrow_mut();
        inner.parser.process(bytes);
        inner.sent.extend_from_slice(bytes);
        inner.writes += 1;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn show(terminal: &mut Terminal<LeanBackend<Screen>>, buffer: &Buffer) {
    terminal.draw(|frame| frame.buffer_mut().merge(buffer)).unwrap();
}

fn expected(colour: Color) -> vt100::Color {
    match colour {
        Color::Reset => vt100::Color::Default,
        Color::Indexed(n) => vt100::Color::Idx(n),
        Color::Rgb(r, g, b) => vt100::Color::Rgb(r, g, b),
        named => {
            let order = [
                Color::Black,
                Color::Red,
                Color::Green,
                Color::Yellow,
                Color::Blue,
                Color::Magenta,
                Color::Cyan,
                Color::Gray,
                Color::DarkGray,
                Color::LightRed,
                Color::LightGreen,
                Color::LightYellow,
                Color::LightBlue,
                Color::LightMagenta,
                Color::LightCyan,
                Color::White,
            ];
            vt100::Color::Idx(order.iter().position(|colour| *colour == named).unwrap() as u8)
        }
    }
}

/// Compares every cell. Of an empty cell only what can be seen counts: its background and the attributes that show on blanks.
fn compare(screen: &Screen, buffer: &Buffer) -> Result<(), TestCaseError> {
    let inner = screen.0.borrow();
    for y in 0..buffer.area.height {
        let mut x = 0;
        while x < buffer.area.width {
            let want = &buffer[(x, y)];
            let got = inner.parser.screen().cell(y, x).unwrap();
            let text = if got.has_contents() { got.contents() } else { " " };
            prop_assert_eq!(text, want.symbol(), "text at {},{}", x, y);
            prop_assert_eq!(got.bgcolor(), expected(want.bg), "background at {},{}", x, y);
            let on = |attr| want.modifier.contains(attr);
            prop_assert_eq!(got.inverse(), on(Modifier::REVERSED), "reverse at {},{}", x, y);
            prop_assert_eq!(got.underline(), on(Modifier::UNDERLINED), "underline at {},{}", x, y);
            let blank = text == " ";
            if !blank || got.inverse() || got.underline() {
                prop_assert_eq!(got.fgcolor(), expected(want.fg), "foreground at {},{}", x, y);
                prop_assert_eq!(got.bold(), on(Modifier::BOLD), "bold at {},{}", x, y);
                prop_assert_eq!(got.dim(), on(Modifier::DIM), "dim at {},{}", x, y);
            }
            if !blank {
                prop_assert_eq!(got.italic(), on(Modifier::ITALIC), "italic at {},{}", x, y);
            }
            x += want.cell_width().max(1);
        }
    }
    Ok(())
}

fn colour() -> impl Strategy<Value = Color> {
    prop_oneof![
        4 => Just(Color::Reset),
        3 => proptest::sample::select(vec![Color::Red, Color::Green, Color::Gray, Color::DarkGray, Color::LightBlue, Color::White]),
        1 => any::<u8>().prop_map(Color::Indexed),
        1 => any::<(u8, u8, u8)>().prop_map(|(r, g, b)| Color::Rgb(r, g, b)),
    ]
}

fn style() -> impl Strategy<Value = Style> {
    let weight = prop_oneof![Just(Modifier::empty()), Just(Modifier::BOLD), Just(Modifier::DIM)];
    let others = proptest::sample::subsequence(vec![Modifier::ITALIC, Modifier::UNDERLINED, Modifier::REVERSED], 0..=3);
    let attrs = (weight, others).prop_map(|(weight, others)| others.into_iter().fold(weight, Modifier::union));
    let attrs = prop_oneof![2 => Just(Modifier::empty()), 1 => attrs];
    (colour(), colour(), attrs).prop_map(|(fg, bg, attrs)| Style::new().fg(fg).bg(bg).add_modifier(attrs))
}

const WORDS: &[&str] = &[
    "Acme",
    "Indústria São João",
    "株式会社",
    "a界b界",
    "e\u{301}te\u{301}",
    "───┤",
    "▌x",
    "            ",
    " ",
    "❤\u{fe0f}x",
    "…",
    "Ж",
    "m a n y   g a p s",
];

/// Texts and boxes of style, at random places of a screen given in fractions of its size.
type Drawing = Vec<(u16, u16, &'static str, Style, u16)>;

fn drawing() -> impl Strategy<Value = Drawing> {
    let item = (any::<u16>(), any::<u16>(), proptest::sample::select(WORDS), style(), 0u16..24);
    proptest::collection::vec(item, 0..30)
}

fn paint(buffer: &mut Buffer, drawing: &Drawing) {
    let area = buffer.area;
    for (x, y, text, style, boxed) in drawing {
        let (x, y) = (x % area.width, y % area.height);
        if *boxed < 4 {
            buffer.set_style(Rect::new(x, y, 12, 3).intersection(area), *style);
        }
        buffer.set_stringn(x, y, text, usize::from(area.width - x), *style);
        if *boxed > 20 {
            buffer.set_style(Rect::new(0, y, area.width, 1), *style);
        }
    }
    for cell in &mut buffer.content {
        // The emulator keeps one weight only.
        if cell.modifier.contains(Modifier::BOLD) {
            cell.modifier.remove(Modifier::DIM);
        }
    }
    clear_covered(buffer);
}

/// A terminal has no cells of their own under a wide symbol, and ratatui does not send them: give them what it assumes. A
/// wide symbol of which a later text took the second half becomes a space.
fn clear_covered(buffer: &mut Buffer) {
    for y in 0..buffer.area.height {
        let mut x = 0;
        while x < buffer.area.width {
            let width = buffer[(x, y)].cell_width().max(1);
            if x + width > buffer.area.width {
                buffer[(x, y)].set_symbol(" ");
            }
            for covered in x + 1..(x + width).min(buffer.area.width) {
                buffer[(covered, y)].reset();
            }
            x += width;
        }
    }
}

/// A step of a session: a drawing over a blank screen or (true) over the last one, or after a change of size.
type Step = (Drawing, bool, Option<(u16, u16)>);

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let size = prop_oneof![5 => Just(None), 1 => (2u16..50, 1u16..14).prop_map(Some)];
    proptest::collection::vec((drawing(), any::<bool>(), size), 1..8)
}

fn session(options: Options, (width, height): (u16, u16), steps: &[Step]) -> Result<(), TestCaseError> {
    let screen = Screen::new(width, height);
    let mut terminal = screen.terminal(options);
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    for (drawing, keep, size) in steps {
        if let Some((width, height)) = size {
            screen.resize(*width, *height);
            terminal.backend_mut().resize(Size::new(*width, *height));
            buffer = Buffer::empty(Rect::new(0, 0, *width, *height));
        } else if !keep {
            buffer.reset();
        }
        paint(&mut buffer, drawing);
        show(&mut terminal, &buffer);
        prop_assert!(screen.writes() <= 1);
        screen.sent();
        compare(&screen, &buffer)?;
        show(&mut terminal, &buffer);
        prop_assert_eq!(screen.sent(), b"", "an unchanged screen costs nothing");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_drawn_is_what_arrives(width in 2u16..60, height in 1u16..16, steps in steps()) {
        session(Options::default(), (width, height), &steps)?;
    }

    #[test]
    fn without_brackets_too(width in 70u16..90, height in 20u16..30, steps in steps()) {
        session(Options { synchronized: false, ..Options::default() }, (width, height), &steps)?;
    }

    #[test]
    fn without_colour_no_colour_is_sent(drawings in proptest::collection::vec(drawing(), 1..5)) {
        let screen = Screen::new(40, 10);
        let mut terminal = screen.terminal(Options { colour: false, ..Options::default() });
        for drawing in &drawings {
            let mut buffer = Buffer::empty(Rect::new(0, 0, 40, 10));
            paint(&mut buffer, drawing);
            show(&mut terminal, &buffer);
            for cell in &mut buffer.content {
                (cell.fg, cell.bg) = (Color::Reset, Color::Reset);
            }
            compare(&screen, &buffer)?;
            let sent = String::from_utf8(screen.sent()).unwrap();
            for sgr in sent.split("\x1b[").skip(1).filter_map(|part| part.split_once('m')) {
                let codes = sgr.0;
                if codes.chars().all(|c| c.is_ascii_digit() || c == ';') {
                    prop_assert!(codes.split(';').all(|code| code.parse().unwrap_or(0) < 30u16), "{codes}");
                }
            }
        }
    }

    #[test]
    fn in_ascii_mode_only_ascii_is_sent(drawings in proptest::collection::vec(drawing(), 1..5)) {
        let screen = Screen::new(40, 10);
        let mut terminal = screen.terminal(Options { ascii: true, ..Options::default() });
        for drawing in &drawings {
            let mut buffer = Buffer::empty(Rect::new(0, 0, 40, 10));
            paint(&mut buffer, drawing);
            show(&mut terminal, &buffer);
            prop_assert!(screen.sent().is_ascii());
            for y in 0..10 {
                let mut x = 0;
                while x < 40 {
                    let (symbol, cells) = (buffer[(x, y)].symbol().to_owned(), buffer[(x, y)].cell_width());
                    let folded = crate::text::ascii::fold(&symbol);
                    for (at, want) in (x..x + cells).zip(folded.chars()) {
                        let inner = screen.0.borrow();
                        let got = inner.parser.screen().cell(y, at).unwrap().contents().to_owned();
                        prop_assert_eq!(if got.is_empty() { " " } else { &got }, want.to_string());
                    }
                    x += cells;
                }
            }
        }
    }
}

/// Draws `before`, then `after`, and returns the changed cells and the bytes that the change took.
fn change(before: &Buffer, after: &Buffer) -> (usize, usize) {
    let screen = Screen::new(before.area.width, before.area.height);
    let mut terminal = screen.terminal(Options::default());
    show(&mut terminal, before);
    screen.sent();
    show(&mut terminal, after);
    compare(&screen, after).unwrap();
    assert_eq!(screen.writes(), 1);
    (before.diff(after).len(), screen.sent().len())
}

fn assert_within_budget(before: &Buffer, after: &Buffer) {
    let (cells, bytes) = change(before, after);
    assert!(bytes * 2 <= cells * 3 + 128, "{bytes} bytes for {cells} cells");
}

fn list(selected: u16, style: Style) -> Buffer {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 120, 40));
    let names = ["Indústria São João", "Acme Corp", "Construções Alvorada Ltda.", "Globex", "Café do Ponto"];
    for y in 1..39u16 {
        let name = names[usize::from(y) % names.len()];
        buffer.set_string(30, y, "│", Style::new().fg(Color::DarkGray));
        buffer.set_stringn(31, y, format!("{name:<30} day {y:<5}"), 40, Style::new());
        buffer.set_string(71, y, "│", Style::new().fg(Color::DarkGray));
    }
    buffer.set_style(Rect::new(31, selected, 40, 1), style);
    buffer
}

#[test]
fn moving_a_selection_bar_stays_in_the_budget() {
    for style in [Style::new().reversed(), Style::new().fg(Color::Black).bg(Color::Cyan), Style::new().bold().on_blue()] {
        assert_within_budget(&list(4, style), &list(5, style));
        assert_within_budget(&list(5, style), &list(4, style));
        assert_within_budget(&list(38, style), &list(1, style));
    }
}

#[test]
fn changing_a_pane_of_words_stays_in_the_budget() {
    let pane = |rows: &[(&str, &str, &str, Color)]| {
        let mut buffer = list(2, Style::new().reversed());
        for (y, (what, due, state, colour)) in (20u16..).zip(rows) {
            buffer.set_string(80, y, format!("{what:<18}"), Style::new());
            buffer.set_string(99, y, format!("{due:<10}"), Style::new().dim());
            buffer.set_string(110, y, format!("{state:<9}"), Style::new().fg(*colour));
        }
        buffer
    };
    let before = pane(&[
        ("Kickoff", "2026-03-05", "done", Color::Green),
        ("Dados migrados", "2026-04-02", "+9 dias", Color::Red),
        ("Treinamento", "2026-04-20", "no prazo", Color::Reset),
        ("Go-live", "2026-05-11", "", Color::Reset),
    ]);
    let after = pane(&[
        ("Kickoff", "2026-02-27", "done", Color::Green),
        ("Integrações", "2026-03-30", "on time", Color::Reset),
        ("UAT", "2026-04-14", "+3 dias", Color::Yellow),
        ("", "", "", Color::Reset),
    ]);
    assert_within_budget(&before, &after);
    assert_within_budget(&after, &before);
}

#[test]
fn emptying_a_pane_costs_less_than_its_cells() {
    let full = list(4, Style::new().reversed());
    let mut empty = Buffer::empty(full.area);
    for y in 1..39u16 {
        empty.set_string(30, y, "│", Style::new().fg(Color::DarkGray));
        empty.set_string(71, y, "│", Style::new().fg(Color::DarkGray));
    }
    let (cells, bytes) = change(&full, &empty);
    assert!(bytes < cells / 2, "{bytes} bytes for {cells} cells");
}

#[test]
fn one_letter_costs_a_few_bytes() {
    let before = list(4, Style::new().reversed());
    let mut after = before.clone();
    after.set_string(34, 20, "X", Style::new());
    let (cells, bytes) = change(&before, &after);
    assert!(cells == 1 && bytes <= BEGIN.len() + END.len() + 12, "{bytes}");
}

#[test]
fn an_invalidated_screen_is_painted_again_without_ratatui_drawing_it() {
    let screen = Screen::new(120, 40);
    let mut terminal = screen.terminal(Options::default());
    let buffer = list(4, Style::new().reversed());
    show(&mut terminal, &buffer);
    screen.0.borrow_mut().parser.process(b"\x1b[41m\x1b[2J\x1b[5;5Hanother program was here");
    terminal.backend_mut().invalidate();
    show(&mut terminal, &buffer);
    compare(&screen, &buffer).unwrap();
    // Two changes of size between two draws, back to the first: ratatui notices neither.
    screen.0.borrow_mut().parser.process(b"\x1b[2J");
    terminal.backend_mut().resize(Size::new(60, 20));
    terminal.backend_mut().resize(Size::new(120, 40));
    show(&mut terminal, &buffer);
    compare(&screen, &buffer).unwrap();
}

#[test]
fn the_cursor_is_moved_and_shown_only_when_asked() {
    let screen = Screen::new(40, 10);
    let mut terminal = screen.terminal(Options::default());
    terminal.draw(|frame| frame.set_cursor_position((7, 3))).unwrap();
    assert_eq!(screen.0.borrow().parser.screen().cursor_position(), (3, 7));
    assert!(!screen.0.borrow().parser.screen().hide_cursor());
    terminal.draw(|_| {}).unwrap();
    assert!(screen.0.borrow().parser.screen().hide_cursor());
}

#[test]
fn a_failed_write_is_followed_by_a_full_repaint() {
    struct Failing(Screen, bool);
    impl Write for Failing {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            if std::mem::take(&mut self.1) { Err(io::Error::other("gone")) } else { self.0.write(bytes) }
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let screen = Screen::new(20, 3);
    let mut backend = LeanBackend::new(Failing(screen.clone(), true), Size::new(20, 3), Options::default());
    let mut buffer = Buffer::empty(Rect::new(0, 0, 20, 3));
    buffer.set_string(2, 1, "ainda aqui", Style::new());
    backend.draw(Buffer::empty(buffer.area).diff(&buffer).into_iter()).unwrap();
    assert!(backend.flush().is_err());
    backend.flush().unwrap();
    compare(&screen, &buffer).unwrap();
}
