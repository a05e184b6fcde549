//! `/account/consents`, where people answer, and `/admin/consents`, where the vendor writes what
//! they are asked.

use std::collections::HashMap;

use askama::Template;

use super::consent::{self, Answered, Purpose, PurposeId};
use crate::access::rights::ManageSettings;
use crate::access::{May, SignedIn};
use crate::db::dialect;
use crate::deals::Wording;
use crate::error::{Answer, Error, Refusal};
use crate::events::{self, Event};
use crate::portal::Portal;
use crate::ui::answers::see_other_saying;
use crate::ui::language::LANGUAGES;
use crate::ui::{Fields, Form, Path, Problems, Ui, once};

#[derive(Template)]
#[template(path = "privacy/consents.html")]
struct Own<'a> {
    ui: &'a Ui,
    asked: Vec<Purpose>,
    answers: HashMap<PurposeId, Answered>,
}

impl Own<'_> {
    /// The answer to the newest words, if there is one.
    fn answer(&self, purpose: &Purpose) -> Option<&Answered> {
        self.answers.get(&purpose.id).filter(|it| it.version == purpose.version)
    }

    fn says(&self, purpose: &Purpose, given: bool) -> bool {
        self.answer(purpose).is_some_and(|it| it.given == given)
    }

    /// Whether the words have changed since the last answer.
    fn is_new(&self, purpose: &Purpose) -> bool {
        self.answers.get(&purpose.id).is_some_and(|it| it.version != purpose.version)
    }
}

#[derive(Template)]
#[template(path = "privacy/purposes.html")]
struct Index<'a> {
    ui: &'a Ui,
    /// Each with how many said yes and no to its newest words.
    purposes: Vec<(Purpose, i64, i64)>,
}

#[derive(Template)]
#[template(path = "privacy/purpose.html")]
struct Edit<'a> {
    ui: &'a Ui,
    purpose: Option<&'a Purpose>,
    languages: Vec<Words>,
    active: bool,
    problems: Problems,
}

/// The words of one language, as typed.
struct Words {
    code: &'static str,
    name: &'static str,
    title: String,
    wording: String,
}

impl Words {
    fn title_field(&self) -> String {
        format!("title_{}", self.code)
    }

    fn wording_field(&self) -> String {
        format!("wording_{}", self.code)
    }
}

/// `GET /account/consents`
pub async fn own(who: SignedIn, ui: Ui, portal: Portal) -> Answer {
    let person = who.person;
    let (mut asked, answers) =
        portal.db.read(move |tx| Ok((consent::all(tx)?, consent::answers(tx, person)?))).await?;
    asked.retain(|purpose| purpose.active);
    ui.page(Own { ui: &ui, asked, answers })
}

/// `POST /account/consents`: only what was answered, and is another answer than before, is written.
pub async fn answer(who: SignedIn, portal: Portal, form: Form<Fields>) -> Answer {
    portal
        .db
        .write(move |tx| {
            dialect::hold(tx, "people", who.person.0)?;
            let answers = consent::answers(tx, who.person)?;
            for purpose in consent::all(tx)?.into_iter().filter(|purpose| purpose.active) {
                let name = purpose.id.to_string();
                // To these very words, not to others that came meanwhile.
                let told = format!("{}:{}", form.one(&name), form.one(&format!("{name}_version")));
                let given = match told.split_once(':') {
                    Some(("yes", version)) if version == purpose.version.to_string() => true,
                    Some(("no", version)) if version == purpose.version.to_string() => false,
                    _ => continue,
                };
                let same = |it: &Answered| it.version == purpose.version && it.given == given;
                if answers.get(&purpose.id).is_some_and(same) {
                    continue;
                }
                consent::answer(tx, who.person, purpose.id, purpose.version, given)?;
                let facts = serde_json::json!({ "version": purpose.version, "given": given });
                let event = Event::new("consent.answered", "consent", purpose.id.0).data(facts);
                events::record(tx, &who, event)?;
            }
            Ok(())
        })
        .await?;
    see_other_saying("/account/consents", "done-saved")
}

/// `GET /admin/consents`
pub async fn index(_: May<ManageSettings>, ui: Ui, portal: Portal) -> Answer {
    let purposes = portal
        .db
        .report(|tx| {
            let mut all = Vec::new();
            for purpose in consent::all(tx)? {
                let (yes, no) = consent::counts(tx, &purpose)?;
                all.push((purpose, yes, no));
            }
            Ok(all)
        })
        .await?;
    ui.page(Index { ui: &ui, purposes })
}

fn words(title: impl Fn(&str) -> String, wording: impl Fn(&str) -> String) -> Vec<Words> {
    let of = |it: &crate::ui::language::Language| Words {
        code: it.code,
        name: it.own_name,
        title: title(it.code),
        wording: wording(it.code),
    };
    LANGUAGES.iter().map(of).collect()
}

