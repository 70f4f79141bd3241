//! The tree on the home page.

use shared::tree::Look;

use super::counted;
use crate::locales::tree::Tree;

/// The tree on the home page, in Dutch.
pub const TREE: Tree = Tree {
    skip: "Sla de boom over",
    title: "De boom als lijst",
    lead: "Elke tak is een thema. Elk blad is een idee of een project. De wortels zijn wat je nodig hebt om samen iets \
           te laten slagen.",
    legend: "Wat de bladeren betekenen",
    look: |look| match look {
        Look::Fresh => "Nieuw idee",
        Look::Considered => "Wordt bekeken",
        Look::Bud => "Wordt een project",
        Look::Blossom => "Project is bezig",
        Look::Fruit => "Project is gelukt",
        Look::Resting => "Wacht even",
    },
    sizes: "Hoe groter het blad, hoe meer mensen erachter staan. Hoe dikker en donkerder de wortel, hoe beter het daarmee \
            gaat. Een stippellijn: dat weten we nog niet.",
    branches: "Takken: de thema's",
    all_of: |theme| format!("Alle ideeën over {theme}"),
    projects_of: |theme| format!("Alle projecten over {theme}"),
    no_branches: "Er zijn nog geen thema's. De beheerder voegt ze toe bij Dorpen en thema's.",
    no_leaves: "Hierover is nu geen idee of project.",
    roots: "Wortels: wat een project doet slagen",
    score: |tenths, answers| {
        format!("{},{} van 5, {}", tenths / 10, tenths % 10, counted(answers, "antwoord", "antwoorden"))
    },
    no_score: "Nog geen evaluatie",
};
