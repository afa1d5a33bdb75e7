use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::command::detect::detect;
use crate::command::edit::Edit;
use crate::command::gather::gather;
use crate::domain::account::{Stage, Status, is_handle};
use crate::domain::cadence::{CadenceState, cadences};
use crate::domain::calendar::Holiday;
use crate::domain::codes::{Coded, HolidayId};
use crate::domain::day::add_days;
use crate::domain::facts::AccountFacts;
use crate::domain::metric::{Metric, SCALE};
use crate::domain::milestone::{Cause, MilestoneState};
use crate::domain::plan;
use crate::domain::playbook::Playbooks;
use crate::domain::priority::Surroundings;
use crate::domain::scoring::Scoring;
use crate::domain::signal::{Category, Origin, Severity, SignalState};
use crate::domain::standing::{Grounded, standing};
use crate::domain::view::View;

static PLAYBOOK: LazyLock<Playbook> = LazyLock::new(|| (**Playbooks::shipped().unwrap().default_playbook()).clone());
static SCORING: LazyLock<Scoring> = LazyLock::new(|| Scoring::shipped().unwrap());

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn options(accounts: usize) -> DemoOptions {
    DemoOptions {
        accounts,
        seed: 7,
        today: day("2026-03-18"),
        now: "2026-03-18T14:30:00Z".parse().unwrap(),
        me: "marina".to_owned(),
        locale: "en".to_owned(),
    }
}

fn on(today: Day, mut options: DemoOptions) -> DemoOptions {
    options.today = today;
    options.now = today.and_hms_opt(14, 30, 0).unwrap().and_utc();
    options
}

/// A team with a holiday on the day before and on some day after, so that both kinds of date meet one.
fn team(today: Day) -> Team {
    let holidays = [-9, -1, 12, 26]
        .into_iter()
        .enumerate()
        .map(|(n, days)| Holiday { id: HolidayId(n as i64 + 1), rev: 1, day: add_days(today, days), name: "Off".to_owned() })
        .collect();
    Team { holidays, ..Team::default() }
}

fn rows_of(options: &DemoOptions) -> Vec<Vec<Row>> {
    portfolio(options, &PLAYBOOK, &team(options.today), &mut Ids::after(0)).collect()
}

fn facts(rows: Vec<Row>) -> AccountFacts {
    let mut facts = gather(rows).unwrap();
    facts.milestones.sort_by_key(|milestone| milestone.id); // as the playbook has them
    facts
}

fn all(options: &DemoOptions) -> Vec<AccountFacts> {
    rows_of(options).into_iter().map(facts).collect()
}

fn stand(facts: &AccountFacts, today: Day) -> Grounded {
    let calendar = team(today).calendar(&facts.plan.factors.busy);
    let around = Surroundings { average_arr_cents: None, distrusted: &[] };
    standing(&View::new(facts, &PLAYBOOK, &calendar), today, around, &SCORING)
}

/// The facts after the rules have seen them, as the store keeps them.
fn seen(mut facts: AccountFacts, today: Day) -> AccountFacts {
    let calendar = team(today).calendar(&facts.plan.factors.busy);
    let edits = detect(&View::new(&facts, &PLAYBOOK, &calendar), today, &SCORING, &mut Ids::after(1 << 40));
    for edit in edits {
        match edit {
            Edit::Insert(Row::Signal(signal)) => facts.signals.insert(0, signal),
            Edit::Update(_, Row::Signal(after)) => {
                let at = facts.signals.iter().position(|signal| signal.id == after.id).unwrap();
                facts.signals[at] = after;
            }
            other => panic!("{other:?}"),
        }
    }
    facts
}

