//! A company's name in its parts, and how alike two names are.

use super::business_words::{is_joint, is_place, meant, says_company, weight};
use super::fold::{seen, skeleton};
use super::legal_forms::{self, Form};
use super::place;
use super::splitting::split;

/// A name without its legal form, as words.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Name {
    words: Vec<String>,
    pub forms: Vec<Form>,
    /// Everything that was written, in one word.
    whole: String,
    /// First letters of all words, joints left out and kept.
    initials: (String, String),
}

/// How alike two names are, and what was decisive.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Likeness {
    /// 0 to 1.
    pub share: f64,
    /// How far the shared words tell companies apart: the weight of what matched.
    pub distinctive: f64,
    pub why: Why,
}

/// The relation between two names, for the sentence that tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    Equal,
    /// The same words in another order.
    Reordered,
    /// Written together or apart.
    Joined,
    /// One is the initials of the other.
    Acronym,
    /// One holds the other.
    Contained,
    Similar,
    Numbers,
    Different,
}

impl Name {
    /// Reads a name.
    pub fn of(text: &str) -> Name {
        let text = seen(text);
        let text = trading_name(&text);
        let (text, mut forms) = legal_forms::without_foreign(text);
        let text = super::scripts::translated(&text);
        let text = text
            .replace(['&', '+'], " and ")
            .replace(['\'', '’', '`', '´', '"', '«', '»', '„', '“', '”'], "");
        let all = split(&text);
        let whole = all.concat();
        let mut words = all;
        country_at_the_end(&mut words);
        without_branch(&mut words);
        legal_forms::without(&mut words, &mut forms);
        let first = |words: &[String], joints: bool| -> String {
            words
                .iter()
                .filter(|word| joints || !is_joint(word))
                .filter_map(|word| word.chars().next())
                .collect()
        };
        let initials = (first(&words, false), first(&words, true));
        if words.iter().any(|word| !is_joint(word)) {
            words.retain(|word| !is_joint(word));
        }
        let words = words.into_iter().map(|word| meant(&word).to_owned()).collect();
        Name { words, forms, whole, initials }
    }

    /// Its words, legal forms and joints left out, writings made one.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// All of it in one word.
    pub fn joined(&self) -> String {
        self.words.concat()
    }

    /// The words that tell it apart best, the best first.
    pub fn distinctive(&self) -> Vec<&str> {
        let mut words: Vec<&str> = self.words.iter().map(String::as_str).collect();
        words.sort_by(|one, other| weight(other).total_cmp(&weight(one)));
        let telling: Vec<&str> = words.iter().copied().filter(|word| weight(word) >= 1.0).collect();
        if telling.is_empty() { words } else { telling }
    }

    /// The initials, if they make an acronym.
    pub fn acronym(&self) -> Option<&str> {
        let (short, _) = &self.initials;
        (self.words.len() >= 2 && (2..=8).contains(&short.len())).then_some(short)
    }

