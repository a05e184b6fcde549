//! `/accounts`: the customers, whose named accounts they are, and the deals about them.

use askama::Template;
use diesel::OptionalExtension;
use serde::{Deserialize, Serialize};

use super::account::{Account, AccountId};
use super::one;
use super::query::{self, AccountFilter};
use crate::access::rights::ManageDeals;
use crate::access::{FirmId, May, Role};
use crate::db::{Page, Tx, dialect};
use crate::deals::{self, Deal};
use crate::error::{Answer, Error, Refusal};
use crate::events::{self, Event};
use crate::partners;
use crate::portal::Portal;
use crate::ui::answers::{list_base, see_other_saying};
use crate::ui::{Choice, Form, Path, Problems, Query, Ui, countries, forms};

#[derive(Template)]
#[template(path = "accounts/index.html")]
struct Index<'a> {
    ui: &'a Ui,
    accounts: Page<Account>,
    /// Spelt otherwise, where none begins so.
    like: Vec<Account>,
    named: Vec<(FirmId, String)>,
    filter: &'a AccountFilter,
    base: String,
}

impl Index<'_> {
    fn named_for(&self, account: &Account) -> &str {
        let found = self.named.iter().find(|(firm, _)| Some(*firm) == account.named_for);
        found.map_or("", |(_, name)| name.as_str())
    }
}

/// `GET /accounts`
pub async fn index(_: May<ManageDeals>, ui: Ui, portal: Portal, filter: Query<AccountFilter>) -> Answer {
    let asked = filter.0.clone();
    let (accounts, like, named) = portal
        .db
        .read(move |tx| {
            let accounts = query::list(tx, &asked)?;
            let like = match accounts.rows.is_empty() && !asked.q.trim().is_empty() {
                true => query::like(tx, &asked.q)?.into_iter().map(|(account, _)| account).collect(),
                false => Vec::new(),
            };
            let all: Vec<Account> = accounts.rows.iter().chain(&like).cloned().collect();
            let named = query::named_for(tx, &all)?;
            Ok((accounts, like, named))
        })
        .await?;
    let filter = &filter.0;
    let address = [("q", filter.q.as_str()), ("named", filter.named.as_str())];
    ui.page(Index { ui: &ui, accounts, like, named, filter, base: list_base("/accounts", &address) })
}

/// An account as it is typed.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct AccountForm {
    name: String,
    website: String,
    /// Two letters.
    country: String,
    city: String,
    tax_id: String,
    /// The name of the firm whose named account it is; empty: nobody's.
    named_for: String,
    /// How it was when the form was opened: [`Account::state`].
    #[serde(skip_serializing)]
    seen: i64,
}

impl AccountForm {
    fn of(account: &Account, named_for: &str) -> AccountForm {
        AccountForm {
            name: account.name.clone(),
            website: account.website.clone(),
            country: account.country.clone(),
            city: account.city.clone(),
            tax_id: account.tax_id.clone(),
            named_for: named_for.to_owned(),
            seen: account.state(),
        }
    }

    fn parse(
        &self,
        account: &Account,
        named_for: Result<Option<FirmId>, Refusal>,
    ) -> Result<Account, Problems> {
        let mut problems = Problems::default();
        let name = problems.need("name", forms::required(&self.name, 200));
        let website = match self.website.trim() {
            "" => Ok(String::new()),
            // As it came with a registration, whatever it is.
            same if same == account.website => Ok(same.to_owned()),
            typed => forms::link(typed),
        };
        let website = problems.need("website", website);
        let country = self.country.is_empty() || countries::known(&self.country);
        let country = country.then(|| self.country.clone()).ok_or_else(|| Refusal::new("form-choose"));
        let country = problems.need("country", country);
        let city = problems.need("city", forms::optional(&self.city, 120));
        let tax_id = problems.need("tax_id", forms::optional(&self.tax_id, 40));
        let named_for = problems.need("named_for", named_for);
        problems.or(|| {
            Some(Account {
                name: name?,
                website: website?,
                country: country?,
                city: city?,
                tax_id: tax_id?,
                named_for: named_for?,
                ..account.clone()
            })
        })
    }
}

#[derive(Template)]
#[template(path = "accounts/show.html")]
struct Show<'a> {
    ui: &'a Ui,
    account: &'a Account,
    form: &'a AccountForm,
    countries: Vec<Choice>,
    /// Other accounts that may be the same, with the score.
    near: &'a [(Account, i64)],
    deals: &'a [Deal],
    names: &'a deals::Names,
    problems: Problems,
}

