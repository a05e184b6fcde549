//! Where two writings differ, for showing them side by side.

use similar::{ChangeTag, TextDiff};

/// A piece of a text, and whether the other one lacks it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    pub text: String,
    pub differs: bool,
}

/// Both texts in pieces. Accents and letter case count as differences: they are
/// what the eye looks for.
pub fn marks(left: &str, right: &str) -> (Vec<Span>, Vec<Span>) {
    let short = |text: &str| text.chars().take(300).collect::<String>();
    let (left, right) = (short(left), short(right));
    let diff = TextDiff::from_graphemes(left.as_str(), right.as_str());
    let (mut one, mut other) = (Vec::new(), Vec::new());
    for change in diff.iter_all_changes() {
        match change.tag() {
            ChangeTag::Equal => {
                push(&mut one, change.value(), false);
                push(&mut other, change.value(), false);
            }
            ChangeTag::Delete => push(&mut one, change.value(), true),
            ChangeTag::Insert => push(&mut other, change.value(), true),
        }
    }
    (one, other)
}

fn push(spans: &mut Vec<Span>, text: &str, differs: bool) {
    match spans.last_mut() {
        Some(last) if last.differs == differs => last.text.push_str(text),
        _ => spans.push(Span { text: text.to_owned(), differs }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_is_marked_on_both_sides() {
        let (one, other) = marks("Nowak Systemy", "Nowak System");
        assert_eq!(one.last().unwrap(), &Span { text: "y".into(), differs: true });
        assert_eq!(other, [Span { text: "Nowak System".into(), differs: false }]);
    }
}
