//! Uploads in pieces, for large files and lines that break: announced with name
//! and size, sent piece by piece, gone on with where they stopped. A form then
//! names the finished ones by their keys.

use actix_web::http::StatusCode;
use actix_web::web;
use actix_web::{HttpRequest, HttpResponse};
use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;
use futures_util::StreamExt;
use schema::schema::uploads;
use serde::{Deserialize, Serialize};

use crate::access::rights::EditLibrary;
use crate::access::{May, PersonId, Viewer};
use crate::db::{Conn, Tx, dialect};
use crate::documents::{self, HEAD_BYTES, MediaType, Refused};
use crate::error::{Answer, Error};
use crate::files::{self, Received, clean_name};
use crate::jobs::{self, Task};
use crate::portal::Portal;
use crate::ui::answers::json;
use crate::ui::{Form, Path, Ui};

crate::id!(UploadId, "Names an upload.");

/// The largest piece, in bytes.
pub const PIECE: u64 = 8 * 1024 * 1024;
/// How long an upload that nobody finished or used is kept.
const KEPT: TimeDelta = TimeDelta::days(2);
/// Uploads one person may have open.
const MOST_OPEN: i64 = 200;
const OFFSET: &str = "Upload-Offset";

/// One upload.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = uploads, check_for_backend(crate::db::Backend))]
pub struct Upload {
    pub id: UploadId,
    pub name: String,
    pub bytes: i64,
    pub received: i64,
    pub created_at: NaiveDateTime,
}

/// What is announced.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Announced {
    name: String,
    size: String,
}

#[derive(Serialize)]
struct Begun {
    id: UploadId,
    offset: i64,
}

/// `POST /library/uploads`
pub async fn begin(viewer: May<EditLibrary>, portal: Portal, form: Form<Announced>) -> Answer {
    let name = clean_name(&form.name);
    let size: i64 = form.size.parse().map_err(|_| Error::BadRequest("a size in bytes"))?;
    if size <= 0 {
        return Err(Error::refused(Refused::Empty.key()));
    }
    if MediaType::of_name(&name).is_none() {
        return Err(Error::refused(Refused::Kind.key()));
    }
    let config = portal.config.clone();
    let upload = portal
        .db
        .write(move |tx| {
            dialect::hold_word(tx, &format!("upload {} {name}", viewer.person))?;
            match unfinished(tx, viewer.person, &name, size)? {
                Some(upload) => Ok(upload),
                None => announce(tx, &config, viewer.person, name, size),
            }
        })
        .await?;
    json(StatusCode::OK, &Begun { id: upload.id, offset: upload.received })
}

fn unfinished(db: &mut Conn, person: PersonId, name: &str, bytes: i64) -> QueryResult<Option<Upload>> {
    uploads::table
        .filter(uploads::person_id.eq(person))
        .filter(uploads::name.eq(name))
        .filter(uploads::bytes.eq(bytes))
        .filter(uploads::received.lt(uploads::bytes))
        .order(uploads::created_at.desc())
        .select(Upload::as_select())
        .first(db)
        .optional()
}

fn announce(
    tx: &mut Tx<'_>,
    config: &crate::config::Config,
    person: PersonId,
    name: String,
    bytes: i64,
) -> Result<Upload, Error> {
    let open: i64 = uploads::table.filter(uploads::person_id.eq(person)).count().get_result(tx.conn())?;
    if open >= MOST_OPEN {
        return Err(Error::TooMany { retry_after: 60 });
    }
    files::quota::admit(tx, config, bytes)?;
    let upload = Upload { id: UploadId::fresh(), name, bytes, received: 0, created_at: tx.now };
    diesel::insert_into(uploads::table)
        .values((
            uploads::id.eq(upload.id),
            uploads::person_id.eq(person),
            uploads::name.eq(&upload.name),
            uploads::bytes.eq(bytes),
            uploads::received.eq(0),
            uploads::created_at.eq(upload.created_at),
        ))
        .execute(tx.conn())?;
    Ok(upload)
}

/// `PATCH /library/uploads/{id}`
pub async fn piece(
    viewer: May<EditLibrary>,
    ui: Ui,
    portal: Portal,
    id: Path<UploadId>,
    req: HttpRequest,
    payload: web::Payload,
) -> Answer {
    let (id, person) = (id.0, viewer.person);
    let offset = req.headers().get(OFFSET).and_then(|value| value.to_str().ok()?.parse::<i64>().ok());
    let offset = offset.ok_or(Error::BadRequest("no Upload-Offset"))?;
    let upload = portal.db.read(move |tx| Ok(of(tx, person, id)?)).await?;
    if offset != upload.received {
        return stands_at(StatusCode::CONFLICT, upload.received);
    }
    let piece = whole(payload).await?;
    let bytes = piece.len() as i64;
    if bytes == 0 || offset + bytes > upload.bytes {
        return Err(Error::BadRequest("a piece that does not fit"));
    }
    // The first piece tells what it is; nobody should send the other 200 MB in vain.
    if offset == 0 {
        let head = piece.get(..HEAD_BYTES).unwrap_or(&piece);
        if let Err(refused) = documents::sniff(&upload.name, head) {
            portal.db.write(move |tx| spend(tx, person, id)).await?;
            let told = serde_json::json!({ "problem": ui.t(refused.key()) });
            return json(StatusCode::UNSUPPORTED_MEDIA_TYPE, &told);
        }
    }
    portal.files.keep_piece(id.0, offset, piece).await?;
    let received = portal.db.write(move |tx| advance(tx, person, id, offset, bytes)).await?;
    match received {
        Ok(received) => stands_at(StatusCode::NO_CONTENT, received),
        Err(received) => stands_at(StatusCode::CONFLICT, received),
    }
}

