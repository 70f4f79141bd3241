//! What every page says, and the home page.

use shared::role::Role;

use crate::locales::common::{Common, Footer, Home, Nav};

/// Words that many pages use, in Dutch.
pub const COMMON: Common = Common {
    site: "Samenspel",
    tab_title: |page| format!("{page} – Samenspel"),
    loading: "Even geduld…",
    sending: "Bezig met versturen…",
    retry: "Opnieuw proberen",
    close: "Sluiten",
    cancel: "Annuleren",
    save: "Opslaan",
    change: "Wijzigen",
    delete: "Verwijderen",
    choose: "Maak een keuze",
    optional: "(hoeft niet)",
    new_tab: "(opent in een nieuw tabblad)",
    failed: "Er ging iets mis",
    not_found: "Deze pagina is er niet",
    not_found_text: "Misschien is het adres niet goed overgenomen, of is de pagina weggehaald.",
};

/// Links and buttons that lead from page to page, in Dutch.
pub const NAV: Nav = Nav {
    skip: "Naar de inhoud",
    main: "Hoofdmenu",
    menu: "Menu",
    home: "Naar de voorpagina",
    ideas: "Ideeën",
    new_idea: "Stuur een idee in",
    my_ideas: "Mijn ideeën",
    associations: "Dorpen",
    evaluations: "Evaluaties",
    timeline: "Tijdbalk",
    accounts: "Accounts",
    catalogue: "Dorpen en thema's",
    sign_in: "Inloggen",
    sign_out: "Uitloggen",
    register: "Account maken",
};

/// The foot of every page, in Dutch.
pub const FOOTER: Footer = Footer {
    about: "De plek waar dorpen, gemeente en welzijnswerk samen werken aan ideeën.",
    links: "Over deze site",
    accessibility: "Toegankelijkheid",
    privacy: "Privacy",
    api: "Open gegevens (API, in het Engels)",
};

/// The home page, in Dutch.
pub const HOME: Home = Home {
    tab: "Ideeën voor je dorp",
    title: "Heb je een idee voor je dorp?",
    lead: "Deel het hier. Anderen denken mee, en samen maken we er iets van.",
    look_around: "Bekijk alle ideeën",
    newest: "Nieuwe ideeën",
    most_supported: "Meest gesteund",
    all_ideas: "Alle ideeën",
    no_ideas: "Er zijn nog geen ideeën. Stuur jij het eerste in?",
    how: "Van idee naar resultaat",
    steps: &[
        ("Idee", "Je schrijft op wat je graag wilt in je dorp. Een paar zinnen is genoeg."),
        ("Steun", "Anderen lezen je idee. Ze steunen het en geven een reactie."),
        (
            "Project",
            "Het dorp en de gemeente bekijken het idee. Past het? Dan gaan mensen ermee aan de slag.",
        ),
        ("Evaluatie", "We kijken samen terug. Wat ging goed, en wat leren we ervan?"),
    ],
    timeline: "Waar staan we nu?",
    timeline_lead: "Dorpen en gemeente gaan samen een weg. Op de tijdbalk zie je wat er al was en wat er nog komt.",
    to_timeline: "Naar de tijdbalk",
    associations: "Dorpen",
    all_associations: "Alle dorpen",
};

/// What a role is called.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Member => "Lid",
        Role::Board => "Bestuur",
        Role::Chair => "Voorzitter",
        Role::Liaison => "Contactambtenaar",
        Role::Councillor => "Raadslid of wethouder",
        Role::Supporter => "Welzijnswerk",
        Role::Coordinator => "Dorpenoverleg",
        Role::Administrator => "Beheerder",
    }
}