/// Everything that must hold of any account.
fn check(facts: &AccountFacts, options: &DemoOptions) {
    let (account, today) = (&facts.account, options.today);
    let name = &account.name;
    let past = |what: &str, on: Day| {
        assert!(account.contract_date <= on && on <= today, "{name}: {what} on {on}, contract {}", account.contract_date);
    };
    past("contract", account.contract_date);
    assert!(is_handle(&account.handle), "{name}: {}", account.handle);
    assert!(!account.owner.is_empty() && !account.segment.is_empty() && !account.goal.is_empty());
    assert!(account.arr_cents.unwrap() > 0 && account.seats.unwrap() > 0);
    assert!(account.renewal_date.is_none_or(|renewal| renewal > account.contract_date));
    if let Some(archived) = account.archived_on {
        past("archived", archived);
    }

    // The plan is what planning says.
    let calendar = team(today).calendar(&facts.plan.factors.busy);
    let draft = plan::draft(&PLAYBOOK, account.contract_date, &facts.plan.factors, &calendar);
    assert_eq!((draft.length_days, &draft.windows), (facts.plan.length_days, &facts.plan.windows));
    assert_eq!(facts.milestones.len(), PLAYBOOK.milestones.len());
    for (milestone, dated) in facts.milestones.iter().zip(&draft.milestones) {
        assert_eq!((&milestone.code, milestone.baseline), (&dated.code, dated.due), "{name}");
        assert!(calendar.is_open(milestone.due), "{name}: {} due on a blocked day", milestone.code);
        let slips: Vec<_> = facts.slips.iter().filter(|slip| slip.milestone_id == milestone.id).collect();
        let mut due = milestone.baseline;
        let mut moved = account.contract_date;
        for slip in slips {
            past("slip", slip.moved_on);
            assert_eq!(slip.from_due, due, "{name}: {}", milestone.code);
            assert!(slip.moved_on >= moved && !slip.reason.is_empty() && slip.days() != 0);
            (due, moved) = (slip.to_due, slip.moved_on);
        }
        assert_eq!(milestone.due, due, "{name}: {}", milestone.code);
        if let Some(done) = milestone.done_on {
            past("milestone", done);
            assert!(done >= moved, "{name}: {} moved after it was done", milestone.code);
        }
        for need in &PLAYBOOK.milestone(&milestone.code).unwrap().depends_on {
            let need = facts.milestones.iter().find(|other| other.code == *need).unwrap();
            assert!(need.due <= milestone.due, "{name}: {} before {}", milestone.code, need.code);
            if let Some(done) = milestone.done_on {
                assert!(need.done_on.is_some_and(|first| first <= done), "{name}: {} without {}", milestone.code, need.code);
            }
        }
    }

    // Stays in stages join up and end where the account stands.
    assert_eq!((facts.visits[0].stage, facts.visits[0].entered_on), (Stage::Welcome, account.contract_date));
    for pair in facts.visits.windows(2) {
        assert_eq!(pair[0].left_on, Some(pair[1].entered_on), "{name}");
        assert!(pair[0].entered_on <= pair[1].entered_on);
        let back = pair[1].stage < pair[0].stage;
        assert_eq!(!pair[1].reason.is_empty(), back, "{name}: moving back has a reason and nothing else has");
        assert!(back || pair[0].stage.next() == Some(pair[1].stage));
    }
    let here = facts.visits.last().unwrap();
    assert_eq!((here.stage, here.entered_on, here.left_on), (account.stage, account.stage_since, None), "{name}");
    past("stage", account.stage_since);

    // Work fits the stage: nothing of later ones, nearly all of the exit criteria of earlier ones.
    let (mut met, mut asked) = (0, 0);
    for (stage, kind, item) in PLAYBOOK.tasks() {
        let done = facts.tasks.iter().any(|task| task.code == item.id);
        assert!(!done || stage <= account.stage, "{name}: {} done in stage {:?}", item.id, account.stage);
        if kind == crate::domain::task::TaskKind::Criterion && stage < account.stage {
            asked += 1;
            met += usize::from(done);
        }
    }
    assert!(met * 10 >= asked * 7, "{name}: {met} of {asked} exit criteria");
    let codes: BTreeSet<&str> = facts.tasks.iter().map(|task| task.code.as_str()).collect();
    assert_eq!(codes.len(), facts.tasks.len());
    for task in &facts.tasks {
        past("task", task.done_on);
    }
    let done_on = |code: &str| facts.milestones.iter().find(|milestone| milestone.code == code).and_then(|m| m.done_on);
    for (task, milestone) in
        [("welcome.kickoff_meeting", "kickoff_held"), ("technical.uat", "uat_signed_off"), ("golive.launch", "go_live")]
    {
        let marked = facts.tasks.iter().find(|mark| mark.code == task).map(|mark| mark.done_on);
        assert_eq!(marked, done_on(milestone), "{name}: {task}");
    }
    if let Some(held) = done_on("kickoff_held") {
        assert_eq!(account.kickoff_date, Some(held));
    }
    for key in
        ["kickoff_held", "environment_live", "training_complete", "go_live"].iter().take(usize::from(account.stage.number()) - 1)
    {
        assert!(done_on(key).is_some(), "{name}: {key} open in stage {:?}", account.stage);
    }

    // People, and what was said to them.
    let emails: BTreeSet<&str> =
        facts.stakeholders.iter().map(|person| person.email.as_str()).filter(|mail| !mail.is_empty()).collect();
    assert_eq!(emails.len(), facts.stakeholders.iter().filter(|person| !person.email.is_empty()).count());
    for person in &facts.stakeholders {
        past("joined", person.since);
        assert!(person.left_on.is_none_or(|left| person.since <= left && left <= today));
    }
    for touch in &facts.touches {
        past("touch", touch.happened_on);
        assert!(touch.recorded_at <= options.now && !touch.note.is_empty() && !touch.logged_by.is_empty(), "{name}: {touch:?}");
        assert!(touch.replied.is_none() || touch.direction == crate::domain::touch::Direction::Outbound);
        let parts: Vec<_> = facts.attendances.iter().filter(|part| part.touch_id == touch.id).collect();
        assert!(!parts.is_empty(), "{name}: a touch of nobody");
        let people: BTreeSet<_> = parts.iter().map(|part| part.stakeholder_id).collect();
        assert_eq!(people.len(), parts.len());
        for part in parts {
            let person = facts.stakeholder(part.stakeholder_id).unwrap();
            assert!(person.since <= touch.happened_on, "{name}");
            assert!(person.left_on.is_none_or(|left| touch.happened_on < left), "{name}");
        }
    }
    assert!(facts.attendances.iter().all(|part| facts.touches.iter().any(|touch| touch.id == part.touch_id)));

    let mut live = BTreeSet::new();
    for signal in &facts.signals {
        past("signal", signal.raised_on);
        // What a live one rests on, its rule says; of what is closed, words have stayed.
        let worded = !signal.note.is_empty() || (signal.origin == Origin::Rule && !signal.is_closed());
        assert!(PLAYBOOK.signal(&signal.code).is_some() && worded, "{name}: {}", signal.code);
        assert_eq!(signal.is_closed(), signal.closed_on.is_some());
        assert_eq!(signal.is_closed(), !signal.close_reason.is_empty());
        assert_eq!(signal.state == SignalState::Snoozed, signal.snoozed_until.is_some());
        assert!(signal.closed_on.is_none_or(|closed| signal.raised_on <= closed && closed <= today));
        assert!(signal.snoozed_until.is_none_or(|until| until > today));
        assert!(signal.is_closed() || live.insert(&signal.code), "{name}: {} twice", signal.code);
    }
    check_story(facts, options);
    if account.status == Status::Graduated {
        assert!(facts.milestones.iter().all(|milestone| milestone.done_on.is_some()), "{name}");
    }
}

