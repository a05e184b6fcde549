//! Digests and tokens: SHA-256 in hexadecimal digits, and random words nobody guesses.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rand::RngCore;
use sha2::{Digest, Sha256};

/// A random token of 256 bits, as text for cookies and links.
pub fn random_token() -> String {
    let mut bytes = [0u8; 32];
    rand::rng().fill_bytes(&mut bytes);
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The digest of a text: what the database keeps of a token.
pub fn hashed(text: &str) -> String {
    hashed_bytes(text.as_bytes())
}

/// SHA-256 as 64 hexadecimal digits.
pub fn hashed_bytes(bytes: &[u8]) -> String {
    hex(Sha256::digest(bytes))
}

/// Bytes as hexadecimal digits, two each.
pub fn hex(bytes: impl AsRef<[u8]>) -> String {
    bytes.as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_are_those_of_everybody_and_tokens_are_never_the_same() {
        assert_eq!(hashed("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!(hex([0, 10, 255]), "000aff");
        assert_ne!(random_token(), random_token());
        assert_eq!(random_token().len(), 43);
    }
}
