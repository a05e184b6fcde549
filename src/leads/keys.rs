//! Keys of other systems that bring leads: a web site, a marketing suite.
//!
//! A key may do nothing else. It is shown once; only its hash is kept.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::http::header::{AUTHORIZATION, HeaderValue, RETRY_AFTER};
use askama::Template;
use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;
use schema::schema::lead_keys;
use serde::Deserialize;

use super::bulk::take;
use super::lead::Lead;
use super::query;
use super::staff::LeadForm;
use crate::access::rights::RouteLeads;
use crate::access::{Anyone, May};
use crate::db::Tx;
use crate::digest::hashed;
use crate::error::{Answer, Error, Refusal};
use crate::events::{self, Event};
use crate::portal::Portal;
use crate::sheet::Outcome;
use crate::ui::answers::{json, see_other_saying};
use crate::ui::once;
use crate::ui::{Form, Json, Path, Problems, Ui, forms};

crate::id!(LeadKeyId, "Names a key of another system.");

/// Where they are listed.
const HOME: &str = "/admin/lead-keys";
/// Keys begin so: a secret that is found somewhere tells where it belongs.
const PREFIX: &str = "ghl_";
/// Leads one key brings in an hour.
const PER_HOUR: i64 = 600;

/// A key as its list shows it.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = lead_keys, check_for_backend(crate::db::Backend))]
pub struct LeadKey {
    pub id: LeadKeyId,
    pub name: String,
    pub created_at: NaiveDateTime,
    pub used_at: Option<NaiveDateTime>,
}

/// What is typed for a new one.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct KeyForm {
    pub name: String,
}

#[derive(Template)]
#[template(path = "leads/keys.html")]
struct Page<'a> {
    ui: &'a Ui,
    keys: Vec<LeadKey>,
    form: &'a KeyForm,
    problems: Problems,
    /// The secret, the one time it is shown.
    fresh: Option<String>,
    address: String,
}

async fn there(portal: &Portal) -> Result<Vec<LeadKey>, Error> {
    portal
        .db
        .read(|tx| {
            let open = lead_keys::table.filter(lead_keys::ended_at.is_null());
            Ok(open
                .order(lead_keys::created_at.desc())
                .limit(200)
                .select(LeadKey::as_select())
                .load(tx.conn())?)
        })
        .await
}

async fn page<'a>(
    ui: &'a Ui,
    portal: &Portal,
    form: &'a KeyForm,
    problems: Problems,
    fresh: Option<String>,
) -> Result<Page<'a>, Error> {
    let address = format!("{}/api/leads", portal.config.base_url());
    Ok(Page { ui, keys: there(portal).await?, form, problems, fresh, address })
}

/// `GET /admin/lead-keys`
pub async fn index(_: May<RouteLeads>, ui: Ui, portal: Portal) -> Answer {
    ui.page(page(&ui, &portal, &KeyForm::default(), Problems::default(), None).await?)
}

/// `POST /admin/lead-keys`: answers with the secret, once.
pub async fn create(by: May<RouteLeads>, ui: Ui, portal: Portal, form: Form<KeyForm>) -> Answer {
    let name = match forms::required(&form.name, 120) {
        Ok(name) => name,
        Err(refusal) => {
            let mut problems = Problems::default();
            problems.add("name", refusal);
            return ui.retry(page(&ui, &portal, &form, ui.told(problems), None).await?);
        }
    };
    let sending = form.sending();
    let secret = format!("{PREFIX}{}", sending.secret(&by, &portal.seal));
    let hash = hashed(&secret);
    let add = move |tx: &mut Tx<'_>| {
        once(tx, &by, &sending, |tx| {
            let (id, now) = (LeadKeyId::fresh(), tx.now);
            diesel::insert_into(lead_keys::table)
                .values((
                    lead_keys::id.eq(id),
                    lead_keys::name.eq(&name),
                    lead_keys::key_hash.eq(hash),
                    lead_keys::person_id.eq(by.person),
                    lead_keys::created_at.eq(now),
                    lead_keys::hour.eq(now),
                    lead_keys::in_hour.eq(0i64),
                ))
                .execute(tx.conn())?;
            let facts = serde_json::json!({ "name": name });
            events::record(tx, &by, Event::new("lead-key.added", "lead-key", id.0).data(facts))?;
            Ok(HOME.to_owned())
        })
    };
    portal.db.write(add).await?;
    ui.page(page(&ui, &portal, &KeyForm::default(), Problems::default(), Some(secret)).await?)
}

/// `POST /admin/lead-keys/{id}/end`
pub async fn end(by: May<RouteLeads>, portal: Portal, id: Path<LeadKeyId>) -> Answer {
    let id = id.0;
    portal
        .db
        .write(move |tx| {
            let now = tx.now;
            let open = lead_keys::table.find(id).filter(lead_keys::ended_at.is_null());
            if diesel::update(open).set(lead_keys::ended_at.eq(now)).execute(tx.conn())? == 0 {
                return Err(Error::NotFound);
            }
            Ok(events::record(tx, &by, Event::new("lead-key.ended", "lead-key", id.0))?)
        })
        .await?;
    see_other_saying(HOME, "done-removed")
}

