//! Plain ASCII for terminals whose locale is not UTF-8: when to use it, and what to write instead.
//!
//! Every fold keeps the width in cells, so a screen drawn for Unicode stays aligned.

use super::fit::grapheme_width;
use unicode_segmentation::UnicodeSegmentation;

/// True when the character set that the locale names is UTF-8.
///
/// The arguments are the values of `LC_ALL`, `LC_CTYPE` and `LANG`, `None` when unset. The first that is set and not empty
/// decides, as in POSIX; with none set the locale is `C`, which is ASCII.
pub fn is_utf8(lc_all: Option<&str>, lc_ctype: Option<&str>, lang: Option<&str>) -> bool {
    let Some(locale) = [lc_all, lc_ctype, lang].into_iter().flatten().find(|value| !value.is_empty()) else { return false };
    // `language_TERRITORY.charset@modifier`; macOS also sets the bare character set.
    let locale = locale.split('@').next().unwrap_or(locale);
    let charset = locale.rsplit('.').next().unwrap_or(locale);
    charset.eq_ignore_ascii_case("UTF-8") || charset.eq_ignore_ascii_case("UTF8")
}

/// `text` in ASCII with the same width: letters lose their accents, lines and bullets get a likeness, the rest is `?`, one for
/// each cell. Expects text that is [`safe`](super::safe::safe).
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for grapheme in text.graphemes(true) {
        let cells = grapheme_width(grapheme);
        match (cells, fold_cell(grapheme)) {
            (1, Some(c)) => out.push(c),
            _ => out.extend(std::iter::repeat_n('?', cells)),
        }
    }
    out
}

/// The ASCII likeness of a symbol that takes one cell, from its base character. `None` when there is none.
pub fn fold_cell(symbol: &str) -> Option<char> {
    let base = symbol.chars().next()?;
    match base {
        ' '..='~' => Some(base),
        '\u{2500}'..='\u{257F}' => Some(line(base)),
        '\u{2580}'..='\u{259F}' => Some(block(base)),
        '\u{2800}' => Some(' '),
        '\u{2801}'..='\u{28FF}' => Some(':'),
        _ => LIKENESS.iter().find(|(_, symbols)| symbols.contains(base)).map(|(plain, _)| *plain),
    }
}

/// Box drawing: strokes by their direction, corners and crossings as `+`.
fn line(c: char) -> char {
    match c {
        '─' | '━' | '┄' | '┅' | '┈' | '┉' | '╌' | '╍' | '╴' | '╶' | '╸' | '╺' | '╼' | '╾' => '-',
        '═' => '=',
        '│' | '┃' | '┆' | '┇' | '┊' | '┋' | '╎' | '╏' | '║' | '╵' | '╷' | '╹' | '╻' | '╽' | '╿' => {
            '|'
        }
        '╱' => '/',
        '╲' => '\\',
        '╳' => 'X',
        _ => '+',
    }
}

/// Block elements: the more of the cell is inked, the darker the character.
fn block(c: char) -> char {
    match c {
        '▁' => '_',
        '▂' | '░' => '.',
        '▃' | '▒' => ':',
        '▄' => '-',
        '▅' => '=',
        '▆' => '+',
        '▇' => '*',
        '▎' | '▏' | '▍' | '▌' | '▐' | '▕' => '|',
        '▔' | '▀' => '^',
        _ => '#',
    }
}

