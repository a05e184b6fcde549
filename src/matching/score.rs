//! The verdict: what speaks for two companies being one, what against, and how
//! sure that makes one.

use serde::Serialize;

use super::Party;
use super::domain::{label, registrable};
use super::name::{Likeness, Name, Why};
use super::place;
use super::tax;

/// What a factor is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FactorKind {
    TaxId,
    Domain,
    Name,
    LegalForm,
    Country,
    City,
    Postcode,
    Address,
}

/// One reason, with the points (tenths of log-odds) it adds.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Factor {
    pub kind: FactorKind,
    /// Positive speaks for one company, negative for two.
    pub points: i32,
    pub left: String,
    pub right: String,
    /// The message key of the sentence that says why, without its `match-`.
    pub why: &'static str,
}

impl Factor {
    /// The message key of the sentence that tells it to a reader.
    pub fn key(&self) -> String {
        format!("match-{}", self.why)
    }
}

/// What to make of a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    Same,
    Review,
    Different,
}

impl Decision {
    /// The word programs read.
    pub fn word(self) -> &'static str {
        match self {
            Decision::Same => "same",
            Decision::Review => "review",
            Decision::Different => "different",
        }
    }
}

/// A score and its reasons.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Verdict {
    /// How likely it is one company, 0 to 100.
    pub score: i64,
    pub factors: Vec<Factor>,
}

/// Scores from here on mean one company.
pub const SAME: i64 = 75;
/// Scores from here on need a look.
pub const REVIEW: i64 = 45;
/// Before anything is known: few pairs that share a key are one company.
const BEFORE: i32 = -22;

impl Verdict {
    /// What the score means at these thresholds.
    pub fn decision(&self, review: i64, same: i64) -> Decision {
        match self.score {
            score if score >= same => Decision::Same,
            score if score >= review => Decision::Review,
            _ => Decision::Different,
        }
    }
}

/// Compares two companies. The order does not matter to the score: they are always compared
/// in one, as likenesses of words and the ways to pair them may have a direction.
pub fn compare(left: &Party, right: &Party) -> Verdict {
    let [one, other] = [left, right].map(|it| (&it.name, &it.website, &it.email, &it.city));
    if one <= other {
        return judge(left, right);
    }
    let mut verdict = judge(right, left);
    for factor in &mut verdict.factors {
        std::mem::swap(&mut factor.left, &mut factor.right);
    }
    verdict
}

fn judge(left: &Party, right: &Party) -> Verdict {
    let mut factors = Vec::new();
    let name = by_name(left, right, &mut factors);
    by_domain(left, right, &name, &mut factors);
    let tax = by_tax(left, right, &mut factors);
    by_place(left, right, &mut factors);
    let mut points: i32 = BEFORE + factors.iter().map(|factor| factor.points).sum::<i32>();
    // A number that proves it is not talked down by a changed name, nor the other way round.
    if tax > 0 {
        points = points.max(tax - 20);
    }
    // Nothing but a place in common is nothing.
    let evidence = |kind| factors.iter().any(|factor| factor.kind == kind);
    if !evidence(FactorKind::Name) && !evidence(FactorKind::Domain) && !evidence(FactorKind::TaxId) {
        points = points.min(-30);
    }
    let score = (100.0 / (1.0 + (-f64::from(points) / 10.0).exp())).round() as i64;
    factors.sort_by_key(|factor| -factor.points.abs());
    Verdict { score: score.clamp(0, 100), factors }
}

fn by_name(left: &Party, right: &Party, factors: &mut Vec<Factor>) -> Likeness {
    let (one, other) = (Name::of(&left.name), Name::of(&right.name));
    let like = one.like(&other);
    if one.words().is_empty() || other.words().is_empty() {
        return like;
    }
    let points = name_points(&like);
    let why = match like.why {
        Why::Equal if left.name.trim() == right.name.trim() => "name-equal",
        Why::Equal => "name-same-words",
        Why::Reordered => "name-reordered",
        Why::Joined => "name-joined",
        Why::Acronym => "name-acronym",
        Why::Contained => "name-contained",
        Why::Similar => "name-similar",
        Why::Numbers => "name-numbers",
        Why::Different => "name-different",
    };
    let told =
        |kind, points, why| Factor { kind, points, left: left.name.clone(), right: right.name.clone(), why };
    factors.push(told(FactorKind::Name, points, why));
    let clash = !one.forms.is_empty()
        && !other.forms.is_empty()
        && !one.forms.iter().any(|form| other.forms.contains(form));
    if clash && like.share >= 0.7 {
        factors.push(told(FactorKind::LegalForm, -5, "legal-form-differs"));
    }
    like
}

