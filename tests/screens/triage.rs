//! Triage: the queue by keys, verdict by verdict.

use std::time::Duration;

use orquestra::command::Command;
use orquestra::command::triage::{TriageCommand, TriageVerb};
use orquestra::domain::codes::AccountId;
use orquestra::domain::concern::ConcernKind;
use orquestra::domain::signal::SignalState;
use orquestra::domain::standing::Grounded;
use orquestra::domain::triage::Wake;
use orquestra::protocol::{Answer, JournalQuery, Reply, Request, Step};
use orquestra::text::Locale;
use orquestra::tui::app::Screen;
use orquestra::tui::app::action::Place;
use orquestra::tui::app::overlay::Overlay;

use crate::desk::{Desk, Office, day};

/// `ana` at her queue of the demo.
fn triage() -> Desk {
    let mut desk = Desk::demo();
    desk.keys("2");
    desk
}

fn names(desk: &Desk) -> Vec<String> {
    desk.app.triage.queue.iter().map(|row| row.card.name.clone()).collect()
}

fn current(desk: &Desk) -> String {
    desk.app.triage.selected().map(|row| row.card.name.clone()).unwrap_or_default()
}

fn id(desk: &Desk) -> AccountId {
    desk.app.triage.at.unwrap()
}

fn steps(desk: &mut Desk) -> Vec<Step> {
    match desk.store.answer(Request::ReadJournal(JournalQuery { account: None, limit: 500 })) {
        Reply::JournalRead(steps) => steps,
        other => panic!("refused: {other:?}"),
    }
}

fn verdict(account: AccountId, verb: TriageVerb) -> Command {
    Command::Triage(TriageCommand { account, verb })
}

#[test]
fn triage_opens_from_the_board_on_the_most_pressing_account() {
    let mut desk = triage();
    assert_eq!((desk.app.screen, desk.app.place), (Screen::Triage, Place::Triage));
    let queue = names(&desk);
    assert_eq!(queue[..3], ["Client B", "Expresso Jatobá Cargas", "Castellane Hotels"]);
    let priorities: Vec<i64> = desk.app.triage.queue.iter().map(|row| row.card.priority).collect();
    assert!(priorities.is_sorted_by(|one, next| one >= next), "{priorities:?}");
    assert!(desk.app.triage.queue.iter().all(|row| row.card.owner == "ana"), "the queue is mine");
    desk.see("1 of 8").see("Why now").see("Client B").see("Next move").see("Last touch");
    desk.keys("1").see("all 35");
    assert_eq!(desk.app.screen, Screen::Board);
}

#[test]
fn the_card_gives_at_most_five_lines_whose_points_add_up_to_the_priority() {
    let mut desk = triage();
    for _ in 0..names(&desk).len() {
        let Grounded { card: row, grounds } = desk.app.triage.selected().unwrap().clone();
        let screen = desk.screen();
        let begin = screen.lines().position(|line| line.contains("Why now")).unwrap();
        let end = screen.lines().position(|line| line.contains("Next move:") || line.contains("Last touch:")).unwrap();
        assert!((1..=5).contains(&(end - begin - 1)), "{}:\n{screen}", row.name);
        assert_eq!(grounds.reasons.iter().map(|reason| reason.points).sum::<i64>(), row.priority, "{}", row.name);
        assert_eq!(grounds.reasons.len() > 5, screen.contains(" more, "), "{}:\n{screen}", row.name);
        desk.keys("j");
    }
}

#[test]
fn the_queue_is_walked_and_shown_as_a_list() {
    let mut desk = triage();
    let queue = names(&desk);
    desk.keys("k");
    assert_eq!(current(&desk), queue[0], "the first is the first");
    desk.keys("j j k").see("2 of 8");
    assert_eq!(current(&desk), queue[1]);
    assert_eq!(desk.app.detail.as_ref().unwrap().facts.account.name, queue[1], "the panes follow");
    desk.keys("G j");
    assert_eq!(current(&desk), *queue.last().unwrap());
    desk.keys("g g v").see("First reason").see_not("Why now");
    for name in &queue {
        let head: String = name.chars().take(20).collect();
        desk.see(&head);
    }
    desk.keys("j j <esc>").see("Why now");
    assert_eq!(current(&desk), queue[2], "the list keeps the account");
}

