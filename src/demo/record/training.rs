//! Training: sessions that fit the readings, the agenda as far as the account has come, content that is ready, and those
//! who use the product too little.

use super::Telling;
use crate::demo::sketch::Both;
use crate::domain::account::{Stage, Status};
use crate::domain::assessment::{Assessment, Finding, PointList};
use crate::domain::calendar::Calendar;
use crate::domain::day::{Day, add_days};
use crate::domain::metric::{Metric, Reading, SCALE};
use crate::domain::stakeholder::Role;
use crate::domain::training::{Barrier, LowAdopter, REACH_DAYS, Session, TrainingFormat, TrainingRole};
use crate::domain::training_agenda::agenda;

/// The sessions of the playbook that the readings of an account stand for, in order.
const MEASURED: [(&str, TrainingRole); 3] =
    [("admin", TrainingRole::Admin), ("manager", TrainingRole::Manager), ("end_user_1", TrainingRole::EndUser)];

/// Who uses it too little: whom, why, and what came of reaching out.
#[rustfmt::skip]
const LOW: [(Both, Barrier, Both); 8] = [
    (["Night shift", "Turno da noite"], Barrier::Time, ["Ten minutes at the start of the shift, agreed with their supervisor.", "Dez minutos no começo do turno, combinado com o supervisor."]),
    (["Two new hires", "Dois recém-contratados"], Barrier::Knowledge, ["Watched the recordings and had an hour with a power user.", "Assistiram às gravações e tiveram uma hora com um power user."]),
    (["Finance desk", "Equipe do financeiro"], Barrier::Fit, ["Their month-end report was added as a saved view.", "O relatório de fechamento virou uma visão salva."]),
    (["Branch in the north", "Filial do norte"], Barrier::Access, ["IT opened the network; all of them logged in the same week.", "A TI liberou a rede; todos entraram na mesma semana."]),
    (["Senior planners", "Planejadores mais antigos"], Barrier::Motivation, ["Saw how a colleague saves an hour a day, and asked for the same.", "Viram como um colega poupa uma hora por dia e pediram o mesmo."]),
    (["Field team", "Equipe de campo"], Barrier::Access, ["Got the app on their phones during a visit.", "Receberam o aplicativo no celular durante uma visita."]),
    (["Customer service, afternoon", "Atendimento da tarde"], Barrier::Knowledge, ["A short session on the three screens that they need.", "Uma sessão curta sobre as três telas de que precisam."]),
    (["Quality office", "Escritório da qualidade"], Barrier::Unknown, ["Call agreed for next week.", "Conversa marcada para a próxima semana."]),
];

/// Writes training down.
pub(super) fn tell(telling: &mut Telling<'_>) {
    let calendar = telling.desk.team.calendar(&telling.facts.plan.factors.busy);
    let sessions = sessions(telling, &calendar);
    telling.rows.extend(sessions.into_iter().map(Into::into));
    contents(telling);
    low_adopters(telling, &calendar);
}

/// The people invited and those who came that make a whole share: as few as can be, but a class at least.
fn class(share: i64) -> (i64, i64) {
    let fits = |invited: i64| (0..=invited).rev().find(|come| come * 100 / invited == share).map(|come| (invited, come));
    (9..=100).find_map(fits).unwrap_or((100, share))
}