async fn whole(mut payload: web::Payload) -> Result<Vec<u8>, Error> {
    let mut piece = Vec::new();
    while let Some(chunk) = payload.next().await {
        let chunk = chunk.map_err(|_| Error::BadRequest("the request broke off"))?;
        if (piece.len() + chunk.len()) as u64 > PIECE {
            return Err(Error::TooLarge { limit: PIECE });
        }
        piece.extend_from_slice(&chunk);
    }
    Ok(piece)
}

/// The new offset; or the one it stands at, if another piece was faster.
fn advance(
    tx: &mut Tx<'_>,
    person: PersonId,
    id: UploadId,
    offset: i64,
    bytes: i64,
) -> Result<Result<i64, i64>, Error> {
    dialect::hold(tx, "uploads", id.0)?;
    let upload = of(tx, person, id)?;
    if upload.received != offset {
        return Ok(Err(upload.received));
    }
    diesel::update(uploads::table.find(id)).set(uploads::received.eq(offset + bytes)).execute(tx.conn())?;
    Ok(Ok(offset + bytes))
}

fn stands_at(status: StatusCode, received: i64) -> Answer {
    Ok(HttpResponse::build(status).insert_header((OFFSET, received.to_string())).finish())
}

/// A person's own upload.
fn of(db: &mut Conn, person: PersonId, id: UploadId) -> QueryResult<Upload> {
    uploads::table.find(id).filter(uploads::person_id.eq(person)).select(Upload::as_select()).first(db)
}

/// A finished upload as a file on this machine, with its key for [`spend`].
pub async fn finished(portal: &Portal, by: &Viewer, id: UploadId) -> Result<Received, Error> {
    let person = by.person;
    let upload = portal.db.read(move |tx| Ok(of(tx, person, id)?)).await?;
    if upload.received != upload.bytes {
        return Err(Error::refused("upload-unfinished"));
    }
    let whole = portal.files.join_pieces(id.0, upload.bytes).await;
    let received = whole.and_then(|file| Ok(Received::of(upload.name, file)?));
    match received {
        Ok(received) if received.bytes == upload.bytes => {
            files::pass(portal, Some(by), received.file.path(), &received.name).await?;
            Ok(received)
        }
        Ok(_) => Err(Error::refused("upload-broken")),
        Err(error) => {
            tracing::warn!(error = format!("{error:#}"), upload = %id, "an upload cannot be put together");
            Err(Error::refused("upload-broken"))
        }
    }
}

/// Forgets an upload whose file was kept; its pieces go once this is committed.
pub fn spend(tx: &mut Tx<'_>, person: PersonId, id: UploadId) -> Result<(), Error> {
    let gone =
        diesel::delete(uploads::table.find(id)).filter(uploads::person_id.eq(person)).execute(tx.conn())?;
    // The same form sent twice at once: the first has it.
    if gone == 0 {
        return Err(Error::NotFound);
    }
    jobs::enqueue(tx, &DropPieces { upload: id.0 })
}

/// Throws away the pieces of one upload.
#[derive(Serialize, Deserialize)]
pub struct DropPieces {
    upload: i64,
}

impl Task for DropPieces {
    const KIND: &'static str = "drop-pieces";

    fn run(self, portal: &Portal) -> anyhow::Result<()> {
        portal.files.now(portal.files.drop_pieces(self.upload))
    }
}

/// Throws away uploads that nobody finished or used.
#[derive(Serialize, Deserialize)]
pub struct SweepUploads;

impl Task for SweepUploads {
    const KIND: &'static str = "sweep-uploads";

    fn run(self, portal: &Portal) -> anyhow::Result<()> {
        portal.db.write_now(|tx| {
            let old = tx.now - KEPT;
            let ids: Vec<UploadId> =
                uploads::table.filter(uploads::created_at.lt(old)).select(uploads::id).load(tx.conn())?;
            for id in &ids {
                jobs::enqueue(tx, &DropPieces { upload: id.0 })?;
            }
            diesel::delete(uploads::table.filter(uploads::created_at.lt(old))).execute(tx.conn())?;
            Ok(())
        })?;
        Ok(())
    }
}
