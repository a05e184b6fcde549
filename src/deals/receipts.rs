//! The receipt of a protected deal: who is protected for whom, for what and until
//! when, signed by the vendor. A later dispute starts from it.
//!
//! It is issued in the transaction that approves, and again when an extension moves
//! the end; the one before stays good for what it says.

use actix_web::HttpResponse;
use actix_web::http::header;
use askama::Template;
use diesel::prelude::*;
use schema::schema::{deal_receipts, firms, signing_keys};

use super::deal::{Deal, DealId, Details};
use super::{lines, query, receipt_paper};
use crate::access::May;
use crate::access::rights::SeeDeals;
use crate::db::{Conn, Tx};
use crate::error::{Answer, Error};
use crate::money;
use crate::portal::Portal;
use crate::programme::{Settings, Terms};
use crate::signing::{self, Signed};
use crate::traces::aside;
use crate::ui::{Path, Ui};

crate::id!(ReceiptId, "Names a receipt.");

crate::words!(ReceiptKind, "Why a receipt was issued." {
    Approved = "approved",
    Extended = "extended",
});

/// States what is protected now, and signs it.
pub fn issue(tx: &mut Tx<'_>, kind: ReceiptKind, deal: &Deal, details: &Details) -> Result<ReceiptId, Error> {
    let now = tx.now;
    let vendor = Settings::read(tx)?.vendor;
    let firm: String = firms::table.find(deal.firm_id).select(firms::name).first(tx.conn())?;
    let terms = Terms::read(tx)?;
    let products: Vec<String> =
        lines::of(tx, deal.id, &terms)?.into_iter().map(|line| line.product).collect();
    let id = ReceiptId::fresh();
    let statement = serde_json::json!({
        "statement": "guildhall.deal-protection.1",
        "receipt": id.to_string(),
        "reason": kind.word(),
        "vendor": vendor,
        "deal": deal.number,
        "firm": firm,
        "customer": deal.customer,
        "title": deal.title,
        "products": products,
        "territory": deal.territory,
        "site": details.site,
        "value": money::plain(deal.amount, &deal.currency),
        "currency": deal.currency,
        "approved_at": deal.decided_at.map(|at| at.and_utc().to_rfc3339()),
        "protected_through": details.protected_day.map(|day| day.to_string()),
        "time_zone": details.protected_zone,
        "ends_at": deal.protected_until.map(|at| at.and_utc().to_rfc3339()),
        "issued_at": now.and_utc().to_rfc3339(),
    });
    let (key, signed) = signing::sign(tx, statement.to_string())?;
    diesel::insert_into(deal_receipts::table)
        .values((
            deal_receipts::id.eq(id),
            deal_receipts::deal_id.eq(deal.id),
            deal_receipts::kind.eq(kind),
            deal_receipts::statement.eq(signed.statement),
            deal_receipts::signature.eq(signed.signature),
            deal_receipts::key_id.eq(key),
            deal_receipts::issued_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// A deal's newest receipt, if it was ever approved here.
pub fn newest(db: &mut Conn, deal: DealId) -> QueryResult<Option<Signed>> {
    let row: Option<(String, String, String)> = deal_receipts::table
        .inner_join(signing_keys::table.on(signing_keys::id.eq(deal_receipts::key_id)))
        .filter(deal_receipts::deal_id.eq(deal))
        .order((deal_receipts::issued_at.desc(), deal_receipts::id))
        .select((deal_receipts::statement, deal_receipts::signature, signing_keys::public_key))
        .first(db)
        .optional()?;
    Ok(row.map(|(statement, signature, public_key)| Signed { statement, signature, public_key }))
}

/// Whether there is one.
pub fn is_there(db: &mut Conn, deal: DealId) -> QueryResult<bool> {
    let found: Option<ReceiptId> = deal_receipts::table
        .filter(deal_receipts::deal_id.eq(deal))
        .select(deal_receipts::id)
        .first(db)
        .optional()?;
    Ok(found.is_some())
}

#[derive(Template)]
#[template(path = "deals/receipt.html")]
struct Page<'a> {
    ui: &'a Ui,
    deal: &'a Deal,
    signed: &'a Signed,
    /// The statement's own words, as name and value.
    facts: Vec<(String, String)>,
}

async fn of(portal: &Portal, viewer: &May<SeeDeals>, id: DealId) -> Result<(Deal, Signed), Error> {
    let who = viewer.clone();
    portal
        .db
        .read(move |tx| {
            let deal = query::one(tx, &who, id)?;
            let signed = newest(tx, id)?.ok_or(Error::NotFound)?;
            Ok((deal, signed))
        })
        .await
}

/// `GET /deals/{id}/receipt`: for people, and for printing.
pub async fn show(viewer: May<SeeDeals>, ui: Ui, portal: Portal, id: Path<DealId>) -> Answer {
    let (deal, signed) = of(&portal, &viewer, id.0).await?;
    let told: serde_json::Value = serde_json::from_str(&signed.statement).unwrap_or_default();
    let said = |value: &serde_json::Value| match value {
        serde_json::Value::String(text) => text.clone(),
        serde_json::Value::Array(list) => {
            list.iter().filter_map(|it| it.as_str()).collect::<Vec<_>>().join(", ")
        }
        serde_json::Value::Null => String::new(),
        other => other.to_string(),
    };
    let facts = told.as_object().into_iter().flatten().map(|(name, value)| (name.clone(), said(value)));
    let facts = facts.filter(|(_, text)| !text.is_empty()).collect();
    ui.page(Page { ui: &ui, deal: &deal, signed: &signed, facts })
}

/// `GET /deals/{id}/receipt.json`: to be kept, and checked with `guildhall verify`.
pub async fn file(viewer: May<SeeDeals>, portal: Portal, id: Path<DealId>) -> Answer {
    let (deal, signed) = of(&portal, &viewer, id.0).await?;
    let body = serde_json::to_string_pretty(&signed).map_err(Error::internal)?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "application/json"))
        .insert_header((
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{}.json\"", deal.number),
        ))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .body(body))
}

/// `GET /deals/{id}/receipt.pdf`: to be printed; the signed statement is inside.
pub async fn pdf(viewer: May<SeeDeals>, ui: Ui, portal: Portal, id: Path<DealId>) -> Answer {
    let (deal, signed) = of(&portal, &viewer, id.0).await?;
    let (print, fonts) = (receipt_paper::slip(&ui, &deal, &signed)?, portal.config.fonts.clone());
    let body = aside(move || print(&fonts)).await.map_err(Error::internal)?.map_err(Error::internal)?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "application/pdf"))
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{}.pdf\"", deal.number)))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .body(body))
}
