//! Triage in the store: the queue and its order, snoozes over days, several acts as one step, what is
//! only tried, what changed, plays, and the change of day.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

mod support;

use orquestra::command::Command;
use orquestra::command::account::AccountPatch;
use orquestra::command::milestone::MilestoneVerb;
use orquestra::command::play::{PlayCommand, PlayVerb};
use orquestra::command::refusal::Refusal;
use orquestra::command::signal::SignalVerb;
use orquestra::command::team::TeamCommand;
use orquestra::command::triage::{TriageCommand, TriageVerb};
use orquestra::domain::codes::{AccountId, MilestoneId};
use orquestra::domain::day::{Day, add_days};
use orquestra::domain::health::{Cause, explain};
use orquestra::domain::play::PlayRun;
use orquestra::domain::playbook::Playbooks;
use orquestra::domain::priority::ReasonCode;
use orquestra::domain::scoring::{Coefficient, Scoring};
use orquestra::domain::signal::{Category, Origin, Severity, Signal, SignalState, Verdict};
use orquestra::domain::standing::Grounded;
use orquestra::domain::triage::Wake;
use orquestra::domain::view::View;
use orquestra::protocol::{JournalQuery, QueuePage, QueueQuery, Reply, Request, RuleTally, Since, Tried};

use support::acts::{contents, edit, milestone, raise, rename, signal};
use support::{Bench, Desk, TODAY};

fn today() -> Day {
    TODAY.parse().unwrap()
}

fn after(days: i64) -> Day {
    add_days(today(), days)
}

fn page(desk: &mut Desk) -> QueuePage {
    desk.store.refresh_all().unwrap();
    match desk.ask(Request::Queue(QueueQuery::default())) {
        Reply::Queued(page) => *page,
        other => panic!("refused: {other:?}"),
    }
}

fn queue(desk: &mut Desk) -> Vec<String> {
    page(desk).rows.into_iter().map(|row| row.card.name).collect()
}

fn grounded(desk: &mut Desk, account: AccountId) -> Grounded {
    page(desk).rows.into_iter().find(|row| row.card.account_id == account).unwrap()
}

fn said(account: AccountId, verb: TriageVerb) -> Command {
    Command::Triage(TriageCommand { account, verb })
}

fn done(account: AccountId) -> Command {
    said(account, TriageVerb::Done)
}

fn snooze(account: AccountId, days: i64, wake: Option<Wake>) -> Command {
    said(account, TriageVerb::Snooze { until: after(days), wake, reason: String::new() })
}

fn milestone_of(desk: &mut Desk, account: AccountId, code: &str) -> MilestoneId {
    desk.facts(account).milestones.iter().find(|milestone| milestone.code == code).unwrap().id
}

fn finish(desk: &mut Desk, account: AccountId, code: &str, on: Day) {
    let id = milestone_of(desk, account, code);
    desk.done(milestone(account, id, MilestoneVerb::Done { on }));
}

fn since(desk: &mut Desk) -> Since {
    match desk.ask(Request::Since) {
        Reply::Changed(since) => *since,
        other => panic!("refused: {other:?}"),
    }
}

fn steps(desk: &mut Desk) -> Vec<(String, String)> {
    match desk.ask(Request::ReadJournal(JournalQuery { account: None, limit: 10_000 })) {
        Reply::JournalRead(steps) => steps.into_iter().map(|step| (step.actor, step.verb)).collect(),
        other => panic!("refused: {other:?}"),
    }
}

fn tried(desk: &mut Desk, command: Command) -> Tried {
    match desk.ask(Request::Try(command)) {
        Reply::Tried(tried) => *tried,
        other => panic!("refused: {other:?}"),
    }
}

/// Three accounts of the same day, so equally pressing, and one that is late.
fn four(desk: &mut Desk) -> [AccountId; 4] {
    ["Zebra", "Árvore", "abelha"]
        .map(|name| desk.add(name, after(-10)))
        .into_iter()
        .chain([desk.add("Late", after(-20))])
        .collect::<Vec<_>>()
        .try_into()
        .unwrap()
}

