//! A ZIP that was made for one reader.

use actix_web::HttpResponse;
use actix_web::http::header;
use futures_util::StreamExt;
use tempfile::NamedTempFile;

use crate::error::{Answer, Error};

/// Sends it piece by piece; the file is gone with its last.
pub fn send_zip(packed: NamedTempFile, name: &str) -> Answer {
    let file = tokio::fs::File::from_std(packed.reopen().map_err(Error::internal)?);
    let stream = futures_util::stream::unfold((file, packed), |(mut file, packed)| async move {
        use tokio::io::AsyncReadExt;
        let mut piece = vec![0u8; 64 * 1024];
        match file.read(&mut piece).await {
            Ok(0) => None,
            Ok(read) => {
                piece.truncate(read);
                Some((Ok(actix_web::web::Bytes::from(piece)), (file, packed)))
            }
            Err(error) => Some((Err(error), (file, packed))),
        }
    });
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "application/zip"))
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .streaming(stream.boxed_local()))
}
