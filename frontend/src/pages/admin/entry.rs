//! What the catalogue holds: villages, themes and roots, as rows of a list and as the inputs of a form.

use shared::{
    association::{Association, AssociationChanges, NewAssociation},
    id::Id,
    problem::{FieldCode, FieldError},
    root::{NewRoot, Root, RootChanges},
    theme::{NewTheme, Theme, ThemeChanges, ThemeColor},
};

use crate::{
    api::{Failure, Versioned, associations, roots, themes},
    locales::Texts,
};

/// The lists of the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Association,
    Theme,
    Root,
}

/// An entry in its list.
pub struct Row {
    pub id: Id,
    pub title: String,
    pub text: String,
    /// The colour of a theme.
    pub color: Option<ThemeColor>,
}

/// A field of the form: its name in requests, its label, its kind of input, and whether it may be left empty.
pub type FieldSpec = (&'static str, &'static str, &'static str, bool);

/// What the inputs hold, in the order of the fields.
pub type Inputs = Vec<String>;

impl Kind {
    /// The fields of the form.
    pub fn fields(self, t: &Texts) -> Vec<FieldSpec> {
        let c = t.catalogue();
        match self {
            Self::Association => vec![
                ("village", c.village, "text", false),
                ("name", c.name, "text", false),
                ("summary", c.summary, "area", true),
                ("residents", t.associations.residents, "number", true),
                ("households", t.associations.households, "number", true),
            ],
            Self::Theme => vec![
                ("label", c.label, "text", false),
                ("name", c.full_name, "text", false),
                ("summary", c.summary, "area", true),
                ("color", c.color, "select", false),
                ("position", c.position, "number", true),
            ],
            Self::Root => vec![
                ("name", c.name, "text", false),
                ("summary", c.summary, "area", true),
                ("position", c.position, "number", true),
            ],
        }
    }

    /// The title of the list, and what the button to add an entry says.
    pub fn titles(self, t: &Texts) -> (&'static str, &'static str) {
        match self {
            Self::Association => (t.catalogue().associations, t.catalogue().add_association),
            Self::Theme => (t.catalogue().themes, t.catalogue().add_theme),
            Self::Root => (t.catalogue().roots, t.catalogue().add_root),
        }
    }

    /// The id of the list's heading.
    pub fn heading(self) -> &'static str {
        match self {
            Self::Association => "associations-title",
            Self::Theme => "themes-title",
            Self::Root => "roots-title",
        }
    }

    /// All entries.
    ///
    /// # Errors
    /// When they can't be had.
    pub async fn list(self) -> Result<Vec<Row>, Failure> {
        let row = |id, title, text| Row { id, title, text, color: None };
        Ok(match self {
            Self::Association => {
                let page = associations::list_associations().await?;
                page.items.into_iter().map(|one| row(one.id, one.village, one.name)).collect()
            }
            Self::Theme => {
                let page = themes::list_themes().await?;
                let colored = |one: Theme| Row { color: Some(one.color), ..row(one.id, one.label, one.name) };
                page.items.into_iter().map(colored).collect()
            }
            Self::Root => {
                let page = roots::list_roots().await?;
                page.items.into_iter().map(|one| row(one.id, one.name, one.summary)).collect()
            }
        })
    }

    /// One entry as the inputs show it; empty inputs for a new one.
    ///
    /// # Errors
    /// When it can't be had.
    pub async fn find(self, id: Option<Id>) -> Result<Versioned<Inputs>, Failure> {
        let Some(id) = id else { return Ok(Versioned { value: Vec::new(), etag: String::new() }) };
        Ok(match self {
            Self::Association => associations::find_association(id).await?.map(association_inputs),
            Self::Theme => themes::find_theme(id).await?.map(theme_inputs),
            Self::Root => roots::find_root(id).await?.map(root_inputs),
        })
    }
}

fn association_inputs(one: Association) -> Inputs {
    let number = |number: Option<i32>| number.map(|number| number.to_string()).unwrap_or_default();
    vec![one.village, one.name, one.summary, number(one.residents), number(one.households)]
}