/// A lead as another system sends it; `key` names it there, so that sending it again
/// brings nothing new.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Brought {
    pub key: String,
    #[serde(flatten)]
    pub lead: LeadForm,
}

/// What stops a call before its lead is looked at.
enum Stop {
    Stranger,
    TooMany(u64),
}

/// `POST /api/leads`: 201 with the lead, 200 where its key brought it before, 401 without a
/// key, 422 with what must be mended, 429 beyond 600 an hour.
pub async fn bring(_: Anyone, ui: Ui, portal: Portal, req: HttpRequest, body: Json<Brought>) -> Answer {
    let problem = |status, text: &str| json(status, &serde_json::json!({ "problem": text }));
    let Some(secret) = bearer(&req) else {
        return problem(StatusCode::UNAUTHORIZED, ui.t("lead-key-needed"));
    };
    let lead = match body.lead.parse(&ui.programme().terms, false) {
        Ok(lead) => lead,
        Err(problems) => {
            // Strangers learn nothing of what a lead must have.
            let hash = hashed(secret);
            if portal.db.write(move |tx| admit(tx, &hash)).await?.is_err() {
                return problem(StatusCode::UNAUTHORIZED, ui.t("lead-key-needed"));
            }
            let told = ui.told(problems);
            let told: Vec<_> = told
                .all()
                .into_iter()
                .map(|(field, text)| serde_json::json!({ "field": field, "problem": text }))
                .collect();
            let answer = serde_json::json!({ "problem": ui.t("lead-key-mend"), "fields": told });
            return json(StatusCode::UNPROCESSABLE_ENTITY, &answer);
        }
    };
    let (hash, key, base) = (hashed(secret), body.key.trim().to_owned(), portal.config.base_url());
    let made = portal
        .db
        .write(move |tx| {
            let id = match admit(tx, &hash)? {
                Ok(id) => id,
                Err(stop) => return Ok(Err(stop)),
            };
            // Two systems may count alike: each has its own names for leads.
            let key = if key.is_empty() { key } else { format!("{id}/{key}") };
            let (lead, outcome) = take(tx, &key, &lead, None, &base)?;
            Ok(Ok((query::stored(tx, lead)?, outcome)))
        })
        .await?;
    match made {
        Ok((lead, outcome)) => answer(&lead, outcome, &portal),
        Err(Stop::Stranger) => problem(StatusCode::UNAUTHORIZED, ui.t("lead-key-needed")),
        Err(Stop::TooMany(seconds)) => {
            let mut answer =
                problem(StatusCode::TOO_MANY_REQUESTS, &ui.refusal(&Refusal::new("lead-key-often")))?;
            answer.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
            Ok(answer)
        }
    }
}

fn answer(lead: &Lead, outcome: Outcome, portal: &Portal) -> Answer {
    let status = if outcome == Outcome::Added { StatusCode::CREATED } else { StatusCode::OK };
    let url = format!("{}/leads/{}", portal.config.base_url(), lead.id);
    json(status, &serde_json::json!({ "number": lead.number, "url": url, "outcome": outcome.word() }))
}

fn bearer(req: &HttpRequest) -> Option<&str> {
    let said = req.headers().get(AUTHORIZATION)?.to_str().ok()?;
    let (scheme, secret) = said.split_once(' ')?;
    (scheme.eq_ignore_ascii_case("bearer") && secret.starts_with(PREFIX)).then_some(secret.trim())
}

/// Whether a key may bring one more lead now; counts it.
fn admit(tx: &mut Tx<'_>, hash: &str) -> Result<Result<LeadKeyId, Stop>, Error> {
    let now = tx.now;
    let key: Option<(LeadKeyId, NaiveDateTime, i64)> = lead_keys::table
        .filter(lead_keys::key_hash.eq(hash))
        .filter(lead_keys::ended_at.is_null())
        .select((lead_keys::id, lead_keys::hour, lead_keys::in_hour))
        .first(tx.conn())
        .optional()?;
    let Some((id, hour, count)) = key else { return Ok(Err(Stop::Stranger)) };
    let ends = hour + TimeDelta::hours(1);
    let (hour, count) = if now >= ends { (now, 0) } else { (hour, count) };
    if count >= PER_HOUR {
        let seconds = (ends - now).num_seconds().max(1);
        return Ok(Err(Stop::TooMany(u64::try_from(seconds).unwrap_or(1))));
    }
    diesel::update(lead_keys::table.find(id))
        .set((lead_keys::used_at.eq(now), lead_keys::hour.eq(hour), lead_keys::in_hour.eq(count + 1)))
        .execute(tx.conn())?;
    Ok(Ok(id))
}
