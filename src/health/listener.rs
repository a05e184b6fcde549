//! The listener for whoever watches: `/metrics`, `/healthz` (the process lives), `/readyz`
//! (it can serve). On a thread and a runtime of its own, so that it answers when the portal
//! is busy.

use std::net::TcpListener;
use std::thread::JoinHandle;

use actix_web::dev::ServerHandle;
use actix_web::web::{self, Data};
use actix_web::{App, HttpResponse, HttpServer};
use anyhow::Context;

use super::facts::Facts;
use crate::portal::Portal;
use crate::traces::aside;

/// The listener, until it is stopped.
pub struct Listener {
    handle: ServerHandle,
    thread: JoinHandle<()>,
}

impl Listener {
    /// Opens it, if the settings name an address.
    ///
    /// # Errors
    /// When nobody can listen there.
    pub fn start(portal: &Portal) -> anyhow::Result<Option<Listener>> {
        let Some(address) = portal.config.metrics_listen.0 else { return Ok(None) };
        let listener = TcpListener::bind(address)
            .with_context(|| format!("nobody can listen on {address} (metrics_listen)"))?;
        tracing::info!(%address, "telling metrics");
        Listener::on(portal, listener).map(Some)
    }

    /// Opens it on a socket.
    ///
    /// # Errors
    /// When the socket cannot be listened on.
    #[expect(clippy::disallowed_methods, reason = "nobody signs in here: there are no seats")]
    pub fn on(portal: &Portal, listener: TcpListener) -> anyhow::Result<Listener> {
        let portal = portal.clone();
        let (tell, told) = std::sync::mpsc::channel();
        let serve = move || {
            let made = HttpServer::new(move || {
                App::new()
                    .app_data(Data::new(portal.clone()))
                    .route("/metrics", web::get().to(metrics))
                    .route("/healthz", web::get().to(HttpResponse::Ok))
                    .route("/readyz", web::get().to(ready))
            })
            .workers(1)
            .disable_signals()
            .listen(listener);
            actix_web::rt::System::new().block_on(async move {
                let running = made.map(HttpServer::run);
                let Ok(running) = running else { return };
                let _ = tell.send(running.handle());
                let _ = running.await;
            });
        };
        let thread = std::thread::Builder::new().name("metrics".to_owned()).spawn(serve)?;
        let handle = told.recv().context("the listener for metrics did not start")?;
        Ok(Listener { handle, thread })
    }

    /// Stops it.
    pub fn stop(self) {
        // Its own system answers the question; ours may be gone.
        drop(self.handle.stop(false));
        let _ = self.thread.join();
    }
}

async fn gathered(portal: Data<Portal>) -> Option<Facts> {
    aside(move || Facts::gather(&portal).ok()).await.ok().flatten()
}

async fn metrics(portal: Data<Portal>) -> HttpResponse {
    let facts = gathered(portal.clone()).await;
    match portal.counters.text(facts.as_ref()) {
        Ok(text) => HttpResponse::Ok()
            .content_type("application/openmetrics-text; version=1.0.0; charset=utf-8")
            .body(text),
        Err(_) => HttpResponse::InternalServerError().finish(),
    }
}

async fn ready(portal: Data<Portal>) -> HttpResponse {
    match gathered(portal).await {
        Some(facts) => HttpResponse::Ok().json(facts),
        None => HttpResponse::ServiceUnavailable().finish(),
    }
}
