//! Evaluations, for those who answer them.

use shared::evaluation::{Circle, EvaluationKind};

use super::counted;
use crate::locales::answering::Answering;

/// Evaluations, for those who answer them, in Dutch.
pub static ANSWERING: Answering = Answering {
    lead: "We kijken samen terug: wat gaat goed, en wat kan beter?",
    drafts: "Nog in voorbereiding",
    open: "Nu open",
    for_you: "Voor jou",
    has_begun: "Begonnen",
    none_open: "Er staat nu geen evaluatie open.",
    earlier: "Eerdere evaluaties",
    none_earlier: "Er zijn nog geen eerdere evaluaties.",
    more: "Meer evaluaties",
    kind,
    about_network: "Over alle dorpen samen",
    about_project: |project| format!("Over het project {project}"),
    from: |day| format!("Meedoen kan vanaf {day}"),
    until: |day| format!("Meedoen kan tot en met {day}"),
    until_closed: "Meedoen kan tot de evaluatie wordt gesloten",
    results: "Bekijk de uitkomsten",
    results_later: "Gesloten. De uitkomsten volgen.",
    manage: "Evaluatie beheren",
    back_to_all: "Terug naar alle evaluaties",
    who: "Wie doen er mee?",
    circle,
    villages: |villages| format!("Uit {villages}"),
    when: "Tot wanneer?",
    what_about: "Waarover?",
    answered: |n| counted(n, "keer ingeleverd", "keer ingeleverd"),
    anonymous: "Je doet anoniem mee",
    anonymous_points: &[
        "We bewaren niets dat jouw antwoorden met jou verbindt.",
        "Je krijgt een voortzetcode. Daarmee ga je later verder, ook op een ander apparaat. Raak je de code kwijt, dan kunnen wij haar niet terughalen.",
        "Groepen van minder dan vijf mensen laten we niet apart zien.",
        "Schrijf in je uitleg niets waaraan anderen je herkennen, als je dat niet wilt.",
    ],
    named: "Je doet mee met je naam",
    named_points: &[
        "Wie deze evaluatie beheert, leest na het sluiten je antwoorden met je naam erbij.",
        "In de uitkomsten staat je naam niet. Wel laten ze kleine groepen zien, soms van één mens. Wie jou kent, kan dan raden wat jij antwoordde.",
    ],
    by_link: "Je doet mee zonder account",
    by_link_points: &[
        "Wie deze evaluatie beheert, ziet na het sluiten je antwoorden, maar niet je naam.",
        "De uitkomsten laten ook kleine groepen zien, soms van één mens.",
        "Je krijgt een voortzetcode. Daarmee ga je later verder, ook op een ander apparaat. Raak je de code kwijt, dan kunnen wij haar niet terughalen.",
    ],
    draft: "Deze evaluatie is nog niet open.",
    not_yet: "Deze evaluatie begint binnenkort.",
    closed: "Deze evaluatie is gesloten. De uitkomsten volgen.",
    sign_in: "Log in om mee te doen.",
    not_asked: "Deze evaluatie is voor andere mensen bedoeld. Je kunt haar lezen, maar niet invullen.",
    with_account: "Heb je een account? Kijk dan of je daarmee kunt meedoen",
    begin: "Begin met invullen",
    go_on: "Ga verder met invullen",
    begun: "Er is al begonnen met invullen. De antwoorden tellen pas mee als ze zijn ingeleverd.",
    another: "Iemand anders vult in",
    another_question: "Dit apparaat vergeet de voortzetcode van wie hier het laatst invulde. Is die code opgeschreven? Alleen met die code kan die persoon nog iets wijzigen.",
    elsewhere: "Verder op een ander apparaat?",
    elsewhere_lead: "Begon je al ergens anders? Vul dan je voortzetcode in.",
    begun_elsewhere: "Je bent al begonnen op een ander apparaat. Vul je voortzetcode in om verder te gaan. Ben je de code kwijt? Wij kunnen haar niet terughalen. Wat je hebt ingeleverd, telt wel mee.",
    unknown_code: "We kennen deze voortzetcode niet bij deze evaluatie. Kijk de tekens nog eens na.",
    code_label: "Voortzetcode",
    code_hint: "16 letters en cijfers. Streepjes en hoofdletters maken niet uit.",
    code: "Jouw voortzetcode",
    code_text: "Schrijf deze code op. Alleen daarmee kun je later verder op een ander apparaat. Wij kunnen haar niet terughalen.",
    code_kept: "Dit apparaat onthoudt de code tot iemand hier uitlogt.",
    code_kept_by_link: "Dit apparaat onthoudt de code tot hier iemand anders invult, of iemand uitlogt.",
    copy: "Kopieer de code",
    copied: "De code is gekopieerd.",
    not_copied: "Kopiëren lukte niet. Schrijf de code over.",
    print: "Print de code",
    no_randomness: "Je browser kan geen veilige code maken. Probeer een nieuwere browser.",
    form: "Jouw antwoorden",
    form_lead: "Wat je niet weet, sla je over. Je antwoorden worden vanzelf bewaard.",
    score,
    explanation: "Uitleg",
    own_words: "Jouw antwoord",
    yes_no: ["Ja", "Nee"],
    several: "Je kunt er meer dan één kiezen.",
    clear: "Antwoord wissen",
    progress: |answered, all| format!("{answered} van {all} beantwoord"),
    saved: "Bewaard",
    unsaved: "Nog niet bewaard",
    not_handed_in: "nog niet ingeleverd",
    offline: "Bewaren lukt nu niet. We proberen het vanzelf opnieuw. Wat je hebt ingevuld, blijft hier staan.",
    kept_here: "Wat je hebt ingevuld, staat hier nog.",
    changed_elsewhere: "Je antwoorden zijn ook ergens anders gewijzigd",
    changed_elsewhere_text: "Op een ander apparaat, of in een ander venster, is intussen iets bewaard. Wat je hier hebt ingevuld, staat er nog. Wat wil je houden?",
    keep_mine: "Houd wat hier staat",
    take_theirs: "Neem wat ergens anders is bewaard",
    nothing_answered: "Beantwoord eerst minstens één vraag.",
    hand_in: "Inleveren",
    hand_in_text: "Klaar? Lever je antwoorden in, dan tellen ze mee. Wijzigen kan daarna nog, tot de evaluatie sluit.",
    handing_in: "Bezig met inleveren…",
    thanks: "Bedankt! Je antwoorden zijn ingeleverd",
    thanks_text: |until| format!("Je kunt ze nog wijzigen. {until}."),
    still_counts: "Je antwoorden zijn ingeleverd. Wat je nu nog wijzigt, telt meteen mee.",
    paper: "Liever op papier?",
    paper_text: "Print het formulier, of geef het aan iemand anders. Met de QR-code komt die ook op deze pagina.",
    print_paper: "Print een leeg formulier",
    on_paper: |address| format!("Invullen op je telefoon of computer? Scan de code, of ga naar {address}"),
    qr_code: "QR-code die naar deze pagina leidt",
};

fn kind(kind: EvaluationKind) -> &'static str {
    match kind {
        EvaluationKind::Interim => "Tussentijds",
        EvaluationKind::Final => "Aan het eind",
        EvaluationKind::Yearly => "Elk jaar",
        EvaluationKind::Event => "Na een bijeenkomst",
    }
}

fn circle(circle: Circle) -> &'static str {
    match circle {
        Circle::Helpers => "Mensen die meehelpen",
        Circle::Boards => "Besturen van de dorpen",
        Circle::Municipality => "De gemeente",
        Circle::Supporters => "Het welzijnswerk",
        Circle::Residents => "Bewoners",
        Circle::Link => "Iedereen met de link",
    }
}

fn score(score: i32) -> &'static str {
    match score {
        1 => "Helemaal niet",
        2 => "Niet zo",
        3 => "Een beetje",
        4 => "Best wel",
        _ => "Helemaal",
    }
}
