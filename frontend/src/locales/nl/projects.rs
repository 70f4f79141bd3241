//! Projects, in Dutch.

use shared::project::{Health, ProjectRole, ProjectSort, ProjectStage};

use super::counted;
use crate::locales::{
    grouped,
    projects::{ProjectPages, Projects},
};

/// What is said of projects everywhere, in Dutch.
pub const PROJECTS: Projects = Projects {
    title: "Projecten",
    one: "Project",
    mine: "Mijn projecten",
    all: "Bekijk alle projecten",
    all_tasks: "Klussen",
    start: "Project starten",
    became: "Dit idee is een project geworden:",
    make: "Maak er een project van",
    stage,
    stage_label: "Fase",
    health: |health| match health {
        Health::OnCourse => "Gaat goed",
        Health::AtRisk => "Let op",
        Health::Stuck => "Zit vast",
    },
    health_old: |said| format!("{said} (lang geleden gezegd)"),
    next_step: "De volgende stap",
    need: "Dit hebben we nu nodig",
    helpers: |n| counted(n, "helper", "helpers"),
    all_villages: "Alle dorpen",
    silent_since: |day| format!("Stil sinds {day}"),
    nudge: "Vertel even hoe het gaat. Eén zin is genoeg.",
    nudge_link: "Volgende stap invullen",
    count: |n| counted(n, "project", "projecten"),
    shown: |n| format!("De eerste {}", counted(n, "project", "projecten")),
    more: "Meer projecten",
    of_village: |village| format!("Projecten voor {village}"),
    none_of_village: "Er zijn nog geen projecten voor dit dorp.",
};

/// The pages of projects, in Dutch.
pub const PROJECT_PAGES: ProjectPages = ProjectPages {
    lead: "Wat dorpen samen doen. Kies een project en kijk of je kunt helpen.",
    views: "Manieren om naar de projecten te kijken",
    board: "Per fase",
    list: "Lijst",
    timeline: "Tijdlijn",
    board_label: "Projecten per fase",
    more: "Meer",
    no_evaluations: "Er is nog geen evaluatie over dit project.",
    evaluate: "Een evaluatie maken",
    none_in_stage: "Geen projecten",
    stage_sentence,
    search: "Zoek in de projecten",
    silence_label: "Hoorden we iets?",
    only_silent: "Alleen stille projecten",
    sort: |sort| match sort {
        ProjectSort::LastActive => "Laatste nieuws eerst",
        ProjectSort::LongestSilent => "Langst stil eerst",
        ProjectSort::Newest => "Nieuwste eerst",
    },
    clear_filter: "Toon weer alle projecten",
    none_found: "We hebben geen projecten gevonden.",
    none_of_mine: "Je doet nog aan geen project mee.",
    timeline_label: "Projecten in de tijd. Elke balk is een link.",
    today: "Vandaag",
    as_table: "Dezelfde gegevens als tabel",
    undated: "Zonder datum",
    start_date: "Eerste dag",
    end_date: "Laatste dag",

    about_project: "Meedoen aan dit project",
    contents: "Op deze pagina",
    about: "Over dit project",
    grew_from: "Dit project komt uit deze ideeën",
    edit: "Project wijzigen",
    silent: |day| format!("Sinds {day} hoorden we niets van dit project."),
    now: "Nu",
    update_now: "Bijwerken: volgende stap, wat nodig is, hoe het gaat",
    no_next_step: "Nog niet ingevuld.",
    by_day: |day| format!("Uiterlijk {day}"),
    no_need: "Op dit moment niets.",
    how_it_goes: "Hoe gaat het?",
    said_on: |day| format!("gezegd op {day}"),
    said_long_ago: |day| format!("gezegd op {day}, dat is al een tijd geleden"),
    next_step_hint: "Bijvoorbeeld: de notaris bellen",
    next_step_date: "Wanneer moet dat klaar zijn?",
    need_hint: "Bijvoorbeeld: twee mensen met een aanhanger",
    health_label: "Hoe gaat het met het project?",
    health_unsaid: "Zeg ik niet",
    health_note: "Vertel er iets meer over",
    health_note_hint: "Is er iets aan de hand? Schrijf wat er is en wat zou helpen.",
    saved: "Opgeslagen.",
    changed: "Iemand anders heeft dit intussen gewijzigd. Wat je typte staat er nog. Kijk hoe het er nu staat en sla het \
              dan nog een keer op.",
    newest: "Zo staat het er nu:",

    join: "Ik doe mee!",
    joined: "Wat fijn dat je meedoet! De projectleider ziet je naam.",
    join_closed: "Dit project is afgelopen. Meedoen kan niet meer.",
    sign_in_to_join: "Je logt eerst in. Daarna kom je hier terug.",
    people_help: |n| if n == 1 { "persoon helpt mee." } else { "mensen helpen mee." },
    your_role: |role| match role {
        ProjectRole::Lead => "Jij bent projectleider.",
        ProjectRole::Supporter => "Jij ondersteunt dit project.",
        ProjectRole::Helper => "Jij doet mee!",
    },
    leave: "Ik stop ermee",
    leave_question: "Wil je stoppen met dit project? Je kunt later weer meedoen.",
    leave_role_question: "Wil je stoppen met dit project? Daarna kun je het niet meer bijwerken.",
    leave_confirm: "Ja, ik stop",
    left: "Je doet niet meer mee. Dank je wel voor je hulp.",
    role,
    who_leads: "Wie leiden dit project?",
    no_lead: "Dit project heeft nog geen projectleider.",
    people: "Mensen",
    more_people: "Meer mensen",
    helpers_hidden: |n| {
        if n == 1 {
            "Eén persoon helpt mee.".into()
        } else {
            format!("{} mensen helpen mee.", grouped(n, '.'))
        }
    },
    sign_in_to_see: "Log in om hun namen te zien",
    change_person: |name| format!("De rol van {name} wijzigen"),
    role_label: "Rol in dit project",
    save_role: "Rol opslaan",
    role_saved: "De rol is gewijzigd.",
    remove_person: "Uit het project halen",
    remove_person_question: |name| format!("Wil je {name} uit dit project halen?"),
    person_removed: "Deze persoon doet niet meer mee.",
    add_person: "Iemand toevoegen",
    email_hint: "Het adres waarmee deze persoon hier inlogt.",
    person_added: "Toegevoegd. Deze persoon doet nu mee.",

    history: "Fases",
    stage_days,
    step_title: "Naar een andere fase",
    step_label: "Kies een stap",
    step,
    step_ends: "Niemand kan daarna nog meedoen of een klus doen.",
    step_changed: "Iemand anders heeft dit project intussen gewijzigd. Wat je typte staat er nog. Kijk hoe het er nu voor \
                   staat en stuur het nog een keer.",

    start_lead: "Een titel en een paar zinnen zijn genoeg om te beginnen. Jij wordt de projectleider.",
    title_label: "Hoe heet het project?",
    title_hint: "Bijvoorbeeld: een moestuin bij de school",
    text_label: "Wat gaan we doen?",
    text_hint: "Waarom, voor wie, en met wie?",
    villages_label: "Voor welke dorpen?",
    villages_hint: "Kies er geen als het voor alle dorpen is.",
    themes_label: "Waar gaat het over?",
    themes_hint: "Kies er hoogstens drie.",
    own_villages_only: "Je kunt een project starten voor het dorp waar je in het bestuur zit. Kies dat dorp, en geen ander.",
    started: "Het project is gestart. Vertel de dorpen wat de volgende stap is.",
    find_idea: "Zoek een idee",
    find_idea_hint: "Alleen ideeën die al bekeken worden of zijn overgenomen.",
    no_idea_found: "We hebben geen ander idee gevonden.",
    add_idea: "Toevoegen",
    remove_idea: "Weghalen",
    joiners_help: "Wie meedoet met deze ideeën, wordt helper in het project.",
    not_editable: "Dit project kun je niet wijzigen.",
    back: "Terug naar het project",

    to_feast: "Vier het mee",
    no_feast_yet: "Dit project is nog niet klaar. Als het klaar is, vieren we het hier.",
    feast_over: "Het is gelukt!",
    what_was_done: "Dit hebben we gedaan",
    thanks_to: "Met dank aan",
    and_others: |n| {
        if n == 1 {
            "en nog iemand die hielp".into()
        } else {
            format!("en nog {} mensen die hielpen", grouped(n, '.'))
        }
    },
    thanks: "Dank je wel, allemaal!",
    print_poster: "Poster afdrukken",
    name_helpers: "Zet de namen van de helpers op de poster",
    name_helpers_hint: "Een poster hangt waar iedereen hem ziet. Vraag de helpers eerst of zij dat goed vinden.",
};

