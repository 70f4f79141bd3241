//! Which tasks to list.

use serde::{Deserialize, Serialize};

use super::TaskState;
use crate::{
    id::Id,
    idea::IdeaFilter,
    validate::{Faults, Validate},
};

/// Which tasks to list. Within a repeated key any may hold; all different keys must hold. The one that must be done first
/// comes first, those without a day last. In the list of one project those that can be taken come before that, then
/// those that are full; among the caller's own, those that are still to be done.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct TaskFilter {
    /// Words that must all be in the title, the text, the skill or the place; the beginning of a word is enough,
    /// and case and accents do not count.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(max_length = 200))]
    pub q: Option<String>,
    /// Only tasks that stand like this today, by how many took them and did them, by their last day, and by the stage of
    /// their project. One is `open` or `full` until its last day is past or its project has ended; then it is `over`, or
    /// `done` where all who took it did it. A full one is `done` as soon as they all did. What was called off is
    /// `cancelled`, whatever else holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(inline))]
    pub state: Option<TaskState>,
    /// Of projects for this village. Repeatable.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(max_items = 50))]
    pub association: Vec<Id>,
    /// Of projects about this theme. Repeatable.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(max_items = 50))]
    pub theme: Vec<Id>,
    /// Only those that the caller took, also when they have done them or they were called off. None for a visitor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mine: Option<bool>,
    /// How many items at most: 1 to 100, 20 unless given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100))]
    pub limit: Option<u8>,
    /// The `nextCursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(max_length = 500))]
    pub cursor: Option<String>,
}

/// States whose tasks stand together in a list, in their order by day.
pub type TaskGroup = &'static [TaskState];

impl TaskFilter {
    /// The groups of the list, the first first. Within a group tasks go by their days.
    #[must_use]
    pub fn groups(&self, of_one_project: bool) -> &'static [TaskGroup] {
        use TaskState::{Cancelled, Done, Full, Open, Over};
        if self.mine == Some(true) {
            &[&[Open, Full], &[Done, Over, Cancelled]]
        } else if of_one_project {
            &[&[Open], &[Full], &[Done, Over, Cancelled]]
        } else {
            // However many tasks there are, a page of them is read from the index of days.
            &[&[Open, Full, Done, Over, Cancelled]]
        }
    }
}

impl Validate for TaskFilter {
    fn check(&self, faults: &mut Faults) {
        faults.text("q", self.q.as_deref().unwrap_or(""), 0, IdeaFilter::MAX_QUERY);
        faults.count("association", self.association.len(), IdeaFilter::MAX_REPEATS);
        faults.count("theme", self.theme.len(), IdeaFilter::MAX_REPEATS);
        crate::page::check_limit(faults, self.limit);
    }
}

#[cfg(test)]
mod tests {
    use strum::VariantArray;

    use super::*;

    #[test]
    fn every_state_has_one_place_in_every_list() {
        for mine in [None, Some(false), Some(true)] {
            for of_one_project in [false, true] {
                let filter = TaskFilter { mine, ..TaskFilter::default() };
                let groups = filter.groups(of_one_project);
                for state in TaskState::VARIANTS {
                    let places = groups.iter().filter(|group| group.contains(state)).count();
                    assert_eq!(places, 1, "{state:?} {mine:?} {of_one_project}");
                }
                assert!(groups[0].contains(&TaskState::Open));
            }
        }
    }
}