#[test]
fn the_queue_is_ordered_by_priority_and_ties_by_name() {
    let bench = Bench::new();
    let mut ana = bench.open("ana");
    four(&mut ana);
    ana.add("Fresh", after(0));
    let rows = page(&mut ana).rows;
    let names: Vec<&str> = rows.iter().map(|row| row.card.name.as_str()).collect();
    assert_eq!(names[..4], ["Late", "abelha", "Árvore", "Zebra"]);
    let priorities: Vec<i64> = rows.iter().map(|row| row.card.priority).collect();
    assert!(priorities[0] > priorities[1]);
    assert!(priorities[1..4].iter().all(|priority| *priority == priorities[1]));
    for Grounded { card: row, grounds } in &rows {
        assert_eq!(grounds.reasons.iter().map(|reason| reason.points).sum::<i64>(), row.priority, "{}", row.name);
    }
    let Reply::Queued(first) = ana.ask(Request::Queue(QueueQuery { owner: None, limit: Some(2), known: Vec::new() })) else {
        panic!("refused")
    };
    assert_eq!((first.rows.len(), first.total), (2, rows.len()));
    let Reply::Queued(none) = ana.ask(Request::Queue(QueueQuery { owner: Some("bia".into()), limit: None, known: Vec::new() }))
    else {
        panic!("refused")
    };
    assert_eq!((none.rows.len(), none.total), (0, 0));
}

#[test]
fn what_is_done_is_out_for_the_day_and_in_again_tomorrow() {
    let bench = Bench::new();
    let mut ana = bench.open("ana");
    let [zebra, ..] = four(&mut ana);
    ana.done(done(zebra));
    assert!(!queue(&mut ana).contains(&"Zebra".to_owned()));
    assert_eq!(page(&mut ana).done_today, 1);
    assert!(matches!(ana.ask(Request::Act(done(zebra))), Reply::Acted(acted) if !acted.changed), "said once, it is said");
    let mut tomorrow = bench.open_on("ana", after(1));
    assert!(queue(&mut tomorrow).contains(&"Zebra".to_owned()));
    assert_eq!(page(&mut tomorrow).done_today, 0);
    assert!(matches!(tomorrow.refused(Request::Act(said(zebra, TriageVerb::Wake))), Refusal::NotQuiet));
}

#[test]
fn a_snooze_ends_on_its_day() {
    let bench = Bench::new();
    let mut ana = bench.open("ana");
    // On the board for long, so that two days change nothing.
    let account = ana.add("Old", after(-200));
    assert_eq!(queue(&mut ana), ["Old"]);
    ana.done(snooze(account, 2, None));
    assert_eq!((queue(&mut ana).len(), page(&mut ana).snoozed), (0, 1));
    assert_eq!(queue(&mut bench.open_on("ana", after(1))).len(), 0);
    assert_eq!(queue(&mut bench.open_on("ana", after(2))), ["Old"]);
    let mut ana = bench.open("ana");
    ana.done(said(account, TriageVerb::Wake));
    assert_eq!(queue(&mut ana), ["Old"]);
    ana.undo();
    assert_eq!(queue(&mut ana).len(), 0);
    assert!(matches!(ana.refused(Request::Act(snooze(account, 0, None))), Refusal::NotInFuture { .. }));
}

#[test]
fn a_snooze_ends_early_when_its_condition_holds() {
    let bench = Bench::new();
    let mut ana = bench.open("ana");
    let account = ana.add("Old", after(-200));
    let wake = Wake::MilestoneDone("kickoff_held".into());
    ana.done(snooze(account, 20, Some(wake.clone())));
    assert_eq!(queue(&mut ana).len(), 0);
    let mut later = bench.open_on("ana", after(3));
    assert_eq!(queue(&mut later).len(), 0);
    finish(&mut later, account, "access_provisioned", after(3));
    assert_eq!(queue(&mut later).len(), 0, "another milestone");
    finish(&mut later, account, "kickoff_held", after(3));
    assert_eq!(queue(&mut later), ["Old"]);
    assert!(matches!(later.refused(Request::Act(snooze(account, 30, Some(wake)))), Refusal::AlreadyDone(_)));
    let none = Wake::MilestoneDone("no_such".into());
    assert!(matches!(later.refused(Request::Act(snooze(account, 30, Some(none)))), Refusal::NotFound { .. }));
    assert!(matches!(
        later.refused(Request::Act(snooze(account, 30, Some(Wake::ScoreBelow(100))))),
        Refusal::BelowAlready { .. }
    ));
}

