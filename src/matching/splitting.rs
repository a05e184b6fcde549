//! Where a name's words begin and end.

use super::fold::ascii;

/// Words of small ASCII letters; `S.p.A.` and `A/S` are one word each.
pub fn split(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for piece in text.split_whitespace() {
        let parts: Vec<String> = piece
            .split(|letter: char| {
                !(letter.is_alphanumeric() || unicode_normalization::char::is_combining_mark(letter))
            })
            .filter(|part| !part.is_empty())
            .flat_map(|part| ascii(part).split_whitespace().map(str::to_owned).collect::<Vec<_>>())
            .collect();
        let singles = parts.len() > 1 && parts.iter().all(|part| part.len() == 1);
        let abbreviation = parts.len() > 1 && piece.contains('.') && parts.iter().all(|part| part.len() <= 2);
        if singles || abbreviation {
            words.push(parts.concat());
        } else {
            words.extend(parts);
        }
    }
    // `S p A`, `I B M`: letters that stand alone side by side are one word.
    let mut merged: Vec<String> = Vec::new();
    let mut run: Vec<String> = Vec::new();
    for word in words {
        if word.len() == 1 && word.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            run.push(word);
            continue;
        }
        flush(&mut run, &mut merged);
        merged.push(word);
    }
    flush(&mut run, &mut merged);
    merged
}

fn flush(run: &mut Vec<String>, merged: &mut Vec<String>) {
    match run.len() {
        0 => {}
        1 => merged.append(run),
        // `sp z o o` is looked for as it is.
        _ if run.concat() == "zoo" => merged.extend(["z".to_owned(), "oo".to_owned()]),
        _ => merged.push(run.concat()),
    }
    run.clear();
}
