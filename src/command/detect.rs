//! What the rules change: signals raised, brought up to date, woken and resolved, and plays judged
//! once their day has come. Nobody asked for it, so it is a step of its own, by [`ACTOR`].
//!
//! - One signal of a kind at a time: where a person has raised one, the rule leaves it to them.
//! - A signal's row changes when there is news: another severity, a strength that has moved by a
//!   good part, other evidence. Evidence names facts and days, never counts of days, so that a day
//!   that passes is no news in itself.
//! - A signal whose condition is gone for some days resolves itself; nobody's verdict changes by it.
//! - A false alarm keeps its rule quiet for some days, unless it worsens. So does a person's
//!   resolving, as long as the condition goes on as it was: otherwise what was just closed would
//!   come back with the next change of the account.
//! - Signals of an account that is not on the board stay as they were when it went.

use super::edit::{Edit, Ids};
use crate::domain::day::{Day, add_days};
use crate::domain::health;
use crate::domain::play::{JUDGED_AFTER, PlayRun};
use crate::domain::priority::holds;
use crate::domain::rule::{Firing, Rule, detected};
use crate::domain::scoring::Scoring;
use crate::domain::scoring::rules::RuleScoring;
use crate::domain::signal::{Origin, Severity, Signal, SignalState, Verdict};
use crate::domain::standing::on_board;
use crate::domain::view::View;

/// Who does what nobody asked for: no login has a colon.
pub const ACTOR: &str = ":rules";

/// The label under which the journal keeps it.
pub const VERB: &str = "signal.detect";

/// Works out what the rules change on a day. Empty when nothing does: asked again right after its
/// edits were written, it changes nothing more.
pub fn detect(view: &View<'_>, today: Day, scoring: &Scoring, ids: &mut Ids) -> Vec<Edit> {
    let mut edits = Vec::new();
    if on_board(&view.facts.account) {
        let desk = Desk { view, today, scoring, rule: &scoring.rule };
        let found = detected(view, today, scoring);
        for signal in view.facts.signals.iter().filter(|signal| !signal.is_closed()) {
            let fires = found.iter().find(|(firing, _)| firing.code == signal.code);
            if let Some(after) = desk.goes_on(signal, fires) {
                edits.push(Edit::update(signal, after));
            }
        }
        for (firing, _) in found.iter().filter(|(_, today)| *today) {
            if desk.is_news(firing) {
                edits.push(Edit::insert(desk.raise(firing, ids)));
            }
        }
    }
    edits.extend(view.facts.plays.iter().filter_map(|run| judged(run, view, today, scoring)));
    edits
}

/// A play whose day of judgement has come, with the score of that very day.
fn judged(run: &PlayRun, view: &View<'_>, today: Day, scoring: &Scoring) -> Option<Edit> {
    let on = add_days(run.started_on, JUDGED_AFTER);
    if run.score_after.is_some() || on > today {
        return None;
    }
    let score = health::score(view, on, scoring).score;
    Some(Edit::update(run, PlayRun { score_after: Some(score), ..run.clone() }))
}

/// What signals are looked at with.
struct Desk<'a> {
    view: &'a View<'a>,
    today: Day,
    scoring: &'a Scoring,
    rule: &'a RuleScoring,
}

