//! M23, M27, M24, M26: expectations and scope, go-live, steady state, renewal.

use super::{SAVE, told_twice};

#[test]
fn expectations_reviews_and_notes_are_the_same_by_keys_and_on_the_command_line() {
    told_twice(
        'x',
        "Expectations and scope",
        |desk| {
            desk.type_for("gga", "Title");
            desk.type_for(format!("Second plant\t\x1b[C\x1b[C\t\t12{SAVE}"), "Second plant");
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
fn a_waiver_and_a_renewal_are_the_same_by_keys_and_on_the_command_line() {
    told_twice(
        'v',
        "Readiness for go-live",
        |desk| {
            // Down to the first condition of the gate: behind the readiness points and two headings.
            desk.type_for("G", "Reference");
            desk.type_for("gg", "Readiness");
            desk.type_for("jjjjjjjjjjjjj", "Every milestone of the plan is done");
            desk.type_for(" ", "Finding");
            desk.type_for(format!("\x1b[C\x1b[C\x1b[C\tnot needed here{SAVE}"), "waived");
        },
        &[&["steady", "waive", "acme", "milestones", "--reason", "not needed here"]],
    );
}
