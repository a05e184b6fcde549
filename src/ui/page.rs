//! `Ui`: what a page knows about its reader. Every page struct has one, and the
//! templates ask it for words, dates, addresses of files and the shell.

mod marks;
mod sent;

use std::borrow::Borrow;
use std::rc::Rc;
use std::sync::Arc;

use actix_web::http::header;
use actix_web::{FromRequest, HttpMessage, HttpRequest, dev::Payload};
use chrono::{NaiveDateTime, NaiveTime};
use chrono_tz::Tz;
use fluent_templates::fluent_bundle::FluentValue;

use super::assets::Assets;
use super::error_pages::asks_json;
use super::flash::{self, Flash};
use super::format::Format;
use super::language::{self, LANGUAGES, Language, Words};
use super::shell::{NavItem, Place, navigation};
use super::{Html, Problems};
use crate::access::seat::Who;
use crate::access::watching::Watcher;
use crate::access::{CustomRoleId, Role, Viewer};
use crate::error::{Error, Refusal};
use crate::portal::Portal;
use crate::programme::{Programme, Term, TermId, TermKind};

/// The reader's language, zone and look, and the page they asked for.
pub struct Ui {
    language: &'static Language,
    words: &'static Words,
    format: Rc<Format>,
    zone: Tz,
    scheme: String,
    theme: String,
    viewer: Option<Arc<Viewer>>,
    programme: Arc<Programme>,
    assets: Arc<Assets>,
    flash: Option<Flash>,
    path: String,
    query: String,
    waiting: i64,
    wants_json: bool,
    takes_gzip: bool,
    /// The moment of the request, UTC.
    pub now: NaiveDateTime,
}

/// One firm the person can sit in.
pub struct SeatChoice {
    pub id: String,
    pub name: String,
    pub current: bool,
}

/// One language the reader can choose.
pub struct LanguageChoice {
    pub code: &'static str,
    pub name: &'static str,
}

impl Ui {
    /// The reader's face of a request.
    pub fn of(req: &HttpRequest, who: Who) -> Result<Ui, Error> {
        let portal = Portal::of(req)?;
        let Who { viewer, programme, waiting, .. } = who;
        let header = |name| req.headers().get(name).and_then(|value| value.to_str().ok());
        let cookie = req.cookie("language");
        let language = viewer
            .as_ref()
            .and_then(|viewer| language::known(&viewer.language))
            .or_else(|| language::known(cookie.as_ref()?.value()))
            .or_else(|| language::accepted(header(header::ACCEPT_LANGUAGE)?))
            .or_else(|| language::known(&programme.settings.language))
            .or_else(|| LANGUAGES.first())
            .ok_or_else(|| Error::internal(anyhow::anyhow!("no languages")))?;
        let zone = viewer.as_ref().map_or(&programme.settings.time_zone, |viewer| &viewer.time_zone);
        let tier_theme = viewer
            .as_ref()
            .and_then(|viewer| programme.terms.get(viewer.tier?)?.theme.clone())
            .filter(|theme| portal.assets.has_theme(theme));
        Ok(Ui {
            language,
            words: Words::of(language.code),
            format: Format::of(language.code),
            zone: zone.parse().unwrap_or(Tz::UTC),
            scheme: viewer.as_ref().map_or_else(|| "system".to_owned(), |viewer| viewer.scheme.clone()),
            theme: tier_theme.unwrap_or_else(|| programme.settings.theme.clone()),
            flash: flash::of(req),
            path: req.uri().path_and_query().map_or_else(|| "/".to_owned(), ToString::to_string),
            query: String::new(),
            wants_json: asks_json(req),
            takes_gzip: header(header::ACCEPT_ENCODING).is_some_and(|accept| accept.contains("gzip")),
            waiting,
            now: portal.db.clock.now(),
            assets: Arc::clone(&portal.assets),
            viewer,
            programme,
        })
    }

    /// Puts words into the search box at the top.
    pub fn searching(mut self, query: &str) -> Ui {
        self.query = query.to_owned();
        self
    }

    // --- forms and problems

    /// A word for a form that makes something: the same form sent twice does it once.
    pub fn once(&self) -> String {
        crate::db::id_text::to_text(crate::db::random_id())
    }

    /// What a role is called; one of the vendor's own by its name.
    pub fn role(&self, role: impl Borrow<Role>, custom: impl Borrow<Option<CustomRoleId>>) -> &str {
        let own = custom.borrow().and_then(|id| self.programme().role(id));
        own.map_or_else(|| self.t(role.borrow().key()), |own| own.name.as_str())
    }

    /// Whether the answer should be JSON.
    pub fn wants_json(&self) -> bool {
        self.wants_json
    }

    /// Problems, put into the reader's words.
    pub fn told(&self, problems: Problems) -> Problems {
        problems.told(|problem| self.refusal(problem))
    }

    /// A refusal as a sentence.
    pub fn refusal(&self, refusal: &Refusal) -> String {
        self.words.refusal(refusal)
    }

    // --- words

    /// A message without arguments.
    pub fn t<'a>(&'a self, key: &'a str) -> &'a str {
        self.words.plain(key)
    }

