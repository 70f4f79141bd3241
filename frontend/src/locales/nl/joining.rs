//! Joining in with an idea, and following it.

use crate::locales::{grouped, joining::Joining};

/// Joining in with an idea, and following it, in Dutch.
pub const JOINING: Joining = Joining {
    title: "Wie doet er mee?",
    count: |n| match n {
        0 => "Er doet nog niemand mee.".into(),
        1 => "1 persoon doet mee.".into(),
        n => format!("{} mensen doen mee.", grouped(n, '.')),
    },
    you_too: "Jij ook.",
    join: "Ik doe mee!",
    offer: "Wat breng je mee?",
    offer_hint: "Bijvoorbeeld: tijd, gereedschap of ervaring.",
    who_sees: "De schrijver, het bestuur van het dorp, het Dorpenoverleg en de anderen die meedoen zien je naam. Alle \
               anderen zien alleen hoeveel mensen meedoen.",
    as_project: "Wordt het idee een project? Dan ben je daar meteen helper. Iedereen die is ingelogd, ziet dan je naam bij \
                 het project. Stoppen kan altijd.",
    join_project: "Dit idee is een project geworden. Meedoen kan daar:",
    project_goes_on: "Wil je ook niet meer helpen in het project? Dat zeg je daar:",
    confirm: "Ja, ik doe mee",
    thanks: "Fijn dat je meedoet!",
    sign_in: "Log in om mee te doen",
    more: "Meer mensen",
    leave: "Ik doe niet meer mee",
    leave_question: "Wil je niet meer meedoen met dit idee?",
    leave_confirm: "Ja, ik stop ermee",
    left: "Je doet niet meer mee.",
    follow: "Dit idee volgen",
};
