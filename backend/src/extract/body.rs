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
use serde_json::{Value, json};
use shared::{
    problem::{FieldCode, FieldError, FieldParams, ProblemCode},
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
                errors.push(FieldError { field, code, params: FieldParams::default() });
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
    let quoted = || message.split('`').nth(1).unwrap_or_default().to_owned();
    if message.starts_with("missing field") {
        (quoted(), FieldCode::Required)
    } else if message.starts_with("unknown field") {
        (quoted(), FieldCode::UnknownField)
    } else {
        (error.path().to_string(), FieldCode::Invalid)
    }
}

fn remove(body: &mut Value, field: &str) -> bool {
    body.as_object_mut().is_some_and(|object| object.remove(field).is_some())
}

/// Puts a value of the right form where there is none, if one of these is.
fn fill<T: DeserializeOwned>(body: &mut Value, field: &str) -> bool {
    let field = field.split(['.', '[']).next().unwrap_or_default().to_owned();
    let Some(object) = body.as_object_mut() else { return false };
    let still_wrong = |object: &serde_json::Map<String, Value>| {
        serde_path_to_error::deserialize::<_, T>(&Value::Object(object.clone()))
            .is_err_and(|error| locate(&error).0.split(['.', '[']).next() == Some(field.as_str()))
    };
    let forms = [json!(""), json!("00000000-0000-0000-0000-000000000000"), json!(0), json!(false), json!([])];
    for form in forms {
        object.insert(field.clone(), form);
        if !still_wrong(object) {
            return true;
        }
    }
    // Of a closed enum, serde's error names the values.
    object.insert(field.clone(), json!(""));
    let error = serde_path_to_error::deserialize::<_, T>(&Value::Object(object.clone())).err();
    let words = error.map(|error| error.inner().to_string()).unwrap_or_default();
    if let Some(first) = words.strip_prefix("unknown variant ``").and_then(|words| words.split('`').nth(1)) {
        object.insert(field.clone(), json!(first));
        if !still_wrong(object) {
            return true;
        }
    }
    object.remove(&field);
    !still_wrong(object)
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
    fn what_is_no_object_is_malformed() {
        for text in ["", "[]", "null", "{", "\u{feff}{}"] {
            assert!(matches!(parse::<IdeaChanges>(text.as_bytes()), Err(ApiError::Malformed(_))), "{text}");
        }
    }
}
