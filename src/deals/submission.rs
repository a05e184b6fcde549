//! Handing in: from a draft to a registration that waits for its answer.

use chrono::{NaiveDateTime, TimeZone};
use diesel::prelude::*;
use schema::schema::{deals, firms};

use super::approvals;
use super::conflicts;
use super::deal::{Deal, DealId, Details, State};
use super::definition::Definition;
use super::eligibility;
use super::entry::{EntryKind, enter};
use super::files;
use super::lines;
use super::programme::{self, DealProgramme};
use super::protection::{self, Scope};
use super::query;
use super::receipts::{self, ReceiptKind};
use super::sharing;
use super::workflow::{Facts, Step};
use super::working_days;
use crate::access::rights::{ManageDeals, RegisterDeals};
use crate::access::{FirmId, May, Viewer};
use crate::accounts::{self, AccountId, NewAccount};
use crate::db::{Conn, IsWithin, Tx, dialect};
use crate::error::{Error, Refusal};
use crate::matching::{self, Party};
use crate::notices;
use crate::people;
use crate::programme::{Settings, TermId, Terms};
use crate::rates::Rates;

/// An account that scores so high is the customer, whatever the spelling.
const SAME_ACCOUNT: i64 = 90;

/// Where the firm stands, as far as rules ask.
struct Standing {
    tier: Option<TermId>,
    region: Option<TermId>,
    zone: chrono_tz::Tz,
}

/// Who hands a registration in: the partner itself, or the vendor for it.
#[derive(Clone, Copy)]
pub enum Registrar<'a> {
    Partner(&'a May<RegisterDeals>),
    Vendor(&'a May<ManageDeals>),
}

impl std::ops::Deref for Registrar<'_> {
    type Target = Viewer;
    fn deref(&self) -> &Viewer {
        match self {
            Registrar::Partner(by) => by,
            Registrar::Vendor(by) => by,
        }
    }
}

/// Hands a draft in. It has been checked to be complete by its form; here the
/// rules of the programme are, in the transaction that counts: the cap, the
/// conflicts, who must agree, whether anybody must.
///
/// What the vendor registers for a partner is approved at once, whatever the cap,
/// unless it collides with another's.
pub fn submit(tx: &mut Tx<'_>, by: &Registrar<'_>, id: DealId) -> Result<Deal, Error> {
    let (deal, details) = query::whole(tx, by, id)?;
    let programme = programme::at_version(tx, deal.programme_id, deal.programme_version)?;
    let definition = &programme.definition;
    // Two of a firm's people at the cap: the second must find the first one's.
    dialect::hold(tx, "firms", deal.firm_id.0)?;
    let is_vendors = matches!(by, Registrar::Vendor(_));
    if !is_vendors {
        admit(tx, &programme, &deal, &details)?;
    }
    let party = conflicts::customer(&deal, &details);
    let (account, group) = account_of(tx, deal.firm_id, &party)?;
    let found = conflicts::find(tx, &party, deal.id, definition.review_score)?;
    conflicts::keep(tx, deal.id, &found)?;
    let now = tx.now;
    let vendor_zone = by.programme.settings.zone();
    let due = working_days::after(now, definition.answer_days, vendor_zone);
    let open = definition.first_step(State::Open).ok_or_else(|| Error::refused("deal-no-such-move"))?;
    let submitted = Deal {
        account_id: Some(account),
        account_group_id: Some(group),
        conflict_score: found.first().map_or(0, |it| it.score),
        ..deal.submit(by, open, due, now)?
    };
    let submitted = query::save(tx, &submitted, None)?;
    enter(tx, id, Some(by), EntryKind::Submitted, false, "", &serde_json::Value::Null)?;
    let told = serde_json::json!({ "number": submitted.number, "score": submitted.conflict_score });
    query::told(tx, by, "deal.submitted", &submitted, told)?;
    let standing = standing(tx, submitted.firm_id)?;
    let facts = facts(tx, &programme, &submitted, &standing, &by.programme.terms)?;
    if !is_vendors
        && let Some(unmet) = eligibility::judged(definition, &facts).iter().find(|it| it.holds_back())
    {
        return Err(unmet.refusal(&by.language).into());
    }
    let waives = is_vendors || definition.auto.as_ref().is_some_and(|auto| auto.when.holds(&facts));
    if waives && found.is_empty() && named_for_another(tx, account, submitted.firm_id)?.is_none() {
        let decided_by: Option<&Viewer> = is_vendors.then_some(by);
        return approve(tx, &programme, submitted, details, &standing, decided_by);
    }
    ask_for_agreement(tx, &programme, &submitted, &facts)?;
    Ok(submitted)
}

