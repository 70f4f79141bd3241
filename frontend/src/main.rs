//! The page: a yew program that the browser runs.

mod api;
mod app;
mod browser;
mod chunks;
mod components;
mod hooks;
mod locales;
mod pages;
mod returning;
mod route;
mod state;

fn main() {
    yew::Renderer::<app::App>::new().render();
}
