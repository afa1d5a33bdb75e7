//! Plans made anew, as tables.

use super::account::Stage;
use super::asof::as_of;
use super::baseline::{Baseline, BaselineDate};
use super::calendar::{Calendar, Period};
use super::codes::{AccountId, BaselineId, SlipId, TaskId};
use super::day::{Day, add_days, is_weekend};
use super::factor::{Factors, Level};
use super::facts::AccountFacts;
use super::fixture::{self, day, playbook, visit};
use super::milestone::{Cause, Milestone, Slip};
use super::plan::start_for;
use super::replan::{NewPlan, Redated, Wish, new_plan};
use super::task::Task;
use super::view::View;

/// Monday, the day of the contract.
fn contract() -> Day {
    day(2026, 8, 3)
}

/// An account in its third stage: everything of the first two is done on time.
fn trained() -> AccountFacts {
    let mut facts = fixture::facts(contract());
    for milestone in &mut facts.milestones {
        if playbook().milestone(&milestone.code).unwrap().stage <= Stage::Technical {
            milestone.done_on = Some(milestone.due);
        }
    }
    let entered = day(2026, 9, 14);
    facts.visits = vec![visit(Stage::Welcome, contract(), Some(entered)), visit(Stage::Training, entered, None)];
    facts.account.stage = Stage::Training;
    facts.account.stage_since = entered;
    for (at, (_, _, item)) in playbook().tasks().filter(|(stage, ..)| *stage <= Stage::Technical).enumerate() {
        facts.tasks.push(Task {
            id: TaskId(at as i64 + 700),
            rev: 1,
            account_id: AccountId(1),
            code: item.id.clone(),
            done_on: entered,
            done_by: "ana".into(),
        });
    }
    facts
}

fn made(facts: &AccountFacts, redo: &[Stage], from_day: Day) -> NewPlan {
    let factors = facts.plan.factors.clone();
    new_plan(playbook(), facts, &Calendar::default(), &Wish { from_day, factors: &factors, redo })
}

fn date<'a>(plan: &'a NewPlan, code: &str) -> &'a Redated {
    plan.dates.iter().find(|date| date.code == code).unwrap_or_else(|| panic!("{code} is not dated anew"))
}

#[test]
fn the_path_is_walked_again_from_the_first_stage_to_redo() {
    let facts = trained();
    let today = day(2026, 10, 5);
    let plan = made(&facts, &[Stage::Training, Stage::Technical, Stage::Technical], today);
    assert_eq!(plan.redo, [Stage::Technical, Stage::Training]);
    assert_eq!(plan.back_to, Some(Stage::Technical));
    // Stage 2 begins on day 8 of the playbook, its environment is live on day 30.
    let environment = date(&plan, "environment_live");
    assert!(environment.reopened);
    assert_eq!(environment.to, day(2026, 10, 27));
    assert!(plan.dates.iter().all(|date| date.to >= today && !is_weekend(date.to)));
    assert!(!plan.dates.iter().any(|date| date.code == "kickoff_held"), "what is done of other stages stays");
    assert!(!date(&plan, "go_live").reopened);
    assert_eq!(plan.end_after, plan.dates.iter().map(|date| date.to).max().unwrap());
    assert!(plan.end_after > plan.end_before);
    let of_stage = |stage| playbook().tasks().filter(|(of, ..)| *of == stage).count();
    assert_eq!(plan.reopened_tasks.len(), of_stage(Stage::Technical));
    assert_eq!(plan.windows[0], facts.plan.windows[0], "the first stage is over");
    assert!(plan.windows[1].from >= today);
}

#[test]
fn without_a_stage_to_redo_what_is_open_goes_on_from_where_the_plan_stands() {
    let facts = trained();
    let today = day(2026, 10, 5);
    let plan = made(&facts, &[], today);
    // Acceptance, day 42, is done; training is delivered six days later.
    assert_eq!(date(&plan, "training_delivered").to, day(2026, 10, 12));
    assert!(plan.dates.iter().all(|date| !date.reopened));
    assert_eq!((plan.back_to, plan.reopened_tasks.len()), (None, 0));
    assert!(plan.changes(&facts, &facts.plan.factors));
}

#[test]
fn the_plan_in_force_is_no_change() {
    let facts = fixture::facts(contract());
    let plan = made(&facts, &[], contract());
    assert!(!plan.changes(&facts, &facts.plan.factors), "{:?}", plan.dates);
    let harder = Factors { complexity: Level::High, ..Factors::default() };
    assert!(plan.changes(&facts, &harder));
    assert!(made(&facts, &[], add_days(contract(), 7)).changes(&facts, &facts.plan.factors));
}