fn stage_days(since: &str, until: Option<&str>, days: i64) -> String {
    let long = if days == 0 { "minder dan een dag".to_owned() } else { counted(days, "dag", "dagen") };
    match until {
        Some(until) => format!("van {since} tot {until}: {long}"),
        None => format!("sinds {since}: {long}"),
    }
}

fn stage(stage: ProjectStage) -> &'static str {
    match stage {
        ProjectStage::Preparing => "Voorbereiden",
        ProjectStage::Recruiting => "Mensen zoeken",
        ProjectStage::Running => "Bezig",
        ProjectStage::Paused => "Pauze",
        ProjectStage::Evaluating => "Terugkijken",
        ProjectStage::Completed => "Klaar",
        ProjectStage::Continuing => "Blijft bestaan",
        ProjectStage::Stopped => "Gestopt",
    }
}

fn stage_sentence(stage: ProjectStage) -> &'static str {
    match stage {
        ProjectStage::Preparing => "Het plan wordt gemaakt.",
        ProjectStage::Recruiting => "We zoeken mensen die meedoen.",
        ProjectStage::Running => "We zijn aan de slag.",
        ProjectStage::Paused => "Het project rust even.",
        ProjectStage::Evaluating => "We kijken samen terug.",
        ProjectStage::Completed => "Het is gelukt!",
        ProjectStage::Continuing => "Het is iets geworden dat blijft.",
        ProjectStage::Stopped => "Het project gaat niet verder.",
    }
}

fn step(from: ProjectStage, to: ProjectStage) -> &'static str {
    match (from, to) {
        (ProjectStage::Stopped, ProjectStage::Preparing) => "Toch weer beginnen",
        (_, ProjectStage::Preparing) => "Voorbereiden",
        (_, ProjectStage::Recruiting) => "Mensen zoeken",
        (ProjectStage::Paused, ProjectStage::Running) => "Weer aan de slag",
        (_, ProjectStage::Running) => "Aan de slag gaan",
        (_, ProjectStage::Paused) => "Pauze nemen",
        (_, ProjectStage::Evaluating) => "Samen terugkijken",
        (_, ProjectStage::Completed) => "Het is klaar",
        (_, ProjectStage::Continuing) => "Het blijft bestaan",
        (_, ProjectStage::Stopped) => "Stoppen",
    }
}

fn role(role: ProjectRole) -> &'static str {
    match role {
        ProjectRole::Lead => "projectleider",
        ProjectRole::Supporter => "ondersteuner",
        ProjectRole::Helper => "helper",
    }
}
