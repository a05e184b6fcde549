//! The pages of the desk.

use askama::Template;
use chrono::NaiveDateTime;
use serde::Deserialize;

use super::rules::{EXTENSIONS, RulesForm};
use super::{fields, steps, text};
use crate::access::rights::ManageDealProgrammes;
use crate::access::{May, Rule};
use crate::db::{Tx, dialect};
use crate::deals::definition::Definition;
use crate::deals::field::{Field, Need};
use crate::deals::programme::{self, DealProgramme, ProgrammeId};
use crate::deals::wording::Wording;
use crate::deals::workflow::{ApprovalRule, Condition, Step};
use crate::error::{Answer, Error, Refusal};
use crate::events::{self, Event};
use crate::money;
use crate::portal::Portal;
use crate::programme::{self as portals, NamedAudience, TermKind};
use crate::ui::answers::see_other_saying;
use crate::ui::{Choice, Form, Path, Problems, Sending, Ui, forms, once};

#[derive(Template)]
#[template(path = "deals/editor/index.html")]
struct Index<'a> {
    ui: &'a Ui,
    programmes: Vec<DealProgramme>,
    form: &'a NewForm,
    copies: Vec<Choice>,
    currencies: Vec<Choice>,
    problems: Problems,
}

#[derive(Template)]
#[template(path = "deals/editor/show.html")]
struct Show<'a> {
    ui: &'a Ui,
    programme: &'a DealProgramme,
    form: &'a RulesForm,
    text: &'a str,
    audiences: Vec<Choice>,
    extensions: Vec<Choice>,
    /// Standard fields that are not asked yet.
    standard: Vec<Choice>,
    states: Vec<Choice>,
    versions: Vec<(i64, NaiveDateTime, String)>,
    problems: Problems,
    text_problems: Problems,
}

impl Show<'_> {
    /// What the addresses of its parts begin with.
    fn base(&self) -> String {
        format!("/admin/deal-programmes/{}", self.programme.id)
    }

    /// The roles that decide by a rule, in their order.
    fn roles_of(&self, rule: &ApprovalRule) -> String {
        rule.roles.iter().map(|role| self.ui.t(role.key())).collect::<Vec<_>>().join(", ")
    }

    /// A condition in a few words.
    fn condition(&self, when: &Condition) -> String {
        let (ui, currency) = (self.ui, &self.programme.definition.currency);
        let named = |kind, set: &Option<std::collections::BTreeSet<String>>| {
            let terms = &ui.programme().terms;
            let name = |code: &String| {
                terms.coded(kind, code).map_or(code.as_str(), |it| ui.term_name(it)).to_owned()
            };
            set.as_ref().map(|set| set.iter().map(name).collect::<Vec<_>>().join(", "))
        };
        let money = |key, amount: Option<i64>| {
            amount.map(|it| ui.with(key, "amount", ui.money(&it, currency.as_str())))
        };
        let score = |key, score: Option<i64>| score.map(|it| ui.with(key, "score", ui.number(it)));
        let parts = [
            named(TermKind::Tier, &when.tiers),
            named(TermKind::Region, &when.regions),
            named(TermKind::Product, &when.products),
            money("rule-from-amount", when.at_least),
            money("rule-under-amount", when.below),
            score("rule-from-score", when.score_at_least),
            score("rule-under-score", when.score_below),
        ];
        let said: Vec<String> = parts.into_iter().flatten().collect();
        if said.is_empty() { ui.t("rule-always").to_owned() } else { said.join("; ") }
    }

    fn field_name(&self, field: &Field) -> String {
        crate::deals::form::label(self.ui, field)
    }

    fn step_name(&self, step: &Step) -> String {
        steps::step_name(self.ui, step)
    }
}

/// A programme to be.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct NewForm {
    pub name: String,
    pub code: String,
    /// The code of a programme whose definition it begins with; empty: the one out of the box.
    pub copy: String,
    pub currency: String,
}

/// A definition as a text.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct TextForm {
    /// The version that was seen.
    pub version: i64,
    pub text: String,
    /// `yes` or `no`: whether partners may register by it.
    pub active: String,
}

/// `GET /admin/deal-programmes`
pub async fn index(_: May<ManageDealProgrammes>, ui: Ui, portal: Portal) -> Answer {
    let programmes = portal.db.read(|tx| programme::all(tx)).await?;
    ui.page(list(&ui, programmes, &NewForm::default(), Problems::default()))
}

