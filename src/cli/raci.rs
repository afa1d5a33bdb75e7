//! `orquestra raci …`: who has which part in milestones and deliverables.

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::error::CliError;
use super::out::Table;
use super::pick;
use super::record::put;
use super::session::Session;
use super::values::codes;
use crate::command::Command;
use crate::command::raci::{RaciCommand, RaciVerb};
use crate::domain::facts::AccountFacts;
use crate::domain::raci::{Person, Raci, RaciLine, RaciPart, matrix, people, tally};
use crate::say;

#[derive(Debug, Subcommand)]
pub(super) enum RaciArgs {
    Set(SetArgs),
    Clear(ClearArgs),
    Suggest(SuggestArgs),
    List(ListArgs),
}

#[derive(Debug, Args)]
pub(super) struct SetArgs {
    account: String,
    work: String,
    #[arg(value_parser = codes::<RaciPart>())]
    part: RaciPart,
    #[arg(required_unless_present = "login")]
    stakeholder: Option<String>,
    #[arg(long, value_name = "LOGIN", conflicts_with = "stakeholder")]
    login: Option<String>,
    #[arg(long)]
    replace: bool,
}

#[derive(Debug, Args)]
pub(super) struct ClearArgs {
    account: String,
    work: String,
    stakeholder: Option<String>,
    #[arg(long, value_name = "LOGIN", conflicts_with = "stakeholder")]
    login: Option<String>,
    #[arg(long, value_parser = codes::<RaciPart>())]
    part: Option<RaciPart>,
}

#[derive(Debug, Args)]
pub(super) struct SuggestArgs {
    account: String,
    work: Option<String>,
    #[arg(long)]
    apply: bool,
}

#[derive(Debug, Args)]
pub(super) struct ListArgs {
    account: String,
    #[arg(long)]
    gaps: bool,
    #[arg(long)]
    json: bool,
}

pub(super) fn run(session: &mut Session<'_>, verb: RaciArgs) -> Result<(), CliError> {
    match verb {
        RaciArgs::Set(args) => set(session, &args),
        RaciArgs::Clear(args) => clear(session, &args),
        RaciArgs::Suggest(args) => propose(session, &args),
        RaciArgs::List(args) => list(session, &args),
    }
}

/// The milestone or deliverable that is named: its id and its words.
fn work(session: &Session<'_>, facts: &AccountFacts, named: &str) -> Result<(String, String), CliError> {
    let playbook = session.playbook(facts);
    let code = pick::work(&playbook, named).map_err(|refusal| session.refuse(refusal))?;
    let found = matrix(facts, &playbook, session.today()).into_iter().find(|line| line.work.code == code);
    let words = found.map_or_else(|| code.clone(), |line| line.work.title.get(session.texts.tag()).to_owned());
    Ok((code, words))
}

/// Who is named: one of theirs, or one of ours by login.
fn who(
    session: &Session<'_>,
    facts: &AccountFacts,
    stakeholder: Option<&str>,
    login: Option<&str>,
) -> Result<Option<Person>, CliError> {
    match (stakeholder, login) {
        (Some(named), _) => {
            let person = pick::stakeholder(facts, named).map_err(|refusal| session.refuse(refusal))?;
            Ok(Some(Person::Theirs(person.id)))
        }
        (None, login) => Ok(login.map(|login| Person::Ours(login.trim().to_owned()))),
    }
}

fn set(session: &mut Session<'_>, args: &SetArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let (code, words) = work(session, &facts, &args.work)?;
    let person = who(session, &facts, args.stakeholder.as_deref(), args.login.as_deref())?;
    let person = person.unwrap_or_else(|| Person::Ours(String::new()));
    let row = Raci::new(facts.account.id, &code, args.part, &person);
    let about = format!("{words}: {} {}", args.part.letter(), row.name(&facts));
    if args.replace {
        let command = RaciCommand { account: facts.account.id, verb: RaciVerb::Replace(row) };
        session.act_and_say(Command::Raci(command), &about)
    } else {
        put(session, facts.account.id, row, &about)
    }
}

