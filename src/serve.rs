//! Serving: logs, workers, the listener, and a graceful stop.

use std::time::Duration;

use actix_web::HttpServer;
use actix_web::dev::ServerHandle;
use tokio::signal::unix::{SignalKind, signal};
use tracing_subscriber::EnvFilter;

use crate::config::{Config, LogFormat};
use crate::db::Clock;
use crate::finding::Follower;
use crate::health;
use crate::jobs::Workers;
use crate::library::ViewCounter;
use crate::mail_in;
use crate::portal::Portal;

/// How long a caller whose line was taken may wait with the first word when we stop.
const LAST_WORDS: Duration = Duration::from_secs(1);

/// Runs a portal until it is told to stop (SIGTERM, Ctrl-C).
pub fn serve(config: Config) -> anyhow::Result<()> {
    start_log(&config)?;
    let portal = Portal::open(config, Clock::System)?;
    listen(portal, |_| Ok(()))
}

/// Listens for a portal; `then` is told once requests are answered.
pub fn listen(portal: Portal, then: impl FnOnce(&Portal) -> anyhow::Result<()>) -> anyhow::Result<()> {
    let listener = listener(&portal)?;
    // The file store's own runtime must not end inside this one: the last copy goes later.
    let kept = portal.clone();
    let served = actix_web::rt::System::new().block_on(async move {
        let app = portal.clone();
        let mut server = HttpServer::new(move || {
            health::watch_load();
            app.app()
        })
        .tcp_nodelay(true)
        .client_request_timeout(std::time::Duration::from_secs(20))
        .shutdown_timeout(20);
        if portal.config.workers > 0 {
            server = server.workers(portal.config.workers);
        }
        let running = server.disable_signals().listen(listener)?.run();
        actix_web::rt::spawn(stop_when_told(running.handle())?);
        tracing::info!(address = %portal.config.listen, "listening");
        let workers = Workers::start(&portal, portal.config.job_workers);
        let follower = Follower::start(&portal)?;
        let views = ViewCounter::start(&portal)?;
        let metrics = health::Listener::start(&portal)?;
        let letters = mail_in::Listener::start(&portal)?;
        then(&portal)?;
        running.await?;
        tracing::info!("no more requests; finishing jobs");
        if let Some(letters) = letters {
            letters.stop();
        }
        if let Some(metrics) = metrics {
            metrics.stop();
        }
        workers.stop();
        follower.stop();
        views.stop();
        Ok(())
    });
    drop(kept);
    served
}

/// Ends the server when it is told to: at once (SIGINT), or after it answered what it has
/// begun (SIGTERM). Callers whose line was taken and who have not spoken yet get a moment to.
fn stop_when_told(server: ServerHandle) -> std::io::Result<impl Future<Output = ()>> {
    let (mut end, mut cut) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = end.recv() => {
                server.pause().await;
                actix_web::rt::time::sleep(LAST_WORDS).await;
                server.stop(true).await;
            }
            _ = cut.recv() => server.stop(false).await,
        }
    })
}

/// The socket: one that whoever started us holds open (systemd's socket activation), so that
/// no caller is turned away while we start anew; else our own.
fn listener(portal: &Portal) -> anyhow::Result<std::net::TcpListener> {
    let handed = listenfd::ListenFd::from_env().take_tcp_listener(0)?;
    match handed {
        Some(listener) => Ok(listener),
        None => std::net::TcpListener::bind(portal.config.listen)
            .map_err(|error| anyhow::anyhow!("cannot listen on {}: {error}", portal.config.listen)),
    }
}

/// Starts the log the settings describe.
pub fn start_log(config: &Config) -> anyhow::Result<()> {
    let filter = EnvFilter::try_new(&config.log)
        .map_err(|error| anyhow::anyhow!("the setting `log` is not understood: {error}"))?;
    let log =
        tracing_subscriber::fmt().with_env_filter(filter).with_target(false).with_writer(std::io::stderr);
    let started = match config.log_format {
        LogFormat::Text => log.try_init(),
        LogFormat::Json => log.json().try_init(),
    };
    started.map_err(|error| anyhow::anyhow!("the log could not be started: {error}"))
}
