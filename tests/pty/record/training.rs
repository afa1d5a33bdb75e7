//! M11, M18 and M17: training, low adopters, quick wins.

use super::{SAVE, told_twice};

#[test]
fn training_is_the_same_by_keys_and_on_the_command_line() {
    told_twice(
        'n',
        "Training sessions",
        |desk| {
            // The whole agenda is the first row.
            desk.type_for(" ", "0 of 10 held");
            desk.type_for("ggj", "Administration in depth");
            desk.type_for(" ", "How the session went");
            desk.type_for(format!("\t20\t15\t4.5\t12{SAVE}"), "1 of 10 held");
            desk.type_for("G", "Advanced techniques");
            desk.type_for(" ", "1 of 3 ready");
        },
        &[
            &["session", "plan", "acme", "--all"],
            &[
                "session",
                "hold",
                "acme",
                "Administration",
                "--invited",
                "20",
                "--attended",
                "15",
                "--feedback",
                "4.5",
                "--answers",
                "12",
            ],
            &["checklist", "set", "acme", "content", "videos.advanced", "met"],
        ],
    );
}

#[test]
fn low_adopters_are_the_same_by_keys_and_on_the_command_line() {
    told_twice(
        'n',
        "Training sessions",
        |desk| {
            // From the heading of the sessions over eleven offers to the next heading.
            desk.type_for(format!("gg{}", "j".repeat(12)), "less than 50 %");
            desk.type_for("a", "Add a low adopter");
            desk.type_for(format!("Night shift\t\x156\t20\t\x1b[C{SAVE}"), "Night shift (6 people)");
            desk.type_for(format!("gg{}", "j".repeat(13)), "What keeps them: no time");
            desk.type_for(" ", "Reached on");
            desk.type_for(format!("\tten minutes a day{SAVE}"), "Reached on 2026-11-23");
            desk.type_for(" ", "Closed on");
            desk.type_for(SAVE, "Settled on 2026-11-23");
        },
        &[
            &["low-adopter", "add", "acme", "Night shift", "--people", "6", "--usage", "20", "--barrier", "time"],
            &["low-adopter", "reach", "acme", "Night", "--result", "ten minutes a day"],
            &["low-adopter", "close", "acme", "Night"],
        ],
    );
}

#[test]
fn quick_wins_are_the_same_by_keys_and_on_the_command_line() {
    told_twice(
        'w',
        "Small, within reach, visible",
        |desk| {
            desk.type_for("a", "New quick win");
            desk.type_for(SAVE, "Saved: quick win added");
            desk.type_for("ggjj ", "Quick win: next step");
            desk.type_for(format!("two hours a week saved{SAVE}"), "Delivered on 2026-11-23, day 70");
            desk.type_for(" ", "Told to");
            desk.type_for(format!("Ana Prado{SAVE}"), "Told to Ana Prado on 2026-11-23");
        },
        &[
            &["win", "add", "acme", "Automate a report that was made by hand", "--horizon", "30"],
            &["win", "deliver", "acme", "report", "--effect", "two hours a week saved"],
            &["win", "tell", "acme", "report", "--to", "Ana Prado"],
        ],
    );
}
