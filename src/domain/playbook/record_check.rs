//! Checks of what the playbook says for the rest of the onboarding record.

use super::check::Source;
use super::locate::{Step, place};
use super::record::{ADOPTION_FACTORS, CONTENT_GROUPS, PLACEHOLDERS};
use super::{Playbook, PlaybookError, PlaybookProblem, SteadySpec, Text};
use crate::domain::codes::Coded;

type Checked = Result<(), PlaybookError>;

/// Hours of a week.
const WEEK: i64 = 168;
/// Highest probability and severity of a risk.
const SCALE: i64 = 5;

/// Checks objectives, kickoff, resources, training, risks, quick wins, go-live and steady state.
pub(super) fn check(source: &Source<'_>, playbook: &Playbook) -> Checked {
    objectives(source, playbook)?;
    kickoff(source, playbook)?;
    resources(source, playbook)?;
    training(source, playbook)?;
    formats(source, playbook)?;
    contents(source, playbook)?;
    adoption(source, playbook)?;
    risks(source, playbook)?;
    horizons(source, playbook)?;
    source.count(playbook.golive.hypercare_days, "hypercare_days", &place!["golive"])?;
    readiness(source, playbook)?;
    playbook.steady.as_ref().map_or(Ok(()), |spec| steady(source, spec))
}

