//! Taking the terminal over and giving it back.
//!
//! There is one terminal, so its state is one for the process: whoever ends the program, on whichever thread (normal exit,
//! panic, Ctrl-Z, a signal), calls [`restore`], and only the first call does anything. After it, [`Tty`] refuses to write, so a
//! loop that has not noticed yet cannot draw over the shell's screen or over a panic's report.
//!
//! The kitty keyboard protocol is never turned on: it doubles accents on Portuguese layouts.

use crate::text::{ascii, fit, safe};
use crossterm::terminal;
use ratatui::layout::Size;
use std::fs::File;
use std::io::{self, Write};
use std::os::fd::AsFd;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::{Duration, Instant};

/// Save the title, alternate screen, hide the cursor, bracketed paste.
const ENTER: &[u8] = b"\x1b[22;2t\x1b[?1049h\x1b[?25l\x1b[?2004h";
/// The way back, in reverse, from whatever state a frame was interrupted in: ends a synchronized update and the pen first.
const LEAVE: &[u8] = b"\x1b[?2026l\x1b[m\x1b[?2004l\x1b[?25h\x1b[?1049l\x1b[23;2t";
/// Presses, drags and wheel with coordinates in the SGR form; not bare movement, which would send bytes for nothing.
const MOUSE_ON: &[u8] = b"\x1b[?1000h\x1b[?1002h\x1b[?1006h";
const MOUSE_OFF: &[u8] = b"\x1b[?1006l\x1b[?1002l\x1b[?1000l";

/// Longest title in cells; window lists show less.
const TITLE: usize = 80;
/// How long a restore waits for a frame that another thread is writing. A peer that stopped reading must not hold up the exit.
const PATIENCE: Duration = Duration::from_millis(250);
/// The screen assumed when the terminal does not know its size (a serial line, some recorders).
const FALLBACK: Size = Size::new(80, 24);

#[derive(Clone, Copy, PartialEq, Eq)]
struct State {
    ours: bool,
    mouse: bool,
}

static STATE: Mutex<State> = Mutex::new(State { ours: false, mouse: false });

fn state() -> MutexGuard<'static, State> {
    STATE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// How the terminal is taken over; kept to take it over again after a suspension.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// The window's title. Made safe and cut here; the terminal's own title comes back on leaving.
    pub title: Option<String>,
    /// True when only ASCII may be written, so also in the title.
    pub ascii: bool,
    /// True when the mouse reports to the program. Off by default: it takes the terminal's own copying away.
    pub mouse: bool,
}

/// The terminal while it is ours. Dropping it gives the terminal back.
#[derive(Debug)]
pub struct Guard {
    settings: Settings,
}

impl Guard {
    /// Takes the terminal over: raw mode, alternate screen, cursor hidden, bracketed paste, title. On an error the terminal is
    /// as it was.
    pub fn enter(settings: Settings) -> io::Result<Self> {
        let guard = Self { settings };
        guard.take()?;
        Ok(guard)
    }

    fn take(&self) -> io::Result<()> {
        let mut tty = tty_file()?;
        let mut state = state();
        terminal::enable_raw_mode()?;
        *state = State { ours: true, mouse: self.settings.mouse };
        let entered = tty.write_all(&enter_sequence(&self.settings));
        drop(state);
        if entered.is_err() {
            let _ = restore();
        }
        entered
    }

    /// Gives the terminal back, for a child such as an editor. [`resume`](Self::resume) takes it again.
    pub fn leave(&self) -> io::Result<()> {
        restore()
    }

    /// Takes the terminal over again after [`leave`](Self::leave). What it shows is unknown then, and its size may be new.
    pub fn resume(&self) -> io::Result<()> {
        self.take()
    }

    /// True while the mouse reports to the program.
    pub const fn mouse(&self) -> bool {
        self.settings.mouse
    }

