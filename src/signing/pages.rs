//! The public keys, for whoever wants to check a statement.

use actix_web::http::StatusCode;

use super::keys;
use crate::access::Anyone;
use crate::error::Answer;
use crate::portal::Portal;
use crate::ui::answers::json;

/// `GET /.well-known/guildhall-keys.json`
pub async fn keys(_: Anyone, portal: Portal) -> Answer {
    let keys = portal.db.read(|tx| Ok(keys::published(tx)?)).await?;
    json(StatusCode::OK, &serde_json::json!({ "keys": keys }))
}