#[test]
fn what_is_open_from_before_the_first_stage_to_redo_comes_first() {
    let mut facts = trained();
    let access = facts.milestones.iter_mut().find(|milestone| milestone.code == "access_provisioned").unwrap();
    access.done_on = None;
    let plan = made(&facts, &[Stage::Training], day(2026, 10, 5));
    let open = |code: &str| date(&plan, code).to;
    assert!(open("access_provisioned") <= open("training_delivered"));
    assert!(open("access_provisioned") >= day(2026, 10, 5));
}

#[test]
fn dates_keep_the_order_of_what_they_need_and_off_blocked_days() {
    let busy = Period { from: day(2026, 10, 12), to: day(2026, 10, 23) };
    for complexity in [Level::Low, Level::Medium, Level::High] {
        for redo in
            [vec![], vec![Stage::Welcome], vec![Stage::Technical], vec![Stage::Training], vec![Stage::Technical, Stage::GoLive]]
        {
            for late in 0..40 {
                let mut facts = trained();
                facts.account.stage = Stage::GoLive;
                let factors = Factors { complexity, busy: vec![busy], ..Factors::default() };
                let calendar = Calendar::new([], &factors.busy);
                let from_day = add_days(day(2026, 9, 28), late);
                let plan = new_plan(playbook(), &facts, &calendar, &Wish { from_day, factors: &factors, redo: &redo });
                for one in &plan.dates {
                    assert!(calendar.is_open(one.to) && one.to >= from_day, "{one:?}");
                    for need in &playbook().milestone(&one.code).unwrap().depends_on {
                        if let Some(need) = plan.dates.iter().find(|other| other.code == *need) {
                            assert!(need.to <= one.to, "{need:?} {one:?}");
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn a_start_is_found_for_any_day_of_the_plan() {
    let factors = Factors { data_volume: Level::High, ..Factors::default() };
    for standard in [0, 8, 29, 43, 71, 90] {
        let on = day(2026, 10, 5);
        let start = start_for(playbook(), standard, on, &factors, &Calendar::default());
        assert!(start <= on && (on - start).num_days() >= standard, "{standard}: {start}");
    }
}

#[test]
fn a_view_knows_the_plan_of_each_day() {
    let mut facts = trained();
    let today = day(2026, 10, 5);
    let plan = made(&facts, &[Stage::Technical], today);
    facts.baselines.push(Baseline {
        id: BaselineId(1),
        rev: 1,
        account_id: AccountId(1),
        number: 1,
        replaced_on: today,
        cause: Cause::Customer,
        reason: "merged with a competitor".into(),
        redo: vec![Stage::Technical],
        insights: String::new(),
        expectations: String::new(),
        made_by: "ana".into(),
        starts_on: facts.plan.starts_on,
        length_days: facts.plan.length_days,
        dates: facts.milestones.iter().map(BaselineDate::of).collect(),
    });
    let before: Vec<Milestone> = facts.milestones.clone();
    for one in &plan.dates {
        let milestone = facts.milestones.iter_mut().find(|milestone| milestone.code == one.code).unwrap();
        facts.slips.push(Slip {
            id: SlipId(milestone.id.0),
            rev: 1,
            account_id: AccountId(1),
            milestone_id: milestone.id,
            moved_on: today,
            from_due: one.from,
            to_due: one.to,
            cause: Cause::Customer,
            reason: String::new(),
            cascaded: false,
        });
        (milestone.baseline, milestone.due, milestone.done_on) = (one.to, one.to, None);
    }
    let calendar = Calendar::default();
    let view = View::new(&facts, playbook(), &calendar);
    let yesterday = add_days(today, -1);
    for was in &before {
        let on = view.milestones(yesterday).find(|on| on.milestone.id == was.id).unwrap();
        assert_eq!((on.baseline, on.due, on.done_on), (was.baseline, was.due, was.done_on), "{}", was.code);
        let now = view.milestones(today).find(|on| on.milestone.id == was.id).unwrap();
        let is = facts.milestone(was.id).unwrap();
        assert_eq!((now.baseline, now.due, now.done_on), (is.baseline, is.due, is.done_on), "{}", was.code);
    }
    assert_eq!(
        view.done_on("environment_live", yesterday),
        before.iter().find(|one| one.code == "environment_live").unwrap().done_on
    );
    assert_eq!(view.done_on("environment_live", today), None);

    let then = as_of(&facts, playbook(), &calendar, yesterday).unwrap();
    assert_eq!(then.milestones, before);
    assert_eq!((then.slips.len(), then.baselines.len()), (0, 0));
    assert_eq!((then.account.stage, then.account.stage_since), (Stage::Training, day(2026, 9, 14)));
    let first = as_of(&facts, playbook(), &calendar, contract()).unwrap();
    assert_eq!((first.account.stage, first.tasks.len()), (Stage::Welcome, 0));
    assert!(first.milestones.iter().all(|milestone| milestone.done_on.is_none()));
    assert!(as_of(&facts, playbook(), &calendar, add_days(contract(), -1)).is_none());
}
