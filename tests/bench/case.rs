//! The cases: what is asked for, and how the requests of one case differ.

use std::path::Path;

use serde_json::{Value, json};
use tests::program::Serving;

use super::load::load;

/// Pages of a hundred that lie before the deep page.
const DEEP: usize = 100;
/// For how many seconds a case is measured, and the fixed answer before and after it.
const SECONDS: (u32, u32) = (4, 2);

/// The password of everybody in the demo.
pub const PASSWORD: &str = "een meting in de nacht";

/// What the requests need to know of the site.
pub struct Site {
    url: String,
    token: String,
    /// The query of a page far down the list.
    deep: String,
    /// Ideas that can be supported, one request each.
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
}

impl Site {
    /// Looks around in a site with the demo; `said` is what its loading said.
    pub fn of(serving: &Serving, said: &str) -> Self {
        let get = |path: &str| serving.call("GET", path).send().ok().json();
        let first = |path: &str| text(&get(path)["items"][0]["id"]);
        let (mut deep, mut ideas) = (String::new(), Vec::new());
        for _ in 0..DEEP {
            let page = get(&format!("/ideas?state=open&limit=100{deep}"));
            ideas.extend(page["items"].as_array().unwrap().iter().map(|idea| text(&idea["id"])));
            deep = format!("&cursor={}", text(&page["nextCursor"]));
        }
        let sign_in = json!({"email": somebody(said), "password": PASSWORD});
        let session = serving.call("POST", "/sessions").json(&sign_in).send().is(201).json();
        // A list without a state is what a visitor opens.
        let mut cursor = String::new();
        for _ in 0..DEEP {
            cursor = format!("&cursor={}", text(&get(&format!("/ideas?limit=100{cursor}"))["nextCursor"]));
        }
        Self {
            url: format!("{}/api/v1", serving.address),
            token: text(&session["accessToken"]),
            deep: cursor,
            ideas,
            project: first("/projects"),
            evaluation: first("/evaluations?state=published"),
            association: first("/associations"),
        }
    }
}

impl Case {
    /// All of them; those that write come last.
    pub fn all(site: &Site) -> Vec<Self> {
        let read = |name, path: &str| Self { name, url: format!("{}{path}", site.url), script: None };
        let idea = &site.ideas[0];
        vec![
            read("list of ideas, first page", "/ideas"),
            read("list of ideas, page at 10,000", &format!("/ideas?limit=20{}", site.deep)),
            read("list of ideas, search", "/ideas?q=bankje"),
            read("one idea", &format!("/ideas/{idea}")),
            read("list of projects", "/projects"),
            read("one project", &format!("/projects/{}", site.project)),
            read("results of a round", &format!("/evaluations/{}/results", site.evaluation)),
            read("tree", "/tree"),
            Self { name: "support an idea", url: site.url.clone(), script: Some(supporting(site)) },
            Self { name: "create an idea", url: format!("{}/ideas", site.url), script: Some(creating(site)) },
        ]
    }

    /// Measures it, and prints a line.
    pub fn measure(&self, fixed: &str, folder: &Path) {
        let size = if self.script.is_none() {
            ureq::get(&self.url).call().unwrap().body_mut().read_to_vec().unwrap().len()
        } else {
            // What comes back is one thing.
            1_000
        };
        let fixed = format!("{fixed}/{size}");
        let before = load(&fixed, SECONDS.1, None, folder);
        let case = load(&self.url, SECONDS.0, self.script.as_deref(), folder);
        let after = load(&fixed, SECONDS.1, None, folder);
        let ratio = case.rate / f64::midpoint(before.rate, after.rate);
        println!(
            "  {:34} {size:>8} {:>10.0} {:>9.2} {:>9.2} {ratio:>7.3}",
            self.name, case.rate, case.half, case.most
        );
    }
}

/// Supports one idea after the other; a second time would be refused.
fn supporting(site: &Site) -> String {
    let ideas: Vec<String> = site.ideas.iter().map(|id| format!("\"{id}\"")).collect();
    format!(
        "local ideas = {{{}}}\nlocal n = 0\nfunction request()\n  n = n + 1\n  \
         return wrk.format('POST', '/api/v1/ideas/' .. ideas[n] .. '/supports', \
         {{['Authorization'] = 'Bearer {}'}})\nend\n",
        ideas.join(","),
        site.token
    )
}

fn creating(site: &Site) -> String {
    let body = json!({
        "title": "Een leeskast bij de bushalte",
        "text": "Dan kan iedereen een boek ruilen terwijl de bus op zich laat wachten.",
        "associationId": site.association,
    });
    format!(
        "wrk.method = 'POST'\nwrk.body = '{body}'\nwrk.headers['Authorization'] = 'Bearer {}'\n\
         wrk.headers['Content-Type'] = 'application/json'\n",
        site.token
    )
}

/// The address of somebody in the demo, out of what its loading says.
fn somebody(said: &str) -> &str {
    let line = said.lines().find_map(|line| line.trim().strip_prefix("coordinator"));
    line.expect("the demo says who the coordinator is").trim()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text")).to_owned()
}
