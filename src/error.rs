//! What can go wrong for a visitor.
//!
//! An error says what kind of answer it is and, where there is something the
//! visitor can do, which words tell it. The cause stays in the log. The page
//! itself is drawn by `ui::error_pages`, in the reader's language.

use std::fmt;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, ResponseError};

/// Why a request did not do what was asked.
#[derive(Debug)]
pub enum Error {
    /// Not there, or not for this viewer: the two answer alike.
    NotFound,
    /// Nobody is signed in, and this page is for somebody.
    SignInFirst,
    /// Signed in, but too long ago for what is asked.
    ProveAgain,
    /// Signed in, but with one proof where the role needs two.
    SecondFactorFirst,
    /// A program's token that is not known, or no longer good.
    BadToken,
    /// Not for programs, or not for one that may only read.
    NotByToken,
    /// Somebody looks as somebody else, and may only look.
    OnlyWatching,
    /// Signed in, but without the right this page asks for.
    Forbidden,
    /// The request cannot be understood (a broken form, a foreign origin).
    BadRequest(&'static str),
    /// A rule of the trade says no; the words say why and what to do.
    Refused(Refusal),
    /// More bytes than this place takes.
    TooLarge { limit: u64 },
    /// Too often; try again after so many seconds.
    TooMany { retry_after: u64 },
    /// The database or another part is too busy to answer now.
    Busy,
    /// The store of files does not answer.
    FilesAway,
    /// There is no room left on the disk of the database or of the files.
    NoRoom,
    /// Our fault. The visitor learns only that.
    Internal(anyhow::Error),
}

/// A message key with its facts, to be told in the reader's language.
#[derive(Debug, Clone)]
pub struct Refusal {
    pub key: &'static str,
    pub facts: Vec<(&'static str, String)>,
}

impl Refusal {
    /// A refusal without facts.
    pub fn new(key: &'static str) -> Refusal {
        Refusal { key, facts: Vec::new() }
    }

    /// Adds a fact the sentence needs.
    pub fn with(mut self, name: &'static str, fact: impl ToString) -> Refusal {
        self.facts.push((name, fact.to_string()));
        self
    }
}

/// What a handler of pages returns.
pub type Answer = Result<HttpResponse, Error>;

impl Error {
    /// Whether a rule said no with these words.
    pub fn is(&self, key: &str) -> bool {
        matches!(self, Error::Refused(refusal) if refusal.key == key)
    }

    /// The refusal named by a key, ready to return.
    pub fn refused(key: &'static str) -> Error {
        Error::Refused(Refusal::new(key))
    }

    /// Our fault, with the reason for the log.
    pub fn internal(cause: impl Into<anyhow::Error>) -> Error {
        Error::Internal(cause.into())
    }

    /// The first part of the message keys: `error-{word}-title`, `error-{word}-help`.
    pub fn word(&self) -> &'static str {
        match self {
            Error::NotFound => "not-found",
            Error::SignInFirst => "sign-in",
            Error::ProveAgain => "prove-again",
            Error::SecondFactorFirst => "second-factor",
            Error::BadToken => "bad-token",
            Error::NotByToken => "not-by-token",
            Error::OnlyWatching => "only-watching",
            Error::Forbidden => "forbidden",
            Error::BadRequest(_) => "bad-request",
            Error::Refused(_) => "refused",
            Error::TooLarge { .. } => "too-large",
            Error::TooMany { .. } => "too-many",
            Error::Busy => "busy",
            Error::FilesAway => "files-away",
            Error::NoRoom => "no-room",
            Error::Internal(_) => "internal",
        }
    }
}

/// What the error page needs to know, carried in the response's extensions.
#[derive(Debug, Clone)]
pub struct Failure {
    pub word: &'static str,
    pub refusal: Option<Refusal>,
    pub limit: Option<u64>,
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::BadRequest(reason) => write!(out, "bad request: {reason}"),
            Error::Refused(refusal) => write!(out, "refused: {}", refusal.key),
            Error::Internal(cause) => write!(out, "{cause:#}"),
            other => out.write_str(other.word()),
        }
    }
}

impl std::error::Error for Error {}

impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        match self {
            Error::NotFound => StatusCode::NOT_FOUND,
            Error::SignInFirst | Error::BadToken => StatusCode::UNAUTHORIZED,
            Error::Forbidden
            | Error::ProveAgain
            | Error::SecondFactorFirst
            | Error::NotByToken
            | Error::OnlyWatching => StatusCode::FORBIDDEN,
            Error::BadRequest(_) => StatusCode::BAD_REQUEST,
            Error::Refused(_) => StatusCode::CONFLICT,
            Error::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Error::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Error::Busy | Error::FilesAway => StatusCode::SERVICE_UNAVAILABLE,
            Error::NoRoom => StatusCode::INSUFFICIENT_STORAGE,
            Error::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn error_response(&self) -> HttpResponse {
        if let Error::Internal(cause) = self {
            tracing::error!(error = format!("{cause:#}"), "a request failed");
        }
        let mut answer = HttpResponse::build(self.status_code());
        match self {
            Error::TooMany { retry_after } => {
                answer.insert_header(("Retry-After", retry_after.to_string()));
            }
            Error::Busy | Error::FilesAway => {
                answer.insert_header(("Retry-After", "5"));
            }
            Error::BadToken => {
                answer.insert_header(("WWW-Authenticate", "Bearer error=\"invalid_token\""));
            }
            _ => {}
        }
        let mut answer = answer.finish();
        let (refusal, limit) = match self {
            Error::Refused(refusal) => (Some(refusal.clone()), None),
            Error::TooLarge { limit } => (None, Some(*limit)),
            _ => (None, None),
        };
        answer.extensions_mut().insert(Failure { word: self.word(), refusal, limit });
        answer
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Error {
        Error::Refused(refusal)
    }
}

/// What databases say of that which passes: a lock that another holds, a server that ends or
/// begins, or has become another's copy. Neither gives these a code that diesel hands on.
const PASSING: &[&str] = &[
    "locked",
    "deadlock",
    "terminating connection",
    "server closed the connection",
    "connection to server",
    "no connection to the server",
    "could not receive data",
    "could not send data",
    "shutting down",
    "starting up",
    "read-only transaction",
    "conflict with recovery",
];

/// What they say where a disk is full.
const FULL: &[&str] = &["disk is full", "No space left", "disk I/O error"];

fn says(message: &str, any: &[&str]) -> bool {
    any.iter().any(|words| message.contains(words))
}

impl From<diesel::result::Error> for Error {
    fn from(error: diesel::result::Error) -> Error {
        use diesel::result::{DatabaseErrorKind, Error as Diesel};
        match error {
            Diesel::NotFound => Error::NotFound,
            // Two did the same at once, and the database let one through.
            Diesel::DatabaseError(DatabaseErrorKind::UniqueViolation, _) => {
                Error::refused("refused-already-there")
            }
            // Whoever sends it again is told by the form's own word whether it was done: a connection
            // that breaks during COMMIT leaves that open.
            Diesel::DatabaseError(
                DatabaseErrorKind::SerializationFailure
                | DatabaseErrorKind::ClosedConnection
                | DatabaseErrorKind::ReadOnlyTransaction,
                ref told,
            ) => {
                tracing::warn!(error = told.message(), "the database gives way");
                Error::Busy
            }
            Diesel::DatabaseError(_, ref told) if says(told.message(), PASSING) => {
                tracing::warn!(error = told.message(), "the database gives way");
                Error::Busy
            }
            Diesel::DatabaseError(_, ref told) if says(told.message(), FULL) => {
                tracing::error!(error = told.message(), "there is no room left for the database");
                Error::NoRoom
            }
            Diesel::BrokenTransactionManager => Error::Busy,
            // PostgreSQL keeps no NUL in a text; nobody types one.
            Diesel::DatabaseError(_, ref told) if told.message().contains("byte sequence for encoding") => {
                Error::BadRequest("a letter that no text has")
            }
            other => Error::Internal(other.into()),
        }
    }
}

impl From<diesel::r2d2::PoolError> for Error {
    fn from(error: diesel::r2d2::PoolError) -> Error {
        tracing::warn!(%error, "no database connection to be had");
        Error::Busy
    }
}

/// A full disk and a store of files that does not answer are told as such.
fn of_files(error: anyhow::Error) -> Error {
    let full = |cause: &(dyn std::error::Error + 'static)| {
        cause.downcast_ref::<std::io::Error>().is_some_and(|it| it.kind() == std::io::ErrorKind::StorageFull)
    };
    if error.chain().any(full) {
        tracing::error!(error = format!("{error:#}"), "there is no room left for files");
        return Error::NoRoom;
    }
    let away = |cause: &(dyn std::error::Error + 'static)| {
        cause
            .downcast_ref::<object_store::Error>()
            .is_some_and(|it| matches!(it, object_store::Error::Generic { .. }))
    };
    if error.chain().any(away) {
        tracing::error!(error = format!("{error:#}"), "the store of files does not answer");
        return Error::FilesAway;
    }
    Error::Internal(error)
}

impl From<anyhow::Error> for Error {
    fn from(error: anyhow::Error) -> Error {
        match error.downcast::<Error>() {
            Ok(known) => known,
            Err(other) => of_files(other),
        }
    }
}
