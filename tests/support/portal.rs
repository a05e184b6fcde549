//! A portal of one's own: a temporary folder, a fresh database with the cast
//! seated, a clock that stands still, no port.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::ops::Deref;
use std::pin::Pin;
use std::rc::Rc;

use actix_web::body::to_bytes;
use actix_web::dev::Service;
use actix_web::test::{TestRequest, init_service};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use diesel::prelude::*;
use guildhall::access::{FirmId, PersonId, Role};
use guildhall::config::Config;
use guildhall::db::{Clock, Tx};
use guildhall::jobs;
use schema::schema::{firms, jobs as queue, memberships, people};
use tempfile::TempDir;

use super::database::{Database, on_postgres};
use super::letters::{self, Letter};
use super::visitor::{Jar, Visitor};
use super::{Page, member};

/// The moment at which every test begins, UTC.
pub const NOON: NaiveDateTime = NaiveDateTime::new(
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(),
    NaiveTime::from_hms_opt(10, 0, 0).unwrap(),
);

type Answer = Pin<Box<dyn Future<Output = Page>>>;

/// A portal of one's own; gone when dropped. It is a `guildhall::portal::Portal` too.
pub struct Portal {
    app: Option<Box<dyn Fn(TestRequest) -> Answer>>,
    inner: Option<guildhall::portal::Portal>,
    /// Stands still until `portal.clock.advance(..)`.
    pub clock: Clock,
    jars: RefCell<HashMap<&'static str, Jar>>,
    may_leave_jobs: bool,
    // Last, so that they outlive the connections.
    database: Database,
    folder: TempDir,
}

impl Deref for Portal {
    type Target = guildhall::portal::Portal;
    fn deref(&self) -> &guildhall::portal::Portal {
        self.inner.as_ref().expect("an open portal")
    }
}

impl Portal {
    /// Opens a portal with the cast in their seats.
    pub async fn open() -> Portal {
        Portal::open_with(|_| {}).await
    }

    /// The same with other settings.
    pub async fn open_with(change: impl FnOnce(&mut Config)) -> Portal {
        let folder = tempfile::tempdir().unwrap();
        let database = Database::seated(folder.path());
        Portal::open_on(folder, database, change).await
    }

    async fn open_on(folder: TempDir, database: Database, change: impl FnOnce(&mut Config)) -> Portal {
        let mut config = Config::in_folder(folder.path()).unwrap();
        config.database_url.clone_from(&database.url);
        config.database_connections = 4;
        // This is the tests' program, which reads no documents.
        config.document_reader = env!("CARGO_BIN_EXE_guildhall").into();
        config.base_url = "http://portal.test".to_owned();
        change(&mut config);
        let clock = Clock::held_at(NOON);
        let inner = guildhall::portal::Portal::open(config, clock.clone()).unwrap();
        let service = Rc::new(init_service(inner.app()).await);
        let app = move |request: TestRequest| -> Answer {
            let service = Rc::clone(&service);
            Box::pin(async move {
                let request = request.to_request();
                let asked = format!("{} {}", request.method(), request.uri());
                let (status, headers, body) = match service.call(request).await {
                    Ok(answer) => {
                        let answer = answer.into_parts().1;
                        let (status, headers) = (answer.status(), answer.headers().clone());
                        (status, headers, to_bytes(answer.into_body()).await.ok())
                    }
                    Err(error) => {
                        let answer = error.error_response();
                        let (status, headers) = (answer.status(), answer.headers().clone());
                        (status, headers, to_bytes(answer.into_body()).await.ok())
                    }
                };
                Page { status: status.as_u16(), headers, body: body.expect("a whole body"), asked }
            })
        };
        Portal {
            app: Some(Box::new(app)),
            inner: Some(inner),
            clock,
            jars: RefCell::default(),
            may_leave_jobs: false,
            database,
            folder,
        }
    }

    /// Closes the portal; what it holds is where others begin.
    pub fn into_model(mut self) -> Model {
        self.run_jobs();
        self.may_leave_jobs = true;
        self.app = None;
        let inner = self.inner.take();
        elsewhere(move || drop(inner));
        let database = std::mem::replace(&mut self.database, Database::none());
        let folder = std::mem::replace(&mut self.folder, tempfile::tempdir().unwrap());
        Model { database, folder }
    }

    /// Whether this is PostgreSQL.
    pub fn on_postgres() -> bool {
        on_postgres()
    }

    /// Another node on the same database, with the same clock.
    pub fn twin(&self) -> guildhall::portal::Portal {
        guildhall::portal::Portal::open(self.config.clone(), self.clock.clone()).unwrap()
    }

    /// One of the cast at their browser, always the same one.
    pub fn as_(&self, email: &'static str) -> Visitor<'_> {
        member(email);
        let jar = Rc::clone(self.jars.borrow_mut().entry(email).or_default());
        Visitor { portal: self, jar, email: Some(email) }
    }

    /// Everybody closes their browser, and signs in anew.
    pub fn close_browsers(&self) {
        self.jars.borrow_mut().clear();
    }

    /// The same person at another browser.
    pub fn elsewhere(&self, email: &'static str) -> Visitor<'_> {
        member(email);
        Visitor { portal: self, jar: Jar::default(), email: Some(email) }
    }

    /// Somebody we don't know, with a browser of their own.
    pub fn stranger(&self) -> Visitor<'_> {
        Visitor { portal: self, jar: Jar::default(), email: None }
    }

    /// A browser with these cookies.
    pub fn with_cookies(&self, cookies: &BTreeMap<String, String>) -> Visitor<'_> {
        Visitor { portal: self, jar: Rc::new(RefCell::new(cookies.clone())), email: None }
    }

