//! `/join`: somebody whose mail address is a partner's asks to be let in, and waits for
//! the yes of their firm's admin.
//!
//! What a stranger is told is the same whether a firm has the domain or not; the rest is
//! written to the address, which proves it.

use std::time::{Duration, Instant};

use actix_web::HttpRequest;
use askama::Template;
use chrono::TimeDelta;
use diesel::prelude::*;
use schema::schema::{firm_domains, firms, join_requests as requests, memberships};
use serde::Deserialize;

use super::invitations::{Invite, invite};
use super::{giving, query};
use crate::access::rights::ManagePeople;
use crate::access::{Anyone, FirmId, May, Origin, PersonId, Role};
use crate::db::{Conn, IsWithin, Tx, dialect};
use crate::digest::{hashed, random_token};
use crate::error::{Answer, Error, Refusal};
use crate::events::{self, Event};
use crate::mail::{self, Draft};
use crate::notices;
use crate::portal::Portal;
use crate::sign_in;
use crate::ui::answers::see_other_saying;
use crate::ui::language::{self, LANGUAGES, Words};
use crate::ui::{Choice, Form, Path, Problems, Ui, forms};

crate::id!(JoinId, "Names a wish to join a firm.");

/// Presses of one button within this time are one.
const ONE_PRESS: TimeDelta = TimeDelta::minutes(1);
/// How long the link in the letter works.
const LINK_LASTS: TimeDelta = TimeDelta::days(2);
/// How long a proved wish waits for its answer.
const WAITS: TimeDelta = TimeDelta::days(30);
/// The answer comes so long after the question: that a firm has the domain must not be told
/// by the time it takes to write.
const ANSWER_AFTER: Duration = Duration::from_millis(250);

#[derive(Template)]
#[template(path = "people/join.html")]
struct Ask<'a> {
    ui: &'a Ui,
    form: &'a JoinForm,
    languages: Vec<Choice>,
    problems: Problems,
}

#[derive(Template)]
#[template(path = "people/join_sent.html")]
struct Sent<'a> {
    ui: &'a Ui,
    email: &'a str,
}

#[derive(Template)]
#[template(path = "people/join_proof.html")]
struct Proof<'a> {
    ui: &'a Ui,
    token: &'a str,
    firm: &'a str,
    /// Whether it was sent already.
    done: bool,
}

/// Who asks.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct JoinForm {
    name: String,
    email: String,
    language: String,
}

/// What the admin says.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Verdict {
    role: String,
    act: String,
}

/// Somebody who waits for an answer.
#[derive(Debug, Clone, Queryable)]
pub struct Waiting {
    pub id: JoinId,
    pub name: String,
    pub email: String,
    pub language: String,
}

fn page<'a>(ui: &'a Ui, form: &'a JoinForm, problems: Problems) -> Ask<'a> {
    let chosen = if form.language.is_empty() { ui.lang() } else { &form.language };
    let languages = LANGUAGES.iter().map(|it| Choice::of(it.code, it.own_name, chosen)).collect();
    Ask { ui, form, languages, problems }
}

/// `GET /join`
pub async fn ask(_: Anyone, ui: Ui) -> Answer {
    ui.page(page(&ui, &JoinForm::default(), Problems::default()))
}

/// `POST /join`: the answer is the same whoever asks.
pub async fn send(_: Anyone, ui: Ui, portal: Portal, req: HttpRequest, form: Form<JoinForm>) -> Answer {
    let began = Instant::now();
    let mut problems = Problems::default();
    let name = problems.need("name", forms::required(&form.name, 120));
    let email = problems.need("email", forms::email(&form.email));
    let language = language::known(&form.language).ok_or_else(|| Refusal::new("form-choose"));
    let language = problems.need("language", language);
    let (Some(name), Some(email), Some(language)) = (name, email, language) else {
        return ui.retry(page(&ui, &form, ui.told(problems)));
    };
    let (to, address) = (email.clone(), portal.address_of(&req));
    let (base, vendor) = (portal.config.base_url(), ui.vendor().to_owned());
    portal
        .db
        .write(move |tx| {
            sign_in::count_try(tx, &to, &address)?;
            let Some((firm, firm_name)) = firm_of(tx, &to)? else { return Ok(()) };
            dialect::hold_word(tx, &format!("join {to}"))?;
            if query::is_awaited(tx, firm, &to)? || has_just_asked(tx, firm, &to)? {
                return Ok(());
            }
            let token = remember(tx, firm, (&name, &to, language.code))?;
            let words = Words::of(language.code);
            let facts = [("vendor", vendor.as_str().into()), ("firm", firm_name.as_str().into())];
            mail::send(
                tx,
                Draft {
                    to: &to,
                    to_name: &name,
                    language: language.code,
                    vendor: &vendor,
                    subject: words.filled("mail-join-subject", &facts),
                    paragraphs: vec![words.filled("mail-join-text", &facts)],
                    act: Some((words.plain("mail-join-act").to_owned(), format!("{base}/join/{token}"))),
                },
            )
        })
        .await?;
    actix_web::rt::time::sleep_until((began + ANSWER_AFTER).into()).await;
    ui.page(Sent { ui: &ui, email: &email })
}

