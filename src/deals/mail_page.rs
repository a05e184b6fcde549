//! `/deals/by-mail`: how a deal is registered by a letter.

use askama::Template;

use super::by_mail::template;
use super::programme;
use crate::access::May;
use crate::access::rights::RegisterDeals;
use crate::error::{Answer, Error};
use crate::portal::Portal;
use crate::ui::{Choice, Query, Ui};

#[derive(serde::Deserialize, Default)]
#[serde(default)]
pub struct Wanted {
    programme: String,
}

#[derive(Template)]
#[template(path = "deals/by_mail.html")]
struct Show<'a> {
    ui: &'a Ui,
    address: &'a str,
    programmes: Vec<Choice>,
    /// The names of the fields, and whether each is needed.
    fields: Vec<(String, bool)>,
    /// The lines of a letter, empty.
    lines: String,
}

/// `GET /deals/by-mail?programme=`: not there where no letters are taken.
pub async fn show(viewer: May<RegisterDeals>, ui: Ui, portal: Portal, wanted: Query<Wanted>) -> Answer {
    let address = portal.config.mail_in_address.as_str();
    if address.is_empty() {
        return Err(Error::NotFound);
    }
    let (who, code) = (viewer.clone(), wanted.programme.clone());
    let (all, at, fields) = portal
        .db
        .read(move |tx| {
            let all = programme::offered(tx, &who)?;
            let at = all.iter().position(|it| it.code == code).unwrap_or(0);
            let chosen = all.get(at).ok_or_else(|| Error::refused("deal-no-programme"))?;
            let fields = template(tx, &who, &chosen.definition)?;
            Ok((all, at, fields))
        })
        .await?;
    let chosen = all.get(at).ok_or(Error::NotFound)?;
    let mut lines = String::new();
    if at > 0 {
        lines.push_str(&format!("{}: {}\n", ui.t("deal-programme"), chosen.name(ui.lang())));
    }
    for (label, _) in &fields {
        lines.push_str(&format!("{label}: \n"));
    }
    let programmes = all.iter().map(|it| Choice::of(&it.code, it.name(ui.lang()), &chosen.code)).collect();
    ui.page(Show { ui: &ui, address, programmes, fields, lines })
}
