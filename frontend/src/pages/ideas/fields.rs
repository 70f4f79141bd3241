//! The fields of an idea, for a new one and for changes alike.

use serde::{Deserialize, Serialize};
use shared::{
    association::AssociationSummary,
    id::Id,
    idea::{Idea, IdeaChanges, IdeaState, NewIdea},
    page::Page,
    permission::{Action, Caller},
    problem::{FieldCode, FieldError},
    theme::Theme,
    validate::Validate,
};
use yew::prelude::*;

use super::{
    more_fields::{more_labels, view_more_fields},
    more_values::{MoreValues, toggle},
};
use crate::{
    components::form::{CheckList, Input, SelectOption, village_options},
    hooks::{Form, rebase},
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
    pub more: MoreValues,
}

rebase!(IdeaValues { title, text, association_id, theme_ids } { more });

impl IdeaValues {
    /// An idea as it is.
    pub fn of(idea: &Idea) -> Self {
        Self {
            title: idea.title.clone(),
            text: idea.text.clone(),
            association_id: idea.association.id.to_string(),
            theme_ids: idea.themes.iter().map(|theme| theme.id.to_string()).collect(),
            more: MoreValues::of(idea),
        }
    }

    /// Whether anything was written.
    pub fn is_blank(&self) -> bool {
        self.title.trim().is_empty() && self.text.trim().is_empty() && self.more.is_blank()
    }

    /// Whether this person says how the idea came in, and for whom: that depends on its village. Who may not sees nothing
    /// of it, so it is not sent either.
    pub fn is_entered_by(&self, caller: Option<&Caller>) -> bool {
        caller.is_some_and(|caller| match self.association_id.parse() {
            Ok(village) => caller.may_in(Action::EnterForOthers, village),
            Err(_) => caller.may(Action::EnterForOthers),
        })
    }

    /// The request by which this person sends it in, or keeps it as a draft.
    ///
    /// # Errors
    /// All that is wrong.
    pub fn to_new_idea(&self, draft: bool, caller: Option<&Caller>) -> Result<NewIdea, Vec<FieldError>> {
        let changes = self.to_all_changes(draft, caller);
        let mut faults = changes.validate().err().unwrap_or_default();
        let Ok(association_id) = self.association_id.parse() else {
            faults.push(FieldError::new("associationId", FieldCode::Required));
            return Err(faults);
        };
        if !faults.is_empty() {
            return Err(faults);
        }
        let more = &self.more;
        Ok(NewIdea {
            draft,
            theme_ids: self.themes(),
            place: more.place(),
            energy: more.energy(),
            needs: more.needs(),
            origin: changes.origin.unwrap_or_default(),
            ..NewIdea::of_words(self.title.clone(), self.text.clone(), association_id)
        })
    }

    /// The request by which this person changes an idea into this; `draft` when it is one and stays one.
    ///
    /// # Errors
    /// As [`IdeaValues::to_new_idea`].
    pub fn to_changes(
        &self,
        before: &Self,
        draft: bool,
        caller: Option<&Caller>,
    ) -> Result<IdeaChanges, Vec<FieldError>> {
        let new = self.to_new_idea(draft, caller)?;
        let (more, old) = (&self.more, &before.more);
        let all = self.to_all_changes(draft, caller);
        Ok(IdeaChanges {
            draft,
            title: all.title.filter(|_| self.title != before.title),
            text: all.text.filter(|_| self.text != before.text),
            association_id: Some(new.association_id).filter(|_| self.association_id != before.association_id),
            theme_ids: all.theme_ids.filter(|_| self.theme_ids != before.theme_ids),
            place: all.place.filter(|_| more.place() != old.place()),
            energy: all.energy.filter(|_| more.energy() != old.energy()),
            needs: all.needs.filter(|_| more.needs() != old.needs()),
            origin: all.origin.filter(|_| more.origin() != old.origin()),
        })
    }

    /// Everything but the village, as if all of it changed.
    fn to_all_changes(&self, draft: bool, caller: Option<&Caller>) -> IdeaChanges {
        IdeaChanges {
            draft,
            title: Some(self.title.clone()),
            text: Some(self.text.clone()),
            association_id: None,
            theme_ids: Some(self.themes()),
            place: Some(self.more.place()),
            energy: Some(self.more.energy()),
            needs: Some(self.more.needs()),
            origin: self.is_entered_by(caller).then(|| self.more.origin()),
        }
    }

    fn themes(&self) -> Vec<Id> {
        self.theme_ids.iter().filter_map(|id| id.parse().ok()).collect()
    }
}

