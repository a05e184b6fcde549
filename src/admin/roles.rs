//! `/admin/roles`: who may do what, for everybody to read; and the roles the vendor makes itself.

use askama::Template;
use serde::Deserialize;

use crate::access::rights::{self, ManageSettings, Rights, right_key};
use crate::access::{CustomRole, CustomRoleId, Given, May, Recent, Role, SignedIn, custom};
use crate::db::dialect;
use crate::error::{Answer, Error, Refusal};
use crate::events::{self, Event};
use crate::people;
use crate::portal::Portal;
use crate::programme::{self, Programme};
use crate::ui::answers::{address, see_other_saying};
use crate::ui::{Choice, Fields, Form, Path, Problems, Query, Ui, forms, once};

#[derive(Template)]
#[template(path = "admin/roles.html")]
struct Roles<'a> {
    ui: &'a Ui,
    /// The vendor's, then those of firms.
    sides: Vec<Table>,
    may_change: bool,
}

/// The roles of one side, and each right with a tick for each role.
struct Table {
    key: &'static str,
    roles: Vec<Given>,
    rights: Vec<(String, Vec<bool>)>,
}

#[derive(Template)]
#[template(path = "admin/role.html")]
struct Edit<'a> {
    ui: &'a Ui,
    role: Option<&'a CustomRole>,
    // Not `name`: that is what the macro calls its field.
    typed_name: &'a str,
    base: Role,
    rights: Vec<Choice>,
    uses: i64,
    problems: Problems,
}

/// On which role a new one is built.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Based {
    base: String,
}

/// `GET /admin/roles`
pub async fn show(viewer: SignedIn, ui: Ui) -> Answer {
    let sides = [("admin-roles-vendor", true), ("admin-roles-firms", false)];
    let sides = sides.map(|(key, staff)| table(key, &viewer.programme, staff));
    ui.page(Roles { ui: &ui, sides: sides.into(), may_change: viewer.may::<ManageSettings>() })
}

fn table(key: &'static str, programme: &Programme, staff: bool) -> Table {
    let made = programme.roles.iter().filter(|own| own.base.is_staff() == staff);
    let made = made.map(|own| Given { role: own.base, custom: Some(own.id) });
    let roles: Vec<Given> = Role::of_side(staff).map(Given::from).chain(made).collect();
    let row = |(place, (name, _)): (usize, &(&str, &str))| {
        let holds = |it: &Given| programme.rights_of(it.role, it.custom).holds(place);
        (right_key(name), roles.iter().map(holds).collect::<Vec<bool>>())
    };
    // A right that nobody on this side can hold says nothing here.
    let rights = rights::ALL.iter().enumerate().map(row).filter(|(_, ticks)| ticks.contains(&true)).collect();
    Table { key, roles, rights }
}

/// `GET /admin/roles/new?base=`
pub async fn new(_: May<ManageSettings>, ui: Ui, based: Query<Based>) -> Answer {
    let base = Role::parse(&based.base).ok_or(Error::NotFound)?;
    let rights = ticks(&ui, base, base.rights());
    ui.page(Edit {
        ui: &ui,
        role: None,
        typed_name: "",
        base,
        rights,
        uses: 0,
        problems: Problems::default(),
    })
}

/// `POST /admin/roles`
pub async fn create(
    by: May<ManageSettings>,
    _: Recent,
    ui: Ui,
    portal: Portal,
    form: Form<Fields>,
) -> Answer {
    let base = Role::parse(form.one("base")).ok_or(Error::NotFound)?;
    let (name, rights) = match parse(&ui, &form, base, None) {
        Ok(parsed) => parsed,
        Err(problems) => return again(&ui, &form, base, None, problems),
    };
    let sending = form.sending();
    let made = portal
        .db
        .write(move |tx| {
            once(tx, &by, &sending, |tx| {
                // Whoever makes another at the same moment waits here.
                programme::bump(tx)?;
                if custom::all(tx)?.iter().any(|own| forms::key(&own.name) == forms::key(&name)) {
                    return Err(Error::refused("role-name-taken"));
                }
                let id = custom::add(tx, &name, base, rights)?;
                let facts = serde_json::json!({ "after": told(&name, base, rights) });
                events::record(tx, &by, Event::new("role.added", "role", id.0).data(facts))?;
                Ok("/admin/roles".to_owned())
            })
        })
        .await?;
    see_other_saying(made, "done-added")
}

/// `GET /admin/roles/{id}`
pub async fn edit(_: May<ManageSettings>, ui: Ui, portal: Portal, id: Path<CustomRoleId>) -> Answer {
    let id = id.0;
    let role = ui.programme().role(id).cloned().ok_or(Error::NotFound)?;
    let uses = portal.db.read(move |tx| Ok(people::uses_of_role(tx, id)?)).await?;
    let rights = ticks(&ui, role.base, role.rights);
    let (typed_name, base, problems) = (&role.name, role.base, Problems::default());
    ui.page(Edit { ui: &ui, role: Some(&role), typed_name, base, rights, uses, problems })
}

