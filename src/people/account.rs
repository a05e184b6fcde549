//! One's own account: name, language, zone, look, seat.

use actix_session::Session;
use actix_web::HttpResponse;
use actix_web::cookie::{Cookie, SameSite, time::Duration};
use actix_web::http::header;
use askama::Template;
use diesel::prelude::*;
use schema::schema::people;
use serde::{Deserialize, Serialize};

use super::person::Person;
use super::query;
use crate::access::rights::ReviewDeals;
use crate::access::session::FIRM;
use crate::access::{Anyone, FirmId, PersonId, SignedIn};
use crate::db::dialect;
use crate::error::{Answer, Error, Refusal};
use crate::events::{self, Event};
use crate::money;
use crate::portal::Portal;
use crate::rates::BASE;
use crate::sign_in::own_path;
use crate::ui::answers::see_other_saying;
use crate::ui::language::{self, LANGUAGES};
use crate::ui::{Choice, Form, Problems, Ui, flash, forms};

#[derive(Template)]
#[template(path = "people/account.html")]
struct Account<'a> {
    ui: &'a Ui,
    form: &'a AccountForm,
    email: &'a str,
    /// Whether the person decides, and may name who does while they are away.
    reviews: bool,
    languages: Vec<Choice>,
    zones: Vec<Choice>,
    schemes: Vec<Choice>,
    currencies: Vec<Choice>,
    problems: Problems,
}

/// What somebody sets about themselves.
#[derive(Default, Deserialize, Serialize)]
#[serde(default)]
pub struct AccountForm {
    pub name: String,
    pub language: String,
    pub time_zone: String,
    pub scheme: String,
    /// ISO 4217; empty: the euro.
    pub currency: String,
}

/// One word chosen from a menu, and where it was chosen.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct MenuForm {
    language: String,
    firm: String,
    #[serde(rename = "return")]
    back: String,
}

/// `GET /account`
pub async fn show(viewer: SignedIn, ui: Ui, portal: Portal) -> Answer {
    let person = own(&portal, viewer.person).await?;
    let form = form_of(&person);
    ui.page(page(&ui, &form, &person, Problems::default()))
}

/// `POST /account`
pub async fn save(viewer: SignedIn, ui: Ui, portal: Portal, form: Form<AccountForm>) -> Answer {
    let mut problems = Problems::default();
    let name = problems.need("name", forms::required(&form.name, 120));
    let known = language::known(&form.language).ok_or_else(|| Refusal::new("form-choose"));
    let language = problems.need("language", known);
    let zone = form.time_zone.parse::<chrono_tz::Tz>().map_err(|_| Refusal::new("form-choose"));
    let zone = problems.need("time_zone", zone);
    let scheme = ["system", "light", "dark"].into_iter().find(|scheme| *scheme == form.scheme);
    let scheme = problems.need("scheme", scheme.ok_or_else(|| Refusal::new("form-choose")));
    let known = form.currency.is_empty() || money::exponent(&form.currency).is_some();
    let currency = problems
        .need("currency", known.then(|| form.currency.clone()).ok_or_else(|| Refusal::new("form-choose")));
    let (Some(name), Some(language), Some(zone), Some(scheme), Some(currency)) =
        (name, language, zone, scheme, currency)
    else {
        let person = own(&portal, viewer.person).await?;
        return ui.retry(page(&ui, &form, &person, ui.told(problems)));
    };
    portal
        .db
        .write(move |tx| {
            let now = tx.now;
            dialect::hold(tx, "people", viewer.person.0)?;
            let before = form_of(&query::by_id(tx, viewer.person)?);
            let after = AccountForm {
                name: name.clone(),
                language: language.code.to_owned(),
                time_zone: zone.name().to_owned(),
                scheme: scheme.to_owned(),
                currency: currency.clone(),
            };
            let Some(facts) = events::changes(&before, &after) else { return Ok(()) };
            diesel::update(people::table.find(viewer.person))
                .set((
                    people::name_key.eq(forms::key(&name)),
                    people::name.eq(name),
                    people::language.eq(language.code),
                    people::time_zone.eq(zone.name()),
                    people::scheme.eq(scheme),
                    people::currency.eq(currency),
                    people::updated_at.eq(now),
                ))
                .execute(tx.conn())?;
            tx.changed("person", viewer.person.0);
            let event = Event::new("person.changed", "person", viewer.person.0).data(facts);
            Ok(events::record(tx, &viewer, event)?)
        })
        .await?;
    see_other_saying("/account", "done-saved")
}

