//! What commands and refusals name: kinds of things, and the fields that a user fills in.

use crate::domain::codes::codes;

codes! {
    /// A kind of thing that a command names.
    Thing("kind of thing") {
        /// An account.
        Account = "account",
        /// A milestone.
        Milestone = "milestone",
        /// A task.
        Task = "task",
        /// A stakeholder.
        Stakeholder = "stakeholder",
        /// A touch.
        Touch = "touch",
        /// A signal.
        Signal = "signal",
        /// A kind of signal.
        SignalCode = "signal_code",
        /// A playbook.
        Playbook = "playbook",
        /// A team holiday.
        Holiday = "holiday",
        /// A time zone.
        Timezone = "timezone",
        /// A business goal.
        Goal = "goal",
        /// A quick win.
        QuickWin = "quick_win",
        /// A concern.
        Concern = "concern",
        /// A next step.
        NextStep = "next_step",
        /// A play.
        Play = "play",
        /// A score set by hand.
        Override = "override",
        /// A figure of the scoring.
        Figure = "figure",
        /// A point of the playbook.
        Point = "point",
        /// A line of the handoff.
        HandoffItem = "handoff_item",
        /// A part in the work.
        Raci = "raci",
        /// A milestone or deliverable.
        Work = "work",
        /// What was done for a champion.
        Recognition = "recognition",
        /// Hours that somebody has.
        Commitment = "commitment",
        /// A training session.
        Session = "session",
        /// A low adopter.
        LowAdopter = "low_adopter",
        /// A risk.
        Risk = "risk",
        /// A line of the log.
        Expectation = "expectation",
        /// A review.
        Review = "review",
        /// A decision on go-live.
        GoLive = "golive",
        /// A note.
        Note = "note",
        /// A renewal.
        Renewal = "renewal",
        /// An opportunity.
        Opportunity = "opportunity",
        /// A reference.
        Reference = "reference",
        /// An absence.
        Absence = "absence",
        /// Hours of a colleague.
        Capacity = "capacity",
    }
}

