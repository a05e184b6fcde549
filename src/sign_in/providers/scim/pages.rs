//! The token of a provider's directory, on the provider's page.

use super::handlers::PREFIX;
use super::store;
use crate::access::rights::ManageSettings;
use crate::access::{May, Recent};
use crate::db::{Tx, dialect};
use crate::error::Answer;
use crate::events::{self, Event};
use crate::portal::Portal;
use crate::sign_in::providers::{ProviderId, pages, provider};
use crate::ui::answers::see_other_saying;
use crate::ui::once;
use crate::ui::{Fields, Form, Path, Ui};

/// `POST /admin/providers/{id}/scim`: answers with the secret, once.
pub async fn renew(
    by: May<ManageSettings>,
    _: Recent,
    ui: Ui,
    portal: Portal,
    (id, form): (Path<ProviderId>, Form<Fields>),
) -> Answer {
    let (id, sending) = (id.0, form.sending());
    let secret = format!("{PREFIX}{}", sending.secret(&by, &portal.seal));
    let kept = secret.clone();
    let renew = move |tx: &mut Tx<'_>| {
        once(tx, &by, &sending, |tx| {
            let provider = provider::one(tx, id)?;
            store::set_token(tx, id, Some(&kept))?;
            let event = Event::new("provider.directory_opened", "provider", id.0).about(provider.firm_id);
            events::record(tx, &by, event)?;
            Ok(String::new())
        })
    };
    portal.db.write(renew).await?;
    pages::shown(&ui, &portal, id, Some(secret)).await
}

/// `POST /admin/providers/{id}/scim/end`
pub async fn end(by: May<ManageSettings>, _: Recent, portal: Portal, id: Path<ProviderId>) -> Answer {
    let id = id.0;
    portal
        .db
        .write(move |tx| {
            dialect::hold(tx, "identity_providers", id.0)?;
            let provider = provider::one(tx, id)?;
            if !store::has_token(tx, id)? {
                return Ok(());
            }
            store::set_token(tx, id, None)?;
            let event = Event::new("provider.directory_closed", "provider", id.0).about(provider.firm_id);
            Ok(events::record(tx, &by, event)?)
        })
        .await?;
    see_other_saying(format_args!("/admin/providers/{id}"), "done-removed")
}
