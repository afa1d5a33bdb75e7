//! The real program in a pseudo-terminal, as a person meets it: how soon the board is there, what a
//! key costs, what an idle session costs. Prints a Markdown table.
//!
//! `cargo bench --bench terminal` measures 100, 1,000, 10,000 and 100,000 accounts;
//! `cargo bench --bench terminal -- 100 10000` measures these.
//!
//! Starting is timed from the moment at which a waiting shell is told to `exec` the program, so
//! that making the process is not counted. Every time is taken when the bytes were read here.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a benchmark fails by panicking")]

#[path = "terminal/session.rs"]
mod session;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use session::{Session, Usage};

/// The program, built as it ships.
const PROGRAM: &str = env!("CARGO_BIN_EXE_orquestra");
/// The day on which the demo is made and shown, so that every run measures the same portfolio.
const TODAY: &str = "2026-11-23";
/// Accounts that are measured where none are named.
const SIZES: [usize; 4] = [100, 1_000, 10_000, 100_000];
/// Starts that count; one more comes first, to warm the disk's cache.
const STARTS: usize = 9;
/// Keys of which each is waited for, and keys in one write.
const KEYS: usize = 200;
/// How long the program is left alone.
const IDLE: Duration = Duration::from_secs(5);
/// Bytes that a key may cost: this share of each changed cell in tenths, and a fixed part.
const BUDGET: (usize, usize) = (15, 64);

/// What was measured at one size.
struct Row {
    accounts: usize,
    first_text: Vec<f64>,
    first_board: Vec<f64>,
    frames: Vec<f64>,
    burst: f64,
    bytes: Vec<f64>,
    cells: Vec<f64>,
    over_budget: usize,
    resident: u64,
    idle: Usage,
    idle_bytes: usize,
}

fn main() {
    let named: Vec<usize> = std::env::args().skip(1).filter_map(|word| word.replace(['_', ','], "").parse().ok()).collect();
    let sizes = if named.is_empty() { SIZES.to_vec() } else { named };
    let rows: Vec<Row> = sizes
        .into_iter()
        .map(|accounts| {
            eprintln!("{accounts} accounts …");
            measure(accounts, &demo(accounts))
        })
        .collect();
    print!("{}", table(&rows));
}

/// The demo database of a size, made where it is missing or older than the program.
fn demo(accounts: usize) -> PathBuf {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bench");
    std::fs::create_dir_all(&directory).unwrap();
    let path = directory.join(format!("demo-{accounts}.db"));
    let age = |path: &Path| std::fs::metadata(path).and_then(|meta| meta.modified()).ok();
    if age(&path) < age(Path::new(PROGRAM)) {
        let _ = std::fs::remove_file(&path); // it need not be there
        let mut command = Command::new(PROGRAM);
        command.args(["--today", TODAY, "--locale", "en", "demo", "--accounts", &accounts.to_string(), "--out"]).arg(&path);
        assert!(command.status().unwrap().success(), "no demo of {accounts} accounts");
    }
    path
}

fn start(database: &Path) -> Session {
    let arguments = ["--today", TODAY, "--locale", "en", "--db", database.to_str().unwrap()];
    Session::start(PROGRAM, &arguments, (120, 40))
}

fn measure(accounts: usize, database: &Path) -> Row {
    let (mut first_text, mut first_board) = (Vec::new(), Vec::new());
    for run in 0..=STARTS {
        let mut session = start(database);
        let begun = session.begin(is_complete);
        if run > 0 {
            first_text.push(begun.first_text);
            first_board.push(begun.ready);
        }
        session.quit();
    }
    let mut session = start(database);
    session.begin(is_complete);

    let (before, read) = (session.usage(), session.read);
    session.leave_alone(IDLE);
    let (idle, idle_bytes) = (session.usage().since(&before), session.read - read);

    let (mut frames, mut bytes, mut cells, mut over_budget) = (Vec::new(), Vec::new(), Vec::new(), 0);
    let mut key = "j";
    while frames.len() < KEYS {
        let Some(answer) = session.press(key) else {
            // The end of the column: back again.
            key = if key == "j" { "k" } else { "j" };
            continue;
        };
        frames.push(answer.milliseconds);
        bytes.push(answer.bytes as f64);
        cells.push(answer.cells as f64);
        over_budget += usize::from(answer.bytes * 10 > answer.cells * BUDGET.0 + BUDGET.1 * 10);
    }
    let burst = session.press(&"j".repeat(KEYS)).or_else(|| session.press(&"k".repeat(KEYS))).unwrap().milliseconds;
    let resident = session.resident_kib();
    session.quit();
    Row { accounts, first_text, first_board, frames, burst, bytes, cells, over_budget, resident, idle, idle_bytes }
}

