//! The priority of an account: why it stands where it stands on the board and in triage, as a sum
//! of named points, and whether it is in the queue.

use serde::{Deserialize, Serialize};

use super::codes::codes;
use super::day::Day;
use super::health::{Forecast, Score};
use super::intake::intake;
use super::scoring::{Band, Scoring};
use super::signal::{Severity, Signal};
use super::triage::{TriageMark, Wake};
use super::view::View;

codes! {
    /// What adds to a priority.
    ReasonCode("reason") {
        /// The score lies below the healthy band.
        Health = "health",
        /// The score has fallen.
        Fall = "fall",
        /// It turns red by forecast.
        TurnsRed = "turns_red",
        /// A key milestone is overdue.
        KeyMilestone = "key_milestone",
        /// Another milestone is overdue.
        Milestone = "milestone",
        /// No kickoff is booked, and it ought to be.
        Kickoff = "kickoff",
        /// A live signal.
        Signal = "signal",
        /// Too little is known for the score to be trusted.
        Coverage = "coverage",
        /// Renewal comes near.
        Renewal = "renewal",
        /// Revenue.
        Revenue = "revenue",
        /// Nobody has looked for a while.
        Unseen = "unseen",
        /// A snooze ended before its day.
        Woken = "woken",
    }
}

/// One line of a priority.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// What adds.
    pub code: ReasonCode,
    /// The points that it adds.
    pub points: i64,
    /// What it names: a signal's or milestone's code.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The figure behind it: days, points, percent.
    #[serde(default)]
    pub value: i64,
    /// How bad the signal is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<Severity>,
    /// Whether it alone puts the account into the queue.
    #[serde(default)]
    pub admits: bool,
}

/// What a priority rests on besides the facts.
#[derive(Debug, Clone, Copy)]
pub struct Surroundings<'a> {
    /// Average annual revenue of the accounts on the board in the account's currency, in hundredths.
    pub average_arr_cents: Option<i64>,
    /// Codes of rules whose precision has fallen too low to add priority.
    pub distrusted: &'a [String],
}

/// The place of an account in triage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The sum of the reasons.
    pub priority: i64,
    /// Why, by points.
    pub reasons: Vec<Reason>,
    /// Whether it is in the queue.
    pub queued: bool,
    /// Quiet until this day, while snoozed.
    pub quiet_until: Option<Day>,
    /// Whether it is done for the day.
    pub done_today: bool,
}

/// The sum of live severities: low 1, medium 2, high 3. A rise wakes a snoozed account.
pub fn alarm(signals: &[Signal], day: Day) -> i64 {
    signals.iter().filter(|signal| signal.is_live(day)).map(|signal| signal.severity as i64 + 1).sum()
}

/// Whether a condition holds on a day.
pub fn holds(wake: &Wake, view: &View<'_>, score: i64, day: Day) -> bool {
    match wake {
        Wake::MilestoneDone(code) => view.done_on(code, day).is_some(),
        Wake::ScoreBelow(edge) => score < *edge,
        Wake::Worsens => false, // what worsens is looked at in any case
    }
}

/// What ended a snooze before its day, if anything did.
fn woken(mark: &TriageMark, view: &View<'_>, score: i64, day: Day, scoring: &Scoring) -> bool {
    let met = mark.wake.as_ref().is_some_and(|wake| holds(wake, view, score, day));
    met || score <= mark.score_then - scoring.triage.wake_fall || alarm(&view.facts.signals, day) > mark.alarm_then
}

