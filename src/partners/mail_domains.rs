//! `/partners/{id}/domains`: whose mail addresses may ask to join a firm.

use askama::Template;
use diesel::prelude::*;
use schema::schema::firm_domains;
use serde::Deserialize;

use super::query;
use crate::access::rights::ManageFirms;
use crate::access::{FirmId, May};
use crate::db::{Conn, Tx, dialect};
use crate::error::{Answer, Error, Refusal};
use crate::events::{self, Event};
use crate::matching;
use crate::portal::Portal;
use crate::ui::answers::see_other_saying;
use crate::ui::{Form, Path, Problems, Ui};

#[derive(Template)]
#[template(path = "partners/domains.html")]
struct Page<'a> {
    ui: &'a Ui,
    firm: FirmId,
    firm_name: &'a str,
    typed: &'a str,
    problems: Problems,
}

/// Domains, parted by spaces or lines.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct DomainsForm {
    domains: String,
}

/// Domains of one firm, at most.
const MOST: usize = 20;

fn of(db: &mut Conn, firm: FirmId) -> QueryResult<Vec<String>> {
    firm_domains::table
        .filter(firm_domains::firm_id.eq(firm))
        .order(firm_domains::domain)
        .select(firm_domains::domain)
        .load(db)
}

fn parse(typed: &str) -> Result<Vec<String>, Refusal> {
    let mut domains: Vec<String> = Vec::new();
    for word in typed.split([' ', ',', ';', '\n', '\r', '\t']).filter(|word| !word.is_empty()) {
        let domain = word.trim_start_matches('@').to_lowercase();
        let plain = !domain.contains(['/', ':', '@']);
        // What everybody can have an address at is nobody's own.
        if !plain || matching::registrable(&domain).is_none() {
            return Err(Refusal::new("domains-not-one").with("domain", word));
        }
        if !domains.contains(&domain) {
            domains.push(domain);
        }
    }
    if domains.len() > MOST { Err(Refusal::new("domains-too-many").with("most", MOST)) } else { Ok(domains) }
}

/// `GET /partners/{id}/domains`
pub async fn show(by: May<ManageFirms>, ui: Ui, portal: Portal, id: Path<FirmId>) -> Answer {
    let (firm, domains) = portal
        .db
        .read(move |tx| {
            let firm = query::managed(tx, &by, id.0)?;
            let domains = of(tx, firm.id)?;
            Ok((firm, domains))
        })
        .await?;
    let (typed, problems) = (domains.join("\n"), Problems::default());
    ui.page(Page { ui: &ui, firm: firm.id, firm_name: &firm.name, typed: &typed, problems })
}

/// `POST /partners/{id}/domains`
pub async fn save(
    by: May<ManageFirms>,
    ui: Ui,
    portal: Portal,
    id: Path<FirmId>,
    form: Form<DomainsForm>,
) -> Answer {
    let who = by.clone();
    let firm = portal.db.read(move |tx| Ok(query::managed(tx, &who, id.0)?)).await?;
    let refused = |why: Refusal| {
        let problems = ui.told(Problems::of("domains", why));
        ui.retry(Page { ui: &ui, firm: firm.id, firm_name: &firm.name, typed: &form.domains, problems })
    };
    let domains = match parse(&form.domains) {
        Ok(domains) => domains,
        Err(why) => return refused(why),
    };
    let id = firm.id;
    let taken = portal
        .db
        .write(move |tx| {
            dialect::hold(tx, "firms", id.0)?;
            query::managed(tx, &by, id)?;
            let before = of(tx, id)?;
            if before == domains {
                return Ok(None);
            }
            if let Some(taken) = put(tx, id, &domains)? {
                return Ok(Some(taken));
            }
            let facts =
                serde_json::json!({ "before": { "domains": before }, "after": { "domains": domains } });
            events::record(tx, &by, Event::new("firm.changed", "firm", id.0).about(id).data(facts))?;
            Ok(None)
        })
        .await?;
    if let Some(domain) = taken {
        return refused(Refusal::new("domains-taken").with("domain", domain));
    }
    see_other_saying(format_args!("/partners/{id}"), "done-saved")
}

/// Gives a firm its domains; the first that is another firm's, if one is.
pub fn put(tx: &mut Tx<'_>, firm: FirmId, domains: &[String]) -> Result<Option<String>, Error> {
    for domain in domains {
        let owner: Option<FirmId> =
            firm_domains::table.find(domain).select(firm_domains::firm_id).first(tx.conn()).optional()?;
        if owner.is_some_and(|owner| owner != firm) {
            return Ok(Some(domain.clone()));
        }
    }
    let now = tx.now;
    diesel::delete(firm_domains::table.filter(firm_domains::firm_id.eq(firm))).execute(tx.conn())?;
    for domain in domains {
        diesel::insert_into(firm_domains::table)
            .values((
                firm_domains::domain.eq(domain),
                firm_domains::firm_id.eq(firm),
                firm_domains::created_at.eq(now),
            ))
            .execute(tx.conn())?;
    }
    Ok(None)
}
