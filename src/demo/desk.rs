//! What every demo account needs and none changes: the playbook looked up once, the team's open
//! days, the notes in the chosen language.

use super::DemoOptions;
use super::notes::NoteBook;
use super::phrases::SIGNALS;
use super::sketch::Both;
use super::verdicts::ENDS;
use crate::domain::account::Stage;
use crate::domain::calendar::Calendar;
use crate::domain::codes::Coded;
use crate::domain::day::{Day, Moment, add_days};
use crate::domain::playbook::Playbook;
use crate::domain::stakeholder::Role;
use crate::domain::task::TaskKind;
use crate::domain::team::Team;

/// Colleagues who own what is not mine.
pub(super) const COLLEAGUES: [&str; 4] = ["ana", "bruno", "carla", "diego"];

/// Days between touches with a role for which the playbook asks no regular contact.
const AS_NEEDED_DAYS: i64 = 24;

/// A milestone of the playbook, as far as histories need it.
pub(super) struct Step<'a> {
    pub(super) code: &'a str,
    /// The stage whose work it concludes.
    pub(super) stage: Stage,
    /// Places of the milestones that must come first.
    pub(super) needs: Vec<usize>,
}

/// A task of the playbook, as far as histories need it.
pub(super) struct Chore<'a> {
    pub(super) code: &'a str,
    pub(super) stage: Stage,
    pub(super) kind: TaskKind,
    /// Place of the milestone that says the same thing: both are done on the same day.
    pub(super) with: Option<usize>,
}

/// Shared by all accounts of a portfolio.
pub(super) struct Desk<'a> {
    pub(super) playbook: &'a Playbook,
    pub(super) team: &'a Team,
    pub(super) today: Day,
    pub(super) now: Moment,
    /// 0 English, 1 Portuguese.
    pub(super) lang: usize,
    pub(super) seed: u64,
    pub(super) me: &'a str,
    pub(super) others: Vec<&'static str>,
    pub(super) steps: Vec<Step<'a>>,
    /// Places of the milestones, each after all that it needs.
    pub(super) order: Vec<usize>,
    pub(super) chores: Vec<Chore<'a>>,
    pub(super) book: NoteBook,
    /// Days on which the team works.
    work: Calendar,
    intervals: [[i64; 6]; Role::ALL.len()],
}

/// Tasks and milestones of the shipped playbook that stand for the same event.
const SAME: &[(&str, &str)] = &[
    ("welcome.kickoff_meeting", "kickoff_held"),
    ("welcome.team_introduction", "kickoff_held"),
    ("welcome.access_setup", "access_provisioned"),
    ("welcome.credentials", "access_provisioned"),
    ("technical.environment_setup", "environment_live"),
    ("technical.production_environment", "environment_live"),
    ("technical.integration_work", "integrations_live"),
    ("technical.working_integrations", "integrations_live"),
    ("technical.data_migration", "data_migrated"),
    ("technical.validated_data", "data_migrated"),
    ("technical.uat", "uat_signed_off"),
    ("technical.uat_sign_off", "uat_signed_off"),
    ("technical.ready_for_training", "uat_signed_off"),
    ("training.sessions", "training_delivered"),
    ("training.by_role", "training_delivered"),
    ("training.role_training_done", "training_complete"),
    ("golive.launch", "go_live"),
    ("golive.announcement", "go_live"),
    ("golive.hypercare", "hypercare_ended"),
    ("adoption.first_roi", "roi_validated"),
    ("adoption.impact_report", "roi_validated"),
    ("adoption.first_results_measurable", "roi_validated"),
    ("review.meeting", "business_review"),
    ("review.deck", "business_review"),
    ("review.value_confirmed", "business_review"),
    ("review.success_plan", "success_plan_agreed"),
];

