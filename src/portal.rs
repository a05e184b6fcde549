//! A running portal, built from its configuration. Tests build theirs here too.

use std::net::IpAddr;
use std::ops::Deref;
use std::os::unix::fs::DirBuilderExt;
use std::sync::Arc;

use actix_session::SessionMiddleware;
use actix_session::config::{CookieContentSecurity, PersistentSession};
use actix_web::body::MessageBody;
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Key, SameSite};
use actix_web::dev::{Payload, ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::middleware::from_fn;
use actix_web::{App, FromRequest, HttpMessage, HttpRequest};
use chrono::TimeDelta;
use webauthn_rs::Webauthn;

use crate::access::session::Store;
use crate::config::Config;
use crate::db::{Address, Clock, Db, Tables};
use crate::documents::{self, Sandbox};
use crate::error::Error;
use crate::files::{Files, Scanner};
use crate::finding::Finder;
use crate::health::Counters;
use crate::jobs::Tasks;
use crate::library::Views;
use crate::limits::Limits;
use crate::mail::Mailer;
use crate::routes::{self, Routes};
use crate::sealing::Seal;
use crate::ui::assets::Assets;
use crate::ui::error_pages::{self, RequestId};
use crate::ui::typed;
use crate::{chores, guard, programme, sign_in};

/// What every part of the portal can reach. Cheap to clone.
#[derive(Clone)]
pub struct Portal(Arc<Parts>);

/// The parts of a portal.
pub struct Parts {
    pub config: Config,
    pub db: Db,
    pub files: Files,
    pub mailer: Mailer,
    pub programme: programme::Copy,
    pub assets: Arc<Assets>,
    pub tasks: Tasks,
    pub finder: Finder,
    pub views: Views,
    /// Where strangers' documents are read.
    pub sandbox: Sandbox,
    /// Seals what the database must not tell.
    pub seal: Arc<Seal>,
    /// Who looks at files before they are kept.
    pub scanner: Scanner,
    /// What this process counts.
    pub counters: Counters,
    /// How often anybody may call.
    pub limits: Limits,
    /// The ceremonies with passkeys, where browsers make any for this address.
    pub passkeys: Option<Webauthn>,
}

impl Deref for Portal {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl Portal {
    /// Opens everything and brings the tables up to date; what is not there yet is made.
    pub fn open(config: Config, clock: Clock) -> anyhow::Result<Portal> {
        Portal::opened(config, clock, |db| db.migrate().map(drop))
    }

    /// Opens a portal that is there, for a command beside the one that serves. Its tables are
    /// left as they are: another version of the program may be at work on them.
    ///
    /// # Errors
    /// When there is no portal, or its tables are older than this program.
    pub fn visit(config: Config) -> anyhow::Result<Portal> {
        let address = Address::parse(&config.database_url()).map_err(anyhow::Error::msg)?;
        let nothing = "there is no portal here yet: `guildhall create-admin` founds one; \
                       --data, --config and GUILDHALL_DATABASE_URL say where one is";
        anyhow::ensure!(address.is_there(), nothing);
        Portal::opened(config, Clock::System, |db| match db.tables()? {
            Tables::None => anyhow::bail!(nothing),
            Tables::Old => anyhow::bail!(
                "the tables are older than this program: `guildhall migrate`, or the start of this \
                 version, brings them up to date"
            ),
            Tables::UpToDate => Ok(()),
        })
    }

    fn opened(
        config: Config,
        clock: Clock,
        ready: impl FnOnce(&Db) -> anyhow::Result<()>,
    ) -> anyhow::Result<Portal> {
        let address = Address::parse(&config.database_url()).map_err(anyhow::Error::msg)?;
        // S3, providers and mail speak TLS by ring. Another portal of this process may have said so.
        let _ = rustls::crypto::ring::default_provider().install_default();
        // What a portal keeps is its owner's alone.
        std::fs::DirBuilder::new().recursive(true).mode(0o700).create(&config.data)?;
        let seal = Arc::new(Seal::open(&config)?);
        let db = Db::open(&address, config.database_connections, clock)?.sealing_with(Arc::clone(&seal));
        ready(&db)?;
        let db = match config.database_replica_url.as_str() {
            "" => db,
            url => {
                let replica = Address::parse(url).map_err(anyhow::Error::msg)?;
                db.reporting_from(&replica, config.database_connections)
            }
        };
        Ok(Portal(Arc::new(Parts {
            db,
            files: Files::open(&config)?,
            mailer: Mailer::open(&config)?,
            programme: programme::Copy::default(),
            assets: Assets::gather()?,
            tasks: chores::all(),
            sandbox: sandbox(&config)?,
            finder: Finder::new(config.data.join("search")),
            views: Views::default(),
            seal,
            scanner: Scanner::of(&config.scanner),
            counters: Counters::default(),
            limits: Limits::parse(&config.rate_limits)?,
            passkeys: sign_in::ceremonies(&config.base_url())?,
            config,
        })))
    }

    /// The portal a request was made to.
    pub fn of(req: &HttpRequest) -> Result<&Portal, Error> {
        req.app_data::<Portal>()
            .ok_or_else(|| Error::internal(anyhow::anyhow!("no portal behind this request")))
    }

    /// The request's number: told to the visitor when something breaks, kept in
    /// the log and the audit trail.
    pub fn request_id(&self, req: &HttpRequest) -> String {
        req.extensions().get::<RequestId>().map(|id| id.0.clone()).unwrap_or_default()
    }

    /// The visitor's address. A proxy is believed only if the settings name it.
    pub fn address_of(&self, req: &HttpRequest) -> String {
        let Some(peer) = req.peer_addr().map(|peer| peer.ip().to_canonical()) else { return String::new() };
        let trusted = &self.config.trusted_proxies.0;
        if !trusted.contains(&peer) {
            return peer.to_string();
        }
        // A proxy may write a line of its own below one that the caller made up.
        let lines = req.headers().get_all("x-forwarded-for").filter_map(|line| line.to_str().ok());
        let hops = lines.flat_map(|line| line.split(',')).filter_map(|hop| hop.trim().parse::<IpAddr>().ok());
        let hops: Vec<IpAddr> = hops.map(|hop| hop.to_canonical()).collect();
        // From the right: the last hop that is not one of our own proxies.
        hops.into_iter().rev().find(|hop| !trusted.contains(hop)).unwrap_or(peer).to_string()
    }

    /// A cookie's name: under TLS with the prefix by which browsers keep it to this very
    /// host and to TLS.
    pub fn cookie_name(&self, name: &str) -> String {
        format!("{}{name}", if self.config.behind_tls() { "__Host-" } else { "" })
    }

    /// The application that answers requests; one for each worker thread.
    pub fn app(
        &self,
    ) -> App<
        impl ServiceFactory<
            ServiceRequest,
            Config = (),
            Response = ServiceResponse<impl MessageBody + use<>>,
            Error = actix_web::Error,
            InitError = (),
        > + use<>,
    > {
        let limit = self.config.upload_limit();
        App::new()
            .app_data(self.clone())
            .configure(move |to| routes::all(&mut Routes::new(to, limit)))
            .wrap(from_fn(typed::keep_while_away))
            .wrap(from_fn(guard::same_site))
            .wrap(from_fn(error_pages::layer))
            .wrap(self.sessions())
            .wrap(from_fn(guard::watch))
    }

    /// Sessions by cookie: a bare random token, checked against the database.
    fn sessions(&self) -> SessionMiddleware<Store> {
        let store = Store {
            db: self.db.clone(),
            idle: TimeDelta::minutes(self.config.session_idle_minutes),
            absolute: TimeDelta::days(self.config.session_days),
        };
        let secure = self.config.behind_tls();
        // The token is random and looked up; signing it would add a key to keep
        // and nothing to know. A key is asked for all the same.
        SessionMiddleware::builder(store, Key::from(&[0; 64]))
            .cookie_content_security(CookieContentSecurity::Signed)
            .cookie_name(self.cookie_name("guildhall"))
            .cookie_secure(secure)
            .cookie_http_only(true)
            .cookie_same_site(SameSite::Lax)
            .session_lifecycle(
                PersistentSession::default().session_ttl(Duration::days(self.config.session_days)),
            )
            .build()
    }
}

/// Who reads documents for us: this program, unless the settings name another.
fn sandbox(config: &Config) -> std::io::Result<Sandbox> {
    let limits = documents::Limits::default();
    match config.document_reader.as_os_str().is_empty() {
        true => Sandbox::new(limits),
        false => Ok(Sandbox { exe: config.document_reader.clone(), limits }),
    }
}

impl FromRequest for Portal {
    type Error = Error;
    type Future = std::future::Ready<Result<Portal, Error>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        std::future::ready(Portal::of(req).cloned())
    }
}
