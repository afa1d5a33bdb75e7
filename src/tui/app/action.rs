//! What a key, a palette entry or a click asks for.

use crate::domain::codes::codes;

codes! {
    /// Something the user can ask for on a screen. Its code is its name in the palette's texts:
    /// `action-<code>`.
    Action("action") {
        /// The next row.
        Down = "down",
        /// The row before.
        Up = "up",
        /// The column to the left.
        Left = "left",
        /// The column to the right.
        Right = "right",
        /// Half a page down.
        PageDown = "page-down",
        /// Half a page up.
        PageUp = "page-up",
        /// The first row.
        Top = "top",
        /// The last row.
        Bottom = "bottom",
        /// The next pane or tab.
        NextPane = "next-pane",
        /// The pane or tab before.
        PreviousPane = "previous-pane",
        /// Opens the account.
        Open = "open",
        /// Back to where we came from.
        Back = "back",
        /// The next account of the column, on the account screen.
        NextAccount = "next-account",
        /// The account before.
        PreviousAccount = "previous-account",
        /// Adds an account.
        AddAccount = "add-account",
        /// Edits the account.
        EditAccount = "edit-account",
        /// Moves the account to the next stage.
        AdvanceStage = "advance-stage",
        /// Moves the account back, with a reason.
        MoveBack = "move-back",
        /// Puts the account away.
        ArchiveAccount = "archive-account",
        /// Adjusts the plan to other factors.
        AdjustPlan = "adjust-plan",
        /// Done, or open again: milestones and tasks.
        ToggleDone = "toggle-done",
        /// Moves a milestone to another day.
        MoveMilestone = "move-milestone",
        /// Logs a touch.
        LogTouch = "log-touch",
        /// Adds a stakeholder.
        AddStakeholder = "add-stakeholder",
        /// Edits the stakeholder.
        EditStakeholder = "edit-stakeholder",
        /// The stakeholder left the company.
        StakeholderLeft = "stakeholder-left",
        /// Raises a signal.
        RaiseSignal = "raise-signal",
        /// Acknowledges the signal.
        Acknowledge = "acknowledge",
        /// Snoozes the signal.
        Snooze = "snooze",
        /// Resolves the signal.
        Resolve = "resolve",
        /// Calls the signal a false alarm.
        FalseAlarm = "false-alarm",
        /// Reopens a closed signal.
        ReopenSignal = "reopen-signal",
        /// To the board.
        GoBoard = "go-board",
        /// To triage.
        GoTriage = "go-triage",
        /// To the renewals.
        GoRenewals = "go-renewals",
        /// Moves the account into steady state.
        Graduate = "graduate",
        /// Takes the account back into onboarding.
        ReturnAccount = "return-account",
        /// To the account under the cursor.
        GoAccount = "go-account",
        /// To the agenda.
        GoAgenda = "go-agenda",
        /// To the load of the team.
        GoPortfolio = "go-portfolio",
        /// Does what the line of the agenda is there for.
        DoDue = "do-due",
        /// Opens the account where the line of the agenda stands.
        OpenDue = "open-due",
        /// The agenda of the week, or of today.
        AgendaWeek = "agenda-week",
        /// The agenda of the team, or mine.
        AgendaTeam = "agenda-team",
        /// Sets the hours a week that a colleague has.
        SetCapacity = "set-capacity",
        /// Forgets the hours of a colleague.
        DropCapacity = "drop-capacity",
        /// Adds days on which a colleague is away.
        AddAbsence = "add-absence",
        /// Takes an absence away.
        DropAbsence = "drop-absence",
        /// Logs by one line.
        Capture = "capture",
        /// Done for today.
        DoneToday = "done-today",
        /// Leaves the account for later.
        Skip = "skip",
        /// Snoozes the account.
        SnoozeAccount = "snooze-account",
        /// Puts a snoozed account, or one that is done, back into the queue.
        WakeAccount = "wake-account",
        /// Takes the matter to a higher level.
        Escalate = "escalate",
        /// Starts the play for the signal.
        StartPlay = "start-play",
        /// Calls the worst signal of the account a false alarm.
        AccountFalseAlarm = "account-false-alarm",
        /// The whole queue as a list, or one account.
        ToggleList = "toggle-list",
        /// Marks the account for a verdict on several.
        Mark = "mark",
        /// Takes a colleague's queue.
        Cover = "cover",
        /// The next verb is only tried.
        WhatIf = "what-if",
        /// What moved the score, and the shortest way back.
        Explain = "explain",
        /// What changed since I last looked.
        Since = "since",
        /// Records what was measured this week.
        RecordMetrics = "record-metrics",
        /// Sets a goal.
        AddGoal = "add-goal",
        /// Changes the goal.
        EditGoal = "edit-goal",
        /// The goal is given up or done with.
        CloseGoal = "close-goal",
        /// Plans a quick win.
        AddWin = "add-win",
        /// Opens a blocker, complaint, escalation or scope request.
        OpenConcern = "open-concern",
        /// Adds a next step.
        AddNextStep = "add-next-step",
        /// Done, closed, delivered or finished: whatever the row of the actions is.
        Settle = "settle",
        /// Moves a next step to another day.
        MoveNextStep = "move-next-step",
        /// Drops a next step.
        DropNextStep = "drop-next-step",
        /// Sets the score by hand.
        OverrideScore = "override-score",
        /// The score is no longer set by hand.
        LiftOverride = "lift-override",
        /// To the score of the account.
        ShowScore = "show-score",
        /// To the engagement of the account, week by week.
        Engagement = "engagement",
        /// Books the kickoff, or moves it to another day.
        PlanKickoff = "plan-kickoff",
        /// The kickoff was held.
        HoldKickoff = "hold-kickoff",
        /// Changes a figure of the scoring.
        SetFigure = "set-figure",
        /// Adds a row to the section of the record.
        AddRecord = "add-record",
        /// Changes the row of the record.
        EditRecord = "edit-record",
        /// Settles the row of the record: done, held, confirmed, closed.
        SettleRecord = "settle-record",
        /// Takes the row of the record away.
        DropRecord = "drop-record",
        /// Adds a row of any kind to the record of the account.
        AddAny = "add-any",
        /// To a tab or a screen, by its letter.
        GoTo = "go-to",
        /// Filters the board.
        Filter = "filter",
        /// Sets the team's time zone.
        SetTimezone = "set-timezone",
        /// Sets the team's currency.
        SetCurrency = "set-currency",
        /// Adds a team holiday.
        AddHoliday = "add-holiday",
        /// Removes a team holiday.
        RemoveHoliday = "remove-holiday",
        /// Clears the filter.
        ClearFilter = "clear-filter",
        /// My accounts, or everybody's.
        ToggleMine = "toggle-mine",
        /// Takes back what I did last.
        Undo = "undo",
        /// Does again what I took back.
        Redo = "redo",
        /// Shows the keys.
        Help = "help",
        /// Every verb by name.
        Palette = "palette",
        /// Mouse on or off.
        ToggleMouse = "toggle-mouse",
        /// Copies the account's handle.
        CopyHandle = "copy-handle",
        /// Draws the screen anew.
        Redraw = "redraw",
        /// To the shell for a while.
        Suspend = "suspend",
        /// Leaves.
        Quit = "quit",
    }
}

