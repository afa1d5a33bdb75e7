//! M1: the criteria of the objectives, as somebody assesses them.

use super::{SAVE, told_twice};

#[test]
fn objectives_are_the_same_by_keys_and_on_the_command_line() {
    told_twice(
        'o',
        "Handoff from sales",
        |desk| {
            // Past kickoff, handoff and what comes next, to the first criterion of the first objective.
            desk.type_for("j".repeat(14), "Configured for what this customer needs");
            desk.type_for(" ", "By hand: holds");
            desk.type_for("e", "Assess this point");
            desk.type_for("\x1b[C\ttwo workflows are missing", "two workflows are missing");
            desk.type_for(SAVE, "By hand: in part");
            desk.type_for("jjjj ", "Ready for real work");
        },
        &[
            &["objective", "assess", "acme", "configured", "met"],
            &["objective", "assess", "acme", "configured", "partly", "--note", "two workflows are missing"],
            &["objective", "assess", "acme", "ready", "met"],
        ],
    );
}
