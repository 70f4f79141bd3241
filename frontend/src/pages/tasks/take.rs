//! The reader's own part in a task: taking it, doing it, giving it back.

use shared::{
    permission::{Action, Caller, ProjectFacts},
    project::{Task, TaskState, TaskVolunteer, TaskVolunteerChanges, VolunteerState},
};
use yew::{functional::Hook, prelude::*};

use super::act::{Act, OnTask, act_on};
use crate::{
    api::tasks as api,
    browser,
    components::{ConfirmButton, Shape, icon, link, part, prose},
    locales::Texts,
    route::Route,
    state::{Session, use_notices, use_session, use_texts},
};

struct TakeProps {
    task: Task,
    /// What permissions need to know of its project, where that is known. Without it the server is asked.
    facts: Option<ProjectFacts>,
    ontask: OnTask,
}

/// What the reader has to do with a task, and can do with it.
pub fn take(task: Task, facts: Option<ProjectFacts>, ontask: OnTask) -> Html {
    part("take", TakeProps { task, facts, ontask }, |props, context| use_take(props).run(context))
}

#[hook]
fn use_take(props: &TakeProps) -> Html {
    let t = use_texts();
    let w = t.work();
    let session = use_session();
    let notices = use_notices();
    // By this the server knows a click that comes twice. Taking a task again that was given back is another act.
    let key = use_mut_ref(browser::random_key);
    let id = props.task.id;
    let act = {
        let (show, key, ontask) = (notices.show.clone(), key.clone(), props.ontask.clone());
        move |act: Act, said: &'static str| {
            let (say, key) = (show.clone(), key.clone());
            let done = Callback::from(move |()| {
                say.emit(said.into());
                browser::focus(&format!("task-{id}"));
                key.replace(browser::random_key());
            });
            act_on(t, &show, (id, ontask.clone()), act, done);
        }
    };
    let acts = Acts {
        take: {
            let (act, key) = (act.clone(), key.clone());
            Callback::from(move |()| {
                let call = api::create_task_volunteer(id, &key.borrow());
                act(Box::pin(async move { call.await.map(drop) }), w.taken_thanks);
            })
        },
        did: {
            let (act, mine) = (act.clone(), props.task.mine.as_ref().map(|mine| mine.id));
            Callback::from(move |()| {
                let Some(mine) = mine else { return };
                let changes = TaskVolunteerChanges { state: VolunteerState::Done, thanks: None };
                let call = api::update_task_volunteer(id, mine, &changes);
                act(Box::pin(async move { call.await.map(drop) }), w.done_said);
            })
        },
        give_back: Callback::from(move |()| act(Box::pin(api::delete_own_task_volunteer(id)), w.given_back)),
    };
    match &props.task.mine {
        Some(mine) => view_mine(t, &props.task, mine, &acts),
        None => view_offer(t, props, &session, &acts),
    }
}

/// What can be done, each as a function.
struct Acts {
    take: Callback<()>,
    did: Callback<()>,
    give_back: Callback<()>,
}

fn view_offer(t: &'static Texts, props: &TakeProps, session: &Session, acts: &Acts) -> Html {
    let w = t.work();
    let task = &props.task;
    let may_take = |caller: Caller| match props.facts {
        Some(facts) => caller.may_take_tasks(facts),
        None => caller.may(Action::TakeTask),
    };
    if task.state != TaskState::Open {
        return Html::default();
    }
    if *session == Session::SignedOut {
        let here = browser::address();
        return html! { <p>{ link(Route::SignIn.and_back_to(&here), "nl-button nl-button--secondary", w.sign_in_to_take) }</p> };
    }
    if !session.caller().is_some_and(may_take) {
        return Html::default();
    }
    let onclick = acts.take.reform(|_: MouseEvent| ());
    html! {
        <p>
            <button type="button" class="nl-button nl-button--support" {onclick} id={format!("take-{}", task.id)}>
                { icon(Shape::Hand) }{ w.take }<span class="ss-hidden">{ ": " }{ task.title.clone() }</span>
            </button>
        </p>
    }
}

fn view_mine(t: &'static Texts, task: &Task, mine: &TaskVolunteer, acts: &Acts) -> Html {
    let w = t.work();
    let is_off = task.state == TaskState::Cancelled && !mine.state.has_done_it();
    let did = acts.did.reform(|_: MouseEvent| ());
    html! {
        <div class={classes!("ss-task__mine", is_off.then_some("ss-task__mine--off"))}>
            <p class="nl-paragraph">
                if is_off {
                    { w.my_part_off }
                } else {
                    { icon(Shape::Check) }{ " " }{ (w.my_part)(mine.state) }
                }
            </p>
            if let Some(thanks) = &mine.thanks {
                { prose(thanks, "ss-panel__quote") }
            }
            if !mine.state.has_done_it() {
                <div class="ss-actions">
                    if !is_off {
                        <button type="button" class="nl-button nl-button--secondary" onclick={did}>{ w.i_did_it }</button>
                    }
                    <ConfirmButton id={format!("back-{}", task.id)} label={w.give_back} about={task.title.clone()}
                        question={w.give_back_question} confirm={w.give_back_confirm} onconfirm={acts.give_back.clone()} />
                </div>
            }
        </div>
    }
}