    /// Turns mouse reports on or off.
    pub fn set_mouse(&mut self, on: bool) -> io::Result<()> {
        self.settings.mouse = on;
        let mut tty = tty_file()?;
        let mut state = state();
        if !state.ours {
            return Ok(());
        }
        state.mouse = on;
        tty.write_all(if on { MOUSE_ON } else { MOUSE_OFF })
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        // Nothing is left to do about a terminal that cannot be written to.
        let _ = restore();
    }
}

/// Gives the terminal back as it was found: the one path for every way out. Does nothing when it is not ours. Safe to call on
/// any thread, also in a panic hook.
pub fn restore() -> io::Result<()> {
    let Some(mut state) = state_soon() else {
        // Another thread hangs in a write, so the screen cannot be restored, but the line discipline can.
        return terminal::disable_raw_mode();
    };
    if !state.ours {
        return Ok(());
    }
    let sequence = leave_sequence(state.mouse);
    *state = State { ours: false, mouse: false };
    let written = tty_file().and_then(|mut tty| tty.write_all(&sequence));
    terminal::disable_raw_mode().and(written)
}

/// The state as soon as no frame is being written, `None` when that takes longer than [`PATIENCE`].
fn state_soon() -> Option<MutexGuard<'static, State>> {
    let until = Instant::now() + PATIENCE;
    loop {
        match STATE.try_lock() {
            Ok(state) => return Some(state),
            Err(TryLockError::Poisoned(poisoned)) => return Some(poisoned.into_inner()),
            Err(TryLockError::WouldBlock) if Instant::now() >= until => return None,
            Err(TryLockError::WouldBlock) => std::thread::park_timeout(Duration::from_millis(5)),
        }
    }
}

/// How far a panic of any thread has got.
static PANIC: (Mutex<Report>, Condvar) = (Mutex::new(Report::None), Condvar::new());
/// How long the end of the process waits for a panic's report.
const REPORT: Duration = Duration::from_secs(2);

#[derive(Clone, Copy, PartialEq, Eq)]
enum Report {
    None,
    Begun,
    Printed,
}

fn set_report(report: Report) {
    *PANIC.0.lock().unwrap_or_else(PoisonError::into_inner) = report;
    PANIC.1.notify_all();
}

/// True once a thread has panicked. The terminal was given back then.
pub fn has_panicked() -> bool {
    *PANIC.0.lock().unwrap_or_else(PoisonError::into_inner) != Report::None
}

/// Waits until the report of a panic on another thread is printed, so that what is said next stands after it.
pub fn after_panic() {
    let report = PANIC.0.lock().unwrap_or_else(PoisonError::into_inner);
    // Whether it was printed or takes too long, the process goes on ending.
    drop(PANIC.1.wait_timeout_while(report, REPORT, |report| *report == Report::Begun));
}

/// Puts [`restore`] before the panic hook that is installed now, so that its report lands on the normal screen. Call it after
/// color-eyre's `install`, once. Works for a panic on any thread.
pub fn install_panic_hook() {
    let report = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        set_report(Report::Begun);
        let _ = restore();
        report(info);
        set_report(Report::Printed);
    }));
}

/// The size of the terminal now.
pub fn size() -> Size {
    match terminal::size() {
        Ok((width, height)) if width > 0 && height > 0 => Size::new(width, height),
        _ => FALLBACK,
    }
}

/// The terminal as a writer: unbuffered, and closed while the terminal is not ours.
#[derive(Debug)]
pub struct Tty(File);

impl Tty {
    /// A writer to the terminal on standard output.
    pub fn open() -> io::Result<Self> {
        tty_file().map(Self)
    }
}

impl Write for Tty {
    /// Fails with `BrokenPipe` once the terminal was given back.
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // Held while writing, so that a restore on another thread comes before or after a frame, not within it.
        let state = state();
        if state.ours { self.0.write(bytes) } else { Err(io::ErrorKind::BrokenPipe.into()) }
    }

    /// Nothing is held back; fails as [`write`](Self::write) does, so that a loop notices also when it has nothing to draw.
    fn flush(&mut self) -> io::Result<()> {
        if state().ours { Ok(()) } else { Err(io::ErrorKind::BrokenPipe.into()) }
    }
}

