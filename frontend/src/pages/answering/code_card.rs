//! The code by which somebody goes on later: to write down, copy or print.

use shared::evaluation::ResumeCode;
use wasm_bindgen_futures::spawn_local;
use yew::{functional::Hook, prelude::*};

use super::enter::Door;
use crate::{browser, components::part, state::use_texts};

/// The code, shown large, for who came by that door.
pub fn code_card(code: ResumeCode, door: Door) -> Html {
    part("code", (code, door), |(code, door), context| use_code_card(*code, *door).run(context))
}

#[hook]
fn use_code_card(code: ResumeCode, door: Door) -> Html {
    let t = use_texts();
    let a = t.answering();
    let copied = use_state(|| None::<bool>);
    let copy = {
        let copied = copied.setter();
        move |_: MouseEvent| {
            let copied = copied.clone();
            spawn_local(async move { copied.set(Some(browser::copy(&code.to_string()).await)) });
        }
    };
    let print = |_: MouseEvent| browser::print();
    let kept = match door {
        Door::Account(_) => a.code_kept,
        Door::Link(_) => a.code_kept_by_link,
    };
    html! {
        <section class="ss-panel ss-code" aria-labelledby="code-title">
            <h2 class="nl-heading nl-heading--level-3" id="code-title">{ a.code }</h2>
            <p class="ss-code__text">{ code.to_string() }</p>
            <p class="nl-paragraph">{ a.code_text }{ " " }{ kept }</p>
            <div class="ss-actions">
                if browser::can_copy() {
                    <button type="button" class="nl-button nl-button--secondary" onclick={copy}>{ a.copy }</button>
                }
                <button type="button" class="nl-button nl-button--secondary" onclick={print}>{ a.print }</button>
            </div>
            <p class="ss-code__status" role="status">
                { match *copied {
                    None => "",
                    Some(true) => a.copied,
                    Some(false) => a.not_copied,
                } }
            </p>
        </section>
    }
}
