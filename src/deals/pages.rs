//! What people see: the list, the queue, a deal.

use askama::Template;
use chrono::NaiveDate;
use serde::Serialize;

use super::amending::{self, Amendment};
use super::approvals::{self, Part};
use super::conflicts::{self, Conflict, ToldFactor};
use super::deal::{Deal, DealId, Details, State};
use super::eligibility::{self, Judged};
use super::entry::{self, Entry, EntryKind};
use super::field::{Field, FieldKind};
use super::files::{self, DealFile};
use super::form::{is_column, label};
use super::list::{self, DealFilter, Names, Record};
use super::moves::may_move;
use super::overlap::{self, Drawn, PartKind};
use super::programme::{self, DealProgramme};
use super::protection::Line;
use super::requests::{self, Kind, Request, RequestState};
use super::sharing::Inside;
use super::workflow::Step;
use super::{lines, query, receipts};
use crate::access::rights::{ManageDeals, RegisterDeals, ReviewDeals, SeeDeals};
use crate::access::{May, PersonId, Role};
use crate::db::{Page, Paging};
use crate::error::Answer;
use crate::events::opening::{self, Opened};
use crate::matching::{Span, marks};
use crate::portal::Portal;
use crate::programme::TermKind;
use crate::rates::{Rates, together};
use crate::ui::answers::{json, list_base};
use crate::ui::{Choice, Path, Query, Ui};

/// Lines of the timeline shown.
const LINES: i64 = 200;

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

#[derive(Template)]
#[template(path = "deals/show.html")]
struct Show<'a> {
    ui: &'a Ui,
    deal: &'a Deal,
    details: &'a Details,
    programme: &'a DealProgramme,
    lines: Vec<Line>,
    answers: Vec<(String, String)>,
    entries: Vec<Entry>,
    names: Names,
    parts: Vec<Part>,
    my_turn: bool,
    rivals: Vec<RivalRow>,
    record: Option<Record>,
    place: i64,
    may_move: bool,
    may_edit: bool,
    may_submit: bool,
    may_amend: bool,
    may_reopen: bool,
    may_delete: bool,
    requests: Vec<Request>,
    /// What the partner may ask for now.
    may_ask: Vec<Kind>,
    may_answer: bool,
    inside: Inside,
    has_receipt: bool,
    /// The programme's criteria, until it is decided on.
    criteria: Vec<Judged>,
    /// Each with whether the viewer may take it away.
    files: Vec<(DealFile, bool)>,
}

/// One collision, for those who decide.
struct RivalRow {
    conflict: Conflict,
    deal: Deal,
    /// The two names with what differs marked.
    left: Vec<Span>,
    right: Vec<Span>,
    /// Where their protection meets.
    overlap: Drawn,
}

