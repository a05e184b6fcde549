//! `/admin/providers`: which companies' own sign-in there is.

use askama::Template;
use serde::Deserialize;

use super::provider::{self, Provider, ProviderId};
use super::scim::store;
use crate::access::rights::ManageSettings;
use crate::access::{CustomRole, FirmId, Given, May, Recent, Role};
use crate::db::{Tx, dialect};
use crate::error::{Answer, Error, Refusal};
use crate::events::{self, Event};
use crate::partners;
use crate::portal::Portal;
use crate::ui::answers::see_other_saying;
use crate::ui::once;
use crate::ui::{Choice, Form, Path, Problems, Ui, forms};

/// What the client's secret is sealed for.
pub const PURPOSE: &str = "identity provider";

#[derive(Template)]
#[template(path = "sign_in/providers.html")]
struct Index<'a> {
    ui: &'a Ui,
    providers: Vec<(Provider, String)>,
    form: &'a ProviderForm,
    roles: Vec<Choice>,
    callback: String,
    problems: Problems,
}

#[derive(Template)]
#[template(path = "sign_in/provider.html")]
struct Show<'a> {
    ui: &'a Ui,
    provider: &'a Provider,
    form: &'a ProviderForm,
    roles: Vec<Choice>,
    callback: String,
    directory: Directory,
    problems: Problems,
}

/// How a provider's directory keeps the firm's accounts (SCIM).
struct Directory {
    address: String,
    /// Whether it has a token.
    open: bool,
    /// The token, the one time it is shown.
    fresh: Option<String>,
}

/// What is typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ProviderForm {
    pub name: String,
    pub issuer: String,
    pub client_id: String,
    /// Empty: as it was.
    pub client_secret: String,
    /// The firm's name.
    pub firm: String,
    pub domains: String,
    pub role: String,
    pub role_claim: String,
    pub role_map: String,
    pub shown: String,
    pub forced: String,
    pub active: String,
}

/// What the form means, but for the firm and the secret.
struct Parsed {
    name: String,
    issuer: String,
    client_id: String,
    domains: String,
    role: String,
    role_claim: String,
    role_map: String,
}

/// A provider's address: `https`, or this machine's own for trials.
fn issuer(typed: &str) -> Result<String, Refusal> {
    let typed = forms::required(typed, 300)?;
    let here = ["http://localhost:", "http://127.0.0.1:"].iter().any(|own| typed.starts_with(own));
    let good =
        openidconnect::IssuerUrl::new(typed.clone()).is_ok() && (typed.starts_with("https://") || here);
    if good { Ok(typed) } else { Err(Refusal::new("provider-issuer-wrong")) }
}

/// Lines of groups and roles as they are kept: the vendor's own roles by their keys, so that
/// they may be called otherwise later.
fn role_map(typed: &str, made: &[CustomRole]) -> Result<String, Refusal> {
    let typed = forms::optional(typed, 2000)?;
    let meant = |line: &str| {
        let (group, role) = line.split_once('=').map(|(group, role)| (group.trim(), role.trim()))?;
        let own = || made.iter().find(|own| forms::key(&own.name) == forms::key(role));
        let given = Given::read(role, made).or_else(|| own().map(CustomRole::given))?;
        (!group.is_empty()).then(|| format!("{group} = {}", given.word()))
    };
    let lines = typed.lines().map(str::trim).filter(|line| !line.is_empty());
    let lines: Option<Vec<String>> = lines.map(meant).collect();
    lines.map(|lines| lines.join("\n")).ok_or_else(|| Refusal::new("provider-map-wrong"))
}

/// The same as it is typed, with names.
fn map_told(kept: &str, made: &[CustomRole]) -> String {
    let told = |line: &str| {
        let (group, word) = line.split_once(" = ")?;
        let own = made.iter().find(|own| own.given().word() == word)?;
        Some(format!("{group} = {}", own.name))
    };
    kept.lines().map(|line| told(line).unwrap_or_else(|| line.to_owned())).collect::<Vec<_>>().join("\n")
}

impl ProviderForm {
    fn of(provider: &Provider, firm: &str, made: &[CustomRole]) -> ProviderForm {
        let yes = |on: bool| if on { "yes" } else { "" }.to_owned();
        ProviderForm {
            name: provider.name.clone(),
            issuer: provider.issuer.clone(),
            client_id: provider.client_id.clone(),
            client_secret: String::new(),
            firm: firm.to_owned(),
            domains: provider.domains.clone(),
            role: provider.role.clone(),
            role_claim: provider.role_claim.clone(),
            role_map: map_told(&provider.role_map, made),
            shown: yes(provider.shown),
            forced: yes(provider.forced),
            active: yes(provider.active),
        }
    }

