//! What else the rules refuse, told where the user stands.

use crate::desk::{Desk, day};

/// Puts a value into a field of the form that adds an account, saves, and sees why not.
#[track_caller]
fn refused(field: usize, value: &str, sentence: &str) {
    let mut desk = Desk::acme();
    desk.keys("a").write("Other");
    for _ in 0..field {
        desk.keys("<tab>");
    }
    desk.fill(value).keys("<ctrl-s>");
    let text = desk.screen().replace(['│', '\n'], " ");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains(sentence), "{sentence}\n{}", desk.screen());
    assert_eq!(desk.app.board.page.accounts, 1);
}

#[test]
fn accounts_that_cannot_be() {
    refused(0, "  ", "This must be filled in.");
    refused(2, "", "This must be filled in.");
    refused(0, &"x".repeat(500), "characters fit here.");
    refused(7, "99999999999", "give a number from");
    refused(9, "2020-01-01", "lies before");
    refused(11, "acme", "Another account has the handle “acme”");
    refused(11, "-x-", "Lower-case letters, digits and single hyphens only.");
    refused(6, "EURO", "Three letters");
}

#[test]
fn an_external_id_belongs_to_one_account() {
    let mut desk = Desk::acme();
    desk.keys("e");
    for _ in 0..13 {
        desk.keys("<tab>");
    }
    desk.write("SF-1").keys("<ctrl-s>");
    assert_eq!(desk.facts().account.external_id.as_deref(), Some("SF-1"), "{}", desk.screen());
    desk.keys("a").write("Other");
    for _ in 0..12 {
        desk.keys("<tab>");
    }
    desk.write("SF-1").keys("<ctrl-s>").see("Another account has the external id “SF-1”");
}

#[test]
fn somebody_who_left_takes_part_no_more() {
    let mut desk = Desk::acme();
    desk.keys("p").write("Rita").keys("<ctrl-s> p").write("Tom").keys("<ctrl-s> <tab> <tab> x");
    desk.fill("2026-11-10").keys("<ctrl-s>");
    let gone = desk.facts().stakeholders.iter().filter(|person| person.left_on == Some(day(-13))).count();
    assert_eq!(gone, 1, "{}", desk.screen());
    desk.fill("x");
    desk.keys("<esc> <esc> <tab> <tab>");
}

#[test]
fn a_day_that_has_not_come_is_no_day_to_leave() {
    let mut desk = Desk::acme();
    desk.keys("p").write("Rita").keys("<ctrl-s> <tab> <tab> x").fill("+3").keys("<ctrl-s>");
    desk.see("2026-11-26 has not come yet; today is 2026-11-23.");
}

#[test]
fn signals_that_are_live_are_not_raised_twice() {
    use orquestra::command::Command;
    use orquestra::command::signal::{SignalCommand, SignalVerb};
    use orquestra::domain::signal::Severity;
    let mut ana = Desk::acme();
    ana.keys("s");
    // A colleague is faster.
    let account = ana.app.board.selected().unwrap();
    let code = ana.app.playbook().signals[0].code.clone();
    let mut bia = ana.office.desk("bia");
    bia.done(Command::Signal(SignalCommand {
        account,
        verb: SignalVerb::Raise { code, severity: Severity::Low, note: String::new() },
    }));
    ana.keys("<ctrl-s>").see("is already raised for this account");
}
