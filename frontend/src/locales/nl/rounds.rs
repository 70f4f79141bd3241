//! Evaluation rounds, in Dutch.

use shared::evaluation::{Circle, EvaluationKind, EvaluationState, QuestionKind, WorkKind, WorkState};

use super::counted;
use crate::locales::rounds::{FollowUps, Manage, Responses, Results, RoundForm, Rounds};

/// Evaluation rounds, in Dutch.
pub static ROUNDS: Rounds = Rounds {
    kind: |kind| match kind {
        EvaluationKind::Interim => "Tussentijds",
        EvaluationKind::Final => "Aan het eind",
        EvaluationKind::Yearly => "Jaarlijks",
        EvaluationKind::Event => "Na een bijeenkomst",
    },
    state: |state| match state {
        EvaluationState::Draft => "In de maak",
        EvaluationState::Open => "Open",
        EvaluationState::Closed => "Gesloten",
        EvaluationState::Published => "Gepubliceerd",
    },
    circle: |circle| match circle {
        Circle::Helpers => "Wie meedoet aan een project",
        Circle::Boards => "Besturen van dorpen",
        Circle::Municipality => "Gemeente",
        Circle::Supporters => "Welzijnswerk",
        Circle::Residents => "Inwoners",
        Circle::Link => "Wie de link heeft",
    },
    of_network: "Over het hele netwerk",
    anonymous: "Anoniem",
    named: "Met naam",
    period: |start, end| match (start, end) {
        (Some(start), Some(end)) => format!("Van {start} tot en met {end}"),
        (Some(start), None) => format!("Vanaf {start}"),
        (None, Some(end)) => format!("Tot en met {end}"),
        (None, None) => String::new(),
    },
    answered: |answered, invited| match invited {
        Some(invited) => format!("{answered} van de {invited} mensen hebben geantwoord"),
        None => counted(answered, "mens heeft geantwoord", "mensen hebben geantwoord"),
    },
    yes: "Ja",
    no: "Nee",
    results: Results {
        title: "Resultaten",
        title_of: |title| format!("Resultaten: {title}"),
        later: "De resultaten zijn er nog niet. Je ziet ze hier zodra de evaluatie is gesloten en gepubliceerd.",
        not_published: "Nog niet gepubliceerd: alleen wie deze evaluatie beheert, ziet dit.",
        published_on: |day| format!("Gepubliceerd op {day}"),
        who: "Wie deed mee?",
        group: "Groep",
        answers: "Antwoorden",
        invited: "Gevraagd",
        everybody: "Iedereen samen",
        roots: "De wortels",
        own: "De andere vragen",
        how_to_read: "Het cijfer staat in de balk: 1 is laag, 5 is hoog. Eronder staat hoe vaak het is gegeven.",
        small_groups: "Deze evaluatie is anoniem. Een groep van minder dan vijf mensen laten we daarom niet apart zien. Soms laten we ook een grotere groep weg, zodat niemand het verschil kan uitrekenen. In het geheel telt iedereen mee.",
        mean: "Gemiddeld",
        mean_before: "Vorige keer",
        mean_of_five: |tenths| format!("{} van 5", decimal(tenths)),
        count: |n| counted(n, "antwoord", "antwoorden"),
        higher: |tenths, title| format!("{} hoger dan de vorige keer ({title})", decimal(tenths)),
        lower: |tenths, title| format!("{} lager dan de vorige keer ({title})", decimal(tenths)),
        same: |title| format!("Gelijk aan de vorige keer ({title})"),
        too_few: "Minder dan vijf mensen gaven hier antwoord. Om niemand te herkennen laten we het niet zien.",
        nobody: "Niemand gaf hier antwoord.",
        answer: "Antwoord",
        share: |count, percent| format!("{count} keer ({percent}%)"),
        show_tables: "Toon ook tabellen",
        show_words: "Toon alle reacties",
        export: "Download als spreadsheet (CSV)",
        print: "Afdrukken",
        print_hint: "Op papier staan de reacties die hier te zien zijn. Wil je ze allemaal? Toon dan eerst alle reacties.",
        read_answers: |n| {
            if n == 1 {
                "Lees 1 reactie in eigen woorden".into()
            } else {
                format!("Lees {n} reacties in eigen woorden")
            }
        },
        hide_answers: "Verberg de reacties",
        more_answers: "Meer reacties",
        no_answers: "Er zijn geen reacties.",
    },
    follow_ups: FollowUps {
        title: "Dit spraken we af",
        none: "Er is nog niets afgesproken.",
        more: "Meer afspraken",
        text: "Wat is er afgesproken?",
        hint: "Schrijf op wie wat doet, en wanneer. Iedereen kan dit lezen als de resultaten zijn gepubliceerd.",
        add: "Afspraak toevoegen",
        added: "De afspraak is toegevoegd.",
        remove_question: "Wil je deze afspraak weghalen?",
        removed: "De afspraak is weggehaald.",
        make: |kind| match kind {
            WorkKind::Task => "Maak er een klus van",
            WorkKind::Milestone => "Maak er een mijlpaal van",
        },
        seen_by_all: "Dit komt meteen op de pagina van het project. Iedereen kan het daar lezen.",
        project: "In welk project?",
        find_project: "Zoek een project",
        no_project: "We hebben geen project gevonden dat nog loopt.",
        became: |kind| match kind {
            WorkKind::Task => "Dit is nu een klus:",
            WorkKind::Milestone => "Dit is nu een mijlpaal:",
        },
        work_state: |kind, state| match (kind, state) {
            (_, WorkState::Cancelled) => "Gaat niet door",
            (_, WorkState::Open) => "Nog te doen",
            (WorkKind::Task, WorkState::Done) => "Klaar",
            (WorkKind::Milestone, WorkState::Done) => "Gehaald",
        },
    },
    responses: Responses {
        title: "Wie antwoordde wat?",
        confidential: "Alleen wie deze evaluatie beheert, kan dit lezen. Ga er netjes mee om: deel het niet met anderen.",
        show: "Toon de antwoorden met naam",
        hide: "Verberg de antwoorden",
        none: "Niemand heeft geantwoord.",
        more: "Meer antwoorden",
        nameless: "Zonder naam",
        score: |score| format!("{score} van 5"),
    },
    manage: Manage {
        new_title: "Nieuwe evaluatie",
        title: "Evaluatie beheren",
        title_of: |title| format!("Beheer: {title}"),
        about_project: |title| format!("Over het project {title}"),
        to_results: "Bekijk de resultaten",
        to_manage: "Evaluatie beheren",
        not_allowed: "Deze evaluatie wordt beheerd door anderen.",
        next: "Volgende stap",
        step,
        step_question,
        step_done: |state| match state {
            EvaluationState::Draft | EvaluationState::Open => "De evaluatie is open.",
            EvaluationState::Closed => "De evaluatie is gesloten.",
            EvaluationState::Published => "De resultaten zijn gepubliceerd.",
        },
        delete: "Evaluatie verwijderen",
        delete_question: "Wil je deze evaluatie verwijderen? Dat kun je niet terugdraaien.",
        deleted: "De evaluatie is verwijderd.",
        progress: "Hoe ver zijn we?",
        unfinished: |n| {
            counted(
                n,
                "mens is begonnen, maar heeft nog niet ingeleverd. Dat telt niet mee.",
                "mensen zijn begonnen, maar hebben nog niet ingeleverd. Dat telt niet mee.",
            )
        },
        link: "Link om uit te delen",
        link_text: "Met deze link kan iedereen meedoen, ook zonder account. Hang de code op of deel hem uit: wie hem scant met een telefoon, komt bij de vragen.",
        qr_code: "QR-code die naar de evaluatie leidt",
        print: "Code afdrukken",
        template: "Bewaar deze vragen als sjabloon",
        template_hint: "Dan kun je dezelfde vragen een volgende keer weer stellen. We bewaren de vragen zoals ze zijn opgeslagen.",
        template_name: "Naam van het sjabloon",
        template_save: "Sjabloon bewaren",
        template_saved: "Het sjabloon is bewaard.",
        templates: "Alle sjablonen",
        template_rename: "Naam wijzigen",
        template_renamed: "Het sjabloon heeft een andere naam.",
        template_remove: "Sjabloon verwijderen",
        template_remove_question: "Wil je dit sjabloon verwijderen? Evaluaties die ermee zijn gemaakt, houden hun vragen.",
        template_removed: "Het sjabloon is verwijderd.",
    },
    form: RoundForm {
        title: "Titel",
        introduction: "Inleiding",
        introduction_hint: "Mensen lezen dit voor ze beginnen. Zeg waar de evaluatie over gaat en wat jullie met de antwoorden doen.",
        kind: "Wanneer is deze evaluatie?",
        anonymity: "Met of zonder naam?",
        anonymity_hint: "Anoniem: nergens staat wie wat antwoordde, en een groep van minder dan vijf mensen laten we niet apart zien. Met naam: wie de evaluatie beheert, ziet wie wat antwoordde. Na het openen ligt dit vast.",
        is_anonymous: "Anoniem",
        is_named: "Met naam",
        start_date: "Eerste dag",
        start_date_hint: "Leeg is de dag waarop je de evaluatie opent.",
        end_date: "Laatste dag",
        end_date_hint: "Leeg is tot je zelf sluit.",
        circles: "Wie vragen we?",
        circles_hint: "Kies een of meer groepen. Wie in meer groepen zit, antwoordt één keer.",
        villages: "Van welke dorpen?",
        villages_hint: "Voor inwoners en besturen. Kies je er geen, dan vragen we alle dorpen.",
        template: "Begin met een sjabloon",
        no_template: "Zonder sjabloon",
        use_template: "Vragen overnemen",
        template_question: "De vragen van het sjabloon komen in de plaats van de vragen die je zelf hebt gemaakt. Wil je dat?",
        template_used: "De vragen van het sjabloon staan in het formulier.",
        roots: "Welke wortels krijgen een cijfer?",
        roots_hint: "Mensen geven elke wortel een cijfer van 1 tot 5.",
        questions: "Eigen vragen",
        no_questions: "Er zijn nog geen eigen vragen.",
        question: |n| format!("Vraag {n}"),
        question_text: "De vraag",
        question_kind: "Hoe kunnen mensen antwoorden?",
        kind_of_question: |kind| match kind {
            QuestionKind::Root => "Met een cijfer voor een wortel",
            QuestionKind::Scale => "Met een cijfer van 1 tot 5",
            QuestionKind::OneOf => "Eén antwoord kiezen",
            QuestionKind::SeveralOf => "Meer antwoorden kiezen",
            QuestionKind::YesNo => "Ja of nee",
            QuestionKind::Open => "In eigen woorden",
        },
        options: "Antwoorden om uit te kiezen",
        options_hint: "Zet elk antwoord op een eigen regel: minstens 2, hoogstens 12.",
        add: "Vraag toevoegen",
        up: "Omhoog",
        down: "Omlaag",
        remove: "Vraag weghalen",
        create: "Evaluatie maken",
        created: "De evaluatie is gemaakt. Nog niemand ziet haar: kijk haar na en open haar dan.",
        edit: "Wijzigen",
        saved: "De evaluatie is opgeslagen.",
        changed: "Iemand anders heeft deze evaluatie intussen gewijzigd. Wat je typte staat er nog. Kijk eerst wat er nu \
                  staat.",
        newest: "Zo staat het er nu",
        save_mine: "Toch mijn versie opslaan",
    },
};

