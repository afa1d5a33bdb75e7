//! The weekly engagement index of an account, and the range that is usual for it.
//!
//! Engagement goes up and down: less after a first success or a problem is normal for a while, and
//! what is unusual is worth a look in both directions (journey, chapters 1 and 2). So each account
//! is held against its own earlier weeks, and a dip says whether it lies within them and what
//! happened before it. Activity alone is no health: the index is shown beside the score and is no
//! part of it.

use serde::{Deserialize, Serialize};

use crate::domain::codes::codes;
use crate::domain::concern::ConcernKind;
use crate::domain::day::{Day, add_days};
use crate::domain::metric::{Metric, SCALE};
use crate::domain::scoring::Scoring;
use crate::domain::scoring::rules::IndexScoring;
use crate::domain::touch::{Direction, TouchKind};
use crate::domain::view::View;

codes! {
    /// What may have moved the engagement of a week.
    Reason("reason of a dip") {
        /// A quick win was delivered: the first pressure is off.
        QuickWin = "quick_win",
        /// The account went live.
        GoLive = "go_live",
        /// A blocker, complaint or escalation came up.
        Problem = "problem",
        /// Nothing that is known.
        Unknown = "unknown",
    }
}

codes! {
    /// What there is to say of a week.
    Judgement("engagement of a week") {
        /// It is not over, so it is not judged.
        Running = "running",
        /// Too few weeks came before it to know what is usual.
        Unknown = "unknown",
        /// As usual.
        Usual = "usual",
        /// Clearly less than the week before, but within the usual range.
        Fell = "fell",
        /// Clearly more than the week before, but within the usual range.
        Rose = "rose",
        /// Below the usual range.
        Below = "below",
        /// Above the usual range.
        Above = "above",
    }
}

/// A week that stands out against the one before it, or lies outside the usual range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dip {
    /// Whether it went up: an opportunity rather than a risk.
    pub rise: bool,
    /// Whether it lies within the account's usual range.
    pub usual: bool,
    /// What happened shortly before.
    pub why: Reason,
}

impl Dip {
    /// Whether it needs a look: a fall below the usual range that nothing explains.
    pub fn is_worrying(self) -> bool {
        !self.rise && !self.usual && self.why == Reason::Unknown
    }
}

/// The engagement of a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndexWeek {
    /// Its Monday.
    pub week_start: Day,
    /// 0 to 100.
    pub index: i64,
    /// The usual range, from here on; none while too few weeks came before.
    pub low: Option<i64>,
    /// The usual range, up to here.
    pub high: Option<i64>,
    /// Whether the week is over. One that still runs is not judged.
    pub whole: bool,
    /// A fall or rise that stands out.
    pub dip: Option<Dip>,
}

impl IndexWeek {
    /// What there is to say of it.
    pub fn judgement(&self) -> Judgement {
        match (self.whole, self.low, self.dip) {
            (false, ..) => Judgement::Running,
            (_, None, _) => Judgement::Unknown,
            (_, _, None) => Judgement::Usual,
            (_, _, Some(dip)) => match (dip.rise, dip.usual) {
                (false, true) => Judgement::Fell,
                (true, true) => Judgement::Rose,
                (false, false) => Judgement::Below,
                (true, false) => Judgement::Above,
            },
        }
    }
}

/// The last weeks up to a day, at most `most`, oldest first: whole weeks from Monday on, the last one
/// as far as it has gone. None before the week of the contract.
pub fn weeks(view: &View<'_>, day: Day, most: usize, scoring: &Scoring) -> Vec<IndexWeek> {
    let figures = &scoring.rule.index;
    let (first, last) = (monday(view.facts.account.contract_date), monday(day));
    let whole = (last - first).num_weeks().max(-1) + 1;
    // Earlier weeks are needed for the range of the first one that is asked for.
    let wanted = i64::try_from(most).unwrap_or(i64::MAX).min(whole);
    let looked = wanted.saturating_add(figures.most_weeks).min(whole);
    let indices: Vec<(Day, i64)> = (0..looked)
        .map(|at| {
            let start = add_days(last, -7 * (looked - 1 - at));
            (start, index(view, start, add_days(start, 6).min(day), figures))
        })
        .collect();
    let skip = usize::try_from(looked - wanted).unwrap_or(0);
    (skip..indices.len())
        .map(|at| {
            let (week_start, index) = indices[at];
            let before = at.saturating_sub(usize::try_from(figures.most_weeks).unwrap_or(0));
            let earlier: Vec<i64> = indices[before..at].iter().map(|(_, index)| *index).collect();
            let range = usual(&earlier, figures);
            let whole = add_days(week_start, 6) <= day;
            let dip = range.filter(|_| whole).and_then(|(low, high)| {
                let swing = index - earlier.last().copied().unwrap_or(index);
                let usual = (low..=high).contains(&index);
                let stands_out = !usual || swing.abs() >= figures.swing;
                let rise = if usual { swing > 0 } else { index > high };
                stands_out.then(|| Dip { rise, usual, why: reason(view, week_start, scoring) })
            });
            IndexWeek { week_start, index, low: range.map(|(low, _)| low), high: range.map(|(_, high)| high), whole, dip }
        })
        .collect()
}

