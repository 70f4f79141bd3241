//! Who sees pictures and files, how they are served, and changing and removing them.

use serde_json::json;
use shared::{
    attachment::Attachment,
    id::Id,
    idea::IdeaState,
    problem::{FieldCode, ProblemCode},
    role::Role,
};
use strum::VariantArray;
use tests::{app::TestApp, both, builders::Account};

use super::samples::{PDF, photo, uploaded};

both!(
    pictures_of_hidden_ideas_are_hidden_too,
    public_bytes_are_kept_and_hidden_ones_are_not,
    bytes_are_asked_for_again_by_their_etag,
    nothing_in_a_file_can_run,
    a_description_is_changed_by_the_version_that_was_read,
    only_who_may_change_the_idea_may_change_and_remove,
    whoever_added_one_removes_it_whatever_became_of_the_idea,
    a_picture_outlives_the_account_that_added_it,
    paths_lead_nowhere_else,
);

fn pictures_of_hidden_ideas_are_hidden_too(app: TestApp) {
    let (jan, griet) = (app.account("Jan"), app.account("Griet"));
    let coordinator = app.account_with_role(Role::Coordinator);
    let idea = app.idea_in(&jan, IdeaState::Submitted);
    let made = uploaded(&app, &jan, idea, &photo());
    let place = format!("/attachments/{}", made.id);
    let list = format!("/ideas/{idea}/attachments");
    for path in [&made.content_path(), &made.thumbnail_path(), &place, &list] {
        app.get(path).send().problem(ProblemCode::NotFound);
        app.get(path).by(&griet).send().problem(ProblemCode::NotFound);
        app.get(path).by(&jan).send().is(200);
        app.get(path).by(&coordinator).send().is(200);
    }
    app.delete(&place).by(&griet).send().problem(ProblemCode::NotFound);
    app.database.execute(&format!("UPDATE ideas SET state = 'open' WHERE id = '{idea}'"));
    app.get(&made.content_path()).send().is(200);
}

fn public_bytes_are_kept_and_hidden_ones_are_not(app: TestApp) {
    let jan = app.account("Jan");
    let keeping = |state| {
        let made = uploaded(&app, &jan, app.idea_in(&jan, state), &photo());
        let answer = app.get(&made.content_path()).by(&jan).send().is(200);
        answer.header("cache-control").unwrap().to_owned()
    };
    assert_eq!(keeping(IdeaState::Open), "public, max-age=86400, immutable");
    assert_eq!(keeping(IdeaState::Draft), "no-store");
}

fn bytes_are_asked_for_again_by_their_etag(app: TestApp) {
    let jan = app.account("Jan");
    let made = uploaded(&app, &jan, app.idea(&jan), &photo());
    let (content, thumbnail) = (made.content_path(), made.thumbnail_path());
    let etag = |path: &str| app.get(path).send().is(200).etag();
    assert_ne!(etag(&content), etag(&thumbnail));
    let again = app.get(&content).header("If-None-Match", &etag(&content)).send().is(304);
    assert_eq!((again.bytes().len(), again.header("content-type")), (0, None));
    app.get(&content).header("If-None-Match", &etag(&thumbnail)).send().is(200);
    let head = app.api("HEAD", &content).send().is(200);
    assert_eq!(head.header("content-length"), Some(made.size.to_string().as_str()));
    // A program can ask for what the bytes are, and not only for any.
    app.get(&content).header("Accept", "image/jpeg").send().is(200);
}

fn nothing_in_a_file_can_run(app: TestApp) {
    let jan = app.account("Jan");
    let idea = app.idea(&jan);
    for (file, kind) in [(photo().as_slice(), "inline"), (PDF, "attachment")] {
        let answer = app.get(&uploaded(&app, &jan, idea, file).content_path()).send().is(200);
        let policy = answer.header("content-security-policy").unwrap();
        assert!(policy.contains("sandbox") && policy.contains("default-src 'none'"), "{policy}");
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
        assert!(answer.header("content-disposition").unwrap().starts_with(kind), "{answer}");
    }
    // What somebody calls a file can't break out of the header.
    let path = format!("/ideas/{idea}/attachments");
    let form = [("description", "../\"; filename=\"x.exe ☃ é".as_bytes()), ("file", PDF)];
    let made: Attachment = app.post(&path).by(&jan).form(&form).send().is(201).read_as();
    let answer = app.get(&made.content_path()).send().is(200);
    assert_eq!(answer.header("content-disposition"), Some("attachment; filename=\"filename-x-exe-e.pdf\""));
}

