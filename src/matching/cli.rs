//! `guildhall match PAIRS.csv`: what the portal would make of pairs of companies.

use std::io::{Read, Write};

use anyhow::{Context, bail};

use super::Party;
use super::score::{Decision, REVIEW, SAME, Verdict, compare};

/// From which scores a pair needs a look, and is one company.
#[derive(Debug, Clone, Copy)]
pub struct Thresholds {
    pub review: i64,
    pub same: i64,
}

impl Default for Thresholds {
    fn default() -> Thresholds {
        Thresholds { review: REVIEW, same: SAME }
    }
}

/// The columns known, without `left_` and `right_`.
const FIELDS: &[&str] =
    &["name", "domain", "website", "email", "city", "postcode", "address", "country", "tax_id"];

/// Where a side's columns stand.
struct Side([Option<usize>; 9]);

impl Side {
    fn of(side: &str, header: &csv::ByteRecord) -> Side {
        let at = |field: &str| {
            header.iter().position(|name| {
                let name = String::from_utf8_lossy(name);
                name.trim().trim_start_matches('\u{feff}').eq_ignore_ascii_case(&format!("{side}_{field}"))
            })
        };
        let mut places = [None; 9];
        for (place, field) in places.iter_mut().zip(FIELDS) {
            *place = at(field);
        }
        Side(places)
    }

    fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }

    fn party(&self, row: &csv::ByteRecord) -> Result<Party, std::str::Utf8Error> {
        let cell = |place: usize| -> Result<String, std::str::Utf8Error> {
            let at = self.0.get(place).copied().flatten();
            let bytes = at.and_then(|at| row.get(at)).unwrap_or_default();
            Ok(std::str::from_utf8(bytes)?.trim().to_owned())
        };
        let (domain, website) = (cell(1)?, cell(2)?);
        Ok(Party {
            name: cell(0)?,
            website: if website.is_empty() { domain } else { website },
            email: cell(3)?,
            city: cell(4)?,
            postcode: cell(5)?,
            address: cell(6)?,
            country: cell(7)?,
            tax_id: cell(8)?,
        })
    }
}

/// Reads pairs, writes the verdicts in the same order: the columns as they came
/// and `score`, `decision`, `factors` behind them; or a line of JSON for each.
///
/// A row that is no UTF-8 or no row gets the decision `unreadable`. A file
/// without a header, or with none of the columns, is an error.
pub fn run(from: impl Read, to: &mut impl Write, json: bool, at: Thresholds) -> anyhow::Result<()> {
    if at.review > at.same || !(0..=100).contains(&at.review) || !(0..=100).contains(&at.same) {
        bail!("the thresholds must be between 0 and 100, --review not above --same");
    }
    let mut rows = csv::ReaderBuilder::new().flexible(true).from_reader(from);
    let header = rows.byte_headers().context("the file cannot be read as CSV")?.clone();
    let (left, right) = (Side::of("left", &header), Side::of("right", &header));
    if left.is_empty() || right.is_empty() {
        bail!(
            "line 1 must name the columns: left_name, left_domain, left_city, left_country, left_tax_id \
             and the same with right_; any may be missing, but not all of a side"
        );
    }
    let mut out = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    if !json {
        let added = ["score", "decision", "factors"].iter().map(|name| name.as_bytes());
        out.write_record(header.iter().chain(added))?;
    }
    let mut row = csv::ByteRecord::new();
    loop {
        let more = rows.read_byte_record(&mut row);
        let line = row.position().map_or(0, csv::Position::line);
        match more {
            Ok(false) => break,
            Ok(true) => {}
            Err(cause) => bail!("the file breaks off after line {line}: {cause}"),
        }
        let verdict = match (left.party(&row), right.party(&row)) {
            (Ok(left), Ok(right)) => Some(compare(&left, &right)),
            _ => None,
        };
        if json {
            writeln!(to, "{}", told(&verdict, line, at))?;
            continue;
        }
        let (score, decision, factors) = match &verdict {
            Some(verdict) => {
                let decision: Decision = verdict.decision(at.review, at.same);
                (verdict.score.to_string(), decision.word(), sentence(verdict))
            }
            None => (String::new(), "unreadable", "not UTF-8".to_owned()),
        };
        let width = header.len();
        let cells = (0..width).map(|cell| row.get(cell).unwrap_or_default());
        out.write_record(cells.chain([score.as_bytes(), decision.as_bytes(), factors.as_bytes()]))?;
        out.flush()?;
        to.write_all(out.get_ref())?;
        out = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    }
    out.flush()?;
    to.write_all(out.get_ref())?;
    to.flush()?;
    Ok(())
}

fn told(verdict: &Option<Verdict>, line: u64, at: Thresholds) -> serde_json::Value {
    match verdict {
        Some(verdict) => serde_json::json!({
            "line": line,
            "score": verdict.score,
            "decision": verdict.decision(at.review, at.same).word(),
            "factors": verdict.factors,
        }),
        None => serde_json::json!({ "line": line, "score": null, "decision": "unreadable", "factors": [] }),
    }
}

/// `+42 name same words; -8 city differs`
fn sentence(verdict: &Verdict) -> String {
    let told =
        verdict.factors.iter().map(|factor| format!("{:+} {}", factor.points, factor.why.replace('-', " ")));
    told.collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run_on(text: &[u8]) -> anyhow::Result<String> {
        let mut out = Vec::new();
        run(text, &mut out, false, Thresholds::default())?;
        Ok(String::from_utf8_lossy(&out).into_owned())
    }

    #[test]
    fn each_row_gets_a_verdict_in_its_order() {
        let told =
            run_on(b"id,left_name,right_name\n7,Acme GmbH,ACME\n8,Acme,Apex\n9,\xff\xfe,Apex\n10,Acme\n")
                .unwrap();
        let lines: Vec<&str> = told.lines().collect();
        assert_eq!(lines[0], "id,left_name,right_name,score,decision,factors");
        assert!(lines[1].starts_with("7,Acme GmbH,ACME,") && lines[1].contains(",same,"), "{}", lines[1]);
        assert!(lines[2].contains(",different,"), "{}", lines[2]);
        assert!(lines[3].contains(",unreadable,"), "{}", lines[3]);
        assert!(lines[4].starts_with("10,Acme,,"), "{}", lines[4]);
    }

    #[test]
    fn a_file_without_the_columns_says_which_are_wanted() {
        let error = run_on(b"name,other\na,b\n").unwrap_err().to_string();
        assert!(error.contains("left_name"), "{error}");
    }
}
