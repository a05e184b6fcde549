//! Two versions beside each other: what was taken out, what was put in.

use std::time::Duration;

use askama::Template;
use serde::Deserialize;
use similar::{ChangeTag, TextDiff};

use super::editing::Head;
use super::edition::{Edition, Version, VersionId};
use super::item::ItemId;
use super::{query, reading};
use crate::access::May;
use crate::access::rights::EditLibrary;
use crate::db::Conn;
use crate::error::{Answer, Error};
use crate::portal::Portal;
use crate::traces::aside;
use crate::ui::{Path, Query, Ui};

/// Letters of a text that are compared; beyond, it would take too long to be of use.
const MOST: usize = 200_000;
/// How long it may take. What is left then is shown as replaced.
const PATIENCE: Duration = Duration::from_secs(2);
/// Words alike between two changes that are shown; more are skipped.
const AROUND: usize = 40;

/// Which two.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Pair {
    from: String,
    to: String,
}

/// A piece of the comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    Same(String),
    Out(String),
    In(String),
    /// So many words alike.
    Skipped(usize),
}

#[derive(Template)]
#[template(path = "library/edit/compare.html")]
struct Compare<'a> {
    ui: &'a Ui,
    top: &'a Head,
    edition: &'a Edition,
    older: &'a Version,
    newer: &'a Version,
    pieces: Vec<Piece>,
    /// Neither has any text.
    wordless: bool,
    alike: bool,
    cut: bool,
}

/// `GET /library/{id}/compare?from=&to=`
pub async fn show(
    viewer: May<EditLibrary>,
    ui: Ui,
    portal: Portal,
    id: Path<ItemId>,
    pair: Query<Pair>,
) -> Answer {
    let (id, language) = (id.0, ui.lang());
    let key = |text: &str| text.parse::<VersionId>().map_err(|_| Error::NotFound);
    let (from, to) = (key(&pair.from)?, key(&pair.to)?);
    let (top, edition, older, newer, texts) = portal
        .db
        .heavy(move |tx| {
            let top = Head::load(tx, &viewer, id, language)?;
            let (edition, older) = query::version(tx, id, from)?;
            let (other, newer) = query::version(tx, id, to)?;
            if edition.id != other.id {
                return Err(Error::NotFound);
            }
            let texts = (text(tx, &older)?, text(tx, &newer)?);
            Ok((top, edition, older, newer, texts))
        })
        .await?;
    let cut = texts.0.chars().count() > MOST || texts.1.chars().count() > MOST;
    let wordless = texts.0.trim().is_empty() && texts.1.trim().is_empty();
    let pieces = aside(move || compare(&texts.0, &texts.1)).await?;
    let alike = pieces.iter().all(|piece| matches!(piece, Piece::Same(_) | Piece::Skipped(_)));
    ui.page(Compare {
        ui: &ui,
        top: &top,
        edition: &edition,
        older: &older,
        newer: &newer,
        pieces,
        wordless,
        alike,
        cut,
    })
}

/// The words of a version: a page's Markdown, or what was read out of a file.
fn text(db: &mut Conn, version: &Version) -> Result<String, Error> {
    if let Some(body) = &version.body {
        return Ok(body.clone());
    }
    let Some(hash) = &version.file_hash else { return Ok(String::new()) };
    let read = reading::of(db, hash)?;
    Ok(read.map(|read| read.page_texts().join("\n\n")).unwrap_or_default())
}

/// Word by word, with long stretches alike left out.
fn compare(from: &str, to: &str) -> Vec<Piece> {
    let cut = |text: &str| text.chars().take(MOST).collect::<String>();
    let (from, to) = (cut(from), cut(to));
    let diff = TextDiff::configure().timeout(PATIENCE).diff_unicode_words(&from, &to);
    let mut runs: Vec<(ChangeTag, Vec<&str>)> = Vec::new();
    for change in diff.iter_all_changes() {
        match runs.last_mut() {
            Some((tag, words)) if *tag == change.tag() => words.push(change.value()),
            _ => runs.push((change.tag(), vec![change.value()])),
        }
    }
    let last = runs.len().saturating_sub(1);
    let mut pieces = Vec::new();
    for (at, (tag, words)) in runs.iter().enumerate() {
        match tag {
            ChangeTag::Delete => pieces.push(Piece::Out(words.concat())),
            ChangeTag::Insert => pieces.push(Piece::In(words.concat())),
            ChangeTag::Equal => same(&mut pieces, words, at > 0, at < last),
        }
    }
    pieces
}

/// Words alike: those near a change are shown.
fn same(pieces: &mut Vec<Piece>, words: &[&str], after: bool, before: bool) {
    let lead = if after { AROUND } else { 0 };
    let tail = if before { AROUND } else { 0 };
    if words.len() <= lead + tail + AROUND {
        pieces.push(Piece::Same(words.concat()));
        return;
    }
    let (shown, rest) = words.split_at(lead);
    let (skipped, near) = rest.split_at(rest.len() - tail);
    if !shown.is_empty() {
        pieces.push(Piece::Same(shown.concat()));
    }
    let count = skipped.iter().filter(|word| !word.trim().is_empty()).count();
    pieces.push(Piece::Skipped(count));
    if !near.is_empty() {
        pieces.push(Piece::Same(near.concat()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn single_words_are_told_apart() {
        let pieces = compare("The pump lifts 40 litres.", "The pump lifts 55 litres.");
        assert!(pieces.contains(&Piece::Out("40".to_owned())), "{pieces:?}");
        assert!(pieces.contains(&Piece::In("55".to_owned())));
    }

    #[test]
    fn what_is_alike_for_long_is_skipped() {
        let long = "word ".repeat(500);
        let pieces = compare(&format!("a {long}z"), &format!("b {long}z"));
        assert!(pieces.iter().any(|piece| matches!(piece, Piece::Skipped(count) if *count > 400)));
        let length: usize = pieces
            .iter()
            .map(|piece| match piece {
                Piece::Same(text) => text.len(),
                _ => 0,
            })
            .sum();
        assert!(length < 400, "{length}");
    }
}