fn unique<'a, T: Ord>(of: impl Iterator<Item = T> + 'a) -> bool {
    let mut seen = BTreeSet::new();
    let mut of = of;
    of.all(|value| seen.insert(value))
}

fn check_all(options: &DemoOptions) -> Vec<AccountFacts> {
    let rows = rows_of(options);
    assert!(unique(rows.iter().flatten().map(Row::id)), "an id was given twice");
    let accounts: Vec<AccountFacts> = rows.into_iter().map(facts).collect();
    assert_eq!(accounts.len(), options.accounts);
    for facts in &accounts {
        check(facts, options);
    }
    assert!(unique(accounts.iter().map(|facts| facts.account.handle.as_str())));
    assert!(unique(accounts.iter().map(|facts| facts.account.name.as_str())));
    assert!(unique(accounts.iter().filter_map(|facts| facts.account.external_id.as_deref())));
    accounts
}

fn share_of_mine(accounts: &[AccountFacts], me: &str) -> usize {
    accounts.iter().filter(|facts| facts.account.owner == me).count() * 100 / accounts.len()
}

#[test]
fn the_same_options_give_the_same_rows() {
    assert_eq!(rows_of(&options(60)), rows_of(&options(60)));
    assert_ne!(rows_of(&options(60)), rows_of(&DemoOptions { seed: 8, ..options(60) }));
    assert_eq!(rows_of(&options(60))[..45], rows_of(&options(45)));
}

