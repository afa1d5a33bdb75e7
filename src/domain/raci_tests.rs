//! The matrix, its gaps, and what is proposed to fill them; what is done for champions.

use super::account::Stage;
use super::codes::{AccountId, CommitmentId, RaciId, RecognitionId, StakeholderId};
use super::day::add_days;
use super::facts::AccountFacts;
use super::fixture::{day, facts, person, playbook};
use super::raci::{Gap, Person, Raci, RaciLine, RaciPart, matrix, orphaned, people, suggest, tally, works};
use super::recognition::{Recognition, RecognitionKind, champions};
use super::resource::{Commitment, ResourceRole};
use super::stakeholder::Role;

const TODAY: (i32, u32, u32) = (2026, 9, 10);

fn known() -> AccountFacts {
    let mut facts = facts(day(2026, 9, 1));
    let since = day(2026, 9, 1);
    facts.stakeholders = vec![
        person(10, Role::ExecutiveSponsor, since),
        person(11, Role::ProjectLead, since),
        person(12, Role::TechnicalLead, since),
    ];
    facts
}

fn today() -> super::day::Day {
    day(TODAY.0, TODAY.1, TODAY.2)
}

fn part(facts: &mut AccountFacts, code: &str, part: RaciPart, who: &Person) {
    let id = RaciId(facts.raci.len() as i64 + 700);
    facts.raci.push(Raci { id, rev: 1, ..Raci::new(AccountId(1), code, part, who) });
}

fn line<'a>(facts: &'a AccountFacts, code: &str) -> RaciLine<'a> {
    matrix(facts, playbook(), today()).into_iter().find(|line| line.work.code == code).unwrap()
}

fn proposed(facts: &AccountFacts, code: &str) -> Vec<(char, Person)> {
    suggest(&line(facts, code), facts, today()).iter().map(|part| (part.part.letter(), part.person())).collect()
}

fn ours(login: &str) -> Person {
    Person::Ours(login.to_owned())
}

fn theirs(id: i64) -> Person {
    Person::Theirs(StakeholderId(id))
}

#[test]
fn the_matrix_holds_every_milestone_and_deliverable_stage_by_stage() {
    let works = works(playbook());
    let milestones = works.iter().filter(|work| work.is_milestone).count();
    assert_eq!(milestones, playbook().milestones.len());
    let deliverables: usize = playbook().stages.iter().map(|stage| stage.deliverables.len()).sum();
    assert_eq!(works.len() - milestones, deliverables);
    assert!(works.is_sorted_by_key(|work| (work.stage, !work.is_milestone)));
    assert_eq!(works[0].code, "kickoff_held");
}

#[test]
fn gaps_are_found_by_the_parts_of_those_who_are_there() {
    use Gap::{Left, NoAccountable, NoResponsible, SeveralAccountable};
    use RaciPart::{Accountable, Consulted, Responsible};
    type Case<'a> = (&'a [(RaciPart, Person)], &'a [Gap]);
    let cases: [Case<'_>; 7] = [
        (&[], &[NoAccountable, NoResponsible]),
        (&[(Consulted, ours("ana"))], &[NoAccountable, NoResponsible]),
        (&[(Accountable, ours("ana"))], &[NoResponsible]),
        (&[(Accountable, ours("ana")), (Responsible, ours("ana"))], &[]),
        (&[(Accountable, ours("ana")), (Accountable, theirs(11)), (Responsible, theirs(11))], &[SeveralAccountable]),
        (&[(Accountable, theirs(12)), (Responsible, theirs(11))], &[NoAccountable, Left]),
        (&[(Accountable, theirs(11)), (Accountable, theirs(12)), (Responsible, theirs(11))], &[Left]),
    ];
    for (parts, gaps) in cases {
        let mut facts = known();
        facts.stakeholders[2].left_on = Some(today());
        for (which, who) in parts {
            part(&mut facts, "go_live", *which, who);
        }
        assert_eq!(line(&facts, "go_live").gaps, gaps, "{parts:?}");
        let before = tally(&matrix(&facts, playbook(), today()));
        let lacks = line(&facts, "go_live").lacks_one();
        // What is done misses nothing any more.
        facts.milestones.iter_mut().find(|milestone| milestone.code == "go_live").unwrap().done_on = Some(today());
        let after = tally(&matrix(&facts, playbook(), today()));
        assert!(line(&facts, "go_live").gaps.is_empty());
        assert_eq!((before.open - after.open, before.without_one - after.without_one), (1, usize::from(lacks)));
        assert_eq!(before.with_gaps - after.with_gaps, usize::from(!gaps.is_empty()));
    }
}

#[test]
fn letters_stand_by_person_and_the_accountable_one_comes_first() {
    let mut facts = known();
    part(&mut facts, "go_live", RaciPart::Responsible, &ours("ana"));
    part(&mut facts, "go_live", RaciPart::Informed, &theirs(10));
    part(&mut facts, "go_live", RaciPart::Accountable, &ours("ana"));
    let line = line(&facts, "go_live");
    assert_eq!(
        (line.letters(&ours("ana")), line.letters(&theirs(10)), line.letters(&theirs(11))),
        ("AR".into(), "I".into(), String::new())
    );
    assert_eq!(people(&matrix(&facts, playbook(), today())), [ours("ana"), theirs(10)]);
}