fn theme_inputs(one: Theme) -> Inputs {
    vec![one.label, one.name, one.summary, color_name(one.color).to_owned(), one.position.to_string()]
}

fn root_inputs(one: Root) -> Inputs {
    vec![one.name, one.summary, one.position.to_string()]
}

/// A colour as the API writes it.
pub fn color_name(color: ThemeColor) -> &'static str {
    color.into()
}

/// The input of a field; empty before anything was filled in.
fn input(inputs: &Inputs, index: usize) -> String {
    inputs.get(index).cloned().unwrap_or_default()
}

/// A number that may be left out.
fn number(field: &str, text: &str) -> Result<Option<i32>, Vec<FieldError>> {
    match text.trim().parse() {
        Ok(number) => Ok(Some(number)),
        Err(_) if text.trim().is_empty() => Ok(None),
        Err(_) => Err(vec![FieldError::new(field, FieldCode::Invalid)]),
    }
}

/// The inputs as an association to add.
///
/// # Errors
/// When a number is none.
pub fn new_association(inputs: &Inputs) -> Result<NewAssociation, Vec<FieldError>> {
    Ok(NewAssociation {
        village: input(inputs, 0),
        name: input(inputs, 1),
        summary: input(inputs, 2),
        residents: number("residents", &input(inputs, 3))?,
        households: number("households", &input(inputs, 4))?,
    })
}

/// The inputs as changes to an association.
///
/// # Errors
/// When a number is none.
pub fn association_changes(inputs: &Inputs) -> Result<AssociationChanges, Vec<FieldError>> {
    let new = new_association(inputs)?;
    Ok(AssociationChanges {
        village: Some(new.village),
        name: Some(new.name),
        summary: Some(new.summary),
        residents: Some(new.residents),
        households: Some(new.households),
    })
}

/// The inputs as a theme to add.
///
/// # Errors
/// When a number is none.
pub fn new_theme(inputs: &Inputs) -> Result<NewTheme, Vec<FieldError>> {
    Ok(NewTheme {
        label: input(inputs, 0),
        name: input(inputs, 1),
        summary: input(inputs, 2),
        color: input(inputs, 3).parse().unwrap_or(ThemeColor::Blue),
        position: number("position", &input(inputs, 4))?.unwrap_or_default(),
    })
}

/// The inputs as changes to a theme.
///
/// # Errors
/// When a number is none.
pub fn theme_changes(inputs: &Inputs) -> Result<ThemeChanges, Vec<FieldError>> {
    let new = new_theme(inputs)?;
    Ok(ThemeChanges {
        label: Some(new.label),
        name: Some(new.name),
        summary: Some(new.summary),
        color: Some(new.color),
        position: Some(new.position),
    })
}

/// The inputs as a root to add.
///
/// # Errors
/// When a number is none.
pub fn new_root(inputs: &Inputs) -> Result<NewRoot, Vec<FieldError>> {
    Ok(NewRoot {
        name: input(inputs, 0),
        summary: input(inputs, 1),
        position: number("position", &input(inputs, 2))?.unwrap_or_default(),
    })
}

/// The inputs as changes to a root.
///
/// # Errors
/// When a number is none.
pub fn root_changes(inputs: &Inputs) -> Result<RootChanges, Vec<FieldError>> {
    let new = new_root(inputs)?;
    Ok(RootChanges { name: Some(new.name), summary: Some(new.summary), position: Some(new.position) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_may_be_left_out_but_not_be_a_word() {
        let inputs =
            |residents: &str| ["Elp", "Dorpsvereniging", "", residents, ""].map(str::to_owned).to_vec();
        assert_eq!(new_association(&inputs(" ")).unwrap().residents, None);
        assert_eq!(new_association(&inputs(" 350 ")).unwrap().residents, Some(350));
        assert_eq!(new_association(&inputs("veel")).unwrap_err()[0].field, "residents");
    }

    #[test]
    fn a_theme_keeps_its_colour() {
        let inputs =
            ["Zorg", "Zorg in het dorp", "", color_name(ThemeColor::Teal), "3"].map(str::to_owned).to_vec();
        assert_eq!(theme_changes(&inputs).unwrap().color, Some(ThemeColor::Teal));
    }
}
