//! What quick wins are refused for.

use super::super::fixture::{Bench, on};
use super::*;
use crate::domain::codes::StakeholderId;
use crate::domain::win::WinStage;

fn win() -> QuickWin {
    QuickWin { title: "First report".into(), horizon: Some(30), due_on: Some(on(30)), ..QuickWin::default() }
}

#[test]
fn a_win_that_makes_no_sense_is_refused() {
    let delivered = || QuickWin { delivered_on: Some(on(28)), ..win() };
    let order = |earlier, later| Refusal::DateOrder { earlier, later };
    for (win, refusal) in [
        (QuickWin { title: String::new(), ..win() }, Refusal::Empty(Field::Title)),
        (QuickWin { horizon: Some(45), ..win() }, Refusal::OutOfRange { field: Field::Horizon, min: 30, max: 90 }),
        (QuickWin { delivered_on: Some(on(-1)), ..win() }, order(Field::ContractDate, Field::DeliveredOn)),
        (
            QuickWin { delivered_on: Some(on(61)), ..win() },
            Refusal::InFuture { field: Field::DeliveredOn, day: on(61), today: on(60) },
        ),
        (QuickWin { baseline: Some(8000), ..win() }, Refusal::Empty(Field::Metric)),
        (
            QuickWin { metric: "hours".into(), baseline: Some(8000), target: Some(8000), ..win() },
            Refusal::NoDifference { one: Field::Baseline, other: Field::Target },
        ),
        (QuickWin { metric: "hours".into(), measured: Some(1), ..win() }, Refusal::Empty(Field::DeliveredOn)),
        (QuickWin { told_to: "Rita".into(), ..delivered() }, Refusal::Empty(Field::ToldOn)),
        (QuickWin { told_on: Some(on(29)), ..delivered() }, Refusal::Empty(Field::ToldTo)),
        (QuickWin { told_to: "Rita".into(), told_on: Some(on(27)), ..delivered() }, order(Field::DeliveredOn, Field::ToldOn)),
        (QuickWin { told_to: "Rita".into(), told_on: Some(on(27)), ..win() }, Refusal::Empty(Field::DeliveredOn)),
        (
            QuickWin { wanted_by: Some(StakeholderId(9)), ..win() },
            Refusal::NotFound { thing: Thing::Stakeholder, named: "9".into() },
        ),
    ] {
        let mut bench = Bench::new();
        assert_eq!(bench.put(win.clone()), Err(refusal), "{win:?}");
        assert!(bench.facts.quick_wins.is_empty());
    }
}

#[test]
fn a_win_goes_all_the_way() {
    let mut bench = Bench::new();
    bench.put(QuickWin { metric: " hours a week ".into(), baseline: Some(8000), target: Some(4000), ..win() }).unwrap();
    let stage = |bench: &Bench| bench.facts.quick_wins[0].stage();
    assert_eq!((bench.facts.quick_wins[0].metric.as_str(), stage(&bench)), ("hours a week", WinStage::Planned));
    let mut step = |change: fn(&mut QuickWin)| {
        let mut win = bench.facts.quick_wins[0].clone();
        change(&mut win);
        bench.put(win).unwrap();
        stage(&bench)
    };
    assert_eq!(step(|win| win.delivered_on = Some(on(28))), WinStage::Delivered);
    assert_eq!(step(|win| win.measured = Some(5000)), WinStage::Measured);
    assert_eq!(step(|win| (win.told_to, win.told_on) = ("Rita".into(), Some(on(30)))), WinStage::Told);
}
