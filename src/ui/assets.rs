//! Style sheets, scripts, pictures and themes: put together and compressed once
//! at the start, served under a name that holds their hash, cached for ever.

use std::collections::BTreeMap;
use std::sync::Arc;

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};
use rust_embed::RustEmbed;

use super::Html;
use super::extract::Path;
use crate::access::Anyone;
use crate::digest::hashed_bytes;
use crate::error::{Answer, Error};
use crate::portal::Portal;

#[derive(RustEmbed)]
#[folder = "static"]
struct Static;

#[derive(RustEmbed)]
#[folder = "themes"]
struct Themes;

/// A file ready to be sent.
struct Asset {
    hash: String,
    media: &'static str,
    plain: web::Bytes,
    gzip: Option<web::Bytes>,
}

impl Asset {
    fn new(name: &str, bytes: Vec<u8>) -> anyhow::Result<Asset> {
        use std::io::Write;
        let media = media_of(name);
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        encoder.write_all(&bytes)?;
        let gzip = encoder.finish()?;
        let worth = gzip.len() + 64 < bytes.len();
        let text = hashed_bytes(&bytes);
        Ok(Asset {
            hash: text.chars().take(12).collect(),
            media,
            gzip: worth.then(|| gzip.into()),
            plain: bytes.into(),
        })
    }

    fn answer(&self, req: &HttpRequest, hash: &str) -> Answer {
        if hash != self.hash {
            return Err(Error::NotFound);
        }
        let mut answer = HttpResponse::Ok();
        answer
            .insert_header((header::CONTENT_TYPE, self.media))
            .insert_header((header::CACHE_CONTROL, "public, max-age=31536000, immutable"))
            .insert_header((header::VARY, "Accept-Encoding"));
        let takes = req.headers().get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
        match &self.gzip {
            Some(gzip) if takes.is_some_and(|takes| takes.contains("gzip")) => {
                answer.insert_header((header::CONTENT_ENCODING, "gzip"));
                Ok(answer.body(gzip.clone()))
            }
            _ => Ok(answer.body(self.plain.clone())),
        }
    }
}

/// A theme's tokens and mark.
struct Theme {
    tokens: Asset,
    logo: String,
    name: String,
}

/// Everything that never changes while the process runs.
pub struct Assets {
    files: BTreeMap<String, Asset>,
    themes: BTreeMap<String, Theme>,
}

impl Assets {
    /// Puts the style sheets and scripts together and reads the themes.
    pub fn gather() -> anyhow::Result<Arc<Assets>> {
        let mut files = BTreeMap::new();
        let order = text("css/order.txt").unwrap_or_default();
        let sheets = order.lines().map(str::trim).filter(|name| !name.is_empty());
        let css: String = sheets.filter_map(|name| text(&format!("css/{name}.css"))).collect();
        files.insert("app.css".to_owned(), Asset::new("app.css", css.into_bytes())?);
        let mut scripts: Vec<String> = Static::iter()
            .filter(|name| name.starts_with("js/") && name.ends_with(".js"))
            .map(|name| name.to_string())
            .collect();
        // `app.js` says that scripts run; the rest are behaviours, in any order.
        scripts.sort_by_key(|name| (name != "js/app.js", name.clone()));
        // A block each, so that no behaviour sees another's names.
        let js: String = scripts
            .iter()
            .filter_map(|name| text(name))
            .map(|behaviour| format!("{{\n{behaviour}\n}}\n"))
            .collect();
        files.insert("app.js".to_owned(), Asset::new("app.js", js.into_bytes())?);
        for name in Static::iter().filter(|name| name.starts_with("img/") || name.starts_with("fonts/")) {
            let Some(file) = Static::get(&name) else { continue };
            let short = name.split_once('/').map_or(name.as_ref(), |(_, rest)| rest).to_owned();
            files.insert(short.clone(), Asset::new(&short, file.data.to_vec())?);
        }
        Ok(Arc::new(Assets { files, themes: themes()? }))
    }

    /// Where a file is to be had.
    pub fn address(&self, name: &str) -> String {
        match self.files.get(name) {
            Some(asset) => format!("/a/{}/{name}", asset.hash),
            None => format!("/a/0/{name}"),
        }
    }

