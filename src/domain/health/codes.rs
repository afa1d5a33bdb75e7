//! The codes of evidence and acts that this part uses. Their words stand in the message files as
//! `evidence-<code>` and `recover-<code>`, with hyphens.

/// Evidence of lines and vetoes. What its figures count: readings (`reading`, `reading_about`) are
/// in thousandths of the metric's unit, `goal_course` and `return_on_investment` in percent, those
/// of people, milestones and concerns in days, the others are numbers of things; both figures of
/// `first_value` and `no_first_value` are days of the plan.
pub const EVIDENCE: &[&str] = &[
    "contact_overdue",
    "never_reached",
    "contacts_kept",
    "meetings_attended",
    "no_show",
    "milestone_done_late",
    "milestone_past_due",
    "milestones_on_time",
    "plan_slipped",
    "plan_on_course",
    "blocker_open",
    "blocker_overdue",
    "blockers_closed",
    "reading",
    "reading_about",
    "first_value",
    "no_first_value",
    "goal_course",
    "return_on_investment",
    "touches_negative",
    "touches_positive",
    "touches_neutral",
    "complaint_open",
    "complaint_overdue",
    "complaints_closed",
    "escalation_open",
    "escalation_overdue",
    "escalations_closed",
];

/// What would win points back: the acts of a path, and what no single act does.
pub const RECOVER: &[&str] = &[
    "reach",
    "hold_meeting",
    "finish_milestone",
    "pull_in_plan",
    "close_blocker",
    "raise_metric",
    "lower_tickets",
    "settle_doubts",
    "deliver_quick_win",
    "advance_goal",
    "raise_return",
    "win_back",
    "answer_complaint",
    "close_escalation",
];
