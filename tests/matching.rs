//! Companies in many scripts: which are one and which are two.

use guildhall::matching::{Party, compare};

/// Pairs written down by hand, the same company or another, in scripts and
/// countries a portal meets.
fn pairs() -> Vec<(bool, Party, Party)> {
    let mut rows = csv::Reader::from_reader(include_str!("data/company_pairs.csv").as_bytes());
    let party = |row: &csv::StringRecord, from: usize| Party {
        name: row[from].to_owned(),
        website: row[from + 1].to_owned(),
        city: row[from + 2].to_owned(),
        country: row[from + 3].to_owned(),
        tax_id: row[from + 4].to_owned(),
        ..Party::default()
    };
    rows.records()
        .map(|row| {
            let row = row.unwrap();
            (&row[0] == "1", party(&row, 1), party(&row, 6))
        })
        .collect()
}

#[test]
fn no_stranger_is_taken_for_the_same_company() {
    for (same, left, right) in pairs() {
        let score = compare(&left, &right).score;
        assert!(same || score < 75, "{} / {}: {score}", left.name, right.name);
    }
}

#[test]
fn nine_of_ten_companies_are_known_in_another_writing() {
    let same: Vec<_> = pairs().into_iter().filter(|(same, ..)| *same).collect();
    let missed: Vec<String> = same
        .iter()
        .filter(|(_, left, right)| compare(left, right).score < 75)
        .map(|(_, left, right)| format!("{} / {}", left.name, right.name))
        .collect();
    assert!(missed.len() * 10 <= same.len(), "{missed:#?}");
}

#[test]
fn the_order_of_a_pair_does_not_matter() {
    for (_, left, right) in pairs() {
        assert_eq!(
            compare(&left, &right).score,
            compare(&right, &left).score,
            "{} / {}",
            left.name,
            right.name
        );
    }
}
