//! Codes from an app (TOTP, RFC 6238): six digits, each half minute others. A code is
//! taken once, and one step early or late.

use diesel::prelude::*;
use schema::schema::{code_apps, passkeys, people};
use totp_rs::{Builder, Secret, Totp};

use crate::access::PersonId;
use crate::db::{Conn, Tx};
use crate::error::Error;
use crate::sealing::Seal;

/// What a secret is sealed for.
const PURPOSE: &str = "code app";

/// An app as its owner sets it up.
pub struct CodeApp {
    totp: Totp,
    /// The secret as it is typed where no camera is.
    pub secret: String,
}

impl CodeApp {
    fn of(secret: Secret, vendor: &str, email: &str) -> Result<CodeApp, Error> {
        let shown = secret.to_base32();
        // A colon parts the two in the address the app reads.
        let plain = |text: &str| text.replace(':', " ");
        let totp = Builder::new()
            .with_secret(secret)
            .with_issuer(Some(plain(vendor)))
            .with_account_name(plain(email))
            .build()
            .map_err(|error| Error::internal(anyhow::anyhow!("a code app: {error}")))?;
        Ok(CodeApp { totp, secret: shown })
    }

    /// What the picture says: `otpauth://totp/…`.
    pub fn address(&self) -> Result<String, Error> {
        self.totp.to_url().map_err(|error| Error::internal(anyhow::anyhow!("a code app: {error}")))
    }
}

fn stored(seal: &Seal, sealed: &str, vendor: &str, email: &str) -> Result<CodeApp, Error> {
    let bytes = seal.open_sealed(PURPOSE, sealed)?;
    let text = String::from_utf8(bytes).map_err(Error::internal)?;
    let secret =
        Secret::try_from_base32(text).map_err(|error| Error::internal(anyhow::anyhow!("{error:?}")))?;
    CodeApp::of(secret, vendor, email)
}

/// Whether a person's app is set up.
pub fn is_on(db: &mut Conn, person: PersonId) -> QueryResult<bool> {
    let on = code_apps::table.find(person).filter(code_apps::confirmed_at.is_not_null());
    Ok(on.count().get_result::<i64>(db)? > 0)
}

/// The app a person is setting up: the same until it is confirmed.
pub fn begun(
    tx: &mut Tx<'_>,
    seal: &Seal,
    (person, email): (PersonId, &str),
    vendor: &str,
) -> Result<CodeApp, Error> {
    let there: Option<String> =
        code_apps::table.find(person).select(code_apps::secret).first(tx.conn()).optional()?;
    if let Some(sealed) = there {
        return stored(seal, &sealed, vendor, email);
    }
    let app = CodeApp::of(Secret::generate(), vendor, email)?;
    let sealed = seal.seal(PURPOSE, app.secret.as_bytes())?;
    let row = (code_apps::person_id.eq(person), code_apps::secret.eq(sealed));
    crate::insert_new!(tx.conn(), code_apps::table, row)?;
    Ok(app)
}

/// Takes a code: right, and not taken before. `confirm`: the first one, which sets the app up.
pub fn take(
    tx: &mut Tx<'_>,
    seal: &Seal,
    person: PersonId,
    typed: &str,
    confirm: bool,
) -> Result<bool, Error> {
    let row: Option<(String, bool)> = code_apps::table
        .find(person)
        .select((code_apps::secret, code_apps::confirmed_at.is_not_null()))
        .first(tx.conn())
        .optional()?;
    let Some((sealed, confirmed)) = row.filter(|(_, confirmed)| *confirmed != confirm) else {
        return Ok(false);
    };
    let code: String = typed.chars().filter(char::is_ascii_digit).collect();
    let now = tx.now;
    let seconds = u64::try_from(now.and_utc().timestamp()).unwrap_or_default();
    let app = stored(seal, &sealed, "", "-")?;
    let Some(step) = app.totp.check(&code, seconds) else { return Ok(false) };
    let step = i64::try_from(step).unwrap_or(i64::MAX);
    let newer = code_apps::table.find(person).filter(code_apps::last_step.lt(step));
    let taken = diesel::update(newer).set(code_apps::last_step.eq(step)).execute(tx.conn())?;
    if taken == 1 && !confirmed {
        diesel::update(code_apps::table.find(person))
            .set(code_apps::confirmed_at.eq(now))
            .execute(tx.conn())?;
        count(tx, person)?;
    }
    Ok(taken == 1)
}

/// Takes the app away.
pub fn remove(tx: &mut Tx<'_>, person: PersonId) -> QueryResult<usize> {
    let gone = diesel::delete(code_apps::table.find(person)).execute(tx.conn())?;
    count(tx, person)?;
    Ok(gone)
}

/// Writes down whether a person has a second factor now.
pub fn count(tx: &mut Tx<'_>, person: PersonId) -> QueryResult<()> {
    let keys: i64 = passkeys::table.filter(passkeys::person_id.eq(person)).count().get_result(tx.conn())?;
    let any = keys > 0 || is_on(tx, person)?;
    diesel::update(people::table.find(person)).set(people::second_factor.eq(any)).execute(tx.conn()).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_codes_are_those_of_the_standard() {
        // RFC 6238, appendix B, SHA-1, its last six digits.
        let secret = Secret::from(b"12345678901234567890".to_vec());
        let app = CodeApp::of(secret, "Halden: Ltd", "ada@nowak.example").unwrap();
        for (seconds, code) in [(59, "287082"), (1_111_111_109, "081804"), (20_000_000_000, "353130")] {
            assert_eq!(app.totp.check(code, seconds), Some(seconds / 30), "{code}");
        }
        assert_eq!(app.totp.check("287082", 59 + 90), None);
        assert!(app.address().unwrap().starts_with("otpauth://totp/Halden"), "{}", app.address().unwrap());
    }
}
