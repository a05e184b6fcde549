//! A part of a programme that has a page of its own: a question, a step, a rule. Parts
//! are changed one at a time, each time in a new version; two people who change different
//! parts at once both keep what they typed.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::pages::{hold, keep, outrun};
use crate::access::May;
use crate::access::rights::ManageDealProgrammes;
use crate::deals::definition::Definition;
use crate::deals::eligibility::Criterion;
use crate::deals::field::Field;
use crate::deals::programme::{self, ProgrammeId};
use crate::deals::workflow::{ApprovalRule, Step};
use crate::error::{Answer, Error};
use crate::portal::Portal;
use crate::programme as portals;
use crate::ui::answers::see_other_saying;
use crate::ui::{Form, Path, Sending, once};

/// One of the lists a definition is made of.
pub trait Part: Clone + PartialEq + Send + 'static {
    /// What an address says to mean one of them.
    type At: DeserializeOwned + Send + 'static;
    /// The list's word in addresses, and its mark on the programme's page.
    const LIST: &'static str;

    fn all(definition: &Definition) -> &Vec<Self>;
    fn all_mut(definition: &mut Definition) -> &mut Vec<Self>;
    /// Where in the list it stands.
    fn place(parts: &[Self], at: &Self::At) -> Option<usize>;

    /// The part an address means.
    fn find<'a>(definition: &'a Definition, at: &Self::At) -> Option<&'a Self> {
        let all = Self::all(definition);
        Self::place(all, at).and_then(|place| all.get(place))
    }
}

macro_rules! part {
    ($part:ty, $list:ident, $word:literal, $at:ty, $place:expr) => {
        impl Part for $part {
            type At = $at;
            const LIST: &'static str = $word;

            fn all(definition: &Definition) -> &Vec<Self> {
                &definition.$list
            }

            fn all_mut(definition: &mut Definition) -> &mut Vec<Self> {
                &mut definition.$list
            }

            fn place(parts: &[Self], at: &$at) -> Option<usize> {
                let place: fn(&[Self], &$at) -> Option<usize> = $place;
                place(parts, at)
            }
        }
    };
}

part!(Field, fields, "fields", String, |all, code| all.iter().position(|it| it.code == *code));
part!(Step, steps, "steps", String, |all, code| all.iter().position(|it| it.code == *code));
// Rules have no code: they are meant by their place in the version that was seen.
part!(ApprovalRule, approvals, "approvals", usize, |all, at| (*at < all.len()).then_some(*at));
part!(Criterion, eligibility, "criteria", usize, |all, at| (*at < all.len()).then_some(*at));

/// What the buttons beside a part and the forms that add one send.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PartForm {
    /// The version that was seen.
    pub version: i64,
    /// `up`, `down`, or `out` to take it away.
    pub to: String,
    /// The code of a standard field; empty: one of the vendor's own.
    pub standard: String,
    /// What a new part is called, in the editor's language.
    pub name: String,
    /// A word of [`State`](crate::deals::deal::State), for a new step.
    pub state: String,
}

/// Makes a new version of a programme from the newest one, then leads on to `to`. The
/// change is told what was seen, too: it refuses ([`outrun`]) where that matters. Sent
/// twice, it is done once.
pub(super) async fn change(
    by: May<ManageDealProgrammes>,
    portal: &Portal,
    id: ProgrammeId,
    (seen, sending): (i64, Sending),
    to: String,
    change: impl FnOnce(&Definition, &mut Definition) -> Result<(), Error> + Send + 'static,
) -> Answer {
    let made = portal
        .db
        .write(move |tx| {
            once(tx, &by, &sending, |tx| {
                let now = hold(tx, id)?;
                let seen = match programme::at_version(tx, id, seen) {
                    Err(Error::NotFound) => return Err(outrun()),
                    seen => seen?,
                };
                let mut definition = now.definition.clone();
                change(&seen.definition, &mut definition)?;
                if let Some(wanted) = definition.wanted().first() {
                    return Err(Error::Refused(wanted.refusal()));
                }
                keep(tx, &by, &now, &now.names, &now.rule, &definition)?;
                Ok(to)
            })
        })
        .await?;
    see_other_saying(made, "done-saved")
}

/// Where a part stands that is still what was seen.
fn still<P: Part>(seen: &Definition, now: &Definition, at: &P::At) -> Result<usize, Error> {
    let place = P::place(P::all(now), at).ok_or(Error::NotFound)?;
    if P::find(seen, at) == P::find(now, at) { Ok(place) } else { Err(outrun()) }
}

/// Keeps one part as it was typed. Refused with [`outrun`] where somebody else changed
/// this very part.
pub(super) async fn save<P: Part>(
    by: May<ManageDealProgrammes>,
    portal: &Portal,
    (id, at): (ProgrammeId, P::At),
    sent: (i64, Sending),
    saved: P,
) -> Answer {
    let to = format!("/admin/deal-programmes/{id}#{}", P::LIST);
    change(by, portal, id, sent, to, move |seen, definition| {
        let place = still::<P>(seen, definition, &at)?;
        *P::all_mut(definition).get_mut(place).ok_or(Error::NotFound)? = saved;
        Ok(())
    })
    .await
}

/// `POST /admin/deal-programmes/{id}/{list}/{at}/place`: moves a part one place, or takes it away.
pub async fn place<P: Part>(
    by: May<ManageDealProgrammes>,
    portal: Portal,
    path: Path<(ProgrammeId, P::At)>,
    form: Form<PartForm>,
) -> Answer {
    let (sent, way, (id, at)) = ((form.version, form.sending()), form.0.to, path.0);
    let to = format!("/admin/deal-programmes/{id}#{}", P::LIST);
    change(by, &portal, id, sent, to, move |seen, definition| {
        let place = still::<P>(seen, definition, &at)?;
        let parts = P::all_mut(definition);
        match way.as_str() {
            "up" if place > 0 => parts.swap(place, place - 1),
            "down" if place + 1 < parts.len() => parts.swap(place, place + 1),
            "out" => drop(parts.remove(place)),
            _ => {}
        }
        Ok(())
    })
    .await
}

/// The code of something new, free among those there are.
///
/// A name in a script that no code can be spelled from (納期) has `other` for one.
pub(super) fn free_code<'a>(
    name: &str,
    other: &str,
    taken: impl Iterator<Item = &'a str>,
) -> Result<String, Error> {
    let code = portals::code("", name).unwrap_or_else(|_| other.to_owned()).replace('-', "_");
    let taken: Vec<&str> = taken.collect();
    let free = |code: &String| !taken.contains(&code.as_str());
    let mut all = std::iter::once(code.clone()).chain((2..100).map(|number| format!("{code}_{number}")));
    all.find(free).ok_or_else(|| Error::refused("programme-wants-codes"))
}
