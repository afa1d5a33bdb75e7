//! What `orquestra playbook show` prints of the rest of the onboarding record. A part that the
//! playbook leaves out has no heading.

use super::super::setup::Setup;
use crate::domain::playbook::{Playbook, SteadySpec, TrainingSpec};
use crate::say;

pub(super) fn show(setup: &mut Setup, playbook: &Playbook) {
    objectives(setup, playbook);
    kickoff(setup, playbook);
    resources(setup, playbook);
    training(setup, playbook);
    contents(setup, playbook);
    adoption(setup, playbook);
    risks(setup, playbook);
    wins(setup, playbook);
    readiness(setup, playbook);
    if let Some(spec) = &playbook.steady {
        steady(setup, spec);
    }
}

/// Prints the heading of a part, if there is anything under it.
fn part<T>(setup: &mut Setup, rows: &[T], heading: &str) {
    if !rows.is_empty() {
        setup.out.heading(heading);
    }
}

fn point(setup: &mut Setup, text: &str) {
    setup.out.wrapped(4, &format!("- {text}"));
}

fn objectives(setup: &mut Setup, playbook: &Playbook) {
    let heading = say!(setup.texts, "cli-playbook-objectives");
    part(setup, &playbook.objectives, &heading);
    let tag = setup.texts.tag();
    for spec in &playbook.objectives {
        setup.out.line(format!("  {} ({})", spec.title.get(tag), spec.id));
        setup.out.wrapped(4, spec.why.get(tag));
        for criterion in &spec.criteria {
            point(setup, &format!("{} ({})", criterion.title.get(tag), criterion.id));
        }
    }
}

fn kickoff(setup: &mut Setup, playbook: &Playbook) {
    let total: i64 = playbook.kickoff.iter().map(|item| item.minutes).sum();
    let heading = say!(setup.texts, "cli-playbook-kickoff", minutes = total);
    part(setup, &playbook.kickoff, &heading);
    let tag = setup.texts.tag();
    for item in &playbook.kickoff {
        let minutes = say!(setup.texts, "cli-playbook-minutes", minutes = item.minutes);
        setup.out.wrapped(2, &format!("- {} · {minutes}", item.title.get(tag)));
    }
}

fn resources(setup: &mut Setup, playbook: &Playbook) {
    let heading = say!(setup.texts, "cli-playbook-resources");
    part(setup, &playbook.resources, &heading);
    let tag = setup.texts.tag();
    for spec in &playbook.resources {
        let hours = say!(setup.texts, "cli-playbook-hours", min = spec.hours_min, max = spec.hours_max);
        let stages = super::stage_range(setup, spec.from_stage, spec.to_stage);
        let side = setup.texts.code(spec.side);
        setup.out.line(format!("  {} · {side} · {hours} · {stages}", spec.title.get(tag)));
        setup.out.wrapped(4, spec.what_for.get(tag));
    }
}

fn training(setup: &mut Setup, playbook: &Playbook) {
    let heading = say!(setup.texts, "cli-playbook-training");
    part(setup, &playbook.training, &heading);
    for spec in &playbook.training {
        let line = session(setup, spec);
        setup.out.wrapped(2, &format!("- {line}"));
    }
    let heading = say!(setup.texts, "cli-playbook-formats");
    part(setup, &playbook.formats, &heading);
    let tag = setup.texts.tag();
    for spec in &playbook.formats {
        let name = setup.texts.code(spec.format);
        setup.out.line(format!("  {name}"));
        for line in [
            say!(setup.texts, "cli-playbook-strengths", text = spec.strengths.get(tag)),
            say!(setup.texts, "cli-playbook-limits", text = spec.limits.get(tag)),
            say!(setup.texts, "cli-playbook-best", text = spec.best_for.get(tag)),
        ] {
            point(setup, &line);
        }
    }
}

/// `week 6: Administration in depth · Administrators · live · 120 min`.
fn session(setup: &Setup, spec: &TrainingSpec) -> String {
    let texts = &setup.texts;
    let when = match (spec.week, spec.every_days) {
        (Some(week), _) => say!(texts, "cli-playbook-week", week = week),
        (None, Some(days)) => say!(texts, "cli-playbook-every", days = days),
        (None, None) => say!(texts, "cli-playbook-always"),
    };
    let mut line = format!("{when}: {} · {} · {}", spec.title.get(texts.tag()), texts.code(spec.role), texts.code(spec.format));
    if let Some(minutes) = spec.minutes {
        line = format!("{line} · {}", say!(texts, "cli-playbook-minutes", minutes = minutes));
    }
    if spec.optional {
        line = format!("{line} · {}", say!(texts, "cli-playbook-optional"));
    }
    line
}

