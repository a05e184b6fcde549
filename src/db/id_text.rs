//! Keys of records: 64-bit integers as newtypes, drawn at random.
//!
//! A partner must not read the vendor's deal volume off an address, so a key
//! says neither how many there are nor which came first. Sixty random bits are
//! shown as twelve letters and digits (Crockford's base 32, lower case).

use rand::Rng;

const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// A fresh key: positive, below 2^60.
pub fn random_id() -> i64 {
    rand::rng().random_range(1..1i64 << 60)
}

/// Twelve characters for an address.
pub fn to_text(id: i64) -> String {
    (0..12)
        .rev()
        .map(|place| {
            let digit = (id >> (place * 5)) & 31;
            DIGITS.get(digit as usize).map_or('0', |&byte| byte as char)
        })
        .collect()
}

/// The key behind twelve characters; anything else is nobody's key.
pub fn from_text(text: &str) -> Option<i64> {
    if text.len() != 12 {
        return None;
    }
    text.bytes().try_fold(0i64, |id, byte| {
        let digit = DIGITS.iter().position(|&known| known == byte)?;
        Some((id << 5) | digit as i64)
    })
}

/// Declares a key type: `id!(DealId, "Names one deal.");`
#[macro_export]
macro_rules! id {
    ($name:ident, $doc:literal) => {
        #[doc = $doc]
        #[derive(
            Debug,
            Clone,
            Copy,
            PartialEq,
            Eq,
            Hash,
            PartialOrd,
            Ord,
            diesel::expression::AsExpression,
            diesel::deserialize::FromSqlRow,
        )]
        #[diesel(sql_type = diesel::sql_types::BigInt)]
        pub struct $name(pub i64);

        impl $name {
            /// A key nobody has yet.
            pub fn fresh() -> Self {
                Self($crate::db::random_id())
            }
        }

        impl $crate::db::Sought for $name {
            fn wanted(values: impl Iterator<Item = Self>) -> $crate::db::Wanted {
                $crate::db::Wanted::Keys(values.map(|key| key.0).collect())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str(&$crate::db::id_text::to_text(self.0))
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::db::id_text::NotAKey;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                $crate::db::id_text::from_text(text).map(Self).ok_or($crate::db::id_text::NotAKey)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(from)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }

        impl<B: diesel::backend::Backend> diesel::serialize::ToSql<diesel::sql_types::BigInt, B> for $name
        where
            i64: diesel::serialize::ToSql<diesel::sql_types::BigInt, B>,
        {
            fn to_sql<'b>(
                &'b self,
                out: &mut diesel::serialize::Output<'b, '_, B>,
            ) -> diesel::serialize::Result {
                self.0.to_sql(out)
            }
        }

        impl<B: diesel::backend::Backend> diesel::deserialize::FromSql<diesel::sql_types::BigInt, B> for $name
        where
            i64: diesel::deserialize::FromSql<diesel::sql_types::BigInt, B>,
        {
            fn from_sql(bytes: B::RawValue<'_>) -> diesel::deserialize::Result<Self> {
                i64::from_sql(bytes).map(Self)
            }
        }
    };
}

/// The text in an address was no key.
#[derive(Debug, thiserror::Error)]
#[error("not a record's key")]
pub struct NotAKey;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_survives_its_address() {
        for id in [1, 31, 32, 123_456_789_012_345, (1 << 60) - 1] {
            assert_eq!(from_text(&to_text(id)), Some(id));
        }
    }

    #[test]
    fn what_is_no_key_is_refused() {
        for text in ["", "1", "0123456789ab ", "ILOU00000000", "żółw", "'; drop --"] {
            assert_eq!(from_text(text), None, "{text}");
        }
    }
}
