//! The shell's parts in a real pseudo-terminal.
//!
//! The process in the terminal is this test program itself, told by its arguments to run [`child`] only.
#![allow(clippy::unwrap_used, clippy::panic, reason = "all of this file is test code")]

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use orquestra::tui::shell::backend::{LeanBackend, Options};
use orquestra::tui::shell::guard::{self, Guard, Settings, Tty};
use orquestra::tui::shell::input::{self, Input};
use orquestra::tui::shell::signals::{self, Ending, LAST_WORDS, Watchdog};
use portable_pty::{ChildKiller, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use ratatui::Terminal;
use std::io::{ErrorKind, Read, Write};
use std::sync::mpsc::{self, Receiver};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// Long enough for a loaded machine; every wait ends as soon as its condition holds.
const LONG: Duration = Duration::from_secs(20);

enum Event {
    Input(Input),
    Ending(Ending),
}

/// A small program: shows its size and the last key; `q` quits, `z` suspends, `p` panics on another thread, `h` hangs.
#[test]
#[ignore = "runs inside the terminals of the other tests"]
fn child() {
    guard::install_panic_hook();
    let mut guard = Guard::enter(Settings { title: Some("São João".to_owned()), ..Settings::default() }).unwrap();
    let (sender, inbox) = mpsc::channel();
    let keys = sender.clone();
    input::spawn(move |input| keys.send(Event::Input(input)).is_ok()).unwrap();
    let _watch = signals::watch(move |ending| {
        Watchdog::arm(LAST_WORDS, ending.exit_code());
        sender.send(Event::Ending(ending)).unwrap();
    })
    .unwrap();
    let mut terminal = Terminal::new(LeanBackend::new(Tty::open().unwrap(), guard::size(), Options::default())).unwrap();
    let mut last = "ready".to_owned();
    loop {
        let drawn = terminal
            .draw(|frame| frame.render_widget(format!("{last} {}x{}", frame.area().width, frame.area().height), frame.area()));
        if let Err(error) = drawn {
            // Given back by a panic elsewhere, or gone for good.
            std::process::exit(if error.kind() == ErrorKind::BrokenPipe { 3 } else { Ending::HungUp.exit_code() });
        }
        match inbox.recv().unwrap() {
            Event::Input(Input::Key(key)) => match key.code.as_char() {
                Some('q') => break,
                Some('z') => {
                    signals::suspend(&guard).unwrap();
                    terminal.backend_mut().resize(guard::size());
                    last = "back".to_owned();
                }
                Some('p') => assert!(std::thread::spawn(|| panic!("a worker failed")).join().is_err()),
                Some('h') => {
                    terminal.draw(|frame| frame.render_widget("hanging", frame.area())).unwrap();
                    loop {
                        std::thread::park();
                    }
                }
                Some('m') => guard.set_mouse(true).unwrap(),
                Some(other) => last = format!("key {other}"),
                None => {}
            },
            Event::Input(Input::Paste(text)) => last = format!("paste {}", text.replace('\n', "|")),
            Event::Input(Input::Resize(width, height)) => {
                terminal.backend_mut().resize(ratatui::layout::Size::new(width, height));
            }
            Event::Input(Input::Mouse(_)) => last = "mouse".to_owned(),
            Event::Ending(Ending::HungUp) | Event::Input(Input::Lost) => std::process::exit(Ending::HungUp.exit_code()),
            Event::Ending(ending) => {
                drop(guard);
                std::process::exit(ending.exit_code());
            }
        }
    }
    drop(guard);
    std::process::exit(0);
}

/// The child in its terminal, and an emulator that shows what it wrote.
struct Desk {
    process: Pid,
    killer: Box<dyn ChildKiller + Send + Sync>,
    ended: Receiver<ExitStatus>,
    master: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    reader: JoinHandle<()>,
    output: Receiver<Vec<u8>>,
    parser: vt100::Parser,
}

impl Desk {
    fn open() -> Self {
        let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
        command.args(["--ignored", "--exact", "child", "--nocapture"]);
        Self::run(command)
    }

    fn run(mut command: CommandBuilder) -> Self {
        command.env("TERM", "xterm-256color");
        let pair = native_pty_system().openpty(PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 }).unwrap();
        let mut child = pair.slave.spawn_command(command).unwrap();
        let process = Pid::from_raw(child.process_id().unwrap().cast_signed());
        let killer = child.clone_killer();
        let (sender, ended) = mpsc::channel();
        std::thread::spawn(move || sender.send(child.wait().unwrap()));
        let mut reader = pair.master.try_clone_reader().unwrap();
        let keys = pair.master.take_writer().unwrap();
        let (sender, output) = mpsc::channel();
        let reader = std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(n @ 1..) = reader.read(&mut bytes) {
                if sender.send(bytes[..n].to_vec()).is_err() {
                    return;
                }
            }
        });
        let parser = vt100::Parser::new(24.try_into().unwrap(), 80.try_into().unwrap(), 0);
        let mut desk = Self { process, killer, ended, master: pair.master, keys, reader, output, parser };
        desk.wait_for("the first frame", |screen| screen.contents().starts_with("ready"));
        desk
    }

    fn wait_for(&mut self, what: &str, holds: impl Fn(&vt100::Screen) -> bool) {
        let until = Instant::now() + LONG;
        while !holds(self.parser.screen()) {
            let Ok(bytes) = self.output.recv_timeout(until.saturating_duration_since(Instant::now())) else {
                let _ = self.killer.kill();
                panic!("no {what}:\n{}", self.parser.screen().contents());
            };
            self.parser.process(&bytes);
        }
    }

    fn wait_for_text(&mut self, text: &str) {
        self.wait_for(text, |screen| screen.contents().contains(text));
    }

    fn keys(&mut self, bytes: &[u8]) {
        self.keys.write_all(bytes).unwrap();
    }

    fn resize(&mut self, cols: u16, rows: u16) {
        self.parser.screen_mut().set_size(rows.try_into().unwrap(), cols.try_into().unwrap());
        self.master.resize(PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }).unwrap();
    }

    fn signal(&self, signal: Signal) {
        kill(self.process, signal).unwrap();
    }

    /// Waits for the end, then checks that the terminal is as it was found.
    fn end(mut self) -> u32 {
        self.wait_for("terminal given back", |screen| {
            !screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste()
        });
        assert_eq!(self.parser.screen().mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        self.exit_code()
    }

    /// Waits for the end of the process.
    fn exit_code(mut self) -> u32 {
        let Ok(status) = self.ended.recv_timeout(LONG) else {
            self.killer.kill().unwrap();
            panic!("the program does not end");
        };
        status.exit_code()
    }
}

