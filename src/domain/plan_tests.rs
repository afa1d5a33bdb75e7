//! What holds of every plan, whatever the factors, busy periods, holidays and contract date.

use proptest::collection::{btree_set, vec};
use proptest::prelude::*;

use super::calendar::{Calendar, Period};
use super::cascade::{broken_order, cascade};
use super::codes::Coded;
use super::day::{Day, add_days, is_weekend};
use super::factor::{FactorKind, Factors, Level};
use super::fixture::{day, milestones, playbook};
use super::plan::{PlanDraft, StretchLine, draft, planned_tasks};
use super::playbook::Playbook;

fn start() -> impl Strategy<Value = Day> {
    (0..2500i64).prop_map(|days| add_days(day(2024, 1, 1), days))
}

fn levels() -> impl Strategy<Value = [usize; 4]> {
    [0..3usize, 0..3usize, 0..3usize, 0..3usize]
}

fn factors(levels: [usize; 4], start: Day, busy: &[(i64, i64)]) -> Factors {
    let factors = FactorKind::ALL.iter().zip(levels).fold(Factors::default(), |all, (kind, at)| all.with(*kind, Level::ALL[at]));
    let period = |(from, days): &(i64, i64)| Period { from: add_days(start, *from), to: add_days(start, from + days) };
    Factors { busy: busy.iter().map(period).collect(), ..factors }
}

fn stretch_days(draft: &PlanDraft) -> i64 {
    let days = |line: &StretchLine| match line {
        StretchLine::Factor { days, .. } | StretchLine::Busy { days, .. } | StretchLine::Held { days, .. } => *days,
    };
    draft.stretch.iter().map(days).sum()
}

/// The first milestone that is due before one that it needs.
fn out_of_order(playbook: &Playbook, due: impl Fn(&str) -> Day) -> Option<String> {
    let early = |spec: &&super::playbook::MilestoneSpec| spec.depends_on.iter().any(|need| due(need) > due(&spec.id));
    playbook.milestones.iter().find(early).map(|spec| spec.id.clone())
}