codes! {
    /// A field that a user fills in.
    Field("field") {
        /// Name of an account, a person or a holiday.
        Name = "name",
        /// Handle of an account.
        Handle = "handle",
        /// Owner of an account.
        Owner = "owner",
        /// Segment.
        Segment = "segment",
        /// Annual recurring revenue.
        Arr = "arr",
        /// Currency.
        Currency = "currency",
        /// Licensed seats.
        Seats = "seats",
        /// Contract date.
        ContractDate = "contract_date",
        /// Kickoff date.
        KickoffDate = "kickoff_date",
        /// Renewal date.
        RenewalDate = "renewal_date",
        /// Goal.
        Goal = "goal",
        /// Tags.
        Tags = "tags",
        /// External id.
        ExternalId = "external_id",
        /// Status.
        Status = "status",
        /// Stage.
        Stage = "stage",
        /// The day on which the stage was entered.
        StageSince = "stage_since",
        /// Role.
        Role = "role",
        /// E-mail address.
        Email = "email",
        /// Ideal interval.
        IdealDays = "ideal_days",
        /// Longest interval.
        MaxDays = "max_days",
        /// The day something happened or is to happen.
        Day = "day",
        /// Reason.
        Reason = "reason",
        /// Note.
        Note = "note",
        /// Busy periods.
        Busy = "busy",
        /// Who attended or missed.
        Attendance = "attendance",
        /// Kind of touch.
        Kind = "kind",
        /// Who started a touch.
        Direction = "direction",
        /// Whether an outbound message got its reply.
        Replied = "replied",
        /// How the customer came across.
        Sentiment = "sentiment",
        /// Kind of signal.
        SignalCode = "signal_code",
        /// Severity of a signal.
        Severity = "severity",
        /// The day until which a signal is quiet.
        Until = "until",
        /// Who caused a slip.
        Cause = "cause",
        /// Whether dependent milestones move along.
        Cascade = "cascade",
        /// Playbook.
        Playbook = "playbook",
        /// Time zone of the team.
        Timezone = "timezone",
        /// A team holiday.
        Holiday = "holiday",
        /// Factor: complexity.
        Complexity = "complexity",
        /// Factor: integrations.
        Integrations = "integrations",
        /// Factor: data volume.
        DataVolume = "data_volume",
        /// Factor: the customer's resources.
        CustomerResources = "customer_resources",
        /// A metric.
        Metric = "metric",
        /// The value of a reading.
        Value = "value",
        /// How many answers a reading is made of.
        Answers = "answers",
        /// The session or role that a reading is about.
        About = "about",
        /// Unit of a goal.
        Unit = "unit",
        /// Where a goal begins.
        Baseline = "baseline",
        /// Where a goal shall be.
        Target = "target",
        /// Whether a goal is the primary one.
        Primary = "primary",
        /// What a concern, a quick win or a next step is about.
        Title = "title",
        /// What a quick win brought.
        Effect = "effect",
        /// How a concern or a play ended.
        Outcome = "outcome",
        /// The kind of a concern.
        ConcernKind = "concern_kind",
        /// How far up an escalation went.
        Level = "level",
        /// Who brought a concern up.
        Stakeholder = "stakeholder",
        /// When a concern was opened.
        OpenedOn = "opened_on",
        /// A health score.
        Score = "score",
        /// What ends a snooze before its day.
        Wake = "wake",
        /// A line that tells everything.
        Line = "line",
        /// Which figure of the scoring.
        Figure = "figure",
        /// The play to start.
        Play = "play",
        /// Whether the signal of a play is resolved with it.
        Resolve = "resolve",
        /// The answer to a question of the handoff.
        Answer = "answer",
        /// When it was answered.
        AnsweredOn = "answered_on",
        /// Who of sales it concerns.
        Contact = "contact",
        /// Hours a week.
        Hours = "hours",
        /// The first day.
        From = "from",
        /// When it was confirmed.
        Confirmed = "confirmed",
        /// When it was held.
        HeldOn = "held_on",
        /// Who gives a session.
        Trainer = "trainer",
        /// Where a recording is.
        Recording = "recording",
        /// How many people.
        People = "people",
        /// A person or group.
        Who = "who",
        /// Who was told.
        ToldTo = "told_to",
        /// When they were told.
        ToldOn = "told_on",
        /// How likely.
        Probability = "probability",
        /// How bad.
        Impact = "impact",
        /// When to look again.
        ReviewOn = "review_on",
        /// When it was closed.
        ClosedOn = "closed_on",
        /// What is done about a risk.
        Mitigation = "mitigation",
        /// What a change does to the plan, in days.
        EffectDays = "effect_days",
        /// When it was decided.
        DecidedOn = "decided_on",
        /// Who decided.
        DecidedBy = "decided_by",
        /// Days until the next one.
        EveryDays = "every_days",
        /// Who said it.
        SaidBy = "said_by",
        /// Why it looks so.
        Reasons = "reasons",
        /// What to do next.
        NextStep = "next_step",
        /// What was said of a point.
        Finding = "finding",
        /// The stages to go through again.
        Redo = "redo",
        /// What has to be learned anew.
        Insights = "insights",
        /// What has to be agreed anew.
        Expectations = "expectations",
        /// How a line of the log was decided.
        Ruling = "ruling",
        /// Go or no-go.
        Go = "go",
        /// How a renewal looks.
        Outlook = "outlook",
        /// How far a reference has come.
        State = "state",
        /// What comes next for an opportunity.
        Next = "next",
        /// The day for which something is planned.
        PlannedOn = "planned_on",
        /// How long it takes, in minutes.
        Minutes = "minutes",
        /// The form of a training session.
        Format = "format",
        /// Whether people practise in a session.
        HandsOn = "hands_on",
        /// Whether a session makes trainers of some of them.
        TrainTheTrainer = "train_the_trainer",
        /// How many were invited.
        Invited = "invited",
        /// How many came.
        Attended = "attended",
        /// Mean feedback.
        Feedback = "feedback",
        /// How many took an assessment.
        Assessed = "assessed",
        /// How many passed it.
        Passed = "passed",
        /// Usage in percent of the expected.
        Usage = "usage",
        /// Why somebody uses the product too little.
        Barrier = "barrier",
        /// The manager of a low adopter.
        Manager = "manager",
        /// When a low adopter was reached.
        ReachedOn = "reached_on",
        /// By which day a quick win is meant.
        Horizon = "horizon",
        /// Who wanted a quick win.
        WantedBy = "wanted_by",
        /// The value after a quick win.
        Measured = "measured",
        /// When it was delivered.
        DeliveredOn = "delivered_on",
        /// What is to be done after a meeting.
        Actions = "actions",
        /// What a line of the handoff is about.
        HandoffKind = "handoff_kind",
        /// A milestone or deliverable.
        Work = "work",
        /// The part that somebody has in it.
        Part = "part",
        /// Who takes the place of a person.
        Successor = "successor",
        /// What was done for a champion.
        Recognition = "recognition",
        /// Whom it is about.
        Person = "person",
        /// Login of one of ours.
        Login = "login",
    }
}
