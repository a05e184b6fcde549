//! What a letter says: who wrote it, and its words.

use mail_parser::MessageParser;
use sha2::{Digest, Sha256};

/// Characters of a letter that are read.
const MOST: usize = 100_000;

/// A letter as it arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrived {
    /// The one address in `From`, in lower case; empty where there is none, or several.
    pub from: String,
    pub subject: String,
    /// The text, or the HTML without its tags.
    pub text: String,
    /// The same for a letter that is brought again.
    pub key: String,
    /// Written by a machine: it is not answered, or two machines would write for ever.
    pub automatic: bool,
    /// What the mail servers on the way found, the last one first.
    verdicts: Vec<String>,
}

impl Arrived {
    /// Reads a letter. Nothing comes of what is none.
    pub fn read(bytes: &[u8]) -> Option<Arrived> {
        let message = MessageParser::default().parse(bytes)?;
        let from = match message.from().map(|from| from.iter().collect::<Vec<_>>()).as_deref() {
            Some([one]) => one.address().unwrap_or_default().to_lowercase(),
            _ => String::new(),
        };
        let header = |name: &str| {
            let mut all = message.headers_raw().filter(|(known, _)| known.eq_ignore_ascii_case(name));
            all.next().map(|(_, text)| text.trim().to_lowercase())
        };
        let automatic = header("Auto-Submitted").is_some_and(|word| !word.starts_with("no"))
            || header("Precedence").is_some_and(|word| matches!(word.as_str(), "bulk" | "junk" | "list"))
            || header("List-Id").is_some();
        let verdicts = message
            .headers_raw()
            .filter(|(name, _)| name.eq_ignore_ascii_case("Authentication-Results"))
            .map(|(_, text)| text.split_whitespace().collect::<Vec<_>>().join(" "))
            .collect();
        // Who it is from belongs to it: two people's programs may number letters alike.
        let mut hash = Sha256::new();
        hash.update(from.as_bytes());
        hash.update([0]);
        hash.update(message.message_id().map_or(bytes, str::as_bytes));
        Some(Arrived {
            subject: message.subject().unwrap_or_default().trim().to_owned(),
            text: message.body_text(0).unwrap_or_default().chars().take(MOST).collect(),
            key: crate::digest::hex(hash.finalize()),
            from,
            automatic,
            verdicts,
        })
    }

    /// Whether the mail server of this name found it genuine: the last one's word
    /// counts, for a sender can write the others.
    pub fn is_genuine_by(&self, server: &str) -> bool {
        let Some(last) = self.verdicts.first() else { return false };
        let mut parts = last.split(';').map(str::trim);
        let by = parts.next().and_then(|first| first.split(' ').next()).unwrap_or_default();
        by.eq_ignore_ascii_case(server)
            && parts
                .any(|found| found.split(' ').next().is_some_and(|it| it.eq_ignore_ascii_case("dmarc=pass")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: &str = "From: Ada <Ada@Nowak.example>\r\nSubject: =?utf-8?q?Szansa?=\r\nMessage-ID: <1@x>\r\n\
        Content-Type: text/plain; charset=utf-8\r\n\r\nKlient: Żółw\r\n";

    #[test]
    fn a_letter_has_a_writer_a_subject_and_words() {
        let it = Arrived::read(PLAIN.as_bytes()).unwrap();
        assert_eq!((it.from.as_str(), it.subject.as_str()), ("ada@nowak.example", "Szansa"));
        assert!(it.text.contains("Klient: Żółw") && !it.automatic);
    }

    #[test]
    fn the_same_letter_has_the_same_key_and_another_persons_does_not() {
        let key = |text: &str| Arrived::read(text.as_bytes()).unwrap().key;
        assert_eq!(key(PLAIN), key(&PLAIN.replace("Klient", "Kunde")));
        assert_ne!(key(PLAIN), key(&PLAIN.replace("Ada@", "Bob@")));
        assert_ne!(key(PLAIN), key(&PLAIN.replace("<1@x>", "<2@x>")));
    }

    #[test]
    fn what_a_machine_wrote_is_known() {
        for head in ["Auto-Submitted: auto-replied", "Precedence: bulk", "List-Id: <x.example>"] {
            let letter = format!("{head}\r\n{PLAIN}");
            assert!(Arrived::read(letter.as_bytes()).unwrap().automatic, "{head}");
        }
        let by_hand = format!("Auto-Submitted: no\r\n{PLAIN}");
        assert!(!Arrived::read(by_hand.as_bytes()).unwrap().automatic);
    }

    #[test]
    fn only_the_last_servers_word_counts() {
        let with = |heads: &str| Arrived::read(format!("{heads}{PLAIN}").as_bytes()).unwrap();
        let ours = "Authentication-Results: mx.example;\r\n dkim=pass header.d=x; dmarc=pass (p=none)\r\n";
        let forged = "Authentication-Results: mx.example; dmarc=fail\r\n";
        assert!(with(ours).is_genuine_by("MX.example"));
        assert!(!with(ours).is_genuine_by("other.example"));
        assert!(!with(&format!("{forged}{ours}")).is_genuine_by("mx.example"));
        assert!(!with("").is_genuine_by("mx.example"));
    }

    #[test]
    fn several_writers_are_none() {
        let letter = PLAIN.replace("From: Ada <Ada@Nowak.example>", "From: a@x.example, b@x.example");
        assert_eq!(Arrived::read(letter.as_bytes()).unwrap().from, "");
    }
}
