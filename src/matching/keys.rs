//! What similar companies share, to find those worth comparing by an index.

use super::Party;
use super::business_words::{is_place, weight};
use super::domain::{label, registrable};
use super::fold::skeleton;
use super::name::Name;
use super::place;
use super::tax;

/// Short keys of a company, at most twelve. Two that are one company share at
/// least one of them; no key is of a kind that very many companies have.
///
/// - `d:` the registrable domain, `l:` the name in it
/// - `t:` the tax number
/// - `n:` all words of the name, sorted, in one
/// - `w:` one telling word, `s:` its consonants
/// - `a:` the initials, and a name that could be some
/// - `p:` the beginning of the name, with the city
pub fn keys(party: &Party) -> Vec<String> {
    let mut keys = Vec::new();
    for text in [&party.website, &party.email] {
        if let Some(domain) = registrable(text) {
            if label(&domain).len() >= 4 {
                keys.push(format!("l:{}", label(&domain)));
            }
            keys.push(format!("d:{domain}"));
        }
    }
    let country = place::country(&party.country).unwrap_or_default();
    if let Some(id) = tax::read(&party.tax_id, country) {
        keys.push(format!("t:{}", id.number));
    }
    let name = Name::of(&party.name);
    if !name.words().is_empty() {
        let mut sorted: Vec<&str> = name.words().iter().map(String::as_str).collect();
        sorted.sort_unstable();
        sorted.dedup();
        keys.push(format!("n:{}", cut(&sorted.concat(), 40)));
        keys.push(format!("n:{}", cut(&name.joined(), 40)));
        for word in name.distinctive().into_iter().filter(|word| word.len() >= 3).take(3) {
            if weight(word) >= 1.0 || name.words().len() == 1 {
                keys.push(format!("w:{}", cut(word, 20)));
                let bones = skeleton(word);
                if bones.len() >= 3 {
                    keys.push(format!("s:{}", cut(&bones, 12)));
                }
            }
        }
        if let Some(short) = name.acronym().filter(|short| short.len() >= 3) {
            keys.push(format!("a:{short}"));
        }
        if let [one] = name.distinctive().as_slice()
            && (3..=8).contains(&one.len())
        {
            keys.push(format!("a:{one}"));
        }
        let city = place::city(&party.city);
        let start = cut(&name.joined(), 5);
        if !city.is_empty() && start.len() == 5 && !name.words().iter().all(|word| is_place(word)) {
            keys.push(format!("p:{start}|{}", cut(&city, 12)));
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    keys.retain(|key| seen.insert(key.clone()));
    keys.truncate(12);
    keys
}

fn cut(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(name: &str, website: &str) -> Vec<String> {
        keys(&Party { name: name.into(), website: website.into(), ..Party::default() })
    }

    #[test]
    fn writings_of_one_company_share_a_key() {
        for (one, other) in [
            ("Müller Maschinenbau GmbH", "Mueller Maschinenbau"),
            ("International Business Machines", "IBM Deutschland"),
            ("Data Soft", "DataSoft Sp. z o.o."),
            ("Brightwater Controls", "Brigthwater Controls"),
            ("Газпром", "Gazprom PJSC"),
        ] {
            let (one, other) = (of(one, ""), of(other, ""));
            assert!(one.iter().any(|key| other.contains(key)), "{one:?} {other:?}");
        }
        assert!(of("Cencora", "cencora.com").iter().any(|key| key == "d:cencora.com"));
    }

    #[test]
    fn common_words_make_no_key() {
        assert!(!of("Global Trading Group", "").iter().any(|key| key.starts_with("w:")));
        assert!(of("", "").is_empty());
    }
}