/// What a table is told apart by, and its texts with their keys.
type Row<'p, 's> = (&'p str, Vec<(&'s str, &'p Text)>);

/// Checks what the tables of a list are told apart by, which stands under `id`, and their texts.
fn list<'s>(source: &Source<'s>, path: &[Step<'s>], id: &'s str, rows: &[Row<'_, 's>]) -> Checked {
    let place = |at: usize, key: &'s str| [path, &place![at, key]].concat();
    source.ids(rows.iter().enumerate().map(|(at, (value, _))| (*value, place(at, id))))?;
    for (at, (_, texts)) in rows.iter().enumerate() {
        for (key, text) in texts {
            source.text(text, &place(at, key))?;
        }
    }
    Ok(())
}

/// Refuses a word that is not in its list.
fn one_of(source: &Source<'_>, value: &str, expected: &'static [&'static str], key: &'static str, path: &[Step<'_>]) -> Checked {
    if expected.contains(&value) {
        return Ok(());
    }
    source.refuse(path, PlaybookProblem::NotInList { key, value: value.to_owned(), expected })
}

fn objectives(source: &Source<'_>, playbook: &Playbook) -> Checked {
    let rows: Vec<_> =
        playbook.objectives.iter().map(|spec| (spec.id.as_str(), vec![("title", &spec.title), ("why", &spec.why)])).collect();
    list(source, &place!["objective"], "id", &rows)?;
    let mut ids = Vec::new();
    for (index, spec) in playbook.objectives.iter().enumerate() {
        for (at, criterion) in spec.criteria.iter().enumerate() {
            source.text(&criterion.title, &place!["objective", index, "criterion", at, "title"])?;
            ids.push((criterion.id.as_str(), place!["objective", index, "criterion", at, "id"].to_vec()));
        }
    }
    source.ids(ids)
}

fn kickoff(source: &Source<'_>, playbook: &Playbook) -> Checked {
    let rows: Vec<_> = playbook.kickoff.iter().map(|spec| (spec.id.as_str(), vec![("title", &spec.title)])).collect();
    list(source, &place!["kickoff"], "id", &rows)?;
    playbook
        .kickoff
        .iter()
        .enumerate()
        .try_for_each(|(index, spec)| source.count(spec.minutes, "minutes", &place!["kickoff", index]))
}

fn resources(source: &Source<'_>, playbook: &Playbook) -> Checked {
    let rows: Vec<_> = playbook
        .resources
        .iter()
        .map(|spec| (spec.role.code(), vec![("title", &spec.title), ("what_for", &spec.what_for)]))
        .collect();
    list(source, &place!["resource"], "role", &rows)?;
    for (index, spec) in playbook.resources.iter().enumerate() {
        let (role, min, max) = (spec.role, spec.hours_min, spec.hours_max);
        for (key, hours) in [("hours_min", min), ("hours_max", max)] {
            source.within(hours, key, &place!["resource", index], WEEK)?;
        }
        if min > max {
            return source.refuse(&place!["resource", index, "hours_max"], PlaybookProblem::ResourceHours { role, min, max });
        }
        if spec.from_stage > spec.to_stage {
            let problem = PlaybookProblem::ResourceStages { role, from: spec.from_stage.number(), to: spec.to_stage.number() };
            return source.refuse(&place!["resource", index, "to_stage"], problem);
        }
    }
    Ok(())
}

fn training(source: &Source<'_>, playbook: &Playbook) -> Checked {
    let rows: Vec<_> = playbook.training.iter().map(|spec| (spec.id.as_str(), vec![("title", &spec.title)])).collect();
    list(source, &place!["training"], "id", &rows)?;
    for (index, spec) in playbook.training.iter().enumerate() {
        for (key, value) in [("week", spec.week), ("minutes", spec.minutes), ("every_days", spec.every_days)] {
            if let Some(value) = value {
                source.count(value, key, &place!["training", index])?;
            }
        }
        if spec.week.is_some() && spec.every_days.is_some() {
            let problem = PlaybookProblem::TrainingTwice { id: spec.id.clone() };
            return source.refuse(&place!["training", index, "every_days"], problem);
        }
    }
    Ok(())
}

fn formats(source: &Source<'_>, playbook: &Playbook) -> Checked {
    let rows: Vec<_> = playbook
        .formats
        .iter()
        .map(|spec| {
            let texts = vec![("strengths", &spec.strengths), ("limits", &spec.limits), ("best_for", &spec.best_for)];
            (spec.format.code(), texts)
        })
        .collect();
    list(source, &place!["format"], "format", &rows)
}

fn contents(source: &Source<'_>, playbook: &Playbook) -> Checked {
    let rows: Vec<_> = playbook.contents.iter().map(|spec| (spec.id.as_str(), vec![("title", &spec.title)])).collect();
    list(source, &place!["content"], "id", &rows)?;
    playbook
        .contents
        .iter()
        .enumerate()
        .try_for_each(|(index, spec)| one_of(source, &spec.group, &CONTENT_GROUPS, "group", &place!["content", index, "group"]))
}

fn adoption(source: &Source<'_>, playbook: &Playbook) -> Checked {
    let rows: Vec<_> =
        playbook.adoption.iter().map(|spec| (spec.id.as_str(), vec![("title", &spec.title), ("means", &spec.means)])).collect();
    list(source, &place!["adoption"], "id", &rows)?;
    playbook
        .adoption
        .iter()
        .enumerate()
        .try_for_each(|(index, spec)| one_of(source, &spec.id, &ADOPTION_FACTORS, "id", &place!["adoption", index, "id"]))
}

fn risks(source: &Source<'_>, playbook: &Playbook) -> Checked {
    let rows: Vec<_> = playbook
        .risks
        .iter()
        .map(|spec| {
            let texts = vec![("title", &spec.title), ("impact", &spec.impact), ("mitigation", &spec.mitigation)];
            (spec.id.as_str(), texts)
        })
        .collect();
    list(source, &place!["risk"], "id", &rows)?;
    for (index, spec) in playbook.risks.iter().enumerate() {
        for (key, value) in [("probability", spec.probability), ("severity", spec.severity)] {
            source.within(value, key, &place!["risk", index], SCALE)?;
        }
        for (at, code) in spec.signals.iter().enumerate() {
            if playbook.signal(code).is_none() {
                let known = playbook.signals.iter().map(|signal| signal.code.clone()).collect();
                let problem = PlaybookProblem::UnknownSignal { risk: spec.id.clone(), code: code.clone(), known };
                return source.refuse(&place!["risk", index, "signals", at], problem);
            }
        }
    }
    Ok(())
}

fn horizons(source: &Source<'_>, playbook: &Playbook) -> Checked {
    let mut after = 0;
    for (index, spec) in playbook.win_horizons.iter().enumerate() {
        source.count(spec.day, "day", &place!["win_horizon", index])?;
        if spec.day <= after {
            let problem = PlaybookProblem::HorizonOrder { day: spec.day, after };
            return source.refuse(&place!["win_horizon", index, "day"], problem);
        }
        after = spec.day;
        for (key, text) in [
            ("title", &spec.title),
            ("traits", &spec.traits),
            ("identify", &spec.identify),
            ("measure", &spec.measure),
            ("communicate", &spec.communicate),
        ] {
            source.text(text, &place!["win_horizon", index, key])?;
        }
        for (at, example) in spec.examples.iter().enumerate() {
            source.text(example, &place!["win_horizon", index, "examples", at])?;
        }
    }
    Ok(())
}

fn readiness(source: &Source<'_>, playbook: &Playbook) -> Checked {
    let rows: Vec<_> = playbook.readiness.iter().map(|spec| (spec.id.as_str(), vec![("title", &spec.title)])).collect();
    list(source, &place!["readiness"], "id", &rows)
}

fn steady(source: &Source<'_>, spec: &SteadySpec) -> Checked {
    for (key, day) in [("from_day", spec.from_day), ("to_day", spec.to_day)] {
        source.count(day, key, &place!["steady"])?;
    }
    if spec.from_day > spec.to_day {
        let problem = PlaybookProblem::SteadyDays { from: spec.from_day, to: spec.to_day };
        return source.refuse(&place!["steady", "to_day"], problem);
    }
    let mut ids = Vec::new();
    for (key, consequences) in [("too_early", &spec.too_early), ("too_late", &spec.too_late)] {
        for (at, consequence) in consequences.iter().enumerate() {
            source.text(&consequence.title, &place!["steady", key, at, "title"])?;
            ids.push((consequence.id.as_str(), place!["steady", key, at, "id"].to_vec()));
        }
    }
    source.ids(ids)?;
    source.text(&spec.handover, &place!["steady", "handover"])?;
    placeholders(source, &spec.handover)?;
    let rows: Vec<_> = spec.engagement.iter().map(|row| (row.id.as_str(), vec![("title", &row.title)])).collect();
    list(source, &place!["steady", "engagement"], "id", &rows)?;
    for (at, row) in spec.engagement.iter().enumerate() {
        for (key, value) in [("every_days", row.every_days), ("minutes", row.minutes)] {
            if let Some(value) = value {
                source.count(value, key, &place!["steady", "engagement", at])?;
            }
        }
    }
    Ok(())
}

/// The message goes out to customers: a placeholder that nothing fills in would go out with it.
fn placeholders(source: &Source<'_>, handover: &Text) -> Checked {
    for (locale, words) in handover.all() {
        for (_, rest) in words.match_indices('{').map(|(at, _)| words.split_at(at + 1)) {
            let name = rest.split('}').next().unwrap_or_default();
            if !PLACEHOLDERS.contains(&name) {
                let path = place!["steady", "handover", locale.unwrap_or_default()];
                return source.refuse(&path, PlaybookProblem::UnknownPlaceholder { name: first_word(name) });
            }
        }
    }
    Ok(())
}

/// So much of an unknown placeholder as fits a message: an unclosed one would run to the end.
fn first_word(name: &str) -> String {
    name.split_whitespace().next().unwrap_or_default().chars().take(30).collect()
}
