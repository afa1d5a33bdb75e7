//! The boundary between text that came from outside and a terminal, a log or a file name.
//!
//! A customer's name may hold anything. Control characters could drive the terminal, bidi controls could reorder what
//! stands beside them and zero-width characters could make two names look alike. Each of them is shown instead of obeyed.
//! The stored text stays as it was: only what is displayed passes here.

use std::borrow::Cow;
use std::fmt::Write as _;

/// What stands on the screen in place of a character that would be invisible.
pub const REPLACEMENT: char = '\u{FFFD}';

/// True for characters that have no ink of their own but change how their neighbours are read: bidi controls, zero-width
/// spaces and joiners, invisible operators, interlinear marks and tag characters.
///
/// Combining accents and variation selectors are not among them: they belong to the letter that they follow.
pub fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{061C}' | '\u{180E}' | '\u{FEFF}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

/// True for everything that [`safe`] changes: controls (C0, DEL, C1), line and paragraph separators, and hidden characters.
pub fn is_hazard(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') || is_hidden(c)
}

/// `text` as one line that is safe to show.
///
/// Tabs and line ends become a space each (CR LF together one), other C0 controls and DEL are shown in caret notation
/// (`^[` for ESC, `^?` for DEL), C1 controls as their number (`<9b>`), hidden characters as [`REPLACEMENT`]. Accents, CJK
/// and combining marks stay. Borrows when nothing had to change, and changes nothing when applied again.
pub fn safe(text: &str) -> Cow<'_, str> {
    clean(text, false)
}

/// As [`safe`], but line ends stay, each as one `\n`.
pub fn safe_lines(text: &str) -> Cow<'_, str> {
    clean(text, true)
}

fn clean(text: &str, keep_lines: bool) -> Cow<'_, str> {
    let harmless = |c: char| !is_hazard(c) || (keep_lines && c == '\n');
    let Some(first) = text.find(|c| !harmless(c)) else { return Cow::Borrowed(text) };
    let (before, rest) = text.split_at(first);
    let mut out = String::with_capacity(text.len() + 16);
    out.push_str(before);
    let line_end = if keep_lines { '\n' } else { ' ' };
    let mut chars = rest.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\t' => out.push(' '),
            '\r' => {
                chars.next_if_eq(&'\n');
                out.push(line_end);
            }
            '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push(line_end),
            '\0'..='\x1f' => out.extend(['^', char::from(c as u8 + b'@')]),
            '\x7f' => out.push_str("^?"),
            // Writing to a String cannot fail.
            '\u{80}'..='\u{9f}' => drop(write!(out, "<{:x}>", u32::from(c))),
            c if is_hidden(c) => out.push(REPLACEMENT),
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn controls_are_shown_not_obeyed() {
        assert_eq!(safe("Acme\x1b]52;c;aGk=\x07"), "Acme^[]52;c;aGk=^G");
        assert_eq!(safe("a\u{9b}31mb\x7f\0"), "a<9b>31mb^?^@");
        assert_eq!(safe("um\tdois\r\ntrês\nquatro\rcinco"), "um dois três quatro cinco");
        assert_eq!(safe_lines("um\r\ndois\rtrês\n\u{2028}fim"), "um\ndois\ntrês\n\nfim");
    }

    #[test]
    fn hidden_characters_become_visible() {
        assert_eq!(safe("gpj\u{202e}exe"), "gpj\u{fffd}exe");
        for c in "\u{202A}\u{202B}\u{202C}\u{202D}\u{2066}\u{2067}\u{2068}\u{2069}\u{200E}\u{200F}\u{061C}".chars() {
            assert_eq!(safe(&c.to_string()), "\u{fffd}");
        }
        for c in "\u{200B}\u{200C}\u{200D}\u{2060}\u{FEFF}\u{00AD}".chars() {
            assert_eq!(safe(&c.to_string()), "\u{fffd}");
        }
    }

    #[test]
    fn ordinary_text_is_borrowed_as_it_is() {
        for text in ["", "João & Cia.", "株式会社", "e\u{301}", "❤\u{fe0f}", "─│…"] {
            assert!(matches!(safe(text), Cow::Borrowed(same) if same == text));
        }
    }

    /// Strings in which the dangerous characters are as frequent as the harmless ones.
    fn hostile() -> impl Strategy<Value = String> {
        let c = prop_oneof![
            any::<char>(),
            proptest::char::range('\0', '\u{ff}'),
            proptest::char::range('\u{2000}', '\u{206f}'),
            Just('\u{301}'),
            Just('界'),
            Just('\u{FEFF}'),
        ];
        proptest::collection::vec(c, 0..40).prop_map(|chars| chars.into_iter().collect())
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn nothing_dangerous_comes_out(text in hostile()) {
            let line = safe(&text).into_owned();
            prop_assert!(!line.contains(is_hazard), "{line:?}");
            prop_assert_eq!(safe(&line).into_owned(), line);
            let lines = safe_lines(&text).into_owned();
            prop_assert!(!lines.contains(|c| c != '\n' && is_hazard(c)), "{lines:?}");
            prop_assert_eq!(safe_lines(&lines).into_owned(), lines);
        }
    }
}
