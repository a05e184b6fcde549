//! A device that keeps one passkey: what a phone does in the two ceremonies of WebAuthn.
//!
//! Layouts by <https://www.w3.org/TR/webauthn-3/#sctn-authenticator-data> and
//! <https://www.rfc-editor.org/rfc/rfc9053#section-7.1>.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// Its owner is there, was recognised, and a key is told along.
const PRESENT: u8 = 0x01;
const VERIFIED: u8 = 0x04;
const WITH_KEY: u8 = 0x40;

/// A device with one passkey.
pub struct Authenticator {
    origin: String,
    key: SigningKey,
    id: [u8; 16],
    handle: Value,
    used: u32,
}

impl Authenticator {
    /// A device whose browser shows this address.
    pub fn at(origin: &str) -> Authenticator {
        let key = SigningKey::from_slice(&[7; 32]).unwrap();
        Authenticator { origin: origin.to_owned(), key, id: [9; 16], handle: Value::Null, used: 0 }
    }

    /// What the browser says about the ceremony.
    fn client(&self, kind: &str, question: &Value) -> Vec<u8> {
        let challenge = &question["publicKey"]["challenge"];
        json!({ "type": kind, "challenge": challenge, "origin": self.origin }).to_string().into_bytes()
    }

    fn data(&mut self, domain: &Value, flags: u8) -> Vec<u8> {
        self.used += 1;
        let mut data = Sha256::digest(domain.as_str().unwrap().as_bytes()).to_vec();
        data.push(PRESENT | VERIFIED | flags);
        data.extend(self.used.to_be_bytes());
        data
    }

    /// Makes the passkey that a portal asks for.
    pub fn make(&mut self, question: &Value) -> Value {
        let client = self.client("webauthn.create", question);
        self.handle = question["publicKey"]["user"]["id"].clone();
        let mut data = self.data(&question["publicKey"]["rp"]["id"], WITH_KEY);
        data.extend([0; 16]);
        data.extend([0, 16]);
        data.extend(self.id);
        let point = self.key.verifying_key().to_sec1_point(false);
        // {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}
        data.extend([0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 32]);
        data.extend(point.x().unwrap());
        data.extend([0x22, 0x58, 32]);
        data.extend(point.y().unwrap());
        // {"fmt": "none", "attStmt": {}, "authData": data}
        let mut told = b"\xA3\x63fmt\x64none\x67attStmt\xA0\x68authData\x58".to_vec();
        told.push(data.len().try_into().unwrap());
        told.extend(data);
        self.answer(json!({
            "clientDataJSON": URL_SAFE_NO_PAD.encode(client),
            "attestationObject": URL_SAFE_NO_PAD.encode(told),
        }))
    }

    /// Proves that it holds the passkey.
    pub fn prove(&mut self, question: &Value) -> Value {
        let client = self.client("webauthn.get", question);
        let data = self.data(&question["publicKey"]["rpId"], 0);
        let signed = [data.as_slice(), &Sha256::digest(&client)].concat();
        let signature: Signature = self.key.sign(&signed);
        let handle = self.handle.clone();
        self.answer(json!({
            "clientDataJSON": URL_SAFE_NO_PAD.encode(client),
            "authenticatorData": URL_SAFE_NO_PAD.encode(data),
            "signature": URL_SAFE_NO_PAD.encode(signature.to_der()),
            "userHandle": handle,
        }))
    }

    fn answer(&self, response: Value) -> Value {
        let id = URL_SAFE_NO_PAD.encode(self.id);
        json!({ "id": id, "rawId": id, "type": "public-key", "extensions": {}, "response": response })
    }
}
