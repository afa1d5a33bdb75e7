//! The real program in a pseudo-terminal, and an emulator that shows what it wrote.

use std::io::{Read, Write};
use std::path::Path;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use portable_pty::{ChildKiller, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};

use crate::program::TODAY;

/// Long enough for a loaded machine; every wait ends as soon as its condition holds.
pub const LONG: Duration = Duration::from_secs(40);

/// How the program is started.
pub struct Start<'a> {
    home: &'a Path,
    args: Vec<&'a str>,
    environment: Vec<(&'a str, &'a str)>,
    today: bool,
    size: (u16, u16),
}

impl<'a> Start<'a> {
    /// In this home, on the day of the tests, in an English UTF-8 locale, 80 columns by 24 rows.
    pub fn new(home: &'a crate::program::Home) -> Self {
        let environment = vec![("TERM", "xterm-256color"), ("TZ", "UTC"), ("LANG", "en_US.UTF-8"), ("PATH", "/usr/bin:/bin")];
        Self { home: home.path(), args: Vec::new(), environment, today: true, size: (80, 24) }
    }

    pub fn args(mut self, args: &[&'a str]) -> Self {
        self.args.extend(args);
        self
    }

    /// Sets a variable; the last value holds.
    pub fn env(mut self, name: &'a str, value: &'a str) -> Self {
        self.environment.push((name, value));
        self
    }

    pub fn size(mut self, columns: u16, rows: u16) -> Self {
        self.size = (columns, rows);
        self
    }

    /// Starts the program itself.
    pub fn run(self) -> Desk {
        let command = CommandBuilder::new(env!("CARGO_BIN_EXE_orquestra"));
        self.spawn(command)
    }

    /// Starts an interactive shell, whose `$orquestra` is the program.
    pub fn shell(self) -> Desk {
        let mut command = CommandBuilder::new("/bin/sh");
        command.arg("-i");
        let mut shell = Self { today: false, ..self };
        shell.environment.extend([("orquestra", env!("CARGO_BIN_EXE_orquestra")), ("PS1", "ready> "), ("ENV", "")]);
        shell.spawn(command)
    }

    fn spawn(self, mut command: CommandBuilder) -> Desk {
        if self.today {
            command.args(["--today", TODAY]);
        }
        command.args(&self.args);
        command.env_clear();
        command.cwd(self.home);
        command.env("HOME", self.home);
        for (name, value) in &self.environment {
            command.env(name, value);
        }
        Desk::open(command, self.size)
    }
}

/// A terminal with a program in it.
pub struct Desk {
    pub process: Pid,
    killer: Box<dyn ChildKiller + Send + Sync>,
    ended: Receiver<ExitStatus>,
    master: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    reader: JoinHandle<()>,
    output: Receiver<Vec<u8>>,
    parser: vt100::Parser,
    raw: Vec<u8>,
}

impl Desk {
    fn open(command: CommandBuilder, (columns, rows): (u16, u16)) -> Self {
        let pair = native_pty_system().openpty(size(columns, rows)).unwrap();
        let mut child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let process = Pid::from_raw(child.process_id().unwrap().cast_signed());
        let killer = child.clone_killer();
        let (sender, ended) = mpsc::channel();
        std::thread::spawn(move || sender.send(child.wait().unwrap()));
        let mut reader = pair.master.try_clone_reader().unwrap();
        let keys = pair.master.take_writer().unwrap();
        let (sender, output) = mpsc::channel();
        let reader = std::thread::spawn(move || {
            let mut bytes = [0; 16 * 1024];
            while let Ok(n @ 1..) = reader.read(&mut bytes) {
                if sender.send(bytes[..n].to_vec()).is_err() {
                    return;
                }
            }
        });
        let parser = vt100::Parser::new(rows.try_into().unwrap(), columns.try_into().unwrap(), 0);
        Self { process, killer, ended, master: pair.master, keys, reader, output, parser, raw: Vec::new() }
    }

    /// What the terminal shows.
    pub fn screen(&self) -> &vt100::Screen {
        self.parser.screen()
    }

    /// Its text.
    pub fn text(&self) -> String {
        self.screen().contents()
    }

    /// Every byte that the program has written so far.
    pub fn raw(&self) -> &[u8] {
        &self.raw
    }

    fn take_in(&mut self, bytes: &[u8]) {
        self.parser.process(bytes);
        self.raw.extend_from_slice(bytes);
    }

    /// Waits until the screen is as described. The condition is asked between frames, never within one.
    #[track_caller]
    pub fn wait_for(&mut self, what: &str, holds: impl Fn(&vt100::Screen) -> bool) {
        let until = Instant::now() + LONG;
        while !(self.between_frames() && holds(self.parser.screen())) {
            let Ok(bytes) = self.output.recv_timeout(until.saturating_duration_since(Instant::now())) else {
                let _ = self.killer.kill();
                panic!("no {what}:\n{}\n{:?}", self.text(), self.tail());
            };
            self.take_in(&bytes);
        }
    }

    /// Whether every frame that was begun has arrived whole.
    fn between_frames(&self) -> bool {
        let last = |mark: &[u8]| self.raw.windows(mark.len()).rposition(|window| window == mark);
        last(b"\x1b[?2026h") <= last(b"\x1b[?2026l")
    }

