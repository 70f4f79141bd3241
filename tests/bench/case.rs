//! The cases: what is asked for, and how the requests of one case differ.

use std::path::Path;

use serde_json::{Value, json};
use tests::program::Serving;

use super::load::{Load, load};

/// Pages of a hundred that lie before the deep page.
const DEEP: usize = 100;
/// For how many seconds a case is measured, and the fixed answer before and after it.
const SECONDS: (u32, u32) = (2, 1);
/// How often what is read is measured. A machine is slow for seconds at times, and that must not fall on one case alone.
const TURNS: usize = 3;

/// What the requests need to know of the site.
pub struct Site {
    url: String,
    token: String,
    /// The query of a page far down the list.
    deep: String,
    /// Open ideas, which can be supported.
    ideas: Vec<String>,
    project: String,
    evaluation: String,
    association: String,
}

/// Something to measure.
pub struct Case {
    name: &'static str,
    url: String,
    /// In Lua; without it the URL is read again and again.
    script: Option<String>,
    /// How many bytes an answer has.
    size: usize,
    measured: Vec<Measured>,
}

/// What one turn gave.
struct Measured {
    case: Load,
    /// How many requests for each one for the fixed answer.
    ratio: f64,
}

/// What comes back from writing is one thing.
const ONE_THING: usize = 1_000;

impl Site {
    /// Looks around in a site with the demo.
    pub fn of(serving: &Serving) -> Self {
        let get = |path: &str| serving.call("GET", path).send().ok().json();
        let first = |path: &str| text(&get(path)["items"][0]["id"]);
        // Who is new supports nothing yet.
        let (email, password) = ("meter@voorbeeld.example", "een meting in de nacht");
        let new = json!({"name": "Meter", "email": email, "password": password});
        serving.call("POST", "/accounts").json(&new).send().is(201);
        let sign_in = json!({"email": email, "password": password});
        let session = serving.call("POST", "/sessions").json(&sign_in).send().is(201).json();
        let (mut deep, mut ideas) = (String::new(), Vec::new());
        for _ in 0..DEEP {
            let page = get(&format!("/ideas?limit=100{deep}"));
            let open = page["items"].as_array().unwrap().iter().filter(|idea| idea["state"] == "open");
            ideas.extend(open.map(|idea| text(&idea["id"])));
            deep = format!("&cursor={}", text(&page["nextCursor"]));
        }
        Self {
            url: format!("{}/api/v1", serving.address),
            token: text(&session["accessToken"]),
            deep,
            ideas,
            project: first("/projects"),
            evaluation: first("/evaluations?state=published"),
            association: first("/associations"),
        }
    }
}

impl Case {
    /// Measures all of them, and prints a line for each.
    pub fn measure_all(site: &Site, fixed: &str, folder: &Path) {
        let mut reading = Self::reading(site);
        for _ in 0..TURNS {
            reading.iter_mut().for_each(|case| case.measure(fixed, folder));
        }
        // These change what would be read.
        let mut writing = Self::writing(site);
        writing.iter_mut().for_each(|case| case.measure(fixed, folder));
        reading.iter_mut().chain(&mut writing).for_each(Self::print);
    }

    fn reading(site: &Site) -> Vec<Self> {
        let read = |name, path: &str| {
            let url = format!("{}{path}", site.url);
            let size = ureq::get(&url).call().unwrap().body_mut().read_to_vec().unwrap().len();
            Self { name, url, script: None, size, measured: Vec::new() }
        };
        // Visitors get what was just read, so what reading costs shows with those who are signed in.
        let read_signed_in = |name, path: &str| Self { script: Some(signed_in(site)), ..read(name, path) };
        let idea = &site.ideas[0];
        vec![
            read("list of ideas, first page", "/ideas"),
            read("list of ideas, page at 10,000", &format!("/ideas?limit=20{}", site.deep)),
            read_signed_in("first page, signed in", "/ideas"),
            read_signed_in("page at 10,000, signed in", &format!("/ideas?limit=20{}", site.deep)),
            read("search", "/ideas?q=bankje"),
            read_signed_in("search, signed in", "/ideas?q=bankje"),
            read_signed_in("search for all, signed in", "/ideas?q=een"),
            read("one idea", &format!("/ideas/{idea}")),
            read("list of projects", "/projects"),
            read("one project", &format!("/projects/{}", site.project)),
            read("results of a round", &format!("/evaluations/{}/results", site.evaluation)),
            read("tree", "/tree"),
        ]
    }

    fn writing(site: &Site) -> Vec<Self> {
        let write = |name, path: &str, script| Self {
            name,
            url: format!("{}{path}", site.url),
            script: Some(script),
            size: ONE_THING,
            measured: Vec::new(),
        };
        vec![
            write("support an idea", "", supporting(site)),
            write("create an idea", "/ideas", creating(site)),
        ]
    }

    fn measure(&mut self, fixed: &str, folder: &Path) {
        let fixed = format!("{fixed}/{}", self.size);
        let before = load(&fixed, SECONDS.1, None, folder);
        let case = load(&self.url, SECONDS.0, self.script.as_deref(), folder);
        let after = load(&fixed, SECONDS.1, None, folder);
        let ratio = case.rate / f64::midpoint(before.rate, after.rate);
        self.measured.push(Measured { case, ratio });
    }

    /// The turn in the middle, by its ratio.
    fn print(&mut self) {
        self.measured.sort_by(|one, other| one.ratio.total_cmp(&other.ratio));
        let Measured { case, ratio } = &self.measured[self.measured.len() / 2];
        println!(
            "  {:34} {:>8} {:>10.0} {:>9.2} {:>9.2} {ratio:>7.3}",
            self.name, self.size, case.rate, case.half, case.most
        );
    }
}

/// Reads as somebody who is signed in.
fn signed_in(site: &Site) -> String {
    format!("wrk.headers['Authorization'] = 'Bearer {}'\n", site.token)
}

/// Supports one idea after the other; a second time would be refused.
fn supporting(site: &Site) -> String {
    let ideas: Vec<String> = site.ideas.iter().map(|id| format!("\"{id}\"")).collect();
    format!(
        "local ideas = {{{}}}\nlocal n = 0\n{}function request()\n  n = n + 1\n  \
         return wrk.format('POST', '/api/v1/ideas/' .. ideas[n] .. '/supports')\nend\n",
        ideas.join(","),
        signed_in(site)
    )
}

fn creating(site: &Site) -> String {
    let body = json!({
        "title": "Een leeskast bij de bushalte",
        "text": "Dan kan iedereen een boek ruilen terwijl de bus op zich laat wachten.",
        "associationId": site.association,
    });
    format!(
        "{}wrk.method = 'POST'\nwrk.body = '{body}'\nwrk.headers['Content-Type'] = 'application/json'\n",
        signed_in(site)
    )
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text")).to_owned()
}
