//! Secrets in the database are sealed: whoever has a copy of it, a backup or a dump,
//! has not yet the key. The key is a file beside the database, or wherever the setting
//! `secret_key_file` says; nodes of one portal share it.

use std::io::Write;
use std::path::Path;

use anyhow::{Context, ensure};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use ring::hmac;
use ring::rand::{SecureRandom, SystemRandom};

use crate::config::Config;

/// Bytes of the key.
const LENGTH: usize = 32;

/// Seals with ChaCha20-Poly1305 under the portal's secret key.
pub struct Seal {
    sealing: LessSafeKey,
    /// Makes words that only this portal can make.
    naming: hmac::Key,
}

impl Seal {
    /// The key of the settings' file; one is made in the data folder where none is named.
    ///
    /// # Errors
    /// When the file cannot be read or made, or holds something else.
    pub fn open(config: &Config) -> anyhow::Result<Seal> {
        let path = &config.secret_key_path();
        if config.secret_key_file.as_os_str().is_empty() && !path.exists() {
            make(path).with_context(|| format!("the secret key {} cannot be made", path.display()))?;
        }
        let text = std::fs::read_to_string(path)
            .with_context(|| format!("the secret key {} cannot be read", path.display()))?;
        let bytes = STANDARD_NO_PAD.decode(text.trim().trim_end_matches('=')).unwrap_or_default();
        ensure!(
            bytes.len() == LENGTH,
            "the secret key {} must be 32 random bytes in Base64, such as `openssl rand -base64 32` prints",
            path.display()
        );
        Seal::of(&bytes)
    }

    fn of(key: &[u8]) -> anyhow::Result<Seal> {
        let sealing = UnboundKey::new(&CHACHA20_POLY1305, key).map_err(|_| anyhow::anyhow!("not a key"))?;
        // A key for each use, as RFC 5869 draws them from one.
        let naming = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), b"guildhall: names");
        Ok(Seal {
            sealing: LessSafeKey::new(sealing),
            naming: hmac::Key::new(hmac::HMAC_SHA256, naming.as_ref()),
        })
    }

    /// A secret word of 256 bits for a text: always the same one, and nobody without the
    /// key can tell it.
    pub fn word_of(&self, text: &str) -> String {
        URL_SAFE_NO_PAD.encode(hmac::sign(&self.naming, text.as_bytes()))
    }

    /// The secret, sealed for one purpose: what was sealed for another does not open.
    ///
    /// # Errors
    /// When the system has no random numbers.
    pub fn seal(&self, purpose: &str, secret: &[u8]) -> anyhow::Result<String> {
        let mut nonce = [0; NONCE_LEN];
        SystemRandom::new().fill(&mut nonce).map_err(|_| anyhow::anyhow!("no random numbers"))?;
        let mut sealed = secret.to_vec();
        let nonce_used = Nonce::assume_unique_for_key(nonce);
        self.sealing
            .seal_in_place_append_tag(nonce_used, Aad::from(purpose), &mut sealed)
            .map_err(|_| anyhow::anyhow!("too long to be sealed"))?;
        Ok(STANDARD_NO_PAD.encode([nonce.as_slice(), sealed.as_slice()].concat()))
    }

    /// What was sealed for this purpose.
    ///
    /// # Errors
    /// When it was sealed with another key or for another purpose, or changed since.
    pub fn open_sealed(&self, purpose: &str, sealed: &str) -> anyhow::Result<Vec<u8>> {
        let closed =
            || anyhow::anyhow!("a sealed secret does not open: is this the portal's own secret key?");
        let bytes = STANDARD_NO_PAD.decode(sealed).map_err(|_| closed())?;
        let (nonce, sealed) = bytes.split_at_checked(NONCE_LEN).ok_or_else(closed)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).map_err(|_| closed())?;
        let mut sealed = sealed.to_vec();
        let secret =
            self.sealing.open_in_place(nonce, Aad::from(purpose), &mut sealed).map_err(|_| closed())?;
        Ok(secret.to_vec())
    }
}

/// Writes a new key that only its owner can read. Two processes that begin at once
/// keep the first one's.
fn make(path: &Path) -> anyhow::Result<()> {
    let mut key = [0; LENGTH];
    SystemRandom::new().fill(&mut key).map_err(|_| anyhow::anyhow!("no random numbers"))?;
    let folder = path.parent().unwrap_or(Path::new("."));
    // Whole before it has its name. A temporary file is its owner's alone.
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    writeln!(file, "{}", STANDARD_NO_PAD.encode(key))?;
    file.as_file().sync_all()?;
    match file.persist_noclobber(path) {
        Err(error) if error.error.kind() != std::io::ErrorKind::AlreadyExists => Err(error.error.into()),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_for_its_purpose_and_with_its_key() {
        let seal = Seal::of(&[7; LENGTH]).unwrap();
        let sealed = seal.seal("codes", b"secret").unwrap();
        assert!(!sealed.contains("secret"));
        assert_ne!(sealed, seal.seal("codes", b"secret").unwrap(), "each time otherwise");
        assert_eq!(seal.open_sealed("codes", &sealed).unwrap(), b"secret");
        assert!(seal.open_sealed("keys", &sealed).is_err());
        assert!(Seal::of(&[8; LENGTH]).unwrap().open_sealed("codes", &sealed).is_err());
        assert!(seal.open_sealed("codes", "").is_err());
    }

    #[test]
    fn a_key_is_made_once_and_one_that_is_no_key_stops_the_start() {
        let folder = tempfile::tempdir().unwrap();
        let config = Config::in_folder(folder.path()).unwrap();
        let sealed = Seal::open(&config).unwrap().seal("codes", b"secret").unwrap();
        assert_eq!(Seal::open(&config).unwrap().open_sealed("codes", &sealed).unwrap(), b"secret");
        std::fs::write(folder.path().join("secret.key"), "hunter2").unwrap();
        let refused = Seal::open(&config).err().unwrap().to_string();
        assert!(refused.contains("openssl rand"), "{refused}");
    }
}