/// The firm whose people have addresses of this domain.
fn firm_of(db: &mut Conn, email: &str) -> QueryResult<Option<(FirmId, String)>> {
    let domain = email.rsplit('@').next().unwrap_or_default();
    firm_domains::table
        .inner_join(firms::table.on(firms::id.eq(firm_domains::firm_id)))
        .filter(firm_domains::domain.eq(domain))
        .filter(firms::active.eq(true))
        .select((firms::id, firms::name))
        .first(db)
        .optional()
}

/// Whether the same was asked a moment ago, by another press of the button.
fn has_just_asked(tx: &mut Tx<'_>, firm: FirmId, email: &str) -> QueryResult<bool> {
    let since = tx.now - ONE_PRESS;
    let asked = requests::table
        .filter(requests::email.eq(email))
        .filter(requests::firm_id.eq(firm))
        .filter(requests::created_at.gt(since));
    diesel::select(diesel::dsl::exists(asked)).get_result(tx.conn())
}

/// Writes a wish down, in place of an older one; the token of its letter.
fn remember(
    tx: &mut Tx<'_>,
    firm: FirmId,
    (name, email, language): (&str, &str, &str),
) -> QueryResult<String> {
    let (token, now) = (random_token(), tx.now);
    diesel::delete(requests::table)
        .filter(requests::email.eq(email))
        .filter(requests::firm_id.eq(firm))
        .filter(requests::proved_at.is_null())
        .execute(tx.conn())?;
    diesel::insert_into(requests::table)
        .values((
            requests::id.eq(JoinId::fresh()),
            requests::firm_id.eq(firm),
            requests::name.eq(name),
            requests::email.eq(email),
            requests::language.eq(language),
            requests::token_hash.eq(hashed(&token)),
            requests::created_at.eq(now),
            requests::expires_at.eq(now + LINK_LASTS),
            requests::accepted.eq(false),
        ))
        .execute(tx.conn())?;
    Ok(token)
}

/// The wish behind a letter's link: its key, the firm, the name, and whether it was sent on.
fn behind(tx: &mut Tx<'_>, token: &str) -> Result<(JoinId, FirmId, String, String, bool), Error> {
    let now = tx.now;
    let row = requests::table
        .inner_join(firms::table.on(firms::id.eq(requests::firm_id)))
        .filter(requests::token_hash.eq(hashed(token)))
        .filter(requests::expires_at.gt(now))
        .filter(firms::active.eq(true))
        .select((requests::id, firms::id, firms::name, requests::name, requests::proved_at.is_not_null()))
        .first(tx.conn())
        .optional()?;
    row.ok_or_else(|| Error::refused("join-spent"))
}

/// `GET /join/{token}`: mail scanners open links, so this changes nothing.
pub async fn opened(_: Anyone, ui: Ui, portal: Portal, token: Path<String>) -> Answer {
    let asked = token.0.clone();
    let (_, _, firm, _, done) = portal.db.read(move |tx| behind(tx, &asked)).await?;
    ui.page(Proof { ui: &ui, token: &token.0, firm: &firm, done })
}

