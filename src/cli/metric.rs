//! `orquestra metric …`

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::error::CliError;
use super::out::Table;
use super::pick;
use super::session::Session;
use crate::command::Command;
use crate::command::metric::{MetricCommand, MetricVerb, NewReading};
use crate::domain::codes::Coded;
use crate::domain::day::Day;
use crate::domain::facts::AccountFacts;
use crate::domain::metric::{Goal, Metric, Reading, SCALE};
use crate::domain::scoring::Scoring;
use crate::domain::view::View;
use crate::say;
use crate::text::Texts;

#[derive(Debug, Subcommand)]
pub(super) enum MetricArgs {
    Record(RecordArgs),
    List(ListArgs),
}

#[derive(Debug, Args)]
pub(super) struct RecordArgs {
    account: String,
    #[arg(required = true, value_name = "METRIC VALUE | METRIC=VALUE", allow_negative_numbers = true)]
    reading: Vec<String>,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
    #[arg(long, value_name = "TEXT", default_value = "")]
    about: String,
    #[arg(long, value_name = "N")]
    answers: Option<i64>,
    #[arg(long, value_name = "NAME")]
    goal: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct ListArgs {
    account: String,
    #[arg(long)]
    all: bool,
    #[arg(long)]
    json: bool,
}

pub(super) fn run(session: &mut Session<'_>, verb: MetricArgs) -> Result<(), CliError> {
    match verb {
        MetricArgs::Record(args) => record(session, &args),
        MetricArgs::List(args) => list(session, &args),
    }
}

/// Why a value cannot be one of a metric, where it lies outside its range.
pub(super) fn out_of_range(texts: &Texts, scoring: &Scoring, metric: Metric, value: i64) -> Option<String> {
    let spec = scoring.metric.of(metric);
    if (spec.min * SCALE..=spec.max * SCALE).contains(&value) {
        return None;
    }
    let (min, max) = (texts.number(spec.min), texts.number(spec.max));
    Some(say!(texts, "cli-metric-range", metric = texts.code(metric), min = min, max = max))
}

/// The metric that is meant: by its code or the start of it.
fn metric(session: &Session<'_>, named: &str) -> Result<Metric, CliError> {
    if let Ok(metric) = named.parse() {
        return Ok(metric);
    }
    let wanted = named.trim().to_lowercase().replace(['-', ' '], "_");
    let mut fitting = Metric::ALL.iter().filter(|metric| !wanted.is_empty() && metric.code().starts_with(&wanted));
    if let (Some(metric), None) = (fitting.next(), fitting.next()) {
        return Ok(*metric);
    }
    let codes: Vec<&str> = Metric::ALL.iter().map(|metric| metric.code()).collect();
    Err(CliError::Usage(say!(session.texts, "cli-usage-bad-metric", given = named, codes = codes.join(", "))))
}

/// The readings that were typed: `METRIC VALUE`, or `METRIC=VALUE` once or more.
fn typed(session: &Session<'_>, words: &[String]) -> Result<Vec<(Metric, i64)>, CliError> {
    let pairs: Vec<(&str, &str)> = match words {
        [key, value] if !key.contains('=') => vec![(key, value)],
        words => {
            let pairs = words.iter().map(|word| {
                let bad = || CliError::Usage(say!(session.texts, "cli-usage-bad-reading", given = word.as_str()));
                word.split_once('=').ok_or_else(bad)
            });
            pairs.collect::<Result<_, _>>()?
        }
    };
    let mut found: Vec<(Metric, i64)> = Vec::new();
    for (key, value) in pairs {
        let metric = metric(session, key)?;
        if found.iter().any(|(other, _)| *other == metric) {
            return Err(CliError::Usage(say!(session.texts, "cli-usage-metric-twice", metric = metric.code())));
        }
        found.push((metric, session.thousandths(value)?));
    }
    Ok(found)
}

fn record(session: &mut Session<'_>, args: &RecordArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let on = session.day_or(args.on.as_deref(), session.today())?;
    let scoring = session.scoring()?;
    let mut readings = Vec::new();
    let mut told = Vec::new();
    for (metric, value) in typed(session, &args.reading)? {
        let goal = match metric {
            Metric::Goal => Some(pick::goal(&facts, args.goal.as_deref(), on).map_err(|refusal| session.refuse(refusal))?),
            _ => None,
        };
        if let Some(sentence) = out_of_range(session.texts, &scoring, metric, value) {
            return Err(CliError::Refused(sentence));
        }
        told.push(format!(
            "{} {}",
            goal.map_or_else(|| session.texts.code(metric), |goal| goal.name.clone()),
            session.texts.measured(metric, value, unit(&facts, metric, goal))
        ));
        let (answers, about) = (args.answers, args.about.clone());
        readings.push(NewReading { metric, goal: goal.map(|goal| goal.id), on, value, answers, about });
    }
    let about = format!("{} · {}", told.join(", "), session.texts.day(on));
    let verb = MetricVerb::Record(readings);
    session.act_and_say(Command::Metric(MetricCommand { account: facts.account.id, verb }), &about)
}

/// The unit that a value needs beside its metric: a goal's own, or the account's currency.
fn unit<'a>(facts: &'a AccountFacts, metric: Metric, goal: Option<&'a Goal>) -> &'a str {
    match (metric, goal) {
        (Metric::Goal, Some(goal)) => &goal.unit,
        (Metric::Benefit | Metric::Cost, _) => &facts.account.currency,
        _ => "",
    }
}

/// How a metric stands on a day.
struct Standing<'a> {
    metric: Metric,
    goal: Option<&'a Goal>,
    /// The session or role; empty for the account as a whole.
    about: &'a str,
    reading: Option<&'a Reading>,
    /// What is expected today, in thousandths.
    target: Option<i64>,
    more_is_better: bool,
    fresh_days: i64,
}

