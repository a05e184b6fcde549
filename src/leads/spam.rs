//! What looks like no customer: marked, set aside, and never thrown away.

use super::lead::NewLead;

/// Mail hosts that anybody has for ten minutes.
const THROWN_AWAY: &[&str] = &[
    "mailinator.com",
    "guerrillamail.com",
    "10minutemail.com",
    "tempmail.com",
    "temp-mail.org",
    "yopmail.com",
    "trashmail.com",
    "sharklasers.com",
    "getnada.com",
    "dispostable.com",
    "maildrop.cc",
    "throwawaymail.com",
];
/// What only sellers to us write.
const OFFERS: &[&str] = &[
    "seo",
    "backlink",
    "guest post",
    "casino",
    "crypto",
    "bitcoin",
    "viagra",
    "loan",
    "1st page of google",
    "rank your",
];

/// The message key of what is wrong with it, if anything is.
pub fn suspicion(lead: &NewLead) -> Option<&'static str> {
    let host = lead.email.rsplit('@').next().unwrap_or_default();
    if THROWN_AWAY.contains(&host) {
        return Some("lead-spam-mail");
    }
    let digits = lead.phone.chars().filter(char::is_ascii_digit).count();
    if !lead.phone.is_empty() && !(6..=15).contains(&digits) {
        return Some("lead-spam-phone");
    }
    let need = lead.need.to_lowercase();
    let words = need.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let said = words.collect::<Vec<_>>().join(" ");
    let offers = OFFERS.iter().filter(|offer| format!(" {said} ").contains(&format!(" {offer} "))).count();
    if offers >= 1 && need.contains("http") || offers >= 2 {
        return Some("lead-spam-words");
    }
    (need.matches("http").count() > 2).then_some("lead-spam-links")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lead(email: &str, phone: &str, need: &str) -> NewLead {
        NewLead { email: email.into(), phone: phone.into(), need: need.into(), ..NewLead::default() }
    }

    #[test]
    fn what_sells_to_us_is_marked_and_what_asks_is_not() {
        assert_eq!(
            suspicion(&lead(
                "jan@acme.example",
                "+48 12 345 67 89",
                "We need flow meters for our seon plant."
            )),
            None
        );
        assert_eq!(suspicion(&lead("x@mailinator.com", "", "Hi")), Some("lead-spam-mail"));
        assert_eq!(suspicion(&lead("x@a.example", "12", "Hi")), Some("lead-spam-phone"));
        assert_eq!(suspicion(&lead("x@a.example", "", "Best SEO backlink offers")), Some("lead-spam-words"));
    }
}
