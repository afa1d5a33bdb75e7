//! `orquestra playbook …`

mod record;

use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde_json::json;

use super::error::{CliError, REFUSED};
use super::out::Table;
use super::setup::Setup;
use crate::command::refusal::{Refusal, Thing};
use crate::domain::account::Stage;
use crate::domain::playbook::{Playbook, TaskItem, parse};
use crate::say;

#[derive(Debug, Subcommand)]
pub(super) enum PlaybookArgs {
    List(ListArgs),
    Show(ShowArgs),
    Check(CheckArgs),
}

#[derive(Debug, Args)]
pub(super) struct ListArgs {
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(super) struct ShowArgs {
    playbook: Option<String>,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    #[arg(required = true, value_name = "FILE")]
    file: Vec<PathBuf>,
}

pub(super) fn run(setup: &mut Setup, verb: PlaybookArgs) -> Result<u8, CliError> {
    match verb {
        PlaybookArgs::Check(args) => return Ok(check(setup, &args)),
        PlaybookArgs::List(args) => list(setup, &args)?,
        PlaybookArgs::Show(args) => show(setup, &args)?,
    }
    Ok(0)
}

fn check(setup: &mut Setup, args: &CheckArgs) -> u8 {
    let mut code = 0;
    for file in &args.file {
        let name = file.display().to_string();
        let sentence = match std::fs::read_to_string(file) {
            Err(error) => setup.unreadable(file, &error),
            Ok(text) => match parse(&name, &text) {
                Err(problem) => setup.texts.playbook_error(&problem),
                Ok(playbook) => {
                    let line = say!(
                        setup.texts,
                        "cli-playbook-fine",
                        file = name,
                        id = playbook.id.as_str(),
                        tasks = playbook.tasks().count() as i64,
                        milestones = playbook.milestones.len() as i64,
                        signals = playbook.signals.len() as i64,
                    );
                    setup.out.line(line);
                    continue;
                }
            },
        };
        setup.out.complain(&sentence);
        code = REFUSED;
    }
    code
}

fn list(setup: &mut Setup, args: &ListArgs) -> Result<(), CliError> {
    let (playbooks, notices) = setup.playbooks()?;
    for notice in notices {
        setup.out.complain(&notice);
    }
    let tag = setup.texts.tag();
    if args.json {
        let rows: Vec<_> = playbooks
            .all()
            .iter()
            .enumerate()
            .map(|(at, playbook)| {
                json!({
                    "id": playbook.id,
                    "name": playbook.name,
                    "standard_days": playbook.plan.standard_days,
                    "min_days": playbook.plan.min_days,
                    "max_days": playbook.plan.max_days,
                    "default": at == 0,
                })
            })
            .collect();
        return setup.out.json(&rows);
    }
    let texts = &setup.texts;
    let mut table = Table::new([
        say!(texts, "cli-head-id"),
        say!(texts, "cli-head-name"),
        say!(texts, "cli-head-length"),
        say!(texts, "cli-head-signals"),
    ]);
    for playbook in playbooks.all() {
        let plan = playbook.plan;
        let length = say!(texts, "cli-playbook-length", standard = plan.standard_days, min = plan.min_days, max = plan.max_days);
        table.row([playbook.id.clone(), playbook.name.get(tag).to_owned(), length, playbook.signals.len().to_string()]);
    }
    setup.out.table(table);
    Ok(())
}

fn show(setup: &mut Setup, args: &ShowArgs) -> Result<(), CliError> {
    let (playbooks, notices) = setup.playbooks()?;
    for notice in notices {
        setup.out.complain(&notice);
    }
    let playbook = match &args.playbook {
        None => playbooks.default_playbook(),
        Some(id) => playbooks.get(id).ok_or_else(|| Refusal::NotFound { thing: Thing::Playbook, named: id.clone() })?,
    };
    if args.json {
        return setup.out.json(playbook.as_ref());
    }
    stages(setup, playbook);
    milestones(setup, playbook);
    people(setup, playbook);
    record::show(setup, playbook);
    Ok(())
}

fn items(setup: &mut Setup, heading: &str, items: &[TaskItem]) {
    if items.is_empty() {
        return;
    }
    setup.out.line(format!("  {heading}"));
    let tag = setup.texts.tag();
    for item in items {
        let side = setup.texts.code(item.side);
        setup.out.wrapped(4, &format!("- {} ({side}; {})", item.title.get(tag), item.id));
    }
}

fn stages(setup: &mut Setup, playbook: &Playbook) {
    let tag = setup.texts.tag();
    let plan = playbook.plan;
    let length =
        say!(setup.texts, "cli-playbook-length", standard = plan.standard_days, min = plan.min_days, max = plan.max_days);
    setup.out.line(format!("{} ({}) · {length}", playbook.name.get(tag), playbook.id));
    if !playbook.handoff.is_empty() {
        setup.out.heading(&say!(setup.texts, "cli-playbook-handoff"));
        items(setup, &say!(setup.texts, "cli-playbook-checklist"), &playbook.handoff);
    }
    for stage in &playbook.stages {
        let window = say!(setup.texts, "cli-playbook-window", from = stage.start_day, to = stage.end_day);
        setup.out.heading(&format!("{} · {window}", setup.texts.stage(stage.number, playbook)));
        setup.out.wrapped(2, stage.purpose.get(tag));
        items(setup, &say!(setup.texts, "cli-playbook-activities"), &stage.activities);
        items(setup, &say!(setup.texts, "cli-playbook-deliverables"), &stage.deliverables);
        items(setup, &say!(setup.texts, "cli-playbook-criteria"), &stage.exit_criteria);
        if !stage.failure_modes.is_empty() {
            setup.out.line(format!("  {}", say!(setup.texts, "cli-playbook-failures")));
        }
        for mode in &stage.failure_modes {
            setup.out.wrapped(4, &format!("- {} → {}", mode.title.get(tag), mode.consequence.get(tag)));
        }
    }
}

fn milestones(setup: &mut Setup, playbook: &Playbook) {
    let tag = setup.texts.tag();
    setup.out.heading(&say!(setup.texts, "cli-heading-milestones"));
    for spec in &playbook.milestones {
        let day = say!(setup.texts, "cli-playbook-day", day = spec.day);
        let mark = if spec.key { "*" } else { "-" };
        setup.out.wrapped(2, &format!("{mark} {day}: {} ({})", spec.title.get(tag), spec.id));
    }
    setup.out.heading(&say!(setup.texts, "cli-playbook-phases"));
    for phase in &playbook.phases {
        let weeks = say!(setup.texts, "cli-playbook-weeks", from = phase.from_week, to = phase.to_week);
        setup.out.line(format!("  {weeks}: {}", phase.title.get(tag)));
        for item in &phase.items {
            setup.out.wrapped(4, &format!("- {}", item.get(tag)));
        }
    }
    setup.out.heading(&say!(setup.texts, "cli-playbook-factors"));
    for factor in &playbook.factors {
        setup.out.line(format!("  {}", factor.title.get(tag)));
        for level in &factor.levels {
            let word = setup.texts.code(level.level);
            setup.out.wrapped(4, &format!("- {word}: {:+} d, {}", level.days, level.reason.get(tag)));
        }
    }
}

fn people(setup: &mut Setup, playbook: &Playbook) {
    let tag = setup.texts.tag();
    setup.out.heading(&say!(setup.texts, "cli-playbook-audiences"));
    for audience in &playbook.audiences {
        let roles: Vec<String> = audience.roles.iter().map(|role| setup.texts.code(*role)).collect();
        setup.out.line(format!("  {} ({})", audience.title.get(tag), roles.join(", ")));
        for text in [&audience.who, &audience.engage, &audience.style] {
            setup.out.wrapped(4, text.get(tag));
        }
    }
    setup.out.heading(&say!(setup.texts, "cli-playbook-cadences"));
    for rule in &playbook.cadences {
        let interval = match (rule.ideal_days, rule.max_days) {
            (Some(ideal), Some(max)) => say!(setup.texts, "cli-playbook-interval", ideal = ideal, max = max),
            _ => setup.texts.get("cadence-as_needed").into_owned(),
        };
        let stages = stage_range(setup, rule.from_stage, rule.to_stage);
        let minutes = rule.minutes.map_or_else(String::new, |minutes| format!(", {minutes} min"));
        setup.out.line(format!("  {} · {stages} · {interval}{minutes}", setup.texts.code(rule.role)));
        setup.out.wrapped(4, rule.purpose.get(tag));
        for agenda in &rule.agenda {
            let month = say!(setup.texts, "cli-playbook-month", month = agenda.month);
            setup.out.wrapped(4, &format!("- {month}: {}", agenda.title.get(tag)));
        }
    }
    setup.out.heading(&say!(setup.texts, "cli-heading-signals"));
    for spec in &playbook.signals {
        setup.out.wrapped(2, &format!("- {} ({}): {}", spec.title.get(tag), spec.code, spec.watch.get(tag)));
    }
}

/// `stages 1–3`, or `stage 2`.
fn stage_range(setup: &Setup, from: Stage, to: Stage) -> String {
    let (first, last) = (i64::from(from.number()), i64::from(to.number()));
    if first == last {
        return say!(setup.texts, "cli-playbook-stage", stage = first);
    }
    say!(setup.texts, "cli-playbook-stages", from = first, to = last)
}