fn contents(setup: &mut Setup, playbook: &Playbook) {
    let heading = say!(setup.texts, "cli-playbook-content");
    part(setup, &playbook.contents, &heading);
    let tag = setup.texts.tag();
    let mut group = "";
    for spec in &playbook.contents {
        if spec.group != group {
            group = &spec.group;
            let name = say!(setup.texts, "content-group", group = group);
            setup.out.line(format!("  {name}"));
        }
        point(setup, spec.title.get(tag));
    }
}

fn adoption(setup: &mut Setup, playbook: &Playbook) {
    let heading = say!(setup.texts, "cli-playbook-adoption");
    part(setup, &playbook.adoption, &heading);
    let tag = setup.texts.tag();
    for spec in &playbook.adoption {
        setup.out.wrapped(2, &format!("- {}: {}", spec.title.get(tag), spec.means.get(tag)));
    }
}

fn risks(setup: &mut Setup, playbook: &Playbook) {
    let heading = say!(setup.texts, "cli-playbook-risks");
    part(setup, &playbook.risks, &heading);
    let tag = setup.texts.tag();
    for spec in &playbook.risks {
        let exposure = say!(setup.texts, "cli-playbook-exposure", probability = spec.probability, severity = spec.severity);
        setup.out.line(format!("  {} · {exposure}", spec.title.get(tag)));
        let impact = say!(setup.texts, "cli-playbook-impact", text = spec.impact.get(tag));
        point(setup, &impact);
        let mitigation = say!(setup.texts, "cli-playbook-mitigation", text = spec.mitigation.get(tag));
        point(setup, &mitigation);
        for signal in spec.signals.iter().filter_map(|code| playbook.signal(code)) {
            point(setup, &format!("{} ({})", signal.title.get(tag), signal.code));
        }
    }
}

fn wins(setup: &mut Setup, playbook: &Playbook) {
    let heading = say!(setup.texts, "cli-playbook-wins");
    part(setup, &playbook.win_horizons, &heading);
    let tag = setup.texts.tag();
    for spec in &playbook.win_horizons {
        let day = say!(setup.texts, "cli-playbook-day", day = spec.day);
        setup.out.line(format!("  {day}: {}", spec.title.get(tag)));
        let examples: Vec<&str> = spec.examples.iter().map(|text| text.get(tag)).collect();
        let mut lines = vec![
            say!(setup.texts, "cli-playbook-traits", text = spec.traits.get(tag)),
            say!(setup.texts, "cli-playbook-identify", text = spec.identify.get(tag)),
            say!(setup.texts, "cli-playbook-measure", text = spec.measure.get(tag)),
            say!(setup.texts, "cli-playbook-communicate", text = spec.communicate.get(tag)),
        ];
        if !examples.is_empty() {
            lines.push(say!(setup.texts, "cli-playbook-examples", text = examples.join("; ")));
        }
        for line in lines {
            point(setup, &line);
        }
    }
}

fn readiness(setup: &mut Setup, playbook: &Playbook) {
    let heading = say!(setup.texts, "cli-playbook-readiness", days = playbook.golive.hypercare_days);
    part(setup, &playbook.readiness, &heading);
    let tag = setup.texts.tag();
    for item in &playbook.readiness {
        let mark = if item.blocking { "*" } else { "-" };
        setup.out.wrapped(2, &format!("{mark} {}", item.title.get(tag)));
    }
}

fn steady(setup: &mut Setup, spec: &SteadySpec) {
    let tag = setup.texts.tag();
    setup.out.heading(&say!(setup.texts, "cli-playbook-steady", from = spec.from_day, to = spec.to_day));
    for (heading, consequences) in [
        (say!(setup.texts, "cli-playbook-too-early"), &spec.too_early),
        (say!(setup.texts, "cli-playbook-too-late"), &spec.too_late),
    ] {
        if !consequences.is_empty() {
            setup.out.line(format!("  {heading}"));
        }
        for consequence in consequences {
            point(setup, consequence.title.get(tag));
        }
    }
    if !spec.engagement.is_empty() {
        setup.out.line(format!("  {}", say!(setup.texts, "cli-playbook-engagement")));
    }
    for row in &spec.engagement {
        let mut line = match row.every_days {
            Some(days) => say!(setup.texts, "cli-playbook-every", days = days),
            None => say!(setup.texts, "cli-playbook-as-needed"),
        };
        if let Some(minutes) = row.minutes {
            line = format!("{line}, {}", say!(setup.texts, "cli-playbook-minutes", minutes = minutes));
        }
        point(setup, &format!("{} · {line}", row.title.get(tag)));
    }
    setup.out.line(format!("  {}", say!(setup.texts, "cli-playbook-handover")));
    for (at, paragraph) in spec.handover.get(tag).split("\n\n").enumerate() {
        if at > 0 {
            setup.out.line("");
        }
        setup.out.wrapped(4, paragraph);
    }
}
