//! Points of the playbook that somebody can say something of.

use super::{Playbook, Text};
use crate::domain::assessment::PointList;
use crate::domain::codes::Coded;
use crate::domain::steady::Condition;

impl Playbook {
    /// The words of a point; none for conditions of the gate, which are the same in every playbook.
    pub fn point(&self, list: PointList, code: &str) -> Option<&Text> {
        match list {
            PointList::Objective => {
                self.objectives.iter().flat_map(|spec| &spec.criteria).find(|spec| spec.id == code).map(|spec| &spec.title)
            }
            PointList::Content => self.contents.iter().find(|spec| spec.id == code).map(|spec| &spec.title),
            PointList::Adoption => self.adoption.iter().find(|spec| spec.id == code).map(|spec| &spec.title),
            PointList::Readiness => self.readiness.iter().find(|spec| spec.id == code).map(|spec| &spec.title),
            PointList::Gate => None,
        }
    }

    /// The points of a list with their words, in the order of the playbook; none for the gate, whose conditions are the same
    /// in every playbook.
    pub fn points(&self, list: PointList) -> Vec<(&str, &Text)> {
        match list {
            PointList::Objective => {
                self.objectives.iter().flat_map(|spec| &spec.criteria).map(|spec| (spec.id.as_str(), &spec.title)).collect()
            }
            PointList::Content => self.contents.iter().map(|spec| (spec.id.as_str(), &spec.title)).collect(),
            PointList::Adoption => self.adoption.iter().map(|spec| (spec.id.as_str(), &spec.title)).collect(),
            PointList::Readiness => self.readiness.iter().map(|spec| (spec.id.as_str(), &spec.title)).collect(),
            PointList::Gate => Vec::new(),
        }
    }

    /// Whether there is such a point.
    pub fn has_point(&self, list: PointList, code: &str) -> bool {
        self.point(list, code).is_some() || (list == PointList::Gate && Condition::from_code(code).is_some())
    }
}
