//! A small generator of pseudo-random numbers (splitmix64), so that a demo is the same everywhere
//! for the same seed.

/// Splitmix64: 64 bits of state, good enough to make accounts look different from one another.
#[derive(Debug, Clone)]
pub(super) struct Rng(u64);

impl Rng {
    /// The stream of one account: the same whatever comes before or after it.
    pub(super) fn of(seed: u64, index: u64) -> Self {
        let mut mixed = Self(seed ^ index.wrapping_mul(0xd134_2543_de82_ef95));
        let start = mixed.next();
        Self(start)
    }

    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A whole number from 0 up to, not including, `count`; 0 for a count of 0.
    pub(super) fn below(&mut self, count: usize) -> usize {
        // The upper half times the count: unbiased enough and without a division.
        (((self.next() >> 32) * count as u64) >> 32) as usize
    }

    /// A whole number between two, both included.
    pub(super) fn between(&mut self, low: i64, high: i64) -> i64 {
        low + self.below((high - low + 1).max(1) as usize) as i64
    }

    /// True in so many cases of a hundred.
    pub(super) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of a list; none of an empty one.
    pub(super) fn pick<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        list.get(self.below(list.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_repeats_itself_and_differs_from_its_neighbour() {
        let take = |mut rng: Rng| (0..5).map(|_| rng.next()).collect::<Vec<_>>();
        assert_eq!(take(Rng::of(7, 3)), take(Rng::of(7, 3)));
        assert_ne!(take(Rng::of(7, 3)), take(Rng::of(7, 4)));
        assert_ne!(take(Rng::of(7, 3)), take(Rng::of(8, 3)));
    }

    #[test]
    fn numbers_stay_in_their_range_and_reach_both_ends() {
        let mut rng = Rng::of(1, 1);
        let drawn: Vec<i64> = (0..500).map(|_| rng.between(-2, 3)).collect();
        assert_eq!((drawn.iter().min(), drawn.iter().max()), (Some(&-2), Some(&3)));
        assert_eq!(rng.below(0), 0);
    }
}