    fn parse(&self, firm: Option<FirmId>, made: &[CustomRole]) -> Result<Parsed, Problems> {
        let mut problems = Problems::default();
        let name = problems.need("name", forms::required(&self.name, 80));
        let issuer = problems.need("issuer", issuer(&self.issuer));
        let client_id = problems.need("client_id", forms::required(&self.client_id, 200));
        if firm.is_none() {
            problems.add("firm", Refusal::new("provider-firm-unknown"));
        }
        let domains =
            problems.need("domains", forms::required(&self.domains.to_lowercase().replace(',', " "), 500));
        let known = self.role.is_empty() || Given::read(&self.role, made).is_some();
        let role = problems
            .need("role", known.then(|| self.role.clone()).ok_or_else(|| Refusal::new("form-choose")));
        let role_claim = problems.need("role_claim", forms::optional(&self.role_claim, 80));
        let role_map = problems.need("role_map", role_map(&self.role_map, made));
        problems.or(|| {
            Some(Parsed {
                name: name?,
                issuer: issuer?,
                client_id: client_id?,
                domains: domains?,
                role: role?,
                role_claim: role_claim?,
                role_map: role_map?,
            })
        })
    }
}

fn roles(ui: &Ui, chosen: &str) -> Vec<Choice> {
    let mut all = vec![Choice::of("", ui.t("provider-nobody-new"), chosen)];
    all.extend(Role::ALL.iter().map(|role| Choice::of(role.word(), ui.t(role.key()), chosen)));
    let made = &ui.programme().roles;
    all.extend(made.iter().map(|own| Choice::of(own.given().word(), own.name.as_str(), chosen)));
    all
}

fn callback(portal: &Portal) -> String {
    format!("{}/sign-in/callback", portal.config.base_url())
}

fn firm_named(tx: &mut Tx<'_>, by: &May<ManageSettings>, typed: &str) -> Result<Option<FirmId>, Error> {
    let typed = typed.trim().to_owned();
    if typed.eq_ignore_ascii_case(&by.firm_name) {
        return Ok(Some(by.firm));
    }
    Ok(partners::named(tx, by, &typed)?.first().map(|firm| firm.id))
}

async fn listed(portal: &Portal) -> Result<Vec<(Provider, String)>, Error> {
    portal
        .db
        .read(|tx| {
            let all = provider::all(tx)?;
            let mut named = Vec::new();
            for provider in all {
                let firm = partners::of_anybody(tx, provider.firm_id)?.name;
                named.push((provider, firm));
            }
            Ok(named)
        })
        .await
}

/// `GET /admin/providers`
pub async fn index(_: May<ManageSettings>, ui: Ui, portal: Portal) -> Answer {
    let form =
        ProviderForm { active: "yes".to_owned(), role_claim: "groups".to_owned(), ..ProviderForm::default() };
    let (providers, roles) = (listed(&portal).await?, roles(&ui, ""));
    let callback = callback(&portal);
    ui.page(Index { ui: &ui, providers, form: &form, roles, callback, problems: Problems::default() })
}

/// `POST /admin/providers`
pub async fn add(
    by: May<ManageSettings>,
    _: Recent,
    ui: Ui,
    portal: Portal,
    form: Form<ProviderForm>,
) -> Answer {
    let (who, typed) = (by.clone(), form.firm.clone());
    let firm = portal.db.read(move |tx| firm_named(tx, &who, &typed)).await?;
    match form.parse(firm, &ui.programme().roles) {
        Err(problems) => {
            let (problems, providers) = (ui.told(problems), listed(&portal).await?);
            let (roles, callback) = (roles(&ui, &form.role), callback(&portal));
            ui.retry(Index { ui: &ui, providers, form: &form, roles, callback, problems })
        }
        Ok(parsed) => keep(by, portal, None, parsed, firm, &form).await,
    }
}

async fn loaded(portal: &Portal, id: ProviderId) -> Result<(Provider, String), Error> {
    portal
        .db
        .read(move |tx| {
            let provider = provider::one(tx, id)?;
            let firm = partners::of_anybody(tx, provider.firm_id)?.name;
            Ok((provider, firm))
        })
        .await
}

