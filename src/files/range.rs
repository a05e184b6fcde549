//! Which part of a file is asked for (RFC 9110, 14).

use std::ops::Range;

/// What a `Range` header comes to for a file of a known length.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// All of it: nothing else was asked for, or nothing we understand.
    Whole,
    /// From byte `start` up to, not including, `end`.
    Some(Range<u64>),
    /// A part that the file does not have.
    Beyond,
}

/// Reads the header. Several ranges in one request are answered with the whole
/// file, as is anything that is no range of bytes: both are allowed, and safe.
pub fn part(header: Option<&str>, length: u64) -> Part {
    let asked = header.and_then(|header| header.trim().strip_prefix("bytes=")).and_then(bounds);
    match asked {
        None => Part::Whole,
        Some((None, None | Some(0))) => Part::Beyond,
        Some(_) if length == 0 => Part::Beyond,
        Some((None, Some(last))) => Part::Some(length.saturating_sub(last)..length),
        Some((Some(start), _)) if start >= length => Part::Beyond,
        Some((Some(start), end)) => {
            Part::Some(start..end.map_or(length, |end| end.saturating_add(1).min(length)))
        }
    }
}

/// First and last byte of `5-9`, `5-` or `-9`.
fn bounds(text: &str) -> Option<(Option<u64>, Option<u64>)> {
    let (first, last) = text.trim().split_once('-')?;
    let number = |text: &str| match text {
        "" => Some(None),
        digits if digits.bytes().all(|byte| byte.is_ascii_digit()) => digits.parse().ok().map(Some),
        _ => None,
    };
    match (number(first.trim())?, number(last.trim())?) {
        (None, None) => None,
        (Some(first), Some(last)) if first > last => None,
        both => Some(both),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_part_is_understood() {
        assert_eq!(part(Some("bytes=0-9"), 100), Part::Some(0..10));
        assert_eq!(part(Some("bytes=90-"), 100), Part::Some(90..100));
        assert_eq!(part(Some("bytes=-10"), 100), Part::Some(90..100));
        assert_eq!(part(Some("bytes=-500"), 100), Part::Some(0..100));
        assert_eq!(part(Some("bytes=50-5000"), 100), Part::Some(50..100));
        assert_eq!(part(Some("bytes=0-18446744073709551615"), 100), Part::Some(0..100));
    }

    #[test]
    fn a_part_the_file_does_not_have_is_beyond() {
        for header in ["bytes=100-", "bytes=-0"] {
            assert_eq!(part(Some(header), 100), Part::Beyond, "{header}");
        }
        assert_eq!(part(Some("bytes=0-"), 0), Part::Beyond);
    }

    #[test]
    fn what_is_no_part_is_the_whole() {
        for header in ["", "bytes=", "bytes=-", "bytes=a-b", "bytes=9-5", "lines=1-2", "bytes=0-1,5-6"] {
            assert_eq!(part(Some(header), 100), Part::Whole, "{header}");
        }
        assert_eq!(part(None, 100), Part::Whole);
    }
}
