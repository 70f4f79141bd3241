//! Sending in and changing ideas.

use crate::locales::idea_form::IdeaForm;

/// Sending in and changing ideas, in Dutch.
pub static IDEA_FORM: IdeaForm = IdeaForm {
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
    newest: "Zo staat het er nu",
    save_mine: "Mijn tekst opslaan",
};
