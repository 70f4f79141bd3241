//! Sending in and changing ideas.

use super::Text;

/// Sending in and changing ideas.
pub struct IdeaForm {
    pub new_title: Text,
    pub edit_title: Text,
    pub lead: Text,
    pub sign_in_hint: Text,
    pub title: Text,
    pub title_hint: Text,
    pub text: Text,
    pub text_hint: Text,
    pub association: Text,
    pub themes: Text,
    pub themes_hint: Text,
    pub similar: Text,
    pub similar_hint: Text,
    pub draft_hint: Text,
    pub send: Text,
    pub thanks: Text,
    pub saved: Text,
    pub not_editable: Text,
    pub back_to_idea: Text,
    pub changed: Text,
    pub newest: Text,
    pub save_mine: Text,
}