impl Standing<'_> {
    fn age(&self, day: Day) -> Option<i64> {
        self.reading.map(|reading| (day - reading.on_day).num_days())
    }

    /// The state as JSON names it.
    fn state(&self, day: Day) -> &'static str {
        let (Some(reading), Some(age)) = (self.reading, self.age(day)) else { return "never" };
        let Some(target) = self.target else { return if age > self.fresh_days { "stale" } else { "no_target" } };
        match (age > self.fresh_days, self.more_is_better) {
            (true, _) => "stale",
            (_, true) if reading.value < target => "below",
            (_, false) if reading.value > target => "above",
            _ => "on_target",
        }
    }
}

/// Every metric with its newest reading and what is expected on a day; goals each for itself.
fn standings<'a>(facts: &'a AccountFacts, view: &View<'a>, scoring: &Scoring, day: Day) -> Vec<Standing<'a>> {
    let mut found = Vec::new();
    for metric in Metric::ALL.iter().copied().filter(|metric| *metric != Metric::Goal) {
        let spec = scoring.metric.of(metric);
        let readings = view.readings(metric, day);
        let mut abouts: Vec<&str> = readings.iter().map(|reading| reading.about.as_str()).collect();
        abouts.sort_unstable();
        abouts.dedup();
        if abouts.is_empty() {
            abouts.push("");
        }
        for about in abouts {
            found.push(Standing {
                metric,
                goal: None,
                about,
                reading: readings.iter().rev().find(|reading| reading.about == about).copied(),
                target: spec.target.at(view.day_number(day)),
                more_is_better: spec.more_is_better,
                fresh_days: spec.fresh_days,
            });
        }
    }
    for goal in facts.goals.iter().filter(|goal| goal.is_open(day)) {
        found.push(Standing {
            metric: Metric::Goal,
            goal: Some(goal),
            about: "",
            reading: view.goal_readings(goal, day).next_back(),
            target: Some(super::goal::expected(goal, day)),
            more_is_better: goal.target > goal.baseline,
            fresh_days: scoring.metric.goal.fresh_days,
        });
    }
    found
}

/// Return on investment to date, in percent of the cost; none without both figures.
fn roi(view: &View<'_>, day: Day) -> Option<i64> {
    let benefit = view.reading(Metric::Benefit, day)?.value;
    let cost = view.reading(Metric::Cost, day).filter(|cost| cost.value > 0)?.value;
    i64::try_from((i128::from(benefit) - i128::from(cost)) * 100 / i128::from(cost)).ok()
}

/// Thousandths as a number of JSON.
pub(super) fn number(value: i64) -> Value {
    if value % SCALE == 0 { json!(value / SCALE) } else { json!(value as f64 / SCALE as f64) }
}

