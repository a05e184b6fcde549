//! How well conflicts are found, beside two baselines at their best thresholds.
//!
//! `cargo bench --bench matching -- [CORPUS]` reads the labelled duplicates of
//! `crm/deals.csv` and the companies of `companies/companies.csv` in the corpus
//! folder (default `../shared/corpus`). Negatives are each company's nearest
//! neighbours under another domain: the hard ones. Where there is no corpus it
//! says so and measures only what we made up.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a bench stops at what it does not expect")]

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use guildhall::matching::{Party, compare, keys};

struct Pair {
    left: Party,
    right: Party,
    same: bool,
}

fn main() {
    let named = std::env::args().skip(1).find(|argument| !argument.starts_with('-'));
    let corpus =
        named.map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus"), PathBuf::from);
    let (deals, companies) = (corpus.join("crm/deals.csv"), corpus.join("companies/companies.csv"));
    if !deals.exists() || !companies.exists() {
        println!("no corpus at {}: nothing to measure", corpus.display());
        return;
    }
    let companies: Vec<Party> = rows(&companies).iter().map(company).collect();
    let mut pairs = duplicates(&rows(&deals));
    let found = pairs.len();
    pairs.extend(neighbours(&companies));
    println!(
        "{found} labelled duplicates, {} nearest neighbours that are other companies",
        pairs.len() - found
    );
    quality(&pairs);
    blocking(&companies, &pairs);
}

fn rows(path: &Path) -> Vec<HashMap<String, String>> {
    csv::Reader::from_path(path).unwrap().deserialize().map(Result::unwrap).collect()
}

fn company(row: &HashMap<String, String>) -> Party {
    Party {
        name: row["name"].clone(),
        website: row["domain"].clone(),
        city: row["city"].clone(),
        country: row["country"].clone(),
        ..Party::default()
    }
}

fn duplicates(deals: &[HashMap<String, String>]) -> Vec<Pair> {
    let customer = |row: &HashMap<String, String>| Party {
        name: row["end_customer"].clone(),
        website: row["end_customer_domain"].clone(),
        city: row["end_customer_city"].clone(),
        country: row["end_customer_country"].clone(),
        ..Party::default()
    };
    let by_id: BTreeMap<&str, _> = deals.iter().map(|row| (row["deal_id"].as_str(), row)).collect();
    let labelled = deals.iter().filter_map(|row| Some((row, by_id.get(row["duplicate_of"].as_str())?)));
    labelled.map(|(one, other)| Pair { left: customer(one), right: customer(other), same: true }).collect()
}

/// For every fourth company, the one most like it by name that has another domain.
fn neighbours(companies: &[Party]) -> Vec<Pair> {
    let plain: Vec<String> = companies.iter().map(|party| sorted_words(&party.name)).collect();
    let mut pairs = Vec::new();
    for (at, party) in companies.iter().enumerate().step_by(4) {
        let nearest = (0..companies.len())
            .filter(|other| *other != at && companies[*other].website != party.website)
            .max_by(|one, other| {
                let like = |other: usize| strsim::jaro_winkler(&plain[at], &plain[other]);
                like(*one).total_cmp(&like(*other))
            });
        if let Some(nearest) = nearest {
            // Half of them without the domain that would give it away.
            let website = if at % 8 == 0 { String::new() } else { party.website.clone() };
            let left = Party { website, ..party.clone() };
            pairs.push(Pair { left, right: companies[nearest].clone(), same: false });
        }
    }
    pairs
}

fn sorted_words(name: &str) -> String {
    let lower = name.to_lowercase();
    let mut words: Vec<&str> =
        lower.split(|letter: char| !letter.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
    words.sort_unstable();
    words.join(" ")
}

fn quality(pairs: &[Pair]) {
    println!("{:<34}{:>10}{:>10}{:>8}{:>8}", "", "threshold", "precision", "recall", "F1");
    let ours = |pair: &Pair| compare(&pair.left, &pair.right).score as f64;
    let began = std::time::Instant::now();
    let scores: Vec<f64> = pairs.iter().map(ours).collect();
    let each = began.elapsed().as_secs_f64() * 1e6 / pairs.len() as f64;
    for threshold in [75.0, 45.0] {
        line("Guildhall", threshold, measure(&scores, pairs, threshold));
    }
    best("Guildhall, best", &scores, pairs);
    let jaro: Vec<f64> = pairs
        .iter()
        .map(|pair| strsim::jaro_winkler(&pair.left.name.to_lowercase(), &pair.right.name.to_lowercase()))
        .collect();
    best("Jaro-Winkler, best", &jaro, pairs);
    let tokens: Vec<f64> = pairs
        .iter()
        .map(|pair| {
            strsim::normalized_levenshtein(&sorted_words(&pair.left.name), &sorted_words(&pair.right.name))
        })
        .collect();
    best("token-sort, best", &tokens, pairs);
    println!("{each:.1} µs a comparison");
}

/// Precision, recall and F1 at a threshold.
fn measure(scores: &[f64], pairs: &[Pair], threshold: f64) -> (f64, f64, f64) {
    let all = pairs.iter().filter(|pair| pair.same).count() as f64;
    let taken = scores.iter().zip(pairs).filter(|(score, _)| **score >= threshold);
    let (mut right, mut wrong) = (0.0, 0.0);
    for (_, pair) in taken {
        if pair.same { right += 1.0 } else { wrong += 1.0 }
    }
    let (precision, recall) = (right / f64::max(right + wrong, 1.0), right / all);
    (precision, recall, 2.0 * right / (right + wrong + all))
}

fn best(name: &str, scores: &[f64], pairs: &[Pair]) {
    let mut thresholds = scores.to_vec();
    thresholds.sort_by(f64::total_cmp);
    thresholds.dedup();
    let found = thresholds.into_iter().map(|threshold| (threshold, measure(scores, pairs, threshold)));
    if let Some((threshold, figures)) = found.max_by(|one, other| one.1.2.total_cmp(&other.1.2)) {
        line(name, threshold, figures);
    }
}

fn line(name: &str, threshold: f64, (precision, recall, f1): (f64, f64, f64)) {
    println!("{name:<34}{threshold:>10.2}{precision:>10.3}{recall:>8.3}{f1:>8.3}");
}

/// Whether the keys bring together what belongs together, and little else.
fn blocking(companies: &[Party], pairs: &[Pair]) {
    let shares = |pair: &&Pair| {
        let theirs: BTreeSet<String> = keys(&pair.right).into_iter().collect();
        keys(&pair.left).iter().any(|key| theirs.contains(key))
    };
    let same = pairs.iter().filter(|pair| pair.same);
    let (found, all) = (same.clone().filter(shares).count(), same.count());
    let mut index: HashMap<String, usize> = HashMap::new();
    for key in companies.iter().flat_map(keys) {
        *index.entry(key).or_default() += 1;
    }
    let candidates: usize =
        companies.iter().map(|party| keys(party).iter().map(|key| index[key] - 1).sum::<usize>()).sum();
    println!(
        "keys: {found} of {all} duplicates share one; {:.1} candidates a company among {}",
        candidates as f64 / companies.len() as f64,
        companies.len()
    );
}
