//! Why a command was refused: what was wrong, where, and what to do instead. Faces put it into
//! the user's language; the English of `Display` serves logs and tests.

use crate::domain::account::Stage;
use crate::domain::calendar::Period;
use crate::domain::day::{Day, Moment};
use crate::domain::signal::Category;
use crate::domain::steady::Condition;

pub use super::names::{Field, Thing};

/// What keeps a due date off a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Blocked {
    /// A Saturday or Sunday.
    Weekend,
    /// A team holiday.
    Holiday(String),
    /// A busy period of the customer.
    Busy(Period),
}

/// Why a command was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such thing.
    #[error("no {thing} `{named}`")]
    NotFound {
        /// What was looked for.
        thing: Thing,
        /// How it was named.
        named: String,
    },
    /// A text fits several things.
    #[error("`{named}` fits more than one {thing}: {}", .candidates.join(", "))]
    Ambiguous {
        /// What was looked for.
        thing: Thing,
        /// How it was named.
        named: String,
        /// What it fits.
        candidates: Vec<String>,
    },
    /// A field that must be filled is empty.
    #[error("{0} must not be empty")]
    Empty(Field),
    /// A text is longer than allowed.
    #[error("{field} has more than {max} characters")]
    TooLong {
        /// Which field.
        field: Field,
        /// Characters allowed.
        max: usize,
    },
    /// A number outside its range.
    #[error("{field} must be from {min} to {max}")]
    OutOfRange {
        /// Which field.
        field: Field,
        /// Smallest value allowed.
        min: i64,
        /// Largest value allowed.
        max: i64,
    },
    /// A handle with characters that a handle cannot have.
    #[error("`{0}` is not a handle")]
    BadHandle(String),
    /// Another account has the handle.
    #[error("handle `{0}` is taken")]
    HandleTaken(String),
    /// Another account has the external id.
    #[error("external id `{0}` is taken")]
    ExternalIdTaken(String),
    /// Not an e-mail address.
    #[error("`{0}` is not an e-mail address")]
    BadEmail(String),
    /// Not a currency code.
    #[error("`{0}` is not a currency code")]
    BadCurrency(String),
    /// A date that must not come before another does.
    #[error("{later} lies before {earlier}")]
    DateOrder {
        /// Which must come first.
        earlier: Field,
        /// Which must come later.
        later: Field,
    },
    /// A day that has not come yet.
    #[error("{field} {day} lies in the future")]
    InFuture {
        /// Which field.
        field: Field,
        /// The day given.
        day: Day,
        /// Today.
        today: Day,
    },
    /// A day that has passed, where one to come is needed.
    #[error("{field} {day} is not after today")]
    NotInFuture {
        /// Which field.
        field: Field,
        /// The day given.
        day: Day,
        /// Today.
        today: Day,
    },
    /// A day that has passed, where today or one to come is needed.
    #[error("{field} {day} has passed")]
    InPast {
        /// Which field.
        field: Field,
        /// The day given.
        day: Day,
        /// Today.
        today: Day,
    },
    /// A stage to go through again that the account has not come to yet.
    #[error("stage {} has not been reached", .0.number())]
    NotReached(Stage),
    /// The new plan would be the plan in force.
    #[error("the new plan is the old one")]
    SamePlan,
    /// Leaving a stage with work open needs a word of confirmation.
    #[error("stage {} has open work", .stage.number())]
    OpenWork {
        /// The stage to be left.
        stage: Stage,
        /// Open exit criteria and deliverables, as ids in the playbook.
        open: Vec<String>,
    },
    /// Moving back, or a slip, needs a reason.
    #[error("a reason is needed")]
    ReasonNeeded,
    /// The account is in that stage already.
    #[error("already in stage {}", .0.number())]
    SameStage(Stage),
    /// It is done already.
    #[error("done already on {0}")]
    AlreadyDone(Day),
    /// It is not done.
    #[error("not done")]
    NotDone,
    /// A due date on a day on which none may fall.
    #[error("{day} is blocked; the next open day is {next}")]
    DayBlocked {
        /// The day asked for.
        day: Day,
        /// What blocks it.
        why: Blocked,
        /// The next open day.
        next: Day,
    },
    /// A milestone would come before what it needs, or after what needs it.
    #[error("`{other}` is due {due}")]
    BreaksOrder {
        /// The other milestone's id in the playbook.
        other: String,
        /// When the other is due.
        due: Day,
        /// Whether the other must come first.
        other_first: bool,
    },
    /// The contract date cannot be corrected once the plan is under way.
    #[error("the plan is under way")]
    PlanUnderWay,
    /// The signal is closed, so nothing more can be said of it.
    #[error("the signal is closed")]
    SignalClosed,
    /// The signal is not closed, so it cannot be reopened.
    #[error("the signal is not closed")]
    SignalNotClosed,
    /// The same kind of signal is live already.
    #[error("`{0}` is live already")]
    SignalLive(String),
    /// The score that a snooze waits for has fallen below its edge already.
    #[error("the score, {score}, is below {edge} already")]
    BelowAlready {
        /// The edge that was named.
        edge: i64,
        /// The score.
        score: i64,
    },
    /// The person has left.
    #[error("{0} left on {1}")]
    HasLeft(String, Day),
    /// Somebody else changed the row since it was read.
    #[error("changed by {who} at {when}")]
    ChangedBy {
        /// Login of who changed it.
        who: String,
        /// When.
        when: Moment,
    },
    /// The row named was read at an older revision. The store says by whom it was changed.
    #[error("row {table} {id} has moved on")]
    Stale {
        /// The table.
        table: &'static str,
        /// The row.
        id: i64,
    },
    /// It is closed or finished already.
    #[error("the {0} is not open")]
    NotOpen(Thing),
    /// Two values that must differ do not.
    #[error("{one} and {other} are the same")]
    NoDifference {
        /// The one.
        one: Field,
        /// The other.
        other: Field,
    },
    /// The play of this category runs already.
    #[error("the play for {0} runs already")]
    PlayRuns(Category),
    /// The next step is a move of a play that runs.
    #[error("part of a play")]
    PartOfPlay,
    /// The account is neither snoozed nor done for today.
    #[error("neither snoozed nor done")]
    NotQuiet,
    /// A figure of the scoring that cannot be used, in words for CS ops.
    #[error("{0}")]
    BadFigure(String),
    /// Only readiness and the gate have points that can be waived.
    #[error("this point cannot be waived")]
    NotWaivable,
    /// Only a question of the handoff takes an answer.
    #[error("not a question")]
    NoQuestion,
    /// A part that is more than the whole.
    #[error("{part} is more than {whole}")]
    MoreThan {
        /// The part.
        part: Field,
        /// The whole.
        whole: Field,
    },
    /// The session of the playbook is planned already.
    #[error("session `{0}` is planned already")]
    SessionPlanned(String),
    /// The risk of the playbook is in the register already.
    #[error("risk `{0}` is open already")]
    RiskOpen(String),
    /// Nobody goes live past these blocking points of readiness without saying why.
    #[error("not ready: {}", .0.join(", "))]
    NotReady(Vec<String>),
    /// Conditions of steady state stand in the way.
    #[error("the gate is shut: {}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))]
    GateShut(Vec<Condition>),
    /// An account passes into steady state by its gate, and comes back by a verb of its own.
    #[error("steady state has verbs of its own")]
    ByTheGate {
        /// Whether it was to leave onboarding.
        leaves: bool,
    },
    /// The account is not in steady state.
    #[error("not in steady state")]
    NotGraduated,
    /// The customer has left.
    #[error("the customer has left")]
    HasChurned,
    /// A renewal is open already, due on that day.
    #[error("a renewal is open already, due on {0}")]
    RenewalOpen(Day),
    /// Early is before the day on which a contract was to be renewed.
    #[error("not before {0}")]
    NotEarly(Day),
    /// Somebody else answers for the work already, and there is exactly one who does.
    #[error("{0} is accountable already")]
    Accountable(String),
    /// The person has that part in the work already.
    #[error("{0} has that part already")]
    HasPart(String),
    /// Nobody takes their own place.
    #[error("nobody succeeds themselves")]
    OwnSuccessor,
    /// Only champions and power users are recognised.
    #[error("{0} is neither a champion nor a power user")]
    NoChampion(String),
    /// There is nothing of the user's own to undo.
    #[error("nothing to undo")]
    NothingToUndo,
    /// There is nothing of the user's own to redo.
    #[error("nothing to redo")]
    NothingToRedo,
}

