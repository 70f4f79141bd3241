//! A JSON body that is parsed and validated, with all of its field errors at once.

use actix_web::{
    FromRequest, HttpRequest,
    dev::Payload,
    error::PayloadError,
    http::{Method, header},
    web::Bytes,
};
use futures_util::future::LocalBoxFuture;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use shared::{
    problem::{FieldCode, FieldError, ProblemCode},
    validate::Validate,
};

use crate::error::ApiError;

/// The body of a request.
#[derive(Debug, Clone)]
pub struct Valid<T>(pub T);

/// The largest body, in bytes.
pub const MAX_BODY: usize = 1 << 20;

impl<T: DeserializeOwned + Validate + 'static> FromRequest for Valid<T> {
    type Error = ApiError;
    type Future = LocalBoxFuture<'static, Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let is_json = is_json(request);
        let bytes = Bytes::from_request(request, payload);
        Box::pin(async move {
            if !is_json {
                return Err(ProblemCode::UnsupportedMediaType.into());
            }
            let bytes = bytes.await.map_err(|error| match error.as_error::<PayloadError>() {
                Some(PayloadError::Overflow) => ApiError::Code(ProblemCode::TooLarge),
                _ => ApiError::Malformed("the body ended early".to_owned()),
            })?;
            parse(&bytes).map(Self)
        })
    }
}

fn is_json(request: &HttpRequest) -> bool {
    let text = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let essence = text.unwrap_or_default().split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    essence == "application/json"
        || (essence == "application/merge-patch+json" && request.method() == Method::PATCH)
}

fn parse<T: DeserializeOwned + Validate>(bytes: &[u8]) -> Result<T, ApiError> {
    let mut body: Value =
        serde_json::from_slice(bytes).map_err(|error| ApiError::Malformed(format!("JSON: {error}")))?;
    if !body.is_object() {
        return Err(ApiError::Malformed("JSON: the body must be an object".to_owned()));
    }
    // What has the wrong form is noted and then filled in, so that one answer can tell all that is wrong.
    let mut errors = Vec::<FieldError>::new();
    let value = loop {
        match serde_path_to_error::deserialize::<_, T>(&body) {
            Ok(value) => break Some(value),
            Err(error) => {
                let (field, code) = locate(&error);
                if errors.iter().any(|known| known.field == field) {
                    break None;
                }
                let filled = code == FieldCode::UnknownField && remove(&mut body, &field)
                    || code != FieldCode::UnknownField && fill::<T>(&mut body, &field);
                errors.push(FieldError::new(&field, code));
                if !filled {
                    break None;
                }
            }
        }
    };
    if let Some(Err(faults)) = value.as_ref().map(Validate::validate) {
        errors.extend(
            faults
                .into_iter()
                .filter(|fault| !errors.iter().any(|known| known.field == fault.field))
                .collect::<Vec<_>>(),
        );
    }
    match value {
        Some(value) if errors.is_empty() => Ok(value),
        _ => Err(ApiError::Invalid(errors)),
    }
}

/// Which field an error is about, and how it is wrong. serde says so only in words.
fn locate(error: &serde_path_to_error::Error<serde_json::Error>) -> (String, FieldCode) {
    let message = error.inner().to_string();
    let path = error.path().to_string();
    if message.starts_with("missing field") {
        // The path leads to the object that lacks it; that of the body itself is a dot.
        let name = message.split('`').nth(1).unwrap_or_default();
        let field = if path == "." { name.to_owned() } else { format!("{path}.{name}") };
        (field, FieldCode::Required)
    } else if message.starts_with("unknown field") {
        (path, FieldCode::UnknownField)
    } else {
        (path, FieldCode::Invalid)
    }
}

/// The names that lead to a field, as far as the first list on the way.
fn names(field: &str) -> Vec<&str> {
    field.split('[').next().unwrap_or_default().split('.').collect()
}

/// The object that has the last of these names.
fn object_of<'a>(body: &'a mut Value, names: &[&str]) -> Option<&'a mut Map<String, Value>> {
    let (_, above) = names.split_last()?;
    above.iter().try_fold(body, |value, name| value.get_mut(name))?.as_object_mut()
}

