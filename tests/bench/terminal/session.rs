//! A program in a pseudo-terminal, its screen, and what the system says of it.

use std::io::{Read, Write};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use nix::sys::stat::Mode;
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// Longest wait for anything.
const PATIENCE: Duration = Duration::from_secs(30);
/// Silence after which a start is over.
const QUIET: Duration = Duration::from_millis(150);
/// A key that brings nothing within this time brings nothing.
const SILENT: Duration = Duration::from_millis(60);
/// Silence after which the answer to a key is over.
const PAUSE: Duration = Duration::from_millis(5);
/// Longer silence in which anything late still counts as that key's bytes.
const LATE: Duration = Duration::from_millis(20);

/// A start.
pub struct Begun {
    /// Milliseconds from exec to the first printed character.
    pub first_text: f64,
    /// Milliseconds from exec until the screen was complete.
    pub ready: f64,
}

/// What a key brought.
pub struct Answer {
    /// Milliseconds from the write to the last byte of the frame.
    pub milliseconds: f64,
    /// Bytes, late ones included.
    pub bytes: usize,
    /// Cells of the screen that look different now.
    pub cells: usize,
}

/// What a process has used so far.
pub struct Usage {
    /// Processor time in milliseconds.
    pub cpu_ms: f64,
    /// Times that one of its threads was woken.
    pub switches: u64,
}

impl Usage {
    /// What came on top of an earlier reading.
    pub fn since(&self, earlier: &Self) -> Self {
        Self { cpu_ms: self.cpu_ms - earlier.cpu_ms, switches: self.switches - earlier.switches }
    }
}

/// A program in its terminal.
pub struct Session {
    child: Box<dyn Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
    _master: Box<dyn MasterPty + Send>,
    output: Receiver<(Instant, Vec<u8>)>,
    parser: vt100::Parser,
    gate: PathBuf,
    /// Bytes read so far.
    pub read: usize,
}

