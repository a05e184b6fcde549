//! Recovery codes: ten, each good once, for the day the phone is lost.

use diesel::prelude::*;
use schema::schema::recovery_codes;
use sha2::{Digest, Sha256};

use crate::access::PersonId;
use crate::db::{Conn, Tx};
use crate::digest::hashed;

const CODES: usize = 10;
/// Crockford's letters: none is taken for another when it is read from paper.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Letters of a code: 80 bits.
const LENGTH: usize = 16;

/// The codes that a secret stands for, as they are shown once: `ABCD-EFGH-…`. Each press
/// of one button has the same secret, and shows the same codes.
pub fn of(secret: &str) -> Vec<String> {
    (0..CODES).map(|number| code(secret, number)).collect()
}

/// Puts new codes in place of the old ones.
pub fn renew(tx: &mut Tx<'_>, person: PersonId, codes: &[String]) -> QueryResult<()> {
    remove(tx, person)?;
    for code in codes {
        diesel::insert_into(recovery_codes::table)
            .values((
                recovery_codes::person_id.eq(person),
                recovery_codes::code_hash.eq(hashed(&plain(code))),
            ))
            .execute(tx.conn())?;
    }
    Ok(())
}

fn code(secret: &str, number: usize) -> String {
    let hash = Sha256::new().chain_update(secret).chain_update(number.to_be_bytes()).finalize();
    let letter = |byte: &u8| LETTERS.get(usize::from(byte % 32)).map(|letter| char::from(*letter));
    let letters: Vec<char> = hash.iter().take(LENGTH).filter_map(letter).collect();
    letters.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// A code without its dashes, however it was typed.
fn plain(typed: &str) -> String {
    let read = |letter: char| match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        letter => letter,
    };
    typed.chars().filter(char::is_ascii_alphanumeric).map(read).collect()
}

/// Whether what was typed looks like one of these rather than like an app's code.
pub fn is_like(typed: &str) -> bool {
    plain(typed).len() == LENGTH
}

/// Takes a code; says whether it was there to be taken.
pub fn take(tx: &mut Tx<'_>, person: PersonId, typed: &str) -> QueryResult<bool> {
    let now = tx.now;
    let unused =
        recovery_codes::table.find((person, hashed(&plain(typed)))).filter(recovery_codes::used_at.is_null());
    Ok(diesel::update(unused).set(recovery_codes::used_at.eq(now)).execute(tx.conn())? == 1)
}

/// How many are left.
pub fn left(db: &mut Conn, person: PersonId) -> QueryResult<i64> {
    recovery_codes::table
        .filter(recovery_codes::person_id.eq(person))
        .filter(recovery_codes::used_at.is_null())
        .count()
        .get_result(db)
}

/// Takes all of them away.
pub fn remove(tx: &mut Tx<'_>, person: PersonId) -> QueryResult<usize> {
    diesel::delete(recovery_codes::table.filter(recovery_codes::person_id.eq(person))).execute(tx.conn())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_known_however_it_is_typed() {
        let codes = of("a secret");
        assert_eq!(codes.iter().collect::<std::collections::BTreeSet<_>>().len(), CODES);
        let code = &codes[0];
        assert_eq!(code.len(), LENGTH + 3, "{code}");
        assert!(is_like(code) && is_like(&code.to_lowercase().replace('-', " ")), "{code}");
        assert!(!is_like("123 456"));
        assert_eq!(plain("abcd-efgh jkmn.pqol"), "ABCDEFGHJKMNPQ01");
    }
}