/// `POST /join/{token}`: the address is proved; the firm's admins are asked.
pub async fn prove(_: Anyone, ui: Ui, portal: Portal, req: HttpRequest, token: Path<String>) -> Answer {
    let (asked, origin) = (token.0.clone(), Origin::of(&portal, &req));
    let firm = portal
        .db
        .write(move |tx| {
            dialect::hold_word(tx, &asked)?;
            let (id, firm, firm_name, name, done) = behind(tx, &asked)?;
            if done {
                return Ok(firm_name);
            }
            let now = tx.now;
            diesel::update(requests::table.find(id))
                .set((requests::proved_at.eq(now), requests::expires_at.eq(now + WAITS)))
                .execute(tx.conn())?;
            let facts = serde_json::json!({ "by": name, "url": "/people#joins" });
            for admin in admins(tx, firm)? {
                notices::tell(tx, admin, "join-asked", ("join", id.0), &facts)?;
            }
            events::record_for(tx, None, &origin, Event::new("join.asked", "join", id.0).about(firm))?;
            Ok(firm_name)
        })
        .await?;
    ui.page(Proof { ui: &ui, token: &token.0, firm: &firm, done: true })
}

fn admins(db: &mut Conn, firm: FirmId) -> QueryResult<Vec<PersonId>> {
    memberships::table
        .filter(memberships::firm_id.eq(firm))
        .filter(memberships::active.eq(true))
        .filter(memberships::role.within([Role::Admin]))
        .limit(50)
        .select(memberships::person_id)
        .load(db)
}

/// Who waits for a firm's answer, the oldest first.
pub fn waiting(tx: &mut Tx<'_>, firm: FirmId) -> QueryResult<Vec<Waiting>> {
    let now = tx.now;
    requests::table
        .filter(requests::firm_id.eq(firm))
        .filter(requests::decided_at.is_null())
        .filter(requests::proved_at.is_not_null())
        .filter(requests::expires_at.gt(now))
        .order(requests::proved_at)
        .limit(100)
        .select((requests::id, requests::name, requests::email, requests::language))
        .load(tx.conn())
}

/// `POST /people/joins/{id}`: yes with a role, which invites; or no, which is told kindly.
pub async fn answer(
    by: May<ManagePeople>,
    ui: Ui,
    portal: Portal,
    id: Path<JoinId>,
    form: Form<Verdict>,
) -> Answer {
    let (id, accepted) = (id.0, form.act == "accept");
    let given = giving::read(&by, &form.role)
        .filter(|it| it.role.is_staff() == by.is_staff() && giving::may_give(&by, *it));
    let (base, vendor) = (portal.config.base_url(), ui.vendor().to_owned());
    portal
        .db
        .write(move |tx| {
            dialect::hold(tx, "join_requests", id.0)?;
            let all = waiting(tx, by.firm)?;
            let one = all.into_iter().find(|it| it.id == id).ok_or(Error::NotFound)?;
            let now = tx.now;
            diesel::update(requests::table.find(id))
                .set((
                    requests::decided_at.eq(now),
                    requests::decided_by.eq(by.person),
                    requests::accepted.eq(accepted),
                ))
                .execute(tx.conn())?;
            if accepted {
                let given = given.ok_or_else(|| Error::refused("people-role-beyond"))?;
                let asked = Invite {
                    email: &one.email,
                    name: &one.name,
                    firm: by.firm,
                    firm_name: &by.firm_name,
                    given,
                    language: &one.language,
                    by: Some(by.person),
                };
                invite(tx, &asked, &base, &vendor)?;
            } else {
                decline(tx, &one, &by.firm_name, &vendor)?;
            }
            let kind = if accepted { "join.accepted" } else { "join.declined" };
            let facts = serde_json::json!({ "email": one.email });
            Ok(events::record(tx, &by, Event::new(kind, "join", id.0).data(facts))?)
        })
        .await?;
    see_other_saying("/people", if accepted { "done-invited" } else { "done-saved" })
}

fn decline(tx: &mut Tx<'_>, one: &Waiting, firm: &str, vendor: &str) -> Result<(), Error> {
    let words = Words::of(&one.language);
    let facts = [("vendor", vendor.into()), ("firm", firm.into())];
    mail::send(
        tx,
        Draft {
            to: &one.email,
            to_name: &one.name,
            language: &one.language,
            vendor,
            subject: words.filled("mail-join-subject", &facts),
            paragraphs: vec![words.filled("mail-join-declined", &facts)],
            act: None,
        },
    )
}

/// Throws away wishes that are past.
pub fn sweep(tx: &mut Tx<'_>) -> QueryResult<usize> {
    let now = tx.now;
    diesel::delete(requests::table.filter(requests::expires_at.lt(now))).execute(tx.conn())
}
