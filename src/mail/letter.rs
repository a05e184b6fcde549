//! A letter: plain text and HTML of the same words, in one language.

use askama::Template;
use serde::{Deserialize, Serialize};

use crate::ui::language::{Words, known, unmarked};

/// Ready to be sent.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Letter {
    pub to: String,
    pub to_name: String,
    pub subject: String,
    pub text: String,
    pub html: String,
    pub language: String,
}

#[derive(Template)]
#[template(path = "mail/letter.html")]
struct Page<'a> {
    language: &'a str,
    dir: &'a str,
    vendor: &'a str,
    subject: &'a str,
    greeting: &'a str,
    paragraphs: &'a [String],
    act: Option<(&'a str, &'a str)>,
    footer: &'a str,
}

/// What a letter says, before it has a shape.
pub struct Draft<'a> {
    pub to: &'a str,
    pub to_name: &'a str,
    pub language: &'a str,
    pub vendor: &'a str,
    pub subject: String,
    pub paragraphs: Vec<String>,
    /// The button: its words and its address.
    pub act: Option<(String, String)>,
}

impl Letter {
    /// Gives a draft its two shapes.
    pub fn write(draft: Draft<'_>) -> Result<Letter, askama::Error> {
        let words = Words::of(draft.language);
        let greeting = unmarked(&words.filled("mail-greeting", &[("name", draft.to_name.into())]));
        let footer = unmarked(&words.filled("mail-footer", &[("vendor", draft.vendor.into())]));
        let subject = unmarked(&draft.subject);
        let paragraphs: Vec<String> = draft.paragraphs.iter().map(|text| unmarked(text)).collect();
        let act = draft.act.as_ref().map(|(word, to)| (word.as_str(), to.as_str()));
        let dir = if known(draft.language).is_some_and(|known| known.right_to_left) { "rtl" } else { "ltr" };
        let page = Page {
            language: draft.language,
            dir,
            vendor: draft.vendor,
            subject: &subject,
            greeting: &greeting,
            paragraphs: &paragraphs,
            act,
            footer: &footer,
        };
        let html = page.render()?;
        let mut text = format!("{greeting}\n\n{}\n", paragraphs.join("\n\n"));
        if let Some((word, to)) = act {
            text.push_str(&format!("\n{word}:\n{to}\n"));
        }
        text.push_str(&format!("\n-- \n{footer}\n"));
        Ok(Letter {
            to: draft.to.to_owned(),
            to_name: draft.to_name.to_owned(),
            subject,
            text,
            html,
            language: draft.language.to_owned(),
        })
    }
}
