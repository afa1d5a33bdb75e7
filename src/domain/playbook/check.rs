//! What a playbook must fulfil beyond its shape.

use std::collections::HashMap;

use super::locate::{Step, line_of, place};
use super::{CadenceSpec, Playbook, PlaybookError, PlaybookProblem, Text, factors, milestones, record_check};
use crate::domain::account::Stage;
use crate::domain::codes::Coded;

/// Checks the rules that the shape cannot express, and reports the first that is broken.
pub(super) fn check(file: &str, text: &str, playbook: &Playbook) -> Result<(), PlaybookError> {
    let source = Source { file, text };
    header(&source, playbook)?;
    stages(&source, playbook)?;
    tasks(&source, playbook)?;
    milestones::check(&source, playbook)?;
    phases(&source, playbook)?;
    factors::check(&source, playbook)?;
    audiences(&source, playbook)?;
    cadences(&source, playbook)?;
    signals(&source, playbook)?;
    plays(&source, playbook)?;
    record_check::check(&source, playbook)
}

/// The file under check: turns the place of a fault into a line.
pub(super) struct Source<'a> {
    file: &'a str,
    text: &'a str,
}

impl<'a> Source<'a> {
    /// The refusal of what stands at `path`.
    pub(super) fn refuse<T>(&self, path: &[Step<'_>], problem: PlaybookProblem) -> Result<T, PlaybookError> {
        Err(PlaybookError { file: self.file.to_owned(), line: line_of(self.text, path), problem })
    }

    /// Refuses a text that is empty, or given for something that is no locale.
    pub(super) fn text(&self, text: &Text, path: &[Step<'a>]) -> Result<(), PlaybookError> {
        match text {
            Text::One(text) if text.trim().is_empty() => self.refuse(path, PlaybookProblem::EmptyText { locale: None }),
            Text::One(_) => Ok(()),
            Text::Each(texts) if texts.is_empty() => self.refuse(path, PlaybookProblem::EmptyText { locale: None }),
            Text::Each(texts) => texts.iter().try_for_each(|(locale, text)| {
                if !is_locale(locale) {
                    self.refuse(&[path, &place![locale.as_str()]].concat(), PlaybookProblem::BadLocale { locale: locale.clone() })
                } else if text.trim().is_empty() {
                    self.refuse(
                        &[path, &place![locale.as_str()]].concat(),
                        PlaybookProblem::EmptyText { locale: Some(locale.clone()) },
                    )
                } else {
                    Ok(())
                }
            }),
        }
    }

    /// Refuses an id that is malformed or that an earlier entry has.
    pub(super) fn ids<'p>(&self, ids: impl IntoIterator<Item = (&'p str, Vec<Step<'a>>)>) -> Result<(), PlaybookError> {
        let mut seen = HashMap::new();
        for (id, path) in ids {
            if !is_id(id) {
                return self.refuse(&path, PlaybookProblem::BadId { id: id.to_owned() });
            }
            self.first(&mut seen, id, path)?;
        }
        Ok(())
    }

    /// Refuses a value that an earlier entry has, and remembers it otherwise.
    fn first<'p>(&self, seen: &mut Seen<'p, 'a>, id: &'p str, path: Vec<Step<'a>>) -> Result<(), PlaybookError> {
        if let Some(first) = seen.get(id) {
            let first_line = line_of(self.text, first);
            return self.refuse(&path, PlaybookProblem::DuplicateId { id: id.to_owned(), first_line });
        }
        seen.insert(id, path);
        Ok(())
    }

    /// Refuses a count outside 1 to [`MOST`].
    pub(super) fn count(&self, value: i64, key: &'static str, path: &[Step<'a>]) -> Result<(), PlaybookError> {
        self.within(value, key, path, MOST)
    }

    /// Refuses a number outside 1 to `most`.
    pub(super) fn within(&self, value: i64, key: &'static str, path: &[Step<'a>], most: i64) -> Result<(), PlaybookError> {
        if (1..=most).contains(&value) {
            return Ok(());
        }
        self.refuse(&[path, &place![key]].concat(), PlaybookProblem::CountOutOfRange { key, value, most })
    }
}

/// Ten years in days: far beyond any onboarding, and far from where dates overflow.
const MOST: i64 = 3650;

/// Values that are taken, each with its place.
type Seen<'p, 'a> = HashMap<&'p str, Vec<Step<'a>>>;

fn is_id(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_' | b'.'))
}

