//! M16: the risk register.

use super::{SAVE, told_twice};

#[test]
fn the_risk_register_is_the_same_by_keys_and_on_the_command_line() {
    told_twice(
        'k',
        "Risk register",
        |desk| {
            // The first that the playbook offers is under the cursor.
            desk.type_for("a", "Add a risk");
            desk.type_for(SAVE, "Saved: risk added");
            desk.type_for("e\t\x1b[C", "5, very high");
            desk.type_for(SAVE, "Saved: risk changed");
            desk.type_for("gga", "Add a risk");
            desk.type_for(format!("Their ERP is replaced in March{SAVE}"), "Their ERP is replaced in March");
            desk.type_for(" ", "Close the risk");
            desk.type_for(format!("put off to May{SAVE}"), "put off to May");
        },
        &[
            &["risk", "add", "acme", "customer_resources", "--review", "+14"],
            &["risk", "edit", "acme", "customer_resources", "--probability", "5"],
            &["risk", "add", "acme", "Their ERP is replaced in March", "--review", "+14"],
            &["risk", "close", "acme", "ERP", "--outcome", "put off to May"],
        ],
    );
}
