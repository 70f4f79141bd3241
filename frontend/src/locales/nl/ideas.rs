//! Finding and reading ideas, and what happens with them.

use shared::idea::{IdeaSort, IdeaState};

use super::counted;
use crate::locales::{
    grouped,
    ideas::{Comments, Ideas, Steps},
};

/// Finding and reading ideas, in Dutch.
pub const IDEAS: Ideas = Ideas {
    title: "Ideeën",
    one: "Idee",
    mine: "Mijn ideeën",
    search: "Zoek in de ideeën",
    search_button: "Zoeken",
    association: "Dorp",
    all_associations: "Alle dorpen",
    theme: "Thema",
    themes: "Thema's",
    all_themes: "Alle thema's",
    state_label: "Hoe staat het ervoor",
    all_states: "Maakt niet uit",
    sort_label: "Volgorde",
    sort: |sort| match sort {
        IdeaSort::Newest => "Nieuwste eerst",
        IdeaSort::Oldest => "Oudste eerst",
        IdeaSort::MostSupported => "Meeste steun eerst",
    },
    clear_filter: "Toon weer alle ideeën",
    none_found: "We hebben geen ideeën gevonden. Probeer een ander woord of een ander dorp.",
    none_of_mine: "Je hebt nog geen idee ingestuurd.",
    count: |n| counted(n, "idee", "ideeën"),
    shown: |n| format!("De eerste {}", counted(n, "idee", "ideeën")),
    shown_of: |n, all| format!("{} van de {}", grouped(n, '.'), counted(all, "idee", "ideeën")),
    more: "Meer ideeën",
    supports: |n| counted(n, "keer gesteund", "keer gesteund"),
    comments: |n| counted(n, "reactie", "reacties"),
    number: |n| format!("Idee nummer {n}"),
    author_gone: "Iemand die geen account meer heeft",
    about_idea: "Over dit idee",
    edit: "Idee wijzigen",
    state,
    state_sentence,
    where_it_stands: "Hoe staat het ervoor?",
    review_due: "Opnieuw bekijken",
    review_on: |day| format!("We kijken er weer naar op {day}."),
    people_support: |n| if n == 1 { "persoon steunt dit idee." } else { "mensen steunen dit idee." },
    you_too: "Jij ook.",
    support: "Ik steun dit idee",
    sign_in_to_support: "Log in om dit idee te steunen",
    closed: "Je kunt dit idee niet meer steunen.",
    merged_into: "Dit idee is samengevoegd met:",
    merged_from: "Hiermee samengevoegd:",
};

/// The steps in the life of an idea, in Dutch.
pub const STEPS: Steps = Steps {
    history: "Wat er gebeurde",
    sent_in: "Ingestuurd",
    more: "Toon wat er daarna gebeurde",
    title: "Wat gebeurt er met dit idee?",
    label: "Kies een stap",
    step,
    withdraw_hint: "Iedereen kan je idee nog lezen, maar niemand kan het nog steunen, meedoen of reageren. Wie het steunt, \
                    volgt of meedoet, raken we niet kwijt. Heb je spijt? Dan zet je het zelf weer open, met de steun en de \
                    mensen die het al had.",
    reason: "Waarom?",
    reason_hint: "Iedereen kan dit lezen.",
    review_date: "Wanneer kijken we er weer naar?",
    merge_into: "Met welk idee?",
    merge_hint: "Wie dit idee steunt, volgt of meedoet, gaat mee naar het andere idee. De reacties blijven hier staan. Je \
                 kunt dit niet terugdraaien.",
    merge_search: "Zoek op nummer of op woorden",
    merge_none: "We hebben geen idee gevonden om mee samen te voegen.",
    saved: "De stap is opgeslagen.",
    changed: "Iemand anders heeft dit idee intussen gewijzigd. Wat je typte staat er nog. Kijk hoe het er nu voor staat \
              en stuur het nog een keer.",
    none_left: "Iemand anders heeft dit idee intussen gewijzigd. Deze stap kan nu niet meer.",
};