/// `POST /account/language`: for anybody; remembered in the account or in a cookie.
pub async fn set_language(who: Anyone, portal: Portal, form: Form<MenuForm>) -> Answer {
    let language =
        language::known(&form.language).ok_or(Error::BadRequest("not a language of the portal"))?;
    if let Some(viewer) = who.0 {
        let person = viewer.person;
        portal
            .db
            .write(move |tx| {
                diesel::update(people::table.find(person))
                    .set(people::language.eq(language.code))
                    .execute(tx.conn())?;
                Ok(())
            })
            .await?;
    }
    let back = if form.back.starts_with("/sign-in") { form.back.as_str() } else { own_path(&form.back) };
    let cookie = Cookie::build("language", language.code)
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .max_age(Duration::days(365))
        .finish();
    Ok(HttpResponse::SeeOther()
        .insert_header((header::LOCATION, back.replace(['\r', '\n'], "")))
        .cookie(cookie)
        .finish())
}

/// `POST /account/firm`: sits down in another of one's firms.
pub async fn sit_in(viewer: SignedIn, session: Session, form: Form<MenuForm>) -> Answer {
    let firm = form.firm.parse::<FirmId>().map_err(|_| Error::NotFound)?;
    if !viewer.firms.iter().any(|(own, _)| *own == firm) {
        return Err(Error::NotFound);
    }
    session.insert(FIRM, firm.to_string()).map_err(|error| Error::internal(anyhow::anyhow!("{error}")))?;
    Ok(HttpResponse::SeeOther()
        .insert_header((header::LOCATION, "/"))
        .cookie(flash::saying("done-firm"))
        .finish())
}

async fn own(portal: &Portal, person: PersonId) -> Result<Person, Error> {
    portal.db.read(move |tx| Ok(query::by_id(tx, person)?)).await
}

fn form_of(person: &Person) -> AccountForm {
    AccountForm {
        name: person.name.clone(),
        language: person.language.clone(),
        time_zone: person.time_zone.clone(),
        scheme: person.scheme.clone(),
        currency: person.currency.clone(),
    }
}

fn page<'a>(ui: &'a Ui, form: &'a AccountForm, person: &'a Person, problems: Problems) -> Account<'a> {
    let schemes = ["system", "light", "dark"]
        .map(|scheme| Choice::of(scheme, ui.t(&format!("account-scheme-{scheme}")), &form.scheme));
    Account {
        ui,
        form,
        email: &person.email,
        reviews: ui.viewer().is_some_and(|viewer| viewer.may::<ReviewDeals>()),
        languages: LANGUAGES.iter().map(|it| Choice::of(it.code, it.own_name, &form.language)).collect(),
        zones: zones(&form.time_zone),
        schemes: schemes.into(),
        currencies: money::choices(if form.currency.is_empty() { BASE } else { &form.currency }),
        problems,
    }
}

