//! The Dutch texts: plain words, short sentences, "je".

use shared::{
    account::AccountStatus,
    idea::{IdeaSort, IdeaState},
    problem::{FieldCode, FieldError, ProblemCode},
    role::Role,
    theme::ThemeColor,
};

use super::{
    About, Account, Admin, Article, Associations, Catalogue, Comments, Common, Footer, Home, IdeaForm, Ideas,
    Nav, Problems, Steps, Texts, grouped,
};

/// Every text in Dutch.
pub static NL: Texts = Texts {
    tag: "nl",
    formats: "nl-NL",
    name: "Nederlands",
    common: Common {
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
    },
    nav: Nav {
        skip: "Naar de inhoud",
        main: "Hoofdmenu",
        menu: "Menu",
        home: "Naar de voorpagina",
        ideas: "Ideeën",
        new_idea: "Stuur een idee in",
        my_ideas: "Mijn ideeën",
        associations: "Dorpen",
        accounts: "Accounts",
        catalogue: "Dorpen en thema's",
        sign_in: "Inloggen",
        sign_out: "Uitloggen",
        register: "Account maken",
    },
    footer: Footer {
        about: "De plek waar dorpen, gemeente en welzijnswerk samen werken aan ideeën.",
        links: "Over deze site",
        accessibility: "Toegankelijkheid",
        privacy: "Privacy",
        api: "Open gegevens (API, in het Engels)",
    },
    home: Home {
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
        themes: "Thema's",
        associations: "Dorpen",
        all_associations: "Alle dorpen",
    },
    ideas: Ideas {
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
        review_on: |day| format!("We kijken er weer naar op {day}."),
        people_support: |n| if n == 1 { "persoon steunt dit idee." } else { "mensen steunen dit idee." },
        you_too: "Jij ook.",
        support: "Ik steun dit idee",
        sign_in_to_support: "Log in om dit idee te steunen",
        closed: "Je kunt dit idee niet meer steunen.",
    },
    form: IdeaForm {
        new_title: "Stuur een idee in",
        edit_title: "Idee wijzigen",
        lead: "Drie dingen zijn genoeg: een titel, je verhaal en je dorp. Iedereen kan je idee daarna lezen.",
        sign_in_hint: "Om je idee te versturen log je eerst in. Je kunt hier alvast typen: je tekst blijft bewaard.",
        title: "Wat is je idee, in één zin?",
        title_hint: "Bijvoorbeeld: een bankje bij het speelveld",
        text: "Vertel er iets meer over",
        text_hint: "Waarom is het nodig? Voor wie is het? Wat zou jij zelf willen doen?",
        association: "Voor welk dorp is het?",
        themes: "Waar gaat het over?",
        themes_hint: "Kies er hoogstens drie.",
        similar: "Lijkt dit op jouw idee?",
        similar_hint: "Kijk even. Misschien wil je liever een idee steunen dat er al is.",
        draft_hint: "Wat je typt, bewaren we op dit apparaat tot je het verstuurt of uitlogt. Niemand anders ziet het.",
        send: "Verstuur mijn idee",
        thanks: "Dank je wel! Je idee is binnen. Iedereen kan het nu lezen en steunen.",
        saved: "Je wijziging is opgeslagen.",
        not_editable: "Dit idee kun je niet (meer) wijzigen.",
        back_to_idea: "Terug naar het idee",
        changed: "Iemand anders heeft dit idee intussen gewijzigd. Je tekst staat hier nog. Bekijk eerst wat er \
                  veranderd is.",
        show_newest: "Toon de nieuwste tekst ernaast",
        newest: "Zo staat het er nu",
        save_mine: "Mijn tekst opslaan",
    },
    comments: Comments {
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
    },
    steps: Steps {
        history: "Wat er gebeurde",
        title: "Wat gebeurt er met dit idee?",
        label: "Kies een stap",
        step,
        withdraw_hint: "Niemand kan je idee dan nog steunen. Heb je spijt? Dan zet je het zelf weer open.",
        reason: "Waarom?",
        reason_hint: "Iedereen kan dit lezen.",
        review_date: "Wanneer kijken we er weer naar?",
        saved: "De stap is opgeslagen.",
        changed: "Iemand anders heeft dit idee intussen gewijzigd. Wat je typte staat er nog. Kijk hoe het er nu voor staat \
                  en stuur het nog een keer.",
        none_left: "Iemand anders heeft dit idee intussen gewijzigd. Deze stap kan nu niet meer.",
    },
    associations: Associations {
        title: "Dorpen",
        one: "Dorp",
        lead: "Elk dorp heeft een vereniging met een bestuur. Kies een dorp om te zien wat er speelt.",
        residents: "Inwoners",
        households: "Huizen",
        board: "Het bestuur",
        no_board: "We weten nog niet wie er in het bestuur zit.",
        ideas_of: |village| format!("Ideeën voor {village}"),
        no_ideas: "Er zijn nog geen ideeën voor dit dorp.",
    },
    account: Account {
        sign_in: "Inloggen",
        sign_in_first: "Log in om deze pagina te zien.",
        not_allowed: "Met jouw account kun je deze pagina niet gebruiken.",
        welcome: "Welkom! Je bent ingelogd.",
        no_account: "Heb je nog geen account?",
        have_account: "Heb je al een account?",
        register: "Account maken",
        register_lead: "Met een account kun je ideeën insturen, steunen en een reactie geven.",
        registered: "Je account is klaar en je bent ingelogd.",
        signed_out: "Je bent uitgelogd.",
        name: "Je naam",
        name_hint: "Iedereen ziet deze naam bij je ideeën en reacties.",
        email: "E-mailadres",
        email_hint: "Hiermee log je in. Anderen zien het niet.",
        password: "Wachtwoord",
        password_hint: "Minstens 15 tekens. Een zin van vier woorden is goed, en makkelijk te onthouden.",
        show_password: "Toon",
        association: "Dorp",
        no_association: "Geen dorp gekozen",
        privacy_hint: "We gebruiken je gegevens alleen voor deze site.",
        mine: "Mijn gegevens",
        signed_in_as: |email| format!("Je bent ingelogd met {email}."),
        details: "Naam en dorp",
        saved: "Je gegevens zijn opgeslagen.",
        change_password: "Wachtwoord wijzigen",
        current_password: "Je wachtwoord van nu",
        new_password: "Je nieuwe wachtwoord",
        password_ends_sessions: "Op andere apparaten moet je daarna opnieuw inloggen.",
        password_changed: "Je wachtwoord is gewijzigd.",
        sessions: "Waar je bent ingelogd",
        sessions_lead: "Zie je een apparaat dat je niet kent? Log het uit en wijzig je wachtwoord.",
        browser_on: |browser, system| format!("{browser} op {system}"),
        other_program: "Een ander programma",
        last_used: |time| format!("Laatst gebruikt op {time}"),
        this_session: "Dit apparaat",
        end_session: "Uitloggen",
        end_session_question: "Wil je op dit apparaat uitloggen?",
        session_ended: "Dat apparaat is uitgelogd.",
    },
    admin: Admin {
        accounts: "Accounts",
        account: "Account",
        back_to_accounts: "Terug naar alle accounts",
        search: "Zoek op naam of e-mailadres",
        status: "Status",
        role: "Rol",
        any: "Maakt niet uit",
        count: |n| counted(n, "account", "accounts"),
        none_found: "We hebben geen accounts gevonden.",
        more: "Meer accounts",
        since: "Account sinds",
        own_account: "Dit is je eigen account. Je kunt jezelf niet blokkeren.",
        suspend: "Account blokkeren",
        suspend_question: |name| format!("Wil je {name} blokkeren? Inloggen kan dan niet meer, nergens."),
        activate: "Account weer openen",
        activate_question: |name| format!("Mag {name} weer inloggen?"),
        saved: "De wijziging is opgeslagen.",
        roles: "Rollen",
        no_roles: "Geen bijzondere rollen.",
        term: |start, end| match end {
            Some(end) => format!("Van {start} tot en met {end}"),
            None => format!("Sinds {start}"),
        },
        not_today: "geldt vandaag niet",
        remove_role: "Rol afnemen",
        remove_role_question: |role| format!("Wil je deze rol afnemen: {role}?"),
        role_removed: "De rol is afgenomen.",
        add_role: "Rol geven",
        role_added: "De rol is gegeven.",
        start_date: "Eerste dag",
        start_date_hint: "Leeg is vandaag.",
        end_date: "Laatste dag",
        end_date_hint: "Leeg is zonder einde.",
    },
    catalogue: Catalogue {
        title: "Dorpen en thema's",
        associations: "Dorpen",
        add_association: "Dorp toevoegen",
        themes: "Thema's",
        add_theme: "Thema toevoegen",
        roots: "Wortels: wat een project doet slagen",
        add_root: "Wortel toevoegen",
        village: "Naam van het dorp",
        name: "Naam",
        label: "Korte naam",
        full_name: "Volledige naam",
        summary: "Uitleg in een paar zinnen",
        color: "Kleur",
        position: "Plaats in de rij (een lager getal komt eerst)",
        saved: "Opgeslagen.",
    },
    about: About {
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
                        "We bewaren ook de ideeën en reacties die je schrijft, welke ideeën je steunt, en op welke \
                         apparaten je bent ingelogd.",
                    ],
                ),
                (
                    "Wie ziet wat?",
                    &[
                        "Iedereen kan je ideeën en reacties lezen, met je naam erbij. Je e-mailadres zien alleen jijzelf \
                         en de beheerders.",
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
    },
    problems: Problems {
        check_fields: "Er klopt nog iets niet. Kijk dit even na:",
        offline: "Er is geen verbinding. Kijk of je internet hebt en probeer het opnieuw. Wat je hebt getypt, staat er nog.",
        unreadable: "De site gaf een antwoord dat we niet begrijpen. Probeer het later opnieuw.",
        problem,
        field,
    },
    role,
    account_status: |status| match status {
        AccountStatus::Active => "Actief",
        AccountStatus::Suspended => "Geblokkeerd",
    },
    theme_color: |color| match color {
        ThemeColor::Blue => "Blauw",
        ThemeColor::Green => "Groen",
        ThemeColor::Orange => "Oranje",
        ThemeColor::Purple => "Paars",
        ThemeColor::Red => "Rood",
        ThemeColor::Teal => "Groenblauw",
    },
};

