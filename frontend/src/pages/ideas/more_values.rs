//! What the further fields of an idea hold: place, energy, needs and origin.

use std::str::FromStr;

use serde::{Deserialize, Serialize};
use shared::idea::{Energy, Idea, NewOrigin, Place};

use crate::hooks::rebase;

/// The box that says that a resident agreed to being entered.
pub const CONSENT: &str = "consent";
/// The box that says that the resident's name may be shown.
pub const SHOW_NAME: &str = "showName";

/// What is filled in, as the inputs hold it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MoreValues {
    pub place: String,
    /// In millionths of a degree, both or neither.
    pub latitude: Option<i32>,
    pub longitude: Option<i32>,
    pub energy: Vec<String>,
    pub energy_note: String,
    pub needs: String,
    pub source: String,
    pub on_behalf_of: String,
    /// The ticked ones of [`CONSENT`] and [`SHOW_NAME`].
    pub agreed: Vec<String>,
}

rebase!(MoreValues { place, latitude, longitude, energy, energy_note, needs, source, on_behalf_of, agreed });

impl MoreValues {
    /// What an idea carries.
    pub fn of(idea: &Idea) -> Self {
        let text = |text: Option<&String>| text.cloned().unwrap_or_default();
        let (place, energy, origin) = (idea.place.as_ref(), idea.energy.as_ref(), &idea.origin);
        let agreed = [(CONSENT, origin.is_on_behalf), (SHOW_NAME, origin.show_name)];
        Self {
            place: text(place.and_then(|place| place.text.as_ref())),
            latitude: place.and_then(|place| place.latitude),
            longitude: place.and_then(|place| place.longitude),
            energy: energy.iter().flat_map(|all| &all.kinds).map(|kind| kind.as_str().into()).collect(),
            energy_note: text(energy.and_then(|energy| energy.note.as_ref())),
            needs: text(idea.needs.as_ref()),
            source: origin.source.as_str().into(),
            on_behalf_of: text(origin.on_behalf_of.as_ref()),
            agreed: agreed.iter().filter(|(_, is_so)| *is_so).map(|(name, _)| (*name).into()).collect(),
        }
    }

    /// Whether nothing is filled in.
    pub fn is_blank(&self) -> bool {
        self.place().is_none()
            && self.energy().is_none()
            && self.needs().is_none()
            && !self.origin().is_for_others()
    }

    /// Where the idea would be.
    pub fn place(&self) -> Option<Place> {
        let place = Place { text: given(&self.place), latitude: self.latitude, longitude: self.longitude };
        Some(place).filter(|place| *place != Place::default())
    }

    /// What the author brings.
    pub fn energy(&self) -> Option<Energy> {
        let kinds = self.energy.iter().filter_map(|kind| FromStr::from_str(kind).ok()).collect();
        let energy = Energy { kinds, note: given(&self.energy_note) };
        Some(energy).filter(|energy| *energy != Energy::default())
    }

    /// What is needed.
    pub fn needs(&self) -> Option<String> {
        given(&self.needs)
    }

    /// How it came in, and for whom.
    pub fn origin(&self) -> NewOrigin {
        let agreed = |to: &str| self.agreed.iter().any(|ticked| ticked == to);
        let on_behalf_of = given(&self.on_behalf_of);
        let is_on_behalf = on_behalf_of.is_some();
        NewOrigin {
            source: self.source.parse().unwrap_or_default(),
            on_behalf_of,
            consent: is_on_behalf && agreed(CONSENT),
            show_name: is_on_behalf && agreed(SHOW_NAME),
        }
    }
}

fn given(text: &str) -> Option<String> {
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// Ticks what is not ticked, and the other way round.
pub fn toggle(ticked: &mut Vec<String>, value: &str) {
    let before = ticked.len();
    ticked.retain(|one| one != value);
    if ticked.len() == before {
        ticked.push(value.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_empty_is_not_sent() {
        let mut values =
            MoreValues { place: "  ".into(), agreed: vec![CONSENT.into()], ..MoreValues::default() };
        assert!(values.is_blank() && !values.origin().consent);
        values.on_behalf_of = " Hendrikje ".into();
        let origin = values.origin();
        assert_eq!((origin.name(), origin.consent, origin.show_name), (Some("Hendrikje"), true, false));
        toggle(&mut values.energy, "fun");
        assert_eq!(values.energy().map(|energy| energy.kinds.len()), Some(1));
        toggle(&mut values.energy, "fun");
        assert_eq!(values.energy(), None);
    }
}
