//! Pictures of documents, drawn from strangers' files by a child process and
//! kept: a page of a PDF, a picture made small, the thumbnail of a list.

use actix_web::HttpResponse;
use actix_web::http::header::{self, HeaderValue};
use actix_web::web::Bytes;
use tokio::sync::Semaphore;

use super::edition::{Version, VersionId};
use super::item::ItemId;
use super::query;
use super::reading::{self, THUMBNAIL_WIDTH};
use crate::access::May;
use crate::access::rights::{EditLibrary, SeeLibrary};
use crate::documents::{Family, MediaType, Outcome};
use crate::error::{Answer, Error};
use crate::portal::Portal;
use crate::traces::aside;
use crate::ui::Path;

/// How wide a page is drawn: sharp on a phone, readable on a desk.
const WIDTH: u32 = 1100;
/// Children that draw at the same time; the pages of one document are asked for
/// all at once, and each child may use a core.
static DRAWING: Semaphore = Semaphore::const_new(2);

/// `GET /library/{id}/pages/{version}/{n}`
pub async fn page(viewer: May<SeeLibrary>, portal: Portal, ids: Path<(ItemId, VersionId, usize)>) -> Answer {
    let (item, version, number) = ids.0;
    picture(viewer, portal, item, version, Wanted::Page(number)).await
}

/// `GET /library/{id}/thumbnail/{version}`
pub async fn thumbnail(viewer: May<SeeLibrary>, portal: Portal, ids: Path<(ItemId, VersionId)>) -> Answer {
    let (item, version) = ids.0;
    picture(viewer, portal, item, version, Wanted::Thumbnail).await
}

/// Which picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Page(usize),
    Thumbnail,
}

impl Wanted {
    /// Under what it is kept beside the file.
    fn word(self) -> String {
        match self {
            Wanted::Page(number) => format!("page-{number}"),
            Wanted::Thumbnail => "thumbnail".to_owned(),
        }
    }
}

async fn picture(
    viewer: May<SeeLibrary>,
    portal: Portal,
    item: ItemId,
    version: VersionId,
    wanted: Wanted,
) -> Answer {
    let (hash, media) = portal
        .db
        .read(move |tx| {
            let now = tx.now;
            query::item(tx, &viewer, now, item)?;
            let (edition, version) = query::version(tx, item, version)?;
            if edition.version_id != Some(version.id) && !viewer.may::<EditLibrary>() {
                return Err(Error::NotFound);
            }
            let Some((hash, media)) = drawable(&version) else { return Err(Error::NotFound) };
            if let Wanted::Page(number) = wanted {
                let pages = match media.family {
                    Family::Pdf => reading::of(tx, hash)?.map_or(0, |reading| reading.page_count),
                    _ => 1,
                };
                if number == 0 || number as i64 > pages {
                    return Err(Error::NotFound);
                }
            }
            Ok((hash.to_owned(), media))
        })
        .await?;
    let made = match portal.files.made(&hash, &wanted.word()).await {
        Some(made) => made,
        None => draw(&portal, hash, media, wanted).await?,
    };
    // Nothing is kept for what could not be drawn, so that it is not tried again.
    if made.is_empty() {
        return Err(Error::NotFound);
    }
    let media = if made.starts_with(b"RIFF") { "image/webp" } else { "image/jpeg" };
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, HeaderValue::from_static(media)))
        // A version never changes, and its address names it.
        .insert_header((
            header::CACHE_CONTROL,
            HeaderValue::from_static("private, max-age=604800, immutable"),
        ))
        .insert_header((
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static("default-src 'none'; sandbox"),
        ))
        .body(made))
}

/// The file of a version and its kind, if pictures can be made of it.
pub(super) fn drawable(version: &Version) -> Option<(&str, MediaType)> {
    let media = version.media.as_deref().and_then(MediaType::of_mime)?;
    media.has_picture().then_some((version.file_hash.as_deref()?, media))
}

async fn draw(portal: &Portal, hash: String, media: MediaType, wanted: Wanted) -> Result<Bytes, Error> {
    let turn = DRAWING.acquire().await.map_err(Error::internal)?;
    // Somebody else may have had it drawn while we waited for our turn.
    if let Some(made) = portal.files.made(&hash, &wanted.word()).await {
        return Ok(made);
    }
    let copy = portal.files.copy(&hash).await?;
    let sandbox = portal.sandbox.clone();
    let drawn = aside(move || match (wanted, media.family) {
        (Wanted::Page(number), Family::Pdf) => sandbox.page_image(copy.path(), number, WIDTH),
        (Wanted::Page(_), _) => sandbox.thumbnail(copy.path(), media, WIDTH),
        (Wanted::Thumbnail, _) => sandbox.thumbnail(copy.path(), media, THUMBNAIL_WIDTH),
    })
    .await?;
    drop(turn);
    let bytes = match drawn {
        Ok(bytes) => bytes,
        // No child process could be had; another time.
        Err(Outcome::Unsupported) => return Err(Error::NotFound),
        Err(_) => Vec::new(),
    };
    portal.files.keep_made(&hash, &wanted.word(), bytes.clone()).await?;
    Ok(bytes.into())
}