fn list<'a>(ui: &'a Ui, programmes: Vec<DealProgramme>, form: &'a NewForm, problems: Problems) -> Index<'a> {
    let mut copies = vec![Choice::of("", ui.t("programme-copy-none"), &form.copy)];
    copies.extend(programmes.iter().map(|it| Choice::of(&it.code, it.name(ui.lang()), &form.copy)));
    let currency = if form.currency.is_empty() { "EUR" } else { &form.currency };
    Index { ui, currencies: money::choices(currency), programmes, form, copies, problems }
}

/// `POST /admin/deal-programmes`: a new one, which partners do not see yet.
pub async fn add(by: May<ManageDealProgrammes>, ui: Ui, portal: Portal, form: Form<NewForm>) -> Answer {
    let programmes = portal.db.read(|tx| programme::all(tx)).await?;
    let mut problems = Problems::default();
    let name = problems.need("name", forms::required(&form.name, 80));
    let code = problems.need("code", portals::code(&form.code, &form.name));
    if code.as_ref().is_some_and(|code| programmes.iter().any(|it| it.code == *code)) {
        problems.add("code", Refusal::new("refused-already-there"));
    }
    let copied = programmes.iter().find(|it| it.code == form.copy).map(|it| it.definition.clone());
    if money::exponent(&form.currency).is_none() {
        problems.add("currency", Refusal::new("form-choose"));
    }
    let (Some(name), Some(code), false) = (name, code, problems.any()) else {
        return ui.retry(list(&ui, programmes, &form, ui.told(problems)));
    };
    let definition = copied.unwrap_or_else(|| Definition::simple(&form.currency));
    let (language, sending) = (ui.lang(), form.sending());
    let made = portal
        .db
        .write(move |tx| {
            once(tx, &by, &sending, |tx| {
                let names = Wording::from([(language, name.as_str())]);
                let id = programme::put(tx, &code, &names, &Rule::default(), &definition, Some(by.person))?;
                programme::set_active(tx, id, false)?;
                let event = Event::new("deal_programme.added", "deal_programme", id.0);
                events::record(tx, &by, event.data(serde_json::json!({ "name": name, "code": code })))?;
                Ok(format!("/admin/deal-programmes/{id}"))
            })
        })
        .await?;
    see_other_saying(made, "done-saved")
}

/// What a programme's page needs beside the forms.
struct Desk {
    programme: DealProgramme,
    audiences: Vec<NamedAudience>,
    versions: Vec<(i64, NaiveDateTime, String)>,
}

async fn desk(portal: &Portal, id: ProgrammeId) -> Result<Desk, Error> {
    portal
        .db
        .read(move |tx| {
            let programme = programme::one(tx, id)?;
            let versions = programme::versions(tx, id)?;
            Ok(Desk { programme, audiences: portals::audiences(tx)?, versions })
        })
        .await
}

impl Desk {
    fn page<'a>(
        &'a self,
        ui: &'a Ui,
        form: &'a RulesForm,
        text: &'a str,
        problems: Problems,
        text_problems: Problems,
    ) -> Show<'a> {
        let mut audiences = vec![Choice::of("all", ui.t("audience-everybody"), &form.audience)];
        audiences.extend(self.audiences.iter().map(|it| Choice::of(it.id, &it.name, &form.audience)));
        if form.audience.is_empty() {
            audiences.insert(0, Choice::of("", ui.t("programme-audience-own"), ""));
        }
        let extension =
            |word: &str| Choice::of(word, ui.t(&format!("programme-extension-{word}")), &form.extension);
        Show {
            ui,
            programme: &self.programme,
            form,
            text,
            audiences,
            extensions: EXTENSIONS.iter().map(|(_, word)| extension(word)).collect(),
            standard: fields::not_asked(ui, &self.programme.definition),
            states: steps::states(ui),
            versions: self.versions.clone(),
            problems,
            text_problems,
        }
    }
}

/// `GET /admin/deal-programmes/{id}`
pub async fn show(_: May<ManageDealProgrammes>, ui: Ui, portal: Portal, id: Path<ProgrammeId>) -> Answer {
    let desk = desk(&portal, id.0).await?;
    let form = RulesForm::of(&desk.programme, &desk.audiences);
    let text = text::write(&desk.programme.definition);
    ui.page(desk.page(&ui, &form, &text, Problems::default(), Problems::default()))
}