/// Works out the place of an account in triage on a day. `before` is the score fourteen days ago.
pub fn place(
    view: &View<'_>,
    day: Day,
    score: Score,
    before: i64,
    forecast: Option<&Forecast>,
    around: Surroundings<'_>,
    scoring: &Scoring,
) -> Place {
    let weights = &scoring.priority;
    let facts = view.facts;
    let mut reasons = Vec::new();
    let mut add = |code, points, name: &str, value, severity, admits| {
        reasons.push(Reason { code, points, name: name.to_owned(), value, severity, admits });
    };
    // A paused account waits by agreement: it is not late. What was said of it still holds.
    let paused = view.is_paused();

    let below = (scoring.bands.healthy - score.score).max(0);
    if below > 0 && !paused {
        let points = (below * weights.tenths_per_point_below + 5) / 10;
        add(ReasonCode::Health, points, "", score.score, None, score.band == Band::AtRisk);
    }
    let fallen = (before - score.score).max(0);
    if fallen > 0 && !paused {
        let admits = score.band == Band::Watch && fallen >= scoring.triage.falling;
        add(ReasonCode::Fall, (fallen * weights.tenths_per_point_fallen + 5) / 10, "", fallen, None, admits);
    }
    if let Some(red) = forecast.filter(|forecast| forecast.band == Band::AtRisk && !paused) {
        let days = (red.on - day).num_days();
        let points = (weights.red_today - weights.red_per_day * days).max(0);
        let name = red.measure.map_or_else(String::new, |measure| measure.to_string());
        add(ReasonCode::TurnsRed, points, &name, days, None, days <= scoring.triage.red_within);
    }
    for milestone in view.milestones(day).filter(|_| !paused) {
        let days = milestone.overdue(day);
        if days > 0 {
            let key = milestone.spec.is_some_and(|spec| spec.key);
            let (code, points) = if key {
                (ReasonCode::KeyMilestone, weights.key_milestone_overdue)
            } else {
                (ReasonCode::Milestone, weights.milestone_overdue)
            };
            add(code, points, &milestone.milestone.code, days, None, key);
        }
    }
    let intake = intake(facts, view.calendar, scoring.triage.kickoff_within, day);
    if intake.unbooked && !paused {
        add(ReasonCode::Kickoff, weights.kickoff_unbooked, "", intake.days, None, true);
    }
    for signal in facts.signals.iter().filter(|signal| signal.is_live(day)) {
        let trusted = signal.origin == super::signal::Origin::Hand || !around.distrusted.contains(&signal.code);
        let points = if trusted { weights.signal(signal.severity) } else { 0 };
        let admits = trusted && signal.severity == Severity::High;
        add(ReasonCode::Signal, points, &signal.code, signal.age(day), Some(signal.severity), admits);
    }
    if score.coverage < scoring.triage.coverage_under && !paused {
        add(ReasonCode::Coverage, 0, "", score.coverage, None, true);
    }
    if let Some(renewal) = facts.account.renewal_date {
        let days = (renewal - day).num_days();
        let points = match days {
            0..=30 => weights.renewal_30,
            31..=90 => weights.renewal_90,
            _ => 0,
        };
        if points != 0 {
            add(ReasonCode::Renewal, points, "", days, None, false);
        }
    }
    let unseen = unseen(view, day).min(weights.days_unseen_counted);
    if unseen > 0 && !paused {
        add(ReasonCode::Unseen, unseen * weights.per_day_unseen, "", unseen, None, false);
    }
    // Revenue puts what needs attention in order; it is no reason for attention in itself.
    if !reasons.is_empty()
        && let (Some(arr), Some(average)) = (facts.account.arr_cents, around.average_arr_cents.filter(|average| *average > 0))
    {
        let points = (i128::from(arr) * i128::from(weights.arr_average) / i128::from(average)).min(i128::from(weights.arr_most));
        let percent = (i128::from(arr) * 100 / i128::from(average)).min(1_000_000);
        if points != 0 {
            reasons.push(Reason {
                code: ReasonCode::Revenue,
                points: points as i64,
                name: String::new(),
                value: percent as i64,
                severity: None,
                admits: false,
            });
        }
    }

    let on_board = super::standing::on_board(&facts.account);
    let mark = facts.mark.as_ref();
    let done_today = mark.is_some_and(|mark| mark.is_done && mark.marked_on == day);
    let snoozed = mark.filter(|mark| mark.snoozed_until.is_some_and(|until| until > day));
    let woken = snoozed.is_some_and(|mark| woken(mark, view, score.score, day, scoring));
    if woken {
        reasons.push(Reason { code: ReasonCode::Woken, points: 0, name: String::new(), value: 0, severity: None, admits: true });
    }
    let quiet_until = snoozed.filter(|_| !woken).and_then(|mark| mark.snoozed_until);
    reasons.sort_by(|a, b| (b.points, b.admits, a.code, &a.name).cmp(&(a.points, a.admits, b.code, &b.name)));
    Place {
        priority: reasons.iter().map(|reason| reason.points).sum(),
        queued: on_board && reasons.iter().any(|reason| reason.admits) && quiet_until.is_none() && !done_today,
        reasons,
        quiet_until,
        done_today,
    }
}

/// Days since anyone logged anything: a touch, a concern, a play, or a word in triage.
pub fn unseen(view: &View<'_>, day: Day) -> i64 {
    let touched = view.contacts(day).last().map(|contact| contact.touch.happened_on);
    let marked = view.facts.mark.as_ref().map(|mark| mark.marked_on).filter(|marked| *marked <= day);
    let facts = view.facts;
    let told = facts.concerns.iter().flat_map(|concern| [Some(concern.opened_on), concern.closed_on]).flatten();
    let played = facts.plays.iter().map(|run| run.started_on);
    let acted = told.chain(played).filter(|on| *on <= day).max();
    let seen = touched.max(marked).max(acted).unwrap_or(facts.account.contract_date);
    (day - seen).num_days().max(0)
}
