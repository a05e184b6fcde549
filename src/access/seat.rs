//! The lock on every door: a handler's first argument says who may call it.

use std::future::Future;
use std::marker::PhantomData;
use std::ops::Deref;
use std::pin::Pin;
use std::sync::Arc;

use actix_session::SessionExt;
use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::{FromRequest, HttpMessage, HttpRequest};

use super::rights::Right;
use super::session::{FIRM, PERSON, PROVED};
use super::viewer::{FirmId, Origin, PersonId, Viewer};
use crate::error::Error;
use crate::limits::{Caller, Left};
use crate::portal::Portal;
use crate::programme::Programme;
use crate::routes::Rate;

/// The first argument of every handler says who may call it: `May<SomeRight>`,
/// `SignedIn`, or `Anyone`.
#[diagnostic::on_unimplemented(
    message = "this page does not say who may open it",
    note = "begin the handler with `May<SomeRight>`, `SignedIn`, or `Anyone` for a public page"
)]
pub trait Seat: FromRequest {
    /// The seat's name in the permission manual.
    fn name() -> &'static str;
}

/// A viewer who holds the right `R`. Code that has met one may rely on it.
pub struct May<R: Right> {
    viewer: Arc<Viewer>,
    right: PhantomData<R>,
}

impl<R: Right> Clone for May<R> {
    fn clone(&self) -> Self {
        May { viewer: Arc::clone(&self.viewer), right: PhantomData }
    }
}

impl<R: Right> Deref for May<R> {
    type Target = Viewer;
    fn deref(&self) -> &Viewer {
        &self.viewer
    }
}

/// Anybody who is signed in.
#[derive(Clone)]
pub struct SignedIn(Arc<Viewer>);

impl Deref for SignedIn {
    type Target = Viewer;
    fn deref(&self) -> &Viewer {
        &self.0
    }
}

/// The whole world; the viewer is there if somebody is signed in.
#[derive(Clone)]
pub struct Anyone(pub Option<Arc<Viewer>>);

/// Who a request comes from, found out once for each request.
#[derive(Clone)]
pub struct Who {
    pub viewer: Option<Arc<Viewer>>,
    pub programme: Arc<Programme>,
    /// How many notices the viewer has not read.
    pub waiting: i64,
}

impl Who {
    /// Nobody, on a portal we know nothing about: for the page that says the
    /// database cannot be reached.
    pub fn stranger() -> Who {
        Who { viewer: None, programme: Arc::default(), waiting: 0 }
    }

    /// Reads the session and loads the person behind it.
    pub async fn of(req: &HttpRequest) -> Result<Who, Error> {
        if let Some(known) = req.extensions().get::<Who>() {
            return Ok(known.clone());
        }
        let portal = Portal::of(req)?;
        let session = req.get_session();
        let key = |name: &str| session.get::<String>(name).ok().flatten();
        let person = key(PERSON).and_then(|text| text.parse::<PersonId>().ok());
        let firm = key(FIRM).and_then(|text| text.parse::<FirmId>().ok());
        let copy = portal.programme.clone();
        let origin = Origin { request: portal.request_id(req), address: portal.address_of(req) };
        let who = portal
            .db
            .read(move |tx| {
                let programme = copy.current(tx)?;
                let viewer = match person {
                    Some(person) => {
                        Viewer::load(tx, person, firm, Arc::clone(&programme), origin)?.map(Arc::new)
                    }
                    None => None,
                };
                let waiting = match &viewer {
                    Some(viewer) => crate::notices::unread(tx, viewer.person)?,
                    None => 0,
                };
                Ok(Who { viewer, programme, waiting })
            })
            .await?;
        req.extensions_mut().insert(who.clone());
        Ok(who)
    }
}

