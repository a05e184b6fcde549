//! Files on a deal: evidence of the work done, a drawing, a quotation.
//!
//! Who may read the deal may read its files; those the vendor keeps to itself stay
//! with the vendor. Nothing here is searched or shown in the browser.

use actix_web::http::Method;
use actix_web::{HttpRequest, web};
use chrono::NaiveDateTime;
use diesel::prelude::*;
use schema::schema::deal_files;

use super::deal::{Deal, DealId, State};
use super::entry::{EntryKind, enter};
use super::field::FieldKind;
use super::submission::tell_followers;
use super::{programme, query, residence};
use crate::access::rights::SeeDeals;
use crate::access::{May, PersonId, Role, Side, Viewer};
use crate::db::{Conn, Tx, dialect};
use crate::documents::MediaType;
use crate::error::{Answer, Error, Refusal};
use crate::events::{self, Event};
use crate::files::{self, Given, Handed, Kept, UploadForm};
use crate::portal::Portal;
use crate::ui::answers::see_other_saying;
use crate::ui::{Path, Ui};

crate::id!(DealFileId, "Names a file on a deal.");

/// Files one deal may have.
const MOST: i64 = 100;

/// A file on a deal.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = deal_files, check_for_backend(crate::db::Backend))]
pub struct DealFile {
    pub id: DealFileId,
    /// The question of the form it answers; empty: none.
    pub field: String,
    pub file_hash: String,
    pub name: String,
    pub media_type: String,
    pub size: i64,
    pub person_id: Option<PersonId>,
    /// The vendor's people only.
    pub internal: bool,
    pub created_at: NaiveDateTime,
}

/// The files a viewer may have, oldest first.
pub fn of(db: &mut Conn, viewer: &Viewer, deal: DealId) -> QueryResult<Vec<DealFile>> {
    let there = deal_files::table
        .filter(deal_files::deal_id.eq(deal))
        .filter(deal_files::deleted_at.is_null())
        .filter(deal_files::internal.eq(false).or(deal_files::internal.eq(viewer.is_staff())));
    there.order((deal_files::created_at, deal_files::id)).limit(MOST).select(DealFile::as_select()).load(db)
}

/// Whether the partner put anything there: evidence, where it is asked.
pub fn has_evidence(db: &mut Conn, deal: DealId) -> QueryResult<bool> {
    let found: Option<DealFileId> = deal_files::table
        .filter(deal_files::deal_id.eq(deal))
        .filter(deal_files::deleted_at.is_null())
        .filter(deal_files::internal.eq(false))
        .select(deal_files::id)
        .first(db)
        .optional()?;
    Ok(found.is_some())
}

/// `POST /deals/{id}/files`
pub async fn add(
    by: May<SeeDeals>,
    ui: Ui,
    portal: Portal,
    id: Path<DealId>,
    req: HttpRequest,
    payload: web::Payload,
) -> Answer {
    let (id, who) = (id.0, by.clone());
    // Asked before a byte is kept.
    let stores = portal.files.clone();
    let region = portal
        .db
        .read(move |tx| {
            let deal = query::one(tx, &who, id)?;
            Ok(residence::of_firm(tx, &stores, deal.firm_id)?)
        })
        .await?;
    let UploadForm { fields, files } = files::receive(&req, payload).await?;
    let internal = by.is_staff() && fields.one("internal") == "yes";
    let (field, from_review) = (fields.one("field").to_owned(), fields.one("from") == "review");
    if files.is_empty() {
        return Err(Error::refused("deal-file-needed"));
    }
    let (config, arrived) = (portal.config.clone(), files.iter().map(|file| file.bytes).sum());
    portal.db.read(move |tx| files::quota::admit(tx, &config, arrived)).await?;
    let mut taken = Vec::new();
    for file in files {
        match files::admitted(&ui.programme().settings, by.role, file.media()) {
            Ok(media) => {
                taken.push((files::take(&portal, &region, file.file.path()).await?, file.name, media))
            }
            Err(why) => {
                let refusal = Refusal::new("upload-refused").with("name", file.name);
                return Err(refusal.with("reason", ui.t(why)).into());
            }
        }
    }
    portal
        .db
        .write(move |tx| {
            dialect::hold(tx, "deals", id.0)?;
            let deal = query::one(tx, &by, id)?;
            let programme = programme::at_version(tx, deal.programme_id, deal.programme_version)?;
            let asks = programme.definition.field(&field).is_some_and(|it| it.kind == FieldKind::File);
            let field = if asks { field.as_str() } else { "" };
            let mut names = Vec::new();
            for (kept, name, media) in &taken {
                if put(tx, &by, &deal, (kept, name, *media), (field, internal))? {
                    names.push(name.as_str());
                }
            }
            if names.is_empty() {
                return Ok(());
            }
            tx.changed("deal", id.0);
            if !internal && deal.state != State::Draft {
                tell_followers(tx, &deal, "deal-filed", Some(&by), &names.join(", "))?;
            }
            Ok(())
        })
        .await?;
    let back = if from_review { "/review" } else { "#files" };
    see_other_saying(format_args!("/deals/{id}{back}"), "done-uploaded")
}

