//! Strange values in every field, query key and path of every operation: whatever comes, it is no fault of the server.
//! The client refuses a 500 wherever it meets one.

use serde_json::{Value, json};
use shared::role::Role;
use tests::{app::TestApp, both, client::line};

use crate::permissions::{Things, request};

both!(
    strange_fields_are_answered_as_the_document_says,
    strange_queries_are_answered_as_the_document_says,
    strange_paths_name_nothing,
);

fn values() -> Vec<Value> {
    let texts = [
        "",
        " ",
        "\0",
        "a\0b",
        "\u{202e}",
        "\u{feff}",
        "'; DROP TABLE ideas; --",
        "<script>alert(1)</script>",
        "%",
        "\\",
        "null",
        "00000000-0000-0000-0000-000000000000",
        "ffffffff-ffff-ffff-ffff-ffffffffffff",
        "0000-00-00",
        "0000-01-01",
        "-9999-01-01",
        "9999-12-31",
        "+262142-12-31",
        "2024-02-30",
        "2024-01-01T00:00:00Z",
    ];
    let mut values: Vec<Value> = texts.iter().map(|text| json!(text)).collect();
    values.push(json!("😀".repeat(20_000)));
    values.extend([json!(null), json!(true), json!(0), json!(-1), json!(0.5), json!(1e300), json!(i64::MIN)]);
    values.extend([
        json!(u64::MAX),
        json!([]),
        json!([null]),
        json!([[]]),
        json!({}),
        json!({"a": {"b": 1}}),
    ]);
    values
}

/// Each operation with its method, what it says to take and what it says to answer.
fn operations(app: &TestApp) -> Vec<(String, String, Value)> {
    let document = app.get("/openapi.json").send().ok().json();
    let mut found = Vec::new();
    for item in document["paths"].as_object().unwrap().values() {
        for (method, operation) in item.as_object().unwrap() {
            let id = operation["operationId"].as_str().unwrap().to_owned();
            found.push((method.to_uppercase(), id, operation.clone()));
        }
    }
    found
}

fn strange_fields_are_answered_as_the_document_says(app: TestApp) {
    let (line, administrator) = (line(), app.account_with_role(Role::Administrator));
    let things = Things::new(&app);
    for (method, id, operation) in operations(&app) {
        // A password takes long to hash or to refuse; what can be strange about one is tried at the account.
        if operation.get("requestBody").is_none() || id == "update_password" {
            continue;
        }
        let (path, body) = request(&id, &things, &administrator);
        let body = body.unwrap();
        let fields = body.as_object().unwrap().keys().cloned();
        let others = [
            "associationId",
            "startDate",
            "endDate",
            "themeIds",
            "position",
            "residents",
            "status",
            "parentId",
            "mentionIds",
            "mergedIntoId",
            "promisedDate",
            "place",
            "origin",
        ];
        for field in fields.chain(others.map(str::to_owned)) {
            for value in values() {
                let mut body = body.clone();
                body[&field] = value;
                let call = app.api(&method, &path).over(&line).by(&administrator).if_match("*").json(&body);
                let answer = call.send();
                let said = operation["responses"].get(answer.status.to_string());
                assert!(said.is_some(), "{id} does not document {answer} to {body}");
            }
        }
    }
}

fn strange_queries_are_answered_as_the_document_says(app: TestApp) {
    let (line, administrator) = (line(), app.account_with_role(Role::Administrator));
    let things = Things::new(&app);
    for (method, id, operation) in operations(&app) {
        let parameters = operation["parameters"].as_array().into_iter().flatten();
        for parameter in parameters.filter(|parameter| parameter["in"] == "query") {
            let (path, _) = request(&id, &things, &administrator);
            for value in values() {
                let text = value
                    .as_str()
                    .map_or_else(|| value.to_string(), |text| text.chars().take(2_000).collect());
                let call = app.api(&method, path.split('?').next().unwrap()).over(&line).by(&administrator);
                let answer = call.query(parameter["name"].as_str().unwrap(), &text).send();
                let said = operation["responses"].get(answer.status.to_string());
                assert!(said.is_some(), "{id} does not document {answer}");
            }
        }
    }
    for query in ["q=%ff%fe", "q=%", "q=%zz", "&&&", "=", "q", "limit=1&limit=2", "%71=bankje"] {
        let answer = app.get(&format!("/ideas?{query}")).send();
        assert!(matches!(answer.status, 200 | 400), "{answer}");
    }
}

fn strange_paths_name_nothing(app: TestApp) {
    let administrator = app.account_with_role(Role::Administrator);
    for path in ["/ideas", "/themes", "/roots", "/associations", "/accounts"] {
        for id in [
            "%00",
            "%ff",
            "..%2f..%2fetc%2fpasswd",
            "%2e%2e",
            "'",
            "%F0%9F%98%80",
            "-1",
            "x".repeat(5_000).as_str(),
        ] {
            let answer = app.get(&format!("{path}/{id}")).by(&administrator).send();
            assert_eq!(answer.status, 404, "{answer}");
        }
    }
}