    fn tail(&self) -> std::borrow::Cow<'_, str> {
        String::from_utf8_lossy(&self.raw[self.raw.len().saturating_sub(400)..])
    }

    #[track_caller]
    pub fn wait_for_text(&mut self, text: &str) {
        self.wait_for(text, |screen| flat(screen).contains(text));
    }

    #[track_caller]
    pub fn wait_until_gone(&mut self, text: &str) {
        self.wait_for(&format!("end of {text}"), |screen| !flat(screen).contains(text));
    }

    /// Types; does not wait.
    pub fn keys(&mut self, bytes: impl AsRef<[u8]>) {
        self.keys.write_all(bytes.as_ref()).unwrap();
    }

    /// Types, then waits for a text.
    #[track_caller]
    pub fn type_for(&mut self, bytes: impl AsRef<[u8]>, text: &str) {
        self.keys(bytes);
        self.wait_for_text(text);
    }

    /// Leaves a form and loses what was typed in it. The second Esc waits for the first one's answer: two at once are one key.
    #[track_caller]
    pub fn leave_form(&mut self) {
        self.type_for(b"\x1b", "Esc again leaves");
        self.keys(b"\x1b");
        self.wait_until_gone("Ctrl-s save");
    }

    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.parser.screen_mut().set_size(rows.try_into().unwrap(), columns.try_into().unwrap());
        self.master.resize(size(columns, rows)).unwrap();
    }

    pub fn signal(&self, signal: Signal) {
        kill(self.process, signal).unwrap();
    }

    /// Takes in what arrives during a while, and says how many bytes that was.
    pub fn listen(&mut self, during: Duration) -> usize {
        let (until, before) = (Instant::now() + during, self.raw.len());
        loop {
            match self.output.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(bytes) => self.take_in(&bytes),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return self.raw.len() - before,
            }
        }
    }

    /// Waits for the end, checks that the terminal is as it was found, and gives the exit code with all that was written.
    #[track_caller]
    pub fn end(mut self) -> (u32, Ended) {
        let code = self.wait();
        while let Ok(bytes) = self.output.recv_timeout(LONG) {
            self.take_in(&bytes);
        }
        assert!(self.is_cooked(), "the terminal stays raw");
        let screen = self.screen();
        assert!(!screen.alternate_screen(), "still on the alternate screen:\n{}", self.text());
        assert!(!screen.hide_cursor(), "the cursor stays hidden");
        assert!(!screen.bracketed_paste(), "bracketed paste stays on");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None, "the mouse stays on");
        (code, Ended { text: flat(screen), raw: self.raw })
    }

    /// Waits for the end of a program that has no terminal to give back, and gives its exit code.
    #[track_caller]
    pub fn exit_code(mut self) -> u32 {
        self.wait()
    }

    /// Leaves with `q`, which must end well. Gives all that was written.
    #[track_caller]
    pub fn quit(mut self) -> Ended {
        self.keys(b"q");
        let (code, ended) = self.end();
        assert_eq!(code, 0, "{}", ended.text);
        ended
    }

    #[track_caller]
    fn wait(&mut self) -> u32 {
        let until = Instant::now() + LONG;
        loop {
            // What is not read would hold the program up.
            while let Ok(bytes) = self.output.try_recv() {
                self.take_in(&bytes);
            }
            match self.ended.recv_timeout(Duration::from_millis(20)) {
                Ok(status) => return status.exit_code(),
                Err(_) if Instant::now() < until => {}
                Err(_) => {
                    self.killer.kill().unwrap();
                    panic!("the program does not end:\n{}", self.text());
                }
            }
        }
    }

    /// Closes the terminal as a lost connection does, and waits for the end of the program. Gives its exit code and the time
    /// that it took.
    pub fn hang_up(self) -> (u32, Duration) {
        let Self { ended, master, mut keys, reader, output, mut killer, .. } = self;
        // Every copy of this end is closed: the reader's when it finds that nobody takes what it read, so something must come.
        drop(output);
        keys.write_all(b"\x0c").unwrap();
        reader.join().unwrap();
        drop((keys, master));
        let closed = Instant::now();
        let Ok(status) = ended.recv_timeout(LONG) else {
            killer.kill().unwrap();
            panic!("the program outlives its terminal");
        };
        (status.exit_code(), closed.elapsed())
    }

    /// The modes of the terminal's line: what `stty` would say of echo and line editing.
    fn is_cooked(&self) -> bool {
        use nix::sys::termios::LocalFlags;
        let modes = self.master.get_termios().unwrap();
        // As bits: the emulated terminal comes with its own copy of these types.
        let wanted = (LocalFlags::ECHO | LocalFlags::ICANON | LocalFlags::ISIG).bits();
        modes.local_flags.bits() & wanted == wanted
    }
}

/// What a program left.
pub struct Ended {
    /// The text on the screen.
    pub text: String,
    /// Every byte that was written.
    pub raw: Vec<u8>,
}

/// The text of a screen with its rows joined by single spaces, so that a sentence that is broken over rows is found.
pub fn flat(screen: &vt100::Screen) -> String {
    screen.contents().split_whitespace().collect::<Vec<_>>().join(" ")
}

const fn size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}
