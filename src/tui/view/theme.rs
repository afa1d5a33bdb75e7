//! Styles by meaning. Sixteen ANSI colours at most, over the terminal's own foreground and
//! background, so that both dark and light stay readable; yellow is left out, because it is not
//! on light. Nothing is said by colour alone: each state has a glyph or a word too.

use ratatui::style::{Color, Modifier, Style};

/// Styles by meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// Headings.
    pub heading: Style,
    /// What is there for those who look for it.
    pub faint: Style,
    /// The row that the keys act on.
    pub selected: Style,
    /// The row that they would act on if its pane had the focus.
    pub resting: Style,
    /// Late, at risk, refused.
    pub bad: Style,
    /// Due, worth a look.
    pub watch: Style,
    /// Done, on time, saved.
    pub good: Style,
    /// Keys and what is to be typed.
    pub key: Style,
    /// Plain text.
    pub plain: Style,
}

impl Theme {
    /// The theme of sixteen colours.
    pub const fn ansi() -> Self {
        let plain = Style::new();
        Self {
            heading: plain.add_modifier(Modifier::BOLD),
            faint: plain.add_modifier(Modifier::DIM),
            // Its own colour, so that what lies under it does not show as coloured blocks.
            selected: plain.fg(Color::Reset).add_modifier(Modifier::REVERSED).remove_modifier(Modifier::DIM),
            resting: plain.add_modifier(Modifier::BOLD),
            bad: plain.fg(Color::Red),
            watch: plain.fg(Color::Magenta),
            good: plain.fg(Color::Green),
            key: plain.fg(Color::Cyan),
            plain,
        }
    }

    /// The theme without colour: weight and glyphs say it all.
    pub const fn mono() -> Self {
        let plain = Style::new();
        let bold = plain.add_modifier(Modifier::BOLD);
        Self { bad: bold, watch: plain, good: plain, key: bold, ..Self::ansi() }
    }
}