/// Whether the board is all there: cards in the columns, an account's milestones in its pane, the
/// footer.
fn is_complete(screen: &vt100::Screen) -> bool {
    let text = screen.contents();
    let lines: Vec<&str> = text.lines().collect();
    let panes = lines.iter().position(|line| ["Milestones ", "Cadence ", "Signals "].iter().all(|pane| line.contains(pane)));
    // The title counts the milestones, `0/14`, once an account is there, and rows follow it.
    let filled = panes.is_some_and(|at| {
        let count = lines[at].split_whitespace().nth(1).unwrap_or_default();
        count.contains('/') && lines.get(at + 1).is_some_and(|row| !row.trim().is_empty())
    });
    let cards = lines.get(3).is_some_and(|card| !card.trim().is_empty());
    filled && cards && lines.last().is_some_and(|line| line.contains("quit"))
}

/// The value below which a share of all values lie, 0 to 1.
fn share(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = share * (sorted.len() - 1) as f64;
    let (low, high) = (sorted[at.floor() as usize], sorted[at.ceil() as usize]);
    low + (high - low) * at.fract()
}

fn table(rows: &[Row]) -> String {
    type Cell = Box<dyn Fn(&Row) -> String>;
    fn cell(show: impl Fn(&Row) -> String + 'static) -> Cell {
        Box::new(show)
    }
    let lines: Vec<(&str, Cell)> = vec![
        ("exec to first text, median (ms)", cell(|row| format!("{:.1}", share(&row.first_text, 0.5)))),
        ("exec to complete board, median (ms)", cell(|row| format!("{:.1}", share(&row.first_board, 0.5)))),
        ("exec to complete board, worst of 9 (ms)", cell(|row| format!("{:.1}", share(&row.first_board, 1.0)))),
        ("key to frame, median (ms)", cell(|row| format!("{:.2}", share(&row.frames, 0.5)))),
        ("key to frame, p99 (ms)", cell(|row| format!("{:.2}", share(&row.frames, 0.99)))),
        ("200 keys in one write (ms)", cell(|row| format!("{:.1}", row.burst))),
        ("bytes a key, median", cell(|row| format!("{:.0}", share(&row.bytes, 0.5)))),
        ("cells changed a key, median", cell(|row| format!("{:.0}", share(&row.cells, 0.5)))),
        ("keys over 1.5 × cells + 64 bytes", cell(|row| format!("{} of {}", row.over_budget, row.frames.len()))),
        ("resident after 400 keys (MB)", cell(|row| format!("{:.1}", row.resident as f64 * 1.024 / 1000.0))),
        ("idle: CPU (ms a second)", cell(|row| format!("{:.2}", row.idle.cpu_ms / IDLE.as_secs_f64()))),
        ("idle: wake-ups a second", cell(|row| format!("{:.1}", row.idle.switches as f64 / IDLE.as_secs_f64()))),
        ("idle: bytes in 5 s", cell(|row| row.idle_bytes.to_string())),
    ];
    let head: Vec<String> = rows.iter().map(|row| grouped(row.accounts)).collect();
    let mut text = format!("| accounts | {} |\n|---|{}\n", head.join(" | "), "---:|".repeat(rows.len()));
    for (name, show) in &lines {
        let cells: Vec<String> = rows.iter().map(show).collect();
        text.extend(["| ", name, " | ", &cells.join(" | "), " |\n"]);
    }
    text
}

/// A number with its thousands apart.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
