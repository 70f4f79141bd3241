//! The fields of an idea, for a new one and for changes alike.

use serde::{Deserialize, Serialize};
use shared::{
    association::AssociationSummary,
    id::Id,
    idea::{Idea, IdeaChanges, NewIdea},
    page::Page,
    problem::{FieldCode, FieldError, FieldParams},
    theme::Theme,
    validate::Validate,
};
use yew::prelude::*;

use crate::{
    components::form::{CheckList, Input, SelectOption, village_options},
    hooks::Form,
    locales::Texts,
};

/// What is filled in, as the inputs hold it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct IdeaValues {
    pub title: String,
    pub text: String,
    pub association_id: String,
    pub theme_ids: Vec<String>,
}

impl IdeaValues {
    /// An idea as it is.
    pub fn of(idea: &Idea) -> Self {
        Self {
            title: idea.title.clone(),
            text: idea.text.clone(),
            association_id: idea.association.id.to_string(),
            theme_ids: idea.themes.iter().map(|theme| theme.id.to_string()).collect(),
        }
    }

    /// Whether anything was written.
    pub fn is_blank(&self) -> bool {
        self.title.trim().is_empty() && self.text.trim().is_empty()
    }

    /// The request to send it in.
    ///
    /// # Errors
    /// All that is wrong, when no village is chosen.
    pub fn to_new_idea(&self) -> Result<NewIdea, Vec<FieldError>> {
        let faults = || {
            let words = IdeaChanges {
                title: Some(self.title.clone()),
                text: Some(self.text.clone()),
                ..IdeaChanges::default()
            };
            let mut faults = words.validate().err().unwrap_or_default();
            faults.push(FieldError {
                field: "associationId".into(),
                code: FieldCode::Required,
                params: FieldParams::default(),
            });
            faults
        };
        Ok(NewIdea {
            title: self.title.clone(),
            text: self.text.clone(),
            association_id: self.association_id.parse().map_err(|_| faults())?,
            theme_ids: self.themes(),
        })
    }

    /// The request to change an idea into this.
    ///
    /// # Errors
    /// As [`IdeaValues::to_new_idea`].
    pub fn to_changes(&self, before: &Self) -> Result<IdeaChanges, Vec<FieldError>> {
        let new = self.to_new_idea()?;
        Ok(IdeaChanges {
            title: Some(new.title).filter(|_| self.title != before.title),
            text: Some(new.text).filter(|_| self.text != before.text),
            association_id: Some(new.association_id).filter(|_| self.association_id != before.association_id),
            theme_ids: Some(new.theme_ids).filter(|_| self.theme_ids != before.theme_ids),
        })
    }

    fn themes(&self) -> Vec<Id> {
        self.theme_ids.iter().filter_map(|id| id.parse().ok()).collect()
    }

    fn toggle_theme(&mut self, id: &str) {
        let before = self.theme_ids.len();
        self.theme_ids.retain(|chosen| chosen != id);
        if self.theme_ids.len() == before {
            self.theme_ids.push(id.to_owned());
        }
    }
}

/// The labels of the fields, for the summary of errors.
pub fn labels(t: &Texts) -> [(&'static str, &'static str); 4] {
    [
        ("title", t.form().title),
        ("text", t.form().text),
        ("associationId", t.form().association),
        ("themeIds", t.form().themes),
    ]
}

/// What a form of an idea shows. `after_title` stands below the title.
pub fn view_fields(
    t: &'static Texts,
    form: &Form<IdeaValues>,
    associations: &Page<AssociationSummary>,
    themes: &Page<Theme>,
    after_title: Html,
) -> Html {
    let values = form.values().clone();
    let villages = village_options(t.common.choose, Some(associations));
    let themes = themes.items.iter();
    let themes = themes.map(|one| SelectOption::new(one.id.to_string(), one.label.clone()));
    let ontoggle = {
        let form = form.clone();
        Callback::from(move |id: AttrValue| form.change(|values| values.toggle_theme(&id)))
    };
    let check_list = CheckList {
        id: "themeIds",
        label: t.form().themes,
        hint: t.form().themes_hint,
        error: form.error("themeIds", t),
        options: themes.collect(),
        chosen: &values.theme_ids,
        ontoggle,
    };
    html! {
        <>
            { form.input(t, Input { id: "title", label: t.form().title, hint: t.form().title_hint, autocomplete: "off", ..Input::default() }, |values| &mut values.title) }
            { after_title }
            { form.input(t, Input { id: "text", label: t.form().text, kind: "area", hint: t.form().text_hint, ..Input::default() }, |values| &mut values.text) }
            { form.input(t, Input { id: "associationId", label: t.form().association, kind: "select", options: villages, ..Input::default() }, |values| &mut values.association_id) }
            { check_list.view(t) }
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values() -> IdeaValues {
        IdeaValues {
            title: "Een bankje".into(),
            text: "Een bankje bij de brink, in de schaduw.".into(),
            association_id: Id::new().to_string(),
            theme_ids: Vec::new(),
        }
    }

    #[test]
    fn all_faults_come_at_once_in_the_order_of_the_fields() {
        let faults = IdeaValues::default().to_new_idea().unwrap_err();
        let fields = faults.iter().map(|fault| fault.field.as_str()).collect::<Vec<_>>();
        assert_eq!(fields, ["title", "text", "associationId"]);
        assert!(values().to_new_idea().is_ok());
    }

    #[test]
    fn only_what_changed_is_sent() {
        let before = values();
        let mut after = before.clone();
        after.toggle_theme("01890a5d-ac96-774b-bcce-b302099a8057");
        let changes = after.to_changes(&before).unwrap();
        assert_eq!((changes.title, changes.theme_ids.map(|ids| ids.len())), (None, Some(1)));
        after.toggle_theme("01890a5d-ac96-774b-bcce-b302099a8057");
        assert_eq!(after.to_changes(&before), Ok(IdeaChanges::default()));
    }
}
