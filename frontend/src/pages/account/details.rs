//! One's name and village.

use std::rc::Rc;

use shared::account::{Me, MeChanges};
use yew::{functional::Hook, prelude::*};

use crate::{
    api::{Versioned, associations, me, token},
    components::{
        form::{Input, submit, view_errors, village_options},
        part,
    },
    hooks::{use_fetch, use_form},
    state::{use_notices, use_texts},
};

struct DetailsFormProps {
    me: Versioned<Me>,
    onsave: Callback<Versioned<Me>>,
}

/// The form for these details; `onsave` gets them as they are afterwards.
pub fn details_form(me: Versioned<Me>, onsave: Callback<Versioned<Me>>) -> Html {
    let props = DetailsFormProps { me, onsave };
    part("details", props, |props, context| use_details_form(props).run(context))
}

#[hook]
fn use_details_form(props: &DetailsFormProps) -> Html {
    let t = use_texts();
    let notices = use_notices();
    let associations = use_fetch(None, associations::list_associations);
    let own = props.me.value.association.as_ref().map(|own| own.id.to_string()).unwrap_or_default();
    let form = use_form(|| (props.me.value.name.clone(), own));
    let onsubmit = {
        let etag = props.me.etag.clone();
        let (show, onsave) = (notices.show.clone(), props.onsave.clone());
        form.onsubmit(
            |(name, association)| {
                let association = association.parse().ok();
                Ok(MeChanges { name: Some(name.clone()), association_id: Some(association) })
            },
            move |changes, _| me::update_me(&changes, &etag),
            move |me: Versioned<Me>| {
                token::tell(Some(Rc::new(me.value.clone())));
                onsave.emit(me);
                show.emit(t.own_account().saved.into());
            },
        )
    };
    let villages = village_options(t.own_account().no_association, associations.value().as_deref());
    html! {
        <form class="ss-form ss-form--box" novalidate=true {onsubmit} aria-labelledby="details-title">
            <h2 class="nl-heading nl-heading--level-2" id="details-title">{ t.own_account().details }</h2>
            { view_errors("details-errors", &form, vec![("name", t.own_account().name), ("associationId", t.own_account().association)], None) }
            { form.input(t, Input { id: "name", label: t.own_account().name, hint: t.own_account().name_hint, autocomplete: "name", ..Input::default() }, |values| &mut values.0) }
            { form.input(t, Input { id: "associationId", label: t.own_account().association, kind: "select", optional: true, options: villages, ..Input::default() }, |values| &mut values.1) }
            <div class="ss-actions">{ submit(t, t.common.save, form.is_busy()) }</div>
        </form>
    }
}
