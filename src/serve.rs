//! Serving: logs, workers, the listener, and a graceful stop.

use std::cell::Cell;
use std::net::TcpListener;
use std::path::Path;
use std::process::Command;
use std::rc::Rc;
use std::time::Duration;

use actix_web::HttpServer;
use actix_web::dev::ServerHandle;
use tokio::signal::unix::{SignalKind, signal};

use crate::config::Config;
use crate::db::{Address, Clock, Hearing};
use crate::finding::Follower;
use crate::health;
use crate::jobs::{Ending, Workers};
use crate::library::ViewCounter;
use crate::log;
use crate::mail_in;
use crate::portal::Portal;

/// How long a caller whose line was taken may wait with the first word when we stop.
const LAST_WORDS: Duration = Duration::from_secs(1);
/// How long a job may go on when nobody is served any more.
const LAST_JOBS: Duration = Duration::from_secs(3);

/// Runs a portal until it is told to stop (SIGTERM, Ctrl-C), and begins anew where it is told to
/// (SIGHUP): `settings` says whether those of now are sound.
///
/// # Errors
/// When it cannot start.
pub fn serve(config: Config, settings: impl Fn() -> anyhow::Result<Config> + 'static) -> anyhow::Result<()> {
    let traces = log::start(&config)?;
    // Asked now: another program may stand there by then.
    let program = std::env::current_exe()?;
    let portal = Portal::open(config, Clock::System)?;
    let sound = move || settings().map(drop);
    match listen(portal, Some(Box::new(sound)), |_| Ok(()))? {
        Ended::Stopped => Ok(()),
        Ended::Again(listener) => {
            drop(traces);
            Err(again(&program, &listener))
        }
    }
}

/// How serving ended.
pub enum Ended {
    Stopped,
    /// It is to begin anew, on this socket.
    Again(TcpListener),
}

/// Says whether the settings of now are sound.
type Sound = Box<dyn Fn() -> anyhow::Result<()>>;

/// Becomes the program that stands where this one stood, with the same arguments, settings read
/// anew, and the socket: who calls meanwhile waits for it and is not turned away. Returns only
/// where that fails.
fn again(program: &Path, listener: &TcpListener) -> anyhow::Error {
    use std::os::fd::AsRawFd;
    use std::os::unix::process::CommandExt;
    let inherited = rustix::io::fcntl_setfd(listener, rustix::io::FdFlags::empty());
    if let Err(error) = inherited {
        return anyhow::anyhow!("the socket cannot be handed over: {error}");
    }
    let error = Command::new(program)
        .args(std::env::args_os().skip(1))
        .env("LISTEN_FDS", "1")
        .env("LISTEN_FDS_FIRST_FD", listener.as_raw_fd().to_string())
        .env("LISTEN_PID", std::process::id().to_string())
        .exec();
    anyhow::anyhow!("{} cannot be started: {error}", program.display())
}

/// Listens for a portal; `then` is told once requests are answered. With `sound`, SIGHUP ends it
/// too, for it to begin anew.
///
/// # Errors
/// When a part of it cannot start.
pub fn listen(
    portal: Portal,
    sound: Option<Sound>,
    then: impl FnOnce(&Portal) -> anyhow::Result<()>,
) -> anyhow::Result<Ended> {
    let listener = listener(&portal)?;
    let held = listener.try_clone()?;
    let renew = Rc::new(Cell::new(false));
    let told = Rc::clone(&renew);
    // The file store's own runtime must not end inside this one: the last copy goes later.
    let kept = portal.clone();
    let served: anyhow::Result<()> = actix_web::rt::System::new().block_on(async move {
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
        let ending = Ending::default();
        actix_web::rt::spawn(stop_when_told(running.handle(), portal.clone(), ending.clone(), sound, told)?);
        tracing::info!(address = %portal.config.listen, "listening");
        let address = Address::parse(&portal.config.database_url()).map_err(anyhow::Error::msg)?;
        let hearing = Hearing::start(&portal.db, &address)?;
        let workers = Workers::start(&portal, portal.config.job_workers, &ending);
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
        if let Some(hearing) = hearing {
            hearing.stop();
        }
        workers.stop(LAST_JOBS);
        follower.stop();
        views.stop();
        Ok(())
    });
    drop(kept);
    served?;
    Ok(if renew.get() { Ended::Again(held) } else { Ended::Stopped })
}

/// Ends the server when it is told to: at once (SIGINT), or after it answered what it has
/// begun (SIGTERM; SIGHUP, where it may begin anew). Callers whose line was taken and who have
/// not spoken yet get a moment to.
fn stop_when_told(
    server: ServerHandle,
    portal: Portal,
    ending: Ending,
    sound: Option<Sound>,
    renew: Rc<Cell<bool>>,
) -> std::io::Result<impl Future<Output = ()>> {
    let (mut end, mut cut) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    let mut anew = signal(SignalKind::hangup())?;
    Ok(async move {
        loop {
            tokio::select! {
                _ = end.recv() => break,
                _ = cut.recv() => return server.stop(false).await,
                _ = anew.recv() => match sound.as_ref().map(|sound| sound()) {
                    Some(Err(error)) => {
                        tracing::error!(error = format!("{error:#}"), "the settings are not sound; those of before hold");
                    }
                    Some(Ok(())) => {
                        tracing::info!("beginning anew with the settings of now");
                        renew.set(true);
                        break;
                    }
                    None => break,
                },
            }
        }
        ending.begin(&portal);
        server.pause().await;
        actix_web::rt::time::sleep(LAST_WORDS).await;
        portal.db.news.end();
        server.stop(true).await;
    })
}

/// The socket: one that whoever started us holds open (systemd's socket activation), so that
/// no caller is turned away while we start anew; else our own.
fn listener(portal: &Portal) -> anyhow::Result<TcpListener> {
    let handed = listenfd::ListenFd::from_env().take_tcp_listener(0)?;
    match handed {
        Some(listener) => Ok(listener),
        None => TcpListener::bind(portal.config.listen)
            .map_err(|error| anyhow::anyhow!("cannot listen on {}: {error}", portal.config.listen)),
    }
}