/// From likeness to points: straight lines between what was found to separate
/// the labelled pairs (`benches/matching.rs`).
fn name_points(like: &Likeness) -> i32 {
    const LINE: &[(f64, f64)] = &[
        (0.0, -45.0),
        (0.3, -40.0),
        (0.5, -26.0),
        (0.6, -15.0),
        (0.7, -2.0),
        (0.8, 14.0),
        (0.9, 28.0),
        (0.98, 38.0),
        (1.0, 42.0),
    ];
    let at = like.share;
    let mut points = LINE.last().map_or(0.0, |(_, points)| *points);
    for pair in LINE.windows(2) {
        if let [(from, low), (to, high)] = pair
            && at <= *to
        {
            points = low + (high - low) * ((at - from) / (to - from)).clamp(0.0, 1.0);
            break;
        }
    }
    // Names of nothing but common words: "Global Trading", "Hotel Europa".
    if points > 0.0 && like.distinctive < 0.9 {
        let whole = matches!(like.why, Why::Equal | Why::Reordered | Why::Joined) || like.share >= 0.91;
        points *= if whole { 0.6 + 0.35 * like.distinctive } else { 0.35 + 0.5 * like.distinctive.max(0.0) };
    }
    points.round() as i32
}

fn by_domain(left: &Party, right: &Party, name: &Likeness, factors: &mut Vec<Factor>) {
    let of = |party: &Party| -> Vec<String> {
        let mut found: Vec<String> =
            [&party.website, &party.email].into_iter().filter_map(|it| registrable(it)).collect();
        found.dedup();
        found
    };
    let (ours, theirs) = (of(left), of(right));
    let (Some(one), Some(other)) = (ours.first(), theirs.first()) else { return };
    let shared = ours.iter().find(|domain| theirs.contains(domain));
    let (points, why, one, other) = match shared {
        // A domain outlives names: companies are renamed, bought, or write a brand.
        Some(domain) => {
            // A bad likeness of names counts for half at most then.
            let back = if name.share < 0.7 && name.why != Why::Numbers {
                (-name_points(name)).max(0) * 6 / 10
            } else {
                0
            };
            // Two houses under one roof: bep.brookfield.com, bip.brookfield.com.
            match (own_part(left, domain), own_part(right, domain)) {
                (Some(one), Some(other)) if one != other => (22, "domain-parts", domain, domain),
                _ => (52 + back, "domain-equal", domain, domain),
            }
        }
        None if label(one) == label(other) && label(one).len() >= 3 => (20, "domain-label", one, other),
        None => (-10, "domain-differs", one, other),
    };
    factors.push(Factor { kind: FactorKind::Domain, points, left: one.clone(), right: other.clone(), why });
}

/// What stands before the registered domain of a site, if it is a name of its own.
fn own_part(party: &Party, domain: &str) -> Option<String> {
    const COMMON: &[&str] = &[
        "",
        "www",
        "m",
        "ir",
        "investor",
        "investors",
        "corporate",
        "corp",
        "global",
        "group",
        "web",
        "home",
        "en",
        "de",
        "fr",
        "pl",
        "es",
        "ja",
        "cn",
        "us",
        "uk",
    ];
    let host = party.website.to_lowercase();
    let host = host.split("://").last()?.split('/').next()?.to_owned();
    let part = host.strip_suffix(domain)?.trim_end_matches('.').to_owned();
    (!COMMON.contains(&part.as_str())).then_some(part)
}

/// The points of a tax number, for the rule that it may outweigh everything.
fn by_tax(left: &Party, right: &Party, factors: &mut Vec<Factor>) -> i32 {
    let land = |party: &Party| place::country(&party.country).unwrap_or_default();
    let (here, there) = (land(left), land(right));
    let (Some(one), Some(other)) = (tax::read(&left.tax_id, here), tax::read(&right.tax_id, there)) else {
        return 0;
    };
    let country = |id: &tax::TaxId, land: &str| id.country.clone().unwrap_or_else(|| land.to_owned());
    let (here, there) = (country(&one, here), country(&other, there));
    let apart = !here.is_empty() && !there.is_empty() && here != there;
    let (points, why) = if one.number == other.number && !apart {
        match tax::holds(&one.number, if here.is_empty() { &there } else { &here }) {
            Some(true) => (75, "tax-equal"),
            Some(false) => (35, "tax-equal-unsound"),
            None => (60, "tax-equal"),
        }
    } else if apart {
        (0, "tax-other-country")
    } else if one.number.len() == other.number.len() && strsim::osa_distance(&one.number, &other.number) == 1
    {
        // One digit: more often a slip than a sister.
        (5, "tax-typing")
    } else if tax::holds(&one.number, &here) == Some(true) && tax::holds(&other.number, &there) == Some(true)
    {
        (-48, "tax-differs")
    } else {
        (-38, "tax-differs")
    };
    if points != 0 {
        factors.push(Factor {
            kind: FactorKind::TaxId,
            points,
            left: left.tax_id.clone(),
            right: right.tax_id.clone(),
            why,
        });
    }
    points
}