/// The time zones people choose from: one for each way clocks are set, under the
/// name its people know. A list of all six hundred names helps nobody.
const ZONES: &[&str] = &[
    "UTC",
    "Africa/Accra",
    "Africa/Algiers",
    "Africa/Cairo",
    "Africa/Casablanca",
    "Africa/Johannesburg",
    "Africa/Lagos",
    "Africa/Nairobi",
    "Africa/Tunis",
    "America/Anchorage",
    "America/Argentina/Buenos_Aires",
    "America/Bogota",
    "America/Caracas",
    "America/Chicago",
    "America/Denver",
    "America/Edmonton",
    "America/Guatemala",
    "America/Halifax",
    "America/La_Paz",
    "America/Lima",
    "America/Los_Angeles",
    "America/Mexico_City",
    "America/Montevideo",
    "America/Monterrey",
    "America/New_York",
    "America/Panama",
    "America/Phoenix",
    "America/Santiago",
    "America/Sao_Paulo",
    "America/St_Johns",
    "America/Tijuana",
    "America/Toronto",
    "America/Vancouver",
    "Asia/Almaty",
    "Asia/Amman",
    "Asia/Baghdad",
    "Asia/Bahrain",
    "Asia/Baku",
    "Asia/Bangkok",
    "Asia/Beirut",
    "Asia/Colombo",
    "Asia/Dhaka",
    "Asia/Dubai",
    "Asia/Ho_Chi_Minh",
    "Asia/Hong_Kong",
    "Asia/Jakarta",
    "Asia/Jerusalem",
    "Asia/Karachi",
    "Asia/Kathmandu",
    "Asia/Kolkata",
    "Asia/Kuala_Lumpur",
    "Asia/Kuwait",
    "Asia/Manila",
    "Asia/Muscat",
    "Asia/Qatar",
    "Asia/Riyadh",
    "Asia/Seoul",
    "Asia/Shanghai",
    "Asia/Singapore",
    "Asia/Taipei",
    "Asia/Tashkent",
    "Asia/Tbilisi",
    "Asia/Tehran",
    "Asia/Tokyo",
    "Asia/Yerevan",
    "Atlantic/Azores",
    "Atlantic/Reykjavik",
    "Australia/Adelaide",
    "Australia/Brisbane",
    "Australia/Darwin",
    "Australia/Melbourne",
    "Australia/Perth",
    "Australia/Sydney",
    "Europe/Amsterdam",
    "Europe/Athens",
    "Europe/Belgrade",
    "Europe/Berlin",
    "Europe/Bratislava",
    "Europe/Brussels",
    "Europe/Bucharest",
    "Europe/Budapest",
    "Europe/Chisinau",
    "Europe/Copenhagen",
    "Europe/Dublin",
    "Europe/Helsinki",
    "Europe/Istanbul",
    "Europe/Kyiv",
    "Europe/Lisbon",
    "Europe/Ljubljana",
    "Europe/London",
    "Europe/Luxembourg",
    "Europe/Madrid",
    "Europe/Malta",
    "Europe/Moscow",
    "Europe/Oslo",
    "Europe/Paris",
    "Europe/Prague",
    "Europe/Riga",
    "Europe/Rome",
    "Europe/Sarajevo",
    "Europe/Skopje",
    "Europe/Sofia",
    "Europe/Stockholm",
    "Europe/Tallinn",
    "Europe/Tirane",
    "Europe/Vienna",
    "Europe/Vilnius",
    "Europe/Warsaw",
    "Europe/Zagreb",
    "Europe/Zurich",
    "Pacific/Auckland",
    "Pacific/Fiji",
    "Pacific/Honolulu",
];

/// The choices of a time zone; the current one is always among them.
pub fn zones(current: &str) -> Vec<Choice> {
    let unlisted = Some(current).filter(|zone| !zone.is_empty() && !ZONES.contains(zone));
    let listed = unlisted.into_iter().chain(ZONES.iter().copied());
    listed.map(|name| Choice::of(name, name.replace('_', " "), current)).collect()
}

#[cfg(test)]
mod tests {
    use super::ZONES;

    #[test]
    fn every_zone_on_the_list_is_known() {
        for zone in ZONES {
            assert!(zone.parse::<chrono_tz::Tz>().is_ok(), "{zone}");
        }
    }
}