fn step(to: EvaluationState) -> &'static str {
    match to {
        EvaluationState::Draft | EvaluationState::Open => "Evaluatie openen",
        EvaluationState::Closed => "Evaluatie sluiten",
        EvaluationState::Published => "Resultaten publiceren",
    }
}

fn step_question(to: EvaluationState, anonymous: bool) -> &'static str {
    match (to, anonymous) {
        (EvaluationState::Draft | EvaluationState::Open, _) => {
            "Wil je de evaluatie openen? Daarna kunnen mensen antwoorden, en liggen de vragen en de groepen vast. Dat kun je niet terugdraaien. Wat je hieronder nog niet hebt opgeslagen, doet niet mee."
        }
        (EvaluationState::Closed, true) => {
            "Wil je de evaluatie sluiten? Daarna kan niemand meer antwoorden. We tellen de antwoorden en vergeten voorgoed wat bij elkaar hoorde. Dat kun je niet terugdraaien."
        }
        (EvaluationState::Closed, false) => {
            "Wil je de evaluatie sluiten? Daarna kan niemand meer antwoorden. Dat kun je niet terugdraaien."
        }
        (EvaluationState::Published, _) => {
            "Wil je de resultaten publiceren? Daarna ziet iedereen ze, ook wie niet is ingelogd. Dat kun je niet terugdraaien."
        }
    }
}

fn decimal(tenths: i64) -> String {
    format!("{},{}", tenths / 10, tenths % 10)
}
