//! The way out: SMTP, or files in the data folder where no server is set.

use std::path::PathBuf;

use anyhow::Context;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::{FileTransport, Message, SmtpTransport, Transport};
use serde::{Deserialize, Serialize};

use super::Letter;
use crate::config::Config;
use crate::jobs::Task;
use crate::portal::Portal;
use crate::step;

/// Where letters go.
enum Way {
    Smtp(Box<SmtpTransport>),
    Folder(FileTransport),
}

/// Sends letters in the portal's name.
pub struct Mailer {
    from: Mailbox,
    way: Way,
    /// Where letters lie if no server takes them.
    folder: Option<PathBuf>,
}

impl Mailer {
    /// Opens the way the settings name. No connection is made before the first letter.
    pub fn open(config: &Config) -> anyhow::Result<Mailer> {
        let from = config.mail_from.parse().context("the setting `mail_from` is no mail address")?;
        let folder = config.smtp_url.is_empty().then(|| config.data.join("letters"));
        let way = if let Some(folder) = &folder {
            std::fs::create_dir_all(folder)?;
            Way::Folder(FileTransport::new(folder))
        } else {
            let transport = SmtpTransport::from_url(&config.smtp_url)
                .context("the setting `smtp_url` must look like smtp://user:password@host:587")?;
            Way::Smtp(Box::new(transport.timeout(Some(std::time::Duration::from_secs(30))).build()))
        };
        Ok(Mailer { from, way, folder })
    }

    /// Throws away the letters to an address that wait in the folder.
    pub fn forget(&self, address: &str) -> anyhow::Result<()> {
        let Some(folder) = &self.folder else { return Ok(()) };
        for file in std::fs::read_dir(folder)? {
            let path = file?.path();
            let letter = std::fs::read_to_string(&path).unwrap_or_default();
            if letter.contains(address) {
                std::fs::remove_file(path)?;
            }
        }
        Ok(())
    }

    /// Hands a letter over.
    pub fn send(&self, letter: &Letter) -> anyhow::Result<()> {
        let _step = step!("mail.send").entered();
        // A name from the database becomes a mailbox by parts, so that it can
        // add neither headers nor recipients.
        let to = Mailbox::new(Some(letter.to_name.clone()), letter.to.parse()?);
        let mut message =
            Message::builder()
                .from(self.from.clone())
                .to(to)
                .subject(letter.subject.clone())
                .multipart(MultiPart::alternative_plain_html(letter.text.clone(), letter.html.clone()))?;
        // So that no auto-responder answers a machine.
        let name = HeaderName::new_from_ascii_str("Auto-Submitted");
        message.headers_mut().insert_raw(HeaderValue::new(name, "auto-generated".to_owned()));
        match &self.way {
            Way::Smtp(smtp) => drop(smtp.send(&message)?),
            Way::Folder(folder) => drop(folder.send(&message)?),
        }
        Ok(())
    }
}

/// The job that sends one letter.
#[derive(Serialize, Deserialize)]
pub struct SendLetter(pub Letter);

impl Task for SendLetter {
    const KIND: &'static str = "send-letter";

    fn run(self, portal: &Portal) -> anyhow::Result<()> {
        portal.mailer.send(&self.0)
    }
}
