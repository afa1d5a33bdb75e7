//! The ledger: whole points that add up to the score exactly.
//!
//! The score is shared out among what is known by what each line won, and what is missing from a
//! hundred by what each lost, both by largest remainders; ties go to the measure that comes first.
//! What a line could have won is the two together. So no line wins more than it could, one that is
//! perfect has all its points, and one that won nothing has none.

use super::measure::{At, FULL, Found, Sheet, detail};
use super::{Health, Line, MEASURES, Measure, OverrideLine, Recover, Score, VetoLine, veto};
use crate::domain::codes::Coded;
use crate::domain::triage::ScoreOverride;

/// Thousandths of a point to points, half up.
fn rounded(thousandths: i64) -> i64 {
    (thousandths + 500) / 1000
}

/// Shares out a total by weight in whole numbers.
fn share(total: i64, weights: &[i64; MEASURES]) -> [i64; MEASURES] {
    let whole: i128 = weights.iter().map(|weight| i128::from(*weight)).sum();
    let mut shares = [0; MEASURES];
    if whole == 0 {
        return shares;
    }
    let mut rest = [0i128; MEASURES];
    for place in 0..MEASURES {
        let exact = i128::from(total) * i128::from(weights[place]);
        shares[place] = (exact / whole) as i64;
        rest[place] = exact % whole;
    }
    // Fewer are left over than there are lines with a remainder.
    for _ in 0..total - shares.iter().sum::<i64>() {
        // The last of equals by `max_by_key` is the first of them here.
        if let Some(place) = (0..MEASURES).rev().max_by_key(|place| rest[*place]) {
            shares[place] += 1;
            rest[place] = -1;
        }
    }
    shares
}

/// The whole points of a sheet, by measure.
#[derive(Debug, Clone, Copy)]
pub(super) struct Points {
    /// Won.
    pub won: [i64; MEASURES],
    /// That could have been won.
    pub of: [i64; MEASURES],
}

/// An override that acts on a score.
fn by_hand<'a>(at: &At<'_, 'a>) -> Option<&'a ScoreOverride> {
    let known = at
        .view
        .facts
        .overrides
        .iter()
        .filter(|set| set.set_on <= at.known && at.day <= set.until && set.lifted_on.is_none_or(|lifted| lifted > at.known));
    known.max_by_key(|set| (set.set_on, set.id))
}

impl Sheet<'_, '_, '_> {
    /// The score by measures alone, and whether it is assumed for want of any.
    pub fn measured(&self) -> (i64, bool) {
        let bands = self.at.scoring.bands;
        self.mean().map_or((i64::midpoint(bands.watch, bands.healthy), true), |mean| (rounded(mean), false))
    }

    /// The score with vetoes, before an override.
    pub fn capped(&self) -> i64 {
        let (measured, _) = self.measured();
        veto::caps(self.at).into_iter().flatten().fold(measured, i64::min)
    }

    /// The score.
    pub fn score(&self) -> Score {
        let set = by_hand(self.at);
        let score = set.map_or_else(|| self.capped(), |set| set.score.clamp(0, 100));
        Score { score, band: self.at.scoring.bands.band(score), coverage: self.coverage(), overridden: set.is_some() }
    }

    /// The points of each measure.
    pub fn points(&self) -> Points {
        let (measured, assumed) = self.measured();
        if assumed {
            return Points { won: [0; MEASURES], of: [0; MEASURES] };
        }
        let won = share(measured, &std::array::from_fn(|place| self.effective(place) * self.scored(place)));
        let lost = share(100 - measured, &std::array::from_fn(|place| self.effective(place) * (FULL - self.scored(place))));
        Points { won, of: std::array::from_fn(|place| won[place] + lost[place]) }
    }

    /// The points by which the score would rise if the measure at a place had another score.
    pub fn gain(&self, place: usize, score: i64) -> i64 {
        let whole = self.whole().max(1);
        rounded(self.effective(place) * (score - self.scored(place)).max(0) / whole)
    }

    /// The score with its ledger.
    pub fn health(&self) -> Health {
        let at = self.at;
        let (measured, assumed) = self.measured();
        let points = self.points();
        let mut lines = Vec::new();
        let mut missing = Vec::new();
        for (place, measure) in Measure::ALL.iter().copied().enumerate() {
            match self.found[place] {
                Found::NotExpected => {}
                Found::Missing => missing.push(measure),
                Found::Known(known) => {
                    let detail = detail(measure, at);
                    let lost = points.of[place] - points.won[place];
                    let recover = detail.fix.filter(|fix| lost > 0 && fix.score > known.score).map(|fix| Recover {
                        code: fix.code.into(),
                        name: fix.name,
                        points: self.gain(place, fix.score).min(lost),
                    });
                    lines.push(Line {
                        dimension: measure.dimension(),
                        measure,
                        points: points.won[place],
                        of: points.of[place],
                        evidence: detail.evidence,
                        age_days: known.age,
                        freshness: (known.fresh + 9) / 10,
                        recover,
                    });
                }
            }
        }
        let vetoes = vetoes(at, measured);
        let capped = measured + vetoes.iter().map(|line| line.points).sum::<i64>();
        let set_by_hand = by_hand(at).map(|set| OverrideLine {
            score: set.score.clamp(0, 100),
            points: set.score.clamp(0, 100) - capped,
            reason: set.reason.clone(),
            by: set.set_by.clone(),
            until: set.until,
        });
        let score = set_by_hand.as_ref().map_or(capped, |set| set.score);
        Health {
            day: at.day,
            score,
            band: at.scoring.bands.band(score),
            coverage: self.coverage(),
            lines,
            assumed: if assumed { measured } else { 0 },
            missing,
            vetoes,
            set_by_hand,
        }
    }
}

/// The vetoes that act on a score, the lowest cap first: it takes all the points.
fn vetoes(at: &At<'_, '_>, measured: i64) -> Vec<VetoLine> {
    let caps = veto::caps(at);
    let mut lines: Vec<VetoLine> = super::Veto::ALL
        .iter()
        .zip(caps)
        .filter_map(|(veto, cap)| {
            let cap = cap.filter(|cap| *cap < measured)?;
            Some(VetoLine { veto: *veto, cap, points: 0, evidence: veto::evidence(*veto, at) })
        })
        .collect();
    lines.sort_by_key(|line| (line.cap, line.veto));
    if let Some(first) = lines.first_mut() {
        first.points = first.cap - measured;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn shares_add_up_and_are_fair(weights in prop::array::uniform18(0..5_000_000_000i64), total in 0..=100i64) {
            let whole: i64 = weights.iter().sum();
            prop_assume!(whole > 0);
            let shares = share(total, &weights);
            prop_assert_eq!(shares.iter().sum::<i64>(), total);
            for place in 0..MEASURES {
                let off = i128::from(shares[place]) * i128::from(whole) - i128::from(total) * i128::from(weights[place]);
                prop_assert!(off.abs() < i128::from(whole));
                prop_assert!(weights[place] > 0 || shares[place] == 0);
            }
        }
    }

    #[test]
    fn equals_are_served_in_their_order() {
        let mut weights = [0; MEASURES];
        weights[..3].fill(1);
        assert_eq!(share(100, &weights)[..3], [34, 33, 33]);
    }
}
