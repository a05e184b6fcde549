//! A firm as it is typed, and what is true of it.

use serde::{Deserialize, Serialize};

use super::firm::{Firm, FirmFacts};
use crate::access::{FirmId, PersonId};
use crate::error::Refusal;
use crate::programme::{TermId, TermKind, Terms};
use crate::ui::{Problems, countries, forms, language};

/// What is typed.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct FirmForm {
    pub name: String,
    /// The parent firm's name; empty if this is no branch.
    pub parent: String,
    /// The distributor's name; empty if it buys from the vendor.
    pub distributor: String,
    /// Codes.
    pub tier: String,
    pub region: String,
    #[serde(rename = "type")]
    pub partner_type: String,
    pub country: String,
    pub city: String,
    pub website: String,
    pub language: String,
    pub time_zone: String,
    /// A person's key.
    pub manager: String,
}

/// What the form needs to know from the database before it can be understood.
pub struct Known {
    /// What the parent's name led to.
    pub parent: Result<Option<FirmId>, Refusal>,
    /// What the distributor's name led to.
    pub distributor: Result<Option<FirmId>, Refusal>,
    /// Whom the viewer may make channel manager.
    pub managers: Vec<(PersonId, String)>,
    /// Whether the firm may be without one.
    pub manager_optional: bool,
}

impl FirmForm {
    /// The form as it is for a firm.
    pub fn of(firm: &Firm, parent: Option<&str>, distributor: Option<&str>, terms: &Terms) -> FirmForm {
        let code = |id: Option<TermId>| id.and_then(|id| terms.get(id)).map(|term| term.code.clone());
        FirmForm {
            name: firm.name.clone(),
            parent: parent.unwrap_or_default().to_owned(),
            distributor: distributor.unwrap_or_default().to_owned(),
            tier: code(firm.tier_id).unwrap_or_default(),
            region: code(firm.region_id).unwrap_or_default(),
            partner_type: code(firm.type_id).unwrap_or_default(),
            country: firm.country.clone(),
            city: firm.city.clone(),
            website: firm.website.clone(),
            language: firm.language.clone(),
            time_zone: firm.time_zone.clone(),
            manager: firm.channel_manager_id.map(|id| id.to_string()).unwrap_or_default(),
        }
    }

    /// What it means, or what must be mended.
    pub fn parse(&self, terms: &Terms, known: &Known) -> Result<FirmFacts, Problems> {
        let mut problems = Problems::default();
        let choose = || Refusal::new("form-choose");
        let term = |kind, code: &str| match code {
            "" => Ok(None),
            code => terms.coded(kind, code).map(|term| Some(term.id)).ok_or_else(choose),
        };
        let name = problems.need("name", forms::required(&self.name, 120));
        let parent = problems.need("parent", known.parent.clone());
        let distributor = problems.need("distributor", known.distributor.clone());
        let tier = problems.need("tier", term(TermKind::Tier, &self.tier));
        let region = problems.need("region", term(TermKind::Region, &self.region));
        let partner_type = problems.need("type", term(TermKind::PartnerType, &self.partner_type));
        let country = countries::known(&self.country).then(|| self.country.clone()).ok_or_else(choose);
        let country = problems.need("country", country);
        let city = problems.need("city", forms::optional(&self.city, 120));
        let website = match self.website.trim() {
            "" => Ok(String::new()),
            typed => forms::link(typed),
        };
        let website = problems.need("website", website);
        let language = problems.need("language", language::known(&self.language).ok_or_else(choose));
        let zone = problems.need("time_zone", self.time_zone.parse::<chrono_tz::Tz>().map_err(|_| choose()));
        let manager = match self.manager.as_str() {
            "" if known.manager_optional => Ok(None),
            key => {
                let found = known.managers.iter().find(|(id, _)| id.to_string() == key);
                found.map(|(id, _)| Some(*id)).ok_or_else(choose)
            }
        };
        let manager = problems.need("manager", manager);
        problems.or(|| {
            Some(FirmFacts {
                name: name?,
                parent: parent?,
                distributor: distributor?,
                tier: tier?,
                region: region?,
                partner_type: partner_type?,
                country: country?,
                city: city?,
                website: website?,
                language: language?.code.to_owned(),
                time_zone: zone?.name().to_owned(),
                channel_manager: manager?,
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Known {
        Known {
            parent: Ok(None),
            distributor: Ok(None),
            managers: vec![(PersonId(7), "Vera".into())],
            manager_optional: true,
        }
    }

    fn nowak() -> FirmForm {
        FirmForm {
            name: " Nowak Systemy ".into(),
            country: "PL".into(),
            language: "pl".into(),
            time_zone: "Europe/Warsaw".into(),
            manager: PersonId(7).to_string(),
            ..FirmForm::default()
        }
    }

    #[test]
    fn a_name_a_country_a_language_and_a_zone_make_a_firm() {
        let facts = nowak().parse(&Terms::default(), &known()).unwrap();
        assert_eq!(facts.name, "Nowak Systemy");
        assert_eq!(facts.channel_manager, Some(PersonId(7)));
        assert_eq!(facts.tier, None);
    }

    #[test]
    fn what_is_not_offered_is_refused() {
        let wrong = FirmForm {
            tier: "diamond".into(),
            country: "XX".into(),
            website: "javascript:alert(1)".into(),
            manager: PersonId(8).to_string(),
            ..nowak()
        };
        let problems = wrong.parse(&Terms::default(), &known()).unwrap_err();
        let told = problems.told(|problem| problem.key.to_owned());
        let fields: Vec<_> = told.all().into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["tier", "country", "website", "manager"]);
    }

    #[test]
    fn a_channel_manager_cannot_leave_a_firm_without_one() {
        let form = FirmForm { manager: String::new(), ..nowak() };
        assert!(form.parse(&Terms::default(), &known()).is_ok());
        let strict = Known { manager_optional: false, ..known() };
        assert!(form.parse(&Terms::default(), &strict).is_err());
    }
}
