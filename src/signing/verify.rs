//! Checking a statement, without the portal.

use std::path::Path;

use anyhow::Context;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ring::signature::{ED25519, UnparsedPublicKey};
use serde::Deserialize;

use super::Signed;

/// What a check found.
#[derive(Debug, PartialEq, Eq)]
pub enum Verified {
    /// Signed with one of the keys that were given.
    Known,
    /// Signed with the key that the file itself names, which nobody vouched for.
    BySomebody,
    /// The statement, the signature or the key is not what was signed.
    Broken,
}

/// Checks a statement against public keys (Base64), if there are any.
pub fn verify(signed: &Signed, known: &[String]) -> Verified {
    let read = |text: &str| STANDARD.decode(text.trim()).unwrap_or_default();
    let key = UnparsedPublicKey::new(&ED25519, read(&signed.public_key));
    if key.verify(signed.statement.as_bytes(), &read(&signed.signature)).is_err() {
        return Verified::Broken;
    }
    let own = read(&signed.public_key);
    if known.iter().any(|key| read(key) == own) { Verified::Known } else { Verified::BySomebody }
}

/// The file at `/.well-known/guildhall-keys.json`.
#[derive(Deserialize)]
struct Keys {
    keys: Vec<Key>,
}

#[derive(Deserialize)]
struct Key {
    public_key: String,
}

/// `guildhall verify FILE [--keys KEYS]`: prints the statement and what the check
/// found. Says by its exit code whether the statement can be relied on.
///
/// # Errors
/// When a file cannot be read, or the statement is not good.
pub fn verify_cli(file: &Path, keys: Option<&Path>) -> anyhow::Result<()> {
    let read = |path: &Path| std::fs::read_to_string(path).with_context(|| path.display().to_string());
    let bytes = std::fs::read(file).with_context(|| file.display().to_string())?;
    // A receipt on paper has its statement inside.
    let bytes = if bytes.starts_with(b"%PDF-") { crate::paper::attached(&bytes)? } else { bytes };
    let signed: Signed = serde_json::from_slice(&bytes).context("this is no signed statement")?;
    let known: Vec<String> = match keys {
        Some(keys) => {
            let keys: Keys = serde_json::from_str(&read(keys)?).context("this is no list of keys")?;
            keys.keys.into_iter().map(|key| key.public_key).collect()
        }
        None => Vec::new(),
    };
    let found = verify(&signed, &known);
    anyhow::ensure!(found != Verified::Broken, "NOT GOOD: the signature does not fit the statement");
    let told: serde_json::Value = serde_json::from_str(&signed.statement).unwrap_or_default();
    for (name, value) in told.as_object().into_iter().flatten() {
        println!("{name:<18}{}", value.as_str().map_or_else(|| value.to_string(), str::to_owned));
    }
    match (found, keys) {
        (Verified::Known, _) => println!("\nGOOD: signed with a key of the list."),
        (_, Some(_)) => anyhow::bail!("NOT GOOD: signed, but with no key of the list"),
        (_, None) => println!(
            "\nSigned with the key {}.\nCompare it with the portal's /.well-known/guildhall-keys.json, or give that file with --keys.",
            signed.public_key
        ),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use ring::signature::{Ed25519KeyPair, KeyPair};

    fn signed(seed: u8) -> Signed {
        let pair = Ed25519KeyPair::from_seed_unchecked(&[seed; 32]).unwrap();
        let statement = "{\"customer\":\"Acme\"}".to_owned();
        Signed {
            signature: STANDARD.encode(pair.sign(statement.as_bytes())),
            public_key: STANDARD.encode(pair.public_key()),
            statement,
        }
    }

    #[test]
    fn a_statement_is_as_good_as_its_key() {
        let one = signed(1);
        assert_eq!(verify(&one, &[]), Verified::BySomebody);
        assert_eq!(verify(&one, &[signed(2).public_key]), Verified::BySomebody);
        assert_eq!(verify(&one, &[signed(2).public_key, one.public_key.clone()]), Verified::Known);
    }

    #[test]
    fn one_byte_changed_is_not_good() {
        let one = signed(1);
        let known = [one.public_key.clone()];
        let other = Signed { statement: one.statement.replace("Acme", "Acne"), ..one.clone() };
        assert_eq!(verify(&other, &known), Verified::Broken);
        let other = Signed { public_key: signed(2).public_key, ..one.clone() };
        assert_eq!(verify(&other, &known), Verified::Broken);
        assert_eq!(verify(&Signed { signature: "!".to_owned(), ..one }, &known), Verified::Broken);
    }
}
