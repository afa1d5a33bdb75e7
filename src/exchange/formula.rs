//! Cells that a spreadsheet would run as a formula (OWASP, "CSV Injection").
//!
//! Such a cell gets an apostrophe in front. A cell that starts with apostrophes and then such a
//! character gets one more, so that taking one away always gives back what was there.

use std::borrow::Cow;

/// Whether the text, apostrophes in front aside, starts in a way that a spreadsheet may run.
fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r', '\0'])
}

/// The cell as it is safe to open in a spreadsheet.
pub(super) fn protect(text: &str) -> Cow<'_, str> {
    if is_formula(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The cell without the apostrophe that [`protect`] put there.
pub(super) fn unprotect(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if is_formula(rest) => rest,
        _ => text,
    }
}
