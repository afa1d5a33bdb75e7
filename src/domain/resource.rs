//! Resources: the parts that people of both sides play in an onboarding, with hours
//! (guide, "Alocação de Recursos").

use super::codes::codes;

codes! {
    /// A part that takes hours of somebody's week (guide, "Alocação de Recursos").
    ResourceRole("resource role") {
        /// Our customer success manager.
        Csm = "csm",
        /// Our implementation specialist.
        Implementation = "implementation",
        /// Our engineers.
        Technical = "technical",
        /// Our training lead.
        TrainingLead = "training_lead",
        /// Their project lead.
        ProjectLead = "project_lead",
        /// Their technical lead.
        TechnicalLead = "technical_lead",
        /// Their subject experts and power users.
        SubjectExpert = "subject_expert",
        /// Their end users.
        EndUser = "end_user",
    }
}