/// Refuses an empty text or one that is too long; gives it back trimmed.
pub fn text(field: Field, text: &str, max: usize) -> Result<String, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Refusal::Empty(field));
    }
    optional_text(field, text, max)
}

/// Refuses a text that is too long; gives it back trimmed. It may be empty.
pub fn optional_text(field: Field, text: &str, max: usize) -> Result<String, Refusal> {
    let text = text.trim();
    if text.chars().count() > max { Err(Refusal::TooLong { field, max }) } else { Ok(text.to_owned()) }
}

/// Refuses a part that is more than its whole, where both are known.
pub fn part_of(part: (Field, Option<i64>), whole: (Field, Option<i64>)) -> Result<(), Refusal> {
    match (part.1, whole.1) {
        (Some(some), Some(all)) if some > all => Err(Refusal::MoreThan { part: part.0, whole: whole.0 }),
        _ => Ok(()),
    }
}

/// Refuses a number outside its range.
pub fn in_range(field: Field, value: i64, min: i64, max: i64) -> Result<(), Refusal> {
    if (min..=max).contains(&value) { Ok(()) } else { Err(Refusal::OutOfRange { field, min, max }) }
}

/// Years that a date may lie in: anything else is a slip of the keyboard, and the database holds
/// no year of more than four digits.
pub const YEARS: (i64, i64) = (1900, 2200);

/// Refuses a day in a year that nobody means.
pub fn day(field: Field, day: Day) -> Result<(), Refusal> {
    use chrono::Datelike as _;
    in_range(field, i64::from(day.year()), YEARS.0, YEARS.1)
}
