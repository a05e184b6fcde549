//! Invitations: how people come to the portal. A firm's admin or the vendor's
//! staff name an address and a role; a letter carries a link that works once.

use actix_session::Session;
use actix_web::HttpRequest;
use askama::Template;
use chrono::TimeDelta;
use diesel::prelude::*;
use schema::schema::{firms, invitations, join_requests, memberships};
use serde::Deserialize;

use super::person::{self, NewPerson};
use super::query;
use crate::access::{Anyone, CustomRoleId, FirmId, Given, Origin, PersonId, Role};
use crate::db::{Conn, Tx, dialect};
use crate::digest::{hashed, random_token};
use crate::error::{Answer, Error};
use crate::events::{self, Event};
use crate::mail::{self, Draft};
use crate::portal::Portal;
use crate::sign_in::{self, Way};
use crate::ui::answers::see_other_saying;
use crate::ui::language::Words;
use crate::ui::{Form, Path, Problems, Ui, flash, forms};

crate::id!(InvitationId, "Names an invitation.");

/// How long an invitation stands.
const STANDS: TimeDelta = TimeDelta::days(14);

/// An invitation that can still be accepted.
#[derive(Debug, Clone, Queryable)]
pub struct Invitation {
    pub id: InvitationId,
    pub email: String,
    pub name: String,
    pub firm: FirmId,
    pub firm_name: String,
    pub role: Role,
    pub custom: Option<CustomRoleId>,
    pub language: String,
}

/// Whom to invite, where to, as what.
pub struct Invite<'a> {
    pub email: &'a str,
    pub name: &'a str,
    pub firm: FirmId,
    pub firm_name: &'a str,
    pub given: Given,
    pub language: &'a str,
    pub by: Option<PersonId>,
}

#[derive(Template)]
#[template(path = "people/invitation.html")]
struct Open<'a> {
    ui: &'a Ui,
    token: &'a str,
    invitation: &'a Invitation,
    // Not `name`: that is what the macro calls its field.
    typed_name: &'a str,
    known: bool,
    problems: Problems,
}

/// What is typed to accept.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct AcceptForm {
    name: String,
    password: String,
}

/// Writes an invitation and its letter; returns the link's token.
pub fn invite(tx: &mut Tx<'_>, invite: &Invite<'_>, base: &str, vendor: &str) -> Result<String, Error> {
    let (id, token, now) = (InvitationId::fresh(), random_token(), tx.now);
    // An older one to the same address and firm gives way to this.
    diesel::delete(invitations::table)
        .filter(invitations::email.eq(invite.email))
        .filter(invitations::firm_id.eq(invite.firm))
        .filter(invitations::accepted_at.is_null())
        .execute(tx.conn())?;
    diesel::insert_into(invitations::table)
        .values((
            invitations::id.eq(id),
            invitations::email.eq(invite.email),
            invitations::name.eq(invite.name),
            invitations::firm_id.eq(invite.firm),
            invitations::role.eq(invite.given.role),
            invitations::custom_role_id.eq(invite.given.custom),
            invitations::language.eq(invite.language),
            invitations::token_hash.eq(hashed(&token)),
            invitations::invited_by.eq(invite.by),
            invitations::created_at.eq(now),
            invitations::expires_at.eq(now + STANDS),
        ))
        .execute(tx.conn())?;
    let words = Words::of(invite.language);
    let facts = [("vendor", vendor.into()), ("firm", invite.firm_name.into())];
    mail::send(
        tx,
        Draft {
            to: invite.email,
            to_name: invite.name,
            language: invite.language,
            vendor,
            subject: words.filled("mail-invitation-subject", &facts),
            paragraphs: vec![words.filled("mail-invitation-text", &facts)],
            act: Some((words.plain("mail-invitation-act").to_owned(), format!("{base}/invitation/{token}"))),
        },
    )?;
    Ok(token)
}

/// The invitation behind a token, while it stands.
fn standing(tx: &mut Tx<'_>, token: &str) -> Result<Invitation, Error> {
    let now = tx.now;
    invitations::table
        .inner_join(firms::table.on(firms::id.eq(invitations::firm_id)))
        .filter(invitations::token_hash.eq(hashed(token)))
        .filter(invitations::accepted_at.is_null())
        .filter(invitations::expires_at.gt(now))
        .select((
            invitations::id,
            invitations::email,
            invitations::name,
            firms::id,
            firms::name,
            invitations::role,
            invitations::custom_role_id,
            invitations::language,
        ))
        .first(tx.conn())
        .optional()?
        .ok_or_else(|| Error::refused("invitation-spent"))
}