impl Show<'_> {
    fn is_same(&self, other: &Account) -> bool {
        other.group_id == self.account.group_id
    }
}

struct Desk {
    account: Account,
    named_for: String,
    near: Vec<(Account, i64)>,
    deals: Vec<Deal>,
    names: deals::Names,
}

impl Desk {
    async fn read(portal: &Portal, viewer: &May<ManageDeals>, id: AccountId) -> Result<Desk, Error> {
        let who = viewer.clone();
        portal
            .db
            .read(move |tx| {
                let account = one(tx, id)?;
                let named = query::named_for(tx, std::slice::from_ref(&account))?;
                let named_for = named.into_iter().next().map(|(_, name)| name).unwrap_or_default();
                let (deals, names) = deals::of_account_group(tx, &who, account.group_id)?;
                Ok(Desk { near: query::near(tx, &account)?, account, named_for, deals, names })
            })
            .await
    }

    fn page<'a>(&'a self, ui: &'a Ui, form: &'a AccountForm, problems: Problems) -> Show<'a> {
        let mut countries = countries::choices(ui, &form.country);
        countries.insert(0, Choice::of("", "", &form.country));
        Show {
            ui,
            account: &self.account,
            form,
            countries,
            near: &self.near,
            deals: &self.deals,
            names: &self.names,
            problems,
        }
    }
}

/// `GET /accounts/{id}`
pub async fn show(viewer: May<ManageDeals>, ui: Ui, portal: Portal, id: Path<AccountId>) -> Answer {
    let desk = Desk::read(&portal, &viewer, id.0).await?;
    let form = AccountForm::of(&desk.account, &desk.named_for);
    ui.page(desk.page(&ui, &form, Problems::default()))
}

/// `POST /accounts/{id}`
pub async fn save(
    viewer: May<ManageDeals>,
    ui: Ui,
    portal: Portal,
    id: Path<AccountId>,
    form: Form<AccountForm>,
) -> Answer {
    let desk = Desk::read(&portal, &viewer, id.0).await?;
    let (who, typed) = (viewer.clone(), form.named_for.trim().to_owned());
    let same = !typed.is_empty() && typed == desk.named_for;
    let kept = desk.account.named_for;
    let named_for = match same {
        true => Ok(kept),
        false => portal.db.read(move |tx| firm_named(tx, &who, &typed)).await?,
    };
    let again = |problems| {
        let form = AccountForm { seen: desk.account.state(), ..form.0.clone() };
        ui.retry(desk.page(&ui, &form, ui.told(problems)))
    };
    let changed = match form.parse(&desk.account, named_for) {
        Ok(changed) => changed,
        Err(problems) => return again(problems),
    };
    let (before, id) = (AccountForm::of(&desk.account, &desk.named_for), id.0);
    let after = AccountForm { named_for: form.named_for.trim().to_owned(), ..AccountForm::of(&changed, "") };
    let seen = form.seen;
    let kept = portal
        .db
        .write(move |tx| {
            dialect::hold(tx, "accounts", id.0)?;
            let told = |form: &AccountForm| serde_json::to_value(form).map_err(Error::internal);
            let Some(facts) = events::changes(&told(&before)?, &told(&after)?) else { return Ok(true) };
            if one(tx, id)?.state() != seen {
                return Ok(false);
            }
            query::save(tx, &changed)?;
            events::record(tx, &viewer, Event::new("account.changed", "account", id.0).data(facts))?;
            Ok(true)
        })
        .await?;
    if !kept {
        return again(Problems::of("", Refusal::new("form-outrun")));
    }
    see_other_saying(format_args!("/accounts/{id}"), "done-saved")
}

/// The firm a typed name means. A channel manager names accounts for firms of their own.
fn firm_named(
    tx: &mut Tx<'_>,
    by: &May<ManageDeals>,
    typed: &str,
) -> Result<Result<Option<FirmId>, Refusal>, Error> {
    if typed.is_empty() {
        return Ok(Ok(None));
    }
    let found = partners::named(tx, by, typed)?;
    let firm = match found.as_slice() {
        [one] => one.id,
        [] => return Ok(Err(Refusal::new("partners-parent-unknown"))),
        _ => return Ok(Err(Refusal::new("account-firm-several"))),
    };
    if by.role == Role::ChannelManager && partners::managed(tx, by, firm).optional()?.is_none() {
        return Ok(Err(Refusal::new("partners-parent-foreign")));
    }
    Ok(Ok(Some(firm)))
}