#[test]
fn done_goes_to_the_next_account_at_once_and_undo_brings_it_back() {
    let mut desk = triage();
    let queue = names(&desk);
    desk.keys("d").see("Saved: done for today · Client B").see("1 decided").see("2 of 8");
    assert_eq!(names(&desk), queue[1..]);
    assert_eq!(current(&desk), queue[1]);
    desk.keys("j d");
    assert_eq!(current(&desk), queue[3], "on to the one behind, not to the first");
    desk.keys("u").see("Undone: done for today · Castellane Hotels");
    assert_eq!(current(&desk), queue[2], "what an undo brings back is under the cursor");
    desk.keys("u");
    assert_eq!(current(&desk), queue[0]);
    assert_eq!(names(&desk).len(), queue.len());
    desk.see_not("decided").keys("<ctrl-r>").see("1 decided");
    assert!(!names(&desk).contains(&queue[0]));
}

#[test]
fn a_verdict_is_about_the_account_it_was_given_for_however_fast_the_keys_come() {
    let mut desk = triage();
    let queue = names(&desk);
    desk.burst("d j j");
    assert_eq!(names(&desk), queue[1..]);
    assert!(desk.app.triage.decided.len() == 1, "{:?}", desk.app.triage.decided);
    let mut desk = triage();
    desk.burst("d n");
    let mut left = names(&desk);
    left.sort();
    let mut rest = queue[1..].to_vec();
    rest.sort();
    assert_eq!(left, rest);
    assert_eq!(desk.app.triage.decided.len(), 1);
}

#[test]
fn three_marked_accounts_are_done_without_a_question_and_four_with_one() {
    let mut desk = triage();
    let queue = names(&desk);
    desk.keys("<space> <space> <space>").see("3 marked");
    let before = steps(&mut desk).len();
    desk.keys("d");
    assert!(desk.app.overlay.is_none());
    assert_eq!(names(&desk), queue[3..]);
    assert_eq!(steps(&mut desk).len(), before + 1, "three verdicts are one step");
    desk.see_not("marked").keys("u");
    assert_eq!(names(&desk).len(), queue.len(), "and one undo");
    desk.keys("g g <space> <space> <space> <space> d").see("done for today: 4 accounts?");
    let Some(Overlay::Confirm(confirm)) = &desk.app.overlay else { panic!("no question") };
    assert_eq!(confirm.lines.len(), 4);
    desk.keys("n");
    assert_eq!(names(&desk).len(), queue.len(), "no means no");
    desk.keys("d y").see("4 decided");
    assert_eq!(names(&desk).len(), queue.len() - 4);
}

#[test]
fn a_mark_is_taken_off_again() {
    let mut desk = triage();
    desk.keys("<space> k <space>").see_not("marked").keys("<space> <space>").see("2 marked").keys("<esc>").see_not("marked");
    assert_eq!(desk.app.screen, Screen::Triage);
}

#[test]
fn a_snooze_takes_a_day_and_a_condition() {
    let mut desk = triage();
    let account = id(&desk);
    desk.keys("z").see("Snooze · Client B").see("only when things worsen");
    desk.fill("+10").keys("<tab> <right>").see("is done").keys("<tab>").write("waits for them").keys("<ctrl-s>");
    desk.see("Saved: account snoozed · Client B");
    assert_ne!(current(&desk), "Client B");
    let mark = desk.facts_of(account).mark.unwrap();
    assert_eq!((mark.snoozed_until, mark.reason.as_str()), (Some(day(10)), "waits for them"));
    assert!(matches!(mark.wake, Some(Wake::MilestoneDone(_))), "{:?}", mark.wake);
    desk.see("snoozed").keys("u");
    assert_eq!(current(&desk), "Client B");
    desk.keys("z").fill("today").keys("<ctrl-s>").see("must lie after today");
}

#[test]
fn marked_accounts_are_snoozed_together() {
    let mut desk = triage();
    let queue = names(&desk);
    desk.keys("<space> <space> z").fill("+5").keys("<ctrl-s>").see("2 decided");
    assert_eq!(names(&desk), queue[2..]);
    assert!(desk.app.overlay.is_none());
}

#[test]
fn skipping_puts_an_account_at_the_end() {
    let mut desk = triage();
    let (queue, before) = (names(&desk), steps(&mut desk).len());
    desk.keys("n");
    assert_eq!(current(&desk), queue[1]);
    assert_eq!(names(&desk).last(), Some(&queue[0]));
    desk.keys("G n");
    assert_eq!(current(&desk), queue[1], "after the last comes the first");
    assert_eq!(steps(&mut desk).len(), before);
    assert!(desk.app.triage.decided.is_empty());
}

