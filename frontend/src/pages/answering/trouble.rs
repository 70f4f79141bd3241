//! What keeps the answers from being saved, and what the reader can do about it.

use shared::problem::ProblemCode;
use yew::{functional::Hook, prelude::*};

use super::{
    desk::{Desk, TROUBLE},
    saving::Trouble,
};
use crate::{
    api::Failure,
    browser,
    components::{failure_view, part},
    locales::Texts,
    state::use_texts,
};

struct TroubleProps {
    trouble: Option<Trouble>,
    desk: Desk,
}

/// The place where it says so; screen readers read it when something appears there.
pub fn view_trouble(desk: &Desk) -> Html {
    let props = TroubleProps { trouble: desk.state().trouble.clone(), desk: desk.clone() };
    part(TROUBLE, props, |props, context| use_trouble(props).run(context))
}

#[hook]
fn use_trouble(props: &TroubleProps) -> Html {
    let t = use_texts();
    let failed = use_state(|| None::<Failure>);
    {
        let failed = failed.setter();
        use_effect_with(props.trouble.clone(), move |trouble| {
            failed.set(None);
            if matches!(trouble, Some(Trouble::Elsewhere | Trouble::Refused(_))) {
                browser::focus(TROUBLE);
            }
        });
    }
    let report = {
        let failed = failed.setter();
        Callback::from(move |failure| failed.set(Some(failure)))
    };
    html! {
        <div id={TROUBLE} tabindex="-1" class="ss-trouble">
            { match &props.trouble {
                None => Html::default(),
                Some(Trouble::Away) => html! {
                    <div class="ss-message" role="status"><p class="nl-paragraph">{ t.answering().offline }</p></div>
                },
                Some(Trouble::Elsewhere) => view_difference(t, &props.desk, &report, failed.as_ref()),
                Some(Trouble::Refused(failure)) => view_refusal(t, &props.desk, failure),
            } }
        </div>
    }
}

/// Two devices saved different answers: the reader chooses which to keep.
fn view_difference(
    t: &'static Texts,
    desk: &Desk,
    report: &Callback<Failure>,
    failed: Option<&Failure>,
) -> Html {
    let a = t.answering();
    let settle = |keeps_mine: bool| {
        let (desk, report) = (desk.clone(), report.clone());
        move |_: MouseEvent| desk.settle_difference(keeps_mine, report.clone())
    };
    html! {
        <div class="ss-message" role="alert">
            <h2 class="nl-heading nl-heading--level-3">{ a.changed_elsewhere }</h2>
            <p class="nl-paragraph">{ a.changed_elsewhere_text }</p>
            if let Some(failure) = failed {
                { failure_view(t, failure, None) }
            }
            <div class="ss-actions">
                <button type="button" class="nl-button nl-button--primary" onclick={settle(true)}>{ a.keep_mine }</button>
                <button type="button" class="nl-button nl-button--secondary" onclick={settle(false)}>{ a.take_theirs }</button>
            </div>
        </div>
    }
}

fn view_refusal(t: &'static Texts, desk: &Desk, failure: &Failure) -> Html {
    let retry = (failure.code() != Some(ProblemCode::EvaluationClosed)).then(|| {
        let desk = desk.clone();
        Callback::from(move |()| desk.try_again())
    });
    html! {
        <>
            { failure_view(t, failure, retry) }
            <p class="nl-paragraph">{ t.answering().kept_here }</p>
        </>
    }
}
