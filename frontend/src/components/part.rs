//! A part of the page that has hooks, such as a whole page or a form.
//!
//! Yew compiles some three kilobytes of machinery for every type of component. So parts that stand in one place are
//! `#[hook]` functions that give their view, and all of them are drawn by this one component.

use std::rc::Rc;

use yew::{
    functional::{Hook, HookContext},
    prelude::*,
    virtual_dom::Key,
};

type Draw = Rc<dyn Fn(&mut HookContext) -> Html>;

#[derive(Properties)]
struct PartProps {
    draw: Draw,
}

impl PartialEq for PartProps {
    /// What is inside can't be compared, so a part is drawn again whenever what is around it is.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

#[component]
fn Part(props: &PartProps) -> Html {
    use_drawn(Rc::clone(&props.draw))
}

struct Drawn(Draw);

impl Hook for Drawn {
    type Output = Html;

    fn run(self, context: &mut HookContext) -> Html {
        (self.0)(context)
    }
}

fn use_drawn(draw: Draw) -> Drawn {
    Drawn(draw)
}

/// The part that `view` draws from `props`.
///
/// Invariant: parts that can stand in the same place have different keys, since their hooks differ.
pub fn part<P: 'static>(key: impl Into<Key>, props: P, view: fn(&P, &mut HookContext) -> Html) -> Html {
    let draw: Draw = Rc::new(move |context: &mut HookContext| view(&props, context));
    html! { <Part key={key.into()} {draw} /> }
}
