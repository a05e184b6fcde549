//! The part of a form that says who may see something: an audience with a name,
//! grids of ticks, or both together.

use diesel::prelude::*;
use schema::schema::{firms, named_audiences};

use crate::access::{FirmId, Rule};
use crate::db::{Conn, IsWithin, id_text};
use crate::error::Refusal;
use crate::programme::Terms;
use crate::ui::audience::{RuleForm, RulePart, sentence};
use crate::ui::{Choice, Fields, Ui};

/// Before the names of the fields of who may see.
pub const SEE: &str = "see_";
/// Before the names of the fields of who may take away.
pub const TAKE: &str = "take_";

/// What was chosen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AudienceForm {
    /// The key of an audience with a name, or nothing.
    pub named: String,
    pub rule: RuleForm,
}

/// What the form needs to be shown: named audiences, and the firms that rules name.
#[derive(Debug, Clone, Default)]
pub struct Offered {
    pub named: Vec<(i64, String)>,
    pub firms: Vec<(String, String)>,
}

impl AudienceForm {
    /// The form of what is set.
    pub fn of(named: Option<i64>, rule: &str) -> AudienceForm {
        AudienceForm {
            named: named.map(id_text::to_text).unwrap_or_default(),
            rule: RuleForm::of(&Rule::read(rule)),
        }
    }

    /// What was chosen in a form.
    pub fn read(fields: &Fields) -> AudienceForm {
        AudienceForm { named: fields.one("named_audience").to_owned(), rule: RuleForm::read(fields, SEE) }
    }

    /// What it means.
    pub fn parse(&self, offered: &Offered, terms: &Terms) -> Result<(Option<i64>, Rule), Refusal> {
        let named = match self.named.as_str() {
            "" => None,
            key => {
                let known =
                    id_text::from_text(key).filter(|key| offered.named.iter().any(|(known, _)| known == key));
                Some(known.ok_or_else(|| Refusal::new("form-choose"))?)
            }
        };
        Ok((named, self.rule.rule(terms)?))
    }

    /// The named audiences to choose from.
    pub fn choices(&self, ui: &Ui, offered: &Offered) -> Vec<Choice> {
        let none = Choice::of("", ui.t("audience-none-named"), &self.named);
        let named = offered.named.iter();
        let named = named.map(|(id, name)| Choice::of(id_text::to_text(*id), name, &self.named));
        std::iter::once(none).chain(named).collect()
    }

    /// The grids of ticks.
    pub fn grids(&self, ui: &Ui, offered: &Offered) -> Vec<RulePart> {
        self.rule.parts(ui, SEE, &offered.firms)
    }
}

impl Offered {
    /// Reads what there is to choose, and the names of firms in these rules.
    pub fn load(db: &mut Conn, rules: &[&str]) -> QueryResult<Offered> {
        let named = named_audiences::table
            .order(named_audiences::name)
            .select((named_audiences::id, named_audiences::name))
            .load(db)?;
        let keys: Vec<FirmId> = rules
            .iter()
            .filter_map(|rule| Rule::read(rule).firms)
            .flatten()
            .filter_map(|key| key.parse().ok())
            .collect();
        let mut firms_named = Vec::new();
        if !keys.is_empty() {
            let found: Vec<(FirmId, String)> =
                firms::table.filter(firms::id.within(keys)).select((firms::id, firms::name)).load(db)?;
            firms_named = found.into_iter().map(|(id, name)| (id.to_string(), name)).collect();
        }
        Ok(Offered { named, firms: firms_named })
    }

    /// A rule in words.
    pub fn said(&self, ui: &Ui, rule: &Rule) -> String {
        let name =
            |key: &str| self.firms.iter().find(|(known, _)| known == key).map(|(_, name)| name.clone());
        sentence(rule, ui, name)
    }
}
