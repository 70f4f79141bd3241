//! Ideas that wait until a coordinator places them, and those that are to be looked at again.

use super::counted;
use crate::locales::moderation::Moderation;

/// Ideas that wait, in Dutch.
pub static MODERATION: Moderation = Moderation {
    waits_own: "Je idee is binnen en wacht op plaatsing. Iemand van het Dorpenoverleg leest het eerst. Daarna kan iedereen \
                het lezen, steunen en erop reageren. Tot die tijd kun je je tekst nog verbeteren.",
    waits: "Dit idee wacht op plaatsing. Alleen de schrijver, de coördinatoren en de beheerders zien het.",
    refused_own: "Je idee is niet geplaatst. Hieronder lees je waarom. Je kunt verder met je idee en het daarna opnieuw \
                  insturen. Alleen jij, de coördinatoren en de beheerders zien het.",
    refused: "Dit idee is niet geplaatst. Alleen de schrijver, de coördinatoren en de beheerders zien het.",
    by_another: "Je kunt je eigen idee niet zelf plaatsen. Een andere coördinator of een beheerder doet dat.",
    title: "Plaatsen of niet?",
    place: "Plaatsen",
    place_after_all: "Toch plaatsen",
    refuse: "Niet plaatsen",
    reason: "Waarom plaats je het niet?",
    reason_hint: "De schrijver leest dit. Schrijf ook wat er anders kan.",
    placed: "Het idee is geplaatst. Iedereen kan het nu lezen.",
    not_placed: "Het idee is niet geplaatst. De schrijver kan lezen waarom.",
    changed: "Het idee is intussen gewijzigd. Lees eerst wat er nu staat.",
    thanks: "Dank je wel! Je idee is binnen. Iemand van het Dorpenoverleg leest het eerst. Daarna kan iedereen het lezen.",
    why_refused: "Je idee is eerder niet geplaatst, hierom:",
    to_do: "Voor jou om naar te kijken",
    waiting: |n, more| format!("Wacht op plaatsing: {}", ideas(n, more)),
    due: |n, more| format!("Opnieuw bekijken: {}", ideas(n, more)),
};

fn ideas(n: i64, more: bool) -> String {
    let ideas = counted(n, "idee", "ideeën");
    if more { format!("meer dan {ideas}") } else { ideas }
}
