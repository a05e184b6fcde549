//! Makes a portal what a file says. What the file does not name stays.

use std::collections::BTreeSet;

use anyhow::{Context, bail, ensure};

use super::bundle::{
    AudiencePart, Bundle, ConsentPart, LeadRulePart, ProgrammePart, RolePart, SynonymPart, TermPart,
};
use super::difference::{Difference, How, between};
use crate::access::rights::Rights;
use crate::access::{Role, Rule, custom};
use crate::db::Tx;
use crate::deals;
use crate::events::{self, Event};
use crate::finding;
use crate::leads;
use crate::library;
use crate::partners;
use crate::privacy::{self, consent};
use crate::programme::{self, Settings, TermKind, Terms};
use crate::ui::forms;

/// Brings a bundle; says what it changed. Bringing it again changes nothing.
///
/// # Errors
/// When the file names what is not there, or says what cannot be: nothing is changed then.
pub fn apply(tx: &mut Tx<'_>, file: &Bundle) -> anyhow::Result<Vec<Difference>> {
    let here = Bundle::read(tx)?;
    let changes = between(&here, file);
    if changes.iter().all(|change| change.how == How::OnlyHere) {
        return Ok(changes);
    }
    settings(tx, file)?;
    retention(tx, file)?;
    for term in &file.terms {
        put_term(tx, term).with_context(|| format!("terms: {} {}", term.kind.word(), term.code))?;
    }
    for kind in TermKind::ALL {
        let order: Vec<&str> =
            file.terms.iter().filter(|it| it.kind == *kind).map(|it| it.code.as_str()).collect();
        programme::order_terms(tx, *kind, &order)?;
    }
    let terms = Terms::read(tx)?;
    for it in &file.roles {
        role(tx, it).with_context(|| format!("roles: {}", it.name))?;
    }
    for it in &file.audiences {
        audience(tx, it, &terms).with_context(|| format!("audiences: {}", it.name))?;
    }
    for it in &file.synonyms {
        synonym(tx, it)?;
    }
    for it in &file.consents {
        put_consent(tx, it)?;
    }
    for it in &file.deal_programmes {
        deal_programme(tx, it, &terms).with_context(|| format!("deal_programmes: {}", it.code))?;
    }
    for it in &file.lead_rules {
        lead_rule(tx, it, &terms).with_context(|| format!("lead_rules: {}", it.name))?;
    }
    programme::bump(tx)?;
    let told: Vec<String> = changes
        .iter()
        .filter(|it| it.how != How::OnlyHere)
        .map(|it| format!("{} {}", it.part, it.name).trim().to_owned())
        .collect();
    events::record_system(tx, Event::of("setup.brought").data(serde_json::json!({ "changed": told })))?;
    Ok(changes)
}

