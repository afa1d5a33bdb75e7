//! `orquestra golive …`: readiness, who said go, and the time of intensive support after it.

use clap::{Args, Subcommand, ValueEnum};
use serde_json::{Value, json};

use super::error::CliError;
use super::out::Table;
use super::record::{drop_row, find, put, table, with};
use super::session::Session;
use super::values::codes;
use crate::command::refusal::{Refusal, Thing};
use crate::domain::assessment::{Assessment, Finding, PointList, latest};
use crate::domain::codes::{AssessmentId, GoLiveId};
use crate::domain::expectation::ReviewKind;
use crate::domain::facts::AccountFacts;
use crate::domain::golive::{GoLive, Hypercare, NoteKind, Readiness, problems};
use crate::say;

#[derive(Debug, Subcommand)]
pub(super) enum GoliveArgs {
    Check(OneArgs),
    Assess(AssessArgs),
    Decide(DecideArgs),
    Edit(EditArgs),
    Drop(DropArgs),
    List(OneArgs),
    Show(OneArgs),
}

/// What a decision says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Word {
    Go,
    NoGo,
}

#[derive(Debug, Args)]
pub(super) struct OneArgs {
    account: String,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(super) struct AssessArgs {
    account: String,
    item: String,
    #[arg(value_parser = codes::<Finding>(), default_value = "met")]
    finding: Finding,
    #[arg(long, value_name = "TEXT", default_value = "")]
    note: String,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct DecideArgs {
    account: String,
    #[arg(value_enum)]
    word: Word,
    #[arg(long, value_name = "NAME")]
    by: Option<String>,
    #[arg(long, value_name = "TEXT", default_value = "")]
    note: String,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct EditArgs {
    account: String,
    decision: String,
    #[arg(long, value_enum)]
    word: Option<Word>,
    #[arg(long, value_name = "NAME")]
    by: Option<String>,
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct DropArgs {
    account: String,
    decision: String,
}

pub(super) fn run(session: &mut Session<'_>, verb: GoliveArgs) -> Result<(), CliError> {
    match verb {
        GoliveArgs::Check(args) => check(session, &args),
        GoliveArgs::Assess(args) => assess(session, args),
        GoliveArgs::Decide(args) => {
            let facts = session.account(&args.account)?;
            let new = GoLive {
                id: GoLiveId(0),
                rev: 0,
                account_id: facts.account.id,
                go: args.word == Word::Go,
                on_day: session.day_or(args.on.as_deref(), session.today())?,
                said_by: args.by.unwrap_or_else(|| session.actor().to_owned()),
                ready: 0,
                of: 0,
                note: args.note,
            };
            let about = word(session, new.go);
            put(session, facts.account.id, new, &about)
        }
        GoliveArgs::Edit(args) => {
            let facts = session.account(&args.account)?;
            let before = decision(session, &facts, &args.decision)?.clone();
            let after = GoLive {
                go: args.word.map_or(before.go, |word| word == Word::Go),
                said_by: args.by.unwrap_or_else(|| before.said_by.clone()),
                note: args.note.unwrap_or_else(|| before.note.clone()),
                on_day: session.day_or(args.on.as_deref(), before.on_day)?,
                ..before
            };
            let about = word(session, after.go);
            put(session, facts.account.id, after, &about)
        }
        GoliveArgs::Drop(args) => {
            let facts = session.account(&args.account)?;
            let row = decision(session, &facts, &args.decision)?.clone();
            let about = word(session, row.go);
            drop_row(session, facts.account.id, row, &about)
        }
        GoliveArgs::List(args) => decisions(session, &args),
        GoliveArgs::Show(args) => show(session, &args),
    }
}

fn word(session: &Session<'_>, go: bool) -> String {
    say!(session.texts, if go { "golive-go" } else { "golive-no-go" })
}

fn decision<'a>(session: &Session<'_>, facts: &'a AccountFacts, named: &str) -> Result<&'a GoLive, CliError> {
    find(session, Thing::GoLive, named, &facts.golive, |row| (row.id.0, row.on_day.to_string(), false))
}

/// What is said of a point of a list of the playbook on a day: what was said on that day already is changed.
pub(super) fn said_of(
    session: &mut Session<'_>,
    account: &str,
    (list, code): (PointList, &str),
    finding: Finding,
    note: String,
    on: Option<&str>,
) -> Result<(), CliError> {
    let facts = session.account(account)?;
    let on_day = session.day_or(on, session.today())?;
    let known = latest(&facts.assessments, list, code, on_day).filter(|known| known.on_day == on_day);
    let new = Assessment {
        id: known.map_or(AssessmentId(0), |known| known.id),
        rev: known.map_or(0, |known| known.rev),
        account_id: facts.account.id,
        list,
        code: code.to_owned(),
        finding,
        on_day,
        note,
        said_by: String::new(),
    };
    let about = format!("{code}: {}", session.texts.code(finding));
    put(session, facts.account.id, new, &about)
}

fn assess(session: &mut Session<'_>, args: AssessArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let playbook = session.playbook(&facts);
    // By its id, or by how that begins where only one does.
    let begins: Vec<_> = playbook.readiness.iter().filter(|item| item.id.starts_with(&args.item)).collect();
    let exact = begins.iter().find(|item| item.id == args.item);
    let item = match (exact, begins.as_slice()) {
        (Some(item), _) | (None, [item]) => item.id.clone(),
        (None, []) => return Err(session.refuse(Refusal::NotFound { thing: Thing::Point, named: args.item })),
        (None, several) => {
            let candidates = several.iter().map(|item| item.id.clone()).collect();
            return Err(session.refuse(Refusal::Ambiguous { thing: Thing::Point, named: args.item, candidates }));
        }
    };
    said_of(session, &args.account, (PointList::Readiness, &item), args.finding, args.note, args.on.as_deref())
}

fn check(session: &mut Session<'_>, args: &OneArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let playbook = session.playbook(&facts);
    let readiness = Readiness::on(&facts, &playbook, session.today());
    let tag = session.texts.tag();
    let title = |code: &str| playbook.point(PointList::Readiness, code).map_or(code, |text| text.get(tag)).to_owned();
    if args.json {
        let points: Vec<Value> = readiness
            .points
            .iter()
            .map(|point| {
                json!({ "id": point.code, "title": title(point.code), "blocking": point.blocking, "holds": point.holds(),
                    "said": point.said })
            })
            .collect();
        let blocking: Vec<&str> = readiness.blocking().map(|point| point.code).collect();
        return session
            .out
            .json(&json!({ "points": points, "ready": readiness.ready(), "of": readiness.of(), "blocking_open": blocking }));
    }
    let texts = session.texts;
    let mut listed = Table::new([
        say!(texts, "cli-head-id"),
        say!(texts, "cli-head-title"),
        say!(texts, "cli-head-blocking"),
        say!(texts, "cli-head-state"),
        say!(texts, "cli-head-note"),
    ])
    .spare(&[0]);
    for point in &readiness.points {
        let state = point.said.map_or_else(
            || say!(texts, "point-unsaid"),
            |said| format!("{}, {}, {}", texts.code(said.finding), said.said_by, texts.day(said.on_day)),
        );
        listed.row([
            point.code.to_owned(),
            title(point.code),
            if point.blocking { say!(texts, "golive-blocking") } else { String::new() },
            state,
            point.said.map(|said| said.note.clone()).unwrap_or_default(),
        ]);
    }
    let summary = say!(
        texts,
        "golive-ready",
        ready = readiness.ready(),
        of = readiness.of(),
        blocking = readiness.blocking().count() as i64
    );
    table(session, listed, readiness.points.is_empty());
    session.out.line(summary);
    Ok(())
}

fn decisions(session: &mut Session<'_>, args: &OneArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    if args.json {
        return session.out.json(&facts.golive);
    }
    let texts = session.texts;
    let mut listed = Table::new([
        say!(texts, "cli-head-id"),
        say!(texts, "cli-head-date"),
        say!(texts, "cli-head-what"),
        say!(texts, "cli-head-who"),
        say!(texts, "cli-head-ready"),
        say!(texts, "cli-head-note"),
    ]);
    for row in facts.golive.iter().rev() {
        listed.row([
            row.id.to_string(),
            texts.day(row.on_day),
            word(session, row.go),
            row.said_by.clone(),
            format!("{}/{}", row.ready, row.of),
            row.note.clone(),
        ]);
    }
    table(session, listed, facts.golive.is_empty());
    Ok(())
}

fn show(session: &mut Session<'_>, args: &OneArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let (playbook, today, texts) = (session.playbook(&facts), session.today(), session.texts);
    let Some(hypercare) = Hypercare::on(&facts, &playbook, today) else {
        if args.json {
            return session.out.json(&json!({ "hypercare": null, "problems": [], "reports": [], "feedback": [] }));
        }
        session.out.line(say!(texts, "hypercare-not-live"));
        return Ok(());
    };
    let found = problems(&facts, &hypercare, today);
    let reports: Vec<_> = facts.reviews.iter().filter(|row| row.kind == ReviewKind::UsageReport).collect();
    let feedback: Vec<_> = facts.notes.iter().filter(|note| note.kind == NoteKind::Feedback).collect();
    let name = |id| facts.stakeholder(id).map(|one| one.name.clone());
    if args.json {
        let problems: Vec<Value> =
            found.iter().map(|one| with(one.concern, &[("clock", json!(one.clock)), ("clock_days", json!(one.days))])).collect();
        let feedback: Vec<Value> =
            feedback.iter().map(|note| with(*note, &[("said_by", json!(note.stakeholder_id.and_then(name)))])).collect();
        let lasts = hypercare.lasts();
        let hypercare = with(&hypercare, &[("lasts", json!(lasts))]);
        return session
            .out
            .json(&json!({ "hypercare": hypercare, "problems": problems, "reports": reports, "feedback": feedback }));
    }
    let key = if hypercare.lasts() { "hypercare-day" } else { "hypercare-over" };
    let until = texts.day(hypercare.to);
    session.out.line(say!(texts, key, day = hypercare.day, of = hypercare.of, until = until));
    let mut listed = Table::new([
        say!(texts, "cli-head-id"),
        say!(texts, "cli-head-kind"),
        say!(texts, "cli-head-severity"),
        say!(texts, "cli-head-concern"),
        say!(texts, "cli-head-due"),
        say!(texts, "cli-head-sla"),
    ]);
    for one in &found {
        listed.row([
            one.concern.id.to_string(),
            texts.code(one.concern.kind),
            texts.code(one.concern.severity),
            one.concern.title.clone(),
            session.show_day(one.concern.due_on),
            texts.sla(one.clock, one.days),
        ]);
    }
    session.out.heading(&say!(texts, "hypercare-problems"));
    table(session, listed, found.is_empty());
    session.out.heading(&say!(texts, "hypercare-reports"));
    let mut listed = Table::new([say!(texts, "cli-head-due"), say!(texts, "cli-head-state"), say!(texts, "cli-head-note")]);
    for row in &reports {
        let state = match row.held_on {
            Some(day) => say!(texts, "cli-held-on", day = texts.day(day)),
            None => session.time_left(row.due_on, today),
        };
        listed.row([texts.day(row.due_on), state, row.note.clone()]);
    }
    table(session, listed, reports.is_empty());
    session.out.heading(&say!(texts, "hypercare-feedback"));
    let mut listed = Table::new([say!(texts, "cli-head-date"), say!(texts, "cli-head-who"), say!(texts, "cli-head-note")]);
    for note in &feedback {
        let who = note.stakeholder_id.and_then(name).unwrap_or_default();
        listed.row([texts.day(note.on_day), who, note.text.clone()]);
    }
    table(session, listed, feedback.is_empty());
    Ok(())
}