    /// Where a theme's tokens are to be had; the default's, if there is no such theme.
    pub fn theme_address(&self, name: &str) -> String {
        let found = self.themes.get_key_value(name).or_else(|| self.themes.get_key_value("harbor"));
        match found {
            Some((name, theme)) => format!("/theme/{}/{name}.css", theme.tokens.hash),
            None => "/theme/0/none.css".to_owned(),
        }
    }

    /// The mark of a theme, to stand in a page.
    pub fn logo(&self, name: &str) -> Html {
        let theme = self.themes.get(name).or_else(|| self.themes.get("harbor"));
        Html::drawn(theme.map(|theme| theme.logo.clone()).unwrap_or_default())
    }

    /// Whether there is a theme of this name.
    pub fn has_theme(&self, name: &str) -> bool {
        self.themes.contains_key(name)
    }

    /// All themes: folder name and what it calls itself.
    pub fn theme_names(&self) -> Vec<(String, String)> {
        self.themes.iter().map(|(folder, theme)| (folder.clone(), theme.name.clone())).collect()
    }
}

fn text(name: &str) -> Option<String> {
    Static::get(name).map(|file| String::from_utf8_lossy(&file.data).into_owned())
}

fn themes() -> anyhow::Result<BTreeMap<String, Theme>> {
    let read = |path: &str| Themes::get(path).map(|file| String::from_utf8_lossy(&file.data).into_owned());
    let mut themes = BTreeMap::new();
    for path in Themes::iter().filter(|path| path.ends_with("/theme.toml")) {
        let folder = path.trim_end_matches("/theme.toml").to_owned();
        let about: toml::Table = read(&path).unwrap_or_default().parse()?;
        let name = about.get("name").and_then(|name| name.as_str()).unwrap_or(&folder).to_owned();
        let tokens = read(&format!("{folder}/tokens.css")).unwrap_or_default();
        let logo = read(&format!("{folder}/logo.svg")).unwrap_or_default();
        themes.insert(folder, Theme { tokens: Asset::new("tokens.css", tokens.into_bytes())?, logo, name });
    }
    Ok(themes)
}

fn media_of(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("webp") => "image/webp",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}

/// `GET /a/{hash}/{name}`
pub async fn serve(_: Anyone, req: HttpRequest, path: Path<(String, String)>) -> Answer {
    let (hash, name) = &path.0;
    Portal::of(&req)?.assets.files.get(name).ok_or(Error::NotFound)?.answer(&req, hash)
}

/// `GET /theme/{hash}/{name}.css`
pub async fn theme(_: Anyone, req: HttpRequest, path: Path<(String, String)>) -> Answer {
    let (hash, name) = &path.0;
    let name = name.trim_end_matches(".css");
    Portal::of(&req)?.assets.themes.get(name).ok_or(Error::NotFound)?.tokens.answer(&req, hash)
}

/// `GET /favicon.ico`: browsers ask for it whatever the page says.
pub async fn favicon(_: Anyone, req: HttpRequest) -> Answer {
    let address = Portal::of(&req)?.assets.address("mark.svg");
    Ok(HttpResponse::MovedPermanently().insert_header((header::LOCATION, address)).finish())
}

/// `GET /.well-known/security.txt` (RFC 9116): whom to tell of a weakness, where the
/// operator says so.
pub async fn security_txt(_: Anyone, req: HttpRequest) -> Answer {
    let portal = Portal::of(&req)?;
    let contact = portal.config.security_contact.trim();
    if contact.is_empty() {
        return Err(Error::NotFound);
    }
    // A year from the last midnight: the answer changes once a day.
    let expires = (portal.db.clock.now().date() + chrono::Days::new(364)).and_time(chrono::NaiveTime::MIN);
    let base = portal.config.base_url();
    let languages: Vec<&str> = super::language::LANGUAGES.iter().map(|it| it.code).collect();
    let text = format!(
        "Contact: {contact}\nExpires: {}\nPreferred-Languages: {}\nCanonical: {base}/.well-known/security.txt\n",
        expires.and_utc().to_rfc3339(),
        languages.join(", ")
    );
    Ok(HttpResponse::Ok().insert_header((header::CONTENT_TYPE, "text/plain; charset=utf-8")).body(text))
}

/// `GET /robots.txt`: a portal is no place for crawlers, save its front door.
pub async fn robots(_: Anyone) -> Answer {
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "text/plain; charset=utf-8"))
        .body("User-agent: *\nAllow: /sign-in\nDisallow: /\n"))
}