/// Thanks whoever sent in an idea that came to this state, and says what happens next.
pub fn thanks(t: &'static Texts, state: IdeaState) -> &'static str {
    if state.is_public() { t.form().thanks } else { t.moderation().thanks }
}

/// The labels of the fields, for the summary of errors.
pub fn labels(t: &Texts) -> Vec<(&'static str, &'static str)> {
    let mut labels = vec![
        ("title", t.form().title),
        ("text", t.form().text),
        ("associationId", t.form().association),
        ("themeIds", t.form().themes),
    ];
    labels.extend(more_labels(t));
    labels
}

/// What a form of an idea shows to `caller`. `after_title` stands below the title.
pub fn view_fields(
    t: &'static Texts,
    form: &Form<IdeaValues>,
    associations: &Page<AssociationSummary>,
    themes: &Page<Theme>,
    after_title: Html,
    caller: Option<&Caller>,
) -> Html {
    let values = form.values().clone();
    let villages = village_options(t.common.choose, Some(associations));
    let themes = themes.items.iter();
    let themes = themes.map(|one| SelectOption::new(one.id.to_string(), one.label.clone()));
    let ontoggle = {
        let form = form.clone();
        Callback::from(move |id: AttrValue| form.change(|values| toggle(&mut values.theme_ids, &id)))
    };
    let check_list = CheckList {
        id: "themeIds",
        label: t.form().themes,
        hint: t.form().themes_hint,
        error: form.error("themeIds", t),
        optional: true,
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
            { view_more_fields(t, form, caller) }
        </>
    }
}

#[cfg(test)]
mod tests {
    use shared::{idea::NewOrigin, role::Role};

    use super::{super::more_values::CONSENT, *};

    fn values() -> IdeaValues {
        IdeaValues {
            title: "Een bankje".into(),
            text: "Een bankje bij de brink, in de schaduw.".into(),
            association_id: Id::new().to_string(),
            ..IdeaValues::default()
        }
    }

    #[test]
    fn all_faults_come_at_once_in_the_order_of_the_fields() {
        let faults = IdeaValues::default().to_new_idea(false, None).unwrap_err();
        let fields = faults.iter().map(|fault| fault.field.as_str()).collect::<Vec<_>>();
        assert_eq!(fields, ["title", "text", "associationId"]);
        assert!(values().to_new_idea(false, None).is_ok());
    }

    #[test]
    fn a_draft_needs_a_title_and_a_village() {
        let mut draft = IdeaValues { title: "Boom".into(), ..IdeaValues::default() };
        assert_eq!(draft.to_new_idea(true, None).unwrap_err().len(), 1);
        draft.association_id = Id::new().to_string();
        assert!(draft.to_new_idea(true, None).is_ok_and(|idea| idea.draft));
        assert_eq!(draft.to_new_idea(false, None).unwrap_err().len(), 2);
    }

    #[test]
    fn only_what_changed_is_sent() {
        let before = values();
        let mut after = before.clone();
        toggle(&mut after.theme_ids, "01890a5d-ac96-774b-bcce-b302099a8057");
        let changes = after.to_changes(&before, false, None).unwrap();
        assert_eq!((changes.title, changes.theme_ids.map(|ids| ids.len())), (None, Some(1)));
        toggle(&mut after.theme_ids, "01890a5d-ac96-774b-bcce-b302099a8057");
        assert_eq!(after.to_changes(&before, false, None), Ok(IdeaChanges::default()));
    }

    #[test]
    fn for_whom_an_idea_is_goes_along_only_where_its_fields_are_shown() {
        let before = values();
        let mut after = before.clone();
        // Kept on the device, or changed by somebody else meanwhile; without consent it would be refused.
        after.more.on_behalf_of = "Hendrikje".into();
        let village = after.association_id.parse().unwrap();
        let chair = |place| Caller { account_id: Id::new(), roles: vec![(Role::Chair, Some(place))] };
        for caller in [None, Some(&chair(Id::new()))] {
            assert_eq!(after.to_new_idea(false, caller).unwrap().origin, NewOrigin::default());
            assert_eq!(after.to_changes(&before, false, caller), Ok(IdeaChanges::default()));
        }
        let here = chair(village);
        assert_eq!(after.to_new_idea(false, Some(&here)).unwrap_err()[0].field, "origin.consent");
        after.more.agreed = vec![CONSENT.into()];
        let origin = after.to_changes(&before, false, Some(&here)).unwrap().origin.unwrap();
        assert_eq!(origin.name(), Some("Hendrikje"));
    }
}