/// Opens a round of answers, of whoever must agree to the deal as it stands, and tells them.
fn ask_for_agreement(
    tx: &mut Tx<'_>,
    programme: &DealProgramme,
    deal: &Deal,
    facts: &Facts,
) -> Result<(), Error> {
    let Some(rule) = programme.definition.who_decides(facts) else { return Ok(()) };
    let (now, zone) = (tx.now, Settings::read(tx)?.zone());
    let asked = approvals::open(tx, deal.id, rule, now, zone)?;
    Ok(ask(tx, deal, &asked, "deal-waits")?)
}

/// Asks once more, of a deal that was closed and waits again.
pub(super) fn ask_again(
    tx: &mut Tx<'_>,
    programme: &DealProgramme,
    deal: &Deal,
    terms: &Terms,
) -> Result<(), Error> {
    let facts = facts_of(tx, programme, deal, terms)?;
    ask_for_agreement(tx, programme, deal, &facts)
}

/// Whether the firm has room for one more.
fn admit(tx: &mut Tx<'_>, programme: &DealProgramme, deal: &Deal, details: &Details) -> Result<(), Error> {
    let Some(cap) = programme.definition.cap else { return Ok(()) };
    let used = open_registrations(tx, deal.firm_id, programme)?;
    if used < i64::from(cap.open) {
        return Ok(());
    }
    let told = details.answer("description").chars().count() >= 40;
    let evidence = told || files::has_evidence(tx, deal.id)?;
    match (cap.evidence_above, evidence) {
        (true, true) => Ok(()),
        (true, false) => Err(Refusal::new("deal-cap-evidence").with("cap", cap.open).into()),
        (false, _) => Err(Refusal::new("deal-cap-reached").with("cap", cap.open).into()),
    }
}

/// How many registrations of a firm count against the programme's cap.
pub fn open_registrations(db: &mut Conn, firm: FirmId, programme: &DealProgramme) -> QueryResult<i64> {
    let counted: Vec<State> = State::ALL.iter().copied().filter(|state| state.counts_as_open()).collect();
    deals::table
        .filter(deals::firm_id.eq(firm))
        .filter(deals::programme_id.eq(programme.id))
        .filter(deals::state.within(counted))
        .filter(deals::deleted_at.is_null())
        .count()
        .get_result(db)
}

/// The customer's account and its group; a new one where none is surely the same.
pub(super) fn account_of(
    tx: &mut Tx<'_>,
    firm: FirmId,
    party: &Party,
) -> Result<(AccountId, AccountId), Error> {
    if let Some((account, _)) = accounts::candidates(tx, party, SAME_ACCOUNT)?.into_iter().next() {
        return Ok((account.id, account.group_id));
    }
    let country = if party.country.len() == 2 { party.country.as_str() } else { "" };
    let id = accounts::add(
        tx,
        &NewAccount {
            name: &party.name,
            website: &party.website,
            domain: &matching::registrable(&party.website).unwrap_or_default(),
            country,
            city: &party.city,
            address: &party.address,
            postcode: &party.postcode,
            tax_id: &party.tax_id,
            created_by_firm: Some(firm),
            keys: matching::keys(party),
            ..NewAccount::default()
        },
    )?;
    Ok((id, id))
}

fn named_for_another(db: &mut Conn, account: AccountId, firm: FirmId) -> QueryResult<Option<FirmId>> {
    Ok(accounts::one(db, account)?.named_for.filter(|named| *named != firm))
}

fn standing(db: &mut Conn, firm: FirmId) -> QueryResult<Standing> {
    let (tier, region, zone): (Option<TermId>, Option<TermId>, String) =
        firms::table.find(firm).select((firms::tier_id, firms::region_id, firms::time_zone)).first(db)?;
    Ok(Standing { tier, region, zone: zone.parse().unwrap_or(chrono_tz::Tz::UTC) })
}

/// What conditions are asked of a deal as it stands.
pub(super) fn facts_of(
    db: &mut Conn,
    programme: &DealProgramme,
    deal: &Deal,
    terms: &Terms,
) -> Result<Facts, Error> {
    let standing = standing(db, deal.firm_id)?;
    facts(db, programme, deal, &standing, terms)
}

fn facts(
    db: &mut Conn,
    programme: &DealProgramme,
    deal: &Deal,
    standing: &Standing,
    terms: &Terms,
) -> Result<Facts, Error> {
    let code = |id: Option<TermId>| id.and_then(|id| terms.get(id)).map(|term| term.code.clone());
    Ok(Facts {
        tier: code(standing.tier),
        region: code(standing.region),
        products: lines::of(db, deal.id, terms)?.into_iter().map(|line| line.product).collect(),
        amount: match &programme.definition.currency {
            own if *own == deal.currency => Some(deal.amount),
            own => Rates::newest(db)?.convert(deal.amount, &deal.currency, own),
        },
        score: deal.conflict_score,
    })
}

