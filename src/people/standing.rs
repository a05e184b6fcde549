//! `/people/{id}/rights`: what somebody may do and see, and why: by which role, for whom they
//! stand in, by which audience's rule.

use std::sync::Arc;

use askama::Template;

use super::query::{self, Member};
use crate::access::rights::{self, Rights, SeePeople, right_key};
use crate::access::{CustomRoleId, FirmId, May, Origin, PersonId, Role, Rule, Viewer};
use crate::db::Tx;
use crate::error::{Answer, Error};
use crate::portal::Portal;
use crate::programme::{self, NamedAudience};
use crate::ui::audience::sentence;
use crate::ui::{Path, Ui};

#[derive(Template)]
#[template(path = "people/rights.html")]
struct Page<'a> {
    ui: &'a Ui,
    person: &'a Member,
    seats: Vec<Seat>,
}

/// One seat of the person's, and what it opens.
struct Seat {
    firm: FirmId,
    firm_name: String,
    /// Nobody sits here now: the seat, the person or the firm is closed.
    closed: bool,
    role: Role,
    custom: Option<CustomRoleId>,
    rights: Rights,
    /// Whom they decide for today, with the role that has.
    stands_in: Vec<(String, Role)>,
    /// The rules that let them see what is not for everybody, with the name the vendor gave one.
    /// For the vendor to read.
    audiences: Vec<(Option<String>, Rule)>,
}

impl Seat {
    /// Which deals and leads it shows, as a message key.
    fn sees(&self) -> &'static str {
        match self.role {
            Role::Administrator | Role::Approver => "sees-all",
            Role::ChannelManager => "sees-managed",
            Role::Admin | Role::Manager => "sees-firm",
            Role::Seller => "sees-own",
            _ => "sees-none",
        }
    }

    /// The rights of its side: the message key, and whether it is held.
    fn rights(&self) -> Vec<(String, bool)> {
        let side = Rights::of_side(self.role.is_staff());
        let all = rights::ALL.iter().enumerate().filter(|(place, _)| side.holds(*place));
        all.map(|(place, (name, _))| (right_key(name), self.rights.holds(place))).collect()
    }

    /// What a rule asks, in words. Of single firms only their own concerns them.
    fn said(&self, ui: &Ui, rule: &Rule) -> String {
        sentence(rule, ui, |key| (key == self.firm.to_string()).then(|| self.firm_name.clone()))
    }
}

/// `GET /people/{id}/rights`
pub async fn show(viewer: May<SeePeople>, ui: Ui, portal: Portal, id: Path<PersonId>) -> Answer {
    let person = id.0;
    let (members, seats) = portal
        .db
        .read(move |tx| {
            let members = query::seats(tx, &viewer, person)?;
            let named = programme::audiences(tx)?;
            let mut seats = Vec::new();
            for member in &members {
                seats.push(seat(tx, &viewer, member, &named)?);
            }
            Ok((members, seats))
        })
        .await?;
    let first = members.first().ok_or(Error::NotFound)?;
    ui.page(Page { ui: &ui, person: first, seats })
}

fn seat(tx: &mut Tx<'_>, by: &Viewer, member: &Member, named: &[NamedAudience]) -> Result<Seat, Error> {
    let programme = Arc::clone(&by.programme);
    // As they would be seated now: what this page says is what holds.
    let seated = Viewer::load(tx, member.id, Some(member.firm), programme, Origin::default())?
        .filter(|it| it.firm == member.firm && member.seated);
    let mut stands_in = Vec::new();
    for (person, role) in seated.iter().flat_map(|it| it.stands_in.iter()) {
        let name = query::by_id(tx, *person)?.name;
        stands_in.push((name, *role));
    }
    let mut audiences = Vec::new();
    for rule in seated.iter().filter(|_| by.is_staff()).flat_map(|it| it.audiences.iter()) {
        let Some(rule) = by.programme.rule(*rule).filter(|rule| !rule.is_everybody()) else { continue };
        let name = named.iter().find(|it| it.rule == *rule).map(|it| it.name.clone());
        audiences.push((name, rule.clone()));
    }
    Ok(Seat {
        firm: member.firm,
        firm_name: member.firm_name.clone(),
        closed: seated.is_none(),
        role: member.role,
        custom: member.custom,
        rights: seated.as_ref().map_or(Rights::NONE, Viewer::rights),
        stands_in,
        audiences,
    })
}