/// The engagement of some days, 0 to 100. What cannot be told of them hands its weight to the rest.
fn index(view: &View<'_>, from: Day, to: Day, figures: &IndexScoring) -> i64 {
    let contacts = view.contacts_between(from, to);
    let count = |wanted: &dyn Fn(&crate::domain::view::Contact<'_>) -> bool| {
        contacts.iter().filter(|contact| wanted(contact)).count() as i64
    };
    let reached = count(&|contact| contact.reached_anybody());
    let inbound = count(&|contact| contact.touch.direction == Direction::Inbound);
    let share = |value: i64, full: i64| (value * 100 / full.max(1)).min(100);
    let mut sum = figures.touches * share(reached, figures.touches_full) + figures.inbound * share(inbound, figures.inbound_full);
    let mut weight = figures.touches + figures.inbound;
    let scheduled = contacts
        .iter()
        .filter(|contact| matches!(contact.touch.kind, TouchKind::Meeting | TouchKind::Review | TouchKind::Training));
    let (mut came, mut expected) = (0, 0);
    for part in scheduled.flat_map(|contact| &contact.parts) {
        came += i64::from(part.attended);
        expected += 1;
    }
    if expected > 0 {
        sum += figures.attendance * share(came, expected);
        weight += figures.attendance;
    }
    if let Some(active) = view.reading(Metric::WeeklyActive, to).filter(|reading| reading.on_day >= from) {
        sum += figures.active * (active.value / SCALE).clamp(0, 100);
        weight += figures.active;
    }
    (sum + weight / 2) / weight.max(1)
}

/// The usual range of some weeks: their median, and twice their median deviation to both sides.
fn usual(weeks: &[i64], figures: &IndexScoring) -> Option<(i64, i64)> {
    if (weeks.len() as i64) < figures.least_weeks {
        return None;
    }
    let middle = median(weeks.to_vec());
    let deviation = median(weeks.iter().map(|week| (week - middle).abs()).collect());
    let spread = (2 * deviation).max(figures.least_spread);
    Some(((middle - spread).max(0), (middle + spread).min(100)))
}

fn median(mut values: Vec<i64>) -> i64 {
    values.sort_unstable();
    let half = values.len() / 2;
    match (values.get(half), values.len() % 2) {
        (Some(upper), 0) => (values[half - 1] + upper) / 2,
        (Some(middle), _) => *middle,
        (None, _) => 0,
    }
}

/// What happened in a week or shortly before it: the latest of what may explain it.
fn reason(view: &View<'_>, start: Day, scoring: &Scoring) -> Reason {
    let (from, to) = (add_days(start, -scoring.rule.index.cause_days), add_days(start, 6));
    let within = |on: &Day| from <= *on && *on <= to;
    let wins = view.facts.quick_wins.iter().filter_map(|win| win.delivered_on).filter(within).max();
    let live = view.live_on(to).filter(within);
    let kinds = [ConcernKind::Blocker, ConcernKind::Complaint, ConcernKind::Escalation];
    let problems = kinds.iter().flat_map(|kind| view.concerns(*kind, to)).map(|concern| concern.opened_on).filter(within).max();
    // On one day a problem weighs more than a success, and going live more than a quick win.
    let found = [(wins, Reason::QuickWin), (live, Reason::GoLive), (problems, Reason::Problem)];
    let latest = found.into_iter().filter_map(|(on, why)| Some((on?, why))).max();
    latest.map_or(Reason::Unknown, |(_, why)| why)
}

/// The Monday of a day's week.
fn monday(day: Day) -> Day {
    use chrono::Datelike as _;
    add_days(day, -i64::from(day.weekday().num_days_from_monday()))
}
