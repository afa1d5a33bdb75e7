//! Bytes to rows: encoding, delimiter, quotes (RFC 4180), line numbers.

use std::borrow::Cow;

use csv::StringRecord;
use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::formula::unprotect;
use super::rejects::{Reject, RejectReason};
use crate::domain::codes::codes;

/// Longest cell that is taken, in bytes of UTF-8: 64 KiB.
pub const MAX_CELL: usize = 64 * 1024;
/// Most columns that are taken.
pub const MAX_COLUMNS: usize = 500;
/// How much of the file is looked at to find the delimiter, in bytes and in records.
const SAMPLE: (usize, usize) = (64 * 1024, 30);

codes! {
    /// What stands between the cells of a row.
    Delimiter("delimiter") {
        /// `,`
        Comma = "comma",
        /// `;`, as spreadsheets write where the comma is the decimal sign.
        Semicolon = "semicolon",
        /// A tab.
        Tab = "tab",
        /// `|`
        Pipe = "pipe",
    }
}

impl Delimiter {
    /// The delimiter as a byte of the file.
    pub const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Pipe => b'|',
        }
    }

    /// The delimiter that a user names, by its sign (`;`, `\t`) or by its word (`semicolon`).
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "," => Some(Self::Comma),
            ";" => Some(Self::Semicolon),
            "\t" | "\\t" => Some(Self::Tab),
            "|" => Some(Self::Pipe),
            word => word.parse().ok(),
        }
    }
}

codes! {
    /// How the letters of a file are stored.
    Encoding("encoding") {
        /// UTF-8, with or without a byte order mark.
        Utf8 = "utf-8",
        /// UTF-16, low byte first.
        Utf16Le = "utf-16le",
        /// UTF-16, high byte first.
        Utf16Be = "utf-16be",
        /// The old Western encoding of Windows, assumed for what is nothing of the above.
        Windows1252 = "windows-1252",
    }
}

/// Why the bytes are not a table.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TableError {
    /// Nothing but white space.
    #[error("the file is empty")]
    Empty,
    /// A workbook of a spreadsheet program.
    #[error("the file is a spreadsheet workbook; save it as CSV")]
    Workbook,
    /// Not text.
    #[error("the file is not text")]
    NotText,
    /// It says that it is in an encoding, and is not.
    #[error("the file starts as {0} but goes on otherwise")]
    Malformed(Encoding),
    /// More columns than [`MAX_COLUMNS`].
    #[error("the file has {found} columns; at most {MAX_COLUMNS} are taken")]
    TooManyColumns {
        /// Columns of the header.
        found: usize,
    },
    /// A column name longer than [`MAX_CELL`].
    #[error("the name of column {column} is longer than {MAX_CELL} bytes")]
    HeaderTooLong {
        /// Which column, from 1.
        column: usize,
    },
    /// A quoted cell that does not end: it would swallow the rows that follow.
    #[error("line {line}: a quoted cell is never closed")]
    UnclosedQuote {
        /// The line on which the record starts that holds the cell.
        line: u64,
    },
}

/// A row with as many cells as the header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The line of the file on which it starts, from 1.
    pub line: u64,
    /// Its cells, formula protection undone.
    pub cells: StringRecord,
}

/// A file read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The names of the columns, trimmed.
    pub headers: Vec<String>,
    /// The rows, blank ones left out.
    pub rows: Vec<Row>,
    /// Rows that do not fit the header.
    pub rejects: Vec<Reject>,
    /// What stands between the cells.
    pub delimiter: Delimiter,
    /// How the letters are stored.
    pub encoding: Encoding,
}

/// Reads a table. Without a delimiter given it is found. `raw` leaves the apostrophe in front of
/// formulas where it is.
pub fn read(bytes: &[u8], delimiter: Option<Delimiter>, raw: bool) -> Result<Table, TableError> {
    let (text, encoding) = decode(bytes)?;
    if text.trim().is_empty() {
        return Err(TableError::Empty);
    }
    let (named, body) = separator_line(&text);
    let delimiter = delimiter.or(named).unwrap_or_else(|| detect(body.as_bytes()));
    let mut lines = Lines { text: text.as_bytes(), at: 0, line: 1 };
    let skipped = text.len() - body.len();

    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter.byte()).from_reader(body.as_bytes());
    let mut table = Table { headers: Vec::new(), rows: Vec::new(), rejects: Vec::new(), delimiter, encoding };
    let mut cells = StringRecord::new();
    let mut last = skipped;
    // Reading from memory text that is UTF-8 already, with rows of any length: no error is left.
    while reader.read_record(&mut cells).unwrap_or(false) {
        let start = cells.position().map_or(0, |position| position.byte() as usize) + skipped;
        let start = start + text.as_bytes()[start..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        last = start;
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if table.headers.is_empty() {
            table.headers = headers(&cells)?;
            continue;
        }
        let line = lines.number_at(start);
        let mut cells = if raw { cells.clone() } else { unprotected(&cells) };
        let expected = table.headers.len();
        let reason = if let Some(column) = cells.iter().position(|cell| cell.len() > MAX_CELL) {
            Some(RejectReason::CellTooLong { column: column + 1 })
        } else if cells.len() < expected || cells.iter().skip(expected).any(|cell| !cell.trim().is_empty()) {
            Some(RejectReason::CellCount { expected, found: cells.len() })
        } else {
            cells.truncate(expected);
            None
        };
        match reason {
            Some(reason) => table.rejects.push(Reject { line, cells, reason }),
            None => table.rows.push(Row { line, cells }),
        }
    }
    if shape(&text.as_bytes()[last..], delimiter, 1).open {
        return Err(TableError::UnclosedQuote { line: lines.number_at(last) });
    }
    if table.headers.is_empty() { Err(TableError::Empty) } else { Ok(table) }
}

