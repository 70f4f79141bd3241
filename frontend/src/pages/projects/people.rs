//! Who take part in a project. Everybody knows who leads it; people who are signed in know who helps.

use std::{future::Future, pin::Pin, str::FromStr};

use shared::{
    id::Id,
    page::Page,
    problem::FieldError,
    project::{MemberFilter, NewProjectMember, ProjectMember, ProjectMemberChanges, ProjectRole},
};
use yew::{functional::Hook, prelude::*};

use super::desk::{Desk, closed_form, section};
use crate::{
    api::{Failure, projects},
    browser,
    components::{
        ConfirmButton,
        form::{Field, Input, SelectOption, submit, view_errors},
        link, paged, part,
    },
    hooks::{List, act, use_form_in, use_list},
    locales::Texts,
    route::Route,
    state::{Session, use_notices, use_session, use_texts},
};

type Answer = Pin<Box<dyn Future<Output = Result<Page<ProjectMember>, Failure>>>>;
/// Of which project, and what the page knows of its people: with other counts the list is another.
type About = (Id, i64, usize);

fn load((project, ..): About, cursor: Option<String>) -> Answer {
    Box::pin(projects::list_project_members(project, &MemberFilter { cursor, ..MemberFilter::default() }))
}

/// The people, and for those who manage the project the means to let others in.
pub fn people(desk: Desk) -> Html {
    part("people", desk, |desk, context| use_people(desk).run(context))
}

#[hook]
fn use_people(desk: &Desk) -> Html {
    let t = use_texts();
    let p = t.project();
    let session = use_session();
    let project = desk.project();
    let leads = project.leads.len() + project.supporters.len();
    let list = use_list((project.id, project.helper_count, leads), load);
    let turn = use_state(|| 0u32);
    let onadd = {
        let (turn, reload, list) = (turn.clone(), desk.reload.clone(), list.handle());
        Callback::from(move |member: ProjectMember| {
            list.change(|content| content.items.push(member));
            turn.set(*turn + 1);
            reload.emit(());
        })
    };
    let content = list.content();
    let here = Route::Project { id: project.id }.to_path();
    let view = html! {
        <>
            <ul class="ss-rows">
                { for content.items.iter().map(|member| member_row(desk, &list, member)) }
            </ul>
            { paged(t, &list, Html::default(), p.more_people) }
            if session == Session::SignedOut && project.helper_count > 0 {
                <p class="nl-paragraph">
                    { (p.helpers_hidden)(project.helper_count) }{ " " }
                    { link(Route::SignIn.and_back_to(&here), "nl-link", p.sign_in_to_see) }
                </p>
            }
            if desk.manages {
                { closed_form("add-person".into(), *turn, p.add_person, add_form(desk.id(), *turn, onadd)) }
            }
        </>
    };
    section("people", p.people, view)
}

fn member_row(desk: &Desk, list: &List<ProjectMember>, member: &ProjectMember) -> Html {
    let props = RowProps { desk: desk.clone(), list: list.handle(), member: member.clone() };
    part(member.person.id.to_string(), props, |props, context| use_member_row(props).run(context))
}

struct RowProps {
    desk: Desk,
    list: List<ProjectMember>,
    member: ProjectMember,
}

