//! The shortest way to move the cursor.

use super::escape::Escape;

/// What is known about where the terminal's cursor is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Nothing.
    Unknown,
    /// The row, not the column: after a character in the last column (whether the wrap is pending differs between terminals)
    /// and after a symbol whose width terminals dispute.
    Row(u16),
    /// Column and row, from 0.
    At(u16, u16),
}

/// Beyond this many repeats a counted sequence is never longer.
const REPEATS: u16 = 5;

/// The shortest sequence from `from` to column `x`, row `y`. Empty when already there.
///
/// Line feed moves down without scrolling because the target row exists; in raw mode it keeps the column.
pub(super) fn motion(from: Place, x: u16, y: u16) -> Escape {
    let absolute = position(x, y);
    match from {
        Place::Unknown => absolute,
        // The column first: it settles a pending wrap, after which moving down or up is certain.
        Place::Row(row) => from_left_edge(x).or(Escape::csi(x + 1, b'G')).then(&vertical(row, y)).or(absolute),
        Place::At(column, row) => horizontal(column, x).then(&vertical(row, y)).or(absolute),
    }
}

/// CUP, leaving out coordinates that are 1.
fn position(x: u16, y: u16) -> Escape {
    let mut out = Escape::new();
    out.push(b"\x1b[");
    if y > 0 {
        out.number(y + 1);
    }
    if x > 0 {
        out.push(b";");
        out.number(x + 1);
    }
    out.push(b"H");
    out
}

/// Carriage return, then forward.
fn from_left_edge(x: u16) -> Escape {
    let mut out = Escape::new();
    out.push(b"\r");
    if x > 0 { out.then(&Escape::csi(x, b'C')) } else { out }
}

fn horizontal(from: u16, to: u16) -> Escape {
    if from == to {
        return Escape::new();
    }
    let absolute = from_left_edge(to).or(Escape::csi(to + 1, b'G'));
    if to > from {
        return Escape::csi(to - from, b'C').or(absolute);
    }
    let back = from - to;
    let relative = Escape::csi(back, b'D');
    let relative = if back <= REPEATS { Escape::repeat(b'\x08', back).or(relative) } else { relative };
    relative.or(absolute)
}

fn vertical(from: u16, to: u16) -> Escape {
    if from == to {
        return Escape::new();
    }
    let absolute = Escape::csi(to + 1, b'd');
    if to < from {
        return Escape::csi(from - to, b'A').or(absolute);
    }
    let down = to - from;
    let relative = Escape::csi(down, b'B').or(absolute);
    if down <= REPEATS { Escape::repeat(b'\n', down).or(relative) } else { relative }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parser() -> vt100::Parser {
        vt100::Parser::new(40.try_into().unwrap(), 120.try_into().unwrap(), 0)
    }

    fn shown(from: Place, x: u16, y: u16) -> String {
        String::from_utf8(motion(from, x, y).as_bytes().to_vec()).unwrap()
    }

    #[test]
    fn each_motion_takes_its_shortest_form() {
        assert_eq!(shown(Place::At(3, 4), 3, 4), "");
        assert_eq!(shown(Place::Unknown, 0, 0), "\x1b[H");
        assert_eq!(shown(Place::Unknown, 4, 0), "\x1b[;5H");
        assert_eq!(shown(Place::Unknown, 0, 4), "\x1b[5H");
        assert_eq!(shown(Place::At(10, 2), 0, 3), "\r\n");
        assert_eq!(shown(Place::At(10, 2), 11, 2), "\x1b[C");
        assert_eq!(shown(Place::At(10, 2), 8, 2), "\x08\x08");
        assert_eq!(shown(Place::At(10, 2), 10, 4), "\n\n");
        assert_eq!(shown(Place::At(10, 2), 10, 1), "\x1b[A");
        assert_eq!(shown(Place::Row(2), 0, 2), "\r");
        assert_eq!(shown(Place::Row(2), 7, 2), "\x1b[8G");
        assert_eq!(shown(Place::At(120, 40), 0, 0), "\x1b[H");
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn every_motion_arrives(fx in 0u16..120, fy in 0u16..40, tx in 0u16..120, ty in 0u16..40) {
            let mut parser = parser();
            parser.process(position(fx, fy).as_bytes());
            let way = motion(Place::At(fx, fy), tx, ty);
            parser.process(way.as_bytes());
            prop_assert_eq!(parser.screen().cursor_position(), (ty, tx));
            prop_assert!(way.len() <= position(tx, ty).len());
        }

        #[test]
        fn a_pending_wrap_does_not_lead_astray(fy in 0u16..40, tx in 0u16..120, ty in 0u16..40) {
            let mut parser = parser();
            parser.process(position(119, fy).as_bytes());
            parser.process(b"x");
            parser.process(motion(Place::Row(fy), tx, ty).as_bytes());
            prop_assert_eq!(parser.screen().cursor_position(), (ty, tx));
        }
    }
}