fn typed(form: &Fields) -> Vec<Words> {
    let one = |name: &str, code: &str| form.one(&format!("{name}_{code}")).to_owned();
    words(|code| one("title", code), |code| one("wording", code))
}

/// `GET /admin/consents/new`
pub async fn new(_: May<ManageSettings>, ui: Ui) -> Answer {
    let languages = words(|_| String::new(), |_| String::new());
    ui.page(Edit { ui: &ui, purpose: None, languages, active: true, problems: Problems::default() })
}

/// `GET /admin/consents/{id}`
pub async fn edit(_: May<ManageSettings>, ui: Ui, portal: Portal, id: Path<PurposeId>) -> Answer {
    let purpose = one(&portal, id.0).await?;
    let of = |words: &Wording, code: &str| words.0.get(code).cloned().unwrap_or_default();
    let languages = words(|code| of(&purpose.title, code), |code| of(&purpose.wording, code));
    let active = purpose.active;
    ui.page(Edit { ui: &ui, purpose: Some(&purpose), languages, active, problems: Problems::default() })
}

async fn one(portal: &Portal, id: PurposeId) -> Result<Purpose, Error> {
    let all = portal.db.read(|tx| Ok(consent::all(tx)?)).await?;
    all.into_iter().find(|purpose| purpose.id == id).ok_or(Error::NotFound)
}

/// The words of a form: a title and a text in each language that has one of them.
fn parse(form: &Fields) -> Result<(Wording, Wording), Problems> {
    let (mut title, mut wording, mut problems) =
        (Wording::default(), Wording::default(), Problems::default());
    for language in typed(form) {
        let (head, text) = (language.title.trim(), language.wording.trim());
        match (head.is_empty(), text.is_empty()) {
            (true, true) => continue,
            (true, false) => problems.add(language.title_field(), Refusal::new("form-required")),
            (false, true) => problems.add(language.wording_field(), Refusal::new("form-required")),
            (false, false) => {}
        }
        title.0.insert(language.code.to_owned(), head.chars().take(200).collect());
        wording.0.insert(language.code.to_owned(), text.chars().take(5_000).collect());
    }
    if title.is_empty() && !problems.any() {
        problems.add("title_en", Refusal::new("consent-no-words"));
    }
    if problems.any() { Err(problems) } else { Ok((title, wording)) }
}

/// `POST /admin/consents`
pub async fn create(by: May<ManageSettings>, ui: Ui, portal: Portal, form: Form<Fields>) -> Answer {
    let (title, wording) = match parse(&form) {
        Ok(words) => words,
        Err(problems) => {
            let (languages, problems) = (typed(&form), ui.told(problems));
            return ui.retry(Edit { ui: &ui, purpose: None, languages, active: true, problems });
        }
    };
    let sending = form.sending();
    let made = portal
        .db
        .write(move |tx| {
            once(tx, &by, &sending, |tx| {
                let id = consent::add(tx, Some(by.person), &title, &wording)?;
                let facts = serde_json::json!({ "after": { "title": title, "wording": wording } });
                events::record(tx, &by, Event::new("consent.added", "consent", id.0).data(facts))?;
                Ok("/admin/consents".to_owned())
            })
        })
        .await?;
    see_other_saying(made, "done-added")
}

/// `POST /admin/consents/{id}`: other words ask everybody again.
pub async fn save(
    by: May<ManageSettings>,
    ui: Ui,
    portal: Portal,
    id: Path<PurposeId>,
    form: Form<Fields>,
) -> Answer {
    let purpose = one(&portal, id.0).await?;
    let active = form.one("active") == "yes";
    let (title, wording) = match parse(&form) {
        Ok(words) => words,
        Err(problems) => {
            let (languages, problems) = (typed(&form), ui.told(problems));
            return ui.retry(Edit { ui: &ui, purpose: Some(&purpose), languages, active, problems });
        }
    };
    portal
        .db
        .write(move |tx| {
            dialect::hold(tx, "consent_purposes", purpose.id.0)?;
            // As it is now: another may have changed it meanwhile.
            let all = consent::all(tx)?;
            let purpose = all.into_iter().find(|it| it.id == purpose.id).ok_or(Error::NotFound)?;
            let told = |title: &Wording, wording: &Wording, active: bool| {
                serde_json::json!({ "title": title, "wording": wording, "asked": active })
            };
            let before = told(&purpose.title, &purpose.wording, purpose.active);
            let Some(facts) = events::changes(&before, &told(&title, &wording, active)) else { return Ok(()) };
            consent::change(tx, Some(by.person), &purpose, &title, &wording, active)?;
            let event = Event::new("consent.changed", "consent", purpose.id.0).data(facts);
            Ok(events::record(tx, &by, event)?)
        })
        .await?;
    see_other_saying("/admin/consents", "done-saved")
}
