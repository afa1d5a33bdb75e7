//! What is refused of a plan that is to be made anew.

use orquestra::command::Command;
use orquestra::command::account::MAX_NAME;
use orquestra::command::refusal::{Field, Refusal};
use orquestra::command::replan::ReplanCommand;
use orquestra::domain::account::Stage;
use orquestra::domain::calendar::Period;
use orquestra::domain::codes::AccountId;
use orquestra::domain::facts::AccountFacts;
use orquestra::domain::milestone::Cause;

use crate::support::{TODAY, day};

/// `fresh` is an account whose contract was signed today.
pub fn table(fresh: AccountId, facts: &AccountFacts) -> Vec<(Command, Refusal)> {
    let today = TODAY.parse().unwrap();
    let plain = ReplanCommand {
        account: facts.account.id,
        rev: None,
        factors: facts.plan.factors.clone(),
        cause: Cause::Customer,
        reason: "they merged with a competitor".into(),
        redo: vec![Stage::Welcome],
        insights: String::new(),
        expectations: String::new(),
        from_day: None,
    };
    let yesterday = day(2026, 11, 22);
    let mut backwards = facts.plan.factors.clone();
    backwards.busy = vec![Period { from: day(2027, 1, 9), to: day(2027, 1, 4) }];
    let standard = orquestra::domain::factor::Factors::default();
    vec![
        (ReplanCommand { reason: "  ".into(), ..plain.clone() }, Refusal::Empty(Field::Reason)),
        (ReplanCommand { redo: vec![Stage::Welcome, Stage::Review], ..plain.clone() }, Refusal::NotReached(Stage::Review)),
        (
            ReplanCommand { from_day: Some(yesterday), ..plain.clone() },
            Refusal::InPast { field: Field::From, day: yesterday, today },
        ),
        (
            ReplanCommand { insights: "x".repeat(MAX_NAME + 1), ..plain.clone() },
            Refusal::TooLong { field: Field::Insights, max: MAX_NAME },
        ),
        (ReplanCommand { factors: backwards, ..plain.clone() }, Refusal::DateOrder { earlier: Field::Busy, later: Field::Busy }),
        (ReplanCommand { account: fresh, redo: Vec::new(), factors: standard, ..plain }, Refusal::SamePlan),
    ]
    .into_iter()
    .map(|(command, refusal)| (Command::Replan(command), refusal))
    .collect()
}
