//! A form as it came: names and values in order, names repeating at will. For
//! forms whose field names are made up at run time, such as the grids of ticks
//! of an audience, or that come in parts together with files.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::error::Error;

/// All fields of a form. `Form<Fields>` reads one from a request.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(transparent)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// Fields gathered elsewhere, from a form with files for instance.
    pub fn of(fields: Vec<(String, String)>) -> Fields {
        Fields(fields)
    }

    /// The first value of a field; nothing typed and no such field are the same.
    pub fn one(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str())
    }

    /// Whether such a field came at all, filled in or not.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(known, _)| known == name)
    }

    /// All values of a field that repeats, without empty ones.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(known, value)| known == name && !value.is_empty()).map(|it| it.1.as_str())
    }

    /// The fields whose names begin with a prefix, the prefix taken off.
    pub fn starting<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.0.iter().filter_map(move |(name, value)| Some((name.strip_prefix(prefix)?, value.as_str())))
    }

    /// The same form as a type with named fields. Errors with `BadRequest` if it
    /// does not fit.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, Error> {
        let text = serde_html_form::to_string(&self.0).map_err(Error::internal)?;
        serde_html_form::from_str(&text).map_err(|_| Error::BadRequest("not the form of this page"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_keep_every_value_in_order() {
        let fields: Fields = serde_html_form::from_str("a=1&b=&a=2&view_tiers=gold&title=%C5%81").unwrap();
        assert_eq!(fields.one("a"), "1");
        assert_eq!(fields.one("missing"), "");
        assert_eq!(fields.all("a").collect::<Vec<_>>(), ["1", "2"]);
        assert_eq!(fields.all("b").count(), 0);
        assert_eq!(fields.starting("view_").collect::<Vec<_>>(), [("tiers", "gold")]);

        #[derive(Deserialize)]
        struct Titled {
            title: String,
        }
        assert_eq!(fields.read::<Titled>().unwrap().title, "Ł");
    }
}
