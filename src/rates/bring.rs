//! Rates out of a file of the European Central Bank: `eurofxref.csv` (one day),
//! `eurofxref-hist.csv` (all days since 1999) or the XML of either.

use std::path::Path;

use anyhow::Context;
use chrono::NaiveDate;
use diesel::prelude::*;
use quick_xml::Reader;
use quick_xml::events::Event;
use schema::schema::rates;

use super::rate::Rate;
use crate::config::Config;
use crate::db::Tx;
use crate::error::Refusal;
use crate::money;
use crate::portal::Portal;

/// What such a file says of where it comes from.
const SOURCE: &str = "European Central Bank";

/// The rates in a file. Currencies that the portal has no minor unit for (those that are
/// no more) are passed over; so is a day without a rate (`N/A`).
///
/// # Errors
/// When it is no such file, with the first place that cannot be read.
pub fn read(bytes: &[u8]) -> Result<Vec<Rate>, Refusal> {
    let text = String::from_utf8_lossy(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes));
    let found = if text.trim_start().starts_with('<') { of_xml(&text)? } else { of_csv(&text)? };
    if found.is_empty() { Err(Refusal::new("rates-none")) } else { Ok(found) }
}

fn of_csv(text: &str) -> Result<Vec<Rate>, Refusal> {
    let mut table =
        csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
    let wrong = |line: u64| Refusal::new("rates-line").with("line", line);
    let head = table.headers().map_err(|_| wrong(1))?.clone();
    if head.get(0).is_none_or(|first| !first.eq_ignore_ascii_case("date")) {
        return Err(Refusal::new("rates-unknown"));
    }
    let mut found = Vec::new();
    for row in table.records() {
        let row = row.map_err(|error| wrong(error.position().map_or(0, csv::Position::line)))?;
        let line = row.position().map_or(0, csv::Position::line);
        let day = day(row.get(0).unwrap_or_default()).ok_or_else(|| wrong(line))?;
        for (currency, cell) in head.iter().zip(row.iter()).skip(1) {
            if money::exponent(currency).is_none() || cell.is_empty() || cell == "N/A" {
                continue;
            }
            found.push(rate(currency, day, cell).ok_or_else(|| wrong(line))?);
        }
    }
    Ok(found)
}

fn of_xml(text: &str) -> Result<Vec<Rate>, Refusal> {
    let unknown = || Refusal::new("rates-unknown");
    let (mut reader, mut today, mut found) = (Reader::from_str(text), None, Vec::new());
    loop {
        let element = match reader.read_event().map_err(|_| unknown())? {
            Event::Start(element) | Event::Empty(element) => element,
            Event::Eof => return Ok(found),
            _ => continue,
        };
        let said = |name: &str| {
            let all = element.attributes().flatten();
            let mut named = all.filter(|it| it.key.local_name().as_ref() == name);
            named.next().map(|it| it.value.to_string())
        };
        if let Some(time) = said("time") {
            today = Some(day(&time).ok_or_else(unknown)?);
        }
        if let (Some(day), Some(currency), Some(cell)) = (today, said("currency"), said("rate"))
            && money::exponent(&currency).is_some()
        {
            found.push(rate(&currency, day, &cell).ok_or_else(unknown)?);
        }
    }
}

/// `2026-11-26`, or `26 November 2026` as the one-day table writes it.
fn day(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").or_else(|_| NaiveDate::parse_from_str(text, "%d %B %Y")).ok()
}

fn rate(currency: &str, day: NaiveDate, cell: &str) -> Option<Rate> {
    let (whole, part) = cell.split_once('.').unwrap_or((cell, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(part) {
        return None;
    }
    let part: String = part.chars().chain(std::iter::repeat('0')).take(6).collect();
    let whole = whole.parse::<i64>().ok()?.checked_mul(1_000_000)?;
    let millionths = whole.checked_add(part.parse().ok()?).filter(|rate| *rate > 0)?;
    Some(Rate { currency: currency.to_owned(), day, millionths, source: SOURCE.to_owned() })
}

/// Keeps rates; one that is there for its day is replaced. How many are new or changed.
pub fn put(tx: &mut Tx<'_>, all: &[Rate]) -> QueryResult<usize> {
    let mut changed = 0;
    for rate in all {
        let there: Option<(i64, String)> = rates::table
            .find((&rate.currency, rate.day))
            .select((rates::millionths, rates::source))
            .first(tx.conn())
            .optional()?;
        let values = (rates::millionths.eq(rate.millionths), rates::source.eq(&rate.source));
        match there {
            Some((millionths, source)) if (millionths, &source) == (rate.millionths, &rate.source) => {
                continue;
            }
            Some(_) => diesel::update(rates::table.find((&rate.currency, rate.day)))
                .set(values)
                .execute(tx.conn())?,
            None => diesel::insert_into(rates::table)
                .values((rates::currency.eq(&rate.currency), rates::day.eq(rate.day), values))
                .execute(tx.conn())?,
        };
        changed += 1;
    }
    Ok(changed)
}

/// `guildhall import rates FILE`
pub fn import_rates(config: Config, file: &Path, dry_run: bool) -> anyhow::Result<()> {
    let bytes = std::fs::read(file).with_context(|| file.display().to_string())?;
    let words = crate::ui::language::Words::of("en");
    let found = read(&bytes).map_err(|refusal| anyhow::anyhow!(words.refusal(&refusal)))?;
    let days = found.iter().map(|rate| rate.day);
    let (first, last) = (days.clone().min().unwrap_or_default(), days.max().unwrap_or_default());
    println!("{} rates from {first} to {last}", found.len());
    if dry_run {
        return Ok(());
    }
    let portal = Portal::visit(config)?;
    let mut changed = 0;
    for some in found.chunks(5_000) {
        changed += portal.db.write_now(|tx| Ok(put(tx, some)?))?;
    }
    println!("{changed} new or changed");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(bytes: &[u8]) -> Vec<(String, String, i64)> {
        let found = read(bytes).unwrap();
        found.into_iter().map(|rate| (rate.day.to_string(), rate.currency, rate.millionths)).collect()
    }

    #[test]
    fn the_table_of_one_day_and_of_all_days_are_read() {
        let one = b"Date, USD, JPY, \n26 November 2026, 1.0534, 160.5, \n";
        let day = |currency: &str, millionths| ("2026-11-26".to_owned(), currency.to_owned(), millionths);
        assert_eq!(told(one), [day("USD", 1_053_400), day("JPY", 160_500_000)]);
        let all = b"Date,USD,CYP,JPY,\n2026-11-26,1.0534,N/A,160.5,\n2026-11-25,1.05,0.58,N/A,\n";
        assert_eq!(told(all).len(), 3);
    }

    #[test]
    fn so_is_the_xml() {
        let text = b"<?xml version='1.0'?><gesmes:Envelope xmlns:gesmes='http://x' xmlns='http://y'><Cube>\
            <Cube time='2026-11-26'><Cube currency='USD' rate='1.0534'/></Cube></Cube></gesmes:Envelope>";
        assert_eq!(told(text), [("2026-11-26".to_owned(), "USD".to_owned(), 1_053_400)]);
    }

    #[test]
    fn what_cannot_be_read_says_where() {
        let refusal = |text: &[u8]| read(text).unwrap_err();
        assert_eq!(refusal(b"name,city\nx,y\n").key, "rates-unknown");
        assert_eq!(refusal(b"Date,USD\n2026-11-26,1,05\n2026-11-25,one\n").facts, [("line", "3".to_owned())]);
        assert_eq!(refusal(b"Date,USD\n").key, "rates-none");
    }
}