/// Whether it looks like a language tag: `en`, `pt-BR`.
fn is_locale(locale: &str) -> bool {
    let mut parts = locale.split('-');
    let language = parts.next().unwrap_or_default();
    (2..=3).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

fn header(source: &Source<'_>, playbook: &Playbook) -> Result<(), PlaybookError> {
    // A playbook's id is typed by people, like a handle: it may have hyphens too.
    if !is_id(&playbook.id.replace('-', "_")) {
        return source.refuse(&place!["id"], PlaybookProblem::BadId { id: playbook.id.clone() });
    }
    source.text(&playbook.name, &place!["name"])?;
    let plan = playbook.plan;
    for (key, days) in [("min_days", plan.min_days), ("standard_days", plan.standard_days), ("max_days", plan.max_days)] {
        source.count(days, key, &place!["plan"])?;
    }
    if plan.min_days > plan.standard_days || plan.standard_days > plan.max_days {
        let problem = PlaybookProblem::PlanLengths { min: plan.min_days, standard: plan.standard_days, max: plan.max_days };
        return source.refuse(&place!["plan"], problem);
    }
    Ok(())
}

fn stages(source: &Source<'_>, playbook: &Playbook) -> Result<(), PlaybookError> {
    const NUMBERS: [&str; 6] = ["1", "2", "3", "4", "5", "6"];
    let mut seen = HashMap::new();
    for (index, stage) in playbook.stages.iter().enumerate() {
        source.first(&mut seen, NUMBERS[stage.number.index()], place!["stage", index, "number"].to_vec())?;
    }
    for (index, pair) in playbook.stages.windows(2).enumerate() {
        if pair[1].number < pair[0].number {
            let problem = PlaybookProblem::StageOutOfOrder { stage: pair[1].number.number(), after: pair[0].number.number() };
            return source.refuse(&place!["stage", index + 1, "number"], problem);
        }
    }
    // Ordered and each once: the first place that does not hold its stage tells which is missing.
    if let Some(missing) = Stage::ALL.into_iter().find(|stage| playbook.stage(*stage).is_none_or(|spec| spec.number != *stage)) {
        let before_it = missing.index().min(playbook.stages.len().saturating_sub(1));
        return source.refuse(&place!["stage", before_it], PlaybookProblem::StageMissing { stage: missing.number() });
    }
    let last = playbook.plan.max_days;
    let mut previous_start = 0;
    for (index, spec) in playbook.stages.iter().enumerate() {
        let (stage, start, end) = (spec.number.number(), spec.start_day, spec.end_day);
        if start < 0 || start > end || end > last {
            let key = if start < 0 { "start_day" } else { "end_day" };
            return source.refuse(&place!["stage", index, key], PlaybookProblem::WindowRange { stage, start, end, last });
        }
        if start < previous_start {
            let problem = PlaybookProblem::WindowOutOfOrder { stage, start, previous_start };
            return source.refuse(&place!["stage", index, "start_day"], problem);
        }
        previous_start = start;
        source.text(&spec.title, &place!["stage", index, "title"])?;
        source.text(&spec.short, &place!["stage", index, "short"])?;
        source.text(&spec.purpose, &place!["stage", index, "purpose"])?;
        for (at, mode) in spec.failure_modes.iter().enumerate() {
            source.text(&mode.title, &place!["stage", index, "failure_mode", at, "title"])?;
            source.text(&mode.consequence, &place!["stage", index, "failure_mode", at, "consequence"])?;
        }
    }
    Ok(())
}

fn tasks(source: &Source<'_>, playbook: &Playbook) -> Result<(), PlaybookError> {
    let mut lists = vec![(Stage::Welcome, playbook.handoff.as_slice(), place!["handoff"].to_vec())];
    for (index, spec) in playbook.stages.iter().enumerate() {
        lists.push((spec.number, &spec.activities, place!["stage", index, "activity"].to_vec()));
        lists.push((spec.number, &spec.deliverables, place!["stage", index, "deliverable"].to_vec()));
        lists.push((spec.number, &spec.exit_criteria, place!["stage", index, "exit_criterion"].to_vec()));
    }
    source.ids(lists.iter().flat_map(|(_, items, list)| {
        items.iter().enumerate().map(move |(at, item)| (item.id.as_str(), [list.as_slice(), &place![at, "id"]].concat()))
    }))?;
    for (stage, items, list) in lists {
        let last = playbook.stage(stage).map_or(playbook.plan.standard_days, |spec| spec.end_day);
        for (at, item) in items.iter().enumerate() {
            let place = |key| [list.as_slice(), &place![at, key]].concat();
            source.text(&item.title, &place("title"))?;
            if let Some(day) = item.day.filter(|day| !(0..=last).contains(day)) {
                let problem = PlaybookProblem::TaskOutOfStage { id: item.id.clone(), day, stage: stage.number(), last };
                return source.refuse(&place("day"), problem);
            }
        }
    }
    Ok(())
}

fn phases(source: &Source<'_>, playbook: &Playbook) -> Result<(), PlaybookError> {
    let mut earliest = 1;
    for (index, phase) in playbook.phases.iter().enumerate() {
        let (from, to) = (phase.from_week, phase.to_week);
        if from < earliest || to < from {
            let key = if from < earliest { "from_week" } else { "to_week" };
            return source.refuse(&place!["phase", index, key], PlaybookProblem::PhaseWeeks { from, to, earliest });
        }
        earliest = from;
        source.text(&phase.title, &place!["phase", index, "title"])?;
        for (at, item) in phase.items.iter().enumerate() {
            source.text(item, &place!["phase", index, "items", at])?;
        }
    }
    Ok(())
}

fn audiences(source: &Source<'_>, playbook: &Playbook) -> Result<(), PlaybookError> {
    source.ids(
        playbook.audiences.iter().enumerate().map(|(index, spec)| (spec.id.as_str(), place!["audience", index, "id"].to_vec())),
    )?;
    for (index, spec) in playbook.audiences.iter().enumerate() {
        for (key, text) in [("title", &spec.title), ("who", &spec.who), ("engage", &spec.engage), ("style", &spec.style)] {
            source.text(text, &place!["audience", index, key])?;
        }
    }
    Ok(())
}

fn cadences(source: &Source<'_>, playbook: &Playbook) -> Result<(), PlaybookError> {
    for (index, spec) in playbook.cadences.iter().enumerate() {
        let CadenceSpec { role, from_stage, to_stage, ideal_days, max_days, minutes, .. } = spec;
        let rule = place!["cadence", index];
        if from_stage > to_stage {
            let problem = PlaybookProblem::CadenceStages { role: role.code(), from: from_stage.number(), to: to_stage.number() };
            return source.refuse(&place!["cadence", index, "to_stage"], problem);
        }
        for (key, value) in [("ideal_days", ideal_days), ("max_days", max_days), ("minutes", minutes)] {
            if let Some(value) = value {
                source.count(*value, key, &rule)?;
            }
        }
        if ideal_days.is_some() != max_days.is_some() || ideal_days > max_days {
            let problem = PlaybookProblem::CadenceIntervals { role: role.code(), ideal: *ideal_days, max: *max_days };
            let key = if max_days.is_some() { "max_days" } else { "ideal_days" };
            return source.refuse(&place!["cadence", index, key], problem);
        }
        source.text(&spec.purpose, &place!["cadence", index, "purpose"])?;
        for (at, agenda) in spec.agenda.iter().enumerate() {
            source.count(agenda.month, "month", &place!["cadence", index, "agenda", at])?;
            source.text(&agenda.title, &place!["cadence", index, "agenda", at, "title"])?;
        }
    }
    Ok(())
}

fn plays(source: &Source<'_>, playbook: &Playbook) -> Result<(), PlaybookError> {
    let categories = playbook.plays.iter().enumerate();
    source.ids(categories.map(|(index, spec)| (spec.category.code(), place!["play", index, "category"].to_vec())))?;
    let mut ids = Vec::new();
    for (index, spec) in playbook.plays.iter().enumerate() {
        source.text(&spec.title, &place!["play", index, "title"])?;
        for (at, step) in spec.moves.iter().enumerate() {
            source.count(step.day, "day", &place!["play", index, "move", at])?;
            source.text(&step.title, &place!["play", index, "move", at, "title"])?;
            ids.push((step.id.as_str(), place!["play", index, "move", at, "id"].to_vec()));
        }
    }
    source.ids(ids)
}

fn signals(source: &Source<'_>, playbook: &Playbook) -> Result<(), PlaybookError> {
    let codes = || {
        playbook.signals.iter().enumerate().map(|(index, spec)| (spec.code.as_str(), place!["signal", index, "code"].to_vec()))
    };
    for ((code, path), spec) in codes().zip(&playbook.signals) {
        let named = code.split_once('.').is_some_and(|(_, name)| is_id(name));
        if !named || spec.category().is_none() {
            return source.refuse(&path, PlaybookProblem::BadSignalCode { code: code.to_owned() });
        }
    }
    source.ids(codes())?;
    for (index, spec) in playbook.signals.iter().enumerate() {
        source.text(&spec.title, &place!["signal", index, "title"])?;
        source.text(&spec.watch, &place!["signal", index, "watch"])?;
    }
    Ok(())
}
