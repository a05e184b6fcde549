//! The token of a provider's directory, on the provider's page.

use super::handlers::PREFIX;
use super::store;
use crate::access::rights::ManageSettings;
use crate::access::session::random_token;
use crate::access::{May, Recent};
use crate::error::Answer;
use crate::events::{self, Event};
use crate::portal::Portal;
use crate::sign_in::providers::{ProviderId, pages, provider};
use crate::ui::answers::see_other_saying;
use crate::ui::{Path, Ui};

/// `POST /admin/providers/{id}/scim`: answers with the secret, once.
pub async fn renew(
    by: May<ManageSettings>,
    _: Recent,
    ui: Ui,
    portal: Portal,
    id: Path<ProviderId>,
) -> Answer {
    let (id, secret) = (id.0, format!("{PREFIX}{}", random_token()));
    let kept = secret.clone();
    portal
        .db
        .write(move |tx| {
            let provider = provider::one(tx, id)?;
            store::set_token(tx, id, Some(&kept))?;
            let event = Event::new("provider.directory_opened", "provider", id.0).about(provider.firm_id);
            Ok(events::record(tx, &by, event)?)
        })
        .await?;
    pages::shown(&ui, &portal, id, Some(secret)).await
}

/// `POST /admin/providers/{id}/scim/end`
pub async fn end(by: May<ManageSettings>, _: Recent, portal: Portal, id: Path<ProviderId>) -> Answer {
    let id = id.0;
    portal
        .db
        .write(move |tx| {
            let provider = provider::one(tx, id)?;
            store::set_token(tx, id, None)?;
            let event = Event::new("provider.directory_closed", "provider", id.0).about(provider.firm_id);
            Ok(events::record(tx, &by, event)?)
        })
        .await?;
    see_other_saying(format_args!("/admin/providers/{id}"), "done-removed")
}
