//! The list of deals and the approver's queue: what a filter asks, and the rows.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;
use schema::schema::{deal_approvals, deal_lines, deals, firms, people};

use super::approvals::PartState;
use super::deal::{Deal, DealId, State};
use super::query::visible;
use super::words;
use crate::access::{FirmId, PersonId, Role, Viewer};
use crate::accounts::AccountId;
use crate::db::{
    Backend, Conn, Count, FEW_COUNTED, IsWithin, MOST_COUNTED, PAGE_SIZE, Page, Paging, count_of, sums_of,
};
use crate::programme::TermKind;
use crate::ui::forms;

/// Which deals a list shows, as its address says it.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub struct DealFilter {
    /// Beginnings of the customer's words, or a deal's number.
    pub q: String,
    /// A word of [`State`].
    pub state: String,
    /// A firm's key.
    pub firm: String,
    /// `yes`: those the viewer owns.
    pub mine: String,
    /// A part of a partner's name.
    pub partner: String,
    /// A product's code.
    pub product: String,
    /// Days as 2026-11-30 between which they are expected to close, both included.
    pub from: String,
    pub until: String,
    /// `closing`, `ends`; else newest first.
    pub sort: String,
    pub page: Option<u32>,
}

impl DealFilter {
    /// Whether it narrows by more than words, state and order.
    pub fn is_narrow(&self) -> bool {
        [&self.partner, &self.product, &self.from, &self.until].iter().any(|text| !text.trim().is_empty())
    }
}

/// A filter with its words looked up.
struct Wanted<'a> {
    viewer: &'a Viewer,
    filter: &'a DealFilter,
    words: words::Typed,
}

impl Wanted<'_> {
    fn read<'a>(db: &mut Conn, viewer: &'a Viewer, filter: &'a DealFilter) -> QueryResult<Wanted<'a>> {
        let words =
            if is_number(&filter.q) { words::Typed::default() } else { words::Typed::read(db, &filter.q)? };
        Ok(Wanted { viewer, filter, words })
    }
}

fn is_number(typed: &str) -> bool {
    typed.trim().to_uppercase().starts_with("D-")
}

fn asked(wanted: &Wanted<'_>) -> deals::BoxedQuery<'static, Backend> {
    narrowed(wanted, wanted.words.among(visible(wanted.viewer)))
}

fn narrowed(
    wanted: &Wanted<'_>,
    mut asked: deals::BoxedQuery<'static, Backend>,
) -> deals::BoxedQuery<'static, Backend> {
    let Wanted { viewer, filter, .. } = wanted;
    if is_number(&filter.q) {
        asked = asked.filter(deals::number.eq(filter.q.trim().to_uppercase()));
    }
    if let Some(state) = State::parse(&filter.state) {
        asked = asked.filter(deals::state.eq(state));
    }
    if let Ok(firm) = filter.firm.parse::<FirmId>() {
        asked = asked.filter(deals::firm_id.eq(firm));
    }
    if filter.mine == "yes" {
        asked = asked.filter(deals::owner_id.eq(viewer.person));
    }
    let part = forms::key(filter.partner.trim()).replace(['%', '_'], "");
    if !part.is_empty() {
        let named = firms::table.filter(firms::name_key.like(format!("%{part}%"))).select(firms::id);
        asked = asked.filter(deals::firm_id.eq_any(named));
    }
    if let Some(product) = viewer.programme.terms.coded(TermKind::Product, &filter.product) {
        let with =
            deal_lines::table.filter(deal_lines::product_id.eq(product.id)).select(deal_lines::deal_id);
        asked = asked.filter(deals::id.eq_any(with));
    }
    if let Ok(Some(day)) = forms::day(&filter.from) {
        asked = asked.filter(deals::close_on.ge(day));
    }
    if let Ok(Some(day)) = forms::day(&filter.until) {
        asked = asked.filter(deals::close_on.le(day));
    }
    asked
}

/// What deals come to, in minor units by currency.
pub type Sums = BTreeMap<String, i64>;

/// One page of the deals, and what all of them come to; a program, which reads no further than it is told, has all of
/// them counted.
pub fn page(
    db: &mut Conn,
    viewer: &Viewer,
    filter: &DealFilter,
    all: bool,
) -> QueryResult<(Page<Deal>, Sums)> {
    let paging = Paging { page: filter.page };
    let wanted = Wanted::read(db, viewer, filter)?;
    let most = if all { i64::MAX - 1 } else { wanted.words.most_counted().min(MOST_COUNTED) };
    let sampled = wanted.words.is_sampled() && !all;
    let counted = match sampled {
        true => narrowed(&wanted, wanted.words.in_sample(visible(viewer))),
        false => asked(&wanted),
    };
    let ask = |limit| counted.select((deals::currency, deals::amount)).limit(limit);
    let (mut count, sums) = sums_of(db, most, ask)?;
    // There are more than those of the sample.
    count.more |= sampled;
    let rows = ordered(asked(&wanted), filter)
        .offset(paging.offset())
        .limit(PAGE_SIZE)
        .select(Deal::as_select())
        .load(db)?;
    Ok((paging.counted(rows, count), sums))
}

