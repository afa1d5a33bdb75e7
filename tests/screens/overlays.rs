//! Help, palette, and that every binding is named wherever keys are shown.

use orquestra::domain::codes::Coded;
use orquestra::text::{Locale, Texts};
use orquestra::tui::app::Screen;
use orquestra::tui::app::action::{Action, Place};
use orquestra::tui::app::msg::Msg;
use orquestra::tui::app::overlay::{Overlay, verbs};
use orquestra::tui::keymap::{BINDINGS, KEYLESS, applies};

use crate::desk::{Desk, Outside};

#[test]
fn help_lists_every_binding() {
    let mut desk = Desk::demo();
    desk.tell(Msg::Resize(120, 180)).keys("?");
    for binding in BINDINGS {
        let name = desk.app.action_name(binding.action);
        desk.see(&name);
        let line = format!("{:14}{name}", binding.keys.join(" "));
        desk.see(&line);
    }
}

#[test]
fn help_scrolls_to_its_end_and_any_other_key_closes_it() {
    let mut desk = Desk::demo();
    desk.tell(Msg::Resize(80, 24)).keys("?").see("Everywhere").see_not("owner:ana");
    desk.keys("G").see("owner:ana").keys("j j j").see("owner:ana");
    desk.keys("g").see("Everywhere").keys("jjj kkk <space> <pgup>").see("Everywhere");
    desk.keys("x");
    assert!(desk.app.overlay.is_none() && desk.outside.is_empty());
    desk.keys("? q");
    assert!(desk.app.overlay.is_none() && desk.outside.is_empty(), "the key that closes help does nothing else");
}

#[test]
fn help_shows_the_place_at_hand_first() {
    let mut desk = Desk::demo();
    desk.tell(Msg::Resize(80, 24)).keys("<tab> <tab> <tab> ?");
    let screen = desk.screen();
    assert!(screen.find("Signals").unwrap() < screen.find("Everywhere").unwrap());
}

#[test]
fn the_palette_runs_what_it_finds() {
    let mut desk = Desk::demo();
    desk.keys(":").see("Every verb").see("Add an account").keys("type:raise").see("Raise a signal").see_not("Add an account");
    desk.keys("<enter>").see("Raise a signal · Bellavance Dairy").keys("<esc>");
    desk.keys(": type:copy <enter>");
    assert_eq!(desk.outside, [Outside::Copied("bellavance-dairy".into())]);
    desk.keys(": type:zzzzzz").see("Nothing fits.").keys("<enter>");
    assert!(desk.app.overlay.is_none());
    desk.keys(": <esc>");
    assert!(desk.app.overlay.is_none());
    desk.keys(": <down> <tab> <up> <s-tab> <down>");
    let Some(Overlay::Palette(palette)) = &desk.app.overlay else { panic!("no palette") };
    assert_eq!(palette.at, 1);
}

#[test]
fn the_palette_offers_every_verb_somewhere() {
    let moves = [Action::Up, Action::Down, Action::Left, Action::Right, Action::PageUp, Action::PageDown, Action::Palette];
    for action in Action::ALL {
        let offered = Place::ALL.iter().any(|place| verbs(*place).iter().any(|(verb, _)| verb == action));
        assert_eq!(offered, !moves.contains(action), "{action}");
        let bound = BINDINGS.iter().any(|binding| binding.action == *action);
        assert!(bound || KEYLESS.contains(action), "{action} has a key or is run by the palette");
    }
}

#[test]
fn every_verb_runs_from_every_place_without_a_panic() {
    for place in Place::ALL {
        let mut desk = Desk::demo();
        desk.keys("lll");
        for (action, _) in verbs(place) {
            desk.app.overlay = None;
            desk.app.place = place;
            desk.app.screen = match place {
                Place::Tasks | Place::Timeline => Screen::Account,
                _ => Screen::Board,
            };
            let name = desk.app.action_name(action);
            desk.keys(":").write(&name).keys("<enter>");
            let _ = desk.screen();
        }
    }
}

#[test]
fn the_footer_names_keys_that_do_what_it_says() {
    let texts = Texts::new(Locale::En);
    let mut desk = Desk::demo();
    desk.tell(Msg::Resize(240, 40));
    for place in [Place::Board, Place::Milestones, Place::Cadence, Place::Signals] {
        assert_eq!(desk.app.place, place);
        let screen = desk.screen();
        let footer = screen.lines().last().unwrap().to_owned();
        for binding in BINDINGS.iter().filter(|binding| binding.footer > 0 && applies(binding, place)) {
            let hidden = BINDINGS
                .iter()
                .take_while(|earlier| !std::ptr::eq(*earlier, binding))
                .any(|earlier| applies(earlier, place) && earlier.keys[0] == binding.keys[0]);
            let hint = format!("{} {}", binding.keys[0], texts.get(&format!("short-{}", binding.action.code())));
            let same = place == Place::Cadence && binding.action == Action::EditAccount; // the person's key says the same
            assert_eq!(footer.contains(&hint), !hidden || same, "{hint} in {place:?}: {footer}");
        }
        desk.keys("<tab>");
    }
}

#[test]
fn a_temporary_database_says_so() {
    let desk = Desk::demo();
    let mut desk = desk.office.seat("ana").temporary().open();
    desk.see("[temporary]").see("Temporary database");
    let mut desk = desk.office.seat("ana").notice("broken.toml:3: no such key").open();
    desk.see("broken.toml:3: no such key");
}

#[test]
fn the_teams_settings_are_changed_from_the_palette() {
    let mut desk = Desk::acme();
    let run = |desk: &mut Desk, action: Action| {
        let name = desk.app.action_name(action);
        desk.keys(":").write(&name).keys("<enter>");
    };
    run(&mut desk, Action::RemoveHoliday);
    assert!(desk.app.overlay.is_none(), "there is no holiday to remove");
    run(&mut desk, Action::AddHoliday);
    let Some(Overlay::Form(form)) = &desk.app.overlay else { panic!("{}", desk.screen()) };
    for field in form.fields.clone() {
        let value = if field.field.code() == "day" { "2026-11-24" } else { "Carnaval" };
        desk.fill(value).keys("<tab>");
    }
    desk.keys("<ctrl-s>").see("Saved: team holiday added");
    assert_eq!(desk.app.team.holidays.len(), 1);
    desk.keys("<tab> d").fill("+1").see("That day is blocked").keys("<esc> <esc> <esc>");
    run(&mut desk, Action::RemoveHoliday);
    desk.keys("<ctrl-s>").see("Saved: team holiday removed");
    assert!(desk.app.team.holidays.is_empty());
    run(&mut desk, Action::SetTimezone);
    desk.fill("Mars/Base").keys("<ctrl-s>").see("There is no time zone");
    desk.fill("America/Sao_Paulo").keys("<ctrl-s>").see("Saved: time zone set");
    run(&mut desk, Action::SetCurrency);
    desk.fill("BRL").keys("<ctrl-s>").see("Saved: currency set").keys("a").see("BRL");
}
