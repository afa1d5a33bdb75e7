//! The queue of the demo, worked through by keys alone.

use serde_json::Value;

use super::program::Home;
use super::pty::{Desk, Start, flat};

/// A home whose database is the demo portfolio.
fn demo() -> Home {
    let home = Home::new();
    let path = home.file(".local/share/orquestra/orquestra.db");
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    home.ok(&["demo", "--out", path.to_str().unwrap()]);
    home
}

/// Handles and names of the queue.
fn queue(home: &Home) -> Vec<(String, String)> {
    let rows = home.json(&["triage"]);
    let text = |row: &Value, key: &str| row[key].as_str().unwrap().to_owned();
    rows.as_array().unwrap().iter().map(|row| (text(row, "account"), text(row, "name"))).collect()
}

/// Triage, open on the first of the queue.
fn triage(home: &Home, accounts: &[(String, String)]) -> Desk {
    let mut desk = Start::new(home).size(120, 40).args(&["triage"]).run();
    desk.wait_for_text(&format!("1 of {}", accounts.len()));
    on(&mut desk, &accounts[0].1);
    desk
}

/// Waits until the card is that of an account, whose facts are there: its name begins the first line.
#[track_caller]
fn on(desk: &mut Desk, name: &str) {
    desk.wait_for(&format!("card of {name}"), |screen| {
        let width = screen.size().1.get();
        // The list stands to the left of the card.
        let first = screen.rows(30, width.saturating_sub(30)).nth(2);
        first.is_some_and(|line| line.trim_start().starts_with(name)) && flat(screen).contains("Last touch:")
    });
}

const SAVE: &str = "\x13";

#[test]
fn the_demos_queue_is_worked_through_by_keys_alone() {
    let home = demo();
    let accounts = queue(&home);
    assert_eq!(accounts.len(), 8);
    let name = |at: usize| accounts[at].1.as_str();
    let before = home.json(&["journal", "--limit", "1"])[0]["step"].as_i64().unwrap_or(0);
    let mut desk = triage(&home, &accounts);

    // Everything that can be said of one account.
    desk.type_for("tcall ian: uat blocked by vpn, next fri", "Opens:");
    desk.type_for("\r", &format!("Saved: touch logged · {}", name(0)));
    desk.type_for("p", "It makes these next steps:");
    desk.type_for("y", &format!("Saved: play started · {}", name(0)));
    desk.type_for("f", "False alarm · ");
    desk.type_for(format!("known and agreed{SAVE}"), &format!("Saved: signal called a false alarm · {}", name(0)));
    desk.type_for("x", "Escalate · ");
    desk.type_for(format!("needs a decision on scope{SAVE}"), &format!("Saved: escalated · {}", name(0)));
    desk.type_for("d", &format!("Saved: done for today · {}", name(0)));

    on(&mut desk, name(1));
    desk.type_for("z", "Snooze · ");
    desk.type_for(SAVE, &format!("Saved: account snoozed · {}", name(1)));
    on(&mut desk, name(2));
    desk.keys("n");
    on(&mut desk, name(3));
    desk.type_for("d", &format!("Saved: done for today · {}", name(3)));
    on(&mut desk, name(4));
    desk.type_for("u", &format!("Undone: done for today · {}", name(3)));
    on(&mut desk, name(3));
    desk.type_for("  ", "2 marked");
    desk.type_for("d", "4 decided");
    for at in [5, 6, 7, 2] {
        on(&mut desk, name(at));
        desk.type_for("d", &format!("Saved: done for today · {}", name(at)));
    }
    desk.wait_for_text("The queue is done.");
    let text = flat(desk.screen());
    for words in ["8 accounts decided", "7 × done for today", "1 × account snoozed", "1 × play started", "1 × escalated"] {
        assert!(text.contains(words), "{words}:\n{}", desk.text());
    }
    desk.quit();

    assert_eq!(queue(&home), []);
    let steps = home.json(&["journal"]);
    let verbs: Vec<&str> = steps
        .as_array()
        .unwrap()
        .iter()
        .filter(|step| step["step"].as_i64().unwrap() > before && step["actor"] != "rules")
        .map(|step| step["verb"].as_str().unwrap())
        .collect();
    let mut expected = vec!["touch.log", "play.start", "signal.dismiss", "concern.escalate", "triage.done", "triage.snooze"];
    expected.extend(["triage.done", "undo", "triage.done", "triage.done", "triage.done", "triage.done", "triage.done"]);
    expected.reverse();
    assert_eq!(verbs, expected);
    let facts = home.json(&["account", "show", &accounts[0].0]);
    let play = facts["plays"].as_array().unwrap().iter().find(|play| play["started_on"] == "2026-11-23").unwrap();
    let steps = facts["next_steps"].as_array().unwrap();
    assert_eq!(steps.iter().filter(|step| step["run_id"] == play["id"]).count(), 4);
    assert!(steps.iter().any(|step| step["run_id"].is_null() && step["due_on"] == "2026-11-27"), "{steps:?}");
    let concerns = facts["concerns"].as_array().unwrap();
    for kind in ["blocker", "escalation"] {
        assert!(concerns.iter().any(|one| one["kind"] == kind && one["opened_on"] == "2026-11-23"), "{kind}: {concerns:?}");
    }
    assert!(facts["signals"].as_array().unwrap().iter().any(|signal| signal["close_reason"] == "known and agreed"));
}

#[test]
fn a_verdict_of_another_process_takes_the_account_off_the_screen() {
    let home = demo();
    let accounts = queue(&home);
    let mut desk = triage(&home, &accounts);
    desk.keys("j");
    on(&mut desk, &accounts[1].1);
    let head: String = accounts[3].1.chars().take(15).collect();
    desk.wait_for_text(&head);
    home.ok(&["triage", "done", &accounts[3].0]);
    desk.wait_for_text("1 decided");
    on(&mut desk, &accounts[1].1);
    desk.keys("jj");
    on(&mut desk, &accounts[4].1);
    desk.keys("gg");
    on(&mut desk, &accounts[0].1);
    home.ok(&["triage", "snooze", &accounts[0].0, "--until", "+7"]);
    on(&mut desk, &accounts[1].1);
    desk.wait_for_text("2 decided");
    desk.quit();
    assert_eq!(queue(&home).len(), accounts.len() - 2);
}