fn list(session: &mut Session<'_>, args: &ListArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    if args.all {
        return every(session, &facts, args.json);
    }
    let (texts, today) = (session.texts, session.today());
    let (scoring, playbook) = (session.scoring()?, session.playbook(&facts));
    let calendar = session.store.team().calendar(&facts.plan.factors.busy);
    let view = View::new(&facts, &playbook, &calendar);
    let standings = standings(&facts, &view, &scoring, today);
    let (ttfv, roi) = (view.days_to_value(today), roi(&view, today));
    if args.json {
        let metrics: Vec<Value> = standings
            .iter()
            .map(|one| {
                json!({
                    "metric": one.metric,
                    "goal": one.goal.map(|goal| &goal.name),
                    "about": one.about,
                    "value": one.reading.map(|reading| number(reading.value)),
                    "unit": unit(&facts, one.metric, one.goal),
                    "on": one.reading.map(|reading| reading.on_day),
                    "age_days": one.age(today),
                    "answers": one.reading.and_then(|reading| reading.answers),
                    "target": one.target.map(number),
                    "state": one.state(today),
                    "more_is_better": one.more_is_better,
                    "fresh_days": one.fresh_days,
                })
            })
            .collect();
        return session.out.json(&json!({
            "account": facts.account.handle,
            "today": today,
            "day_number": view.day_number(today),
            "metrics": metrics,
            "first_value_on": view.first_value_on(today),
            "ttfv_days": ttfv,
            "roi_percent": roi,
        }));
    }
    let mut table = Table::new([
        say!(texts, "cli-head-metric"),
        format!(">{}", say!(texts, "cli-head-value")),
        format!(">{}", say!(texts, "cli-head-target")),
        say!(texts, "cli-head-state"),
        format!(">{}", say!(texts, "cli-head-age")),
        say!(texts, "cli-head-better"),
    ])
    .spare(&[5]);
    for one in &standings {
        let measured = |value| texts.measured(one.metric, value, unit(&facts, one.metric, one.goal));
        let name = one.goal.map_or_else(|| texts.code(one.metric), |goal| goal.name.clone());
        table.row([
            if one.about.is_empty() { name } else { format!("{name}: {}", one.about) },
            one.reading.map_or_else(String::new, |reading| measured(reading.value)),
            one.target.map_or_else(String::new, measured),
            state(texts, one.state(today)),
            one.age(today).map_or_else(String::new, |days| say!(texts, "cli-age-days", days = days)),
            if one.more_is_better { say!(texts, "cli-metric-more") } else { say!(texts, "cli-metric-less") },
        ]);
    }
    session.out.table(table);
    session.out.line("");
    let line = if let (Some(days), Some(on)) = (ttfv, view.first_value_on(today)) {
        say!(texts, "cli-metric-ttfv", days = days, day = texts.day(on))
    } else {
        say!(texts, "cli-metric-ttfv-none", day = view.day_number(today))
    };
    session.out.line(line);
    session.out.line(match roi {
        Some(percent) => say!(texts, "cli-metric-roi", percent = texts.number(percent)),
        None => say!(texts, "cli-metric-roi-none"),
    });
    Ok(())
}

fn state(texts: &Texts, state: &str) -> String {
    match state {
        "never" => say!(texts, "cli-metric-never"),
        "stale" => say!(texts, "cli-metric-stale"),
        "below" => say!(texts, "cli-metric-below"),
        "above" => say!(texts, "cli-metric-above"),
        "on_target" => say!(texts, "cli-metric-on-target"),
        _ => say!(texts, "cli-metric-no-target"),
    }
}

/// Every reading of an account, newest first.
fn every(session: &mut Session<'_>, facts: &AccountFacts, as_json: bool) -> Result<(), CliError> {
    let mut readings: Vec<&Reading> = facts.readings.iter().collect();
    readings.sort_by_key(|reading| std::cmp::Reverse((reading.on_day, reading.id)));
    let goal = |reading: &Reading| reading.goal_id.and_then(|id| facts.goal(id));
    if as_json {
        let rows: Vec<Value> = readings
            .iter()
            .map(|reading| {
                json!({
                    "id": reading.id,
                    "metric": reading.metric,
                    "goal": goal(reading).map(|goal| &goal.name),
                    "about": reading.about,
                    "value": number(reading.value),
                    "unit": unit(facts, reading.metric, goal(reading)),
                    "on": reading.on_day,
                    "answers": reading.answers,
                    "recorded_at": reading.recorded_at,
                    "recorded_by": reading.recorded_by,
                })
            })
            .collect();
        return session.out.json(&rows);
    }
    let texts = session.texts;
    if readings.is_empty() {
        session.out.line(say!(texts, "cli-list-empty"));
        return Ok(());
    }
    let mut table = Table::new([
        say!(texts, "cli-head-date"),
        say!(texts, "cli-head-metric"),
        format!(">{}", say!(texts, "cli-head-value")),
        say!(texts, "cli-head-about"),
        format!(">{}", say!(texts, "cli-head-answers")),
        say!(texts, "cli-head-who"),
    ])
    .spare(&[4, 5]);
    for reading in readings {
        let goal = goal(reading);
        table.row([
            texts.day(reading.on_day),
            goal.map_or_else(|| texts.code(reading.metric), |goal| goal.name.clone()),
            texts.measured(reading.metric, reading.value, unit(facts, reading.metric, goal)),
            reading.about.clone(),
            reading.answers.map_or_else(String::new, |answers| texts.number(answers)),
            reading.recorded_by.clone(),
        ]);
    }
    session.out.table(table);
    Ok(())
}
