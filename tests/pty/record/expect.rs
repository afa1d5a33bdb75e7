//! M23, M27, M24, M26: expectations and scope, go-live, steady state, renewal.

use super::{SAVE, told_twice};

#[test]
fn expectations_reviews_and_notes_are_the_same_by_keys_and_on_the_command_line() {
    told_twice(
        'x',
        "Expectations and scope",
        |desk| {
            desk.type_for("gga", "Title");
            desk.type_for(format!("Second plant\t\x1b[C\x1b[C\t\t12{SAVE}"), "Saved: logged");
            desk.type_for(" ", "Decided by");
            desk.type_for(SAVE, "The plan has to move by +12 d");
            desk.type_for("Ga", "Note");
            desk.type_for(format!("Thank you for the week\t\x1b[C{SAVE}"), "FOR THE CUSTOMER");
        },
        &[
            &["expectation", "add", "acme", "Second plant", "--kind", "scope_change", "--effect", "12"],
            &["expectation", "decide", "acme", "plant", "agreed"],
            &["note", "add", "acme", "Thank you for the week", "--for", "customer"],
        ],
    );
}

#[test]
fn go_live_is_the_same_by_keys_and_on_the_command_line() {
    told_twice(
        'v',
        "Readiness for go-live",
        |desk| {
            desk.type_for(" ", "1 of 10 ready");
            desk.type_for("a", "Said by");
            desk.type_for(format!("\x1b[D\t\ttheir board insists{SAVE}"), "go, said by");
        },
        &[&["golive", "assess", "acme", "uat_signed_off"], &["golive", "decide", "acme", "go", "--note", "their board insists"]],
    );
}

#[test]
fn the_way_into_steady_state_and_back_is_the_same_by_keys_and_on_the_command_line() {
    told_twice(
        'v',
        "Readiness for go-live",
        |desk| {
            // Down to the first condition of the gate: behind the points of readiness and two headings.
            desk.type_for("gg", "Space says that a point holds");
            let keys = ["jjjjjjjjjjjjj", "j", "j", "j", "j"];
            let conditions = [
                "Every milestone of",
                "Activation, weekly",
                "A goal on its course",
                "Few tickets and",
                "The account has reached",
            ];
            for (at, (keys, condition)) in keys.into_iter().zip(conditions).enumerate() {
                desk.type_for(keys, condition);
                desk.type_for(" ", "Finding");
                // What was said of it stands beside it only once it is saved.
                desk.type_for(format!("\x1b[C\x1b[C\x1b[C\treason {}{SAVE}", at + 1), "waived, 2026-11-23");
            }
            desk.type_for("S", "Move Acme Brasil to steady state?");
            desk.type_for("y", "Saved: moved to steady state");
            desk.type_for("R", "Back into onboarding");
            desk.type_for(format!("their admin left{SAVE}"), "Saved: back in onboarding");
        },
        &[
            &["steady", "waive", "acme", "milestones", "--reason", "reason 1"],
            &["steady", "waive", "acme", "adoption", "--reason", "reason 2"],
            &["steady", "waive", "acme", "results", "--reason", "reason 3"],
            &["steady", "waive", "acme", "self_sufficient", "--reason", "reason 4"],
            &["steady", "waive", "acme", "timing", "--reason", "reason 5"],
            &["steady", "graduate", "acme"],
            &["steady", "return", "acme", "--reason", "their admin left"],
        ],
    );
}

#[test]
fn renewal_and_expansion_are_the_same_by_keys_and_on_the_command_line() {
    told_twice(
        'v',
        "Readiness for go-live",
        |desk| {
            desk.type_for("Gkk", "a says how it looks, and why.");
            desk.type_for("a", "Reasons");
            desk.type_for(format!("\t\tbudget signed{SAVE}"), "Saved: renewal");
            desk.type_for(" ", "Close the renewal");
            desk.type_for(format!("\tsecond plant{SAVE}"), "Saved: renewal closed");
            desk.type_for("Gk", "a notes a chance to expand");
            desk.type_for("a", "Probability");
            desk.type_for(format!("Second plant\t40k{SAVE}"), "Saved: opportunity");
            desk.type_for("G", "a notes whether they would speak");
            desk.type_for("a", "State");
            desk.type_for(SAVE, "Saved: reference");
        },
        &[
            &["renewal", "set", "acme", "--reasons", "budget signed"],
            &["renewal", "close", "acme", "early", "--reason", "second plant"],
            &["opportunity", "add", "acme", "Second plant", "--value", "40k"],
            &["reference", "set", "acme", "reference", "candidate"],
        ],
    );
}