fn a_description_is_changed_by_the_version_that_was_read(app: TestApp) {
    let jan = app.account("Jan");
    let made = uploaded(&app, &jan, app.idea(&jan), PDF);
    let path = format!("/attachments/{}", made.id);
    let etag = app.get(&path).send().is(200).etag();
    let change = |etag: &str, text: &str| {
        app.patch(&path).by(&jan).if_match(etag).json(&json!({"description": text})).send()
    };
    let changed = change(&etag, " Begroting ").is(200);
    assert_eq!(changed.read_as::<Attachment>(), Attachment { description: "Begroting".to_owned(), ..made });
    change(&etag, "Te laat").problem(ProblemCode::Changed);
    change(&changed.etag(), "").fault("description", FieldCode::Required);
    let body = json!({"description": "Begroting"});
    app.patch(&path).by(&jan).json(&body).send().problem(ProblemCode::IfMatchRequired);
    let wrong = json!({"mediaType": "image/png"});
    app.patch(&path).by(&jan).if_match("*").json(&wrong).send().fault("mediaType", FieldCode::UnknownField);
    // Nothing to change is no fault.
    app.patch(&path).by(&jan).if_match("*").json(&json!({})).send().is(200);
}

fn only_who_may_change_the_idea_may_change_and_remove(app: TestApp) {
    let (jan, griet) = (app.account("Jan"), app.account("Griet"));
    let coordinator = app.account_with_role(Role::Coordinator);
    let idea = app.idea(&jan);
    for remover in [&jan, &coordinator] {
        let path = format!("/attachments/{}", uploaded(&app, &jan, idea, PDF).id);
        let change = |by| app.patch(&path).by(by).if_match("*").json(&json!({"description": "x"})).send();
        change(&griet).problem(ProblemCode::Forbidden);
        app.delete(&path).by(&griet).send().problem(ProblemCode::Forbidden);
        app.delete(&path).send().problem(ProblemCode::SignInRequired);
        change(remover).is(200);
        app.delete(&path).by(remover).send().is(204);
        app.delete(&path).by(remover).send().problem(ProblemCode::NotFound);
    }
    let path = format!("/attachments/{}", uploaded(&app, &jan, idea, PDF).id);
    app.database.execute(&format!("UPDATE ideas SET state = 'adopted' WHERE id = '{idea}'"));
    let words = app.patch(&path).by(&jan).if_match("*").json(&json!({"description": "x"}));
    words.send().problem(ProblemCode::IdeaClosed);
    app.get(&path).send().is(200);
}

fn whoever_added_one_removes_it_whatever_became_of_the_idea(app: TestApp) {
    let (jan, griet) = (app.account("Jan"), app.account("Griet"));
    let coordinator = app.account_with_role(Role::Coordinator);
    for state in IdeaState::VARIANTS {
        let idea = app.idea(&jan);
        let (own, other) = (uploaded(&app, &jan, idea, PDF), uploaded(&app, &coordinator, idea, PDF));
        let path = |one: &Attachment| format!("/attachments/{}", one.id);
        app.database.execute(&format!("UPDATE ideas SET state = '{}' WHERE id = '{idea}'", state.as_str()));
        let listed = |viewer: Option<&Account>| -> Vec<Option<bool>> {
            let call = app.get(&format!("/ideas/{idea}/attachments"));
            let call = viewer.map_or(call.clone(), |viewer| call.by(viewer));
            call.send().ok().page::<Attachment>().items.iter().map(|one| one.uploaded).collect()
        };
        assert_eq!(listed(Some(&jan)), [Some(true), Some(false)], "{state:?}");
        if state.is_public() {
            assert_eq!(listed(None), [None, None], "{state:?}");
            app.delete(&path(&own)).by(&griet).send().problem(ProblemCode::Forbidden);
        }
        app.delete(&path(&own)).by(&jan).send().is(204);
        // What somebody else added is only as long theirs as the idea is.
        let removed = app.delete(&path(&other)).by(&jan).send();
        if state.is_editable_by_author() {
            removed.is(204);
        } else {
            removed.problem(ProblemCode::IdeaClosed);
            app.delete(&path(&other)).by(&coordinator).send().is(204);
        }
    }
}

fn a_picture_outlives_the_account_that_added_it(app: TestApp) {
    let jan = app.account("Jan");
    let made = uploaded(&app, &jan, app.idea(&jan), PDF);
    app.database.execute(&format!("DELETE FROM accounts WHERE id = '{}'", jan.id));
    let left: Attachment = app.get(&format!("/attachments/{}", made.id)).send().ok().read_as();
    assert_eq!(left, Attachment { uploaded: None, ..made });
}

fn paths_lead_nowhere_else(app: TestApp) {
    let administrator = app.account_with_role(Role::Administrator);
    let unknown = Id::new().to_string();
    for id in [&unknown, "..", "%2e%2e", "..%2f..%2fsamenspel.sqlite", "x", "%00"] {
        for part in ["content", "thumbnail"] {
            let answer = app.get(&format!("/attachments/{id}/{part}")).by(&administrator).send();
            assert_eq!(answer.status, 404, "{answer}");
        }
    }
}
