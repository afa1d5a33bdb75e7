//! M4: the alternative path.

use super::{SAVE, told_twice};

#[test]
fn a_customer_who_changes_direction_is_the_same_by_keys_and_on_the_command_line() {
    told_twice(
        'p',
        "About this milestone",
        |desk| {
            desk.type_for(" ", "Saved: milestone done");
            desk.type_for(">", "all the same?");
            desk.type_for("y", "Saved: stage moved");
            desk.type_for("R", "Replan");
            desk.type_for("They merged with a competitor\t\t1", "The account goes back to stage 1");
            desk.type_for(format!("\t\tWhich ERP stays?\tGo-live in spring{SAVE}"), "Saved: plan made anew");
            desk.type_for("B", "The 2 plans of this account");
            desk.keys("\x1b");
            desk.wait_until_gone("The 2 plans");
        },
        &[
            &["milestone", "done", "acme", "kickoff_held"],
            &["account", "move", "acme", "next", "--yes"],
            &[
                "plan",
                "replan",
                "acme",
                "--reason",
                "They merged with a competitor",
                "--cause",
                "customer",
                "--redo",
                "1",
                "--insights",
                "Which ERP stays?",
                "--expectations",
                "Go-live in spring",
            ],
        ],
    );
}
