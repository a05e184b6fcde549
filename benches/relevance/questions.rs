//! Ways in which somebody who knows a document asks for it. From a seed: every run asks the same.
use std::collections::{BTreeSet, HashMap};

use unicode_normalization::UnicodeNormalization;

use super::baseline::{wide, words};
use super::corpus::Doc;

/// Documents asked for per language and half at most.
const DOCUMENTS: usize = 45;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Some words of its title.
    Title,
    /// Five words in a row from its text.
    Phrase,
    /// Three telling words of its text.
    Telling,
    /// Title words in another form that the language uses.
    Inflected,
    /// Title words without diacritics.
    Bare,
    /// Title words with a slip of the finger.
    Typo,
}

pub struct Question {
    pub text: String,
    pub kind: Kind,
    pub target: usize,
}

/// All questions about a library.
pub fn ask(docs: &[Doc]) -> Vec<Question> {
    let mut vocabularies: HashMap<&str, HashMap<String, usize>> = HashMap::new();
    for doc in docs {
        let vocabulary = vocabularies.entry(&doc.language).or_default();
        for word in words(&doc.text).into_iter().collect::<BTreeSet<String>>() {
            *vocabulary.entry(word).or_default() += 1;
        }
    }
    let mut asked: HashMap<(&str, bool), usize> = HashMap::new();
    let mut questions = Vec::new();
    for (target, doc) in docs.iter().enumerate() {
        let count = asked.entry((&doc.language, super::corpus::held_out(doc))).or_default();
        if *count >= DOCUMENTS {
            continue;
        }
        *count += 1;
        let mut dice = Dice(0x5eed ^ target as u64);
        let vocabulary = &vocabularies[doc.language.as_str()];
        let mut push = |kind, text: Option<String>| {
            questions.extend(text.filter(|text| !text.is_empty()).map(|text| Question {
                text,
                kind,
                target,
            }));
        };
        if doc.text.chars().filter(|&letter| wide(letter)).count() * 5 > doc.text.chars().count() {
            push(Kind::Title, run(&doc.title, 6, &mut dice));
            push(Kind::Phrase, run(&doc.text, 9, &mut dice));
            push(
                Kind::Telling,
                Some(format!(
                    "{} {}",
                    run(&doc.text, 4, &mut dice).unwrap_or_default(),
                    run(&doc.text, 4, &mut dice).unwrap_or_default()
                )),
            );
            continue;
        }
        let title = some_words(&doc.title, &mut dice);
        push(Kind::Title, Some(title.join(" ")));
        push(Kind::Phrase, phrase(&doc.text, &mut dice));
        push(Kind::Telling, telling(&doc.text, vocabulary, &mut dice));
        push(Kind::Inflected, inflected(&title, vocabulary, &mut dice));
        let bare: String =
            title.join(" ").nfd().filter(|letter| !('\u{300}'..='\u{36f}').contains(letter)).collect();
        let bare = bare.replace('ł', "l").replace('Ł', "L").replace('ß', "ss").replace('ø', "o");
        push(
            Kind::Bare,
            (bare != title.join(" ").nfd().collect::<String>() && !cyrillic(&bare)).then_some(bare),
        );
        push(Kind::Typo, slip(&title, &mut dice));
    }
    questions
}

fn cyrillic(text: &str) -> bool {
    text.chars().any(|letter| ('\u{400}'..='\u{4ff}').contains(&letter))
}

/// Two to four of the longer title words, in order.
fn some_words(title: &str, dice: &mut Dice) -> Vec<String> {
    let mut all: Vec<String> = words(title).into_iter().filter(|word| word.chars().count() > 2).collect();
    let keep = 2 + dice.below(3);
    while all.len() > keep {
        all.remove(dice.below(all.len()));
    }
    all
}

fn phrase(text: &str, dice: &mut Dice) -> Option<String> {
    let all = words(text);
    let start = dice.below(all.len().checked_sub(5)?.max(1));
    Some(all.get(start..start + 5)?.join(" "))
}

/// Words of the text that few others use, but somebody does or the text repeats.
fn telling(text: &str, vocabulary: &HashMap<String, usize>, dice: &mut Dice) -> Option<String> {
    let all = words(text);
    let mut rare: Vec<&String> = all
        .iter()
        .filter(|word| word.chars().count() > 3 && word.chars().all(char::is_alphabetic))
        .filter(|word| (1..=12).contains(&vocabulary.get(*word).copied().unwrap_or_default()))
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    let mut chosen = Vec::new();
    while chosen.len() < 3 && !rare.is_empty() {
        chosen.push(rare.remove(dice.below(rare.len())).clone());
    }
    (chosen.len() == 3).then(|| chosen.join(" "))
}

/// Each title word in another form found in the same language, where there is one.
fn inflected(title: &[String], vocabulary: &HashMap<String, usize>, dice: &mut Dice) -> Option<String> {
    let mut changed = false;
    let mut forms = Vec::new();
    for word in title {
        let letters: Vec<char> = word.chars().collect();
        let stem: String = letters.iter().take(letters.len().saturating_sub(2).max(4)).collect();
        let mut others: Vec<&String> = vocabulary
            .keys()
            .filter(|other| *other != word && other.starts_with(&stem))
            .filter(|other| other.chars().count().abs_diff(letters.len()) <= 2)
            .collect();
        others.sort();
        if others.is_empty() || letters.len() < 5 {
            forms.push(word.clone());
        } else {
            changed = true;
            forms.push(others[dice.below(others.len())].clone());
        }
    }
    changed.then(|| forms.join(" "))
}

/// Two neighbouring letters swapped, or one left out, in the longest word.
fn slip(title: &[String], dice: &mut Dice) -> Option<String> {
    let longest = title.iter().max_by_key(|word| word.chars().count())?;
    let mut letters: Vec<char> = longest.chars().collect();
    if letters.len() < 5 || !letters.iter().all(|letter| letter.is_alphabetic()) {
        return None;
    }
    let at = 1 + dice.below(letters.len() - 2);
    if dice.below(2) == 0 {
        letters.swap(at, at + 1);
    } else {
        letters.remove(at);
    }
    let slipped: String = letters.into_iter().collect();
    let all: Vec<String> =
        title.iter().map(|word| if word == longest { slipped.clone() } else { word.clone() }).collect();
    Some(all.join(" "))
}

/// Characters in a row of a script without spaces.
fn run(text: &str, length: usize, dice: &mut Dice) -> Option<String> {
    let letters: Vec<char> = text.chars().collect();
    let runs: Vec<&[char]> = letters
        .chunk_by(|one, two| wide(*one) == wide(*two))
        .filter(|run| run.len() >= 3 && wide(run[0]))
        .collect();
    let run = runs.get(dice.below(runs.len().max(1)))?;
    let length = length.min(run.len());
    let start = dice.below(run.len() - length + 1);
    Some(run[start..start + length].iter().collect())
}

/// Numbers that look random and never change.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % limit.max(1) as u64) as usize
    }
}
