//! Which language a text is in: by its letters where they say it, else by its letters' company.
use whatlang::{Detector, Lang};

/// Most characters that are looked at.
const SAMPLE: usize = 12_000;
/// Fewest letters that say anything.
const FEWEST: usize = 12;
/// From how many letters on a close call is taken.
const SURE: usize = 40;

/// Two letters (BCP 47), or nothing where there are too few words to tell.
pub fn language(text: &str) -> Option<String> {
    let sample = sample(text);
    let letters = sample.chars().filter(|c| c.is_alphabetic()).count();
    if letters < FEWEST {
        return None;
    }
    let share = |test: fn(char) -> bool| sample.chars().filter(|c| test(*c)).count() * 100 / letters;
    // A Japanese text has kana; a Chinese one quoting Japanese has few. English names abound in both.
    let (kana, han) = (share(is_kana), share(is_han));
    if kana + han > 20 {
        return Some(if kana * 12 > han { "ja" } else { "zh" }.into());
    }
    if share(is_hangul) > 30 {
        return Some("ko".into());
    }
    let arabic = share(is_arabic);
    let languages = if arabic > 30 {
        ARABIC
    } else if share(is_cyrillic) > 30 {
        CYRILLIC
    } else {
        LATIN
    };
    let found = Detector::with_allowlist(languages.to_vec()).detect(&sample)?;
    // A handful of words must be sure; a page of them is right even where the runner-up is close.
    let sure = letters >= SURE || languages.len() < LATIN.len() || found.is_reliable();
    two_letters(found.lang()).filter(|_| sure).map(Into::into)
}

/// The beginning of the text without addresses, marks and words in capitals, which are no language.
fn sample(text: &str) -> String {
    let words = text.split_whitespace().filter(|word| {
        !word.contains("://")
            && !word.contains(['@', '\\', '_', '=', '{', '/'])
            && word.chars().any(char::is_alphabetic)
    });
    let mut sample = String::new();
    for word in words {
        if sample.len() > SAMPLE {
            break;
        }
        sample.push_str(word);
        sample.push(' ');
    }
    sample
}

fn is_kana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30ff}' | '\u{ff66}'..='\u{ff9f}')
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

fn is_hangul(c: char) -> bool {
    matches!(c, '\u{ac00}'..='\u{d7a3}' | '\u{1100}'..='\u{11ff}')
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52f}')
}

/// Languages of business, and Latin for texts that only fill a page; the rare ones would only take short
/// English texts for themselves.
const LATIN: &[Lang] = &[
    Lang::Eng,
    Lang::Pol,
    Lang::Deu,
    Lang::Fra,
    Lang::Spa,
    Lang::Por,
    Lang::Ita,
    Lang::Nld,
    Lang::Swe,
    Lang::Dan,
    Lang::Nob,
    Lang::Fin,
    Lang::Ces,
    Lang::Slk,
    Lang::Hun,
    Lang::Ron,
    Lang::Tur,
    Lang::Vie,
    Lang::Ind,
    Lang::Hrv,
    Lang::Slv,
    Lang::Est,
    Lang::Lav,
    Lang::Lit,
    Lang::Lat,
];
const CYRILLIC: &[Lang] = &[Lang::Rus, Lang::Ukr, Lang::Bul, Lang::Bel, Lang::Srp, Lang::Mkd];
const ARABIC: &[Lang] = &[Lang::Ara, Lang::Pes, Lang::Urd];

fn two_letters(lang: Lang) -> Option<&'static str> {
    Some(match lang {
        Lang::Eng => "en",
        Lang::Pol => "pl",
        Lang::Deu => "de",
        Lang::Fra => "fr",
        Lang::Spa => "es",
        Lang::Por => "pt",
        Lang::Ita => "it",
        Lang::Nld => "nl",
        Lang::Swe => "sv",
        Lang::Dan => "da",
        Lang::Nob => "nb",
        Lang::Fin => "fi",
        Lang::Ces => "cs",
        Lang::Slk => "sk",
        Lang::Hun => "hu",
        Lang::Ron => "ro",
        Lang::Tur => "tr",
        Lang::Vie => "vi",
        Lang::Ind => "id",
        Lang::Hrv => "hr",
        Lang::Slv => "sl",
        Lang::Est => "et",
        Lang::Lav => "lv",
        Lang::Lit => "lt",
        Lang::Rus => "ru",
        Lang::Ukr => "uk",
        Lang::Bul => "bg",
        Lang::Bel => "be",
        Lang::Srp => "sr",
        Lang::Mkd => "mk",
        Lang::Ara => "ar",
        Lang::Pes => "fa",
        Lang::Urd => "ur",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seven_languages_are_told_apart() {
        for (code, words) in [
            ("en", "Register the deal before you quote a price to the customer."),
            ("pl", "Zarejestruj transakcję, zanim podasz klientowi cenę."),
            ("de", "Registrieren Sie das Geschäft, bevor Sie dem Kunden einen Preis nennen."),
            ("fr", "Enregistrez l'affaire avant de donner un prix au client."),
            ("es", "Registre la operación antes de dar un precio al cliente."),
            ("ja", "お客様に価格を提示する前に案件を登録してください。"),
            ("ar", "سجّل الصفقة قبل أن تعطي العميل سعراً لهذا المنتج."),
            ("zh", "在向客户报价之前，请先登记交易。"),
        ] {
            assert_eq!(language(words).as_deref(), Some(code), "{words}");
        }
        assert_eq!(language("12 345 PLN"), None);
    }
}
