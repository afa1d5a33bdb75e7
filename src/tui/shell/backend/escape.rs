//! A short control sequence on the stack, so that candidates can be built, compared by length and the shortest taken.

/// Room for the longest sequence built here: a full SGR with two RGB colours takes 57 bytes.
const CAPACITY: usize = 80;

/// Bytes for the terminal, at most [`CAPACITY`] of them.
#[derive(Clone, Copy)]
pub(super) struct Escape {
    bytes: [u8; CAPACITY],
    len: usize,
}

impl Escape {
    /// No bytes.
    pub const fn new() -> Self {
        Self { bytes: [0; CAPACITY], len: 0 }
    }

    /// Exactly `bytes`.
    pub fn plain(bytes: &[u8]) -> Self {
        let mut out = Self::new();
        out.push(bytes);
        out
    }

    /// `CSI n final`, without the number when it is the default of 1.
    pub fn csi(n: u16, last: u8) -> Self {
        let mut out = Self::new();
        out.push(b"\x1b[");
        if n != 1 {
            out.number(n);
        }
        out.push(&[last]);
        out
    }

    /// The same byte `n` times.
    pub fn repeat(byte: u8, n: u16) -> Self {
        let mut out = Self::new();
        for _ in 0..n {
            out.push(&[byte]);
        }
        out
    }

    /// This sequence followed by `other`.
    pub fn then(mut self, other: &Self) -> Self {
        self.push(other.as_bytes());
        self
    }

    /// Appends `bytes`; what does not fit is left off, which no caller reaches.
    pub fn push(&mut self, bytes: &[u8]) {
        for byte in bytes {
            if let Some(slot) = self.bytes.get_mut(self.len) {
                *slot = *byte;
                self.len += 1;
            }
        }
    }

    /// Appends `n` in decimal.
    pub fn number(&mut self, n: u16) {
        if n >= 10 {
            self.number(n / 10);
        }
        self.push(&[b'0' + (n % 10) as u8]);
    }

    /// The sequence.
    pub fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or_default()
    }

    /// Its length in bytes.
    pub const fn len(&self) -> usize {
        self.len
    }

    /// The shorter of the two, this one when equal.
    pub fn or(self, other: Self) -> Self {
        if other.len < self.len { other } else { self }
    }
}
