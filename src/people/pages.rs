//! Lists of people, inviting them, and their seats.

use askama::Template;
use serde::Deserialize;

use super::invitations::{Invite, invite};
use super::joining::{self, Waiting};
use super::query::{self, Invited, Member, PeopleFilter};
use super::{giving, reach, view_as};
use crate::access::rights::{InvitePeople, ManageFirms, ManagePeople, ManageSettings, SeePeople};
use crate::access::{FirmId, Given, May, PersonId, Recent, Role, Viewer, session, token};
use crate::db::{Page, Tx, dialect};
use crate::error::{Answer, Error, Refusal};
use crate::events::{self, Event};
use crate::partners;
use crate::portal::Portal;
use crate::ui::answers::see_other_saying;
use crate::ui::language::{self, LANGUAGES};
use crate::ui::once;
use crate::ui::{Choice, Form, Path, Problems, Query, Ui, forms};

#[derive(Template)]
#[template(path = "people/index.html")]
struct Index<'a> {
    ui: &'a Ui,
    people: Page<Member>,
    filter: &'a PeopleFilter,
    roles: Vec<Choice>,
    may_invite: bool,
    shows_firms: bool,
    invitations: Vec<Invited>,
    /// Who asks to join the viewer's firm, and as what they may be let in.
    joins: Vec<Waiting>,
    giving: Vec<Choice>,
    base: String,
}

#[derive(Template)]
#[template(path = "people/new.html")]
struct New<'a> {
    ui: &'a Ui,
    form: &'a InviteForm,
    roles: Vec<Choice>,
    languages: Vec<Choice>,
    firm: String,
    firm_name: String,
    problems: Problems,
}

#[derive(Template)]
#[template(path = "people/show.html")]
struct Show<'a> {
    ui: &'a Ui,
    person: &'a Member,
    seats: &'a [Member],
    /// The seats this viewer may change, with the roles to choose from.
    changeable: Vec<(FirmId, Vec<Choice>)>,
    /// Whether the person has second factors that the viewer may take away.
    may_reset: bool,
    /// How many tokens of the person's the viewer may end.
    tokens: usize,
    /// Whether the viewer may sign the person out, and whether they may send them to another firm.
    may_end: bool,
    may_move: bool,
    /// Whether the viewer may see the portal as this person does.
    may_view_as: bool,
    /// Whether the viewer may erase people.
    may_erase: bool,
}

/// Whom to invite.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct InviteForm {
    pub name: String,
    pub email: String,
    pub role: String,
    pub language: String,
    /// A partner firm, for staff; one's own when empty.
    pub firm: String,
}

/// A seat as it should be.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct SeatForm {
    firm: String,
    role: String,
    active: String,
}

/// `GET /people`
pub async fn index(viewer: May<SeePeople>, ui: Ui, portal: Portal, filter: Query<PeopleFilter>) -> Answer {
    let (asked, who) = (filter.0.clone(), viewer.clone());
    let may_invite = viewer.may::<ManagePeople>();
    let ask = move |tx: &mut Tx<'_>| {
        let people = query::list(tx, &who, &asked)?;
        let now = tx.now;
        let open = if may_invite { query::open_invitations(tx, who.firm, now)? } else { Vec::new() };
        let joins = if may_invite { joining::waiting(tx, who.firm)? } else { Vec::new() };
        Ok((people, open, joins))
    };
    // A part of a name among everybody's is found by looking through all of them.
    let is_long = viewer.is_staff() && !filter.q.trim().is_empty();
    let (people, invitations, joins) =
        if is_long { portal.db.heavy(ask).await? } else { portal.db.read(ask).await? };
    let sides = if viewer.is_staff() { [true, false].as_slice() } else { [false].as_slice() };
    let all = sides.iter().flat_map(|staff| giving::all(&viewer, *staff));
    let choice = |it: Given| Choice::of(it.word(), ui.role(it.role, it.custom), &filter.role);
    let roles = all.map(choice).collect();
    let address = [("q", filter.q.as_str()), ("role", filter.role.as_str()), ("firm", filter.firm.as_str())];
    let base = crate::ui::answers::list_base("/people", &address);
    let shows_firms = viewer.is_staff();
    ui.page(Index {
        giving: giving::choices(&ui, &viewer, viewer.is_staff(), "seller"),
        ui: &ui,
        people,
        filter: &filter.0,
        roles,
        may_invite,
        shows_firms,
        invitations,
        joins,
        base,
    })
}

