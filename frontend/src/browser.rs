//! What the page asks of the browser beside drawing: title, focus, storage, place and the calendar.

use chrono::{DateTime, NaiveDate, Utc};
use js_sys::{Date, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Document, Element, Geolocation, History, HtmlElement, MutationObserver, MutationObserverInit, Storage,
};
use yew::{Callback, FocusEvent, TargetCast};

/// The document.
pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Sets the title of the browser's tab.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Tells browsers and screen readers in which language the page is.
pub fn set_language(tag: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        root.set_attribute("lang", tag).ok();
    }
}

/// Moves the focus to the element with this id, if it is there.
pub fn focus(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        focus_element(&element);
    }
}

/// Moves the focus to an element.
pub fn focus_element(element: &Element) {
    // What is in a drawing is no `HtmlElement`, but takes the focus in the same way.
    element.unchecked_ref::<HtmlElement>().focus().ok();
}

/// Brings what has just taken the focus into sight, in the middle of a drawing that is wider than its frame: browsers do so by
/// themselves with all but the parts of drawings.
pub fn show_focused(event: &FocusEvent) {
    let Some(element) = event.target_dyn_into::<Element>() else { return };
    let show = Reflect::get(&element, &"scrollIntoView".into()).ok();
    if let Some(show) = show.and_then(|show| show.dyn_into::<Function>().ok()) {
        show.call1(&element, &options(&[("block", "nearest"), ("inline", "center")])).ok();
    }
}

/// The links of the page's content that lead to this address and have this id or stand in what has it, in their order.
pub fn links_to(address: &str, id: &str) -> Vec<Element> {
    let selector = format!("main a[href=\"{address}\"]:is([id=\"{id}\"], [id=\"{id}\"] *)");
    let found = document().and_then(|document| document.query_selector_all(&selector).ok());
    let Some(found) = found else { return Vec::new() };
    (0..found.length()).filter_map(|nth| found.get(nth)?.dyn_into().ok()).collect()
}

/// Calls a function whenever something in an element is drawn anew, until it is dropped.
pub struct Watch {
    observer: MutationObserver,
    _look: Closure<dyn FnMut()>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Watches the element with this id.
pub fn watch(id: &str, look: fn()) -> Option<Watch> {
    let element = document()?.get_element_by_id(id)?;
    let look = Closure::<dyn FnMut()>::new(look);
    let observer = MutationObserver::new(look.as_ref().unchecked_ref()).ok()?;
    let what = MutationObserverInit::new();
    what.set_child_list(true);
    what.set_subtree(true);
    observer.observe_with_options(&element, &what).ok()?;
    Some(Watch { observer, _look: look })
}

/// Shows the page from its top.
pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// How wide the window is, in CSS pixels.
pub fn window_width() -> f64 {
    let width = web_sys::window().and_then(|window| window.inner_width().ok());
    width.and_then(|width| width.as_f64()).unwrap_or_default()
}

/// Opens the browser's dialogue for printing.
pub fn print() {
    if let Some(window) = web_sys::window() {
        window.print().ok();
    }
}

/// Saves what is at an address as a file with this name.
pub fn save(address: &str, name: &str) {
    let Some(link) = document().and_then(|document| document.create_element("a").ok()) else { return };
    let is_ready =
        link.set_attribute("href", address).is_ok() && link.set_attribute("download", name).is_ok();
    if let Some(link) = link.dyn_ref::<HtmlElement>().filter(|_| is_ready) {
        link.click();
    }
}

/// The path and query that the browser shows.
pub fn address() -> String {
    let Some(location) = web_sys::window().map(|window| window.location()) else { return String::new() };
    location.pathname().unwrap_or_default() + &location.search().unwrap_or_default()
}

/// The part of the page that the address names behind its `#`, if it is there.
pub fn named_part() -> Option<Element> {
    let hash = web_sys::window()?.location().hash().ok()?;
    document()?.get_element_by_id(hash.strip_prefix('#')?)
}

/// Where this site is: its scheme and name.
pub fn site() -> String {
    web_sys::window().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}

/// The browser's clipboard, where it has one: not without HTTPS.
fn clipboard() -> Option<(JsValue, Function)> {
    let navigator = web_sys::window()?.navigator();
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok().filter(JsValue::is_object)?;
    let write = Reflect::get(&clipboard, &"writeText".into()).ok()?.dyn_into().ok()?;
    Some((clipboard, write))
}

/// Whether [`copy`] can succeed.
pub fn can_copy() -> bool {
    clipboard().is_some()
}

/// Puts a text on the clipboard. Says whether it did.
pub async fn copy(text: &str) -> bool {
    let Some((clipboard, write)) = clipboard() else { return false };
    match write.call1(&clipboard, &text.into()).and_then(|promise| promise.dyn_into::<Promise>()) {
        Ok(promise) => JsFuture::from(promise).await.is_ok(),
        Err(_) => false,
    }
}

/// Adds an address to the browser's history.
pub fn push_address(address: &str) {
    if let Some(history) = history() {
        history.push_state_with_url(&JsValue::NULL, "", Some(address)).ok();
    }
}

/// Puts an address in the place of the present one.
pub fn replace_address(address: &str) {
    if let Some(history) = history() {
        history.replace_state_with_url(&JsValue::NULL, "", Some(address)).ok();
    }
}

/// Keeps a text with the present address in the browser's history.
pub fn keep_with_page(text: &str) {
    if let Some(history) = history() {
        history.replace_state(&JsValue::from_str(text), "").ok();
    }
}

/// What is kept with the present address.
pub fn kept_with_page() -> Option<String> {
    history()?.state().ok()?.as_string()
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        window.location().reload().ok();
    }
}

