//! Passwords: Argon2id with OWASP's figures (19 MiB, two passes), hashed on
//! threads of their own, two at a time, so that a storm of sign-ins takes
//! neither all memory nor both cores.

use std::sync::LazyLock;

use actix_web::web;
use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, PasswordHasher, PasswordVerifier};
use tokio::sync::Semaphore;

use crate::error::{Error, Refusal};

static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// The hash of a password nobody has: checked when the account does not exist,
/// so that an answer takes as long.
static NOBODY: LazyLock<String> = LazyLock::new(|| hash_now("no such account").unwrap_or_default());

/// The fewest characters a password has.
pub const SHORTEST: usize = 10;
/// The most; none is cut off.
pub const LONGEST: usize = 256;

/// Words a password may not be, even with digits around them.
const COMMON: &[&str] = &[
    "password",
    "passwort",
    "haslo",
    "motdepasse",
    "contrasena",
    "qwerty",
    "qwertz",
    "azerty",
    "123456789",
    "1234567890",
    "iloveyou",
    "welcome",
    "administrator",
    "letmein",
    "football",
    "baseball",
    "superman",
    "guildhall",
    "partner",
    "changeme",
    "abcdefghij",
    "dragon",
    "monkey",
    "sunshine",
    "princess",
    "zaq12wsx",
    "1q2w3e4r5t",
    "qwertyuiop",
    "passw0rd",
    "p@ssw0rd",
];

/// Whether a new password is good enough for a person of this name and address.
pub fn check(password: &str, name: &str, email: &str) -> Result<(), Refusal> {
    let length = password.chars().count();
    if length < SHORTEST {
        return Err(Refusal::new("password-too-short").with("least", SHORTEST));
    }
    if length > LONGEST {
        return Err(Refusal::new("password-too-long").with("most", LONGEST));
    }
    let plain = password.to_lowercase();
    let letters: String = plain.chars().filter(|letter| !letter.is_ascii_digit()).collect();
    let letters = letters.trim_matches(|mark: char| !mark.is_alphanumeric());
    let mut kinds: Vec<char> = plain.chars().collect();
    kinds.sort_unstable();
    kinds.dedup();
    let mailbox = email.split('@').next().unwrap_or("");
    let personal = [name.to_lowercase(), email.to_lowercase(), mailbox.to_lowercase()];
    let known = COMMON.iter().any(|word| plain == *word || letters == *word)
        || personal.iter().any(|word| word.len() > 3 && (plain == *word || letters == word.as_str()));
    if known || kinds.len() < 4 {
        return Err(Refusal::new("password-too-common"));
    }
    Ok(())
}

fn hash_now(password: &str) -> Result<String, Error> {
    let hash = Argon2::default().hash_password(password.as_bytes());
    hash.map(|hash| hash.to_string()).map_err(|error| Error::internal(anyhow::anyhow!("argon2: {error}")))
}

/// The hash to keep of a password.
pub fn hash(password: &str) -> Result<String, Error> {
    hash_now(password)
}

/// The same, off the request's thread.
pub async fn hash_later(password: String) -> Result<String, Error> {
    let _turn = AT_ONCE.acquire().await.map_err(Error::internal)?;
    web::block(move || hash_now(&password)).await?
}

/// Whether a password fits a hash; takes as long when there is no hash.
pub async fn fits(password: String, hash: Option<String>) -> Result<bool, Error> {
    let _turn = AT_ONCE.acquire().await.map_err(Error::internal)?;
    let fits = web::block(move || {
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| NOBODY.clone());
        let fits = PasswordHash::new(&hash)
            .is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok());
        fits && known
    });
    Ok(fits.await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_and_personal_passwords_are_refused() {
        for weak in ["short", "Password2026", "aaaaaaaaaaaa", "ada.nowak@nowak.example", "AdaNowak2026!"] {
            assert!(check(weak, "AdaNowak", "ada.nowak@nowak.example").is_err(), "{weak}");
        }
        for good in ["correct horse battery", "zażółć gęślą jaźń", "rS7#kk!02-bv"] {
            assert!(check(good, "Ada Nowak", "ada@nowak.example").is_ok(), "{good}");
        }
    }
}
