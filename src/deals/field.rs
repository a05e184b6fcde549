//! One question of a programme's form.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::wording::{Named, Wording};
use crate::access::Role;

crate::words!(FieldKind, "What is typed into a field." {
    Text = "text",
    Long = "long",
    Number = "number",
    Money = "money",
    Date = "date",
    Choice = "choice",
    File = "file",
    Person = "person",
    Lines = "lines",
    Country = "country",
    Link = "link",
    Email = "email",
});

crate::words!(Place, "The step of the form a field stands on." {
    Customer = "customer",
    Deal = "deal",
    Products = "products",
    Extra = "extra",
});

crate::words!(Need, "Whether a field must be filled in." {
    Optional = "optional",
    ToSubmit = "to_submit",
});

impl FieldKind {
    /// The message key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            FieldKind::Text => "field-kind-text",
            FieldKind::Long => "field-kind-long",
            FieldKind::Number => "field-kind-number",
            FieldKind::Money => "field-kind-money",
            FieldKind::Date => "field-kind-date",
            FieldKind::Choice => "field-kind-choice",
            FieldKind::File => "field-kind-file",
            FieldKind::Person => "field-kind-person",
            FieldKind::Lines => "field-kind-lines",
            FieldKind::Country => "field-kind-country",
            FieldKind::Link => "field-kind-link",
            FieldKind::Email => "field-kind-email",
        }
    }
}

impl Place {
    /// The message key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            Place::Customer => "deal-place-customer",
            Place::Deal => "deal-place-deal",
            Place::Products => "deal-place-products",
            Place::Extra => "deal-place-extra",
        }
    }
}

/// A question. Its code is either one of [`STANDARD`], whose answer has a column
/// of its own, or the vendor's, whose answer is kept under that code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Lower-case letters, digits and `_`; unique in the programme.
    pub code: String,
    pub kind: FieldKind,
    pub place: Place,
    pub need: Need,
    #[serde(default, skip_serializing_if = "Wording::is_empty")]
    pub names: Wording,
    #[serde(default, skip_serializing_if = "Wording::is_empty")]
    pub hints: Wording,
    /// What can be chosen, for [`FieldKind::Choice`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Named>,
    /// Codes of the deal types that ask it; absent: all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deal_types: Option<BTreeSet<String>>,
    /// Codes of the partner types that are asked it; absent: all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner_types: Option<BTreeSet<String>>,
    /// Roles that see it; absent: all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen_by: Option<BTreeSet<Role>>,
    /// Roles that may fill it in and change it; absent: all that see it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edited_by: Option<BTreeSet<Role>>,
}

/// The fields every deal can have, with what is typed into each. `customer` is
/// always asked: a registration without a customer protects nothing.
pub const STANDARD: &[(&str, FieldKind, Place)] = &[
    ("customer", FieldKind::Text, Place::Customer),
    ("website", FieldKind::Link, Place::Customer),
    ("country", FieldKind::Country, Place::Customer),
    ("city", FieldKind::Text, Place::Customer),
    ("address", FieldKind::Text, Place::Customer),
    ("postcode", FieldKind::Text, Place::Customer),
    ("tax_id", FieldKind::Text, Place::Customer),
    ("contact_name", FieldKind::Text, Place::Customer),
    ("contact_email", FieldKind::Email, Place::Customer),
    ("contact_phone", FieldKind::Text, Place::Customer),
    ("title", FieldKind::Text, Place::Deal),
    ("amount", FieldKind::Money, Place::Deal),
    ("close_on", FieldKind::Date, Place::Deal),
    ("territory", FieldKind::Country, Place::Deal),
    ("site", FieldKind::Text, Place::Deal),
    ("lines", FieldKind::Lines, Place::Products),
    ("description", FieldKind::Long, Place::Extra),
    ("evidence", FieldKind::File, Place::Extra),
];

impl Field {
    /// A standard field as it comes out of the box: its label is the portal's own.
    pub fn standard(code: &str, need: Need) -> Option<Field> {
        let (code, kind, place) = STANDARD.iter().find(|(known, ..)| *known == code)?;
        Some(Field {
            code: (*code).to_owned(),
            kind: *kind,
            place: *place,
            need,
            names: Wording::default(),
            hints: Wording::default(),
            choices: Vec::new(),
            deal_types: None,
            partner_types: None,
            seen_by: None,
            edited_by: None,
        })
    }

    /// Whether its answer has a column of its own.
    pub fn is_standard(&self) -> bool {
        STANDARD.iter().any(|(known, ..)| *known == self.code)
    }

    /// Whether a deal of this type of a firm of this type is asked it.
    pub fn is_asked(&self, deal_type: &str, partner_type: Option<&str>) -> bool {
        let fits = |set: &Option<BTreeSet<String>>, word: Option<&str>| {
            set.as_ref().is_none_or(|set| word.is_some_and(|word| set.contains(word)))
        };
        fits(&self.deal_types, Some(deal_type)) && fits(&self.partner_types, partner_type)
    }

    /// Whether somebody of this role sees it.
    pub fn is_seen_by(&self, role: Role) -> bool {
        self.seen_by.as_ref().is_none_or(|roles| roles.contains(&role))
    }

    /// Whether somebody of this role may fill it in.
    pub fn is_edited_by(&self, role: Role) -> bool {
        self.is_seen_by(role) && self.edited_by.as_ref().is_none_or(|roles| roles.contains(&role))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_asked_of_those_it_is_for() {
        let field = Field {
            deal_types: Some(BTreeSet::from(["renewal".to_owned()])),
            partner_types: Some(BTreeSet::from(["var".to_owned()])),
            ..Field::standard("title", Need::Optional).unwrap()
        };
        assert!(field.is_asked("renewal", Some("var")));
        assert!(!field.is_asked("new", Some("var")));
        assert!(!field.is_asked("renewal", None));
    }

    #[test]
    fn who_does_not_see_a_field_cannot_change_it() {
        let field = Field {
            seen_by: Some(BTreeSet::from([Role::Approver])),
            ..Field::standard("title", Need::Optional).unwrap()
        };
        assert!(field.is_edited_by(Role::Approver));
        assert!(!field.is_edited_by(Role::Seller));
    }
}