#[test]
fn one_line_logs_a_touch_a_blocker_and_a_next_step() {
    for (locale, line, shown) in [
        (Locale::En, "call ian: uat blocked by vpn, next fri", ["Touch:", "Opens:", "Next:"]),
        (Locale::PtBr, "ligação ian: uat travado pela vpn, próxima sex", ["Contato:", "Abre:", "Próximo:"]),
    ] {
        let mut desk = Office::demo(40, locale).seat("ana").locale(locale).open();
        desk.keys("2 t").write(line);
        let account = id(&desk);
        let before = desk.facts_of(account);
        for words in shown {
            desk.see(words);
        }
        desk.see("Ian Ibsen").keys("<enter>");
        assert!(desk.app.overlay.is_none(), "{}", desk.screen());
        assert_eq!(id(&desk), account, "what is logged decides nothing");
        let after = desk.facts_of(account);
        assert_eq!(after.touches.len(), before.touches.len() + 1);
        let opened: Vec<_> = after.concerns.iter().filter(|concern| !before.concerns.contains(concern)).collect();
        assert_eq!(opened.iter().map(|concern| concern.kind).collect::<Vec<_>>(), [ConcernKind::Blocker]);
        let next: Vec<_> = after.next_steps.iter().filter(|step| !before.next_steps.contains(step)).collect();
        assert_eq!(next.iter().map(|step| step.due_on).collect::<Vec<_>>(), [day(4)]);
        desk.keys("u");
        assert_eq!(desk.facts_of(account).touches.len(), before.touches.len());
    }
}

#[test]
fn nobody_is_guessed_from_one_line() {
    let mut desk = triage();
    desk.keys("t").write("call zebedee: all well").see("“zebedee” is nobody here");
}

#[test]
fn an_escalation_is_opened_and_the_account_stays() {
    let mut desk = triage();
    let account = id(&desk);
    desk.keys("x").see("Escalate · Client B").keys("<ctrl-s>").see("This must be filled in.");
    desk.write("needs a decision on scope").keys("<ctrl-s>").see("Saved");
    assert_eq!(id(&desk), account);
    let facts = desk.facts_of(account);
    assert!(facts.concerns.iter().any(|one| one.kind == ConcernKind::Escalation && one.title == "needs a decision on scope"));
}

#[test]
fn an_escalation_of_marked_accounts_keeps_them_in_the_queue() {
    let mut desk = triage();
    let queue = names(&desk);
    desk.keys("j <space> <space> x").write("one outage").keys("<ctrl-s>");
    assert_eq!(names(&desk), queue);
    desk.see_not("decided").see_not("marked");
}

#[test]
fn a_play_shows_its_moves_before_it_starts() {
    let mut desk = triage();
    let account = id(&desk);
    let before = desk.facts_of(account);
    desk.keys("p").see("It makes these next steps:");
    let Some(Overlay::Confirm(confirm)) = &desk.app.overlay else { panic!("no question") };
    assert_eq!(confirm.lines.len(), 4);
    desk.keys("<esc>");
    assert_eq!(desk.facts_of(account).plays, before.plays);
    desk.keys("p y").see("Saved: play started · Client B");
    let facts = desk.facts_of(account);
    let run = facts.plays.iter().find(|run| !before.plays.contains(run)).unwrap();
    let signal = facts.signal(run.signal_id.unwrap()).unwrap();
    assert_eq!(signal.state, SignalState::Acknowledged, "who acts on a signal takes it for true");
    assert!(signal.code.starts_with(&format!("{}.", run.play)), "{} for {}", run.play, signal.code);
    assert_eq!(facts.next_steps.iter().filter(|step| step.run_id == Some(run.id)).count(), 4);
    assert_eq!(id(&desk), account, "to start a play decides nothing");
}

#[test]
fn a_false_alarm_closes_the_worst_signal() {
    let mut desk = triage();
    let account = id(&desk);
    let live = |desk: &mut Desk| desk.facts_of(account).signals.iter().filter(|signal| signal.is_live(day(0))).count();
    let before = live(&mut desk);
    desk.keys("f").see("False alarm · Client B").write("we asked for quiet").keys("<ctrl-s>").see("false alarm");
    assert_eq!(live(&mut desk), before - 1);
    assert_eq!(id(&desk), account);
    desk.keys("u");
    assert_eq!(live(&mut desk), before);
    desk.keys("<space> <space> f");
    assert!(desk.status().contains("one account at a time"), "{}", desk.status());
}

