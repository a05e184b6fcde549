//! What Word documents and slides have in common: a zip of XML parts with the same bytes every time.
use anyhow::Context;
use chrono::Datelike;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::Sheet;
use super::letterhead::COMPANY;

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
const TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// Text made safe inside an XML element or attribute.
pub fn xml(text: &str) -> String {
    quick_xml::escape::escape(text).into_owned()
}

/// One relation of a part: the last word of its type, and where it points.
pub enum Relation {
    Part(&'static str, String),
    Hyperlink(String),
}

/// An office package being written.
pub struct Package {
    zip: ZipWriter<Cursor<Vec<u8>>>,
    options: SimpleFileOptions,
    types: String,
    main: String,
}

impl Package {
    /// A package whose main part is `main`, dated as the sheet is; the document's properties are written.
    pub fn new(sheet: &Sheet<'_>, main: &str) -> anyhow::Result<Self> {
        let year = u16::try_from(sheet.date.year())?;
        let (month, day) = (u8::try_from(sheet.date.month())?, u8::try_from(sheet.date.day())?);
        let written =
            DateTime::from_date_and_time(year, month, day, 0, 0, 0).context("a date before 1980")?;
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(written);
        let zip = ZipWriter::new(Cursor::new(Vec::new()));
        let mut package = Self { zip, options, types: String::new(), main: main.to_owned() };
        let (title, date) = (xml(sheet.title), sheet.date);
        package.part(
            "docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml",
            &format!(
                r#"<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title><dc:creator>{COMPANY}</dc:creator><cp:lastModifiedBy>{COMPANY}</cp:lastModifiedBy><cp:revision>{}</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">{date}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{date}T00:00:00Z</dcterms:modified><dc:language>{}</dc:language></cp:coreProperties>"#,
                sheet.version, sheet.language
            ),
        )?;
        Ok(package)
    }

    /// Adds a part of a content type.
    pub fn part(&mut self, path: &str, mime: &str, body: &str) -> anyhow::Result<()> {
        self.types.push_str(&format!(r#"<Override PartName="/{path}" ContentType="{mime}"/>"#));
        self.write(path, body)
    }

    /// Says what the part at `path` refers to, as `rId1`, `rId2` and so on.
    pub fn relations(&mut self, path: &str, relations: &[Relation]) -> anyhow::Result<()> {
        let mut body = format!(r#"<Relationships xmlns="{RELS}">"#);
        for (number, relation) in (1..).zip(relations) {
            body.push_str(&match relation {
                Relation::Part(kind, target) => {
                    format!(r#"<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{target}"/>"#)
                }
                Relation::Hyperlink(target) => format!(
                    r#"<Relationship Id="rId{number}" Type="{OFFICE}/hyperlink" Target="{}" TargetMode="External"/>"#,
                    xml(target)
                ),
            });
        }
        body.push_str("</Relationships>");
        let (folder, name) = path.rsplit_once('/').context("a part lies in a folder")?;
        self.write(&format!("{folder}/_rels/{name}.rels"), &body)
    }

    /// Closes the package and hands over its bytes.
    pub fn finish(mut self) -> anyhow::Result<Vec<u8>> {
        let main = std::mem::take(&mut self.main);
        let types = std::mem::take(&mut self.types);
        self.write(
            "_rels/.rels",
            &format!(
                r#"<Relationships xmlns="{RELS}"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="{main}"/><Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"#
            ),
        )?;
        self.write(
            "[Content_Types].xml",
            &format!(
                r#"<Types xmlns="{TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{types}</Types>"#
            ),
        )?;
        Ok(self.zip.finish()?.into_inner())
    }

    fn write(&mut self, path: &str, body: &str) -> anyhow::Result<()> {
        self.zip.start_file(path, self.options)?;
        self.zip.write_all(HEAD.as_bytes())?;
        Ok(self.zip.write_all(body.as_bytes())?)
    }
}
