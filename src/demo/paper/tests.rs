//! Files open again in other readers, say what was written, and come out the same twice.
use super::*;
use calamine::{Data, Reader};
use std::io::{Cursor, Read};

const TEXT: &str = "# Zażółć gęślą jaźń\n\nA *leaning* and a **heavy** word, then [a link](https://halden.example/).\n\n- first\n- second\n    1. under it\n\n> Mind the gap.\n\n| Quantity | Value |\n|---|---:|\n| Pressure ≤ | 40 bar |\n| Span | ±0.5% |\n";

fn date() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 2).unwrap()
}

fn made(kind: Kind, language: &str, markdown: &str) -> Vec<u8> {
    let (bytes, _) = build(kind, "Title & \"co\"", language, markdown, 2, date()).unwrap();
    let (again, _) = build(kind, "Title & \"co\"", language, markdown, 2, date()).unwrap();
    assert_eq!(bytes, again, "{kind:?} comes out the same twice");
    bytes
}

/// Every part of an office file, after checking that each is well-formed XML and each relation leads somewhere.
fn parts(file: Vec<u8>) -> std::collections::BTreeMap<String, String> {
    let mut zip = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    let mut parts = std::collections::BTreeMap::new();
    for place in 0..zip.len() {
        let mut entry = zip.by_index(place).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut text = String::new();
        entry.read_to_string(&mut text).unwrap();
        let mut reader = quick_xml::Reader::from_str(&text);
        reader.config_mut().check_end_names = true;
        let mut depth = 0i32;
        loop {
            match reader.read_event().unwrap_or_else(|error| panic!("{name}: {error}")) {
                quick_xml::events::Event::Start(tag) => {
                    tag.attributes().for_each(|it| drop(it.unwrap()));
                    depth += 1;
                }
                quick_xml::events::Event::Empty(tag) => tag.attributes().for_each(|it| drop(it.unwrap())),
                quick_xml::events::Event::End(_) => depth -= 1,
                quick_xml::events::Event::Eof => break,
                _ => {}
            }
        }
        assert_eq!(depth, 0, "{name}");
        parts.insert(name, text);
    }
    for (path, text) in parts.iter().filter(|(path, _)| path.ends_with(".rels") && *path != "_rels/.rels") {
        let folder = path.split("_rels/").next().unwrap();
        for target in text.split("Target=\"").skip(1).map(|it| it.split('"').next().unwrap()) {
            if target.starts_with("http") {
                continue;
            }
            let (mut folder, mut target) = (folder.trim_end_matches('/').to_owned(), target);
            while let Some(rest) = target.strip_prefix("../") {
                folder = folder.rsplit_once('/').unwrap().0.to_owned();
                target = rest;
            }
            assert!(parts.contains_key(&format!("{folder}/{target}")), "{path} leads to {target}");
        }
    }
    parts
}

#[test]
fn a_pdf_opens_and_says_what_was_written() {
    let long = TEXT.repeat(12);
    let file = made(Kind::Pdf, "pl", &long);
    let pdf = lopdf::Document::load_mem(&file).unwrap();
    assert!(pdf.get_pages().len() >= 4, "{} pages", pdf.get_pages().len());
    let text = pdf_extract::extract_text_from_mem(&file).unwrap();
    assert!(text.contains("Zażółć gęślą jaźń"), "{text}");
    assert!(text.contains("Strona 1 z"), "{text}");
    assert!(text.contains("≤"), "{text}");
}

#[test]
fn a_letter_the_typeface_lacks_is_refused() {
    let error = build(Kind::Pdf, "Title", "en", "流量計", 1, date()).unwrap_err();
    assert!(error.to_string().contains('流'), "{error}");
}

#[test]
fn a_word_document_is_whole_and_arabic_runs_from_the_right() {
    let parts = parts(made(Kind::Docx, "ar", TEXT));
    let body = &parts["word/document.xml"];
    assert!(body.contains("Title &amp; &quot;co&quot;"));
    assert!(body.contains("<w:bidi/>") && body.contains("<w:bidiVisual/>"));
    assert!(body.contains(r#"<w:pStyle w:val="Note"/>"#) && body.contains("w:hyperlink"));
    assert!(parts["word/styles.xml"].contains(r#"w:bidi="ar-SA""#));
    assert!(!parts_of("en").contains("<w:bidi/>"));
}

fn parts_of(language: &str) -> String {
    parts(made(Kind::Docx, language, TEXT))["word/document.xml"].clone()
}

#[test]
fn slides_have_a_title_and_one_slide_per_heading() {
    let parts =
        parts(made(Kind::Pptx, "ja", "# 一\n\n- 流量\n\n# 二\n\n| 項目 | 値 |\n|---|---:|\n| 圧力 | 40 |\n"));
    assert_eq!(parts.keys().filter(|it| it.starts_with("ppt/slides/slide")).count(), 3);
    assert!(parts["ppt/slides/slide3.xml"].contains("圧力"));
}

#[test]
fn a_workbook_holds_numbers_as_numbers_and_codes_as_text() {
    let text = "# Prices\n\n| Code | Price | Off | From |\n|---|---:|---:|---|\n| HX-40 | 1240.50 | 35% | 2026-01-31 |\n| 007 | 12 | 2.5% | soon |\n\n# Notes\n\n| a | b |\n|---|---|\n| c | d |\n";
    let mut book = calamine::Xlsx::new(Cursor::new(made(Kind::Xlsx, "en", text))).unwrap();
    assert_eq!(book.sheet_names(), ["Prices", "Notes"]);
    let range = book.worksheet_range("Prices").unwrap();
    assert_eq!(range.get_value((4, 1)), Some(&Data::Float(1240.5)));
    assert_eq!(range.get_value((4, 2)), Some(&Data::Float(0.35)));
    assert_eq!(range.get_value((5, 0)), Some(&Data::String("007".into())));
    assert!(matches!(range.get_value((4, 3)), Some(Data::DateTime(_))));
    assert!(build(Kind::Xlsx, "Empty", "en", "# Sheet\n\nwords", 1, date()).is_err());
}

#[test]
fn a_picture_decodes_and_is_not_blank() {
    let file = made(Kind::Image, "en", "# bars\n\n## Share\n\n- Ours: 40 %\n- Theirs: 20 %\n");
    let picture = image::load_from_memory(&file).unwrap().to_rgb8();
    assert_eq!(picture.width(), 1200);
    let (r, g, b) = letterhead::TEAL;
    assert!(picture.pixels().filter(|it| it.0 == [r, g, b]).count() > 1000);
    assert!(build(Kind::Image, "None", "en", "# nothing\n\n- a\n", 1, date()).is_err());
}

#[test]
fn a_link_has_no_file() {
    assert!(build(Kind::Link, "Title", "en", "", 1, date()).is_err());
}