fn counted(number: i64, one: &str, many: &str) -> String {
    format!("{} {}", grouped(number, '.'), if number == 1 { one } else { many })
}

fn state(state: IdeaState) -> &'static str {
    match state {
        IdeaState::Draft => "Concept",
        IdeaState::Submitted => "Ingestuurd",
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
        (IdeaState::Submitted, IdeaState::Open) => "Plaatsen, zodat iedereen het ziet",
        (_, IdeaState::Open) => "Weer openzetten",
        (IdeaState::Open, IdeaState::UnderReview) => "Bekijken",
        (_, IdeaState::UnderReview) => "Opnieuw bekijken",
        (_, IdeaState::Adopted) => "Overnemen: het wordt een project",
        (_, IdeaState::Answered) => "Beantwoorden",
        (_, IdeaState::Parked) => "Later opnieuw bekijken",
        (_, IdeaState::Declined) => "Niet doen",
        (_, IdeaState::Withdrawn) => "Mijn idee intrekken",
        (_, IdeaState::Draft | IdeaState::Submitted | IdeaState::Merged) => state(to),
    }
}

fn role(role: Role) -> &'static str {
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

fn problem(code: ProblemCode) -> &'static str {
    match code {
        ProblemCode::Malformed
        | ProblemCode::MethodNotAllowed
        | ProblemCode::NotAcceptable
        | ProblemCode::UnsupportedMediaType
        | ProblemCode::IfMatchRequired => "Er ging iets mis in deze pagina. Laad de pagina opnieuw.",
        ProblemCode::InvalidInput => "Er klopt nog iets niet in wat je hebt ingevuld.",
        ProblemCode::InvalidCursor => "De lijst is intussen veranderd. Laad de pagina opnieuw.",
        ProblemCode::SignInRequired => "Log eerst in.",
        ProblemCode::InvalidCredential => "Je bent niet meer ingelogd. Log opnieuw in.",
        ProblemCode::WrongPassword => "Het e-mailadres of het wachtwoord klopt niet.",
        ProblemCode::Forbidden => "Dit mag je niet doen met jouw account.",
        ProblemCode::CrossSite => "Dit verzoek kwam van een andere site. Laad de pagina opnieuw.",
        ProblemCode::NotFound => "We kunnen dit niet vinden. Misschien is het weggehaald.",
        ProblemCode::AlreadySupported => "Je steunt dit idee al.",
        ProblemCode::IdeaClosed => "Dat kan niet meer bij dit idee.",
        ProblemCode::IdeaHasProject => "Dit idee is al een project geworden.",
        ProblemCode::ProjectClosed => "Dat kan niet in de fase waarin het project nu is.",
        ProblemCode::AlreadyMember => "Deze persoon doet al mee aan dit project.",
        ProblemCode::LastLead => "Een project houdt een projectleider. Wijs eerst iemand anders aan.",
        ProblemCode::RoleHeld => "Deze persoon heeft deze rol al.",
        ProblemCode::OwnAccess => "Je kunt je eigen toegang niet wegnemen.",
        ProblemCode::IdempotencyKeyReused => {
            "Dit is waarschijnlijk al een keer verstuurd, met andere woorden. Kijk eerst of het er al staat."
        }
        ProblemCode::Changed => "Iemand anders heeft dit intussen gewijzigd. Laad de pagina opnieuw.",
        ProblemCode::TooLarge => "Dit is te groot om te versturen. Maak het korter.",
        ProblemCode::TooManyRequests => {
            "Dat ging te vaak achter elkaar. Wacht even en probeer het dan opnieuw."
        }
        ProblemCode::Internal => "Er ging iets mis op de server. Probeer het later opnieuw.",
        ProblemCode::Unavailable => {
            "De site is even niet bereikbaar. Probeer het over een paar minuten opnieuw."
        }
    }
}

fn field(fault: &FieldError) -> String {
    let min = grouped(fault.params.min.unwrap_or_default(), '.');
    let max = grouped(fault.params.max.unwrap_or_default(), '.');
    match fault.code {
        FieldCode::Required => "Vul dit in.".into(),
        FieldCode::TooShort => format!("Gebruik minstens {min} tekens."),
        FieldCode::TooLong => format!("Gebruik hoogstens {max} tekens."),
        FieldCode::OutOfRange => format!("Kies een getal van {min} tot en met {max}."),
        FieldCode::TooMany => format!("Kies er hoogstens {max}."),
        FieldCode::Invalid => "Dit klopt niet. Kijk het nog eens na.".into(),
        FieldCode::NotFound => "Dit bestaat niet meer. Kies iets anders.".into(),
        FieldCode::Taken => "Dit is al in gebruik.".into(),
        FieldCode::UnknownField => "Dit veld kennen we niet. Laad de pagina opnieuw.".into(),
        FieldCode::EasyToGuess => "Dit is makkelijk te raden. Kies een zin die alleen jij kent.".into(),
        FieldCode::TooEarly => "Kies een latere dag dan de eerste dag.".into(),
    }
}
