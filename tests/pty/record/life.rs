//! A full life of one account, by keys alone: from the contract over kickoff, six stages and the gate to the renewal.

use serde_json::{Value, json};

use super::SAVE;
use crate::program::Home;
use crate::pty::{Start, flat};

#[test]
fn an_account_lives_from_contract_to_renewal() {
    let home = Home::new();
    let mut desk = Start::new(&home).size(120, 40).run();
    desk.wait_for_text("all 0");

    // Contract closed, ninety-one days ago.
    desk.type_for("a", "New account");
    desk.type_for(format!("Acme Brasil\t\x152026-08-24{SAVE}"), "Saved: account added");
    desk.type_for("p", "New stakeholder");
    desk.type_for(format!("Rita Lee{SAVE}"), "Cadence 1");

    // Kickoff booked and held, with what there is to do afterwards.
    desk.type_for("\r", "Handoff from sales");
    desk.type_for("ggj ", "Book the kickoff");
    desk.type_for(format!("\x15today{SAVE}"), "Saved: kickoff booked");
    desk.type_for(" ", "Kickoff held");
    desk.type_for(format!("\t\tDates agreed\tSend the minutes{SAVE}"), "Saved: kickoff held");

    // Every milestone, in the order of the plan.
    desk.type_for("gp", "About this milestone");
    for done in 2..=14 {
        desk.keys(" ");
        let undone = 14 - done;
        desk.wait_for(&format!("{done} milestones done"), |screen| {
            flat(screen).matches("✓").count() >= done && (undone == 0 || flat(screen).contains("Saved: milestone done"))
        });
        desk.keys("j");
    }

    // Through the stages; what is open in one is left behind knowingly.
    for stage in ["2 ", "3 ", "4 ", "5 ", "6 "] {
        desk.type_for(">", "all the same?");
        desk.keys("y");
        // The header says where the account stands; the question names the stage too.
        desk.wait_for(stage, |screen| screen.rows(0, 40).nth(1).is_some_and(|line| line.starts_with(stage)));
        desk.wait_until_gone("all the same?");
    }

    // A win, delivered and told; the gate; steady state.
    desk.type_for("gw", "Quick wins");
    desk.type_for("a", "New quick win");
    desk.type_for(format!("\x15First report without a spreadsheet{SAVE}"), "Saved: quick win added");
    desk.type_for(" ", "Quick win: next step");
    desk.type_for(SAVE, "Saved: quick win changed");
    desk.type_for("gv", "Readiness for go-live");
    desk.type_for("S", "is not ready for steady state");
    desk.keys("\x1b");
    desk.wait_until_gone("is not ready for steady state");
    desk.type_for("gg", "Day 1 of 14, until 2026-12-06");
    let conditions = ["Activation, weekly", "A goal on its course", "Few tickets and"];
    for (at, (keys, condition)) in ["jjjjj", "j", "j"].into_iter().zip(conditions).enumerate() {
        desk.type_for(keys, condition);
        desk.type_for(" ", "Finding");
        desk.type_for(format!("\x1b[C\x1b[C\x1b[C\treason {}{SAVE}", at + 1), "waived, 2026-11-23");
    }
    desk.type_for("S", "Move Acme Brasil to steady state?");
    desk.type_for("y", "Saved: moved to steady state");

    // Renewed before its day, from the same tab.
    desk.type_for("gg", "a records the outlook");
    desk.type_for("a", "Reasons");
    desk.type_for(format!("\x15+200\t\tvalue shown{SAVE}"), "Saved: renewal");
    desk.type_for(" ", "Close the renewal");
    desk.type_for(format!("\tsigned with the review{SAVE}"), "Saved: renewal closed");
    desk.quit();

    let facts = home.json(&["account", "show", "acme-brasil"]);
    assert_eq!((&facts["account"]["status"], &facts["account"]["graduated_on"]), (&json!("graduated"), &json!("2026-11-23")));
    assert_eq!(facts["renewals"][0]["outcome"], "early");
    let done = |row: &Value| !row["done_on"].is_null();
    assert!(facts["milestones"].as_array().unwrap().iter().all(done));
    assert_eq!(facts["visits"].as_array().unwrap().len(), 6);
    let verbs: Vec<String> = home
        .json(&["journal", "--limit", "200"])
        .as_array()
        .unwrap()
        .iter()
        .map(|step| step["verb"].as_str().unwrap().to_owned())
        .collect();
    for verb in
        ["account.add", "kickoff.plan", "kickoff.hold", "account.move", "assessment.add", "steady.graduate", "renewal.close"]
    {
        assert!(verbs.iter().any(|known| known == verb), "{verb}: {verbs:?}");
    }
    // Steady state brought its own reviews, and coming back is possible.
    assert!(facts["reviews"].as_array().unwrap().len() >= 3);
    home.ok(&["steady", "return", "acme-brasil", "--reason", "a new plant"]);
    assert_eq!(home.json(&["account", "show", "acme-brasil"])["account"]["status"], "active");
}
