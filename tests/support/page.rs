//! What came back, looked at with the reader's eye.

use actix_web::http::header::{HeaderMap, LOCATION};
use actix_web::web::Bytes;
use scraper::{ElementRef, Html, Selector};

/// An answer.
pub struct Page {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Bytes,
    /// What was asked, for messages of tests that fail.
    pub asked: String,
}

/// One element of a page.
#[derive(Debug, Clone)]
pub struct Element {
    /// What a reader sees, white space made one blank, isolation marks taken out.
    pub text: String,
    pub attributes: Vec<(String, String)>,
    pub html: String,
}

impl Element {
    /// An attribute's value.
    pub fn attr(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

impl Page {
    /// The body as sent.
    pub fn html(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// All that a reader can read.
    pub fn text(&self) -> String {
        visible(Html::parse_document(&self.html()).root_element())
    }

    /// Whether these words are on the page, as text or in its HTML.
    pub fn has(&self, words: &str) -> bool {
        let html = self.html();
        html.contains(words) || self.text().contains(words)
    }

    /// The elements a selector finds.
    pub fn select(&self, css: &str) -> Vec<Element> {
        let selector = Selector::parse(css).unwrap_or_else(|error| panic!("{css}: {error}"));
        let element = |found: ElementRef| Element {
            text: visible(found),
            attributes: found
                .value()
                .attrs()
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect(),
            html: found.html(),
        };
        Html::parse_document(&self.html()).select(&selector).map(element).collect()
    }

    /// The texts of the elements a selector finds.
    pub fn texts(&self, css: &str) -> Vec<String> {
        self.select(css).into_iter().map(|element| element.text).collect()
    }

    /// The first element a selector finds.
    pub fn first(&self, css: &str) -> Element {
        let found = self.select(css).into_iter().next();
        found.unwrap_or_else(|| panic!("{}: no {css} in\n{}", self.asked, self.html()))
    }

    /// The page's heading.
    pub fn heading(&self) -> String {
        self.first("h1").text
    }

    /// A header's value.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// Where a redirect leads.
    pub fn to(&self) -> Option<&str> {
        self.headers.get(LOCATION).and_then(|value| value.to_str().ok())
    }

    /// The answer is this status.
    #[track_caller]
    pub fn is(self, status: u16) -> Page {
        assert_eq!(self.status, status, "{} to {:?}:\n{}", self.asked, self.to(), self.text());
        self
    }

    /// What was sent was taken, and the browser is sent on to this address.
    #[track_caller]
    pub fn seen(self, to: &str) -> Page {
        let page = self.is(303);
        assert_eq!(page.to(), Some(to), "{}", page.asked);
        page
    }

    /// The body as JSON.
    #[track_caller]
    pub fn json(&self) -> serde_json::Value {
        let read = serde_json::from_slice(&self.body);
        read.unwrap_or_else(|error| panic!("{}: {error} in {}", self.asked, self.html()))
    }

    /// What a form would send if nobody touched it: `page.form("form[action='/account']")`.
    pub fn form(&self, css: &str) -> Vec<(String, String)> {
        let mut fields = Vec::new();
        for input in self.select(&format!("{css} input[name]")) {
            let ticked = input.attr("checked").is_some();
            let name = input.attr("name").unwrap_or_default().to_owned();
            let value = match input.attr("type").unwrap_or("text") {
                "checkbox" | "radio" if !ticked => continue,
                "checkbox" | "radio" => input.attr("value").unwrap_or("on").to_owned(),
                "file" | "submit" => continue,
                _ => input.attr("value").unwrap_or_default().to_owned(),
            };
            fields.push((name, value));
        }
        let page = Html::parse_document(&self.html());
        let areas = Selector::parse(&format!("{css} textarea[name]")).unwrap();
        for area in page.select(&areas) {
            fields.push((area.attr("name").unwrap_or_default().to_owned(), area.text().collect()));
        }
        let selects = Selector::parse(&format!("{css} select[name]")).unwrap();
        let options = Selector::parse("option").unwrap();
        for select in page.select(&selects) {
            let all: Vec<_> = select.select(&options).collect();
            let chosen = all.iter().find(|option| option.attr("selected").is_some()).or(all.first());
            if let (Some(name), Some(option)) = (select.attr("name"), chosen) {
                fields.push((name.to_owned(), option.attr("value").unwrap_or_default().to_owned()));
            }
        }
        fields
    }
}

fn visible(element: ElementRef) -> String {
    let hidden = ["script", "style", "template", "title"];
    let mut text = String::new();
    for node in element.descendants() {
        let Some(words) = node.value().as_text() else { continue };
        let unseen = node
            .ancestors()
            .any(|above| above.value().as_element().is_some_and(|element| hidden.contains(&element.name())));
        if !unseen {
            text.push_str(words);
            text.push(' ');
        }
    }
    let text = text.replace(['\u{2068}', '\u{2069}', '\u{200e}', '\u{200f}'], "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