#[test]
fn a_snooze_ends_early_when_things_worsen() {
    for wake in [None, Some(Wake::Worsens), Some(Wake::MilestoneDone("go_live".into()))] {
        let bench = Bench::new();
        let mut ana = bench.open("ana");
        let account = ana.add("Old", after(-200));
        ana.done(snooze(account, 20, wake.clone()));
        assert_eq!(queue(&mut ana).len(), 0);
        let mut later = bench.open_on("ana", after(1));
        assert_eq!(queue(&mut later).len(), 0, "{wake:?}");
        later.done(raise(account, "relationship.frustrated", Severity::High));
        assert_eq!(queue(&mut later), ["Old"], "{wake:?}");
    }
}

#[test]
fn several_acts_are_one_step_and_one_undo_or_nothing_at_all() {
    let bench = Bench::new();
    let mut ana = bench.open("ana");
    let [zebra, tree, bee, late] = four(&mut ana);
    let (before, waiting, told) = (contents(&bench.path()), queue(&mut ana), steps(&mut ana).len());
    let Reply::Acted(acted) = ana.ask(Request::ActAll(vec![done(zebra), done(tree), done(late)])) else { panic!("refused") };
    assert!(acted.changed);
    assert_eq!(steps(&mut ana).len(), told + 1);
    assert_eq!(queue(&mut ana), ["abelha"]);
    ana.undo();
    assert_eq!(queue(&mut ana), waiting);
    assert_eq!(contents(&bench.path()), before);
    ana.redo();
    assert_eq!(queue(&mut ana), ["abelha"]);
    ana.undo();
    let told = steps(&mut ana).len();
    let refusal = ana.refused(Request::ActAll(vec![done(bee), said(late, TriageVerb::Wake)]));
    assert!(matches!(refusal, Refusal::NotQuiet), "{refusal:?}");
    assert_eq!((contents(&bench.path()), steps(&mut ana).len()), (before, told), "all or none");
}

#[test]
fn what_is_tried_changes_nothing_and_tells_what_the_act_then_does() {
    let bench = Bench::new();
    let mut ana = bench.open("ana");
    let account = ana.add("Old", after(-40));
    let kickoff = milestone_of(&mut ana, account, "kickoff_held");
    for command in [
        milestone(account, kickoff, MilestoneVerb::Done { on: after(0) }),
        raise(account, "relationship.frustrated", Severity::High),
        done(account),
        Command::Play(PlayCommand { account, verb: PlayVerb::Start(Category::Technical, None) }),
    ] {
        let (before, now, told) = (contents(&bench.path()), page(&mut ana), steps(&mut ana));
        let tried = tried(&mut ana, command.clone());
        assert_eq!((contents(&bench.path()), page(&mut ana), steps(&mut ana)), (before, now.clone(), told), "{command:?}");
        assert_eq!(tried.before.score, now.rows[0].card.score);
        ana.done(command.clone());
        ana.store.refresh_all().unwrap();
        let Reply::Board(board) = ana.ask(Request::Board(orquestra::protocol::BoardQuery {
            owner: None,
            filter: orquestra::domain::filter::Filter::default(),
            windows: [orquestra::protocol::Window { offset: 0, limit: 5 }; 6],
            anchor: None,
        })) else {
            panic!("refused")
        };
        let real = board.columns.iter().flat_map(|column| &column.cards).next().unwrap();
        assert_eq!(
            (tried.after.score, tried.after.priority, tried.after.queued),
            (real.score, real.priority, real.queued),
            "{command:?}"
        );
        ana.undo();
    }
}

#[test]
fn what_others_and_time_changed_is_told_until_it_is_seen() {
    let bench = Bench::new();
    let mut ana = bench.open("ana");
    let mine = ana.add("Mine", after(-10));
    let quiet = ana.add("Quiet", after(0));
    assert_eq!(since(&mut ana), Since::default(), "a first look has nothing before it");
    ana.ask(Request::Seen);
    let names = |since: &Since| since.changed.iter().map(|row| row.name.clone()).collect::<Vec<_>>();
    assert_eq!((since(&mut ana).day, names(&since(&mut ana))), (Some(after(0)), vec![]));
    ana.done(rename(quiet, "Still quiet"));
    assert_eq!(names(&since(&mut ana)), Vec::<String>::new(), "my own changes are no news");
    let mut bia = bench.open("bia");
    bia.done(raise(mine, "relationship.frustrated", Severity::High));
    assert_eq!(names(&since(&mut ana)), ["Mine"]);
    assert_eq!(since(&mut ana).changed[0].changed_by, "bia");
    assert_eq!(names(&since(&mut bia)), Vec::<String>::new(), "not hers");
    ana.ask(Request::Seen);
    assert_eq!(names(&since(&mut ana)), Vec::<String>::new());
    let mut later = bench.open_on("ana", after(30));
    later.store.refresh_all().unwrap();
    assert!(names(&since(&mut later)).contains(&"Still quiet".to_owned()), "{:?}", names(&since(&mut later)));
}