    /// A message with a `$count`, shown the way the locale writes numbers.
    pub fn n(&self, key: &str, count: impl Figure) -> String {
        let count = count.figure();
        let shown = self.format.number(count);
        self.words.filled(key, &[("count", FluentValue::from(count)), ("shown", FluentValue::from(shown))])
    }

    /// The same for a list that may have been counted no further than anybody reads.
    pub fn count(&self, key: &str, count: &i64, more: &bool) -> String {
        if *more { self.with("count-more-than", "count", self.number(*count)) } else { self.n(key, *count) }
    }

    /// A message with one argument.
    pub fn with(&self, key: &str, name: &'static str, value: impl ToString) -> String {
        self.words.filled(key, &[(name, FluentValue::from(value.to_string()))])
    }

    /// A message with two arguments.
    pub fn with2(
        &self,
        key: &str,
        first: &'static str,
        one: impl ToString,
        second: &'static str,
        two: impl ToString,
    ) -> String {
        let facts =
            [(first, FluentValue::from(one.to_string())), (second, FluentValue::from(two.to_string()))];
        self.words.filled(key, &facts)
    }

    /// A message with as many arguments as it needs.
    pub fn filled(&self, key: &str, facts: &[(&'static str, String)]) -> String {
        let facts: Vec<_> =
            facts.iter().map(|(name, fact)| (*name, FluentValue::from(fact.as_str()))).collect();
        self.words.filled(key, &facts)
    }

    // --- the reader

    /// The code of the page's language.
    pub fn lang(&self) -> &'static str {
        self.language.code
    }

    /// `rtl` or `ltr`.
    pub fn dir(&self) -> &'static str {
        if self.language.right_to_left { "rtl" } else { "ltr" }
    }

