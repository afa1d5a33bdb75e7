//! M3: from the contract to a kickoff that was held.

use super::{SAVE, told_twice};

#[test]
fn intake_is_the_same_by_keys_and_on_the_command_line() {
    told_twice(
        'o',
        "Handoff from sales",
        |desk| {
            desk.type_for("a", "Add a handoff line");
            desk.type_for(format!("Live before Carnival{SAVE}"), "promise: Live before Carnival");
            // The kind of a question is the last of six: one step to the left.
            desk.type_for("a", "Add a handoff line");
            desk.type_for(format!("Is SSO included?\t\x1b[D{SAVE}"), "question: Is SSO included?");
            desk.type_for(" ", "Answer the question");
            desk.type_for(format!("Yes, from day one{SAVE}"), "Answered 2026-11-23");
            desk.type_for("ggj ", "Book the kickoff");
            desk.type_for(format!("\x15today{SAVE}"), "Saved: kickoff booked");
            desk.type_for(" ", "Kickoff held");
            desk.type_for("\t\tDates agreed\tMinutes; ana; +1 | Name the IT lead", "Name the IT lead");
            desk.type_for(SAVE, "Saved: kickoff held");
        },
        &[
            &["handoff", "add", "acme", "promise", "Live before Carnival"],
            &["handoff", "add", "acme", "question", "Is SSO included?"],
            &["handoff", "answer", "acme", "SSO", "Yes, from day one"],
            &["kickoff", "plan", "acme", "today"],
            &[
                "kickoff",
                "hold",
                "acme",
                "--attended",
                "Ana",
                "Rita",
                "--note",
                "Dates agreed",
                "--action",
                "Minutes; ana; +1",
                "--action",
                "Name the IT lead",
            ],
        ],
    );
}
