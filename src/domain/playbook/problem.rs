//! What can be wrong with a playbook file.

use crate::domain::codes::Coded;
use crate::domain::factor::FactorKind;
use crate::domain::resource::ResourceRole;
use crate::domain::signal::Category;

/// What is wrong with a playbook file, and where.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{file}:{line}: {problem}")]
pub struct PlaybookError {
    /// The file, as it was named.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// What is wrong and what was expected.
    pub problem: PlaybookProblem,
}

/// What is wrong with a playbook. Each message, in English, says what was expected instead.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum PlaybookProblem {
    /// The text is no TOML. The parser's own words.
    #[error("not valid TOML: {0}")]
    Syntax(String),
    /// A key is unknown or missing, or a value is of the wrong type or not in its list. The
    /// parser's own words, with what it expected.
    #[error("{0}")]
    Shape(String),
    /// An id holds something else than lower-case letters, digits, `_` and `.` (and, for the
    /// playbook's own id, `-`).
    #[error("`{id}` cannot be an id; expected lower-case letters, digits, `_` and `.` (and `-` in the id of a playbook)")]
    BadId {
        /// The id as given.
        id: String,
    },
    /// Two entries of one kind share an id.
    #[error("`{id}` is already taken on line {first_line}; expected another id")]
    DuplicateId {
        /// The id.
        id: String,
        /// Line of the entry that has it already.
        first_line: usize,
    },
    /// Another playbook has the same id.
    #[error("another playbook has the id `{id}` already; expected an id of its own")]
    DuplicatePlaybook {
        /// The id.
        id: String,
    },
    /// A text has nothing in it.
    #[error("the text{} is empty; expected a few words", .locale.as_ref().map(|locale| format!(" for `{locale}`")).unwrap_or_default())]
    EmptyText {
        /// The locale for which it is empty, where the text is given per locale.
        locale: Option<String>,
    },
    /// A text is given for something that is no locale.
    #[error("`{locale}` is not a locale; expected one such as `en` or `pt-BR`")]
    BadLocale {
        /// The locale as given.
        locale: String,
    },
    /// A number of days, minutes, hours or points is zero, negative or absurdly large.
    #[error("`{key}` is {value}; expected a number from 1 to {most}")]
    CountOutOfRange {
        /// The key that holds the number.
        key: &'static str,
        /// The number.
        value: i64,
        /// The largest number that is taken.
        most: i64,
    },
    /// The three lengths of the plan are out of order.
    #[error("min_days {min}, standard_days {standard} and max_days {max} are out of order; expected min <= standard <= max")]
    PlanLengths {
        /// Shortest length in days.
        min: i64,
        /// Standard length in days.
        standard: i64,
        /// Longest length in days.
        max: i64,
    },
    /// One of the six stages is not there.
    #[error("stage {stage} is missing; expected six stages, 1 to 6")]
    StageMissing {
        /// Number of the stage, 1 to 6.
        stage: u8,
    },
    /// A stage stands behind a later one.
    #[error("stage {stage} stands after stage {after}; expected the stages in the order 1 to 6")]
    StageOutOfOrder {
        /// Number of the stage.
        stage: u8,
        /// Number of the stage before it in the file.
        after: u8,
    },
    /// A stage ends before it starts, starts before the contract, or ends after the longest plan.
    #[error("the window of stage {stage} runs from day {start} to day {end}; expected 0 <= start_day <= end_day <= {last}")]
    WindowRange {
        /// Number of the stage.
        stage: u8,
        /// First day of its window.
        start: i64,
        /// Last day of its window.
        end: i64,
        /// Last day of the longest plan.
        last: i64,
    },
    /// A stage starts before the one that precedes it.
    #[error("stage {stage} starts on day {start}; expected day {previous_start} or later, when the stage before it starts")]
    WindowOutOfOrder {
        /// Number of the stage.
        stage: u8,
        /// First day of its window.
        start: i64,
        /// First day of the preceding stage's window.
        previous_start: i64,
    },
    /// A task falls due before the contract or after its stage has ended.
    #[error("`{id}` is due on day {day}; expected a day from 0 to {last}, the end of stage {stage}")]
    TaskOutOfStage {
        /// Id of the task.
        id: String,
        /// Day on which it is due.
        day: i64,
        /// Number of its stage.
        stage: u8,
        /// Last day of the stage's window.
        last: i64,
    },
    /// A milestone falls before the contract or after the end of the standard plan.
    #[error("milestone `{id}` is on day {day}; expected a day of the standard plan, 0 to {last}")]
    MilestoneOutOfPlan {
        /// Id of the milestone.
        id: String,
        /// Its day.
        day: i64,
        /// Last day of the standard plan.
        last: i64,
    },
    /// A milestone depends on one that does not exist.
    #[error("milestone `{id}` depends on `{name}`, which is no milestone; expected one of: {}", known.join(", "))]
    UnknownDependency {
        /// Id of the milestone.
        id: String,
        /// What it says it depends on.
        name: String,
        /// Ids of the milestones that there are, itself left out.
        known: Vec<String>,
    },
    /// Milestones wait for one another in a circle.
    #[error("milestones depend on each other in a circle: {}; expected an order in which they can be reached", path.join(" -> "))]
    DependencyCycle {
        /// Ids along the circle, each depending on the next; the first comes again at the end.
        path: Vec<String>,
    },
    /// A milestone is planned before one that must come first.
    #[error("milestone `{id}` is on day {day}, but depends on `{needs}` on day {needs_day}; expected day {needs_day} or later")]
    DependencyLater {
        /// Id of the milestone.
        id: String,
        /// Its day.
        day: i64,
        /// Id of the milestone that must come first.
        needs: String,
        /// Day of the milestone that must come first.
        needs_day: i64,
    },
    /// The weeks of a phase are out of order, in themselves or against the phase before it.
    #[error(
        "the phase runs from week {from} to week {to}; expected it to start in week {earliest} or later and not to end before"
    )]
    PhaseWeeks {
        /// First week.
        from: i64,
        /// Last week.
        to: i64,
        /// First week of the preceding phase; 1 for the first phase.
        earliest: i64,
    },
    /// The part of the plan that a factor acts on is empty or lies outside the standard plan.
    #[error("factor `{factor}` acts from day {from} to day {to}; expected 0 <= from_day < to_day <= {last}")]
    FactorRange {
        /// The factor.
        factor: FactorKind,
        /// First day of the part.
        from: i64,
        /// Last day of the part.
        to: i64,
        /// Last day of the standard plan.
        last: i64,
    },
    /// A factor lacks a level or has one twice.
    #[error("factor `{factor}` has the levels {}; expected low, medium and high, each once", if .found.is_empty() { "none".to_owned() } else { found.join(", ") })]
    FactorLevels {
        /// The factor.
        factor: FactorKind,
        /// The levels that it has, in the order of the file.
        found: Vec<&'static str>,
    },
    /// The medium level of a factor changes the plan.
    #[error("medium {factor} adds {days} days; expected 0, since medium everywhere is the standard plan")]
    FactorNotNeutral {
        /// The factor.
        factor: FactorKind,
        /// Days that its medium level adds.
        days: i64,
    },
    /// Factors at their shortest take so much out of the same days that these would change order.
    #[error(
        "from day {day} on, the factors at their shortest take {percent} % of each day away; expected at most 99 %, or days would change order"
    )]
    FactorsTooSteep {
        /// Day from which it is so.
        day: i64,
        /// What they take away together, in per cent of a day, rounded up.
        percent: i64,
    },
    /// All factors at their shortest or longest leave the limits of the plan.
    #[error("with all factors, plans run from {shortest} to {longest} days; expected {min} to {max}, the limits under [plan]")]
    FactorsOutOfPlan {
        /// Length with every factor at its shortest.
        shortest: i64,
        /// Length with every factor at its longest.
        longest: i64,
        /// Shortest length allowed.
        min: i64,
        /// Longest length allowed.
        max: i64,
    },
    /// A cadence rule ends before the stage in which it begins.
    #[error("the rule for `{role}` runs from stage {from} to stage {to}; expected from_stage <= to_stage")]
    CadenceStages {
        /// Code of the role.
        role: &'static str,
        /// First stage.
        from: u8,
        /// Last stage.
        to: u8,
    },
    /// The intervals of a cadence rule contradict each other.
    #[error(
        "the rule for `{role}` has an ideal interval of {} and a longest one of {}; expected both or neither, and ideal_days <= max_days",
        days(*.ideal), days(*.max)
    )]
    CadenceIntervals {
        /// Code of the role.
        role: &'static str,
        /// Ideal interval in days.
        ideal: Option<i64>,
        /// Longest tolerable interval in days.
        max: Option<i64>,
    },
    /// A signal's code does not begin with its category.
    #[error(
        "`{code}` cannot be the code of a signal; expected a category, a dot and a name, the category one of: {}",
        categories()
    )]
    BadSignalCode {
        /// The code as given.
        code: String,
    },
    /// A resource needs more hours at least than at most.
    #[error("resource `{role}` takes {min} to {max} hours a week; expected hours_min <= hours_max")]
    ResourceHours {
        /// The resource.
        role: ResourceRole,
        /// Hours per week at least.
        min: i64,
        /// Hours per week at most.
        max: i64,
    },
    /// A resource is no longer needed before it is needed.
    #[error("resource `{role}` is needed from stage {from} to stage {to}; expected from_stage <= to_stage")]
    ResourceStages {
        /// The resource.
        role: ResourceRole,
        /// First stage.
        from: u8,
        /// Last stage.
        to: u8,
    },
    /// A training session has both a week and an interval.
    #[error("training `{id}` has both week and every_days; expected one of them, or neither for what is always at hand")]
    TrainingTwice {
        /// Id of the session.
        id: String,
    },
    /// A word is not in its list.
    #[error("`{key}` is `{value}`; expected one of: {}", expected.join(", "))]
    NotInList {
        /// The key that holds the word.
        key: &'static str,
        /// The word as given.
        value: String,
        /// The words that there are.
        expected: &'static [&'static str],
    },
    /// A risk names a signal that the playbook does not have.
    #[error("risk `{risk}` names `{code}`, which is no signal; expected one of: {}", known.join(", "))]
    UnknownSignal {
        /// Id of the risk.
        risk: String,
        /// The code as given.
        code: String,
        /// Codes of the signals that there are.
        known: Vec<String>,
    },
    /// Horizons of quick wins are out of order, or one comes twice.
    #[error("the quick win of day {day} stands after that of day {after}; expected days that grow")]
    HorizonOrder {
        /// Its day.
        day: i64,
        /// Day of the one before it in the file.
        after: i64,
    },
    /// The days of the move to steady state are out of order.
    #[error("the move to steady state runs from day {from} to day {to}; expected from_day <= to_day")]
    SteadyDays {
        /// First day.
        from: i64,
        /// Last day.
        to: i64,
    },
    /// The handover message has a placeholder that nothing fills in.
    #[error("nothing fills in `{{{name}}}`; expected {{customer}} or {{csm}}")]
    UnknownPlaceholder {
        /// What stands in the braces.
        name: String,
    },
}

fn days(interval: Option<i64>) -> String {
    interval.map_or_else(|| "none".to_owned(), |days| format!("{days} days"))
}

fn categories() -> String {
    Category::ALL.iter().map(|category| category.code()).collect::<Vec<_>>().join(", ")
}
