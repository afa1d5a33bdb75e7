use super::super::index::{Dip, IndexWeek, Reason, weeks};
use super::Case;
use crate::domain::concern::ConcernKind;
use crate::domain::metric::Metric;
use crate::domain::stakeholder::Role;
use crate::domain::touch::{Direction, TouchKind};

/// An account with three touches in each of its weeks, except in some; the contract is on a Monday.
fn steady(weeks: i64, except: &[(i64, i64)]) -> Case {
    let mut case = Case::new();
    let ana = case.person("Ana", Role::ProjectLead, 0);
    for week in 0..weeks {
        let touches = except.iter().find(|(other, _)| *other == week).map_or(2, |(_, touches)| *touches);
        for at in 0..touches {
            case.touch(week * 7 + at, TouchKind::Call, None, &[(ana, true)]);
        }
    }
    case
}

fn looked(case: &Case, day: i64, most: usize) -> Vec<IndexWeek> {
    case.viewed(|view| weeks(view, case.on(day), most, &case.scoring))
}

#[test]
fn the_index_is_made_of_touches_attendance_inbound_and_active_users() {
    let mut case = Case::new();
    let ana = case.person("Ana", Role::ProjectLead, 0);
    let index = |case: &Case| looked(case, 6, 1)[0].index;
    assert_eq!(index(&case), 0);
    case.touch(0, TouchKind::Call, None, &[(ana, true)]);
    assert_eq!(index(&case), 23, "a third of 35, of 50 in all");
    case.unanswered(1, ana);
    assert_eq!(index(&case), 23, "what reached nobody counts nothing");
    case.touch(2, TouchKind::Email, None, &[(ana, true)]).direction = Direction::Inbound;
    assert_eq!(index(&case), 61, "two of three, one of two");
    case.misses(3, ana);
    assert_eq!(index(&case), 41, "nobody came: 25 more to win");
    case.reading(5, Metric::WeeklyActive, 60_000);
    assert_eq!(index(&case), 46);
    // What is dated later does not exist yet.
    assert_eq!(looked(&case, 4, 1)[0].index, 41);
}

#[test]
fn a_range_is_usual_from_the_fifth_week_on() {
    let case = steady(8, &[]);
    let found = looked(&case, 55, 20);
    assert_eq!(found.len(), 8, "none before the contract");
    assert!(found.iter().all(|week| week.whole && week.index == found[0].index && week.dip.is_none()));
    assert_eq!(
        found.iter().map(|week| week.low.is_some()).collect::<Vec<_>>(),
        [false, false, false, false, true, true, true, true]
    );
    let index = found[0].index;
    assert_eq!((found[7].low, found[7].high), (Some(index - 10), Some(index + 10)));
    // The last weeks are the same, however many are asked for.
    assert_eq!(looked(&case, 55, 3), found[5..]);
}

#[test]
fn a_dip_says_whether_it_is_usual_and_what_came_before_it() {
    let dip = |case: &Case| looked(case, 55, 2)[0].dip;
    let mut case = steady(8, &[(6, 0)]);
    assert_eq!(dip(&case), Some(Dip { rise: false, usual: false, why: Reason::Unknown }));
    assert!(dip(&case).unwrap().is_worrying());
    case.win(40);
    assert_eq!(dip(&case).unwrap().why, Reason::QuickWin);
    case.done("go_live", 41);
    assert_eq!(dip(&case).unwrap().why, Reason::GoLive);
    case.concern(ConcernKind::Blocker, 41, None);
    assert_eq!(dip(&case).unwrap().why, Reason::Problem);
    assert!(!dip(&case).unwrap().is_worrying());
    // The week after goes back up, within the usual.
    assert!(looked(&case, 55, 1)[0].dip.is_some_and(|dip| dip.rise && dip.usual));
    // Who is up and down every week has a wide range.
    let case = steady(8, &[(0, 0), (2, 0), (4, 0), (6, 0)]);
    assert_eq!(dip(&case), Some(Dip { rise: false, usual: true, why: Reason::Unknown }));
}

#[test]
fn an_unusual_rise_is_an_opportunity() {
    let case = steady(8, &[(0, 1), (1, 1), (2, 1), (3, 1), (4, 1), (5, 1), (6, 3)]);
    assert_eq!(looked(&case, 48, 1)[0].dip, Some(Dip { rise: true, usual: false, why: Reason::Unknown }));
}

#[test]
fn a_week_that_still_runs_is_not_judged() {
    let case = steady(6, &[]);
    let found = looked(&case, 43, 2);
    assert!(found[0].whole && !found[1].whole && found[1].dip.is_none());
    assert_eq!(found[1].index, 0);
    assert_eq!(looked(&case, 43, 0), []);
    assert_eq!(looked(&case, -8, 5), []);
}
