//! The door.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;

use actix_web::web::Bytes;
use anyhow::Context;
use futures_util::StreamExt;
use object_store::path::Path as Key;
use object_store::{GetOptions, GetRange, ObjectStore, ObjectStoreExt, PutPayload, WriteMultipart};
use sha2::{Digest, Sha256};
use tempfile::NamedTempFile;
use tokio::io::AsyncReadExt;

use super::opening::opened;
use crate::config::Config;

/// Bytes read from a file at a time.
const PIECE: usize = 256 * 1024;

/// A file that is in the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// SHA-256, 64 hexadecimal digits; behind the code of its region where it lies in the store
    /// of one: `emea/9f86…`. So the key of a file says where it is.
    pub hash: String,
    pub bytes: i64,
}

/// All files of the portal.
#[derive(Clone)]
pub struct Files {
    store: Arc<dyn ObjectStore>,
    /// Stores of regions, by their codes.
    regions: BTreeMap<String, Arc<dyn ObjectStore>>,
    /// For threads that have no runtime of their own (jobs, commands).
    runtime: Arc<tokio::runtime::Runtime>,
}

impl Files {
    /// Opens the store the settings name.
    pub fn open(config: &Config) -> anyhow::Result<Files> {
        let place = match config.files_url.as_str() {
            "" => config.data.join("files").display().to_string(),
            place => place.to_owned(),
        };
        let region = |(code, place): (&String, &String)| Ok((code.clone(), opened(code, place)?));
        let regions = config.file_stores.0.iter().map(region).collect::<anyhow::Result<_>>()?;
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .thread_name("files")
            .enable_all()
            .build()?;
        Ok(Files { store: opened("", &place)?, regions, runtime: Arc::new(runtime) })
    }

    /// Whether a region has a store of its own.
    pub fn has_region(&self, code: &str) -> bool {
        self.regions.contains_key(code)
    }

    /// The regions that have one.
    pub fn regions(&self) -> impl Iterator<Item = &str> {
        self.regions.keys().map(String::as_str)
    }

