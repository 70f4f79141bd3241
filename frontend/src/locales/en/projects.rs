//! Projects, in English.

use shared::project::{Health, ProjectRole, ProjectSort, ProjectStage};

use super::counted;
use crate::locales::{
    grouped,
    projects::{ProjectPages, Projects},
};

/// What is said of projects everywhere, in English.
pub const PROJECTS: Projects = Projects {
    title: "Projects",
    one: "Project",
    mine: "My projects",
    all: "Look at all projects",
    all_tasks: "Tasks",
    start: "Start a project",
    became: "This idea became a project:",
    make: "Make it a project",
    stage,
    stage_label: "Stage",
    health: |health| match health {
        Health::OnCourse => "Going well",
        Health::AtRisk => "At risk",
        Health::Stuck => "Stuck",
    },
    health_old: |said| format!("{said} (said long ago)"),
    next_step: "The next step",
    need: "What we need now",
    helpers: |n| counted(n, "helper", "helpers"),
    all_villages: "All villages",
    silent_since: |day| format!("Silent since {day}"),
    nudge: "Tell people how it goes. One sentence is enough.",
    nudge_link: "Fill in the next step",
    count: |n| counted(n, "project", "projects"),
    shown: |n| format!("The first {}", counted(n, "project", "projects")),
    more: "More projects",
    of_village: |village| format!("Projects for {village}"),
    none_of_village: "There are no projects for this village yet.",
};

/// The pages of projects, in English.
pub const PROJECT_PAGES: ProjectPages = ProjectPages {
    lead: "What villages do together. Choose a project and see whether you can help.",
    views: "Ways to look at the projects",
    board: "By stage",
    list: "List",
    timeline: "Timeline",
    board_label: "Projects by stage",
    more: "More",
    no_evaluations: "There is no evaluation of this project yet.",
    evaluate: "Make an evaluation",
    none_in_stage: "No projects",
    stage_sentence,
    search: "Search the projects",
    silence_label: "Did we hear of it?",
    only_silent: "Only silent projects",
    sort: |sort| match sort {
        ProjectSort::LastActive => "Latest news first",
        ProjectSort::LongestSilent => "Longest silent first",
        ProjectSort::Newest => "Newest first",
    },
    clear_filter: "Show all projects again",
    none_found: "We found no projects.",
    none_of_mine: "You have not joined a project yet.",
    timeline_label: "Projects in time. Each bar is a link.",
    today: "Today",
    as_table: "The same as a table",
    undated: "Without a date",
    start_date: "First day",
    end_date: "Last day",

    about_project: "Joining this project",
    contents: "On this page",
    about: "About this project",
    grew_from: "This project grew from these ideas",
    edit: "Change the project",
    silent: |day| format!("We have heard nothing of this project since {day}."),
    now: "Now",
    update_now: "Update: next step, what is needed, how it goes",
    no_next_step: "Not filled in yet.",
    by_day: |day| format!("By {day}"),
    no_need: "Nothing at the moment.",
    how_it_goes: "How is it going?",
    said_on: |day| format!("said on {day}"),
    said_long_ago: |day| format!("said on {day}, which is some time ago"),
    next_step_hint: "For example: ring the notary",
    next_step_date: "When should that be done?",
    need_hint: "For example: two people with a trailer",
    health_label: "How is the project going?",
    health_unsaid: "I do not say",
    health_note: "Tell a little more",
    health_note_hint: "Is something the matter? Write what it is and what would help.",
    saved: "Saved.",
    changed: "Somebody else changed this meanwhile. What you typed is still here. See how it is now, and then save it \
              once more.",
    newest: "As it is now:",

    join: "Count me in!",
    joined: "How nice that you join in! The project lead sees your name.",
    join_closed: "This project has ended. You can't join it any more.",
    sign_in_to_join: "You sign in first, and then come back here.",
    people_help: |n| if n == 1 { "person helps." } else { "people help." },
    your_role: |role| match role {
        ProjectRole::Lead => "You lead this project.",
        ProjectRole::Supporter => "You support this project.",
        ProjectRole::Helper => "You are in!",
    },
    leave: "I want to stop",
    leave_question: "Do you want to leave this project? You can join again later.",
    leave_role_question: "Do you want to leave this project? You can't update it after that.",
    leave_confirm: "Yes, I stop",
    left: "You have left the project. Thank you for your help.",
    role,
    who_leads: "Who leads this project?",
    no_lead: "This project has no lead yet.",
    people: "People",
    more_people: "More people",
    helpers_hidden: |n| {
        if n == 1 { "One person helps.".into() } else { format!("{} people help.", grouped(n, ',')) }
    },
    sign_in_to_see: "Sign in to see their names",
    change_person: |name| format!("Change the role of {name}"),
    role_label: "Role in this project",
    save_role: "Save the role",
    role_saved: "The role was changed.",
    remove_person: "Remove from the project",
    remove_person_question: |name| format!("Do you want to remove {name} from this project?"),
    person_removed: "This person does not take part any more.",
    add_person: "Add somebody",
    email_hint: "The address that this person signs in with here.",
    person_added: "Added. This person takes part now.",

    history: "Stages",
    stage_days,
    step_title: "To another stage",
    step_label: "Choose a step",
    step,
    step_ends: "Nobody can join or take a task after that.",
    step_changed: "Somebody else changed this project meanwhile. What you typed is still here. See how it stands now and \
                   send it once more.",

    start_lead: "A title and a few sentences are enough to begin. You become its lead.",
    title_label: "What is the project called?",
    title_hint: "For example: a vegetable garden at the school",
    text_label: "What will we do?",
    text_hint: "Why, for whom, and with whom?",
    villages_label: "For which villages?",
    villages_hint: "Choose none if it is for all villages.",
    themes_label: "What is it about?",
    themes_hint: "Choose at most three.",
    own_villages_only: "You can start a project for the village whose board you are on. Choose that village and no other.",
    started: "The project has started. Tell the villages what the next step is.",
    find_idea: "Find an idea",
    find_idea_hint: "Only ideas that are under review or adopted.",
    no_idea_found: "We found no other idea.",
    add_idea: "Add",
    remove_idea: "Take away",
    joiners_help: "Those who join in with these ideas become helpers of the project.",
    not_editable: "You can't change this project.",
    back: "Back to the project",

    to_feast: "Celebrate with us",
    no_feast_yet: "This project is not finished yet. When it is, we celebrate it here.",
    feast_over: "We did it!",
    what_was_done: "What we did",
    thanks_to: "With thanks to",
    and_others: |n| {
        if n == 1 {
            "and one more who helped".into()
        } else {
            format!("and {} more who helped", grouped(n, ','))
        }
    },
    thanks: "Thank you, all of you!",
    print_poster: "Print the poster",
    name_helpers: "Put the names of the helpers on the poster",
    name_helpers_hint: "A poster hangs where everybody sees it. Ask the helpers first whether they agree.",
};

