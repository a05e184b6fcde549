//! What is said to a provider, and what of its answer is believed: the code with PKCE, the
//! ID token with its signature, audience and nonce.

use std::time::Duration;

use anyhow::{Context, bail, ensure};
use openidconnect::core::{CoreAuthenticationFlow, CoreClient, CoreGenderClaim, CoreProviderMetadata};
use openidconnect::{
    AccessTokenHash, AdditionalClaims, AuthorizationCode, ClientId, ClientSecret, CsrfToken, HttpRequest,
    HttpResponse, IssuerUrl, Nonce, OAuth2TokenResponse, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl,
    Scope, TokenResponse, UserInfoClaims,
};
use serde::{Deserialize, Serialize};

use super::provider::Provider;
use super::reach::Reach;
use crate::portal::Portal;

/// A provider has so long to answer, and so much to say.
const PATIENCE: Duration = Duration::from_secs(10);
const MOST: usize = 1024 * 1024;

/// What was asked, kept in the session until the answer comes.
#[derive(Serialize, Deserialize)]
pub struct Asked {
    pub provider: String,
    pub back: String,
    pub state: String,
    nonce: String,
    verifier: String,
}

/// Whom a provider says it is.
#[derive(Debug)]
pub struct Said {
    pub subject: String,
    /// Only where the provider says it verified it.
    pub email: Option<String>,
    pub name: String,
    pub groups: Vec<String>,
}

/// Claims beyond the standard ones.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct More {
    #[serde(flatten)]
    all: serde_json::Map<String, serde_json::Value>,
}

impl AdditionalClaims for More {}

type About = UserInfoClaims<More, CoreGenderClaim>;

/// Whoever speaks to a provider: it follows no redirects, as a provider answers where it was
/// asked, and asks no address that is out of reach.
struct Speaker {
    client: reqwest::Client,
    reach: Reach,
}

fn speaker(portal: &Portal) -> anyhow::Result<Speaker> {
    let reach = Reach { private: portal.config.private_providers.0 };
    let client = reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .dns_resolver(std::sync::Arc::new(reach))
        .timeout(PATIENCE);
    Ok(Speaker { client: client.build()?, reach })
}

async fn send(speaker: &Speaker, request: HttpRequest) -> Result<HttpResponse, std::io::Error> {
    let Speaker { client, reach } = speaker;
    let failed = |error: reqwest::Error| std::io::Error::other(error);
    let request = reqwest::Request::try_from(request).map_err(failed)?;
    // A name is looked up by the client; an address is taken as it stands.
    let host = request.url().host_str().unwrap_or_default().trim_matches(['[', ']']);
    if host.parse().is_ok_and(|address| !reach.allows(address)) {
        return Err(std::io::Error::other(format!("{host} is on a private network: see private_providers")));
    }
    let mut answer = client.execute(request).await.map_err(failed)?;
    let (status, headers) = (answer.status(), answer.headers().clone());
    let mut body = Vec::new();
    while let Some(piece) = answer.chunk().await.map_err(failed)? {
        if body.len() + piece.len() > MOST {
            return Err(std::io::Error::other("the provider says too much"));
        }
        body.extend_from_slice(&piece);
    }
    let mut response = HttpResponse::new(body);
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    Ok(response)
}

fn redirect(portal: &Portal) -> anyhow::Result<RedirectUrl> {
    Ok(RedirectUrl::new(format!("{}/sign-in/callback", portal.config.base_url()))?)
}

fn secret(portal: &Portal, provider: &Provider) -> anyhow::Result<Option<ClientSecret>> {
    if provider.client_secret.is_empty() {
        return Ok(None);
    }
    let secret = portal.seal.open_sealed(super::pages::PURPOSE, &provider.client_secret)?;
    Ok(Some(ClientSecret::new(String::from_utf8(secret)?)))
}