/// Symbols by the character that stands for them. Letters cover Latin-1 and Latin Extended-A.
const LIKENESS: &[(char, &str)] = &[
    ('A', "ÀÁÂÃÄÅĀĂĄÆ"),
    ('a', "àáâãäåāăąæª"),
    ('C', "ÇĆĈĊČ©"),
    ('c', "çćĉċč¢"),
    ('D', "ÐĎĐ"),
    ('d', "ðďđ"),
    ('E', "ÈÉÊËĒĔĖĘĚ€"),
    ('e', "èéêëēĕėęě"),
    ('G', "ĜĞĠĢ"),
    ('g', "ĝğġģ"),
    ('H', "ĤĦ"),
    ('h', "ĥħ"),
    ('I', "ÌÍÎÏĨĪĬĮİĲ"),
    ('i', "ìíîïĩīĭįıĳ"),
    ('J', "Ĵ"),
    ('j', "ĵ"),
    ('K', "Ķ"),
    ('k', "ķĸ"),
    ('L', "ĹĻĽĿŁ£"),
    ('l', "ĺļľŀł"),
    ('N', "ÑŃŅŇŊ"),
    ('n', "ñńņňŉŋ"),
    ('O', "ÒÓÔÕÖØŌŎŐŒ"),
    ('o', "òóôõöøōŏőœº°○◦◇□▫◯☐"),
    ('R', "ŔŖŘ®"),
    ('r', "ŕŗř"),
    ('S', "ŚŜŞŠȘ§"),
    ('s', "śŝşšșßſ"),
    ('T', "ŢŤŦȚÞ™"),
    ('t', "ţťŧțþ"),
    ('U', "ÙÚÛÜŨŪŬŮŰŲ"),
    ('u', "ùúûüũūŭůűųµ"),
    ('W', "Ŵ"),
    ('w', "ŵ"),
    ('Y', "ÝŶŸ¥"),
    ('y', "ýÿŷ"),
    ('Z', "ŹŻŽ"),
    ('z', "źżž"),
    (' ', "\u{a0}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\u{200a}\u{202f}\u{205f}"),
    ('-', "‐‑‒–—―−¬¯↔⋯"),
    ('\'', "‘’‚‛′´ʼ"),
    ('"', "“”„‟″"),
    ('<', "‹«←⇐◀◁◂◄≤⟨"),
    ('>', "›»→⇒▶▷▸►≥➜➤⟩❯"),
    ('A', "▲"),
    ('^', "↑⇑△▴"),
    ('v', "↓⇓▼▽▾✓✔☑"),
    ('/', "↗÷⁄"),
    ('\\', "↘"),
    ('*', "•●◆■▪◉◈★☆✱∙"),
    ('.', "·․"),
    ('~', "…≈⋮"),
    ('x', "×✕✖✗✘☒"),
    ('!', "¡⚠‼"),
    ('|', "¦"),
    ('#', "≠"),
    ('+', "±†"),
    ('1', "¹"),
    ('2', "²"),
    ('3', "³"),
    (',', "¸"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{fit::width, safe::safe};
    use proptest::prelude::*;

    #[test]
    fn the_first_locale_variable_that_is_set_decides() {
        assert!(is_utf8(None, None, Some("pt_BR.UTF-8")));
        assert!(is_utf8(None, Some("UTF-8"), None));
        assert!(is_utf8(Some("C.utf8"), Some("C"), Some("C")));
        assert!(is_utf8(Some(""), None, Some("en_US.UTF-8@euro")));
        assert!(!is_utf8(Some("C"), None, Some("en_US.UTF-8")));
        assert!(!is_utf8(None, None, Some("pt_BR")));
        assert!(!is_utf8(None, None, Some("pt_BR.ISO-8859-1")));
        assert!(!is_utf8(None, None, None));
    }

    #[test]
    fn names_and_drawings_keep_their_shape() {
        assert_eq!(fold("Indústria São João – Ação"), "Industria Sao Joao - Acao");
        assert_eq!(fold("e\u{301}te\u{301}"), "ete");
        assert_eq!(fold("┌─┬═┐│█░●○→…✓"), "+-+=+|#.*o>~v");
        assert_eq!(fold("株x"), "??x");
        assert_eq!(fold("Ж\u{fffd}"), "??");
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_fold_is_ascii_of_the_same_width(text in any::<String>()) {
            let text = safe(&text);
            let folded = fold(&text);
            prop_assert!(folded.bytes().all(|b| (b' '..=b'~').contains(&b)), "{folded:?}");
            prop_assert_eq!(folded.len(), width(&text));
        }
    }
}
