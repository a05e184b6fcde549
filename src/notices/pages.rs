//! What can be done with notices, and how somebody wants letters about them.

use std::time::Duration;

use actix_web::HttpResponse;
use askama::Template;
use serde::Deserialize;

use super::notice;
use super::wish::{Pace, Wish};
use crate::access::SignedIn;
use crate::error::{Answer, Error, Refusal};
use crate::portal::Portal;
use crate::ui::answers::see_other_saying;
use crate::ui::{Choice, Form, Problems, Query, Ui};

/// `POST /notices/read`
pub async fn read_all(viewer: SignedIn, portal: Portal) -> Answer {
    let person = viewer.person;
    portal.db.write(move |tx| Ok(notice::read_all(tx, person)?)).await?;
    see_other_saying("/", "done-read")
}

/// How long a question for news is held.
const HELD: Duration = Duration::from_secs(50);

/// What the one who asks shows already.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Shown {
    pub shown: Option<i64>,
}

#[derive(Template)]
#[template(path = "parts/bell.html")]
struct Bell<'a> {
    ui: &'a Ui,
    count: i64,
}

impl Bell<'_> {
    fn waiting(&self) -> i64 {
        self.count
    }
}

/// `GET /notices/waiting?shown=3`: the bell, once it shows something else; nothing (204) where there
/// were news or most of a minute has passed: whoever asks again is somebody who may.
pub async fn waiting(viewer: SignedIn, ui: Ui, portal: Portal, asked: Query<Shown>) -> Answer {
    let person = viewer.person;
    let mut news = portal.db.news.listen();
    // What is told from here on is heard; what was told before is counted now.
    let count = portal.db.read(move |tx| Ok(notice::unread(tx, person)?)).await?;
    if asked.shown == Some(count) {
        news.wait(person.0, HELD).await;
        let mut answer = HttpResponse::NoContent();
        if news.is_over() {
            answer.force_close();
        }
        return Ok(answer.finish());
    }
    let bell = Bell { ui: &ui, count }.render().map_err(Error::internal)?;
    Ok(HttpResponse::Ok().content_type("text/html; charset=utf-8").body(bell))
}

/// A wish, as its form sends it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct WishForm {
    /// A word of [`Pace`].
    pub pace: String,
    /// Hours of the day, 0 to 23.
    pub quiet_from: String,
    pub quiet_until: String,
}

impl WishForm {
    fn of(wish: &Wish) -> WishForm {
        WishForm {
            pace: wish.pace.word().to_owned(),
            quiet_from: wish.quiet_from.to_string(),
            quiet_until: wish.quiet_until.to_string(),
        }
    }

    fn parse(&self) -> Result<Wish, Problems> {
        let choose = || Refusal::new("form-choose");
        let hour =
            |text: &str| text.parse::<i64>().ok().filter(|hour| (0..24).contains(hour)).ok_or_else(choose);
        let mut problems = Problems::default();
        let pace = problems.need("pace", Pace::parse(&self.pace).ok_or_else(choose));
        let quiet_from = problems.need("quiet_from", hour(&self.quiet_from));
        let quiet_until = problems.need("quiet_until", hour(&self.quiet_until));
        problems.or(|| {
            Some(Wish { pace: pace?, quiet_from: quiet_from?, quiet_until: quiet_until?, written_at: None })
        })
    }
}

#[derive(Template)]
#[template(path = "people/mail.html")]
struct Page<'a> {
    ui: &'a Ui,
    paces: Vec<Choice>,
    from: Vec<Choice>,
    until: Vec<Choice>,
    problems: Problems,
}

/// `GET /account/mail`
pub async fn mail(viewer: SignedIn, ui: Ui, portal: Portal) -> Answer {
    let person = viewer.person;
    let wish = portal.db.read(move |tx| Ok(Wish::of(tx, person)?)).await?;
    ui.page(page(&ui, &WishForm::of(&wish), Problems::default()))
}

/// `POST /account/mail`
pub async fn set_mail(viewer: SignedIn, ui: Ui, portal: Portal, form: Form<WishForm>) -> Answer {
    let wish = match form.parse() {
        Ok(wish) => wish,
        Err(problems) => return ui.retry(page(&ui, &form, ui.told(problems))),
    };
    let person = viewer.person;
    portal
        .db
        .write(move |tx| {
            let written_at = Wish::of(tx, person)?.written_at;
            Ok(Wish { written_at, ..wish }.put(tx, person)?)
        })
        .await?;
    see_other_saying("/account/mail", "done-saved")
}

fn page<'a>(ui: &'a Ui, form: &WishForm, problems: Problems) -> Page<'a> {
    let hours = |current: &str| (0..24).map(|hour| Choice::of(hour, ui.hour(hour), current)).collect();
    Page {
        ui,
        paces: Pace::ALL.iter().map(|pace| Choice::of(pace.word(), ui.t(pace.key()), &form.pace)).collect(),
        from: hours(&form.quiet_from),
        until: hours(&form.quiet_until),
        problems,
    }
}
