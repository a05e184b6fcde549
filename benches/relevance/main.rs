//! Does the search find what is meant, better than simple engines do?
//!
//! `cargo bench --bench relevance -- [library folder] [synthetic documents]`
//!
//! Every document of the library is asked for in several ways (see `questions`). The engine answers
//! beside two baselines built in the same run. Figures are given for both halves of the library:
//! tune on one, believe the other.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a measurement that cannot go on should stop"
)]

mod baseline;
mod corpus;
mod engine;
mod questions;
mod speed;

use std::collections::BTreeMap;
use std::path::PathBuf;

use corpus::Doc;
use questions::{Kind, Question};

/// As in the portal itself.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Rank-discounted gain and reciprocal rank, summed over questions.
#[derive(Clone, Copy, Default)]
struct Score {
    count: f64,
    gain: f64,
    reciprocal: f64,
}

impl Score {
    /// Takes the place (from 1) of the one right answer among the first ten.
    fn add(&mut self, place: Option<usize>) {
        self.count += 1.0;
        if let Some(place) = place {
            self.gain += 1.0 / (place as f64 + 1.0).log2();
            self.reciprocal += 1.0 / place as f64;
        }
    }

    fn gain(self) -> f64 {
        self.gain / self.count.max(1.0)
    }

    fn reciprocal(self) -> f64 {
        self.reciprocal / self.count.max(1.0)
    }
}

/// Engine, engine told the reader's language, words, 4-grams.
const ENGINES: usize = 4;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|one| !one.starts_with("--")).collect();
    let folder = arguments.first().map_or_else(|| PathBuf::from("../shared/corpus/library"), PathBuf::from);
    let docs = corpus::read(&folder);
    if docs.is_empty() {
        println!("no library at {}: nothing to measure", folder.display());
        return;
    }
    let engine = engine::Engine::build(&docs);
    let words = baseline::Baseline::build(&docs, baseline::words);
    let grams = baseline::Baseline::build(&docs, baseline::grams);
    let questions = questions::ask(&docs);
    println!("{} documents, {} questions\n", docs.len(), questions.len());

    let mut by_language: BTreeMap<(bool, &str), [Score; ENGINES]> = BTreeMap::new();
    let mut by_group: BTreeMap<(bool, &str), [Score; ENGINES]> = BTreeMap::new();
    let mut by_kind: BTreeMap<Kind, [Score; ENGINES]> = BTreeMap::new();
    for question in &questions {
        let target = &docs[question.target];
        let half = corpus::held_out(target);
        let answers = [
            engine.answer(&question.text, None),
            engine.answer(&question.text, Some(&target.language)),
            words.answer(&question.text),
            grams.answer(&question.text),
        ];
        for (nth, answer) in answers.iter().enumerate() {
            let place = answer.iter().position(|&found| found == question.target).map(|at| at + 1);
            by_language.entry((half, &target.language)).or_default()[nth].add(place);
            by_kind.entry(question.kind).or_default()[nth].add(place);
            let groups = collapsed(answer, &docs);
            let place = groups.iter().position(|&group| group == target.group).map(|at| at + 1);
            by_group.entry((half, &target.language)).or_default()[nth].add(place);
        }
        if std::env::var("MISSES").is_ok() {
            miss(question, &docs, &answers);
        }
    }
    println!("The document in the language of the question");
    table(&by_language);
    println!("\nThe document in any language (translations count as one)");
    table(&by_group);
    println!("\nBy kind of question: nDCG@10");
    println!("{:<14}{:>6}{:>10}{:>10}{:>10}{:>10}", "", "asked", "engine", "+language", "words", "4-grams");
    for (kind, scores) in &by_kind {
        let [a, b, c, d] = scores.map(Score::gain);
        println!("{:<14}{:>6}{a:>10.3}{b:>10.3}{c:>10.3}{d:>10.3}", format!("{kind:?}"), scores[0].count);
    }
    let texts: Vec<&str> = questions.iter().map(|question| question.text.as_str()).collect();
    println!();
    speed::library(&docs, &engine, &texts);
    if let Some(count) = arguments.get(1).and_then(|count| count.parse().ok()) {
        speed::synthetic(&docs, &texts, count);
    }
}

/// The first ten things found, translations as one.
fn collapsed<'a>(answer: &[usize], docs: &'a [Doc]) -> Vec<&'a str> {
    let mut groups: Vec<&str> = Vec::new();
    for &found in answer {
        if !groups.contains(&docs[found].group.as_str()) {
            groups.push(&docs[found].group);
        }
    }
    groups
}

fn table(scores: &BTreeMap<(bool, &str), [Score; ENGINES]>) {
    println!(
        "{:<10}{:<5}{:>6}{:>10}{:>10}{:>10}{:>10}{:>8}   {:>7}{:>7}{:>7}{:>7}",
        "half",
        "lang",
        "asked",
        "engine",
        "+language",
        "words",
        "4-grams",
        "ratio",
        "MRR",
        "+lang",
        "words",
        "grams"
    );
    for ((held_out, language), scores) in scores {
        let half = if *held_out { "held out" } else { "tuned on" };
        let [a, b, c, d] = scores.map(Score::gain);
        let [e, f, g, h] = scores.map(Score::reciprocal);
        let ratio = a / c.max(d).max(f64::EPSILON);
        let count = scores[0].count;
        println!(
            "{half:<10}{language:<5}{count:>6}{a:>10.3}{b:>10.3}{c:>10.3}{d:>10.3}{ratio:>8.3}   {e:>7.3}{f:>7.3}{g:>7.3}{h:>7.3}"
        );
    }
}

/// Prints a question a baseline answers and the engine doesn't.
fn miss(question: &Question, docs: &[Doc], answers: &[Vec<usize>; ENGINES]) {
    let place = |answer: &Vec<usize>| {
        answer.iter().position(|&found| found == question.target).map_or(99, |at| at + 1)
    };
    let [ours, _, words, grams] = answers;
    let best = place(words).min(place(grams));
    if place(ours) > best && !corpus::held_out(&docs[question.target]) {
        let first = ours.first().map(|&found| docs[found].key.as_str());
        println!(
            "{:?} {} vs {best}: {:?} for {}, first {first:?}",
            question.kind,
            place(ours),
            question.text,
            docs[question.target].key
        );
    }
}