fn settings(tx: &mut Tx<'_>, file: &Bundle) -> anyhow::Result<()> {
    let (there, it) = (Settings::read(tx)?, &file.settings);
    ensure!(it.time_zone.parse::<chrono_tz::Tz>().is_ok(), "settings: {:?} is no time zone", it.time_zone);
    ensure!(
        crate::ui::language::known(&it.language).is_some(),
        "settings: {:?} is no language of the portal",
        it.language
    );
    let roles = it.second_factor_roles.iter().chain(it.file_types.keys());
    for word in roles {
        ensure!(Role::parse(word).is_some(), "settings: {word:?} is no role");
    }
    let new = Settings {
        vendor: forms::required(&it.vendor, 120)
            .map_err(|_| anyhow::anyhow!("settings: the vendor's name"))?,
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

fn retention(tx: &mut Tx<'_>, file: &Bundle) -> anyhow::Result<()> {
    let all = privacy::kept();
    for (kind, days) in &file.retention {
        let Some(kept) = all.iter().find(|it| it.kind() == kind) else {
            bail!("retention: {kind:?} is no kind of record");
        };
        let least = kept.least();
        ensure!(*days == 0 || *days >= least, "retention: {kind} is kept for {least} days at least");
        if privacy::days(tx, kept.as_ref())? != *days {
            privacy::set_days(tx, kind, *days)?;
        }
    }
    Ok(())
}

fn put_term(tx: &mut Tx<'_>, it: &TermPart) -> anyhow::Result<()> {
    let code = programme::code(&it.code, "").map_err(|_| anyhow::anyhow!("a code has plain letters"))?;
    for language in it.names.keys() {
        ensure!(crate::ui::language::known(language).is_some(), "{language:?} is no language of the portal");
    }
    let there = Terms::read(tx)?.coded(it.kind, &code).map(|term| term.id);
    let id = match (there, it.names.iter().next()) {
        (Some(id), _) => id,
        (None, Some((language, name))) => programme::add_term(tx, it.kind, &code, language, name)?,
        (None, None) => bail!("it has no name"),
    };
    Ok(programme::change_term(tx, id, &it.names, it.theme.as_deref())?)
}

fn role(tx: &mut Tx<'_>, it: &RolePart) -> anyhow::Result<()> {
    let rights = Rights::read(&it.rights.join(" "));
    let known: BTreeSet<String> = rights.words().split_whitespace().map(str::to_owned).collect();
    if let Some(unknown) = it.rights.iter().find(|word| !known.contains(*word)) {
        bail!("{unknown:?} is no right");
    }
    let rights = rights.within(Rights::of_side(it.base.is_staff()));
    let there = custom::all(tx)?.into_iter().find(|own| forms::key(&own.name) == forms::key(&it.name));
    match there {
        None => drop(custom::add(tx, &it.name, it.base, rights)?),
        Some(own) => {
            ensure!(own.base == it.base, "here it is built on {:?}", own.base.word());
            if own.name != it.name || own.rights != rights {
                custom::change(tx, own.id, &it.name, rights)?;
            }
        }
    }
    Ok(())
}

/// Puts this portal's keys in the place of names, in a rule of a file.
fn inward(tx: &mut Tx<'_>, rule: &Rule, terms: &Terms) -> anyhow::Result<Rule> {
    let parts = [
        (TermKind::Tier, &rule.tiers),
        (TermKind::Region, &rule.regions),
        (TermKind::PartnerType, &rule.types),
    ];
    for (kind, codes) in parts {
        let unknown = codes.iter().flatten().find(|code| terms.coded(kind, code).is_none());
        if let Some(code) = unknown {
            bail!("the rule names a {} {code:?} that is not there", kind.word());
        }
    }
    if let Some(word) = rule.roles.iter().flatten().find(|word| Role::parse(word).is_none()) {
        bail!("the rule names a role {word:?} that is not there");
    }
    let mut rule = rule.clone();
    if let Some(names) = &rule.firms {
        let mut keys = BTreeSet::new();
        for name in names {
            match partners::keys_of(tx, name)?.as_slice() {
                [key] => keys.insert(key.to_string()),
                [] => bail!("the rule names a firm {name:?} that is not there"),
                _ => bail!("the rule names a firm {name:?}, and several are called so"),
            };
        }
        rule.firms = Some(keys);
    }
    Ok(rule)
}

fn audience(tx: &mut Tx<'_>, it: &AudiencePart, terms: &Terms) -> anyhow::Result<()> {
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

fn synonym(tx: &mut Tx<'_>, it: &SynonymPart) -> anyhow::Result<()> {
    let form = finding::SynonymForm {
        words: it.words.join("\n"),
        language: it.language.clone().unwrap_or_default(),
    };
    let meant = form.parse().map_err(|_| {
        anyhow::anyhow!("synonyms: {}: two words at least, in a language that is spoken", it.words.join(", "))
    })?;
    let there = finding::synonyms(tx)?;
    if there.iter().any(|other| other.words == meant.words && other.language == meant.language) {
        return Ok(());
    }
    let now = tx.now;
    let (id, words, language) = (finding::SynonymId::fresh(), meant.words, meant.language);
    let new = finding::Synonym { id, language, words, created_by: None, created_at: now };
    Ok(finding::add_synonym(tx, &new)?)
}

fn put_consent(tx: &mut Tx<'_>, it: &ConsentPart) -> anyhow::Result<()> {
    ensure!(!it.title.is_empty() && !it.wording.is_empty(), "consents: title and wording are needed");
    let there = consent::all(tx)?.into_iter().find(|other| other.title.in_("en") == it.title.in_("en"));
    let purpose = match there {
        Some(purpose) => purpose,
        None => {
            let id = consent::add(tx, None, &it.title, &it.wording)?;
            let made = consent::all(tx)?.into_iter().find(|purpose| purpose.id == id);
            made.context("consents: what was added")?
        }
    };
    let same = purpose.title == it.title && purpose.wording == it.wording && purpose.active == it.active;
    if !same {
        consent::change(tx, None, &purpose, &it.title, &it.wording, it.active)?;
    }
    Ok(())
}

fn deal_programme(tx: &mut Tx<'_>, it: &ProgrammePart, terms: &Terms) -> anyhow::Result<()> {
    let code = programme::code(&it.code, "").map_err(|_| anyhow::anyhow!("a code has plain letters"))?;
    if let Some(wanted) = it.definition.wanted().first() {
        let refusal = wanted.refusal();
        let words = crate::ui::language::Words::of("en");
        bail!("{}", words.refusal(&refusal));
    }
    let rule = inward(tx, &it.rule, terms)?;
    let id = deals::put_programme(tx, &code, &it.names, &rule, &it.definition, None)?;
    Ok(deals::set_programme_active(tx, id, it.active)?)
}

fn lead_rule(tx: &mut Tx<'_>, it: &LeadRulePart, terms: &Terms) -> anyhow::Result<()> {
    let product = match &it.product {
        None => None,
        Some(code) => {
            let term = terms.coded(TermKind::Product, code);
            Some(term.with_context(|| format!("there is no product {code:?}"))?.id)
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
    let done = match leads::rules(tx)?.into_iter().find(|rule| rule.name == it.name) {
        Some(rule) if rule.says(&new) => Ok(()),
        Some(rule) => leads::change_rule(tx, rule.id, &new),
        None => leads::put_rule(tx, &new).map(drop),
    };
    match done {
        Ok(()) => Ok(()),
        Err(crate::error::Error::Refused(refusal)) => {
            bail!("{}", crate::ui::language::Words::of("en").refusal(&refusal))
        }
        Err(error) => Err(error.into()),
    }
}