    pub(super) async fn answer(&self, request: TestRequest) -> Page {
        let app = self.app.as_ref().expect("an open portal");
        app(request.peer_addr("127.0.0.1:40000".parse().unwrap())).await
    }

    /// Does all jobs that are due, as the worker would; says how many.
    pub fn run_jobs(&self) -> usize {
        let portal: &guildhall::portal::Portal = self;
        elsewhere(|| jobs::run_all(portal).unwrap())
    }

    /// Queues what is due by the clock, then does it.
    pub fn run_clock(&self) -> usize {
        let portal: &guildhall::portal::Portal = self;
        elsewhere(|| {
            jobs::start_due(portal).unwrap();
            jobs::run_all(portal).unwrap()
        })
    }

    /// The letters sent so far; jobs are run first. Older ones come first, those
    /// of one breath in any order.
    pub fn letters(&self) -> Vec<Letter> {
        self.run_jobs();
        letters::read(&self.config.data.join("letters"))
    }

    /// Lets the test end with jobs that failed or wait.
    pub fn leave_jobs(&mut self) {
        self.may_leave_jobs = true;
    }

    /// Gives somebody another role in all their firms.
    pub fn give_role(&self, email: &str, role: Role) {
        let person = self.person(email);
        let mine = memberships::table.filter(memberships::person_id.eq(person));
        let set =
            |tx: &mut Tx<'_>| Ok(diesel::update(mine).set(memberships::role.eq(role)).execute(tx.conn())?);
        assert!(self.db.write_now(set).unwrap() > 0);
    }

    /// Gives a firm another channel manager.
    pub fn give_manager(&self, firm: &str, email: &str) {
        let (firm, person) = (self.firm(firm), self.person(email));
        let set = |tx: &mut Tx<'_>| {
            let manager = firms::channel_manager_id.eq(person);
            diesel::update(firms::table.find(firm)).set(manager).execute(tx.conn())?;
            Ok(guildhall::deals::follow_manager(tx, firm, Some(person))?)
        };
        self.db.write_now(set).unwrap();
    }

    /// The key of one of the cast.
    pub fn person(&self, email: &str) -> PersonId {
        let asked = people::table.filter(people::email.eq(email)).select(people::id);
        self.db.read_now(|tx| Ok(asked.first(tx.conn())?)).unwrap()
    }

    /// The key of a firm.
    pub fn firm(&self, name: &str) -> FirmId {
        let asked = firms::table.filter(firms::name.eq(name)).select(firms::id);
        self.db.read_now(|tx| Ok(asked.first(tx.conn())?)).unwrap()
    }

    /// Jobs that failed at least once and are not done, with their reasons.
    fn failed_jobs(&self) -> Vec<(String, Option<String>)> {
        let asked = queue::table
            .filter(queue::state.ne("done"))
            .filter(queue::last_error.is_not_null())
            .select((queue::kind, queue::last_error));
        self.db.read_now(|tx| Ok(asked.load(tx.conn())?)).unwrap()
    }
}

impl Drop for Portal {
    fn drop(&mut self) {
        let failed = match std::thread::panicking() || self.may_leave_jobs {
            true => Vec::new(),
            false => {
                self.run_jobs();
                self.failed_jobs()
            }
        };
        self.app = None;
        let inner = self.inner.take();
        // The portal's own runtime must not end on a thread that runs another.
        elsewhere(move || drop(inner));
        assert!(failed.is_empty(), "jobs failed: {failed:#?}");
    }
}

/// A closed portal that others are copies of. They share its files.
pub struct Model {
    // Dropped before the folder it may lie in.
    database: Database,
    folder: TempDir,
}

impl Model {
    /// Its data folder and its database's address, for a process of its own.
    pub fn place(&self) -> (std::path::PathBuf, String) {
        (self.folder.path().to_owned(), self.database.url.clone())
    }

    /// Its data folder and its database's address, with what keeps both there.
    pub fn place_kept(self) -> (Kept, String) {
        let url = self.database.url.clone();
        (Kept(self), url)
    }

    /// A portal that holds what the model held, down to the keys.
    pub async fn portal(&self) -> Portal {
        self.portal_with(|_| ()).await
    }

    /// The same with other settings.
    pub async fn portal_with(&self, change: impl FnOnce(&mut Config)) -> Portal {
        let folder = tempfile::tempdir().unwrap();
        let database = self.database.copy(folder.path());
        let files = self.folder.path().join("files");
        let key = self.folder.path().join("secret.key");
        let mut portal = Portal::open_on(folder, database, |config| {
            config.files_url = files.display().to_string();
            config.secret_key_file = key;
            change(config);
        })
        .await;
        portal.leave_jobs();
        portal
    }
}

/// What keeps a model's folder and database while a process works on them.
pub struct Kept(Model);

impl Kept {
    /// The data folder.
    pub fn path(&self) -> &std::path::Path {
        self.0.folder.path()
    }
}

/// Runs something on a thread that may block, and waits for it.
pub fn elsewhere<T: Send>(act: impl FnOnce() -> T + Send) -> T {
    std::thread::scope(|scope| match scope.spawn(act).join() {
        Ok(done) => done,
        Err(panic) => std::panic::resume_unwind(panic),
    })
}

/// Drops another node's portal where its runtime may end.
pub fn drop_elsewhere(portal: guildhall::portal::Portal) {
    elsewhere(move || drop(portal));
}