/// The address to send the browser to, and what to remember.
///
/// # Errors
/// When the provider does not answer, or not as one.
pub async fn ask(portal: &Portal, provider: &Provider, back: &str) -> anyhow::Result<(String, Asked)> {
    let http = speaker(portal)?;
    let speak = |request: HttpRequest| send(&http, request);
    let metadata = CoreProviderMetadata::discover_async(IssuerUrl::new(provider.issuer.clone())?, &speak)
        .await
        .context("the provider does not say what it offers")?;
    let client = CoreClient::from_provider_metadata(
        metadata,
        ClientId::new(provider.client_id.clone()),
        secret(portal, provider)?,
    )
    .set_redirect_uri(redirect(portal)?);
    let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
    let (url, state, nonce) = client
        .authorize_url(CoreAuthenticationFlow::AuthorizationCode, CsrfToken::new_random, Nonce::new_random)
        .add_scope(Scope::new("email".to_owned()))
        .add_scope(Scope::new("profile".to_owned()))
        .set_pkce_challenge(challenge)
        .url();
    let asked = Asked {
        provider: provider.id.to_string(),
        back: back.to_owned(),
        state: state.secret().clone(),
        nonce: nonce.secret().clone(),
        verifier: verifier.secret().clone(),
    };
    Ok((url.to_string(), asked))
}

/// Takes the code to the provider and reads whom it means.
///
/// # Errors
/// When the provider refuses the code, or its answer is not to be believed.
pub async fn answer(
    portal: &Portal,
    provider: &Provider,
    asked: Asked,
    code: String,
) -> anyhow::Result<Said> {
    let http = speaker(portal)?;
    let speak = |request: HttpRequest| send(&http, request);
    let metadata =
        CoreProviderMetadata::discover_async(IssuerUrl::new(provider.issuer.clone())?, &speak).await?;
    let client = CoreClient::from_provider_metadata(
        metadata,
        ClientId::new(provider.client_id.clone()),
        secret(portal, provider)?,
    )
    .set_redirect_uri(redirect(portal)?);
    let tokens = client
        .exchange_code(AuthorizationCode::new(code))?
        .set_pkce_verifier(PkceCodeVerifier::new(asked.verifier))
        .request_async(&speak)
        .await
        .context("the provider refuses the code")?;
    let id_token = tokens.id_token().context("the provider sent no ID token")?;
    let verifier = client.id_token_verifier();
    let claims = id_token.claims(&verifier, &Nonce::new(asked.nonce)).context("the ID token is not good")?;
    if let Some(expected) = claims.access_token_hash() {
        let actual = AccessTokenHash::from_token(
            tokens.access_token(),
            id_token.signing_alg()?,
            id_token.signing_key(&verifier)?,
        )?;
        ensure!(actual == *expected, "the access token is another one's");
    }
    let subject = claims.subject().clone();
    let about: About = client
        .user_info(tokens.access_token().clone(), Some(subject.clone()))?
        .request_async(&speak)
        .await
        .context("the provider does not say who it is")?;
    let verified = about.email_verified().or(claims.email_verified()) == Some(true);
    let email = about.email().or(claims.email()).map(|email| email.as_str().trim().to_lowercase());
    let name = about.name().and_then(|name| name.get(None)).map(|name| name.as_str().trim().to_owned());
    let groups = match about.additional_claims().all.get(&provider.role_claim) {
        Some(serde_json::Value::Array(all)) => {
            all.iter().filter_map(|group| group.as_str().map(str::to_owned)).collect()
        }
        Some(serde_json::Value::String(one)) => vec![one.clone()],
        _ => Vec::new(),
    };
    if subject.as_str().is_empty() || subject.as_str().len() > 255 {
        bail!("the provider's subject has no good length");
    }
    Ok(Said {
        subject: subject.as_str().to_owned(),
        email: email.filter(|_| verified),
        name: name.unwrap_or_default(),
        groups,
    })
}