#[test]
fn a_session_leaves_the_terminal_as_it_was() {
    let mut desk = Desk::open();
    let screen = desk.parser.screen();
    assert!(screen.alternate_screen() && screen.hide_cursor() && screen.bracketed_paste());
    assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
    desk.keys("ã".as_bytes());
    desk.wait_for_text("key ã 80x24");
    desk.keys(b"\x1b[200~um\rdois\x1b[201~");
    desk.wait_for_text("paste um|dois");
    desk.keys(b"m");
    desk.wait_for("mouse", |screen| screen.mouse_protocol_mode() == vt100::MouseProtocolMode::ButtonMotion);
    desk.keys(b"\x1b[<0;5;5M");
    desk.wait_for_text("mouse 80x24");
    desk.keys(b"q");
    assert_eq!(desk.end(), 0);
}

#[test]
fn a_resize_is_followed() {
    let mut desk = Desk::open();
    desk.resize(40, 10);
    desk.wait_for_text("ready 40x10");
    desk.resize(120, 40);
    desk.wait_for_text("ready 120x40");
    desk.keys(b"q");
    assert_eq!(desk.end(), 0);
}

#[test]
fn a_panic_on_any_thread_restores_first_and_reports_then() {
    let mut desk = Desk::open();
    desk.keys(b"p");
    desk.wait_for("report", |screen| !screen.alternate_screen() && screen.contents().contains("a worker failed"));
    assert_eq!(desk.end(), 3, "the loop could not draw any more");
}

#[test]
fn a_request_to_end_is_followed() {
    for (signal, code) in [(Signal::SIGTERM, 143), (Signal::SIGINT, 130)] {
        let desk = Desk::open();
        desk.signal(signal);
        assert_eq!(desk.end(), code);
    }
}

#[test]
fn a_hanging_program_ends_all_the_same() {
    let mut desk = Desk::open();
    desk.keys(b"h");
    desk.wait_for_text("hanging");
    let asked = Instant::now();
    desk.signal(Signal::SIGTERM);
    assert_eq!(desk.exit_code(), 143);
    assert!(asked.elapsed() < LAST_WORDS + Duration::from_secs(1), "{:?}", asked.elapsed());
}

#[test]
fn a_lost_terminal_ends_the_program() {
    let Desk { ended, master, mut keys, reader, output, .. } = Desk::open();
    // Every copy of the terminal's other end is closed: the reader's when it finds that nobody takes what it read.
    drop(output);
    keys.write_all(b"x").unwrap();
    reader.join().unwrap();
    drop((keys, master));
    let closed = Instant::now();
    assert_eq!(ended.recv_timeout(LONG).unwrap().exit_code(), 129);
    assert!(closed.elapsed() < LAST_WORDS + Duration::from_secs(1), "{:?}", closed.elapsed());
}

#[test]
fn ctrl_z_gives_the_terminal_to_the_shell_and_takes_it_back() {
    let mut command = CommandBuilder::new("sh");
    let script = "set -m; \"$0\" --ignored --exact child --nocapture; echo stopped here; read line; fg >/dev/null; echo over";
    command.args(["-c", script]);
    command.arg(std::env::current_exe().unwrap());
    let mut desk = Desk::run(command);
    desk.keys(b"z");
    desk.wait_for("shell", |screen| !screen.alternate_screen() && screen.contents().contains("stopped here"));
    assert!(!desk.parser.screen().hide_cursor());
    desk.resize(100, 30);
    desk.keys(b"\n");
    desk.wait_for("frame", |screen| screen.alternate_screen() && screen.contents().starts_with("back 100x30"));
    desk.keys(b"q");
    desk.wait_for("shell", |screen| !screen.alternate_screen() && screen.contents().contains("over"));
}
