//! The table `ideas`: what an idea says, and what it carries beside its words.

use diesel::prelude::*;
use shared::idea::{Energy, EnergyKind, IdeaChanges, NewIdea, NewOrigin, Origin, Place, Source};

use crate::{
    db::{
        schema::ideas,
        types::{DbText, DbWords},
    },
    text,
};

/// Title and text, with what the search looks in.
#[derive(Insertable, AsChangeset)]
#[diesel(table_name = ideas)]
pub struct Words {
    title: String,
    text: String,
    folded: String,
    stems: Option<String>,
}

impl Words {
    pub fn new(title: String, text: String) -> Self {
        let folded = text::search_text(&title, &text);
        Self { stems: Some(text::stems(&folded)), folded, title, text }
    }
}

/// What it carries; all of it is written together.
#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = ideas, treat_none_as_null = true)]
pub struct Details {
    place: Option<String>,
    latitude: Option<i32>,
    longitude: Option<i32>,
    energy: DbWords<EnergyKind>,
    energy_note: Option<String>,
    needs: Option<String>,
    source: DbText<Source>,
    on_behalf_of: Option<String>,
    show_name: bool,
}

impl Details {
    pub fn of(new: &NewIdea) -> Self {
        let mut details = Self {
            place: None,
            latitude: None,
            longitude: None,
            energy: DbWords::from(&[][..]),
            energy_note: None,
            needs: None,
            source: DbText(Source::Web),
            on_behalf_of: None,
            show_name: false,
        };
        details.set_place(new.place.as_ref());
        details.set_energy(new.energy.as_ref());
        details.set_needs(new.needs.as_deref());
        details.set_origin(&new.origin);
        details
    }

    /// What changes takes the place of what was; what is left out stays.
    pub fn change(&mut self, changes: &IdeaChanges) {
        if let Some(place) = &changes.place {
            self.set_place(place.as_ref());
        }
        if let Some(energy) = &changes.energy {
            self.set_energy(energy.as_ref());
        }
        if let Some(needs) = &changes.needs {
            self.set_needs(needs.as_deref());
        }
        if let Some(origin) = &changes.origin {
            self.set_origin(origin);
        }
    }

    fn set_place(&mut self, place: Option<&Place>) {
        self.place = place.and_then(|place| place.text.as_deref()).and_then(line);
        self.latitude = place.and_then(|place| place.latitude);
        self.longitude = place.and_then(|place| place.longitude);
    }

    fn set_energy(&mut self, energy: Option<&Energy>) {
        self.energy = energy.map_or(&[][..], |energy| &energy.kinds).into();
        self.energy_note = energy.and_then(|energy| energy.note.as_deref()).and_then(line);
    }

    fn set_needs(&mut self, needs: Option<&str>) {
        self.needs = needs.map(text::lines).filter(|needs| !needs.is_empty());
    }

    fn set_origin(&mut self, origin: &NewOrigin) {
        self.source = DbText(origin.source);
        self.on_behalf_of = origin.name().map(str::to_owned);
        self.show_name = origin.show_name && self.on_behalf_of.is_some();
    }

    /// As everybody may see them: without a name that is not to be shown.
    pub fn into_public(self) -> (Option<Place>, Option<Energy>, Option<String>, Origin) {
        let place = Place { text: self.place, latitude: self.latitude, longitude: self.longitude };
        let energy = Energy { kinds: self.energy.into_values(), note: self.energy_note };
        let origin = Origin {
            source: self.source.0,
            is_on_behalf: self.on_behalf_of.is_some(),
            on_behalf_of: self.on_behalf_of.filter(|_| self.show_name),
            show_name: self.show_name,
        };
        (
            Some(place).filter(|place| *place != Place::default()),
            Some(energy).filter(|energy| *energy != Energy::default()),
            self.needs,
            origin,
        )
    }
}

fn line(text: &str) -> Option<String> {
    Some(text::line(text)).filter(|line| !line.is_empty())
}
