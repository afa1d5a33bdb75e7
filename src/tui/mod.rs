//! The terminal UI: state and update in `app`, bindings in `keymap`, drawing in `view`, threads
//! and the terminal in `shell`.

pub mod app;
pub mod keymap;
pub mod layout;
pub mod shell;
pub mod view;

use crate::store::OpenOptions;
use crate::text::Texts;

/// What the terminal UI starts with.
#[allow(clippy::struct_excessive_bools)] // each is a switch of its own that the user or the host sets
#[derive(Debug)]
pub struct Start {
    /// The database and who opens it.
    pub options: OpenOptions,
    /// The words.
    pub texts: Texts,
    /// ASCII only: wanted by the user, or needed because the locale is not UTF-8.
    pub ascii: bool,
    /// No colour: `NO_COLOR` is set, or the user wants it so.
    pub mono: bool,
    /// Mouse capture from the start.
    pub mouse: bool,
    /// The database is temporary and goes with the session: the demo.
    pub temporary: bool,
    /// Where unfinished forms are kept.
    pub state_dir: Option<std::path::PathBuf>,
    /// The screen to begin with.
    pub screen: Screen,
    /// Sentences for the status line, such as playbooks that were refused.
    pub notices: Vec<String>,
}

pub use app::Screen;
pub use shell::run::{RunError, run};
