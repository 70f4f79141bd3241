//! What may be uploaded, and by whom.

use futures_util::FutureExt;
use serde_json::json;
use shared::{
    attachment::{Attachment, MAX_ATTACHMENTS, MAX_FILE, MediaType},
    id::Id,
    idea::IdeaState,
    page::Page,
    problem::{FieldCode, ProblemCode},
    role::Role,
};
use tests::{app::TestApp, both, builders::Account};

use super::samples::{PDF, photo, upload, uploaded};

both!(
    an_upload_is_listed_and_found,
    a_document_stays_as_it_is,
    the_content_says_what_a_file_is_and_not_its_name,
    a_file_of_more_than_ten_mebibytes_is_refused_and_nothing_is_kept,
    every_file_needs_a_description,
    wrong_forms_are_told,
    an_eleventh_is_refused_however_many_come_at_once,
    an_account_uploads_only_so_many_at_once,
    a_server_that_is_full_of_uploads_says_so,
    a_repeated_upload_makes_one,
    only_who_may_change_the_idea_may_add_to_it,
);

fn count(app: &TestApp) -> i64 {
    app.database.number("SELECT count(*) AS n FROM attachments")
}

fn an_upload_is_listed_and_found(app: TestApp) {
    let jan = app.account("Jan");
    let (idea, other) = (app.idea(&jan), app.idea(&jan));
    let list = |idea: Id| -> Page<Attachment> {
        app.get(&format!("/ideas/{idea}/attachments")).by(&jan).send().ok().page()
    };
    assert_eq!(list(idea).items, []);
    let answer = upload(&app, &jan, idea, &photo()).is(201);
    let first: Attachment = answer.read_as();
    let place = format!("/attachments/{}", first.id);
    assert_eq!(answer.header("location"), Some(format!("/api/v1{place}").as_str()));
    let found = app.get(&place).by(&jan).send().ok();
    assert_eq!((found.etag(), found.read_as::<Attachment>()), (answer.etag(), first.clone()));
    assert_eq!(
        (first.media_type, first.description.as_str()),
        (MediaType::Jpeg, "Een tekening van het plan")
    );
    let second = uploaded(&app, &jan, idea, PDF);
    uploaded(&app, &jan, other, PDF);
    assert_eq!(list(idea).items, [first, second]);
}

fn a_document_stays_as_it_is(app: TestApp) {
    let jan = app.account("Jan");
    let made = uploaded(&app, &jan, app.idea(&jan), PDF);
    assert_eq!((made.media_type, made.width, made.height), (MediaType::Pdf, None, None));
    let answer = app.get(&made.content_path()).send().ok();
    assert_eq!(answer.bytes(), PDF);
    assert_eq!(answer.header("content-type"), Some("application/pdf"));
    assert_eq!(
        answer.header("content-disposition"),
        Some("attachment; filename=\"een-tekening-van-het-plan.pdf\"")
    );
    app.get(&made.thumbnail_path()).send().problem(ProblemCode::NotFound);
}

fn the_content_says_what_a_file_is_and_not_its_name(app: TestApp) {
    let jan = app.account("Jan");
    let idea = app.idea(&jan);
    // The client says of each that it is foto.jpg, a JPEG.
    for file in [
        &b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"[..],
        b"<!doctype html><script>alert(1)</script>",
        b"GIF89a\x01\0\x01\0",
        b"PK\x03\x04",
        b"MZ\x90\0",
        b" %PDF-1.7",
    ] {
        upload(&app, &jan, idea, file).problem(ProblemCode::UnsupportedFile);
    }
    upload(&app, &jan, idea, b"\0\0\0\x24ftypheic\0\0\0\0mif1heic").problem(ProblemCode::HeicPicture);
    assert_eq!(count(&app), 0);
}

fn a_file_of_more_than_ten_mebibytes_is_refused_and_nothing_is_kept(app: TestApp) {
    let jan = app.account("Jan");
    let idea = app.idea(&jan);
    let document = |size: u64| [PDF, &vec![b' '; usize::try_from(size).unwrap() - PDF.len()]].concat();
    upload(&app, &jan, idea, &document(MAX_FILE + 1)).problem(ProblemCode::TooLarge);
    assert_eq!(count(&app), 0);
    assert_eq!(std::fs::read_dir(app.database.files.path()).unwrap().count(), 0);
    assert_eq!(uploaded(&app, &jan, idea, &document(MAX_FILE)).size, 10 << 20);
}

fn every_file_needs_a_description(app: TestApp) {
    let jan = app.account("Jan");
    let path = format!("/ideas/{}/attachments", app.idea(&jan));
    let send = |parts: &[(&str, &[u8])]| app.post(&path).by(&jan).form(parts).send();
    let file = ("file", PDF);
    send(&[file]).fault("description", FieldCode::Required);
    send(&[("description", b" "), file]).fault("description", FieldCode::Required);
    send(&[("description", b"twee\nregels"), file]).fault("description", FieldCode::Invalid);
    send(&[("description", b"\xff\xfe"), file]).fault("description", FieldCode::Invalid);
    send(&[("description", "x".repeat(301).as_bytes()), file]).fault("description", FieldCode::TooLong);
    send(&[("description", "é".repeat(300).as_bytes()), file]).is(201);
    // In whichever order.
    send(&[file, ("description", b"Begroting")]).is(201);
}

