//! The rows of the score: the ledger by dimension, what holds the score down or sets it, and what
//! there is no evidence for.

use crate::domain::health::{Health, Line, Measure, OverrideLine, VetoLine};

/// A row of the score.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ScoreRow<'a> {
    /// A line of the ledger; the flag says that it is the first of its dimension.
    Line(&'a Line, bool),
    /// A veto that acts.
    Veto(&'a VetoLine),
    /// The score set by hand.
    SetByHand(&'a OverrideLine),
    /// A measure without evidence.
    Missing(Measure),
}

/// The rows of a score, in order.
pub fn score_rows(health: &Health) -> Vec<ScoreRow<'_>> {
    let mut rows: Vec<ScoreRow<'_>> = Vec::new();
    let mut dimension = None;
    for line in &health.lines {
        rows.push(ScoreRow::Line(line, dimension != Some(line.dimension)));
        dimension = Some(line.dimension);
    }
    rows.extend(health.vetoes.iter().map(ScoreRow::Veto));
    rows.extend(health.set_by_hand.iter().map(ScoreRow::SetByHand));
    rows.extend(health.missing.iter().map(|measure| ScoreRow::Missing(*measure)));
    rows
}

impl ScoreRow<'_> {
    /// Names the row, whatever else comes or goes around it.
    pub fn id(&self) -> i64 {
        match self {
            // A measure keeps its row when its evidence runs out.
            Self::Line(line, _) => line.measure as i64,
            Self::Missing(measure) => *measure as i64,
            Self::Veto(veto) => 1_000 + veto.veto as i64,
            Self::SetByHand(_) => 2_000,
        }
    }
}
