//! Who is named in a comment: `@Maja Wrona`.

use crate::access::PersonId;
use crate::ui::forms;

/// Those of these people whose name stands behind an `@`. Where names begin
/// alike, the longest that fits is meant: `@Ann Leeson` is not `@Ann Lee`.
pub fn of(note: &str, people: &[(PersonId, String)]) -> impl Iterator<Item = PersonId> {
    let note = forms::key(note);
    let names: Vec<(PersonId, String)> =
        people.iter().map(|(person, name)| (*person, forms::key(name))).collect();
    let mut named = Vec::new();
    for rest in note.split('@').skip(1) {
        let fits = |name: &str| {
            let behind = rest.strip_prefix(name).filter(|_| !name.is_empty());
            behind.is_some_and(|behind| !behind.starts_with(goes_on))
        };
        let longest = names.iter().filter(|(_, name)| fits(name)).map(|(_, name)| name.len()).max();
        let meant = names.iter().filter(|(_, name)| Some(name.len()) == longest && fits(name));
        named.extend(meant.map(|(person, _)| *person));
    }
    named.sort_unstable();
    named.dedup();
    named.into_iter()
}

/// Whether a letter goes on with the word before it. Japanese and Chinese have no
/// spaces: there whatever follows a name begins anew.
fn goes_on(letter: char) -> bool {
    letter.is_alphanumeric() && !('\u{3040}'..='\u{9fff}').contains(&letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(note: &str) -> Vec<i64> {
        let people = [(1, "Ann Lee"), (2, "Ann Leeson"), (3, "Ann Lee Park"), (4, "Zoë Żak")];
        let people = people.map(|(id, name)| (PersonId(id), name.to_owned()));
        of(note, &people).map(|person| person.0).collect()
    }

    #[test]
    fn a_whole_name_is_meant_not_the_beginning_of_another() {
        assert_eq!(named("@Ann Lee, please look"), [1]);
        assert_eq!(named("@ann leeson?"), [2]);
        assert_eq!(named("ask @Ann Lee Park"), [3]);
        assert_eq!(named("@Ann Leenders"), [0_i64; 0]);
        assert_eq!(named("@Ann Leeさん"), [1]);
    }

    #[test]
    fn several_are_told_each_once() {
        assert_eq!(named("@Zoë Żak and @Ann Lee and @Zoë Żak"), [1, 4]);
        assert_eq!(named("mail ann lee@example.org"), [0_i64; 0]);
    }
}