fn headers(cells: &StringRecord) -> Result<Vec<String>, TableError> {
    if cells.len() > MAX_COLUMNS {
        return Err(TableError::TooManyColumns { found: cells.len() });
    }
    if let Some(column) = cells.iter().position(|cell| cell.len() > MAX_CELL) {
        return Err(TableError::HeaderTooLong { column: column + 1 });
    }
    Ok(cells.iter().map(|cell| unprotect(cell).trim().to_owned()).collect())
}

fn unprotected(cells: &StringRecord) -> StringRecord {
    if cells.as_slice().contains('\'') { cells.iter().map(unprotect).collect() } else { cells.clone() }
}

/// The text of a file: by its byte order mark or the zero bytes of its first letters, as UTF-8, or
/// else as Windows-1252.
fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, Encoding), TableError> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(TableError::Workbook);
    }
    let (encoding, name, mark) = match encoding_rs::Encoding::for_bom(bytes) {
        Some((found, mark)) if found == UTF_16LE => (UTF_16LE, Encoding::Utf16Le, mark),
        Some((found, mark)) if found == UTF_16BE => (UTF_16BE, Encoding::Utf16Be, mark),
        Some((_, mark)) => (UTF_8, Encoding::Utf8, mark),
        None if bytes.len() > 3 && bytes[1] == 0 && bytes[3] == 0 => (UTF_16LE, Encoding::Utf16Le, 0),
        None if bytes.len() > 3 && bytes[0] == 0 && bytes[2] == 0 => (UTF_16BE, Encoding::Utf16Be, 0),
        None => {
            return match std::str::from_utf8(bytes) {
                Ok(text) => Ok((Cow::Borrowed(text), Encoding::Utf8)),
                // No text of that encoding holds a zero byte; pictures and archives do.
                Err(_) if bytes.contains(&0) => Err(TableError::NotText),
                Err(_) => Ok((WINDOWS_1252.decode_without_bom_handling(bytes).0, Encoding::Windows1252)),
            };
        }
    };
    encoding
        .decode_without_bom_handling_and_without_replacement(&bytes[mark..])
        .map(|text| (text, name))
        .ok_or(TableError::Malformed(name))
}

/// The delimiter that a first line `sep=;` names, as spreadsheets write it, and what follows.
fn separator_line(text: &str) -> (Option<Delimiter>, &str) {
    let named = text.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")).and_then(|_| {
        let end = text.find(['\r', '\n'])?;
        Some((Delimiter::from_text(&text[4..end])?, &text[end..]))
    });
    named.map_or((None, text), |(delimiter, body)| (Some(delimiter), body))
}

/// How the first records of a text fall into cells.
struct Shape {
    /// Cells of each record.
    counts: Vec<usize>,
    /// Whether the text ends inside quotes.
    open: bool,
}

/// Counts the cells of the first records, quotes respected.
fn shape(text: &[u8], delimiter: Delimiter, records: usize) -> Shape {
    enum At {
        CellStart,
        Plain,
        Quoted,
        QuoteInQuoted,
    }
    let delimiter = delimiter.byte();
    let mut counts = Vec::new();
    let (mut at, mut cells, mut any) = (At::CellStart, 1, false);
    for &byte in text {
        at = match (at, byte) {
            (At::Quoted, b'"') => At::QuoteInQuoted,
            (At::CellStart | At::QuoteInQuoted, b'"') | (At::Quoted, _) => At::Quoted,
            (_, b'\r' | b'\n') => {
                if any {
                    counts.push(cells);
                    if counts.len() == records {
                        return Shape { counts, open: false };
                    }
                }
                (cells, any) = (1, false);
                At::CellStart
            }
            (_, byte) if byte == delimiter => {
                cells += 1;
                At::CellStart
            }
            _ => At::Plain,
        };
        any = any || !matches!(byte, b'\r' | b'\n');
    }
    if any {
        counts.push(cells);
    }
    Shape { counts, open: matches!(at, At::Quoted) }
}

/// The delimiter with which most rows have as many cells as the header, the more cells the
/// better. A file of one column has a comma.
fn detect(text: &[u8]) -> Delimiter {
    let cut = text.len() > SAMPLE.0;
    let sample = &text[..text.len().min(SAMPLE.0)];
    let mut best = (Delimiter::Comma, 0, 0);
    for delimiter in [Delimiter::Comma, Delimiter::Semicolon, Delimiter::Tab, Delimiter::Pipe] {
        let mut counts = shape(sample, delimiter, SAMPLE.1).counts;
        if cut && counts.len() > 1 && counts.len() < SAMPLE.1 {
            counts.pop();
        }
        let header = counts.first().copied().unwrap_or(0);
        if header < 2 {
            continue;
        }
        let agreeing = counts.iter().filter(|count| **count == header).count() * 1000 / counts.len();
        if (agreeing, header) > (best.1, best.2) {
            best = (delimiter, agreeing, header);
        }
    }
    best.0
}

/// Numbers lines. `\n`, `\r\n` and a lone `\r` each end one.
struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line, from 1, of a place not before the last one asked for.
    fn number_at(&mut self, place: usize) -> u64 {
        while self.at < place {
            match self.text[self.at] {
                b'\n' => self.line += 1,
                b'\r' if self.text.get(self.at + 1) != Some(&b'\n') => self.line += 1,
                _ => {}
            }
            self.at += 1;
        }
        self.line
    }
}
