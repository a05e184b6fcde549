//! Stored words: enums kept in the database as lower-case text.

/// Declares an enum stored as text:
/// `words!(Stage, "Where a deal stands." { Open = "open", Won = "won" });`
#[macro_export]
macro_rules! words {
    ($name:ident, $doc:literal { $($variant:ident = $word:literal),+ $(,)? }) => {
        #[doc = $doc]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize, diesel::expression::AsExpression, diesel::deserialize::FromSqlRow)]
        #[diesel(sql_type = diesel::sql_types::Text)]
        pub enum $name { $(#[serde(rename = $word)] $variant),+ }

        impl $name {
            /// All of them, in the order of their declaration.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The stored word.
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }

            /// The variant of a stored word.
            pub fn parse(word: &str) -> Option<Self> {
                match word { $($word => Some($name::$variant),)+ _ => None }
            }
        }

        impl $crate::db::Sought for $name {
            fn wanted(values: impl Iterator<Item = Self>) -> $crate::db::Wanted {
                $crate::db::Wanted::Words(values.map(|it| it.word().to_owned()).collect())
            }
        }

        impl<B: diesel::backend::Backend> diesel::serialize::ToSql<diesel::sql_types::Text, B> for $name
        where str: diesel::serialize::ToSql<diesel::sql_types::Text, B> {
            fn to_sql<'b>(&'b self, out: &mut diesel::serialize::Output<'b, '_, B>) -> diesel::serialize::Result {
                self.word().to_sql(out)
            }
        }

        impl<B: diesel::backend::Backend> diesel::deserialize::FromSql<diesel::sql_types::Text, B> for $name
        where String: diesel::deserialize::FromSql<diesel::sql_types::Text, B> {
            fn from_sql(bytes: B::RawValue<'_>) -> diesel::deserialize::Result<Self> {
                let word = String::from_sql(bytes)?;
                Self::parse(&word).ok_or_else(|| format!("unknown word {word:?}").into())
            }
        }
    };
}