/// Where a binding applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// The columns of the board.
    Board,
    /// The milestones, as a pane or a tab.
    Milestones,
    /// The stakeholders and their cadence, as a pane or a tab.
    Cadence,
    /// The signals, as a pane or a tab.
    Signals,
    /// The health score of the account screen.
    Score,
    /// The metrics of the account screen.
    Metrics,
    /// What there is to do, on the account screen.
    Actions,
    /// The tasks of the account screen.
    Tasks,
    /// The touches of the account screen.
    Touches,
    /// The journal of the account screen.
    History,
    /// What matters of the account on one page: objectives and intake.
    Overview,
    /// Who has which part, who is to be talked to, champions.
    Roles,
    /// Quick wins.
    Wins,
    /// Training, its content, and what makes adoption.
    Training,
    /// The risk register and concerns.
    Risks,
    /// Who has how many hours.
    Resources,
    /// The log of expectations, and notes.
    Expectations,
    /// Go-live, the gate of steady state, renewal.
    Review,
    /// The triage queue.
    Triage,
    /// The list of renewals.
    Renewals,
    /// What is due.
    Agenda,
    /// The load of the team.
    Portfolio,
}

impl Place {
    /// Every place, in the order in which help shows them.
    pub const ALL: [Self; 22] = [
        Self::Board,
        Self::Triage,
        Self::Agenda,
        Self::Portfolio,
        Self::Renewals,
        Self::Milestones,
        Self::Cadence,
        Self::Signals,
        Self::Score,
        Self::Metrics,
        Self::Actions,
        Self::Tasks,
        Self::Overview,
        Self::Roles,
        Self::Wins,
        Self::Training,
        Self::Risks,
        Self::Resources,
        Self::Expectations,
        Self::Review,
        Self::Touches,
        Self::History,
    ];

    /// The code of the place in message keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Board => "board",
            Self::Milestones => "milestones",
            Self::Cadence => "cadence",
            Self::Signals => "signals",
            Self::Score => "score",
            Self::Metrics => "metrics",
            Self::Actions => "actions",
            Self::Tasks => "tasks",
            Self::Touches => "touches",
            Self::History => "history",
            Self::Overview => "overview",
            Self::Roles => "roles",
            Self::Wins => "wins",
            Self::Training => "training",
            Self::Risks => "risks",
            Self::Resources => "resources",
            Self::Expectations => "expectations",
            Self::Review => "review",
            Self::Triage => "triage",
            Self::Renewals => "renewals",
            Self::Agenda => "agenda",
            Self::Portfolio => "portfolio",
        }
    }
}
