//! What the environment says about the terminal, decided by pure functions over its variables.

use crate::text::ascii;
use std::collections::BTreeMap;
use std::io::{self, IsTerminal};

/// Environment variables by name.
pub type Vars = BTreeMap<String, String>;

/// The variables that matter here.
const NAMES: &[&str] = &["NO_COLOR", "TERM", "COLORTERM", "LC_ALL", "LC_CTYPE", "LANG"];

/// What the person's configuration asks of colours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ColourWish {
    /// The 16 ANSI colours over the terminal's own foreground and background. `COLORTERM` is not looked at: sshd does not
    /// forward it, so it says nothing on a jump box.
    #[default]
    Ansi,
    /// Exact colours where `COLORTERM` announces them.
    Detect,
    /// Exact colours always.
    Exact,
    /// None.
    Mono,
}

/// The colours to draw with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Palette {
    /// The terminal's own two colours; states are told apart by attributes, glyphs and words.
    Mono,
    /// The 16 ANSI colours.
    Ansi,
    /// 24-bit colours.
    Exact,
}

/// Which standard streams are terminals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Streams {
    /// Standard input is a terminal.
    pub stdin: bool,
    /// Standard output is a terminal.
    pub stdout: bool,
}

impl Streams {
    /// The streams of this process.
    pub fn now() -> Self {
        Self { stdin: io::stdin().is_terminal(), stdout: io::stdout().is_terminal() }
    }
}

/// Why no screen can be drawn. The caller says it in the person's language, with the subcommand that does the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// Standard input is a file or a pipe: there are no keys to read.
    #[error("standard input is not a terminal")]
    Stdin,
    /// Standard output is a file or a pipe.
    #[error("standard output is not a terminal")]
    Stdout,
    /// `TERM=dumb`: the terminal cannot move its cursor.
    #[error("the terminal cannot move its cursor (TERM=dumb)")]
    Dumb,
}

/// How to draw on this terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fit {
    /// The colours.
    pub palette: Palette,
    /// True when only ASCII may be written, because the locale is not UTF-8.
    pub ascii: bool,
}

/// The variables of this process that matter here. One that is not Unicode counts with its bad parts replaced.
pub fn vars() -> Vars {
    let read = |name: &&str| std::env::var_os(name).map(|value| ((*name).to_owned(), value.to_string_lossy().into_owned()));
    NAMES.iter().filter_map(read).collect()
}

/// Whether and how to draw. A locale is never a reason to refuse.
pub fn probe(vars: &Vars, streams: Streams, wish: ColourWish) -> Result<Fit, Unfit> {
    if !streams.stdin {
        return Err(Unfit::Stdin);
    }
    if !streams.stdout {
        return Err(Unfit::Stdout);
    }
    if vars.get("TERM").is_some_and(|term| term == "dumb") {
        return Err(Unfit::Dumb);
    }
    Ok(Fit { palette: palette(vars, wish), ascii: wants_ascii(vars) })
}

/// The colours for these variables: `NO_COLOR`, present and not empty, is stronger than any wish.
pub fn palette(vars: &Vars, wish: ColourWish) -> Palette {
    let get = |name| vars.get(name).map_or("", String::as_str);
    if !get("NO_COLOR").is_empty() {
        return Palette::Mono;
    }
    match wish {
        ColourWish::Mono => Palette::Mono,
        ColourWish::Exact => Palette::Exact,
        ColourWish::Detect if matches!(get("COLORTERM"), "truecolor" | "24bit") => Palette::Exact,
        ColourWish::Ansi | ColourWish::Detect => Palette::Ansi,
    }
}

/// True when the locale of these variables is not UTF-8.
pub fn wants_ascii(vars: &Vars) -> bool {
    let get = |name| vars.get(name).map(String::as_str);
    !ascii::is_utf8(get("LC_ALL"), get("LC_CTYPE"), get("LANG"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOTH: Streams = Streams { stdin: true, stdout: true };

    fn given(pairs: &[(&str, &str)]) -> Vars {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn without_a_terminal_there_is_no_screen() {
        let vars = given(&[("TERM", "xterm-256color"), ("LANG", "pt_BR.UTF-8")]);
        let unfit = |stdin, stdout| probe(&vars, Streams { stdin, stdout }, ColourWish::Ansi).err();
        assert_eq!(unfit(false, true), Some(Unfit::Stdin));
        assert_eq!(unfit(true, false), Some(Unfit::Stdout));
        assert_eq!(unfit(true, true), None);
        assert_eq!(probe(&given(&[("TERM", "dumb")]), BOTH, ColourWish::Ansi), Err(Unfit::Dumb));
    }

    #[test]
    fn no_color_wins_and_empty_does_not_count() {
        assert_eq!(palette(&given(&[("NO_COLOR", "1"), ("COLORTERM", "truecolor")]), ColourWish::Exact), Palette::Mono);
        assert_eq!(palette(&given(&[("NO_COLOR", "")]), ColourWish::Ansi), Palette::Ansi);
        assert_eq!(palette(&given(&[]), ColourWish::Mono), Palette::Mono);
    }

    #[test]
    fn exact_colours_are_opt_in() {
        let rich = given(&[("COLORTERM", "truecolor")]);
        assert_eq!(palette(&rich, ColourWish::Ansi), Palette::Ansi);
        assert_eq!(palette(&rich, ColourWish::Detect), Palette::Exact);
        assert_eq!(palette(&given(&[]), ColourWish::Detect), Palette::Ansi);
        assert_eq!(palette(&given(&[]), ColourWish::Exact), Palette::Exact);
    }

    #[test]
    fn a_locale_changes_the_drawing_only() {
        let fit = probe(&given(&[("TERM", "xterm"), ("LC_ALL", "C")]), BOTH, ColourWish::Ansi);
        assert_eq!(fit, Ok(Fit { palette: Palette::Ansi, ascii: true }));
        assert!(!wants_ascii(&given(&[("LANG", "en_US.UTF-8")])));
    }
}
