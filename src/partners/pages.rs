//! The list of firms, and a firm.

use std::collections::BTreeMap;

use askama::Template;
use diesel::OptionalExtension;

use super::distributors;
use super::firm::Firm;
use super::query::{self, FirmFilter};
use crate::access::rights::{ManageDeals, ManageFirms, SeeAudit, SeeFirms, SeePeople, SeeUsage};
use crate::access::{FirmId, May, PersonId, SignedIn};
use crate::db::Page;
use crate::error::Answer;
use crate::events::trail::{self, Line, Names};
use crate::library::{self, UsedBy};
use crate::people::{self, Member, PeopleFilter};
use crate::portal::Portal;
use crate::programme::TermKind;
use crate::ui::answers::list_base;
use crate::ui::{Choice, Path, Query, Ui, countries};

#[derive(Template)]
#[template(path = "partners/index.html")]
struct Index<'a> {
    ui: &'a Ui,
    firms: Page<Firm>,
    heads: BTreeMap<FirmId, i64>,
    managers: BTreeMap<PersonId, String>,
    filter: &'a FirmFilter,
    tiers: Vec<Choice>,
    regions: Vec<Choice>,
    types: Vec<Choice>,
    countries: Vec<Choice>,
    states: Vec<Choice>,
    sorts: Vec<Choice>,
    may_manage: bool,
    base: String,
    export: String,
}

#[derive(Template)]
#[template(path = "partners/show.html")]
struct Show<'a> {
    ui: &'a Ui,
    firm: &'a Firm,
    parent: Option<Firm>,
    /// Whom it buys through.
    distributor: Option<String>,
    manager: Option<String>,
    branches: Vec<Firm>,
    people: Option<Page<Member>>,
    happenings: Option<(Vec<Line>, Names)>,
    used: Option<UsedBy>,
    may_change: bool,
    may_register: bool,
    sees_firms: bool,
}

impl Index<'_> {
    fn people(&self, firm: &Firm) -> i64 {
        self.heads.get(&firm.id).copied().unwrap_or(0)
    }

    fn manager(&self, firm: &Firm) -> Option<&str> {
        self.managers.get(&firm.channel_manager_id?).map(String::as_str)
    }
}

/// The terms of a kind to choose from, by code.
pub(super) fn terms(ui: &Ui, kind: TermKind, current: &str) -> Vec<Choice> {
    let listed = ui.programme().terms.of(kind);
    listed.map(|term| Choice::of(&term.code, ui.term_name(term), current)).collect()
}

/// What stands in the address of a list.
pub(super) fn address(filter: &FirmFilter) -> [(&str, &str); 8] {
    [
        ("q", filter.q.as_str()),
        ("tier", filter.tier.as_str()),
        ("region", filter.region.as_str()),
        ("type", filter.partner_type.as_str()),
        ("country", filter.country.as_str()),
        ("state", filter.state.as_str()),
        ("mine", filter.mine.as_str()),
        ("sort", filter.sort.as_str()),
    ]
}

/// `GET /partners`
pub async fn index(viewer: May<SeeFirms>, ui: Ui, portal: Portal, filter: Query<FirmFilter>) -> Answer {
    let (asked, who) = (filter.0.clone(), viewer.clone());
    let (firms, heads, managers, used) = portal
        .db
        .read(move |tx| {
            let firms = query::list(tx, &who, &asked)?;
            let heads = query::headcounts(tx, &firms.rows)?;
            let managers = query::managers(tx, &firms.rows)?;
            Ok((firms, heads, managers, query::countries(tx, &who)?))
        })
        .await?;
    let filter = &filter.0;
    let choice = |value: &str, key: &str, current: &str| Choice::of(value, ui.t(key), current);
    ui.page(Index {
        firms,
        heads,
        managers,
        filter,
        tiers: terms(&ui, TermKind::Tier, &filter.tier),
        regions: terms(&ui, TermKind::Region, &filter.region),
        types: terms(&ui, TermKind::PartnerType, &filter.partner_type),
        countries: countries::of(&ui, used.iter().map(String::as_str), &filter.country),
        states: vec![
            choice("active", "partners-active", &filter.state),
            choice("closed", "partners-closed", &filter.state),
        ],
        sorts: vec![
            choice("", "partners-sort-name", &filter.sort),
            choice("new", "partners-sort-new", &filter.sort),
        ],
        may_manage: viewer.may::<ManageFirms>(),
        base: list_base("/partners", &address(filter)),
        export: list_base("/partners/export.csv", &address(filter)).trim_end_matches(['?', '&']).to_owned(),
        ui: &ui,
    })
}

/// `GET /partners/{id}`: any firm for staff, one's own for its people.
pub async fn show(viewer: SignedIn, ui: Ui, portal: Portal, id: Path<FirmId>) -> Answer {
    let (firm, who) = (id.0, viewer.clone());
    let (firm, parent, distributor, manager, branches, people, happenings, used, may_change) = portal
        .db
        .read(move |tx| {
            let id = firm;
            let firm = query::one(tx, &who, id)?;
            let parent = match firm.parent_id {
                Some(parent) => query::one(tx, &who, parent).optional()?,
                None => None,
            };
            let distributor = distributors::distributor_name(tx, &firm)?;
            let manager = query::managers(tx, std::slice::from_ref(&firm))?.into_values().next();
            let branches = query::branches(tx, &who, id)?;
            let people = match who.may::<SeePeople>() {
                true => {
                    let of_firm = PeopleFilter { firm: id.to_string(), ..PeopleFilter::default() };
                    Some(people::list(tx, &who, &of_firm)?)
                }
                false => None,
            };
            let happenings = match who.may::<SeeAudit>() {
                true => {
                    let wanted = trail::Wanted { about: Some(id), ..trail::Wanted::default() };
                    let lines = trail::newest(tx, &wanted, 8)?;
                    let names = trail::names(tx, &lines)?;
                    Some((lines, names))
                }
                false => None,
            };
            let now = tx.now;
            let used = match who.may::<SeeUsage>() {
                true => Some(library::used_by(tx, &who, now, id, 5)?),
                false => None,
            };
            let managed = query::managed(tx, &who, id).optional()?.is_some();
            let may_change = managed && who.may::<ManageFirms>();
            Ok((firm, parent, distributor, manager, branches, people, happenings, used, may_change))
        })
        .await?;
    let sees_firms = viewer.may::<SeeFirms>();
    ui.page(Show {
        ui: &ui,
        firm: &firm,
        parent,
        distributor,
        manager,
        branches,
        people,
        happenings,
        used,
        may_register: may_change && viewer.may::<ManageDeals>(),
        may_change,
        sees_firms,
    })
}
