//! Makes a portal what a file says. What the file does not name stays.

use std::collections::BTreeSet;

use super::bundle::{
    AudiencePart, Bundle, ConsentPart, LeadRulePart, ProgrammePart, RolePart, SynonymPart, TermPart,
};
use super::difference::{Difference, How, between};
use super::refusing::NotBrought;
use crate::access::rights::Rights;
use crate::access::{PersonId, Role, Rule, Viewer, custom};
use crate::db::{Tx, dialect};
use crate::deals;
use crate::error::{Error, Refusal};
use crate::events::{self, Event};
use crate::finding;
use crate::leads;
use crate::library;
use crate::partners;
use crate::privacy::{self, consent};
use crate::programme::{self, Settings, TermKind, Terms};
use crate::ui::forms;

/// Brings a bundle; says what it changed. Bringing it again changes nothing. Without a person it
/// is the operator's command that brings it.
///
/// # Errors
/// When the file names what is not there, or says what cannot be: nothing may be kept then.
pub fn apply(tx: &mut Tx<'_>, by: Option<&Viewer>, file: &Bundle) -> Result<Vec<Difference>, NotBrought> {
    let person = by.map(|viewer| viewer.person);
    // One at a time: what is compared here is still so when it is written.
    dialect::hold_word(tx, "setup")?;
    let here = Bundle::read(tx)?;
    let changes = between(&here, file);
    if changes.iter().all(|change| change.how == How::OnlyHere) {
        return Ok(changes);
    }
    settings(tx, file).map_err(NotBrought::at("settings"))?;
    retention(tx, file).map_err(NotBrought::at("retention"))?;
    for term in &file.terms {
        put_term(tx, term).map_err(NotBrought::at(format!("terms: {} {}", term.kind.word(), term.code)))?;
    }
    for kind in TermKind::ALL {
        let order: Vec<&str> =
            file.terms.iter().filter(|it| it.kind == *kind).map(|it| it.code.as_str()).collect();
        programme::order_terms(tx, *kind, &order)?;
    }
    let terms = Terms::read(tx)?;
    for it in &file.roles {
        role(tx, it).map_err(NotBrought::at(format!("roles: {}", it.name)))?;
    }
    for it in &file.audiences {
        audience(tx, it, &terms).map_err(NotBrought::at(format!("audiences: {}", it.name)))?;
    }
    for it in &file.synonyms {
        synonym(tx, it).map_err(NotBrought::at(format!("synonyms: {}", it.words.join(", "))))?;
    }
    for it in &file.consents {
        put_consent(tx, person, it).map_err(NotBrought::at(format!("consents: {}", it.title.in_("en"))))?;
    }
    for it in &file.deal_programmes {
        deal_programme(tx, person, it, &terms)
            .map_err(NotBrought::at(format!("deal_programmes: {}", it.code)))?;
    }
    for it in &file.lead_rules {
        lead_rule(tx, it, &terms).map_err(NotBrought::at(format!("lead_rules: {}", it.name)))?;
    }
    programme::bump(tx)?;
    let told: Vec<String> = changes
        .iter()
        .filter(|it| it.how != How::OnlyHere)
        .map(|it| format!("{} {}", it.part, it.name).trim().to_owned())
        .collect();
    let event = Event::of("setup.brought").data(serde_json::json!({ "changed": told }));
    match by {
        Some(viewer) => events::record(tx, viewer, event)?,
        None => events::record_system(tx, event)?,
    }
    Ok(changes)
}

/// What the file names is not there.
fn unknown(key: &'static str, word: &str) -> Error {
    Refusal::new(key).with("word", word).into()
}

fn spoken(language: &str) -> Result<(), Error> {
    crate::ui::language::known(language).map(drop).ok_or_else(|| unknown("setup-no-language", language))
}

