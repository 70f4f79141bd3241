//! Joining a project, and leaving it.

use shared::{
    id::Id,
    problem::ProblemCode,
    project::{NewProjectMember, ProjectRole},
};
use wasm_bindgen_futures::spawn_local;
use yew::{functional::Hook, prelude::*};

use super::desk::Desk;
use crate::{
    api::{Failure, projects},
    browser,
    components::{ConfirmButton, Shape, icon, link, part},
    hooks::act,
    locales::Texts,
    route::Route,
    state::{Session, use_notices, use_session, use_texts},
};

/// How many people help, and the button to join them.
pub fn join_panel(desk: Desk) -> Html {
    part("join", desk, |desk, context| use_join_panel(desk).run(context))
}

#[hook]
fn use_join_panel(desk: &Desk) -> Html {
    let t = use_texts();
    let p = t.project();
    let session = use_session();
    let notices = use_notices();
    let busy = use_state(|| false);
    let project = desk.project();
    let onjoin = {
        let (desk, show, busy) = (desk.clone(), notices.show.clone(), busy.clone());
        Callback::from(move |_: MouseEvent| {
            if *busy {
                return;
            }
            busy.set(true);
            let (reload, show, busy) = (desk.reload.clone(), show.clone(), busy.clone());
            let call = join(desk.id());
            spawn_local(async move {
                let text = match call.await {
                    Ok(()) => p.joined,
                    Err(failure) => t.failure(&failure),
                };
                busy.set(false);
                show.emit(text.into());
                reload.emit(());
            });
        })
    };
    let may_join = session.caller().is_some_and(|caller| caller.may_join_project(desk.facts()));
    let action = if let (Some(role), Some(me)) = (project.role, session.me()) {
        html! {
            <>
                <p class="ss-support__note">{ icon(Shape::Check) }{ " " }{ (p.your_role)(role) }</p>
                { leave_button(t, desk, role, me.id, &notices.show) }
            </>
        }
    } else if !project.stage.takes_part() {
        html! { <p class="ss-support__note">{ p.join_closed }</p> }
    } else if session == Session::SignedOut {
        let here = Route::Project { id: project.id }.to_path();
        html! {
            <>
                { link(Route::SignIn.and_back_to(&here), "nl-button nl-button--join", html! { <>{ icon(Shape::Hand) }{ p.join }</> }) }
                <p class="ss-support__note">{ p.sign_in_to_join }</p>
            </>
        }
    } else if may_join {
        html! {
            <button type="button" id="join" class="nl-button nl-button--join" onclick={onjoin}
                aria-disabled={busy.then_some("true")}>
                { icon(Shape::Hand) }{ p.join }
            </button>
        }
    } else {
        Html::default()
    };
    html! {
        <div class="ss-support" id="join-panel" tabindex="-1">
            <p class="ss-support__count" role="status">
                <strong>{ browser::format_number(project.helper_count, t.formats) }</strong>
                { " " }{ (p.people_help)(project.helper_count) }
            </p>
            { action }
        </div>
    }
}

/// Joins as a helper; whoever is in it already need not be told of that.
async fn join(project: Id) -> Result<(), Failure> {
    let member = NewProjectMember { role: ProjectRole::Helper, account_id: None, email: None };
    match projects::create_project_member(project, &member, &browser::random_key()).await {
        Err(failure) if failure.code() != Some(ProblemCode::AlreadyMember) => Err(failure),
        _ => Ok(()),
    }
}

fn leave_button(
    t: &'static Texts,
    desk: &Desk,
    role: ProjectRole,
    me: Id,
    show: &Callback<AttrValue>,
) -> Html {
    let p = t.project();
    let question = if role == ProjectRole::Helper { p.leave_question } else { p.leave_role_question };
    let onconfirm = {
        let (desk, show) = (desk.clone(), show.clone());
        Callback::from(move |()| {
            let (reload, said) = (desk.reload.clone(), show.clone());
            act(t, &show, projects::delete_project_member(desk.id(), me), move |()| {
                said.emit(p.left.into());
                browser::focus("join-panel");
                reload.emit(());
            });
        })
    };
    html! { <ConfirmButton id="leave" label={p.leave} {question} confirm={p.leave_confirm} {onconfirm} /> }
}