    /// Where a file lies, and what it is called there.
    fn at<'a>(&self, hash: &'a str) -> anyhow::Result<(&dyn ObjectStore, &'a str)> {
        let (region, hash) = split(hash);
        match region {
            "" => Ok((&*self.store, hash)),
            code => {
                let store = self.regions.get(code);
                let store =
                    store.with_context(|| format!("the setting `file_stores` names no store {code:?}"))?;
                Ok((&**store, hash))
            }
        }
    }

    /// Runs a question to the store on a thread that may block.
    pub fn now<T>(&self, work: impl Future<Output = T>) -> T {
        self.runtime.block_on(work)
    }

    /// What a file that lies on this machine would be called, and its size; for the store of
    /// a region, or the common one (empty).
    ///
    /// # Errors
    /// When it cannot be read, or the settings name no store for the region.
    pub async fn weigh(&self, region: &str, path: &Path) -> anyhow::Result<Kept> {
        let mut file = tokio::fs::File::open(path).await?;
        let mut hash = Sha256::new();
        let mut piece = vec![0u8; PIECE];
        let mut bytes = 0i64;
        loop {
            let read = file.read(&mut piece).await?;
            if read == 0 {
                break;
            }
            hash.update(piece.get(..read).unwrap_or_default());
            bytes += read as i64;
        }
        let hash = crate::digest::hex(hash.finalize());
        let hash = if region.is_empty() { hash } else { format!("{region}/{hash}") };
        self.at(&hash)?;
        Ok(Kept { hash, bytes })
    }

    /// Stores what was weighed, unless it is there. Handlers and jobs [`take`](super::take) a
    /// file in, which writes it down first.
    #[tracing::instrument(target = "guildhall::traces", name = "files.put", skip_all)]
    pub async fn put(&self, kept: &Kept, path: &Path) -> anyhow::Result<()> {
        let (store, plain) = self.at(&kept.hash)?;
        let key = content(plain);
        match store.head(&key).await {
            Ok(_) => return Ok(()),
            Err(object_store::Error::NotFound { .. }) => {}
            Err(error) => return Err(error.into()),
        }
        let mut upload = WriteMultipart::new(store.put_multipart(&key).await?);
        match sent(&mut upload, path).await {
            Ok(()) => upload.finish().await.map(drop).map_err(Into::into),
            Err(error) => {
                // Or its pieces would lie in the bucket for ever.
                upload.abort().await?;
                Err(error)
            }
        }
    }

    /// Stores a file without writing it down: for a restore, whose rows come after it.
    ///
    /// # Errors
    /// When the store cannot be reached.
    pub async fn keep_in(&self, region: &str, path: &Path) -> anyhow::Result<Kept> {
        let kept = self.weigh(region, path).await?;
        self.put(&kept, path).await?;
        Ok(kept)
    }

    /// Keeps bytes that are in memory.
    #[tracing::instrument(target = "guildhall::traces", name = "files.keep", skip_all)]
    pub async fn keep_bytes(&self, bytes: Vec<u8>) -> anyhow::Result<Kept> {
        let kept = Kept { hash: crate::digest::hashed_bytes(&bytes), bytes: bytes.len() as i64 };
        let key = content(&kept.hash);
        if self.store.head(&key).await.is_err() {
            self.store.put(&key, PutPayload::from(bytes)).await?;
        }
        Ok(kept)
    }

    /// A part of a file as a stream: from byte `start` up to, not including, `end`.
    #[tracing::instrument(target = "guildhall::traces", name = "files.open", skip_all)]
    pub async fn stream(
        &self,
        hash: &str,
        range: std::ops::Range<u64>,
    ) -> anyhow::Result<impl futures_util::Stream<Item = Result<Bytes, object_store::Error>> + use<>> {
        let options = GetOptions { range: Some(GetRange::Bounded(range)), ..GetOptions::default() };
        let (store, hash) = self.at(hash)?;
        Ok(store.get_opts(&content(hash), options).await?.into_stream())
    }

    /// A copy of a file on this machine, gone when dropped.
    #[tracing::instrument(target = "guildhall::traces", name = "files.copy", skip_all)]
    pub async fn copy(&self, hash: &str) -> anyhow::Result<NamedTempFile> {
        let mut copy = NamedTempFile::new()?;
        let (store, hash) = self.at(hash)?;
        let mut stream = store.get(&content(hash)).await?.into_stream();
        while let Some(piece) = stream.next().await {
            copy.write_all(&piece?)?;
        }
        copy.flush()?;
        Ok(copy)
    }

    /// Something made of a file: a thumbnail, a page as a picture.
    pub async fn made(&self, hash: &str, what: &str) -> Option<Bytes> {
        let found = self.store.get(&made(hash, what)).await.ok()?;
        found.bytes().await.ok()
    }

    /// Keeps something made of a file. It can be thrown away and made again.
    pub async fn keep_made(&self, hash: &str, what: &str, bytes: Vec<u8>) -> anyhow::Result<()> {
        self.store.put(&made(hash, what), PutPayload::from(bytes)).await?;
        Ok(())
    }

    /// One piece of an upload that is still going on.
    pub async fn keep_piece(&self, upload: i64, offset: i64, bytes: Vec<u8>) -> anyhow::Result<()> {
        self.store.put(&piece(upload, offset), PutPayload::from(bytes)).await?;
        Ok(())
    }

    /// Puts the pieces of an upload together into a file on this machine.
    pub async fn join_pieces(&self, upload: i64, bytes: i64) -> anyhow::Result<NamedTempFile> {
        let mut whole = NamedTempFile::new()?;
        let mut offset = 0;
        while offset < bytes {
            let found = self.store.get(&piece(upload, offset)).await?.bytes().await?;
            anyhow::ensure!(!found.is_empty(), "an empty piece at {offset}");
            whole.write_all(&found)?;
            offset += found.len() as i64;
        }
        whole.flush()?;
        Ok(whole)
    }

    /// Throws the pieces of an upload away.
    pub async fn drop_pieces(&self, upload: i64) -> anyhow::Result<()> {
        self.drop_folder(&Key::from(format!("upload/{upload}"))).await
    }

    /// Throws a file and all that was made of it away.
    pub async fn drop_file(&self, hash: &str) -> anyhow::Result<()> {
        let (store, plain) = self.at(hash)?;
        self.drop_folder(&Key::from(format!("made/{plain}"))).await?;
        match store.delete(&content(plain)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    async fn drop_folder(&self, folder: &Key) -> anyhow::Result<()> {
        let mut found = self.store.list(Some(folder));
        while let Some(object) = found.next().await {
            self.store.delete(&object?.location).await?;
        }
        Ok(())
    }
}

/// The region in a file's key, empty for the common store, and the hash.
pub fn split(key: &str) -> (&str, &str) {
    key.split_once('/').unwrap_or(("", key))
}

async fn sent(upload: &mut WriteMultipart, path: &Path) -> anyhow::Result<()> {
    let mut file = tokio::fs::File::open(path).await?;
    let mut piece = vec![0u8; PIECE];
    loop {
        let read = file.read(&mut piece).await?;
        if read == 0 {
            return Ok(());
        }
        upload.write(piece.get(..read).unwrap_or_default());
        upload.wait_for_capacity(4).await?;
    }
}

/// Two levels of folders, so that no folder holds a million files.
fn content(hash: &str) -> Key {
    let (first, rest) = hash.split_at_checked(2).unwrap_or(("00", hash));
    Key::from(format!("content/{first}/{rest}"))
}

fn made(hash: &str, what: &str) -> Key {
    Key::from(format!("made/{hash}/{what}"))
}

fn piece(upload: i64, offset: i64) -> Key {
    Key::from(format!("upload/{upload}/{offset:015}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_content_is_kept_once_and_comes_back_whole() {
        let folder = tempfile::tempdir().unwrap();
        let files = Files::open(&Config::in_folder(folder.path()).unwrap()).unwrap();
        let mut source = NamedTempFile::new().unwrap();
        source.write_all(&vec![7u8; 700_000]).unwrap();
        let kept = files.now(files.keep_in("", source.path())).unwrap();
        let again = files.now(files.keep_bytes(vec![7u8; 700_000])).unwrap();
        assert_eq!(kept, again);
        let copy = files.now(files.copy(&kept.hash)).unwrap();
        assert_eq!(std::fs::read(copy.path()).unwrap(), vec![7u8; 700_000]);
    }

    #[test]
    fn the_key_of_a_file_says_in_which_regions_store_it_lies() {
        let folder = tempfile::tempdir().unwrap();
        let mut config = Config::in_folder(folder.path()).unwrap();
        let place = folder.path().join("emea");
        config.file_stores.0.insert("emea".to_owned(), place.display().to_string());
        let files = Files::open(&config).unwrap();
        let mut source = NamedTempFile::new().unwrap();
        source.write_all(b"Terms").unwrap();
        let kept = files.now(files.keep_in("emea", source.path())).unwrap();
        let (region, hash) = split(&kept.hash);
        assert_eq!((region, hash.len()), ("emea", 64));
        let lies = |root: &Path| root.join("content").join(&hash[..2]).join(&hash[2..]).exists();
        assert!(lies(&place) && !lies(&folder.path().join("files")));
        let copy = files.now(files.copy(&kept.hash)).unwrap();
        assert_eq!(std::fs::read(copy.path()).unwrap(), b"Terms");
        files.now(files.drop_file(&kept.hash)).unwrap();
        assert!(!lies(&place));
        assert!(files.now(files.keep_in("apac", source.path())).is_err());
    }

    #[test]
    fn pieces_become_a_file_in_their_order() {
        let folder = tempfile::tempdir().unwrap();
        let files = Files::open(&Config::in_folder(folder.path()).unwrap()).unwrap();
        files.now(files.keep_piece(9, 3, b"def".to_vec())).unwrap();
        files.now(files.keep_piece(9, 0, b"abc".to_vec())).unwrap();
        let whole = files.now(files.join_pieces(9, 6)).unwrap();
        assert_eq!(std::fs::read(whole.path()).unwrap(), b"abcdef");
        files.now(files.drop_pieces(9)).unwrap();
        assert!(files.now(files.join_pieces(9, 6)).is_err());
    }
}
