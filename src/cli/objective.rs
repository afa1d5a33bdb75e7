//! `orquestra objective …`: the six objectives of onboarding with their criteria.

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::account::listed;
use super::error::CliError;
use super::out::Table;
use super::record::{find, put, with};
use super::session::Session;
use super::values::codes;
use crate::command::refusal::Thing;
use crate::domain::assessment::{Assessment, Finding, PointList, latest};
use crate::domain::codes::AssessmentId;
use crate::domain::facts::AccountFacts;
use crate::domain::objectives::{Mark, Objective, objectives};
use crate::domain::view::View;
use crate::protocol::ListQuery;
use crate::say;
use crate::text::objectives::mark_sign;

#[derive(Debug, Subcommand)]
pub(super) enum ObjectiveArgs {
    Show(ShowArgs),
    Assess(AssessArgs),
    List(ListArgs),
}

#[derive(Debug, Args)]
pub(super) struct ShowArgs {
    account: String,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(super) struct AssessArgs {
    account: String,
    criterion: String,
    #[arg(value_parser = codes::<Finding>())]
    finding: Finding,
    #[arg(long, default_value = "")]
    note: String,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct ListArgs {
    #[arg(long)]
    mine: bool,
    #[arg(long)]
    json: bool,
}

pub(super) fn run(session: &mut Session<'_>, verb: ObjectiveArgs) -> Result<(), CliError> {
    match verb {
        ObjectiveArgs::Show(args) => show(session, &args),
        ObjectiveArgs::Assess(args) => assess(session, args),
        ObjectiveArgs::List(args) => list(session, &args),
    }
}

/// How the objectives of an account stand today.
fn standing(session: &Session<'_>, facts: &AccountFacts) -> Result<Vec<Objective>, CliError> {
    let scoring = session.scoring()?;
    let playbook = session.playbook(facts);
    let calendar = session.store.team().calendar(&facts.plan.factors.busy);
    Ok(objectives(&View::new(facts, &playbook, &calendar), session.today(), &scoring))
}

/// What a listing says of one: the same figures as the screen.
fn summary(objective: &Objective) -> Value {
    json!({
        "code": objective.code,
        "mark": objective.mark(),
        "met": objective.count(Finding::Met),
        "partly": objective.count(Finding::Partly),
        "not_met": objective.count(Finding::NotMet),
        "unknown": objective.unknown(),
        "of": objective.criteria.len(),
    })
}

fn show(session: &mut Session<'_>, args: &ShowArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let found = standing(session, &facts)?;
    if args.json {
        let rows: Vec<Value> = found
            .iter()
            .map(|objective| {
                let criteria: Vec<Value> =
                    objective.criteria.iter().map(|one| with(one, &[("overrides_data", json!(one.overrides()))])).collect();
                with(&summary(objective), &[("criteria", json!(criteria))])
            })
            .collect();
        return session.out.json(&rows);
    }
    let (texts, today, playbook) = (session.texts, session.today(), session.playbook(&facts));
    if found.is_empty() {
        session.out.line(say!(texts, "cli-list-empty"));
        return Ok(());
    }
    for (at, (objective, spec)) in found.iter().zip(&playbook.objectives).enumerate() {
        if at > 0 {
            session.out.line(String::new());
        }
        session.out.line(format!("{}  {}", texts.objective_figure(objective), spec.title.get(texts.tag())));
        for (answer, criterion) in objective.criteria.iter().zip(&spec.criteria) {
            let finding = answer.finding.map_or_else(|| say!(texts, "point-unsaid"), |finding| texts.code(finding));
            let source = texts.answer_source(answer, today, &playbook);
            let mut line = format!("  {}: {finding}", criterion.title.get(texts.tag()));
            if !source.is_empty() {
                line = format!("{line} · {source}");
            }
            if let Some(data) = answer.data.filter(|_| answer.overrides()) {
                line = format!("{line} · {}", say!(texts, "objective-data-says", finding = texts.code(data)));
            }
            session.out.line(line);
        }
    }
    Ok(())
}

fn assess(session: &mut Session<'_>, args: AssessArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let playbook = session.playbook(&facts);
    let criteria: Vec<_> = playbook.objectives.iter().flat_map(|spec| &spec.criteria).collect();
    let tag = session.texts.tag();
    // By its id or the part of it behind the dot; else by words of what it says.
    let named = args.criterion.trim().to_lowercase().replace(['-', ' '], "_");
    let by_id = criteria.iter().find(|spec| spec.id == named || spec.id.split_once('.').is_some_and(|(_, own)| own == named));
    let criterion = match by_id {
        Some(spec) => spec,
        None => find(session, Thing::Point, &args.criterion, &criteria, |spec| (0, spec.title.get(tag).to_owned(), false))?,
    };
    let on_day = session.day_or(args.on.as_deref(), session.today())?;
    // What was said on that day already is corrected, what was said before stays.
    let same_day = latest(&facts.assessments, PointList::Objective, &criterion.id, on_day).filter(|known| known.on_day == on_day);
    let row = Assessment {
        id: same_day.map_or(AssessmentId(0), |known| known.id),
        rev: same_day.map_or(0, |known| known.rev),
        account_id: facts.account.id,
        list: PointList::Objective,
        code: criterion.id.clone(),
        finding: args.finding,
        on_day,
        note: args.note,
        said_by: session.actor().to_owned(),
    };
    let about = format!("{}: {}", criterion.title.get(tag), session.texts.code(args.finding));
    put(session, facts.account.id, row, &about)
}

fn list(session: &mut Session<'_>, args: &ListArgs) -> Result<(), CliError> {
    let owner = args.mine.then(|| session.actor().to_owned());
    let accounts = listed(session, ListQuery { owner, ..ListQuery::default() })?;
    let mut found = Vec::new();
    for one in &accounts {
        let facts = session.account(&one.account.handle)?;
        found.push((one.account.handle.clone(), one.account.name.clone(), standing(session, &facts)?));
    }
    // Playbooks of the team's own may have other objectives: the totals count what each account has.
    let codes: Vec<String> = session.playbooks.default_playbook().objectives.iter().map(|spec| spec.id.clone()).collect();
    let total = |code: &str| {
        let all: Vec<&Objective> = found.iter().flat_map(|(.., list)| list).filter(|one| one.code == code).collect();
        let achieved = all.iter().filter(|one| one.mark() == Mark::Achieved).count();
        let met: usize = all.iter().map(|one| one.count(Finding::Met)).sum();
        (achieved, all.len(), met, all.iter().map(|one| one.criteria.len()).sum::<usize>())
    };
    if args.json {
        let rows: Vec<Value> = found
            .iter()
            .map(|(handle, name, list)| {
                json!({ "handle": handle, "name": name, "objectives": list.iter().map(summary).collect::<Vec<_>>() })
            })
            .collect();
        let totals: Vec<Value> = codes
            .iter()
            .map(|code| {
                let (achieved, accounts, met, of) = total(code);
                json!({ "code": code, "achieved": achieved, "accounts": accounts, "met": met, "of": of })
            })
            .collect();
        return session.out.json(&json!({ "accounts": rows, "totals": totals }));
    }
    let texts = session.texts;
    if found.is_empty() {
        session.out.line(say!(texts, "cli-list-empty"));
        return Ok(());
    }
    let mut head = vec![say!(texts, "cli-head-handle")];
    let playbook = session.playbooks.default_playbook();
    head.extend(playbook.objectives.iter().map(|spec| spec.title.get(texts.tag()).to_owned()));
    let mut table = Table::new(head);
    for (handle, _, list) in &found {
        let mut row = vec![handle.clone()];
        row.extend(
            codes.iter().map(|code| {
                list.iter().find(|one| one.code == *code).map_or_else(String::new, |one| texts.objective_figure(one))
            }),
        );
        table.row(row);
    }
    let mut last = vec![say!(texts, "objective-total")];
    last.extend(codes.iter().map(|code| {
        let (achieved, accounts, met, of) = total(code);
        let share = (met * 100).checked_div(of).unwrap_or(0);
        say!(texts, "objective-total-figure", achieved = achieved, accounts = accounts, percent = share)
    }));
    table.row(last);
    session.out.table(table);
    let signs = [Mark::Achieved, Mark::UnderWay, Mark::Missed, Mark::Unknown];
    let legend: Vec<String> = signs.iter().map(|mark| format!("{} {}", mark_sign(*mark), texts.code(*mark))).collect();
    session.out.line(legend.join("   "));
    Ok(())
}
