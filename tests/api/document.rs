//! `/openapi.json`: the document itself, and whether it tells all.

use std::{collections::BTreeSet, fs};

use backend::openapi::VERSION;
use serde_json::{Map, Value};
use shared::problem::ProblemCode;
use tests::{app::TestApp, both, database::Kind};

both!(the_document_is_complete_and_openapi_3_1, its_reference_page_needs_no_other_site);

const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

fn document() -> Value {
    TestApp::start(Kind::Sqlite).get("/openapi.json").send().ok().json()
}

fn object(value: &Value) -> &Map<String, Value> {
    value.as_object().unwrap_or_else(|| panic!("no object: {value}"))
}

/// Each operation with its path and method.
fn operations(document: &Value) -> Vec<(&str, &str, &Value)> {
    let paths = object(&document["paths"]).iter();
    paths
        .flat_map(|(path, item)| {
            METHODS.iter().filter_map(move |method| Some((path.as_str(), *method, item.get(method)?)))
        })
        .collect()
}

fn the_document_is_complete_and_openapi_3_1(app: TestApp) {
    let answer = app.get("/openapi.json").send().ok();
    assert_eq!(answer.header("content-type"), Some("application/json"));
    let document = answer.json();
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1."));
    assert_eq!(document["info"]["version"], VERSION);
    assert_eq!(VERSION.split('.').filter(|part| part.parse::<u32>().is_ok()).count(), 3);
    for field in ["name", "url", "email"] {
        assert!(!document["info"]["contact"][field].as_str().unwrap().is_empty(), "{field}");
    }
    assert_eq!(document["servers"][0]["url"], "/api/v1");
    assert_eq!(document["components"]["securitySchemes"]["bearer"]["scheme"], "bearer");
}

fn its_reference_page_needs_no_other_site(app: TestApp) {
    let page = app.call("GET", "/api/docs/").send().is(200).text();
    assert!(page.contains("swagger-ui"), "{page}");
    for start in ["src=\"", "href=\""] {
        for link in page.split(start).skip(1).map(|rest| rest.split('"').next().unwrap()) {
            assert!(!link.contains("//"), "{link}");
        }
    }
}

#[test]
fn every_route_of_the_server_is_documented() {
    let document = document();
    let known: BTreeSet<&str> =
        operations(&document).iter().map(|(_, _, op)| op["operationId"].as_str().unwrap()).collect();
    let routes = concat!(env!("CARGO_MANIFEST_DIR"), "/../backend/src/routes.rs");
    let text = fs::read_to_string(routes).unwrap();
    let api = text.split("pub fn api").nth(1).unwrap().split("pub fn beside").next().unwrap();
    let routed: BTreeSet<&str> = api
        .split(".service(")
        .skip(1)
        .map(|rest| rest.split(')').next().unwrap().rsplit("::").next().unwrap())
        .collect();
    assert!(routed.len() > 30, "{routed:?}");
    assert_eq!(known, routed);
}

#[test]
fn names_are_alike_everywhere() {
    let document = document();
    let is_camel = |name: &str| {
        name.starts_with(|c: char| c.is_ascii_lowercase()) && name.chars().all(|c| c.is_ascii_alphanumeric())
    };
    for (path, method, operation) in operations(&document) {
        let what = format!("{method} {path}");
        assert!(path.starts_with('/') && !path.ends_with('/') && !path.contains('.'), "{what}");
        for segment in path.split('/').skip(1) {
            let name = segment.trim_start_matches('_');
            let is_kebab = name.chars().all(|c| c.is_ascii_lowercase() || c == '-');
            let parameter = segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
            assert!(parameter.map_or(is_kebab, is_camel), "{what}");
        }
        let verb = operation["operationId"].as_str().unwrap().split('_').next().unwrap();
        assert!(
            matches!(verb, "list" | "find" | "create" | "update" | "delete" | "refresh"),
            "{what}: {verb}"
        );
        let fits = match method {
            "get" => matches!(verb, "list" | "find"),
            "post" => matches!(verb, "create" | "refresh"),
            "delete" => verb == "delete",
            _ => verb == "update",
        };
        assert!(fits, "{what}: {verb}");
        for parameter in operation["parameters"].as_array().into_iter().flatten() {
            let name = parameter["name"].as_str().unwrap();
            assert!(parameter["in"] == "header" || is_camel(name), "{what}: {name}");
        }
    }
    for (schema, content) in object(&document["components"]["schemas"]) {
        for name in content.get("properties").into_iter().flat_map(|all| object(all).keys()) {
            assert!(is_camel(name), "{schema}.{name}");
        }
    }
}

#[test]
fn every_operation_says_what_it_does_and_answers() {
    let document = document();
    let problem = "#/components/schemas/Problem";
    for (path, method, operation) in operations(&document) {
        let what = format!("{method} {path}");
        assert!(!operation["summary"].as_str().unwrap().is_empty(), "{what}");
        let in_path: BTreeSet<&str> = operation["parameters"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|parameter| parameter["in"] == "path")
            .map(|parameter| parameter["name"].as_str().unwrap())
            .collect();
        let named: BTreeSet<&str> =
            path.split('{').skip(1).map(|rest| rest.split('}').next().unwrap()).collect();
        assert_eq!(in_path, named, "{what}");
        let responses = object(&operation["responses"]);
        assert!(responses.keys().any(|status| status.starts_with('2')), "{what}");
        for (status, response) in responses {
            assert!(response["headers"].get("API-Version").is_some(), "{what} {status}");
            if status.starts_with(['4', '5']) {
                let schema = &response["content"]["application/problem+json"]["schema"]["$ref"];
                assert_eq!(schema, problem, "{what} {status}");
            }
        }
        if method == "patch" {
            assert!(operation.to_string().contains("If-Match"), "{what}");
        }
    }
    let codes = document["components"]["schemas"]["ProblemCode"]["enum"].as_array().unwrap();
    let all = <ProblemCode as strum::VariantArray>::VARIANTS;
    assert!(all.iter().all(|code| codes.contains(&Value::from(code.as_str()))), "{codes:?}");
}

#[test]
fn all_that_is_referred_to_is_there() {
    fn references(value: &Value, found: &mut BTreeSet<String>) {
        match value {
            Value::Object(fields) => fields.iter().for_each(|(name, value)| match value {
                Value::String(target) if name == "$ref" => drop(found.insert(target.clone())),
                value => references(value, found),
            }),
            Value::Array(items) => items.iter().for_each(|item| references(item, found)),
            _ => {}
        }
    }
    let document = document();
    let mut found = BTreeSet::new();
    references(&document, &mut found);
    assert!(found.len() > 20, "{found:?}");
    for target in &found {
        let pointer = target.strip_prefix('#').unwrap_or_else(|| panic!("{target} is elsewhere"));
        assert!(document.pointer(pointer).is_some(), "{target} is not there");
    }
}
