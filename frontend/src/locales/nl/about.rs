//! Pages about the site itself.

use crate::locales::about::{About, Article};

/// Pages about the site itself, in Dutch.
pub const ABOUT: About = About {
    accessibility: Article {
        title: "Toegankelijkheid",
        sections: &[
            (
                "Voor iedereen",
                &[
                    "Iedereen moet deze site kunnen gebruiken. Ook als je slecht ziet, geen muis gebruikt of moeite \
                     hebt met lezen.",
                    "Daarom werkt alles met het toetsenbord en met een schermlezer. Je kunt de tekst vier keer zo \
                     groot maken. En we schrijven in gewone woorden.",
                ],
            ),
            (
                "Hoe ver zijn we?",
                &[
                    "We bouwen en testen de site volgens WCAG 2.2, niveau A en AA. Een onafhankelijk onderzoek is er \
                     nog niet. Er is daarom ook nog geen officiële verklaring.",
                ],
            ),
            (
                "Lukt er iets niet?",
                &[
                    "Vertel het aan het bestuur van je dorp of aan de beheerder van deze site. Dan zoeken we samen een \
                     andere manier, en maken we de site beter.",
                ],
            ),
        ],
    },
    privacy: Article {
        title: "Privacy",
        sections: &[
            (
                "Wat we bewaren",
                &[
                    "Als je een account maakt, bewaren we je naam, je e-mailadres en je dorp. Je wachtwoord bewaren we \
                     zo dat niemand het kan lezen.",
                    "We bewaren ook de ideeën, reacties en vragen die je schrijft, de foto's en bestanden die je erbij zet, \
                     welke ideeën je steunt en volgt, waarmee je meedoet, en op welke apparaten je bent ingelogd. Waar je \
                     een foto maakte, halen we er meteen uit.",
                ],
            ),
            (
                "Wie ziet wat?",
                &[
                    "Iedereen kan je ideeën, reacties en vragen lezen, met je naam erbij. Je e-mailadres zien alleen \
                     jijzelf en de beheerders.",
                    "Welke ideeën je steunt en volgt, zie alleen jij. Doe je mee met een idee? Dan zien de schrijver, \
                     het bestuur van het dorp, het Dorpenoverleg en de anderen die meedoen je naam. Wordt dat idee een \
                     project, dan ben je daar helper. Wie helpt in een project, ziet iedereen die is ingelogd.",
                ],
            ),
            (
                "Op je eigen apparaat",
                &[
                    "Log je in, dan zet de site één cookie, zodat je ingelogd blijft. Je taal en de tekst die je nog \
                     niet hebt verstuurd, bewaart je browser zelf.",
                    "We volgen je niet. Er zijn geen advertenties en geen cookies van anderen.",
                ],
            ),
            (
                "Je rechten",
                &[
                    "Je naam en dorp wijzig je zelf bij Mijn gegevens. Wil je weten wat we van je bewaren, of wil je \
                     dat we het wissen? Vraag het aan de beheerder van deze site.",
                ],
            ),
        ],
    },
};
