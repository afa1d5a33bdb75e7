//! What is printed: made safe for a terminal, aligned, and cut to its width where there is one.

use std::io::{ErrorKind, IsTerminal, Write};

use serde::Serialize;

use super::error::CliError;
use crate::text::ascii;
use crate::text::fit;
use crate::text::safe::{is_hazard, safe, safe_lines};
use crate::tui::shell::guard;

/// Collects what is to be printed, so that it goes out in one piece.
pub(super) struct Out {
    ascii: bool,
    /// Cells across; none where no terminal limits it.
    width: Option<usize>,
    buffer: Vec<u8>,
    tty: bool,
}

impl Out {
    /// Asks what stdout is.
    pub fn new(ascii: bool) -> Self {
        let tty = std::io::stdout().is_terminal();
        let get = |name: &str| std::env::var(name).ok();
        let utf8 = !tty || ascii::is_utf8(get("LC_ALL").as_deref(), get("LC_CTYPE").as_deref(), get("LANG").as_deref());
        Self { ascii: ascii || !utf8, width: tty.then(|| usize::from(guard::size().width)), buffer: Vec::new(), tty }
    }

    /// Prints a line, or several.
    pub fn line(&mut self, text: impl AsRef<str>) {
        let text = safe_lines(text.as_ref());
        if self.ascii {
            self.buffer.extend(text.lines().map(ascii::fold).collect::<Vec<_>>().join("\n").into_bytes());
        } else {
            self.buffer.extend(text.as_bytes());
        }
        self.buffer.push(b'\n');
    }

    /// Prints a heading over what follows, set off from what came before.
    pub fn heading(&mut self, text: &str) {
        if !self.buffer.is_empty() {
            self.buffer.push(b'\n');
        }
        self.line(text);
    }

    /// Prints a text as paragraphs, broken at spaces where the terminal ends.
    pub fn wrapped(&mut self, indent: usize, text: &str) {
        let room = self.width.unwrap_or(100).clamp(30, 100).saturating_sub(indent);
        let mut line = String::new();
        for word in safe(text).split_whitespace() {
            if !line.is_empty() && fit::width(&line) + 1 + fit::width(word) > room {
                self.line(format!("{:indent$}{line}", ""));
                line.clear();
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        self.line(format!("{:indent$}{line}", ""));
    }

    /// Prints a table.
    pub fn table(&mut self, table: Table) {
        for line in table.lines(self.width) {
            self.line(line);
        }
    }

    /// Prints a value as JSON: lossless, with everything escaped that a terminal would obey.
    pub fn json(&mut self, value: &impl Serialize) -> Result<(), CliError> {
        let text = serde_json::to_string_pretty(value).map_err(|error| CliError::Refused(error.to_string()))?;
        let mut units = [0; 2];
        let mut copied = 0;
        // Most of it is plain: only what is not is looked at closely.
        for (at, c) in text.char_indices().filter(|(_, c)| !matches!(c, ' '..='~' | '\n') && is_hazard(*c)) {
            self.buffer.extend_from_slice(&text.as_bytes()[copied..at]);
            // Hazards stand inside of strings only, where an escape means the same.
            for unit in c.encode_utf16(&mut units) {
                self.buffer.extend(format!("\\u{unit:04x}").into_bytes());
            }
            copied = at + c.len_utf8();
        }
        self.buffer.extend_from_slice(&text.as_bytes()[copied..]);
        self.buffer.push(b'\n');
        Ok(())
    }

    /// Prints bytes as they are: files that were asked for.
    pub fn bytes(&mut self, bytes: &[u8]) {
        self.buffer.extend(bytes);
    }

    /// Says something on stderr, at once.
    pub fn complain(&self, text: &str) {
        let text = safe_lines(text);
        let text = if self.ascii { text.lines().map(ascii::fold).collect::<Vec<_>>().join("\n") } else { text.into_owned() };
        // Nobody is left to be told when stderr is gone.
        let _ = writeln!(std::io::stderr(), "{text}");
    }

    /// Asks a question on the terminal that is answered by yes or no; none without a terminal.
    pub fn ask(&mut self, question: &str, yes: &[&str]) -> Result<Option<bool>, CliError> {
        if !(self.tty && std::io::stdin().is_terminal()) {
            return Ok(None);
        }
        self.flush()?;
        let _ = write!(std::io::stderr(), "{} ", safe(question));
        let mut answer = String::new();
        let read = std::io::stdin().read_line(&mut answer);
        Ok(Some(read.is_ok() && yes.contains(&answer.trim().to_lowercase().as_str())))
    }

    /// Writes out what was collected. A reader who has gone is no error.
    pub fn flush(&mut self) -> Result<(), CliError> {
        let bytes = std::mem::take(&mut self.buffer);
        let mut stdout = std::io::stdout().lock();
        match stdout.write_all(&bytes).and_then(|()| stdout.flush()) {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(CliError::Refused(error.to_string())),
            _ => Ok(()),
        }
    }
}

/// How far something that takes a while has come, on stderr and only for a terminal.
pub(super) struct Progress {
    label: String,
    /// The share drawn last, in per cent; none where stderr is no terminal.
    shown: Option<u64>,
}

/// Nothing has been drawn yet.
const NOT_DRAWN: u64 = u64::MAX;

impl Progress {
    /// Nothing is drawn before the first step, nor where stderr is no terminal.
    pub fn new(label: String) -> Self {
        Self { label, shown: std::io::stderr().is_terminal().then_some(NOT_DRAWN) }
    }

    /// So many of so many are done.
    pub fn at(&mut self, done: u64, total: u64) {
        let percent = (done.min(total) * 100).checked_div(total).unwrap_or(100);
        if self.shown.is_some_and(|shown| shown != percent) {
            self.shown = Some(percent);
            let filled = (percent / 4) as usize;
            let bar = format!("{}{}", "#".repeat(filled), ".".repeat(25 - filled));
            // A bar that cannot be drawn is not worth stopping for.
            let _ = write!(std::io::stderr(), "\r{} [{bar}] {percent:3} %", self.label);
        }
    }

    /// Takes the bar away again.
    pub fn end(self) {
        if self.shown.is_some_and(|shown| shown != NOT_DRAWN) {
            let _ = write!(std::io::stderr(), "\r{}\r", " ".repeat(fit::width(&self.label) + 36));
        }
    }
}

/// A table of aligned columns.
pub(super) struct Table {
    heads: Vec<String>,
    right: Vec<bool>,
    rows: Vec<Vec<String>>,
    /// Columns that go where there is no room for all, the first of them first.
    spare: &'static [usize],
}

impl Table {
    /// A table with these headings; those that begin with `>` stand to the right, as figures do.
    pub fn new(heads: impl IntoIterator<Item = String>) -> Self {
        let heads: Vec<String> = heads.into_iter().collect();
        let right = heads.iter().map(|head| head.starts_with('>')).collect();
        let heads = heads.into_iter().map(|head| head.trim_start_matches('>').to_owned()).collect();
        Self { heads, right, rows: Vec::new(), spare: &[] }
    }

    /// A table of names and values, without headings.
    pub fn pairs() -> Self {
        Self { heads: Vec::new(), right: vec![false, false], rows: Vec::new(), spare: &[] }
    }

    /// Names columns that may be left out where there is no room for all, the first of them first.
    pub fn spare(mut self, columns: &'static [usize]) -> Self {
        self.spare = columns;
        self
    }

    /// Adds a line.
    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().map(|cell| safe(&cell).into_owned()).collect());
    }