fn ordered(
    asked: deals::BoxedQuery<'static, Backend>,
    filter: &DealFilter,
) -> deals::BoxedQuery<'static, Backend> {
    match filter.sort.as_str() {
        "closing" => asked.order((deals::close_on.is_null(), deals::close_on, deals::id)),
        "ends" => asked.order((deals::protected_until.is_null(), deals::protected_until, deals::id)),
        _ => asked.order((deals::updated_at.desc(), deals::id.desc())),
    }
}

/// All of a filter's deals for a file, so many at a time: those after one, by key.
/// A key never changes, so a deal that is saved while the file is written is
/// neither missed nor told twice.
pub fn some(
    db: &mut Conn,
    viewer: &Viewer,
    filter: &DealFilter,
    after: DealId,
    most: i64,
) -> QueryResult<Vec<Deal>> {
    let wanted = Wanted::read(db, viewer, filter)?;
    let asked = asked(&wanted).filter(deals::id.gt(after));
    asked.order(deals::id).limit(most).select(Deal::as_select()).load(db)
}

/// The deals that wait for this viewer's answer, the most urgent first.
pub fn queue(db: &mut Conn, viewer: &Viewer, paging: Paging) -> QueryResult<Page<Deal>> {
    let mut roles: Vec<Role> = viewer.decides_as().collect();
    if roles.contains(&Role::Administrator) {
        // An administrator stands in for every role.
        roles = Role::ALL.to_vec();
    }
    let waiting = || {
        let parts = deal_approvals::table
            .filter(deal_approvals::state.eq(PartState::Waiting))
            .filter(
                deal_approvals::role.within(roles.iter().map(|role| role.word())).or(
                    deal_approvals::escalated_at
                        .is_not_null()
                        .and(deal_approvals::escalate_to.within(roles.iter().map(|role| role.word()))),
                ),
            )
            .filter(deal_approvals::deal_id.eq(deals::id));
        // Asked deal by deal: the list is read from the most urgent on, and ends early.
        visible(viewer).filter(deals::state.eq(State::Open)).filter(diesel::dsl::exists(parts))
    };
    let count = count_of(db, FEW_COUNTED, |limit| waiting().select(deals::id).limit(limit))?;
    let rows = waiting()
        .order((deals::answer_due_at, deals::id))
        .offset(paging.offset())
        .limit(PAGE_SIZE)
        .select(Deal::as_select())
        .load(db)?;
    Ok(paging.counted(rows, count))
}

/// Names that rows show, by key.
#[derive(Debug, Default)]
pub struct Names {
    pub firms: BTreeMap<FirmId, String>,
    pub people: BTreeMap<PersonId, String>,
}

impl Names {
    /// A firm's name.
    pub fn firm(&self, id: &FirmId) -> &str {
        self.firms.get(id).map_or("", String::as_str)
    }

    /// The name of the distributor who registered a deal.
    pub fn distributor(&self, deal: &Deal) -> &str {
        deal.distributor_id.map_or("", |id| self.firms.get(&id).map_or("", String::as_str))
    }

    /// A person's name, if there is one to name.
    pub fn person(&self, id: &Option<PersonId>) -> &str {
        id.and_then(|id| self.people.get(&id)).map_or("", String::as_str)
    }
}

/// The deals about a customer and its variants that the viewer may know of, the newest
/// first, with the names on them.
pub fn of_account_group(db: &mut Conn, viewer: &Viewer, group: AccountId) -> QueryResult<(Vec<Deal>, Names)> {
    let deals: Vec<Deal> = visible(viewer)
        .filter(deals::account_group_id.eq(group))
        .order((deals::updated_at.desc(), deals::id.desc()))
        .limit(50)
        .select(Deal::as_select())
        .load(db)?;
    let names = names(db, &deals, &[])?;
    Ok((deals, names))
}

/// The names of these deals' firms and owners, and of more people.
pub fn names(db: &mut Conn, rows: &[Deal], more: &[PersonId]) -> QueryResult<Names> {
    let mut firm_keys: Vec<FirmId> =
        rows.iter().flat_map(|deal| [Some(deal.firm_id), deal.distributor_id]).flatten().collect();
    let owners = rows.iter().flat_map(|deal| [deal.owner_id, deal.registered_by]).flatten();
    let mut keys: Vec<PersonId> = owners.chain(more.iter().copied()).collect();
    firm_keys.sort_unstable();
    firm_keys.dedup();
    keys.sort_unstable();
    keys.dedup();
    let firm_rows: Vec<(FirmId, String)> =
        firms::table.filter(firms::id.within(firm_keys)).select((firms::id, firms::name)).load(db)?;
    let people_rows: Vec<(PersonId, String)> =
        people::table.filter(people::id.within(keys)).select((people::id, people::name)).load(db)?;
    Ok(Names { firms: firm_rows.into_iter().collect(), people: people_rows.into_iter().collect() })
}