fn by_place(left: &Party, right: &Party, factors: &mut Vec<Factor>) {
    let mut tell = |kind, points, one: &str, other: &str, why| {
        factors.push(Factor { kind, points, left: one.to_owned(), right: other.to_owned(), why });
    };
    let lands = (place::country(&left.country), place::country(&right.country));
    let abroad = match lands {
        (Some(one), Some(other)) if one == other => {
            tell(FactorKind::Country, 3, &left.country, &right.country, "country-equal");
            false
        }
        (Some(_), Some(_)) => {
            tell(FactorKind::Country, -13, &left.country, &right.country, "country-differs");
            true
        }
        _ => false,
    };
    let (one, other) = (place::city(&left.city), place::city(&right.city));
    if !one.is_empty() && !other.is_empty() && !abroad {
        let equal = one == other || (one.len() >= 5 && strsim::osa_distance(&one, &other) <= 1);
        let within = one.len().min(other.len()) >= 4 && (one.contains(&other) || other.contains(&one));
        match equal || within {
            true => tell(FactorKind::City, 8, &left.city, &right.city, "city-equal"),
            false => tell(FactorKind::City, -8, &left.city, &right.city, "city-differs"),
        }
    }
    let (one, other) = (place::postcode(&left.postcode), place::postcode(&right.postcode));
    if one.len() >= 3 && one == other && !abroad {
        tell(FactorKind::Postcode, 6, &left.postcode, &right.postcode, "postcode-equal");
    }
    let (one, other) = (place::street(&left.address), place::street(&right.address));
    if one.len() >= 2 && one == other && !abroad {
        tell(FactorKind::Address, 10, &left.address, &right.address, "address-equal");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn party(name: &str, website: &str, city: &str, country: &str, tax_id: &str) -> Party {
        Party {
            name: name.into(),
            website: website.into(),
            city: city.into(),
            country: country.into(),
            tax_id: tax_id.into(),
            ..Party::default()
        }
    }

    fn score(left: &Party, right: &Party) -> i64 {
        let there = compare(left, right).score;
        assert_eq!(there, compare(right, left).score, "a score has no direction");
        there
    }

    #[test]
    fn a_company_is_itself() {
        let acme = party("Acme GmbH", "acme.example", "Berlin", "DE", "136695976");
        assert!(score(&acme, &acme) >= 99);
        assert!(score(&party("Acme", "", "", "", ""), &party("ACME Inc.", "", "", "", "")) >= SAME);
    }

    #[test]
    fn nothing_that_is_written_gives_a_score_a_direction() {
        let all = |text| party(text, text, text, "", "");
        for (one, other) in [("ż\"漢", "ż漢&"), ("ab cd", "cd ab ef"), ("Siemens Energy", "Energy Siemens+")]
        {
            score(&all(one), &all(other));
        }
    }

    #[test]
    fn a_domain_outlives_a_name() {
        let old = party("AmerisourceBergen", "amerisourcebergen.com", "Chesterbrook", "US", "");
        let new = party("Cencora, Inc.", "https://www.amerisourcebergen.com/", "", "US", "");
        assert!(score(&old, &new) >= SAME);
    }

    #[test]
    fn a_valid_tax_number_is_nearly_proof() {
        let one = party("Nowak Systemy", "", "Kraków", "PL", "526-025-09-95");
        let other = party("NS sp. z o.o.", "", "Warszawa", "PL", "PL5260250995");
        assert!(score(&one, &other) >= SAME, "{:?}", compare(&one, &other));
        let sister = party("Nowak Systemy", "", "Kraków", "PL", "5250007738");
        assert!(score(&one, &sister) < REVIEW, "{:?}", compare(&one, &sister));
    }

    #[test]
    fn sisters_and_strangers_are_told_apart() {
        for (one, other) in [
            (
                party("Siemens Energy AG", "", "", "DE", ""),
                party("Siemens Healthineers AG", "", "", "DE", ""),
            ),
            (party("Hotel Europa", "", "Kraków", "PL", ""), party("Hotel Europa", "", "Lublin", "PL", "")),
            (party("", "", "Berlin", "DE", ""), party("", "", "Berlin", "DE", "")),
        ] {
            assert!(score(&one, &other) < SAME, "{one:?} {other:?}");
        }
    }
}