/// `GET /people/new`
pub async fn new(viewer: May<InvitePeople>, ui: Ui, portal: Portal, form: Query<InviteForm>) -> Answer {
    let firm = target(&viewer, &portal, &form.0).await?;
    ui.page(new_page(&ui, &viewer, &form.0, &firm, Problems::default()))
}

/// `POST /people`
pub async fn create(viewer: May<InvitePeople>, ui: Ui, portal: Portal, form: Form<InviteForm>) -> Answer {
    let firm = target(&viewer, &portal, &form.0).await?;
    let mut problems = Problems::default();
    let name = problems.need("name", forms::required(&form.name, 120));
    let email = problems.need("email", forms::email(&form.email));
    let given = giving::read(&viewer, &form.role)
        .filter(|it| it.role.is_staff() == firm.is_vendor && giving::may_give(&viewer, *it));
    let given = problems.need("role", given.ok_or_else(|| Refusal::new("form-choose")));
    let language = language::known(&form.language).ok_or_else(|| Refusal::new("form-choose"));
    let language = problems.need("language", language);
    let (Some(name), Some(email), Some(given), Some(language)) = (name, email, given, language) else {
        return ui.retry(new_page(&ui, &viewer, &form.0, &firm, ui.told(problems)));
    };
    let (base, vendor) = (portal.config.base_url(), ui.vendor().to_owned());
    let sending = form.sending();
    let made = portal
        .db
        .write(move |tx| {
            once(tx, &viewer, &sending, |tx| {
                let asked = Invite {
                    email: &email,
                    name: &name,
                    firm: firm.id,
                    firm_name: &firm.name,
                    given,
                    language: language.code,
                    by: Some(viewer.person),
                };
                invite(tx, &asked, &base, &vendor)?;
                let event = Event::new("person.invited", "firm", firm.id.0).about(firm.id);
                let data = serde_json::json!({ "email": email, "role": giving::told(&viewer, given) });
                events::record(tx, &viewer, event.data(data))?;
                Ok("/people".to_owned())
            })
        })
        .await?;
    see_other_saying(made, "done-invited")
}

/// `GET /people/{id}`
pub async fn show(viewer: May<SeePeople>, ui: Ui, portal: Portal, id: Path<PersonId>) -> Answer {
    let (person, who) = (id.0, viewer.clone());
    let (seats, mine, all, may_reset, tokens, may_view_as) = portal
        .db
        .read(move |tx| {
            let seats = query::seats(tx, &who, person)?;
            let mut mine = Vec::new();
            for seat in &seats {
                mine.push(
                    reach::may_change(tx, &who, seat.firm, seat.role)?
                        && giving::may_give(&who, seat.given()),
                );
            }
            let all = who.may::<ManagePeople>() && reach::all_of(tx, &who, person).is_ok();
            let may_reset = all && query::has_second_factor(tx, person)?;
            let now = tx.now;
            let tokens = if all { token::of(tx, person, now)?.len() } else { 0 };
            let may_view_as = view_as::open_to(tx, &who, person).is_ok();
            Ok((seats, mine, all, may_reset, tokens, may_view_as))
        })
        .await?;
    let may_end = all && id.0 != viewer.person;
    let may_move = viewer.may::<ManageFirms>()
        && seats.iter().zip(&mine).any(|(seat, mine)| *mine && seat.seated && !seat.role.is_staff());
    let may_erase = viewer.may::<ManageSettings>();
    let first = seats.first().ok_or(Error::NotFound)?;
    let choices = |seat: &Member| giving::choices(&ui, &viewer, seat.role.is_staff(), &seat.given().word());
    let changeable = seats.iter().zip(mine).filter(|(_, mine)| *mine);
    let changeable = changeable.map(|(seat, _)| (seat.firm, choices(seat))).collect();
    ui.page(Show {
        ui: &ui,
        person: first,
        seats: &seats,
        changeable,
        may_reset,
        tokens,
        may_end,
        may_move,
        may_view_as,
        may_erase,
    })
}