/// `POST /admin/deal-programmes/{id}`: the rules.
pub async fn save_rules(
    by: May<ManageDealProgrammes>,
    ui: Ui,
    portal: Portal,
    id: Path<ProgrammeId>,
    form: Form<RulesForm>,
) -> Answer {
    let (id, seen) = (id.0, (form.version, form.sending()));
    let desk = desk(&portal, id).await?;
    let problems = match form.parse(&desk.programme, &desk.audiences) {
        Err(problems) => problems,
        Ok(rules) => {
            match replace(by, &portal, id, seen, |_| (rules.names, rules.rule, rules.definition)).await {
                Err(error) if error.is(OUTRUN) => Problems::of("", Refusal::new("form-outrun")),
                answer => return answer,
            }
        }
    };
    let text = text::write(&desk.programme.definition);
    ui.retry(desk.page(&ui, &form, &text, ui.told(problems), Problems::default()))
}

/// `POST /admin/deal-programmes/{id}/text`: the whole definition.
pub async fn save_text(
    by: May<ManageDealProgrammes>,
    ui: Ui,
    portal: Portal,
    id: Path<ProgrammeId>,
    form: Form<TextForm>,
) -> Answer {
    let (id, seen) = (id.0, (form.version, form.sending()));
    let desk = desk(&portal, id).await?;
    let problems = match text::read(&form.text) {
        Err(refusal) => Problems::of("text", refusal),
        Ok(definition) => {
            let whole = |now: &DealProgramme| (now.names.clone(), now.rule.clone(), definition);
            match replace(by, &portal, id, seen, whole).await {
                Err(error) if error.is(OUTRUN) => Problems::of("text", Refusal::new("form-outrun")),
                answer => return answer,
            }
        }
    };
    let rules = RulesForm::of(&desk.programme, &desk.audiences);
    ui.retry(desk.page(&ui, &rules, &form.text, Problems::default(), ui.told(problems)))
}

/// `POST /admin/deal-programmes/{id}/standing`: offers it to partners, or no longer.
/// What was registered by it goes on.
pub async fn set_standing(
    by: May<ManageDealProgrammes>,
    portal: Portal,
    id: Path<ProgrammeId>,
    form: Form<TextForm>,
) -> Answer {
    let (id, active) = (id.0, form.active == "yes");
    portal
        .db
        .write(move |tx| {
            let now = hold(tx, id)?;
            if now.active != active {
                programme::set_active(tx, id, active)?;
                let event = Event::new("deal_programme.changed", "deal_programme", id.0);
                let facts =
                    serde_json::json!({ "before": { "active": now.active }, "after": { "active": active } });
                events::record(tx, &by, event.data(facts))?;
            }
            Ok(())
        })
        .await?;
    see_other_saying(format_args!("/admin/deal-programmes/{id}"), "done-saved")
}

/// The programme as it is now, held until this transaction ends.
pub(super) fn hold(tx: &mut Tx<'_>, id: ProgrammeId) -> Result<DealProgramme, Error> {
    dialect::hold(tx, "deal_programmes", id.0)?;
    programme::one(tx, id)
}

/// Somebody else changed what was typed over.
pub(super) const OUTRUN: &str = "programme-changed-meanwhile";

/// The refusal that says so.
pub(super) fn outrun() -> Error {
    Error::refused(OUTRUN)
}

/// Makes a new version, if nobody made another since this one was seen.
async fn replace(
    by: May<ManageDealProgrammes>,
    portal: &Portal,
    id: ProgrammeId,
    (seen, sending): (i64, Sending),
    change: impl FnOnce(&DealProgramme) -> (Wording, Rule, Definition) + Send + 'static,
) -> Answer {
    let made = portal
        .db
        .write(move |tx| {
            once(tx, &by, &sending, |tx| {
                let now = hold(tx, id)?;
                if now.version != seen {
                    return Err(outrun());
                }
                let (names, rule, definition) = change(&now);
                keep(tx, &by, &now, &names, &rule, &definition)?;
                Ok(format!("/admin/deal-programmes/{id}"))
            })
        })
        .await?;
    see_other_saying(made, "done-saved")
}

/// Keeps a new version, and writes down what changed.
pub(super) fn keep(
    tx: &mut Tx<'_>,
    by: &May<ManageDealProgrammes>,
    now: &DealProgramme,
    names: &Wording,
    rule: &Rule,
    definition: &Definition,
) -> Result<(), Error> {
    programme::put(tx, &now.code, names, rule, definition, Some(by.person))?;
    let told = |names: &Wording, rule: &Rule, definition: &Definition| serde_json::json!({ "names": names, "audience": rule, "definition": definition });
    let (before, after) = (told(&now.names, &now.rule, &now.definition), told(names, rule, definition));
    if let Some(facts) = events::changes(&before, &after) {
        events::record(tx, by, Event::new("deal_programme.changed", "deal_programme", now.id.0).data(facts))?;
    }
    Ok(())
}
