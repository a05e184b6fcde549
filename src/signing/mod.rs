//! Statements the vendor signs, which their holder can show to anybody and anybody
//! can check without the portal: Ed25519 over the statement's own bytes.
//!
//! The keys are the portal's: the first statement makes one. The public halves are
//! at `/.well-known/guildhall-keys.json`; `guildhall verify FILE` checks a statement
//! offline, against a copy of them.

mod keys;
mod pages;
mod verify;

pub use keys::{KeyId, PublicKey, published, sign};
pub use verify::{Verified, verify, verify_cli};

use serde::{Deserialize, Serialize};

use crate::routes::Routes;

pub fn routes(to: &mut Routes<'_>) {
    to.get("/.well-known/guildhall-keys.json", pages::keys);
}

/// A statement with its signature, as its holder keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signed {
    /// What is stated: JSON, kept as the very text that was signed.
    pub statement: String,
    /// Base64 of the 64 bytes of an Ed25519 signature over the statement's UTF-8.
    pub signature: String,
    /// Base64 of the 32 bytes of the public key.
    pub public_key: String,
}
