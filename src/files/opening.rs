//! Opening a store of files: a folder, or a bucket of S3 with its credentials.

use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use object_store::aws::{AmazonS3Builder, AmazonS3ConfigKey};
use object_store::local::LocalFileSystem;
use object_store::path::Path as Key;
use object_store::prefix::PrefixStore;
use object_store::{ClientConfigKey, ObjectStore, RetryConfig};

/// A store that fails is asked again for so long.
const PATIENCE: Duration = Duration::from_secs(10);
/// A file is passed on as fast as the caller takes it, which may take hours; what ends a
/// transfer is silence.
const LONGEST: &str = "12 hours";
const SILENCE: &str = "60 seconds";

/// Opens a store: a folder, or `s3://bucket/prefix`; the common one (no region) or a region's.
///
/// # Errors
/// When the folder cannot be made, or S3's settings make no sense.
pub fn opened(region: &str, place: &str) -> anyhow::Result<Arc<dyn ObjectStore>> {
    match place.strip_prefix("s3://") {
        Some(place) => {
            let (bucket, prefix) = place.split_once('/').unwrap_or((place, ""));
            // Whoever waits for a file would rather hear soon that it cannot be had.
            let retry = RetryConfig { max_retries: 2, retry_timeout: PATIENCE, ..RetryConfig::default() };
            let s3 = s3(region, std::env::vars_os().filter_map(readable));
            let s3 = s3.with_bucket_name(bucket).with_retry(retry).build()?;
            Ok(Arc::new(PrefixStore::new(s3, Key::from(prefix))))
        }
        None => {
            std::fs::create_dir_all(place)
                .with_context(|| format!("the folder for files, {place}, cannot be made"))?;
            // A file that was taken must survive a power cut, as its row does (decision 0006).
            Ok(Arc::new(LocalFileSystem::new_with_prefix(place)?.with_fsync(true)))
        }
    }
}

fn readable(variable: (std::ffi::OsString, std::ffi::OsString)) -> Option<(String, String)> {
    Some((variable.0.into_string().ok()?, variable.1.into_string().ok()?))
}

/// S3 by the variables `AWS_…`; for a region, `EMEA_AWS_…` stand before them, so that its
/// bucket may be another provider's.
fn s3(region: &str, environment: impl Iterator<Item = (String, String)>) -> AmazonS3Builder {
    let own = format!("{}_AWS_", region.to_ascii_uppercase().replace('-', "_"));
    let mut settings: Vec<(bool, AmazonS3ConfigKey, String)> = environment
        .filter_map(|(name, value)| {
            let (is_own, name) = match name.strip_prefix(&own) {
                Some(rest) if !region.is_empty() => (true, format!("AWS_{rest}")),
                _ => (false, name),
            };
            let key = name.starts_with("AWS_").then(|| name.to_ascii_lowercase().parse().ok())??;
            Some((is_own, key, value))
        })
        .collect();
    settings.sort_by_key(|(is_own, ..)| *is_own);
    let patient = AmazonS3Builder::new()
        .with_config(AmazonS3ConfigKey::Client(ClientConfigKey::Timeout), LONGEST)
        .with_config(AmazonS3ConfigKey::Client(ClientConfigKey::ReadTimeout), SILENCE);
    settings.into_iter().fold(patient, |s3, (_, key, value)| s3.with_config(key, value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_regions_own_settings_stand_before_the_common_ones_and_only_for_it() {
        let environment = [
            ("EMEA_WEST_AWS_ACCESS_KEY_ID", "european"),
            ("AWS_ACCESS_KEY_ID", "common"),
            ("AWS_REGION", "us-east-1"),
            ("EMEA_WEST_AWS_ENDPOINT", "https://s3.example.eu"),
            ("HOME", "/root"),
        ];
        let variables = || environment.map(|(name, value)| (name.to_owned(), value.to_owned())).into_iter();
        let (european, common) = (s3("emea-west", variables()), s3("", variables()));
        let told = |s3: &AmazonS3Builder, key| s3.get_config_value(&key);
        assert_eq!(told(&european, AmazonS3ConfigKey::AccessKeyId).as_deref(), Some("european"));
        assert_eq!(told(&european, AmazonS3ConfigKey::Endpoint).as_deref(), Some("https://s3.example.eu"));
        assert_eq!(told(&european, AmazonS3ConfigKey::Region).as_deref(), Some("us-east-1"));
        assert_eq!(told(&common, AmazonS3ConfigKey::AccessKeyId).as_deref(), Some("common"));
        assert_eq!(told(&common, AmazonS3ConfigKey::Endpoint), None);
        assert_eq!(told(&s3("apac", variables()), AmazonS3ConfigKey::Endpoint), None);
        // A transfer goes on for as long as something comes, unless the operator says otherwise.
        let longest = AmazonS3ConfigKey::Client(ClientConfigKey::Timeout);
        assert_eq!(told(&common, longest).as_deref(), Some("12 hours"));
        let own = [("AWS_TIMEOUT".to_owned(), "5 minutes".to_owned())];
        assert_eq!(told(&s3("", own.into_iter()), longest).as_deref(), Some("5 minutes"));
    }
}