    /// How alike two names are, whichever is asked: ways to pair their words may have a direction.
    pub fn like(&self, other: &Name) -> Likeness {
        if (&self.words, &self.whole) > (&other.words, &other.whole) {
            return other.like(self);
        }
        let nothing = Likeness { share: 0.0, distinctive: 0.0, why: Why::Different };
        if self.words.is_empty() || other.words.is_empty() {
            return nothing;
        }
        let total = |words: &[String]| words.iter().map(|word| weight(word)).sum::<f64>();
        let (mine, theirs) = (total(&self.words), total(&other.words));
        if self.words == other.words {
            return Likeness { share: 1.0, distinctive: mine, why: Why::Equal };
        }
        let (one, two) = (self.joined(), other.joined());
        if one == two || self.whole == other.whole {
            return Likeness { share: 1.0, distinctive: mine.min(theirs).max(1.0), why: Why::Joined };
        }
        let mut sorted = (self.words.clone(), other.words.clone());
        sorted.0.sort();
        sorted.1.sort();
        if sorted.0 == sorted.1 {
            return Likeness { share: 0.98, distinctive: mine, why: Why::Reordered };
        }
        if self.abbreviates(other) || other.abbreviates(self) {
            return Likeness { share: 0.89, distinctive: 1.0, why: Why::Acronym };
        }
        let aligned = align(&self.words, &other.words);
        // A word that was meant to be a common one weighs as little as that.
        let (mine, theirs) = (mine - aligned.lighter.0, theirs - aligned.lighter.1);
        if aligned.numbers_differ {
            return Likeness {
                share: aligned.share(mine, theirs).min(0.55),
                distinctive: 0.0,
                why: Why::Numbers,
            };
        }
        let mut share = aligned.share(mine, theirs);
        let mut why = if share >= 0.6 { Why::Similar } else { Why::Different };
        // One name is the other with more: a branch, a place, a trade added.
        let (left, right) = (mine - aligned.weight_mine, theirs - aligned.weight_theirs);
        let spare = left.min(right);
        let more = left.max(right);
        if spare <= 0.05 && aligned.distinctive >= 0.95 && aligned.quality >= 0.93 {
            let contained = match more {
                more if more <= 0.11 => 0.97,
                more if more <= 0.75 => 0.92,
                more if more <= 1.1 => 0.8,
                _ => 0.72,
            };
            // `Siemens` and `Siemens Energy`: a line of business more is often a sister.
            let sister = (0.11..=0.75).contains(&more) && !self.adds_little(other);
            if sister {
                (share, why) = (0.81, Why::Contained);
            } else if contained > share {
                (share, why) = (contained, Why::Contained);
            }
        }
        // The whole as one word catches what is written together in one place only.
        let whole = strsim::jaro_winkler(&one, &two);
        let typing = strsim::osa_distance(&one, &two);
        let length = one.len().max(two.len());
        let slip = strsim::osa_distance(&self.whole, &other.whole);
        let all = self.whole.len().max(other.whole.len());
        let near = all >= 8 && slip <= 1 + all / 16 && length >= 4 && typing <= 2;
        if near && !numbers(&self.whole, &other.whole) {
            let close = 0.93 - 0.02 * slip as f64;
            if close > share {
                (share, why) = (close, Why::Similar);
            }
        }
        if length >= 6 && typing <= 1 + length / 12 && !numbers(&one, &two) {
            let close = 0.95 - 0.03 * typing as f64;
            if close > share {
                (share, why) = (close, Why::Similar);
            }
        } else if whole > 0.95 && share < 0.8 && aligned.distinctive >= 0.9 {
            share = 0.8;
            why = Why::Similar;
        }
        // One letter of a short name is often another name: Santam, Sanlam.
        let alike = |text: &str| text.replace(['y', 'j'], "i").replace('w', "v").replace('c', "k");
        let spelled = alike(&one) == alike(&two);
        if length <= 7
            && one.len() == two.len()
            && (1..=2).contains(&typing)
            && !spelled
            && !is_swap(&one, &two)
        {
            share = share.min(0.78);
        }
        Likeness { share, distinctive: aligned.distinctive, why }
    }

    /// Whether what one has more than the other only says "company" or where.
    fn adds_little(&self, other: &Name) -> bool {
        let (short, long) = if self.words.len() <= other.words.len() { (self, other) } else { (other, self) };
        let more = long.words.iter().filter(|word| !short.words.contains(word));
        more.filter(|word| weight(word) > 0.1)
            .all(|word| is_place(word) || says_company(word) || weight(word) >= 1.0)
    }

    /// Whether this name is the other one's initials: `IBM`.
    fn abbreviates(&self, long: &Name) -> bool {
        // `IBM Deutschland` is `IBM` with a place; `PKO BP` is written apart.
        let all_short = self.words.iter().all(|word| word.len() <= 4);
        let short = match self.distinctive().as_slice() {
            [one] => (*one).to_owned(),
            _ if all_short => self.joined(),
            _ => return false,
        };
        (2..=8).contains(&short.len())
            && long.words.len() >= 2
            && (short == long.initials.0 || short == long.initials.1)
            && short.len() >= 3.min(long.initials.0.len())
            && short.len() >= 2
    }
}

