//! The list of deals, and the queue of those that wait for an answer.

use askama::Template;
use serde::Serialize;

use super::deal::{Deal, State};
use super::list::{self, DealFilter, Names};
use super::requests::{self, Request};
use crate::access::May;
use crate::access::rights::{ManageDeals, RegisterDeals, ReviewDeals, SeeDeals};
use crate::db::{Page, Paging};
use crate::error::Answer;
use crate::portal::Portal;
use crate::programme::TermKind;
use crate::rates::{Rates, together};
use crate::ui::answers::{json, list_base};
use crate::ui::{Choice, Query, Ui};

#[derive(Template)]
#[template(path = "deals/index.html")]
struct Index<'a> {
    ui: &'a Ui,
    deals: Page<Deal>,
    /// What all of them come to, told.
    worth: String,
    names: Names,
    filter: &'a DealFilter,
    states: Vec<Choice>,
    sorts: Vec<Choice>,
    products: Vec<Choice>,
    shows_firms: bool,
    may_register: bool,
    may_import: bool,
    may_review: bool,
    base: String,
    export: String,
    spreadsheet: String,
}

#[derive(Template)]
#[template(path = "deals/queue.html")]
struct Queue<'a> {
    ui: &'a Ui,
    deals: Page<Deal>,
    names: Names,
    requests: Vec<(Request, Deal)>,
}

impl Queue<'_> {
    fn is_late(&self, deal: &Deal) -> bool {
        deal.answer_due_at.is_some_and(|due| due < self.ui.now)
    }
}

/// What a program reads of a deal.
#[derive(Serialize)]
struct Told<'a> {
    number: &'a str,
    url: String,
    customer: &'a str,
    title: &'a str,
    state: &'a str,
    step: &'a str,
    amount: i64,
    currency: &'a str,
    firm: &'a str,
}

fn address(filter: &DealFilter) -> [(&str, &str); 9] {
    [
        ("q", filter.q.as_str()),
        ("state", filter.state.as_str()),
        ("firm", filter.firm.as_str()),
        ("mine", filter.mine.as_str()),
        ("partner", filter.partner.as_str()),
        ("product", filter.product.as_str()),
        ("from", filter.from.as_str()),
        ("until", filter.until.as_str()),
        ("sort", filter.sort.as_str()),
    ]
}

/// The address of the list as a file.
fn file(path: &str, filter: &DealFilter) -> String {
    list_base(path, &address(filter)).trim_end_matches(['?', '&']).to_owned()
}

/// `GET /deals`
pub async fn index(viewer: May<SeeDeals>, ui: Ui, portal: Portal, filter: Query<DealFilter>) -> Answer {
    let (asked, who, all) = (filter.0.clone(), viewer.clone(), ui.wants_json());
    let (deals, names, sums, rates) = portal
        .db
        .read(move |tx| {
            let (deals, sums) = list::page(tx, &who, &asked, all)?;
            let names = list::names(tx, &deals.rows, &[])?;
            Ok((deals, names, sums, Rates::newest(tx)?))
        })
        .await?;
    if ui.wants_json() {
        let rows: Vec<Told<'_>> = deals.rows.iter().map(|deal| told(deal, &names)).collect();
        let body = serde_json::json!({ "total": deals.total, "page": deals.number, "deals": rows });
        return json(actix_web::http::StatusCode::OK, &body);
    }
    let filter = &filter.0;
    let states = State::ALL.iter().map(|state| Choice::of(state.word(), ui.t(state.key()), &filter.state));
    let sort = |value: &str, key: &str| Choice::of(value, ui.t(key), &filter.sort);
    ui.page(Index {
        // What is not counted to the end has no sum.
        worth: if deals.more { String::new() } else { together(&ui, &rates, &sums) },
        deals,
        names,
        filter,
        states: states.collect(),
        sorts: vec![
            sort("", "deals-sort-new"),
            sort("closing", "deals-sort-closing"),
            sort("ends", "deals-sort-ends"),
        ],
        products: ui
            .programme()
            .terms
            .of(TermKind::Product)
            .map(|term| Choice::of(&term.code, ui.term_name(term), &filter.product))
            .collect(),
        shows_firms: viewer.is_staff(),
        may_register: viewer.may::<RegisterDeals>(),
        may_import: viewer.may::<ManageDeals>(),
        may_review: viewer.may::<ReviewDeals>(),
        base: list_base("/deals", &address(filter)),
        export: file("/deals/export.csv", filter),
        spreadsheet: file("/deals/export.xlsx", filter),
        ui: &ui,
    })
}

fn told<'a>(deal: &'a Deal, names: &'a Names) -> Told<'a> {
    Told {
        number: &deal.number,
        url: format!("/deals/{}", deal.id),
        customer: &deal.customer,
        title: &deal.title,
        state: deal.state.word(),
        step: &deal.step,
        amount: deal.amount,
        currency: &deal.currency,
        firm: names.firm(&deal.firm_id),
    }
}

/// `GET /deals/queue`
pub async fn queue(viewer: May<ReviewDeals>, ui: Ui, portal: Portal, paging: Query<Paging>) -> Answer {
    let paging = paging.0;
    let (deals, names, requests) = portal
        .db
        .read(move |tx| {
            let deals = list::queue(tx, &viewer, paging)?;
            let requests = requests::waiting(tx, &viewer)?;
            let all: Vec<Deal> =
                deals.rows.iter().chain(requests.iter().map(|(_, deal)| deal)).cloned().collect();
            let names = list::names(tx, &all, &[])?;
            Ok((deals, names, requests))
        })
        .await?;
    ui.page(Queue { ui: &ui, deals, names, requests })
}
