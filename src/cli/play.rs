//! `orquestra play …`: course corrections under way, and how they have done.

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::error::CliError;
use super::next_step;
use super::out::Table;
use super::pick;
use super::session::Session;
use crate::command::play::{PlayCommand, PlayVerb};
use crate::command::{Command, Row};
use crate::domain::codes::Coded;
use crate::domain::facts::AccountFacts;
use crate::domain::play::{JUDGED_AFTER, PlayRun};
use crate::domain::signal::Category;
use crate::protocol::Across;
use crate::say;

#[derive(Debug, Subcommand)]
pub(super) enum PlayArgs {
    Start(StartArgs),
    Finish(FinishArgs),
    List(ListArgs),
}

#[derive(Debug, Args)]
pub(super) struct StartArgs {
    account: String,
    #[arg(value_name = "CATEGORY|SIGNAL")]
    what: String,
}

#[derive(Debug, Args)]
pub(super) struct FinishArgs {
    account: String,
    play: String,
    #[arg(long, value_name = "TEXT", default_value = "")]
    outcome: String,
    #[arg(long)]
    resolve: bool,
}

#[derive(Debug, Args)]
pub(super) struct ListArgs {
    account: Option<String>,
    #[arg(long)]
    json: bool,
}

pub(super) fn run(session: &mut Session<'_>, verb: PlayArgs) -> Result<(), CliError> {
    match verb {
        PlayArgs::Start(args) => start(session, &args),
        PlayArgs::Finish(args) => finish(session, args),
        PlayArgs::List(ListArgs { account: Some(named), json }) => of_account(session, &named, json),
        PlayArgs::List(ListArgs { account: None, json }) => results(session, json),
    }
}

/// What people call the play of a category in an account's playbook.
fn title(session: &Session<'_>, facts: &AccountFacts, category: Category) -> String {
    let playbook = session.playbook(facts);
    let spec = playbook.play(category);
    spec.map_or_else(|| session.texts.code(category), |spec| spec.title.get(session.texts.tag()).to_owned())
}

fn signal_title(session: &Session<'_>, facts: &AccountFacts, run: &PlayRun) -> String {
    let Some(signal) = run.signal_id.and_then(|id| facts.signal(id)) else { return String::new() };
    let playbook = session.playbook(facts);
    let spec = playbook.signal(&signal.code);
    spec.map_or_else(|| signal.code.clone(), |spec| spec.title.get(session.texts.tag()).to_owned())
}

fn start(session: &mut Session<'_>, args: &StartArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let (category, signal) = pick::category(&facts, &args.what).map_err(|refusal| session.refuse(refusal))?;
    let about = title(session, &facts, category);
    let verb = PlayVerb::Start(category, signal);
    let acted = session.act(Command::Play(PlayCommand { account: facts.account.id, verb }))?;
    session.say_acted(&acted, &about);
    // The dates are what was just agreed to: they are shown at once.
    if let Some(facts) = acted.account.as_deref()
        && let Some(run) = facts.plays.iter().rev().find(|run| run.play == category && run.finished_on.is_none())
    {
        let playbook = session.playbook(facts);
        let moves = facts.next_steps.iter().filter(|step| step.run_id == Some(run.id));
        let line = |step| (facts.account.handle.clone(), session.texts.next_step(step, &playbook), step.clone());
        let lines: Vec<next_step::Line> = moves.map(line).collect();
        next_step::table(session, &lines, false);
    }
    Ok(())
}

fn finish(session: &mut Session<'_>, args: FinishArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let run = pick::play(&facts, &args.play).map_err(|refusal| session.refuse(refusal))?;
    let about = title(session, &facts, run.play);
    let verb = PlayVerb::Finish { run: run.id, outcome: args.outcome, resolve: args.resolve };
    let acted = session.act(Command::Play(PlayCommand { account: facts.account.id, verb }))?;
    session.say_acted(&acted, &about);
    let now = acted.account.as_deref();
    let signal = run.signal_id.and_then(|id| now?.signal(id)).filter(|signal| !signal.is_closed());
    if let Some(signal) = signal {
        let (handle, id) = (facts.account.handle.as_str(), signal.id.to_string());
        let line =
            say!(session.texts, "cli-play-signal-open", title = signal_title(session, &facts, run), handle = handle, id = id);
        session.out.line(line);
    }
    Ok(())
}

