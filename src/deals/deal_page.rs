//! A deal, as those who may see it meet it.

use askama::Template;
use chrono::NaiveDate;

use super::amending::{self, Amendment};
use super::approvals::{self, Part};
use super::conflicts::{self, Conflict, ToldFactor};
use super::deal::{Deal, DealId, Details, State};
use super::definition::Definition;
use super::eligibility::{self, Judged};
use super::entry::{self, Entry, EntryKind};
use super::field::{Field, FieldKind};
use super::files::{self, DealFile};
use super::form::{is_column, label};
use super::list::{self, Names, Record};
use super::moves::may_move;
use super::overlap::{self, Drawn, PartKind};
use super::programme::{self, DealProgramme};
use super::protection::Line;
use super::requests::{self, Kind, Request, RequestState};
use super::sharing::Inside;
use super::workflow::Step;
use super::{lines, query, receipts};
use crate::access::rights::{ManageDeals, RegisterDeals, ReviewDeals, SeeDeals};
use crate::access::{May, PersonId, Role, Viewer};
use crate::db::{Conn, Tx};
use crate::error::{Answer, Error};
use crate::events::opening::{self, Opened};
use crate::matching::{Span, marks};
use crate::portal::Portal;
use crate::programme::TermKind;
use crate::ui::{Path, Ui};

/// Lines of the timeline shown.
const LINES: i64 = 200;

/// All that the page is made of, read at one moment.
struct Read {
    deal: Deal,
    details: Details,
    programme: DealProgramme,
    lines: Vec<Line>,
    entries: Vec<Entry>,
    /// Of every person and firm the page names.
    names: Names,
    /// How many are answered before it; 0 unless it waits.
    place: i64,
    requests: Vec<Request>,
    files: Vec<DealFile>,
    /// The programme's criteria, until it is decided on.
    criteria: Vec<Judged>,
    inside: Inside,
    has_receipt: bool,
    deciding: Option<Deciding>,
    /// Whether that the vendor's people opened it is news to its firm.
    is_news: bool,
}

/// What only those who decide are shown.
struct Deciding {
    parts: Vec<Part>,
    rivals: Vec<Rival>,
    record: Record,
}

/// A deal that may be about the same customer.
struct Rival {
    conflict: Conflict,
    deal: Deal,
    /// Where their protection meets.
    overlap: Drawn,
}

impl Read {
    fn load(tx: &mut Tx<'_>, viewer: &May<SeeDeals>, id: DealId) -> Result<Read, Error> {
        let (deal, details) = query::whole(tx, viewer, id)?;
        let programme = programme::at_version(tx, deal.programme_id, deal.programme_version)?;
        let entries = entry::timeline(tx, viewer, id, LINES)?;
        let deciding = match viewer.may::<ReviewDeals>() {
            true => Some(Deciding::load(tx, viewer, &programme.definition, &deal, &details)?),
            false => None,
        };
        let mut deals: Vec<Deal> = deciding.iter().flat_map(Deciding::deals).cloned().collect();
        deals.push(deal.clone());
        let people = people(&programme.definition, &details, &entries);
        let undecided = matches!(deal.state, State::Draft | State::Open | State::Returned);
        Ok(Read {
            lines: lines::of(tx, id, &viewer.programme.terms)?,
            names: list::names(tx, &deals, &people)?,
            place: if deal.state == State::Open { list::place_in_queue(tx, &deal)? } else { 0 },
            requests: requests::of(tx, id)?,
            files: files::of(tx, viewer, id)?,
            criteria: match undecided {
                true => eligibility::of_deal(tx, &programme, &deal, &viewer.programme.terms)?,
                false => Vec::new(),
            },
            inside: Inside::read(tx, viewer, &deal)?,
            has_receipt: receipts::is_there(tx, id)?,
            is_news: opening::is_new(tx, viewer, opened(&deal))?,
            deal,
            details,
            programme,
            entries,
            deciding,
        })
    }
}

impl Deciding {
    fn load(
        db: &mut Conn,
        viewer: &Viewer,
        definition: &Definition,
        deal: &Deal,
        details: &Details,
    ) -> Result<Deciding, Error> {
        let found = conflicts::of(db, deal.id)?;
        let (rule, terms) = (&definition.protection, &viewer.programme.terms);
        let overlaps = overlap::of_rivals(db, rule, deal, &details.site, &found, terms)?;
        let rivals = found.into_iter().zip(overlaps);
        Ok(Deciding {
            parts: approvals::of(db, deal.id)?,
            rivals: rivals.map(|((conflict, deal), overlap)| Rival { conflict, deal, overlap }).collect(),
            record: list::record(db, deal.firm_id)?,
        })
    }

    fn deals(&self) -> impl Iterator<Item = &Deal> {
        self.rivals.iter().map(|rival| &rival.deal)
    }
}

/// The people a deal names: who decided, who stands in its timeline and its answers.
fn people(definition: &Definition, details: &Details, entries: &[Entry]) -> Vec<PersonId> {
    let asked = definition.fields.iter().filter(|field| field.kind == FieldKind::Person);
    let answered = asked.filter_map(|field| details.answer(&field.code).parse().ok());
    let told = entries.iter().flat_map(|line| [line.person_id, line.names_person()]).flatten();
    details.decided_by.into_iter().chain(told).chain(answered).collect()
}

