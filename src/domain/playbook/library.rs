//! All playbooks at hand: the shipped one and the team's own.
use std::sync::Arc;

use super::locate::{line_of, place};
use super::{Playbook, PlaybookError, PlaybookProblem, parse};

/// The shipped playbook, read and checked beforehand: `data/playbooks/b2b-saas.toml` as JSON,
/// which reads five times as fast, and it is read at every start. A test holds the two together
/// and writes this one anew when it is told to.
pub(super) const SHIPPED: &str = include_str!("../../../data/playbooks/b2b-saas.json");

/// A playbook file that was refused; the others still work.
pub type LibraryProblem = PlaybookError;

/// The playbooks at hand. The first is the default.
#[derive(Debug, Clone)]
pub struct Playbooks {
    all: Vec<Arc<Playbook>>,
}

impl Playbooks {
    /// The shipped playbook alone.
    pub fn shipped() -> Result<Self, PlaybookError> {
        let playbook = serde_json::from_str(SHIPPED).map_err(|error| PlaybookError {
            file: "b2b-saas.json".to_owned(),
            line: error.line(),
            problem: PlaybookProblem::Shape(error.to_string()),
        })?;
        Ok(Self { all: vec![Arc::new(playbook)] })
    }

    /// The shipped playbook and a team's own, given as file name and text. A broken one is left
    /// out and reported. One with the id of another that came before is refused.
    pub fn with_own(own: &[(String, String)]) -> Result<(Self, Vec<LibraryProblem>), PlaybookError> {
        let mut library = Self::shipped()?;
        let mut problems = Vec::new();
        for (file, text) in own {
            match parse(file, text) {
                Ok(playbook) if library.get(&playbook.id).is_some() => problems.push(PlaybookError {
                    file: file.clone(),
                    line: line_of(text, &place!["id"]),
                    problem: PlaybookProblem::DuplicatePlaybook { id: playbook.id },
                }),
                Ok(playbook) => library.all.push(Arc::new(playbook)),
                Err(problem) => problems.push(problem),
            }
        }
        Ok((library, problems))
    }

    /// The playbook that new plans follow when none is named.
    pub fn default_playbook(&self) -> &Arc<Playbook> {
        &self.all[0]
    }

    /// The playbook with this id.
    pub fn get(&self, id: &str) -> Option<&Arc<Playbook>> {
        self.all.iter().find(|playbook| playbook.id == id)
    }

    /// The playbook with this id, or the default where it has gone: a plan outlives its file.
    pub fn get_or_default(&self, id: &str) -> &Arc<Playbook> {
        self.get(id).unwrap_or_else(|| self.default_playbook())
    }

    /// All of them, the default first.
    pub fn all(&self) -> &[Arc<Playbook>] {
        &self.all
    }
}
