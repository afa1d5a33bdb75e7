//! Milestones, tasks, stakeholders, signals and the other records of an account by the names that
//! people type.

use std::cmp::Reverse;

use crate::command::refusal::{Field, Refusal, Thing};
use crate::domain::account::sort_key;
use crate::domain::codes::{Coded, SignalId};
use crate::domain::concern::Concern;
use crate::domain::day::Day;
use crate::domain::facts::AccountFacts;
use crate::domain::metric::{Goal, QuickWin};
use crate::domain::milestone::Milestone;
use crate::domain::play::{NextStep, PlayRun};
use crate::domain::playbook::Playbook;
use crate::domain::raci::works;
use crate::domain::signal::{Category, Signal};
use crate::domain::stakeholder::Stakeholder;
use crate::text::Texts;

/// One thing that may be meant: its id, its code or name, and the thing itself.
struct Candidate<T> {
    id: Option<i64>,
    code: String,
    what: T,
}

/// Whether a candidate is meant.
type Test<'a, T> = &'a dyn Fn(&Candidate<T>) -> bool;

/// The one thing that a text names: by id; by code; by how its code begins, or the part of it
/// behind a dot, or a word of a name. `within` also finds it anywhere in the code.
fn pick<T>(thing: Thing, named: &str, candidates: Vec<Candidate<T>>, within: bool) -> Result<T, Refusal> {
    let wanted = sort_key(named.trim());
    let coded = wanted.replace(['-', ' '], "_");
    let key = |code: &str| sort_key(code);
    let id = wanted.trim_start_matches('#').parse::<i64>().ok();
    let tests: [Test<'_, T>; 4] = [
        &|one| id.is_some() && one.id == id,
        &|one| key(&one.code) == wanted || key(&one.code) == coded,
        &|one| {
            let code = key(&one.code);
            let parts = code.char_indices().filter(|(_, c)| matches!(c, '.' | ' ')).map(|(at, _)| &code[at + 1..]);
            let starts = |part: &str| part.starts_with(&wanted) || part.starts_with(&coded);
            starts(&code) || parts.into_iter().any(starts)
        },
        &|one| within && key(&one.code).contains(&wanted),
    ];
    if !wanted.is_empty() {
        for test in tests {
            let found: Vec<usize> = candidates.iter().enumerate().filter(|(_, one)| test(one)).map(|(at, _)| at).collect();
            if let [at] = found.as_slice() {
                let at = *at;
                if let Some(one) = candidates.into_iter().nth(at) {
                    return Ok(one.what);
                }
                break;
            }
            if found.len() > 1 {
                let show = |one: &Candidate<T>| {
                    one.id.filter(|id| *id > 0).map_or_else(|| one.code.clone(), |id| format!("{} (#{id})", one.code))
                };
                let candidates = found.iter().filter_map(|at| candidates.get(*at)).take(12).map(show).collect();
                return Err(Refusal::Ambiguous { thing, named: named.to_owned(), candidates });
            }
        }
    }
    Err(Refusal::NotFound { thing, named: named.to_owned() })
}

/// The milestone that is meant.
pub(super) fn milestone<'a>(facts: &'a AccountFacts, named: &str) -> Result<&'a Milestone, Refusal> {
    let candidates = facts.milestones.iter().map(|one| Candidate { id: Some(one.id.0), code: one.code.clone(), what: one });
    pick(Thing::Milestone, named, candidates.collect(), false)
}

/// The id in the playbook of the task that is meant.
pub(super) fn task(playbook: &Playbook, named: &str) -> Result<String, Refusal> {
    let candidates = playbook.tasks().map(|(_, _, item)| Candidate { id: None, code: item.id.clone(), what: item.id.clone() });
    pick(Thing::Task, named, candidates.collect(), false)
}

/// The id in the playbook of the milestone or deliverable that is meant.
pub(super) fn work(playbook: &Playbook, named: &str) -> Result<String, Refusal> {
    let works = works(playbook).into_iter();
    let candidates = works.map(|work| Candidate { id: None, code: work.code.to_owned(), what: work.code.to_owned() });
    pick(Thing::Work, named, candidates.collect(), false)
}

/// The stakeholder who is meant.
pub(super) fn stakeholder<'a>(facts: &'a AccountFacts, named: &str) -> Result<&'a Stakeholder, Refusal> {
    let candidates = facts.stakeholders.iter().map(|one| Candidate { id: Some(one.id.0), code: one.name.clone(), what: one });
    pick(Thing::Stakeholder, named, candidates.collect(), true)
}

/// The code in the playbook of the kind of signal that is meant.
pub(super) fn signal_code(playbook: &Playbook, named: &str) -> Result<String, Refusal> {
    let candidates = playbook.signals.iter().map(|spec| Candidate { id: None, code: spec.code.clone(), what: spec.code.clone() });
    pick(Thing::SignalCode, named, candidates.collect(), false)
}

/// The signal that is meant: one that is not closed where that can be, or one that is closed where
/// `closed` asks for it. Of several of one kind that are closed, the last.
pub(super) fn signal<'a>(facts: &'a AccountFacts, named: &str, closed: bool) -> Result<&'a Signal, Refusal> {
    let of = |closed: bool| {
        let mut seen: Vec<&str> = Vec::new();
        let mut candidates = Vec::new();
        for one in facts.signals.iter().filter(|signal| signal.is_closed() == closed) {
            let by_id = named.trim().trim_start_matches('#') == one.id.to_string();
            if by_id || !seen.contains(&one.code.as_str()) {
                seen.push(&one.code);
                candidates.push(Candidate { id: Some(one.id.0), code: one.code.clone(), what: one });
            }
        }
        candidates
    };
    match pick(Thing::Signal, named, of(closed), false) {
        // One of the other kind is found so that the refusal can say what is in the way.
        Err(Refusal::NotFound { .. }) => pick(Thing::Signal, named, of(!closed), false),
        found => found,
    }
}