fn history() -> Option<History> {
    web_sys::window()?.history().ok()
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// What this browser keeps under the key. Nothing where keeping is forbidden.
pub fn read_kept(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Keeps a value in this browser, as far as it allows that.
pub fn keep(key: &str, value: &str) {
    if let Some(storage) = storage() {
        storage.set_item(key, value).ok();
    }
}

/// Takes a kept value away.
pub fn forget(key: &str) {
    if let Some(storage) = storage() {
        storage.remove_item(key).ok();
    }
}

/// Takes all values away whose key begins so.
pub fn forget_all(prefix: &str) {
    let Some(storage) = storage() else { return };
    let count = storage.length().unwrap_or(0);
    let keys = (0..count).filter_map(|index| storage.key(index).ok()?).collect::<Vec<_>>();
    for key in keys.iter().filter(|key| key.starts_with(prefix)) {
        forget(key);
    }
}

/// Bytes that nobody can guess; none where the browser gives none.
pub fn random_bytes() -> Option<[u8; 16]> {
    let mut bytes = [0u8; 16];
    let crypto = web_sys::window()?.crypto().ok()?;
    crypto.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes)
}

/// Letters and digits that nobody has had before.
pub fn random_key() -> String {
    random_bytes().unwrap_or_default().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The browser's sense of place, where it has one: not without HTTPS.
fn geolocation() -> Option<Geolocation> {
    let geolocation = web_sys::window()?.navigator().geolocation().ok()?;
    geolocation.is_object().then_some(geolocation)
}

/// Whether [`locate`] can succeed.
pub fn can_locate() -> bool {
    geolocation().is_some()
}

/// Asks where the reader is, which the browser asks the reader first. Gives latitude and longitude in millionths of a
/// degree, or nothing when it may not or can't be known. It is told to some ten metres, four decimals: enough to find a bench,
/// and no more of somebody's home than that.
pub fn locate(found: Callback<Option<(i32, i32)>>) {
    let Some(geolocation) = geolocation() else { return found.emit(None) };
    // A position has coordinates, and an error has none: one function hears of both.
    let hear = move |answer: JsValue| {
        let place = Reflect::get(&answer, &"coords".into()).ok();
        let part = |name: &str| Reflect::get(place.as_ref()?, &name.into()).ok()?.as_f64().map(millionths);
        found.emit(part("latitude").zip(part("longitude")));
    };
    let hear = Closure::once_into_js(hear).unchecked_into();
    geolocation.get_current_position_with_error_callback(&hear, Some(&hear)).ok();
}

#[expect(clippy::cast_possible_truncation, reason = "180 degrees are far below 2^31 millionths")]
fn millionths(degrees: f64) -> i32 {
    (degrees * 1e4).round() as i32 * 100
}

/// Milliseconds since 1970.
pub fn now() -> f64 {
    Date::now()
}

/// The day by the reader's own clock.
pub fn today() -> NaiveDate {
    local_day(&Date::new_0())
}

/// The day of a time by the reader's own clock.
pub fn day_of(time: DateTime<Utc>) -> NaiveDate {
    local_day(&js_date(time))
}

fn local_day(date: &Date) -> NaiveDate {
    let year = i32::try_from(date.get_full_year()).unwrap_or_default();
    NaiveDate::from_ymd_opt(year, date.get_month() + 1, date.get_date()).unwrap_or_default()
}

/// A time as a day in words: 3 mei 2026.
pub fn format_date(time: DateTime<Utc>, tag: &str) -> String {
    let options = options(&[("day", "numeric"), ("month", "long"), ("year", "numeric")]);
    js_date(time).to_locale_date_string(tag, &options).into()
}

/// A time as day and minute.
pub fn format_time(time: DateTime<Utc>, tag: &str) -> String {
    let parts = [
        ("day", "numeric"),
        ("month", "long"),
        ("year", "numeric"),
        ("hour", "2-digit"),
        ("minute", "2-digit"),
    ];
    js_date(time).to_locale_string(tag, &options(&parts)).into()
}

/// A day in words.
pub fn format_day(day: NaiveDate, tag: &str) -> String {
    let parts = [("day", "numeric"), ("month", "long"), ("year", "numeric"), ("timeZone", "UTC")];
    let midnight = day.and_time(chrono::NaiveTime::MIN).and_utc();
    js_date(midnight).to_locale_date_string(tag, &options(&parts)).into()
}

/// The month that a day is in, shortly: mrt 2026.
pub fn format_month(day: NaiveDate, tag: &str) -> String {
    let parts = [("month", "short"), ("year", "numeric"), ("timeZone", "UTC")];
    let midnight = day.and_time(chrono::NaiveTime::MIN).and_utc();
    js_date(midnight).to_locale_date_string(tag, &options(&parts)).into()
}

fn js_date(time: DateTime<Utc>) -> Date {
    #[expect(clippy::cast_precision_loss, reason = "milliseconds stay exact for 285,000 years")]
    Date::new(&JsValue::from_f64(time.timestamp_millis() as f64))
}

fn options(parts: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (name, value) in parts {
        Reflect::set(&options, &(*name).into(), &(*value).into()).ok();
    }
    options
}

/// A number as the language writes it.
pub fn format_number(number: i64, tag: &str) -> String {
    #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
    let number = js_sys::Number::from(number as f64);
    number.to_locale_string(tag).into()
}