/// That the vendor's people open a deal concerns its firm.
fn opened(deal: &Deal) -> Opened {
    Opened { kind: "deal.opened", subject: "deal", id: deal.id.0, firm: deal.firm_id }
}

/// What the viewer may do with the deal as it stands.
struct Acts {
    /// Change it, and hand it in.
    edit: bool,
    amend: bool,
    move_on: bool,
    /// It is their turn to decide.
    decide: bool,
    /// Answer what the firm asked for.
    answer: bool,
    /// What the firm may ask for now.
    ask_for: Vec<Kind>,
    reopen: bool,
    delete: bool,
}

impl Acts {
    fn of(ui: &Ui, viewer: &May<SeeDeals>, read: &Read) -> Acts {
        let Read { deal, programme, requests, deciding, .. } = read;
        let registers = viewer.may::<RegisterDeals>();
        let editable = matches!(deal.state, State::Draft | State::Returned);
        let decided = matches!(deal.state, State::Won | State::Lost | State::Expired | State::Denied);
        let turn = deciding.as_ref().and_then(|it| approvals::turn(&it.parts, viewer));
        let is_open_to = |kind: &Kind| {
            // An amendment has a form of its own.
            *kind != Kind::Amendment
                && requests::admit(*kind, deal, &programme.definition, requests, ui.now).is_ok()
        };
        Acts {
            edit: editable && registers,
            amend: registers && amending::is_open_to(deal) && !amending::waits(requests),
            move_on: may_move(viewer) && !deal.state.is_locked(),
            decide: deal.state == State::Open && turn.is_some(),
            answer: viewer.may::<ReviewDeals>(),
            ask_for: Kind::ALL.iter().copied().filter(|kind| registers && is_open_to(kind)).collect(),
            reopen: decided && viewer.may::<ManageDeals>(),
            delete: editable && (registers || deal.registered_by == Some(viewer.person)),
        }
    }
}

#[derive(Template)]
#[template(path = "deals/show.html")]
struct Show<'a> {
    ui: &'a Ui,
    read: &'a Read,
    deal: &'a Deal,
    definition: &'a Definition,
    may: Acts,
    /// Label and text of the answers that have no place of their own.
    answers: Vec<(String, String)>,
    rivals: Vec<RivalRow<'a>>,
}

/// One collision, for those who decide.
struct RivalRow<'a> {
    conflict: &'a Conflict,
    deal: &'a Deal,
    overlap: &'a Drawn,
    /// The two customers' names with what differs marked.
    left: Vec<Span>,
    right: Vec<Span>,
}

impl<'a> RivalRow<'a> {
    fn of(deal: &Deal, rival: &'a Rival) -> RivalRow<'a> {
        let (left, right) = marks(&deal.customer, &rival.deal.customer);
        RivalRow { conflict: &rival.conflict, deal: &rival.deal, overlap: &rival.overlap, left, right }
    }
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
        let step = self.definition.step(&self.deal.step);
        self.deal.state == State::Approved && step.is_some_and(|step| !step.protected)
    }

    fn step(&self) -> Option<&Step> {
        self.definition.step(&self.deal.step)
    }

    fn step_name(&self, code: &str) -> String {
        self.definition.step(code).map(|step| self.named(step)).unwrap_or_default()
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
        let steps = self.definition.steps.iter().filter(|step| {
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
        self.moves().iter().any(|(_, _, lost)| *lost) && !self.definition.loss_reasons.is_empty()
    }

    fn guidance(&self) -> &str {
        self.step().map_or("", |step| step.guidance.in_(self.ui.lang()))
    }

    /// What an amendment asks to change: label, old value, new value.
    fn changes(&self, request: &Request) -> Vec<(&str, String, String)> {
        let Some(Amendment { before, after }) = amending::read(&request.data) else { return Vec::new() };
        let money = |amount: i64| self.ui.money(&amount, &self.deal.currency);
        let day = |day: Option<NaiveDate>| day.map(|day| self.ui.date(&day)).unwrap_or_default();
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
                let name = self.read.names.person(&text("person").parse().ok()).to_owned();
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

    fn may_remove(&self, file: &DealFile) -> bool {
        self.ui.viewer().is_some_and(|viewer| files::may_remove(viewer, self.deal, file))
    }

    fn answered_late(&self) -> bool {
        self.deal.state == State::Open && self.deal.answer_due_at.is_some_and(|due| due < self.ui.now)
    }
}

/// `GET /deals/{id}`
pub async fn show(viewer: May<SeeDeals>, ui: Ui, portal: Portal, id: Path<DealId>) -> Answer {
    let (id, who) = (id.0, viewer.clone());
    let read = portal.db.read(move |tx| Read::load(tx, &who, id)).await?;
    let deal = &read.deal;
    if read.is_news {
        let (who, opened) = (viewer.clone(), opened(deal));
        portal.db.write(move |tx| Ok(opening::tell(tx, &who, opened)?)).await?;
    }
    let rivals = read.deciding.iter().flat_map(|it| &it.rivals);
    ui.page(Show {
        ui: &ui,
        may: Acts::of(&ui, &viewer, &read),
        answers: answers(&ui, &read, viewer.role),
        rivals: rivals.map(|rival| RivalRow::of(deal, rival)).collect(),
        definition: &read.programme.definition,
        deal,
        read: &read,
    })
}

/// The answers that have no place of their own on the page, as label and text.
fn answers(ui: &Ui, read: &Read, role: Role) -> Vec<(String, String)> {
    let Read { programme, details, names, .. } = read;
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