fn clear(session: &mut Session<'_>, args: &ClearArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let (code, words) = work(session, &facts, &args.work)?;
    let person = who(session, &facts, args.stakeholder.as_deref(), args.login.as_deref())?;
    let goes = |part: &&Raci| {
        part.code == code
            && args.part.is_none_or(|wanted| wanted == part.part)
            && person.as_ref().is_none_or(|wanted| *wanted == part.person())
    };
    let parts = facts.raci.iter().filter(goes).map(|part| part.id).collect();
    let command = RaciCommand { account: facts.account.id, verb: RaciVerb::Clear(parts) };
    session.act_and_say(Command::Raci(command), &words)
}

fn propose(session: &mut Session<'_>, args: &SuggestArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let named = args.work.as_deref().map(|named| work(session, &facts, named)).transpose()?;
    if args.apply {
        let (code, about) = named.unzip();
        let command = RaciCommand { account: facts.account.id, verb: RaciVerb::Suggest(code) };
        return session.act_and_say(Command::Raci(command), &about.unwrap_or_default());
    }
    let playbook = session.playbook(&facts);
    let (texts, today) = (session.texts, session.today());
    let mut rows = Table::new([say!(texts, "cli-head-work"), say!(texts, "cli-head-proposed")]);
    let mut is_empty = true;
    for line in matrix(&facts, &playbook, today) {
        let parts = texts.proposal(&line, &facts, today);
        if parts.is_empty() || named.as_ref().is_some_and(|(code, _)| line.work.code != code) {
            continue;
        }
        rows.row([line.work.title.get(texts.tag()).to_owned(), parts]);
        is_empty = false;
    }
    super::record::table(session, rows, is_empty);
    if !is_empty {
        session.out.line(say!(texts, "cli-raci-apply"));
    }
    Ok(())
}

fn list(session: &mut Session<'_>, args: &ListArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let playbook = session.playbook(&facts);
    let (texts, tag) = (session.texts, session.texts.tag());
    let mut lines = matrix(&facts, &playbook, session.today());
    let (tally, columns) = (tally(&lines), people(&lines));
    if args.gaps {
        lines.retain(|line| !line.gaps.is_empty());
    }
    if args.json {
        let rows: Vec<Value> = lines.iter().map(|line| as_json(line, &facts, session, tag)).collect();
        return session.out.json(&json!({ "tally": tally, "work": rows }));
    }
    let name = |person: &Person| match person {
        Person::Ours(login) => login.clone(),
        Person::Theirs(id) => facts.stakeholder(*id).map(|person| person.name.clone()).unwrap_or_default(),
    };
    let heads = [say!(texts, "cli-head-stage"), say!(texts, "cli-head-work"), say!(texts, "cli-head-code")];
    let heads = heads.into_iter().chain(columns.iter().map(name)).chain([say!(texts, "cli-head-state")]);
    let mut rows = Table::new(heads);
    for line in &lines {
        let state = match line.done_on {
            Some(day) => say!(texts, "raci-done", day = texts.day(day)),
            None => texts.raci_gaps(line),
        };
        let first = [line.work.stage.number().to_string(), line.work.title.get(tag).to_owned(), line.work.code.to_owned()];
        rows.row(first.into_iter().chain(columns.iter().map(|person| line.letters(person))).chain([state]));
    }
    super::record::table(session, rows, lines.is_empty());
    session.out.line(say!(texts, "raci-summary", count = tally.without_one as i64, open = tally.open as i64));
    Ok(())
}

fn as_json(line: &RaciLine<'_>, facts: &AccountFacts, session: &Session<'_>, tag: &str) -> Value {
    let parts: Vec<Value> = line
        .parts
        .iter()
        .map(|part| {
            json!({
                "id": part.id,
                "part": part.part,
                "stakeholder_id": part.stakeholder_id,
                "login": part.login,
                "name": part.name(facts),
                "has_left": !part.is_live(facts, session.today()),
            })
        })
        .collect();
    json!({
        "code": line.work.code,
        "title": line.work.title.get(tag),
        "stage": line.work.stage,
        "side": line.work.side,
        "kind": if line.work.is_milestone { "milestone" } else { "deliverable" },
        "done_on": line.done_on,
        "parts": parts,
        "gaps": line.gaps,
    })
}
