//! Failures on request, so that tests see the real program fail in its real terminal. Debug builds only.
//!
//! `ORQUESTRA_PANIC_ON=THREAD` names the thread that shall panic when F12 is pressed: `ui`, the one that draws; `store`, the
//! worker; `input`, the one that reads keys. The variable is read once, at the first of these keys; a release build does not
//! know it.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::event::KeyCode;

use super::input::Input;

/// Names the thread that shall panic.
const VARIABLE: &str = "ORQUESTRA_PANIC_ON";

/// Set by the key, looked at by the worker.
static STORE_SHALL_PANIC: AtomicBool = AtomicBool::new(false);

fn wanted() -> Option<&'static str> {
    static WANTED: OnceLock<Option<String>> = OnceLock::new();
    WANTED.get_or_init(|| std::env::var(VARIABLE).ok()).as_deref()
}

fn is_trigger(input: &Input) -> bool {
    matches!(input, Input::Key(key) if key.code == KeyCode::F(12))
}

/// Called by the input thread with what it read.
pub fn at_input(input: &Input) {
    if is_trigger(input) && wanted() == Some("input") {
        fail("the input thread fails as it was asked to");
    }
}

/// Called by the loop with what the input thread read.
pub fn at_loop(input: &Input) {
    if is_trigger(input) {
        match wanted() {
            Some("ui") => fail("the loop fails as it was asked to"),
            Some("store") => STORE_SHALL_PANIC.store(true, Ordering::Relaxed),
            _ => {}
        }
    }
}

/// Called by the worker between two requests.
pub fn at_store() {
    if STORE_SHALL_PANIC.load(Ordering::Relaxed) {
        fail("the worker fails as it was asked to");
    }
}

#[expect(clippy::panic, reason = "this is what it is for")]
fn fail(why: &str) -> ! {
    panic!("{why}")
}
