//! Handing out the library's files, to those who may have them.

use actix_web::HttpRequest;
use actix_web::http::{Method, StatusCode};

use super::edition::VersionId;
use super::item::ItemId;
use super::{query, uses};
use crate::access::May;
use crate::access::rights::{EditLibrary, SeeLibrary};
use crate::documents::MediaType;
use crate::error::{Answer, Error};
use crate::events::{self, Event};
use crate::files::{Given, Handed, Part};
use crate::portal::Portal;
use crate::ui::Path;
use crate::ui::answers::see_other;

/// `GET /library/{id}/download/{version}`
pub async fn download(
    viewer: May<SeeLibrary>,
    portal: Portal,
    req: HttpRequest,
    ids: Path<(ItemId, VersionId)>,
) -> Answer {
    hand_out(viewer, portal, req, ids.0, Handed::Kept).await
}

/// `GET /library/{id}/open/{version}`: in the browser, for kinds that cannot carry script.
pub async fn open(
    viewer: May<SeeLibrary>,
    portal: Portal,
    req: HttpRequest,
    ids: Path<(ItemId, VersionId)>,
) -> Answer {
    hand_out(viewer, portal, req, ids.0, Handed::Shown).await
}

async fn hand_out(
    viewer: May<SeeLibrary>,
    portal: Portal,
    req: HttpRequest,
    (item, version): (ItemId, VersionId),
    handed: Handed,
) -> Answer {
    let who = viewer.clone();
    let (found, current, may) = portal
        .db
        .read(move |tx| {
            let now = tx.now;
            let kept = query::item(tx, &who, now, item)?;
            let (edition, version) = query::version(tx, item, version)?;
            Ok((version, edition.version_id, query::may_download(&who, &kept)))
        })
        .await?;
    if !may {
        return Err(Error::Forbidden);
    }
    if current != Some(found.id) && !viewer.may::<EditLibrary>() {
        // A page that was open while a new version came: they get the new one.
        let current = current.ok_or(Error::NotFound)?;
        return see_other(format_args!("/library/{item}/download/{current}"));
    }
    let hash = found.file_hash.clone().ok_or(Error::NotFound)?;
    let media = found.media.as_deref().and_then(MediaType::of_mime);
    if handed == Handed::Shown && !media.is_some_and(MediaType::inline_safe) {
        return see_other(format_args!("/library/{item}/download/{version}"));
    }
    let id = found.id;
    let given = Given { name: found.file_name.unwrap_or_default(), hash, bytes: found.bytes, media };
    let part = given.part_asked(&req);
    if given.is_known_to(&req) {
        return Ok(given.answer(StatusCode::NOT_MODIFIED, handed).finish());
    }
    let begins = match &part {
        Part::Whole => true,
        Part::Some(range) => range.start == 0,
        Part::Beyond => false,
    };
    if begins && req.method() == Method::GET {
        portal
            .db
            .write(move |tx| {
                uses::downloaded(tx, &viewer, item, id)?;
                let event = Event::new("item.downloaded", "item", item.0);
                Ok(events::record(tx, &viewer, event.data(serde_json::json!({ "version": id })))?)
            })
            .await?;
    }
    given.send(&portal, &req, part, handed).await
}
