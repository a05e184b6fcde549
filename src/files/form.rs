//! A form with files: its fields are read into memory, its files stream to disk
//! while their bytes are counted.

use actix_multipart::{Field, Multipart};
use actix_web::{HttpRequest, web};
use futures_util::StreamExt;
use tempfile::NamedTempFile;
use tokio::io::AsyncWriteExt;

use super::scanning;
use crate::access::seat::Who;
use crate::documents::{self, HEAD_BYTES, MediaType, Refused};
use crate::error::Error;
use crate::portal::Portal;
use crate::routes::BodyLimit;
use crate::ui::Fields;

/// All text of a form together.
const MOST_TEXT: usize = 2 * 1024 * 1024;
/// Files in one form.
const MOST_FILES: usize = 200;
/// The longest name kept; longer ones lose their middle, never their ending.
const LONGEST_NAME: usize = 180;

/// What came.
pub struct UploadForm {
    pub fields: Fields,
    pub files: Vec<Received>,
}

/// A file that came, on this machine's disk, gone when dropped.
pub struct Received {
    /// Without folders and without letters nobody can see.
    pub name: String,
    pub bytes: i64,
    pub file: NamedTempFile,
    head: Vec<u8>,
}

impl Received {
    /// A file that was put together from pieces.
    pub fn of(name: String, file: NamedTempFile) -> std::io::Result<Received> {
        use std::io::Read;
        let mut head = Vec::new();
        file.reopen()?.take(HEAD_BYTES as u64).read_to_end(&mut head)?;
        let bytes = file.as_file().metadata()?.len() as i64;
        Ok(Received { name, bytes, file, head })
    }

    /// Its kind, if its name and its content agree.
    pub fn media(&self) -> Result<MediaType, Refused> {
        documents::sniff(&self.name, &self.head)
    }
}

/// Reads a form with files. A body beyond the route's limit is refused.
pub async fn receive(req: &HttpRequest, payload: web::Payload) -> Result<UploadForm, Error> {
    let limit = req.app_data::<BodyLimit>().map_or(0, |limit| limit.0);
    let mut form = Multipart::new(req.headers(), payload);
    let mut counted = Counted { limit, bytes: 0 };
    let (mut fields, mut files, mut text) = (Vec::new(), Vec::<Received>::new(), 0);
    while let Some(field) = form.next().await {
        let field = field.map_err(|_| Error::BadRequest("not a form with files"))?;
        let name = field.name().unwrap_or_default().to_owned();
        let file = field.content_disposition().and_then(|it| it.get_filename()).map(str::to_owned);
        match file {
            // A file field nobody filled in is sent as a file without a name.
            Some(file) if file.is_empty() => counted.pass_over(field).await?,
            Some(_) if files.len() >= MOST_FILES => return Err(Error::BadRequest("too many files")),
            Some(file) => files.push(counted.file(field, &file).await?),
            None => {
                let value = counted.text(field, &mut text).await?;
                fields.push((name, value));
            }
        }
    }
    counted.check()?;
    let (portal, who) = (Portal::of(req)?, Who::of(req).await?);
    for file in &files {
        scanning::pass(portal, who.viewer.as_deref(), file.file.path(), &file.name).await?;
    }
    Ok(UploadForm { fields: Fields::of(fields), files })
}

/// Counts what comes, over all fields.
struct Counted {
    limit: u64,
    bytes: u64,
}

impl Counted {
    /// The next piece. Beyond the limit it is counted but not kept: a browser
    /// only shows our answer once it was allowed to finish its sentence.
    async fn next(&mut self, field: &mut Field) -> Result<Option<web::Bytes>, Error> {
        let Some(piece) = field.next().await else { return Ok(None) };
        let piece = piece.map_err(|_| Error::BadRequest("the request broke off"))?;
        self.bytes += piece.len() as u64;
        match self.bytes {
            bytes if bytes > self.limit.saturating_mul(2) => Err(Error::TooLarge { limit: self.limit }),
            bytes if bytes > self.limit => Ok(Some(web::Bytes::new())),
            _ => Ok(Some(piece)),
        }
    }

    fn check(&self) -> Result<(), Error> {
        if self.bytes > self.limit { Err(Error::TooLarge { limit: self.limit }) } else { Ok(()) }
    }

    async fn pass_over(&mut self, mut field: Field) -> Result<(), Error> {
        while self.next(&mut field).await?.is_some() {}
        Ok(())
    }

    async fn text(&mut self, mut field: Field, text: &mut usize) -> Result<String, Error> {
        let mut value = Vec::new();
        while let Some(piece) = self.next(&mut field).await? {
            *text += piece.len();
            if *text > MOST_TEXT {
                return Err(Error::TooLarge { limit: MOST_TEXT as u64 });
            }
            value.extend_from_slice(&piece);
        }
        String::from_utf8(value).map_err(|_| Error::BadRequest("not UTF-8"))
    }

    async fn file(&mut self, mut field: Field, name: &str) -> Result<Received, Error> {
        let file = NamedTempFile::new().map_err(Error::internal)?;
        let mut to = tokio::fs::File::from_std(file.reopen().map_err(Error::internal)?);
        let (mut head, mut bytes) = (Vec::new(), 0);
        while let Some(piece) = self.next(&mut field).await? {
            let missing = HEAD_BYTES.saturating_sub(head.len());
            head.extend(piece.iter().take(missing));
            bytes += piece.len() as i64;
            to.write_all(&piece).await.map_err(Error::internal)?;
        }
        to.flush().await.map_err(Error::internal)?;
        Ok(Received { name: clean_name(name), bytes, file, head })
    }
}

/// A file's name as people see it: no folders, no invisible letters, no endless length.
pub fn clean_name(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let seen = |letter: &char| {
        !letter.is_control()
            && !matches!(*letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    let name: String = name.chars().filter(seen).collect();
    let name = name.trim().trim_start_matches('.').trim();
    if name.is_empty() {
        return "file".to_owned();
    }
    let length = name.chars().count();
    if length <= LONGEST_NAME {
        return name.to_owned();
    }
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let ending: String = ending.chars().take(12).collect();
    let stem: String = stem.chars().take(LONGEST_NAME - ending.chars().count() - 1).collect();
    if ending.is_empty() { stem } else { format!("{}.{ending}", stem.trim_end()) }
}

/// A title made of a file's name: `hx40_data-sheet.pdf` becomes “hx40 data-sheet”.
pub fn title_of(name: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let title = stem.replace('_', " ").split_whitespace().collect::<Vec<_>>().join(" ");
    if title.is_empty() { name.to_owned() } else { title }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lose_folders_and_hidden_letters() {
        assert_eq!(clean_name("C:\\docs\\Cennik żółty.pdf"), "Cennik żółty.pdf");
        assert_eq!(clean_name("../../etc/passwd"), "passwd");
        assert_eq!(clean_name("invoice\u{202e}fdp.exe"), "invoicefdp.exe");
        assert_eq!(clean_name(" ... "), "file");
        let long = clean_name(&format!("{}.docx", "あ".repeat(400)));
        assert!(long.ends_with("あ.docx") && long.chars().count() == LONGEST_NAME, "{long}");
    }

    #[test]
    fn titles_come_from_names() {
        assert_eq!(title_of("hx40_data-sheet.v2.pdf"), "hx40 data-sheet.v2");
        assert_eq!(title_of("README"), "README");
    }
}