/// `Acme sp. z o.o. oddział w Krakowie` is Acme: what follows such a word says where.
fn without_branch(words: &mut Vec<String>) {
    const BRANCH: &[&str] = &[
        "oddzial",
        "filia",
        "filiale",
        "niederlassung",
        "zweigniederlassung",
        "sucursal",
        "succursale",
        "zweigstelle",
    ];
    if let Some(at) = words.iter().position(|word| BRANCH.contains(&word.as_str())).filter(|at| *at > 0) {
        words.truncate(at);
    }
}

/// `Acme Inc United States` is `Acme Inc` with a place: one word for it, `@US`.
fn country_at_the_end(words: &mut Vec<String>) {
    for length in (1..=3).rev() {
        if words.len() > length
            && let Some(start) = words.len().checked_sub(length)
            && let Some(tail) = words.get(start..)
            && tail.concat().len() > 3
            && let Some(code) = place::country(&tail.join(" "))
        {
            words.truncate(start);
            words.push(format!("@{code}"));
            return;
        }
    }
}

/// The part before `d/b/a`, or after it where that is all there is.
fn trading_name(text: &str) -> &str {
    let lower = text.to_lowercase();
    for sign in [
        " d/b/a ",
        " dba ",
        " t/a ",
        " trading as ",
        " doing business as ",
        " a/k/a ",
        " aka ",
        " f/k/a ",
        " formerly ",
    ] {
        if let Some(at) = lower.find(sign)
            && let (Some(before), true) = (text.get(..at), text.len() == lower.len())
            && !before.trim().is_empty()
        {
            return before;
        }
    }
    text
}

/// What was found to belong together.
#[derive(Default)]
struct Aligned {
    weight_mine: f64,
    weight_theirs: f64,
    /// What the words weigh less than they seemed to, on both sides.
    lighter: (f64, f64),
    /// Weight times likeness, of both sides.
    value: f64,
    /// The weight of matched words that tell companies apart, by likeness.
    distinctive: f64,
    /// The likeness of the least alike pair among those.
    quality: f64,
    numbers_differ: bool,
}

impl Aligned {
    fn share(&self, mine: f64, theirs: f64) -> f64 {
        if mine + theirs <= 0.0 { 0.0 } else { (self.value / (mine + theirs)).clamp(0.0, 1.0) }
    }
}

/// Pairs the words that are most alike first.
fn align(mine: &[String], theirs: &[String]) -> Aligned {
    let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
    for (i, one) in mine.iter().enumerate().take(16) {
        for (j, other) in theirs.iter().enumerate().take(16) {
            let alike = word_likeness(one, other);
            if alike >= 0.7 {
                pairs.push((alike, i, j));
            }
        }
    }
    pairs.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)).then(one.2.cmp(&other.2)));
    let (mut used, mut taken) = (vec![false; mine.len()], vec![false; theirs.len()]);
    let mut aligned = Aligned { quality: 1.0, ..Aligned::default() };
    for (alike, i, j) in pairs {
        let (Some(used), Some(taken), Some(one), Some(other)) =
            (used.get_mut(i), taken.get_mut(j), mine.get(i), theirs.get(j))
        else {
            continue;
        };
        if *used || *taken {
            continue;
        }
        (*used, *taken) = (true, true);
        let (heavy, light) = (weight(one), weight(other));
        let (a, b) = (heavy.min(light), heavy.min(light));
        aligned.lighter.0 += heavy - a;
        aligned.lighter.1 += light - b;
        aligned.weight_mine += a;
        aligned.weight_theirs += b;
        aligned.value += (a + b) * alike;
        if a.min(b) >= 0.9 {
            aligned.distinctive += a.min(b) * alike;
            aligned.quality = aligned.quality.min(alike);
        }
    }
    let digits = |words: &[String], used: &[bool]| {
        let free = words.iter().zip(used).filter(|(_, used)| !**used);
        free.filter(|(word, _)| word.bytes().any(|byte| byte.is_ascii_digit())).count()
    };
    aligned.numbers_differ = digits(mine, &used) > 0 && digits(theirs, &taken) > 0;
    aligned
}

fn numbers(one: &str, other: &str) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    digits(one) != digits(other)
}

/// Whether the letters are the same in another order.
fn is_swap(one: &str, other: &str) -> bool {
    let sorted = |text: &str| {
        let mut letters = text.as_bytes().to_vec();
        letters.sort_unstable();
        letters
    };
    sorted(one) == sorted(other)
}

