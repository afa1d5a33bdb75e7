//! M10: resources, and the hours of the team.

use super::{SAVE, told_twice};

/// Empties a line.
const CLEAR: &str = "\x15";

#[test]
fn resources_are_the_same_by_keys_and_on_the_command_line() {
    told_twice(
        'u',
        "Customer success manager",
        |desk| {
            // The CSM's hours are under the cursor, offered by the playbook.
            desk.type_for("a", "Add hours");
            desk.type_for(SAVE, "Saved: hours added");
            desk.type_for(" ", "Saved: hours changed");
            desk.type_for("e", "Edit the hours");
            desk.type_for(format!("\t\t{CLEAR}6{SAVE}"), "6 h");
            desk.type_for("5", "Week of");
            desk.type_for("c", "Hours a week");
            desk.type_for(format!("{CLEAR}bia\t\t{CLEAR}36{SAVE}"), "Saved: capacity set");
            desk.type_for("a", "Absence");
            let days = format!("{CLEAR}bia\t{CLEAR}2026-12-21\t{CLEAR}2026-12-31\tHolidays{SAVE}");
            desk.type_for(days, "Saved: absence added");
        },
        &[
            &["resource", "add", "acme", "csm"],
            &["resource", "confirm", "acme", "csm"],
            &["resource", "edit", "acme", "csm", "--hours", "6"],
            &["team", "capacity", "set", "bia", "36"],
            &["team", "absence", "add", "bia", "2026-12-21..2026-12-31", "--note", "Holidays"],
        ],
    );
}