/// Approves a deal that waits: takes its scopes, or is refused because another
/// deal holds one; `by` is nobody where the programme asks nobody.
pub(super) fn approved(
    tx: &mut Tx<'_>,
    by: &Viewer,
    programme: &DealProgramme,
    deal: Deal,
    details: Details,
) -> Result<Deal, Error> {
    let standing = standing(tx, deal.firm_id)?;
    approve(tx, programme, deal, details, &standing, Some(by))
}

/// Takes what an approved deal protects, or lets it go, as the step it came to says; the
/// moment until which it is protected. Refused when another deal was approved for it
/// meanwhile. Its last day stays the same.
pub fn protect_as_step(
    tx: &mut Tx<'_>,
    definition: &Definition,
    step: &Step,
    deal: &Deal,
    details: &Details,
) -> Result<Option<NaiveDateTime>, Error> {
    if !step.protected {
        protection::release(tx, deal.id)?;
        return Ok(None);
    }
    let group = deal.account_group_id.ok_or(Error::NotFound)?;
    let terms = Terms::read(tx)?;
    let products: Vec<String> =
        lines::of(tx, deal.id, &terms)?.into_iter().map(|line| line.product).collect();
    let scopes = Scope::wanted(&definition.protection, group, &products, &deal.territory, &details.site);
    let zone = details.protected_zone.parse().unwrap_or(chrono_tz::Tz::UTC);
    let until = details.protected_day.map(|day| protection::end_of(day, zone));
    protection::take(tx, deal.id, &scopes, until)?;
    Ok(until)
}

fn approve(
    tx: &mut Tx<'_>,
    programme: &DealProgramme,
    deal: Deal,
    details: Details,
    standing: &Standing,
    by: Option<&Viewer>,
) -> Result<Deal, Error> {
    let (definition, now) = (&programme.definition, tx.now);
    let step = definition.first_step(State::Approved).ok_or_else(|| Error::refused("deal-no-such-move"))?;
    let amount = (deal.currency == definition.currency).then_some(deal.amount);
    let (day, until) = protection::window(now, definition.protection_days(amount), standing.zone);
    approvals::close(tx, deal.id)?;
    let approved = deal.approve(step, until, now)?;
    let details = Details {
        protected_day: Some(day),
        protected_zone: standing.zone.name().to_owned(),
        decided_by: by.map(|by| by.person),
        decision_reason: String::new(),
        ..details
    };
    protect_as_step(tx, definition, step, &approved, &details)?;
    let approved = query::save(tx, &approved, Some(&details))?;
    receipts::issue(tx, ReceiptKind::Approved, &approved, &details)?;
    let facts = serde_json::json!({ "until": day.to_string() });
    enter(tx, approved.id, by, EntryKind::Approved, false, "", &facts)?;
    match by {
        Some(by) => query::told(tx, by, "deal.approved", &approved, facts)?,
        None => crate::events::record_system(
            tx,
            crate::events::Event::new("deal.approved", "deal", approved.id.0)
                .about(approved.firm_id)
                .data(facts),
        )?,
    }
    tell_followers(tx, &approved, "deal-approved", by, "")?;
    Ok(approved)
}

/// Tells the approvers of these roles, and who stands in for them, that something waits.
pub(super) fn ask(
    tx: &mut Tx<'_>,
    deal: &Deal,
    roles: &[crate::access::Role],
    kind: &str,
) -> QueryResult<()> {
    let url = format!("/deals/{}{}", deal.id, if deal.state == State::Open { "" } else { "#requests" });
    let data = serde_json::json!({ "title": deal.customer, "url": url });
    let zone = Settings::read(tx)?.zone();
    let today = zone.from_utc_datetime(&tx.now).date_naive();
    let people = people::staff_with(tx, roles)?.into_iter().map(|(person, _)| person).collect();
    for person in people::with_substitutes(tx, people, today)? {
        notices::tell_anew(tx, person, kind, ("deal", deal.id.0), &data)?;
    }
    Ok(())
}

/// Tells the deal's owner, the colleagues it is shared with, and whoever registered it
/// for another firm, what became of it.
pub(super) fn tell_followers(
    tx: &mut Tx<'_>,
    deal: &Deal,
    kind: &str,
    by: Option<&Viewer>,
    note: &str,
) -> QueryResult<()> {
    let mut people: Vec<_> = deal.owner_id.into_iter().chain(sharing::shared_with(tx, deal.id)?).collect();
    people.extend(deal.registered_by.filter(|_| deal.distributor_id.is_some()));
    people.sort_unstable();
    people.dedup();
    let data =
        serde_json::json!({ "title": deal.customer, "note": note, "url": format!("/deals/{}", deal.id) });
    for person in people.into_iter().filter(|person| by.is_none_or(|by| by.person != *person)) {
        notices::tell_anew(tx, person, kind, ("deal", deal.id.0), &data)?;
    }
    Ok(())
}
