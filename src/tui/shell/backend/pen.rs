//! The pen: colours and attributes, and the shortest SGR from one to the next.

use super::escape::Escape;
use ratatui::style::{Color, Modifier};

/// Attributes that show on a cell without a glyph.
pub(super) const ON_BLANK: Modifier = Modifier::REVERSED
    .union(Modifier::UNDERLINED)
    .union(Modifier::SLOW_BLINK)
    .union(Modifier::RAPID_BLINK)
    .union(Modifier::CROSSED_OUT);

/// How the next character will look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pen {
    pub fg: Color,
    pub bg: Color,
    pub attrs: Modifier,
}

impl Pen {
    /// The terminal's own colours, no attribute.
    pub const PLAIN: Self = Self { fg: Color::Reset, bg: Color::Reset, attrs: Modifier::empty() };

    /// True when a space written with this pen is an empty cell of that background.
    pub fn paints_blank(self, bg: Color) -> bool {
        self.bg == bg && !self.attrs.intersects(ON_BLANK)
    }

    /// This pen changed just enough to paint an empty cell of that background.
    pub fn for_blank(self, bg: Color) -> Self {
        let kept = Self { bg, attrs: self.attrs.difference(ON_BLANK), ..self };
        let plain = Self { bg, ..Self::PLAIN };
        if plain.after(Some(self)).len() < kept.after(Some(self)).len() { plain } else { kept }
    }

    /// The shortest sequence that turns the pen `from` (`None`: unknown) into this one.
    pub fn after(self, from: Option<Self>) -> Escape {
        let fresh = self.all_anew();
        match from {
            Some(from) if from == self => Escape::new(),
            Some(from) => self.by_change(from).or(fresh),
            None => fresh,
        }
    }

    /// All attributes off, then those of this pen.
    fn all_anew(self) -> Escape {
        let mut sgr = Sgr::new();
        if self != Self::PLAIN {
            // An omitted parameter is 0, the reset.
            sgr.omitted();
            for (attr, on, _) in ATTRIBUTES {
                if self.attrs.contains(*attr) {
                    sgr.code(*on);
                }
            }
            if self.fg != Color::Reset {
                sgr.colour(self.fg, 30);
            }
            if self.bg != Color::Reset {
                sgr.colour(self.bg, 40);
            }
        }
        sgr.finish()
    }

    /// Only what differs.
    fn by_change(self, from: Self) -> Escape {
        let mut sgr = Sgr::new();
        let mut had = from.attrs;
        let lost = from.attrs.difference(self.attrs);
        for (attr, _, off) in ATTRIBUTES {
            if lost.intersects(*attr) && had.intersects(*attr) {
                sgr.code(*off);
                // One code turns off both weights, or both kinds of blinking: the other must be set again if it stays.
                for (other, _, same) in ATTRIBUTES {
                    if same == off {
                        had.remove(*other);
                    }
                }
            }
        }
        for (attr, on, _) in ATTRIBUTES {
            if self.attrs.contains(*attr) && !had.contains(*attr) {
                sgr.code(*on);
            }
        }
        if self.fg != from.fg {
            sgr.colour(self.fg, 30);
        }
        if self.bg != from.bg {
            sgr.colour(self.bg, 40);
        }
        sgr.finish()
    }
}

/// Each attribute with the codes that set and clear it (ECMA-48, SGR).
const ATTRIBUTES: &[(Modifier, u16, u16)] = &[
    (Modifier::BOLD, 1, 22),
    (Modifier::DIM, 2, 22),
    (Modifier::ITALIC, 3, 23),
    (Modifier::UNDERLINED, 4, 24),
    (Modifier::SLOW_BLINK, 5, 25),
    (Modifier::RAPID_BLINK, 6, 25),
    (Modifier::REVERSED, 7, 27),
    (Modifier::HIDDEN, 8, 28),
    (Modifier::CROSSED_OUT, 9, 29),
];

/// A select-graphic-rendition sequence under construction.
struct Sgr {
    out: Escape,
    first: bool,
}

impl Sgr {
    fn new() -> Self {
        let mut out = Escape::new();
        out.push(b"\x1b[");
        Self { out, first: true }
    }

    fn separate(&mut self) {
        if !self.first {
            self.out.push(b";");
        }
        self.first = false;
    }

