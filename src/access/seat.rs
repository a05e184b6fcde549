//! The lock on every door: a handler's first argument says who may call it.

use std::future::Future;
use std::marker::PhantomData;
use std::ops::Deref;
use std::pin::Pin;
use std::sync::Arc;

use actix_session::{Session, SessionExt};
use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::{FromRequest, HttpMessage, HttpRequest};

use super::rights::Right;
use super::session::{AWAY, FIRM, PERSON, PROVED};
use super::token::{self, Token};
use super::viewer::{FirmId, Origin, PersonId, Viewer};
use super::watching;
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
    /// The token by which a program asks for the viewer.
    pub token: Option<Arc<Token>>,
    pub programme: Arc<Programme>,
    /// How many notices the viewer has not read.
    pub waiting: i64,
}

impl Who {
    /// Nobody, on a portal we know nothing about: for the page that says the
    /// database cannot be reached.
    pub fn stranger() -> Who {
        Who { viewer: None, token: None, programme: Arc::default(), waiting: 0 }
    }

    /// Reads the token or the session, and loads the person behind it.
    ///
    /// # Errors
    /// `BadToken` where a token is no longer good: a program must not go on as a stranger.
    pub async fn of(req: &HttpRequest) -> Result<Who, Error> {
        if let Some(known) = req.extensions().get::<Who>() {
            return Ok(known.clone());
        }
        let portal = Portal::of(req)?;
        if req.get_session().get::<bool>(AWAY).is_ok_and(|away| away.is_some()) {
            return Err(Error::Busy);
        }
        let origin = Origin::of(portal, req);
        let secret = token::carried(req).map(str::to_owned);
        let (seat, watched) = match secret {
            Some(_) => (None, None),
            None => (seat_of(&req.get_session()), watching::of(&req.get_session())),
        };
        let copy = portal.programme.clone();
        let from = origin.address.clone();
        let (who, fresh) = portal
            .db
            .read(move |tx| {
                let programme = copy.current(tx)?;
                let token = secret.as_deref().map(|secret| token::find(tx, secret)).transpose()?.flatten();
                let seat = token.as_ref().map(|token| (token.person_id, Some(token.firm_id))).or(seat);
                let mut viewer = match seat {
                    Some((person, firm)) => Viewer::load(tx, person, firm, Arc::clone(&programme), origin)?,
                    None => None,
                };
                // Another firm of the person's is not what the token was made for.
                if let (Some(it), Some(token)) = (&mut viewer, &token) {
                    it.granted = token.rights();
                    it.origin.token = Some(token.id);
                    viewer = viewer.filter(|it| it.firm == token.firm_id);
                }
                if secret.is_some() && viewer.is_none() {
                    return Err(Error::BadToken);
                }
                if let Some(own) = viewer {
                    viewer = Some(watching::through(tx, own, watched)?);
                }
                let waiting = match &viewer {
                    Some(viewer) => crate::notices::unread(tx, viewer.person)?,
                    None => 0,
                };
                let fresh = token.as_ref().filter(|it| it.is_worth_noting(tx.now)).map(|it| it.id);
                let (viewer, token) = (viewer.map(Arc::new), token.map(Arc::new));
                Ok((Who { viewer, token, programme, waiting }, fresh))
            })
            .await?;
        if let Some(id) = fresh {
            portal.db.write(move |tx| Ok(token::used(tx, id, &from)?)).await?;
        }
        req.extensions_mut().insert(who.clone());
        Ok(who)
    }

    fn caller(&self, address: &str) -> Caller {
        match &self.token {
            Some(token) => Caller::Token(token.id.0),
            None => Caller::of(self.viewer.as_ref().map(|viewer| viewer.person), address),
        }
    }
}

/// The person and the firm that a session keeps.
fn seat_of(session: &Session) -> Option<(PersonId, Option<FirmId>)> {
    let key = |name: &str| session.get::<String>(name).ok().flatten();
    let person = key(PERSON)?.parse::<PersonId>().ok()?;
    Some((person, key(FIRM).and_then(|text| text.parse::<FirmId>().ok())))
}

/// Finds out who asks before anything else of a request is read, so that a
/// stranger is told to sign in whatever is wrong with their address or form.
pub async fn before_all<B: MessageBody>(
    req: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, actix_web::Error> {
    // A failure here is the seat's to tell.
    let who = Who::of(req.request()).await.unwrap_or_else(|_| Who::stranger());
    // Who carries much away at once has proved not long ago who they are; a program's token is proof.
    let person = who.viewer.is_some() && who.token.is_none();
    let watching = who.viewer.as_ref().is_some_and(|viewer| viewer.watched_by.is_some());
    if watching && req.app_data::<Rate>() == Some(&Rate::Export) {
        return Ok(req.error_response(Error::OnlyWatching).map_into_right_body());
    }
    if person
        && req.app_data::<Rate>() == Some(&Rate::Export)
        && let Err(error) = recent(req.request())
    {
        return Ok(req.error_response(error).map_into_right_body());
    }
    let left = counted(req.request(), &who)?;
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
fn counted(req: &HttpRequest, who: &Who) -> Result<Option<Left>, Error> {
    let portal = Portal::of(req)?;
    let Some(rate) = req.app_data::<Rate>() else { return Ok(None) };
    let address = if who.viewer.is_some() { String::new() } else { portal.address_of(req) };
    Ok(portal.limits.count(*rate, who.caller(&address)))
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
            let who = Who::of(&req).await?;
            let viewer = who.viewer.ok_or(Error::SignInFirst)?;
            // These are a person's own acts.
            match (&who.token, &viewer.watched_by) {
                (Some(_), _) => Err(Error::NotByToken),
                (None, Some(_)) => Err(Error::OnlyWatching),
                (None, None) => recent(&req).map(|()| Recent),
            }
        })
    }
}

fn recent(req: &HttpRequest) -> Result<(), Error> {
    let now = Portal::of(req)?.db.clock.now().and_utc().timestamp();
    let proved: Option<i64> = req.get_session().get(PROVED).ok().flatten();
    if proved.is_some_and(|proved| now - proved <= RECENT) { Ok(()) } else { Err(Error::ProveAgain) }
}

/// The viewer, as far as the way they came in goes: whoever owes a second factor sets one up
/// before anything else, a token does not reach its owner's account, nor writes if it may not, and
/// who only looks as somebody does neither.
fn settled(req: &HttpRequest, who: Who) -> Result<Arc<Viewer>, Error> {
    let path = req.path();
    let door = path.starts_with("/account") || path.starts_with("/sign-");
    let viewer = who.viewer.ok_or(Error::SignInFirst)?;
    if let Some(token) = who.token
        && (door || !(token.writes || req.method().is_safe()))
    {
        return Err(Error::NotByToken);
    }
    let ends_it = path == watching::END;
    if viewer.watched_by.is_some() && (door || !(ends_it || req.method().is_safe())) {
        return Err(Error::OnlyWatching);
    }
    if viewer.watched_by.is_none() && viewer.owes_second_factor() && !door {
        Err(Error::SecondFactorFirst)
    } else {
        Ok(viewer)
    }
}

type Pending<T> = Pin<Box<dyn Future<Output = Result<T, Error>>>>;

impl<R: Right> FromRequest for May<R> {
    type Error = Error;
    type Future = Pending<Self>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let req = req.clone();
        Box::pin(async move {
            let viewer = settled(&req, Who::of(&req).await?)?;
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
            let who = Who::of(&req).await?;
            settled(&req, who).map(SignedIn)
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