fn stage_days(since: &str, until: Option<&str>, days: i64) -> String {
    let long = if days == 0 { "less than a day".to_owned() } else { counted(days, "day", "days") };
    match until {
        Some(until) => format!("from {since} to {until}: {long}"),
        None => format!("since {since}: {long}"),
    }
}

fn stage(stage: ProjectStage) -> &'static str {
    match stage {
        ProjectStage::Preparing => "Preparing",
        ProjectStage::Recruiting => "Looking for people",
        ProjectStage::Running => "Running",
        ProjectStage::Paused => "Paused",
        ProjectStage::Evaluating => "Looking back",
        ProjectStage::Completed => "Completed",
        ProjectStage::Continuing => "Here to stay",
        ProjectStage::Stopped => "Stopped",
    }
}

fn stage_sentence(stage: ProjectStage) -> &'static str {
    match stage {
        ProjectStage::Preparing => "The plan is being made.",
        ProjectStage::Recruiting => "We look for people who join in.",
        ProjectStage::Running => "We are at work.",
        ProjectStage::Paused => "The project rests for a while.",
        ProjectStage::Evaluating => "We look back together.",
        ProjectStage::Completed => "We did it!",
        ProjectStage::Continuing => "It became something that stays.",
        ProjectStage::Stopped => "The project does not go on.",
    }
}

fn step(from: ProjectStage, to: ProjectStage) -> &'static str {
    match (from, to) {
        (ProjectStage::Stopped, ProjectStage::Preparing) => "Begin again after all",
        (_, ProjectStage::Preparing) => "Prepare",
        (_, ProjectStage::Recruiting) => "Look for people",
        (ProjectStage::Paused, ProjectStage::Running) => "Go on",
        (_, ProjectStage::Running) => "Get to work",
        (_, ProjectStage::Paused) => "Pause",
        (_, ProjectStage::Evaluating) => "Look back together",
        (_, ProjectStage::Completed) => "It is done",
        (_, ProjectStage::Continuing) => "It is here to stay",
        (_, ProjectStage::Stopped) => "Stop",
    }
}

fn role(role: ProjectRole) -> &'static str {
    match role {
        ProjectRole::Lead => "project lead",
        ProjectRole::Supporter => "supporter",
        ProjectRole::Helper => "helper",
    }
}