impl Show<'_> {
    /// One side of a part of an overlap, in words.
    fn scope(&self, kind: &PartKind, codes: &[String]) -> String {
        let terms = &self.ui.programme().terms;
        let said = |code: &String| match kind {
            PartKind::Products => {
                let term = terms.coded(TermKind::Product, code);
                term.map_or(code.clone(), |term| self.ui.term_name(term).to_owned())
            }
            PartKind::Territory => self.ui.country(code),
            PartKind::Site => code.clone(),
        };
        match codes {
            [] => self.ui.t("deal-overlap-all").to_owned(),
            codes => codes.iter().map(said).collect::<Vec<_>>().join(", "),
        }
    }

    /// Whether it is approved, on a step that protects nothing.
    fn is_unprotected(&self) -> bool {
        let step = self.programme.definition.step(&self.deal.step);
        self.deal.state == State::Approved && step.is_some_and(|step| !step.protected)
    }

    fn step(&self) -> Option<&Step> {
        self.programme.definition.step(&self.deal.step)
    }

    fn step_name(&self, code: &str) -> String {
        self.programme.definition.step(code).map(|step| self.named(step)).unwrap_or_default()
    }

    /// The vendor's name of a step; the portal's word for its type where there is none.
    fn named(&self, step: &Step) -> String {
        match step.names.in_(self.ui.lang()) {
            "" => self.ui.t(step.state.key()).to_owned(),
            name => name.to_owned(),
        }
    }

    /// The steps it can be moved to from here.
    fn moves(&self) -> Vec<(&str, String, bool)> {
        let from = self.deal.state;
        let steps = self.programme.definition.steps.iter().filter(|step| {
            let leads = match from {
                State::Approved => matches!(step.state, State::Approved | State::Won | State::Lost),
                State::Open => step.state == State::Open,
                _ => false,
            };
            let role = self.ui.viewer().map(|viewer| viewer.role);
            leads && step.code != self.deal.step && role.is_some_and(|role| step.is_moved_by(role))
        });
        steps.map(|step| (step.code.as_str(), self.named(step), step.state == State::Lost)).collect()
    }

    fn loses(&self) -> bool {
        self.moves().iter().any(|(_, _, lost)| *lost) && !self.programme.definition.loss_reasons.is_empty()
    }

    fn guidance(&self) -> &str {
        self.step().map_or("", |step| step.guidance.in_(self.ui.lang()))
    }

    /// What an amendment asks to change: label, old value, new value.
    fn changes(&self, request: &Request) -> Vec<(&str, String, String)> {
        let Some(Amendment { before, after }) = amending::read(&request.data) else { return Vec::new() };
        let money = |amount: i64| self.ui.money(&amount, &self.deal.currency);
        let day = |day: Option<chrono::NaiveDate>| day.map(|day| self.ui.date(&day)).unwrap_or_default();
        let all = [
            ("deal-field-title", before.title, after.title),
            ("deal-field-amount", money(before.amount), money(after.amount)),
            ("deal-field-close-on", day(before.close_on), day(after.close_on)),
        ];
        let changed = all.into_iter().filter(|(_, old, new)| old != new);
        changed.map(|(key, old, new)| (self.ui.t(key), old, new)).collect()
    }

    fn entry_key(&self, entry: &Entry) -> String {
        format!("deal-entry-{}", entry.kind.word().replace('_', "-"))
    }

    /// What a line of the timeline says beside its kind.
    fn entry_facts(&self, entry: &Entry) -> String {
        let data: serde_json::Value = serde_json::from_str(&entry.data).unwrap_or_default();
        let text = |name: &str| data.get(name).and_then(|it| it.as_str()).unwrap_or_default().to_owned();
        match entry.kind {
            EntryKind::Moved => self.step_name(&text("to")),
            EntryKind::Approved => match text("until").parse::<NaiveDate>() {
                Ok(day) => self.ui.date(&day),
                Err(_) => text("until"),
            },
            EntryKind::File | EntryKind::FileRemoved => text("name"),
            EntryKind::Escalated => {
                Role::parse(&text("to")).map(|role| self.ui.t(role.key()).to_owned()).unwrap_or_default()
            }
            EntryKind::Shared => {
                let name = self.names.person(&text("person").parse().ok()).to_owned();
                self.ui.with(&format!("deal-shared-{}", text("act")), "name", name)
            }
            _ => String::new(),
        }
    }

    fn label(&self, field: &Field) -> String {
        label(self.ui, field)
    }

    fn product(&self, code: &str) -> String {
        self.ui.term(TermKind::Product, code)
    }

    fn factor(&self, factor: &ToldFactor) -> String {
        self.ui.t(&factor.key).to_owned()
    }

    fn answered_late(&self) -> bool {
        self.deal.state == State::Open && self.deal.answer_due_at.is_some_and(|due| due < self.ui.now)
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

/// That the vendor's people open a deal concerns its firm.
fn opened(deal: &Deal) -> Opened {
    Opened { kind: "deal.opened", subject: "deal", id: deal.id.0, firm: deal.firm_id }
}

/// `GET /deals/{id}`
pub async fn show(viewer: May<SeeDeals>, ui: Ui, portal: Portal, id: Path<DealId>) -> Answer {
    let (id, who) = (id.0, viewer.clone());
    let reviews = viewer.may::<ReviewDeals>();
    let read = portal
        .db
        .read(move |tx| {
            let (deal, details) = query::whole(tx, &who, id)?;
            let programme = programme::at_version(tx, deal.programme_id, deal.programme_version)?;
            let lines = lines::of(tx, id, &who.programme.terms)?;
            let entries = entry::timeline(tx, &who, id, LINES)?;
            let mut people: Vec<PersonId> = Vec::new();
            people.extend(details.decided_by);
            people.extend(entries.iter().filter_map(|line| line.person_id));
            people.extend(entries.iter().filter_map(Entry::names_person));
            let named = programme.definition.fields.iter().filter(|field| field.kind == FieldKind::Person);
            people.extend(named.filter_map(|field| details.answer(&field.code).parse::<PersonId>().ok()));
            let (mut rivals, mut record) = (Vec::new(), None);
            if reviews {
                let found = conflicts::of(tx, id)?;
                let (rule, terms) = (&programme.definition.protection, &who.programme.terms);
                let overlaps = overlap::of_rivals(tx, rule, &deal, &details.site, &found, terms)?;
                rivals = found.into_iter().zip(overlaps).collect();
                record = Some(list::record(tx, deal.firm_id)?);
            }
            let parts = if reviews { approvals::of(tx, id)? } else { Vec::new() };
            let mut all: Vec<Deal> = rivals.iter().map(|((_, rival), _)| rival.clone()).collect();
            all.push(deal.clone());
            let names = list::names(tx, &all, &people)?;
            let place = if deal.state == State::Open { list::place_in_queue(tx, &deal)? } else { 0 };
            let requests = requests::of(tx, id)?;
            let files = files::of(tx, &who, id)?;
            let undecided = matches!(deal.state, State::Draft | State::Open | State::Returned);
            let criteria = match undecided {
                true => eligibility::of_deal(tx, &programme, &deal, &who.programme.terms)?,
                false => Vec::new(),
            };
            let inside = (Inside::read(tx, &who, &deal)?, receipts::is_there(tx, id)?, files, criteria);
            let is_new = opening::is_new(tx, &who, opened(&deal))?;
            Ok((
                deal, details, programme, lines, entries, names, parts, rivals, record, place, requests,
                inside, is_new,
            ))
        })
        .await?;
    let (
        deal,
        details,
        programme,
        lines,
        entries,
        names,
        parts,
        rivals,
        record,
        place,
        requests,
        inside,
        is_new,
    ) = read;
    if is_new {
        let (who, opened) = (viewer.clone(), opened(&deal));
        portal.db.write(move |tx| Ok(opening::tell(tx, &who, opened)?)).await?;
    }
    let my_turn = deal.state == State::Open && reviews && approvals::turn(&parts, &viewer).is_some();
    let rivals = rivals.into_iter().map(|((conflict, rival), overlap)| {
        let (left, right) = marks(&deal.customer, &rival.customer);
        RivalRow { conflict, deal: rival, left, right, overlap }
    });
    let editable = matches!(deal.state, State::Draft | State::Returned);
    let registers = viewer.may::<RegisterDeals>();
    let asks = |kind: &Kind| {
        *kind != Kind::Amendment
            && registers
            && requests::admit(*kind, &deal, &programme.definition, &requests, ui.now).is_ok()
    };
    ui.page(Show {
        ui: &ui,
        answers: answers(&ui, &programme, &details, &names, viewer.role),
        rivals: rivals.collect(),
        may_move: may_move(&viewer) && !deal.state.is_locked(),
        may_edit: editable && registers,
        may_submit: editable && registers,
        may_amend: registers && amending::is_open_to(&deal) && !amending::waits(&requests),
        may_reopen: viewer.may::<ManageDeals>()
            && matches!(deal.state, State::Won | State::Lost | State::Expired | State::Denied),
        may_delete: editable && (registers || deal.registered_by == Some(viewer.person)),
        deal: &deal,
        details: &details,
        programme: &programme,
        lines,
        entries,
        names,
        parts,
        my_turn,
        record,
        place,
        may_ask: Kind::ALL.iter().copied().filter(asks).collect(),
        may_answer: reviews,
        requests,
        inside: inside.0,
        has_receipt: inside.1,
        criteria: inside.3,
        files: inside
            .2
            .into_iter()
            .map(|file| (file.clone(), files::may_remove(&viewer, &deal, &file)))
            .collect(),
    })
}

/// The answers that have no place of their own on the page, as label and text.
fn answers(
    ui: &Ui,
    programme: &DealProgramme,
    details: &Details,
    names: &Names,
    role: Role,
) -> Vec<(String, String)> {
    let fields = programme.definition.fields.iter();
    let own = fields.filter(|field| !is_column(&field.code) && field.is_seen_by(role));
    own.filter_map(|field| {
        let text = details.answer(&field.code);
        let said = match field.kind {
            FieldKind::Country => ui.country(&text),
            FieldKind::Person => names.person(&text.parse().ok()).to_owned(),
            FieldKind::Choice => field
                .choices
                .iter()
                .find(|it| it.code == text)
                .map_or_else(|| text.clone(), |it| it.name(ui.lang()).to_owned()),
            _ => text.clone(),
        };
        (!text.is_empty()).then(|| (label(ui, field), said))
    })
    .collect()
}
