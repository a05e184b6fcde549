//! Whether this process can serve: for load balancers and people who wonder.

use actix_web::HttpResponse;
use actix_web::http::header;
use diesel::prelude::*;

use crate::access::Anyone;
use crate::error::{Answer, Error};
use crate::portal::Portal;

/// `GET /healthz`: 200 when the database answers, 503 when it does not.
pub async fn check(_: Anyone, portal: Portal) -> Answer {
    let asked = portal.db.heavy(|tx| {
        diesel::sql_query("SELECT 1").execute(tx.conn())?;
        Ok(())
    });
    asked.await.map_err(|_| Error::Busy)?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "application/json"))
        .body(format!("{{\"status\":\"ok\",\"version\":\"{}\"}}", env!("CARGO_PKG_VERSION"))))
}
