//! `/admin/settings`: the portal's name, look, language and rules.

use askama::Template;
use serde::Deserialize;

use crate::access::rights::ManageSettings;
use crate::access::{May, Role};
use crate::db::dialect;
use crate::error::{Answer, Refusal};
use crate::events::{self, Event};
use crate::people;
use crate::portal::Portal;
use crate::programme::Settings;
use crate::ui::answers::see_other_saying;
use crate::ui::language::{self, LANGUAGES};
use crate::ui::{Choice, Form, Problems, Ui, forms};

#[derive(Template)]
#[template(path = "admin/settings.html")]
struct Page<'a> {
    ui: &'a Ui,
    form: &'a SettingsForm,
    themes: Vec<Choice>,
    languages: Vec<Choice>,
    zones: Vec<Choice>,
    roles: Vec<Choice>,
    problems: Problems,
}

/// What is typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SettingsForm {
    vendor: String,
    theme: String,
    language: String,
    time_zone: String,
    /// `yes` or nothing.
    review_required: String,
    /// Words of roles.
    second_factor_roles: Vec<String>,
}

impl SettingsForm {
    fn of(settings: &Settings) -> SettingsForm {
        SettingsForm {
            vendor: settings.vendor.clone(),
            theme: settings.theme.clone(),
            language: settings.language.clone(),
            time_zone: settings.time_zone.clone(),
            review_required: if settings.review_required { "yes" } else { "" }.to_owned(),
            second_factor_roles: settings.second_factor_roles.iter().cloned().collect(),
        }
    }

    /// What it means; what the form does not ask stays as it is.
    fn parse(&self, themes: &[(String, String)], now: &Settings) -> Result<Settings, Problems> {
        let mut problems = Problems::default();
        let choose = || Refusal::new("form-choose");
        let vendor = problems.need("vendor", forms::required(&self.vendor, 80));
        let theme = themes.iter().find(|(folder, _)| *folder == self.theme).ok_or_else(choose);
        let theme = problems.need("theme", theme);
        let language = problems.need("language", language::known(&self.language).ok_or_else(choose));
        let zone = problems.need("time_zone", self.time_zone.parse::<chrono_tz::Tz>().map_err(|_| choose()));
        let known = |word: &&String| Role::parse(word).is_some();
        problems.or(|| {
            Some(Settings {
                vendor: vendor?,
                theme: theme?.0.clone(),
                language: language?.code.to_owned(),
                time_zone: zone?.name().to_owned(),
                review_required: self.review_required == "yes",
                second_factor_roles: self.second_factor_roles.iter().filter(known).cloned().collect(),
                ..now.clone()
            })
        })
    }
}

/// `GET /admin/settings`
pub async fn show(_: May<ManageSettings>, ui: Ui, portal: Portal) -> Answer {
    let form = SettingsForm::of(&ui.programme().settings);
    ui.page(page(&ui, &portal, &form, Problems::default()))
}

/// `POST /admin/settings`
pub async fn save(viewer: May<ManageSettings>, ui: Ui, portal: Portal, form: Form<SettingsForm>) -> Answer {
    let parsed = form.parse(&portal.assets.theme_names(), &ui.programme().settings);
    let after = match parsed {
        Ok(settings) => settings,
        Err(problems) => return ui.retry(page(&ui, &portal, &form, ui.told(problems))),
    };
    portal
        .db
        .write(move |tx| {
            // One after the other, all over the portal.
            dialect::hold(tx, "firms", viewer.firm.0)?;
            let before = Settings::read(tx)?;
            if let Some(facts) = events::changes(&before, &after) {
                after.save(tx)?;
                events::record(tx, &viewer, Event::of("settings.changed").data(facts))?;
            }
            Ok(())
        })
        .await?;
    see_other_saying("/admin/settings", "done-saved")
}

fn page<'a>(ui: &'a Ui, portal: &Portal, form: &'a SettingsForm, problems: Problems) -> Page<'a> {
    let themes = portal.assets.theme_names();
    Page {
        ui,
        form,
        themes: themes.iter().map(|(folder, name)| Choice::of(folder, name, &form.theme)).collect(),
        languages: LANGUAGES.iter().map(|it| Choice::of(it.code, it.own_name, &form.language)).collect(),
        zones: people::zones(&form.time_zone),
        roles: Role::ALL.iter().map(|role| ticked(ui, *role, &form.second_factor_roles)).collect(),
        problems,
    }
}

fn ticked(ui: &Ui, role: Role, ticked: &[String]) -> Choice {
    let selected = ticked.iter().any(|word| word == role.word());
    Choice { selected, ..Choice::of(role.word(), ui.t(role.key()), "") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_form_does_not_ask_stays() {
        let now = Settings { demo: true, ..Settings::default() };
        let themes = [("harbor".to_owned(), "Harbor".to_owned())];
        let form = SettingsForm { vendor: "Halden".into(), ..SettingsForm::of(&now) };
        let after = form.parse(&themes, &now).unwrap();
        assert_eq!(after, Settings { vendor: "Halden".into(), ..now.clone() });
        let wrong = SettingsForm { theme: "../etc".into(), ..SettingsForm::of(&now) };
        assert!(wrong.parse(&themes, &now).is_err());
    }
}