/// `GET /admin/providers/{id}`
pub async fn show(_: May<ManageSettings>, ui: Ui, portal: Portal, id: Path<ProviderId>) -> Answer {
    shown(&ui, &portal, id.0, None).await
}

/// A provider's page; with the fresh token of its directory, the one time it is shown.
pub async fn shown(ui: &Ui, portal: &Portal, id: ProviderId, fresh: Option<String>) -> Answer {
    let (provider, firm) = loaded(portal, id).await?;
    let form = ProviderForm::of(&provider, &firm, &ui.programme().roles);
    let directory = directory(portal, id, fresh).await?;
    let (roles, callback) = (roles(ui, &form.role), callback(portal));
    ui.page(Show {
        ui,
        provider: &provider,
        form: &form,
        roles,
        callback,
        directory,
        problems: Problems::default(),
    })
}

async fn directory(portal: &Portal, id: ProviderId, fresh: Option<String>) -> Result<Directory, Error> {
    let open = portal.db.read(move |tx| Ok(store::has_token(tx, id)?)).await?;
    Ok(Directory { address: format!("{}/scim/v2", portal.config.base_url()), open, fresh })
}

/// `POST /admin/providers/{id}`
pub async fn save(
    by: May<ManageSettings>,
    _: Recent,
    ui: Ui,
    portal: Portal,
    id: Path<ProviderId>,
    form: Form<ProviderForm>,
) -> Answer {
    let (provider, _) = loaded(&portal, id.0).await?;
    let (who, typed) = (by.clone(), form.firm.clone());
    let firm = portal.db.read(move |tx| firm_named(tx, &who, &typed)).await?;
    match form.parse(firm, &ui.programme().roles) {
        Err(problems) => {
            let directory = directory(&portal, id.0, None).await?;
            let (roles, callback, problems) = (roles(&ui, &form.role), callback(&portal), ui.told(problems));
            ui.retry(Show { ui: &ui, provider: &provider, form: &form, roles, callback, directory, problems })
        }
        Ok(parsed) => keep(by, portal, Some(provider), parsed, firm, &form).await,
    }
}

async fn keep(
    by: May<ManageSettings>,
    portal: Portal,
    there: Option<Provider>,
    parsed: Parsed,
    firm: Option<FirmId>,
    form: &Form<ProviderForm>,
) -> Answer {
    let firm = firm.ok_or(Error::NotFound)?;
    let sealed = match form.client_secret.trim() {
        "" => there.as_ref().map(|it| it.client_secret.clone()).unwrap_or_default(),
        secret => portal.seal.seal(PURPOSE, secret.as_bytes())?,
    };
    let (shown, forced, active) = (form.shown == "yes", form.forced == "yes", form.active == "yes");
    let sending = form.sending();
    let keep = move |tx: &mut Tx<'_>| {
        once(tx, &by, &sending, |tx| {
            let now = tx.now;
            let there = match there {
                Some(there) => {
                    dialect::hold(tx, "identity_providers", there.id.0)?;
                    Some(provider::one(tx, there.id)?)
                }
                None => None,
            };
            let new = there.is_none();
            let (id, created_at) =
                there.as_ref().map_or_else(|| (ProviderId::fresh(), now), |it| (it.id, it.created_at));
            let kept = Provider {
                id,
                name: parsed.name,
                issuer: parsed.issuer,
                client_id: parsed.client_id,
                client_secret: sealed,
                firm_id: firm,
                domains: parsed.domains,
                role: parsed.role,
                role_claim: parsed.role_claim,
                role_map: parsed.role_map,
                shown,
                forced,
                active,
                created_at,
                updated_at: now,
            };
            if there.as_ref().is_some_and(|it| kept.says_the_same(it)) {
                return Ok("/admin/providers".to_owned());
            }
            provider::save(tx, &kept, new)?;
            let facts = serde_json::json!({
                "name": kept.name, "issuer": kept.issuer, "domains": kept.domains, "role": kept.role,
                "forced": kept.forced, "active": kept.active,
            });
            let event = Event::new("provider.changed", "provider", kept.id.0).about(firm);
            events::record(tx, &by, event.data(facts))?;
            Ok("/admin/providers".to_owned())
        })
    };
    see_other_saying(portal.db.write(keep).await?, "done-saved")
}
