//! What searching costs: processor time on average, and how wall time spreads.
//!
//! The system counts processor time in steps too coarse for a single question, so the spread is
//! of wall time: an upper bound, and noisy on a busy machine.
use std::time::{Duration, Instant};

use guildhall::search::{Ask, Document, Index, Synonyms};

use super::corpus::Doc;
use super::engine::{Engine, document, reader};
use super::questions::Dice;

/// Processor time of this thread so far (Linux; zero elsewhere).
fn thread_time() -> Duration {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    Duration::from_nanos(text.split(' ').next().and_then(|nanos| nanos.parse().ok()).unwrap_or_default())
}

/// Processor time of the whole process so far, in ticks of ten milliseconds.
fn process_time() -> Duration {
    let text = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after = text.rsplit(')').next().unwrap_or_default();
    let ticks = |nth: usize| {
        after.split_whitespace().nth(nth).and_then(|ticks| ticks.parse::<u64>().ok()).unwrap_or_default()
    };
    Duration::from_millis((ticks(11) + ticks(12)) * 10)
}

/// The library itself: small, but real.
pub fn library(docs: &[Doc], engine: &Engine, texts: &[&str]) {
    let bytes: usize = docs.iter().map(|doc| doc.text.len()).sum();
    println!("Cost, {} documents of {} bytes on average", docs.len(), bytes / docs.len());
    questions(&engine.index, texts);
}

/// Many documents made of paragraphs of the library.
pub fn synthetic(docs: &[Doc], texts: &[&str], count: usize) {
    let paragraphs: Vec<(&Doc, Vec<&str>)> = docs
        .iter()
        .map(|doc| (doc, doc.text.split("\n\n").filter(|text| text.len() > 40).collect()))
        .collect();
    let dir = tempfile::tempdir().expect("a folder");
    let (index, _) = Index::open(dir.path()).expect("an index");
    let mut dice = Dice(1);
    let made = (0..count).map(|nth| {
        let (doc, texts) = &paragraphs[dice.below(paragraphs.len())];
        let mut text = String::new();
        while text.len() < 900 && !texts.is_empty() {
            text.push_str(texts[dice.below(texts.len())]);
            text.push_str("\n\n");
        }
        let mut made: Document = document(doc, &format!("made:{nth}"));
        made.key = format!("made:{nth}:{}", doc.language);
        made.pages = vec![text];
        made.scopes = vec![format!("tier{}", dice.below(4)), format!("region{}", dice.below(6))];
        if nth % 3 == 0 {
            made.scopes.push("everyone".to_owned());
        }
        made.tiers = vec![format!("tier{}", dice.below(4))];
        made.product = Some(format!("product {}", dice.below(40)));
        made.updated += chrono::TimeDelta::minutes(nth as i64);
        made
    });
    let before = process_time();
    index.rebuild(made, 1).expect("a rebuilt index");
    let took = process_time() - before;
    println!(
        "\n{count} documents of about 1 kB: {:.0} indexed per processor second",
        count as f64 / took.as_secs_f64()
    );
    questions(&index, texts);
}

fn questions(index: &Index, texts: &[&str]) {
    let none = Synonyms::default();
    let mut finding = Vec::new();
    let mut suggesting = Vec::new();
    let start = thread_time();
    for text in texts.iter().step_by(1 + texts.len() / 1500) {
        let before = Instant::now();
        index.find(&Ask::new(text, &none), &reader(Some("en"))).expect("an answer");
        finding.push(before.elapsed());
    }
    let found = thread_time();
    for text in texts.iter().step_by(1 + texts.len() / 500) {
        for length in [2, 3, 5] {
            let start: String = text.chars().take(length).collect();
            let before = Instant::now();
            index.suggest(&start, &reader(Some("en")), 8).expect("suggestions");
            suggesting.push(before.elapsed());
        }
    }
    show("find, a page of 20 with facets and passages", found - start, finding);
    show("suggest, 2 to 5 letters", thread_time() - found, suggesting);
}

fn show(what: &str, processor: Duration, mut times: Vec<Duration>) {
    let mean = processor.as_secs_f64() * 1000.0 / times.len().max(1) as f64;
    times.sort();
    let at = |share: f64| times.get((times.len() as f64 * share) as usize).copied().unwrap_or_default();
    let millis = |time: Duration| time.as_secs_f64() * 1000.0;
    println!(
        "  {what}: {mean:.2} ms of processor; wall p50 {:.2}, p99 {:.2} ms",
        millis(at(0.5)),
        millis(at(0.99))
    );
}