fn remove(body: &mut Value, field: &str) -> bool {
    let names = names(field);
    object_of(body, &names).zip(names.last()).is_some_and(|(object, name)| object.remove(*name).is_some())
}

/// Puts a value of the right form where there is none, if one of these is.
fn fill<T: DeserializeOwned>(body: &mut Value, field: &str) -> bool {
    let names = names(field);
    let still_wrong = |body: &Value| {
        let error = serde_path_to_error::deserialize::<_, T>(body).err();
        error.filter(|error| self::names(&locate(error).0) == names)
    };
    let put = |body: &mut Value, form: Value| {
        let place = object_of(body, &names).zip(names.last());
        place.map(|(object, name)| object.insert((*name).to_owned(), form)).is_some()
    };
    let forms = [json!(""), json!("00000000-0000-0000-0000-000000000000"), json!(0), json!(false), json!([])];
    for form in forms {
        if put(body, form) && still_wrong(body).is_none() {
            return true;
        }
    }
    // Of a closed enum, serde's error names the values.
    put(body, json!(""));
    let words = still_wrong(body).map(|error| error.inner().to_string()).unwrap_or_default();
    if let Some(first) = words.strip_prefix("unknown variant ``").and_then(|words| words.split('`').nth(1))
        && put(body, json!(first))
        && still_wrong(body).is_none()
    {
        return true;
    }
    remove(body, field);
    still_wrong(body).is_none()
}

#[cfg(test)]
mod tests {
    use shared::idea::{IdeaChanges, NewIdea};

    use super::*;

    fn errors<T: DeserializeOwned + Validate + std::fmt::Debug>(body: &Value) -> Vec<(String, FieldCode)> {
        match parse::<T>(body.to_string().as_bytes()) {
            Err(ApiError::Invalid(errors)) => errors.into_iter().map(|e| (e.field, e.code)).collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn all_that_is_wrong_is_told_at_once() {
        let body = json!({"title": "kort"[..3].to_owned(), "text": 7, "themeIds": "x", "color": 1});
        let mut found = errors::<NewIdea>(&body);
        found.sort_by(|a, b| a.0.cmp(&b.0));
        assert_eq!(
            found,
            [
                ("associationId".to_owned(), FieldCode::Required),
                ("color".to_owned(), FieldCode::UnknownField),
                ("text".to_owned(), FieldCode::Invalid),
                ("themeIds".to_owned(), FieldCode::Invalid),
                ("title".to_owned(), FieldCode::TooShort),
            ]
        );
    }

    #[test]
    fn a_list_names_the_item_that_is_wrong() {
        assert_eq!(
            errors::<IdeaChanges>(&json!({"themeIds": ["x"]})),
            [("themeIds[0]".to_owned(), FieldCode::Invalid)]
        );
    }

    #[test]
    fn fields_inside_fields_are_told_as_well() {
        let body = json!({
            "title": "Een bankje", "text": "Een bankje bij de brink, in de schaduw.", "associationId": 7,
            "place": {"text": 7, "latitude": "x", "longitude": 6, "color": "red"},
            "energy": {"kinds": ["talent", "money"]},
            "origin": {"source": "pigeon", "onBehalfOf": "Hendrikje"},
        });
        let mut found = errors::<NewIdea>(&body);
        found.sort_by(|a, b| a.0.cmp(&b.0));
        let expected = [
            ("associationId", FieldCode::Invalid),
            ("energy.kinds[1]", FieldCode::Invalid),
            ("origin.consent", FieldCode::Required),
            ("origin.source", FieldCode::Invalid),
            ("place.color", FieldCode::UnknownField),
            ("place.latitude", FieldCode::Invalid),
            ("place.text", FieldCode::Invalid),
        ];
        assert_eq!(found, expected.map(|(field, code)| (field.to_owned(), code)));
    }

    #[test]
    fn what_is_no_object_is_malformed() {
        for text in ["", "[]", "null", "{", "\u{feff}{}"] {
            assert!(matches!(parse::<IdeaChanges>(text.as_bytes()), Err(ApiError::Malformed(_))), "{text}");
        }
    }
}