    /// Adds a name and its value, where there is one.
    pub fn pair(&mut self, name: String, value: impl Into<String>) {
        let value = value.into();
        if !value.is_empty() {
            self.row([name, value]);
        }
    }

    /// The lines, no wider than the terminal: spare columns go first, then the widest gives way;
    /// the first column, by which a line is named, last of all.
    fn lines(self, limit: Option<usize>) -> Vec<String> {
        const GAP: usize = 2;
        let mut widths = vec![0; self.right.len()];
        for row in self.rows.iter().chain([&self.heads]) {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = (*width).max(fit::width(cell));
            }
        }
        let mut shown: Vec<usize> = (0..widths.len()).collect();
        if let Some(limit) = limit {
            let over = |widths: &[usize], shown: &[usize]| {
                shown.iter().map(|at| widths[*at] + GAP).sum::<usize>().saturating_sub(limit + GAP)
            };
            for column in self.spare {
                // What the widest columns can give without becoming unreadable is tried first.
                let slack: usize = shown.iter().skip(1).map(|at| widths[*at].saturating_sub(20)).sum();
                if over(&widths, &shown) <= slack {
                    break;
                }
                shown.retain(|at| at != column);
            }
            for rest in [1, 0] {
                while over(&widths, &shown) > 0 {
                    match shown.iter().skip(rest).copied().max_by_key(|at| widths[*at]).filter(|at| widths[*at] > 8) {
                        Some(widest) => widths[widest] -= 1,
                        None => break,
                    }
                }
            }
        }
        let heads = (!self.heads.is_empty()).then_some(self.heads);
        heads
            .iter()
            .chain(&self.rows)
            .map(|row| {
                let cells = shown.iter().map(|at| {
                    let (cell, width) = (row.get(*at).map_or("", String::as_str), widths[*at]);
                    if self.right[*at] { fit::align_right(cell, width) } else { fit::fit(cell, width) }
                });
                let mut line = cells.collect::<Vec<_>>().join("  ");
                line.truncate(line.trim_end().len());
                line
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_align_and_the_widest_gives_way() {
        let mut table = Table::new(["Name".into(), ">Days".into()]);
        table.row(["Padaria São João".into(), "3".into()]);
        table.row(["Acme".into(), "120".into()]);
        assert_eq!(table.lines(None), ["Name              Days", "Padaria São João     3", "Acme               120"]);
        let mut table = Table::new(["Name".into(), ">Days".into()]);
        table.row(["Padaria São João".into(), "3".into()]);
        assert_eq!(table.lines(Some(16)), ["Name        Days", "Padaria S…     3"]);
        let mut table = Table::new(["Handle".into(), "Name".into(), ">Days".into()]).spare(&[1]);
        table.row(["padaria-sao-joao".into(), "Padaria São João".into(), "3".into()]);
        assert_eq!(table.lines(Some(24)), ["Handle            Days", "padaria-sao-joao     3"]);
    }

    #[test]
    fn json_is_lossless_and_harmless() {
        let mut out = Out { ascii: false, width: None, buffer: Vec::new(), tty: false };
        let name = "a\u{1b}]52;\u{9b}31m\u{202e}\u{e0001}ã\n";
        out.json(&[name]).unwrap();
        let text = String::from_utf8(out.buffer).unwrap();
        assert!(!text.contains(|c| c != '\n' && is_hazard(c)), "{text:?}");
        assert_eq!(serde_json::from_str::<Vec<String>>(&text).unwrap(), [name]);
    }
}