impl Session {
    /// A shell that will become the program when it is told to.
    pub fn start(program: &str, arguments: &[&str], (columns, rows): (u16, u16)) -> Self {
        let gate = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("gate-{}", std::process::id()));
        let _ = std::fs::remove_file(&gate); // it need not be there
        nix::unistd::mkfifo(&gate, Mode::S_IRUSR | Mode::S_IWUSR).unwrap();
        let mut command = CommandBuilder::new("/bin/sh");
        command.args(["-c", "read -r go < \"$GATE\"; unset GATE go; exec \"$0\" \"$@\"", program]);
        command.args(arguments);
        command.env("GATE", &gate);
        command.env("TERM", "xterm-256color");
        command.env("LANG", "C.UTF-8");
        for name in ["NO_COLOR", "LC_ALL", "LC_CTYPE", "ORQUESTRA_DB", "ORQUESTRA_CONFIG", "COLUMNS", "LINES"] {
            command.env_remove(name);
        }
        // No config file and no unfinished form of whoever measures.
        for name in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"] {
            command.env(name, concat!(env!("CARGO_TARGET_TMPDIR"), "/bench"));
        }
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (sender, output) = channel();
        std::thread::spawn(move || {
            let mut bytes = vec![0; 1 << 18];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                if sender.send((Instant::now(), bytes[..count].to_vec())).is_err() {
                    return;
                }
            }
        });
        let keys = pair.master.take_writer().unwrap();
        let parser = vt100::Parser::new(rows.try_into().unwrap(), columns.try_into().unwrap(), 0);
        Self { child, keys, _master: pair.master, output, parser, gate, read: 0 }
    }

    /// Lets the shell become the program, and waits until its screen is complete and quiet.
    pub fn begin(&mut self, is_complete: impl Fn(&vt100::Screen) -> bool) -> Begun {
        // Opening waits until the shell has opened its end, and then only the word is missing.
        let mut gate = std::fs::OpenOptions::new().write(true).open(&self.gate).unwrap();
        let begun = Instant::now();
        gate.write_all(b"go\n").unwrap();
        drop(gate);
        let (mut first_text, mut ready) = (None, None);
        loop {
            let wait = if ready.is_some() { QUIET } else { PATIENCE };
            let Some(at) = self.take(wait) else { break };
            let passed = (at - begun).as_secs_f64() * 1000.0;
            if first_text.is_none() && !self.parser.screen().contents().trim().is_empty() {
                first_text = Some(passed);
            }
            if ready.is_none() && is_complete(self.parser.screen()) {
                ready = Some(passed);
            }
        }
        let screen = self.parser.screen().contents();
        Begun {
            first_text: first_text.unwrap_or_else(|| panic!("nothing came:\n{screen}")),
            ready: ready.unwrap_or_else(|| panic!("never complete:\n{screen}")),
        }
    }

    /// Takes in the next bytes; gives the moment at which they came. None when nothing comes.
    fn take(&mut self, wait: Duration) -> Option<Instant> {
        match self.output.recv_timeout(wait) {
            Ok((at, bytes)) => {
                self.parser.process(&bytes);
                self.read += bytes.len();
                Some(at)
            }
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => None,
        }
    }

    /// Writes keys at once and waits for the frame. None when nothing changed.
    pub fn press(&mut self, keys: &str) -> Option<Answer> {
        let before = self.parser.screen().clone();
        let read = self.read;
        let written = Instant::now();
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
        let mut last = self.take(SILENT)?;
        while let Some(at) = self.take(PAUSE) {
            last = at;
        }
        // One key is judged by its frame; of many, the last frame is what counts.
        while let Some(at) = self.take(LATE) {
            if keys.len() > 1 {
                last = at;
            }
        }
        let cells = changed(&before, self.parser.screen());
        Some(Answer { milliseconds: (last - written).as_secs_f64() * 1000.0, bytes: self.read - read, cells })
    }

    /// Does nothing for a while but take in what comes.
    pub fn leave_alone(&mut self, time: Duration) {
        let until = Instant::now() + time;
        loop {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return;
            }
            self.take(left);
        }
    }

    fn proc(&self, name: &str) -> PathBuf {
        PathBuf::from(format!("/proc/{}/{name}", self.child.process_id().unwrap()))
    }

    /// What the program has used so far, over all its threads.
    pub fn usage(&self) -> Usage {
        let mut usage = Usage { cpu_ms: 0.0, switches: 0 };
        for thread in std::fs::read_dir(self.proc("task")).unwrap() {
            let thread = thread.unwrap().path();
            let times = std::fs::read_to_string(thread.join("schedstat")).unwrap_or_default();
            let nanoseconds: f64 = times.split_whitespace().next().and_then(|word| word.parse().ok()).unwrap_or(0.0);
            usage.cpu_ms += nanoseconds / 1e6;
            let status = std::fs::read_to_string(thread.join("status")).unwrap_or_default();
            usage.switches += number(&status, "voluntary_ctxt_switches:");
        }
        usage
    }

    /// Memory that is resident now, in KiB.
    pub fn resident_kib(&self) -> u64 {
        number(&std::fs::read_to_string(self.proc("status")).unwrap(), "VmRSS:")
    }

    /// Leaves the program, which must end well.
    pub fn quit(mut self) {
        self.keys.write_all(b"q").unwrap();
        self.keys.flush().unwrap();
        while self.take(PATIENCE).is_some() {}
        let status = self.child.wait().unwrap();
        let _ = std::fs::remove_file(&self.gate); // the next one makes its own
        assert!(status.success(), "ended with {status:?}");
    }
}

/// The number behind a word at the start of a line.
fn number(text: &str, word: &str) -> u64 {
    text.lines()
        .find_map(|line| line.strip_prefix(word))
        .and_then(|rest| rest.split_whitespace().next())
        .and_then(|digits| digits.parse().ok())
        .unwrap_or(0)
}

/// Cells that look different.
fn changed(before: &vt100::Screen, after: &vt100::Screen) -> usize {
    let (rows, columns) = after.size();
    let (rows, columns) = (rows.get(), columns.get());
    let looks = |screen: &vt100::Screen, row, column| {
        screen.cell(row, column).map(|cell| {
            let text = if cell.has_contents() { cell.contents().to_owned() } else { " ".to_owned() };
            (text, cell.fgcolor(), cell.bgcolor(), cell.bold(), cell.dim(), cell.italic(), cell.underline(), cell.inverse())
        })
    };
    (0..rows)
        .flat_map(|row| (0..columns).map(move |column| (row, column)))
        .filter(|&(row, column)| looks(before, row, column) != looks(after, row, column))
        .count()
}
