//! The stages of a project, and the steps between them.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

/// Where a project is in its life.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "camelCase")]
#[strum(serialize_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ProjectStage {
    /// It is being thought out.
    Preparing,
    /// It looks for people.
    Recruiting,
    /// It is being done.
    Running,
    /// It rests for a while.
    Paused,
    /// Those who took part look back.
    Evaluating,
    /// It is done.
    Completed,
    /// It became something that stays.
    Continuing,
    /// It ended before it was done, with a reason.
    Stopped,
}

impl ProjectStage {
    /// The stages in which something should be heard of a project every few weeks. What rests, ended or simply stays
    /// need not be heard of.
    pub const HEARD_OF: [Self; 4] = [Self::Preparing, Self::Recruiting, Self::Running, Self::Evaluating];

    /// The stages in which nobody can join any more and no task can be taken.
    pub const ENDED: [Self; 2] = [Self::Completed, Self::Stopped];

    /// The stage as it is written in the API and in the database.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// The stages that a project can go to from here, in the order in which they are offered.
    #[must_use]
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Preparing => &[Self::Recruiting, Self::Running, Self::Stopped],
            Self::Recruiting => &[Self::Running, Self::Paused, Self::Stopped],
            Self::Running => &[Self::Evaluating, Self::Recruiting, Self::Paused, Self::Stopped],
            Self::Paused => &[Self::Running, Self::Recruiting, Self::Stopped],
            Self::Evaluating => &[Self::Completed, Self::Continuing, Self::Running, Self::Stopped],
            Self::Continuing => &[Self::Evaluating, Self::Completed, Self::Stopped],
            Self::Completed => &[Self::Continuing, Self::Evaluating],
            Self::Stopped => &[Self::Preparing],
        }
    }

    /// Whether going to this stage needs a reason that everybody can read.
    #[must_use]
    pub const fn needs_reason(self) -> bool {
        matches!(self, Self::Stopped)
    }

    /// Whether work goes on, so that people can join and tasks can be taken.
    #[must_use]
    pub const fn takes_part(self) -> bool {
        !matches!(self, Self::Completed | Self::Stopped)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_steps_are_what_we_agreed() {
        let steps = ProjectStage::VARIANTS.iter().map(|stage| {
            let next: Vec<_> = stage.next().iter().map(|to| to.as_str()).collect();
            format!("{} → {}", stage.as_str(), next.join(" "))
        });
        let agreed = "\
preparing → recruiting running stopped
recruiting → running paused stopped
running → evaluating recruiting paused stopped
paused → running recruiting stopped
evaluating → completed continuing running stopped
completed → continuing evaluating
continuing → evaluating completed stopped
stopped → preparing";
        assert_eq!(steps.collect::<Vec<_>>().join("\n"), agreed);
    }
}
