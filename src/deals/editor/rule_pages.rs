//! The pages of one rule: who decides on which deals, and what a registration must be.

use askama::Template;

use super::pages::OUTRUN;
use super::part::{self, Part, PartForm, change};
use super::rule_form::{RuleForm, approvers};
use super::ticks;
use crate::access::rights::ManageDealProgrammes;
use crate::access::{May, Role};
use crate::deals::eligibility::Criterion;
use crate::deals::programme::{self, DealProgramme, ProgrammeId};
use crate::deals::wording::Wording;
use crate::deals::workflow::{ApprovalRule, Condition, Mode};
use crate::error::{Answer, Error, Refusal};
use crate::portal::Portal;
use crate::programme::TermKind;
use crate::ui::{Choice, Fields, Form, Path, Problems, Ui, forms};

#[derive(Template)]
#[template(path = "deals/editor/rule.html")]
struct RulePage<'a> {
    ui: &'a Ui,
    programme: &'a DealProgramme,
    /// `approvals` or `criteria`, as in the address.
    part: &'a str,
    at: usize,
    form: &'a RuleForm,
    problems: Problems,
}

impl RulePage<'_> {
    fn is_approval(&self) -> bool {
        self.part == "approvals"
    }

    fn title(&self) -> &str {
        self.ui.t(if self.is_approval() { "rule-approval" } else { "rule-criterion" })
    }

    fn approvers(&self, chosen: &str) -> Vec<Choice> {
        let mut all = vec![Choice::of("", self.ui.t("rule-nobody"), chosen)];
        all.extend(approvers().map(|role| Choice::of(role.word(), self.ui.t(role.key()), chosen)));
        all
    }

    fn tiers(&self) -> Vec<Choice> {
        ticks::terms(self.ui, TermKind::Tier, &self.form.when.tiers)
    }

    fn regions(&self) -> Vec<Choice> {
        ticks::terms(self.ui, TermKind::Region, &self.form.when.regions)
    }

    fn products(&self) -> Vec<Choice> {
        ticks::terms(self.ui, TermKind::Product, &self.form.when.products)
    }

    fn currency(&self) -> &str {
        &self.programme.definition.currency
    }
}

/// What the address of a rule names: programme and place.
type At = Path<(ProgrammeId, usize)>;

/// `POST /admin/deal-programmes/{id}/approvals`: one more rule, before those there are,
/// since the first that holds counts and the last is for all.
pub async fn add_approval(
    by: May<ManageDealProgrammes>,
    portal: Portal,
    id: Path<ProgrammeId>,
    form: Form<PartForm>,
) -> Answer {
    let id = id.0;
    let rule = ApprovalRule {
        when: Condition::default(),
        roles: vec![Role::Approver],
        mode: Mode::Sequential,
        due_hours: 16,
        escalate_to: None,
    };
    let to = format!("/admin/deal-programmes/{id}/approvals/0");
    change(by, &portal, id, (form.version, form.sending()), to, move |_, definition| {
        definition.approvals.insert(0, rule);
        Ok(())
    })
    .await
}

/// `POST /admin/deal-programmes/{id}/criteria`: one more criterion, only told at first.
pub async fn add_criterion(
    by: May<ManageDealProgrammes>,
    ui: Ui,
    portal: Portal,
    id: Path<ProgrammeId>,
    form: Form<PartForm>,
) -> Answer {
    let (id, lang) = (id.0, ui.lang());
    let name = forms::required(&form.name, 200).map_err(Error::Refused)?;
    let now = portal.db.read(move |tx| programme::one(tx, id)).await?;
    let at = now.definition.eligibility.len();
    let to = format!("/admin/deal-programmes/{id}/criteria/{at}");
    change(by, &portal, id, (form.version, form.sending()), to, move |_, definition| {
        let names = Wording::from([(lang, name.as_str())]);
        definition.eligibility.push(Criterion { names, when: Condition::default(), advisory: true });
        Ok(())
    })
    .await
}

/// `GET /admin/deal-programmes/{id}/approvals/{at}`
pub async fn show_approval(_: May<ManageDealProgrammes>, ui: Ui, portal: Portal, path: At) -> Answer {
    let (id, at) = path.0;
    let programme = portal.db.read(move |tx| programme::one(tx, id)).await?;
    let definition = &programme.definition;
    let form = RuleForm::of_approval(
        ApprovalRule::find(definition, &at).ok_or(Error::NotFound)?,
        &definition.currency,
        programme.version,
    );
    let problems = Problems::default();
    ui.page(RulePage { ui: &ui, programme: &programme, part: "approvals", at, form: &form, problems })
}

/// `GET /admin/deal-programmes/{id}/criteria/{at}`
pub async fn show_criterion(_: May<ManageDealProgrammes>, ui: Ui, portal: Portal, path: At) -> Answer {
    let (id, at) = path.0;
    let programme = portal.db.read(move |tx| programme::one(tx, id)).await?;
    let definition = &programme.definition;
    let form = RuleForm::of_criterion(
        Criterion::find(definition, &at).ok_or(Error::NotFound)?,
        &definition.currency,
        programme.version,
    );
    let problems = Problems::default();
    ui.page(RulePage { ui: &ui, programme: &programme, part: "criteria", at, form: &form, problems })
}

/// `POST /admin/deal-programmes/{id}/approvals/{at}`
pub async fn save_approval(
    by: May<ManageDealProgrammes>,
    ui: Ui,
    portal: Portal,
    path: At,
    form: Form<Fields>,
) -> Answer {
    let (sending, form, (id, at)) = (form.sending(), RuleForm::read(&form)?, path.0);
    let programme = portal.db.read(move |tx| programme::one(tx, id)).await?;
    let definition = &programme.definition;
    let rule = ApprovalRule::find(definition, &at).ok_or(Error::NotFound)?;
    let problems = match form.approval(rule, &ui.programme().terms, &definition.currency) {
        Err(problems) => problems,
        Ok(saved) => match part::save(by, &portal, (id, at), (form.version, sending), saved).await {
            Err(error) if error.is(OUTRUN) => Problems::of("", Refusal::new("form-outrun")),
            answer => return answer,
        },
    };
    let (form, problems) = (RuleForm { version: programme.version, ..form }, ui.told(problems));
    ui.retry(RulePage { ui: &ui, programme: &programme, part: "approvals", at, form: &form, problems })
}

/// `POST /admin/deal-programmes/{id}/criteria/{at}`
pub async fn save_criterion(
    by: May<ManageDealProgrammes>,
    ui: Ui,
    portal: Portal,
    path: At,
    form: Form<Fields>,
) -> Answer {
    let (sending, form, (id, at)) = (form.sending(), RuleForm::read(&form)?, path.0);
    let programme = portal.db.read(move |tx| programme::one(tx, id)).await?;
    let definition = &programme.definition;
    let criterion = Criterion::find(definition, &at).ok_or(Error::NotFound)?;
    let problems = match form.criterion(criterion, &ui.programme().terms, &definition.currency) {
        Err(problems) => problems,
        Ok(saved) => match part::save(by, &portal, (id, at), (form.version, sending), saved).await {
            Err(error) if error.is(OUTRUN) => Problems::of("", Refusal::new("form-outrun")),
            answer => return answer,
        },
    };
    let (form, problems) = (RuleForm { version: programme.version, ..form }, ui.told(problems));
    ui.retry(RulePage { ui: &ui, programme: &programme, part: "criteria", at, form: &form, problems })
}
