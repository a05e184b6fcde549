//! What people see: the inbox, a lead.

use std::collections::BTreeMap;

use askama::Template;
use diesel::prelude::*;
use schema::schema::firms;

use super::lead::{Lead, LeadId, State};
use super::query::{self, Asked, LeadFilter};
use super::routing::Why;
use crate::access::rights::{RouteLeads, SeeLeads, WorkLeads};
use crate::access::{FirmId, May};
use crate::db::{IsWithin, Page};
use crate::error::Answer;
use crate::events::opening::{self, Opened};
use crate::people;
use crate::portal::Portal;
use crate::ui::answers::list_base;
use crate::ui::{Choice, Path, Query, Ui};

#[derive(Template)]
#[template(path = "leads/index.html")]
struct Index<'a> {
    ui: &'a Ui,
    leads: Page<Lead>,
    firms: BTreeMap<FirmId, String>,
    filter: &'a LeadFilter,
    states: Vec<Choice>,
    may_route: bool,
    base: String,
}

impl Index<'_> {
    fn firm(&self, lead: &Lead) -> &str {
        lead.firm_id.and_then(|firm| self.firms.get(&firm)).map_or("", String::as_str)
    }

    fn opens(&self, lead: &Lead) -> bool {
        self.may_route || lead.is_open_to_partner()
    }
}

#[derive(Template)]
#[template(path = "leads/show.html")]
struct Show<'a> {
    ui: &'a Ui,
    lead: &'a Lead,
    /// Whether the viewer may see who it is.
    opens: bool,
    why: Why,
    firm: String,
    offers: Vec<Asked>,
    colleagues: Vec<Choice>,
    may_route: bool,
    may_work: bool,
}

impl Show<'_> {
    fn offer_key(&self, state: &str) -> String {
        format!("lead-offer-{state}")
    }

    fn is_answerable(&self) -> bool {
        self.may_work && self.lead.state == State::Offered
    }
}

/// `GET /leads`
pub async fn index(viewer: May<SeeLeads>, ui: Ui, portal: Portal, filter: Query<LeadFilter>) -> Answer {
    let (asked, who) = (filter.0.clone(), viewer.clone());
    let (leads, firms) = portal
        .db
        .read(move |tx| {
            let leads = query::page(tx, &who, &asked)?;
            let keys: Vec<FirmId> = leads.rows.iter().filter_map(|lead| lead.firm_id).collect();
            let names: Vec<(FirmId, String)> = firms::table
                .filter(firms::id.within(keys))
                .select((firms::id, firms::name))
                .load(tx.conn())?;
            Ok((leads, names.into_iter().collect()))
        })
        .await?;
    let filter = &filter.0;
    let states = State::ALL.iter().map(|state| Choice::of(state.word(), ui.t(state.key()), &filter.state));
    let address =
        [("q", filter.q.as_str()), ("state", filter.state.as_str()), ("source", filter.source.as_str())];
    ui.page(Index {
        leads,
        firms,
        filter,
        states: states.collect(),
        may_route: viewer.may::<RouteLeads>(),
        base: list_base("/leads", &address),
        ui: &ui,
    })
}

/// `GET /leads/{id}`
pub async fn show(viewer: May<SeeLeads>, ui: Ui, portal: Portal, id: Path<LeadId>) -> Answer {
    let (id, who) = (id.0, viewer.clone());
    let may_route = viewer.may::<RouteLeads>();
    let opened = |lead: &Lead| {
        lead.firm_id.map(|firm| Opened { kind: "lead.opened", subject: "lead", id: lead.id.0, firm })
    };
    let (lead, firm, offers, colleagues, news) = portal
        .db
        .read(move |tx| {
            let lead = query::one(tx, &who, id)?;
            let news = match opened(&lead) {
                Some(opened) if opening::is_new(tx, &who, opened)? => Some(opened),
                _ => None,
            };
            let firm = query::firm_name(tx, lead.firm_id)?;
            let offers = if may_route { query::offers(tx, id)? } else { Vec::new() };
            let own = lead.state == State::Accepted && !may_route;
            let colleagues = if own { people::who_sell(tx, who.firm)? } else { Vec::new() };
            Ok((lead, firm, offers, colleagues, news))
        })
        .await?;
    if let Some(opened) = news {
        let who = viewer.clone();
        portal.db.write(move |tx| Ok(opening::tell(tx, &who, opened)?)).await?;
    }
    let owner = lead.owner_id.map(|owner| owner.to_string()).unwrap_or_default();
    ui.page(Show {
        opens: may_route || lead.is_open_to_partner(),
        why: serde_json::from_str(&lead.why).unwrap_or_default(),
        firm,
        offers,
        colleagues: colleagues.into_iter().map(|(person, name)| Choice::of(person, name, &owner)).collect(),
        may_route,
        may_work: viewer.may::<WorkLeads>(),
        lead: &lead,
        ui: &ui,
    })
}
