//! The published figures come out of the shipped weights.

use super::super::fixture::{day, facts, playbook, visit};
use super::{Measure, health};
use crate::domain::account::Stage;
use crate::domain::calendar::Calendar;
use crate::domain::codes::{AccountId, QuickWinId};
use crate::domain::day::add_days;
use crate::domain::health::random::reading;
use crate::domain::metric::{Metric, QuickWin};
use crate::domain::scoring::Scoring;
use crate::domain::view::View;

/// The health of an account in review at twelve months of which nothing but these is known: days
/// to first value, adoption in percent, core features in use. Its plan is there, as in any
/// account, and nobody ever marked anything in it.
fn published(days_to_value: i64, adoption: i64, features: i64) -> super::Health {
    let contract = day(2025, 9, 1);
    let mut facts = facts(contract);
    let today = add_days(contract, 365);
    facts.account.stage = Stage::Review;
    facts.visits.push(visit(Stage::Review, add_days(contract, 90), None));
    facts.readings.push(reading(1, Metric::Activation, today, adoption * 1000));
    facts.readings.push(reading(2, Metric::CoreFeatures, today, features * 1000));
    facts.quick_wins.push(QuickWin {
        id: QuickWinId(1),
        rev: 1,
        account_id: AccountId(1),
        title: "First report".into(),
        due_on: None,
        delivered_on: Some(add_days(contract, days_to_value)),
        effect: String::new(),
        ..QuickWin::default()
    });
    let calendar = Calendar::default();
    health(&View::new(&facts, playbook(), &calendar), today, &Scoring::shipped().unwrap())
}

#[test]
fn the_two_published_clients_come_out_where_the_guide_puts_them() {
    let known = [Measure::Activation, Measure::CoreFeatures, Measure::TimeToValue];
    // Guide, opening: client A at 92, client B at 41.
    for (figures, expected) in [((28, 89, 7), 92), ((127, 34, 2), 41)] {
        let health = published(figures.0, figures.1, figures.2);
        assert_eq!(health.lines.iter().map(|line| line.measure).collect::<Vec<_>>(), known);
        assert!((health.score - expected).abs() <= 1, "{expected}: {health:#?}");
        assert_eq!((health.vetoes.len(), health.assumed), (0, 0));
    }
}

#[test]
fn who_meets_every_target_is_healthy_at_day_ninety() {
    // Guide, "Métricas de Engajamento": 80 and more at day 90.
    let contract = day(2026, 3, 2);
    let mut facts = facts(contract);
    let today = add_days(contract, 90);
    facts.visits.push(visit(Stage::Adoption, add_days(contract, 62), None));
    let targets = [
        (Metric::Activation, 85),
        (Metric::WeeklyActive, 75),
        (Metric::CoreFeatures, 5),
        (Metric::TrainingAttendance, 90),
        (Metric::Tickets, 4),
        (Metric::Pulse, 4),
    ];
    for (at, (metric, value)) in targets.into_iter().enumerate() {
        facts.readings.push(reading(at as i64, metric, today, value * 1000));
    }
    for milestone in &mut facts.milestones {
        milestone.done_on = Some(milestone.due);
    }
    let calendar = Calendar::default();
    let mut scoring = Scoring::shipped().unwrap();
    let now = health(&View::new(&facts, playbook(), &calendar), today, &scoring);
    let metric = |measure| now.lines.iter().find(|line| line.measure == measure).unwrap();
    for measure in [Measure::Activation, Measure::WeeklyActive, Measure::Pulse, Measure::Tickets] {
        let line = metric(measure);
        assert!((line.points * 100 / line.of - 80).abs() <= 8, "{line:?}");
    }
    // Milestones on time lift it; without a first value by then it is not healthy.
    assert!(now.score < 80, "{now:#?}");
    scoring.health.weight.time_to_value = [0; 6];
    assert!(health(&View::new(&facts, playbook(), &calendar), today, &scoring).score >= 80);
}