#[test]
fn every_account_of_the_hand_made_holds_together_whatever_day_it_is() {
    for weekday in 0..7 {
        let today = add_days(day("2026-03-16"), weekday);
        for locale in ["en", "pt-BR"] {
            check_all(&on(today, DemoOptions { locale: locale.to_owned(), ..options(HAND_MADE) }));
        }
    }
}

#[test]
fn five_hundred_generated_accounts_hold_together() {
    let options = options(HAND_MADE + 500);
    let accounts = check_all(&options);
    let share = share_of_mine(&accounts, &options.me);
    assert!((30..=37).contains(&share), "{share} % are mine");
    for stage in Stage::ALL {
        assert!(accounts.iter().filter(|facts| facts.account.stage == stage).count() >= 30, "{stage:?}");
    }
    let rows: usize = rows_of(&options).iter().skip(HAND_MADE).map(Vec::len).sum();
    assert!((180..=215).contains(&(rows / 500)), "{} rows an account", rows / 500);
    let at_risk =
        accounts.iter().map(|facts| stand(facts, options.today).card).filter(|standing| standing.on_board && standing.at_risk);
    let share = at_risk.count() * 100 / accounts.len();
    assert!((5..=30).contains(&share), "{share} % are at risk");
}

#[test]
fn all_stages_statuses_and_states_are_there() {
    let options = options(HAND_MADE);
    let accounts = all(&options);
    for stage in Stage::ALL {
        let here =
            accounts.iter().filter(|facts| facts.account.stage == stage && crate::domain::standing::on_board(&facts.account));
        assert!(here.count() >= 4, "{stage:?}");
    }
    for status in Status::ALL {
        assert!(accounts.iter().filter(|facts| facts.account.status == *status).count() >= 2, "{status}");
    }
    assert_eq!(accounts.iter().filter(|facts| facts.account.archived_on.is_some()).count(), 1);
    assert_eq!(accounts.iter().filter(|facts| facts.visits.iter().any(|visit| !visit.reason.is_empty())).count(), 1);
    let signals: Vec<_> = accounts.iter().flat_map(|facts| &facts.signals).collect();
    for state in SignalState::ALL {
        assert!(signals.iter().any(|signal| signal.state == *state), "{state}");
    }
    for severity in Severity::ALL {
        assert!(signals.iter().any(|signal| signal.severity == *severity && signal.is_live(options.today)), "{severity}");
    }
    for category in Category::ALL {
        assert!(signals.iter().any(|signal| PLAYBOOK.signal(&signal.code).unwrap().category() == Some(*category)), "{category}");
    }
    let slips: Vec<_> = accounts.iter().flat_map(|facts| &facts.slips).collect();
    for cause in Cause::ALL {
        assert!(slips.iter().any(|slip| slip.cause == *cause && !slip.cascaded), "{cause}");
    }
    assert!(slips.iter().any(|slip| slip.cascaded));
    let mut cadence: BTreeMap<&str, usize> = BTreeMap::new();
    let mut overdue = 0;
    for facts in &accounts {
        let calendar = team(options.today).calendar(&facts.plan.factors.busy);
        for state in cadences(facts, &PLAYBOOK, &calendar, options.today) {
            *cadence.entry(state.state.code()).or_default() += 1;
        }
        overdue += facts.milestones.iter().filter(|m| matches!(m.state(options.today), MilestoneState::Overdue(_))).count();
    }
    for state in [CadenceState::OnTime, CadenceState::Due, CadenceState::Overdue(1), CadenceState::Never(0), CadenceState::Left] {
        assert!(cadence.contains_key(state.code()), "no cadence {}", state.code());
    }
    assert!(overdue > 0);
    let missed = |facts: &AccountFacts| facts.attendances.iter().filter(|part| !part.attended).count();
    assert!(accounts.iter().any(|facts| missed(facts) >= 2), "nobody missed a meeting");
    let currencies: BTreeSet<&str> = accounts.iter().map(|facts| facts.account.currency.as_str()).collect();
    assert_eq!(currencies, BTreeSet::from(["BRL", "EUR", "USD"]));
    let brazilian = accounts.iter().filter(|facts| facts.account.currency == "BRL").count();
    assert!((17..=23).contains(&brazilian));
    assert!(accounts.iter().any(|facts| !facts.plan.factors.busy.is_empty() && facts.plan.length_days > 100));
}