    fn omitted(&mut self) {
        self.separate();
    }

    fn code(&mut self, n: u16) {
        self.separate();
        self.out.number(n);
    }

    /// `base` is 30 for the foreground, 40 for the background; the bright eight lie 60 above.
    fn colour(&mut self, colour: Color, base: u16) {
        let ansi = match colour {
            Color::Reset => 9,
            Color::Black => 0,
            Color::Red => 1,
            Color::Green => 2,
            Color::Yellow => 3,
            Color::Blue => 4,
            Color::Magenta => 5,
            Color::Cyan => 6,
            Color::Gray => 7,
            Color::DarkGray => 60,
            Color::LightRed => 61,
            Color::LightGreen => 62,
            Color::LightYellow => 63,
            Color::LightBlue => 64,
            Color::LightMagenta => 65,
            Color::LightCyan => 66,
            Color::White => 67,
            Color::Indexed(n) => {
                return [base + 8, 5, u16::from(n)].into_iter().for_each(|n| self.code(n));
            }
            Color::Rgb(r, g, b) => {
                return [base + 8, 2, u16::from(r), u16::from(g), u16::from(b)].into_iter().for_each(|n| self.code(n));
            }
        };
        self.code(base + ansi);
    }

    fn finish(mut self) -> Escape {
        self.out.push(b"m");
        self.out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pen(fg: Color, bg: Color, attrs: Modifier) -> Pen {
        Pen { fg, bg, attrs }
    }

    fn change(from: Pen, to: Pen) -> String {
        String::from_utf8(to.after(Some(from)).as_bytes().to_vec()).unwrap()
    }

    #[test]
    fn only_the_difference_is_sent() {
        let red = pen(Color::Red, Color::Reset, Modifier::empty());
        let bold_red = pen(Color::Red, Color::Reset, Modifier::BOLD);
        assert_eq!(change(red, red), "");
        assert_eq!(change(Pen::PLAIN, red), "\x1b[31m");
        assert_eq!(change(red, Pen::PLAIN), "\x1b[m");
        assert_eq!(change(red, bold_red), "\x1b[1m");
        assert_eq!(change(bold_red, red), "\x1b[22m");
        assert_eq!(change(red, pen(Color::LightCyan, Color::DarkGray, Modifier::empty())), "\x1b[96;100m");
    }

    #[test]
    fn a_reset_is_taken_when_it_is_shorter() {
        let loud = pen(Color::Red, Color::White, Modifier::BOLD | Modifier::ITALIC | Modifier::REVERSED);
        assert_eq!(change(loud, pen(Color::Green, Color::Reset, Modifier::empty())), "\x1b[;32m");
    }

    #[test]
    fn weights_that_share_an_off_code_are_set_again() {
        let both = pen(Color::Reset, Color::Red, Modifier::BOLD | Modifier::DIM);
        let dim = pen(Color::Reset, Color::Red, Modifier::DIM);
        assert_eq!(change(both, dim), "\x1b[22;2m");
        assert_eq!(change(dim, pen(Color::Reset, Color::Red, Modifier::BOLD)), "\x1b[22;1m");
        assert_eq!(change(both, pen(Color::Reset, Color::Red, Modifier::empty())), "\x1b[22m");
    }

    #[test]
    fn exact_colours_only_when_asked_for() {
        assert_eq!(change(Pen::PLAIN, pen(Color::Indexed(208), Color::Reset, Modifier::empty())), "\x1b[38;5;208m");
        assert_eq!(change(Pen::PLAIN, pen(Color::Reset, Color::Rgb(1, 20, 255), Modifier::empty())), "\x1b[48;2;1;20;255m");
    }

    #[test]
    fn the_longest_sequence_fits() {
        let all = Modifier::all();
        let rgb = Color::Rgb(255, 255, 255);
        let sequence = pen(rgb, rgb, all).after(None);
        assert!(sequence.as_bytes().ends_with(b"m"));
        let worst = pen(Color::Rgb(254, 254, 254), Color::Rgb(254, 254, 254), Modifier::DIM | Modifier::RAPID_BLINK);
        assert!(worst.by_change(pen(rgb, rgb, all)).as_bytes().ends_with(b"m"));
    }
}
