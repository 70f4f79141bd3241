//! Writing a comment or an answer, and choosing whom it speaks to.

use shared::{
    comment::{Comment, NewComment},
    id::Id,
};
use yew::{functional::Hook, prelude::*};

use crate::{
    api::comments,
    browser,
    components::{
        form::{CheckList, Field, SelectOption, submit, view_errors},
        part,
    },
    hooks::{Draft, Form, use_fetch, use_form_in},
    locales::Texts,
    state::{use_notices, use_session, use_texts},
};

/// What the form is about.
pub struct CommentForm {
    pub idea: Id,
    /// What is answered, in the form for an answer.
    pub answered: Option<Comment>,
    pub onadd: Callback<Comment>,
    /// Is told when the answer is thought better of.
    pub oncancel: Option<Callback<()>>,
}

/// The form. An answer speaks to whom it answers without a choice.
pub fn comment_form(props: CommentForm) -> Html {
    let key =
        props.answered.as_ref().map_or_else(|| "comment".to_owned(), |one| format!("answer-{}", one.id));
    part(key, props, |props, context| use_comment_form(props).run(context))
}

/// What is filled in.
struct Values {
    text: String,
    /// Ids of people.
    mentioned: Vec<String>,
}

#[hook]
fn use_comment_form(props: &CommentForm) -> Html {
    let t = use_texts();
    let notices = use_notices();
    let session = use_session();
    let choosing = use_state(|| false);
    let idea = props.idea;
    let parent_id = props.answered.as_ref().map(|comment| comment.id);
    let draft = Draft::named(&format!("comment.{}", parent_id.unwrap_or(idea)));
    let author = props.answered.as_ref().and_then(|comment| comment.author.clone());
    let me = session.me().map(|me| me.id);
    let scope = if parent_id.is_some() { "answer" } else { "comment" };
    let form = use_form_in(scope.into(), || Values {
        text: draft.read::<String>().unwrap_or_default(),
        mentioned: author.iter().filter(|one| Some(one.id) != me).map(|one| one.id.to_string()).collect(),
    });
    let field = form.id("text");
    {
        let field = field.clone();
        use_effect_with(parent_id, move |answered| {
            if answered.is_some() {
                browser::focus(&field);
            }
        });
    }
    let oninput = {
        let (form, draft) = (form.clone(), draft.clone());
        Callback::from(move |text: String| {
            if text.trim().is_empty() {
                draft.forget()
            } else {
                draft.keep(&text)
            }
            form.change(|values| values.text = text);
        })
    };
    let onsubmit = {
        let (form, onadd, show) = (form.clone(), props.onadd.clone(), notices.show.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let request = to_request(&form.values(), parent_id);
            let (sent, draft, onadd, show) = (form.clone(), draft.clone(), onadd.clone(), show.clone());
            form.send(
                Ok(request),
                move |comment, key| async move { comments::create_comment(idea, &comment, &key).await },
                move |comment: Comment| {
                    draft.forget();
                    sent.change(|values| {
                        values.text.clear();
                        values.mentioned.clear();
                    });
                    onadd.emit(comment);
                    show.emit(t.comments().thanks.into());
                },
            );
        })
    };
    let label = match (&author, parent_id) {
        (Some(author), _) => (t.comments().answer_to)(&author.name),
        (None, Some(_)) => t.comments().answer.to_owned(),
        (None, None) => t.comments().write.to_owned(),
    };
    let value = form.values().text.clone();
    let choose = {
        let choosing = choosing.clone();
        move |_| choosing.set(true)
    };
    html! {
        <form class="ss-form ss-comments__form" novalidate=true {onsubmit}>
            { view_errors("errors", &form, vec![("text", t.comments().write), ("mentionIds", t.comments().mention)], None) }
            <Field kind="area" id={field} {label} hint={t.comments().hint} {value} {oninput}
                error={form.error("text", t)} />
            if *choosing {
                { people(idea, scope, &form) }
            } else {
                <p>
                    <button type="button" class="nl-button nl-button--subtle" onclick={choose}>
                        { t.comments().mention }
                    </button>
                </p>
            }
            <div class="ss-actions">
                { submit(t, t.comments().send, form.is_busy()) }
                if let Some(oncancel) = &props.oncancel {
                    <button type="button" class="nl-button nl-button--secondary"
                        onclick={oncancel.reform(|_: MouseEvent| ())}>
                        { t.common.cancel }
                    </button>
                }
            </div>
        </form>
    }
}

fn to_request(values: &Values, parent_id: Option<Id>) -> NewComment {
    let mention_ids = values.mentioned.iter().filter_map(|id| id.parse().ok()).collect();
    NewComment { text: values.text.clone(), parent_id, mention_ids }
}

struct PeopleProps {
    idea: Id,
    scope: &'static str,
    form: Form<Values>,
}

/// Boxes for the people who take part, fetched when somebody wants to choose.
fn people(idea: Id, scope: &'static str, form: &Form<Values>) -> Html {
    let props = PeopleProps { idea, scope, form: form.clone() };
    part("people", props, |props, context| use_people(props).run(context))
}

#[hook]
fn use_people(props: &PeopleProps) -> Html {
    let t = use_texts();
    let session = use_session();
    let idea = props.idea;
    let fetch = use_fetch(Some(idea), move || comments::list_participants(idea));
    let me = session.me().map(|me| me.id);
    let Some(page) = fetch.value() else { return Html::default() };
    let others = page.items.iter().filter(|person| Some(person.id) != me);
    let mut options: Vec<_> =
        others.map(|person| SelectOption::new(person.id.to_string(), person.name.clone())).collect();
    options.sort_by(|a, b| a.label.cmp(&b.label));
    if options.is_empty() {
        return html! { <p class="nl-paragraph" role="status">{ t.comments().nobody }</p> };
    }
    view_people(t, props, options)
}

fn view_people(t: &'static Texts, props: &PeopleProps, options: Vec<SelectOption>) -> Html {
    let form = props.form.clone();
    let ontoggle = Callback::from(move |id: AttrValue| {
        form.change(|values| match values.mentioned.iter().position(|one| *one == *id) {
            Some(place) => drop(values.mentioned.remove(place)),
            None => values.mentioned.push(id.to_string()),
        });
    });
    let id = if props.scope == "answer" { "answer-mentionIds" } else { "comment-mentionIds" };
    CheckList {
        id,
        label: t.comments().mention,
        hint: t.comments().mention_hint,
        error: props.form.error("mentionIds", t),
        optional: true,
        options,
        chosen: &props.form.values().mentioned,
        ontoggle,
    }
    .view(t)
}