#[test]
fn other_owners_are_four_colleagues_without_myself() {
    let accounts = all(&DemoOptions { me: "ana".to_owned(), ..options(HAND_MADE) });
    let owners: BTreeSet<&str> = accounts.iter().map(|facts| facts.account.owner.as_str()).collect();
    assert_eq!(owners, BTreeSet::from(["ana", "bruno", "carla", "diego"]));
    assert!((30..=37).contains(&share_of_mine(&accounts, "ana")));
}

#[test]
fn no_seed_gives_a_generated_account_the_name_of_a_hand_made_one() {
    let hand_made: BTreeSet<String> = all(&options(HAND_MADE)).into_iter().map(|facts| facts.account.name).collect();
    for n in 0..40 * 60 * 8 {
        for brazilian in [true, false] {
            let name = names::company(n, brazilian, 0).0;
            assert!(!hand_made.contains(&name), "{name}");
        }
    }
}

#[test]
fn one_account_is_in_intake() {
    let accounts = all(&options(HAND_MADE));
    let intake: Vec<_> = accounts.iter().filter(|facts| facts.account.kickoff_date.is_none()).collect();
    assert_eq!(intake.len(), 1);
    assert_eq!((intake[0].account.stage, intake[0].account.day_number(options(0).today)), (Stage::Welcome, 2));
    assert!(intake[0].milestones.iter().all(|milestone| milestone.done_on.is_none()));
}