/// `GET /invitation/{token}`
pub async fn open(_: Anyone, ui: Ui, portal: Portal, token: Path<String>) -> Answer {
    let asked = token.0.clone();
    let (invitation, known) = portal
        .db
        .read(move |tx| {
            let invitation = standing(tx, &asked)?;
            let known = query::by_email(tx, &invitation.email)?.is_some();
            Ok((invitation, known))
        })
        .await?;
    let (typed_name, problems) = (&invitation.name, Problems::default());
    ui.page(Open { ui: &ui, token: &token.0, invitation: &invitation, typed_name, known, problems })
}

/// `POST /invitation/{token}`
pub async fn accept(
    _: Anyone,
    ui: Ui,
    portal: Portal,
    session: Session,
    req: HttpRequest,
    (token, form): (Path<String>, Form<AcceptForm>),
) -> Answer {
    let asked = token.0.clone();
    let (invitation, known) = portal
        .db
        .read(move |tx| {
            let invitation = standing(tx, &asked)?;
            let known = query::by_email(tx, &invitation.email)?;
            Ok((invitation, known))
        })
        .await?;
    let mut hash = None;
    let mut name = String::new();
    if known.is_none() {
        let mut problems = Problems::default();
        let checked = problems.need("name", forms::required(&form.name, 120));
        let password =
            sign_in::check_password(&form.password, &[&form.name, &invitation.email, &invitation.firm_name]);
        problems.need("password", password);
        if problems.any() {
            let problems = ui.told(problems);
            let page = Open {
                ui: &ui,
                token: &token.0,
                invitation: &invitation,
                typed_name: &form.name,
                known: false,
                problems,
            };
            return ui.retry(page);
        }
        name = checked.unwrap_or_default();
        hash = Some(sign_in::hash_later(form.password.clone()).await?);
    }
    let origin = Origin::of(&portal, &req);
    let zone = ui.programme().settings.time_zone.clone();
    let asked = token.0.clone();
    let person = portal
        .db
        .write(move |tx| {
            // Read again: two clicks must not make two people.
            dialect::hold_word(tx, &asked)?;
            let invitation = standing(tx, &asked)?;
            let person = match query::by_email(tx, &invitation.email)? {
                Some(person) => person.id,
                None => person::add(
                    tx,
                    &NewPerson {
                        name: &name,
                        email: &invitation.email,
                        password_hash: hash.as_deref(),
                        language: &invitation.language,
                        time_zone: &zone,
                    },
                )?,
            };
            seat(tx, person, &invitation)?;
            let now = tx.now;
            diesel::update(invitations::table.find(invitation.id))
                .set(invitations::accepted_at.eq(now))
                .execute(tx.conn())?;
            let event = Event::new("invitation.accepted", "person", person.0).about(invitation.firm);
            events::record_for(tx, Some(person), &origin, event)?;
            Ok(person)
        })
        .await?;
    // Somebody who has an account signs in to it; a letter must not skip that.
    if known.is_some() {
        return see_other_saying("/sign-in", "done-joined");
    }
    let mut answer = sign_in::enter(&portal, &session, &req, (person, Way::Invitation), "/").await?;
    answer.add_cookie(&flash::saying("done-joined")).map_err(Error::internal)?;
    Ok(answer)
}

fn seat(tx: &mut Tx<'_>, person: PersonId, invitation: &Invitation) -> Result<(), Error> {
    let given = Given { role: invitation.role, custom: invitation.custom };
    if has_seat(tx, person, invitation.firm)? {
        query::set_membership(tx, person, invitation.firm, given, true)?;
    } else {
        person::add_membership(tx, person, invitation.firm, given)?;
    }
    Ok(())
}

fn has_seat(db: &mut Conn, person: PersonId, firm: FirmId) -> QueryResult<bool> {
    let seats: i64 = memberships::table
        .filter(memberships::person_id.eq(person))
        .filter(memberships::firm_id.eq(firm))
        .count()
        .get_result(db)?;
    Ok(seats > 0)
}

/// Throws away what was sent to an address.
pub fn forget(tx: &mut Tx<'_>, email: &str) -> QueryResult<usize> {
    diesel::delete(join_requests::table.filter(join_requests::email.eq(email))).execute(tx.conn())?;
    diesel::delete(invitations::table.filter(invitations::email.eq(email))).execute(tx.conn())
}
