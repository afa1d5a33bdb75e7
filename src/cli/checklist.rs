//! `orquestra checklist …`: what is said of points of the playbook: criteria of objectives, training content, what makes
//! adoption, readiness for go-live, conditions of steady state.

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::error::CliError;
use super::out::Table;
use super::record::{drop_row, find, put};
use super::session::Session;
use super::values::codes;
use crate::command::refusal::{Refusal, Thing};
use crate::domain::adoption::factors;
use crate::domain::assessment::{Assessment, Finding, PointList, latest};
use crate::domain::codes::{AssessmentId, Coded};
use crate::domain::day::Day;
use crate::domain::facts::AccountFacts;
use crate::domain::playbook::Playbook;
use crate::domain::steady::Condition;
use crate::say;
use crate::text::Texts;

#[derive(Debug, Subcommand)]
pub(super) enum ChecklistArgs {
    Set(SetArgs),
    Clear(ClearArgs),
    List(ListArgs),
}

#[derive(Debug, Args)]
pub(super) struct SetArgs {
    account: String,
    #[arg(value_parser = codes::<PointList>())]
    list: PointList,
    item: String,
    #[arg(value_parser = codes::<Finding>())]
    finding: Finding,
    #[arg(long, value_name = "TEXT", default_value = "")]
    note: String,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct ClearArgs {
    account: String,
    #[arg(value_parser = codes::<PointList>())]
    list: PointList,
    item: String,
}

#[derive(Debug, Args)]
pub(super) struct ListArgs {
    account: String,
    #[arg(value_parser = codes::<PointList>())]
    list: Option<PointList>,
    #[arg(long)]
    json: bool,
}

pub(super) fn run(session: &mut Session<'_>, verb: ChecklistArgs) -> Result<(), CliError> {
    match verb {
        ChecklistArgs::Set(args) => set(session, args),
        ChecklistArgs::Clear(args) => {
            let facts = session.account(&args.account)?;
            let (code, title) = item(session, &facts, args.list, &args.item)?;
            let Some(said) = latest(&facts.assessments, args.list, &code, Day::MAX).cloned() else {
                return Err(session.refuse(Refusal::NotDone));
            };
            drop_row(session, facts.account.id, said, &title)
        }
        ChecklistArgs::List(args) => list(session, &args),
    }
}

/// The words of each point of a list, by its id.
fn points(playbook: &Playbook, list: PointList, texts: &Texts) -> Vec<(String, String)> {
    if list == PointList::Gate {
        return Condition::ALL.iter().map(|one| (one.code().to_owned(), texts.code(*one))).collect();
    }
    let of = |(code, title): (&str, &crate::domain::playbook::Text)| (code.to_owned(), title.get(texts.tag()).to_owned());
    playbook.points(list).into_iter().map(of).collect()
}

/// The point that is meant, by its id or words of it: id and words.
fn item(session: &Session<'_>, facts: &AccountFacts, list: PointList, named: &str) -> Result<(String, String), CliError> {
    let points = points(&session.playbook(facts), list, session.texts);
    if let Some(exact) = points.iter().find(|(code, _)| code == named) {
        return Ok(exact.clone());
    }
    find(session, Thing::Point, named, &points, |(code, title)| (0, format!("{code} {title}"), false)).cloned()
}

/// What is said of a point on a day: what was said on that day already is changed, what was said before stays.
fn set(session: &mut Session<'_>, args: SetArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let (code, title) = item(session, &facts, args.list, &args.item)?;
    let on_day = session.day_or(args.on.as_deref(), session.today())?;
    let same_day = latest(&facts.assessments, args.list, &code, on_day).filter(|known| known.on_day == on_day);
    let new = Assessment {
        id: same_day.map_or(AssessmentId(0), |known| known.id),
        rev: same_day.map_or(0, |known| known.rev),
        account_id: facts.account.id,
        list: args.list,
        code,
        finding: args.finding,
        on_day,
        note: args.note,
        said_by: String::new(),
    };
    put(session, facts.account.id, new, &title)
}

fn list(session: &mut Session<'_>, args: &ListArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let playbook = session.playbook(&facts);
    let (texts, today) = (session.texts, session.today());
    let states = factors(&facts, &playbook, today);
    let wanted = PointList::ALL.iter().copied().filter(|list| args.list.is_none_or(|wanted| wanted == *list));
    let mut rows: Vec<(PointList, String, String, Option<&Assessment>)> = Vec::new();
    for list in wanted {
        for (code, title) in points(&playbook, list, texts) {
            let said = latest(&facts.assessments, list, &code, today);
            rows.push((list, code, title, said));
        }
    }
    let state = |list: PointList, code: &str| states.iter().find(|one| list == PointList::Adoption && one.factor.code() == code);
    if args.json {
        let row = |(list, code, title, said): &(PointList, String, String, Option<&Assessment>)| {
            let mut row = json!({
                "list": list,
                "code": code,
                "title": title,
                "finding": said.map(|said| said.finding),
                "on": said.map(|said| said.on_day),
                "note": said.map(|said| &said.note),
                "said_by": said.map(|said| &said.said_by),
            });
            if let Some(state) = state(*list, code) {
                row["derived"] = json!(state.derived);
                row["finding"] = json!(state.finding());
                row["proofs"] = json!(state.proofs);
            }
            row
        };
        let rows: Vec<Value> = rows.iter().map(row).collect();
        return session.out.json(&rows);
    }
    let mut table = Table::new([
        say!(texts, "cli-head-id"),
        say!(texts, "cli-head-title"),
        say!(texts, "cli-head-finding"),
        say!(texts, "cli-head-date"),
        say!(texts, "cli-head-who"),
        say!(texts, "cli-head-note"),
    ])
    .spare(&[4, 3, 5]);
    let empty = rows.is_empty();
    for (list, code, title, said) in rows {
        let finding = match (said, state(list, &code).and_then(|state| state.derived)) {
            (Some(said), _) => texts.code(said.finding),
            (None, Some(derived)) => say!(texts, "cli-finding-derived", finding = texts.code(derived)),
            (None, None) => say!(texts, "point-unsaid"),
        };
        table.row([
            format!("{} {code}", list.code()),
            title,
            finding,
            session.show_day(said.map(|said| said.on_day)),
            said.map_or_else(String::new, |said| said.said_by.clone()),
            said.map_or_else(String::new, |said| said.note.clone()),
        ]);
    }
    super::record::table(session, table, empty);
    Ok(())
}