/// How alike two words are, 0 to 1.
fn word_likeness(one: &str, other: &str) -> f64 {
    if one == other {
        return 1.0;
    }
    let digit = |word: &str| word.bytes().any(|byte| byte.is_ascii_digit());
    if digit(one) || digit(other) {
        return 0.0;
    }
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    // Short words that differ are different words.
    if short.len() <= 2 {
        return 0.0;
    }
    // Plurals and endings of declension.
    if long.starts_with(short) {
        let rest = long.len() - short.len();
        if rest <= 2 && short.len() >= 4 {
            return 0.95;
        }
        if short.len() >= 4 {
            return 0.82;
        }
        return if short.len() == 3 && rest >= 3 { 0.72 } else { 0.0 };
    }
    let typing = strsim::osa_distance(short, long);
    if short.len() >= 5 && typing == 1 {
        return 0.92;
    }
    if short.len() >= 4 && typing == 1 {
        return 0.8;
    }
    if short.len() >= 8 && typing == 2 {
        return 0.88;
    }
    let bones = (skeleton(short), skeleton(long));
    if bones.0.len() >= 3 && bones.0 == bones.1 {
        return 0.86;
    }
    let close = strsim::jaro_winkler(short, long);
    if close >= 0.9 && short.len() >= 5 { close - 0.1 } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn like(one: &str, other: &str) -> f64 {
        let (one, other) = (Name::of(one), Name::of(other));
        let there = one.like(&other).share;
        assert!((there - other.like(&one).share).abs() < 1e-9, "likeness has no direction");
        there
    }

    #[test]
    fn one_company_in_two_writings() {
        for (one, other) in [
            ("Müller Maschinenbau GmbH", "Mueller Maschinenbau G.m.b.H."),
            ("Nowak Systemy Sp. z o.o.", "SYSTEMY NOWAK spółka z ograniczoną odpowiedzialnością"),
            ("DataSoft Inc.", "Data Soft Incorporated"),
            ("Газпром Нефть", "Gazprom Neft PJSC"),
            ("International Business Machines Corp.", "IBM"),
            ("Smith Bros Mfg Co", "Smith Brothers Manufacturing Company"),
            ("Acme GmbH", "Acme Deutschland GmbH"),
            ("Brightwater Controls Ltd", "Brigthwater Controls Limited"),
            ("トヨタ自動車株式会社", "Toyota Motor Corporation"),
            ("株式会社日立製作所", "Hitachi Ltd"),
            ("北京小米科技有限责任公司", "Beijing Xiaomi Technology Co., Ltd."),
            ("삼성전자 주식회사", "Samsung Electronics"),
            ("شركة أرامكو السعودية", "Saudi Aramco"),
            ("Powszechna Kasa Oszczędności Bank Polski S.A.", "PKO BP"),
            ("Acme Sp. z o.o. Oddział w Krakowie", "Acme Sp. z o.o."),
        ] {
            assert!(like(one, other) >= 0.8, "{one} / {other}: {}", like(one, other));
        }
    }

    #[test]
    fn two_companies_that_share_words() {
        for (one, other) in [
            ("Siemens Energy AG", "Siemens Healthineers AG"),
            ("Global Trading Solutions Ltd", "Global Engineering Solutions Ltd"),
            ("Szkoła Podstawowa nr 12", "Szkoła Podstawowa nr 21"),
            ("Hotel Europa", "Hotel Polonia"),
            ("Bank of America", "Bank of China"),
            ("Acme", "Apex"),
            ("Szkoła Podstawowa nr 5", "Szkoła Podstawowa nr 15"),
            ("Stadtwerke München GmbH", "Stadtwerke Münster GmbH"),
        ] {
            assert!(like(one, other) < 0.72, "{one} / {other}: {}", like(one, other));
        }
    }

    #[test]
    fn a_hostile_name_is_soon_done() {
        let long = "Ж\u{0301}\u{202e}😀 ".repeat(500_000);
        let began = std::time::Instant::now();
        like(&long, &long.replace('Ж', "Z"));
        assert!(began.elapsed().as_millis() < 500);
    }
}
