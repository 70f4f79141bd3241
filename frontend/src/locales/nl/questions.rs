//! Questions about ideas, and their answers.

use shared::question::{Addressee, QuestionSort, QuestionState};

use crate::locales::questions::Questions;

/// Questions about ideas, in Dutch.
pub const QUESTIONS: Questions = Questions {
    title: "Vragen",
    lead: "Vragen over ideeën, aan een dorp, aan de gemeente of aan het welzijnswerk.",
    all: "Alle vragen over alle ideeën",
    none: "Er zijn nog geen vragen.",
    none_found: "Er zijn geen vragen.",
    more: "Meer vragen",
    state: |state| match state {
        QuestionState::Overdue => "Te laat",
        QuestionState::Waiting => "Wacht op antwoord",
        QuestionState::Answered => "Beantwoord",
    },
    unanswered: "Nog zonder antwoord",
    every_state: "Alle vragen",
    whom: "Aan wie is de vraag?",
    everybody: "Maakt niet uit",
    addressee,
    to: |addressee, village| format!("Aan {}", addressee_name(addressee, village)),
    promised: |day| format!("Antwoord toegezegd op {day}."),
    first_promised: |day| format!("Eerst was dat {day}."),
    answer_of: |name| format!("Antwoord van {name}"),
    corrected_on: |day| format!("(verbeterd op {day})"),
    ask: "Stel een vraag",
    question: "Wat is je vraag?",
    term: |days| {
        format!("Je krijgt binnen {days} dagen antwoord. Iedereen kan de vraag en het antwoord lezen.")
    },
    send: "Verstuur mijn vraag",
    thanks: "Je vraag is verstuurd.",
    sign_in: "Log in om een vraag te stellen",
    to_answer: "Antwoord geven",
    correct: "Antwoord verbeteren",
    answer: "Het antwoord",
    answer_hint: "Iedereen kan dit lezen.",
    other_day: "Of kies de dag waarop het antwoord komt",
    saved: "Het is opgeslagen.",
    changed: "Iemand anders was je voor. Wat je typte staat er nog. Kijk eerst wat er nu staat.",
    taken: "Iemand anders heeft de vraag net beantwoord. Dat antwoord staat er nu.",
    typed: "Wat jij typte",
    typed_hint: "Dit is niet verstuurd. Kopieer het als je er nog iets mee wilt doen. Je kunt het bijvoorbeeld als reactie \
                 bij het idee zetten.",
    take_back: "Vraag intrekken",
    take_back_question: "Weet je zeker dat je deze vraag wilt intrekken? Dan krijg je geen antwoord.",
    take_back_confirm: "Ja, intrekken",
    delete_question: "Weet je zeker dat je deze vraag wilt verwijderen? Het antwoord gaat mee. Je kunt dit niet terugdraaien.",
    delete_confirm: "Ja, verwijderen",
    deleted: "De vraag is weg.",
    sort: |sort| match sort {
        QuestionSort::Promised => "Op toegezegde dag",
        QuestionSort::Newest => "Nieuwste eerst",
    },
};

fn addressee(addressee: Addressee, village: &str) -> String {
    match addressee {
        Addressee::Association if village.is_empty() => "De vereniging van het dorp".into(),
        Addressee::Association => format!("De vereniging van {village}"),
        Addressee::Municipality => "De gemeente".into(),
        Addressee::Welfare => "Het welzijnswerk".into(),
    }
}

/// As it stands in a sentence.
fn addressee_name(one: Addressee, village: &str) -> String {
    let name = addressee(one, village);
    name.strip_prefix("De ").map_or_else(|| name.replacen("Het ", "het ", 1), |rest| format!("de {rest}"))
}