fn of_account(session: &mut Session<'_>, named: &str, as_json: bool) -> Result<(), CliError> {
    let facts = session.account(named)?;
    let moves = |run: &PlayRun| {
        let moves = facts.next_steps.iter().filter(|step| step.run_id == Some(run.id));
        moves.fold((0, 0), |(done, all), step| (done + i64::from(step.done_on.is_some()), all + 1))
    };
    if as_json {
        let row = |run: &PlayRun| {
            let mut row = json!(run);
            if let Value::Object(fields) = &mut row {
                let (done, all) = moves(run);
                fields.insert("account".into(), json!(facts.account.handle));
                fields.insert("title".into(), json!(title(session, &facts, run.play)));
                let code = run.signal_id.and_then(|id| facts.signal(id)).map(|signal| &signal.code);
                fields.insert("signal".into(), json!(code));
                fields.insert("moves_done".into(), json!(done));
                fields.insert("moves".into(), json!(all));
            }
            row
        };
        let rows: Vec<Value> = facts.plays.iter().map(row).collect();
        return session.out.json(&rows);
    }
    let texts = session.texts;
    if facts.plays.is_empty() {
        session.out.line(say!(texts, "cli-list-empty"));
        return Ok(());
    }
    let mut table = Table::new([
        say!(texts, "cli-head-id"),
        say!(texts, "cli-head-play"),
        say!(texts, "cli-head-signal"),
        say!(texts, "cli-head-started"),
        say!(texts, "cli-head-state"),
        say!(texts, "cli-head-score"),
        say!(texts, "cli-head-outcome"),
    ])
    .spare(&[6, 2]);
    for run in &facts.plays {
        let (done, all) = moves(run);
        let state = if let Some(day) = run.finished_on {
            say!(texts, "cli-play-finished", day = texts.day(day))
        } else {
            say!(texts, "cli-play-moves", done = done, all = all)
        };
        let after = run.score_after.map_or_else(|| "…".to_owned(), |score| score.to_string());
        table.row([
            run.id.to_string(),
            title(session, &facts, run.play),
            signal_title(session, &facts, run),
            texts.day(run.started_on),
            state,
            format!("{} → {after}", run.score_before),
            run.outcome.clone(),
        ]);
    }
    session.out.table(table);
    Ok(())
}

/// How the plays of one category have done.
struct Results {
    category: Category,
    runs: i64,
    running: i64,
    /// Score before and after, of those that have both.
    judged: Vec<(i64, i64)>,
}

impl Results {
    /// Mean score before and after, and the change, in tenths; none where no play was judged.
    fn means(&self) -> Option<[i64; 3]> {
        let count = self.judged.len() as i64;
        let mean = |sum: i64| (sum * 10 + sum.signum() * count / 2).checked_div(count);
        let before = self.judged.iter().map(|(before, _)| before).sum();
        let after: i64 = self.judged.iter().map(|(_, after)| after).sum();
        Some([mean(before)?, mean(after)?, mean(after - before)?])
    }
}

fn results(session: &mut Session<'_>, as_json: bool) -> Result<(), CliError> {
    // Scores after fourteen days are noted when an account is brought up to date.
    session.store.refresh_all()?;
    let filed = session.across(Across::Plays)?;
    let runs: Vec<PlayRun> =
        filed.into_iter().filter_map(|one| if let Row::PlayRun(run) = one.row { Some(run) } else { None }).collect();
    let of = |category: &Category| {
        let runs: Vec<&PlayRun> = runs.iter().filter(|run| run.play == *category).collect();
        Results {
            category: *category,
            runs: runs.len() as i64,
            running: runs.iter().filter(|run| run.finished_on.is_none()).count() as i64,
            judged: runs.iter().filter_map(|run| Some((run.score_before, run.score_after?))).collect(),
        }
    };
    let results: Vec<Results> = Category::ALL.iter().map(of).collect();
    if as_json {
        let tenths = |value: i64| value as f64 / 10.0;
        let row = |one: &Results| {
            let means = one.means();
            json!({
                "play": one.category,
                "runs": one.runs,
                "running": one.running,
                "judged": one.judged.len(),
                "judged_after_days": JUDGED_AFTER,
                "mean_before": means.map(|[before, ..]| tenths(before)),
                "mean_after": means.map(|[_, after, _]| tenths(after)),
                "mean_change": means.map(|[.., change]| tenths(change)),
            })
        };
        let rows: Vec<Value> = results.iter().map(row).collect();
        return session.out.json(&rows);
    }
    let texts = session.texts;
    let mut table = Table::new([
        say!(texts, "cli-head-play"),
        format!(">{}", say!(texts, "cli-head-runs")),
        format!(">{}", say!(texts, "cli-head-running")),
        format!(">{}", say!(texts, "cli-head-judged")),
        format!(">{}", say!(texts, "cli-head-score-before")),
        format!(">{}", say!(texts, "cli-head-score-after")),
        format!(">{}", say!(texts, "cli-head-change")),
    ]);
    let playbook = session.playbooks.default_playbook().clone();
    for one in &results {
        let title = playbook.play(one.category).map(|spec| spec.title.get(texts.tag()).to_owned());
        let tenths = |value: i64| texts.thousandths(value * 100);
        let [before, after, change] = one.means().map_or_else(Default::default, |[before, after, change]| {
            let sign = if change > 0 { "+" } else { "" };
            [tenths(before), tenths(after), format!("{sign}{}", tenths(change))]
        });
        table.row([
            title.unwrap_or_else(|| texts.code(one.category)),
            texts.number(one.runs),
            texts.number(one.running),
            texts.number(one.judged.len() as i64),
            before,
            after,
            change,
        ]);
    }
    session.out.table(table);
    session.out.line(say!(texts, "cli-play-judged", days = JUDGED_AFTER));
    Ok(())
}