fn settings(tx: &mut Tx<'_>, file: &Bundle) -> Result<(), Error> {
    let (there, it) = (Settings::read(tx)?, &file.settings);
    if it.time_zone.parse::<chrono_tz::Tz>().is_err() {
        return Err(unknown("setup-no-time-zone", &it.time_zone));
    }
    spoken(&it.language)?;
    for word in it.second_factor_roles.iter().chain(it.file_types.keys()) {
        Role::parse(word).ok_or_else(|| unknown("setup-no-role", word))?;
    }
    let new = Settings {
        vendor: forms::required(&it.vendor, 120).map_err(|_| Error::refused("setup-no-vendor"))?,
        theme: it.theme.clone(),
        language: it.language.clone(),
        time_zone: it.time_zone.clone(),
        review_required: it.review_required,
        file_types: it.file_types.clone(),
        second_factor_roles: it.second_factor_roles.clone(),
        demo: there.demo,
    };
    if new != there {
        new.save(tx)?;
    }
    Ok(())
}

fn retention(tx: &mut Tx<'_>, file: &Bundle) -> Result<(), Error> {
    let all = privacy::kept();
    for (kind, days) in &file.retention {
        let kept = all.iter().find(|it| it.kind() == kind);
        let kept = kept.ok_or_else(|| unknown("setup-no-record", kind))?;
        let least = kept.least();
        if *days != 0 && *days < least {
            return Err(Refusal::new("setup-kept-longer").with("word", kind).with("least", least).into());
        }
        if privacy::days(tx, kept.as_ref())? != *days {
            privacy::set_days(tx, kind, *days)?;
        }
    }
    Ok(())
}

fn put_term(tx: &mut Tx<'_>, it: &TermPart) -> Result<(), Error> {
    let code = programme::code(&it.code, "").map_err(|_| Error::refused("setup-bad-code"))?;
    for language in it.names.keys() {
        spoken(language)?;
    }
    let there = Terms::read(tx)?.coded(it.kind, &code).map(|term| term.id);
    let id = match (there, it.names.iter().next()) {
        (Some(id), _) => id,
        (None, Some((language, name))) => programme::add_term(tx, it.kind, &code, language, name)?,
        (None, None) => return Err(Error::refused("setup-no-name")),
    };
    Ok(programme::change_term(tx, id, &it.names, it.theme.as_deref())?)
}

fn role(tx: &mut Tx<'_>, it: &RolePart) -> Result<(), Error> {
    let rights = Rights::read(&it.rights.join(" "));
    let known: BTreeSet<String> = rights.words().split_whitespace().map(str::to_owned).collect();
    if let Some(unknown) = it.rights.iter().find(|word| !known.contains(*word)) {
        return Err(self::unknown("setup-no-right", unknown));
    }
    let rights = rights.within(Rights::of_side(it.base.is_staff()));
    let there = custom::all(tx)?.into_iter().find(|own| forms::key(&own.name) == forms::key(&it.name));
    match there {
        None => drop(custom::add(tx, &it.name, it.base, rights)?),
        Some(own) => {
            if own.base != it.base {
                return Err(unknown("setup-other-base", own.base.word()));
            }
            if own.name != it.name || own.rights != rights {
                custom::change(tx, own.id, &it.name, rights)?;
            }
        }
    }
    Ok(())
}

/// Puts this portal's keys in the place of names, in a rule of a file.
fn inward(tx: &mut Tx<'_>, rule: &Rule, terms: &Terms) -> Result<Rule, Error> {
    let parts = [
        (TermKind::Tier, &rule.tiers),
        (TermKind::Region, &rule.regions),
        (TermKind::PartnerType, &rule.types),
    ];
    for (kind, codes) in parts {
        let strange = codes.iter().flatten().find(|code| terms.coded(kind, code).is_none());
        if let Some(code) = strange {
            return Err(unknown("setup-no-term", &format!("{} {code}", kind.word())));
        }
    }
    if let Some(word) = rule.roles.iter().flatten().find(|word| Role::parse(word).is_none()) {
        return Err(unknown("setup-no-role", word));
    }
    let mut rule = rule.clone();
    if let Some(names) = &rule.firms {
        let mut keys = BTreeSet::new();
        for name in names {
            match partners::keys_of(tx, name)?.as_slice() {
                [key] => keys.insert(key.to_string()),
                [] => return Err(unknown("setup-no-firm", name)),
                _ => return Err(unknown("setup-several-firms", name)),
            };
        }
        rule.firms = Some(keys);
    }
    Ok(rule)
}