#[hook]
fn use_member_row(props: &RowProps) -> Html {
    let t = use_texts();
    let p = t.project();
    let notices = use_notices();
    let (project, person) = (props.desk.id(), props.member.person.clone());
    let role = use_state(|| props.member.role.as_str().to_owned());
    let onremove = {
        let (reload, list, show) = (props.desk.reload.clone(), props.list.handle(), notices.show.clone());
        let id = person.id;
        Callback::from(move |()| {
            let (reload, list, said) = (reload.clone(), list.handle(), show.clone());
            act(t, &show, projects::delete_project_member(project, id), move |()| {
                said.emit(p.person_removed.into());
                browser::focus("people-title");
                list.change(|content| content.items.retain(|one| one.person.id != id));
                reload.emit(());
            });
        })
    };
    let onrole = {
        let (reload, list, show) = (props.desk.reload.clone(), props.list.handle(), notices.show.clone());
        let (id, role) = (person.id, role.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Ok(role) = ProjectRole::from_str(&role) else { return };
            let (reload, list, said) = (reload.clone(), list.handle(), show.clone());
            let call = projects::update_project_member(project, id, &ProjectMemberChanges { role });
            act(t, &show, call, move |member: ProjectMember| {
                said.emit(p.role_saved.into());
                list.change(|content| {
                    content
                        .items
                        .iter_mut()
                        .filter(|one| one.person.id == id)
                        .for_each(|one| *one = member.clone());
                });
                reload.emit(());
            });
        })
    };
    let oninput = {
        let role = role.setter();
        Callback::from(move |value: String| role.set(value))
    };
    html! {
        <li class="ss-row">
            <div>
                <p class="ss-row__title">{ person.name.clone() }</p>
                <p class="ss-row__text">{ (p.role)(props.member.role) }</p>
            </div>
            if props.desk.manages {
                <details class="ss-row__more">
                    <summary>{ t.common.change }<span class="ss-hidden">{ " " }{ person.name.clone() }</span></summary>
                    <form class="ss-form" onsubmit={onrole} aria-label={(p.change_person)(&person.name)}>
                        <Field id={format!("role-{}", person.id)} kind="select" label={p.role_label}
                            value={(*role).clone()} options={role_options(t)} {oninput} />
                        <div class="ss-actions">{ submit(t, p.save_role, false) }</div>
                    </form>
                    <ConfirmButton id={format!("remove-{}", person.id)} label={p.remove_person}
                        about={person.name.clone()} question={(p.remove_person_question)(&person.name)}
                        confirm={p.remove_person} onconfirm={onremove} />
                </details>
            }
        </li>
    }
}

fn role_options(t: &'static Texts) -> Vec<SelectOption> {
    let roles = ProjectRole::ALL.into_iter();
    roles.map(|role| SelectOption::new(role.as_str(), (t.project().role)(role))).collect()
}

/// What is filled in, as the inputs hold it.
struct Values {
    email: String,
    role: String,
}

impl Values {
    fn to_request(&self) -> Result<NewProjectMember, Vec<FieldError>> {
        let role = ProjectRole::from_str(&self.role).unwrap_or(ProjectRole::Helper);
        Ok(NewProjectMember { role, account_id: None, email: Some(self.email.trim().to_owned()) })
    }
}

struct AddProps {
    project: Id,
    onadd: Callback<ProjectMember>,
}

fn add_form(project: Id, turn: u32, onadd: Callback<ProjectMember>) -> Html {
    part(format!("add-{turn}"), AddProps { project, onadd }, |props, context| {
        use_add_form(props).run(context)
    })
}

#[hook]
fn use_add_form(props: &AddProps) -> Html {
    let t = use_texts();
    let p = t.project();
    let notices = use_notices();
    let project = props.project;
    let form = use_form_in("person".into(), || Values {
        email: String::new(),
        role: ProjectRole::Helper.as_str().to_owned(),
    });
    let onsubmit = {
        let (onadd, show) = (props.onadd.clone(), notices.show);
        form.onsubmit(
            Values::to_request,
            move |member, key| projects::create_project_member(project, &member, &key),
            move |member| {
                show.emit(p.person_added.into());
                browser::focus("people-title");
                onadd.emit(member);
            },
        )
    };
    let labels = vec![("email", t.account.email), ("role", p.role_label)];
    html! {
        <form class="ss-form" novalidate=true {onsubmit} aria-label={p.add_person}>
            { view_errors("errors", &form, labels, None) }
            { form.input(t, Input { id: "email", label: t.account.email, kind: "email", hint: p.email_hint, autocomplete: "off", ..Input::default() }, |values| &mut values.email) }
            { form.input(t, Input { id: "role", label: p.role_label, kind: "select", options: role_options(t), ..Input::default() }, |values| &mut values.role) }
            <div class="ss-actions">{ submit(t, p.add_person, form.is_busy()) }</div>
        </form>
    }
}