fn due_in(draft: &PlanDraft) -> impl Fn(&str) -> Day {
    |code| draft.milestones.iter().find(|milestone| milestone.code == code).unwrap().due
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_plan_keeps_open_days_order_and_length(
        start in start(),
        at in levels(),
        busy in vec((-40..150i64, 0..90i64), 0..4),
        holidays in btree_set(-10..200i64, 0..20),
    ) {
        let playbook = playbook();
        let factors = factors(at, start, &busy);
        let holidays: Vec<Day> = holidays.into_iter().map(|days| add_days(start, days)).collect();
        let calendar = Calendar::new(holidays.iter().copied(), &factors.busy);
        let draft = draft(playbook, start, &factors, &calendar);
        let blocked = |day: Day| {
            is_weekend(day) || holidays.contains(&day) || factors.busy.iter().any(|period| period.from <= day && day <= period.to)
        };
        for milestone in &draft.milestones {
            prop_assert!(!blocked(milestone.due) && milestone.due >= start, "{milestone:?}");
        }
        prop_assert_eq!(out_of_order(playbook, due_in(&draft)), None);
        let limits = playbook.plan;
        prop_assert!((limits.min_days..=limits.max_days).contains(&draft.length_days));
        prop_assert_eq!(stretch_days(&draft), draft.length_days - limits.standard_days);
        prop_assert_eq!(draft.windows.len(), 6);
        for window in &draft.windows {
            prop_assert!(window.from <= window.to && !blocked(window.from) && !blocked(window.to), "{window:?}");
        }
        prop_assert!(draft.windows.iter().zip(&draft.windows[1..]).all(|(one, next)| one.from <= next.from && one.to <= next.to));
        let mut saved = super::fixture::facts(start).plan;
        saved.factors = factors.clone();
        saved.windows = draft.windows.clone();
        for task in planned_tasks(playbook, &saved, &calendar, &[]) {
            prop_assert!(!blocked(task.due) && task.due <= draft.windows[task.stage.index()].to, "{task:?}");
        }
    }

    #[test]
    fn without_factors_the_days_are_the_playbooks(start in start()) {
        let playbook = playbook();
        let calendar = Calendar::default();
        let draft = draft(playbook, start, &Factors::default(), &calendar);
        prop_assert!(draft.stretch.is_empty());
        prop_assert_eq!(draft.length_days, 90);
        for (spec, dated) in playbook.milestones.iter().zip(&draft.milestones) {
            prop_assert_eq!(dated.due, calendar.open_on_or_after(add_days(start, spec.day)));
        }
    }

    #[test]
    fn a_cascade_keeps_order_and_open_days_and_leaves_what_is_done(
        start in start(),
        which in 0..14usize,
        by in -30..90i64,
        done in btree_set(0..14usize, 0..6),
        moved_before in vec((0..14usize, 0..40i64), 0..3),
        holidays in btree_set(0..200i64, 0..30),
    ) {
        let playbook = playbook();
        let draft = draft(playbook, start, &Factors::default(), &Calendar::default());
        // Holidays that were added after the plan was made: some dates lie on them now.
        let calendar = Calendar::new(holidays.iter().map(|days| add_days(start, *days)), &[]);
        let mut rows = milestones(&draft);
        for (at, days) in moved_before {
            let to = calendar.open_on_or_after(add_days(rows[at].due, days));
            let code = rows[at].code.clone();
            for step in cascade(&rows, playbook, &calendar, &code, to, true).unwrap().moves {
                rows.iter_mut().find(|row| row.id == step.milestone_id).unwrap().due = step.to;
            }
        }
        for at in done.iter().filter(|at| **at != which) {
            rows[*at].done_on = Some(start);
        }
        let asked = rows[which].clone();
        let to = calendar.open_on_or_after(add_days(asked.due, by));
        let plan = cascade(&rows, playbook, &calendar, &asked.code, to, true).unwrap();
        prop_assert_eq!((plan.moves[0].to, plan.moves[0].cascaded), (to, false));
        prop_assert_eq!(plan.end_before, rows.iter().map(|row| row.due).max().unwrap());
        let mut after = rows.clone();
        for (at, step) in plan.moves.iter().enumerate() {
            let row = after.iter_mut().find(|row| row.id == step.milestone_id).unwrap();
            prop_assert!(at == 0 || (step.cascaded && row.done_on.is_none()), "{step:?}");
            prop_assert!(calendar.is_open(step.to), "{step:?}");
            prop_assert_eq!(row.due, step.from);
            row.due = step.to;
        }
        prop_assert_eq!(plan.end_after, after.iter().map(|row| row.due).max().unwrap());
        // What depends on it follows: only what it needs itself can stand in the way.
        if let Some((_, _, other_first)) = broken_order(&rows, playbook, &plan.moves) {
            prop_assert!(other_first);
            prop_assert!(by < 0, "moving later broke the order");
        }
    }
}

#[test]
fn a_long_busy_period_over_christmas_holds_the_plan_at_its_longest() {
    let playbook = playbook();
    // Signed on a Saturday; the customer closes from mid December to mid January.
    let start = day(2026, 12, 5);
    let busy = vec![Period { from: day(2026, 12, 14), to: day(2027, 1, 17) }];
    let factors = Factors { busy: busy.clone(), ..Factors::default() };
    let calendar = Calendar::new([day(2027, 1, 25)], &busy);
    let draft = draft(playbook, start, &factors, &calendar);
    assert_eq!(draft.length_days, 120);
    assert_eq!(draft.stretch, [StretchLine::Busy { period: busy[0], days: 35 }, StretchLine::Held { at: 120, days: -5 }]);
    assert!(draft.milestones.iter().all(|milestone| calendar.is_open(milestone.due)));
    assert_eq!(due_in(&draft)("kickoff_held"), day(2026, 12, 10));
    // Day 120 is a Sunday.
    assert_eq!(draft.ends_on(), Some(day(2027, 4, 5)));
}

