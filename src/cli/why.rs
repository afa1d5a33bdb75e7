//! `orquestra why …`: the score line by line, what changed it, when it falls and how it rises.

use clap::Args;
use serde_json::{Value, json};

use super::error::CliError;
use super::out::Table;
use super::session::{Session, unexpected};
use crate::domain::account::Status;
use crate::domain::day::{Day, add_days};
use crate::domain::health::{Change, Health, Path, explain, forecast, health, path};
use crate::domain::playbook::Playbook;
use crate::domain::scoring::Scoring;
use crate::domain::standing::{FORECAST_DAYS, TREND_DAYS};
use crate::domain::view::View;
use crate::protocol::{Reply, Request};
use crate::say;

#[derive(Debug, Args)]
pub(super) struct WhyArgs {
    account: String,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    from: Option<String>,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    to: Option<String>,
    #[arg(long, value_name = "SCORE", value_parser = clap::value_parser!(i64).range(1..=100))]
    reach: Option<i64>,
    #[arg(long)]
    json: bool,
}

pub(super) fn run(session: &mut Session<'_>, args: &WhyArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let playbook = session.playbook(&facts);
    let team = session.store.team().clone();
    let calendar = team.calendar(&facts.plan.factors.busy);
    let scoring = figures(&team.figures)?;
    let today = session.today();
    let to = session.day_or(args.to.as_deref(), today)?.min(today);
    let view = View::new(&facts, &playbook, &calendar);
    let now = health(&view, to, &scoring);
    let from = match &args.from {
        Some(typed) => Some(session.day(typed)?),
        None if args.json => None,
        None => Some(add_days(to, -TREND_DAYS).max(facts.account.contract_date)),
    };
    let change = match from.filter(|from| *from < to) {
        Some(from) => {
            let Reply::Why(why) = session.ask(Request::Why(facts.account.id, from))? else { return Err(unexpected()) };
            Some(explain(&view, from, to, &figures(&why.figures)?, &scoring))
        }
        None => None,
    };
    let target = args.reach.unwrap_or(scoring.bands.healthy);
    let way = (args.reach.is_some() || (now.score < target && !args.json)).then(|| path(&view, to, target, &scoring));
    if args.json {
        let value = in_json(session, &playbook, &now, change.as_ref(), way.as_ref(), to);
        return session.out.json(&value);
    }
    ledger(session, &playbook, &now, to);
    if to == today
        && facts.account.status == Status::Active
        && let Some(fall) = forecast(&view, to, FORECAST_DAYS, &scoring)
    {
        let texts = session.texts;
        let measure = fall.measure.map(|measure| texts.code(measure)).unwrap_or_default();
        let day = texts.day(fall.on);
        let words = say!(texts, "why-forecast", day = day, band = texts.code(fall.band), measure = measure, points = fall.points);
        session.out.line(words);
    }
    if let Some(change) = change {
        explained(session, &playbook, &change, to);
    }
    if let Some(way) = way {
        green(session, &playbook, &way);
    }
    Ok(())
}

fn figures(changed: &[crate::domain::scoring::Coefficient]) -> Result<Scoring, CliError> {
    Scoring::with(changed).map_err(|error| CliError::Refused(error.to_string()))
}