/// Finds out who asks before anything else of a request is read, so that a
/// stranger is told to sign in whatever is wrong with their address or form.
pub async fn before_all<B: MessageBody>(
    req: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, actix_web::Error> {
    // A failure here is the seat's to tell.
    let person = Who::of(req.request()).await.ok().and_then(|who| who.viewer).map(|viewer| viewer.person);
    // Who carries much away at once has proved not long ago who they are.
    let export = person.is_some() && req.app_data::<Rate>() == Some(&Rate::Export);
    if export && let Err(error) = recent(req.request()) {
        return Ok(req.error_response(error).map_into_right_body());
    }
    let left = counted(req.request(), person)?;
    if let Some(left) = &left
        && let Some(retry_after) = left.wait
    {
        let mut refused = req.error_response(Error::TooMany { retry_after });
        left.tell(refused.headers_mut());
        return Ok(refused.map_into_right_body());
    }
    let mut answer = next.call(req).await?;
    if let Some(left) = left {
        left.tell(answer.headers_mut());
    }
    Ok(answer.map_into_left_body())
}

/// Counts a request against the limit of its route's class.
fn counted(req: &HttpRequest, person: Option<PersonId>) -> Result<Option<Left>, Error> {
    let portal = Portal::of(req)?;
    let Some(rate) = req.app_data::<Rate>() else { return Ok(None) };
    let address = if person.is_some() { String::new() } else { portal.address_of(req) };
    Ok(portal.limits.count(*rate, Caller::of(person, &address)))
}

/// Who proved who they are not long ago: asked before what a browser left open must not
/// do (password, factors, roles); routes of the class `Export` ask by themselves. Stands behind a seat, which answers first.
pub struct Recent;

/// Seconds for which a proof counts as recent.
const RECENT: i64 = 30 * 60;

impl FromRequest for Recent {
    type Error = Error;
    type Future = Pending<Self>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let req = req.clone();
        Box::pin(async move {
            Who::of(&req).await?.viewer.ok_or(Error::SignInFirst)?;
            recent(&req).map(|()| Recent)
        })
    }
}

fn recent(req: &HttpRequest) -> Result<(), Error> {
    let now = Portal::of(req)?.db.clock.now().and_utc().timestamp();
    let proved: Option<i64> = req.get_session().get(PROVED).ok().flatten();
    if proved.is_some_and(|proved| now - proved <= RECENT) { Ok(()) } else { Err(Error::ProveAgain) }
}

/// Whoever owes a second factor sets one up before anything else.
fn settled(req: &HttpRequest, viewer: Arc<Viewer>) -> Result<Arc<Viewer>, Error> {
    let path = req.path();
    let door = path.starts_with("/account") || path.starts_with("/sign-");
    if viewer.owes_second_factor() && !door { Err(Error::SecondFactorFirst) } else { Ok(viewer) }
}

type Pending<T> = Pin<Box<dyn Future<Output = Result<T, Error>>>>;

impl<R: Right> FromRequest for May<R> {
    type Error = Error;
    type Future = Pending<Self>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let req = req.clone();
        Box::pin(async move {
            let viewer = settled(&req, Who::of(&req).await?.viewer.ok_or(Error::SignInFirst)?)?;
            if viewer.may::<R>() { Ok(May { viewer, right: PhantomData }) } else { Err(Error::Forbidden) }
        })
    }
}

impl FromRequest for SignedIn {
    type Error = Error;
    type Future = Pending<Self>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let req = req.clone();
        Box::pin(async move {
            let viewer = Who::of(&req).await?.viewer.ok_or(Error::SignInFirst)?;
            settled(&req, viewer).map(SignedIn)
        })
    }
}

impl FromRequest for Anyone {
    type Error = Error;
    type Future = Pending<Self>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let req = req.clone();
        Box::pin(async move { Ok(Anyone(Who::of(&req).await?.viewer)) })
    }
}

impl<R: Right> Seat for May<R> {
    fn name() -> &'static str {
        R::NAME
    }
}

impl Seat for SignedIn {
    fn name() -> &'static str {
        "SignedIn"
    }
}

impl Seat for Anyone {
    fn name() -> &'static str {
        "Anyone"
    }
}

/// The arguments of a handler, of which the first is a seat.
#[diagnostic::on_unimplemented(
    message = "this page does not say who may open it",
    note = "begin the handler with `May<SomeRight>`, `SignedIn`, or `Anyone` for a public page"
)]
pub trait Seated {
    /// The name of the first argument's seat.
    fn seat() -> &'static str;
}

macro_rules! seated {
    ($($rest:ident)*) => {
        impl<S: Seat, $($rest: FromRequest),*> Seated for (S, $($rest,)*) {
            fn seat() -> &'static str { S::name() }
        }
    };
}

seated!();
seated!(A);
seated!(A B);
seated!(A B C);
seated!(A B C D);
seated!(A B C D E);
seated!(A B C D E F);