    /// The direction of a text in another language.
    pub fn dir_of(&self, language: &str) -> &'static str {
        match language {
            "ar" | "he" | "fa" | "ur" => "rtl",
            _ => "ltr",
        }
    }

    /// `system`, `light` or `dark`.
    pub fn scheme(&self) -> &str {
        &self.scheme
    }

    /// The reader's time zone.
    pub fn zone(&self) -> Tz {
        self.zone
    }

    /// The reader's words.
    pub fn words(&self) -> &'static Words {
        self.words
    }

    /// An hour of the day, 0 to 23: 8:00 PM, 20:00.
    pub fn hour(&self, hour: u32) -> String {
        let time = NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
        self.format.time(self.now.date().and_time(time), Tz::UTC)
    }

    /// Who is signed in.
    pub fn viewer(&self) -> Option<&Viewer> {
        self.viewer.as_deref()
    }

    /// As whom the reader looks, and who looks.
    pub fn watched(&self) -> Option<(&str, &Watcher)> {
        let viewer = self.viewer()?;
        Some((viewer.name.as_str(), viewer.watched_by.as_ref()?))
    }

    /// The programme as this request found it.
    pub fn programme(&self) -> &Programme {
        &self.programme
    }

    /// The firm the viewer sits in, for the lock-up beside the vendor's name.
    pub fn firm_name(&self) -> Option<&str> {
        self.viewer.as_deref().filter(|viewer| !viewer.is_staff()).map(|viewer| viewer.firm_name.as_str())
    }

    /// The firms the person can sit in.
    pub fn memberships(&self) -> Vec<SeatChoice> {
        let Some(viewer) = self.viewer.as_deref() else { return Vec::new() };
        let seat = |(id, name): &(crate::access::FirmId, String)| SeatChoice {
            id: id.to_string(),
            name: name.clone(),
            current: *id == viewer.firm,
        };
        viewer.firms.iter().map(seat).collect()
    }

    // --- the shell

    /// Path and query of this page.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The vendor's name.
    pub fn vendor(&self) -> &str {
        &self.programme.settings.vendor
    }

    /// Whether this is the demo, whose people are no secret.
    pub fn is_demo(&self) -> bool {
        self.programme.settings.demo
    }

    /// Where this viewer can go.
    pub fn nav(&self) -> Vec<NavItem> {
        navigation(self.viewer.as_deref(), Place::of(&self.path))
    }

    /// Whether somebody looks whom the portal knows.
    pub fn is_signed_in(&self) -> bool {
        self.viewer.is_some()
    }

    /// How many things wait for the viewer.
    pub fn waiting(&self) -> i64 {
        self.waiting
    }

    /// What the last act came to, told once.
    pub fn flash(&self) -> Option<SaidFlash> {
        let flash = self.flash.as_ref()?;
        Some(SaidFlash { tone: flash.tone, text: self.words.plain(flash.key).to_owned() })
    }

    /// What stands in the search box.
    pub fn query(&self) -> &str {
        &self.query
    }

    /// The address of a style sheet, script or picture.
    pub fn asset(&self, name: &str) -> String {
        self.assets.address(name)
    }

    /// The address of the theme's tokens.
    pub fn theme_href(&self) -> String {
        self.assets.theme_address(&self.theme)
    }

    /// The vendor's mark.
    pub fn logo(&self) -> Html {
        self.assets.logo(&self.theme)
    }

    /// The languages the portal speaks.
    pub fn languages(&self) -> Vec<LanguageChoice> {
        LANGUAGES
            .iter()
            .map(|language| LanguageChoice { code: language.code, name: language.own_name })
            .collect()
    }

    // --- figures

    /// 24 Nov 2026
    pub fn day(&self, moment: &NaiveDateTime) -> String {
        self.format.day(*moment, self.zone)
    }

    /// 24 Nov
    pub fn short_day(&self, moment: &NaiveDateTime) -> String {
        self.format.short_day(*moment, self.zone)
    }

    /// 16:09
    pub fn time(&self, moment: &NaiveDateTime) -> String {
        self.format.time(*moment, self.zone)
    }

    /// 24 Nov 2026, 16:09
    pub fn when(&self, moment: &NaiveDateTime) -> String {
        format!("{}, {}", self.day(moment), self.time(moment))
    }

    /// For `<time datetime>`.
    pub fn iso(&self, moment: &NaiveDateTime) -> String {
        moment.and_utc().to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
    }

    /// 1 234
    pub fn number(&self, number: impl Figure) -> String {
        self.format.number(number.figure())
    }

    /// Whether one of the vendor's own people reads it.
    pub fn is_staff(&self) -> bool {
        self.viewer().is_some_and(Viewer::is_staff)
    }

    /// Millionths as a decimal number.
    pub fn millionths(&self, millionths: &i64) -> String {
        self.format.millionths(*millionths)
    }

    /// 42 000 EUR
    pub fn money(&self, minor: &i64, currency: &str) -> String {
        self.format.money(*minor, currency)
    }

    /// A day without a time, as the locale writes it.
    pub fn date(&self, day: &chrono::NaiveDate) -> String {
        self.format.day(day.and_time(chrono::NaiveTime::MIN), Tz::UTC)
    }

    /// The currency totals are told in.
    pub fn currency(&self) -> &str {
        self.viewer().map_or(crate::rates::BASE, |viewer| viewer.currency.as_str())
    }

    pub fn bytes(&self, bytes: impl Figure) -> String {
        self.format.bytes(bytes.figure())
    }

    /// Germany
    pub fn country(&self, code: &str) -> String {
        self.format.country(code)
    }

    /// Gold, Silver or Bronze
    pub fn one_of(&self, words: &[String]) -> String {
        self.format.one_of(words)
    }

    /// Which of two names comes first in a list of the reader's.
    pub fn compare(&self, one: &str, other: &str) -> std::cmp::Ordering {
        self.format.compare(one, other)
    }

    /// A message without arguments, or nothing when nobody wrote it.
    pub fn said<'a>(&'a self, key: &'a str) -> Option<&'a str> {
        self.words.has(key).then(|| self.words.plain(key))
    }

    /// What an event was, in words; its kind where nobody wrote any.
    pub fn event(&self, kind: &str) -> String {
        let key = format!("event-{}", kind.replace(['.', '_'], "-"));
        self.said(&key).unwrap_or(kind).to_owned()
    }

    /// Polish, in the page's language.
    pub fn language_name(&self, code: &str) -> String {
        self.format.language(code)
    }

    /// Polski, in its own.
    pub fn own_language_name(&self, code: &str) -> String {
        language::known(code)
            .map_or_else(|| Format::of(code).language(code), |known| known.own_name.to_owned())
    }

    /// The name of a tier, region, type or product by its code.
    pub fn term(&self, kind: TermKind, code: &str) -> String {
        let term = self.programme.terms.coded(kind, code);
        term.map_or_else(|| code.to_owned(), |term| self.term_name(term).to_owned())
    }

    /// The name of a term by its key; empty for none.
    pub fn term_keyed(&self, id: &Option<TermId>) -> String {
        let term = id.and_then(|id| self.programme.terms.get(id));
        term.map(|term| self.term_name(term).to_owned()).unwrap_or_default()
    }

    /// The name of a term in the page's language.
    pub fn term_name<'a>(&self, term: &'a Term) -> &'a str {
        term.name(self.language.code)
    }
}

/// A whole number, however templates hand it over (they pass references to references).
pub trait Figure {
    /// The number itself.
    fn figure(&self) -> i64;
}

macro_rules! figures {
    ($($number:ty),+) => { $(impl Figure for $number {
        fn figure(&self) -> i64 {
            *self as i64
        }
    })+ };
}

figures!(i64, i32, u32, u16, u8, usize);

impl<T: Figure> Figure for &T {
    fn figure(&self) -> i64 {
        (**self).figure()
    }
}

/// A flash in the reader's words.
pub struct SaidFlash {
    pub tone: &'static str,
    pub text: String,
}

impl FromRequest for Ui {
    type Error = Error;
    type Future = std::pin::Pin<Box<dyn std::future::Future<Output = Result<Ui, Error>>>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let req = req.clone();
        Box::pin(async move {
            let known = req.extensions().get::<Who>().cloned();
            let who = match known {
                Some(who) => who,
                None => Who::of(&req).await?,
            };
            Ui::of(&req, who)
        })
    }
}
