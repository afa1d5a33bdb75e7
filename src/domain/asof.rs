//! An account's facts as they were on a past day: what came later is taken away, what was changed later is put
//! back as far as the facts themselves tell. Score, cadence, rules and standings can then be worked out as on that day.
//!
//! Facts carry the day on which something happened, not the day on which it was written down: what was logged late
//! counts from when it happened. Of an account's own fields (name, owner, status, revenue) facts know today's
//! alone; whoever has the journal puts those of the day in first.

use super::account::{Account, Status};
use super::day::Day;
use super::facts::AccountFacts;
use super::signal::SignalState;
use super::view::View;
use super::{calendar::Calendar, expectation::Ruling, playbook::Playbook};

/// A date that has come by a day; none for one that lies after it.
fn by(date: Option<Day>, day: Day) -> Option<Day> {
    date.filter(|date| *date <= day)
}

/// The account's own fields on a day, as far as its dates tell.
pub fn account_on(account: &Account, day: Day) -> Account {
    let mut then = account.clone();
    then.archived_on = by(account.archived_on, day);
    then.graduated_on = by(account.graduated_on, day);
    if account.graduated_on.is_some_and(|graduated| graduated > day) && account.status == Status::Graduated {
        then.status = Status::Active;
    }
    then
}

/// The facts as of a day; none where the contract had not been signed.
pub fn as_of(facts: &AccountFacts, playbook: &Playbook, calendar: &Calendar, day: Day) -> Option<AccountFacts> {
    if facts.account.contract_date > day {
        return None;
    }
    let view = View::new(facts, playbook, calendar);
    let mut then = facts.clone();
    then.account = account_on(&facts.account, day);
    if facts.visits.iter().any(|visit| visit.entered_on <= day) {
        then.account.stage = view.stage(day);
        let since = facts.visits.iter().filter(|visit| visit.entered_on <= day).map(|visit| (visit.entered_on, visit.id));
        then.account.stage_since = since.max().map_or(then.account.stage_since, |(entered, _)| entered);
    }
    then.milestones = view
        .milestones(day)
        .map(|on| super::milestone::Milestone { baseline: on.baseline, due: on.due, done_on: on.done_on, ..on.milestone.clone() })
        .collect();
    then.milestones.sort_by_key(|milestone| (milestone.due, milestone.id));
    then.slips.retain(|slip| slip.moved_on <= day);
    then.baselines.retain(|baseline| baseline.replaced_on <= day);
    then.tasks.retain(|task| task.done_on <= day);
    then.visits.retain(|visit| visit.entered_on <= day);
    then.visits.iter_mut().for_each(|visit| visit.left_on = by(visit.left_on, day));
    then.stakeholders.retain(|person| person.since <= day);
    then.stakeholders.iter_mut().for_each(|person| person.left_on = by(person.left_on, day));
    then.touches.retain(|touch| touch.happened_on <= day);
    let (touches, people) = (&then.touches, &then.stakeholders);
    then.attendances.retain(|part| {
        touches.iter().any(|touch| touch.id == part.touch_id) && people.iter().any(|person| person.id == part.stakeholder_id)
    });
    then.readings.retain(|reading| reading.on_day <= day);
    then.overrides.retain(|one| one.set_on <= day);
    then.overrides.iter_mut().for_each(|one| one.lifted_on = by(one.lifted_on, day));
    then.mark = then.mark.filter(|mark| mark.marked_on <= day);
    signals(&mut then, day);
    work(&mut then, day);
    record(&mut then, day);
    Some(then)
}

/// Signals as they stood: one that was closed later was open.
fn signals(then: &mut AccountFacts, day: Day) {
    then.signals.retain(|signal| signal.raised_on <= day);
    for signal in &mut then.signals {
        if signal.closed_on.is_some_and(|closed| closed > day) {
            signal.state = SignalState::Open;
            signal.closed_on = None;
            signal.close_reason.clear();
            signal.verdict = None;
        }
    }
}

/// Goals, quick wins, concerns, plays and next steps.
fn work(then: &mut AccountFacts, day: Day) {
    then.goals.retain(|goal| goal.starts_on <= day);
    then.goals.iter_mut().for_each(|goal| goal.closed_on = by(goal.closed_on, day));
    for win in &mut then.quick_wins {
        win.delivered_on = by(win.delivered_on, day);
        win.told_on = by(win.told_on, day);
    }
    then.concerns.retain(|concern| concern.opened_on <= day);
    then.concerns.iter_mut().for_each(|concern| concern.closed_on = by(concern.closed_on, day));
    then.plays.retain(|play| play.started_on <= day);
    for play in &mut then.plays {
        if by(play.finished_on, day).is_none() {
            play.finished_on = None;
            play.score_after = None;
        }
    }
    then.next_steps.iter_mut().for_each(|step| step.done_on = by(step.done_on, day));
}

/// The rest of the onboarding record.
fn record(then: &mut AccountFacts, day: Day) {
    then.assessments.retain(|one| one.on_day <= day);
    then.handoff.retain(|item| item.noted_on <= day);
    then.handoff.iter_mut().for_each(|item| item.answered_on = by(item.answered_on, day));
    then.recognitions.retain(|one| one.on_day <= day);
    then.commitments.iter_mut().for_each(|one| one.confirmed_on = by(one.confirmed_on, day));
    then.sessions.iter_mut().for_each(|session| session.held_on = by(session.held_on, day));
    then.low_adopters.retain(|one| one.found_on <= day);
    for one in &mut then.low_adopters {
        one.reached_on = by(one.reached_on, day);
        one.closed_on = by(one.closed_on, day);
    }
    then.risk_scores.retain(|score| score.on_day <= day);
    then.risks.retain(|risk| risk.found_on <= day);
    for risk in &mut then.risks {
        risk.closed_on = by(risk.closed_on, day);
        let scores = then.risk_scores.iter().filter(|score| score.risk_id == risk.id);
        if let Some(last) = scores.max_by_key(|score| (score.on_day, score.id)) {
            (risk.probability, risk.impact) = (last.probability, last.impact);
        }
    }
    then.expectations.retain(|one| one.on_day <= day);
    for one in &mut then.expectations {
        if one.decided_on.is_some_and(|decided| decided > day) {
            one.ruling = Ruling::Open;
            one.decided_on = None;
            one.decided_by.clear();
        }
    }
    then.reviews.iter_mut().for_each(|review| review.held_on = by(review.held_on, day));
    then.golive.retain(|one| one.on_day <= day);
    then.notes.retain(|note| note.on_day <= day);
    then.renewals.retain(|one| one.said_on <= day || one.closed_on.is_some_and(|closed| closed > day));
    for one in &mut then.renewals {
        if one.closed_on.is_some_and(|closed| closed > day) {
            one.closed_on = None;
            one.outcome = None;
        }
    }
    then.opportunities.retain(|one| one.found_on <= day);
    for one in &mut then.opportunities {
        if one.closed_on.is_some_and(|closed| closed > day) {
            one.state = super::renewal::OpportunityState::Open;
            one.closed_on = None;
        }
    }
    then.references.retain(|one| one.on_day <= day);
}
