//! What the rules raised in the past of the hand-made accounts, and what people said of it: from
//! this each rule has its precision.

use super::phrases::SIGNALS;
use super::sketch::{SignalSketch, signal};
use crate::domain::signal::{Severity, SignalState};

/// What is known of a hand-made account before anything is dealt to it.
pub(super) struct Lived<'a> {
    pub(super) stage: u8,
    /// Days since the contract.
    pub(super) age: i64,
    /// Days since anything moved.
    pub(super) still: i64,
    pub(super) signals: &'a [SignalSketch],
}

/// The rule that cries wolf: polite customers are not unhappy ones.
const NOISY: &str = "outcome.no_enthusiasm";

/// First day of each stage, as accounts live it.
const BEGINS: [i64; 6] = [1, 10, 44, 58, 74, 92];

/// What was closed lies so many days back at least: a verdict of yesterday would keep its rule
/// quiet today.
const LEAST_AGO: i64 = 16;

/// No account has more of them.
const MOST: usize = 4;

/// How many signals of a kind were confirmed, and how many false alarms.
fn verdicts(place: usize, code: &str) -> (usize, usize) {
    match (code == NOISY, place % 4) {
        (true, _) => (5, 7),
        (false, 0) => (4, 1),
        (false, 1) => (3, 0),
        (false, 2) => (5, 1),
        (false, _) => (4, 0),
    }
}

/// Deals closed signals to accounts: by account, in their order.
pub(super) fn deal(accounts: &[Lived<'_>]) -> Vec<Vec<SignalSketch>> {
    let mut dealt: Vec<Vec<SignalSketch>> = accounts.iter().map(|_| Vec::new()).collect();
    // The late kinds first: few accounts have come so far.
    let mut kinds: Vec<_> = SIGNALS.iter().enumerate().collect();
    kinds.sort_by_key(|(_, words)| (words.code != NOISY, std::cmp::Reverse(words.from)));
    for (place, words) in kinds {
        let (confirmed, nothing) = verdicts(place, words.code);
        let begins = BEGINS[usize::from(words.from.clamp(1, 6)) - 1];
        let mut left = confirmed + nothing;
        for step in 0..accounts.len() {
            let at = (step * 7 + place * 11) % accounts.len();
            let account = &accounts[at];
            // From the day on which such a thing can be seen, to the last on which it counts as past.
            let (first, last) = (account.age - begins - 2, LEAST_AGO.max(account.still + 1));
            let known = account.signals.iter().chain(&dealt[at]).any(|other| other.code == words.code);
            let fits = account.stage >= words.from && first - last >= 8 && dealt[at].len() < MOST && !known;
            if left == 0 || !fits {
                continue;
            }
            left -= 1;
            let ago = last + 6 + (first - last - 6) * ((step as i64 * 5 + place as i64) % 8) / 8;
            let state = if left < nothing { SignalState::FalseAlarm } else { SignalState::Resolved };
            let severity = [Severity::Medium, Severity::Low, Severity::Medium, Severity::High][(step + place) % 4];
            let closed_ago = Some(last.max(ago - 4 - (step % 5) as i64));
            dealt[at].push(SignalSketch { closed_ago, ..signal(words.code, severity, state, ago) });
        }
    }
    dealt
}