fn audience(tx: &mut Tx<'_>, it: &AudiencePart, terms: &Terms) -> Result<(), Error> {
    let rule = inward(tx, &it.rule, terms)?;
    let there = programme::audiences(tx)?.into_iter().find(|named| named.name == it.name);
    match there {
        None => drop(programme::add_audience(tx, &it.name, &rule)?),
        Some(named) if named.rule == rule => {}
        Some(named) => {
            programme::change_audience(tx, named.id, &it.name, &rule)?;
            library::audience_changed(tx, named.id.0)?;
        }
    }
    Ok(())
}

fn synonym(tx: &mut Tx<'_>, it: &SynonymPart) -> Result<(), Error> {
    let form = finding::SynonymForm {
        words: it.words.join("\n"),
        language: it.language.clone().unwrap_or_default(),
    };
    let meant = form.parse().map_err(|_| Error::refused("setup-bad-synonym"))?;
    let there = finding::synonyms(tx)?;
    if there.iter().any(|other| other.words == meant.words && other.language == meant.language) {
        return Ok(());
    }
    let now = tx.now;
    let (id, words, language) = (finding::SynonymId::fresh(), meant.words, meant.language);
    let new = finding::Synonym { id, language, words, created_by: None, created_at: now };
    Ok(finding::add_synonym(tx, &new)?)
}

fn put_consent(tx: &mut Tx<'_>, by: Option<PersonId>, it: &ConsentPart) -> Result<(), Error> {
    if it.title.is_empty() || it.wording.is_empty() {
        return Err(Error::refused("setup-bad-consent"));
    }
    let there = consent::all(tx)?.into_iter().find(|other| other.title.in_("en") == it.title.in_("en"));
    let purpose = match there {
        Some(purpose) => purpose,
        None => {
            let id = consent::add(tx, by, &it.title, &it.wording)?;
            let made = consent::all(tx)?.into_iter().find(|purpose| purpose.id == id);
            made.ok_or(Error::NotFound)?
        }
    };
    let same = purpose.title == it.title && purpose.wording == it.wording && purpose.active == it.active;
    if !same {
        consent::change(tx, by, &purpose, &it.title, &it.wording, it.active)?;
    }
    Ok(())
}

fn deal_programme(
    tx: &mut Tx<'_>,
    by: Option<PersonId>,
    it: &ProgrammePart,
    terms: &Terms,
) -> Result<(), Error> {
    let code = programme::code(&it.code, "").map_err(|_| Error::refused("setup-bad-code"))?;
    if let Some(wanted) = it.definition.wanted().first() {
        return Err(wanted.refusal().into());
    }
    let rule = inward(tx, &it.rule, terms)?;
    let id = deals::put_programme(tx, &code, &it.names, &rule, &it.definition, by)?;
    Ok(deals::set_programme_active(tx, id, it.active)?)
}

fn lead_rule(tx: &mut Tx<'_>, it: &LeadRulePart, terms: &Terms) -> Result<(), Error> {
    let product = match &it.product {
        None => None,
        Some(code) => {
            let term = terms.coded(TermKind::Product, code);
            Some(term.ok_or_else(|| unknown("setup-no-term", &format!("product {code}")))?.id)
        }
    };
    let new = leads::NewRule {
        name: it.name.clone(),
        countries: it.countries.clone(),
        product,
        vertical: it.vertical.clone(),
        firms: inward(tx, &it.firms, terms)?,
        method: it.method,
        weights: it.weights.clone(),
        capacity: it.capacity,
        window_hours: it.window_hours,
    };
    match leads::rules(tx)?.into_iter().find(|rule| rule.name == it.name) {
        Some(rule) if rule.says(&new) => Ok(()),
        Some(rule) => leads::change_rule(tx, rule.id, &new),
        None => leads::put_rule(tx, &new).map(drop),
    }
}