/// Comments under an idea, in Dutch.
pub const COMMENTS: Comments = Comments {
    title: "Reacties",
    none: "Er zijn nog geen reacties.",
    more: "Meer reacties",
    write: "Schrijf een reactie",
    hint: "Blijf vriendelijk. Iedereen kan je naam en je reactie lezen.",
    send: "Plaats mijn reactie",
    thanks: "Je reactie is geplaatst.",
    sign_in: "Log in om te reageren",
    closed: "Je kunt op dit idee niet meer reageren.",
    by: |name| format!("van {name}"),
    delete_question: "Weet je zeker dat je deze reactie wilt verwijderen? Je kunt dit niet terugdraaien.",
    delete_confirm: "Ja, verwijderen",
    deleted: "De reactie is verwijderd.",
    gone: "Deze reactie is verwijderd.",
    answer: "Antwoord",
    answer_to: |name| format!("Antwoord aan {name}"),
    to: |names| format!("aan {names}"),
    more_answers: |n| {
        if n == 1 { "Toon nog 1 antwoord".into() } else { format!("Toon nog {n} antwoorden") }
    },
    mention: "Iemand noemen",
    mention_hint: "Wie je noemt, ziet je reactie bij Mijn ideeën.",
    nobody: "Er doet nog niemand anders mee aan dit gesprek.",
    mentions: "Reacties aan jou",
    no_mentions: "Niemand heeft je nog genoemd in een reactie.",
};

fn state(state: IdeaState) -> &'static str {
    match state {
        IdeaState::Draft => "Concept",
        IdeaState::Submitted => "Wacht op plaatsing",
        IdeaState::Refused => "Niet geplaatst",
        IdeaState::Open => "Open",
        IdeaState::UnderReview => "Wordt bekeken",
        IdeaState::Adopted => "Wordt een project",
        IdeaState::Answered => "Beantwoord",
        IdeaState::Declined => "Gaat niet door",
        IdeaState::Parked => "In de wacht",
        IdeaState::Merged => "Samengevoegd",
        IdeaState::Withdrawn => "Ingetrokken",
    }
}

fn state_sentence(state: IdeaState) -> &'static str {
    match state {
        IdeaState::Draft => "Het idee is nog niet verstuurd. Alleen de schrijver ziet het.",
        IdeaState::Submitted => "Het idee is ingestuurd. Iemand kijkt het na voordat iedereen het ziet.",
        IdeaState::Refused => "Dit idee is niet geplaatst. Niet iedereen kan het zien.",
        IdeaState::Open => "Iedereen kan dit idee lezen, steunen en erop reageren.",
        IdeaState::UnderReview => "Het bestuur van het dorp of de gemeente bekijkt dit idee.",
        IdeaState::Adopted => "Mensen gaan met dit idee aan de slag.",
        IdeaState::Answered => "Er is antwoord gegeven op dit idee.",
        IdeaState::Declined => "Dit idee gaat niet door.",
        IdeaState::Parked => "Dit idee wacht even. Later kijken we er weer naar.",
        IdeaState::Merged => "Dit idee is samengevoegd met een ander idee dat erop lijkt.",
        IdeaState::Withdrawn => "De schrijver heeft dit idee teruggetrokken.",
    }
}

fn step(from: IdeaState, to: IdeaState) -> &'static str {
    match (from, to) {
        (IdeaState::Draft, IdeaState::Open) => "Insturen",
        (_, IdeaState::Open) => "Weer openzetten",
        (IdeaState::Open, IdeaState::UnderReview) => "Bekijken",
        (_, IdeaState::UnderReview) => "Opnieuw bekijken",
        (_, IdeaState::Adopted) => "Overnemen: het wordt een project",
        (_, IdeaState::Answered) => "Beantwoorden",
        (_, IdeaState::Parked) => "Later opnieuw bekijken",
        (_, IdeaState::Declined) => "Niet doen",
        (_, IdeaState::Withdrawn) => "Mijn idee intrekken",
        (_, IdeaState::Merged) => "Samenvoegen met een ander idee",
        (IdeaState::Refused, IdeaState::Draft) => "Verder met mijn idee",
        (_, IdeaState::Draft) => "Mijn idee terugnemen: het wordt weer een concept",
        (_, IdeaState::Submitted | IdeaState::Refused) => state(to),
    }
}
