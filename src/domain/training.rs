//! Training: whom it is for and in which form it comes (guide, "Agenda de Treinamento").

use super::codes::codes;

codes! {
    /// Whom a training session is for (guide, "Agenda de Treinamento", approach by role).
    TrainingRole("training role") {
        /// Administrators and power users: advanced and comprehensive.
        Admin = "admin",
        /// Managers: oversight and reports.
        Manager = "manager",
        /// End users: the basics of their daily work.
        EndUser = "end_user",
        /// Executives: strategy and results.
        Executive = "executive",
    }
}

codes! {
    /// The form in which training comes (guide, "Entrega de Treinamento").
    TrainingFormat("training format") {
        /// A live session, on site or online.
        Live = "live",
        /// A recording to watch at any time.
        Recorded = "recorded",
        /// Written guides and reference.
        Written = "written",
        /// Exercises in a practice environment.
        HandsOn = "hands_on",
        /// Open hours to drop in with questions.
        OfficeHours = "office_hours",
    }
}
