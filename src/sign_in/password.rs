//! Passwords: Argon2id with OWASP's figures (19 MiB, two passes), hashed on
//! threads of their own, two at a time, so that a storm of sign-ins takes
//! neither all memory nor both cores.

use std::sync::LazyLock;

use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, PasswordHasher, PasswordVerifier};
use tokio::sync::Semaphore;

use crate::error::{Error, Refusal};
use crate::traces::aside;

static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// The hash of a password nobody has: checked when the account does not exist,
/// so that an answer takes as long.
static NOBODY: LazyLock<String> = LazyLock::new(|| hash_now("no such account").unwrap_or_default());

/// The fewest characters a password has.
pub const SHORTEST: usize = 10;
/// The most; none is cut off.
pub const LONGEST: usize = 256;

/// The strength (0 to 4) a password needs: some ten to the eighth guesses.
const ENOUGH: u8 = 3;
/// As much of a password is weighed; more only takes time.
const WEIGHED: usize = 100;

/// How strong a password is, 0 to 4: against the thirty thousand most common ones, names,
/// words, dates and keyboard runs, and the words of its owner.
pub fn strength(password: &str, own: &[&str]) -> u8 {
    let weighed: String = password.chars().take(WEIGHED).collect();
    // Whole, without its spaces, and word by word: `ada nowak`, `adanowak`, `nowak`.
    let letters = |text: &&str| text.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
    let whole = own.iter().map(|text| (*text).to_owned()).chain(own.iter().map(letters));
    let words = own.iter().flat_map(|text| text.split(|letter: char| !letter.is_alphanumeric()));
    let all = whole.chain(words.map(str::to_owned));
    let mut own: Vec<String> = all.map(|text| text.to_lowercase()).collect();
    own.extend(["guildhall", "partner", "portal"].map(str::to_owned));
    own.retain(|word| word.chars().count() > 2);
    let own: Vec<&str> = own.iter().map(String::as_str).collect();
    u8::from(zxcvbn::zxcvbn(&weighed, &own).score())
}

/// Whether a new password is good enough. `own`: its owner's name, address and firm.
pub fn check(password: &str, own: &[&str]) -> Result<(), Refusal> {
    let length = password.chars().count();
    if length < SHORTEST {
        return Err(Refusal::new("password-too-short").with("least", SHORTEST));
    }
    if length > LONGEST {
        return Err(Refusal::new("password-too-long").with("most", LONGEST));
    }
    if strength(password, own) < ENOUGH { Err(Refusal::new("password-too-common")) } else { Ok(()) }
}

/// Whether a hash was made with other figures than today's, and is to be made anew.
pub fn is_outdated(hash: &str) -> bool {
    // `$argon2id$v=19$m=19456,t=2,p=1$…`
    let figures = |hash: &str| hash.split('$').take(4).map(str::to_owned).collect::<Vec<_>>();
    figures(hash) != figures(&NOBODY)
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
    aside(move || hash_now(&password)).await?
}

/// Whether a password fits a hash; takes as long when there is no hash.
pub async fn fits(password: String, hash: Option<String>) -> Result<bool, Error> {
    let _turn = AT_ONCE.acquire().await.map_err(Error::internal)?;
    let fits = aside(move || {
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| NOBODY.clone());
        let fits = PasswordHash::new(&hash)
            .is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok());
        fits && known
    });
    fits.await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_and_personal_passwords_are_refused() {
        let own = ["Ada Nowak", "ada.nowak@nowak.example", "Nowak Pomiary"];
        for weak in [
            "short",
            "Password2026",
            "aaaaaaaaaaaa",
            "ada.nowak@nowak.example",
            "AdaNowak2026!",
            "qwertyuiop12",
        ] {
            assert!(check(weak, &own).is_err(), "{weak}");
        }
        for good in ["correct horse battery", "zażółć gęślą jaźń", "rS7#kk!02-bv"] {
            assert!(check(good, &own).is_ok(), "{good}");
        }
        let long = |letters: usize| format!("rS7#kk!02-bv{}", "x".repeat(letters - 12));
        assert!(check(&long(LONGEST), &own).is_ok() && check(&long(LONGEST + 1), &own).is_err());
    }
}
