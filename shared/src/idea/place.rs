//! Where an idea would be: in words, on the map, or both.

use serde::{Deserialize, Serialize};

use crate::{
    problem::FieldCode,
    validate::{Faults, Validate},
};

/// A degree, in the unit of [`Place`].
const DEGREE: i32 = 1_000_000;

/// A place.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Place {
    /// In words, on one line: at most 120 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 120))]
    pub text: Option<String>,
    /// Degrees north in millionths (WGS 84); with the longitude or not at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(minimum = -90000000, maximum = 90000000))]
    pub latitude: Option<i32>,
    /// Degrees east in millionths (WGS 84); with the latitude or not at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(minimum = -180000000, maximum = 180000000))]
    pub longitude: Option<i32>,
}

impl Place {
    /// The longest text, in characters.
    pub const MAX_TEXT: usize = 120;

    /// Latitude and longitude in degrees with six decimals, when it is on the map.
    #[must_use]
    pub fn degrees(&self) -> Option<(String, String)> {
        Some((degrees(self.latitude?), degrees(self.longitude?)))
    }
}

fn degrees(millionths: i32) -> String {
    let sign = if millionths < 0 { "-" } else { "" };
    let (unit, size) = (DEGREE.unsigned_abs(), millionths.unsigned_abs());
    format!("{sign}{}.{:06}", size / unit, size % unit)
}

impl Validate for Place {
    fn check(&self, faults: &mut Faults) {
        faults.line("place.text", self.text.as_deref().unwrap_or(""), 0, Self::MAX_TEXT);
        let ends = [("place.latitude", self.latitude, 90), ("place.longitude", self.longitude, 180)];
        let is_on_map = ends.iter().any(|(_, value, _)| value.is_some());
        for (field, value, most) in ends {
            let most = i64::from(most * DEGREE);
            match value {
                Some(value) => faults.number(field, value.into(), -most, most),
                None if is_on_map => faults.add(field, FieldCode::Required),
                None => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(latitude: Option<i32>, longitude: Option<i32>) -> Place {
        Place { text: None, latitude, longitude }
    }

    #[test]
    fn a_place_is_on_the_map_by_both_numbers() {
        let faults = |place: Place| {
            let faults = place.validate().err().unwrap_or_default();
            faults.into_iter().map(|fault| (fault.field, fault.code)).collect::<Vec<_>>()
        };
        assert_eq!(faults(at(None, None)), []);
        assert_eq!(faults(at(Some(90_000_000), Some(-180_000_000))), []);
        assert_eq!(faults(at(Some(1), None)), [("place.longitude".to_owned(), FieldCode::Required)]);
        assert_eq!(
            faults(at(Some(-90_000_001), Some(180_000_001))),
            ["place.latitude", "place.longitude"].map(|field| (field.to_owned(), FieldCode::OutOfRange))
        );
    }

    #[test]
    fn degrees_keep_their_sign_and_their_zeros() {
        let degrees = |latitude, longitude| at(Some(latitude), Some(longitude)).degrees().unwrap();
        assert_eq!(degrees(52_853_210, -5), ("52.853210".to_owned(), "-0.000005".to_owned()));
        assert_eq!(at(None, Some(1)).degrees(), None);
    }
}