/// Standard output without the line buffer of [`std::io::Stdout`], which would split a frame.
fn tty_file() -> io::Result<File> {
    io::stdout().as_fd().try_clone_to_owned().map(File::from)
}

fn enter_sequence(settings: &Settings) -> Vec<u8> {
    let mut out = ENTER.to_vec();
    if let Some(title) = &settings.title {
        out.extend(title_sequence(title, settings.ascii));
    }
    if settings.mouse {
        out.extend_from_slice(MOUSE_ON);
    }
    out
}

fn leave_sequence(mouse: bool) -> Vec<u8> {
    let mut out = if mouse { MOUSE_OFF.to_vec() } else { Vec::new() };
    out.extend_from_slice(LEAVE);
    out
}

/// OSC 2 with text that cannot end it early.
fn title_sequence(title: &str, ascii: bool) -> Vec<u8> {
    let title = safe::safe(title);
    let title = fit::cut(&title, TITLE);
    let title = if ascii { ascii::fold(&title) } else { title.into_owned() };
    format!("\x1b]2;{title}\x1b\\").into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use vt100::{MouseProtocolEncoding, MouseProtocolMode};

    #[derive(Default)]
    struct Titles(Vec<String>, usize);

    impl vt100::Callbacks for Titles {
        fn set_window_title(&mut self, _: &mut vt100::Screen, title: &[u8]) {
            self.0.push(String::from_utf8(title.to_vec()).unwrap());
        }
        /// The emulator cuts at semicolons and does not take a title in pieces; terminals do.
        fn unhandled_osc(&mut self, _: &mut vt100::Screen, params: &[&[u8]]) {
            assert_eq!(params.first(), Some(&&b"2"[..]));
            self.0.push(String::from_utf8(params[1..].join(&b';')).unwrap());
        }
        fn copy_to_clipboard(&mut self, _: &mut vt100::Screen, _: &[u8], _: &[u8]) {
            self.1 += 1;
        }
    }

    fn parser() -> vt100::Parser<Titles> {
        vt100::Parser::new_with_callbacks(24.try_into().unwrap(), 80.try_into().unwrap(), 0, Titles::default())
    }

    #[test]
    fn entering_and_leaving_are_inverse() {
        for mouse in [false, true] {
            let mut parser = parser();
            parser.process(b"$ orquestra");
            let before = parser.screen().contents();
            parser.process(&enter_sequence(&Settings { mouse, ..Settings::default() }));
            let screen = parser.screen();
            assert!(screen.alternate_screen() && screen.hide_cursor() && screen.bracketed_paste());
            assert_eq!(screen.mouse_protocol_mode() != MouseProtocolMode::None, mouse);
            assert_eq!(screen.mouse_protocol_encoding() == MouseProtocolEncoding::Sgr, mouse);
            parser.process(b"\x1b[?2026h\x1b[7;31mhalf a frame");
            parser.process(&leave_sequence(mouse));
            let screen = parser.screen();
            assert!(!screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste());
            assert_eq!(screen.mouse_protocol_mode(), MouseProtocolMode::None);
            assert!(!screen.inverse() && screen.fgcolor() == vt100::Color::Default);
            assert_eq!(screen.contents(), before);
        }
    }

    #[test]
    fn a_hostile_title_is_only_a_title() {
        let mut parser = parser();
        parser.process(&title_sequence("São João\x07\x1b]52;c;aGk=\x07\u{9c}\u{202e}", false));
        assert_eq!(parser.callbacks().0, ["São João^G^[]52;c;aGk=^G<9c>\u{fffd}"]);
        assert_eq!(parser.callbacks().1, 0);
        assert!(title_sequence("São João – Ação", true).is_ascii());
        parser.process(&title_sequence(&"x".repeat(500), false));
        assert_eq!(parser.callbacks().0.last().map(|title| title.chars().count()), Some(TITLE));
    }

    #[test]
    fn a_terminal_that_is_not_ours_is_left_alone() {
        restore().unwrap();
        restore().unwrap();
        let error = Tty::open().unwrap().write(b"x").unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::BrokenPipe);
    }
}
