//! Sending in and changing ideas.

use crate::locales::idea_form::IdeaForm;

/// Sending in and changing ideas, in English.
pub static IDEA_FORM: IdeaForm = IdeaForm {
    new_title: "Send in an idea",
    edit_title: "Change your idea",
    lead: "Three things will do: a title, your story and your village. After that everybody can read your idea.",
    sign_in_hint: "To send your idea you sign in first. You can start typing now: your text is kept.",
    title: "What is your idea, in one sentence?",
    title_hint: "For example: a bench by the playing field",
    text: "Tell us a little more",
    text_hint: "Why is it needed? Who is it for? What would you like to do yourself?",
    association: "Which village is it for?",
    themes: "What is it about?",
    themes_hint: "Choose three at most.",
    similar: "Is your idea like one of these?",
    similar_hint: "Have a look. You may prefer to support an idea that is already there.",
    draft_hint: "What you type is kept on this device until you send it or sign out. Nobody else sees it.",
    send: "Send my idea",
    thanks: "Thank you! Your idea is in. Everybody can read and support it now.",
    saved: "Your change is saved.",
    not_editable: "You can't change this idea (any more).",
    back_to_idea: "Back to the idea",
    changed: "Somebody else changed this idea meanwhile. Your text is still here. First see what changed.",
    newest: "What it says now",
    save_mine: "Save my text",
};
