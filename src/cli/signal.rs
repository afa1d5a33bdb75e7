//! `orquestra signal …`

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::account;
use super::error::CliError;
use super::out::Table;
use super::pick;
use super::session::{Session, unexpected};
use super::values::codes;
use crate::command::Command;
use crate::command::signal::{SignalCommand, SignalVerb};
use crate::domain::codes::SignalId;
use crate::domain::facts::AccountFacts;
use crate::domain::filter::Filter;
use crate::domain::rule::{RULES, is_trusted, precision};
use crate::domain::scoring::Scoring;
use crate::domain::signal::{Severity, Signal, SignalState};
use crate::domain::triage::Wake;
use crate::protocol::{AccountRef, ListQuery, Reply, Request};
use crate::say;

#[derive(Debug, Subcommand)]
pub(super) enum SignalArgs {
    Raise(RaiseArgs),
    List(ListArgs),
    Ack(OneArgs),
    Snooze(SnoozeArgs),
    Resolve(CloseArgs),
    Dismiss(CloseArgs),
    Reopen(OneArgs),
    Rules(RulesArgs),
}

#[derive(Debug, Args)]
pub(super) struct RulesArgs {
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(super) struct RaiseArgs {
    account: String,
    code: String,
    #[arg(long, value_parser = codes::<Severity>(), default_value = "medium")]
    severity: Severity,
    #[arg(long, default_value = "")]
    note: String,
}

#[derive(Debug, Args)]
pub(super) struct ListArgs {
    account: Option<String>,
    #[arg(long)]
    all: bool,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(super) struct OneArgs {
    account: String,
    signal: String,
}

#[derive(Debug, Args)]
pub(super) struct SnoozeArgs {
    account: String,
    signal: String,
    #[arg(long, value_name = "DATE")]
    until: String,
    #[arg(long, value_name = "CONDITION")]
    when: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct CloseArgs {
    account: String,
    signal: String,
    #[arg(long)]
    reason: String,
}

pub(super) fn run(session: &mut Session<'_>, verb: SignalArgs) -> Result<(), CliError> {
    match verb {
        SignalArgs::Raise(args) => {
            let facts = session.account(&args.account)?;
            let playbook = session.playbook(&facts);
            let code = pick::signal_code(&playbook, &args.code).map_err(|refusal| session.refuse(refusal))?;
            let about = title(session, &facts, &code);
            let verb = SignalVerb::Raise { code, severity: args.severity, note: args.note };
            session.act_and_say(Command::Signal(SignalCommand { account: facts.account.id, verb }), &about)
        }
        SignalArgs::List(args) => list(session, &args),
        SignalArgs::Ack(args) => about_one(session, &args.account, &args.signal, false, SignalVerb::Acknowledge),
        SignalArgs::Snooze(args) => {
            let until = session.day(&args.until)?;
            let wake = args.when.map(|when| condition(session, &args.account, &when)).transpose()?;
            about_one(session, &args.account, &args.signal, false, |id| SignalVerb::Snooze(id, until, wake))
        }
        SignalArgs::Resolve(args) => {
            about_one(session, &args.account, &args.signal, false, |id| SignalVerb::Resolve(id, args.reason))
        }
        SignalArgs::Dismiss(args) => {
            about_one(session, &args.account, &args.signal, false, |id| SignalVerb::Dismiss(id, args.reason))
        }
        SignalArgs::Rules(args) => rules(session, args.json),
        SignalArgs::Reopen(args) => about_one(session, &args.account, &args.signal, true, SignalVerb::Reopen),
    }
}

fn about_one(
    session: &mut Session<'_>,
    account: &str,
    named: &str,
    closed: bool,
    verb: impl FnOnce(SignalId) -> SignalVerb,
) -> Result<(), CliError> {
    let facts = session.account(account)?;
    let signal = pick::signal(&facts, named, closed).map_err(|refusal| session.refuse(refusal))?;
    let about = title(session, &facts, &signal.code);
    session.act_and_say(Command::Signal(SignalCommand { account: facts.account.id, verb: verb(signal.id) }), &about)
}

/// What ends a snooze early. A milestone may be named as anywhere else.
fn condition(session: &mut Session<'_>, account: &str, typed: &str) -> Result<Wake, CliError> {
    let bad = |_| CliError::Usage(say!(session.texts, "cli-usage-bad-condition", given = typed));
    let wake = typed.parse::<Wake>().map_err(bad)?;
    let Wake::MilestoneDone(named) = wake else { return Ok(wake) };
    let facts = session.account(account)?;
    let milestone = pick::milestone(&facts, &named).map_err(|refusal| session.refuse(refusal))?;
    Ok(Wake::MilestoneDone(milestone.code.clone()))
}

fn title(session: &Session<'_>, facts: &AccountFacts, code: &str) -> String {
    let playbook = session.playbook(facts);
    playbook.signal(code).map_or_else(|| code.to_owned(), |spec| spec.title.get(session.texts.tag()).to_owned())
}

/// Accounts with live signals, or all of them.
fn everywhere(session: &mut Session<'_>, all: bool) -> Result<Vec<AccountFacts>, CliError> {
    let listed = account::listed(session, ListQuery { owner: None, filter: Filter::default(), all, on: None })?;
    let wanted = listed.into_iter().filter(|listed| all || listed.standing.card.signals > 0);
    let opened = wanted.map(|listed| match session.ask(Request::Open(AccountRef::Id(listed.account.id)))? {
        Reply::Opened(facts) => Ok(*facts),
        _ => Err(unexpected()),
    });
    opened.collect()
}

fn list(session: &mut Session<'_>, args: &ListArgs) -> Result<(), CliError> {
    let today = session.today();
    let accounts = if let Some(named) = &args.account { vec![session.account(named)?] } else { everywhere(session, args.all)? };
    let signals: Vec<(&AccountFacts, &Signal)> = accounts
        .iter()
        .flat_map(|facts| facts.signals.iter().map(move |signal| (facts, signal)))
        .filter(|(_, signal)| args.all || signal.is_live(today))
        .collect();
    if !args.json {
        table(session, &signals, args.account.is_none());
        return Ok(());
    }
    let rows: Vec<Value> = signals
        .iter()
        .map(|(facts, signal)| {
            let mut row = json!(signal);
            if let Value::Object(fields) = &mut row {
                fields.insert("account".into(), json!(facts.account.handle));
                fields.insert("title".into(), json!(title(session, facts, &signal.code)));
                fields.insert("age_days".into(), json!(signal.age(today)));
                fields.insert("live".into(), json!(signal.is_live(today)));
            }
            row
        })
        .collect();
    session.out.json(&rows)
}

/// Signals as a table, with the account where several are listed.
pub(super) fn table(session: &mut Session<'_>, signals: &[(&AccountFacts, &Signal)], with_account: bool) {
    let (texts, today) = (session.texts, session.today());
    if signals.is_empty() {
        session.out.line(say!(texts, "cli-list-no-signals"));
        return;
    }
    let mut table = Table::new([
        if with_account { say!(texts, "cli-head-handle") } else { say!(texts, "cli-head-id") },
        say!(texts, "cli-head-severity"),
        say!(texts, "cli-head-state"),
        format!(">{}", say!(texts, "cli-head-age")),
        say!(texts, "cli-head-signal"),
        say!(texts, "cli-head-code"),
        say!(texts, "cli-head-note"),
    ])
    // Where ids are shown, the code is not needed to name a signal.
    .spare(if with_account { &[] } else { &[5] });
    for (facts, signal) in signals {
        let state = match (signal.state, signal.snoozed_until) {
            (SignalState::Snoozed, Some(until)) => say!(texts, "cli-signal-snoozed", day = texts.day(until)),
            (state, _) => texts.code(state),
        };
        let note = if signal.close_reason.is_empty() { &signal.note } else { &signal.close_reason };
        table.row([
            if with_account { facts.account.handle.clone() } else { signal.id.to_string() },
            texts.code(signal.severity),
            state,
            say!(texts, "cli-age-days", days = signal.age(today)),
            title(session, facts, &signal.code),
            signal.code.clone(),
            note.clone(),
        ]);
    }
    session.out.table(table);
}

/// The rules with their thresholds, the verdicts on each and how far it is trusted.
fn rules(session: &mut Session<'_>, as_json: bool) -> Result<(), CliError> {
    let Reply::Rules(tallies) = session.ask(Request::Rules)? else { return Err(unexpected()) };
    let scoring = Scoring::with(&session.store.team().figures).map_err(|error| CliError::Refused(error.to_string()))?;
    let figures = json!(scoring.rule);
    let playbook = session.playbooks.default_playbook().clone();
    let texts = session.texts;
    let told = RULES.iter().map(|rule| {
        let title = playbook.signal(rule.code).map_or(rule.code, |spec| spec.title.get(texts.tag()));
        let (family, name) = rule.code.split_once('.').unwrap_or_default();
        let tally = tallies.iter().find(|tally| tally.code == rule.code);
        let (confirmed, false_alarms) = tally.map_or((0, 0), |tally| (tally.confirmed, tally.false_alarms));
        let trusted = is_trusted(confirmed, false_alarms, &scoring.triage);
        (rule.code, title, figures[family][name].clone(), confirmed, false_alarms, precision(confirmed, false_alarms), trusted)
    });
    if as_json {
        let rows: Vec<Value> = told
            .map(|(code, title, thresholds, confirmed, false_alarms, precision, trusted)| {
                json!({
                    "code": code, "title": title, "path": format!("rule.{code}"), "thresholds": thresholds,
                    "confirmed": confirmed, "false_alarms": false_alarms, "precision": precision, "trusted": trusted,
                })
            })
            .collect();
        return session.out.json(&rows);
    }
    let mut table = Table::new([
        say!(texts, "cli-head-code"),
        say!(texts, "cli-head-signal"),
        say!(texts, "cli-head-thresholds"),
        format!(">{}", say!(texts, "cli-head-confirmed")),
        format!(">{}", say!(texts, "cli-head-false-alarms")),
        format!(">{}", say!(texts, "cli-head-precision")),
        say!(texts, "cli-head-trusted"),
    ])
    .spare(&[2, 1]);
    for (code, title, thresholds, confirmed, false_alarms, precision, trusted) in told {
        let thresholds: Vec<String> = thresholds
            .as_object()
            .into_iter()
            .flatten()
            .map(|(name, value)| format!("{name} {}", value.as_str().map_or_else(|| value.to_string(), str::to_owned)))
            .collect();
        table.row([
            code.to_owned(),
            title.to_owned(),
            thresholds.join(", "),
            texts.number(confirmed),
            texts.number(false_alarms),
            precision.map_or_else(String::new, |precision| say!(texts, "cli-percent", value = precision)),
            if trusted { say!(texts, "cli-rule-trusted") } else { say!(texts, "cli-rule-distrusted") },
        ]);
    }
    session.out.table(table);
    Ok(())
}