fn sessions(telling: &mut Telling<'_>, calendar: &Calendar) -> Vec<Session> {
    let (facts, desk) = (telling.facts, telling.desk);
    let tag = if desk.lang == 0 { "en" } else { "pt-BR" };
    let of = |metric: Metric| move |one: &&Reading| one.metric == metric && !one.about.is_empty();
    let mut made: Vec<Session> = Vec::new();
    for (at, reading) in facts.readings.iter().filter(of(Metric::TrainingAttendance)).enumerate() {
        let (code, role) = MEASURED.get(at).copied().unwrap_or(("", TrainingRole::EndUser));
        let (invited, attended) = class(reading.value / SCALE);
        let same = |one: &&Reading| one.about == reading.about && one.on_day == reading.on_day;
        let mark = facts.readings.iter().filter(of(Metric::TrainingFeedback)).find(same);
        let spec = desk.playbook.training_session(code);
        made.push(Session {
            code: code.to_owned(),
            held_on: Some(reading.on_day),
            minutes: spec.and_then(|spec| spec.minutes).or(Some(60)),
            hands_on: role != TrainingRole::Manager,
            train_the_trainer: role == TrainingRole::Admin,
            invited: Some(invited),
            attended: Some(attended),
            feedback: mark.map(|mark| mark.value),
            answers: mark.and_then(|mark| mark.answers).map(|answers| answers.min(attended)),
            assessed: (role == TrainingRole::Admin).then_some(attended),
            passed: (role == TrainingRole::Admin).then(|| attended - telling.rng.between(0, 1).min(attended)),
            recording: if role == TrainingRole::Admin {
                format!("https://video.example/{}/admin", facts.account.handle)
            } else {
                String::new()
            },
            ..Session::new(&reading.about, role, TrainingFormat::Live, reading.on_day)
        });
    }
    let trained = facts.milestones.iter().find(|one| one.code == "training_delivered").and_then(|one| one.done_on);
    // Some plan their training early, some not before it begins.
    let plans = facts.account.stage >= Stage::Training || telling.rng.chance(45);
    let last = made.iter().filter_map(|one| one.held_on).max();
    for due in agenda(facts, desk.playbook, calendar, desk.today) {
        if made.iter().any(|one| one.code == due.spec.id) || !plans || facts.account.status != Status::Active {
            continue;
        }
        let mut session = due.session(facts.account.id, &facts.account.owner, tag);
        let held = match (trained, due.spec.week, due.spec.every_days) {
            (Some(trained), Some(_), _) => Some(last.map_or(trained, |last| desk.workday(add_days(last, 2), last))),
            (Some(trained), None, Some(_)) if trained < add_days(desk.today, -14) => {
                telling.rng.chance(70).then(|| desk.workday(add_days(desk.today, -telling.rng.between(1, 6)), trained))
            }
            _ => None,
        };
        match held {
            Some(held) if held <= desk.today => {
                session.planned_on = held;
                session.held_on = Some(held);
                session.attended = Some(telling.rng.between(4, 15));
                made.push(session);
            }
            // What is neither held nor within sight is left to be offered.
            _ if due.plan_day > add_days(desk.today, -7) && due.spec.week.is_some() => made.push(session),
            _ => {}
        }
    }
    for session in &mut made {
        session.id = telling.ids.new_id();
        session.rev = if session.held_on.is_some() { 2 } else { 1 };
        session.account_id = facts.account.id;
        session.trainer.clone_from(&facts.account.owner);
    }
    made
}

/// Content that is ready: nearly all of it once training runs.
fn contents(telling: &mut Telling<'_>) {
    let (facts, desk) = (telling.facts, telling.desk);
    let Some(prepared) = facts.visits.iter().find(|visit| visit.stage >= Stage::Training).map(|visit| visit.entered_on) else {
        return;
    };
    for spec in &desk.playbook.contents {
        let finding = match telling.rng.below(10) {
            0 => continue,
            1 => Finding::Partly,
            _ => Finding::Met,
        };
        telling.rows.push(
            Assessment {
                id: telling.ids.new_id(),
                rev: 1,
                account_id: facts.account.id,
                list: PointList::Content,
                code: spec.id.clone(),
                finding,
                on_day: prepared.min(desk.today),
                note: String::new(),
                said_by: facts.account.owner.clone(),
            }
            .into(),
        );
    }
}

/// Groups that use it too little, in two live accounts of three: one settled, one waiting.
fn low_adopters(telling: &mut Telling<'_>, calendar: &Calendar) {
    let (facts, desk) = (telling.facts, telling.desk);
    let live = facts.milestones.iter().find(|one| one.code == "go_live").and_then(|one| one.done_on);
    let Some(live) = live.filter(|live| *live <= add_days(desk.today, -10) && facts.account.status == Status::Active) else {
        return;
    };
    if !telling.rng.chance(70) {
        return;
    }
    let there = |person: &&crate::domain::stakeholder::Stakeholder| person.left_on.is_none();
    let managers = facts.stakeholders.iter().filter(there);
    let manager = managers.min_by_key(|person| match person.role {
        Role::Manager => 0,
        Role::ProjectLead => 1,
        _ => 2,
    });
    let first = telling.rng.below(LOW.len());
    for (nth, settled) in [true, false].into_iter().enumerate() {
        let (who, barrier, result) = LOW[(first + nth * 3) % LOW.len()];
        let found_on: Day = if settled {
            desk.workday(add_days(live, telling.rng.between(5, 9)).min(desk.today), live)
        } else {
            desk.workday(add_days(desk.today, -telling.rng.between(1, 12)), live)
        };
        let due_on = calendar.open_days_after(found_on, REACH_DAYS);
        let reached_on = settled.then(|| due_on.min(desk.today));
        let with_manager = settled || telling.rng.chance(50);
        telling.rows.push(
            LowAdopter {
                id: telling.ids.new_id(),
                rev: if settled { 2 } else { 1 },
                account_id: facts.account.id,
                who: desk.say(who).to_owned(),
                people: telling.rng.between(2, 14),
                usage: Some(telling.rng.between(4, 40)),
                found_on,
                barrier,
                due_on,
                reached_on,
                manager_id: manager.filter(|_| with_manager).map(|person| person.id),
                result: if settled { desk.say(result).to_owned() } else { String::new() },
                closed_on: reached_on.map(|day| desk.workday(add_days(day, 7).min(desk.today), day)),
            }
            .into(),
        );
    }
}