#[test]
fn factors_are_shown_line_by_line_and_reach_both_ends() {
    let playbook = playbook();
    let start = day(2026, 11, 2);
    for (at, resources, length) in
        [(Level::Low, Level::High, 60), (Level::High, Level::Low, 120), (Level::Medium, Level::Medium, 90)]
    {
        let factors =
            Factors { complexity: at, integrations: at, data_volume: at, customer_resources: resources, busy: Vec::new() };
        let draft = draft(playbook, start, &factors, &Calendar::default());
        assert_eq!(draft.length_days, length);
        assert_eq!(draft.stretch.len(), if length == 90 { 0 } else { 4 });
        let end = Calendar::default().open_on_or_after(add_days(start, length));
        assert_eq!(draft.ends_on(), Some(end));
    }
    let one = Factors::default().with(FactorKind::Integrations, Level::High);
    let line = StretchLine::Factor { factor: FactorKind::Integrations, level: Level::High, days: 9 };
    assert_eq!(draft(playbook, start, &one, &Calendar::default()).stretch, [line]);
}

#[test]
fn the_order_that_a_move_would_break_is_named() {
    let playbook = playbook();
    let rows = milestones(&draft(playbook, day(2026, 11, 2), &Factors::default(), &Calendar::default()));
    let calendar = Calendar::default();
    let due = |code: &str| rows.iter().find(|row| row.code == code).unwrap().due;
    let alone = |code: &str, to: Day| {
        let plan = cascade(&rows, playbook, &calendar, code, to, false).unwrap();
        assert_eq!(plan.moves.len(), 1);
        broken_order(&rows, playbook, &plan.moves)
    };
    // Go-live needs the training and the acceptance; hypercare needs go-live.
    assert_eq!(alone("go_live", due("training_complete")), None);
    let early = add_days(due("training_complete"), -1);
    assert_eq!(alone("go_live", early), Some(("training_complete".into(), due("training_complete"), true)));
    assert_eq!(alone("go_live", due("hypercare_ended")), None);
    let late = add_days(due("hypercare_ended"), 1);
    assert_eq!(alone("go_live", late), Some(("hypercare_ended".into(), due("hypercare_ended"), false)));
    assert!(cascade(&rows, playbook, &calendar, "no_such", late, true).is_none());
    // What is done keeps nobody waiting.
    let mut rows = rows.clone();
    rows.iter_mut().find(|row| row.code == "training_complete").unwrap().done_on = Some(day(2026, 11, 9));
    let plan = cascade(&rows, playbook, &calendar, "go_live", early, false).unwrap();
    assert_eq!(broken_order(&rows, playbook, &plan.moves), None);
}

#[test]
fn what_follows_never_lands_on_a_day_that_was_blocked_since() {
    let playbook = playbook();
    let rows = milestones(&draft(playbook, day(2026, 11, 2), &Factors::default(), &Calendar::default()));
    let due = |code: &str| rows.iter().find(|row| row.code == code).unwrap().due;
    // The data is due on a day that became a holiday after the plan was made. Acceptance needs
    // it, so it cannot follow the integrations to before that day.
    let calendar = Calendar::new([due("data_migrated")], &[]);
    let to = calendar.open_on_or_after(add_days(due("integrations_live"), -10));
    let plan = cascade(&rows, playbook, &calendar, "integrations_live", to, true).unwrap();
    let acceptance = plan.moves.iter().find(|step| step.code == "uat_signed_off").unwrap();
    assert_eq!(acceptance.to, calendar.open_on_or_after(add_days(due("data_migrated"), 1)));
}

#[test]
fn busy_periods_that_touch_or_overlap_count_once() {
    let period = |from, to| Period { from: day(2026, 12, from), to: day(2026, 12, to) };
    for (given, joined) in [
        (vec![period(10, 12), period(1, 3)], vec![period(1, 3), period(10, 12)]),
        (vec![period(1, 3), period(4, 6)], vec![period(1, 6)]),
        (vec![period(1, 9), period(3, 4), period(8, 12)], vec![period(1, 12)]),
        (vec![period(1, 3), period(1, 3)], vec![period(1, 3)]),
    ] {
        assert_eq!(Calendar::new([], &given).busy(), joined, "{given:?}");
    }
    // Over a weekend, a holiday and a busy period in a row: Friday the 4th to Tuesday the 15th.
    let calendar = Calendar::new([day(2026, 12, 14)], &[period(7, 11)]);
    assert_eq!(calendar.open_on_or_after(day(2026, 12, 4)), day(2026, 12, 4));
    assert_eq!(calendar.open_on_or_after(day(2026, 12, 5)), day(2026, 12, 15));
    assert_eq!(calendar.open_on_or_after(Day::MAX), Day::MAX);
}