/// The customers a viewer has registered or seen registered, to be offered while one is typed.
pub fn customers(db: &mut Conn, viewer: &Viewer) -> QueryResult<Vec<String>> {
    visible(viewer).select(deals::customer).distinct().order(deals::customer).limit(200).load(db)
}

/// How many registrations of a programme wait before this one, itself included;
/// nothing where it waits no longer, or too far behind to say.
pub fn place_in_queue(db: &mut Conn, deal: &Deal) -> QueryResult<i64> {
    let Some(submitted) = deal.submitted_at else { return Ok(0) };
    let before = deals::table
        .filter(deals::state.eq(State::Open))
        .filter(deals::programme_id.eq(deal.programme_id))
        .filter(deals::deleted_at.is_null())
        .filter(deals::submitted_at.lt(submitted))
        .select(deals::id);
    let before = count_of(db, FEW_COUNTED, |limit| before.limit(limit))?;
    Ok(if before.more { 0 } else { before.number + 1 })
}

/// What a firm made of its registrations: won, lost, expired, open.
#[derive(Debug, Clone, Copy, Default)]
pub struct Record {
    pub open: i64,
    pub won: i64,
    pub lost: i64,
    pub expired: i64,
}

impl Record {
    /// Won of all that came to an end, in percent; nothing where nothing did.
    pub fn win_rate(&self) -> Option<i64> {
        let ended = self.won + self.lost + self.expired;
        (ended > 0).then(|| self.won * 100 / ended)
    }

    /// Expired of all that came to an end, in percent.
    pub fn expiry_rate(&self) -> Option<i64> {
        let ended = self.won + self.lost + self.expired;
        (ended > 0).then(|| self.expired * 100 / ended)
    }
}

/// A firm's record.
pub fn record(db: &mut Conn, firm: FirmId) -> QueryResult<Record> {
    let counts: Vec<(State, i64)> = deals::table
        .filter(deals::firm_id.eq(firm))
        .filter(deals::deleted_at.is_null())
        .group_by(deals::state)
        .select((deals::state, diesel::dsl::count_star()))
        .load(db)?;
    let mut record = Record::default();
    for (state, count) in counts {
        match state {
            State::Won => record.won += count,
            State::Lost => record.lost += count,
            State::Expired => record.expired += count,
            state if state.counts_as_open() => record.open += count,
            _ => {}
        }
    }
    Ok(record)
}

/// For a viewer's home: what waits, what was sent back, what ends soon.
#[derive(Debug, Default)]
pub struct ForHome {
    /// Registrations that wait for this viewer's answer.
    pub waiting: Vec<Deal>,
    pub returned: Vec<Deal>,
    /// Protections that end within a fortnight.
    pub ending: Vec<Deal>,
    pub names: Names,
    /// What the viewer may see, open and approved.
    pub open: Count,
}

/// What stands on a viewer's home.
pub fn for_home(db: &mut Conn, viewer: &Viewer, now: NaiveDateTime) -> QueryResult<ForHome> {
    let reviews = viewer.may::<crate::access::rights::ReviewDeals>();
    let waiting = if reviews { queue(db, viewer, Paging::default())?.rows } else { Vec::new() };
    let waiting: Vec<Deal> = waiting.into_iter().take(5).collect();
    let (mut returned, mut ending) = (Vec::new(), Vec::new());
    if !viewer.is_staff() {
        returned = visible(viewer)
            .filter(deals::state.eq(State::Returned))
            .order((deals::moved_at.desc(), deals::id))
            .limit(5)
            .select(Deal::as_select())
            .load(db)?;
        ending = visible(viewer)
            .filter(deals::state.eq(State::Approved))
            .filter(deals::protected_until.le(now + chrono::TimeDelta::days(14)))
            .order((deals::protected_until, deals::id))
            .limit(5)
            .select(Deal::as_select())
            .load(db)?;
    }
    let standing =
        visible(viewer).filter(deals::state.within([State::Open, State::Returned, State::Approved]));
    let open = count_of(db, MOST_COUNTED, |limit| standing.select(deals::id).limit(limit))?;
    let names = if waiting.is_empty() { Names::default() } else { names(db, &waiting, &[])? };
    Ok(ForHome { waiting, returned, ending, names, open })
}