#[test]
fn a_rule_that_is_mostly_wrong_stops_adding_priority_everywhere() {
    let bench = Bench::new();
    let mut ana = bench.open("ana");
    let code = "technical.milestones_missed";
    let accounts: Vec<AccountId> = (0..11).map(|at| ana.add(&format!("Account {at:02}"), after(-40))).collect();
    let points = |desk: &mut Desk, account| {
        let Grounded { card: row, grounds } = grounded(desk, account);
        let reason = grounds.reasons.iter().find(|reason| reason.code == ReasonCode::Signal && reason.name == code);
        (reason.map(|reason| reason.points), row.priority)
    };
    let last = accounts[10];
    let (trusted, priority) = points(&mut ana, last);
    assert!(trusted.unwrap() > 0);
    for (at, account) in accounts[..10].iter().enumerate() {
        assert_eq!(points(&mut ana, last).0, trusted, "after {at} verdicts");
        let live: Signal = ana.facts(*account).signals.into_iter().find(|signal| signal.code == code).unwrap();
        ana.done(signal(*account, SignalVerb::Dismiss(live.id, "noise".into())));
    }
    let Reply::Rules(tallies) = ana.ask(Request::Rules) else { panic!("refused") };
    assert!(tallies.contains(&RuleTally { code: code.into(), confirmed: 0, false_alarms: 10 }), "{tallies:?}");
    let (distrusted, less) = points(&mut ana, last);
    assert!(distrusted.is_none_or(|points| points == 0), "{distrusted:?}");
    assert_eq!(less, priority - trusted.unwrap());
    ana.undo();
    assert_eq!(points(&mut ana, last), (trusted, priority), "won back with the verdict that cost it");
}

#[test]
fn a_play_goes_from_signal_to_resolution_and_its_score_is_kept_before_and_after() {
    let bench = Bench::new();
    let mut ana = bench.open("ana");
    let account = ana.add("Old", after(-40));
    let run = |desk: &mut Desk| -> PlayRun { desk.facts(account).plays[0].clone() };
    let live = ana.facts(account).signals.into_iter().find(|signal| signal.code == "technical.milestones_missed").unwrap();
    assert_eq!(live.origin, Origin::Rule);
    let start = Command::Play(PlayCommand { account, verb: PlayVerb::Start(Category::Technical, Some(live.id)) });
    ana.done(start.clone());
    assert_eq!(run(&mut ana).score_before, grounded(&mut ana, account).card.score);
    let facts = ana.facts(account);
    let moves = facts.next_steps.iter().filter(|step| step.run_id == Some(facts.plays[0].id)).count();
    assert_eq!(moves, 4);
    assert_eq!(facts.signal(live.id).unwrap().state, SignalState::Acknowledged);
    assert!(matches!(ana.refused(Request::Act(start)), Refusal::PlayRuns(Category::Technical)));
    for code in ["kickoff_held", "access_provisioned", "environment_live"] {
        finish(&mut ana, account, code, after(0));
    }
    let id = run(&mut ana).id;
    let verb = PlayVerb::Finish { run: id, outcome: "caught up".into(), resolve: true };
    ana.done(Command::Play(PlayCommand { account, verb: verb.clone() }));
    let facts = ana.facts(account);
    let closed = facts.signal(live.id).unwrap();
    assert_eq!(
        (closed.state, closed.verdict, closed.close_reason.as_str()),
        (SignalState::Resolved, Some(Verdict::Confirmed), "caught up")
    );
    assert!(facts.next_steps.iter().all(|step| step.run_id != Some(id)), "what was not done is not to be done any more");
    assert!(matches!(ana.refused(Request::Act(Command::Play(PlayCommand { account, verb }))), Refusal::NotOpen(_)));
    let mut early = bench.open_on("ana", after(13));
    early.store.refresh_all().unwrap();
    assert_eq!(run(&mut early).score_after, None);
    let mut later = bench.open_on("ana", after(16));
    later.store.refresh_all().unwrap();
    let kept = run(&mut later);
    // The score of the fourteenth day, whichever day it was noted on.
    let facts = later.facts(account);
    let playbooks = Playbooks::shipped().unwrap();
    let calendar = later.store.team().calendar(&facts.plan.factors.busy);
    let view = View::new(&facts, playbooks.get_or_default(&facts.plan.playbook), &calendar);
    let expected = orquestra::domain::health::score(&view, after(14), &Scoring::shipped().unwrap()).score;
    assert_eq!((kept.score_before, kept.score_after), (run(&mut ana).score_before, Some(expected)));
}

