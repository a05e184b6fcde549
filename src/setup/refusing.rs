//! Why a file is not taken: what it says that cannot be, and where it says so.

use std::fmt;

use crate::error::{Error, Refusal};
use crate::ui::language::{Words, unmarked};

/// Why nothing was brought.
#[derive(Debug)]
pub enum NotBrought {
    /// The file says what cannot be.
    Wrong {
        /// A part of the file and a name in it: `terms: tier gold`. Empty: the file as a whole.
        place: String,
        why: Refusal,
    },
    /// The portal could not do it.
    Failed(Error),
}

impl NotBrought {
    /// The file as a whole is refused.
    pub fn of(why: Refusal) -> NotBrought {
        NotBrought::Wrong { place: String::new(), why }
    }

    /// What went wrong with this place of the file.
    pub fn at(place: impl fmt::Display) -> impl FnOnce(Error) -> NotBrought {
        move |error| match error {
            Error::Refused(why) => NotBrought::Wrong { place: place.to_string(), why },
            other => NotBrought::Failed(other),
        }
    }
}

/// In English, for the command.
impl fmt::Display for NotBrought {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotBrought::Wrong { place, why } => {
                let between = if place.is_empty() { "" } else { ": " };
                write!(out, "{place}{between}{}", unmarked(&Words::of("en").refusal(why)))
            }
            NotBrought::Failed(error) => error.fmt(out),
        }
    }
}

impl std::error::Error for NotBrought {}

impl From<Error> for NotBrought {
    fn from(error: Error) -> NotBrought {
        NotBrought::at("")(error)
    }
}

impl From<diesel::result::Error> for NotBrought {
    fn from(error: diesel::result::Error) -> NotBrought {
        NotBrought::from(Error::from(error))
    }
}