impl<'a> Desk<'a> {
    pub(super) fn new(options: &'a DemoOptions, playbook: &'a Playbook, team: &'a Team) -> Self {
        let lang = usize::from(options.locale.to_lowercase().starts_with("pt"));
        let place = |code: &str| playbook.milestones.iter().position(|spec| spec.id == code);
        let steps: Vec<Step<'a>> = playbook
            .milestones
            .iter()
            .map(|spec| Step {
                code: &spec.id,
                stage: concluding_stage(playbook, spec.day),
                needs: spec.depends_on.iter().filter_map(|need| place(need)).collect(),
            })
            .collect();
        let chores = playbook
            .tasks()
            .map(|(stage, kind, item)| Chore {
                code: &item.id,
                stage,
                kind,
                with: SAME.iter().find(|(task, _)| *task == item.id).and_then(|(_, milestone)| place(milestone)),
            })
            .collect();
        let mut intervals = [[AS_NEEDED_DAYS; 6]; Role::ALL.len()];
        for role in Role::ALL {
            for stage in Stage::ALL {
                if let Some(days) = playbook.cadence(*role, stage).and_then(|rule| rule.ideal_days) {
                    intervals[*role as usize][stage.index()] = days.max(2);
                }
            }
        }
        Self {
            playbook,
            team,
            today: options.today,
            now: options.now,
            lang,
            seed: options.seed,
            me: &options.me,
            others: COLLEAGUES.into_iter().filter(|name| *name != options.me).collect(),
            order: in_order(&steps),
            steps,
            chores,
            book: NoteBook::new(lang),
            work: team.calendar(&[]),
            intervals,
        }
    }

    /// A text in the language of this portfolio.
    pub(super) fn say(&self, text: Both) -> &'static str {
        text[self.lang]
    }

    /// Ideal days between touches with a role in a stage.
    pub(super) fn interval(&self, role: Role, stage: Stage) -> i64 {
        self.intervals[role as usize][stage.index()]
    }

    /// Whether the team works on the day.
    pub(super) fn works(&self, day: Day) -> bool {
        self.work.is_open(day)
    }

    /// The day, or the last working day before it, but none before `floor`.
    pub(super) fn workday(&self, day: Day, floor: Day) -> Day {
        let mut day = day;
        while day > floor && !self.works(day) {
            day = add_days(day, -1);
        }
        day.max(floor)
    }

    /// Whether the playbook knows the signal.
    pub(super) fn knows_signal(&self, code: &str) -> bool {
        self.playbook.signal(code).is_some()
    }

    /// What is noted of a signal of this kind.
    pub(super) fn signal_note(&self, code: &str, variant: usize) -> &'static str {
        SIGNALS.iter().find(|words| words.code == code).map_or("", |words| self.say(words.notes[variant % 2]))
    }

    /// Why a signal of this kind was resolved.
    pub(super) fn resolved(&self, code: &str, variant: usize) -> &'static str {
        ENDS.iter().find(|ends| ends.code == code).map_or("", |ends| self.say(ends.resolved[variant % 2]))
    }

    /// Why a signal of this kind was none.
    pub(super) fn false_alarm(&self, code: &str, variant: usize) -> &'static str {
        let ends = ENDS.iter().find(|ends| ends.code == code);
        ends.and_then(|ends| ends.nothing.get(variant % ends.nothing.len().max(1))).map_or("", |why| self.say(*why))
    }
}

/// The stage that a milestone of this day concludes: the last one from its first day on, before
/// that the earliest whose window still holds the day.
fn concluding_stage(playbook: &Playbook, day: i64) -> Stage {
    let last = playbook.stages.last().filter(|stage| day >= stage.start_day);
    last.or_else(|| playbook.stages.iter().find(|stage| day <= stage.end_day)).map_or(Stage::Review, |stage| stage.number)
}

/// Places of the milestones, each after all that it needs; by stage where that leaves a choice.
fn in_order(steps: &[Step<'_>]) -> Vec<usize> {
    let mut order: Vec<usize> = Vec::with_capacity(steps.len());
    while order.len() < steps.len() {
        let ready = (0..steps.len())
            .filter(|at| !order.contains(at) && steps[*at].needs.iter().all(|need| order.contains(need)))
            .min_by_key(|at| (steps[*at].stage, *at));
        let Some(at) = ready else { break }; // a cycle, which a checked playbook does not have
        order.push(at);
    }
    order
}
