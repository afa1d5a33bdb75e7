//! Copying to the clipboard of the person's own machine, through any number of SSH hops (OSC 52).

use std::io::{self, Write};

/// Longest text in bytes. Terminals that limit the sequence do so at 100,000 bytes; this many become 99,992 of base64, and the
/// rest is the frame around them.
pub const MAX_BYTES: usize = 74_994;

/// Why nothing was copied.
#[derive(Debug, thiserror::Error)]
pub enum CopyError {
    /// The text has more than [`MAX_BYTES`]; a terminal would drop or cut it.
    #[error("{0} bytes are too many to copy through the terminal (limit {MAX_BYTES})")]
    TooLong(usize),
    /// The terminal could not be written to.
    #[error("the terminal could not be written to: {0}")]
    Io(#[from] io::Error),
}

/// Asks the terminal behind `out` to put `text` on its clipboard. Whether it does, it does not say.
pub fn copy(text: &str, out: &mut impl Write) -> Result<(), CopyError> {
    if text.len() > MAX_BYTES {
        return Err(CopyError::TooLong(text.len()));
    }
    let sequence = format!("\x1b]52;c;{}\x1b\\", base64(text.as_bytes()));
    out.write_all(sequence.as_bytes())?;
    Ok(out.flush()?)
}

/// RFC 4648, section 4, with padding.
fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let bits = group.iter().fold(0u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - group.len()));
        for place in 0..4 {
            let digit = bits >> (18 - 6 * place) & 63;
            out.push(if place <= group.len() { char::from(ALPHABET[digit as usize]) } else { '=' });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_as_in_the_rfc() {
        let pairs = [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ];
        for (text, encoded) in pairs {
            assert_eq!(base64(text.as_bytes()), encoded);
        }
        assert_eq!(base64(&[0xff, 0xfe, 0xfd]), "//79");
    }

    #[test]
    fn a_copy_is_one_sequence() {
        let mut out = Vec::new();
        copy("São", &mut out).unwrap();
        assert_eq!(out, b"\x1b]52;c;U8Ojbw==\x1b\\");
    }

    #[test]
    fn what_is_too_long_is_refused_whole() {
        let mut out = Vec::new();
        copy(&"x".repeat(MAX_BYTES), &mut out).unwrap();
        assert!(out.len() <= 100_001);
        out.clear();
        assert!(matches!(copy(&"x".repeat(MAX_BYTES + 1), &mut out), Err(CopyError::TooLong(n)) if n == MAX_BYTES + 1));
        assert!(out.is_empty());
    }
}
