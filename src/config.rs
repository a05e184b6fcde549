//! Every setting: its name, its default, one sentence.
//!
//! A setting comes from the command line's file (`--config guildhall.toml`) and
//! from the environment (`GUILDHALL_LISTEN=…`), which wins. A name nobody knows
//! or a value nobody understands stops the start, and says what to do.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use anyhow::{Context, bail};

macro_rules! settings {
    ($($(#[doc = $doc:literal])+ $name:ident: $kind:ty = $default:literal;)+) => {
        /// How this portal is set up.
        #[derive(Debug, Clone)]
        pub struct Config {
            $($(#[doc = $doc])+ pub $name: $kind,)+
            /// What was set, as it was written.
            given: BTreeMap<String, String>,
        }

        /// A setting as `guildhall check-config` lists it.
        pub struct Setting { pub name: &'static str, pub default: &'static str, pub sentence: &'static str }

        /// All settings in the order they are documented.
        pub const SETTINGS: &[Setting] = &[$(Setting {
            name: stringify!($name), default: $default, sentence: concat!($($doc),+),
        },)+];

        impl Config {
            fn from_values(mut values: BTreeMap<String, String>) -> anyhow::Result<Config> {
                let given = values.clone();
                let config = Config { given, $($name: {
                    let value = values.remove(stringify!($name)).unwrap_or_else(|| $default.to_owned());
                    <$kind as Value>::understand(&value)
                        .with_context(|| format!("the setting `{}` cannot be {value:?}", stringify!($name)))?
                },)+ };
                if let Some(name) = values.keys().next() {
                    bail!("there is no setting `{name}`; `guildhall check-config` lists them all");
                }
                Ok(config)
            }
        }
    };
}

settings! {
    /// Address and port to listen on.
    listen: std::net::SocketAddr = "127.0.0.1:8080";
    /// The address people type, without a slash at the end; links in letters start with it. Empty: http:// and the listening address.
    base_url: String = "";
    /// Folder for everything Guildhall keeps on this machine.
    data: PathBuf = "guildhall-data";
    /// `postgres://…`, or `sqlite:PATH`. Empty: a SQLite file in the data folder.
    database_url: String = "";
    /// A replica of the PostgreSQL database, which reports and exports read; it may be some seconds behind. Empty: they read the database itself.
    database_replica_url: String = "";
    /// How many database connections one process holds.
    database_connections: u32 = "8";
    /// Where uploaded files live: a folder, or `s3://bucket/prefix` (access by the AWS_* environment variables). Empty: a folder in the data folder.
    files_url: String = "";
    /// Stores of their own for the files of firms in a region, by the region's code: `emea=s3://bucket-eu apac=/srv/apac`; a region's own access by `EMEA_AWS_*`. Empty: all files are in `files_url`.
    file_stores: Stores = "";
    /// Whether a file may leave the store of its region, to somebody whose firm is elsewhere: `logged` or `refused`.
    file_stores_crossing: Crossing = "logged";
    /// The guildhall program that is started, with limits, to read a document. Empty: the one that is running.
    document_reader: PathBuf = "";
    /// Mail server as `smtp://user:password@host:587` (`smtps://` for TLS from the start). Empty: letters are written to the data folder's `letters`.
    smtp_url: String = "";
    /// Whom to tell of a weakness, for /.well-known/security.txt: `mailto:…` or `https://…`. Empty: there is none.
    security_contact: String = "";
    /// The sender of letters.
    mail_from: String = "Guildhall <portal@localhost>";
    /// Address and port on which letters are taken from a mail server, by LMTP or SMTP. Empty: none are.
    mail_in_listen: OptionalAddress = "";
    /// The mail address that takes registrations of deals; the mail server hands over what comes to it.
    mail_in_address: String = "";
    /// The name by which the mail server signs `Authentication-Results`. Set: only letters it found genuine (dmarc=pass) are taken.
    mail_in_verified_by: String = "";
    /// Folder of fonts for PDFs, where names have letters that the built-in typeface lacks (Debian: fonts-noto-core, fonts-noto-cjk).
    fonts: PathBuf = "/usr/share/fonts";
    /// File with the key that seals secrets in the database: 32 random bytes in Base64. All nodes need the same. Empty: `secret.key` in the data folder, made at the first start.
    secret_key_file: PathBuf = "";
    /// Address and port for Prometheus and load balancers (`/metrics`, `/healthz`, `/readyz`); nobody signs in there, so keep it private. Empty: none.
    metrics_listen: OptionalAddress = "";
    /// A scanner of viruses that speaks as clamd does: `host:port`, or the path of its socket. Files that come are held back until it finds them clean. Empty: none.
    scanner: String = "";
    /// Whether the sign-in provider of a firm may be on a private network, or on this machine: `yes` or `no`.
    private_providers: Switch = "no";
    /// Largest upload in mebibytes.
    upload_limit_mb: u64 = "250";
    /// How many gibibytes all uploaded files may take together.
    storage_quota_gb: u64 = "100";
    /// Calls a minute of one person (or of a stranger's address) by rate class, for this process, such as `page=600 export=10`. Empty: page=600000 search=300000 write=60000 sign_in=600 upload=60000 export=60 live=6000.
    rate_limits: String = "";
    /// Addresses of reverse proxies whose X-Forwarded-For is believed, separated by commas.
    trusted_proxies: AddressList = "";
    /// Threads that answer requests. 0: one for each core.
    workers: usize = "0";
    /// Threads that do jobs (mail, reading documents, imports).
    job_workers: usize = "1";
    /// What is logged, as tracing filters: `info`, `guildhall=debug,warn`.
    log: String = "info";
    /// `text` for people, `json` for machines.
    log_format: LogFormat = "text";
    /// An OpenTelemetry collector that takes traces by OTLP over HTTP, such as `http://127.0.0.1:4318`. Empty: no traces.
    traces_url: String = "";
    /// The share of requests and jobs that are traced, from 0 to 1; where a trusted proxy has decided, it is as the proxy says.
    traces_share: Share = "1";
    /// Minutes without a request after which a session ends.
    session_idle_minutes: i64 = "720";
    /// Days after which a session ends however busy it was.
    session_days: i64 = "14";
}

/// Reads one setting from its text.
trait Value: Sized {
    fn understand(text: &str) -> anyhow::Result<Self>;
}

macro_rules! plain_values {
    ($($kind:ty: $hint:literal),+) => { $(impl Value for $kind {
        fn understand(text: &str) -> anyhow::Result<Self> {
            <$kind>::from_str(text.trim()).map_err(|_| anyhow::anyhow!($hint))
        }
    })+ };
}

plain_values! {
    String: "write any text",
    PathBuf: "write the path of a folder",
    u32: "write a whole number",
    u64: "write a whole number",
    i64: "write a whole number",
    usize: "write a whole number",
    std::net::SocketAddr: "write an address and a port, such as 0.0.0.0:8080"
}

/// Something that is on or off.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Switch(pub bool);

impl Value for Switch {
    fn understand(text: &str) -> anyhow::Result<Self> {
        match text.trim() {
            "yes" | "true" => Ok(Switch(true)),
            "no" | "false" => Ok(Switch(false)),
            _ => bail!("write `yes` or `no`"),
        }
    }
}

/// A share of a whole, from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share(pub f64);

impl Value for Share {
    fn understand(text: &str) -> anyhow::Result<Self> {
        match text.trim().parse() {
            Ok(share) if (0.0..=1.0).contains(&share) => Ok(Share(share)),
            _ => bail!("write a number from 0 to 1"),
        }
    }
}

/// Stores by the code of their region.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stores(pub BTreeMap<String, String>);

impl Value for Stores {
    fn understand(text: &str) -> anyhow::Result<Self> {
        let pair = |part: &str| {
            let (code, place) = part.split_once('=').context("write CODE=PLACE")?;
            anyhow::ensure!(!code.is_empty() && !code.contains('/') && !place.is_empty(), "write CODE=PLACE");
            Ok((code.to_owned(), place.to_owned()))
        };
        Ok(Stores(text.split_whitespace().map(pair).collect::<anyhow::Result<_>>()?))
    }
}

/// What becomes of a file that would leave its region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Crossing {
    Logged,
    Refused,
}

impl Value for Crossing {
    fn understand(text: &str) -> anyhow::Result<Self> {
        match text.trim() {
            "logged" => Ok(Crossing::Logged),
            "refused" => Ok(Crossing::Refused),
            _ => bail!("write `logged` or `refused`"),
        }
    }
}

/// Where to listen, if anywhere.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct OptionalAddress(pub Option<std::net::SocketAddr>);

impl Value for OptionalAddress {
    fn understand(text: &str) -> anyhow::Result<Self> {
        match text.trim() {
            "" => Ok(OptionalAddress(None)),
            text => Ok(OptionalAddress(Some(std::net::SocketAddr::understand(text)?))),
        }
    }
}

/// Addresses of machines we trust.
#[derive(Debug, Clone, Default)]
pub struct AddressList(pub Vec<std::net::IpAddr>);

impl Value for AddressList {
    fn understand(text: &str) -> anyhow::Result<Self> {
        let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
        let list = parts.map(|part| part.parse().with_context(|| format!("{part:?} is no IP address")));
        Ok(AddressList(list.collect::<anyhow::Result<_>>()?))
    }
}

/// The shape of log lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    Text,
    Json,
}

impl Value for LogFormat {
    fn understand(text: &str) -> anyhow::Result<Self> {
        match text {
            "text" => Ok(LogFormat::Text),
            "json" => Ok(LogFormat::Json),
            _ => bail!("write `text` or `json`"),
        }
    }
}

impl Config {
    /// Reads the file, if one is named, and then the environment.
    pub fn load(file: Option<&Path>) -> anyhow::Result<Config> {
        let mut values = BTreeMap::new();
        if let Some(file) = file {
            let text = std::fs::read_to_string(file)
                .with_context(|| format!("the configuration {} cannot be read", file.display()))?;
            let table: toml::Table =
                text.parse().with_context(|| format!("{} is not TOML", file.display()))?;
            for (name, value) in table {
                let value = match value {
                    toml::Value::String(text) => text,
                    other => other.to_string(),
                };
                values.insert(name, value);
            }
        }
        for setting in SETTINGS {
            let variable = format!("GUILDHALL_{}", setting.name.to_uppercase());
            if let Ok(value) = std::env::var(&variable) {
                values.insert(setting.name.to_owned(), value);
            }
        }
        let config = Config::from_values(values)?;
        config.check()?;
        Ok(config)
    }

    /// All defaults, in the given folder; what tests and the demo start from.
    pub fn in_folder(data: &Path) -> anyhow::Result<Config> {
        let data = data.to_string_lossy().into_owned();
        Config::from_values([("data".to_owned(), data)].into())
    }

    fn check(&self) -> anyhow::Result<()> {
        crate::db::Address::parse(&self.database_url()).map_err(anyhow::Error::msg)?;
        let replica = self.database_replica_url.as_str();
        if !replica.is_empty()
            && !matches!(crate::db::Address::parse(replica), Ok(crate::db::Address::Postgres(_)))
        {
            bail!("the setting `database_replica_url` must start with postgres://");
        }
        let base = self.base_url();
        if !(base.starts_with("http://") || base.starts_with("https://")) || base.ends_with('/') {
            bail!("the setting `base_url` must start with https:// (or http://) and not end with a slash");
        }
        if self.mail_from.parse::<lettre::message::Mailbox>().is_err() {
            bail!("the setting `mail_from` must be a mail address, such as Portal <portal@example.com>");
        }
        crate::limits::Limits::parse(&self.rate_limits).context("the setting `rate_limits`")?;
        let contact = self.security_contact.as_str();
        if !contact.is_empty() && !contact.starts_with("mailto:") && !contact.starts_with("https://") {
            bail!("the setting `security_contact` must start with mailto: or https://");
        }
        let takes_mail = self.mail_in_listen.0.is_some() || !self.mail_in_address.is_empty();
        if takes_mail && self.mail_in_address.parse::<lettre::Address>().is_err() {
            bail!("the setting `mail_in_address` must be a mail address, such as deals@example.com");
        }
        Ok(())
    }

    /// What was set, as a file of settings says it; secrets too.
    pub fn told(&self) -> String {
        let table: toml::Table = self
            .given
            .iter()
            .map(|(name, value)| (name.clone(), toml::Value::from(value.as_str())))
            .collect();
        table.to_string()
    }

    /// The file with the secret key.
    pub fn secret_key_path(&self) -> PathBuf {
        match self.secret_key_file.as_os_str().is_empty() {
            true => self.data.join("secret.key"),
            false => self.secret_key_file.clone(),
        }
    }

    /// Where people reach the portal.
    pub fn base_url(&self) -> String {
        if self.base_url.is_empty() { format!("http://{}", self.listen) } else { self.base_url.clone() }
    }

    /// Whether cookies may be marked for TLS only.
    pub fn behind_tls(&self) -> bool {
        self.base_url().starts_with("https://")
    }

    /// The database's address, with the default filled in.
    pub fn database_url(&self) -> String {
        match self.database_url.as_str() {
            "" => format!("sqlite:{}", self.data.join("guildhall.db").display()),
            url => url.to_owned(),
        }
    }

    /// Largest upload in bytes.
    pub fn upload_limit(&self) -> u64 {
        self.upload_limit_mb * 1024 * 1024
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_defaults_make_a_portal() {
        Config::from_values(BTreeMap::new()).unwrap().check().unwrap();
    }

    #[test]
    fn a_wrong_setting_is_refused_with_what_to_do() {
        let refuse = |name: &str, value: &str| {
            let values = [(name.to_owned(), value.to_owned())].into();
            format!("{:#}", Config::from_values(values).and_then(|it| it.check()).unwrap_err())
        };
        assert!(refuse("listen", "yes").contains("such as 0.0.0.0:8080"));
        assert!(refuse("listne", "0.0.0.0:1").contains("no setting `listne`"));
        assert!(refuse("database_url", "mysql://x").contains("use postgres://"));
        assert!(refuse("base_url", "portal.example").contains("https://"));
        assert!(refuse("mail_in_listen", "127.0.0.1:2424").contains("such as deals@example.com"));
        assert!(refuse("trusted_proxies", "10.0.0.1,frontend").contains("no IP address"));
    }
}