fn put(
    tx: &mut Tx<'_>,
    by: &May<SeeDeals>,
    deal: &Deal,
    (kept, name, media): (&Kept, &str, MediaType),
    (field, internal): (&str, bool),
) -> Result<bool, Error> {
    let open =
        deal_files::table.filter(deal_files::deal_id.eq(deal.id)).filter(deal_files::deleted_at.is_null());
    // The same file under the same name is there: it was sent twice.
    let same = open
        .filter(deal_files::file_hash.eq(&kept.hash))
        .filter(deal_files::name.eq(name))
        .filter(deal_files::field.eq(field))
        .filter(deal_files::internal.eq(internal));
    if same.count().get_result::<i64>(tx.conn())? > 0 {
        return Ok(false);
    }
    let there: i64 = open.count().get_result(tx.conn())?;
    if there >= MOST {
        return Err(Refusal::new("deal-files-many").with("most", MOST).into());
    }
    let (file, now) = (DealFileId::fresh(), tx.now);
    files::remember(tx, kept)?;
    diesel::insert_into(deal_files::table)
        .values((
            deal_files::id.eq(file),
            deal_files::deal_id.eq(deal.id),
            deal_files::field.eq(field),
            deal_files::file_hash.eq(&kept.hash),
            deal_files::name.eq(name),
            deal_files::media_type.eq(media.mime),
            deal_files::size.eq(kept.bytes),
            deal_files::person_id.eq(by.person),
            deal_files::firm_id.eq(by.firm),
            deal_files::internal.eq(internal),
            deal_files::created_at.eq(now),
        ))
        .execute(tx.conn())?;
    let facts = serde_json::json!({ "file": file.to_string(), "name": name });
    enter(tx, deal.id, Some(by), EntryKind::File, internal, "", &facts)?;
    query::told(tx, by, "deal.filed", deal, facts)?;
    Ok(true)
}

fn one(db: &mut Conn, viewer: &Viewer, deal: DealId, id: DealFileId) -> Result<DealFile, Error> {
    of(db, viewer, deal)?.into_iter().find(|file| file.id == id).ok_or(Error::NotFound)
}

/// `GET /deals/{id}/files/{file}`
pub async fn download(
    viewer: May<SeeDeals>,
    portal: Portal,
    req: HttpRequest,
    path: Path<(DealId, DealFileId)>,
) -> Answer {
    let ((id, file), who) = (path.0, viewer.clone());
    let here = portal.clone();
    let (file, left) = portal
        .db
        .read(move |tx| {
            query::one(tx, &who, id)?;
            let file = one(tx, &who, id, file)?;
            let left = residence::leaves(tx, &here, &who, &file.file_hash)?;
            Ok((file, left))
        })
        .await?;
    if req.method() == Method::GET {
        let mut facts = serde_json::json!({ "file": file.id.to_string(), "name": file.name });
        if let (Some(region), Some(facts)) = (left, facts.as_object_mut()) {
            facts.insert("left_region".to_owned(), region.into());
        }
        let event = Event::new("deal.file_taken", "deal", id.0).data(facts);
        portal.db.write(move |tx| Ok(events::record(tx, &viewer, event)?)).await?;
    }
    let media = MediaType::of_mime(&file.media_type);
    let given = Given { name: file.name, hash: file.file_hash, bytes: file.size, media };
    let part = given.part_asked(&req);
    given.send(&portal, &req, part, Handed::Kept).await
}

/// Whether a viewer may take a file away: who leads their side, and, until it was decided,
/// who put it there: what was decided on stays for those who ask later.
pub fn may_remove(viewer: &Viewer, deal: &Deal, file: &DealFile) -> bool {
    let leads = match viewer.side {
        Side::Vendor => viewer.role == Role::Administrator,
        Side::Partner(firm) => firm == deal.firm_id && matches!(viewer.role, Role::Admin | Role::Manager),
    };
    let is_own = file.person_id == Some(viewer.person);
    (is_own && (file.internal || deal.decided_at.is_none())) || (leads && !deal.state.is_locked())
}

/// `POST /deals/{id}/files/{file}/removal`
pub async fn remove(by: May<SeeDeals>, portal: Portal, path: Path<(DealId, DealFileId)>) -> Answer {
    let (id, file) = path.0;
    portal
        .db
        .write(move |tx| {
            dialect::hold(tx, "deals", id.0)?;
            let deal = query::one(tx, &by, id)?;
            let file = one(tx, &by, id, file)?;
            if !may_remove(&by, &deal, &file) {
                return Err(Error::Forbidden);
            }
            let now = tx.now;
            diesel::update(deal_files::table.find(file.id))
                .set(deal_files::deleted_at.eq(now))
                .execute(tx.conn())?;
            let facts = serde_json::json!({ "name": file.name });
            if deal.state != State::Draft {
                enter(tx, id, Some(&by), EntryKind::FileRemoved, file.internal, "", &facts)?;
            }
            Ok(query::told(tx, &by, "deal.file_removed", &deal, facts)?)
        })
        .await?;
    see_other_saying(format_args!("/deals/{id}#files"), "done-removed")
}