fn wrong_forms_are_told(app: TestApp) {
    let jan = app.account("Jan");
    let path = format!("/ideas/{}/attachments", app.idea(&jan));
    let call = || app.post(&path).by(&jan);
    let send = |parts: &[(&str, &[u8])]| call().form(parts).send();
    let (file, text) = (("file", PDF), ("description", &b"Begroting"[..]));
    send(&[text]).fault("file", FieldCode::Required);
    send(&[text, ("file", b"")]).fault("file", FieldCode::Required);
    send(&[text, file, file]).fault("file", FieldCode::TooMany);
    send(&[text, text, file]).fault("description", FieldCode::TooMany);
    send(&[text, file, ("authorId", b"x")]).fault("authorId", FieldCode::UnknownField);
    assert_eq!(send(&[("a", b"x")]).faults().len(), 3, "all that is wrong at once");
    assert_eq!(send(&[("a", &b"x"[..]); 8]).faults().len(), 10);
    send(&[("a", &b"x"[..]); 9]).problem(ProblemCode::Malformed);
    call().json(&json!({"description": "Begroting"})).send().problem(ProblemCode::UnsupportedMediaType);
    call().body("multipart/form-data", b"").send().problem(ProblemCode::Malformed);
    call()
        .body("multipart/form-data; boundary=b0", b"--b0\r\nContent-Dis")
        .send()
        .problem(ProblemCode::Malformed);
    assert_eq!(count(&app), 0);
}

fn an_eleventh_is_refused_however_many_come_at_once(app: TestApp) {
    let jan = app.account("Jan");
    let idea = app.idea(&jan);
    let people = (0..MAX_ATTACHMENTS + 4).map(|_| app.account_with_role(Role::Coordinator));
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let app = &app;
        let send = |by: Account| scope.spawn(move || upload(app, &by, idea, PDF).status);
        let sent: Vec<_> = people.map(send).collect();
        sent.into_iter().map(|one| one.join().unwrap()).collect()
    });
    assert_eq!(statuses.iter().filter(|status| **status == 201).count(), MAX_ATTACHMENTS, "{statuses:?}");
    upload(&app, &jan, idea, PDF).problem(ProblemCode::TooManyAttachments);
    assert_eq!(std::fs::read_dir(app.database.files.path()).unwrap().count(), MAX_ATTACHMENTS);
}

fn an_account_uploads_only_so_many_at_once(app: TestApp) {
    let (jan, griet) = (app.account("Jan"), app.account("Griet"));
    let ideas = [app.idea(&jan), app.idea(&griet)];
    // Uploads that are under way for as long as the test wants.
    let hold = || app.state.files.hold(jan.id).now_or_never().unwrap();
    let under_way: Vec<_> = (0..4).map(|_| hold().unwrap()).collect();
    let refused = upload(&app, &jan, ideas[0], PDF);
    assert_eq!(refused.header("retry-after"), Some("5"));
    refused.problem(ProblemCode::TooManyUploads);
    upload(&app, &griet, ideas[1], PDF).is(201);
    drop(under_way);
    // Nothing stays taken of those that came and went.
    for _ in 0..6 {
        upload(&app, &jan, ideas[0], PDF).is(201);
    }
}

fn a_server_that_is_full_of_uploads_says_so(app: TestApp) {
    let jan = app.account("Jan");
    let idea = app.idea(&jan);
    let people: Vec<Id> = std::iter::repeat_with(Id::new).take(64).collect();
    let mut under_way: Vec<_> = people.iter().map(|id| Box::pin(app.state.files.hold(*id))).collect();
    // Each is looked at once: the first have a place, the others wait for one.
    let held: Vec<_> = under_way.iter_mut().map(|one| one.now_or_never()).collect();
    assert!(held.iter().filter(|one| one.is_some()).count() >= 4, "some are held and others wait");
    let refused = upload(&app, &jan, idea, PDF);
    assert_eq!(refused.header("retry-after"), Some("5"));
    refused.problem(ProblemCode::UploadsFull);
    assert_eq!(count(&app), 0);
    drop((held, under_way));
    upload(&app, &jan, idea, PDF).is(201);
}

fn a_repeated_upload_makes_one(app: TestApp) {
    let jan = app.account("Jan");
    let idea = app.idea(&jan);
    let send = |text: &[u8]| {
        let call = app.post(&format!("/ideas/{idea}/attachments")).by(&jan).header("Idempotency-Key", "k");
        call.form(&[("description", text), ("file", &photo())]).send()
    };
    assert_eq!(send(b"Een bank").is(201).text(), send(b"Een bank").is(201).text());
    assert_eq!(count(&app), 1);
    assert_eq!(std::fs::read_dir(app.database.files.path()).unwrap().count(), 1);
    send(b"Twee banken").problem(ProblemCode::IdempotencyKeyReused);
}

fn only_who_may_change_the_idea_may_add_to_it(app: TestApp) {
    let (jan, griet) = (app.account("Jan"), app.account("Griet"));
    let coordinator = app.account_with_role(Role::Coordinator);
    for (state, code) in
        [(IdeaState::Open, ProblemCode::Forbidden), (IdeaState::Submitted, ProblemCode::NotFound)]
    {
        let idea = app.idea_in(&jan, state);
        upload(&app, &griet, idea, PDF).problem(code);
        uploaded(&app, &jan, idea, PDF);
        uploaded(&app, &coordinator, idea, PDF);
    }
    let adopted = app.idea_in(&jan, IdeaState::Adopted);
    upload(&app, &jan, adopted, PDF).problem(ProblemCode::IdeaClosed);
    uploaded(&app, &coordinator, adopted, PDF);
    upload(&app, &jan, Id::new(), PDF).problem(ProblemCode::NotFound);
    let path = format!("/ideas/{adopted}/attachments");
    app.post(&path).form(&[("file", PDF)]).send().problem(ProblemCode::SignInRequired);
}
