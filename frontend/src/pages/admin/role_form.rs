//! Giving somebody a role.

use shared::{
    id::Id,
    problem::{FieldCode, FieldError},
    role::{NewRoleGrant, Role, RoleGrant},
    time::parse_day,
    validate::Validate,
};
use strum::VariantArray;
use yew::{functional::Hook, prelude::*};

use crate::{
    api::{accounts, associations},
    components::{
        form::{Input, SelectOption, submit, view_errors, village_options},
        part,
    },
    hooks::{use_fetch, use_form},
    state::{use_notices, use_texts},
};

/// What is filled in, as the inputs hold it.
#[derive(Default, Clone)]
struct Values {
    role: String,
    association_id: String,
    start_date: String,
    end_date: String,
}

impl Values {
    fn to_request(&self) -> Result<NewRoleGrant, Vec<FieldError>> {
        let Ok(role) = self.role.parse::<Role>() else {
            return Err(vec![FieldError::new("role", FieldCode::Required)]);
        };
        let day = |field: &str, text: &str| match parse_day(text) {
            Some(day) => Ok(Some(day)),
            None if text.is_empty() => Ok(None),
            None => Err(vec![FieldError::new(field, FieldCode::Invalid)]),
        };
        let association_id = self.association_id.parse().ok().filter(|_| role.is_held_in_association());
        let grant = NewRoleGrant {
            role,
            association_id,
            start_date: day("startDate", &self.start_date)?,
            end_date: day("endDate", &self.end_date)?,
        };
        grant.validate().map(|()| grant)
    }

    fn is_in_association(&self) -> bool {
        self.role.parse::<Role>().is_ok_and(Role::is_held_in_association)
    }
}

struct RoleFormProps {
    account: Id,
    onadd: Callback<()>,
}

/// The form to give this account a role; `onadd` is told when that is done.
pub fn role_form(account: Id, onadd: Callback<()>) -> Html {
    let props = RoleFormProps { account, onadd };
    part("role", props, |props, context| use_role_form(props).run(context))
}

#[hook]
fn use_role_form(props: &RoleFormProps) -> Html {
    let t = use_texts();
    let notices = use_notices();
    let associations = use_fetch(None, associations::list_associations);
    let form = use_form(Values::default);
    let onsubmit = {
        let (sent, account) = (form.clone(), props.account);
        let (show, onadd) = (notices.show, props.onadd.clone());
        form.onsubmit(
            Values::to_request,
            move |grant, key| async move { accounts::create_role_grant(account, &grant, &key).await },
            move |_: RoleGrant| {
                sent.change(|values| *values = Values::default());
                show.emit(t.admin().role_added.into());
                onadd.emit(());
            },
        )
    };
    let labels = [
        ("role", t.admin().role),
        ("associationId", t.own_account().association),
        ("startDate", t.admin().start_date),
        ("endDate", t.admin().end_date),
    ];
    let roles = Role::VARIANTS.iter().map(|role| SelectOption::new(role.as_str(), (t.role)(*role)));
    let roles = std::iter::once(SelectOption::new("", t.common.choose)).chain(roles);
    let villages = village_options(t.common.choose, associations.value().as_deref());
    let in_association = form.values().is_in_association();
    html! {
        <form class="ss-form ss-form--box" novalidate=true {onsubmit} aria-labelledby="add-role-title">
            <h3 class="nl-heading nl-heading--level-3" id="add-role-title">{ t.admin().add_role }</h3>
            { view_errors("role-errors", &form, labels.to_vec(), None) }
            { form.input(t, Input { id: "role", label: t.admin().role, kind: "select", options: roles.collect::<Vec<_>>(), ..Input::default() }, |values| &mut values.role) }
            if in_association {
                { form.input(t, Input { id: "associationId", label: t.own_account().association, kind: "select", options: villages, ..Input::default() }, |values| &mut values.association_id) }
            }
            <div class="ss-form__pair">
                { form.input(t, Input { id: "startDate", label: t.admin().start_date, kind: "date", hint: t.admin().start_date_hint, optional: true, ..Input::default() }, |values| &mut values.start_date) }
                { form.input(t, Input { id: "endDate", label: t.admin().end_date, kind: "date", hint: t.admin().end_date_hint, optional: true, ..Input::default() }, |values| &mut values.end_date) }
            </div>
            <div class="ss-actions">{ submit(t, t.admin().add_role, form.is_busy()) }</div>
        </form>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_village_goes_only_with_a_role_that_is_held_in_one() {
        let mut values = Values { role: "chair".into(), ..Values::default() };
        assert_eq!(values.to_request().unwrap_err()[0].field, "associationId");
        values.association_id = Id::new().to_string();
        assert!(values.to_request().unwrap().association_id.is_some());
        values.role = "liaison".into();
        assert_eq!(values.to_request().unwrap().association_id, None);
    }
}
