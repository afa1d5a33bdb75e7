//! Decimal numbers as people write them: `1,234.56`, `1.234,56`, `82,5`, `-3`. One reader serves what is
//! typed and what stands in files; they differ only in what they make of a sign that can be read in
//! two ways.

/// What a single `.` or `,` with exactly three digits behind it is: `1.234`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lone {
    /// It parts thousands, as in an amount of money.
    Thousands,
    /// It comes before decimals.
    Decimals,
    /// It comes before decimals where it is this sign, and parts thousands where it is the other.
    By(char),
    /// Nobody can tell: the number is not read.
    Unclear,
}

/// A number read exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decimal {
    /// Whether it has a minus.
    pub negative: bool,
    /// Its digits without the sign between them.
    pub digits: i128,
    /// How many of the digits are decimals, 0 to 24.
    pub decimals: u32,
}

impl Decimal {
    /// Reads a number with its sign on either end. None where it is none, or not a clear one.
    pub fn read(text: &str, lone: Lone) -> Option<Self> {
        let (negative, number) = sign(text);
        let (digits, decimals) = digits(number, lone)?;
        Some(Self { negative, digits, decimals })
    }

    /// The number times a factor as a whole number, halves away from zero. None beyond 64 bits.
    pub fn times(self, factor: i128) -> Option<i64> {
        let scale = 10_i128.checked_pow(self.decimals)?;
        let whole = i64::try_from((self.digits.checked_mul(factor)? + scale / 2) / scale).ok()?;
        Some(if self.negative { -whole } else { whole })
    }

    /// The number where it is a whole one.
    pub fn whole(self) -> Option<i64> {
        let scale = 10_i128.checked_pow(self.decimals)?;
        if self.digits % scale == 0 { self.times(1) } else { None }
    }
}

/// Takes a minus or plus from either end of a number, or of what stands before one.
pub fn sign(text: &str) -> (bool, &str) {
    let text = text.trim();
    for (mark, negative) in [("-", true), ("\u{2212}", true), ("+", false)] {
        if let Some(rest) = text.strip_prefix(mark).or_else(|| text.strip_suffix(mark)) {
            return (negative, rest.trim());
        }
    }
    (false, text)
}

/// Whether a letter can stand between the digits of a number.
fn is_mark(letter: char) -> bool {
    matches!(letter, '.' | ',' | '\'' | '\u{2019}' | ' ' | '\u{a0}' | '\u{202f}')
}

/// Whether groups of digits can be thousands: three in each but the first.
fn by_three(groups: &[&str]) -> bool {
    groups[0].len() <= 3 && !(groups.len() > 1 && groups[0] == "0") && groups[1..].iter().all(|group| group.len() == 3)
}

/// Digits without signs, and how many of them are decimals.
fn digits(text: &str, lone: Lone) -> Option<(i128, u32)> {
    let marks: Vec<char> = text.chars().filter(|letter| !letter.is_ascii_digit()).collect();
    let groups: Vec<&str> = text.split(is_mark).collect();
    if text.is_empty() || !marks.iter().all(|mark| is_mark(*mark)) || groups.iter().any(|group| group.is_empty()) {
        return None;
    }
    let (last, earlier) = match marks.as_slice() {
        [] => (None, &marks[..]),
        [earlier @ .., last] => (Some(*last), earlier),
    };
    let decimals = match (last, earlier) {
        (None, _) => 0,
        // One sign: thousands when it can only part them, decimals otherwise.
        (Some(mark @ ('.' | ',')), []) => match (by_three(&groups), lone) {
            (false, _) | (true, Lone::Decimals) => groups[1].len(),
            (true, Lone::Thousands) => 0,
            (true, Lone::By(decimal)) => {
                if mark == decimal {
                    groups[1].len()
                } else {
                    0
                }
            }
            (true, Lone::Unclear) => return None,
        },
        // The same sign throughout: thousands.
        (Some(mark), earlier) if earlier.iter().all(|other| *other == mark) => {
            if !by_three(&groups) {
                return None;
            }
            0
        }
        // Two signs: the last one is the decimal one.
        (Some(mark @ ('.' | ',')), earlier) => {
            let whole = &groups[..groups.len() - 1];
            if earlier.contains(&mark) || !earlier.iter().all(|other| *other == earlier[0]) || !by_three(whole) {
                return None;
            }
            groups[groups.len() - 1].len()
        }
        (Some(_), _) => return None,
    };
    let digits: String = groups.concat();
    if digits.len() > 24 {
        return None;
    }
    Some((digits.parse().ok()?, decimals as u32))
}