/// One of several records by id or words, those that are open first; one of the others is found so that
/// the refusal can say what is in the way. `closed` turns that round.
pub(super) fn either<'a, T>(
    thing: Thing,
    named: &str,
    records: impl Iterator<Item = (i64, String, bool, &'a T)>,
    closed: bool,
) -> Result<&'a T, Refusal> {
    let (wanted, others): (Vec<_>, Vec<_>) = records.partition(|(_, _, is_closed, _)| *is_closed == closed);
    let candidates = |records: Vec<(i64, String, bool, &'a T)>| {
        records.into_iter().map(|(id, code, _, what)| Candidate { id: Some(id), code, what }).collect()
    };
    match pick(thing, named, candidates(wanted), true) {
        Err(Refusal::NotFound { .. }) => pick(thing, named, candidates(others), true),
        found => found,
    }
}

/// The goal that is meant; where none is named, the one that the account is judged by on a day.
pub(super) fn goal<'a>(facts: &'a AccountFacts, named: Option<&str>, day: Day) -> Result<&'a Goal, Refusal> {
    let Some(named) = named else {
        let open = facts.goals.iter().filter(|goal| goal.is_open(day));
        return open.max_by_key(|goal| (goal.is_primary, Reverse(goal.id))).ok_or(Refusal::Empty(Field::Goal));
    };
    let goals = facts.goals.iter().map(|goal| (goal.id.0, goal.name.clone(), goal.closed_on.is_some(), goal));
    either(Thing::Goal, named, goals, false)
}

/// The quick win that is meant: one that is not delivered where that can be.
pub(super) fn win<'a>(facts: &'a AccountFacts, named: &str) -> Result<&'a QuickWin, Refusal> {
    let wins = facts.quick_wins.iter().map(|win| (win.id.0, win.title.clone(), win.delivered_on.is_some(), win));
    either(Thing::QuickWin, named, wins, false)
}

/// The concern that is meant: an open one where that can be, or a closed one where `closed` asks for it.
pub(super) fn concern<'a>(facts: &'a AccountFacts, named: &str, closed: bool) -> Result<&'a Concern, Refusal> {
    let concerns = facts.concerns.iter().map(|one| (one.id.0, one.title.clone(), one.closed_on.is_some(), one));
    either(Thing::Concern, named, concerns, closed)
}

/// The next step that is meant: an open one where that can be, or a done one where `done` asks for it.
/// A move of a play goes by its words in the playbook.
pub(super) fn next_step<'a>(
    facts: &'a AccountFacts,
    playbook: &Playbook,
    texts: &Texts,
    named: &str,
    done: bool,
) -> Result<&'a NextStep, Refusal> {
    let steps = facts.next_steps.iter().map(|step| (step.id.0, texts.next_step(step, playbook), step.done_on.is_some(), step));
    either(Thing::NextStep, named, steps, done)
}

/// The play of an account that is meant, by id or category: one that runs where that can be.
pub(super) fn play<'a>(facts: &'a AccountFacts, named: &str) -> Result<&'a PlayRun, Refusal> {
    let runs = facts.plays.iter().map(|run| (run.id.0, run.play.to_string(), run.finished_on.is_some(), run));
    either(Thing::Play, named, runs, false)
}

/// What a play is to answer: the category of that name, or the live signal that is meant with its
/// category.
pub(super) fn category(facts: &AccountFacts, named: &str) -> Result<(Category, Option<SignalId>), Refusal> {
    if let Ok(category) = named.parse::<Category>() {
        return Ok((category, None));
    }
    let signal = signal(facts, named, false)?;
    let category = signal.code.split('.').next().and_then(Category::from_code);
    let category = category.ok_or_else(|| Refusal::NotFound { thing: Thing::Play, named: signal.code.clone() })?;
    Ok((category, Some(signal.id)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn among(named: &str, within: bool) -> Result<&'static str, Refusal> {
        let codes =
            ["technical.data_quality", "technical.integration_failures", "adoption.low_usage", "Ana Prado", "Mariana Luz"];
        let candidates =
            codes.iter().zip(1..).map(|(code, id)| Candidate { id: Some(id), code: (*code).to_owned(), what: *code }).collect();
        pick(Thing::Signal, named, candidates, within)
    }

    #[test]
    fn things_are_found_by_id_code_start_and_part() {
        for (named, within, found) in [
            ("2", false, "technical.integration_failures"),
            ("#3", false, "adoption.low_usage"),
            ("Technical.Data-Quality", false, "technical.data_quality"),
            ("low", false, "adoption.low_usage"),
            ("ana", true, "Ana Prado"),
            ("luz", false, "Mariana Luz"),
            ("riana", true, "Mariana Luz"),
        ] {
            assert_eq!(among(named, within), Ok(found), "{named}");
        }
        assert!(matches!(among("technical", false), Err(Refusal::Ambiguous { candidates, .. }) if candidates.len() == 2));
        for (named, within) in [("", true), ("riana", false), ("9", false)] {
            assert!(matches!(among(named, within), Err(Refusal::NotFound { .. })), "{named}");
        }
    }
}