#[test]
fn the_two_clients_of_the_guide_carry_its_figures() {
    for (locale, names) in [("en", ["Client A", "Client B"]), ("pt-BR", ["Cliente A", "Cliente B"])] {
        for weekday in 0..7 {
            let options =
                on(add_days(day("2026-03-16"), weekday), DemoOptions { locale: locale.to_owned(), ..options(HAND_MADE) });
            let accounts = all(&options);
            let [a, b] = names.map(|name| accounts.iter().find(|facts| facts.account.name == name).unwrap());
            // Guide, opening comparison: first value, adoption, core features.
            for (facts, (first, adoption, features)) in [(a, (28, 89, 7)), (b, (127, 34, 2))] {
                let calendar = team(options.today).calendar(&facts.plan.factors.busy);
                let view = View::new(facts, &PLAYBOOK, &calendar);
                let now = |metric| view.reading(metric, options.today).unwrap();
                assert_eq!(view.days_to_value(options.today), Some(first));
                assert_eq!(now(Metric::Activation).value, adoption * SCALE);
                assert_eq!(now(Metric::CoreFeatures).value, features * SCALE);
                assert!((options.today - now(Metric::Activation).on_day).num_days() < 7);
            }
            let renewed = a.touches.iter().find(|touch| touch.note.contains("+65 %")).unwrap();
            let renewed = (renewed.happened_on - a.account.contract_date).num_days();
            assert!((365 - renewed - 182).abs() <= 2, "half a year before the first term ended");
            assert_eq!(a.account.segment, b.account.segment);
            assert_eq!(a.account.arr_cents.unwrap() * 100, b.account.arr_cents.unwrap() * 165);
            assert_eq!((a.account.status, b.account.status), (Status::Graduated, Status::Active));
            assert_eq!(b.account.stage, Stage::Adoption);
            let standing = stand(&seen(b.clone(), options.today), options.today).card;
            assert!(standing.queued && standing.at_risk && standing.overdue > 0 && standing.signals >= 5);
            assert!(b.account.renewal_date.is_some_and(|renewal| renewal > options.today));
            let live = b.milestones.iter().find(|m| m.code == "go_live").unwrap().done_on.unwrap();
            assert!(live < add_days(b.account.contract_date, 127));
        }
    }
}

#[test]
fn notes_differ_by_language_and_seldom_repeat() {
    let texts = |locale: &str| -> BTreeSet<String> {
        let accounts = all(&DemoOptions { locale: locale.to_owned(), ..options(HAND_MADE) });
        let touches = accounts.iter().flat_map(|facts| facts.touches.iter().map(|touch| touch.note.clone()));
        let reasons = accounts.iter().flat_map(|facts| facts.slips.iter().map(|slip| slip.reason.clone()));
        let signals =
            accounts.iter().flat_map(|facts| facts.signals.iter().flat_map(|s| [s.note.clone(), s.close_reason.clone()]));
        touches.chain(reasons).chain(signals).filter(|text| !text.is_empty()).collect()
    };
    let (english, portuguese) = (texts("en"), texts("pt-BR"));
    assert!(english.len() >= 120 && portuguese.len() >= 120, "{} {}", english.len(), portuguese.len());
    assert!(english.is_disjoint(&portuguese));
}

#[test]
fn a_playbook_that_is_not_ours_makes_a_demo_too() {
    let mut own = PLAYBOOK.clone();
    own.milestones.retain(|spec| ["kickoff_held", "go_live"].contains(&spec.id.as_str()));
    for spec in &mut own.milestones {
        spec.id = format!("our_{}", spec.id);
        spec.depends_on.clear();
    }
    own.signals.clear();
    own.cadences.clear();
    own.handoff.clear();
    for stage in &mut own.stages {
        (stage.activities, stage.deliverables, stage.exit_criteria) = Default::default();
    }
    let options = options(80);
    let mut ids = Ids::after(100);
    let mut made = 0;
    for rows in portfolio(&options, &own, &Team::default(), &mut ids) {
        let facts = facts(rows);
        assert_eq!((facts.milestones.len(), facts.signals.len(), facts.tasks.len()), (2, 0, 0));
        assert!(!facts.touches.is_empty() || facts.account.day_number(options.today) <= 3);
        made += 1;
    }
    assert_eq!(made, 80);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn any_seed_and_day_holds_together(seed: u64, days in 0i64..900, portuguese: bool) {
        let locale = if portuguese { "pt-BR" } else { "en" }.to_owned();
        let options = on(add_days(day("2025-01-01"), days), DemoOptions { seed, locale, ..options(HAND_MADE + 30) });
        check_all(&options);
    }
}

#[path = "triage_tests.rs"]
mod triage;
use triage::check_story;
#[path = "training_tests.rs"]
mod training;
