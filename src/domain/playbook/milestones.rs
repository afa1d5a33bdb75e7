//! Checks of the milestones: their days, and what they depend on.

use std::collections::HashMap;

use super::check::Source;
use super::locate::place;
use super::{MilestoneSpec, Playbook, PlaybookError, PlaybookProblem};

/// Checks ids, texts, days and dependencies of the milestones.
pub(super) fn check(source: &Source<'_>, playbook: &Playbook) -> Result<(), PlaybookError> {
    let milestones = &playbook.milestones;
    source
        .ids(milestones.iter().enumerate().map(|(index, spec)| (spec.id.as_str(), place!["milestone", index, "id"].to_vec())))?;
    let last = playbook.plan.standard_days;
    for (index, spec) in milestones.iter().enumerate() {
        source.text(&spec.title, &place!["milestone", index, "title"])?;
        if !(0..=last).contains(&spec.day) {
            let problem = PlaybookProblem::MilestoneOutOfPlan { id: spec.id.clone(), day: spec.day, last };
            return source.refuse(&place!["milestone", index, "day"], problem);
        }
    }
    let needs = dependencies(source, milestones)?;
    if let Some(circle) = circle(&needs) {
        let first = circle.first().copied().unwrap_or_default();
        let path = circle.iter().chain([&first]).map(|index| milestones[*index].id.clone()).collect();
        return source.refuse(&place!["milestone", first, "depends_on"], PlaybookProblem::DependencyCycle { path });
    }
    for (index, spec) in milestones.iter().enumerate() {
        for (at, needed) in needs[index].iter().enumerate() {
            let needed = &milestones[*needed];
            if needed.day > spec.day {
                let (id, needs) = (spec.id.clone(), needed.id.clone());
                let problem = PlaybookProblem::DependencyLater { id, day: spec.day, needs, needs_day: needed.day };
                return source.refuse(&place!["milestone", index, "depends_on", at], problem);
            }
        }
    }
    Ok(())
}

/// For each milestone, the places of those that it depends on.
fn dependencies(source: &Source<'_>, milestones: &[MilestoneSpec]) -> Result<Vec<Vec<usize>>, PlaybookError> {
    let places: HashMap<&str, usize> = milestones.iter().enumerate().map(|(index, spec)| (spec.id.as_str(), index)).collect();
    let mut all = Vec::with_capacity(milestones.len());
    for (index, spec) in milestones.iter().enumerate() {
        let mut needs = Vec::with_capacity(spec.depends_on.len());
        for (at, name) in spec.depends_on.iter().enumerate() {
            let Some(place) = places.get(name.as_str()) else {
                let known = milestones.iter().filter(|other| other.id != spec.id).map(|other| other.id.clone()).collect();
                let problem = PlaybookProblem::UnknownDependency { id: spec.id.clone(), name: name.clone(), known };
                return source.refuse(&place!["milestone", index, "depends_on", at], problem);
            };
            needs.push(*place);
        }
        all.push(needs);
    }
    Ok(all)
}

/// A circle among the dependencies, if there is one: it begins with its first milestone in the
/// order of the file, and each depends on the next.
fn circle(needs: &[Vec<usize>]) -> Option<Vec<usize>> {
    // Take away again and again what waits for nothing that is left; a circle stays behind.
    let mut left = vec![true; needs.len()];
    loop {
        let reachable = (0..needs.len()).find(|index| left[*index] && needs[*index].iter().all(|needed| !left[*needed]));
        let Some(index) = reachable else { break };
        left[index] = false;
    }
    // Whatever is left waits for something that is left, so this walk cannot end but in a circle.
    let mut walk = vec![left.iter().position(|left| *left)?];
    loop {
        let next = needs[*walk.last()?].iter().copied().find(|needed| left[*needed])?;
        if let Some(from) = walk.iter().position(|index| *index == next) {
            let mut circle = walk.split_off(from);
            let first = circle.iter().enumerate().min_by_key(|(_, index)| **index).map_or(0, |(at, _)| at);
            circle.rotate_left(first);
            return Some(circle);
        }
        walk.push(next);
    }
}

#[cfg(test)]
mod tests {
    use super::circle;

    #[test]
    fn a_circle_is_found_and_begins_with_its_first_milestone() {
        for (needs, found) in [
            (vec![vec![], vec![0], vec![0, 1]], None),
            (vec![vec![0]], Some(vec![0])),
            // The walk enters at 0, which only leads to the circle of 1, 3 and 2.
            (vec![vec![3], vec![3], vec![1], vec![2]], Some(vec![1, 3, 2])),
        ] {
            assert_eq!(circle(&needs), found, "{needs:?}");
        }
    }
}
