//! The keys that receipts are signed with.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use diesel::prelude::*;
use guildhall::db::Tx;
use guildhall::signing::{self, KeyId, Verified};
use ring::rand::SystemRandom;
use ring::signature::{Ed25519KeyPair, KeyPair};
use schema::schema::signing_keys as keys;

use crate::support::*;

/// Signs something; by which key.
fn sign(portal: &Portal) -> KeyId {
    let (key, signed) = portal.db.write_now(|tx| signing::sign(tx, "{}".to_owned())).unwrap();
    assert_eq!(signing::verify(&signed, std::slice::from_ref(&signed.public_key)), Verified::Known);
    key
}

fn kept(portal: &Portal, key: KeyId) -> String {
    let asked = keys::table.find(key).select(keys::secret_key);
    portal.db.read_now(|tx| Ok(asked.first(tx.conn())?)).unwrap()
}

#[actix_web::test]
async fn a_key_from_before_keys_were_sealed_is_sealed_when_it_signs() {
    let portal = Portal::open().await;
    let plain = Ed25519KeyPair::generate_pkcs8(&SystemRandom::new()).unwrap();
    let pair = Ed25519KeyPair::from_pkcs8(plain.as_ref()).unwrap();
    let (id, plain) = (KeyId::fresh(), STANDARD.encode(plain.as_ref()));
    let row = (
        keys::id.eq(id),
        keys::public_key.eq(STANDARD.encode(pair.public_key())),
        keys::secret_key.eq(&plain),
        keys::created_at.eq(NOON),
    );
    let put = |tx: &mut Tx<'_>| Ok(diesel::insert_into(keys::table).values(row).execute(tx.conn())?);
    portal.db.write_now(put).unwrap();
    assert_eq!(sign(&portal), id);
    let sealed = kept(&portal, id);
    assert_ne!(sealed, plain);
    assert_eq!((sign(&portal), kept(&portal, id)), (id, sealed));
}

#[actix_web::test]
async fn a_key_whose_secret_is_lost_is_followed_by_another() {
    let portal = Portal::open().await;
    let lost = sign(&portal);
    let elsewhere = Portal::open().await;
    let foreign = kept(&elsewhere, sign(&elsewhere));
    let set = diesel::update(keys::table.find(lost)).set(keys::secret_key.eq(foreign));
    portal.db.write_now(|tx| Ok(set.execute(tx.conn())?)).unwrap();
    let next = sign(&portal);
    assert_ne!(next, lost);
    assert_eq!(sign(&portal), next);
    let published = portal.db.read_now(|tx| Ok(signing::published(tx)?)).unwrap();
    assert_eq!(published.iter().filter(|key| key.until.is_some()).count(), 1, "and the old one stays known");
}