#[test]
fn the_account_screen_comes_back_to_the_same_account() {
    for key in ["o", "<enter>"] {
        let mut desk = triage();
        desk.keys("j j");
        let account = id(&desk);
        desk.keys(key);
        assert_eq!((desk.app.screen, desk.app.place), (Screen::Account, Place::Overview));
        assert_eq!(desk.app.detail.as_ref().unwrap().id(), account);
        desk.keys("<tab> <tab> <esc>").see("3 of 8");
        assert_eq!((desk.app.screen, desk.app.place, id(&desk)), (Screen::Triage, Place::Triage, account));
    }
}

#[test]
fn a_colleagues_queue_is_covered_with_a_brief() {
    let mut desk = triage();
    let mine = names(&desk);
    desk.keys("c").see("Whose queue?");
    let Some(Overlay::Choose(chooser)) = &desk.app.overlay else { panic!("no list") };
    let at = chooser.names.iter().position(|name| name == "bruno").unwrap();
    for _ in chooser.at..at {
        desk.keys("j");
    }
    desk.keys("<enter>").see("bruno’s queue").see("accounts to decide on").see("First in line");
    desk.keys("<esc>").see("covering bruno");
    assert!(desk.app.triage.queue.iter().all(|row| row.card.owner == "bruno") && !desk.app.triage.queue.is_empty());
    let account = id(&desk);
    desk.keys("d");
    assert_eq!(desk.facts_of(account).mark.unwrap().marked_by, "ana", "whoever covers, signs");
    desk.keys("c g k k k k k k <enter>");
    let owner = desk.app.queue_owner().to_owned();
    if owner != "ana" {
        desk.keys("c");
        let Some(Overlay::Choose(chooser)) = &desk.app.overlay else { panic!("no list") };
        let by = chooser.names.iter().position(|name| name == "ana").unwrap();
        let from = chooser.at;
        for _ in from..by {
            desk.keys("j");
        }
        desk.keys("<enter>");
    }
    assert_eq!(names(&desk), mine, "back at my own");
    desk.see_not("covering");
}

#[test]
fn what_if_says_what_a_verdict_would_do_and_does_nothing() {
    let mut desk = triage();
    let (queue, before) = (names(&desk), steps(&mut desk).len());
    desk.keys("i").see("The next verb is only tried");
    desk.keys("d").see("If done for today: score 30").see("priority").see("Nothing was changed.");
    assert_eq!((names(&desk), steps(&mut desk).len()), (queue.clone(), before));
    desk.keys("i <space> <space> d");
    assert_eq!((names(&desk), steps(&mut desk).len()), (queue.clone(), before), "nor for several: {}", desk.status());
    desk.keys("<esc> <esc> i i d");
    assert_eq!(names(&desk).len(), queue.len() - 1, "left again, verbs are carried out");
}

#[test]
fn a_form_is_tried_before_it_is_saved() {
    let mut desk = triage();
    let before = steps(&mut desk).len();
    desk.keys("t").write("call ian: all well").keys("<ctrl-t>").see("If touch logged: score 30 →").see("Nothing was");
    assert_eq!(steps(&mut desk).len(), before);
    desk.keys("<ctrl-s>").see("Saved: touch logged · Client B");
    assert_eq!(steps(&mut desk)[0].verb, "touch.log");
}

#[test]
fn the_end_sums_up_what_was_done() {
    let mut desk = Desk::demo();
    desk.app.now = Some(Duration::from_secs(30));
    desk.keys("2 d u d z").fill("+7").keys("<ctrl-s> <space> <space> d");
    desk.app.now = Some(Duration::from_secs(70));
    desk.keys("<esc>");
    desk.keys("2 x").write("stuck").keys("<ctrl-s>").see("10 s each");
    while !desk.app.triage.queue.is_empty() {
        desk.keys("d");
    }
    desk.see("The queue is done.").see("8 ").see("7 × done for today: Client B").see("1 × account snoozed: Expresso");
    desk.see("1 × escalat").see("2 snoozed");
    for key in ["d", "z", "x", "p", "f", "t", "n", "j", "v", "<space>"] {
        desk.keys(key);
        assert!(desk.app.overlay.is_none(), "{key}");
    }
    desk.keys("v").see("The queue is done.").keys("u");
    assert_eq!(names(&desk).len(), 1, "the last verdict is taken back");
    desk.see("Why now");
}