/// Which sign comes before the decimals in a column of numbers, where they show it: one value that
/// can be read in one way only settles those that could be read in two.
pub fn decimal_sign<'a>(values: impl Iterator<Item = &'a str>) -> Option<char> {
    let other = |mark: char| if mark == '.' { ',' } else { '.' };
    let (mut point, mut comma) = (false, false);
    for value in values {
        let number = sign(value).1;
        let marks: Vec<char> = number.chars().filter(|letter| matches!(letter, '.' | ',')).collect();
        let shown = match marks.as_slice() {
            [mark] if digits(number, Lone::Unclear).is_some_and(|(_, decimals)| decimals > 0) => Some(*mark),
            [first, .., last] if digits(number, Lone::Unclear).is_some() => {
                Some(if first == last { other(*last) } else { *last })
            }
            _ => None,
        };
        point = point || shown == Some('.');
        comma = comma || shown == Some(',');
    }
    match (point, comma) {
        (true, false) => Some('.'),
        (false, true) => Some(','),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn thousandths(text: &str, lone: Lone) -> Option<i64> {
        Decimal::read(text, lone)?.times(1000)
    }

    #[test]
    fn numbers_are_read_in_both_conventions() {
        for (text, value) in [
            ("82", Some(82_000)),
            ("82.5", Some(82_500)),
            ("82,5", Some(82_500)),
            (" -3,25 ", Some(-3_250)),
            ("5-", Some(-5_000)),
            ("1,234.5", Some(1_234_500)),
            ("1.234,5", Some(1_234_500)),
            ("1.234.567", Some(1_234_567_000)),
            ("1 234,5", Some(1_234_500)),
            ("0.125", Some(125)),
            ("0.0005", Some(1)),
            ("1.2345", Some(1_235)),
            ("", None),
            ("-", None),
            ("x", None),
            ("1.2.3", None),
            ("1,,2", None),
            ("99999999999999999999", None),
            ("1111111111111111111111111", None),
        ] {
            assert_eq!(thousandths(text, Lone::Unclear), value, "{text}");
        }
    }

    #[test]
    fn what_can_be_read_in_two_ways_is_read_as_the_caller_says() {
        for (lone, point, comma) in [
            (Lone::Thousands, Some(1_234_000), Some(1_234_000)),
            (Lone::Decimals, Some(1_234), Some(1_234)),
            (Lone::By('.'), Some(1_234), Some(1_234_000)),
            (Lone::By(','), Some(1_234_000), Some(1_234)),
            (Lone::Unclear, None, None),
        ] {
            assert_eq!((thousandths("1.234", lone), thousandths("1,234", lone)), (point, comma), "{lone:?}");
        }
    }

    #[test]
    fn a_column_shows_its_decimal_sign() {
        for (values, found) in [
            (&["19", "27.5", "1.234"][..], Some('.')),
            (&["27,5", "1.234"], Some(',')),
            (&["1.234,5"], Some(',')),
            (&["1,234,567"], Some('.')),
            (&["1.234", "19"], None),
            (&["27.5", "27,5"], None),
            (&["soon", ""], None),
        ] {
            assert_eq!(decimal_sign(values.iter().copied()), found, "{values:?}");
        }
    }
}
