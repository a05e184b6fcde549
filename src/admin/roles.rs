//! `/admin/roles`: who may do what, for everybody to read.

use askama::Template;

use crate::access::{Role, SignedIn, rights};
use crate::error::Answer;
use crate::ui::Ui;

#[derive(Template)]
#[template(path = "admin/roles.html")]
struct Roles<'a> {
    ui: &'a Ui,
    /// The vendor's, then those of firms.
    sides: Vec<Table>,
}

/// The roles of one side, and each right with a tick for each role.
struct Table {
    key: &'static str,
    roles: Vec<Role>,
    rights: Vec<(String, Vec<bool>)>,
}

/// `GET /admin/roles`
pub async fn show(_: SignedIn, ui: Ui) -> Answer {
    let sides = [("admin-roles-vendor", true), ("admin-roles-firms", false)];
    let sides = sides.map(|(key, staff)| table(key, Role::of_side(staff).collect()));
    ui.page(Roles { ui: &ui, sides: sides.into() })
}

fn table(key: &'static str, roles: Vec<Role>) -> Table {
    let row = |(place, (name, _)): (usize, &(&str, &str))| {
        let ticks: Vec<bool> = roles.iter().map(|role| role.rights().holds(place)).collect();
        (right_key(name), ticks)
    };
    // A right that nobody on this side can hold says nothing here.
    let rights = rights::ALL.iter().enumerate().map(row).filter(|(_, ticks)| ticks.contains(&true)).collect();
    Table { key, roles, rights }
}

/// The message key of a right: `SeeLibrary` is `right-see-library`.
pub fn right_key(name: &str) -> String {
    let mut words = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !words.is_empty() {
            words.push('-');
        }
        words.push(letter.to_ascii_lowercase());
    }
    format!("right-{words}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::language::Words;

    #[test]
    fn every_right_has_a_sentence() {
        for (name, _) in rights::ALL {
            assert!(Words::of("en").has(&right_key(name)), "{name}");
        }
    }

    #[test]
    fn a_tick_is_what_the_role_holds() {
        let vendor = table("", Role::of_side(true).collect());
        let (_, ticks) = vendor.rights.iter().find(|(key, _)| key == "right-manage-settings").unwrap();
        assert_eq!(*ticks, [true, false, false, false, false]);
        let firms = table("", Role::of_side(false).collect());
        assert!(!firms.rights.iter().any(|(key, _)| key == "right-manage-settings"));
    }
}