/// `POST /admin/roles/{id}`: holds for everybody who has it, from their next page on.
pub async fn save(
    by: May<ManageSettings>,
    _: Recent,
    ui: Ui,
    portal: Portal,
    id: Path<CustomRoleId>,
    form: Form<Fields>,
) -> Answer {
    let role = ui.programme().role(id.0).cloned().ok_or(Error::NotFound)?;
    let (name, rights) = match parse(&ui, &form, role.base, Some(role.id)) {
        Ok(parsed) => parsed,
        Err(problems) => return again(&ui, &form, role.base, Some(&role), problems),
    };
    portal
        .db
        .write(move |tx| {
            dialect::hold(tx, "custom_roles", role.id.0)?;
            let role = custom::all(tx)?.into_iter().find(|it| it.id == role.id).ok_or(Error::NotFound)?;
            let before = told(&role.name, role.base, role.rights);
            let Some(facts) = events::changes(&before, &told(&name, role.base, rights)) else {
                return Ok(());
            };
            custom::change(tx, role.id, &name, rights)?;
            programme::bump(tx)?;
            Ok(events::record(tx, &by, Event::new("role.changed", "role", role.id.0).data(facts))?)
        })
        .await?;
    see_other_saying("/admin/roles", "done-saved")
}

/// `POST /admin/roles/{id}/removal`: only if nobody holds it.
pub async fn remove(by: May<ManageSettings>, _: Recent, portal: Portal, id: Path<CustomRoleId>) -> Answer {
    let id = id.0;
    portal
        .db
        .write(move |tx| {
            dialect::hold(tx, "custom_roles", id.0)?;
            let role = custom::all(tx)?.into_iter().find(|role| role.id == id).ok_or(Error::NotFound)?;
            if people::uses_of_role(tx, id)? > 0 {
                return Err(Error::refused("role-in-use"));
            }
            custom::remove(tx, id)?;
            programme::bump(tx)?;
            let facts = serde_json::json!({ "before": told(&role.name, role.base, role.rights) });
            Ok(events::record(tx, &by, Event::new("role.removed", "role", id.0).data(facts))?)
        })
        .await?;
    see_other_saying("/admin/roles", "done-removed")
}

fn told(name: &str, base: Role, rights: Rights) -> serde_json::Value {
    serde_json::json!({ "name": name, "base": base.word(), "rights": rights.words() })
}

fn parse(
    ui: &Ui,
    form: &Fields,
    base: Role,
    own: Option<CustomRoleId>,
) -> Result<(String, Rights), Problems> {
    let mut problems = Problems::default();
    let name = problems.need("name", forms::required(form.one("name"), 60));
    let taken = |name: &str| {
        let same = |other: &str| forms::key(other) == forms::key(name);
        let made = ui.programme().roles.iter().any(|role| Some(role.id) != own && same(&role.name));
        made || Role::ALL.iter().any(|role| same(ui.t(role.key())))
    };
    if name.as_deref().is_some_and(taken) {
        problems.add("name", Refusal::new("role-name-taken"));
    }
    let ticked = form.all("rights").collect::<Vec<_>>().join(" ");
    let rights = Rights::read(&ticked).within(Rights::of_side(base.is_staff()));
    problems.or(|| Some((name?, rights)))
}

fn again(ui: &Ui, form: &Fields, base: Role, role: Option<&CustomRole>, problems: Problems) -> Answer {
    let ticked = Rights::read(&form.all("rights").collect::<Vec<_>>().join(" "));
    let (rights, problems) = (ticks(ui, base, ticked), ui.told(problems));
    ui.retry(Edit { ui, role, typed_name: form.one("name"), base, rights, uses: 1, problems })
}

/// The rights of a side, ticked where they are in a set.
fn ticks(ui: &Ui, base: Role, set: Rights) -> Vec<Choice> {
    let side = Rights::of_side(base.is_staff());
    let there = rights::ALL.iter().enumerate().filter(|(place, _)| side.holds(*place));
    let tick = |(place, (name, _)): (usize, &(&str, &str))| Choice {
        selected: set.holds(place),
        ..Choice::of(name, ui.t(&right_key(name)), "")
    };
    there.map(tick).collect()
}

impl Roles<'_> {
    /// Where the people who hold a role are listed.
    fn people(&self, given: &Given) -> String {
        let word = given.custom.map_or_else(|| given.role.word().to_owned(), |id| format!("own-{id}"));
        address("/people", &[("role", &word)])
    }
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
        let programme = Programme::default();
        let vendor = table("", &programme, true);
        let (_, ticks) = vendor.rights.iter().find(|(key, _)| key == "right-manage-settings").unwrap();
        assert_eq!(*ticks, [true, false, false, false, false]);
        let firms = table("", &programme, false);
        assert!(!firms.rights.iter().any(|(key, _)| key == "right-manage-settings"));
    }
}