/// `POST /people/{id}/membership`
pub async fn set_membership(
    viewer: May<InvitePeople>,
    _: Recent,
    portal: Portal,
    id: Path<PersonId>,
    form: Form<SeatForm>,
) -> Answer {
    let (person, who) = (id.0, viewer.clone());
    let firm = form.firm.parse::<FirmId>().map_err(|_| Error::NotFound)?;
    let given = giving::read(&viewer, &form.role).ok_or(Error::BadRequest("not a role"))?;
    let active = form.active == "yes";
    let seat = portal
        .db
        .read(move |tx| {
            let seats = query::seats(tx, &who, person)?;
            let seat = seats.into_iter().find(|seat| seat.firm == firm).ok_or(Error::NotFound)?;
            if reach::may_change(tx, &who, firm, seat.role)? { Ok(seat) } else { Err(Error::NotFound) }
        })
        .await?;
    if given.role.is_staff() != seat.role.is_staff() {
        return Err(Error::BadRequest("a role of the other side"));
    }
    if !giving::may_give(&viewer, seat.given()) || !giving::may_give(&viewer, given) {
        return Err(Error::refused("people-role-beyond"));
    }
    portal
        .db
        .write(move |tx| {
            dialect::hold(tx, "people", person.0)?;
            let now = query::seats(tx, &viewer, person)?.into_iter().find(|it| it.firm == firm);
            let seat = now.ok_or(Error::NotFound)?;
            let leading =
                |it: Given| matches!(it.role, Role::Admin | Role::Administrator) && it.custom.is_none();
            let (led, leads) = (leading(seat.given()), active && leading(given));
            if led && !leads && query::admins(tx, firm)? <= 1 {
                return Err(Error::refused("people-last-admin"));
            }
            if (seat.given(), seat.seated) == (given, active) {
                return Ok(());
            }
            query::set_membership(tx, person, firm, given, active)?;
            if !active {
                session::end_all(tx, person)?;
            }
            tx.changed("person", person.0);
            let data = serde_json::json!({
                "before": { "role": giving::told(&viewer, seat.given()), "active": seat.seated },
                "after": { "role": giving::told(&viewer, given), "active": active },
            });
            let event = Event::new("membership.changed", "person", person.0).about(firm).data(data);
            Ok(events::record(tx, &viewer, event)?)
        })
        .await?;
    see_other_saying(format_args!("/people/{}", id.0), "done-saved")
}

/// The firm that an invitation is into.
struct Target {
    id: FirmId,
    name: String,
    /// The language its people are likely to read; the inviter's own when empty.
    language: String,
    is_vendor: bool,
}

/// One's own firm, or the one named; staff may name firms they manage.
async fn target(viewer: &Viewer, portal: &Portal, form: &InviteForm) -> Result<Target, Error> {
    let named = form.firm.parse::<FirmId>().ok().filter(|firm| *firm != viewer.firm);
    match named {
        None if viewer.may::<ManagePeople>() => Ok(Target {
            id: viewer.firm,
            name: viewer.firm_name.clone(),
            language: String::new(),
            is_vendor: viewer.is_staff(),
        }),
        Some(firm) if viewer.may::<ManageFirms>() => {
            let who = viewer.clone();
            let found = portal.db.read(move |tx| Ok(partners::managed(tx, &who, firm)?)).await?;
            Ok(Target { id: found.id, name: found.name, language: found.language, is_vendor: false })
        }
        Some(_) => Err(Error::NotFound),
        None => Err(Error::Forbidden),
    }
}

fn new_page<'a>(
    ui: &'a Ui,
    viewer: &Viewer,
    form: &'a InviteForm,
    firm: &Target,
    problems: Problems,
) -> New<'a> {
    let chosen = [form.language.as_str(), &firm.language].into_iter().find(|code| !code.is_empty());
    let language = chosen.unwrap_or(ui.lang());
    let role = if form.role.is_empty() { "seller" } else { &form.role };
    New {
        ui,
        form,
        roles: giving::choices(ui, viewer, firm.is_vendor, role),
        languages: LANGUAGES.iter().map(|it| Choice::of(it.code, it.own_name, language)).collect(),
        firm: form.firm.clone(),
        firm_name: firm.name.clone(),
        problems,
    }
}
