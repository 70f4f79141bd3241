//! One's own account: making it, and what its owner can change.

use crate::locales::own_account::OwnAccount;

/// One's own account, in Dutch.
pub static OWN_ACCOUNT: OwnAccount = OwnAccount {
    have_account: "Heb je al een account?",
    register_lead: "Met een account kun je ideeën insturen, steunen en een reactie geven.",
    registered: "Je account is klaar en je bent ingelogd.",
    name: "Je naam",
    name_hint: "Iedereen ziet deze naam bij je ideeën en reacties.",
    email_hint: "Hiermee log je in. Anderen zien het niet.",
    password_hint: "Minstens 15 tekens. Een zin van vier woorden is goed, en makkelijk te onthouden.",
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
};