#[test]
fn two_sessions_at_midnight_do_the_work_once() {
    let bench = Bench::new();
    let mut ana = bench.open("ana");
    for at in 0..12 {
        ana.add(&format!("Account {at:02}"), after(-5 - at));
    }
    drop(ana);
    let (mut here, mut there) = (bench.open_on("ana", after(9)), bench.open_on("bia", after(9)));
    let before = steps(&mut here).len();
    // In turns, as two workers would.
    while here.store.refresh().unwrap() + there.store.refresh().unwrap() > 0 {}
    assert!(!here.store.is_stale().unwrap() && !there.store.is_stale().unwrap());
    let told = steps(&mut here);
    assert!(told.len() > before, "the rules had something to say");
    let db = rusqlite::Connection::open(bench.path()).unwrap();
    let twice: i64 = db
        .query_row(
            "SELECT count(*) FROM (SELECT 1 FROM signal WHERE closed_on IS NULL GROUP BY account_id, code HAVING count(*) > 1)",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(twice, 0, "a rule fires once for an account");
    here.store.refresh_all().unwrap();
    there.store.refresh_all().unwrap();
    assert_eq!(steps(&mut here), told, "once done, it is done for both");
    let alone = Bench::new();
    let mut bruno = alone.open("ana");
    for at in 0..12 {
        bruno.add(&format!("Account {at:02}"), after(-5 - at));
    }
    let mut bruno = alone.open_on("ana", after(9));
    bruno.store.refresh_all().unwrap();
    assert_eq!(steps(&mut bruno).len(), told.len(), "two do no more than one");
}

#[test]
fn figures_of_an_earlier_day_explain_a_change_of_settings() {
    let bench = Bench::new();
    let mut ana = bench.open("ana");
    let account = ana.add("Old", after(-40));
    ana.done(edit(account, AccountPatch { segment: Some("Mid".into()), ..AccountPatch::default() }));
    finish(&mut ana, account, "kickoff_held", after(0));
    drop(ana);
    let mut later = bench.open_on("ana", after(5));
    let path = "health.weight.milestones_on_time";
    later.done(Command::Team(TeamCommand::SetFigure(path.into(), "[60, 20, 16, 14, 8, 4]".into())));
    let figures = |desk: &mut Desk, on: Day| -> Vec<Coefficient> {
        match desk.ask(Request::Why(account, on)) {
            Reply::Why(why) => why.figures,
            other => panic!("refused: {other:?}"),
        }
    };
    // The journal says when it was noted, by the real clock; a day either way leaves room for time zones.
    let Reply::JournalRead(noted) = later.ask(Request::ReadJournal(JournalQuery { account: None, limit: 1 })) else {
        panic!("refused")
    };
    let noted = noted[0].at.date_naive();
    assert_eq!(figures(&mut later, add_days(noted, -2)), []);
    assert_eq!(figures(&mut later, add_days(noted, 1)), later.store.team().figures);
    assert_eq!(later.store.team().figures[0].path, path);
    let facts = later.facts(account);
    let playbooks = Playbooks::shipped().unwrap();
    let calendar = later.store.team().calendar(&facts.plan.factors.busy);
    let view = View::new(&facts, playbooks.get_or_default(&facts.plan.playbook), &calendar);
    let [then, now] = [-2, 1].map(|on| Scoring::with(&figures(&mut later, add_days(noted, on))).unwrap());
    for from in [-30, -1, 4] {
        let change = explain(&view, after(from), after(5), &then, &now);
        let split: i64 = change.lines.iter().map(|line| line.difference).sum();
        assert_eq!(change.after - change.before, split, "{change:?}");
        assert!(change.lines.iter().all(|line| line.difference == line.after - line.before), "{change:?}");
        if from == 4 {
            assert!(change.lines.iter().any(|line| line.cause == Cause::Settings), "{change:?}");
        }
    }
}
