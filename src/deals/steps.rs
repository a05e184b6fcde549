//! The form in steps: each of its parts a page of its own, so that on a phone nobody
//! scrolls past what they don't know yet. What is filled in is kept at each step.

use super::definition::Definition;
use super::field::Place;
use super::form::{Asked, Typed, is_in_form};

/// A form with no more fields than these is one page: steps would only be in the way.
const ONE_PAGE: usize = 8;

/// The form's pages, in order; none where all of it fits on one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Steps(Vec<Place>);

impl Steps {
    /// The steps of somebody who fills the form in.
    pub fn of(definition: &Definition, typed: &Typed, asked: Asked<'_>) -> Steps {
        let fields: Vec<_> =
            definition.fields.iter().filter(|field| is_in_form(definition, field, typed, asked)).collect();
        if fields.len() <= ONE_PAGE {
            return Steps(Vec::new());
        }
        let mut places: Vec<Place> = fields.iter().map(|field| field.place).collect();
        places.sort_unstable();
        places.dedup();
        Steps(places)
    }

    /// All of them.
    pub fn all(&self) -> &[Place] {
        &self.0
    }

    /// The step with this word; the first where there is none, nothing where the form is one page.
    pub fn at(&self, word: &str) -> Option<Place> {
        let named = Place::parse(word).filter(|place| self.0.contains(place));
        named.or_else(|| self.0.first().copied())
    }

    /// The step after this one.
    pub fn after(&self, place: Place) -> Option<Place> {
        self.0.iter().copied().find(|it| *it > place)
    }

    /// The step before this one.
    pub fn before(&self, place: Place) -> Option<Place> {
        self.0.iter().rev().copied().find(|it| *it < place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::Role;
    use crate::deals::field::{Field, Need, STANDARD};
    use crate::deals::form::Extent;

    const SELLER: Asked<'_> =
        Asked { role: Role::Seller, partner_type: None, people: &[], extent: Extent::Whole };

    #[test]
    fn six_fields_are_one_page() {
        let steps = Steps::of(&Definition::simple("EUR"), &Typed::default(), SELLER);
        assert_eq!(steps.at("deal"), None);
    }

    #[test]
    fn a_long_form_goes_from_part_to_part() {
        let all = STANDARD.iter().filter_map(|(code, ..)| Field::standard(code, Need::Optional));
        let definition = Definition { fields: all.collect(), ..Definition::simple("EUR") };
        let steps = Steps::of(&definition, &Typed::default(), SELLER);
        assert_eq!(steps.at(""), Some(Place::Customer));
        assert_eq!(steps.after(Place::Customer), Some(Place::Deal));
        assert_eq!(steps.before(Place::Deal), Some(Place::Customer));
        assert_eq!(steps.after(Place::Extra), None);
    }
}
