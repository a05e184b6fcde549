//! `/people/import`: many invitations out of a table.

use actix_web::{HttpRequest, web};
use diesel::OptionalExtension;

use super::invitations::{Invite, invite};
use super::{giving, query};
use crate::access::rights::{InvitePeople, ManageFirms, ManagePeople};
use crate::access::{FirmId, Given, May, Viewer};
use crate::db::{Tx, dialect};
use crate::error::{Answer, Error, Refusal};
use crate::events::{self, Event};
use crate::partners;
use crate::portal::Portal;
use crate::sheet::{self, About, BroughtPage, Came, Column, NotTaken, Outcome, Row};
use crate::ui::language::{self, Words};
use crate::ui::{Fields, Ui, forms};

/// The columns a table of people may have.
pub const COLUMNS: &[Column] = &[
    Column { name: "name", also: &["full_name", "person"], needed: true },
    Column { name: "email", also: &["mail", "e-mail", "address"], needed: true },
    Column { name: "role", also: &[], needed: false },
    Column { name: "language", also: &["lang"], needed: false },
    Column { name: "firm", also: &["partner", "company"], needed: false },
];

static ABOUT: About = About {
    to: "/people/import",
    list: ("/people", "people-title"),
    title: "people-import",
    lead: "people-import-lead",
    hint: "people-import-hint",
    more: None,
    columns: COLUMNS,
};

/// `GET /people/import`
pub async fn show(_: May<InvitePeople>, ui: Ui) -> Answer {
    ui.page(BroughtPage::empty(&ui, &ABOUT))
}

/// `POST /people/import`: each row an invitation; a dry run writes to nobody.
pub async fn bring(
    by: May<InvitePeople>,
    ui: Ui,
    portal: Portal,
    req: HttpRequest,
    payload: web::Payload,
) -> Answer {
    let page = |_: &Fields| BroughtPage::empty(&ui, &ABOUT);
    let (may, vendor) = (by.clone(), ui.vendor().to_owned());
    sheet::received(&portal, &by, (req, payload), page, move |portal, _, rows, how| {
        let base = portal.config.base_url();
        sheet::each(portal, rows, how, "email", |tx, row| one(tx, &may, row, how.words, (&base, &vendor)))
    })
    .await
}

/// Where a row's person is invited to.
struct Place {
    firm: FirmId,
    name: String,
    language: String,
    staff: bool,
}

fn one(
    tx: &mut Tx<'_>,
    by: &May<InvitePeople>,
    row: &Row,
    words: &Words,
    (base, vendor): (&str, &str),
) -> Result<Came, Error> {
    let refused = |column, why| Ok(Err(NotTaken { column: Some(column), why }));
    let Some(place) = place(tx, by, row.cell("firm"))? else {
        return refused("firm", Refusal::new("people-import-firm"));
    };
    let name = match forms::required(row.cell("name"), 120) {
        Ok(name) => name,
        Err(why) => return refused("name", why),
    };
    let email = match forms::email(row.cell("email")) {
        Ok(email) => email,
        Err(why) => return refused("email", why),
    };
    let Some(given) = role(by, words, row.cell("role"), place.staff) else {
        return refused("role", Refusal::new("people-import-role"));
    };
    let typed = [row.cell("language"), &place.language, &by.language];
    let typed = typed.into_iter().find(|code| !code.is_empty()).unwrap_or("en");
    let Some(language) = language::known(typed) else {
        return refused("language", Refusal::new("people-import-language"));
    };
    dialect::hold_word(tx, &format!("invite {} {email}", place.firm))?;
    if query::is_awaited(tx, place.firm, &email)? {
        return Ok(Ok((Outcome::Unchanged, None)));
    }
    let asked = Invite {
        email: &email,
        name: &name,
        firm: place.firm,
        firm_name: &place.name,
        given,
        language: language.code,
        by: Some(by.person),
    };
    invite(tx, &asked, base, vendor)?;
    let facts = serde_json::json!({ "email": email, "role": giving::told(by, given), "by": "import" });
    let event = Event::new("person.invited", "firm", place.firm.0).about(place.firm).data(facts);
    events::record(tx, by, event)?;
    Ok(Ok((Outcome::Added, None)))
}

/// One's own firm, or the one named, which staff must manage.
fn place(tx: &mut Tx<'_>, by: &Viewer, named: &str) -> Result<Option<Place>, Error> {
    if named.is_empty() || forms::key(named) == forms::key(&by.firm_name) {
        let own = by.may::<ManagePeople>().then(|| Place {
            firm: by.firm,
            name: by.firm_name.clone(),
            language: String::new(),
            staff: by.is_staff(),
        });
        return Ok(own);
    }
    if !by.may::<ManageFirms>() {
        return Ok(None);
    }
    let there = partners::named(tx, by, named)?;
    // A name that two firms have names neither.
    let [one] = there.as_slice() else { return Ok(None) };
    let firm = partners::managed(tx, by, one.id).optional()?;
    Ok(firm.map(|it| Place { firm: it.id, name: it.name, language: it.language, staff: false }))
}

/// A role by its word, its name in the reader's language, or the vendor's own name for it.
fn role(by: &Viewer, words: &Words, typed: &str, staff: bool) -> Option<Given> {
    let typed = if typed.is_empty() && !staff { "seller" } else { typed };
    let named = |given: &Given| {
        let own = given.custom.and_then(|id| by.programme.role(id)).map(|own| own.name.as_str());
        let name = own.unwrap_or_else(|| words.plain(given.role.key()));
        forms::key(name) == forms::key(typed)
            || (given.custom.is_none() && given.role.word() == typed.to_lowercase())
    };
    giving::all(by, staff).find(named).filter(|given| giving::may_give(by, *given))
}