#[test]
fn proposals_follow_the_side_the_stage_and_the_roles() {
    let facts = known();
    // Ours, no key milestone; ours, technical and key; theirs, technical; a deliverable of theirs.
    assert_eq!(proposed(&facts, "access_provisioned"), [('A', ours("ana")), ('R', ours("ana")), ('C', theirs(11))]);
    assert_eq!(
        proposed(&facts, "environment_live"),
        [('A', ours("ana")), ('R', ours("ana")), ('C', theirs(12)), ('I', theirs(10))]
    );
    assert_eq!(proposed(&facts, "uat_signed_off"), [('A', theirs(11)), ('R', theirs(12)), ('C', ours("ana")), ('I', theirs(10))]);
    assert_eq!(proposed(&facts, "training.feedback"), [('A', theirs(11)), ('R', theirs(11)), ('C', ours("ana"))]);
}

#[test]
fn whoever_gives_hours_does_the_work() {
    let mut facts = known();
    facts.commitments = vec![Commitment {
        id: CommitmentId(5),
        rev: 1,
        account_id: AccountId(1),
        role: ResourceRole::Implementation,
        login: "ivo".into(),
        stakeholder_id: None,
        hours: 15,
        from_day: day(2026, 9, 1),
        to_day: day(2026, 11, 1),
        confirmed_on: None,
        note: String::new(),
    }];
    assert_eq!(proposed(&facts, "environment_live")[1], ('R', ours("ivo")));
    assert_eq!(proposed(&facts, "kickoff_held")[1], ('R', ours("ana")), "not in the first stage");
    facts.commitments[0].to_day = add_days(today(), -1);
    assert_eq!(proposed(&facts, "environment_live")[1], ('R', ours("ana")), "not any more");
}

#[test]
fn only_gaps_are_proposed_for_and_only_people_who_are_there() {
    let mut facts = known();
    part(&mut facts, "uat_signed_off", RaciPart::Responsible, &theirs(12));
    assert_eq!(proposed(&facts, "uat_signed_off"), [('A', theirs(11))]);
    part(&mut facts, "uat_signed_off", RaciPart::Accountable, &theirs(11));
    assert_eq!(proposed(&facts, "uat_signed_off"), []);
    facts.stakeholders[1].left_on = Some(today());
    assert_eq!(proposed(&facts, "uat_signed_off"), [], "there is no other project lead");
    facts.stakeholders.push(person(13, Role::ProjectLead, today()));
    assert_eq!(proposed(&facts, "uat_signed_off"), [('A', theirs(13))]);
    let uat = facts.milestones.iter_mut().find(|milestone| milestone.code == "uat_signed_off").unwrap();
    uat.done_on = Some(today());
    facts.raci.clear();
    assert_eq!(proposed(&facts, "uat_signed_off"), [], "it is done");
}

#[test]
fn only_open_work_has_parts_that_have_lost_their_person() {
    let mut facts = known();
    part(&mut facts, "go_live", RaciPart::Informed, &theirs(10));
    part(&mut facts, "go_live", RaciPart::Consulted, &theirs(11));
    part(&mut facts, "kickoff_held", RaciPart::Consulted, &theirs(11));
    facts.stakeholders[1].left_on = Some(today());
    facts.milestones.iter_mut().find(|milestone| milestone.code == "kickoff_held").unwrap().done_on = Some(today());
    let lost = |code: &str| orphaned(&line(&facts, code), &facts, today()).iter().map(|part| part.id.0).collect::<Vec<_>>();
    assert_eq!((lost("go_live"), lost("kickoff_held")), (vec![701], vec![]));
}

#[test]
fn proposals_leave_no_gap_where_everybody_is_known() {
    for stage in Stage::ALL {
        let mut facts = known();
        facts.account.stage = stage;
        let parts: Vec<Raci> =
            matrix(&facts, playbook(), today()).iter().flat_map(|line| suggest(line, &facts, today())).collect();
        for (at, part) in parts.into_iter().enumerate() {
            facts.raci.push(Raci { id: RaciId(at as i64 + 1), ..part });
        }
        let tally = tally(&matrix(&facts, playbook(), today()));
        assert_eq!((tally.without_one, tally.with_gaps), (0, 0));
    }
}

#[test]
fn champions_are_overlooked_after_sixty_days() {
    let since = day(2026, 6, 1);
    for (ago, overlooked) in [(None, true), (Some(60), false), (Some(61), true), (Some(0), false)] {
        let mut facts = facts(since);
        facts.stakeholders =
            vec![person(10, Role::Champion, since), person(11, Role::ProjectLead, since), person(12, Role::PowerUser, today())];
        if let Some(ago) = ago {
            facts.recognitions = vec![Recognition {
                id: RecognitionId(4),
                rev: 1,
                account_id: AccountId(1),
                stakeholder_id: StakeholderId(10),
                kind: RecognitionKind::Praise,
                on_day: add_days(today(), -ago),
                note: String::new(),
            }];
        }
        let champions = champions(&facts, today());
        assert_eq!(champions.len(), 2, "a project lead is none");
        let one = champions.iter().find(|one| one.person.id.0 == 10).unwrap();
        assert_eq!((one.is_overlooked(), one.done.len()), (overlooked, usize::from(ago.is_some())), "{ago:?}");
        let new = champions.iter().find(|one| one.person.id.0 == 12).unwrap();
        assert_eq!((new.quiet_days, new.is_overlooked()), (0, false), "just joined");
    }
}
