//! Where data goes when it leaves this machine: nowhere, unless a setting or an administrator
//! named a place.

use crate::config::Config;
use crate::db::Tx;
use crate::error::Error;
use crate::sign_in;

/// A kind of place (a message key), and its address without a password.
pub type Outgoing = (&'static str, String);

/// All of them.
///
/// # Errors
/// When the providers of sign-in cannot be read.
pub fn all(tx: &mut Tx<'_>, config: &Config) -> Result<Vec<Outgoing>, Error> {
    let mut places = of_settings(config);
    let providers = sign_in::providers_in_use(tx)?;
    places.extend(providers.into_iter().map(|provider| ("privacy-goes-provider", provider.issuer)));
    Ok(places)
}

fn of_settings(config: &Config) -> Vec<Outgoing> {
    let mut places = Vec::new();
    let mut add = |key, is_away: bool, address: &str| {
        if is_away {
            places.push((key, bare(address)));
        }
    };
    add("privacy-goes-mail", !config.smtp_url.is_empty(), &config.smtp_url);
    for database in [&config.database_url, &config.database_replica_url] {
        add("privacy-goes-database", database.starts_with("postgres"), database);
    }
    for store in std::iter::once(&config.files_url).chain(config.file_stores.0.values()) {
        add("privacy-goes-files", store.starts_with("s3://"), store);
    }
    // The path of a socket is on this machine.
    add("privacy-goes-scanner", config.scanner.contains(':'), &config.scanner);
    add("privacy-goes-traces", !config.traces_url.is_empty(), &config.traces_url);
    places
}

/// An address without who signs in there, and with what.
fn bare(address: &str) -> String {
    match address.rsplit_once('@') {
        Some((_, host)) => host.to_owned(),
        None => address.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_that_a_setting_names_is_told_without_its_password() {
        let folder = tempfile::tempdir().unwrap();
        let mut config = Config::in_folder(folder.path()).unwrap();
        assert!(of_settings(&config).is_empty());
        config.smtp_url = "smtps://portal:secret@mail.example".to_owned();
        config.database_url = "postgres://portal:secret@one.example/portal".to_owned();
        config.database_replica_url = "postgres://portal:secret@two.example/portal".to_owned();
        config.files_url = "s3://files".to_owned();
        config.file_stores.0.insert("emea".to_owned(), "s3://files-eu".to_owned());
        config.file_stores.0.insert("apac".to_owned(), "/srv/apac".to_owned());
        config.scanner = "10.0.0.3:3310".to_owned();
        config.traces_url = "http://collector.example:4318".to_owned();
        let told: Vec<String> = of_settings(&config).into_iter().map(|(_, address)| address).collect();
        assert_eq!(
            told,
            [
                "mail.example",
                "one.example/portal",
                "two.example/portal",
                "s3://files",
                "s3://files-eu",
                "10.0.0.3:3310",
                "http://collector.example:4318",
            ]
        );
        config.scanner = "/run/clamd.sock".to_owned();
        assert!(!of_settings(&config).iter().any(|(key, _)| *key == "privacy-goes-scanner"));
    }
}