impl Desk<'_> {
    /// A signal that is not closed, as it is from today on; none where nothing changes. `fires` says
    /// what its rule found, and whether that holds today.
    fn goes_on(&self, signal: &Signal, fires: Option<&(Firing, bool)>) -> Option<Signal> {
        let by_rule = signal.origin == Origin::Rule;
        let gone = fires.is_none() && Rule::of(&signal.code).is_some();
        // An undo can bring an older one back: that goes on, and the one raised since is its double.
        let older = |other: &Signal| other.code == signal.code && !other.is_closed() && other.id < signal.id;
        if by_rule && (gone || self.view.facts.signals.iter().any(older)) {
            return Some(Signal {
                state: SignalState::Resolved,
                snoozed_until: None,
                wake: None,
                closed_on: Some(self.today),
                ..signal.clone()
            });
        }
        // What a person raised has no measure of its own, so it cannot be told to worsen.
        let firing = fires.filter(|(_, holds)| by_rule && *holds).map(|(firing, _)| firing);
        let mut after = signal.clone();
        if let Some(firing) = firing
            && self.is_other(signal, firing)
        {
            after = Signal { severity: firing.severity, strength: firing.strength, evidence: firing.evidence.clone(), ..after };
        }
        let asleep = signal.state == SignalState::Snoozed && !signal.is_live(self.today);
        if asleep {
            let worse = firing.is_some_and(|firing| self.is_worse(firing, signal.severity, then(signal)));
            let met = signal.wake.as_ref().is_some_and(|wake| {
                let score = health::score(self.view, self.today, self.scoring).score;
                holds(wake, self.view, score, self.today)
            });
            if worse || met {
                after = Signal { state: SignalState::Open, snoozed_until: None, wake: None, ..after };
            }
        }
        (after != *signal).then_some(after)
    }

    /// Whether what a rule finds differs enough from what a signal says to be written down.
    fn is_other(&self, signal: &Signal, firing: &Firing) -> bool {
        let moved = (firing.strength - signal.strength).abs().saturating_mul(100);
        firing.severity != signal.severity
            || moved >= signal.strength.max(1).saturating_mul(self.rule.change_percent)
            || firing.evidence != signal.evidence
    }

    /// Whether a rule fires worse than at an earlier time.
    fn is_worse(&self, firing: &Firing, severity: Severity, strength: i64) -> bool {
        firing.severity > severity || firing.strength.saturating_mul(100) >= strength.saturating_mul(self.rule.worse_percent)
    }

    /// Whether a rule that fires has something to say that nobody has heard.
    fn is_news(&self, firing: &Firing) -> bool {
        let of_kind = || self.view.facts.signals.iter().filter(|signal| signal.code == firing.code);
        self.view.playbook.signal(firing.code).is_some()
            && of_kind().all(Signal::is_closed)
            && !of_kind().any(|signal| self.keeps_quiet(signal, firing))
    }

    /// Whether what a person said of a closed signal keeps its rule quiet.
    fn keeps_quiet(&self, closed: &Signal, firing: &Firing) -> bool {
        let Some(on) = closed.closed_on.filter(|on| self.today < add_days(*on, self.rule.mute_days)) else { return false };
        match (closed.state, closed.verdict) {
            (SignalState::FalseAlarm, _) => !self.is_worse(firing, closed.severity, then(closed)),
            // A signal without a verdict resolved itself.
            (SignalState::Resolved, Some(Verdict::Confirmed)) => {
                !self.is_worse(firing, closed.severity, closed.strength)
                    && self.went_on(firing.code, add_days(on, -1).max(closed.raised_on))
            }
            _ => false,
        }
    }

    /// Whether a condition has held on every day from a day on, today apart.
    fn went_on(&self, code: &str, from: Day) -> bool {
        let Some(rule) = Rule::of(code) else { return false };
        let days = (self.today - from).num_days();
        (1..=days).all(|ago| rule.fires(self.view, add_days(self.today, -ago), self.scoring).is_some())
    }

    /// A new signal.
    fn raise(&self, firing: &Firing, ids: &mut Ids) -> Signal {
        Signal {
            id: ids.new_id(),
            rev: 1,
            account_id: self.view.facts.account.id,
            code: firing.code.to_owned(),
            severity: firing.severity,
            state: SignalState::Open,
            origin: Origin::Rule,
            note: String::new(),
            raised_on: self.today,
            snoozed_until: None,
            closed_on: None,
            close_reason: String::new(),
            verdict: None,
            wake: None,
            strength: firing.strength,
            strength_then: 0,
            evidence: firing.evidence.clone(),
        }
    }
}

/// The strength of a signal when something was said of it.
fn then(signal: &Signal) -> i64 {
    if signal.strength_then > 0 { signal.strength_then } else { signal.strength }
}

#[cfg(test)]
#[path = "detect_tests.rs"]
mod tests;