#[test]
fn an_empty_queue_says_that_nothing_needs_a_decision() {
    let mut desk = Desk::empty();
    desk.keys("2").see("Nothing needs a decision from you now.");
    desk.keys("d");
    assert_eq!(desk.status(), "The queue is empty.");
    desk.keys("<esc>").see("Three ways to begin");
}

#[test]
fn a_colleagues_verdict_leaves_me_where_i_am() {
    let mut ana = triage();
    let queue = names(&ana);
    ana.keys("j");
    let (here, other) = (id(&ana), ana.app.triage.queue[3].card.account_id);
    let mut bia = ana.office.desk("bia");
    bia.done(verdict(other, TriageVerb::Done));
    ana.look().see("bia: done for today");
    assert_eq!((id(&ana), names(&ana).len()), (here, queue.len() - 1));
    assert!(!names(&ana).contains(&queue[3]));
    ana.see("1 decided");
    bia.done(verdict(here, TriageVerb::Done));
    ana.keys("t").write("call ian");
    ana.look().see("call ian");
    assert!(matches!(ana.app.overlay, Some(Overlay::Form(_))), "a form stays");
    ana.keys("<esc> <esc>");
    assert_eq!(current(&ana), queue[2]);
    bia.done(verdict(here, TriageVerb::Wake));
    ana.look();
    assert_eq!(current(&ana), queue[2], "what comes in is put behind");
    assert_eq!(names(&ana).last(), Some(&queue[1]));
}

#[test]
fn what_is_typed_ahead_waits_for_the_account_that_it_is_about() {
    // Two verdicts in one write: the second is for the account that the first leaves under the cursor.
    let mut desk = triage();
    let names: Vec<String> = desk.app.triage.queue.iter().map(|row| row.card.name.clone()).collect();
    desk.burst("d d");
    let left: Vec<String> = desk.app.triage.queue.iter().map(|row| row.card.name.clone()).collect();
    assert_eq!(left, names[2..]);
}

#[test]
fn a_long_queue_is_read_as_the_cursor_comes_near() {
    let office = Office::demo(600, Locale::En);
    let mut desk = office.desk("ana");
    desk.keys("2");
    let (read, all) = (desk.app.triage.queue.len(), desk.app.triage.left);
    assert!(read < all, "{read} of {all}");
    desk.keys("G").keys("G").keys("G").keys("G").keys("G");
    assert_eq!(desk.app.triage.queue.len(), all);
    let mut ids: Vec<_> = desk.app.triage.queue.iter().map(|row| row.card.account_id).collect();
    let priorities: Vec<i64> = desk.app.triage.queue.iter().map(|row| row.card.priority).collect();
    assert!(priorities.is_sorted_by(|a, b| a >= b));
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), all, "each once");
}

#[test]
fn the_score_is_explained_and_the_way_back_shown() {
    let mut desk = triage();
    desk.keys("Y");
    let Some(Overlay::Note { lines, .. }) = &desk.app.overlay else { panic!("nothing to read") };
    let health = &desk.app.detail.as_ref().unwrap().health;
    let signed = |line: &String| line.trim_start().split(' ').next()?.parse::<i64>().ok();
    // The reasons add up to the priority, and what each cause did to the change.
    let at = lines.iter().position(String::is_empty).unwrap();
    let priority = desk.app.triage.selected().unwrap().card.priority;
    assert_eq!(lines[1..at].iter().filter_map(signed).sum::<i64>(), priority, "{lines:#?}");
    let lines = &lines[at + 1..];
    let told: Vec<i64> = lines[0].split(": ").nth(1).unwrap().split(" → ").map(|score| score.parse().unwrap()).collect();
    let causes: i64 =
        lines.iter().take_while(|line| !line.is_empty()).filter(|line| !line.starts_with("     ")).filter_map(signed).sum();
    assert_eq!((told[1], causes), (health.score, told[1] - told[0]), "{lines:#?}");
    assert!(lines.iter().any(|line| line.contains("way to 80") || line.contains("out of reach")), "{lines:#?}");
    desk.keys("<esc>");
    assert!(desk.app.overlay.is_none());
}

#[test]
fn the_board_explains_the_account_that_the_cursor_has_just_come_to() {
    let mut desk = Desk::demo();
    desk.burst("j Y");
    let Some(Overlay::Note { title, lines, .. }) = &desk.app.overlay else { panic!("nothing to read") };
    let card = desk.app.board.selected_card().unwrap();
    assert!(title.contains(&card.name), "{title}");
    assert_eq!(lines[0], format!("Why now {}", card.priority));
    desk.keys("<esc>");
    assert!(desk.app.overlay.is_none());
}
