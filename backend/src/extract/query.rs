//! A query that is parsed and validated. Keys can repeat; unknown ones are refused.

use std::future::{Ready, ready};

use actix_web::{FromRequest, HttpRequest, dev::Payload};
use serde::de::DeserializeOwned;
use shared::validate::Validate;

use crate::error::ApiError;

/// The query of a request.
#[derive(Debug, Clone)]
pub struct ValidQuery<T>(pub T);

impl<T: DeserializeOwned + Validate> FromRequest for ValidQuery<T> {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(parse(request.query_string()).map(Self))
    }
}

fn parse<T: DeserializeOwned + Validate>(query: &str) -> Result<T, ApiError> {
    let value: T =
        serde_html_form::from_str(query).map_err(|error| ApiError::Malformed(format!("query: {error}")))?;
    value.validate().map_err(ApiError::Invalid)?;
    Ok(value)
}

#[cfg(test)]
mod tests {
    use shared::idea::IdeaFilter;

    use super::*;

    #[test]
    fn keys_repeat_and_unknown_ones_are_refused() {
        let filter: IdeaFilter = parse("state=open&state=parked&sort=-supportCount&limit=5").unwrap();
        assert_eq!((filter.state.len(), filter.limit), (2, Some(5)));
        for bad in ["colour=red", "limit=0", "limit=101", "limit=x", "state=happy", "sort=title", "theme=7"] {
            assert!(parse::<IdeaFilter>(bad).is_err(), "{bad}");
        }
    }
}