fn ledger(session: &mut Session<'_>, playbook: &Playbook, now: &Health, day: Day) {
    let texts = session.texts;
    session.out.line(say!(
        texts,
        "why-score",
        score = now.score,
        band = texts.code(now.band),
        coverage = now.coverage,
        day = texts.day(day)
    ));
    let head = |key: &str| texts.get(key).into_owned();
    let mut table = Table::new([
        head("cli-head-dimension"),
        head("cli-head-measure"),
        format!(">{}", head("cli-head-points")),
        format!(">{}", head("cli-head-age")),
        head("cli-head-evidence"),
        head("cli-head-recover"),
    ])
    .spare(&[3, 5, 0]);
    for line in &now.lines {
        let evidence: Vec<String> = line.evidence.iter().map(|evidence| texts.evidence(evidence, day, playbook)).collect();
        table.row([
            texts.code(line.dimension),
            texts.code(line.measure),
            format!("{}/{}", line.points, line.of),
            line.age_days.map_or_else(String::new, |days| say!(texts, "cli-age-days", days = days)),
            evidence.join("; "),
            line.recover
                .as_ref()
                .map_or_else(String::new, |recover| format!("+{} {}", recover.points, texts.recover(recover, playbook))),
        ]);
    }
    for veto in &now.vetoes {
        let evidence: Vec<String> = veto.evidence.iter().map(|evidence| texts.evidence(evidence, day, playbook)).collect();
        table.row([
            say!(texts, "why-veto"),
            texts.code(veto.veto),
            veto.points.to_string(),
            String::new(),
            evidence.join("; "),
            String::new(),
        ]);
    }
    if let Some(set) = &now.set_by_hand {
        let until = say!(texts, "why-until", day = texts.day(set.until), who = set.by.as_str());
        table.row([
            say!(texts, "why-override"),
            set.reason.clone(),
            format!("{:+}", set.points),
            String::new(),
            until,
            String::new(),
        ]);
    }
    session.out.table(table);
    if !now.missing.is_empty() {
        let missing: Vec<String> = now.missing.iter().map(|measure| texts.code(*measure)).collect();
        session.out.line(say!(texts, "why-missing", measures = missing.join(", ")));
    }
}

fn explained(session: &mut Session<'_>, playbook: &Playbook, change: &Change, day: Day) {
    let texts = session.texts;
    session.out.heading(&say!(
        texts,
        "why-change",
        from = texts.day(change.from),
        to = texts.day(change.to),
        before = change.before,
        after = change.after
    ));
    if change.lines.is_empty() {
        session.out.line(say!(texts, "why-no-change"));
        return;
    }
    let head = |key: &str| texts.get(key).into_owned();
    let mut table = Table::new([
        head("cli-head-cause"),
        head("cli-head-measure"),
        format!(">{}", head("cli-head-before")),
        format!(">{}", head("cli-head-after")),
        format!(">{}", head("cli-head-difference")),
        head("cli-head-evidence"),
    ])
    .spare(&[2, 3]);
    for line in &change.lines {
        let what = match (line.measure, line.veto) {
            (Some(measure), _) => texts.code(measure),
            (None, Some(veto)) => texts.code(veto),
            (None, None) => String::new(),
        };
        let evidence: Vec<String> = line.evidence.iter().map(|evidence| texts.evidence(evidence, day, playbook)).collect();
        table.row([
            texts.code(line.cause),
            what,
            line.before.to_string(),
            line.after.to_string(),
            format!("{:+}", line.difference),
            evidence.join("; "),
        ]);
    }
    session.out.table(table);
}

fn green(session: &mut Session<'_>, playbook: &Playbook, way: &Path) {
    let texts = session.texts;
    let key = if way.reached { "why-path" } else { "why-path-short" };
    session.out.heading(&say!(texts, key, target = way.target, reaches = way.reaches));
    for act in &way.acts {
        let words = texts.act(crate::domain::codes::Coded::code(act.kind), &act.name, playbook);
        session.out.line(format!("  {:+}  {words}", act.points));
    }
}

fn in_json(
    session: &Session<'_>,
    playbook: &Playbook,
    now: &Health,
    change: Option<&Change>,
    way: Option<&Path>,
    day: Day,
) -> Value {
    let texts = session.texts;
    let words = |evidence: &[crate::domain::evidence::Evidence]| -> Vec<String> {
        evidence.iter().map(|evidence| texts.evidence(evidence, day, playbook)).collect()
    };
    let lines: Vec<Value> = now
        .lines
        .iter()
        .map(|line| {
            json!({
                "dimension": line.dimension,
                "measure": line.measure,
                "points": line.points,
                "of": line.of,
                "evidence": words(&line.evidence),
                "age_days": line.age_days,
                "recover": line.recover,
            })
        })
        .collect();
    let vetoes: Vec<Value> = now
        .vetoes
        .iter()
        .map(|veto| json!({ "veto": veto.veto, "cap": veto.cap, "points": veto.points, "evidence": words(&veto.evidence) }))
        .collect();
    json!({
        "day": now.day,
        "score": now.score,
        "coverage": now.coverage,
        "band": now.band,
        "lines": lines,
        "missing": now.missing,
        "vetoes": vetoes,
        "override": now.set_by_hand,
        "change": change,
        "path": way,
    })
}
