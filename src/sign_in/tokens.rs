//! `/account/tokens`: a person's tokens for programs that act for them.

use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

use super::security::tell;
use crate::access::token::{self, Area, NewToken, Token, TokenId};
use crate::access::{PersonId, Recent, SignedIn};
use crate::db::Tx;
use crate::error::{Answer, Error, Refusal};
use crate::events::{self, Event};
use crate::people;
use crate::portal::Portal;
use crate::ui::answers::see_other_saying;
use crate::ui::once;
use crate::ui::{Choice, Form, Path, Problems, Ui, forms};

/// Days a token may last, to choose from.
const LASTS: [i64; 4] = [7, 30, 90, 365];

#[derive(Template)]
#[template(path = "sign_in/tokens.html")]
struct Page<'a> {
    ui: &'a Ui,
    tokens: Vec<Token>,
    form: &'a TokenForm,
    areas: Vec<Choice>,
    lasts: Vec<Choice>,
    problems: Problems,
    /// The secret, the one time it is shown.
    fresh: Option<String>,
    address: String,
}

impl Page<'_> {
    fn areas_of(&self, token: &Token) -> String {
        let names: Vec<&str> = token.areas().map(|area| self.ui.t(area.key())).collect();
        names.join(", ")
    }
}

/// What is typed for a new one.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct TokenForm {
    name: String,
    areas: Vec<String>,
    writes: String,
    days: String,
}

async fn page<'a>(
    ui: &'a Ui,
    portal: &Portal,
    (who, form): (&SignedIn, &'a TokenForm),
    problems: Problems,
    fresh: Option<String>,
) -> Result<Page<'a>, Error> {
    let person = who.person;
    let now = ui.now;
    let tokens = portal.db.read(move |tx| Ok(token::of(tx, person, now)?)).await?;
    let rights = who.rights();
    // What one may not do oneself, no token of one's does.
    let areas = Area::ALL.iter().filter(|area| rights.within(area.rights()) != Default::default());
    let tick = |area: &Area| Choice {
        selected: form.areas.iter().any(|word| word == area.word()),
        ..Choice::of(area.word(), ui.t(area.key()), "")
    };
    let chosen = if form.days.is_empty() { "90" } else { &form.days };
    Ok(Page {
        areas: areas.map(tick).collect(),
        lasts: LASTS.iter().map(|days| Choice::of(days, ui.n("token-days", *days), chosen)).collect(),
        address: format!("{}/deals", portal.config.base_url()),
        ui,
        tokens,
        form,
        problems,
        fresh,
    })
}

/// `GET /account/tokens`
pub async fn show(who: SignedIn, ui: Ui, portal: Portal) -> Answer {
    let form = TokenForm::default();
    ui.page(page(&ui, &portal, (&who, &form), Problems::default(), None).await?)
}

/// `POST /account/tokens`: answers with the secret, once.
pub async fn create(who: SignedIn, _: Recent, ui: Ui, portal: Portal, form: Form<TokenForm>) -> Answer {
    let mut problems = Problems::default();
    let name = problems.need("name", forms::required(&form.name, 120));
    let areas: Vec<Area> = form.areas.iter().filter_map(|word| Area::parse(word)).collect();
    if areas.is_empty() {
        problems.add("areas", Refusal::new("token-areas-none"));
    }
    let days = form.days.parse::<i64>().ok().filter(|days| LASTS.contains(days));
    let days = problems.need("days", days.ok_or_else(|| Refusal::new("form-choose")));
    let (Some(name), Some(days), false) = (name, days, problems.any()) else {
        let problems = ui.told(problems);
        return ui.retry(page(&ui, &portal, (&who, &form), problems, None).await?);
    };
    let (by, vendor, writes) = (who.clone(), ui.vendor().to_owned(), form.writes == "yes");
    let sending = form.sending();
    let secret = token::secret(&sending.secret(&by, &portal.seal));
    let kept = secret.clone();
    let add = move |tx: &mut Tx<'_>| {
        once(tx, &by, &sending, |tx| {
            let new = NewToken { name: &name, areas: &areas, writes, days };
            let id = token::add(tx, &by, &new, &kept)?;
            let areas: Vec<&str> = areas.iter().map(|area| area.word()).collect();
            let facts = serde_json::json!({ "name": name, "areas": areas, "writes": writes, "days": days });
            events::record(tx, &by, Event::new("token.added", "token", id.0).data(facts))?;
            tell(tx, by.person, &vendor, "security-mail-token")?;
            Ok("/account/tokens".to_owned())
        })
    };
    portal.db.write(add).await?;
    let form = TokenForm::default();
    ui.page_as(StatusCode::OK, page(&ui, &portal, (&who, &form), Problems::default(), Some(secret)).await?)
}

/// `POST /account/tokens/{id}/end`
pub async fn end(who: SignedIn, portal: Portal, id: Path<TokenId>) -> Answer {
    portal
        .db
        .write(move |tx| {
            let token = token::end(tx, who.person, id.0)?.ok_or(Error::NotFound)?;
            let facts = serde_json::json!({ "name": token.name });
            Ok(events::record(tx, &who, Event::new("token.ended", "token", token.id.0).data(facts))?)
        })
        .await?;
    see_other_saying("/account/tokens", "done-removed")
}

/// `POST /people/{id}/tokens/end`: all of somebody's, by whoever may change all their seats.
pub async fn end_all(
    by: crate::access::May<crate::access::rights::ManagePeople>,
    portal: Portal,
    id: Path<PersonId>,
) -> Answer {
    let person = id.0;
    portal
        .db
        .write(move |tx| {
            let firms = people::seats_all_of(tx, &by, person)?;
            let ended = token::end_all(tx, person)?;
            if ended == 0 {
                return Ok(());
            }
            let mut event = Event::new("token.all_ended", "person", person.0);
            if let Some(firm) = firms.first() {
                event = event.about(*firm);
            }
            Ok(events::record(tx, &by, event.data(serde_json::json!({ "ended": ended })))?)
        })
        .await?;
    see_other_saying(format_args!("/people/{person}"), "done-removed")
}
